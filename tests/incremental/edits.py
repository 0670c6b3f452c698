"""Random edits of documents: what people do to them, and what nobody would do."""

from __future__ import annotations

import copy
from typing import Any, TypeAlias

from hypothesis import HealthCheck
from hypothesis import strategies as st

from tests.support.jsontypes import is_array, is_object

Path: TypeAlias = tuple[str | int, ...]
SLOW = (HealthCheck.too_slow, HealthCheck.data_too_large)
"""What hypothesis finds unusual about whole documents."""
_TEXTS = ("description", "summary", "title")


def paths_in(tree: Any, path: Path = ()) -> list[Path]:
    """Every place of a document, the document itself aside."""
    found: list[Path] = []
    for key in keys_of(tree):
        found += [(*path, key), *paths_in(tree[key], (*path, key))]
    return found


def keys_of(tree: Any) -> list[str | int]:
    """The keys of an object, or the indexes of an array."""
    if is_object(tree):
        return [*tree]
    return [*range(len(tree))] if is_array(tree) else []


@st.composite
def edited(draw: st.DrawFn, tree: Any) -> Any:
    """A document after one to three edits."""
    tree = copy.deepcopy(tree)
    for _ in range(draw(st.integers(1, 3))):
        path = draw(st.sampled_from(paths_in(tree)))
        parent = tree
        for key in path[:-1]:
            parent = parent[key]
        _edit(draw, parent, path[-1])
    return tree


def _edit(draw: st.DrawFn, parent: Any, key: Any) -> None:
    value = parent[key]
    if key in _TEXTS and isinstance(value, str):
        parent[key] = f"{value} And more."
    elif isinstance(value, bool):
        parent[key] = not value
    elif isinstance(parent, dict):
        _edit_member(draw(st.sampled_from(("remove", "rename", "repeat", "describe"))), parent, key)
    elif draw(st.booleans()):
        del parent[key]
    else:
        parent.append(copy.deepcopy(value))


def _edit_member(kind: str, parent: Any, key: str) -> None:
    if kind == "describe" and isinstance(parent[key], dict):
        parent[key]["description"] = "Something else."
    elif kind == "repeat":
        parent[f"{key}2"] = copy.deepcopy(parent[key])
    elif kind == "rename":  # in its place: the order of a document decides names
        items = {f"{name}2" if name == key else name: parent[name] for name in keys_of(parent)}
        parent.clear()
        parent.update(items)
    else:
        del parent[key]
