"""Places of a document in which a text of its author stands: one document for each, with the text there."""

from __future__ import annotations

import copy
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path as FilePath
from typing import Any, Final, TypeAlias, cast

import yaml

Path: TypeAlias = tuple[str | int, ...]
Place: TypeAlias = tuple[Path, bool]
"""A path of keys, and whether the text stands in the last key itself."""

DOCUMENT: Final[dict[str, Any]] = yaml.safe_load(
    FilePath(__file__).with_name("document.yaml").read_text(encoding="utf-8")
)


def places(value: Any = DOCUMENT, at: Path = ()) -> Iterator[Place]:
    """Where a text stands."""
    for key, item in _items(value).items():
        if isinstance(key, str) and "T" in key.replace("Type", "").replace("Token", ""):
            yield (*at, key), True
        if isinstance(item, str) and "T" in item and "$ref" not in (key,) and not item.startswith("#/"):
            yield (*at, key), False
        yield from places(item, (*at, key))


def with_text(place: Place, text: str) -> dict[str, Any]:
    """The document with a text in one place; references to a component follow its name."""
    return with_texts([place], text)


def with_texts(places: Iterable[Place], text: str) -> dict[str, Any]:
    """The document with a text in some places."""
    document = copy.deepcopy(DOCUMENT)
    # Keys come last, and inner ones first: a path has the keys that the document had.
    for place in sorted(places, key=lambda it: (it[1], -len(it[0]))):
        _put(document, place, text)
    return document


def _put(document: dict[str, Any], place: Place, text: str) -> None:
    path, is_key = place
    holder: Any = document
    for key in path[:-1]:
        holder = holder[key]
    last: Any = path[-1]
    if not is_key:
        holder[last] = _replaced(holder[last], text)
        return
    items = list(holder.items())
    holder.clear()
    holder.update({_replaced(key, text) if key == last else key: item for key, item in items})
    if path[:2] == ("components", "schemas"):
        _follow(document, f"#/components/schemas/{last}", text)


def _replaced(template: str, text: str) -> str:
    return template.replace("T", text, 1)


def _follow(value: Any, reference: str, text: str) -> None:
    for item in _items(value).values():
        if _items(item).get("$ref") == reference:
            escaped = text.replace("%", "%25").replace("~", "~0").replace("/", "~1")
            item["$ref"] = f"#/components/schemas/{escaped}"
        _follow(item, reference, text)


def _items(value: Any) -> dict[str | int, Any]:
    """The members of an object or an array, by key or index."""
    if isinstance(value, dict):
        return cast("dict[str | int, Any]", value)
    return dict(enumerate(cast("Sequence[Any]", value))) if isinstance(value, list) else {}
