"""How problems are shown: to people as text with source lines, to programs as JSON objects."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec.structs import replace

from sdkwright.diagnostics.report import (
    Location,
    Position,
    Problem,
    Severity,
    SpecError,
    format_problem,
)
from sdkwright.reporting.rules import RULES
from sdkwright.syntax.source import Source

MAX_WIDTH = 100
"""How many characters of a long source line are shown."""

_WORD = re.compile(r""""(?:[^"\\]|\\.)*"|'[^']*'|[^\s:,\[\]{}"']+""")
_COLORS = {Severity.ERROR: "\x1b[1;31m", Severity.WARNING: "\x1b[1;33m", Severity.NOTE: "\x1b[1;36m"}
_RESET = "\x1b[0m"


def unique_problems(problems: Iterable[Problem], source: Source) -> list[Problem]:
    """Each problem once, in the order of their positions.

    A finding of the validator is dropped if the generator reports a problem at the same place, because that one says
    what the generator does about it. A warning is dropped if the same rule reports an error there.
    """
    problems = list(problems)
    covered = _Covered(problems, source)
    seen: set[tuple[str, Position, str]] = set()
    kept: list[tuple[Position, Problem]] = []
    for problem in problems:
        at = source.position(problem.at)
        # Parsing reports an unresolved reference, and so does the validator, in different words.
        key = (problem.rule, at, "" if problem.rule == "ref-unresolved" else problem.message)
        if key not in seen and not covered.contains(problem):
            seen.add(key)
            kept.append((at, problem))
    files = {name: number for number, name in enumerate(dict.fromkeys([source.file, *source.files]))}
    return [problem for _, problem in sorted(kept, key=lambda pair: _sort_key(pair[0], files))]


class _Covered:
    """Knows which problems say less than another problem about the same place."""

    def __init__(self, problems: list[Problem], source: Source) -> None:
        own = [item for item in problems if item.rule != "schema-invalid"]
        errors = [item for item in problems if item.severity is Severity.ERROR]
        self._source = source
        self._places = {source.position(item.at) for item in own}
        self._errors = {(item.rule, source.position(item.at)) for item in errors}
        # The generator may point to a key where the validator points to the object around it.
        locations = [source.written(item.at) for item in own if isinstance(item.at, Location)]
        self._parents = {(at.file, at.pointer.rpartition("/")[0]) for at in locations}

    def contains(self, problem: Problem) -> bool:
        """Whether another problem says more."""
        at = self._source.position(problem.at)
        if problem.rule == "schema-invalid" and (at in self._places or self._is_around_own(problem)):
            return True
        return problem.severity is not Severity.ERROR and (problem.rule, at) in self._errors

    def _is_around_own(self, problem: Problem) -> bool:
        if not isinstance(problem.at, Location):
            return False
        written = self._source.written(problem.at)
        return written.pointer != "" and (written.file, written.pointer) in self._parents


def _sort_key(at: Position, files: Mapping[str, int]) -> tuple[int, str, int, int]:
    return files.get(at.file, len(files)), at.file, at.line, at.column


def _position_of(problem: Problem, error: SpecError) -> Position:
    if isinstance(problem.at, Position):
        return problem.at
    return (error.locate or _locate_file)(problem.at)


def format_error(error: SpecError) -> str:
    """The problems of an error as text, without source lines."""
    return "\n".join(
        format_problem(problem, _position_of(problem, error).with_path(error.paths))
        for problem in error.problems
    )


def _locate_file(location: Location) -> Position:
    return Position(location.file)


def format_with_source(problem: Problem, source: Source, *, color: bool = False) -> str:
    """A problem with its source line, the part in question underlined, and a hint."""
    at = source.position(problem.at)
    lines = source.texts[at.file].lines if at.file in source.texts else ()
    return _format_framed(problem, at.with_path(source.paths), lines, color)


def format_error_with_source(error: SpecError, *, color: bool = False) -> str:
    """The problems of an error in the same form, with source lines as far as the error has them."""
    positions = dict.fromkeys((problem, _position_of(problem, error)) for problem in error.problems)
    return "\n".join(
        _format_framed(problem, at.with_path(error.paths), error.lines.get(at.file, ()), color)
        for problem, at in positions
    )


def _format_framed(problem: Problem, at: Position, lines: Sequence[str], color: bool) -> str:
    text = format_problem(replace(problem, hint=hint_for(problem)), at)
    head, _, hint = text.partition("\n")
    if color:
        word = f"{problem.severity} [{problem.rule}]"
        head = head.replace(word, f"{_COLORS[problem.severity]}{word}{_RESET}", 1)
    return "\n".join([head, *_frame(at, lines, problem.severity, color), hint])


def _frame(at: Position, lines: Sequence[str], severity: Severity, color: bool) -> Iterator[str]:
    if not 0 < at.line <= len(lines):
        return
    margin = len(str(at.line))
    line, column = lines[at.line - 1], at.column - 1
    word = _WORD.match(line, column)
    length = max(1, (word.end() if word else column + 1) - column)
    start = max(0, column - MAX_WIDTH // 2) if len(line) > MAX_WIDTH else 0
    before = lines[at.line - 2] if at.line > 1 else ""
    if before.strip() and start == 0:
        yield f"    {at.line - 1:>{margin}} | {_blank_unprintable(before)[:MAX_WIDTH]}"
    yield f"    {at.line:>{margin}} | {_blank_unprintable(line)[start:start + MAX_WIDTH]}"
    mark = "^" * min(length, start + MAX_WIDTH - column)
    mark = f"{_COLORS[severity]}{mark}{_RESET}" if color else mark
    yield f"    {'':{margin}} | {' ' * (column - start)}{mark}"


def _blank_unprintable(line: str) -> str:
    """A line of the same length without characters that a terminal would interpret."""
    return "".join(char if char.isprintable() else " " for char in line.rstrip("\r\n"))


def hint_for(problem: Problem) -> str:
    """How to fix a problem: its own hint, or else the one of its rule."""
    remedy = RULES[problem.rule].remedy.rstrip(".")
    return problem.hint or remedy[:1].lower() + remedy[1:]


def problem_to_json(problem: Problem, source: Source) -> dict[str, object]:
    """A problem as a JSON object. Line and column are null if only the file is known."""
    return _to_json(problem, source.shown_position(problem.at))


def error_to_json(error: SpecError) -> list[dict[str, object]]:
    """The problems of an error as JSON objects."""
    return [
        _to_json(problem, _position_of(problem, error).with_path(error.paths))
        for problem in dict.fromkeys(error.problems)
    ]


def _to_json(problem: Problem, at: Position) -> dict[str, object]:
    return {
        "file": at.file,
        "line": at.line or None,
        "column": at.column or None,
        "pointer": problem.at.pointer if isinstance(problem.at, Location) else None,
        "rule": problem.rule,
        "severity": str(problem.severity),
        "message": problem.message,
        "hint": hint_for(problem),
    }
