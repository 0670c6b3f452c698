"""Why a request is refused, or why the mock has no response: for people, and as `application/problem+json`."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from http import HTTPStatus
from typing import Any

from jsonschema import ValidationError, exceptions
from msgspec import Struct

from sdkwright.mock.patterns import document_pattern
from sdkwright.syntax.source import Tree

_PHRASES = {int(status): status.phrase for status in HTTPStatus}
_exceptions: Any = exceptions  # what the library says of its own types is incomplete
PROBLEM = "application/problem+json"
_SHOWN = 200


class Fault(Struct, frozen=True):
    """One thing that is wrong with a request."""

    place: str  # body, query, path, header, cookie, security, request
    pointer: str  # into the body or the value, or the name of a parameter
    keyword: str
    expected: str
    got: str = ""

    @property
    def text(self) -> str:
        """A line that says it, without the value, which may be a secret."""
        where = f"{self.place} {self.pointer}".strip()
        return f"{where}: {self.expected}"

    def to_json(self) -> dict[str, Tree]:
        """The same for programs."""
        return {
            "in": self.place,
            "pointer" if self.place == "body" else "name": self.pointer,
            "keyword": self.keyword,
            "expected": self.expected,
            "got": self.got,
        }


class Refused(Exception):
    """A request that the document does not allow."""

    def __init__(
        self, status: int, title: str, *faults: Fault, headers: Mapping[str, str] | None = None
    ) -> None:
        super().__init__(title)
        self.status = status
        self.title = title
        self.faults = faults
        self.headers = dict(headers or {})

    @property
    def reason(self) -> str:
        """All of it in a line."""
        return "; ".join([self.title, *(fault.text for fault in self.faults[:3])])

    def to_json(self, status: int) -> dict[str, Tree]:
        """The body that says it, where the document has none for the status."""
        return problem(status, self.title, [fault.to_json() for fault in self.faults])


def problem(status: int, detail: str, errors: Iterable[Tree] = ()) -> dict[str, Tree]:
    """A problem as RFC 9457 has it."""
    listed = [*errors]
    return {
        "type": "about:blank",
        "title": _PHRASES.get(status, "Error"),
        "status": status,
        "detail": detail,
        **({"errors": listed} if listed else {}),
    }


def faults_of(errors: Iterable[ValidationError], place: str, name: str = "") -> list[Fault]:
    """What is wrong with a value, at most ten things; where members of a union fail, why the nearest one does."""
    return [_fault(_deepest(error), place, name) for _, error in zip(range(10), errors, strict=False)]


def _deepest(error: ValidationError) -> ValidationError:
    inner: ValidationError | None = _exceptions.best_match([error])
    return error if inner is None else inner


def _fault(error: ValidationError, place: str, name: str) -> Fault:
    pointer = "".join(f"/{str(step).replace('~', '~0').replace('/', '~1')}" for step in error.absolute_path)
    keyword = str(error.validator)
    got = error.instance
    if keyword == "required":
        return Fault(place, f"{name}{pointer}", keyword, error.message, shown(got))
    return Fault(
        place, f"{name}{pointer}", keyword, _expected(keyword, error.validator_value, error), shown(got)
    )


def _expected(keyword: str, value: Any, error: ValidationError) -> str:
    if keyword in _WITH_VALUE:
        return f"expected {_WITH_VALUE[keyword]} {shown(value)}"
    match keyword:
        case "type":
            return f"expected {' or '.join([value] if isinstance(value, str) else value)}"
        case "format":
            return f"expected the format {value}"
        case "pattern":
            return f"expected a match of {document_pattern(str(value))}"
        case "anyOf" | "oneOf":
            return _expected_member(keyword, error)
        case "additionalProperties" | "unevaluatedProperties" | "dependentRequired" | "uniqueItems":
            return error.message[:_SHOWN]
        case "not":
            return "matches a schema that is excluded"
        case "None":
            return "no value is allowed here"
        case _:
            return f"expected {keyword} {shown(value)}"


def _expected_member(keyword: str, error: ValidationError) -> str:
    if "of the discriminator" in error.message:
        return error.message[:_SHOWN]
    if "is valid under each of" in error.message:
        return "matches several members of a oneOf, and exactly one is allowed"
    inner: list[ValidationError] = [*(error.context or ())]
    if inner and all(item.validator == "type" and not item.relative_path for item in inner):
        named = dict.fromkeys(
            _expected("type", item.validator_value, item).removeprefix("expected ") for item in inner
        )
        return f"expected {' or '.join(named)}"
    return f"matches no member of the {keyword}"


_WITH_VALUE = {
    "const": "just",
    "enum": "one of",
    "minimum": "at least",
    "maximum": "at most",
    "exclusiveMinimum": "more than",
    "exclusiveMaximum": "less than",
    "multipleOf": "a multiple of",
    "minLength": "a length of at least",
    "maxLength": "a length of at most",
    "minItems": "a number of items of at least",
    "maxItems": "a number of items of at most",
    "minProperties": "a number of properties of at least",
    "maxProperties": "a number of properties of at most",
}


def shown(value: object) -> str:
    """A value as JSON, cut if it is long."""
    try:
        text = json.dumps(value, ensure_ascii=False)
    except (TypeError, ValueError):
        text = str(value)
    return text if len(text) <= _SHOWN else text[: _SHOWN - 3] + "..."
