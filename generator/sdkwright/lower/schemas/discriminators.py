"""Discriminators: which property distinguishes the members of a union, and which value stands for which member."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from msgspec import Struct, field
from msgspec.structs import replace

from sdkwright.ir.algebra import MAX_NESTED_UNIONS, united
from sdkwright.ir.types import NULL, Literals, Ref, Scalar, Type, UnionOf
from sdkwright.lower.schemas.circles import circles
from sdkwright.lower.schemas.drafts import Draft, Drafts, resolved_id, resolved_type
from sdkwright.openapi.model import Discriminator


def with_mapping_to(discriminator: Discriminator | None, ids: Mapping[str, str]) -> Discriminator | None:
    """A discriminator whose values stand for other definitions: `ids` maps the schemas it names to these."""
    if discriminator is None or not ids:
        return discriminator
    mapping = {value: ids.get(id_, id_) for value, id_ in discriminator.mapping.items()}
    return replace(discriminator, mapping=mapping)


def without_circles(drafts: Drafts) -> dict[str, Draft]:
    """Drafts whose unions are no members of themselves.

    Unions that are members of each other take the same values: the first gets all members, the others refer to it.
    """
    unions = {id_: draft.type for id_, draft in drafts.items() if isinstance(draft.type, UnionOf | Ref)}
    parts = {id_: type_.members if isinstance(type_, UnionOf) else (type_,) for id_, type_ in unions.items()}
    inside = {id_: [part.id for part in members if isinstance(part, Ref)] for id_, members in parts.items()}
    order = {id_: index for index, id_ in enumerate(drafts)}
    result = dict(drafts)
    for group in circles(inside):
        if len(group) == 1:
            continue
        first, *others = circle = sorted(group, key=order.__getitem__)
        members = [part for id_ in circle for part in parts[id_]]
        outside = [part for part in members if not (isinstance(part, Ref) and part.id in group)]
        choices = [choice for id_ in circle if (choice := drafts[id_].choice) is not None]
        type_ = united(tuple(dict.fromkeys(outside)))
        result[first] = replace(drafts[first], type=type_, choice=choices[0] if choices else None)
        for id_ in others:
            result[id_] = replace(drafts[id_], type=Ref(first))
    return result


def with_tags(drafts: Drafts, components: Mapping[str, str]) -> dict[str, Draft]:
    """Drafts in which each union of objects has a tag, if its discriminator or constants of its members give one."""
    tagger = _Tagger(drafts, components)
    return {
        id_: (
            replace(draft, type=tagger.tagged(id_, draft.type)) if isinstance(draft.type, UnionOf) else draft
        )
        for id_, draft in drafts.items()
    }


def tagged_by_constants(union: UnionOf, ids: list[str], drafts: Drafts) -> UnionOf:
    """A union of objects with an undeclared tag: a property that all members require, each with values of its own."""
    first = drafts.get(ids[0])
    for item in (first.fields or ()) if first is not None else ():
        mapping = [(value, id_) for id_ in ids for value in _constants(id_, item.wire, drafts)]
        if len({type(value) for value, _ in mapping}) != 1:  # Python takes 1 for True
            continue
        required = all(_requires(drafts[id_], item.wire) for id_ in ids if id_ in drafts)
        is_unique = len(dict(mapping)) == len(mapping)
        if required and is_unique and {target for _, target in mapping} == set(ids):
            return replace(union, tag=item.wire, mapping=tuple(mapping))
    return union


class _Tagger(Struct):
    """Finds tags. A union among the members is looked through: its members are the outer one's too."""

    drafts: Drafts
    components: Mapping[str, str]
    _objects: dict[str, list[str] | None] = field(default_factory=dict[str, list[str] | None])
    _nullable: set[str] = field(default_factory=set[str])
    _mappings: dict[tuple[str, str], dict[str, str]] = field(
        default_factory=dict[tuple[str, str], dict[str, str]]
    )

    def tagged(self, id_: str, union: UnionOf) -> UnionOf:
        """The union with its tag, or unchanged if no property distinguishes its members."""
        choice, objects = self.drafts[id_].choice, self.objects(id_)
        if objects is None or len(objects) < 2:
            return union
        if choice is not None and (mapping := self._mapping(id_, choice.property)):
            other = None if choice.default is None else resolved_id(choice.default, self.drafts)
            other = other if other in objects else None
            listed = tuple((value, target) for value, target in mapping.items() if target != other)
            result = replace(union, tag=choice.property, mapping=listed, other=other)
        else:  # nothing is declared, or its values are no strings, or do not distinguish all members
            result = tagged_by_constants(union, objects, self.drafts)
        if result.tag is not None and id_ in self._nullable and NULL not in result.members:
            return replace(result, members=(*result.members, NULL))  # as a union among the members has it
        return result

    def objects(self, id_: str) -> list[str] | None:
        """The objects that a definition stands for, null aside; None if it is anything else as well."""
        if id_ not in self._objects:
            self._objects[id_] = self._collect_objects(id_)
        return self._objects[id_]

    def _collect_objects(self, id_: str) -> list[str] | None:
        objects: list[str] = []
        stack, seen = [(id_, 0)], set[str]()
        while stack:
            part, depth = stack.pop()
            target = resolved_id(part, self.drafts)
            if target in seen:
                continue
            seen.add(target)
            draft = self.drafts.get(target)
            if draft is not None and isinstance(draft.type, UnionOf):
                members = [member for member in draft.type.members if member != NULL]
                if len(members) < len(draft.type.members):
                    self._nullable.add(id_)
                inner = [member.id for member in members if isinstance(member, Ref)]
                if len(inner) < len(members) or depth == MAX_NESTED_UNIONS:
                    return None
                stack.extend((one, depth + 1) for one in reversed(inner))
            elif draft is not None and draft.fields is not None:
                objects.append(target)
            else:
                return None
        return objects

    def _mapping(self, id_: str, tag: str) -> dict[str, str]:
        """The member that each value of a tag stands for; empty if the tag does not distinguish all members."""
        if (id_, tag) not in self._mappings:
            self._mappings[id_, tag] = {}  # for a union inside itself
            mapping = self._complete_mapping(id_, tag)
            objects = set(self.objects(id_) or ())
            choice = self.drafts[id_].choice
            covered = {one for target in mapping.values() for one in self.objects(target) or ()}
            if choice is not None and choice.default is not None:
                covered.add(resolved_id(choice.default, self.drafts))
            is_sound = objects <= covered and all(self._may_be_text(one, tag) for one in objects)
            self._mappings[id_, tag] = mapping if is_sound else {}
        return self._mappings[id_, tag]

    def _complete_mapping(self, id_: str, tag: str) -> dict[str, str]:
        """What a discriminator lists, completed by unions among the members, by constants, and by names."""
        draft = self.drafts[id_]
        if draft.choice is not None and draft.choice.property != tag:
            return {}
        direct = self._members(draft)
        unions = [one for one in direct if isinstance(self.drafts[one].type, UnionOf)]
        inside = {one: mapping for one in unions if (mapping := self._mapping(one, tag))}
        mapping = self._declared_mapping(id_, direct, inside)
        for inner in inside.values():
            mapping = {**inner, **mapping}
        values = {one: self._values(one, tag) for one in direct if one not in inside}
        owners = Counter(value for listed in values.values() for value in {*listed})
        for one in values:
            for value in values[one]:
                if owners[value] == 1:
                    mapping.setdefault(value, one)
        if draft.choice is not None:
            # A mapping adds to the names. Only an enum of the member itself says that its name is no value.
            meant = {*mapping.values()}
            names = {resolved_id(one, self.drafts): name for one, name in draft.names.items()}
            for one in values:
                name = names.get(one, self.components.get(one))
                if name is not None and (one not in meant or not values[one]):
                    mapping.setdefault(_spelt(name, values[one]), one)
        return mapping

    def _declared_mapping(
        self, id_: str, direct: list[str], inside: Mapping[str, Mapping[str, str]]
    ) -> dict[str, str]:
        """What the discriminator of a union lists, as far as it means members of the union."""
        choice, objects = self.drafts[id_].choice, self.objects(id_) or ()
        mapping: dict[str, str] = {}
        if choice is None:
            return mapping
        for value, listed in choice.mapping.items():
            target = resolved_id(listed, self.drafts)
            if target in inside:  # which says itself what the value means
                mapping |= {value: inside[target][value]} if value in inside[target] else {}
            elif target in direct or target in objects:
                mapping[value] = target
        return mapping

    def _members(self, draft: Draft) -> list[str]:
        """The definitions that are members of a union, each once."""
        members = draft.type.members if isinstance(draft.type, UnionOf) else ()
        ids = (resolved_id(part.id, self.drafts) for part in members if isinstance(part, Ref))
        return list(dict.fromkeys(ids))

    def _values(self, id_: str, tag: str) -> tuple[str, ...]:
        """The values of a tag in an object, or in all objects of a union, if they are a closed few."""
        values = [_texts(one, tag, self.drafts) for one in self.objects(id_) or ()]
        return tuple(value for each in values for value in each) if all(values) else ()

    def _may_be_text(self, id_: str, tag: str) -> bool:
        """Whether a property can have the values that a mapping lists, which are strings."""
        type_ = _property_type(id_, tag, self.drafts)
        if isinstance(type_, Literals):
            return any(isinstance(value, str) for value in type_.values)
        return not isinstance(type_, Scalar) or type_.kind not in ("boolean", "integer", "number")


