"""Problems in documents and configuration: which rule, where, why, and how to fix them.

A `Location` names a place by file and JSON pointer and costs nothing to create. The `Source`, which has the text, turns
it into a `Position` (line and column) only when a problem is printed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import StrEnum

from msgspec import Struct, field


class Severity(StrEnum):
    """How severe a problem is. Errors stop the build; warnings do with `--strict`; notes never do."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Location(Struct, frozen=True, order=True):
    """A value in a document: the display name of the file and an RFC 6901 JSON pointer into it."""

    file: str
    pointer: str

    def child(self, *keys: str | int) -> Location:
        """The location of a value inside this one."""
        pointer = self.pointer
        for key in keys:
            pointer = (
                f"{pointer}/{key.replace('~', '~0').replace('/', '~1') if isinstance(key, str) else key}"
            )
        return Location(self.file, pointer)

    def __str__(self) -> str:
        return f"{self.file}#{self.pointer}"


class Position(Struct, frozen=True, order=True):
    """A place in a text. Lines and columns count from 1; 0 means that only the file is known."""

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}" if self.line else self.file

    def with_path(self, paths: Mapping[str, str]) -> Position:
        """The same place with the path of the file, which opens it, instead of its display name."""
        return Position(paths.get(self.file, self.file), self.line, self.column)


class Problem(Struct, frozen=True):
    """One problem. `rule` is a stable kebab-case id (see `reporting.rules`); `hint` says how to fix the problem."""

    rule: str
    severity: Severity
    message: str
    at: Location | Position
    hint: str = ""


class SpecError(Exception):
    """The input cannot be used. Carries every problem that was found, and how to locate them."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("; ".join(problem.message for problem in problems))
        self.problems = problems
        # Set by the code that has the texts: positions of locations, lines and paths of files by display name.
        self.locate: Callable[[Location], Position] | None = None
        self.lines: Mapping[str, Sequence[str]] = {}
        self.paths: Mapping[str, str] = {}


class Report(Struct):
    """The problems found so far, in order of discovery and each once. The only value that grows during a build."""

    problems: list[Problem] = field(default_factory=list[Problem])
    written: Callable[[Location], Location] | None = None
    """Where a value of a converted document was written; None: the document is not converted."""
    _seen: set[Problem] = field(default_factory=set[Problem])
    _excluded: frozenset[Location] = frozenset()

    def add(
        self, rule: str, severity: Severity, message: str, at: Location | Position, hint: str = ""
    ) -> None:
        """Add a problem, unless the report already has it or excludes its place."""
        if isinstance(at, Location) and self.written is not None:
            at = self.written(at)
        problem = Problem(rule, severity, message, at, hint)
        if problem not in self._seen and not self._is_excluded(at):
            self._seen.add(problem)
            self.problems.append(problem)

    def error(self, rule: str, message: str, at: Location | Position, hint: str = "") -> None:
        """Add a problem that stops the build."""
        self.add(rule, Severity.ERROR, message, at, hint)

    def warning(self, rule: str, message: str, at: Location | Position, hint: str = "") -> None:
        """Add a problem that does not prevent a correct SDK."""
        self.add(rule, Severity.WARNING, message, at, hint)

    def note(self, rule: str, message: str, at: Location | Position, hint: str = "") -> None:
        """Add a note about something that was inferred, renamed, or omitted."""
        self.add(rule, Severity.NOTE, message, at, hint)

    def exclude(self, places: Iterable[Location]) -> None:
        """Drop problems at or inside these places: those already reported, and those still to come."""
        self._excluded |= frozenset(places)
        self.problems = [problem for problem in self.problems if not self._is_excluded(problem.at)]

    def _is_excluded(self, at: Location | Position) -> bool:
        if not self._excluded or not isinstance(at, Location):
            return False
        pointer = at.pointer
        while pointer:
            if Location(at.file, pointer) in self._excluded:
                return True
            pointer = pointer.rpartition("/")[0]
        return False

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that stop the build."""
        return tuple(problem for problem in self.problems if problem.severity is Severity.ERROR)

    def raise_errors(self) -> None:
        """Raise a `SpecError` with all errors reported so far, if there are any."""
        if self.errors:
            raise SpecError(*self.errors)


def format_problem(problem: Problem, at: Position) -> str:
    """A problem at a position as one line of text, followed by a line for the hint if there is one.

    Messages quote documents, which can contain line breaks and terminal escape sequences. Both are escaped.
    """
    pointer = f" (at {problem.at.pointer or '/'})" if isinstance(problem.at, Location) else ""
    line = escape_unprintable(f"{at}: {problem.severity} [{problem.rule}]: {problem.message}{pointer}")
    return f"{line}\n    hint: {escape_unprintable(problem.hint)}" if problem.hint else line


def escape_unprintable(text: str) -> str:
    """Replace line breaks, control characters, and the like by escape sequences."""
    if text.isprintable():
        return text
    return "".join(
        char if char.isprintable() else char.encode("unicode_escape").decode("ascii") for char in text
    )
