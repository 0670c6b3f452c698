"""Descriptions as Markdown. The document writes paragraphs, lists, tables, code and links; nothing that runs or loads.

CommonMark lets a line mean something for all lines after it: an open fence, an open tag, a run of backquotes. A
description cannot: what it opens is closed in it, tags are text, and images are links, for showing a page must not
fetch anything.
"""

from __future__ import annotations

import re
import textwrap
from collections import deque
from collections.abc import Iterator
from functools import lru_cache

from sdkwright.render.code import Code, plain

_FENCE = re.compile(r"( *)(`{3,}|~{3,})(.*)")
_RUN = re.compile(r"`+")
_CONTAINERS = r"(?:\s|>|[-*+](?=\s)|\d+[.)](?=\s))*"  # what lists and quotations put before a line
_HEADING = re.compile(rf"^({_CONTAINERS})(#{{1,6}})(?=\s|$)")
_UNDERLINE = re.compile(rf"({_CONTAINERS})(=+|-+)(?=\s*$)")
_LINK = re.compile(r"\]\((?=\s*<?([^\s()>]*))")  # and its destination, as far as a scheme can be
_DEFINITION = re.compile(rf"^({_CONTAINERS})\[(?=(?:\\.|[^\]\\]){{0,999}}\]:)", re.MULTILINE | re.DOTALL)
_PUNCTUATION = r"[!-/:-@\[-`{-~]"  # what a backslash escapes
_SPECIAL = re.compile(rf"\\{_PUNCTUATION}|`+|[<|]")  # and backquotes, and what begins a tag or ends a cell
_ESCAPE = re.compile(rf"\\({_PUNCTUATION})")
_CHARACTER = rf"(?:\\{_PUNCTUATION}|\\(?!{_PUNCTUATION})|[^\s()<>`\\])"  # of a destination
_TITLE = "|".join(
    rf"{a}(?:\\.|[^{a}{b}`\\]){{0,1000}}{b}" for a, b in (('"', '"'), ("'", "'"), (r"\(", r"\)"))
)
_WHOLE_LINK = re.compile(
    rf"\]\(\s*+(?:{_CHARACTER}|\({_CHARACTER}*+\))*+\s*+(?:(?<=\s)(?:{_TITLE})\s*+)?\)", re.DOTALL
)  # with nothing in its parentheses that would begin a code span
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_SCHEMES = frozenset(("http", "https", "mailto"))


@lru_cache(maxsize=50_000)
def markdown(text: str) -> Code:
    """A description as the text of a page: no HTML, no images, no links that run code, and no headings."""
    lines: list[str] = []
    paragraph: list[str] = []
    rest = deque(plain(text).strip().split("\n"))
    while rest:
        line = rest.popleft()
        fence = _FENCE.fullmatch(line)
        if fence is None or (fence[2][0] == "`" and "`" in fence[3]):
            paragraph.append(line)
            continue
        lines += _written(paragraph)
        paragraph = []
        lines += _code_block(fence, rest)
    return Code("\n".join([*lines, *_written(paragraph)]))


def _code_block(fence: re.Match[str], rest: deque[str]) -> Iterator[str]:
    """A block of code, from its fence on; closed, if the text does not do so.

    At the margin, a fence always begins a block. An indented one may belong to a list: what is in it is escaped, and it
    ends where the lines are indented less. By four spaces or more, it may be no fence but part of the paragraph above,
    which ends with it: links and images in it are written as those of text.
    """
    indent, marks = fence[1], fence[2]
    closing = re.compile(rf"{indent} {{0,3}}{re.escape(marks)}{re.escape(marks[0])}*\s*")
    code = [fence[3].replace("<", "&lt;")]
    while rest:
        if indent and rest[0].strip() and not rest[0].startswith(indent):
            break
        line = rest.popleft()
        if closing.fullmatch(line):
            break
        code.append(line.replace("<", "&lt;") if indent else line)
    text = "\n".join(code)
    yield f"{indent}{marks}{_without_links(text) if len(indent) > 3 else text}"
    yield f"{indent}{marks}"
    yield from [""] if indent else []


