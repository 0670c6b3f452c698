"""What the server answers, and what the method should make of it."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import cbor2

from sdkwright.ir import api as ir
from sdkwright.ir.codecs import Codec
from tests.support.jsontypes import get_object, is_array, is_object
from tests.wire.compare import differences
from tests.wire.schemas import Impossible
from tests.wire.spec import Op, Spec, bare, examples, fitting, media
from tests.wire.validity import TOLERATED
from tests.wire.values import Maker, Wish

_EVENT = {"data", "event", "id", "retry"}
_CONCRETE = {Codec.JSON: "application/json", Codec.TEXT: "text/plain"}


@dataclass
class Answered:
    """An answer: what the server is told to send, and what is to come back."""

    status: int
    kind: str = ""  # its content type; empty: there is no content
    content: bytes = b""
    expected: Any = None
    location: bool = False  # it is found after a redirect with this status
    notes: list[str] = field(default_factory=list[str])
    unmet: list[str] = field(default_factory=list[str])

    def plan(self) -> dict[str, Any]:
        """The same for the server."""
        headers = {"content-type": self.kind} if self.kind else {}
        plan = {"status": self.status, "headers": headers, "body": base64.b64encode(self.content).decode()}
        return (
            {"status": self.status, "headers": {}, "body": "", "then": {**plan, "status": 200}}
            if self.location
            else plan
        )


@dataclass
class Stream:
    """The items that an answer of events or lines should become."""

    items: list[Any]


@dataclass
class Answerer:
    """Makes answers for calls."""

    spec: Spec
    maker: Maker

    def answer(self, op: Op, method: ir.Operation, response: ir.Response, full: bool) -> Answered:
        """An answer of one of the kinds that the method declares."""
        declared = {str(status).upper() for status in get_object(op.raw, "responses")}
        moved = sorted(int(status) for status in declared if status in _REDIRECTS)
        if moved and not any(status.startswith("2") for status in declared):
            found = Answered(moved[0], "application/octet-stream", b"some\x00bytes", location=True)
            found.notes.append(f"document: {moved[0]} is its only good answer")
            if method.verb.lower() != "head":
                found.expected = found.content
            return found
        status = _status(response.status.upper(), declared)
        if response.media_type is None:
            return Answered(status)
        node = self.spec.response(op, response.status)
        content = get_object(node[0], "content") if node else {}
        kind = _concrete(response)
        found = Answered(status, kind)
        entry, base = media(content, response.media_type), node[1] if node else ""
        if not any(bare(name) == bare(response.media_type) or fitting(name, kind) for name in content):
            found.notes.append(f"harness: the document has no answer {response.status} {response.media_type}")
        try:
            self._fill(found, response, entry, base, full)
        except Impossible as error:
            found.unmet.append(f"no valid value for the answer: {error}")
            found.content = b"null"
        if method.verb.lower() == "head":
            found.expected = None
        return found

    def _fill(
        self, found: Answered, response: ir.Response, entry: dict[str, Any], base: str, full: bool
    ) -> None:
        wrong = ""
        match response.codec:
            case Codec.JSON | Codec.CBOR:
                wish = Wish(full, answer=True, nulls=not full)
                given = examples(self.spec, entry, base)
                value, wrong = self.maker.make(entry.get("schema", {}), base, wish, given)
                written = cbor2.dumps(value) if response.codec is Codec.CBOR else json.dumps(value).encode()
                found.content, found.expected = written, value
            case Codec.EVENTS:
                wrong = self._events(found, entry, base, full)
            case Codec.JSON_LINES | Codec.JSON_SEQUENCE:
                value, wrong = self.maker.make(*self.maker.schemas.item(entry, base), Wish(full, answer=True))
                mark = "\x1e" if "json-seq" in found.kind else ""
                found.content, found.expected = (f"{mark}{json.dumps(value)}\n" * 2).encode(), Stream(
                    [value] * 2
                )
            case Codec.TEXT:
                found.content, found.expected = b"some text", "some text"
            case Codec.MULTIPART | Codec.FORM | Codec.BYTES:
                found.content, found.expected = b"some\x00bytes", b"some\x00bytes"
        if wrong:
            notes = found.notes if wrong.startswith(TOLERATED) else found.unmet
            notes.append(f"no valid value for the answer: {wrong}")

    def _events(self, found: Answered, entry: dict[str, Any], base: str, full: bool) -> str:
        """Two server-sent events; the schema is of their data, or of whole events."""
        schemas = self.maker.schemas
        schema, base = schemas.item(entry, base)
        one = schemas.effective(schema, base)
        wish = Wish(full, answer=True)
        nothing = not schema or not (set(one) - _EMPTY or one["properties"] or one["choices"])
        if nothing or (one.get("types") == ["string"] and "contentMediaType" not in one):
            event: dict[str, Any] = {"data": "some\ntext"}
            found.content, found.expected = _written(event, "some\ntext") * 2, Stream([event] * 2)
            return ""
        names = schemas.names(schema, base)
        if "data" in names and names <= _EVENT:
            event, wrong = self._event(schema, base, wish)
            data = event.setdefault("data", "text")
            coded = schemas.coded(schema, base, event)
            if coded is not None:  # text that is JSON
                event["data"], wrong = self.maker.make(*coded, wish)
                data = json.dumps(event["data"])
            elif not isinstance(data, str):
                data = json.dumps(data)
            found.content, found.expected = _written(event, data) * 2, Stream([event] * 2)
            return wrong
        value, wrong = self.maker.make(schema, base, wish)
        found.content, found.expected = _written({}, json.dumps(value)) * 2, Stream([value] * 2)
        return wrong

    def _event(self, schema: Any, base: str, wish: Wish) -> tuple[Any, str]:
        """An event, with data even if these are optional: without them it is none, and clients ignore it."""
        try:
            event, wrong = self.maker.make({"allOf": [schema, {"required": ["data"]}]}, base, wish)
        except Impossible as error:
            event, wrong = None, str(error)
        return self.maker.make(schema, base, wish) if wrong else (event, "")


_REDIRECTS = ("301", "302", "303", "307", "308")
_EMPTY = {"properties", "required", "choices", "patterns", "description", "title"}


def _written(event: dict[str, Any], data: str) -> bytes:
    lines = [f"{name}: {event[name]}" for name in ("event", "id", "retry") if name in event]
    return ("\n".join([*lines, *(f"data: {line}" for line in data.split("\n"))]) + "\n\n").encode()


def _status(status: str, declared: set[str]) -> int:
    """A status for a declared one, or one of its range that has no answer of its own."""
    if status.isdigit():
        return int(status)
    start = int(status[0]) * 100 if status[0].isdigit() else 200
    return next(one for one in range(start, start + 100) if str(one) not in declared | {"204", "205"})


def _concrete(response: ir.Response) -> str:
    kind = response.media_type or ""
    if "*" not in kind:
        return kind
    wild = _CONCRETE.get(response.codec, "application/octet-stream")
    if bare(kind) == "*/*" or fitting(kind, wild):
        return wild
    return kind.replace("/*", "/png" if kind.startswith("image/") else "/plain")


def _dumped(result: Any) -> Any:
    """A result in JSON's types. A model dumps itself: before 2.14, pydantic cannot dump it as a value of any type."""
    from pydantic import TypeAdapter

    if hasattr(result, "model_dump"):
        return result.model_dump(mode="json", by_alias=True, exclude_unset=True)
    if is_array(result) or result.__class__ is tuple:
        return [_dumped(item) for item in result]
    if is_object(result):
        return {name: _dumped(item) for name, item in result.items()}
    return TypeAdapter(Any).dump_python(result, mode="json")


def returned(answered: Answered, result: Any) -> Iterator[str]:
    """How a result differs from what was answered."""
    expected = answered.expected
    if isinstance(expected, bytes):
        found = result.encode() if isinstance(result, str) else result
        if found != expected:
            yield f"{expected!r} became {found!r}"
        return
    dumped = _dumped(result)
    if isinstance(expected, Stream) and isinstance(result, (bytes, str)):
        content = result if isinstance(result, bytes) else result.encode()
        if content != answered.content:
            yield f"{answered.content!r} became {content!r}"
        return
    yield from differences(expected.items if isinstance(expected, Stream) else expected, dumped)
