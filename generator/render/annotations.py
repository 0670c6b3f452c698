"""Types as annotations. The same type reads differently in a model, in an argument and in an answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from generator.algebra import united
from generator.ir import (
    NULL,
    Alias,
    Api,
    Definition,
    ListOf,
    Literals,
    MapOf,
    Object,
    Ref,
    Scalar,
    TupleOf,
    Type,
    UnionOf,
)
from generator.render.code import Code, joined, literal


class Mode(Enum):
    """Where an annotation stands: a model that only requests reach, one that answers reach, or an argument."""

    REQUEST = "request"
    RESPONSE = "response"
    INPUT = "input"


_SCALARS = {
    "any": "Any",
    "null": "None",
    "never": "Any",
    "boolean": "bool",
    "integer": "int",
    "number": "float",
    "string": "str",
    "datetime": "DateTime",
    "date": "Date",
    "time": "str",
    "duration": "str",
    "uuid": "Uuid",
    "decimal": "str",
    "base64": "str",
    "binary": "bytes",
    "vector": "Vector",
}
_TYPING = frozenset("Any List Dict Tuple Literal Optional Union Annotated".split())
_VECTORS = frozenset({"Floats", "Vector"})


@dataclass(slots=True)
class Imports:
    """The names that a module's annotations turned out to use, by where they come from."""

    typing: set[str] = field(default_factory=set[str])
    runtime: set[str] = field(default_factory=set[str])
    vectors: set[str] = field(default_factory=set[str])
    definitions: dict[str, set[str]] = field(default_factory=dict[str, set[str]])  # id -> names, twin or not
    models: bool = False  # the models are named although no definition is

    def use(self, *names: str) -> None:
        """Note names of the typing module, of the runtime and of the module for vectors."""
        for name in names:
            kind = self.typing if name in _TYPING else self.vectors if name in _VECTORS else self.runtime
            kind.add(name)

    def define(self, id_: str, *names: str) -> None:
        """Note that a definition is mentioned, by which of its names."""
        self.definitions.setdefault(id_, set()).update(names)


def sensitive(type_: Type, definitions: Mapping[str, Definition]) -> bool:
    """Whether a type reads differently as an argument than in a model."""
    stack, seen = [type_], set[str]()
    while stack:
        match stack.pop():
            case Scalar(kind=kind):
                if kind in ("number", "datetime", "date", "uuid", "binary", "vector"):
                    return True
            case Ref(id=id_):
                target = definitions[id_]
                if isinstance(target, Object):
                    return True
                if id_ not in seen:
                    seen.add(id_)
                    stack.append(target.type)
            case UnionOf(members=members):
                stack.extend(members)
            case ListOf() | MapOf() | TupleOf():
                return True
            case Literals():
                pass
    return False


def has_twin(alias: Alias, definitions: Mapping[str, Definition]) -> bool:
    """Whether an alias needs a second form for arguments."""
    return alias.in_request and sensitive(alias.type, definitions)


def resolved(type_: Type, definitions: Mapping[str, Definition]) -> Type:
    """The type behind aliases."""
    seen: set[str] = set()
    while isinstance(type_, Ref) and type_.id not in seen:
        seen.add(type_.id)
        target = definitions[type_.id]
        if isinstance(target, Object):
            break
        type_ = target.type
    return type_


