"""Unions put in order once all objects are known: told apart by a tag where there is one, and never in circles."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from sdkwright.ir.algebra import united
from sdkwright.ir.api import NULL, Literals, Ref, Scalar, Type, UnionOf
from sdkwright.lower.schemas.definitions import circles
from sdkwright.lower.schemas.drafts import Draft
from sdkwright.openapi.model import Schema


def with_tags_of(schema: Schema, stands: Mapping[str, str], components: Mapping[str, str]) -> Schema:
    """A choice whose discriminator means what stands for the members that it names."""
    told = schema.discriminator
    if told is None or not stands:
        return schema
    mapping = {value: stands.get(id_, id_) for value, id_ in told.mapping.items()}
    named = set(told.mapping.values())
    mapping |= {components[ref]: id_ for ref, id_ in stands.items() if ref in components and ref not in named}
    return replace(schema, discriminator=replace(told, mapping=mapping))


def tag_unions(drafts: Mapping[str, Draft], components: Mapping[str, str]) -> None:
    """Give a tag to every union of objects that has one, by its discriminator or by constants of its members."""
    _break_circles(drafts)
    tagger = _Tagger(drafts, components)
    for draft in drafts.values():
        if isinstance(draft.type, UnionOf):
            draft.type = tagger.tagged(draft.id, draft.type)


def by_constants(union: UnionOf, ids: list[str], drafts: Mapping[str, Draft]) -> UnionOf:
    """A property that every member requires, each with values of its own, is a tag that nobody declared."""
    first = drafts.get(ids[0])
    for item in (first.fields or ()) if first is not None else ():
        mapping = [(value, id_) for id_ in ids for value in _scalars(id_, item.wire, drafts)]
        if len({type(value) for value, _ in mapping}) != 1:  # Python takes 1 for True
            continue
        required = all(
            any(f.wire == item.wire and f.required for f in (drafts[id_].fields or ()))
            for id_ in ids
            if id_ in drafts
        )
        if required and len(dict(mapping)) == len(mapping) and {target for _, target in mapping} == set(ids):
            return replace(union, tag=item.wire, mapping=tuple(mapping))
    return union


def behind(id_: str, drafts: Mapping[str, Draft]) -> str:
    """The definition that a name finally stands for."""
    seen = {id_}
    while id_ in drafts and isinstance(type_ := drafts[id_].type, Ref) and type_.id not in seen:
        seen.add(id_ := type_.id)
    return id_


def _break_circles(drafts: Mapping[str, Draft]) -> None:
    """Unions that are members of each other take the same values: the first has all members, the others are it."""
    unions = {id_: draft.type for id_, draft in drafts.items() if isinstance(draft.type, UnionOf | Ref)}
    parts = {id_: type_.members if isinstance(type_, UnionOf) else (type_,) for id_, type_ in unions.items()}
    inside = {id_: [part.id for part in members if isinstance(part, Ref)] for id_, members in parts.items()}
    order = {id_: index for index, id_ in enumerate(drafts)}
    for found in circles(inside):
        if len(found) == 1:
            continue
        first, *others = circle = sorted(found, key=order.__getitem__)
        known = set(circle)
        members = [part for id_ in circle for part in parts[id_]]
        rest = [part for part in members if not (isinstance(part, Ref) and part.id in known)]
        drafts[first].type = united(tuple(dict.fromkeys(rest)))
        choices = [choice for id_ in circle if (choice := drafts[id_].choice) is not None]
        drafts[first].choice = choices[0] if choices else None
        for id_ in others:
            drafts[id_].type = Ref(first)


@dataclass(slots=True)
class _Tagger:
    """Finds tags. A member that is a union itself is looked through: its members are the outer one's too."""

    drafts: Mapping[str, Draft]
    components: Mapping[str, str]
    _looked: dict[str, list[str] | None] = field(default_factory=dict[str, list[str] | None])
    _nullable: set[str] = field(default_factory=set[str])
    _known: dict[tuple[str, str], dict[str, str]] = field(
        default_factory=dict[tuple[str, str], dict[str, str]]
    )

    def tagged(self, id_: str, union: UnionOf) -> UnionOf:
        """The union with its tag; or as it is, where values have to be tried."""
        choice, objects = self.drafts[id_].choice, self._objects(id_)
        if objects is None or len(objects) < 2:
            return union
        if choice is not None and (mapping := self._mapping(id_, choice.property)):
            other = None if choice.default is None else behind(choice.default, self.drafts)
            other = other if other in objects else None
            listed = tuple((value, target) for value, target in mapping.items() if target != other)
            found = replace(union, tag=choice.property, mapping=listed, other=other)
        else:  # nothing is declared, or its values are no texts, or tell too little
            found = by_constants(union, objects, self.drafts)
        if found.tag is not None and id_ in self._nullable and NULL not in found.members:
            return replace(found, members=(*found.members, NULL))  # as a union among the members has it
        return found

    def _objects(self, id_: str) -> list[str] | None:
        """The objects that a definition stands for, null aside; None if it is anything else as well."""
        if id_ not in self._looked:
            self._looked[id_] = self._look(id_)
        return self._looked[id_]

    def _look(self, id_: str) -> list[str] | None:
        found: list[str] = []
        stack, seen = [id_], set[str]()
        while stack:
            target = behind(stack.pop(), self.drafts)
            if target in seen:
                continue
            seen.add(target)
            draft = self.drafts.get(target)
            if draft is not None and isinstance(draft.type, UnionOf):
                members = [member for member in draft.type.members if member != NULL]
                if len(members) < len(draft.type.members):
                    self._nullable.add(id_)
                inner = [member.id for member in members if isinstance(member, Ref)]
                if len(inner) < len(members):
                    return None
                stack.extend(reversed(inner))
            elif draft is not None and draft.fields is not None:
                found.append(target)
            else:
                return None
        return found

    def _mapping(self, id_: str, tag: str) -> dict[str, str]:
        """What each value of a tag means in a union; nothing if it does not tell all of its members apart."""
        if (id_, tag) not in self._known:
            self._known[id_, tag] = {}  # for a union inside itself
            found = self._found(id_, tag)
            objects = set(self._objects(id_) or ())
            choice = self.drafts[id_].choice
            told = {one for target in found.values() for one in self._objects(target) or ()}
            told.add("" if choice is None or choice.default is None else behind(choice.default, self.drafts))
            sound = all(self._is_text(one, tag) for one in objects)
            self._known[id_, tag] = found if objects <= told and sound else {}
        return self._known[id_, tag]

    def _found(self, id_: str, tag: str) -> dict[str, str]:
        draft = self.drafts[id_]
        assert isinstance(draft.type, UnionOf)
        declared: Mapping[str, str] = {}
        if draft.choice is not None:
            if draft.choice.property != tag:
                return {}
            declared = draft.choice.mapping
        direct = list(
            dict.fromkeys(
                behind(part.id, self.drafts) for part in draft.type.members if isinstance(part, Ref)
            )
        )
        unions = [one for one in direct if isinstance(self.drafts[one].type, UnionOf)]
        inside = {one: mapping for one in unions if (mapping := self._mapping(one, tag))}
        objects = self._objects(id_) or ()
        found: dict[str, str] = {}
        for value, target in ((value, behind(target, self.drafts)) for value, target in declared.items()):
            if target in inside:  # which says itself what the value means
                found |= {value: inside[target][value]} if value in inside[target] else {}
            elif target in direct or target in objects:
                found[value] = target
        for mapping in inside.values():
            found = {**mapping, **found}
        rest = {one: self._values(one, tag) for one in direct if one not in inside}
        for one, values in rest.items():
            others = {value for other in rest if other != one for value in rest[other]}
            for value in values:
                if value not in others:
                    found.setdefault(value, one)
        if draft.choice is not None:
            for one in rest:
                if one not in found.values() and one in self.components:
                    found.setdefault(self._name(one, rest[one]), one)
        return found

    def _values(self, id_: str, tag: str) -> tuple[str, ...]:
        """The values of a tag in an object, or in all objects of a union, if they are a closed few."""
        found = [_constants(one, tag, self.drafts) for one in self._objects(id_) or ()]
        return tuple(value for values in found for value in values) if all(found) else ()

    def _name(self, id_: str, values: Iterable[str]) -> str:
        """The value that means a component whose name is all that tells it: the name, as its own enum spells it."""
        name = self.components[id_]
        alike = [value for value in values if _letters(value) == _letters(name)]
        return alike[0] if len(alike) == 1 and name not in values else name

    def _is_text(self, id_: str, tag: str) -> bool:
        """Whether a property can be what a mapping lists, which is texts."""
        type_ = _property(id_, tag, self.drafts)
        if isinstance(type_, Literals):
            return any(isinstance(value, str) for value in type_.values)
        return not isinstance(type_, Scalar) or type_.kind not in ("boolean", "integer", "number")


