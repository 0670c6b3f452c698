"""The validator's findings in words: it quotes whole values, and writes them as Python does."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from typing import Protocol

from sdkwright.diagnostics.suggestions import near
from sdkwright.syntax.source import Tree

_MAX = 60  # how much of a value is shown
_KINDS: dict[type, str] = {
    dict: "an object",
    list: "a list",
    str: "a string",
    bool: "true or false",
    int: "a number",
    float: "a number",
    type(None): "null",
}
_TYPES = {
    "object": "an object",
    "array": "a list",
    "string": "a string",
    "boolean": "true or false",
    "integer": "a whole number",
    "number": "a number",
    "null": "null",
}
_UNEXPECTED = re.compile(
    r"(?P<keys>'[^']+'(?:, '[^']+')*) (?:do(?:es)? not match any of the regexes|w(?:as|ere) unexpected)"
)
_OURS = re.compile(r"Path parameter '|Operation ID '|Duplicate tag name '")


_BEYOND_SCHEMAS = (  # what the validator says where no keyword of a schema is broken, and what that means
    ("Required list has not defined properties", "`required` names what `properties` does not have: {}"),
    ("Duplicate parameter", "the parameter {} is given twice"),
    ("unknown parent tag", "of the tags {}, one is the parent of the other and is not declared"),
    ("Circular tag hierarchy", "these tags are parents of one another"),
    ("Unknown JSON Schema dialect", "the dialect {} of JSON Schema is not known"),
    ("is not of type 'object', 'boolean'", "a schema has to be an object, or true or false"),
)


class Finding(Protocol):
    """What the validator says of one fault."""

    message: str
    validator: object  # the keyword that was not kept; no string for what schemas cannot say
    validator_value: Tree
    instance: Tree
    schema: Tree
    absolute_path: Sequence[str | int]


def message(finding: Finding) -> str:
    """What is wrong, as one sentence."""
    say = _WORDS.get(str(finding.validator))
    told = say(finding) if say is not None else None
    if told is not None:
        return told
    if isinstance(finding.validator, str):
        return f"{shown(finding.instance)} breaks `{finding.validator}: {_plain(finding.validator_value)}`"
    quoted = ", ".join(f"`{name}`" for name in sorted(re.findall("'([^']+)'", finding.message))[:5])
    for theirs, ours in _BEYOND_SCHEMAS:
        if theirs in finding.message:
            return ours.format(quoted)
    return "this breaks a rule of OpenAPI"


def told_elsewhere(finding: Finding) -> bool:
    """Whether parsing tells of the same, at a better place: names given twice, parameters that a path has not."""
    return not isinstance(finding.validator, str) and _OURS.match(finding.message) is not None


def is_vague(finding: Finding) -> bool:
    """Whether this says only that something is wrong, not what."""
    return finding.validator in ("oneOf", "anyOf", "not")


def hint(finding: Finding) -> str:
    """What would mend it, if the words of the finding alone do not say so."""
    keys = unexpected(finding)
    if not keys:
        return _HINTS.get(str(finding.validator), "")
    known = finding.schema.get("properties") if isinstance(finding.schema, dict) else None
    slip = near(keys[0], known) if isinstance(known, dict) else ""
    return slip or "delete it, or let its name begin with `x-`"


_HINTS = {
    "required": "add it",
    "type": "write such a value, or delete the key",
    "enum": "write one of these",
    "const": "write this",
    "uniqueItems": "delete one of the two",
    "pattern": "write it so that it matches",
    "format": "correct it, or delete it",
    "minItems": "add an entry, or delete the list",
    "minProperties": "add an entry, or delete the object",
    "minLength": "write more, or delete it",
    "oneOf": "look up in the OpenAPI specification what may stand here",
    "anyOf": "look up in the OpenAPI specification what may stand here",
    "not": "look up in the OpenAPI specification what may stand here",
}


def shown(value: Tree) -> str:
    """A value, as short as it can be told."""
    if isinstance(value, (dict, list)) or value is None or isinstance(value, bool):
        return (
            "null"
            if value is None
            else str(value).lower() if isinstance(value, bool) else _KINDS[type(value)]
        )
    text = str(value)
    return f"`{text if len(text) <= _MAX else text[:_MAX] + '...'}`"


def _plain(value: Tree) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= _MAX else text[:_MAX] + "..."


def _required(finding: Finding) -> str | None:
    found = re.match(r"'(?P<key>[^']+)' is a required property", finding.message)
    return found and f"`{found['key']}` is missing"


def unexpected(finding: Finding) -> list[str]:
    """The keys that should not be there, if that is what the finding is about."""
    found = _UNEXPECTED.search(finding.message)
    return re.findall("'([^']+)'", found["keys"]) if found else []


def _unexpected(finding: Finding) -> str | None:
    keys = ", ".join(f"`{key}`" for key in unexpected(finding)[:5])
    return keys and f"{keys} {'are' if ',' in keys else 'is'} not allowed here"


def _type(finding: Finding) -> str:
    wanted = finding.validator_value
    names = wanted if isinstance(wanted, list) else [wanted]
    words = " or ".join(_TYPES.get(str(name), str(name)) for name in names)
    kind = _KINDS[type(finding.instance)]
    return f"this has to be {words}, not {shown(finding.instance) if kind == 'true or false' else kind}"


def _one_of(finding: Finding) -> str:
    values = (
        finding.validator_value if isinstance(finding.validator_value, list) else [finding.validator_value]
    )
    words = ", ".join(map(shown, values))
    return f"this has to be {'one of ' if len(values) > 1 else ''}{words}, not {shown(finding.instance)}"


def _alternatives(finding: Finding) -> str:
    return f"{shown(finding.instance)} is none of what may stand here"


_WORDS: dict[str, Callable[[Finding], str | None]] = {
    "required": _required,
    "additionalProperties": _unexpected,
    "unevaluatedProperties": _unexpected,
    "type": _type,
    "enum": _one_of,
    "const": _one_of,
    "uniqueItems": lambda finding: "two entries of this list are the same",
    "pattern": lambda finding: f"{shown(finding.instance)} does not match {shown(finding.validator_value)}",
    "format": lambda finding: f"{shown(finding.instance)} is not of the format `{finding.validator_value}`",
    "minItems": lambda finding: f"this list needs at least {finding.validator_value} entries",
    "minProperties": lambda finding: f"this object needs at least {finding.validator_value} entries",
    "minLength": lambda finding: "this text is too short",
    "dependentRequired": lambda finding: None,
    "oneOf": _alternatives,
    "anyOf": _alternatives,
    "not": _alternatives,
}
