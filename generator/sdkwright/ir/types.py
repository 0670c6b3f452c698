"""The types of the intermediate model: what a value can be."""

from __future__ import annotations

from typing import Literal, TypeAlias

from msgspec import Struct

Kind: TypeAlias = Literal[
    "any",
    "null",
    "never",
    "boolean",
    "integer",
    "number",
    "string",
    "datetime",
    "date",
    "time",
    "duration",
    "uuid",
    "decimal",
    "base64",
    "binary",
    "vector",  # base64 text of 32-bit floats
]


class Scalar(Struct, frozen=True):
    """A value without parts. `base64` is bytes inside JSON text, `binary` is raw bytes on the wire."""

    kind: Kind


class Literals(Struct, frozen=True, eq=False):
    """One of a few scalar values (never null). Open: the API may add values, so others are accepted too."""

    values: tuple[str | int | float | bool, ...]
    open: bool = False

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Literals) and self._exactly() == other._exactly()

    def __hash__(self) -> int:
        return hash(self._exactly())

    def _exactly(self) -> tuple[object, ...]:
        return (self.values, self.open, *map(type, self.values))  # True equals 1 in Python, but not here


class ListOf(Struct, frozen=True):
    """An array whose items are all of one type."""

    item: Type


class MapOf(Struct, frozen=True):
    """An object with arbitrary keys, all values of one type."""

    value: Type


class TupleOf(Struct, frozen=True):
    """An array with a type for each position: no more of them and no less."""

    items: tuple[Type, ...]


class UnionOf(Struct, frozen=True):
    """Any one of several types. `tag` is the wire name of the property that tells objects apart."""

    members: tuple[Type, ...]
    tag: str | None = None
    mapping: tuple[
        tuple[str | int | bool, str], ...
    ] = ()  # value of the tag -> id of what it means, also in members of members
    other: str | None = None  # id of the object that any other value means


class Ref(Struct, frozen=True):
    """A definition, by id."""

    id: str


Type: TypeAlias = Scalar | Literals | ListOf | MapOf | TupleOf | UnionOf | Ref

ANY = Scalar("any")
NULL = Scalar("null")
STRING = Scalar("string")
