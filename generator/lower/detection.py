"""Well-known shapes of pages, found where the document leaves no doubt about them.

Names of arguments and fields are compared without case and punctuation: `page_token`, `pageToken`, `page[token]`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import cast

from generator.document import JSON, Absent, Schema
from generator.ir import (
    STRING,
    Definition,
    Kind,
    ListOf,
    Operation,
    Pagination,
    PaginationKind,
    Parameter,
    Ref,
    Scalar,
    Type,
)
from generator.lower.answer_paths import LAST, fields_of, plain
from generator.lower.drafts import Draft

Steps = tuple[str, ...]

_LISTS = ("data", "items", "results", "entries", "values", "records", "value", "objects", "list", "rows")
_CURSORS = frozenset(
    "cursor startingafter after afterid pagetoken nexttoken nextpagetoken continuationtoken startcursor pagecursor "
    "paginationtoken nextcursor marker pageafter pagestartingafter".split()
)
_AFTER_ITEMS = frozenset("startingafter after afterid".split())
_TOKENS = frozenset(
    "nextcursor nextpagetoken nexttoken nextpagecursor continuationtoken endcursor nextmarker nextstartingafter "
    "cursornext cursorsafter pagingcursorsafter pagingnextafter listmetadataafter nextpageid".split()
)
_ADDRESSES = frozenset(
    "nexturl nextlink nextpageurl nextpageuri nexturi nextpagelink nexthref odatanextlink linksnexthref".split()
)
_MAYBE_ADDRESSES = frozenset("next linksnext paginationnext pagingnext metanext linksnextpage".split())
_ENVELOPES = frozenset(
    "meta pagination paging pageinfo pagingmetadata listmetadata metadata responsemetadata links cursors next "
    "page".split()
)
_MORE = frozenset("hasmore hasnext hasnextpage more".split())
_OFFSETS, _OFFSET_SIZES = frozenset("offset skip".split()), frozenset("limit take".split())
_PAGES = frozenset("page pagenumber pagenum pageno".split())
_PAGE_SIZES = frozenset("perpage pagesize limit size itemsperpage pagelimit".split())
_TOTALS = frozenset("total totalcount totalitems totalresults".split())
_PAGE_TOTALS = frozenset("totalpages pagecount lastpage pagetotal numpages pagestotal".split())


def plain_name(text: str) -> str:
    """A name without case and punctuation."""
    return re.sub("[^a-z0-9]", "", text.lower())


def argument_of(operation: Operation, wire: str | None) -> Parameter | None:
    """A parameter, or a property of the body, by its wire name."""
    body = operation.bodies[0].fields if operation.bodies else ()
    return next((item for item in (*operation.parameters, *body) if item.wire == wire), None)


def whole(value: JSON | Absent) -> int | None:
    """A whole number, if it is one."""
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def as_text(argument: Parameter | None, value: Type | None, definitions: Mapping[str, Definition]) -> bool:
    """Whether an argument is text where the answer has a number for it."""
    numbers = (Scalar("integer"), Scalar("number"))
    is_text = argument is not None and plain(argument.type, definitions) == STRING
    return is_text and plain(value, definitions) in numbers


def detected(
    operation: Operation, answer: Type, definitions: Mapping[str, Definition], drafts: Mapping[str, Draft]
) -> Pagination | None:
    """How an operation is paged; None if it is not, or if there is any doubt."""
    shape = _Shape.of(operation, answer, definitions, drafts)
    if shape is None:
        return None
    if operation.verb not in ("GET", "POST") or (operation.verb == "POST" and not operation.bodies):
        return None
    found = [way for way in (shape.url(), shape.cursor(), shape.numbered()) if way is not None]
    if operation.verb == "POST":
        found = [way for way in found if way.kind == "cursor"]
    elif not found or found[0].kind not in ("url", "cursor"):
        found = [way for way in (shape.link(), *found) if way is not None]
    return found[0] if found else None


@dataclass(frozen=True, slots=True)
class _Shape:
    operation: Operation
    arguments: Mapping[str, Parameter]  # by plain name
    answer: Type
    definitions: Mapping[str, Definition]
    drafts: Mapping[str, Draft]
    items: Steps
    item: Type
    places: Mapping[Steps, Type]  # what an answer has, on the first levels

    @classmethod
    def of(
        cls,
        operation: Operation,
        answer: Type,
        definitions: Mapping[str, Definition],
        drafts: Mapping[str, Draft],
    ) -> _Shape | None:
        """What matters of an operation; None if its answers have no list, or several of which none is the one."""
        found = plain(answer, definitions)
        places = dict(_places(answer, definitions, ()))
        items: Steps = ()
        list_ = found
        if isinstance(found, Ref):
            lists = {
                name: inner
                for name, type_ in fields_of(found, definitions).items()
                if isinstance(inner := plain(type_, definitions), ListOf)
            }
            named = [name for name in lists if name.lower() in _LISTS]
            chosen = list(lists) if len(lists) == 1 else named
            if len(chosen) != 1:
                return None
            items, list_ = (chosen[0],), lists[chosen[0]]
        if not isinstance(list_, ListOf):
            return None
        listed = [item for item in operation.parameters if item.place == "query"]
        if operation.bodies and operation.bodies[0].flat:
            listed += operation.bodies[0].fields
        arguments: dict[str, Parameter] = {}
        for item in listed:
            arguments.setdefault(plain_name(item.wire), item)
        return cls(operation, arguments, answer, definitions, drafts, items, list_.item, places)

    def _only(self, known: frozenset[str]) -> Parameter | None:
        found = [item for name, item in self.arguments.items() if name in known]
        return found[0] if len(found) == 1 else None

    def _place(self, known: frozenset[str], *kinds: Kind) -> tuple[Steps, Type] | None:
        """The one place of the answer that is called so; the outermost where several are."""
        found = [
            (steps, type_)
            for steps, type_ in self.places.items()
            if plain_name("".join(steps)) in known or (plain_name(steps[-1]) in known and len(steps) > 1)
        ]
        found = [
            item for item in found if plain(item[1], self.definitions) in [Scalar(kind) for kind in kinds]
        ]
        depth = min((len(steps) for steps, _ in found), default=0)
        found = [item for item in found if len(item[0]) == depth]
        return found[0] if len(found) == 1 else None

    def url(self) -> Pagination | None:
        """By an address in the answer."""
        found = self._place(_ADDRESSES, "string")
        if found is None:
            found = self._place(_MAYBE_ADDRESSES, "string")
            found = found if found is not None and self._is_address(found[0]) else None
        return None if found is None else self._paged("url", next=found[0])

    def link(self) -> Pagination | None:
        """By an address in the header `Link`."""
        answers = [item for item in self.operation.responses if item.media_type and item.coding == "json"]
        return self._paged("link") if any(name.lower() == "link" for name, _ in answers[0].headers) else None

    def cursor(self) -> Pagination | None:
        """By a token in the answer, or by the id of its last item."""
        argument, more = self._only(_CURSORS), self._place(_MORE, "boolean")
        if argument is None or not self._is(argument, "string", "integer"):
            return None
        found = self._place(_TOKENS, "string", "integer")
        if found is None:
            found = self._place(_MAYBE_ADDRESSES, "string")  # no address, or the pages would go by that
        if found is None and more is not None and plain_name(argument.wire) in _AFTER_ITEMS:
            found = self._last(argument)
        if found is None:
            return None
        text = as_text(argument, found[1], self.definitions)
        if not text and plain(found[1], self.definitions) != plain(argument.type, self.definitions):
            return None
        return self._paged(
            "cursor",
            argument=argument.wire,
            in_body=argument.place == "body",
            text=text,
            next=found[0],
            more=() if more is None else more[0],
        )

    def _last(self, argument: Parameter) -> tuple[Steps, Type] | None:
        """The id of the last item, where the argument names an item to go on after."""
        if ("last_id",) in self.places:
            return ("last_id",), self.places["last_id",]
        said = argument.doc.description.lower()
        if plain_name(argument.wire) == "after" and not re.search(r"\b(id|identifier|cursor)\b", said):
            return None
        id_ = fields_of(self.item, self.definitions).get("id")
        if id_ is None or plain(id_, self.definitions) != STRING:
            return None
        return (*self.items, LAST, "id"), id_

    def numbered(self) -> Pagination | None:
        """By the number of the page, or of the first item."""
        found: list[Pagination] = []
        for kind, begins, sizes, totals in (
            ("offset", _OFFSETS, _OFFSET_SIZES, _TOTALS),
            ("page", _PAGES, _PAGE_SIZES, _PAGE_TOTALS),
        ):
            argument, size = self._only(begins), self._only(sizes)
            if argument is None or size is None or not _CURSORS.isdisjoint(self.arguments):
                continue
            if not (self._is(argument, "integer", "number") and self._is(size, "integer", "number")):
                continue
            most = whole(dict(size.constraints).get("maximum", ""))
            total, more = self._place(totals, "integer", "number"), self._place(_MORE, "boolean")
            least = whole(dict(argument.constraints).get("minimum", ""))
            start = whole(argument.default)
            start = (0 if least == 0 else 1) if start is None else start
            way = self._paged(
                kind,
                argument=argument.wire,
                # A short page is the last one only if it is known that the server did not cut it short.
                limit=None if most is None else size.wire,
                limit_default=None if most is None else whole(size.default),
                limit_max=most,
                start=start if kind == "page" else 1,
                more=() if more is None else more[0],
                total=() if total is None else total[0],
            )
            found.append(way)
        return found[0] if len(found) == 1 else None

    def _is(self, argument: Parameter, *kinds: Kind) -> bool:
        return plain(argument.type, self.definitions) in [Scalar(kind) for kind in kinds]

    def _paged(
        self,
        kind: str,
        *,
        argument: str | None = None,
        in_body: bool = False,
        text: bool = False,
        limit: str | None = None,
        limit_default: int | None = None,
        limit_max: int | None = None,
        start: int = 1,
        next: Steps = (),
        more: Steps = (),
        total: Steps = (),
    ) -> Pagination:
        return Pagination(
            kind=cast(PaginationKind, kind),
            items=self.items,
            item=self.item,
            argument=argument,
            in_body=in_body,
            text=text,
            limit=limit,
            limit_default=limit_default,
            limit_max=limit_max,
            start=start,
            next=next,
            more=more,
            total=total,
        )

    def _is_address(self, steps: Steps) -> bool:
        """Whether the document says of a text that it is an address."""
        schema = self._said(steps)
        if schema is None:
            return False
        examples = [item for item in schema.examples if isinstance(item, str)]
        linked = any(re.match(r"https?://|/", item) for item in examples)
        words = re.search(r"\b(url|uri|link|address|hyperlink)\b", (schema.description or "").lower())
        return schema.format in ("uri", "url", "uri-reference", "iri") or linked or words is not None

    def _said(self, steps: Steps) -> Schema | None:
        type_, schema = self.answer, None
        for step in steps:
            found = plain(type_, self.definitions)
            draft = self.drafts.get(found.id) if isinstance(found, Ref) else None
            item = next((item for item in (draft.fields or ()) if item.wire == step), None) if draft else None
            if item is None:
                return None
            schema, type_ = item.schema, item.type
        return schema


def _places(
    type_: Type, definitions: Mapping[str, Definition], before: Steps
) -> Iterator[tuple[Steps, Type]]:
    """The properties of an answer, and of the objects in it that are about paging."""
    for name, inner in fields_of(type_, definitions).items():
        yield (*before, name), inner
        if plain_name(name) in _ENVELOPES and len(before) < 2:
            yield from _places(inner, definitions, (*before, name))