def _spelt(name: str, values: Iterable[str]) -> str:
    """The name of a component, as the component's own enum spells it."""
    alike = [value for value in values if _letters(value) == _letters(name)]
    return alike[0] if len(alike) == 1 and name not in values else name


def _letters(text: str) -> str:
    return "".join(char for char in text.lower() if char.isalnum())


def _requires(draft: Draft, wire: str) -> bool:
    return any(item.wire == wire and item.required for item in draft.fields or ())


def _property_type(id_: str, wire: str, drafts: Drafts) -> Type | None:
    """The type of a property behind its names, without null."""
    fields = (drafts[id_].fields if id_ in drafts else None) or ()
    type_ = next((item.type for item in fields if item.wire == wire), None)
    return None if type_ is None else resolved_type(type_, drafts, null=False)


def _constants(id_: str, tag: str, drafts: Drafts) -> tuple[str | int, ...]:
    """The strings, integers or truth values that a property of an object may have, if they are a closed few."""
    type_ = _property_type(id_, tag, drafts)
    if not isinstance(type_, Literals) or type_.open:
        return ()
    values = tuple(value for value in type_.values if not isinstance(value, float))
    return values if len(values) == len(type_.values) else ()


def _texts(id_: str, tag: str, drafts: Drafts) -> tuple[str, ...]:
    """The strings that a property of an object may have, if they are a closed few."""
    values = _constants(id_, tag, drafts)
    texts = tuple(value for value in values if isinstance(value, str))
    return texts if len(texts) == len(values) else ()
