"""JSON text to plain data, and to the positions of its values."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable, Iterator

from sdkwright.diagnostics.report import Position, Problem, Report, Severity, SpecError
from sdkwright.syntax.source import MAX_DEPTH, PositionNode, Tree, end_of

_STRING = r'"[^"\\]*(?:\\.[^"\\]*)*"'
_TOKEN = re.compile(rf"({_STRING})|([{{}}\[\],:])|[^\s{{}}\[\],:\"]+", re.DOTALL)
_SPACE = re.compile(r"[\s,]*")
_KEY = re.compile(rf"({_STRING})\s*:\s*", re.DOTALL)
_SCALAR = re.compile(rf"{_STRING}|[^\s{{}}\[\],:\"]+", re.DOTALL)
_skip = json.JSONDecoder().raw_decode  # as fast as C, though it makes a value that nobody needs
_MAX_DIGITS = 1000  # of one number; Python itself refuses more than 4,300


class _Refused(ValueError):
    """A token that Python's `json` accepts but JSON does not, or a number that is out of range."""


def read(text: str, file: str, report: Report) -> Tree:
    """Parse a text. Raises a `SpecError` with line and column if it is not JSON."""
    has_duplicates = False

    def build(pairs: list[tuple[str, Tree]]) -> dict[str, Tree]:
        nonlocal has_duplicates
        result = dict(pairs)
        has_duplicates = has_duplicates or len(result) != len(pairs)
        return result

    try:
        tree: Tree = json.loads(
            text, object_pairs_hook=build, parse_constant=_refuse, parse_int=_integer, parse_float=_float
        )
    except json.JSONDecodeError as error:
        from sdkwright.syntax.json_faults import find_fault  # seldom needed

        fault = find_fault(text)
        message, offset = (fault.message, fault.offset) if fault else ("unexpected text", error.pos)
        raise _syntax_error(message, _position_at(text, file, offset)) from None
    except _Refused as error:
        raise _syntax_error(str(error), _find_token(text, file, _is_refused)) from None
    except RecursionError:
        raise too_deep(_find_deep_token(text, file)) from None
    if _depth_exceeds(tree, MAX_DEPTH):
        raise too_deep(_find_deep_token(text, file))
    if has_duplicates:
        _report_duplicate_keys(text, file, report)
    return tree


def scan(text: str) -> PositionNode:
    """The positions of all values in a text that is known to be JSON."""
    return _root_of(text)


def too_deep(at: Position) -> SpecError:
    """The error for a document that exceeds the nesting limit."""
    return SpecError(Problem("too-deep", Severity.ERROR, f"nested more than {MAX_DEPTH} levels deep", at))


def _syntax_error(message: str, at: Position) -> SpecError:
    return SpecError(Problem("syntax", Severity.ERROR, f"not valid JSON: {message}", at))


def _refuse(token: str) -> Tree:
    raise _Refused(f"`{token}` is not a JSON number")


def _integer(token: str) -> int:
    if len(token) > _MAX_DIGITS:
        raise _Refused("number out of range")
    return int(token)


def _float(token: str) -> float:
    value = float(token)
    if not math.isfinite(value):
        raise _Refused("number out of range")
    return value


def _is_refused(token: str) -> bool:
    """Whether one of the three functions above refuses this token."""
    if token in ("NaN", "Infinity", "-Infinity") or len(token) > _MAX_DIGITS:
        return True
    try:
        return not math.isfinite(float(token))
    except ValueError:
        return False


def _position_at(text: str, file: str, offset: int) -> Position:
    return Position(file, text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset))


def _find_token(text: str, file: str, matches: Callable[[str], bool]) -> Position:
    """The position of the first token that matches and is neither a string nor punctuation."""
    for match in _TOKEN.finditer(text):
        token = match[0]
        if match[1] is None and match[2] is None and matches(token):
            return _position_at(text, file, match.start())
    return Position(file)


def _find_deep_token(text: str, file: str) -> Position:
    """The position of the bracket that exceeds the nesting limit."""
    depth = 0
    for match in _TOKEN.finditer(text):
        depth += 1 if match[2] in ("{", "[") else -1 if match[2] in ("}", "]") else 0
        if depth > MAX_DEPTH:
            return _position_at(text, file, match.start())
    return Position(file)


def _depth_exceeds(tree: Tree, limit: int) -> bool:
    level: list[Tree] = [tree]
    for _ in range(limit):
        level = [child for value in level for child in _children(value)]
        if not level:
            return False
    return any(isinstance(value, (dict, list)) for value in level)


def _children(value: Tree) -> Iterator[Tree]:
    if isinstance(value, dict):
        yield from value.values()
    elif isinstance(value, list):
        yield from value


def _report_duplicate_keys(text: str, file: str, report: Report) -> None:
    def visit(node: _Node) -> None:
        seen: set[str] = set()
        for key, inner in node.members():
            if key in seen:
                message = f"duplicate key `{key}`; the last one is used"
                report.warning("duplicate-key", message, Position(file, inner.line, inner.column))
            seen.add(key)
            visit(inner)

    visit(_root_of(text))


class _Cursor:
    """A place in a text, which moves forward and counts lines."""

    __slots__ = ("text", "offset", "line", "line_start")

    def __init__(self, text: str, offset: int, line: int, line_start: int) -> None:
        self.text = text
        self.offset = offset
        self.line = line
        self.line_start = line_start

    def move(self, offset: int) -> None:
        """Go to an offset."""
        count = self.text.count("\n", self.offset, offset)
        if count:
            self.line += count
            self.line_start = self.text.rfind("\n", self.offset, offset) + 1
        self.offset = offset


class _Node(PositionNode):
    """The position of a value, or of its key. What is inside of the value is read when it is first requested.

    Few places are ever shown, and to skip everything else takes a tenth of the time of finding all places.
    """

    __slots__ = ("_text", "_offset", "_start")

    def __init__(self, cursor: _Cursor, start: int) -> None:
        super().__init__(cursor.line, cursor.offset - cursor.line_start + 1)
        self._text = cursor.text
        self._offset = cursor.offset
        self._start = start  # of the value, which follows its key

    def _find_children(self) -> dict[str, PositionNode]:
        return dict(self.members())

    def members(self) -> Iterator[tuple[str, _Node]]:
        """The values directly inside of this one, with their keys or indexes, in the order of the text."""
        text, start = self._text, self._start
        opening = text[start]
        if opening not in "{[":
            return
        cursor = _Cursor(text, self._offset, self.line, self._offset - self.column + 1)
        index, at = 0, end_of(_SPACE, text, start + 1)
        while text[at] not in "}]":
            cursor.move(at)
            if opening == "{":
                match = _KEY.match(text, at)
                assert match is not None
                key, at = match[1], match.end()
                name = json.loads(key) if "\\" in key else key[1:-1]
            else:
                name, index = str(index), index + 1
            yield name, _Node(cursor, at)
            at = _skip(text, at)[1] if text[at] in "{[" else end_of(_SCALAR, text, at)
            at = end_of(_SPACE, text, at)


def _root_of(text: str) -> _Node:
    cursor = _Cursor(text, 0, 1, 0)
    cursor.move(end_of(_SPACE, text, 0))
    return _Node(cursor, cursor.offset)
