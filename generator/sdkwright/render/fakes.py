"""The module `testing` of an SDK: its fake client, fixtures for pytest, and the responses that nobody scripted."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from sdkwright.config.model import Config
from sdkwright.ir.algebra import kinds_in_lists, without_null
from sdkwright.ir.api import Api, Bulk, Object, Operation, Resource, Response
from sdkwright.ir.codecs import Shape
from sdkwright.ir.types import ANY, ListOf, Ref, Type
from sdkwright.names import snake
from sdkwright.openapi.model import ABSENT, JSON, Absent
from sdkwright.render.bulk import argument_key
from sdkwright.render.code import Code, name
from sdkwright.render.docs.fitting import fitted
from sdkwright.render.samples import Maker, is_large

SAMPLES: Final = "testing/samples.json"
# What `FakeScripting` of the runtime adds to a client. It is left out where the API has such names.
MEMBERS: Final = frozenset(
    "on calls requests refuse_unscripted assert_all_used reset intercept replay".split()
)
_MAX_OPTIONAL: Final = 12  # members of an object that must have none
_KEPT: Final = 2  # items of lists in large examples


class FakeView(Struct, frozen=True):
    """The names in the modules."""

    client: Code
    fake: Code
    has_members: bool
    fixture: Code
    everywhere: Code


def fake_view(api: Api, config: Config) -> FakeView:
    """The names of the fake and of its fixtures."""
    client = config.client or ""
    own = {item.name for item in api.root.operations} | {child.name for child in api.root.children}
    own |= {former for item in api.root.operations for former in item.former_names}
    fixture = snake(client, "client")
    return FakeView(
        client=name(client),
        fake=name(f"Fake{client}"),
        has_members=MEMBERS.isdisjoint(own),
        fixture=name(f"fake_{fixture}"),
        everywhere=name(f"intercepted_{fixture}"),
    )


class _Reference(str):
    """A mark in place of an object: `@Pet`, `?Pet` if null can replace it, `~Pet` if it can be missing."""

    __slots__ = ()


class _SampleMaker(Maker):
    """Makes responses. Objects that they contain are named, and made once."""

    received = True

    def __init__(self, api: Api) -> None:
        super().__init__(api)
        self.schemas: dict[str, JSON] = {}

    def object(self, target: Object, depth: int, *, nullable: bool = False) -> JSON:
        """The mark of an object, which is made when it is first needed."""
        if target.name not in self.schemas:
            self.schemas[target.name] = None  # it may contain itself
            example = self.example(target.doc, Ref(target.id))
            members = self.members(target, 0) if isinstance(example, Absent) else example
            self.schemas[target.name] = _escaped(members)
        return _Reference(f"{'?' if nullable else '@'}{target.name}")

    def map(self, item: Type, label: str, depth: int) -> JSON:
        """An object with a key, unless its value would contain it."""
        return {"key": _optional(self.value(item, label, (), "", depth + 1))} if depth < 4 else {}

    def members(self, target: Object, depth: int) -> dict[str, JSON]:
        """What it must have; of an object that must have nothing, what it can have."""
        required = super().members(target, depth)
        if required:
            return required
        members: dict[str, JSON] = {}
        for field in target.fields:
            if not field.write_only and not field.doc.deprecated and len(members) < _MAX_OPTIONAL:
                value = self.field(field, target, depth)
                members[field.wire] = _optional(value)
        return members


def _optional(value: JSON) -> JSON:
    return _Reference(f"~{value[1:]}") if isinstance(value, _Reference) else value


def _escaped(value: JSON) -> JSON:
    """A value whose texts cannot be taken for marks."""
    if isinstance(value, _Reference):
        return str(value)
    if isinstance(value, str):
        return f"={value}" if value.startswith(("@", "?", "~", "=")) else value
    if isinstance(value, Mapping):
        return {key: _escaped(item) for key, item in value.items()}
    return [_escaped(item) for item in value] if isinstance(value, Sequence) else value


def samples_text(api: Api) -> str:
    """The responses of all operations, and the bodies of errors, as JSON with a line for each."""
    maker = _SampleMaker(api)
    operations: dict[str, JSON] = {}
    for method, operation in _methods(api.root, ()):
        places = _places(operation)
        samples = {
            f"{one.status} {one.media_type}": _sample(one, maker, places) for one in operation.responses
        }
        known = {key: value for key, value in samples.items() if not isinstance(value, Absent)}
        many = _many(operation, operation.bulk, api) if operation.bulk is not None else {}
        operations[operation.id] = {"method": method, **many, **known}
        for error in operation.errors:
            if isinstance(error.type, Ref) and isinstance(target := api.definitions[error.type.id], Object):
                maker.object(target, 0)
    return _lines({"operations": operations, "schemas": dict(sorted(maker.schemas.items()))})


def _methods(resource: Resource, path: tuple[str, ...]) -> Iterator[tuple[str, Operation]]:
    for operation in resource.operations:
        yield ".".join([*path, operation.name]), operation
    for child in resource.children:
        yield from _methods(child, (*path, child.name))


def _places(operation: Operation) -> tuple[str, ...]:
    """What a sample has even if the document does not require it: the items of a page, the results of many items."""
    if operation.bulk is not None:
        return (*(operation.bulk.results or ()), *operation.bulk.part)
    return operation.pagination.items if operation.pagination is not None else ()


def _many(operation: Operation, bulk: Bulk, api: Api) -> dict[str, JSON]:
    """What a fake needs for a result for each item: the argument, and the places of results and of their indexes."""
    if bulk.results is None:
        return {}
    named = {"body": bulk.argument, "params": argument_key(operation, bulk), "whole": "body"}
    one = sorted(kinds_in_lists(bulk.item, api.definitions))
    return {
        "many": {
            "argument": named[bulk.place],
            "results": [*bulk.results],
            "index": [*bulk.index],
            **({"one": [*one]} if one else {}),
        }
    }


def _sample(response: Response, maker: Maker, places: tuple[str, ...]) -> JSON | Absent:
    """The value of a response, or a list of items; ABSENT for text and bytes. It has what is at `places`."""
    shape = response.codec.facts.shape
    if response.media_type is None:
        return ABSENT
    type_ = response.type
    for example in response.doc.examples[:1]:
        value = _example(example, type_ or ANY, shape, maker.api)
        if not isinstance(value, Absent):
            return _escaped(value)
    if shape is Shape.DOCUMENT:
        return _escaped(
            _made_with(type_, places, maker) if places and type_ is not None else maker.value(type_ or ANY)
        )
    if shape is Shape.ITEMS:
        item: JSON = {"data": "Hello"} if type_ is None else maker.value(type_)
        return _escaped([item, item])
    return ABSENT


def _made_with(type_: Type, places: tuple[str, ...], maker: Maker) -> JSON:
    """A value with what is at a path in it, even if the document requires nothing of that."""
    if isinstance(type_, ListOf) and places and not _is_sure(type_.item, places, maker.api):
        return [_made_with(type_.item, places, maker)]
    target = maker.api.definitions[type_.id] if isinstance(type_, Ref) else None
    field = (
        next((one for one in target.fields if one.wire == places[0]), None)
        if isinstance(target, Object) and places
        else None
    )
    if not isinstance(target, Object) or field is None:
        return maker.value(type_)
    inner, _ = without_null(field.type)
    value = (
        _made_with(inner, places[1:], maker)
        if places[1:]
        else maker.field(replace(field, type=inner), target, 0)
    )
    return {**maker.members(target, 0), field.wire: value}


def _is_sure(type_: Type, places: tuple[str, ...], api: Api) -> bool:
    """Whether the document requires what is at a path in a value."""
    target = api.definitions[type_.id] if isinstance(type_, Ref) else None
    if not places or not isinstance(target, Object):
        return True
    field = next((one for one in target.fields if one.wire == places[0]), None)
    return field is None or (field.required and _is_sure(field.type, places[1:], api))


def _example(example: JSON, type_: Type, shape: Shape, api: Api) -> JSON | Absent:
    """An example of the document as the value of a response; ABSENT if it is none, or too large."""
    if shape is Shape.TEXT:
        return example if isinstance(example, str) and not is_large(example) else ABSENT
    wanted = (
        ListOf(type_)
        if shape is Shape.ITEMS and isinstance(example, Sequence) and not isinstance(example, str)
        else type_
    )
    for candidate in (example, _shortened(example)):
        value = fitted(candidate, wanted, api, received=True)
        if not isinstance(value, Absent) and not is_large(value):
            return [value] if shape is Shape.ITEMS and wanted is type_ else value
    return ABSENT


def _shortened(value: JSON) -> JSON:
    """A value with the first items of its lists."""
    if isinstance(value, Mapping):
        return {key: _shortened(item) for key, item in value.items()}
    if isinstance(value, str) or not isinstance(value, Sequence):
        return value
    return [_shortened(item) for item in value[:_KEPT]]


def _lines(parts: dict[str, dict[str, JSON]]) -> str:
    """JSON with a line for each member of its parts, as diffs show them best."""
    texts: list[str] = []
    for label, members in parts.items():
        lines = [f"    {json.dumps(key)}: {json.dumps(value)}" for key, value in members.items()]
        texts.append(f"  {json.dumps(label)}: {{\n" + ",\n".join(lines) + "\n  }")
    return "{\n" + ",\n".join(texts) + "\n}\n"
