"""Unions whose members are distinguished by constants, though not by one property that all of them have."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeAlias, get_args

from pydantic_core import core_schema

from ._runtime.model import LENIENT, Unrecognized, is_dict

Values: TypeAlias = Mapping[str, tuple[Any, ...]]  # of properties, by wire name
Sets: TypeAlias = tuple[int, int]  # two sets of members, each as the bits of their indexes

_MAX_CHOICES = 1_000  # sets of members for which a validator is built


class Constants:
    """Rules out the members of a union that have other constants than the data, before anything else is compared.

    `members` has the constants of classes. Members that contradict the data only in a property that distinguishes no
    two members are tried if the others do not fit, for an enum may grow.
    """

    def __init__(self, members: Mapping[type, Values]) -> None:
        self.members = members

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> Any:
        members = [member for member in get_args(source) if member is not Unrecognized]
        schemas = [handler.generate_schema(member) for member in members]
        unknown = [handler.generate_schema(Unrecognized)] if Unrecognized in get_args(source) else []
        everything = (1 << len(members)) - 1

        def union(fitting: int) -> Any:
            chosen = [schema for index, schema in enumerate(schemas) if fitting >> index & 1]
            return chosen[0] if len(chosen) == 1 else core_schema.union_schema(chosen)

        def choice(sets: Sets) -> Any:
            tried = [*(union(fitting) for fitting in dict.fromkeys(sets) if fitting), *unknown]
            tried = tried or [union(everything)]
            return core_schema.union_schema(tried, mode="left_to_right", metadata={**LENIENT})

        tables, choices = _tables([self._values_of(member) for member in members], everything)
        numbers = {sets: number for number, sets in enumerate(choices)}
        schema = {number: choice(sets) for sets, number in numbers.items()}
        return core_schema.tagged_union_schema(schema, discriminator=_chooser(tables, numbers, everything))

    def __get_pydantic_json_schema__(self, schema: Any, handler: Any) -> Any:
        return handler(schema["choices"][0])

    def _values_of(self, member: Any) -> Values:
        """The constants of a member; those of a union are in all of its classes."""
        if isinstance(member, type) and member in self.members:
            return self.members[member]
        parts = [part for part in get_args(member) if _is_type(part) and part not in (Unrecognized, type(None))]
        inner = [self._values_of(part) for part in parts]
        shared = [name for name in (inner[0] if inner else ()) if all(name in values for values in inner)]
        return {name: tuple(value for values in inner for value in values[name]) for name in shared}


class _Table:
    """Which members each value of a property leaves, as bits."""

    def __init__(self, name: str, members: list[Values]) -> None:
        self.name = name
        listed = [set(map(_key, values[name])) if name in values else None for values in members]
        self.other = _bits(values is None for values in listed)
        known = dict.fromkeys(value for values in listed for value in values or ())
        self.left = {value: _bits(values is None or value in values for values in listed) for value in known}
        closed = [values for values in listed if values is not None]
        self.distinguishes = any(one.isdisjoint(two) for one in closed for two in closed)


def _bits(flags: Iterable[bool]) -> int:
    return sum(1 << index for index, flag in enumerate(flags) if flag)


def _is_type(part: Any) -> bool:
    """Whether an argument of an annotation is a type, and not what an `Annotated` says about one."""
    return isinstance(part, type) or bool(get_args(part))


def _key(value: Any) -> Any:
    """A constant as a key that is not equal to a constant of another type: 1 equals True."""
    return value if isinstance(value, str) else (value.__class__, value)


def _tables(members: list[Values], everything: int) -> tuple[list[_Table], dict[Sets, None]]:
    """The tables of properties, and the sets of members that they can leave, beginning with all of them."""
    tables: list[_Table] = []
    choices: dict[Sets, None] = {(everything, everything): None}
    names = dict.fromkeys(name for values in members for name in values)
    for table in sorted((_Table(name, members) for name in names), key=lambda table: not table.distinguishes):
        further = dict(choices)
        for left in {*table.left.values(), table.other}:
            further |= {_narrowed(sets, left, table): None for sets in choices}
        if len(further) <= _MAX_CHOICES:
            tables.append(table)
            choices = further
    return tables, choices


def _narrowed(sets: Sets, left: int, table: _Table) -> Sets:
    first, second = sets
    return first & left, second & left if table.distinguishes else second


def _chooser(tables: list[_Table], numbers: Mapping[Sets, int], everything: int) -> Callable[[Any], int]:
    def choose(value: Any) -> int:
        sets = everything, everything
        for table in tables if is_dict(value) else ():
            constant = value.get(table.name)
            if isinstance(constant, (str, int)):
                sets = _narrowed(sets, table.left.get(_key(constant), table.other), table)
            elif constant is not None:
                sets = _narrowed(sets, table.other, table)
        return numbers[sets]

    return choose
