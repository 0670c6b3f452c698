"""Inline schemas that repeat another inline schema share its class, and their names become names of that class.

They are the same if users can see no difference: fields, types, documentation, and whether requests or responses have
them. A component is a class of its own, and so is a schema with a name in `sdk.toml` or from an extension, for
somebody wanted that name. Of schemas that are the same, the first in the order of the document has the class, so what
is added at its end changes no class before it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping

from msgspec import Struct, field
from msgspec.structs import replace

from sdkwright.ir.algebra import (
    map_definition_types,
    map_types,
    operations_of,
    refs,
    resolved,
    rewrite,
    types_of_definition,
)
from sdkwright.ir.api import Api, Definition, Doc, Field, Object
from sdkwright.ir.types import Ref, Type
from sdkwright.lower.pagination.paginate import PAGE_MEMBERS, paged_type
from sdkwright.lower.schemas.circles import circles
from sdkwright.lower.schemas.drafts import Draft, Drafts
from sdkwright.lower.sdk.placement import directions

Repeats = Mapping[str, str]
"""Id of a definition → id of the one whose class it shares."""


def find_repeats(api: Api, drafts: Drafts, pins: Collection[str]) -> Repeats:
    """The repeated definitions of a whole document. `pins` are the JSON pointers of schemas with pinned names."""
    inline = [
        id_ for id_, draft in drafts.items() if id_ in api.definitions and _is_inline(draft, pins)
    ]  # in the order of the document
    shapes = Counter(_shape(api.definitions[id_]) for id_ in inline)
    pages = _pages_to_rename(api)
    candidates = [id_ for id_ in inline if shapes[_shape(api.definitions[id_])] > 1 and id_ not in pages]
    if not candidates:
        return {}
    requests, responses = directions(api)
    contents = _Contents(requests, responses)
    for id_ in _inner_first(candidates, api.definitions):
        contents.add(api.definitions[id_])
    first: dict[str, str] = {}  # the first definition with each content
    return {
        id_: first[content]
        for id_ in candidates
        if (content := contents.number(id_)) != id_ and first.setdefault(content, id_) != id_
    }


def share_classes(api: Api, repeats: Repeats, whole: Mapping[str, Definition]) -> Api:
    """An API without repeated definitions. `whole` has all definitions of the document, of which it may be a subset."""
    if not repeats:
        return api

    def change(type_: Type) -> Type:
        return rewrite(type_, lambda id_: repeats.get(id_, id_))

    names: dict[str, list[str]] = {}  # other names, by the id of the class
    for id_, item in api.definitions.items():
        if id_ in repeats:
            names.setdefault(repeats[id_], []).append(item.name)
    needed = {*api.definitions, *names} - repeats.keys()
    definitions = {
        id_: replace(map_definition_types(item, change), other_names=tuple(names.get(id_, ())))
        for id_, item in whole.items()
        if id_ in needed
    }
    return replace(map_types(api, change), definitions=definitions)


def _is_inline(draft: Draft, pins: Collection[str]) -> bool:
    is_named = draft.schema.at.pointer in pins or draft.schema.hints.class_name is not None
    return draft.component is None and draft.owner is not None and not is_named


def _shape(item: Definition) -> object:
    """Something that definitions have in common if they are the same; cheap, for most are not."""
    return tuple(field.wire for field in item.fields) if isinstance(item, Object) else type(item.type)


def _pages_to_rename(api: Api) -> set[str]:
    """Responses with fields that get another name if they are pages: others with the same fields keep them."""
    found: set[str] = set()
    for operation in operations_of(api.root):
        type_ = paged_type(operation)
        page = None if type_ is None else resolved(type_, api.definitions, null=False)
        model = api.definitions.get(page.id) if isinstance(page, Ref) else None
        if isinstance(model, Object) and not PAGE_MEMBERS.isdisjoint(item.name for item in model.fields):
            found.add(model.id)
    return found


def _inner_first(ids: Iterable[str], definitions: Mapping[str, Definition]) -> Iterator[str]:
    """Ids so that each follows those that its definition mentions; without those in a circle, which have no order."""
    known = set(ids)
    edges = {
        id_: [ref for type_ in types_of_definition(definitions[id_]) for ref in refs(type_) if ref in known]
        for id_ in ids
    }
    return (group[0] for group in circles(edges) if len(group) == 1 and group[0] not in edges[group[0]])


class _Contents(Struct):
    """Numbers for what definitions have in them: the same number if users can see no difference."""

    requests: Collection[str]
    responses: Collection[str]
    _numbers: dict[object, str] = field(default_factory=dict[object, str])  # by content
    _known: dict[str, str] = field(default_factory=dict[str, str])  # by id

    def number(self, id_: str) -> str:
        """The number of a definition's content; its id if it is a class of its own in any case."""
        return self._known.get(id_, id_)

    def add(self, item: Definition) -> None:
        """Number a definition; those that it mentions have their numbers."""
        content = (self._inside(item), _documentation(item.doc), *self._directions(item.id))
        self._known[item.id] = self._numbers.setdefault(content, f"={len(self._numbers)}")

    def _inside(self, item: Definition) -> tuple[object, ...]:
        if not isinstance(item, Object):
            members = item.constants.members if item.constants is not None else ()
            return self._type(item.type), item.recursive, members
        extra = None if item.extra is None else self._type(item.extra)
        return (extra, item.declares_extra, *map(self._field, item.fields))

    def _field(self, item: Field) -> tuple[object, ...]:
        written = repr((item.default, item.constraints))  # any JSON, where 1 is not true
        flags = (item.required, item.read_only, item.write_only)
        return (
            item.wire,
            item.name,
            self._type(item.type),
            item.role,
            written,
            _documentation(item.doc),
            *flags,
        )

    def _type(self, type_: Type) -> Type:
        return rewrite(type_, self.number)

    def _directions(self, id_: str) -> tuple[bool, bool]:
        # What nothing reaches is apart: operations that come later would go before it, and take its class.
        return id_ in self.requests, id_ in self.responses


def _documentation(doc: Doc) -> tuple[object, ...]:
    return doc.summary, doc.description, doc.deprecated, repr(doc.examples)
