"""Values as tables: a row per item, or a row per member of one object."""

from __future__ import annotations

import json
from typing import Any

from .._runtime.model import is_dict, is_list
from .terminal import visible

_MAX_CELL = 60  # characters
_MAX_COLUMNS = 12


def table(value: Any, width: int) -> str:
    """Plain JSON data as a table of at most that width; each line ends with a line feed."""
    if is_list(value):
        return _items(value, width)
    if is_dict(value):
        lists = [name for name, member in value.items() if is_list(member) and member and is_dict(member[0])]
        if len(lists) == 1:  # an envelope around a list, with a few facts beside it
            rest = {name: member for name, member in value.items() if name != lists[0]}
            return _items(value[lists[0]], width) + ("\n" + _members(rest, width) if rest else "")
        return _members(value, width)
    return f"{_cell(value)}\n"


def _members(value: dict[str, Any], width: int) -> str:
    return _aligned([[name, _cell(member)] for name, member in value.items()], width)


def _items(items: list[Any], width: int) -> str:
    if not all(is_dict(item) for item in items):
        return "".join(f"{_cell(item)}\n" for item in items)
    # A column without any value says nothing.
    names = list(dict.fromkeys(name for item in items for name, member in item.items() if member is not None))
    # What is simple comes first: there may be no room for all.
    names.sort(key=lambda name: any(is_dict(item.get(name)) or is_list(item.get(name)) for item in items))
    names = names[:_MAX_COLUMNS]
    cells = [[_cell(item.get(name)) for name in names] for item in items]
    return _aligned([[name.upper() for name in names], *cells], width) if names else ""


def _aligned(rows: list[list[str]], width: int) -> str:
    """Rows with aligned columns, without the columns that have no room."""
    widths = [max(len(row[index]) for row in rows) for index in range(len(rows[0]))] if rows else []
    shown, used = 0, 0
    for one in widths:
        if shown and used + one > width:
            break
        shown, used = shown + 1, used + one + 2
    lines = ("  ".join(cell.ljust(widths[i]) for i, cell in enumerate(row[:shown])).rstrip() for row in rows)
    return "".join(f"{line}\n" for line in lines)


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if is_list(value) and len(value) > 4 and all(isinstance(item, (int, float)) for item in value):
        shown = ", ".join(f"{item:.4g}" for item in value[:3])
        return f"[{shown}, ... {len(value)} numbers]"
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    text = visible(" ".join(text.split()))
    return text if len(text) <= _MAX_CELL else f"{text[: _MAX_CELL - 3]}..."
