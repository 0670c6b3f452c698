"""The arguments of an operation that can say where a page begins, and how long it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from msgspec import Struct
from msgspec.structs import replace

from sdkwright.ir.api import Definition, Object, Operation, Parameter
from sdkwright.ir.types import STRING, Ref, Scalar, Type
from sdkwright.lower.pagination.paths import value_type
from sdkwright.openapi.model import JSON, Absent

# In lower case, and compiled when one is needed: without regard to case, that takes a millisecond.
_ZERO_BASED = r"\b(zero|0)[- ](based|indexed)\b|\b(start|begin|count)(s|ing)? (at|from|with) (zero|0)\b"


class Argument(Struct, frozen=True):
    """A parameter, a property of a flat body, or a member of one of them that is an object, which is the `group`."""

    parameter: Parameter  # of a member: called like the member
    group: str | None = None  # by wire name
    alone: bool = True  # it can be sent without other members of the group, or those are always sent

    @property
    def path(self) -> str:
        """How it is written in `sdk.toml`."""
        return f"{self.group}.{self.parameter.wire}" if self.group is not None else self.parameter.wire


def page_arguments(operation: Operation, definitions: Mapping[str, Definition]) -> dict[str, Argument]:
    """By path, those of the query and the body first; members of objects after the arguments themselves."""
    fields = operation.bodies[0].fields if operation.bodies else ()
    parameters = sorted(
        (*operation.parameters, *fields), key=lambda item: item.place not in ("query", "body")
    )
    arguments: dict[str, Argument] = {}
    for argument in map(Argument, parameters):
        arguments.setdefault(argument.path, argument)
    for group in parameters:
        for member in _members(group, definitions):
            arguments.setdefault(member.path, member)
    return arguments


def _members(group: Parameter, definitions: Mapping[str, Definition]) -> Iterator[Argument]:
    """The properties of an argument that is an object."""
    target = value_type(group.type, definitions)
    object_ = definitions.get(target.id) if isinstance(target, Ref) else None
    if not isinstance(object_, Object):
        return
    for field in object_.fields:
        member = replace(
            group,
            wire=field.wire,
            name=field.name,
            type=field.type,
            default=field.default,
            constraints=field.constraints,
            doc=field.doc,
        )
        is_alone = not any(item.required for item in object_.fields if item is not field)
        yield Argument(member, group.wire, group.required or is_alone)


def as_integer(value: JSON | Absent) -> int | None:
    """A value if it is an integer, else None."""
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def first_number(argument: Argument | None, kind: str) -> int:
    """The number of the first page, or of its first item; where the document does not say: 1, or 0 for an item."""
    usual = 1 if kind == "page" else 0
    if argument is None:
        return usual
    default = as_integer(argument.parameter.default)
    least = as_integer(dict(argument.parameter.constraints).get("minimum", ""))
    if default is not None or least in (0, 1):
        return default if default is not None else least or 0
    return 0 if re.search(_ZERO_BASED, argument.parameter.doc.description.lower()) else usual


def as_text(argument: Argument | None, value: Type | None, definitions: Mapping[str, Definition]) -> bool:
    """Whether an argument is text where the response has a number for it."""
    numbers = (Scalar("integer"), Scalar("number"))
    is_text = argument is not None and value_type(argument.parameter.type, definitions) == STRING
    return is_text and value_type(value, definitions) in numbers
