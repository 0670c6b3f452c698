"""References between schemas: what they mean, which schema extends which, and which allows less than another."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct, field

from sdkwright.diagnostics.report import Problem, Severity, SpecError
from sdkwright.openapi.model import ABSENT, Schema

_MAX_BASES = 1_000_000  # of all schemas together; real documents come to some thousands

_CONSTRAINING = (
    "types enum properties required additional pattern_properties items prefix_items all_of any_of one_of "
    "always format content_encoding ref"
).split()


def is_annotation_only(schema: Schema, *, beside: str = "", ignoring: tuple[str, ...] = ()) -> bool:
    """Whether a schema constrains nothing, apart from keywords to ignore.

    A lone `type` called `beside` does not count as a constraint.
    """
    if schema.const is not ABSENT:
        return False
    for keyword in _CONSTRAINING:
        value = getattr(schema, keyword)
        if (not value and value is not False) or keyword in ignoring:
            continue
        if keyword != "types" or value != (beside,):
            return False
    return True


def is_null(schema: Schema) -> bool:
    """Whether null is the only value of a schema."""
    return schema.ref is None and schema.types == ("null",)


def choice_of(schema: Schema) -> tuple[Schema, ...]:
    """The members of a schema that is nothing but `oneOf` or `anyOf`; empty for any other schema."""
    members = schema.one_of or schema.any_of
    if not members or (schema.one_of and schema.any_of) or not set(schema.types) <= {"object", "null"}:
        return ()
    return members if is_annotation_only(schema, ignoring=("one_of", "any_of", "types")) else ()


class References(Struct):
    """The schemas of a document by id, and how they refer to each other."""

    schemas: Mapping[str, Schema]
    _bases: dict[str, frozenset[str]] = field(default_factory=dict[str, frozenset[str]])
    _count: int = 0  # of the bases that are kept

    def target(self, schema: Schema) -> Schema:
        """The schema at the end of a chain of references."""
        seen: set[str] = set()
        while schema.ref is not None and schema.ref in self.schemas and schema.ref not in seen:
            seen.add(schema.ref)
            schema = self.schemas[schema.ref]
        return schema

    def as_plain_reference(self, schema: Schema) -> str | None:
        """The id of the one schema that this one refers to; None if it adds constraints to it."""
        if schema.ref is not None:
            return schema.ref if is_annotation_only(schema, ignoring=("ref",)) and not schema.all_of else None
        if schema.all_of and is_annotation_only(schema, ignoring=("all_of",), beside="object"):
            parts = [part for part in schema.all_of if not is_annotation_only(part, beside="object")]
            if len(parts) == 1:
                return self.as_plain_reference(parts[0])
        return None

    def key(self, schema: Schema) -> str:
        """What identifies a schema: the id of the one that it plainly refers to, else its own."""
        return self.as_plain_reference(schema) or schema.id

    def bases(self, schema: Schema) -> frozenset[str]:
        """The ids of all schemas that a schema extends: those it refers to itself or through `allOf`, at any depth."""
        if schema.ref is None and not schema.all_of:
            return frozenset()
        plain = self.as_plain_reference(schema)
        if plain is not None and plain in self._bases:
            return self._bases[plain] | {plain}
        ids: set[str] = set()
        stack = [schema]
        while stack:
            part = stack.pop()
            stack.extend(part.all_of)
            if part.ref is not None and part.ref in self.schemas and part.ref not in ids:
                ids.add(part.ref)
                if (known := self._bases.get(part.ref)) is not None:
                    ids |= known
                else:
                    stack.append(self.schemas[part.ref])
        if plain is not None:
            self._keep(plain, frozenset(ids - {plain}))
        return frozenset(ids)

    def _keep(self, id_: str, bases: frozenset[str]) -> None:
        """Keep the bases of a schema. Refuse a document whose schemas have many times more bases than there are."""
        self._bases[id_] = bases
        self._count += len(bases)
        if self._count > _MAX_BASES:
            message = f"the schemas that extend others have more than {_MAX_BASES:,} bases together"
            hint = "shorten the chain of `allOf`"
            raise SpecError(Problem("allof-size", Severity.ERROR, message, self.schemas[id_].at, hint))

    def is_choice_or_list(self, schema: Schema) -> bool:
        """Whether a schema can narrow others, or be narrowed, by what is inside of it, and not by references alone."""
        meant = self._meant(schema)
        return bool(choice_of(meant)) or _is_list(meant)

    def choice(self, schema: Schema) -> tuple[Schema, ...]:
        """The members of a schema that is a choice, or of the choice in a list; empty for any other schema."""
        meant = self._meant(schema)
        while _is_list(meant) and meant.items is not None:
            meant = self._meant(meant.items)
        return choice_of(meant)

    def narrows(self, schema: Schema, other: Schema) -> bool:
        """Whether every value of a schema, null aside, is one of another schema, as far as references show.

        A schema narrows what it extends, a choice that it is a member of, and a list whose items its own items narrow.
        """
        return self._narrows(schema, other, set())

    def _narrows(self, schema: Schema, other: Schema, seen: set[tuple[str, str]]) -> bool:
        mine, others = self.key(schema), self.key(other)
        if mine == others or others in self.bases(schema):
            return True
        if (mine, others) in seen:  # a choice inside itself
            return False
        seen.add((mine, others))
        one, two = self._meant(schema), self._meant(other)
        if members := [member for member in choice_of(one) if not is_null(member)]:
            return all(self._narrows(member, other, seen) for member in members)
        if members := [member for member in choice_of(two) if not is_null(member)]:
            return any(self._narrows(schema, member, seen) for member in members)
        if _is_list(one) and _is_list(two) and one.items is not None and two.items is not None:
            return self._narrows(one.items, two.items, seen)
        return False

    def _meant(self, schema: Schema) -> Schema:
        """A schema, or the one that it plainly refers to, through any number of references."""
        seen: set[str] = set()
        while (
            (id_ := self.as_plain_reference(schema)) is not None and id_ in self.schemas and id_ not in seen
        ):
            seen.add(id_)
            schema = self.schemas[id_]
        return schema


def _is_list(schema: Schema) -> bool:
    """Whether a schema is an array of items, without any other constraint on its type."""
    return schema.types == ("array",) and is_annotation_only(schema, ignoring=("items",), beside="array")
