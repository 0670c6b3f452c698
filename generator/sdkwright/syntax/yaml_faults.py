"""Why a text is not YAML, in words that depend neither on the parser nor on its version."""

from __future__ import annotations

import re

from sdkwright.diagnostics.report import Position, Problem, Severity, SpecError

_FAULTS: tuple[
    tuple[str, str], ...
] = (  # what libyaml or PyYAML says, and what that means; the first that fits
    ("nesting depth", "it is nested too deep"),
    ("mapping values are not allowed", "a mapping cannot begin here"),
    ("sequence entries are not allowed", "a list cannot begin here"),
    ("mapping keys are not allowed", "a key cannot stand here"),
    ("cannot start any token", "nothing can begin with this character"),
    ("could not find expected ':'", "this key has no colon"),
    ("expected ',' or ']'", "`,` or `]` is expected"),
    ("expected ',' or '}'", "`,` or `}` is expected"),
    ("expected '-'|block collection expected <block end>", "an entry of the list, `- `, is expected"),
    ("expected key|block mapping expected <block end>", "a key is expected"),
    ("node content", "a value is expected"),
    ("unexpected end of stream", "the text ends within quotes"),
    ("unexpected document", "the document ends within quotes"),
    ("unknown escape", "there is no such escape sequence"),
    ("hexa?decimal|invalid Unicode", "this escape sequence is not complete"),
    ("undefined tag handle", "the prefix of this tag is not declared"),
    ("incompatible YAML", "this version of YAML is not known"),
    ("duplicate", "this directive is given twice"),
    ("<document start>", "a document cannot begin here"),
    ("tab character", "a tab cannot stand here"),
    ("a directive", "this directive cannot be read"),
    ("an (?:anchor|alias)", "this name of an anchor cannot be read"),
    ("a tag", "this tag cannot be read"),
    ("a block scalar", "this text block does not begin as one"),
)


def told(error: Exception, text: str, file: str) -> SpecError:
    """The error for what a parser of PyYAML stopped at."""
    mark, context_mark = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    if context_mark is not None and (mark is None or mark.line > text.rstrip().count("\n")):
        mark = context_mark  # at the end of the text, what was begun says more than that it ends
    if mark is None:  # a character that YAML does not allow
        return invalid("this character is not allowed", _odd_character(text, file))
    words = f"{getattr(error, 'context', None)} {getattr(error, 'problem', None)}"
    message = next(
        (ours for theirs, ours in _FAULTS if re.search(theirs, words)), "it cannot be read from here on"
    )
    return invalid(message, Position(file, mark.line + 1, mark.column + 1))


def invalid(message: str, at: Position) -> SpecError:
    """The error for a fault at a place."""
    return SpecError(Problem("syntax", Severity.ERROR, f"not valid YAML: {message}", at))


def _odd_character(text: str, file: str) -> Position:
    match = re.search("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", text)
    if match is None:
        return Position(file)
    before = text[: match.start()]
    return Position(file, before.count("\n") + 1, match.start() - before.rfind("\n"))
