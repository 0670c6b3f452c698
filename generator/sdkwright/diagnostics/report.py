"""Problems in what the user wrote: where, which rule, why, and how to mend it.

A `Location` names a place by file and JSON pointer, which costs nothing to make. Only a problem that is
printed is turned into line and column, by the `Source` that knows the text.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum


class Severity(StrEnum):
    """How much a problem matters: an error stops the build, a warning and a note do not."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A value in a document: the file's name as the user knows it, and an RFC 6901 JSON pointer into it."""

    file: str
    pointer: str

    def child(self, *keys: str | int) -> Location:
        """The location of a value inside this one."""
        steps = "".join("/" + str(key).replace("~", "~0").replace("/", "~1") for key in keys)
        return Location(self.file, self.pointer + steps)

    def __str__(self) -> str:
        return f"{self.file}#{self.pointer}"


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A place in a text: line and column count from one; zero means that only the file is known."""

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}" if self.line else self.file


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding. `rule` is a stable kebab-case id; `hint` says what would mend it."""

    rule: str
    severity: Severity
    message: str
    at: Location | Position
    hint: str = ""


class SpecError(Exception):
    """What the user gave cannot be used; carries every problem found."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("; ".join(problem.message for problem in problems))
        self.problems = problems
        # Both are set by whoever has the texts: where values stand, and the lines of files by name.
        self.locate: Callable[[Location], Position] | None = None
        self.lines: Mapping[str, Sequence[str]] = {}


@dataclass(slots=True)
class Report:
    """The one thing that grows during a build: the problems found so far, each once, in order of discovery."""

    problems: list[Problem] = field(default_factory=list[Problem])
    _seen: set[Problem] = field(default_factory=set[Problem])

    def add(
        self, rule: str, severity: Severity, message: str, at: Location | Position, hint: str = ""
    ) -> None:
        """Note a problem, unless the very same one is noted already."""
        problem = Problem(rule, severity, message, at, hint)
        if problem not in self._seen:
            self._seen.add(problem)
            self.problems.append(problem)

    def error(self, rule: str, message: str, at: Location | Position, hint: str = "") -> None:
        """Note a problem that stops the build."""
        self.add(rule, Severity.ERROR, message, at, hint)

    def warning(self, rule: str, message: str, at: Location | Position, hint: str = "") -> None:
        """Note a fault in the document that does not stop a correct SDK."""
        self.add(rule, Severity.WARNING, message, at, hint)

    def note(self, rule: str, message: str, at: Location | Position, hint: str = "") -> None:
        """Note something that was guessed, renamed or left out."""
        self.add(rule, Severity.NOTE, message, at, hint)

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that stop the build."""
        return tuple(problem for problem in self.problems if problem.severity is Severity.ERROR)

    def check(self) -> None:
        """Raise `SpecError` with all errors noted so far, if there are any."""
        if self.errors:
            raise SpecError(*self.errors)


def text(problem: Problem, locate: Callable[[Location], Position]) -> str:
    """A problem as one line for a person (a second one for the hint).

    What it quotes is anybody's text: line breaks in it would make lines of their own, and a terminal obeys escapes.
    """
    at = locate(problem.at) if isinstance(problem.at, Location) else problem.at
    pointer = f" (at {problem.at.pointer or '/'})" if isinstance(problem.at, Location) else ""
    line = printable(f"{at}: {problem.severity} [{problem.rule}]: {problem.message}{pointer}")
    return f"{line}\n    hint: {printable(problem.hint)}" if problem.hint else line


def printable(text: str) -> str:
    """A text on one line, without what a terminal would obey; such characters are written as escapes."""
    if text.isprintable():
        return text
    return "".join(
        char if char.isprintable() else char.encode("unicode_escape").decode("ascii") for char in text
    )
