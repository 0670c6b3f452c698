"""Places in an answer: paths by wire name, followed through definitions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sdkwright.ir.api import NULL, Definition, ListOf, MapOf, Object, Ref, Scalar, Type, UnionOf

LAST = "-1"
"""The step to the last item of a list."""


@dataclass(frozen=True, slots=True)
class Place:
    """A path as far as it could be followed; `missing` is the step that is not there, among those in `fields`."""

    steps: tuple[str, ...]
    type: Type | None  # None: the document does not say
    missing: str | None = None
    fields: tuple[str, ...] = ()


def plain(type_: Type | None, definitions: Mapping[str, Definition]) -> Type | None:
    """A type without its null, and what is behind its name unless that is an object."""
    seen: set[str] = set()
    while True:
        if isinstance(type_, UnionOf):
            rest = [member for member in type_.members if member != NULL]
            if len(rest) != 1 or len(rest) == len(type_.members):
                return type_
            type_ = rest[0]
        elif isinstance(type_, Ref) and type_.id not in seen:
            seen.add(type_.id)
            target = definitions.get(type_.id)
            if target is None or isinstance(target, Object):
                return type_ if target is not None else None
            type_ = target.type
        else:
            return type_


def fields_of(type_: Type | None, definitions: Mapping[str, Definition]) -> dict[str, Type]:
    """The declared properties of an object; none for anything else."""
    found = plain(type_, definitions)
    target = definitions.get(found.id) if isinstance(found, Ref) else None
    return {item.wire: item.type for item in target.fields} if isinstance(target, Object) else {}


def follow(path: str, type_: Type | None, definitions: Mapping[str, Definition]) -> Place:
    """Follow a path with dots. A property whose name has dots itself goes first."""
    steps: list[str] = []
    while path:
        found = plain(type_, definitions)
        fields = fields_of(found, definitions)
        step = path if path in fields else path.split(".")[0]
        path = path[len(step) + 1 :]
        steps.append(step)
        if step in fields:
            type_ = fields[step]
        elif isinstance(found, ListOf) and step == LAST:
            type_ = found.item
        elif _open(found, definitions):
            type_ = found.value if isinstance(found, MapOf) else None
        else:
            return Place(tuple(steps), None, step, tuple(fields))
    return Place(tuple(steps), type_)


def _open(type_: Type | None, definitions: Mapping[str, Definition]) -> bool:
    """Whether a value may have properties that the document does not list."""
    target = definitions.get(type_.id) if isinstance(type_, Ref) else None
    if isinstance(target, Object):
        return target.free
    return type_ is None or isinstance(type_, MapOf | UnionOf) or type_ == Scalar("any")
