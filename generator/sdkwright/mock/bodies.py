"""Request bodies, read as their media types write them."""

from __future__ import annotations

from collections.abc import Sequence
from logging import NullHandler, getLogger
from typing import Any, assert_never
from urllib.parse import quote, unquote_plus

from msgspec import Struct

from sdkwright.ir.codecs import Codec, Shape, codec_of, essence
from sdkwright.mock.media_types import is_form, is_json
from sdkwright.mock.parameters import Sent, Unreadable, read_parameter, read_query
from sdkwright.mock.readings import Raw, Readings, read_json
from sdkwright.mock.schemas import Schema, Schemas
from sdkwright.mock.xmlbodies import read_xml
from sdkwright.openapi.model import Encoding, MediaType, Parameter
from sdkwright.syntax.source import Tree


class Part(Struct, frozen=True):
    """One part of a multipart body."""

    name: str
    media_type: str
    is_file: bool
    content: bytes


class Body(Struct, frozen=True):
    """A body that was read: its value with the schema that it has to fit; several for a sequence of items."""

    values: tuple[tuple[Tree, Schema], ...] = ()
    """Empty if the document says nothing that could be checked."""


def choose_media_type(content: Sequence[MediaType], content_type: str) -> MediaType | None:
    """What a document says of a media type: the entry for just that one, else for a range that has it."""
    name = essence(content_type)
    ranges = [f"{name.partition('/')[0]}/*", "*/*"]
    for wanted in (content_type.strip().lower(), name, *ranges):
        for media in content:
            if wanted in (media.type.strip().lower(), essence(media.type)):
                return media
    suffix = name.rpartition("+")[2] if "+" in name else ""
    return next(
        (media for media in content if suffix and essence(media.type) == f"application/{suffix}"), None
    )


