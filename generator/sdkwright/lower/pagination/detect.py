"""Well-known shapes of pages, found where the document leaves no doubt about them.

Names of arguments and fields are compared without case and punctuation: `page_token`, `pageToken`, `page[token]`.
Where the next page begins is one thing, what tells that there is none is another: `_ends` looks for that.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, TypedDict

from sdkwright.ir.api import (
    NULL,
    STRING,
    Definition,
    Kind,
    ListOf,
    Literals,
    Operation,
    Pagination,
    Ref,
    Scalar,
    Type,
    UnionOf,
)
from sdkwright.lower.pagination import vocabulary as words
from sdkwright.lower.pagination.arguments import Argument, arguments_of, as_text, begin, whole
from sdkwright.lower.pagination.paths import LAST, fields_of, follow, plain
from sdkwright.lower.schemas.drafts import Draft
from sdkwright.openapi.model import Schema

Steps = tuple[str, ...]


class _Ends(TypedDict):
    more: Steps
    last: Steps


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
    arguments: Mapping[str, Argument]  # by plain name
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
        found = _the_list(answer, definitions)
        if found is None:
            return None
        items, item = found
        places = dict(_places(answer, definitions, ()))
        if len(items) > 1:
            places |= _places(follow(".".join(items[:-1]), answer, definitions).type, definitions, items[:-1])
        flat = bool(operation.bodies) and operation.bodies[0].flat
        asked_for = {"query", "body"} if flat else {"query"}
        arguments: dict[str, Argument] = {}
        for argument in arguments_of(operation, definitions).values():
            is_object = isinstance(plain(argument.parameter.type, definitions), Ref)
            if argument.parameter.place in asked_for and argument.alone and not is_object:
                arguments.setdefault(words.plain_name(argument.path), argument)
        return cls(operation, arguments, answer, definitions, drafts, items, item, places)

    def _only(self, known: frozenset[str]) -> Argument | None:
        found = [item for name, item in self.arguments.items() if name in known]
        return found[0] if len(found) == 1 else None

    def _place(self, known: frozenset[str], *kinds: Kind) -> tuple[Steps, Type] | None:
        """The one place of the answer that is called so and has such a value."""
        return self._outermost(known, lambda type_: self._kind(type_) in kinds)

    def _kind(self, type_: Type) -> Kind | None:
        found = plain(type_, self.definitions)
        if isinstance(found, Literals) and all(isinstance(value, bool) for value in found.values):
            return "boolean"
        return found.kind if isinstance(found, Scalar) else None

    def _link(self, known: frozenset[str]) -> Steps | None:
        """The one place that is called so and has a text, or an object that has an address."""
        found = self._outermost(known, self._is_link)
        return None if found is None else found[0]

    def _outermost(self, known: frozenset[str], fits: Callable[[Type], bool]) -> tuple[Steps, Type] | None:
        """The one place of the answer that is called so and fits; the outermost where several are."""
        found = [
            (steps, type_)
            for steps, type_ in self.places.items()
            if words.plain_name("".join(steps)) in known
            or (words.plain_name(steps[-1]) in known and len(steps) > 1)
        ]
        found = [item for item in found if fits(item[1])]
        depth = min((len(steps) for steps, _ in found), default=0)
        found = [item for item in found if len(item[0]) == depth]
        return found[0] if len(found) == 1 else None

    def _is_link(self, type_: Type) -> bool:
        found = plain(type_, self.definitions)
        members = found.members if isinstance(found, UnionOf) else (type_,)
        return all(
            plain(item, self.definitions) in (STRING, NULL) or "href" in fields_of(item, self.definitions)
            for item in members
        )

    def _ends(self) -> _Ends:
        """What says whether this page is the last one."""
        more, last = self._place(words.MORE, "boolean"), self._place(words.LAST, "boolean")
        return {"more": more[0] if more else (), "last": last[0] if last else ()}

    def url(self) -> Pagination | None:
        """By an address in the answer."""
        found = self._place(words.ADDRESSES, "string")
        next_ = found[0] if found is not None else self._link(words.MAYBE_ADDRESSES)
        if next_ is None or (found is None and not self._is_address(next_)):
            return None
        return Pagination(kind="url", items=self.items, item=self.item, next=next_, **self._ends())

    def link(self) -> Pagination | None:
        """By an address in the header `Link`."""
        answers = [
            item for item in self.operation.responses if item.media_type and item.codec.facts.is_document
        ]
        if all(name.lower() != "link" for name, _ in answers[0].headers):
            return None
        return Pagination(kind="link", items=self.items, item=self.item, **self._ends())

    def cursor(self) -> Pagination | None:
        """By a token in the answer, or by the id of its last item."""
        argument, ends = self._only(words.CURSORS), self._ends()
        if argument is None or not self._is(argument, "string", "integer"):
            return None
        found = self._place(words.TOKENS, "string", "integer")
        if found is None:
            found = self._place(words.MAYBE_TOKENS, "string")  # no address, or the pages would go by that
            found = None if found is not None and "links" in map(words.plain_name, found[0]) else found
        if found is None and ends["more"] and words.plain_name(argument.path) in words.AFTER_ITEMS:
            found = self._last(argument)
        if found is None:
            return None
        text = as_text(argument, found[1], self.definitions)
        if not text and plain(found[1], self.definitions) != plain(argument.parameter.type, self.definitions):
            return None
        return Pagination(
            kind="cursor",
            items=self.items,
            item=self.item,
            argument=argument.parameter.wire,
            group=argument.group,
            in_body=argument.parameter.place == "body",
            text=text,
            next=found[0],
            **ends,
        )

    def _last(self, argument: Argument) -> tuple[Steps, Type] | None:
        """The id of the last item, where the argument names an item to go on after."""
        if ("last_id",) in self.places:
            return ("last_id",), self.places["last_id",]
        said = argument.parameter.doc.description.lower()
        if words.plain_name(argument.path) == "after" and not re.search(r"\b(id|identifier|cursor)\b", said):
            return None
        id_ = fields_of(self.item, self.definitions).get("id")
        if id_ is None or plain(id_, self.definitions) != STRING:
            return None
        return (*self.items, LAST, "id"), id_

    def numbered(self) -> Pagination | None:
        """By the number of the page, or of the first item."""
        ways = (
            self._by_number("offset", words.OFFSETS, words.OFFSET_SIZES),
            self._by_number("page", words.PAGES, words.PAGE_SIZES),
        )
        found = [way for way in ways if way is not None]
        return found[0] if len(found) == 1 else None

    def _by_number(
        self, kind: Literal["offset", "page"], begins: frozenset[str], sizes: frozenset[str]
    ) -> Pagination | None:
        argument, size = self._only(begins), self._only(sizes)
        if argument is None or not words.CURSORS.isdisjoint(self.arguments):
            return None
        if any(item is not None and not self._is(item, "integer", "number") for item in (argument, size)):
            return None
        ends = self._ends()
        number = self._place(words.NEXT_NUMBERS, "integer", "number", "string")
        next_ = number[0] if number else self._link(words.MAYBE_ADDRESSES | words.ADDRESSES) or ()
        pages = self._place(words.PAGE_TOTALS, "integer", "number") if kind == "page" else None
        total = self._place(words.TOTALS, "integer", "number")
        if size is None and not (ends["more"] or ends["last"] or next_ or pages):
            return None  # perhaps it is no list in pages
        start = begin(argument, kind)
        if pages is not None and start == 0 and words.plain_name(pages[0][-1]) == "lastpage":
            pages = None  # the number of a page, or of all of them
        # A short page is the last one only if it is known that the server did not cut it short.
        most = whole(dict(size.parameter.constraints).get("maximum", "")) if size is not None else None
        used = size is not None and size.group == argument.group and (most is not None or total is not None)
        limit = size.parameter if used and size is not None else None
        return Pagination(
            kind=kind,
            items=self.items,
            item=self.item,
            argument=argument.parameter.wire,
            group=argument.group,
            in_body=argument.parameter.place == "body",
            limit=None if limit is None else limit.wire,
            limit_default=None if limit is None else whole(limit.default),
            limit_max=None if limit is None else most,
            short=limit is None or most is not None,
            start=start,
            next=next_,
            total=() if total is None else total[0],
            pages=() if pages is None else pages[0],
            **ends,
        )

    def _is(self, argument: Argument, *kinds: Kind) -> bool:
        return self._kind(argument.parameter.type) in kinds

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


def _the_list(answer: Type, definitions: Mapping[str, Definition]) -> tuple[Steps, Type] | None:
    """Where the list is, at the top of an answer or in the one object around it, and what it holds."""
    found, steps = plain(answer, definitions), list[str]()
    for _ in range(2):
        if isinstance(found, ListOf):
            break
        fields = {name: plain(type_, definitions) for name, type_ in fields_of(found, definitions).items()}
        lists = [name for name, type_ in fields.items() if isinstance(type_, ListOf)]
        chosen = lists if len(lists) == 1 else [name for name in lists if name.lower() in words.LISTS]
        if not lists and not steps:
            chosen = [name for name in fields if words.plain_name(name) in words.WRAPPERS]
        if len(chosen) != 1:
            return None
        steps.append(chosen[0])
        found = fields[chosen[0]]
    return (tuple(steps), found.item) if isinstance(found, ListOf) else None


def _places(
    type_: Type | None, definitions: Mapping[str, Definition], before: Steps, depth: int = 0
) -> Iterator[tuple[Steps, Type]]:
    """The properties of an answer, and of the objects in it that are about paging."""
    for name, inner in fields_of(type_, definitions).items():
        yield (*before, name), inner
        if words.plain_name(name) in words.ENVELOPES and depth < 2:
            yield from _places(inner, definitions, (*before, name), depth + 1)
