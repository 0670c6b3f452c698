"""The intermediate model as JSON data: one rule for all of its classes. `docs/inspect.md` describes the result."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from enum import Enum
from typing import Any, Final, cast, get_args

from msgspec import Struct

from sdkwright.diagnostics.report import Location, Position
from sdkwright.inspect.inspection import Inspection
from sdkwright.ir.api import Definition
from sdkwright.ir.types import Type
from sdkwright.openapi.model import ABSENT, JSON
from sdkwright.recursion import with_deep_stack
from sdkwright.syntax.source import Source

FORMAT: Final = 1
"""The version of the format. It changes when programs that read the JSON have to change."""

SUM_TYPES: Mapping[str, tuple[type, ...]] = {"Type": get_args(Type), "Definition": get_args(Definition)}
"""The types that are one of several classes, by name. `kind` distinguishes their objects."""


@with_deep_stack
def inspections_to_json(inspections: Iterable[tuple[Inspection, Source]]) -> str:
    """What `sdkwright inspect --json` prints: one line of JSON in ASCII."""
    documents = [_Serializer(source).to_json(inspection) for inspection, source in inspections]
    return json.dumps({"format": FORMAT, "documents": documents}, allow_nan=False)


def kind_of(class_: type[Any]) -> str | None:
    """The `kind` of the objects of a class: `list` for `ListOf`.

    None if the class is in no sum type, or if a field called `kind` distinguishes its objects already.
    """
    if not any(class_ in classes for classes in SUM_TYPES.values()) or "kind" in field_names(class_):
        return None
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", class_.__name__.removesuffix("Of")).lower()


def field_names(class_: type[Any]) -> tuple[str, ...]:
    """The fields of a struct, as they are declared."""
    if not issubclass(class_, Struct):
        raise TypeError(f"{class_} has no form in JSON")
    return class_.__struct_fields__


class _Serializer:
    """Serializes the values of one document, which know their positions from its source."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._shapes: dict[type[Any], tuple[str | None, tuple[str, ...]]] = {}  # kind and fields of classes

    def to_json(self, value: object) -> JSON:
        """Any value of the intermediate model."""
        match value:
            case None | bool() | int() | float() | str():
                return value
            case Enum():
                return value.name
            case Location():
                return self._position(value)
            case tuple() | list():
                return [self.to_json(item) for item in cast("Sequence[object]", value)]
            case frozenset():  # the order of a set differs from run to run
                items = cast("frozenset[object]", value)
                return sorted((self.to_json(item) for item in items), key=json.dumps)
            case Mapping():
                entries = cast("Mapping[str, object]", value)
                return {key: self.to_json(item) for key, item in entries.items()}
            case _:
                return self._object(value, type(value))

    def _object(self, value: object, class_: type[Any]) -> JSON:
        if class_ not in self._shapes:
            self._shapes[class_] = kind_of(class_), field_names(class_)
        kind, names = self._shapes[class_]
        result: dict[str, JSON] = {} if kind is None else {"kind": kind}
        for name in names:
            item: Any = getattr(value, name)
            if item is ABSENT:
                continue
            result[name] = self.to_json(item)
            if name == "pointer":
                at = self._source.locate(item)
                result["at"] = None if at is None else self._position(at)
        return result

    def _position(self, place: Location | Position) -> JSON:
        at = self._source.shown_position(place)
        return {"file": at.file, "line": at.line or None, "column": at.column or None}