@dataclass(slots=True)
class Annotator:
    """Writes annotations for one module, noting what must be imported."""

    api: Api
    imports: Imports
    prefix: str = ""  # "models." outside of the models package
    numbers: bool = False  # in models: keep integers apart from floats, because a request can carry the value

    def __call__(self, type_: Type, mode: Mode) -> Code:
        """The annotation for a type."""
        match type_:
            case Scalar(kind=kind):
                return self._scalar(kind, mode)
            case Literals(values=values, open=open_):
                return self._literals(values, open_, mode)
            case ListOf(item=item):
                return self._of("Items" if mode is Mode.INPUT else "List", self(item, mode))
            case MapOf(value=value):
                return self._of("Entries" if mode is Mode.INPUT else "Dict", Code("str"), self(value, mode))
            case TupleOf():
                return self._tuple(type_, mode)
            case UnionOf():
                return self._union(type_, mode)
            case Ref(id=id_):
                return self._ref(id_, mode)

    def _of(self, generic: str, *arguments: Code) -> Code:
        self.imports.use(generic)
        return Code(f"{generic}[{', '.join(arguments)}]")

    def _scalar(self, kind: str, mode: Mode) -> Code:
        text = _SCALARS[kind]
        if kind == "number" and (mode is Mode.INPUT or self.numbers):
            text = "Number"
        if kind == "vector" and mode is Mode.INPUT:
            return Code("str")
        if text[0].isupper() and text != "None":
            self.imports.use(text)
        if mode is Mode.INPUT and text in ("DateTime", "Date", "Uuid"):
            return self._of("Union", Code(text), Code("str"))
        if kind == "binary" and mode is Mode.INPUT:
            self.imports.use("File")
            return Code("File")
        return Code(text)

    def _literals(self, values: tuple[str | int | float | bool, ...], open_: bool, mode: Mode) -> Code:
        if mode is Mode.RESPONSE and not open_ and all(isinstance(value, bool) for value in values):
            return Code("bool")
        plain = self._of("Literal", *(literal(value) for value in values))
        if open_:
            return self._of("Union", plain, Code("str"))
        return self._open(values, plain) if mode is Mode.RESPONSE else plain

    def _open(self, values: tuple[str | int | float | bool, ...], plain: Code) -> Code:
        """An enum that may grow by values of its own kind, as truth values cannot."""
        numbers = all(isinstance(value, int) and not isinstance(value, bool) for value in values)
        return self._of("OpenInt" if numbers else "Open", plain)

    def _tuple(self, type_: TupleOf, mode: Mode) -> Code:
        if mode is not Mode.INPUT:
            return self._of("Tuple", *(self(item, mode) for item in type_.items))
        found = list(dict.fromkeys(self(item, mode) for item in type_.items))
        return self._of("Items", found[0] if len(found) == 1 else self._of("Union", *found))

    def _union(self, type_: UnionOf, mode: Mode) -> Code:
        members = [member for member in type_.members if member != NULL]
        floats = (ListOf(Scalar("number")), Scalar("vector"))
        fast = mode is Mode.RESPONSE and not self.numbers and set(floats) <= set(members)
        found = [Code("Floats")] if fast else []  # both forms of a vector at once, which is faster
        self.imports.use(*found)
        others = [member for member in members if not (fast and member in floats)]
        found += dict.fromkeys(self(member, mode) for member in others)
        objects = [member for member in members if isinstance(resolved(member, self.api.definitions), Ref)]
        if mode is Mode.RESPONSE and len(objects) > 1 and len(objects) == len(members):
            self.imports.use("Unrecognized")
            found.append(Code("Unrecognized"))
        text = found[0] if len(found) == 1 else self._of("Union", *found)
        if type_.tag is not None and len(found) > 1:
            text = self._tagged(type_, text, mode)
        return self._of("Optional", text) if NULL in type_.members else text

    def one_list(self, type_: Type) -> Code | None:
        """For a union of several kinds of lists, one list of all kinds of items; else None.

        Type checkers need it: they find no context for the dicts in a list literal among several list types.
        """
        lists = (
            [member for member in type_.members if isinstance(member, ListOf)]
            if isinstance(type_, UnionOf)
            else []
        )
        if not isinstance(type_, UnionOf) or len(lists) < 2:
            return None
        others = tuple(member for member in type_.members if member not in lists)
        items = united(tuple(item.item for item in lists))
        return self._union(UnionOf((*others, ListOf(items))), Mode.INPUT)

    def _tagged(self, type_: UnionOf, text: Code, mode: Mode) -> Code:
        self.imports.use("Annotated", "Tag")
        choices = joined(f"{literal(value)}: {self(Ref(id_), mode)}" for value, id_ in type_.mapping)
        tagged = {id_ for _, id_ in type_.mapping}
        others = [
            self(item, mode) for item in type_.members if isinstance(item, Ref) and item.id not in tagged
        ]
        other = f", {others[0]}" if others else ""
        return Code(f"Annotated[{text}, Tag({literal(type_.tag)}, {{{choices}}}{other})]")

    def _ref(self, id_: str, mode: Mode) -> Code:
        target = self.api.definitions[id_]
        plain, twin = Code(self.prefix + target.name), Code(f"{self.prefix}{target.name}TypedDict")
        if mode is Mode.INPUT and isinstance(target, Object):
            self.imports.define(id_, target.name, f"{target.name}TypedDict")
            return self._of("Free" if target.free else "Either", plain, twin)
        if mode is Mode.INPUT and isinstance(target, Alias) and has_twin(target, self.api.definitions):
            self.imports.define(id_, f"{target.name}TypedDict")
            return twin
        self.imports.define(id_, target.name)
        if isinstance(target, Object):
            return plain
        if mode is Mode.RESPONSE and isinstance(resolved(target.type, self.api.definitions), Literals):
            inner = resolved(target.type, self.api.definitions)
            if isinstance(inner, Literals) and not inner.open:
                return self._open(inner.values, plain)
        return plain
