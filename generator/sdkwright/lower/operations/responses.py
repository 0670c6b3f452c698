"""Answers: which are successes, what each is read as, and what the items of streams are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import assert_never

from sdkwright.config.model import OperationConfig
from sdkwright.diagnostics.report import Report
from sdkwright.ir.api import ANY, Doc, Items, Response, Type
from sdkwright.ir.codecs import Codec, Shape, codec_of, preferred
from sdkwright.lower.schemas.allof import says_nothing
from sdkwright.lower.schemas.gather import Gatherer
from sdkwright.openapi import model as d

_EVENT = frozenset(("data", "event", "id", "retry"))
_BODILESS = ("204", "205")


@dataclass(slots=True)
class AnswerBuilder:
    """Builds the answers of one operation."""

    gatherer: Gatherer
    config: OperationConfig
    report: Report
    error_types: dict[str, list[tuple[Type, Doc]]]

    def build(self, item: d.Operation, owner: str) -> tuple[tuple[Response, ...], tuple[Response, ...]]:
        """The successes, documents first, and the failures."""
        successes: list[Response] = []
        failures: list[Response] = []
        expected = any(response.status[:1] in "23" for response in item.responses)
        for response in item.responses:
            good = response.status[:1] == "2" or (response.status == "default" and not expected)
            if good:
                successes.extend(self._response(item, response, owner, "ResponseBody"))
            if response.status[:1] in "45" or response.status == "default":
                part = "ErrorBody" if response.status == "default" else f"Response{response.status}"
                answers = self._response(item, response, owner, part)
                failures.extend(answers)
                for answer in answers:
                    if answer.type is not None and answer.codec.facts.is_document:
                        self.error_types.setdefault(response.status, []).append((answer.type, answer.doc))
                self.error_types.setdefault(response.status, [])
        return tuple(sorted(successes, key=_document_first)) or self._undeclared(item), tuple(failures)

    def _undeclared(self, item: d.Operation) -> tuple[Response, ...]:
        """What to make of a success where the document has none: after a redirect there are bytes, else nothing."""
        redirects = any(response.status[:1] == "3" for response in item.responses)
        message = f"{item.method} {item.path} declares no success; any is taken"
        hint = "add a response with a status of 2XX"
        if item.responses:  # that there are none at all is told already
            self.report.note("no-success", message, item.at, hint)
        media = "*/*" if redirects and item.method != "HEAD" else None
        codec = Codec.JSON if media is None else codec_of(media)
        return (Response(status="2XX", media_type=media, codec=codec, doc=Doc(pointer=str(item.at))),)

    def _response(self, item: d.Operation, response: d.Response, owner: str, part: str) -> list[Response]:
        doc = Doc(description=response.description or "", pointer=str(response.at))
        headers = tuple((field.name, field.description or "") for field in response.headers)
        result: list[Response] = []
        content = preferred(response.content)
        if content and (response.status in _BODILESS or item.method == "HEAD"):
            if item.method != "HEAD":
                message = (
                    f"answers with the status {response.status} have no content; the one declared is ignored"
                )
                self.report.note("content-ignored", message, response.at)
            content = []
        for media in content:
            codec = codec_of(media.type, media.schema)
            name, semicolon, parameters = media.type.strip().partition(";")
            type_, items = None, None
            if codec.facts.streams and not self.config.stream:
                codec = _at_once(codec)
            elif codec.facts.streams:
                type_, items = self._stream(media, codec, owner, part)
            elif codec.facts.is_form and media.item_schema is not None:
                message = f"the parts of `{media.type}` are not taken apart: the answer is bytes"
                self.report.note("keyword", message, media.at)
            elif media.schema is not None:
                type_ = self.gatherer.type_of(media.schema, owner, part)
            result.append(
                Response(
                    status=response.status,
                    media_type=f"{name.lower()}{semicolon}{parameters}",
                    codec=codec,
                    type=type_,
                    items=items,
                    headers=headers,
                    doc=doc,
                )
            )
        return result or [Response(status=response.status, headers=headers, doc=doc)]

    # --- streams

    def _stream(self, media: d.MediaType, codec: Codec, owner: str, part: str) -> tuple[Type | None, Items]:
        """The type of a stream's items, and what they are; without a type they are events of any text."""
        schema = media.item_schema or media.schema
        if (
            schema is not None and media.item_schema is None
        ):  # before 3.2, some describe the stream as an array
            whole = self.gatherer.merger.merged(schema)
            schema = whole.items if whole.types == ("array",) and whole.items is not None else schema
        if not codec.facts.has_events:
            return ANY if schema is None else self.gatherer.type_of(schema, owner, part), "items"
        if schema is None or self._is_text(schema):
            return None, "events"
        properties = list(self._properties(schema, set()))
        names = {name for name, _ in properties}
        if "data" not in names or not names <= _EVENT:
            return self.gatherer.type_of(schema, owner, part), "items"
        coded = {self._is_coded(data) for name, data in properties if name == "data"}
        items: Items = "events/any" if len(coded) > 1 else "events/json" if coded == {True} else "events"
        self.gatherer.decoding = True
        type_ = self.gatherer.type_of(schema, owner, part)
        self.gatherer.decoding = False
        return type_, items

    def _is_text(self, schema: d.Schema) -> bool:
        merged = self.gatherer.merger.merged(schema)
        coded = merged.content_media_type is not None
        return (set(merged.types) - {"null"} == {"string"} and not coded) or says_nothing(merged)

    def _is_coded(self, schema: d.Schema) -> bool:
        """Whether the data of an event is JSON."""
        merged = self.gatherer.merger.merged(schema)
        media = merged.content_media_type
        text = set(merged.types) - {"null"} == {"string"}
        return not text if media is None else _is_json(codec_of(media))

    def _properties(self, schema: d.Schema, seen: set[str]) -> Iterator[tuple[str, d.Schema]]:
        """The properties of an object and of its alternatives; something else has one without a name."""
        merged = self.gatherer.merger.merged(schema)
        if schema.id in seen:
            return
        seen.add(schema.id)
        yield from merged.properties.items()
        for member in (*merged.one_of, *merged.any_of):
            yield from self._properties(member, seen)
        if merged.types not in ((), ("object",)):
            yield "", merged


def _document_first(response: Response) -> tuple[int, int]:
    """What to sort successes by: documents by the preference among their codecs, then all others as they stand."""
    is_document = response.media_type is not None and response.codec.facts.is_document
    return response.codec.preference if is_document else (len(Shape), 0)


def _at_once(codec: Codec) -> Codec:
    """How a body is read at once that is a stream otherwise."""
    match codec:
        case Codec.EVENTS:
            return Codec.TEXT
        case Codec.JSON_LINES | Codec.JSON_SEQUENCE:
            return Codec.BYTES
        case Codec.JSON | Codec.CBOR | Codec.MULTIPART | Codec.FORM | Codec.TEXT | Codec.BYTES:
            return codec
        case _:
            assert_never(codec)


def _is_json(codec: Codec) -> bool:
    """Whether a text in this codec is one JSON document."""
    match codec:
        case Codec.JSON:
            return True
        case (
            Codec.CBOR
            | Codec.JSON_LINES
            | Codec.JSON_SEQUENCE
            | Codec.EVENTS
            | Codec.MULTIPART
            | Codec.FORM
            | Codec.TEXT
            | Codec.BYTES
        ):
            return False
        case _:
            assert_never(codec)