class BodyReader:
    """Reads bodies by the schemas of one document."""

    def __init__(self, schemas: Schemas, readings: Readings) -> None:
        self._schemas = schemas
        self._readings = readings

    def read(self, media: MediaType, content_type: str, content: bytes) -> Body:
        """The values in a body. Raises `Unreadable` if it is not written as its media type says."""
        schema = self._schema(media)
        codec = self._codec(media, content_type, schema)
        match codec:
            case Codec.JSON:
                return Body(((_json(content, content_type), schema),))
            case Codec.CBOR:
                return Body(((_cbor(content), schema),))
            case Codec.JSON_LINES | Codec.JSON_SEQUENCE:
                lines = content.replace(b"\x1e", b"\n").split(b"\n")
                return Body(tuple((_json(line, content_type), schema) for line in lines if line.strip()))
            case Codec.FORM:
                return Body(((self._form(media, schema, content), schema),))
            case Codec.MULTIPART:
                return Body(((self._multipart(media, schema, content_type, content), schema),))
            case Codec.TEXT | Codec.BYTES if self._is_xml(media, content_type, schema):
                return Body(((read_xml(content, schema, self._readings), schema),))
            case Codec.TEXT:
                text = self._readings.read(_text(content, content_type), schema)  # a number may be text, too
                return Body(((text, schema),)) if media.schema is not None else Body()
            case Codec.BYTES | Codec.EVENTS:
                return Body()  # bytes have no value in JSON that a schema could check
            case _:
                assert_never(codec)

    def _codec(self, media: MediaType, content_type: str, schema: Schema) -> Codec:
        """How a body is written. Where a range or a form has no fields in its schema, that is as it is."""
        own = codec_of(media.type, media.schema)
        if "*" in essence(media.type) and own.facts.shape in (Shape.BYTES, Shape.TEXT):
            return own
        codec = codec_of(content_type, media.schema)
        is_form = codec.facts.is_form and not codec.facts.has_parts
        return Codec.TEXT if is_form and self._readings.kinds(schema) == {"string"} else codec

    def _is_xml(self, media: MediaType, content_type: str, schema: Schema) -> bool:
        """Whether a body is XML with what its schema describes; a text may be XML too, and is one."""
        is_text = self._readings.kinds(schema) == {"string"}
        return essence(content_type).endswith("xml") and media.schema is not None and not is_text

    def _schema(self, media: MediaType) -> Schema:
        if media.item_schema is not None:
            return self._schemas.at(media.item_schema.at)
        return True if media.schema is None else self._schemas.at(media.schema.at)

    # --- forms

    def _form(self, media: MediaType, schema: Schema, content: bytes) -> Tree:
        text = _text(content, "application/x-www-form-urlencoded")
        sent = Sent(read_query(text), listed=frozenset(self._readings.properties(schema)))
        result: dict[str, Tree] = {}
        properties = self._readings.properties(schema)
        taken: set[str] = set()
        for name, item in properties.items():
            inner: Schema = item if isinstance(item, (dict, bool)) else True
            parameter = _field(name, media, inner, sent, self._readings)
            found = read_parameter(parameter, inner, sent, self._readings)
            if found is not None:
                result[name] = found[0]
                taken |= {name, *(key for key in sent.query.named if key.startswith(f"{name}["))}
        others: dict[str, Raw] = {}
        for name, encoded in sent.query.named.items():
            if name not in result and name not in taken:
                values: list[Raw] = [unquote_plus(value) for value in encoded]
                others[name] = values[0] if len(values) == 1 else values
        rest = self._readings.read(others, schema)
        return {**result, **(rest if isinstance(rest, dict) else {})}

    # --- multipart

    def _multipart(self, media: MediaType, schema: Schema, content_type: str, content: bytes) -> Tree:
        parts = _parts(content, content_type)
        kinds = self._readings.kinds(schema)
        if kinds == {"array"}:
            return [self._part(part, True, media, None) for part in parts]
        properties = self._readings.properties(schema)
        result: dict[str, Tree] = {}
        named: dict[str, list[Part]] = {}
        for part in parts:
            named.setdefault(part.name, []).append(part)
        self._add_styled(result, named, schema, media)
        for name, same in named.items():
            item = properties.get(name, self._readings.additional(schema))
            inner: Schema = item if isinstance(item, (dict, bool)) else True
            encoding = media.encoding.get(name)
            is_list = "array" in self._readings.kinds(inner)
            if is_list and not (len(same) == 1 and _is_json_part(same[0], encoding)):
                items = self._item_schema(inner)
                result[name] = [self._part(part, items, media, encoding) for part in same]
            else:  # several parts are a list, whether the schema has one or not
                values = [self._part(part, inner, media, encoding) for part in same]
                result[name] = values[0] if len(values) == 1 else values
        return result

    def _add_styled(
        self, result: dict[str, Tree], named: dict[str, list[Part]], schema: Schema, media: MediaType
    ) -> None:
        """Read the properties that have a style: their parts are the pairs that a form would have."""
        pairs = [
            f"{quote(name)}={quote(part.content)}"
            for name, parts in named.items()
            for part in parts
            if not part.is_file and not part.media_type
        ]
        properties = self._readings.properties(schema)
        sent = Sent(read_query("&".join(pairs)), listed=frozenset(properties))
        for name, encoding in media.encoding.items():
            item = properties.get(name)
            if not encoding.style or not isinstance(item, (dict, bool)):
                continue
            found = read_parameter(
                _field(name, media, item, sent, self._readings), item, sent, self._readings
            )
            if found is not None:
                result[name] = found[0]
                for key in [key for key in named if key == name or key.startswith(f"{name}[")]:
                    del named[key]

    def _item_schema(self, schema: Schema) -> Schema:
        for part in self._readings.parts(schema):
            items = part.get("items")
            if isinstance(items, (dict, bool)):
                return items
        return True

    def _part(self, part: Part, schema: Schema, media: MediaType, encoding: Encoding | None) -> Tree:
        if _is_json_part(part, encoding):
            return _json(part.content, "application/json")
        kinds = self._readings.kinds(schema)
        if is_form(part.media_type) and "object" in kinds:
            own = MediaType(at=media.at, type=part.media_type, schema=media.schema)
            return self._form(own, schema, part.content)
        if essence(part.media_type).endswith("xml") and "object" in kinds:
            return read_xml(part.content, schema, self._readings)
        if part.is_file:
            return part.content.decode(errors="replace")
        return self._readings.read(_text(part.content, part.media_type or "text/plain"), schema)


