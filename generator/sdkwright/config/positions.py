"""Line and column of the keys in a TOML text, which `tomllib` does not provide."""

from __future__ import annotations

import re

from sdkwright.config.table import Key
from sdkwright.diagnostics.report import Position
from sdkwright.syntax.source import PositionNode

_TOKEN = (  # compiled when one is needed: many documents have no `sdk.toml`
    r'"""(?:[^\\]|\\.)*?"""+'  # a string; it can end with more quotes than it starts with
    r"|'''.*?'''+"
    r'|"(?:[^"\\\n]|\\.)*"'
    r"|'[^'\n]*'"
    r"|\#[^\n]*"
    r"|\[\[|\]\]|[\[\]{}=,.\n]"
    r"|[^\s\[\]{}=,.\"'#]+"
)


class _Scanner:
    """Reads the tokens of a text that is known to be TOML, and tracks the current table."""

    def __init__(self, text: str, file: str) -> None:
        self._text = text
        self._file = file
        self._tokens = [
            match for match in re.finditer(_TOKEN, text, re.DOTALL) if not match[0].startswith("#")
        ]
        self._next = 0
        self.positions: dict[Key, Position] = {}

    def run(self) -> None:
        table: Key = ()
        while (token := self._peek()) is not None:
            if token in ("[", "[["):
                self._next += 1
                table = self._key((), "]")
            elif token == "\n":
                self._next += 1
            else:
                self._value(self._key(table, "="))

    def _peek(self) -> str | None:
        return self._tokens[self._next][0] if self._next < len(self._tokens) else None

    def _key(self, table: Key, end: str) -> Key:
        """Read a dotted key and its end token; every part gets a position."""
        key = table
        while (token := self._peek()) is not None and token not in (end, end * 2):
            if token != ".":
                key = (*key, _unquoted(token))
                self.positions.setdefault(key, self._position(self._tokens[self._next].start()))
            self._next += 1
        self._next += 1
        return key

    def _value(self, key: Key) -> None:
        """Skip a value, but read the keys of inline tables."""
        token = self._peek()
        if token == "{":
            self._next += 1
            while self._peek() not in ("}", None):
                if self._peek() in (",", "\n"):
                    self._next += 1
                else:
                    self._value(self._key(key, "="))
            self._next += 1
        elif token in ("[", "[["):
            self._array(key)
        else:  # one token, or several: numbers contain points, dates may contain spaces
            while self._peek() not in ("\n", ",", "}", None):
                self._next += 1

    def _array(self, key: Key) -> None:
        """Skip an array; its elements have their indices as keys."""
        depth = count = 0
        while (token := self._peek()) is not None:
            if depth == 1 and token == ",":
                count += 1
            elif depth == 1 and token not in ("\n", "]"):
                place = self._position(self._tokens[self._next].start())
                self.positions.setdefault((*key, str(count)), place)
            depth += token.count("[") - token.count("]") if token in ("[", "[[", "]", "]]") else 0
            self._next += 1
            if depth <= 0:
                break

    def _position(self, start: int) -> Position:
        before = self._text[:start]
        return Position(self._file, before.count("\n") + 1, start - before.rfind("\n"))


def _unquoted(token: str) -> str:
    if token[0] == "'":
        return token[1:-1]
    if token[0] != '"':
        return token
    return re.sub(r"\\(U[0-9a-fA-F]{8}|u[0-9a-fA-F]{4}|.)", _unescaped, token[1:-1])


def _unescaped(match: re.Match[str]) -> str:
    escape = match[1]
    if escape[0] in "uU":
        return chr(int(escape[1:], 16))
    return {"b": "\b", "t": "\t", "n": "\n", "f": "\f", "r": "\r", "e": "\x1b"}.get(escape, escape)


def find_positions(text: str, file: str) -> dict[Key, Position]:
    """The position of every key and table, by path."""
    scanner = _Scanner(text, file)
    scanner.run()
    return scanner.positions


def scan(text: str) -> PositionNode:
    """The same positions as a tree, to look up JSON pointers."""
    root = PositionNode(1, 1)
    for key, at in find_positions(text, "").items():
        node = root
        for step in key:
            node = node.children.setdefault(step, PositionNode(at.line, at.column))
    return root
