"""Why a text is not YAML, in words that depend neither on the parser nor on its version."""

from __future__ import annotations

import re

from sdkwright.diagnostics.report import Position, Problem, Severity, SpecError

_MESSAGES = (  # patterns for the messages of libyaml and PyYAML; the first match counts
    ("nesting depth", "nested too deeply"),
    ("mapping values are not allowed", "a mapping cannot start here"),
    ("sequence entries are not allowed", "a list cannot start here"),
    ("mapping keys are not allowed", "a key is not allowed here"),
    ("cannot start any token", "no value can start with this character"),
    ("could not find expected ':'", "expected `:` after this key"),
    ("expected ',' or ']'", "expected `,` or `]`"),
    ("expected ',' or '}'", "expected `,` or `}`"),
    ("expected '-'|block collection expected <block end>", "expected a list item, `- `"),
    ("expected key|block mapping expected <block end>", "expected a key"),
    ("node content", "expected a value"),
    ("unexpected end of stream|unexpected document", "unterminated string"),
    ("unknown escape", "invalid escape sequence"),
    ("hexa?decimal|invalid Unicode", "incomplete escape sequence"),
    ("undefined tag handle", "undeclared tag prefix"),
    ("incompatible YAML", "unsupported version of YAML"),
    ("duplicate", "duplicate directive"),
    ("<document start>", "a document cannot start here"),
    ("tab character", "a tab is not allowed here"),
    ("a directive", "invalid directive"),
    ("an (?:anchor|alias)", "invalid anchor name"),
    ("a tag", "invalid tag"),
    ("a block scalar", "invalid start of a block string"),
)


def explain(error: Exception, text: str, file: str) -> SpecError:
    """The `SpecError` for an exception of PyYAML's parsers."""
    mark, context_mark = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    if context_mark is not None and (mark is None or mark.line > text.rstrip().count("\n")):
        mark = context_mark  # at the end of the text, the place where something began says more
    if mark is None:  # only for a character that YAML does not allow
        return syntax_error("this character is not allowed", _find_bad_character(text, file))
    original = f"{getattr(error, 'context', None)} {getattr(error, 'problem', None)}"
    matches = (message for pattern, message in _MESSAGES if re.search(pattern, original))
    return syntax_error(next(matches, "unexpected text"), Position(file, mark.line + 1, mark.column + 1))


def syntax_error(message: str, at: Position) -> SpecError:
    """The `SpecError` for a text that is not YAML."""
    return SpecError(Problem("syntax", Severity.ERROR, f"not valid YAML: {message}", at))


def _find_bad_character(text: str, file: str) -> Position:
    match = re.search("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", text)
    if match is None:
        return Position(file)
    before = text[: match.start()]
    return Position(file, before.count("\n") + 1, match.start() - before.rfind("\n"))
