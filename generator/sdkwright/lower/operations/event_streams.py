"""Server-sent events: what a document says of the events of a stream, and of the data in them."""

from __future__ import annotations

from collections.abc import Iterator

from sdkwright.ir.codecs import codec_of
from sdkwright.lower.schemas.allof import Merger
from sdkwright.lower.schemas.references import is_annotation_only
from sdkwright.openapi.model import Document, MediaType, Schema

_EVENT = frozenset(("data", "event", "id", "retry"))


def item_schema(media: MediaType, merger: Merger) -> Schema | None:
    """The schema of the items of a stream. Before OpenAPI 3.2, some documents describe the stream as an array."""
    if media.item_schema is not None or media.schema is None:
        return media.item_schema
    merged = merger.merged(media.schema)
    return merged.items if merged.types == ("array",) and merged.items is not None else media.schema


def data_schemas(schema: Schema, merger: Merger) -> list[Schema]:
    """The schemas of `data` in an event and its alternatives; empty if the schema describes no whole events."""
    properties = list(_properties(schema, merger, set()))
    wires = {wire for wire, _ in properties}
    if "data" not in wires or not wires <= _EVENT:
        return []
    return [data for wire, data in properties if wire == "data"]


def is_json(data: Schema, merger: Merger) -> bool:
    """Whether the data of an event is JSON."""
    merged = merger.merged(data)
    if merged.content_media_type is None:
        return set(merged.types) - {"null"} != {"string"}
    return codec_of(merged.content_media_type).facts.is_json


def is_text(schema: Schema, merger: Merger) -> bool:
    """Whether a schema says no more of the items of a stream than that they are text."""
    merged = merger.merged(schema)
    is_plain = set(merged.types) - {"null"} == {"string"} and merged.content_media_type is None
    return is_plain or is_annotation_only(merged)


def event_data(document: Document, merger: Merger) -> frozenset[str]:
    """The ids of all schemas of `data` in events of a document, and of the alternatives in them."""
    ids: set[str] = set()
    for operation in document.operations:
        for response in operation.responses:
            for media in response.content:
                schema = item_schema(media, merger) if codec_of(media.type).facts.has_events else None
                if schema is not None and not is_text(schema, merger):
                    ids.update(id_ for data in data_schemas(schema, merger) for id_ in _ids(data))
    return frozenset(ids)


def _ids(schema: Schema) -> Iterator[str]:
    yield schema.id
    for member in (*schema.one_of, *schema.any_of):
        yield member.id


def _properties(schema: Schema, merger: Merger, seen: set[str]) -> Iterator[tuple[str, Schema]]:
    """The properties of an object and of its alternatives; anything else has one without a name."""
    merged = merger.merged(schema)
    if schema.id in seen:
        return
    seen.add(schema.id)
    yield from merged.properties.items()
    for member in (*merged.one_of, *merged.any_of):
        yield from _properties(member, merger, seen)
    if merged.types not in ((), ("object",)):
        yield "", merged
