"""Messages and hints for the findings of openapi-spec-validator, in words that do not depend on its version.

Its own messages quote complete values, and write them as Python does.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from typing import Protocol

from sdkwright.diagnostics.suggestions import near
from sdkwright.syntax.source import Tree, kind_of

_MAX_LENGTH = 60  # of a quoted value
_TYPES = {
    "object": "an object",
    "array": "an array",
    "string": "a string",
    "boolean": "a boolean",
    "integer": "an integer",
    "number": "a number",
    "null": "null",
}
_UNEXPECTED = re.compile(
    r"(?P<keys>'[^']+'(?:, '[^']+')*) (?:do(?:es)? not match any of the regexes|w(?:as|ere) unexpected)"
)
_REPORTED_BY_PARSING = re.compile(r"Path parameter '|Operation ID '|Duplicate tag name '")
_OTHER_MESSAGES = (  # for findings that no keyword of the OpenAPI schema expresses: parts of the original messages
    (
        "Required list has not defined properties",
        "`required` lists {names}, which `properties` does not define",
    ),
    ("Duplicate parameter", "duplicate parameter {names}"),
    ("unknown parent tag", "the parent {last} of the tag {first} does not exist"),
    ("Circular tag hierarchy", "the parents of these tags form a cycle"),
    ("Unknown JSON Schema dialect", "unknown JSON Schema dialect {names}"),
    ("is not of type 'object', 'boolean'", "a schema must be an object or a boolean"),
)


class Finding(Protocol):
    """A finding of the validator."""

    message: str
    validator: object  # the keyword of the OpenAPI schema that failed; not a string if there is none
    validator_value: Tree
    instance: Tree
    schema: Tree
    absolute_path: Sequence[str | int]


def describe(finding: Finding) -> str:
    """The message of a finding."""
    describe_keyword = _DESCRIPTIONS.get(str(finding.validator))
    description = describe_keyword(finding) if describe_keyword is not None else None
    if description is not None:
        return description
    if isinstance(finding.validator, str):
        keyword = (
            f"`{finding.validator}: {_shorten(json.dumps(finding.validator_value, ensure_ascii=False))}`"
        )
        return f"{_quote(finding.instance)} does not satisfy {keyword}"
    names = [f"`{name}`" for name in re.findall("'([^']+)'", finding.message)] or [""]
    for part, message in _OTHER_MESSAGES:
        if part in finding.message:
            return message.format(names=", ".join(sorted(names)[:5]), first=names[0], last=names[-1])
    return "this violates the OpenAPI specification"


def is_reported_by_parsing(finding: Finding) -> bool:
    """Whether parsing reports the same at a more precise location: duplicate names, path parameters."""
    return not isinstance(finding.validator, str) and _REPORTED_BY_PARSING.match(finding.message) is not None


def is_vague(finding: Finding) -> bool:
    """Whether a finding says only that something is wrong, but not what."""
    return finding.validator in ("oneOf", "anyOf", "not")


def suggest_fix(finding: Finding) -> str:
    """The hint of a finding; empty if the message is enough."""
    keys = unexpected_keys(finding)
    if not keys:
        return _HINTS.get(str(finding.validator), "")
    known = finding.schema.get("properties") if isinstance(finding.schema, dict) else None
    suggestion = near(keys[0], known) if isinstance(known, dict) else ""
    return suggestion or "delete it, or prefix it with `x-`"


_HINTS = {
    "required": "add it",
    "type": "write a value of this type, or delete the key",
    "enum": "write one of these values",
    "const": "write this value",
    "uniqueItems": "delete one of the two",
    "pattern": "change the value so that it matches",
    "format": "correct the value, or delete it",
    "minItems": "add an element, or delete the array",
    "minProperties": "add an entry, or delete the object",
    "minLength": "extend the value, or delete it",
    "oneOf": "see the OpenAPI specification for what is allowed here",
    "anyOf": "see the OpenAPI specification for what is allowed here",
    "not": "see the OpenAPI specification for what is allowed here",
}


def unexpected_keys(finding: Finding) -> list[str]:
    """The keys that are not allowed, if the finding is about such keys."""
    match = _UNEXPECTED.search(finding.message)
    return re.findall("'([^']+)'", match["keys"]) if match else []


def _quote(value: Tree) -> str:
    """A value in a message: text and numbers quoted, objects and arrays only by their kind."""
    if isinstance(value, (dict, list)) or value is None:
        return kind_of(value)
    return f"`{_shorten(str(value).lower() if isinstance(value, bool) else str(value))}`"


def _shorten(text: str) -> str:
    return text if len(text) <= _MAX_LENGTH else text[:_MAX_LENGTH] + "..."


def _describe_required(finding: Finding) -> str | None:
    match = re.match(r"'(?P<key>[^']+)' is a required property", finding.message)
    return match and f"`{match['key']}` is missing"


def _describe_unexpected(finding: Finding) -> str | None:
    keys = ", ".join(f"`{key}`" for key in unexpected_keys(finding)[:5])
    return keys and f"{keys} {'are' if ',' in keys else 'is'} not allowed here"


def _describe_type(finding: Finding) -> str:
    types = (
        finding.validator_value if isinstance(finding.validator_value, list) else [finding.validator_value]
    )
    expected = " or ".join(_TYPES.get(str(name), str(name)) for name in types)
    return f"expected {expected}, not {kind_of(finding.instance)}"


def _describe_enum(finding: Finding) -> str:
    values = (
        finding.validator_value if isinstance(finding.validator_value, list) else [finding.validator_value]
    )
    expected = ", ".join(map(_quote, values))
    return f"expected {'one of ' * (len(values) > 1)}{expected}, not {_quote(finding.instance)}"


def _describe_alternatives(finding: Finding) -> str:
    return f"{_quote(finding.instance)} is not allowed here"


_DESCRIPTIONS: dict[str, Callable[[Finding], str | None]] = {
    "required": _describe_required,
    "additionalProperties": _describe_unexpected,
    "unevaluatedProperties": _describe_unexpected,
    "type": _describe_type,
    "enum": _describe_enum,
    "const": _describe_enum,
    "uniqueItems": lambda finding: "two elements of this array are equal",
    "pattern": lambda finding: f"{_quote(finding.instance)} does not match {_quote(finding.validator_value)}",
    "format": lambda finding: f"{_quote(finding.instance)} does not have the format `{finding.validator_value}`",
    "minItems": lambda finding: f"this array needs at least {finding.validator_value} elements",
    "minProperties": lambda finding: f"this object needs at least {finding.validator_value} entries",
    "minLength": lambda finding: "this string is too short",
    "dependentRequired": lambda finding: None,
    "oneOf": _describe_alternatives,
    "anyOf": _describe_alternatives,
    "not": _describe_alternatives,
}
