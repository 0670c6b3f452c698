"""The keys of an `sdk.toml`, each with a digest: what a lock remembers, to say later which of them changed."""

from __future__ import annotations

from collections.abc import Iterator

from sdkwright.config.table import Key, Toml
from sdkwright.diagnostics.report import Position


def values(text: str) -> dict[str, str]:
    """Each key that is not a table, as a TOML path with dots, with its value as text. The text is known to be TOML."""
    return {label(key): repr(value) for key, value in typed_values(text)}


def typed_values(text: str) -> Iterator[tuple[Key, Toml]]:
    """Each key that is not a table, with its value. The text is known to be TOML."""
    if not text:  # many documents have no `sdk.toml`
        return iter(())
    import tomllib

    return _values(tomllib.loads(text), ())


def places(text: str, file: str) -> dict[str, Position]:
    """Where each key stands, by the same names."""
    from sdkwright.config.positions import find_positions

    return {label(key): at for key, at in find_positions(text, file).items()}


def label(key: Key) -> str:
    """The name of a key: its steps with dots between them."""
    return ".".join(key)


def _values(table: dict[str, Toml], key: Key) -> Iterator[tuple[Key, Toml]]:
    for name, value in table.items():
        if isinstance(value, dict):
            yield from _values(value, (*key, name))
        else:
            yield (*key, name), value
