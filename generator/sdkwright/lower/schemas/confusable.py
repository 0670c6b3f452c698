"""Constants that Python confuses: 1 equals True, and 0 equals False. In JSON they are different values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec.structs import replace

from sdkwright.ir.algebra import resolved, types_of
from sdkwright.ir.api import Alias, Api, Definition
from sdkwright.ir.types import ListOf, Literals, MapOf, Ref, Scalar, TupleOf, Type, UnionOf

_DEPTH = 4  # how far into the members of a union
Constant = tuple[tuple[str, ...], Literals | Scalar]  # where in a value, and what is there


def with_confusable(api: Api) -> Api:
    """An API that knows the constants which have to be distinguished from others in their unions."""
    constants: set[Literals] = set()
    for type_ in types_of(api):
        for union in _unions(type_):
            if union.tag is None:
                constants.update(_confusable(union, api.definitions))
    return replace(api, confusable=frozenset(constants))


def _confusable(union: UnionOf, definitions: Mapping[str, Definition]) -> Iterator[Literals]:
    members = [list(_inside(member, definitions, (), _DEPTH)) for member in union.members]
    for index, member in enumerate(members):
        for place, constants in member:
            if isinstance(constants, Literals) and (values := _alike(constants)):
                others = (item for other in members[:index] + members[index + 1 :] for item in other)
                if any(where == place and _meets(values, other) for where, other in others):
                    yield constants


def _alike(constants: Literals) -> list[float | bool]:
    """The constants that equal a number or a truth value that they are not."""
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
) -> Iterator[Constant]:
    """The scalars in a type, each with its place in a value; of objects only their own properties."""
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
