"""Request bodies: one for each media type, with how the parts of forms are written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sdkwright.ir.api import Body, Coding, Doc, Part, Parts
from sdkwright.ir.types import ANY, STRING, ListOf, MapOf, Scalar, TupleOf, Type
from sdkwright.lower.operations.parameters import ArgumentBuilder, coding_of, nullable, preferred
from sdkwright.lower.schemas.drafts import Draft, resolved_draft, resolved_type
from sdkwright.openapi import model as d
from sdkwright.openapi.model import ABSENT

_TEXTS = (STRING, Scalar("binary"), Scalar("base64"))


@dataclass(slots=True)
class BodyBuilder:
    """Builds the bodies of one operation; what their fields are as arguments is the other builder's matter."""

    arguments: ArgumentBuilder
    owner: str

    def bodies(self, body: d.RequestBody | None) -> tuple[Body, ...]:
        """The body in each of its media types, the preferred first; one for types that are the same on the wire."""
        if body is None:
            return ()
        found: dict[str, Body] = {}
        for media in preferred(body.content):
            built = self._body(body, media)
            known = found.setdefault(built.media_type.lower(), built)
            if known is not built and (known.coding, known.type) != (built.coding, built.type):
                message = (
                    f"`{media.type}` is sent as `{built.media_type}`, which is described already; ignored"
                )
                self.arguments.report.note("body-repeated", message, media.at)
        return tuple(found.values())

    def _body(self, body: d.RequestBody, media: d.MediaType) -> Body:
        coding, type_ = self._type(media)
        drafts = self.arguments.schemas.drafts
        form = coding in ("form", "multipart")
        draft = resolved_draft(type_, drafts)
        fields = self.arguments.fields(draft, required=body.required) if form or coding == "json" else None
        # A wildcard is left to the caller, unless there is but one thing that the SDK can write.
        written = {"json": "application/json", "multipart": "multipart/form-data"}
        media_type = written.get(coding, media.type) if "*" in media.type else media.type
        return Body(
            media_type=media_type,
            coding=coding,
            type=type_,
            required=body.required,
            nullable=coding == "json" and type_ != ANY and nullable(type_, drafts),
            flat=fields is not None,
            fields=fields or (),
            extra=self.arguments.extra(draft) if fields is not None else None,
            parts=self._parts(media, draft, coding) if form else Parts(),
            doc=Doc(description=body.description or "", pointer=str(media.at)),
        )

    def _type(self, media: d.MediaType) -> tuple[Coding, Type]:
        """What a caller gives: the whole, or an item of JSON Lines; what the coding cannot take apart is a file."""
        coding = coding_of(media.type, media.schema)
        schema = (
            media.schema
            if media.schema is not None or coding not in ("jsonl", "multipart")
            else media.item_schema
        )
        if schema is None:
            return coding, MapOf(ANY) if coding in ("form", "multipart") else ANY
        type_ = self.arguments.schemas.type_of(schema, self.owner, "RequestBody")
        inner = resolved_type(type_, self.arguments.schemas.drafts)
        if coding == "jsonl":
            whole = schema is media.schema
            if whole and inner in _TEXTS:
                return "text", STRING
            return coding, inner.item if whole and isinstance(inner, ListOf) else type_
        if coding == "multipart" and schema is media.item_schema:
            return coding, ListOf(_or_file(type_, media.item_encoding))
        if coding == "multipart" and isinstance(type_, ListOf):
            return coding, ListOf(_or_file(type_.item, media.item_encoding))
        if coding == "json" and inner == Scalar("binary"):
            return "bytes", inner
        if coding in ("form", "multipart") and inner == ANY:
            return coding, MapOf(ANY)
        if coding in ("form", "multipart") and isinstance(inner, Scalar):
            message = f"`{media.type}` is described as one value: the caller gives all of it as it is sent"
            hint = "describe an object, whose properties are the fields"
            self.arguments.report.note("body-raw", message, media.at, hint)
            return "bytes", inner
        return coding, type_

    def _parts(self, media: d.MediaType, draft: Draft | None, coding: Coding) -> Parts:
        """What the document says of parts by name, and of those without names by position (3.2)."""
        named = tuple(self._named(media.encoding, draft, coding))
        if coding != "multipart":
            return Parts(named=named)
        rest = media.item_encoding
        return Parts(
            named=named,
            first=tuple(map(self._unnamed, media.prefix_encoding)),
            rest=None if rest is None else self._unnamed(rest),
        )

    def _unnamed(self, item: d.Encoding) -> Part:
        return Part(
            wire="",
            content_type=item.content_type,
            headers=tuple(self._headers(item)),
            inside=self._inside(item),
        )

    def _inside(self, item: d.Encoding) -> Parts | None:
        """The parts of a part that is a multipart body itself."""
        if not (item.content_type or "").lower().startswith("multipart/"):
            return None
        return Parts(
            named=tuple(self._named(item.parts, None, "multipart")),
            first=tuple(map(self._unnamed, item.prefix)),
            rest=None if item.items is None else self._unnamed(item.items),
        )

    def _named(
        self, encodings: Mapping[str, d.Encoding], draft: Draft | None, coding: Coding
    ) -> Iterator[Part]:
        """What is said of single fields: in `encoding`, or with `contentMediaType` in their schemas."""
        fields = {item.wire: item for item in (draft.fields if draft is not None else None) or ()}
        for wire in dict.fromkeys([*encodings, *fields]):
            item, field = encodings.get(wire), fields.get(wire)
            said = field.schema.content_media_type if field is not None else None
            said = None if said == "application/octet-stream" else said  # what files are anyway
            if item is None:
                if said is not None and coding == "multipart":
                    yield Part(wire=wire, content_type=said)
                continue
            styled = item.style is not None or item.explode is not None or item.allow_reserved
            type_ = ANY if field is None else resolved_type(field.type, self.arguments.schemas.drafts)
            lists = isinstance(type_, ListOf | TupleOf)
            style = (item.style or "form") if styled else None
            if coding == "multipart" and style == "form" and lists and item.explode is not False:
                style = None  # repeated, as without it
            headers = tuple(self._headers(item)) if coding == "multipart" else ()
            part = Part(
                wire=wire,
                content_type=None if style else item.content_type or said,
                style=style,
                explode=item.explode if style else None,
                allow_reserved=item.allow_reserved and style is not None,
                headers=headers,
                inside=self._inside(item) if coding == "multipart" and not style else None,
            )
            if part != Part(wire=wire):
                yield part

    def _headers(self, item: d.Encoding) -> Iterator[tuple[str, str]]:
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


def _or_file(type_: Type, encoding: d.Encoding | None) -> Type:
    """The type of a part: where only its encoding says what it is, and that is neither text nor JSON, a file."""
    kind = None if encoding is None else encoding.content_type
    file = kind is not None and coding_of(kind, None) == "bytes"
    return Scalar("binary") if file and type_ == ANY else type_
