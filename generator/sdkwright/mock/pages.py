"""Pages of lists: what follows each, and where they end."""

from __future__ import annotations

import base64
import binascii
import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from urllib.parse import urlencode

from msgspec import Struct

from sdkwright.ir.api import Pagination
from sdkwright.lower.pagination.vocabulary import OFFSET_SIZES, PAGE_SIZES, plain_name
from sdkwright.mock.checking import Accepted
from sdkwright.mock.readings import Readings
from sdkwright.mock.schemas import Schema
from sdkwright.syntax.source import Tree

_SIZE = 3
"""How many items a page has if nothing says it."""
_LARGE = 50
"""Pages of more items are too many to make three of."""
_FEW = 20
"""How many items there are in all where pages would be that large."""
_TOKEN = "page_token"
_SIZES = OFFSET_SIZES | PAGE_SIZES


class Position(Struct, frozen=True):
    """The page that a request asks for: items from `start`, of `total`."""

    start: int
    size: int
    total: int

    @property
    def end(self) -> int:
        """The number of the first item after it."""
        return min(self.start + self.size, self.total)

    @property
    def has_more(self) -> bool:
        """Whether another page follows."""
        return self.end < self.total


class Pager(Struct, frozen=True):
    """Makes one page of a list. `item` makes an item by its number, `is_valid` judges whole responses."""

    pagination: Pagination
    pages: int
    schema: Schema  # of the response
    readings: Readings
    item: Callable[[Tree, int], Tree]
    is_valid: Callable[[Tree], bool]

    def page(
        self, response: Tree, accepted: Accepted, query: Sequence[tuple[str, str]], address: str
    ) -> _Page:
        """A response with the items of the page that was requested; and the address of the next one, if any.

        `query` has the decoded pairs of the request, and `address` is its URL without them.
        """
        schema = self._schema_at(self.pagination.items)
        items = self._items_schema(schema)
        shown = _value_at(response, self.pagination.items)
        known = shown if isinstance(shown, list) else [*shown.values()] if isinstance(shown, dict) else []
        made: dict[int, Tree] = {}

        def item(index: int) -> Tree:
            if index not in made:
                made[index] = known[index] if index < len(known) else self.item(items, index)
            return made[index]

        position = self._position(accepted, query, schema, item)
        listed = {index: item(index) for index in range(position.start, position.end)}
        values: Tree = [*listed.values()]
        if not any("items" in part for part in schema):  # a map
            values = {f"{index + 1:03}": value for index, value in listed.items()}
        result = self._with_first(response, self.pagination.items, [values, _GONE])
        following = _address(address, query, position.end) if position.has_more else None
        return _Page(self._with_ends(result, position, item, following, accepted), following)

    # --- where the page is

    def _position(
        self,
        accepted: Accepted,
        query: Sequence[tuple[str, str]],
        schema: Sequence[Mapping[str, Tree]],
        item: _Item,
    ) -> Position:
        size, total = self._size(accepted, schema)
        start = self._start(accepted, query, size, total, item)
        return Position(min(max(start, 0), total), size, total)

    def _size(self, accepted: Accepted, schema: Sequence[Mapping[str, Tree]]) -> tuple[int, int]:
        """How many items a page has, and how many there are."""
        asked = _whole(self._argument(accepted, self.pagination.limit))
        if self.pagination.limit is None:  # which needs no place in the SDK where pages end by a cursor
            values = [value for name, value in accepted.named().items() if plain_name(name) in _SIZES]
            asked = next((size for size in map(_whole, values) if size), None)
        usual = self.pagination.limit_default
        size = asked or (usual if usual is not None and usual <= _LARGE else _SIZE)
        most = [item["maxItems"] for item in schema if isinstance(item.get("maxItems"), (int, float))]
        size = max(1, min([size, *(int(limit) for limit in most if isinstance(limit, (int, float)))]))
        if self.pagination.limit_max:
            size = min(size, self.pagination.limit_max)
        is_large = size > _LARGE or (asked is None and usual is not None and usual > _LARGE)
        if is_large and self.pagination.kind in ("offset", "page"):
            return size if asked else _FEW, _FEW  # one page, which is short and so the last
        if is_large:
            return min(size, _FEW), _FEW * self.pages - 1
        return size, max(size * self.pages - 1, 1) if self.pages > 1 else size

    def _start(
        self, accepted: Accepted, query: Sequence[tuple[str, str]], size: int, total: int, item: _Item
    ) -> int:
        token = dict(query).get(_TOKEN)
        if token is not None and self.pagination.kind in ("url", "link", "offset", "page"):
            return _decode(token) or 0
        value = self._argument(accepted, self.pagination.argument)
        if value is None or value == "":
            return 0
        match self.pagination.kind:
            case "offset":
                return (_whole(value) or 0) - self.pagination.start
            case "page":
                return ((_whole(value) or 0) - self.pagination.start) * size
            case "cursor":
                return self._after(value, total, item)
            case "url" | "link":
                return 0

    def _after(self, cursor: Tree, total: int, item: _Item) -> int:
        """Where the page begins that a cursor asks for; at the end if there has been no such cursor."""
        number = _whole(cursor) if isinstance(cursor, int) else None
        decoded = number if number is not None else _decode(cursor) if isinstance(cursor, str) else None
        if decoded is not None:
            return decoded
        inner = self.pagination.next[len(self.pagination.items) :]
        if inner[:1] == ("-1",):
            for index in range(total):
                if str(_value_at(item(index), inner[1:])) == str(cursor):
                    return index + 1
        return total

    def _argument(self, accepted: Accepted, name: str | None) -> Tree:
        if name is None:
            return None
        if self.pagination.in_body:
            values = accepted.body if isinstance(accepted.body, dict) else {}
        else:
            values = {wire: value for (_, wire), value in accepted.parameters.items()}
        if self.pagination.group is not None:
            inner = values.get(self.pagination.group)
            values = inner if isinstance(inner, dict) else {}
        return values.get(name)

    # --- what the response says of the others

    def _with_ends(
        self, response: Tree, position: Position, item: _Item, following: str | None, accepted: Accepted
    ) -> Tree:
        paging = self.pagination
        pages = math.ceil(position.total / position.size) if position.size else 0
        result = response
        ends: list[tuple[Sequence[str], list[Tree]]] = [
            (paging.total, [position.total, str(position.total)]),
            (paging.pages, [pages, str(pages)]),
            (paging.more, [position.has_more]),
            (paging.last, [not position.has_more]),
            (paging.next, [*self._next(position, following)]),
        ]
        for path, options in ends:
            if path and "-1" not in path:
                result = self._with_first(result, path, options)
        return result

    def _next(self, position: Position, following: str | None) -> Iterator[Tree]:
        """What may stand for the next page, the most suitable first. `_GONE` is nothing at all."""
        if not position.has_more:
            yield from (None, _GONE, "", False, 0)
            return
        kinds = {kind for part in self._schema_at(self.pagination.next) for kind in _kinds(part)}
        match self.pagination.kind:
            case "cursor":
                yield from ([position.end] if {"integer", "number"} & kinds else [])
                yield from (_encode(position.end), f"{position.end}", position.end)
            case "offset" | "page":
                is_page = self.pagination.kind == "page"
                number = position.end // position.size + self.pagination.start if is_page else position.end
                yield from (number, following or "", str(number), True)
            case "url" | "link":
                address: Tree = following or ""
                in_object: Tree = {"href": address}
                yield from (in_object, address) if "object" in kinds else (address, in_object)

    def _with_first(self, response: Tree, path: Sequence[str], options: Sequence[Tree]) -> Tree:
        """A response with the first of some values at a path with which it is valid; unchanged if there is none."""
        for value in options:
            is_gone = value is _GONE and path
            changed = _without(response, path) if is_gone else _with(response, path, value)
            if self.is_valid(changed):
                return changed
        return response

    def _schema_at(self, path: Sequence[str]) -> list[Mapping[str, Tree]]:
        """The schemas at a place of the response."""
        parts = self.readings.parts(self.schema)
        for step in path:
            inner: list[Mapping[str, Tree]] = []
            for part in parts:
                properties = part.get("properties")
                if step == "-1" and "items" in part:
                    inner += self.readings.parts(part["items"])
                elif isinstance(properties, dict) and step in properties:
                    inner += self.readings.parts(properties[step])
            parts = inner
        return parts

    def _items_schema(self, parts: Sequence[Mapping[str, Tree]]) -> Tree:
        keywords = ("items", "additionalProperties")
        return next((part[name] for name in keywords for part in parts if name in part), True)


