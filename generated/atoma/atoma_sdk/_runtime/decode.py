"""From a response to a value or an error: pure functions of declared responses, status, headers and body."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Collection, Mapping
from contextlib import suppress
from functools import cache
from typing import Any, NamedTuple

from pydantic import ValidationError
from pydantic_core import SchemaValidator

from .arguments import describe_errors
from .errors import ErrorClasses, InvalidResponse, StatusError, field
from .model import is_dict, is_list
from .operation import Operation, Response, adapter, find_response, is_json
from .redaction import masked

_SHOWN = 10_000  # characters of a body or a message


def value(declared: Response, response: Any, *, strict: bool = False) -> Any:
    """The value of a successful response; `strict`: nothing undeclared may be in it. Raises ValidationError."""
    if declared.media_type is None:
        return None
    if is_json(declared.media_type) or declared.coding == "json":
        validator = strict_validator(declared.type) if strict else adapter(declared.type, strict=False).validator
        return validator.validate_json(response.content, by_alias=True, by_name=False)
    textual = declared.media_type.startswith("text/") or declared.coding == "text"
    return text(response) if textual else response.content


class ErrorDecoder(NamedTuple):
    """Makes an error of a response that is not a declared success; `context` is what errors say about their call."""

    operation: Operation[Any]
    response: Any
    classes: ErrorClasses
    context: Mapping[str, Any]
    secrets: Collection[str]

    def invalid_response(self, error: ValidationError) -> InvalidResponse:
        """The error for a body that does not match its schema, with the first problems."""
        problems = [": ".join(filter(None, problem)) for problem in describe_errors(error, self.response.content)]
        more = f" (and {len(problems) - 3} more)" if len(problems) > 3 else ""
        message = f"Response validation failed: {'; '.join(problems[:3])}{more}"
        return self.classes.of(InvalidResponse)(message, self.response, text(self.response), **self.context)

    def status_error(self, named: int | None = None) -> StatusError:
        """The error of the status, or of the one that the body names (0: it names none)."""
        response, errors, data = self.response, self.operation.errors, None
        status, body = named or response.status_code, masked(text(response), self.secrets)
        kind = field(response.headers, "content-type") or ""
        # A JSON body is useful under any content type.
        declared = find_response(errors, status, kind) or find_response(errors, status, "application/json")
        if declared is not None and (is_json(declared.media_type or "") or declared.coding == "json"):
            with suppress(ValidationError):
                data = adapter(declared.type, strict=False).validator.validate_json(body, by_alias=True, by_name=False)
        message = message_of(body) if status >= 400 or named is not None else None
        if not message:
            prefix = "API error occurred" if 400 <= status < 600 else "Unexpected response received"
            quoted = f'"{kind}"' if " " in kind or not kind else kind
            shown = "" if kind == "application/json" else f" Content-Type {quoted}"
            message = f"{prefix}: Status {status}{shown}. Body: " + (_cut(body) or '""')
        return self.classes.of_status(status)(message, response, body, data=data, **self.context)

    def disguised_error(self) -> StatusError | None:
        """The error in a response with a good status: an object whose `error` is not empty, perhaps with a `code`."""
        body = _parsed(text(self.response))
        error: Any = body.get("error") if is_dict(body) else None
        if not error or not (is_dict(error) or isinstance(error, str)):
            return None
        code = str(error.get("code")) if is_dict(error) else ""
        return self.status_error(int(code) if re.fullmatch("[45][0-9][0-9]", code) else 0)


def _parsed(body: str | bytes) -> Any:
    with suppress(ValueError, RecursionError):
        return json.loads(body)
    return None


def message_of(content: str | bytes) -> str | None:
    """The message in a JSON error body, where APIs usually put it."""
    body = _parsed(content)
    for place in ("error.message", "message", "detail", "error", "errors.0.message", "title"):
        found = body
        for step in place.split("."):
            if is_list(found):
                found = found[0] if found and step == "0" else None
            else:
                found = found.get(step) if is_dict(found) else None
        if isinstance(found, str) and found:
            return _cut(found)
    return None


def _cut(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}...and {len(text) - _SHOWN} more chars"


def text(response: Any) -> str:
    """The body as text, in the charset that it names, else UTF-8."""
    content: bytes = response.content
    kind = (field(response.headers, "content-type") or "").lower()
    charset = kind.partition("charset=")[2].partition(";")[0].strip(" \"'")
    with suppress(LookupError, ValueError):
        return content.decode(charset or "utf-8", "replace")
    return content.decode("utf-8", "replace")


@cache
def strict_validator(type: Callable[[], Any]) -> SchemaValidator:
    """A validator that accepts only what is declared: no other fields, enum values or members of unions."""
    return SchemaValidator(_without_leniency(adapter(type, strict=False).core_schema), _use_prebuilt=False)


def _without_leniency(schema: Any) -> Any:
    """A core schema without its leniency: the marked choices of unions, no unknown fields."""
    if is_list(schema):
        return [_without_leniency(part) for part in schema]
    if schema.__class__ is tuple:
        return tuple(_without_leniency(list(schema)))
    if not is_dict(schema):
        return schema
    if "exact" in (schema.get("metadata") or ()) and "choices" in schema:
        return {"type": "union", "choices": _without_leniency(schema["choices"][schema["metadata"]["exact"]])}
    kept = ("cls", "default", "expected", "function", "metadata", "serialization")
    if getattr(schema.get("cls"), "__allows_extra__", False):
        return schema
    copy = {key: item if key in kept and "type" in schema else _without_leniency(item) for key, item in schema.items()}
    if schema.get("type") == "model-fields" and "extras_schema" not in schema:
        copy["extra_behavior"] = "forbid"
    return copy


class Deviation(NamedTuple):
    """Something in responses of an operation that its document does not declare, at a path like `data[*].object`."""

    operation: str
    path: str
    message: str


class Deviations:
    """Reports each kind of deviation once."""

    def __init__(self, callback: Callable[[Deviation], object] | None) -> None:
        self._callback = callback
        self._seen: set[tuple[str, str, str]] = set()

    def check(self, operation: Operation[Any], declared: Response, response: Any) -> None:
        """Report the deviations of a valid response to the callback, if there is one."""
        if self._callback is None or not is_json(declared.media_type or ""):
            return
        try:
            value(declared, response, strict=True)
        except ValidationError as error:
            for place, message in describe_errors(error, response.content):
                path = re.sub(r"\[\d+\]", "[*]", place)
                kind = operation.name, path, re.sub(r", got .*", "", message)
                if kind not in self._seen and len(self._seen) < 1_000:
                    self._seen.add(kind)
                    self._callback(Deviation(operation.name, path, message))
