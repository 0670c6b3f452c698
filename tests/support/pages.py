"""Markdown pages that people read: their fenced blocks, and the text between those."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

from tests.support import ROOT
from tests.support.markdown import PARSER

_BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


class Block(NamedTuple):
    """A fenced block of a page."""

    page: Path
    line: int
    language: str
    text: str

    def run(self) -> None:
        """Run a program, from its place in the page, so that a traceback leads there."""
        code = compile("\n" * self.line + self.text, str(self.page), "exec", dont_inherit=True)
        exec(code, {"__name__": "__main__"})  # noqa: S102

    @property
    def name(self) -> str:
        """The page, by its path in the repository."""
        return self.page.relative_to(ROOT).as_posix()

    def __str__(self) -> str:
        return f"{self.name}:{self.line}"


def blocks(page: Path, language: str) -> list[Block]:
    """The blocks of a page in one language."""
    text = page.read_text(encoding="utf-8")
    every = [Block(page, text.count("\n", 0, m.start()) + 1, m[1], m[2]) for m in _BLOCK.finditer(text)]
    return [block for block in every if block.language == language]


@cache
def all_blocks(page: Path) -> list[Block]:
    """Every block of a page, as CommonMark finds them: also those in items of lists."""
    return [
        Block(page, token.map[0] + 1, token.info, token.content)
        for token in PARSER.parse(page.read_text(encoding="utf-8"))
        if token.type in ("fence", "code_block") and token.map
    ]


def prose(page: Path) -> str:
    """A page without its fenced blocks."""
    return _BLOCK.sub("", page.read_text(encoding="utf-8"))
