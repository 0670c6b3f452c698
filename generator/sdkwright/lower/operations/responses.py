"""Answers: which are successes, what each is read as, and what the items of streams are."""

from __future__ import annotations

from dataclasses import dataclass

from sdkwright.config.model import OperationConfig
from sdkwright.diagnostics.report import Report
from sdkwright.ir.api import Coding, Doc, Items, Response
from sdkwright.ir.types import ANY, Type
from sdkwright.lower.operations.event_streams import data_schemas, is_json, is_text, item_schema
from sdkwright.lower.operations.parameters import coding_of, preferred
from sdkwright.lower.schemas.lowering import SchemaLowering
from sdkwright.openapi import model as d

_BODILESS = ("204", "205")


@dataclass(slots=True)
class ResponseBuilder:
    """Builds the answers of one operation."""

    schemas: SchemaLowering
    config: OperationConfig
    report: Report

    def build(self, item: d.Operation, owner: str) -> tuple[tuple[Response, ...], tuple[Response, ...]]:
        """The successes, JSON first, and the failures."""
        successes: list[Response] = []
        failures: list[Response] = []
        expected = any(response.status[:1] in "23" for response in item.responses)
        for response in item.responses:
            good = response.status[:1] == "2" or (response.status == "default" and not expected)
            if good:
                successes.extend(self._response(item, response, owner, "ResponseBody"))
            if response.status[:1] in "45" or response.status == "default":
                part = "ErrorBody" if response.status == "default" else f"Response{response.status}"
                failures.extend(self._response(item, response, owner, part))
        json_first = sorted(
            successes, key=lambda answer: answer.media_type is None or answer.coding != "json"
        )
        return tuple(json_first) or self._undeclared(item), tuple(failures)

    def _undeclared(self, item: d.Operation) -> tuple[Response, ...]:
        """What to make of a success where the document has none: after a redirect there are bytes, else nothing."""
        redirects = any(response.status[:1] == "3" for response in item.responses)
        message = f"{item.method} {item.path} declares no success; any is taken"
        hint = "add a response with a status of 2XX"
        if item.responses:  # that there are none at all is told already
            self.report.note("no-success", message, item.at, hint)
        media = "*/*" if redirects and item.method != "HEAD" else None
        coding: Coding = "bytes" if media else "json"
        return (Response(status="2XX", media_type=media, coding=coding, doc=Doc(pointer=str(item.at))),)

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
            coding = coding_of(media.type, media.schema)
            name, semicolon, parameters = media.type.strip().partition(";")
            type_, items = None, None
            if coding in ("events", "jsonl") and not self.config.stream:
                coding = "text" if coding == "events" else "bytes"
            elif coding in ("events", "jsonl"):
                type_, items = self._stream(media, owner, part)
            elif coding == "multipart" and media.item_schema is not None:
                message = f"the parts of `{media.type}` are not taken apart: the answer is bytes"
                self.report.note("keyword", message, media.at)
            elif media.schema is not None:
                type_ = self.schemas.type_of(media.schema, owner, part)
            result.append(
                Response(
                    status=response.status,
                    media_type=f"{name.lower()}{semicolon}{parameters}",
                    coding=coding,
                    type=type_,
                    items=items,
                    headers=headers,
                    doc=doc,
                )
            )
        return result or [Response(status=response.status, headers=headers, doc=doc)]

    # --- streams

    def _stream(self, media: d.MediaType, owner: str, part: str) -> tuple[Type | None, Items]:
        """The type of a stream's items, and what they are; without a type they are events of any text."""
        merger = self.schemas.merger
        schema = item_schema(media, merger)
        if coding_of(media.type, None) == "jsonl":
            return ANY if schema is None else self.schemas.type_of(schema, owner, part), "items"
        if schema is None or is_text(schema, merger):
            return None, "events"
        type_ = self.schemas.type_of(schema, owner, part)
        are_json = {is_json(data, merger) for data in data_schemas(schema, merger)}
        if not are_json:
            return type_, "items"
        return type_, "events/any" if len(are_json) > 1 else "events/json" if True in are_json else "events"
