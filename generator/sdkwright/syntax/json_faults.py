"""Where a text stops being JSON, and why, in words that do not depend on the version of Python."""

from __future__ import annotations

import re
from typing import Literal

from msgspec import Struct

from sdkwright.syntax.source import end_of

_SPACE = re.compile(r"[ \t\n\r]*")
_PLAIN_CHARS = re.compile(r'[^"\\\x00-\x1f]*')
_ESCAPE = re.compile(r'\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})')
_LITERAL = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?|true|false|null|NaN|-?Infinity")

_Expected = Literal["value", "value or end", "key", "key or end", "colon", "comma or end"]


class Fault(Struct, frozen=True):
    """The first character that JSON does not allow, by its offset, and what is wrong there."""

    offset: int
    message: str


def find_fault(text: str) -> Fault | None:
    """The first fault of a text; None if the text is JSON."""
    scanner = _Scanner(text)
    while not scanner.is_done:
        scanner.step()
    return scanner.fault


class _Scanner:
    """Reads a text token by token."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._offset = 0
        self._closers: list[str] = []  # the brackets that end the open objects and arrays
        self._expected: _Expected = "value"
        self.fault: Fault | None = None
        self.is_done = False

    def step(self) -> None:
        """Read one token, or find a fault."""
        self._offset = end_of(_SPACE, self._text, self._offset)
        char = self._text[self._offset : self._offset + 1]
        match self._expected:
            case "comma or end":
                self._read_comma_or_end(char)
            case "colon":
                self._read_colon(char)
            case "value or end" | "key or end" if char == self._closers[-1]:
                self._close()
            case "key" | "key or end" if char == '"':
                self._read_string("colon")
            case "key" | "key or end":
                self._fail("expected a key in double quotes")
            case "value" | "value or end":
                self._read_value(char)

    def _read_comma_or_end(self, char: str) -> None:
        if not self._closers:
            if char:
                self._fail("unexpected text after the end of the document")
            self.is_done = True
        elif char == self._closers[-1]:
            self._close()
        elif char == ",":
            self._move(1, "key" if self._closers[-1] == "}" else "value")
        else:
            self._fail(f"expected `,` or `{self._closers[-1]}`")

    def _read_colon(self, char: str) -> None:
        if char == ":":
            self._move(1, "value")
        else:
            self._fail("expected `:` after the key")

    def _read_value(self, char: str) -> None:
        if char == "{":
            self._closers.append("}")
            self._move(1, "key or end")
        elif char == "[":
            self._closers.append("]")
            self._move(1, "value or end")
        elif char == '"':
            self._read_string("comma or end")
        elif length := end_of(_LITERAL, self._text, self._offset) - self._offset:
            self._move(length, "comma or end")
        else:
            self._fail("expected a value")

    def _read_string(self, expected: _Expected) -> None:
        start = self._offset
        self._offset += 1
        while True:
            self._offset = end_of(_PLAIN_CHARS, self._text, self._offset)
            char = self._text[self._offset : self._offset + 1]
            if char == '"':
                self._move(1, expected)
                return
            if char == "\\" and _ESCAPE.match(self._text, self._offset):
                self._offset = end_of(_ESCAPE, self._text, self._offset)
                continue
            if not char:
                self._offset = start
            self._fail(_describe_string_fault(char))
            return

    def _move(self, length: int, expected: _Expected) -> None:
        self._offset += length
        self._expected = expected

    def _close(self) -> None:
        self._closers.pop()
        self._move(1, "comma or end")

    def _fail(self, message: str) -> None:
        self.fault = Fault(self._offset, message)
        self.is_done = True


def _describe_string_fault(char: str) -> str:
    if not char:
        return "unterminated string"
    if char == "\\":
        return "invalid escape sequence"
    return "line break or tab in a string" if char in "\n\r\t" else "control character in a string"
