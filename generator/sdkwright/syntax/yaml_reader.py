"""YAML 1.2 text to the data that JSON would have, and to the positions of its values.

Dates, `on`, `no`, and the like stay strings; every key is a string (`200`). The reader uses the events of the parser,
which distinguish quoted from plain scalars, and lets it limit the depth and the cost of aliases.
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

# PyYAML has no type hints. Only this module uses it, through the two protocols below.
_yaml: Any = import_module("yaml")
_loader: Any = getattr(_yaml, "CBaseLoader", None) or _yaml.BaseLoader

MAX_COPIES = 1_000_000
"""How many values aliases may add to a document. Real documents add a few hundred."""

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
    """A mapping or sequence that is not closed yet. A mapping waits for a key while `key` is None."""

    __slots__ = ("value", "node", "children", "key", "key_node", "merging", "merged", "anchor", "size")

    def __init__(self, value: dict[str, Tree] | list[Tree], node: PositionNode, anchor: str | None) -> None:
        self.value = value
        self.node = node
        self.children = node.children
        self.key: str | None = None
        self.key_node = node
        self.merging = False  # whether the key is `<<`, the merge key
        self.merged: list[tuple[dict[str, Tree], dict[str, PositionNode]]] = []
        self.anchor = anchor
        self.size = 1


_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")  # fast to search for, and rare
_SURROGATE_PAIR = re.compile(
    r"(?<!\\)((?:\\\\)*)\\u(d[89ab][0-9a-f]{2})(?:\\u(d[c-f][0-9a-f]{2}))?", re.IGNORECASE
)


def read(text: str, file: str, report: Report) -> tuple[Tree, PositionNode]:
    """Parse a text. Raises a `SpecError` with line and column if it is not YAML."""
    # Java writes characters beyond U+FFFF as surrogate pairs, as in JSON. YAML has no such escapes.
    text = _SURROGATE_PAIR.sub(_join_surrogates, text) if _SURROGATE.search(text) else text
    return _Builder(file, report).build(_events(text, file))


def _join_surrogates(match: re.Match[str]) -> str:
    if match[3] is None:
        return match[1] + "\\uFFFD"
    code = 0x10000 + ((int(match[2], 16) - 0xD800) << 10) + int(match[3], 16) - 0xDC00
    return f"{match[1]}\\U{code:08X}"


def scan(text: str) -> PositionNode:
    """The positions of all values in a text that is known to be YAML."""
    return read(text, "", Report())[1]


def _events(text: str, file: str) -> Iterator[tuple[int, _Event]]:
    depth = count = end = 0
    try:
        for event in _iter_events(_loader(text)):
            count, end = count + 1, event.end_mark.index
            kind = _KINDS.get(type(event))
            if kind is not None:
                depth += (kind in (_MAP, _LIST)) - (kind == _END)
                yield kind, event
    except _yaml.YAMLError as error:
        mark: _Mark | None = getattr(error, "problem_mark", None)
        ahead = text[end : mark.index + 1] if mark is not None else ""
        if _loader is _yaml.BaseLoader or depth + ahead.count("[") + ahead.count("{") <= MAX_DEPTH:
            raise yaml_faults.explain(error, text, file) from None
    else:
        return
    # libyaml reads ahead, and has a depth limit of its own that can stop it before it sends the events up to our limit.
    # The parser in Python has no such limit, so the events that are missing come from there.
    try:
        for event in islice(_iter_events(_yaml.BaseLoader(text)), count, None):
            kind = _KINDS.get(type(event))
            if kind is not None:
                yield kind, event
    except _yaml.YAMLError as error:
        raise yaml_faults.explain(error, text, file) from None


def _iter_events(parser: Any) -> Iterator[_Event]:
    while parser.check_event():
        yield parser.get_event()


def _fail(message: str, at: Position) -> NoReturn:
    raise yaml_faults.syntax_error(message, at)


class _Builder:
    def __init__(self, file: str, report: Report) -> None:
        self.file = file
        self.report = report
        self.stack: list[_Frame] = []
        self.anchors: dict[str, tuple[Tree, PositionNode, int]] = {}
        self.copies = 0
        self.root: Tree = None
        self.root_node = PositionNode(1, 1)

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
                    _fail("a second document starts here; only one is allowed", self._at(event))
        return self.root, self.root_node

    def _at(self, event: _Event) -> Position:
        return Position(self.file, event.start_mark.line + 1, event.start_mark.column + 1)

    def _node(self, event: _Event) -> PositionNode:
        """The position of a value that starts here: that of its key, if it has one."""
        if self.stack and self.stack[-1].key is not None:
            return self.stack[-1].key_node
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
        node = self._node(event)
        if event.anchor is not None:
            self.anchors[event.anchor] = (value, node, 1)
        self._add(value, node, 1)

    def _key(self, key: str, event: _Event, is_merge: bool = False) -> None:
        frame = self.stack[-1]
        mark = event.start_mark
        frame.key, frame.merging = key, is_merge
        frame.key_node = PositionNode(mark.line + 1, mark.column + 1)
        if key in frame.children and not is_merge:
            message = f"duplicate key `{key}`; the last one is used"
            self.report.warning("duplicate-key", message, self._at(event))

    def _open(self, event: _Event, value: dict[str, Tree] | list[Tree]) -> None:
        if self._waits_for_key():
            _fail("a key must be a string, not a mapping or a sequence", self._at(event))
        if len(self.stack) >= MAX_DEPTH:
            raise too_deep(self._at(event))
        self._check_tag(event)
        node = self._node(event)
        if event.anchor is not None:
            self.anchors.pop(event.anchor, None)  # until it is closed: an alias to it would contain itself
        self.stack.append(_Frame(value, PositionNode(node.line, node.column), event.anchor))

    def _close(self) -> None:
        frame = self.stack.pop()
        value: Tree = frame.value
        if frame.merged and isinstance(value, dict):
            merged: dict[str, Tree] = {}
            for inner, nodes in frame.merged:
                for key, item in inner.items():
                    if key not in value and key not in merged:
                        merged[key] = item
                        if key in nodes:
                            frame.children[key] = nodes[key]
            value = {**merged, **value}
        if frame.anchor is not None:
            self.anchors[frame.anchor] = (value, frame.node, frame.size)
        self._add(value, frame.node, frame.size)

    def _alias(self, event: _Event) -> None:
        name = event.anchor or ""
        if name not in self.anchors:
            is_open = any(frame.anchor == name for frame in self.stack)
            _fail(
                f"`*{name}` is inside of `&{name}`" if is_open else f"undefined alias `*{name}`",
                self._at(event),
            )
        value, written, size = self.anchors[name]
        if self._waits_for_key():
            if not isinstance(value, str):
                _fail("a key must be a string", self._at(event))
            self._key(value, event)
            return
        self.copies += size
        if self.copies > MAX_COPIES:
            message = f"aliases add more than {MAX_COPIES:,} values to the document"
            raise SpecError(Problem("too-many-aliases", Severity.ERROR, message, self._at(event)))
        here = self._node(event)
        room = MAX_DEPTH - len(self.stack)
        self._add(
            self._copy(value, room, event), PositionNode(here.line, here.column, written.children), size
        )

    def _copy(self, value: Tree, room: int, event: _Event) -> Tree:
        """Copy the value of an alias, so that a later change does not affect other aliases."""
        if isinstance(value, (dict, list)) and room <= 0:
            raise too_deep(self._at(event))
        if isinstance(value, dict):
            return {key: self._copy(item, room - 1, event) for key, item in value.items()}
        if isinstance(value, list):
            return [self._copy(item, room - 1, event) for item in value]
        return value

    def _add(self, value: Tree, node: PositionNode, size: int) -> None:
        if not self.stack:
            self.root, self.root_node = value, PositionNode(1, 1, node.children)
            return
        frame = self.stack[-1]
        frame.size += size
        if isinstance(frame.value, list):
            frame.children[str(len(frame.value))] = node
            frame.value.append(value)
            return
        if frame.merging:
            self._merge(frame, value, node)
        elif frame.key is not None:
            frame.value[frame.key] = value
            frame.children[frame.key] = node
        frame.key = None

    def _merge(self, frame: _Frame, value: Tree, node: PositionNode) -> None:
        values = [(value, node)]
        if isinstance(value, list):
            values = [(item, node.children.get(str(at), node)) for at, item in enumerate(value)]
        for item, item_node in values:
            if not isinstance(item, dict):
                message = "`<<` needs a mapping or a list of mappings, such as `<<: *name`"
                _fail(message, Position(self.file, item_node.line, item_node.column))
            frame.merged.append((item, item_node.children))

    def _check_tag(self, event: _Event) -> None:
        tag = event.tag
        if tag is not None and tag != "!" and tag not in _OTHER_TAGS:
            self.report.warning("yaml-tag", f"unsupported tag `{tag}`; ignored", self._at(event))

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

    def _keep_number(self, event: _Event, reason: str) -> None:
        self.report.warning("number-range", f"{reason}; kept as a string", self._at(event))

    def _number(self, event: _Event) -> Tree:
        value = event.value
        if len(value) <= _MAX_DIGITS:
            if _INTEGER.fullmatch(value):
                return int(value)
            if _OTHER_BASE.fullmatch(value):
                return int(value[2:], 8 if value[1] == "o" else 16)
            if _FLOAT.fullmatch(value) and math.isfinite(float(value)):
                return float(value)
        if _NOT_FINITE.fullmatch(value):
            self._keep_number(event, "JSON has no such number")
        elif _FLOAT.fullmatch(value):
            self._keep_number(event, "the number is out of range")
        return value
