"""Which one of several bodies the arguments of a call belong to."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from typing_extensions import TypedDict

from ._additional import joined, raised
from ._media_types import find
from ._runtime.core import Core
from ._runtime.errors import InvalidArgument, Problem
from ._runtime.model import UNSET
from ._runtime.operation import Body, Operation


class Chosen(TypedDict):
    """What is sent, and as which of the bodies that the document describes."""

    body: Any
    declared: Body


def chosen(core: Core, operation: Operation[Any], media_type: str | None, arguments: Mapping[str, Any]) -> Chosen:
    """The body in the media type that was asked for, else in the one that takes all arguments that were given."""
    with raised(core):
        bodies = operation.bodies
        given = [name for name, value in arguments.items() if _is_given(bodies, name, value)]
        if media_type is not None:
            body = find(bodies, media_type)
            strange = [name for name in given if name not in _taken(body)]
            _refuse(bodies, strange, f"not to {media_type!r}, which was asked for")
        else:
            body = _fitting(operation, given)
        if not body.flat:
            return Chosen(body=arguments[next(iter(body.names))], declared=body)
        listed: dict[str, Any] = {}
        for name, wire in body.names.items():
            if listed.get(wire, UNSET) is not UNSET and name in given:
                raise InvalidArgument(f"{name}: the same argument was given by another of its names")
            listed[wire] = arguments[name] if name in given else listed.get(wire, UNSET)
        more = arguments[body.extra[0]] if body.extra else None
        return Chosen(body=joined(operation, body, listed, more), declared=body)


def _fitting(operation: Operation[Any], given: list[str]) -> Body:
    """The one body that takes all arguments: the default if it does, else one of which nothing is missing."""
    fitting = [body for body in operation.bodies if _taken(body).issuperset(given)]
    if operation.bodies[0] in fitting:
        return operation.bodies[0]
    if not fitting:
        _refuse(operation.bodies, given, "and no media type takes all that was given")
    fitting = [body for body in fitting if set(body.needed) <= set(given)] or fitting
    if len(fitting) > 1 or "*" in fitting[0].media_type:
        raise InvalidArgument(f"{operation.name}: media_type is required: the arguments belong to {_listed(fitting)}")
    return fitting[0]


def _taken(body: Body) -> set[str]:
    """The arguments that a body takes."""
    return {*body.names, *(body.extra[:1] if body.extra else ())}


def _is_given(bodies: tuple[Body, ...], name: str, value: Any) -> bool:
    """Whether an argument has a value for one of the bodies: None is one only where null can be sent."""
    if value is not None:
        return value is not UNSET
    takers = [body for body in bodies if name in body.names]
    return any(body.names[name] in body.nullable or (body.required and not body.flat) for body in takers)


def _refuse(bodies: tuple[Body, ...], given: list[str], why: str) -> None:
    """Raise an error for those arguments that not all bodies take."""
    problems: list[Problem] = []
    for name in given:
        takers = [body for body in bodies if name in _taken(body)]
        if len(takers) < len(bodies):
            problems.append(Problem(name, f"belongs to {_listed(takers)}, {why}; leave it out, or give `media_type`"))
    if problems:
        raise InvalidArgument("\n".join(map(": ".join, problems)), errors=tuple(problems))


def _listed(bodies: list[Body]) -> str:
    return " and ".join(repr(body.media_type) for body in bodies)
