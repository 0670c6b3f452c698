"""Chooses one of several bodies by the arguments of a call."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from typing_extensions import TypedDict

from ._additional import merge_additional, own_errors
from ._media_types import find_body
from ._runtime.client import Dispatcher
from ._runtime.errors import InvalidArgument, Problem
from ._runtime.model import UNSET
from ._runtime.operation import Body, Operation


class BodyOptions(TypedDict):
    """The options of a call that say what it sends."""

    body: Any
    declared: Body


def choose_body(
    dispatcher: Dispatcher, operation: Operation[Any], media_type: str | None, arguments: Mapping[str, Any]
) -> BodyOptions:
    """The body in the requested media type, or else the one that takes all arguments. Raises the SDK's errors."""
    with own_errors(dispatcher, operation):
        bodies = operation.bodies
        passed = [name for name, value in arguments.items() if _is_passed(bodies, name, value)]
        if media_type is not None:
            body = find_body(bodies, media_type)
            strange = [name for name in passed if name not in _arguments_of(body)]
            _refuse(bodies, strange, f"not to {media_type!r}, which was requested")
        else:
            body = _matching(operation, passed)
        if not body.flat:
            return BodyOptions(body=arguments[next(iter(body.names))], declared=body)
        listed: dict[str, Any] = {}
        for name, wire in body.names.items():
            if listed.get(wire, UNSET) is not UNSET and name in passed:
                raise InvalidArgument(f"{name}: the same argument was passed by another of its names")
            listed[wire] = arguments[name] if name in passed else listed.get(wire, UNSET)
        additional = arguments[body.extra[0]] if body.extra else None
        return BodyOptions(body=merge_additional(operation, body, listed, additional), declared=body)


def _matching(operation: Operation[Any], passed: list[str]) -> Body:
    """The body that takes all arguments: the default if it does, or else the only one that is complete with them."""
    matching = [body for body in operation.bodies if _arguments_of(body).issuperset(passed)]
    if operation.bodies[0] in matching:
        return operation.bodies[0]
    if not matching:
        _refuse(operation.bodies, passed, "and no media type takes all arguments that were passed")
    matching = [body for body in matching if set(body.needed) <= set(passed)] or matching
    if len(matching) > 1 or "*" in matching[0].media_type:
        listed = _media_types_of(matching)
        raise InvalidArgument(f"{operation.call}: media_type is required: the arguments belong to {listed}")
    return matching[0]


def _arguments_of(body: Body) -> set[str]:
    return {*body.names, *(body.extra[:1] if body.extra else ())}


def _is_passed(bodies: tuple[Body, ...], name: str, value: Any) -> bool:
    """Whether an argument has a value for one of the bodies; None is one only where null can be sent."""
    if value is not None:
        return value is not UNSET
    takers = [body for body in bodies if name in body.names]
    return any(body.names[name] in body.nullable or (body.required and not body.flat) for body in takers)


def _refuse(bodies: tuple[Body, ...], names: list[str], why: str) -> None:
    """Raise an error for the arguments that some of the bodies do not take."""
    problems: list[Problem] = []
    for name in names:
        takers = [body for body in bodies if name in _arguments_of(body)]
        if len(takers) < len(bodies):
            message = f"belongs to {_media_types_of(takers)}, {why}; leave it out, or pass `media_type`"
            problems.append(Problem(name, message))
    if problems:
        raise InvalidArgument("\n".join(map(": ".join, problems)), errors=tuple(problems))


def _media_types_of(bodies: list[Body]) -> str:
    return " and ".join(repr(body.media_type) for body in bodies)
