"""Additional properties of flat bodies: those that the document allows without listing them."""

from __future__ import annotations

from collections.abc import Generator, Mapping
from contextlib import contextmanager
from typing import Any

from ._runtime.arguments import validate
from ._runtime.client import Dispatcher
from ._runtime.errors import InvalidArgument
from ._runtime.model import UNSET
from ._runtime.operation import Body, Operation, adapter


def with_additional(
    dispatcher: Dispatcher, operation: Operation[Any], listed: Mapping[str, Any], additional: Any
) -> dict[str, Any]:
    """The properties of a body, additional ones included. Raises the SDK's error for invalid ones."""
    with own_errors(dispatcher, operation):
        return merge_additional(operation, operation.bodies[0], listed, additional)


def merge_additional(
    operation: Operation[Any], body: Body, listed: Mapping[str, Any], additional: Any
) -> dict[str, Any]:
    """The properties of a flat body. Raises InvalidArgument for additional ones that are listed."""
    if body.extra is None or additional is None or additional is UNSET:
        return dict(listed)
    name, type_ = body.extra
    validator = adapter(type_, strict=True)
    properties: dict[str, Any] = validate(validator, additional, operation.call, name, files=body.files)
    if clashes := [key for key in properties if key in listed]:
        raise InvalidArgument(f"{name}[{clashes[0]!r}]: the method has an argument for this property")
    return {**listed, **properties}


@contextmanager
def own_errors(dispatcher: Dispatcher, operation: Operation[Any]) -> Generator[None, None, None]:
    """Raises InvalidArgument as the SDK's own class."""
    try:
        yield
    except InvalidArgument as error:
        raise dispatcher.connections.configuration.settings.errors().as_own(error, operation.call) from None
