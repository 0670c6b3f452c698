"""Problems as people read them, with the lines they are about, and as programs do."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.diagnostics import Location, Position, Problem, Severity, SpecError, text
from generator.source import Source

WIDTH = 100
"""How much of a long line is shown."""

_WORD = re.compile(r""""(?:[^"\\]|\\.)*"|'[^']*'|[^\s:,\[\]{}"']+""")
_COLOURS = {Severity.ERROR: "\x1b[1;31m", Severity.WARNING: "\x1b[1;33m", Severity.NOTE: "\x1b[1;36m"}
_PLAIN = "\x1b[0m"


def once(problems: Iterable[Problem], source: Source) -> Iterator[Problem]:
    """All problems in their order, but none of the validator's where one of our own is about the same place.

    The own ones say what the generator makes of it. They may be about a key of what the validator means. And no
    warning where the same is an error.
    """
    problems = list(problems)
    own = [item for item in problems if item.rule != "schema-invalid"]
    places = {_place(item, source) for item in own}
    around = {(at.file, at.pointer.rpartition("/")[0]) for at in _locations(own, source)}
    errors = {(item.rule, _place(item, source)) for item in problems if item.severity is Severity.ERROR}
    for item in problems:
        if item.rule != "schema-invalid":
            if item.severity is Severity.ERROR or (item.rule, _place(item, source)) not in errors:
                yield item
            continue
        at = _locations([item], source)
        told = _place(item, source) in places or any(
            (it.file, it.pointer) in around for it in at if it.pointer
        )
        if not told:
            yield item


def _locations(problems: Iterable[Problem], source: Source) -> list[Location]:
    return [source.written(item.at) for item in problems if isinstance(item.at, Location)]


def _place(problem: Problem, source: Source) -> Position:
    return source.position(problem.at) if isinstance(problem.at, Location) else problem.at


def framed(problem: Problem, source: Source, *, colour: bool = False) -> str:
    """A problem with the line it is about, what is meant underlined."""
    head, _, hint = text(problem, source.position).partition("\n")
    frame = list(_frame(problem, source, colour))
    if colour:
        word = f"{problem.severity} [{problem.rule}]"
        head = head.replace(word, f"{_COLOURS[problem.severity]}{word}{_PLAIN}", 1)
    return "\n".join([head, *frame, *([hint] if hint else [])])


def _frame(problem: Problem, source: Source, colour: bool) -> Iterator[str]:
    at = _place(problem, source)
    if not at.line or at.file not in source.texts:
        return
    lines = source.texts[at.file].lines
    if at.line > len(lines):
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
    mark = f"{_COLOURS[problem.severity]}{mark}{_PLAIN}" if colour else mark
    yield f"    {'':{margin}} | {' ' * (column - start)}{mark}"


def _clean(line: str) -> str:
    """A line that a terminal shows and does not obey, as long as it was."""
    return "".join(char if char.isprintable() else " " for char in line.rstrip("\r\n"))


def data(problem: Problem, source: Source) -> dict[str, object]:
    """A problem for programs; line and column are null where only the file is known."""
    return _data(problem, _place(problem, source))


def data_of(error: SpecError) -> list[dict[str, object]]:
    """The problems of an error, for programs."""

    def place(problem: Problem) -> Position:
        if isinstance(problem.at, Position):
            return problem.at
        return error.locate(problem.at) if error.locate is not None else Position(problem.at.file)

    return [_data(problem, place(problem)) for problem in error.problems]


def _data(problem: Problem, at: Position) -> dict[str, object]:
    return {
        "file": at.file,
        "line": at.line or None,
        "column": at.column or None,
        "pointer": problem.at.pointer if isinstance(problem.at, Location) else None,
        "rule": problem.rule,
        "severity": str(problem.severity),
        "message": problem.message,
        "hint": problem.hint or None,
    }
