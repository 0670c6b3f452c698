"""A module that templates emitted, laid out as black would: blank lines here, each statement by `brackets`.

Black is asked about the few statements that are not certain, one by one; a module with anything else in it is left
to black as a whole.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeAlias

from sdkwright.formatting.brackets import block, header, imported, signature, simple, table

Ask: TypeAlias = Callable[[str, int, str], "str | None"]
"""Lays out a statement, given its kind and its depth; None if it cannot."""

_FIRST = {"#": "comment", "@": "decorator", '"': "text"}
_WORDS = {
    **dict.fromkeys(("def", "async"), "def"),
    **dict.fromkeys(("from", "import"), "import"),
    **dict.fromkeys(("if", "else:", "with", "for"), "block"),
    "class": "class",
}
_DEPENDENT = frozenset(("class", "def", "async", "else:"))
_COMMENT = re.compile(r"# \S.*(?<!\s)")
_DIRECTIVE = re.compile(r"#\s*(?:fmt|yapf|type|pylint)\s*:")
_DECORATOR = re.compile(r"@[A-Za-z_][\w.]*")
_SKIPPED = ("[  # fmt: skip", "{  # fmt: skip")
_TOKEN = re.compile(
    r'"""(?:[^"\\]|\\.|"(?!""))*"""|"(?:[^"\\\n]|\\.)*"|\'(?:[^\'\\\n]|\\.)*\'|#[^\n]*|[()\[\]{}\n]',
    re.DOTALL,
)


def _decorator(text: str, indent: int, width: int) -> str | None:
    return " " * indent + text if _DECORATOR.fullmatch(text) else None


_LAID: dict[str, Callable[[str, int, int], str | None]] = {
    "block": block,
    "class": header,
    "decorator": _decorator,
    "def": signature,
    "import": imported,
    "other": simple,
}


def laid_out(source: str, width: int, ask: Ask) -> str | None:
    """A module as black would lay it out; None if that is not certain."""
    return _Module(source, width, ask).text()


class _Module:
    def __init__(self, source: str, width: int, ask: Ask) -> None:
        self.source, self.width, self.ask = source, width, ask
        self.result: list[str] = []
        self.blanks = 0  # before the next statement, in the source
        self.after = 0  # that the last statement wants after it
        self.previous = ""  # the kind of the last statement
        self.stub = False  # whether it was a function without a body
        self.opened = False  # whether it opens a block
        self.depth = 0
        self.first = True  # whether the next text is a docstring
        self.only_text = False  # whether there was nothing but comments and the text of the module
        self.inside: list[int] = []  # the depths of the classes and functions around, or just before

    def text(self) -> str | None:
        """All of it."""
        at, end = 0, len(self.source)
        while at < end:
            stop = self.source.find("\n", at)
            stop = end if stop < 0 else stop
            line = self.source[at:stop]
            if not line or line.isspace():
                self.blanks += 1
                at = stop + 1
                continue
            after = self._statement(line, at, stop)
            if after is None:
                return None
            at = after + 1
        return "\n".join(self.result) + "\n"

    def _statement(self, line: str, at: int, stop: int) -> int | None:
        """Lay out what begins with this line; where it ends, or None if that is not certain."""
        text = line.lstrip(" ")
        indent = len(line) - len(text)
        depth, rest = divmod(indent, 4)
        if rest or depth > self.depth + self.opened or text[-1:].isspace() or text[0] in "\t\f":
            return None
        word = text.partition(" ")[0]
        kind = _FIRST.get(text[0]) or _WORDS.get(word, "other")
        if kind == "text":
            return self._string(at, indent, depth)
        if kind == "comment":
            return self._comment(text, stop, indent, depth)
        if text.endswith(_SKIPPED):
            return self._skipped(text, at, depth)
        stub = kind == "def" and self._is_stub(stop, indent)
        text = f"{text} ..." if stub else text
        laid = _LAID[kind](text, indent, self.width)
        end = stop
        if laid is None:
            whole = self._end(at)
            if whole is None or stub and whole != stop:
                return None
            text, end = (text if stub else self.source[at + indent : whole]), whole
            if kind == "other" and text.endswith(":") or kind == "decorator":
                return None
            text = " " * indent + text
            laid = text if kind == "other" and table(text, self.width) else self.ask(kind, depth, text)
            if laid is None:
                return None
        opens = kind == "block" or (kind in ("def", "class") and not stub)
        if not self._place(kind, depth, laid, word in _DEPENDENT):
            return None
        self.stub, self.opened, self.first = stub, opens, kind in ("def", "class") and not stub
        return self.source.find("...", end) + 3 if stub else end

    def _is_stub(self, stop: int, indent: int) -> bool:
        return self.source.startswith(f"\n{' ' * (indent + 4)}...\n", stop)

    def _comment(self, text: str, stop: int, indent: int, depth: int) -> int | None:
        if _COMMENT.fullmatch(text) is None or _DIRECTIVE.search(text):
            return None
        found = re.compile(r"\n+( *)\S").match(self.source, stop)
        if found is None or len(found[1]) != indent:  # whose comment it is would have to be found out
            return None
        if not self._place("comment", depth, " " * indent + text, False):
            return None
        self.stub = self.opened = False
        return stop

    def _skipped(self, text: str, at: int, depth: int) -> int | None:
        """A statement that black is told to leave alone."""
        end = self._end(at)
        if end is None:
            return None
        before = self.blanks
        if before > 2 or not self._place("comment", depth, self.source[at:end], False):
            return None
        self.stub = self.opened = self.first = False
        return end

    def _string(self, at: int, indent: int, depth: int) -> int | None:
        """A text that stands for itself."""
        begin = at + indent
        if not self.source.startswith('"""', begin):
            return None
        close = self.source.find('"""', begin + 3)
        while close > 0 and _escaped(self.source, close):
            close = self.source.find('"""', close + 1)
        end = close + 3
        if close < 0 or self.source[end : end + 1] not in ("\n", ""):
            return None
        body, laid = self.source[begin + 3 : close], self.source[at:end]
        kind = "docstring" if self.first else "other"
        if self.first:
            found = _docstring(body, indent, self.width)
            asked = self.ask("docstring", depth, laid) if found is None else f'{" " * indent}"""{found}"""'
            if asked is None:
                return None
            laid = asked
        if not self._place(kind, depth, laid, False):
            return None
        self.stub = self.opened = self.first = False
        return end

    def _end(self, at: int) -> int | None:
        """Where the statement ends that begins here."""
        depth = 0
        for found in _TOKEN.finditer(self.source, at):
            token = found[0]
            if token in "([{":
                depth += 1
            elif token in ")]}":
                depth -= 1
            elif token == "\n" and depth <= 0:
                return found.start() if depth == 0 else None
        return None

    def _place(self, kind: str, depth: int, laid: str, dependent: bool) -> bool:
        """Add a statement, after as many blank lines as black puts; whether that is certain."""
        before = self._before(kind, depth, dependent)
        if before is None:
            return False
        blanks = max(before, self.after)
        if self.only_text and kind not in ("class", "def"):
            blanks = 1
        self.result += [""] * blanks
        self.result.append(laid)
        self.only_text = kind == "docstring" and depth == 0 and self.previous in ("", "comment")
        self.after = 1 if kind == "docstring" and self.previous == "class" else 0
        self.previous, self.depth, self.blanks = kind, depth, 0
        return True

    def _before(self, kind: str, depth: int, dependent: bool) -> int | None:
        """How many blank lines stand before a statement."""
        before = min(self.blanks, 1 if depth else 2)
        left: int | None = None
        while self.inside and self.inside[-1] >= depth:
            left = self.inside.pop()
        if kind in ("class", "def"):
            self.inside.append(depth)
        if not self.previous:
            return 0
        if kind == "docstring" and self.previous in ("class", "def"):
            return 0
        if left is not None:
            before = 1 if depth or (left and dependent) else 2
        if kind in ("decorator", "class", "def"):
            return self._before_definition(depth, before)
        if self.previous == "import" and kind != "import" and depth == self.depth:
            return 1 if depth == 0 else before or 1
        return before

    def _before_definition(self, depth: int, before: int) -> int | None:
        if self.previous == "decorator":
            return 0
        if self.depth < depth and self.previous in ("class", "def"):
            return 1 if self.blanks else 0
        if self.previous == "comment" and self.depth == depth and before == 0:
            return None
        if self.stub and not self.blanks:
            return 0
        return 1 if depth else 2


def _escaped(source: str, at: int) -> bool:
    """Whether a backslash takes the meaning of the character here away."""
    count = 0
    while source[at - 1 - count] == "\\":
        count += 1
    return count % 2 == 1


def _docstring(body: str, indent: int, width: int) -> str | None:
    """What black makes of a docstring, without its quotes; None where it has to be asked."""
    if not body or body[0] in ' "\n' or "\t" in body or "\r" in body or "\f" in body or " \n" in body:
        return None
    margin = " " * indent
    if "\n" not in body:
        short = indent + 6 + len(body) * (1 if body.isascii() else 2) <= width
        return body if short and body[-1] not in ' "\\' else None
    if not body.endswith("\n" + margin) or body[-len(margin) - 2] in '\n"\\':
        return None
    first, *lines, _ = body.split("\n")
    outer = min((len(line) - len(line.lstrip(" ")) for line in lines if line), default=0)
    if outer == indent:
        return body
    if outer < indent:
        return None
    return "\n".join([first, *(margin + line[outer:] if line else "" for line in lines), margin])
