"""Whether an example is one: what of it can be given as an argument. Documents have many that cannot."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from sdkwright.ir.api import Api, Object
from sdkwright.ir.types import ListOf, Literals, MapOf, Ref, Scalar, TupleOf, Type, UnionOf
from sdkwright.openapi.model import ABSENT, JSON, Absent

_KINDS: Mapping[str, tuple[type, ...]] = {
    "null": (type(None),),
    "boolean": (bool,),
    "integer": (int,),
    "number": (int, float),
    "never": (),
    "binary": (),
}


_NO_SEGMENTS = ("", ".", "..")  # of a path: servers take them for other paths


def fitted(
    value: JSON,
    type_: Type,
    api: Api,
    *,
    whole: bool = False,
    received: bool = False,
    seen: frozenset[str] = frozenset(),
) -> JSON | Absent:
    """The value without the keys that an argument of the type cannot have; ABSENT if the rest is none either.

    `whole` takes nothing out: a member of a union is found by what it has. With `received` it is one of a response,
    not of an argument. `seen` are names of the type itself.
    """
    match type_:
        case Scalar(kind=kind):
            return value if kind == "any" or type(value) in _KINDS.get(kind, (str,)) else ABSENT
        case Literals(values=values):
            known = any(one == value and type(one) is type(value) for one in values)
            return value if known else ABSENT
        case UnionOf(members=members):
            found = (
                fitted(value, member, api, whole=True, received=received, seen=seen) for member in members
            )
            return next((one for one in found if one is not ABSENT), ABSENT)
        case Ref(id=id_):
            target = api.definitions[id_]
            if isinstance(target, Object):
                return _object(value, target, api, whole, received) if isinstance(value, Mapping) else ABSENT
            if id_ in seen:
                return ABSENT
            return fitted(value, target.type, api, whole=whole, received=received, seen=seen | {id_})
        case MapOf(value=item):
            if not isinstance(value, Mapping):
                return ABSENT
            members_ = {
                key: fitted(one, item, api, whole=whole, received=received) for key, one in value.items()
            }
            kept = {key: one for key, one in members_.items() if one is not ABSENT}
            return kept if len(kept) == len(members_) else ABSENT
        case ListOf() | TupleOf():
            if isinstance(value, str) or not isinstance(value, Sequence):
                return ABSENT
            kind_ = type_.item if isinstance(type_, ListOf) else UnionOf(type_.items)
            items = [fitted(one, kind_, api, whole=whole, received=received) for one in value]
            fitting = [one for one in items if one is not ABSENT]
            return fitting if len(fitting) == len(items) else ABSENT


def is_sendable(value: JSON, place: str) -> bool:
    """Whether a parameter can have a value: not every text fits into a path or a header."""
    if place == "path":
        return value not in (None, [], {}, *_NO_SEGMENTS, *([text] for text in (None, *_NO_SEGMENTS)))
    if place == "header" and isinstance(value, str):
        return value.isascii() and value.isprintable()
    members = value.values() if isinstance(value, Mapping) else value
    if place == "header" and isinstance(members, Iterable) and not isinstance(members, str):
        return all(is_sendable(member, place) for member in members)
    return True


def _object(
    value: Mapping[str, JSON], target: Object, api: Api, whole: bool, received: bool
) -> JSON | Absent:
    skipped = "write_only" if received else "read_only"
    fields = {item.wire: item for item in target.fields if not getattr(item, skipped)}
    kept: dict[str, JSON] = {}
    for key, member in value.items():
        field = fields.get(key)
        if field is None:
            found: JSON | Absent = member if target.declares_extra else ABSENT
        else:
            found = fitted(member, field.type, api, whole=whole, received=received)
        if found is not ABSENT:
            kept[key] = found
        elif whole:
            return ABSENT
    missing = any(item.required and item.wire not in kept for item in fields.values())
    return ABSENT if missing else kept
