"""Why a text is not TOML, in words that do not depend on the version of Python."""

from __future__ import annotations

import re

from sdkwright.diagnostics.report import Position, Problem, Severity

_MESSAGES = (  # parts of the messages of `tomllib`; the first match counts
    ("overwrite a value", "duplicate key"),
    ("Duplicate inline table key", "duplicate key"),
    (" twice", "this table, or one around it, is already defined"),
    ("redefine", "this table, or one around it, is already defined"),
    ("immutable", "this table or list cannot be extended"),
    ("Expected '='", "expected `=` after the key"),
    ("Expected ']'", "expected `]`"),
    ("Expected ']]'", "expected `]]`"),
    ("Expected newline", "expected the end of the line"),
    ("key part", "expected a key"),
    ("Invalid statement", "expected a key or a table"),
    ("Unclosed array", "unclosed list, or missing comma"),
    ("Unclosed inline table", "unclosed table, or missing comma"),
    ("Unescaped", "invalid escape sequence"),
    ("hex value", "incomplete escape sequence"),
    ("scalar value", "this escape sequence is not a character"),
    ("Unterminated string", "unterminated string"),
    ("Expected ", "unterminated string"),
    ("Illegal character", "this character is not allowed here"),
    ("invalid character", "this character is not allowed here"),
    ("date", "invalid date or time"),
    ("Invalid value", "expected a value; strings need quotes"),
)
_PLACE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")


def explain(error: Exception, text: str, file: str) -> Problem:
    """The problem for an exception of `tomllib`, which has the position only in its message."""
    original = str(error)
    place = _PLACE.search(original)
    if place is None:
        at = Position(file)
    elif place[1]:
        at = Position(file, int(place[1]), int(place[2]))
    else:
        at = Position(file, text.count("\n") + 1, len(text) - text.rfind("\n"))
    message = next((message for part, message in _MESSAGES if part in original), "unexpected text")
    if isinstance(error, RecursionError):
        message = "nested too deeply"
    return Problem("config-syntax", Severity.ERROR, f"not valid TOML: {message}", at)
