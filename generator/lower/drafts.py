"""Definitions on their way: gathered from the whole document before any of them is named."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.document import ABSENT, JSON, Absent, Schema
from generator.ir import Doc, Type


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

    def types(self) -> Iterator[Type]:
        """Every type the definition is made of."""
        if self.type is not None:
            yield self.type
        for item in self.fields or ():
            yield item.type
        if self.extra is not None:
            yield self.extra


def make_doc(schema: Schema, summary: str = "") -> Doc:
    """The documentation that a schema carries."""
    return Doc(
        summary=summary,
        description=schema.description or "",
        deprecated=schema.deprecated,
        examples=schema.examples,
        pointer=schema.id,
    )
