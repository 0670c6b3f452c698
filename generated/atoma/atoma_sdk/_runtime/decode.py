"""From an answer to a value or an error: pure functions over declared answers, status, headers and body."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from contextlib import suppress
from typing import Any, Optional

from pydantic import ValidationError

from .errors import ErrorClasses, InvalidResponse, StatusError, field
from .model import is_dict, is_list
from .operation import Answer, Operation, adapter, is_json

_BODY = 10_000


def content_type(response: Any) -> str:
    """The Content-Type field, "" if it is absent."""
    return field(response.headers, "content-type") or ""


def find(answers: Iterable[Answer], status: int, content_type: str) -> Optional[Answer]:
    """The declared answer for a status: its own before its range before the default; then by media type."""
    media_type = content_type.partition(";")[0].strip().lower() or "application/octet-stream"
    for wanted in (str(status), f"{status // 100}XX", "DEFAULT"):
        declared = {
            (answer.media_type or "").partition(";")[0].lower(): answer
            for answer in answers
            if answer.status.upper() == wanted
        }
        for pattern in (media_type, f"{media_type.partition('/')[0]}/*", "*/*", ""):
            if pattern in declared:
                return declared[pattern]
        if declared:
            return None
    return None


def value(answer: Answer, response: Any) -> Any:
    """The value in a successful answer. Raises pydantic's ValidationError."""
    if answer.media_type is None:
        return None
    if is_json(answer.media_type):
        return adapter(answer.type, strict=False).validator.validate_json(response.content)
    return text(response) if answer.media_type.startswith("text/") else response.content


def invalid(
    error: ValidationError, response: Any, classes: ErrorClasses, known: Mapping[str, Any]
) -> InvalidResponse:
    """The error for a body that does not parse, naming the first places; `known` is what it says about the call."""
    from .explain import described

    problems = described(error, response.content)
    more = f" (and {len(problems) - 3} more)" if len(problems) > 3 else ""
    message = f"Response validation failed: {'; '.join(problems[:3])}{more}"
    return classes.validation(message, response, text(response), **known)


def failure(
    operation: Operation[Any], response: Any, classes: ErrorClasses, known: Mapping[str, Any]
) -> StatusError:
    """The typed error of an answer that is no success; an odd body leaves `data` None."""
    status = response.status_code
    cls = classes.for_status(status) if status >= 300 else classes.status
    # A JSON body under another content type still tells what went wrong.
    kinds = (content_type(response), "application/json")
    declared = next(filter(None, (find(operation.errors, status, kind) for kind in kinds)), None)
    data = None
    if declared is not None and is_json(declared.media_type or ""):
        with suppress(ValidationError):
            data = value(declared, response)
    body = text(response)
    message = (message_of(response.content) if status >= 400 else None) or _default_message(response, body)
    return cls(message, response, body, data=data, **known)


def message_of(content: bytes) -> Optional[str]:
    """The message in a JSON error body, where APIs usually put it."""
    try:
        body: Any = json.loads(content)
    except (ValueError, RecursionError):
        return None
    places = (
        ("error", "message"),
        ("message",),
        ("detail",),
        ("error",),
        ("errors", "0", "message"),
        ("title",),
    )
    for place in places:
        found = body
        for step in place:
            if is_list(found):
                found = found[0] if found and step == "0" else None
            else:
                found = found.get(step) if is_dict(found) else None
        if isinstance(found, str) and found:
            return found
    return None


def _default_message(response: Any, body: str) -> str:
    status, named = response.status_code, content_type(response)
    prefix = "API error occurred" if 400 <= status < 600 else "Unexpected response received"
    if " " in named or not named:
        named = f'"{named}"'
    kind = "" if named == "application/json" else f" Content-Type {named}"
    if len(body) > _BODY:
        body = f"{body[:_BODY]}...and {len(body) - _BODY} more chars"
    shown = body or '""'
    return f"{prefix}: Status {status}{kind}. Body: {shown}"


def text(response: Any) -> str:
    """The body as text, in the charset that it names, else UTF-8."""
    content: bytes = response.content
    charset = content_type(response).lower().partition("charset=")[2].partition(";")[0].strip(" \"'")
    with suppress(LookupError, ValueError):
        return content.decode(charset or "utf-8", "replace")
    return content.decode("utf-8", "replace")