def _written(lines: list[str]) -> list[str]:
    """Lines that are no code, each for itself: no line leaves anything open for the next one."""
    written: list[str] = []
    for line in lines:
        line = _HEADING.sub(r"\1\\\2", line)
        if written and written[-1].strip() and (underline := _UNDERLINE.match(line)):
            line = f"{underline[1]}\\{line[underline.end(1):]}"  # it would make the line above a heading
        written.append(_written_line(line))
    return _without_links("\n".join(written)).split("\n") if written else []


def _written_line(line: str, *, in_table: bool = False) -> str:
    """A line whose code spans are closed in it, and without tags; in a table also without its separators."""
    parts: list[str] = []
    at = 0
    while (special := _SPECIAL.search(line, at)) is not None:
        parts.append(line[at : special.start()])
        text, at = special[0], special.end()
        if text[0] != "`":
            parts.append(_shown(text[-1], in_table=in_table) or text)
            continue
        end = next((run.end() for run in _RUN.finditer(line, at) if run[0] == text), None)
        code = text.replace("`", "\\`") if end is None else line[special.start() : end]
        parts.append(code.replace("|", "\\|") if in_table else code)
        at = end or at
    return "".join([*parts, line[at:]])


def _shown(char: str, *, in_table: bool) -> str:
    """A character that would begin a tag or end a cell, as an entity; empty for any other."""
    return "&lt;" if char == "<" else "&#124;" if char == "|" and in_table else ""


def _without_links(text: str) -> str:
    """Text without images, and without links that a browser would not open as a page or a message.

    What stands in the parentheses of a link is no code span, even if it begins one: what follows would be no code then.
    """
    text = text.replace("![", "[")
    last = text.rfind("`")

    def written(match: re.Match[str]) -> str:
        is_whole = match.end() > last or _WHOLE_LINK.match(match.string, match.start())
        return match[0] if is_whole and _is_safe(match[1]) else "]\\("

    text = _LINK.sub(written, text)
    return _DEFINITION.sub(r"\1\\[", text)


def _is_safe(destination: str) -> bool:
    """Whether the destination of a link is relative, or has a scheme that runs nothing."""
    shown = _ESCAPE.sub(r"\1", destination)
    if "&" in shown:
        import html  # a large table, and few links have references to characters

        shown = html.unescape(shown)
    scheme = _SCHEME.match("".join(char for char in shown if char.isprintable() and not char.isspace()))
    return scheme is None or scheme[1].lower() in _SCHEMES


@lru_cache(maxsize=50_000)
def cell(text: str) -> Code:
    """A description as one line, which can stand in a table."""
    return Code(_without_links(_written_line(" ".join(plain(text).split()), in_table=True)))


def brief(text: str) -> str:
    """The first sentence of a description, for a table: short, and without links, which are on the page."""
    words = re.sub(r"\[([^\[\]]*)\]\([^()]*\)", r"\1", " ".join(text.split()))
    sentence = re.split(r"(?<=[.!?])\s(?=[A-Z`])", words, maxsplit=1)[0]
    short = textwrap.shorten(sentence, 120, placeholder=" …")
    return short.replace("`", "") if short.count("`") % 2 else short


@lru_cache(maxsize=50_000)
def tick(text: str) -> Code:
    """A text as code, which can stand in a table."""
    return code_span(text.replace("|", "\\|"))


def code_span(text: str) -> Code:
    """A text as code outside of tables, where a backslash before a pipe would be shown."""
    body = " ".join(plain(text).split("\n")) or " "
    longest = max(map(len, _RUN.findall(body)), default=0)
    marks = "`" * (longest + 1)
    space = " " if longest else ""
    return Code(f"{marks}{space}{body}{space}{marks}")