class _Page(Struct, frozen=True):
    """A page, and the address of the one after it."""

    response: Tree
    following: str | None


_Item = Callable[[int], Tree]
_GONE: Tree = {"": "gone"}


def _kinds(schema: Mapping[str, Tree]) -> set[str]:
    named = schema.get("type")
    return (
        {named}
        if isinstance(named, str)
        else {str(item) for item in named} if isinstance(named, list) else set()
    )


def _whole(value: Tree) -> int | None:
    if isinstance(value, bool):
        return None
    if isinstance(value, str) and value.isdecimal() and len(value) < 12:
        return int(value)
    return int(value) if isinstance(value, (int, float)) and math.isfinite(value) else None


def _encode(number: int) -> str:
    return base64.urlsafe_b64encode(f"item:{number}".encode()).decode().rstrip("=")


def _decode(token: str) -> int | None:
    if token.isdecimal() and len(token) < 10:
        return int(token)
    try:
        text = base64.urlsafe_b64decode(token + "=" * (-len(token) % 4)).decode()
    except (binascii.Error, ValueError):
        return None
    number = text.removeprefix("item:")
    return int(number) if text.startswith("item:") and number.isdecimal() else None


def _address(address: str, query: Sequence[tuple[str, str]], start: int) -> str:
    kept = [(name, value) for name, value in query if name != _TOKEN]
    return f"{address}?{urlencode([*kept, (_TOKEN, _encode(start))])}"


def _value_at(value: Tree, path: Sequence[str]) -> Tree:
    for step in path:
        if isinstance(value, dict):
            value = value.get(step)
        elif isinstance(value, list) and step == "-1" and value:
            value = value[-1]
        else:
            return None
    return value


def _with(value: Tree, path: Sequence[str], new: Tree) -> Tree:
    if not path:
        return new
    known = value if isinstance(value, dict) else {}
    return {**known, path[0]: _with(known.get(path[0]), path[1:], new)}


def _without(value: Tree, path: Sequence[str]) -> Tree:
    if not isinstance(value, dict) or path[0] not in value:
        return value
    if len(path) == 1:
        return {name: item for name, item in value.items() if name != path[0]}
    return {**value, path[0]: _without(value[path[0]], path[1:])}
