"""How a configuration is written as TOML: keys, values, and the order of tables."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from sdkwright.config.settings import SETTINGS
from sdkwright.config.table import Key, Toml

_PATHS = tuple(tuple(setting.path.split(".")) for setting in SETTINGS)


def rank(key: Key) -> tuple[int, Key, int]:
    """Keys in the order of the page about them; those of one table of the user are together."""
    index, path = next(((i, path) for i, path in enumerate(_PATHS) if _is_at(key, path)), (len(_PATHS), ()))
    first = next((i for i, other in enumerate(_PATHS) if other[:1] == path[:1]), index)
    return first, tuple(step for step, name in zip(key, path, strict=False) if name.startswith("<")), index


def _is_at(key: Key, path: Sequence[str]) -> bool:
    """Whether a key is that of a setting, or one in the table that the setting is."""
    return len(key) >= len(path) and all(
        step == name or name.startswith("<") for step, name in zip(key, path, strict=False)
    )


def grouped(lines: Iterable[tuple[Key, str]], notes: Mapping[Key, str] | None = None) -> str:
    """Lines as TOML, each table once. A line comes with its table; `notes` are comments below the header of a table."""
    blocks: dict[Key, list[str]] = {}
    for table, line in lines:
        if table not in blocks:
            header = [f"[{'.'.join(map(key_text, table))}]"] if table else []
            comments = (f"# {note}".rstrip() for note in (notes or {}).get(table, "").splitlines())
            blocks[table] = [*header, *comments]
        blocks[table].append(line)
    return "\n".join("".join(f"{line}\n" for line in block) for block in blocks.values())


def key_text(name: str) -> str:
    """One step of a key, quoted if it has to be."""
    is_bare = name.isascii() and name.replace("-", "_").replace("_", "a").isalnum()
    return name if is_bare else value_text(name)


def value_text(value: Toml) -> str:
    """A value."""
    import tomlkit  # for a few commands only

    if isinstance(value, dict):  # an inline table
        inner = ", ".join(f"{key_text(name)} = {value_text(item)}" for name, item in value.items())
        return f"{{ {inner} }}"
    return tomlkit.item(value).as_string()
