"""From a response to a value or an error: pure functions of declared responses, status, headers and body."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import suppress
from functools import cache
from typing import Any, NamedTuple

from pydantic import ValidationError, create_model
from pydantic_core import SchemaValidator

from .arguments import describe_errors
from .codecs import JSON, Document, repaired_json
from .depth import at_any_depth
from .errors import ErrorClasses, InvalidResponse, StatusError, field
from .model import is_dict, is_list
from .operation import Operation, Response, adapter, find_response
from .redaction import masked

_MAX_SHOWN = 10_000  # characters of a body or a message
_MAX_DEVIATIONS = 1_000  # that a client remembers


def value(declared: Response, response: Any, *, strict: bool = False) -> Any:
    """The value of a successful response; `strict`: nothing undeclared may be in it. Raises ValidationError."""
    if declared.media_type is None:
        return None
    if not isinstance(declared.codec, Document):
        return declared.codec.read(response)
    if strict:
        _check_strictly(declared, declared.codec, response)
    return declared.codec.validated(adapter(declared.type, strict=False).validator, response.content)


def kept_value(declared: Response, response: Any) -> Any:
    """The value with members as they came that do not match. Raises ValidationError for a body of another kind."""
    assert isinstance(declared.codec, Document)  # other bodies match whatever they are
    return declared.codec.validated(_validator(declared, keeps=True), response.content)


def _validator(declared: Response, keeps: bool) -> Any:
    if not keeps:
        return adapter(declared.type, strict=False).validator
    from .keeping import keeping_validator

    return keeping_validator(declared.type)


def mislabeled(
    operation: Operation[Any], accept: str | None, response: Any, content_type: str, *, keeps: bool
) -> tuple[Response | None, Any]:
    """The declared response and the value of JSON that comes as text, as bytes or as nothing; None if it is none."""
    media_type = content_type.partition(";")[0].strip().lower()
    if "/" in media_type and not media_type.startswith(("text/", "application/octet-stream")):
        return None, None
    declared = operation.response(accept, response.status_code, "application/json")
    if declared is None or declared.document is not JSON:
        return None, None
    for read in (value, kept_value) if keeps else (value,):
        with suppress(ValidationError):
            return declared, read(declared, response)
    return None, None


def _check_strictly(declared: Response, document: Document, response: Any) -> None:
    """Raise ValidationError for anything in a response that is not declared."""
    document.validated(strict_validator(declared.type), response.content)


class ErrorDecoder(NamedTuple):
    """Makes an error of a response that is not a declared success; `context` is what errors say about their call."""

    operation: Operation[Any]
    response: Any
    classes: ErrorClasses
    context: Mapping[str, Any]
    secrets: Collection[str]
    document: Document  # reads the declared response
    keeps: bool  # members that do not match are kept

    def invalid_value(self, declared: Response, error: ValidationError) -> tuple[Any, InvalidResponse | None]:
        """What to return for a body that does not match its schema, or the error to raise."""
        if self.keeps:
            with suppress(ValidationError):
                return kept_value(declared, self.response), None
        return None, self.invalid_response(error)

    def invalid_response(self, error: ValidationError) -> InvalidResponse:
        """The error for a body that does not match its schema, with the first problems."""
        reports = describe_errors(error, self.response.content, self.document.data)
        problems = [": ".join(filter(None, problem)) for problem in reports]
        more = f" (and {len(problems) - 3} more)" if len(problems) > 3 else ""
        message = f"Response validation failed: {'; '.join(problems[:3])}{more}"
        text = self.document.text(self.response)
        return self.classes.of(InvalidResponse)(message, self.response, text, **self.context)

    def status_error(self, named: int | None = None) -> StatusError:
        """The error of the status, or of the one that the body names (0: it names none)."""
        response, errors, data = self.response, self.operation.errors, None
        status, content_type = named or response.status_code, field(response.headers, "content-type") or ""
        # A JSON body is useful under any content type.
        declared = find_response(errors, status, content_type) or find_response(errors, status, "application/json")
        document = (declared and declared.document) or self.document
        if declared is not None and declared.document is not None:
            data = self._error_data(declared, document)
        body = masked(document.text(response), self.secrets)
        message = message_of(body) if status >= 400 or named is not None else None
        if not message:
            prefix = "API error occurred" if 400 <= status < 600 else "Unexpected response received"
            quoted = f'"{content_type}"' if " " in content_type or not content_type else content_type
            shown = "" if content_type == "application/json" else f" Content-Type {quoted}"
            message = f"{prefix}: Status {status}{shown}. Body: " + (_shorten(body) or '""')
        return self.classes.of_status(status)(message, response, body, data=data, **self.context)

    def _error_data(self, declared: Response, document: Document) -> Any:
        """The body of an error, or None if it does not match its schema."""
        with suppress(ValidationError, ImportError):
            return document.validated_without(self.secrets, _validator(declared, self.keeps), self.response)
        return None

    def disguised_error(self, member: str) -> StatusError | None:
        """The error in a response with a good status: an object whose `member` is not empty, perhaps with a `code`."""
        body = _parse(self.document.text(self.response))
        error: Any = body.get(member) if is_dict(body) else None
        if not error or not (is_dict(error) or isinstance(error, str)):
            return None
        code = str(error.get("code")) if is_dict(error) else ""
        return self.status_error(int(code) if re.fullmatch("[45][0-9][0-9]", code) else 0)


def _parse(body: str | bytes) -> Any:
    with suppress(ValueError, RecursionError):
        return json.loads(body)
    return None


def message_of(content: str | bytes) -> str | None:
    """The message in a JSON error body, where APIs usually put it."""
    body = _parse(content)
    for path in ("error.message", "message", "detail", "error", "errors.0.message", "title"):
        node = body
        for step in path.split("."):
            if is_list(node):
                node = node[0] if node and step == "0" else None
            else:
                node = node.get(step) if is_dict(node) else None
        if isinstance(node, str) and node:
            return _shorten(node)
    return None


def _shorten(text: str) -> str:
    more = len(text) - _MAX_SHOWN
    return text if more <= 0 else f"{text[:_MAX_SHOWN]}...and {more} more chars"


@cache
def strict_validator(type: Callable[[], Any]) -> SchemaValidator:
    """A validator that accepts only what is declared: no other fields, enum values or members of unions.

    Its models are of subclasses: the value of a response comes from the lenient validator.
    """
    lenient = adapter(type, strict=False)
    return at_any_depth(lambda: SchemaValidator(_without_leniency(lenient.core_schema)))


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
    opaque = ("cls", "default", "expected", "function", "metadata", "serialization")
    if getattr(schema.get("cls"), "__allows_extra__", False):
        return schema
    is_schema = "type" in schema
    copy = {key: item if is_schema and key in opaque else _without_leniency(item) for key, item in schema.items()}
    if schema.get("type") == "model-fields" and "extras_schema" not in schema:
        copy["extra_behavior"] = "forbid"
    if schema.get("type") == "model":  # with a class that is built, pydantic would take its validator, a lenient one
        copy["cls"] = create_model(schema["cls"].__name__, __base__=schema["cls"])
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
        if self._callback is None or declared.document is None:
            return
        for message in _deviations_of_form(declared, response):
            self._report(operation, "", message)
        try:
            _check_strictly(declared, declared.document, response)
        except ValidationError as error:
            for place, message in describe_errors(error, response.content, declared.document.data):
                path = re.sub(r"\[\d+\]", "[*]", place)
                self._report(operation, path, message)

    def _report(self, operation: Operation[Any], path: str, message: str) -> None:
        kind = operation.name, path, re.sub(r", got .*", "", message)
        if self._callback is not None and kind not in self._seen and len(self._seen) < _MAX_DEVIATIONS:
            self._seen.add(kind)
            self._callback(Deviation(operation.name, path, message))


def _deviations_of_form(declared: Response, response: Any) -> Iterator[str]:
    """What is odd about a JSON response besides the values in it."""
    content_type = (field(response.headers, "content-type") or "").partition(";")[0].strip()
    if declared.document is JSON:
        if "json" not in content_type.lower():
            yield f"JSON comes as `{content_type[:100]}`" if content_type else "JSON comes without a content type"
        if repaired_json(response.content) != response.content:
            yield "the body is not JSON in UTF-8 without a byte order mark and unpaired surrogates"
