"""Constants that Python takes for others: 1 is True, and 0 is False. In JSON they are different values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sdkwright.ir.algebra import resolved, types_of
from sdkwright.ir.api import (
    Alias,
    Api,
    Definition,
    ListOf,
    Literals,
    MapOf,
    Ref,
    Scalar,
    TupleOf,
    Type,
    UnionOf,
)

_DEPTH = 4  # how far into the members of a union
Found = tuple[tuple[str, ...], Literals | Scalar]  # where in a value


def confusable(api: Api) -> frozenset[Literals]:
    """The constants that have to be told from numbers (or from truth values) of other members of a union."""
    found: set[Literals] = set()
    for type_ in types_of(api):
        for union in _unions(type_):
            if union.tag is None:
                found.update(_confusable(union, api.definitions))
    return frozenset(found)


def _confusable(union: UnionOf, definitions: Mapping[str, Definition]) -> Iterator[Literals]:
    members = [list(_inside(member, definitions, (), _DEPTH)) for member in union.members]
    for index, member in enumerate(members):
        for place, constants in member:
            if isinstance(constants, Literals) and (values := _alike(constants)):
                others = (item for other in members[:index] + members[index + 1 :] for item in other)
                if any(where == place and _meets(values, other) for where, other in others):
                    yield constants


def _alike(constants: Literals) -> list[float | bool]:
    """Those constants that equal one that is not the same in JSON."""
    return [value for value in constants.values if not isinstance(value, str) and value in (0, 1)]


def _meets(values: list[float | bool], other: Literals | Scalar) -> bool:
    if isinstance(other, Literals):
        known = _alike(other)
        return any(
            one == two and isinstance(one, bool) != isinstance(two, bool) for one in values for two in known
        )
    return any((other.kind != "boolean") == isinstance(value, bool) for value in values)


def _unions(type_: Type) -> Iterator[UnionOf]:
    match type_:
        case UnionOf(members=members):
            yield type_
            for member in members:
                yield from _unions(member)
        case TupleOf(items=items):
            for item in items:
                yield from _unions(item)
        case ListOf(item=inner) | MapOf(value=inner):
            yield from _unions(inner)
        case _:
            return


def _inside(
    type_: Type, definitions: Mapping[str, Definition], place: tuple[str, ...], depth: int
) -> Iterator[Found]:
    """The scalars in a type, by where they are; of objects only their own properties."""
    match type_:
        case Scalar(kind="boolean" | "integer" | "number") | Literals():
            yield place, type_
        case _ if depth == 0:
            return
        case ListOf(item=inner):
            yield from _inside(inner, definitions, (*place, "[]"), depth - 1)
        case MapOf(value=inner):
            yield from _inside(inner, definitions, (*place, "{}"), depth - 1)
        case UnionOf(members=members):
            for member in members:
                yield from _inside(member, definitions, place, depth - 1)
        case Ref(id=id_):
            target = definitions[id_]
            if isinstance(target, Alias):
                yield from _inside(target.type, definitions, place, depth - 1)
                return
            for item in target.fields:
                known = resolved(item.type, definitions)
                if not isinstance(known, Ref):
                    yield from _inside(known, definitions, (*place, item.wire), 1)
        case _:
            return
