"""Types as programs see them, and whether the values of one fit where another is expected.

A type of the IR reads differently in an argument, in a model that requests carry, and in a result; see
`render/annotations.py`. Here it is a set of alternatives, of which type checkers compare each with each.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import Enum
from typing import TypeAlias

from msgspec import Struct, field

from sdkwright.ir.algebra import objects, resolved
from sdkwright.ir.api import Definition, Object
from sdkwright.ir.types import NULL, STRING, ListOf, Literals, MapOf, Ref, Scalar, TupleOf, Type, UnionOf


class Use(Enum):
    """Where a type stands."""

    ARGUMENT = "argument"  # of a method
    INPUT = "input"  # in an input dict
    MODEL = "model"  # in a model that only requests carry
    RESULT = "result"  # in what a program receives


class Atom(Struct, frozen=True):
    """One alternative of a type: `str`, a constant, a class, or a container with the types in it."""

    kind: str
    name: object = None
    parts: tuple[frozenset[Atom], ...] = ()
    constant: str | int | float | bool = ""  # beside its type as the name, for True equals 1 in Python


Alternatives: TypeAlias = frozenset[Atom]

_SCALARS = {
    "any": "Any",
    "never": "Any",
    "null": "None",
    "boolean": "bool",
    "integer": "int",
    "number": "float",
    "datetime": "datetime",
    "date": "date",
    "uuid": "UUID",
    "binary": "bytes",
    "vector": "Vector",
}
_PASSED = {
    "datetime": ("datetime", "str"),
    "date": ("date", "str"),
    "uuid": ("UUID", "str"),
    "binary": ("File",),
    "vector": ("Vector", "str"),
}
_SUBTYPES = {  # class -> the classes that take its instances, for type checkers
    "bool": {"int", "float"},
    "int": {"float"},
    "datetime": {"date"},
    "bytes": {"File"},
}
_TEXTS = (Scalar("datetime"), Scalar("date"), Scalar("uuid"))
NONE = Atom("scalar", "None")
ANYTHING = Atom("scalar", "Any")
TEXT = Atom("scalar", "str")


class View(Struct, frozen=True):
    """Reads the types of one API."""

    definitions: Mapping[str, Definition]
    keys: Mapping[str, str]  # id of a definition -> what both APIs call it
    labels: dict[str, str] = field(default_factory=dict[str, str])  # key -> name, for messages

    def alternatives(
        self, type_: Type, use: Use, *, deep: bool = False, seen: tuple[str, ...] = ()
    ) -> Alternatives:
        """The alternatives of a type. Aliases stay names, or with `deep` are what they stand for."""
        match type_:
            case Scalar(kind=kind):
                return _scalar(kind, use)
            case Literals():
                return _literals(type_, use)
            case ListOf(item=inner):
                generic = "list" if use in (Use.RESULT, Use.MODEL) else "Sequence"
                return frozenset(
                    {Atom(generic, None, (self.alternatives(inner, use, deep=deep, seen=seen),))}
                )
            case MapOf(value=inner):
                generic = "dict" if use in (Use.RESULT, Use.MODEL) else "Mapping"
                return frozenset(
                    {Atom(generic, None, (self.alternatives(inner, use, deep=deep, seen=seen),))}
                )
            case TupleOf(items=items):
                parts = tuple(self.alternatives(item, use, deep=deep, seen=seen) for item in items)
                if use in (Use.RESULT, Use.MODEL):
                    return frozenset({Atom("tuple", None, parts)})
                return frozenset({Atom("Sequence", None, (frozenset[Atom]().union(*parts),))})
            case UnionOf():
                return self._union(type_, use, deep=deep, seen=seen)
            case Ref(id=id_):
                return self._ref(id_, use, deep=deep, seen=seen)

    def _union(self, type_: UnionOf, use: Use, *, deep: bool, seen: tuple[str, ...]) -> Alternatives:
        members = [member for member in type_.members if member != NULL]
        if use in (Use.RESULT, Use.MODEL) and STRING in members:
            members = [member for member in members if member not in _TEXTS]
        found = {one for member in members for one in self.alternatives(member, use, deep=deep, seen=seen)}
        if use is Use.RESULT and len(members) > 1 and objects(UnionOf(tuple(members)), self.definitions):
            found.add(Atom("class", "Unrecognized"))
        return frozenset(found | ({NONE} if NULL in type_.members else set()))

    def _ref(self, id_: str, use: Use, *, deep: bool, seen: tuple[str, ...]) -> Alternatives:
        target, key = self.definitions[id_], self.keys[id_]
        self.labels[key] = target.name
        if isinstance(target, Object):
            found = {Atom("class", key)}
            if use is Use.ARGUMENT and target.declares_extra:
                found.add(Atom("Mapping", None, (frozenset({ANYTHING}),)))
            return frozenset(found)
        if deep and id_ not in seen:
            return self.alternatives(target.type, use, deep=True, seen=(*seen, id_))
        inner = resolved(target.type, self.definitions)
        opened = _opened(inner) if use is Use.RESULT and isinstance(inner, Literals) else frozenset[Atom]()
        return frozenset({Atom("alias", key)}) | opened

    def show(self, alternatives: Alternatives) -> str:
        """Alternatives as Python writes them."""
        constants = sorted(repr(item.constant) for item in alternatives if item.kind == "constant")
        texts = [f"Literal[{', '.join(constants)}]"] if constants else []
        texts += sorted(self._show(item) for item in alternatives if item != NONE and item.kind != "constant")
        return " | ".join([*texts, *(["None"] if NONE in alternatives else [])])

    def _show(self, item: Atom) -> str:
        label = {"list": "list", "tuple": "tuple"}.get(item.kind, item.kind)
        if item.kind in ("class", "alias"):
            return self.labels.get(str(item.name), str(item.name))
        if item.kind == "scalar":
            return str(item.name)
        inner = ", ".join(map(self.show, item.parts))
        return f"{label}[str, {inner}]" if item.kind in ("dict", "Mapping") else f"{label}[{inner}]"


def scalar(name: str) -> Alternatives:
    """A type of Python without parts."""
    return frozenset({Atom("scalar", name)})


def _scalar(kind: str, use: Use) -> Alternatives:
    if use in (Use.ARGUMENT, Use.INPUT) and kind in _PASSED:
        return frozenset(Atom("scalar", name) for name in _PASSED[kind])
    return scalar(_SCALARS.get(kind, "str"))


def _literals(type_: Literals, use: Use) -> Alternatives:
    if use is Use.RESULT and not type_.open and all(isinstance(value, bool) for value in type_.values):
        return scalar("bool")
    constants = frozenset(
        Atom("constant", f"{type(value).__name__} {value!r}", (), value) for value in type_.values
    )
    if type_.open:
        return constants | {TEXT}
    return constants | _opened(type_) if use is Use.RESULT else constants


def _opened(type_: Literals) -> Alternatives:
    """What else a program may receive where the document lists some values."""
    if type_.open:
        return frozenset()
    numbers = all(isinstance(value, int) and not isinstance(value, bool) for value in type_.values)
    return scalar("int" if numbers else "str")


def fits(source: Iterable[Atom], target: Alternatives, *, received: bool) -> bool:
    """Whether every value of one type can stand where the other is expected.

    With `received`, the values are results: `Any` then only fits `Any`, and containers have to hold the same types.
    """
    return all(any(_atom_fits(item, other, received) for other in target) for item in source)


def _atom_fits(item: Atom, other: Atom, received: bool) -> bool:
    if item == other:
        return True
    if ANYTHING in (item, other):
        return other == ANYTHING and not received
    if item.kind == "constant":
        kind = type(item.constant).__name__
        return other.kind == "scalar" and (other.name == kind or other.name in _SUBTYPES.get(kind, ()))
    if item.kind == other.kind == "scalar":
        return other.name in _SUBTYPES.get(str(item.name), ())
    if item.kind != other.kind or not item.parts or len(item.parts) != len(other.parts):
        return False
    pairs = list(zip(item.parts, other.parts, strict=True))
    forth = all(fits(mine, theirs, received=received) for mine, theirs in pairs)
    if item.kind == "tuple" or not received:
        return forth
    return forth and all(fits(theirs, mine, received=received) for mine, theirs in pairs)


class Verdict(Enum):
    """How a type differs from an older one."""

    SAME = "same"
    WIDER = "wider"  # it has all values of the old one, and more
    NARROWER = "narrower"  # it has some of the values of the old one
    OTHER = "other"


def verdict(old: Alternatives, new: Alternatives, *, received: bool) -> Verdict:
    """Compare two types."""
    forth, back = fits(old, new, received=received), fits(new, old, received=received)
    if forth and back:
        return Verdict.SAME
    return Verdict.WIDER if forth else Verdict.NARROWER if back else Verdict.OTHER


class TypePair(Struct, frozen=True):
    """The views of two APIs, to compare types of one with types of the other."""

    old: View
    new: View

    def compare(
        self, old: Type, new: Type, use: Use, *, optional: tuple[bool, bool] = (False, False)
    ) -> Verdict:
        """Compare a type of the old API with one of the new; `optional`: None is added to the two."""
        found = Verdict.SAME
        for deep in (False, True):  # by names first: what is behind a name is compared where it is defined
            before = self.old.alternatives(old, use, deep=deep) | (
                scalar("None") if optional[0] else frozenset[Atom]()
            )
            after = self.new.alternatives(new, use, deep=deep) | (
                scalar("None") if optional[1] else frozenset[Atom]()
            )
            found = verdict(before, after, received=use is Use.RESULT)
            if found is not Verdict.OTHER:
                break
        return found

    def show(self, old: Type, new: Type, use: Use) -> tuple[str, str]:
        """Both types as Python writes them."""
        return (
            self.old.show(self.old.alternatives(old, use)),
            self.new.show(self.new.alternatives(new, use)),
        )
