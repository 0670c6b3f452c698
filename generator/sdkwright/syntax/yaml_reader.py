"""YAML 1.2 text to plain data with the spots of its values, read as JSON would be.

Dates, `on`, `no` and the like stay text; every key is text (`200`). The parser's events are used directly: that
keeps the depth and the cost of aliases bounded, and knows a quoted scalar from a plain one.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from importlib import import_module
from itertools import islice
from typing import Any, NoReturn, Protocol

from sdkwright.diagnostics.report import Position, Problem, Report, Severity, SpecError
from sdkwright.syntax import yaml_faults
from sdkwright.syntax.json_reader import too_deep
from sdkwright.syntax.source import MAX_DEPTH, PositionNode, Tree

# PyYAML carries no types: this is the only module that knows it, behind the two protocols below.
_yaml: Any = import_module("yaml")
_loader: Any = getattr(_yaml, "CBaseLoader", None) or _yaml.BaseLoader

MAX_COPIES = 1_000_000
"""How many values aliases may add to a document; real ones add a few hundred."""

_SCALAR, _MAP, _LIST, _END, _ALIAS, _DOCUMENT = range(6)
_KINDS: dict[Any, int] = {
    _yaml.ScalarEvent: _SCALAR,
    _yaml.MappingStartEvent: _MAP,
    _yaml.SequenceStartEvent: _LIST,
    _yaml.MappingEndEvent: _END,
    _yaml.SequenceEndEvent: _END,
    _yaml.AliasEvent: _ALIAS,
    _yaml.DocumentStartEvent: _DOCUMENT,
}

_CONSTANTS: dict[str, Tree] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_INTEGER = re.compile(r"[-+]?[0-9]+")
_OTHER_BASE = re.compile(r"0o[0-7]+|0x[0-9a-fA-F]+")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
_NOT_FINITE = re.compile(r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)")
_TAG = "tag:yaml.org,2002:"
_TEXT_TAGS = frozenset({"!", _TAG + "str", _TAG + "binary", _TAG + "timestamp"})
_PLAIN_TAGS = frozenset({_TAG + name for name in ("int", "float", "bool", "null", "merge", "value")})
_OTHER_TAGS = frozenset({_TAG + name for name in ("map", "seq", "set", "omap", "pairs")})
_MAX_DIGITS = 1000


class _Mark(Protocol):
    @property
    def index(self) -> int: ...
    @property
    def line(self) -> int: ...
    @property
    def column(self) -> int: ...


class _Event(Protocol):
    @property
    def start_mark(self) -> _Mark: ...
    @property
    def end_mark(self) -> _Mark: ...
    @property
    def anchor(self) -> str | None: ...
    @property
    def tag(self) -> str | None: ...
    @property
    def value(self) -> str: ...
    @property
    def style(self) -> str | None: ...


class _Frame:
    """A container that is still being filled. A map waits for a key while `key` is None."""

    __slots__ = ("value", "spot", "children", "key", "key_spot", "merging", "merged", "anchor", "size")

    def __init__(self, value: dict[str, Tree] | list[Tree], spot: PositionNode, anchor: str | None) -> None:
        self.value = value
        self.spot = spot
        self.children: dict[str, PositionNode] = {}
        spot.children = self.children
        self.key: str | None = None
        self.key_spot = spot
        self.merging = False  # whether the key is `<<`, the one that merges
        self.merged: list[tuple[dict[str, Tree], dict[str, PositionNode]]] = []
        self.anchor = anchor
        self.size = 1


_HALF = re.compile(r"\\u[dD][89a-fA-F]")  # quick to look for, and rare
_PAIR = re.compile(r"(?<!\\)((?:\\\\)*)\\u(d[89ab][0-9a-f]{2})(?:\\u(d[c-f][0-9a-f]{2}))?", re.IGNORECASE)


def read(text: str, file: str, report: Report) -> tuple[Tree, PositionNode]:
    """Parse a text; a fault in it is a `SpecError` that names line and column."""
    # Java writes characters beyond U+FFFF by halves, as in JSON. YAML has no such thing.
    whole = _PAIR.sub(_joined, text) if _HALF.search(text) else text
    return _Builder(file, report).build(_events(whole, file))


def _joined(match: re.Match[str]) -> str:
    if match[3] is None:
        return match[1] + "\\uFFFD"
    code = 0x10000 + ((int(match[2], 16) - 0xD800) << 10) + int(match[3], 16) - 0xDC00
    return f"{match[1]}\\U{code:08X}"


def scan(text: str) -> PositionNode:
    """The spots of all values of a text that is known to be YAML."""
    return read(text, "", Report())[1]


def _events(text: str, file: str) -> Iterator[tuple[int, _Event]]:
    depth = given = read = 0
    try:
        for event in _parsed(_loader(text)):
            given, read = given + 1, event.end_mark.index
            kind = _KINDS.get(type(event))
            if kind is not None:
                depth += (kind in (_MAP, _LIST)) - (kind == _END)
                yield kind, event
    except _yaml.YAMLError as error:
        mark: _Mark | None = getattr(error, "problem_mark", None)
        ahead = text[read : mark.index + 1] if mark is not None else ""
        if _loader is _yaml.BaseLoader or depth + ahead.count("[") + ahead.count("{") <= MAX_DEPTH:
            raise yaml_faults.told(error, text, file) from None
    else:
        return
    # libyaml reads ahead, and has a limit of its own: it may stop at a depth that it has not told of yet. PyYAML's
    # parser has none, so that the limit of this module is the one that is met.
    try:
        for event in islice(_parsed(_yaml.BaseLoader(text)), given, None):
            kind = _KINDS.get(type(event))
            if kind is not None:
                yield kind, event
    except _yaml.YAMLError as error:
        raise yaml_faults.told(error, text, file) from None


def _parsed(parser: Any) -> Iterator[_Event]:
    while parser.check_event():
        yield parser.get_event()


def _fail(message: str, at: Position) -> NoReturn:
    raise yaml_faults.invalid(message, at)


class _Builder:
    def __init__(self, file: str, report: Report) -> None:
        self.file = file
        self.report = report
        self.stack: list[_Frame] = []
        self.anchors: dict[str, tuple[Tree, PositionNode, int]] = {}
        self.copies = 0
        self.root: Tree = None
        self.root_spot = PositionNode(1, 1)

    def build(self, events: Iterator[tuple[int, _Event]]) -> tuple[Tree, PositionNode]:
        documents = 0
        for kind, event in events:
            if kind == _SCALAR:
                self._scalar(event)
            elif kind == _MAP:
                self._open(event, {})
            elif kind == _LIST:
                self._open(event, [])
            elif kind == _END:
                self._close()
            elif kind == _ALIAS:
                self._alias(event)
            else:
                documents += 1
                if documents > 1:
                    _fail("a second document begins here; only one is expected", self._at(event))
        return self.root, self.root_spot

    def _at(self, event: _Event) -> Position:
        return Position(self.file, event.start_mark.line + 1, event.start_mark.column + 1)

    def _spot(self, event: _Event) -> PositionNode:
        """The spot of a value that begins here: its key's, where it has one."""
        if self.stack and self.stack[-1].key is not None:
            return self.stack[-1].key_spot
        mark = event.start_mark
        return PositionNode(mark.line + 1, mark.column + 1)

    def _waits_for_key(self) -> bool:
        frame = self.stack[-1] if self.stack else None
        return frame is not None and frame.key is None and isinstance(frame.value, dict)

    def _scalar(self, event: _Event) -> None:
        if self._waits_for_key():
            is_merge = event.value == "<<" and not event.style and event.tag in (None, _TAG + "merge")
            self._key(event.value, event, is_merge)
            if event.anchor is not None:
                self.anchors[event.anchor] = (event.value, PositionNode(0, 0), 1)
            return
        value = self._value(event)
        spot = self._spot(event)
        if event.anchor is not None:
            self.anchors[event.anchor] = (value, spot, 1)
        self._add(value, spot, 1)

    def _key(self, key: str, event: _Event, is_merge: bool = False) -> None:
        frame = self.stack[-1]
        mark = event.start_mark
        frame.key, frame.merging = key, is_merge
        frame.key_spot = PositionNode(mark.line + 1, mark.column + 1)
        if key in frame.children and not is_merge:
            message = f"the key `{key}` is given twice; the last one counts"
            self.report.warning("duplicate-key", message, self._at(event))

    def _open(self, event: _Event, value: dict[str, Tree] | list[Tree]) -> None:
        if self._waits_for_key():
            _fail("a key must be text, not a mapping or a sequence", self._at(event))
        if len(self.stack) >= MAX_DEPTH:
            raise too_deep(self._at(event))
        self._check_tag(event)
        spot = self._spot(event)
        if event.anchor is not None:
            self.anchors.pop(event.anchor, None)  # until it is closed, an alias to it would contain itself
        self.stack.append(_Frame(value, PositionNode(spot.line, spot.column), event.anchor))

    def _close(self) -> None:
        frame = self.stack.pop()
        value: Tree = frame.value
        if frame.merged and isinstance(value, dict):
            merged: dict[str, Tree] = {}
            for inner, spots in frame.merged:
                for key, item in inner.items():
                    if key not in value and key not in merged:
                        merged[key] = item
                        if key in spots:
                            frame.children[key] = spots[key]
            value = {**merged, **value}
        if frame.anchor is not None:
            self.anchors[frame.anchor] = (value, frame.spot, frame.size)
        self._add(value, frame.spot, frame.size)

    def _alias(self, event: _Event) -> None:
        name = event.anchor or ""
        if name not in self.anchors:
            is_open = any(frame.anchor == name for frame in self.stack)
            _fail(
                f"`*{name}` stands inside `&{name}`" if is_open else f"there is no `&{name}`", self._at(event)
            )
        value, written, size = self.anchors[name]
        if self._waits_for_key():
            if not isinstance(value, str):
                _fail("a key must be text", self._at(event))
            self._key(value, event)
            return
        self.copies += size
        if self.copies > MAX_COPIES:
            message = f"aliases add more than {MAX_COPIES:,} values to the document"
            raise SpecError(Problem("too-many-aliases", Severity.ERROR, message, self._at(event)))
        here = self._spot(event)
        room = MAX_DEPTH - len(self.stack)
        self._add(
            self._copy(value, room, event), PositionNode(here.line, here.column, written.children), size
        )

    def _copy(self, value: Tree, room: int, event: _Event) -> Tree:
        """A value of its own for every alias: whoever changes one later must not change them all."""
        if isinstance(value, (dict, list)) and room <= 0:
            raise too_deep(self._at(event))
        if isinstance(value, dict):
            return {key: self._copy(item, room - 1, event) for key, item in value.items()}
        if isinstance(value, list):
            return [self._copy(item, room - 1, event) for item in value]
        return value

    def _add(self, value: Tree, spot: PositionNode, size: int) -> None:
        if not self.stack:
            self.root, self.root_spot = value, PositionNode(1, 1, spot.children)
            return
        frame = self.stack[-1]
        frame.size += size
        if isinstance(frame.value, list):
            frame.children[str(len(frame.value))] = spot
            frame.value.append(value)
            return
        if frame.merging:
            self._merge(frame, value, spot)
        elif frame.key is not None:
            frame.value[frame.key] = value
            frame.children[frame.key] = spot
        frame.key = None

    def _merge(self, frame: _Frame, value: Tree, spot: PositionNode) -> None:
        values = [(value, spot)]
        if isinstance(value, list):
            values = [(item, (spot.children or {}).get(str(at), spot)) for at, item in enumerate(value)]
        for item, item_spot in values:
            if not isinstance(item, dict):
                message = "`<<` takes a mapping, or several, such as `<<: *name`"
                _fail(message, Position(self.file, item_spot.line, item_spot.column))
            frame.merged.append((item, item_spot.children or {}))

    def _check_tag(self, event: _Event) -> None:
        tag = event.tag
        if tag is not None and tag != "!" and tag not in _OTHER_TAGS:
            self.report.warning("yaml-tag", f"the tag `{tag}` means nothing here; ignored", self._at(event))

    def _value(self, event: _Event) -> Tree:
        tag, value = event.tag, event.value
        if tag is not None:
            if tag in _TEXT_TAGS:
                return value
            if tag not in _PLAIN_TAGS:
                self._check_tag(event)
        if event.style and tag not in _PLAIN_TAGS:
            return value
        if value in _CONSTANTS:
            return _CONSTANTS[value]
        if value[0] not in "-+.0123456789":
            return value
        return self._number(event)

    def _number(self, event: _Event) -> Tree:
        value = event.value
        if len(value) <= _MAX_DIGITS:
            if _INTEGER.fullmatch(value):
                return int(value)
            if _OTHER_BASE.fullmatch(value):
                return int(value[2:], 8 if value[1] == "o" else 16)
            if _FLOAT.fullmatch(value) and math.isfinite(float(value)):
                return float(value)
        if _NOT_FINITE.fullmatch(value) or _FLOAT.fullmatch(value):
            self.report.warning("number-range", "JSON has no such number; it stays text", self._at(event))
        return value
