"""Operations that get a second method for any number of items: those of which `sdk.toml` or an extension says so."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Set
from typing import Final, Literal, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from sdkwright import names
from sdkwright.config.model import BulkConfig, Config
from sdkwright.diagnostics.report import Location, Report
from sdkwright.diagnostics.suggestions import near
from sdkwright.ir.algebra import map_resources, united
from sdkwright.ir.api import Api, Bulk, Definition, Operation, Resource, Response
from sdkwright.ir.types import ANY, NULL, ListOf, Literals, Scalar, Type, UnionOf
from sdkwright.lower.pagination.paginate import paged_type
from sdkwright.lower.pagination.paths import Place, follow, value_type
from sdkwright.openapi.model import BulkHints, Document

Complain: TypeAlias = Callable[[str, str, str], None]
"""Called with the key of a setting that cannot be used (empty: all of them), the reason, and a hint."""

_POSITIONS: Final = (ANY, Scalar("integer"), Scalar("number"), Scalar("decimal"), Scalar("string"))


def with_bulk(api: Api, document: Document, config: Config, report: Report) -> Api:
    """An API whose operations know how they take many items."""
    hints = {item.name: item.hints.bulk for item in document.operations if item.hints.bulk is not None}
    if not hints and not any(entry.bulk for entry in config.operations.values()):
        return api
    declarer = _Declarer(api.definitions, config, hints, report)

    def change(resource: Resource) -> Resource:
        taken = {item.name for item in resource.children} | names.RESERVED_MEMBERS
        taken |= {f"{item.name}{end}" for item in resource.operations for end in ("", "_async")}
        operations: list[Operation] = []
        for item in resource.operations:
            declared = declarer.declare(item, taken)
            if declared.bulk is not None:
                taken |= {declared.bulk.name, f"{declared.bulk.name}_async"}
            operations.append(declared)
        return replace(resource, operations=tuple(operations))

    return replace(api, root=map_resources(api.root, change))


class _Declarer(Struct, frozen=True):
    definitions: Mapping[str, Definition]
    config: Config
    hints: Mapping[str, BulkHints]
    report: Report

    def declare(self, operation: Operation, taken: Set[str]) -> Operation:
        """An operation with what is said of it, whose namespace has some names already."""
        entry = self.config.operations.get(operation.id)
        settings = entry.bulk if entry is not None else None
        hints = self.hints.get(operation.id)
        if settings is False or (settings is None and hints is None):
            return operation
        at = self.config.at("operations", operation.id, "bulk")

        def refuse(key: str, message: str, hint: str) -> None:
            self.report.error("config-no-match", message, at.child(key) if key else at, hint)

        def warn(key: str, message: str, hint: str) -> None:
            place = Location("", "") if hints is None else hints.at
            text = f"{message}; `x-sdkwright-bulk` is ignored"
            self.report.warning("extension", text, place.child(key) if key else place, hint)

        chosen = settings or _as_settings(hints)
        reader = _Reader(operation, chosen, self.definitions, refuse if settings else warn)
        return replace(operation, bulk=reader.read(taken))


def _as_settings(hints: BulkHints | None) -> BulkConfig:
    """What an extension says, as `sdk.toml` would say it."""
    assert hints is not None
    values = {name: getattr(hints, name) for name in BulkConfig.__struct_fields__}
    if hints.method is not None:
        values["method"] = names.snake(hints.method)
    return BulkConfig(**values)


class _Reader(Struct, frozen=True):
    """Reads what is said of one operation, and checks it against the operation."""

    operation: Operation
    settings: BulkConfig
    definitions: Mapping[str, Definition]
    complain: Complain

    def read(self, taken: Set[str]) -> Bulk | None:
        """The second method; None, with a complaint, if there can be none."""
        found = self._argument()
        name = self.settings.method or f"{self.operation.name}_many"
        if found is None or self._is_unfit() or self._is_taken(name, taken):
            return None
        place, type_ = found
        item = items_of(type_, self.definitions)
        if item is None:
            message = f"the argument `{self.settings.argument}` of `{self.operation.id}` takes no list"
            self.complain("argument", message, "name the one that takes many items")
            return None
        response = paged_type(self.operation)
        listed = value_type(response, self.definitions)
        results: Place | None = None
        if self.settings.results is not None or isinstance(listed, ListOf):
            results = self._place("results", self.settings.results, response)
            result = None if results is None else self._result_type(results)
        else:
            result = response or NULL
        owner = "the response" if results is None else "a result"
        index = self._index(result, owner)
        part = self._place("value", self.settings.value, result, owner)
        usage = self._place("usage", self.settings.usage, response)
        if result is None or index is None or part is None or usage is None:
            return None
        return Bulk(
            name=name,
            argument=self.settings.argument or "",
            place=place,
            item=item,
            value=part.type or ANY,
            results=None if results is None else results.steps,
            result=result,
            index=index.steps,
            part=part.steps,
            usage=usage.steps,
            used=(usage.type or ANY) if usage.steps else NULL,
            max_items=self.settings.max_items,
            max_bytes=self.settings.max_bytes,
            max_tokens=self.settings.max_tokens,
        )

    def _argument(self) -> tuple[Literal["body", "params", "whole"], Type] | None:
        """What the argument is part of, and its type."""
        operation, wire = self.operation, self.settings.argument
        arguments: dict[str, tuple[Literal["body", "params", "whole"], Type]] = {}
        for body in operation.bodies[:1]:
            if body.flat:
                arguments |= {item.wire: ("body", item.type) for item in body.fields}
            else:
                arguments[body.argument] = ("whole", body.type)
        arguments = {**{item.wire: ("params", item.type) for item in operation.parameters}, **arguments}
        if wire not in arguments:
            message = f"the operation `{operation.id}` has no argument `{wire}`"
            self.complain("argument", message, near(wire or "", arguments))
            return None
        return arguments[wire]

    def _is_unfit(self) -> bool:
        """Whether a method for many items makes no sense, such as for bytes; a complaint if so."""
        operation = self.operation
        if any(not body.flat and not body.codec.facts.is_document for body in operation.bodies[:1]):
            reason = "takes a body that is no document"
        elif operation.pagination is not None:
            reason = "answers with pages"
        elif any(
            item.media_type is not None and not item.codec.facts.is_document for item in _plain(operation)
        ):
            reason = "answers with no documents"
        elif paged_type(operation) is None and any(item.media_type for item in operation.responses):
            reason = "answers with several kinds of documents"
        else:
            return False
        self.complain("", f"`{operation.id}` cannot take any number of items: it {reason}", "")
        return True

    def _is_taken(self, name: str, taken: Set[str]) -> bool:
        """Whether the name is no name for a method, or that of something else; a complaint if so."""
        if name.startswith("_"):
            self.complain(
                "method", f"`{name}` cannot be given: such names are private", "choose another name"
            )
            return True
        if taken.isdisjoint({name, f"{name}_async"}):
            return False
        message = f"`{name}` cannot be given: the namespace of `{self.operation.id}` has it already"
        self.complain("method", message, "choose another name: `method`")
        return True

    def _place(
        self, key: str, path: str | None, type_: Type | None, owner: str = "the response"
    ) -> Place | None:
        """A place of the response or of a result; None, with a complaint, if it has none."""
        place = follow(path or "", type_, self.definitions)
        if place.missing is None:
            return place
        message = f"{owner} of `{self.operation.id}` has no `{place.missing}`"
        self.complain(key, message, near(place.missing, place.fields))
        return None

    def _index(self, result: Type | None, owner: str) -> Place | None:
        """The place of the position in a result; None, with a complaint, if there is no number or text."""
        place = self._place("index", self.settings.index, result, owner)
        if place is None or not place.steps:
            return place
        found = value_type(place.type, self.definitions) or ANY
        members = found.members if isinstance(found, UnionOf) else (found,)
        kinds = [value_type(member, self.definitions) for member in members]
        if any(isinstance(kind, Literals) or kind in _POSITIONS for kind in kinds):
            return place
        message = f"`{self.settings.index}` in {owner} of `{self.operation.id}` is no position"
        self.complain(
            "index", message, "name the number that says which item the result is for, or leave it out"
        )
        return None

    def _result_type(self, results: Place) -> Type | None:
        """The type of one result; None, with a complaint, if there is no list of them."""
        type_ = value_type(results.type, self.definitions)
        if isinstance(type_, ListOf):
            return type_.item
        if type_ is None or type_ == ANY:
            return ANY
        message = f"`{self.settings.results}` in the response of `{self.operation.id}` is no list"
        self.complain("results", message, "")
        return None


def _plain(operation: Operation) -> list[Response]:
    """The responses that a plain call gets."""
    preferred = [item.media_type for item in operation.responses if item.media_type is not None][:1]
    return [item for item in operation.responses if item.media_type in (None, *preferred)]


def items_of(type_: Type, definitions: Mapping[str, Definition]) -> Type | None:
    """What the lists hold that an argument takes; None if it takes none.

    A list that can itself be an item of another one is one item: token ids, where lists of them are many.
    """
    behind = value_type(type_, definitions)
    if behind == ANY:
        return ANY
    members = behind.members if isinstance(behind, UnionOf) else (behind,)
    lists = [item for member in members if isinstance(item := value_type(member, definitions), ListOf)]
    inner = {value_type(item.item, definitions) for item in lists}
    inner |= {part for item in inner if isinstance(item, UnionOf) for part in item.members}
    items = [item.item for item in lists if item not in inner]
    return united(tuple(items)) if items else None
