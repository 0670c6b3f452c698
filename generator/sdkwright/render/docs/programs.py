"""Example programs of the docs. They are formatted like modules, so a page has a slot for each until that is done."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sdkwright.render.code import Code

_SLOT = "\0"  # on both sides of a program's number; no text of a document keeps its control characters
_HEAD = "# program "
_HEADS = re.compile(rf"^{_HEAD}\d+$\n", re.MULTILINE)


class Programs:
    """Collects the programs of all pages."""

    def __init__(self) -> None:
        self._texts: list[Code] = []

    def slot(self, program: Code) -> Code:
        """What a page has in the place of a program."""
        self._texts.append(program)
        return Code(f"{_SLOT}{len(self._texts) - 1}{_SLOT}")

    def page(self, text: str) -> Page:
        """A rendered page with the programs of its slots."""
        parts = text.split(_SLOT)
        return Page(tuple(parts[::2]), tuple(self._texts[int(number)] for number in parts[1::2]))


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the docs: texts, and between each two of them a program."""

    texts: tuple[str, ...]
    programs: tuple[str, ...]

    def source(self) -> str:
        """All programs as one Python source, each below a comment."""
        return "\n\n".join(f"{_HEAD}{number}\n{text}" for number, text in enumerate(self.programs))

    def filled(self, source: str) -> str:
        """The page with the programs of a source, formatted."""
        _, *programs = _HEADS.split(source)
        between = (f"{program.strip()}\n" for program in programs)
        rest = (part for pair in zip(between, self.texts[1:], strict=True) for part in pair)
        return "".join((self.texts[0], *rest))
