"""The media type that the body of a call is sent as, where there are several to choose from."""

from __future__ import annotations

from typing import Any

from ._additional import raised
from ._runtime.core import Core
from ._runtime.errors import InvalidArgument
from ._runtime.operation import Body, Operation
from ._runtime.request import header_value


def asked(core: Core, operation: Operation[Any], media_type: str | None) -> Body | None:
    """The body in the media type that was asked for, if one was."""
    with raised(core):
        return None if media_type is None else find(operation.bodies, media_type)


def find(bodies: tuple[Body, ...], media_type: str) -> Body:
    """The body of a media type; one with a wildcard takes every type that fits. Raises InvalidArgument."""
    patterns = (media_type, f"{media_type.partition('/')[0]}/*", "*/*")
    for body in (body for pattern in patterns for body in bodies if body.media_type == pattern):
        return body._replace(media_type=header_value("content-type", media_type))
    raise InvalidArgument(f"media_type: {media_type!r} is none of {[body.media_type for body in bodies]}")
