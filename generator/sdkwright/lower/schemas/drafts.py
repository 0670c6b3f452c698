"""Definitions on their way: gathered from the whole document before any of them is named."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sdkwright.ir.api import Doc, Kind, Type
from sdkwright.openapi.model import ABSENT, JSON, Absent, Discriminator, Schema


@dataclass(slots=True)
class DraftField:
    """A property before its Python name is settled."""

    wire: str
    type: Type
    required: bool
    schema: Schema
    default: JSON | Absent = ABSENT


@dataclass(slots=True)
class Draft:
    """An object (`fields` is a list) or an alias (`type` is set), with what its name may be made of."""

    id: str
    schema: Schema
    component: str | None = None  # bare name of a component schema
    owner: str | None = None  # id of the draft, or of the root, that it stands in
    part: str = ""  # what it is of its owner: a property's name, "RequestBody"
    fields: list[DraftField] | None = None
    extra: Type | None = None
    free: bool = False
    type: Type | None = None
    choice: Discriminator | None = None  # what tells the members of a union apart, as the document says

    def types(self) -> Iterator[Type]:
        """Every type the definition is made of."""
        if self.type is not None:
            yield self.type
        for item in self.fields or ():
            yield item.type
        if self.extra is not None:
            yield self.extra


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
"""Formats of text that make a type of their own."""
_COUNTS = ("minLength", "minItems", "minProperties")  # to have at least nothing is no bound
_SEEN = ("date-time", "date", "uuid", "binary", "byte")  # in Python's types, or as `contentEncoding`


_BYTES = "application/octet-stream"  # which says no more than that it is bytes


def constraints(schema: Schema) -> tuple[tuple[str, JSON], ...]:
    """What a value must obey beyond what its type in Python says."""
    found: dict[str, JSON] = {k: v for k, v in schema.constraints.items() if v or k not in _COUNTS}
    if "string" in schema.types:
        coding = schema.content_encoding or ("base64" if schema.format == "byte" else None)
        holds = schema.content_media_type
        told = {"contentEncoding": coding, "contentMediaType": None if holds == _BYTES else holds}
        told["format"] = None if schema.format in _SEEN else schema.format
        found |= {key: text for key, text in told.items() if text}
    values = (schema.const,) if schema.const is not ABSENT else schema.enum or ()
    if any(isinstance(value, float | Sequence | Mapping) and not isinstance(value, str) for value in values):
        found["enum"] = values  # which no `Literal` can say
    return tuple(found.items())


def make_doc(schema: Schema, summary: str = "") -> Doc:
    """The documentation that a schema carries."""
    return Doc(
        summary=summary,
        description=schema.description or "",
        deprecated=schema.deprecated,
        examples=schema.examples,
        pointer=schema.id,
    )