def _field(name: str, media: MediaType, schema: Schema, sent: Sent, readings: Readings) -> Parameter:
    """A property of a form, as if it were a parameter of the query."""
    encoding = media.encoding.get(name)
    style = encoding.style if encoding is not None else None
    explode = encoding.explode if encoding is not None else None
    media_type = encoding.content_type if encoding is not None and style is None else None
    kinds = readings.kinds(schema)
    keys = sent.query.named
    if name not in keys and style is None and any(key.startswith(f"{name}[") for key in keys):
        style = "deepObject" if f"{name}[]" not in keys else "form"
        name = f"{name}[]" if f"{name}[]" in keys else name
    assert media.schema is not None
    return Parameter(
        at=media.at,
        name=name,
        place="query",
        schema=media.schema,
        media_type=(media_type if media_type and is_json(media_type) and "object" in kinds else None),
        style=style or "form",
        # A property is one key of the form: objects are JSON texts, unless a style says otherwise.
        explode=explode if explode is not None else "object" not in kinds or style is not None,
    )


def _is_json_part(part: Part, encoding: Encoding | None) -> bool:
    if part.media_type:
        return is_json(part.media_type)
    stated = encoding.content_type if encoding is not None else None
    return bool(stated) and "," not in str(stated) and is_json(str(stated))


def _json(content: bytes, media_type: str) -> Tree:
    try:
        return read_json(_text(content, media_type))
    except ValueError as error:
        raise Unreadable(f"is not JSON: {error}") from None


def _text(content: bytes, media_type: str) -> str:
    charset = media_type.lower().partition("charset=")[2].partition(";")[0].strip(' "') or "utf-8"
    try:
        return content.decode(charset)
    except (UnicodeError, LookupError):  # some codecs raise the more general one
        raise Unreadable(f"is not text in {charset}") from None


def _cbor(content: bytes) -> Tree:
    import cbor2  # of the extra `mock`, and few documents have it

    try:
        value: Tree = cbor2.loads(content)
    except Exception as error:
        raise Unreadable(f"is not CBOR: {error}") from None
    return value


def _parts(content: bytes, content_type: str) -> list[Part]:
    """The parts of a multipart body. Raises `Unreadable`."""
    from python_multipart.multipart import MultipartParser, parse_options_header

    getLogger("python_multipart").addHandler(NullHandler())  # what it has to say is in the response
    _, options = parse_options_header(content_type)
    boundary = options.get(b"boundary")
    if not boundary:
        raise Unreadable("has no boundary in its media type")
    collector = _Collector()
    try:
        parser = MultipartParser(boundary, collector.callbacks())
        parser.write(content)
        parser.finalize()
    except Exception as error:
        raise Unreadable(f"is not multipart: {error}") from None
    if not collector.is_complete:
        raise Unreadable("is not multipart: it ends before its last boundary")
    return collector.parts


class _Collector:
    """Collects the parts that a parser finds."""

    def __init__(self) -> None:
        self.parts: list[Part] = []
        self.is_complete = False
        self._headers: dict[str, bytes] = {}
        self._name = b""
        self._value = b""
        self._content = bytearray()

    def callbacks(self) -> Any:
        """What the parser calls."""
        return {
            "on_part_begin": self._begin,
            "on_part_data": self._on_data,
            "on_part_end": self._end,
            "on_header_field": self._on_name,
            "on_header_value": self._on_value,
            "on_header_end": self._end_header,
            "on_end": self._finish,
        }

    def _begin(self) -> None:
        self._headers, self._content = {}, bytearray()

    def _on_data(self, data: bytes, start: int, end: int) -> None:
        self._content += data[start:end]

    def _on_name(self, data: bytes, start: int, end: int) -> None:
        self._name += data[start:end]

    def _on_value(self, data: bytes, start: int, end: int) -> None:
        self._value += data[start:end]

    def _end_header(self) -> None:
        self._headers[self._name.decode("latin-1").lower()] = self._value
        self._name = self._value = b""

    def _finish(self) -> None:
        self.is_complete = True

    def _end(self) -> None:
        from python_multipart.multipart import parse_options_header

        _, options = parse_options_header(self._headers.get("content-disposition", b""))
        name = options.get(b"name", b"").decode("utf-8", "replace")
        is_file = b"filename" in options or b"filename*" in options
        media_type = self._headers.get("content-type", b"").decode("latin-1")
        self.parts.append(Part(name, media_type, is_file, bytes(self._content)))
