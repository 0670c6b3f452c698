"""JSON text to plain data, and to the spots of its values."""

from __future__ import annotations

import json
import math
import re
from bisect import bisect_right
from collections.abc import Callable, Iterator

from sdkwright.diagnostics.report import Position, Problem, Report, Severity, SpecError
from sdkwright.syntax.source import MAX_DEPTH, PositionNode, Tree

_STRING = r'"[^"\\]*(?:\\.[^"\\]*)*"'
_TOKEN = re.compile(rf"({_STRING})|([{{}}\[\],:])|[^\s{{}}\[\],:\"]+", re.DOTALL)
_SPACE = re.compile(r"[ \t\n\r]*")
_PLAIN = re.compile(r'[^"\\\x00-\x1f]*')
_ESCAPE = re.compile(r'\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})')
_BARE = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?|true|false|null|NaN|-?Infinity")
_MAX_DIGITS = 1000  # of one number; Python itself refuses more than 4,300


class _Refused(ValueError):
    """A token that `json` would accept and JSON does not, or that no number type can hold."""


def read(text: str, file: str, report: Report) -> Tree:
    """Parse a text; a fault in it is a `SpecError` that names line and column."""
    repeated = False

    def build(pairs: list[tuple[str, Tree]]) -> dict[str, Tree]:
        nonlocal repeated
        result = dict(pairs)
        repeated = repeated or len(result) != len(pairs)
        return result

    try:
        tree: Tree = json.loads(
            text, object_pairs_hook=build, parse_constant=_refuse, parse_int=_integer, parse_float=_float
        )
    except json.JSONDecodeError as error:
        found = _first_fault(text) or (error.pos, "it cannot be read from here on")
        raise _fault(found[1], _at(text, file, found[0])) from None
    except _Refused as error:
        raise _fault(str(error), _position(text, file, _refused)) from None
    except RecursionError:
        raise too_deep(_deepest(text, file)) from None
    if _depth_exceeds(tree, MAX_DEPTH):
        raise too_deep(_deepest(text, file))
    if repeated:
        _report_repeated(text, file, report)
    return tree


def scan(text: str) -> PositionNode:
    """The spots of all values of a text that is known to be JSON."""
    return _scan(text, lambda key, line, column: None)


def too_deep(at: Position) -> SpecError:
    """The error for a document that nests beyond reason."""
    return SpecError(Problem("too-deep", Severity.ERROR, f"nested more than {MAX_DEPTH} levels deep", at))


def _fault(message: str, at: Position) -> SpecError:
    return SpecError(Problem("syntax", Severity.ERROR, f"not valid JSON: {message}", at))


def _refuse(token: str) -> Tree:
    raise _Refused(f"{token} is not a JSON number")


def _integer(token: str) -> int:
    if len(token) > _MAX_DIGITS:
        raise _Refused("this number is out of range")
    return int(token)


def _float(token: str) -> float:
    value = float(token)
    if not math.isfinite(value):
        raise _Refused("this number is out of range")
    return value


def _refused(token: str) -> bool:
    """Whether this is the token that one of the three functions above refused."""
    if token in ("NaN", "Infinity", "-Infinity") or len(token) > _MAX_DIGITS:
        return True
    try:
        return not math.isfinite(float(token))
    except ValueError:
        return False


def _at(text: str, file: str, offset: int) -> Position:
    return Position(file, text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset))


def _first_fault(text: str) -> tuple[int, str] | None:
    """Where a text stops being JSON, and what is wrong there: `json` tells it otherwise in every version of Python."""
    at, open_, wanted = 0, list[str](), "value"
    while True:
        at = _after(_SPACE, text, at)
        mark = text[at : at + 1]
        if wanted == "end":
            closing = "}" if open_ and open_[-1] == "{" else "]"
            if not open_ and not mark:
                return None
            if not open_:
                return at, "something follows the end of the document"
            if mark == closing:
                open_.pop()
            elif mark == ",":
                wanted = "key" if closing == "}" else "value"
            else:
                return at, f"`,` or `{closing}` is expected"
            at += 1
        elif wanted == "colon":
            if mark != ":":
                return at, "`:` is expected after a key"
            at, wanted = at + 1, "value"
        elif mark == '"':
            at, fault = _string(text, at)
            if fault:
                return at, fault
            wanted = "colon" if wanted.startswith("key") else "end"
        elif wanted.endswith("or end") and mark in ("}", "]") and mark == ("}" if open_[-1] == "{" else "]"):
            open_.pop()
            at, wanted = at + 1, "end"
        elif wanted.startswith("key"):
            return at, "a key in double quotes is expected"
        elif mark in ("{", "["):
            open_.append(mark)
            at, wanted = at + 1, "key or end" if mark == "{" else "value or end"
        else:
            if (end := _after(_BARE, text, at)) == at:
                return at, "a value is expected"
            at, wanted = end, "end"


def _string(text: str, start: int) -> tuple[int, str]:
    """Where a string ends, or where its fault is and what is wrong there."""
    at = start + 1
    while True:
        at = _after(_PLAIN, text, at)
        mark = text[at : at + 1]
        if mark == '"':
            return at + 1, ""
        if not mark:
            return start, "the string that begins here does not end"
        if mark != "\\":
            kind = "a line break or a tab" if mark in "\n\r\t" else "a control character"
            return at, f"{kind} stands in a string"
        if (end := _after(_ESCAPE, text, at)) == at:
            return at, "there is no such escape sequence"
        at = end


def _after(pattern: re.Pattern[str], text: str, at: int) -> int:
    """Where the match of a pattern ends that begins here; here, where there is none."""
    match = pattern.match(text, at)
    return match.end() if match else at


def _position(text: str, file: str, wanted: Callable[[str], bool]) -> Position:
    """Where the first bare token stands that answers the description."""
    for match in _TOKEN.finditer(text):
        token = match[0]
        if match[1] is None and match[2] is None and wanted(token):
            return _at(text, file, match.start())
    return Position(file)


def _deepest(text: str, file: str) -> Position:
    """Where the nesting goes beyond the limit."""
    depth = 0
    for match in _TOKEN.finditer(text):
        depth += 1 if match[2] in ("{", "[") else -1 if match[2] in ("}", "]") else 0
        if depth > MAX_DEPTH:
            return _at(text, file, match.start())
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


def _report_repeated(text: str, file: str, report: Report) -> None:
    def note(key: str, line: int, column: int) -> None:
        report.warning(
            "duplicate-key",
            f"the key `{key}` is given twice; the last one counts",
            Position(file, line, column),
        )

    _scan(text, note)


class _Frame:
    """A container whose end has not been reached; a list has no `key`, it counts."""

    __slots__ = ("spot", "children", "is_map", "key", "at", "count")

    def __init__(self, spot: PositionNode, is_map: bool) -> None:
        self.spot = spot
        self.children: dict[str, PositionNode] = {}
        spot.children = self.children
        self.is_map = is_map
        self.key: str | None = None
        self.at: tuple[int, int] = (0, 0)
        self.count = 0


def _scan(text: str, repeated: Callable[[str, int, int], None]) -> PositionNode:
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
                repeated(frame.key, *at)
            continue
        if frame is None:
            spot = root = PositionNode(*at)
        elif frame.is_map:
            spot = PositionNode(*frame.at)
            frame.children[frame.key or ""] = spot
        else:
            spot = PositionNode(*at)
            frame.children[str(frame.count)] = spot
            frame.count += 1
        if mark is not None:
            stack.append(_Frame(spot, mark == "{"))
    return root
