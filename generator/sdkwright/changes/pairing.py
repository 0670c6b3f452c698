"""Which definitions of two APIs are the same to a program: they share a name, or are the same under another one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import cast

from msgspec import Struct

from sdkwright.ir.algebra import names_of
from sdkwright.ir.api import Alias, Api, Definition, Object
from sdkwright.ir.types import ListOf, MapOf, Ref, TupleOf, Type, UnionOf
from sdkwright.openapi.model import ABSENT


class Pairing(Struct, frozen=True, kw_only=True):
    """The definitions of two APIs in pairs. A key stands for a definition: both of a pair have the same key."""

    pairs: tuple[tuple[Definition, Definition], ...]
    renamed: Mapping[str, str]  # name in the old API -> name in the new one
    removed: tuple[tuple[str, Definition], ...]  # names that are gone, with their definitions
    added: tuple[tuple[str, Definition], ...]
    old_keys: Mapping[str, str]
    new_keys: Mapping[str, str]


def pair_definitions(
    old: Api, new: Api, old_aliases: Mapping[str, str], new_aliases: Mapping[str, str]
) -> Pairing:
    """Pair the definitions of two APIs. The aliases are other names that the SDKs keep: old name -> name."""
    old_names, new_names = _by_name(old, old_aliases), _by_name(new, new_aliases)
    pairs: list[tuple[Definition, Definition]] = []
    left: list[Definition] = []
    for item in old.definitions.values():
        target = next((new_names[label] for label in names_of(item) if label in new_names), None)
        if target is None:
            left.append(item)
        else:
            pairs.append((item, target))
    paired = {item.id for _, item in pairs}
    free = [item for item in new.definitions.values() if item.id not in paired]
    renamed = list(_renamed(left, free, old, new))
    pairs += renamed
    return Pairing(
        pairs=tuple(pairs),
        renamed={before.name: after.name for before, after in renamed},
        removed=tuple((label, item) for label, item in old_names.items() if label not in new_names),
        added=tuple((label, item) for label, item in new_names.items() if label not in old_names),
        old_keys={
            **{id_: f"old {id_}" for id_ in old.definitions},
            **{before.id: after.id for before, after in pairs},
        },
        new_keys={id_: id_ for id_ in new.definitions},
    )


def _by_name(api: Api, aliases: Mapping[str, str]) -> dict[str, Definition]:
    """Definitions by all their names."""
    names = {label: item for item in api.definitions.values() for label in names_of(item)}
    names |= {label: item for item in api.definitions.values() for label in item.former_names}
    return {**{old: names[label] for old, label in aliases.items() if label in names}, **names}


def _renamed(
    left: list[Definition], free: list[Definition], old: Api, new: Api
) -> Iterator[tuple[Definition, Definition]]:
    """Definitions without a name in common, but with the same content, which no other one has."""
    names = [{id_: item.name for id_, item in api.definitions.items()} for api in (old, new)]
    sides = left, free
    for is_exact in (True, False):  # what the definitions refer to can have another name as well
        before, after = (
            _by_content(items, labels if is_exact else None)
            for items, labels in zip(sides, names, strict=True)
        )
        pairs: list[tuple[Definition, Definition]] = []
        for content, items in before.items():
            others = after.get(content, [])
            if len(items) == len(others) == 1:
                pairs.append((items[0], others[0]))
        yield from pairs
        gone, fresh = (
            {id(item) for item in side} for side in (zip(*pairs, strict=True) if pairs else ((), ()))
        )
        sides = [item for item in left if id(item) not in gone], [
            item for item in free if id(item) not in fresh
        ]


def _by_content(items: list[Definition], names: Mapping[str, str] | None) -> dict[object, list[Definition]]:
    found: dict[object, list[Definition]] = {}
    for item in items:
        if isinstance(item, Alias) or item.fields:
            found.setdefault(_content(item, names), []).append(item)
    return found


def _content(item: Definition, names: Mapping[str, str] | None) -> object:
    """What is in a definition, without the content of others that it refers to, and where it is used."""
    uses = item.in_request, item.in_response
    if isinstance(item, Object):
        fields = sorted(
            (field.wire, field.required, repr(_outline(field.type, names))) for field in item.fields
        )
        return "object", uses, tuple(fields), item.extra is None
    return "alias", uses, repr(_outline(item.type, names))


def _outline(type_: Type, names: Mapping[str, str] | None) -> object:
    """A type with the names in it, or without any."""
    match type_:
        case Ref(id=id_):
            return "definition", names and names[id_]
        case ListOf(item=inner) | MapOf(value=inner):
            return type(type_).__name__, _outline(inner, names)
        case TupleOf(items=members) | UnionOf(members=members):
            return type(type_).__name__, tuple(_outline(member, names) for member in members)
        case _:
            return type_


def canonical(value: object, keys: Mapping[str, str]) -> object:
    """A value of the IR in a form that compares equal if programs can see no difference: without texts and places."""
    match value:
        case str() | None:  # most values: to find out that they are none of the others takes longer
            return value
        case bool() | int() | float():
            return type(value).__name__, value
        case tuple():
            return tuple(canonical(item, keys) for item in cast("tuple[object, ...]", value))
        case Ref(id=id_):
            return "definition", keys.get(id_, id_)
        case UnionOf(mapping=mapping, other=other, members=members, tag=tag):
            targets = tuple((type(tag_value), tag_value, keys.get(id_, id_)) for tag_value, id_ in mapping)
            return "union", canonical(members, keys), tag, targets, other and keys.get(other, other)
        case Struct():
            names = _fields_with_effect(type(value))
            return (type(value).__name__, *[(name, canonical(getattr(value, name), keys)) for name in names])
        case Mapping():  # which takes long to find out
            pairs = cast("Mapping[str, object]", value).items()
            return tuple((key, canonical(item, keys)) for key, item in pairs)
        case list():
            return repr(cast("list[object]", value))
        case _:
            return "absent" if value is ABSENT else value


@cache
def _fields_with_effect(kind: type[Struct]) -> tuple[str, ...]:
    return tuple(name for name in kind.__struct_fields__ if name not in _WITHOUT_EFFECT)


_WITHOUT_EFFECT = frozenset({"doc", "id", "pointer", "description", "examples"})
