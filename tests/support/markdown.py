"""Markdown pages as CommonMark makes them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token


class Parser(MarkdownIt):
    """CommonMark with tables, and every link that is one: markdown-it itself refuses those that run code."""

    def validateLink(self, url: str) -> bool:
        return True


PARSER = Parser("commonmark", {"html": True}).enable("table")


def tokens(page: str) -> Iterator[Token]:
    """The tokens of a page, with those inside of lines."""
    for token in PARSER.parse(page):
        yield token
        yield from token.children or []


def runs_code(link: Token) -> bool:
    """Whether a browser may do something else with a link than open a page or a message."""
    address = re.sub(r"[\x00-\x20]|%0[9AaDd]", "", str(link.attrs["href"]))
    scheme = re.match(r"([A-Za-z][\w+.-]*):", address)
    return scheme is not None and scheme[1].lower() not in ("http", "https", "mailto")
