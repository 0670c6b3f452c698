"""What the members of a choice are called after that have no name of their own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from sdkwright.lower.schemas.allof import Merger
from sdkwright.names import pascal
from sdkwright.openapi.model import Schema


def labels(
    members: Sequence[Schema],
    told: Sequence[Schema],
    merger: Merger,
    components: Mapping[str, str],
    part: str,
    *,
    named: bool,
) -> Iterator[str]:
    """A label for each member; `told` are the members with what stands beside the choice, `named`: the choice is."""
    merged = [merger.merged(member) for member in told]
    objects = [one for one in merged if one.properties]
    several = sum(one.types != ("null",) for one in merged) > 1
    count = 0  # of members that are not null
    for member, whole, one in zip(members, told, merged, strict=True):
        count += one.types != ("null",)
        label = f"{part}{count}" if several else part  # without a number, it is what the choice is called
        if one.types == ("array",) and (several or named):
            label = _inside(part, "item")  # what it is of: a list is written down as one
        elif named and not several and (one.one_of or one.any_of):
            label = _inside(part, "value")  # which may be null
        if (constant := _constant(one, merger)) and whole.ref is None:
            label = _inside(part, constant) or label
        elif (title := _title(member)) is not None:
            label = title
        elif whole.ref is None and member.ref is not None and member.ref in components:
            label = _inside(part, components[member.ref])
        elif one.properties and len(objects) == 1 and (named or several):
            label = _inside(part, "object")
        elif one.properties and len(objects) > 1 and (mark := _mark(one, objects)):
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


def _mark(schema: Schema, objects: Sequence[Schema]) -> str | None:
    """The first property that only this object has, best one that it requires."""
    others = {name for one in objects if one is not schema for name in one.properties}
    own = [name for name in schema.properties if name not in others and pascal(name, "")]
    return next((name for name in own if name in schema.required), own[0] if own else None)
