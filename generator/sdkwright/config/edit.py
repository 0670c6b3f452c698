"""Changes of an `sdk.toml` that keep its comments and its form."""

from __future__ import annotations


def with_version(text: str, version: str) -> str:
    """The text with another `version` under `[package]`."""
    import tomlkit  # for one command only
    from tomlkit.items import Table

    document = tomlkit.parse(text)
    if "package" not in document:
        document.add("package", tomlkit.table())
    package = document["package"]
    if isinstance(package, Table) and "version" not in package:
        package.add("version", version)
    else:
        document.setdefault("package", {})["version"] = version
    return tomlkit.dumps(document)
