"""Responses: which are successes, what each is read as, and what the items of streams are."""

from __future__ import annotations

from typing import assert_never

from msgspec import Struct

from sdkwright.config.model import OperationConfig
from sdkwright.diagnostics.report import Report
from sdkwright.ir.api import Doc, Items, Response
from sdkwright.ir.codecs import Codec, Shape, codec_of, preferred
from sdkwright.ir.types import ANY, Type
from sdkwright.lower.operations.event_streams import data_schemas, is_json, is_text, item_schema
from sdkwright.lower.schemas.lowering import SchemaLowering
from sdkwright.openapi import model as openapi

_BODILESS = ("204", "205")


class ResponseBuilder(Struct, frozen=True):
    """Builds the responses of one operation."""

    schemas: SchemaLowering
    config: OperationConfig
    report: Report

    def build(self, item: openapi.Operation, owner: str) -> tuple[tuple[Response, ...], tuple[Response, ...]]:
        """The successes, documents first, and the failures."""
        successes: list[Response] = []
        failures: list[Response] = []
        expected = any(response.status[:1] in "23" for response in item.responses)
        for response in item.responses:
            if response.status[:1] == "2" or (response.status == "default" and not expected):
                successes.extend(self._response(item, response, owner, "ResponseBody"))
            if response.status[:1] in "45" or response.status == "default":
                part = "ErrorBody" if response.status == "default" else f"Response{response.status}"
                failures.extend(self._response(item, response, owner, part))
        return tuple(sorted(successes, key=_document_first)) or self._undeclared(item), tuple(failures)

    def _undeclared(self, item: openapi.Operation) -> tuple[Response, ...]:
        """The success of an operation that declares none: bytes after a redirect, else no content."""
        redirects = any(response.status[:1] == "3" for response in item.responses)
        message = f"{item.method} {item.path} declares no success; any is taken"
        hint = "add a response with a status of 2XX"
        if item.responses:  # that there are none at all is reported already
            self.report.note("no-success", message, item.at, hint)
        media = "*/*" if redirects and item.method != "HEAD" else None
        codec = Codec.JSON if media is None else codec_of(media)
        return (Response(status="2XX", media_type=media, codec=codec, doc=Doc(pointer=str(item.at))),)

    def _response(
        self, item: openapi.Operation, response: openapi.Response, owner: str, part: str
    ) -> list[Response]:
        """A response in each of its media types, or one without content."""
        text, place = response.description or "", str(response.at)
        headers = tuple((field.name, field.description or "") for field in response.headers)
        result: list[Response] = []
        for media in self._content(item, response):
            codec, type_, items = self._type(media, owner, part)
            name, semicolon, parameters = media.type.strip().partition(";")
            result.append(
                Response(
                    status=response.status,
                    media_type=f"{name.lower()}{semicolon}{parameters}",
                    codec=codec,
                    type=type_,
                    items=items,
                    sentinel=media.sentinel if items is not None else None,
                    headers=headers,
                    doc=Doc(description=text, examples=tuple(media.examples.values()), pointer=place),
                )
            )
        doc = Doc(description=text, pointer=place)
        return result or [Response(status=response.status, headers=headers, doc=doc)]

    def _content(self, item: openapi.Operation, response: openapi.Response) -> list[openapi.MediaType]:
        """The media types of a response, the preferred first; none where HTTP allows no content."""
        content = preferred(response.content)
        if not content or (response.status not in _BODILESS and item.method != "HEAD"):
            return content
        if item.method != "HEAD":
            message = (
                f"answers with the status {response.status} have no content; the one declared is ignored"
            )
            self.report.note("content-ignored", message, response.at)
        return []

    def _type(
        self, media: openapi.MediaType, owner: str, part: str
    ) -> tuple[Codec, Type | None, Items | None]:
        """How a media type is read, the type of what is read, and what the items of a stream are."""
        codec = codec_of(media.type, media.schema)
        if codec.facts.streams:
            if not self.config.stream:
                return _at_once(codec), None, None
            return codec, *self._stream(media, codec, owner, part)
        if codec.facts.is_form and media.item_schema is not None:
            message = f"the parts of `{media.type}` are not taken apart: the answer is bytes"
            self.report.note("keyword", message, media.at)
            return codec, None, None
        return codec, None if media.schema is None else self.schemas.type_of(media.schema, owner, part), None

    # --- streams

    def _stream(
        self, media: openapi.MediaType, codec: Codec, owner: str, part: str
    ) -> tuple[Type | None, Items]:
        """The type of a stream's items, and what they are; without a type they are events of any text."""
        merger = self.schemas.merger
        schema = item_schema(media, merger)
        if not codec.facts.has_events:
            return ANY if schema is None else self.schemas.type_of(schema, owner, part), "items"
        if schema is None or is_text(schema, merger):
            return None, "events"
        type_ = self.schemas.type_of(schema, owner, part)
        are_json = {is_json(data, merger) for data in data_schemas(schema, merger)}
        if not are_json:
            return type_, "items"
        return type_, "events/any" if len(are_json) > 1 else "events/json" if True in are_json else "events"


def _document_first(response: Response) -> tuple[int, int]:
    """A key to sort successes by: documents by the preference of their codecs, then all others as they stand."""
    is_document = response.media_type is not None and response.codec.facts.is_document
    return response.codec.preference if is_document else (len(Shape), 0)


def _at_once(codec: Codec) -> Codec:
    """The codec that reads the body of a stream at once."""
    match codec:
        case Codec.EVENTS:
            return Codec.TEXT
        case Codec.JSON_LINES | Codec.JSON_SEQUENCE:
            return Codec.BYTES
        case Codec.JSON | Codec.CBOR | Codec.MULTIPART | Codec.FORM | Codec.TEXT | Codec.BYTES:
            return codec
        case _:
            assert_never(codec)
