"""Codecs: how the body of each media type is written and read. The members of `Codec` are the one table of them.

A codec is decided once, from the media type, by `codec_of`. Everything else matches over the codec (`match` with
`assert_never`) or reads its facts, and generated code hands the runtime the encoder and the decoder by name.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from functools import cache

from msgspec import Struct

from sdkwright.openapi.model import MediaType, Schema


class Shape(Enum):
    """What programs pass and get for a body. The order is the order of preference among media types."""

    DOCUMENT = "document"  # a value that a schema describes, in requests and in responses
    FIELDS = "fields"  # an object whose properties are written one by one; responses are bytes
    TEXT = "text"  # str
    BYTES = "bytes"  # bytes or files
    ITEMS = "items"  # several values: iterables in requests, streams in responses


class Symbol(Struct, frozen=True):
    """A name in a module of the runtime, whose path is dotted and relative to the SDK's package."""

    module: str
    name: str

    def __str__(self) -> str:
        return f"{self.module}.{self.name}"


class Extra(Struct, frozen=True):
    """An optional dependency of an SDK."""

    name: str  # in `[project.optional-dependencies]`
    purpose: str  # what it is for, as the README says it


class Facts(Struct, frozen=True, kw_only=True):
    """One row of the table."""

    media_types: tuple[str, ...]  # patterns; the first row with one that fits has the media type
    shape: Shape
    has_parts: bool = False  # a body consists of parts, each with headers of its own
    has_files: bool = False  # strings in a body can be bytes
    is_json: bool = False  # a body is one JSON document
    has_events: bool = False  # the items of a body have fields around their data
    sent_as: str | None = (
        None  # the media type of requests where the document has a wildcard; None: callers say it
    )
    encoder: Symbol | None  # writes request bodies; None: what the runtime does by default
    decoder: Symbol | None  # reads responses and errors; None: what the runtime does by default
    request_parts: tuple[str, ...] = ()  # the parts of `render.parts` that an SDK needs to write requests
    response_parts: tuple[str, ...] = ()  # and those that it needs to read responses
    extra: Extra | None = None  # the library that both need, where it is not a dependency of every SDK

    @property
    def is_document(self) -> bool:
        """Whether requests, responses and errors are values that a schema describes."""
        return self.shape is Shape.DOCUMENT

    @property
    def is_form(self) -> bool:
        """Whether the properties of an object are written one by one, each as its `encoding` says."""
        return self.shape is Shape.FIELDS

    @property
    def has_fields(self) -> bool:
        """Whether the properties of a request body can be the arguments of a method."""
        return self.is_document or self.is_form

    @property
    def streams(self) -> bool:
        """Whether a body is a sequence of items, which are read and written one after another."""
        return self.shape is Shape.ITEMS


_LINES = ("jsonl", "x-jsonl", "jsonlines", "x-jsonlines", "json-lines", "ndjson", "x-ndjson")
_CONTENT = ("_content.py", "_files.py", "_sources.py")
_BYTES = Symbol("_runtime.codecs", "BYTES")
_STREAMS = (
    "_streams/codecs.py",
    "_streams/events.py",
    "_streams/items.py",
    "_streams/stream.py",
    "_streams/streaming.py",
)


def _application(*subtypes: str) -> tuple[str, ...]:
    """The patterns of subtypes of `application`, also as the suffix of others."""
    return tuple(pattern for name in subtypes for pattern in (f"application/{name}", f"application/*+{name}"))


