"""Drafts of definitions: collected from the whole document before any of them is named."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from sdkwright.ir.algebra import type_behind_names
from sdkwright.ir.api import Doc
from sdkwright.ir.types import Kind, Ref, Type
from sdkwright.openapi.model import ABSENT, JSON, Absent, Discriminator, EnumValue, Schema


class DraftField(Struct):
    """A property that has no Python name yet."""

    wire: str
    type: Type
    required: bool
    schema: Schema
    default: JSON | Absent = ABSENT


class Draft(Struct):
    """An object (`fields` is a list) or an alias (`type` is set), with what its name may be made of."""

    id: str
    schema: Schema
    component: str | None = None  # bare name of a component schema
    owner: str | None = None  # id of the draft, or of the operation, that it stands in
    part: str = ""  # what it is of its owner: a property's name, "RequestBody"
    fields: list[DraftField] | None = None
    extra: Type | None = None
    declares_extra: bool = (
        False  # the document declares other properties, rather than just not forbidding them
    )
    type: Type | None = None
    values: tuple[EnumValue, ...] = ()  # of an enum: what extensions say of them
    nullable: bool = False  # null stands beside it wherever something refers to it
    choice: Discriminator | None = None  # what distinguishes the members of a union, as the document says
    names: Mapping[str, str] = {}  # members of a union that components became there -> the names of these

    def types(self) -> Iterator[Type]:
        """The types that the definition is made of."""
        if self.type is not None:
            yield self.type
        for item in self.fields or ():
            yield item.type
        if self.extra is not None:
            yield self.extra


Drafts = Mapping[str, Draft]
"""Drafts by id."""


def resolved_id(id_: str, drafts: Drafts) -> str:
    """The id at the end of a chain of aliases that only refer to the next one."""
    seen = {id_}
    while id_ in drafts and isinstance(type_ := drafts[id_].type, Ref) and type_.id not in seen:
        seen.add(id_ := type_.id)
    return id_


def resolved_draft(type_: Type, drafts: Drafts) -> Draft | None:
    """The draft that a type refers to, behind its other names; None if it is no reference."""
    return drafts.get(resolved_id(type_.id, drafts)) if isinstance(type_, Ref) else None


def resolved_type(type_: Type, drafts: Drafts, *, null: bool = True) -> Type:
    """The type behind its names; a `Ref` is then one to an object. Without `null`, null is taken off it."""

    def aliased(id_: str) -> Type | None:
        return drafts[id_].type if id_ in drafts else None

    return type_behind_names(type_, aliased, null=null)


FORMATS: dict[str, Kind] = {
    "date-time": "datetime",
    "date": "date",
    "time": "time",
    "duration": "duration",
    "uuid": "uuid",
    "byte": "base64",
    "binary": "binary",
    "decimal": "decimal",
}
"""Formats of strings that have a type of their own."""
_COUNTS = ("minLength", "minItems", "minProperties")  # a minimum of zero is no bound
_SEEN = ("date-time", "date", "uuid", "binary", "byte")  # in Python's types, or as `contentEncoding`
_BYTES = "application/octet-stream"  # which says no more than that it is bytes


def constraints(schema: Schema) -> tuple[tuple[str, JSON], ...]:
    """The keywords that restrict a value beyond its Python type."""
    bounds: dict[str, JSON] = {k: v for k, v in schema.constraints.items() if v or k not in _COUNTS}
    if "string" in schema.types:
        encoding = schema.content_encoding or ("base64" if schema.format == "byte" else None)
        content = schema.content_media_type
        texts = {"contentEncoding": encoding, "contentMediaType": None if content == _BYTES else content}
        texts["format"] = None if schema.format in _SEEN else schema.format
        bounds |= {key: text for key, text in texts.items() if text}
    values = (schema.const,) if schema.const is not ABSENT else schema.enum or ()
    if any(isinstance(value, float | Sequence | Mapping) and not isinstance(value, str) for value in values):
        bounds["enum"] = values  # which no `Literal` can express
    return tuple(bounds.items())


def make_doc(schema: Schema, summary: str = "") -> Doc:
    """The documentation that a schema carries."""
    return Doc(
        summary=summary,
        description=schema.description or "",
        deprecated=schema.deprecated,
        examples=schema.examples,
        pointer=str(schema.origin or schema.at),
    )
