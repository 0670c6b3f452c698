"""The media type of a body, where the operation has several."""

from __future__ import annotations

from fnmatch import fnmatchcase
from typing import Any

from ._additional import own_errors
from ._runtime.client import Dispatcher
from ._runtime.encode import header_value
from ._runtime.errors import InvalidArgument, brief
from ._runtime.operation import Body, Operation


def requested_body(dispatcher: Dispatcher, operation: Operation[Any], media_type: str | None) -> Body | None:
    """The body in the requested media type; None for the default. Raises the SDK's error for other media types."""
    with own_errors(dispatcher, operation):
        return None if media_type is None else find_body(operation.bodies, media_type)


def find_body(bodies: tuple[Body, ...], media_type: Any) -> Body:
    """The body of a media type; one with a wildcard stands for every type that matches. Raises InvalidArgument."""
    if not isinstance(media_type, str):
        raise InvalidArgument(f"media_type must be text, not {brief(media_type)}")
    name = media_type.partition(";")[0].strip().lower()
    for body in bodies:
        if body.media_type == media_type:
            return body
    # Of the wildcards that match, the longest says most.
    for body in sorted(bodies, key=lambda body: -len(body.media_type)):
        if "*" in body.media_type and fnmatchcase(name, body.media_type.lower()):
            return body._replace(media_type=header_value("content-type", media_type))
    raise InvalidArgument(f"media_type: {media_type!r} is none of {[body.media_type for body in bodies]}")
