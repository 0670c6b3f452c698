"""Values as the bodies of responses, and back: what a script says has to be a response of its operation."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from pydantic import ValidationError

from .._runtime.arguments import describe_errors
from .._runtime.codecs import JSON, Document
from .._runtime.operation import Operation, Response, adapter

_EXAMPLES = {"text": "text/plain", "image": "image/png", "audio": "audio/mpeg", "video": "video/mp4"}


class Body(NamedTuple):
    """A response without its time: what is sent."""

    status: int
    headers: Mapping[str, str]
    content: bytes


def status_of(declared: Response) -> int:
    """A status of a declared response: 200 for `2XX` and `default`."""
    return int(declared.status) if declared.status.isdecimal() else int(f"{declared.status[:1]}00".replace("d", "2"))


def media_type_of(declared: Response) -> str:
    """A media type of a declared response, without wildcards."""
    media_type = declared.media_type or ""
    if "*" not in media_type:
        return media_type
    if declared.document is JSON:
        return "application/json"
    return _EXAMPLES.get(media_type.partition("/")[0], "application/octet-stream")


def by_preference(operation: Operation[Any], accept: str | None) -> list[Response]:
    """The declared successes, those of the requested media type first; streams only if they are requested."""
    requested = accept or operation.preferred
    streams = [one for one in operation.responses if one.codec.is_stream and one.media_type != requested]
    rest = [one for one in operation.responses if one not in streams]
    return sorted(rest, key=lambda one: one.media_type != requested)


def decoded(declared: Response, document: Document, content: bytes) -> Any:
    """The value of a body. Raises ValidationError."""
    return document.validated(adapter(declared.type, strict=False).validator, content)


def body_of(operation: Operation[Any], value: Any, status: int | None = None) -> Body:
    """The response that has a value: the first that is declared and can. Raises TypeError if there is none."""
    problems: list[str] = []
    for declared in _candidates(operation, value, status):
        content = _content(declared, value)
        try:
            if content is not None and declared.document is not None:
                decoded(declared, declared.document, content)
        except ValidationError as error:
            problems.append(f"{_shown(declared)}: {problem_of(declared.document, error, content or b'')}")
            continue
        if content is not None:
            headers = {"content-type": media_type_of(declared)} if declared.media_type else {}
            return Body(status or status_of(declared), headers, content)
    reasons = "".join(f"\n  {problem}" for problem in problems)
    what = "None" if value is None else f"a value of type {type(value).__name__}"
    hint = "responds(…) takes any response, also one that the API does not describe"
    raise TypeError(f"{operation.call} has no response for {what}{reasons or ''}\n{hint}")


def problem_of(document: Document | None, error: ValidationError, content: bytes) -> str:
    """What is wrong with a body, in words."""
    problems = describe_errors(error, content, (document or JSON).data)
    return "; ".join(f"{path}: {message}" if path else message for path, message in problems)


def _shown(declared: Response) -> str:
    return f"{declared.status} {declared.media_type or 'without content'}"


def _candidates(operation: Operation[Any], value: Any, status: int | None) -> Iterable[Response]:
    fitting = [one for one in operation.responses if status in (None, status_of(one))] or list(operation.responses)
    of_class = [one for one in fitting if one.document and one.type() is type(value)]
    return [*of_class, *(one for one in fitting if one not in of_class)]


def _content(declared: Response, value: Any) -> bytes | None:
    """The content of a response with a value; None if it cannot have one."""
    if declared.media_type is None:
        return b"" if value is None else None
    if declared.document is not None:
        return None if isinstance(value, bytes) else declared.document.encoded(value)
    if declared.codec.is_stream or not isinstance(value, (str, bytes)):
        return None
    return value.encode() if isinstance(value, str) else value
