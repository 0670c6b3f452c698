"""Well-known shapes of pages, detected where the document leaves no doubt about them.

Names of arguments and fields are compared without case and punctuation: `page_token`, `pageToken`, `page[token]`.
Where the next page begins is one question, how to know that there is none is another: `_ends` answers that.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Literal, NamedTuple, TypedDict

from msgspec import Struct

from sdkwright.ir.api import Definition, Field, Object, Operation, Pagination
from sdkwright.ir.types import NULL, STRING, Kind, Literals, Ref, Scalar, Type, UnionOf
from sdkwright.lower.pagination import vocabulary
from sdkwright.lower.pagination.arguments import Argument, as_integer, as_text, first_number, page_arguments
from sdkwright.lower.pagination.paths import LAST, fields_of, follow, list_of, value_type
from sdkwright.lower.pagination.vocabulary import plain_name

Steps = tuple[str, ...]


class _Property(NamedTuple):
    """A property of the response, at any depth."""

    steps: Steps
    type: Type


class _Ends(TypedDict):
    more: Steps
    last: Steps


def detect_pagination(
    operation: Operation, response: Type, definitions: Mapping[str, Definition]
) -> Pagination | None:
    """How an operation is paginated; None if it is not, or if there is any doubt."""
    shape = _Shape.of(operation, response, definitions)
    if shape is None:
        return None
    if operation.verb not in ("GET", "POST") or (operation.verb == "POST" and not operation.bodies):
        return None
    candidates = [item for item in (shape.url(), shape.cursor(), shape.numbered()) if item is not None]
    if operation.verb == "POST":
        candidates = [item for item in candidates if item.kind == "cursor"]
    elif not candidates or candidates[0].kind not in ("url", "cursor"):
        candidates = [item for item in (shape.link(), *candidates) if item is not None]
    return candidates[0] if candidates else None


class _Shape(Struct, frozen=True):
    operation: Operation
    arguments: Mapping[str, Argument]  # by plain name
    response: Type
    definitions: Mapping[str, Definition]
    items: Steps
    item: Type
    properties: tuple[_Property, ...]  # of the response, on the first levels

    @classmethod
    def of(cls, operation: Operation, response: Type, definitions: Mapping[str, Definition]) -> _Shape | None:
        """What matters of an operation; None if its responses have no list, or no single one that counts."""
        list_ = list_of(response, definitions)
        if list_ is None:
            return None
        items, item = list_
        properties = dict(_properties(response, definitions, ()))
        if len(items) > 1:
            wrapper = follow(".".join(items[:-1]), response, definitions).type
            properties |= dict(_properties(wrapper, definitions, items[:-1]))
        flat = bool(operation.bodies) and operation.bodies[0].flat
        places = {"query", "body"} if flat else {"query"}
        arguments: dict[str, Argument] = {}
        for argument in page_arguments(operation, definitions).values():
            is_object = isinstance(value_type(argument.parameter.type, definitions), Ref)
            if argument.parameter.place in places and argument.alone and not is_object:
                arguments.setdefault(plain_name(argument.path), argument)
        known = tuple(_Property(steps, type_) for steps, type_ in properties.items())
        return cls(operation, arguments, response, definitions, items, item, known)

    # --- ways to the next page

    def url(self) -> Pagination | None:
        """By a URL in the response."""
        url = self._property(vocabulary.ADDRESSES, "string")
        if url is None:
            url = self._outermost(vocabulary.MAYBE_ADDRESSES, self._is_link)
            if url is None or not self._is_url(url.steps):
                return None
        return Pagination(kind="url", items=self.items, item=self.item, next=url.steps, **self._ends())

    def link(self) -> Pagination | None:
        """By a URL in the header `Link`."""
        responses = [
            item for item in self.operation.responses if item.media_type and item.codec.facts.is_document
        ]
        if all(name.lower() != "link" for name, _ in responses[0].headers):
            return None
        return Pagination(kind="link", items=self.items, item=self.item, **self._ends())

    def cursor(self) -> Pagination | None:
        """By a token in the response, or by the id of its last item."""
        argument, ends = self._only(vocabulary.CURSORS), self._ends()
        if argument is None or not self._is(argument, "string", "integer"):
            return None
        token = self._token()
        if token is None and ends["more"] and plain_name(argument.path) in vocabulary.AFTER_ITEMS:
            token = self._last_id(argument)
        if token is None:
            return None
        text = as_text(argument, token.type, self.definitions)
        types = {value_type(type_, self.definitions) for type_ in (token.type, argument.parameter.type)}
        if not text and len(types) > 1:
            return None
        return Pagination(
            kind="cursor",
            items=self.items,
            item=self.item,
            argument=argument.parameter.wire,
            group=argument.group,
            in_body=argument.parameter.place == "body",
            text=text,
            next=token.steps,
            **ends,
        )

    def numbered(self) -> Pagination | None:
        """By the number of the page, or of the first item."""
        candidates = (
            self._by_number("offset", vocabulary.OFFSETS, vocabulary.OFFSET_SIZES),
            self._by_number("page", vocabulary.PAGES, vocabulary.PAGE_SIZES),
        )
        known = [item for item in candidates if item is not None]
        return known[0] if len(known) == 1 else None

    def _token(self) -> _Property | None:
        token = self._property(vocabulary.TOKENS, "string", "integer")
        if token is None:
            token = self._property(vocabulary.MAYBE_TOKENS, "string")  # no URL, or the pages would go by that
            if token is not None and "links" in map(plain_name, token.steps):
                return None
        return token

    def _last_id(self, argument: Argument) -> _Property | None:
        """The id of the last item, where the argument names an item to go on after."""
        own = next((item for item in self.properties if item.steps == ("last_id",)), None)
        if own is not None:
            return own
        description = argument.parameter.doc.description.lower()
        if plain_name(argument.path) == "after" and not re.search(r"\b(id|identifier|cursor)\b", description):
            return None
        id_ = fields_of(self.item, self.definitions).get("id")
        if id_ is None or value_type(id_, self.definitions) != STRING:
            return None
        return _Property((*self.items, LAST, "id"), id_)

    def _by_number(
        self, kind: Literal["offset", "page"], begins: frozenset[str], sizes: frozenset[str]
    ) -> Pagination | None:
        argument, size = self._only(begins), self._only(sizes)
        if argument is None or not vocabulary.CURSORS.isdisjoint(self.arguments):
            return None
        if any(item is not None and not self._is(item, "integer", "number") for item in (argument, size)):
            return None
        ends, start, next_ = self._ends(), first_number(argument, kind), self._next_number()
        pages = self._page_total(start) if kind == "page" else None
        total = self._property(vocabulary.TOTALS, "integer", "number")
        if size is None and not (ends["more"] or ends["last"] or next_ or self._has_page_total(kind)):
            return None  # perhaps it is no list in pages
        # A short page is the last one only if it is known that the server did not cut it short.
        most = None if size is None else as_integer(dict(size.parameter.constraints).get("maximum", ""))
        is_known = most is not None or total is not None
        limit = size.parameter if size is not None and size.group == argument.group and is_known else None
        return Pagination(
            kind=kind,
            items=self.items,
            item=self.item,
            argument=argument.parameter.wire,
            group=argument.group,
            in_body=argument.parameter.place == "body",
            limit=None if limit is None else limit.wire,
            limit_default=None if limit is None else as_integer(limit.default),
            limit_max=None if limit is None else most,
            short=limit is None or most is not None,
            start=start,
            next=next_,
            total=() if total is None else total.steps,
            pages=() if pages is None else pages.steps,
            **ends,
        )

    def _next_number(self) -> Steps:
        """Where the response has the next number, or something that is null on the last page."""
        number = self._property(vocabulary.NEXT_NUMBERS, "integer", "number", "string")
        if number is None:
            number = self._outermost(vocabulary.MAYBE_ADDRESSES | vocabulary.ADDRESSES, self._is_link)
        return () if number is None else number.steps

    def _has_page_total(self, kind: str) -> bool:
        return kind == "page" and self._property(vocabulary.PAGE_TOTALS, "integer", "number") is not None

    def _page_total(self, start: int) -> _Property | None:
        """Where the response has the number of all pages."""
        pages = self._property(vocabulary.PAGE_TOTALS, "integer", "number")
        if pages is not None and start == 0 and plain_name(pages.steps[-1]) == "lastpage":
            return None  # the number of a page, or of all of them
        return pages

    def _ends(self) -> _Ends:
        """What says whether this page is the last one."""
        more = self._property(vocabulary.MORE, "boolean")
        last = self._property(vocabulary.LAST, "boolean")
        return {"more": more.steps if more else (), "last": last.steps if last else ()}

    # --- arguments and properties by name

    def _only(self, known: frozenset[str]) -> Argument | None:
        """The one argument that has one of some names."""
        arguments = [item for name, item in self.arguments.items() if name in known]
        return arguments[0] if len(arguments) == 1 else None

    def _is(self, argument: Argument, *kinds: Kind) -> bool:
        return self._kind(argument.parameter.type) in kinds

    def _kind(self, type_: Type) -> Kind | None:
        value = value_type(type_, self.definitions)
        if isinstance(value, Literals) and all(isinstance(item, bool) for item in value.values):
            return "boolean"
        return value.kind if isinstance(value, Scalar) else None

    def _property(self, known: frozenset[str], *kinds: Kind) -> _Property | None:
        """The one property that has one of some names and such a value."""
        return self._outermost(known, lambda type_: self._kind(type_) in kinds)

    def _outermost(self, known: frozenset[str], fits: Callable[[Type], bool]) -> _Property | None:
        """The one property that has one of some names and fits; the outermost where several do."""
        named = [
            item
            for item in self.properties
            if plain_name("".join(item.steps)) in known
            or (plain_name(item.steps[-1]) in known and len(item.steps) > 1)
        ]
        fitting = [item for item in named if fits(item.type)]
        depth = min((len(item.steps) for item in fitting), default=0)
        outermost = [item for item in fitting if len(item.steps) == depth]
        return outermost[0] if len(outermost) == 1 else None

    def _is_link(self, type_: Type) -> bool:
        """Whether a property is a string, or an object that has a URL."""
        value = value_type(type_, self.definitions)
        members = value.members if isinstance(value, UnionOf) else (type_,)
        return all(
            value_type(item, self.definitions) in (STRING, NULL)
            or "href" in fields_of(item, self.definitions)
            for item in members
        )

    def _is_url(self, steps: Steps) -> bool:
        """Whether the document says that a property is a URL."""
        field = self._field(steps)
        if field is None:
            return False
        examples = [item for item in field.doc.examples if isinstance(item, str)]
        if any(re.match(r"https?://|/", item) for item in examples):
            return True
        if dict(field.constraints).get("format") in ("uri", "url", "uri-reference", "iri"):
            return True
        description = field.doc.description.lower()
        return re.search(r"\b(url|uri|link|address|hyperlink)\b", description) is not None

    def _field(self, steps: Steps) -> Field | None:
        type_, field = self.response, None
        for step in steps:
            value = value_type(type_, self.definitions)
            target = self.definitions.get(value.id) if isinstance(value, Ref) else None
            fields = target.fields if isinstance(target, Object) else ()
            field = next((item for item in fields if item.wire == step), None)
            if field is None:
                return None
            type_ = field.type
        return field


def _properties(
    type_: Type | None, definitions: Mapping[str, Definition], before: Steps, depth: int = 0
) -> Iterator[tuple[Steps, Type]]:
    """The properties of a response, and of the objects in it that are about paging."""
    for name, inner in fields_of(type_, definitions).items():
        yield (*before, name), inner
        if plain_name(name) in vocabulary.ENVELOPES and depth < 2:
            yield from _properties(inner, definitions, (*before, name), depth + 1)
