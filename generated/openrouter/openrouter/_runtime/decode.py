"""From an answer to a value or an error: pure functions over declared answers, status, headers and body."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Collection, Mapping
from contextlib import suppress
from functools import cache
from typing import Any, NamedTuple

from pydantic import ValidationError
from pydantic_core import SchemaValidator

from .arguments import described
from .codecs import JSON, Document
from .errors import ErrorClasses, InvalidResponse, StatusError, field, masked
from .model import is_dict, is_list
from .operation import Answer, Operation, adapter, find

_SHOWN = 10_000  # characters of a body or a message


def value(answer: Answer, response: Any, *, strict: bool = False) -> Any:
    """The value in a successful answer; `strict`: with nothing that is not declared. Raises ValidationError."""
    if answer.media_type is None:
        return None
    if not isinstance(answer.codec, Document):
        return answer.codec.read(response)
    validator = strictly(answer.type) if strict else adapter(answer.type, strict=False).validator
    return answer.codec.validated(validator, response.content)


class Reading(NamedTuple):
    """An answer that is not what was hoped for, on its way to an error; `known` is what that says about the call."""

    operation: Operation[Any]
    response: Any
    classes: ErrorClasses
    known: Mapping[str, Any]
    secrets: Collection[str]
    document: Document = JSON  # reads what was expected

    def invalid(self, error: ValidationError) -> InvalidResponse:
        """The error for a body that does not parse, naming the first places."""
        found = described(error, self.response.content, self.document.data)
        problems = [": ".join(filter(None, problem)) for problem in found]
        more = f" (and {len(problems) - 3} more)" if len(problems) > 3 else ""
        message = f"Response validation failed: {'; '.join(problems[:3])}{more}"
        cls: type[InvalidResponse] = self.classes[InvalidResponse]
        return cls(message, self.response, self.document.text(self.response), **self.known)

    def failure(self, named: int | None = None) -> StatusError:
        """The error of the status, or the one that the body names (0: it names none); `data` is None if it is odd."""
        response, errors, data = self.response, self.operation.errors, None
        status, kind = named or response.status_code, field(response.headers, "content-type") or ""
        # A JSON body under another content type still tells what went wrong.
        declared = find(errors, status, kind) or find(errors, status, "application/json")
        document = (declared and declared.document) or self.document
        if declared is not None and declared.document is not None:
            validator = adapter(declared.type, strict=False).validator
            with suppress(ValidationError, ImportError):
                data = document.validated_without(self.secrets, validator, response)
        body = masked(document.text(response), self.secrets)
        message = message_of(body) if status >= 400 or named is not None else None
        if not message:
            prefix = "API error occurred" if 400 <= status < 600 else "Unexpected response received"
            quoted = f'"{kind}"' if " " in kind or not kind else kind
            shown = "" if kind == "application/json" else f" Content-Type {quoted}"
            message = f"{prefix}: Status {status}{shown}. Body: " + (_cut(body) or '""')
        keys = (str(status), f"{status // 100}XX", "default") if status >= 300 else ()
        cls: type[StatusError] = next(filter(None, map(self.classes.get, keys)), self.classes[StatusError])
        return cls(message, response, body, data=data, **self.known)

    def disguised(self) -> StatusError | None:
        """The error in an answer with a good status: an object whose `error` is not empty, with or without a `code`."""
        body = _parsed(self.document.text(self.response))
        error: Any = body.get("error") if is_dict(body) else None
        if not error or not (is_dict(error) or isinstance(error, str)):
            return None
        code = str(error.get("code")) if is_dict(error) else ""
        return self.failure(int(code) if re.fullmatch("[45][0-9][0-9]", code) else 0)


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


@cache
def strictly(type: Callable[[], Any]) -> SchemaValidator:
    """A validator that takes what is declared and nothing else: no other fields, enum values, members of unions."""
    return SchemaValidator(_closed(adapter(type, strict=False).core_schema), _use_prebuilt=False)


def _closed(schema: Any) -> Any:
    """A core schema without its leniency: the first choice of unions marked so, no unknown fields."""
    if is_list(schema):
        return [_closed(part) for part in schema]
    if schema.__class__ is tuple:
        return tuple(_closed(list(schema)))
    if not is_dict(schema):
        return schema
    if "exact" in (schema.get("metadata") or ()) and "choices" in schema:
        return {"type": "union", "choices": _closed(schema["choices"][schema["metadata"]["exact"]])}
    kept = ("cls", "default", "expected", "function", "metadata", "serialization")
    if getattr(schema.get("cls"), "__open__", False):
        return schema
    copy = {key: item if key in kept and "type" in schema else _closed(item) for key, item in schema.items()}
    if schema.get("type") == "model-fields" and "extras_schema" not in schema:
        copy["extra_behavior"] = "forbid"
    return copy


class Deviation(NamedTuple):
    """Something in the answers of an operation that its document does not say; `path` is like `data[*].object`."""

    operation: str
    path: str
    message: str


class Deviations:
    """Tells of each kind of deviation once."""

    def __init__(self, callback: Callable[[Deviation], object] | None) -> None:
        self._callback = callback
        self._seen: set[tuple[str, str, str]] = set()

    def look(self, operation: Operation[Any], answer: Answer, response: Any) -> None:
        """Look for deviations in an answer that is good enough, if somebody wants to know."""
        if self._callback is None or answer.document is None:
            return
        try:
            value(answer, response, strict=True)
        except ValidationError as error:
            for place, message in described(error, response.content, answer.document.data):
                path = re.sub(r"\[\d+\]", "[*]", place)
                kind = operation.name, path, re.sub(r", got .*", "", message)
                if kind not in self._seen and len(self._seen) < 1_000:
                    self._seen.add(kind)
                    self._callback(Deviation(operation.name, path, message))