class Codec(Enum):
    """How the bodies of some media types are written and read."""

    JSON = Facts(
        media_types=("*/json", "*+json"),
        shape=Shape.DOCUMENT,
        is_json=True,
        sent_as="application/json",
        encoder=None,
        decoder=None,
    )
    CBOR = Facts(
        media_types=("*/cbor", "*+cbor"),
        shape=Shape.DOCUMENT,
        has_files=True,
        sent_as="application/cbor",
        encoder=Symbol("_cbor", "cbor"),
        decoder=Symbol("_cbor", "CBOR"),
        request_parts=("_cbor.py",),
        response_parts=("_cbor.py",),
        extra=Extra("cbor", "to send and read CBOR (`application/cbor`)"),
    )
    JSON_LINES = Facts(
        media_types=_application(*_LINES),
        shape=Shape.ITEMS,
        encoder=Symbol("_content", "lines"),
        decoder=Symbol("_streams.codecs", "LINES"),
        request_parts=_CONTENT,
        response_parts=_STREAMS,
    )
    JSON_SEQUENCE = Facts(  # RFC 7464
        media_types=_application("json-seq"),
        shape=Shape.ITEMS,
        encoder=Symbol("_content", "sequence"),
        decoder=Symbol("_streams.codecs", "SEQUENCE"),
        request_parts=_CONTENT,
        response_parts=_STREAMS,
    )
    EVENTS = Facts(
        media_types=("text/event-stream",),
        shape=Shape.ITEMS,
        has_events=True,
        encoder=Symbol("_content", "text"),
        decoder=Symbol("_streams.codecs", "EVENTS"),
        request_parts=_CONTENT,
        response_parts=_STREAMS,
    )
    MULTIPART = Facts(
        media_types=("multipart/*",),
        shape=Shape.FIELDS,
        has_parts=True,
        has_files=True,
        sent_as="multipart/form-data",
        encoder=Symbol("_multipart", "multipart"),
        decoder=_BYTES,
        request_parts=("_multipart.py", "_forms.py", "_files.py", "_sources.py"),
    )
    FORM = Facts(
        media_types=("application/x-www-form-urlencoded",),
        shape=Shape.FIELDS,
        encoder=Symbol("_forms", "form"),
        decoder=_BYTES,
        request_parts=("_forms.py",),
    )
    TEXT = Facts(
        media_types=("text/*",),
        shape=Shape.TEXT,
        encoder=Symbol("_content", "text"),
        decoder=Symbol("_runtime.codecs", "TEXT"),
        request_parts=_CONTENT,
    )
    BYTES = Facts(
        media_types=("*",),
        shape=Shape.BYTES,
        encoder=Symbol("_content", "file"),
        decoder=_BYTES,
        request_parts=_CONTENT,
    )

    @property
    def facts(self) -> Facts:
        """The row of the table."""
        return self.value

    @property
    def preference(self) -> tuple[int, int]:
        """What to sort by, so that the media type which programs want most is the first."""
        return _SHAPES.index(self.facts.shape), _CODECS.index(self)

    def __repr__(self) -> str:
        return f"Codec.{self.name}"


_SHAPES, _CODECS = list(Shape), list(Codec)
# What ends the names of media types that are text although they are not called so.
_TEXTUAL = ("xml", "yaml", "csv", "html", "javascript", "graphql", "sql")


def codec_of(media_type: str, schema: Schema | None = None) -> Codec:
    """The codec of a media type: by its name, or by its schema where that is a wildcard."""
    name = essence(media_type)
    if name not in ("*/*", "application/*"):
        return _named(name)
    if schema is None:
        return Codec.BYTES
    if schema.types != ("string",):
        return Codec.JSON
    # A text is sent as it is; as a JSON document it would have quotes.
    return Codec.BYTES if schema.format in ("binary", "byte") else Codec.TEXT


@cache
def _named(name: str) -> Codec:
    return next(codec for codec in _CODECS if any(_matches(name, item) for item in codec.facts.media_types))


def _matches(name: str, pattern: str) -> bool:
    """Whether a media type is one of a pattern with at most one `*`. A regular expression would take longer to make."""
    start, star, end = pattern.partition("*")
    if not star:
        return name == pattern
    return len(name) >= len(start) + len(end) and name.startswith(start) and name.endswith(end)


def essence(media_type: str) -> str:
    """A media type in lower case, without its parameters."""
    return media_type.partition(";")[0].strip().lower()


def is_textual(media_type: str) -> bool:
    """Whether bodies of a media type are text that people write, such as XML and YAML."""
    return essence(media_type).endswith(_TEXTUAL)


def preferred(content: Iterable[MediaType]) -> list[MediaType]:
    """The media types of a body or a response, documents first, otherwise as written."""
    return sorted(content, key=lambda media: codec_of(media.type, media.schema).preference)
