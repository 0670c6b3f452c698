"""Changes of an `sdk.toml` that keep its comments and its form."""

from __future__ import annotations


def with_version(text: str, version: str) -> str:
    """The text with another `version` under `[package]`."""
    import tomlkit  # for one command only

    document = tomlkit.parse(text)
    document.setdefault("package", tomlkit.table())["version"] = version
    return tomlkit.dumps(document)
