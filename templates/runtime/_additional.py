"""Properties of bodies that the document asks for without listing them."""

from __future__ import annotations

from collections.abc import Generator, Mapping
from contextlib import contextmanager
from typing import Any

from ._runtime.arguments import check
from ._runtime.core import Core
from ._runtime.errors import InvalidArgument
from ._runtime.model import UNSET
from ._runtime.operation import Body, Operation, adapter


def whole(core: Core, operation: Operation[Any], listed: Mapping[str, Any], more: Any) -> dict[str, Any]:
    """The properties of a body, those that the document does not list among them."""
    with raised(core):
        return joined(operation, operation.bodies[0], listed, more)


def joined(operation: Operation[Any], body: Body, listed: Mapping[str, Any], more: Any) -> dict[str, Any]:
    """The properties of a flat body with further ones, which must be others."""
    if body.extra is None or more is None or more is UNSET:
        return dict(listed)
    name, type_ = body.extra
    further: dict[str, Any] = check(adapter(type_, strict=True), more, operation.name, name)
    if twice := [key for key in further if key in listed]:
        raise InvalidArgument(f"{name}[{twice[0]!r}]: the method has an argument for this property")
    return {**listed, **further}


@contextmanager
def raised(core: Core) -> Generator[None, None, None]:
    """Raises what is wrong with arguments as the SDK's own error."""
    try:
        yield
    except InvalidArgument as problem:
        errors = core.connections.configuration.settings.errors()
        raise errors[type(problem)](problem.message, errors=problem.errors) from None
