"""JSON text to plain data, and to the positions of its values."""

from __future__ import annotations

import json
import math
import re
from bisect import bisect_right
from collections.abc import Callable, Iterator

from sdkwright.diagnostics.report import Position, Problem, Report, Severity, SpecError
from sdkwright.syntax.json_faults import find_fault
from sdkwright.syntax.source import MAX_DEPTH, PositionNode, Tree

_STRING = r'"[^"\\]*(?:\\.[^"\\]*)*"'
_TOKEN = re.compile(rf"({_STRING})|([{{}}\[\],:])|[^\s{{}}\[\],:\"]+", re.DOTALL)
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
    return _scan(text, lambda key, line, column: None)


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
    def report_key(key: str, line: int, column: int) -> None:
        report.warning(
            "duplicate-key",
            f"duplicate key `{key}`; the last one is used",
            Position(file, line, column),
        )

    _scan(text, report_key)


class _Frame:
    """An object or array that is not closed yet. Objects have a current `key`, arrays a `count`."""

    __slots__ = ("node", "children", "is_map", "key", "at", "count")

    def __init__(self, node: PositionNode, is_map: bool) -> None:
        self.node = node
        self.children: dict[str, PositionNode] = {}
        node.children = self.children
        self.is_map = is_map
        self.key: str | None = None
        self.at: tuple[int, int] = (0, 0)
        self.count = 0


def _scan(text: str, report_duplicate: Callable[[str, int, int], None]) -> PositionNode:
    lines = [0, *(match.end() for match in re.finditer("\n", text))]
    stack: list[_Frame] = []
    root = PositionNode(1, 1)
    for match in _TOKEN.finditer(text):
        string, mark = match[1], match[2]
        if mark in ("}", "]"):
            stack.pop()
            continue
        frame = stack[-1] if stack else None
        if mark == ",":
            if frame is not None:
                frame.key = None
            continue
        if mark == ":":
            continue
        start = match.start()
        line = bisect_right(lines, start)
        at = (line, start - lines[line - 1] + 1)
        if frame is not None and frame.is_map and frame.key is None:
            frame.key = json.loads(string) if "\\" in string else string[1:-1]
            frame.at = at
            if frame.key in frame.children:
                report_duplicate(frame.key, *at)
            continue
        if frame is None:
            node = root = PositionNode(*at)
        elif frame.is_map:
            node = PositionNode(*frame.at)
            frame.children[frame.key or ""] = node
        else:
            node = PositionNode(*at)
            frame.children[str(frame.count)] = node
            frame.count += 1
        if mark is not None:
            stack.append(_Frame(node, mark == "{"))
    return root
