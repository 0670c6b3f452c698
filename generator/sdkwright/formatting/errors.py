"""What can go wrong when code is formatted."""

from __future__ import annotations

_CONTEXT = 3
"""How many lines are shown before and after a fault."""


class FormatterError(Exception):
    """The formatter cannot run, or failed on valid code. The text says why, and how to fix it."""


class InvalidCode(Exception):
    """Generated code is not Python: a fault of a template, or of the generator.

    The text names the file, and shows the lines around the fault.
    """

    def __init__(self, path: str, source: str, line: int, reason: str) -> None:
        super().__init__(
            f"{path}:{line}: generated code is not valid Python: {reason}\n{_excerpt(source, line)}"
        )
        self.path = path
        self.line = line


def _excerpt(source: str, line: int) -> str:
    lines = source.split("\n")
    first, last = max(line - _CONTEXT, 1), min(line + _CONTEXT, len(lines))
    width = len(str(last))
    return "\n".join(
        f"{'>' if number == line else ' '} {number:{width}} | {lines[number - 1]}".rstrip()
        for number in range(first, last + 1)
    )
