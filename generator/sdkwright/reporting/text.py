"""Problems as people read them, with the lines they are about, and as programs do."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from sdkwright.diagnostics.report import Location, Position, Problem, Severity, SpecError, text
from sdkwright.reporting.rules import RULES
from sdkwright.syntax.source import Source

WIDTH = 100
"""How much of a long line is shown."""

_WORD = re.compile(r""""(?:[^"\\]|\\.)*"|'[^']*'|[^\s:,\[\]{}"']+""")
_COLOURS = {Severity.ERROR: "\x1b[1;31m", Severity.WARNING: "\x1b[1;33m", Severity.NOTE: "\x1b[1;36m"}
_PLAIN = "\x1b[0m"


def once(problems: Iterable[Problem], source: Source) -> list[Problem]:
    """All problems in the order of their places, each once.

    The validator's are left out where one of our own is about the same place: the own ones say what the generator
    makes of it. They may be about a key of what the validator means. And no warning where the same is an error.
    """
    problems = list(problems)
    own = [item for item in problems if item.rule != "schema-invalid"]
    around = {(at.file, at.pointer.rpartition("/")[0]) for at in _locations(own, source)}
    places = {_place(item, source) for item in own}
    errors = {(item.rule, _place(item, source)) for item in problems if item.severity is Severity.ERROR}
    told: set[tuple[str, Position, str]] = set()
    found: list[tuple[Position, Problem]] = []
    for item in problems:
        at = _place(item, source)
        if item.rule == "schema-invalid":
            written = _locations([item], source)
            if at in places or any((it.file, it.pointer) in around for it in written if it.pointer):
                continue
        if item.severity is not Severity.ERROR and (item.rule, at) in errors:
            continue
        # A reference that means nothing is found by parsing and, where nothing leads to it, by the validator.
        key = (item.rule, at, "" if item.rule == "ref-unresolved" else item.message)
        if key not in told:
            told.add(key)
            found.append((at, item))
    files = {name: number for number, name in enumerate(dict.fromkeys([source.file, *source.files]))}
    return [item for _, item in sorted(found, key=lambda pair: _order(pair[0], files))]


def _order(at: Position, files: Mapping[str, int]) -> tuple[int, str, int, int]:
    return files.get(at.file, len(files)), at.file, at.line, at.column


def _locations(problems: Iterable[Problem], source: Source) -> list[Location]:
    return [source.written(item.at) for item in problems if isinstance(item.at, Location)]


def _place(problem: Problem, source: Source) -> Position:
    return source.position(problem.at) if isinstance(problem.at, Location) else problem.at


def suggestion(problem: Problem) -> str:
    """What would mend a problem: what was said with it, else what its rule says."""
    remedy = RULES[problem.rule].remedy.rstrip(".")
    return problem.hint or remedy[:1].lower() + remedy[1:]


def framed(problem: Problem, source: Source, *, colour: bool = False) -> str:
    """A problem with the line it is about, what is meant underlined, and what would mend it."""
    at = _place(problem, source)
    return _framed(problem, at, source.texts[at.file].lines if at.file in source.texts else (), colour)


def framed_error(error: SpecError, *, colour: bool = False) -> str:
    """The problems of an error in the same way, as far as the lines are known."""
    places = [(problem, _found(problem, error)) for problem in error.problems]
    return "\n".join(
        _framed(problem, at, error.lines.get(at.file, ()), colour) for problem, at in dict.fromkeys(places)
    )


def _framed(problem: Problem, at: Position, lines: Sequence[str], colour: bool) -> str:
    told = replace(problem, hint=suggestion(problem))
    head, _, hint = text(told, lambda _: at).partition("\n")
    frame = list(_frame(at, lines, problem.severity, colour))
    if colour:
        word = f"{problem.severity} [{problem.rule}]"
        head = head.replace(word, f"{_COLOURS[problem.severity]}{word}{_PLAIN}", 1)
    return "\n".join([head, *frame, hint])


def _frame(at: Position, lines: Sequence[str], severity: Severity, colour: bool) -> Iterator[str]:
    if not 0 < at.line <= len(lines):
        return
    margin = len(str(at.line))
    line, column = lines[at.line - 1], at.column - 1
    found = _WORD.match(line, column)
    length = max(1, (found.end() if found else column + 1) - column)
    start = max(0, column - WIDTH // 2) if len(line) > WIDTH else 0
    before = lines[at.line - 2] if at.line > 1 else ""
    if before.strip() and start == 0:
        yield f"    {at.line - 1:>{margin}} | {_clean(before)[:WIDTH]}"
    yield f"    {at.line:>{margin}} | {_clean(line)[start:start + WIDTH]}"
    mark = "^" * min(length, start + WIDTH - column)
    mark = f"{_COLOURS[severity]}{mark}{_PLAIN}" if colour else mark
    yield f"    {'':{margin}} | {' ' * (column - start)}{mark}"


def _clean(line: str) -> str:
    """A line that a terminal shows and does not obey, as long as it was."""
    return "".join(char if char.isprintable() else " " for char in line.rstrip("\r\n"))


def data(problem: Problem, source: Source) -> dict[str, object]:
    """A problem for programs; line and column are null where only the file is known."""
    return _data(problem, _place(problem, source))


def data_of(error: SpecError) -> list[dict[str, object]]:
    """The problems of an error, for programs."""
    return [_data(problem, _found(problem, error)) for problem in dict.fromkeys(error.problems)]


def _found(problem: Problem, error: SpecError) -> Position:
    if isinstance(problem.at, Position):
        return problem.at
    return error.locate(problem.at) if error.locate is not None else Position(problem.at.file)


def _data(problem: Problem, at: Position) -> dict[str, object]:
    return {
        "file": at.file,
        "line": at.line or None,
        "column": at.column or None,
        "pointer": problem.at.pointer if isinstance(problem.at, Location) else None,
        "rule": problem.rule,
        "severity": str(problem.severity),
        "message": problem.message,
        "hint": suggestion(problem),
    }
