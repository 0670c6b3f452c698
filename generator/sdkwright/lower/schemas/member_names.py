"""Names for the members of a choice that have none of their own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from sdkwright.lower.schemas.allof import Merger
from sdkwright.names import pascal
from sdkwright.openapi.model import Schema


class Member(Struct, frozen=True):
    """A member of a choice as it is written, with what stands beside the choice, and with all of that merged."""

    written: Schema
    complete: Schema
    merged: Schema

    @property
    def is_null(self) -> bool:
        """Whether null is all that the member takes."""
        return self.merged.types == ("null",)


def member_labels(
    members: Sequence[Member], part: str, components: Mapping[str, str], merger: Merger, *, has_name: bool
) -> Iterator[str]:
    """A label for each member; `part` is that of the choice, which has a name of its own if `has_name` is true."""
    objects = [member.merged for member in members if member.merged.properties]
    having = Counter(name for one in {id(one): one for one in objects}.values() for name in one.properties)
    has_several = sum(not member.is_null for member in members) > 1
    count = 0  # of members that are not null
    for member in members:
        count += not member.is_null
        merged, is_inline = member.merged, member.complete.ref is None
        label = f"{part}{count}" if has_several else part  # without a number, it is what the choice is called
        if merged.types == ("array",) and (has_several or has_name):
            label = _inside(part, "item")  # what it is of: a list is written down as one
        elif has_name and not has_several and (merged.one_of or merged.any_of):
            label = _inside(part, "value")  # which may be null
        if (constant := _constant(merged, merger)) and is_inline:
            label = _inside(part, constant) or label
        elif (title := _title(member.written)) is not None:
            label = title
        elif is_inline and (component := components.get(member.written.ref or "")) is not None:
            label = _inside(part, component)
        elif merged.properties and len(objects) == 1 and (has_name or has_several):
            label = _inside(part, "object")
        elif merged.properties and len(objects) > 1 and (mark := _distinctive_property(merged, having)):
            label = _inside(part, mark)
        yield label or part


def _inside(part: str, text: str) -> str:
    return pascal(f"{part}_{pascal(text, '')}" if part else text, "")


def _constant(schema: Schema, merger: Merger) -> str | None:
    """A constant of a property, which says what an object is."""
    for item in map(merger.merged, schema.properties.values()):
        values = item.enum or (item.const,)
        if len(values) == 1 and isinstance(values[0], str) and values[0]:
            return values[0]
    return None


def _title(schema: Schema) -> str | None:
    title = schema.title
    if title and title.isidentifier() and title.lower() not in ("string", "array", "object"):
        return title if title[0].isupper() else title.capitalize()
    return None


def _distinctive_property(schema: Schema, having: Mapping[str, int]) -> str | None:
    """The first property that only this object has, preferably one that it requires; `having`: how many have each."""
    own = [name for name in schema.properties if having[name] == 1 and pascal(name, "")]
    return next((name for name in own if name in schema.required), own[0] if own else None)