def _letters(text: str) -> str:
    return "".join(char for char in text.lower() if char.isalnum())


def _property(id_: str, wire: str, drafts: Mapping[str, Draft]) -> Type | None:
    """The type of a property behind its names, without null."""
    draft = drafts.get(id_)
    type_ = next((item.type for item in (draft.fields or ()) if item.wire == wire), None) if draft else None
    while True:
        if isinstance(type_, UnionOf) and NULL in type_.members:
            type_ = united(tuple(member for member in type_.members if member != NULL))
        elif (
            isinstance(type_, Ref)
            and (target := drafts.get(behind(type_.id, drafts)))
            and target.type is not None
        ):
            if isinstance(target.type, Ref):
                return None
            type_ = target.type
        else:
            return type_


def _scalars(id_: str, tag: str, drafts: Mapping[str, Draft]) -> tuple[str | int, ...]:
    """The texts, integers or truth values that a property of an object may have, if they are a closed few."""
    type_ = _property(id_, tag, drafts)
    if not isinstance(type_, Literals) or type_.open:
        return ()
    found = tuple(value for value in type_.values if not isinstance(value, float))
    return found if len(found) == len(type_.values) else ()


def _constants(id_: str, tag: str, drafts: Mapping[str, Draft]) -> tuple[str, ...]:
    """The texts that a property of an object may have, if they are a closed few."""
    values = _scalars(id_, tag, drafts)
    found = tuple(value for value in values if isinstance(value, str))
    return found if len(found) == len(values) else ()
