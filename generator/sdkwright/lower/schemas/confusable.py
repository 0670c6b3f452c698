"""Constants that Python confuses: 1 equals True, and 0 equals False. In JSON they are different values."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from sdkwright.ir.algebra import types_of
from sdkwright.ir.api import Api
from sdkwright.ir.types import ListOf, Literals, MapOf, Ref, Scalar, TupleOf, Type, UnionOf


def with_confusable(api: Api) -> Api:
    """An API that knows the constants which equal a value of another type."""
    constants = (item for type_ in types_of(api) for item in _literals(type_))
    return replace(api, confusable=frozenset(filter(_is_confusable, constants)))


def _is_confusable(constants: Literals) -> bool:
    return any(not isinstance(value, str) and value in (0, 1) for value in constants.values)


def _literals(type_: Type) -> Iterator[Literals]:
    """The constants in a type; those of definitions are types of the API themselves."""
    match type_:
        case Literals():
            yield type_
        case ListOf(item=inner) | MapOf(value=inner):
            yield from _literals(inner)
        case TupleOf(items=parts) | UnionOf(members=parts):
            for part in parts:
                yield from _literals(part)
        case Scalar() | Ref():
            return
