"""Request bodies: one for each media type, with how the parts of forms are written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import assert_never

from msgspec import Struct

from sdkwright.ir.algebra import united
from sdkwright.ir.api import Body, Doc, Part, Parts
from sdkwright.ir.codecs import Codec, Shape, codec_of, essence, preferred
from sdkwright.ir.types import ANY, STRING, ListOf, Literals, MapOf, Scalar, TupleOf, Type, UnionOf
from sdkwright.lower.operations.parameters import ArgumentBuilder, nullable, required_fields
from sdkwright.lower.schemas.drafts import Draft, resolved_draft, resolved_type
from sdkwright.lower.schemas.references import is_null
from sdkwright.openapi.model import ABSENT, Encoding, MediaType, RequestBody, Schema

_TEXTS = (STRING, Scalar("binary"), Scalar("base64"))


class BodyBuilder(Struct):
    """Builds the bodies of one operation; `arguments` makes arguments of their properties."""

    arguments: ArgumentBuilder
    owner: str

    def bodies(self, body: RequestBody | None) -> tuple[Body, ...]:
        """The body in each of its media types, the preferred first, each media type once."""
        if body is None:
            return ()
        bodies: dict[str, Body] = {}
        for media in self._sendable(preferred(body.content)):
            built = self._body(body, media)
            known = bodies.setdefault(built.media_type.lower(), built)
            if known is not built and (known.codec, known.type) != (built.codec, built.type):
                message = (
                    f"`{media.type}` is sent as `{built.media_type}`, which is described already; ignored"
                )
                self.arguments.report.note("body-repeated", message, media.at)
        return tuple(bodies.values())

    def _sendable(self, content: list[MediaType]) -> list[MediaType]:
        """The media types without forms of lists, unless there is nothing else."""
        forms = [media for media in content if self._is_form_of_list(media)]
        if len(forms) == len(content):
            return content
        for media in forms:
            message = f"`{media.type}` is described as a list, and a form has fields with names; left out"
            hint = "describe an object, whose properties are the fields"
            self.arguments.report.note("form-of-list", message, media.at, hint)
        return [media for media in content if media not in forms]

    def _is_form_of_list(self, media: MediaType) -> bool:
        """Whether a form, whose parts have names, is described as a list."""
        if not _has_names(media) or media.schema is None:
            return False
        meant = self.arguments.schemas.merger.merged(media.schema)
        is_list = "array" in meant.types or (
            not meant.types and (meant.items is not None or meant.prefix_items)
        )
        is_other = meant.one_of or meant.any_of or "object" in meant.types
        return bool(is_list) and not is_other

    def _body(self, body: RequestBody, media: MediaType) -> Body:
        codec, type_ = self._type(media)
        facts, drafts = codec.facts, self.arguments.schemas.drafts
        draft = resolved_draft(type_, drafts)
        required = bool(body.required)
        if body.required is None and facts.has_fields and (wires := required_fields(draft)):
            required = True
            listed = ", ".join(f"`{wire}`" for wire in wires)
            message = (
                f"the body is not marked as required, but its schema requires {listed}; treated as required"
            )
            hint = "add `required: true`, or `required: false` if requests without a body are accepted"
            self.arguments.report.note("body-required", message, body.at, hint)
        fields = self.arguments.fields(draft, required=required) if facts.has_fields else None
        # A wildcard is left to the caller, unless there is but one thing that the SDK can write.
        media_type = facts.sent_as or media.type if "*" in media.type else media.type
        return Body(
            media_type=media_type,
            codec=codec,
            type=type_,
            required=required,
            nullable=facts.is_document and type_ != ANY and nullable(type_, drafts),
            flat=fields is not None,
            fields=fields or (),
            extra=self.arguments.extra(draft) if fields is not None else None,
            parts=self._parts(media, draft, codec) if facts.is_form else Parts(),
            doc=Doc(description=body.description or "", pointer=str(media.at)),
        )

    def _type(self, media: MediaType) -> tuple[Codec, Type]:
        """What a caller passes: the value, or an item of a sequence; what cannot be taken apart is sent as it is."""
        codec = codec_of(media.type, media.schema)
        schema = media.schema
        if schema is None and (codec.facts.streams or codec.facts.is_form):
            schema = media.item_schema
        if schema is None:
            return codec, MapOf(ANY) if codec.facts.is_form else ANY
        type_ = self.arguments.schemas.type_of(schema, self.owner, "RequestBody")
        match codec:
            case Codec.JSON | Codec.CBOR:
                return (Codec.BYTES if self._resolved(type_) == Scalar("binary") else codec), type_
            case Codec.JSON_LINES | Codec.JSON_SEQUENCE:
                return self._items(media, codec, type_)
            case Codec.MULTIPART:
                return self._form(media, codec, self._rows(media, type_))
            case Codec.FORM:
                return self._form(media, codec, type_)
            case Codec.EVENTS | Codec.TEXT | Codec.BYTES:
                return codec, type_
            case _:
                assert_never(codec)

    def _items(self, media: MediaType, codec: Codec, type_: Type) -> tuple[Codec, Type]:
        """The type of one item; a schema of the sequence may describe it as a text or as an array."""
        inner = self._resolved(type_)
        if media.schema is not None and inner in _TEXTS:
            return Codec.TEXT, STRING
        return codec, inner.item if media.schema is not None and isinstance(inner, ListOf) else type_

    def _rows(self, media: MediaType, type_: Type) -> Type:
        """The type of a multipart body, whose parts may have no names: then it is a list."""
        if media.schema is None:
            return ListOf(_or_file(type_, media.item_encoding))
        return ListOf(_or_file(type_.item, media.item_encoding)) if isinstance(type_, ListOf) else type_

    def _form(self, media: MediaType, codec: Codec, type_: Type) -> tuple[Codec, Type]:
        """The type of a form, which is one value where the schema describes no properties."""
        inner = self._resolved(type_)
        if inner == ANY:
            return codec, MapOf(ANY)
        if self._is_form_of_list(media):
            inner = Scalar("binary")
        elif isinstance(inner, Literals):
            inner = STRING
        if not isinstance(inner, Scalar):
            return codec, self._without_lists(media, type_)
        message = f"`{media.type}` is described as one value: the caller gives all of it as it is sent"
        hint = "describe an object, whose properties are the fields"
        self.arguments.report.note("body-raw", message, media.at, hint)
        return Codec.BYTES, inner

    def _without_lists(self, media: MediaType, type_: Type) -> Type:
        """The type of a form without the members of a choice that are lists, for their items have no names."""
        inner = self._resolved(type_)
        if not isinstance(inner, UnionOf) or not _has_names(media):
            return type_
        members = tuple(
            item for item in inner.members if not isinstance(self._resolved(item), ListOf | TupleOf)
        )
        if len(members) in (0, len(inner.members)):
            return type_
        message = (
            f"`{media.type}` has a choice with lists, and a form has fields with names; lists are left out"
        )
        self.arguments.report.note("form-of-list", message, media.at)
        return united(members)

    def _resolved(self, type_: Type) -> Type:
        """A type behind its names."""
        return resolved_type(type_, self.arguments.schemas.drafts)

    def _parts(self, media: MediaType, draft: Draft | None, codec: Codec) -> Parts:
        """How parts are written: by name, and those without names by position (3.2)."""
        parts = codec.facts.has_parts
        named = tuple(self._named(media.encoding, draft, parts=parts))
        if not parts:
            return Parts(named=named)
        rest = media.item_encoding
        return Parts(
            named=named,
            first=tuple(map(self._unnamed, media.prefix_encoding)),
            rest=None if rest is None else self._unnamed(rest),
        )

    def _unnamed(self, item: Encoding) -> Part:
        return Part(
            wire="",
            content_type=item.content_type,
            codec=_one_codec(item.content_type),
            headers=tuple(self._headers(item)),
            inside=self._inside(item),
        )

    def _inside(self, item: Encoding) -> Parts | None:
        """The parts of a part that is a multipart body itself."""
        if item.content_type is None or not codec_of(item.content_type).facts.has_parts:
            return None
        return Parts(
            named=tuple(self._named(item.parts, None, parts=True)),
            first=tuple(map(self._unnamed, item.prefix)),
            rest=None if item.items is None else self._unnamed(item.items),
        )

    def _named(
        self, encodings: Mapping[str, Encoding], draft: Draft | None, *, parts: bool
    ) -> Iterator[Part]:
        """How single fields are written: by `encoding`, or by `contentMediaType` in their schemas.

        `parts`: each field is a part of its own, with headers.
        """
        fields = {item.wire: item for item in (draft.fields if draft is not None else None) or ()}
        for wire in dict.fromkeys([*encodings, *fields]):
            item, field = encodings.get(wire), fields.get(wire)
            content = self._media_type(field.schema) if field is not None else None
            content = None if content == "application/octet-stream" else content  # what files are anyway
            if item is None:
                if content is not None and parts:
                    yield Part(wire=wire, content_type=content, codec=_one_codec(content))
                continue
            styled = item.style is not None or item.explode is not None or item.allow_reserved
            type_ = ANY if field is None else self._resolved(field.type)
            lists = isinstance(type_, ListOf | TupleOf)
            style = (item.style or "form") if styled else None
            if parts and style == "form" and lists and item.explode is not False:
                style = None  # repeated, as without it
            if parts and style and self._has_files(type_):
                message = f"files have no style, which the encoding of `{wire}` has; each file is a part"
                self.arguments.report.note(
                    "encoding-ignored", message, item.at, "delete `style` and `explode`"
                )
                style = None
            headers = tuple(self._headers(item)) if parts else ()
            kind = None if style else item.content_type or content
            part = Part(
                wire=wire,
                content_type=kind,
                codec=_one_codec(kind) if parts else None,
                style=style,
                explode=item.explode if style else None,
                allow_reserved=item.allow_reserved and style is not None,
                headers=headers,
                inside=self._inside(item) if parts and not style else None,
            )
            if part != Part(wire=wire):
                yield part

    def _has_files(self, type_: Type) -> bool:
        """Whether a field is a file or a list of files."""
        items = type_.item if isinstance(type_, ListOf) else type_
        return self._resolved(items) == Scalar("binary")

    def _media_type(self, schema: Schema) -> str | None:
        """What a schema says that its values hold, or all items of its lists, or all members of its choice."""
        kinds = set[str | None]()
        stack, seen = [schema], set[str]()
        while stack:
            meant = self.arguments.schemas.merger.merged(stack.pop())
            if meant.id in seen:
                continue
            seen.add(meant.id)
            inner = [item for item in meant.one_of or meant.any_of if not is_null(item)]
            inner += [] if meant.items is None else [meant.items]
            if meant.content_media_type is not None or not inner:
                kinds.add(meant.content_media_type)
            else:
                stack.extend(inner)
        return kinds.pop() if len(kinds) == 1 else None

    def _headers(self, item: Encoding) -> Iterator[tuple[str, str]]:
        """Headers that are the same for every such part; others are for the caller to give."""
        for name, header in item.headers.items():
            schema = header.schema
            values = (schema.const,) if schema.const is not ABSENT else schema.enum or ()
            placed = name.lower() == "content-disposition"  # how a part without a name gets one
            text = values[0] if len(values) == 1 and (header.required or placed) else None
            if isinstance(text, str) and text.isprintable() and text.isascii():
                yield "Content-Disposition" if placed else name, text
            elif not placed and name.lower() != "content-type":
                message = f"the header `{name}` of a part is sent if the caller gives it with the file"
                hint = "a file can be given as (name, content, content type, headers)"
                self.arguments.report.note("part-header", message, item.at.child("headers", name), hint)


def _has_names(media: MediaType) -> bool:
    """Whether a body is a form whose parts have names."""
    facts = codec_of(media.type).facts
    named = not facts.has_parts or essence(media.type) in ("multipart/form-data", "multipart/*")
    return facts.is_form and named and media.item_encoding is None and not media.prefix_encoding


def _or_file(type_: Type, encoding: Encoding | None) -> Type:
    """The type of a part: where only its encoding says what it is, and that is neither text nor JSON, a file."""
    kind = None if encoding is None else encoding.content_type
    file = kind is not None and codec_of(kind).facts.shape is Shape.BYTES
    return Scalar("binary") if file and type_ == ANY else type_


def _one_codec(content_type: str | None) -> Codec | None:
    """The codec of a part, if its content type is one, neither a choice nor a wildcard."""
    if content_type is None or "*" in content_type or "," in content_type:
        return None
    return codec_of(content_type)
