"""Types as annotations. The same type reads differently in a model, in an argument and in an answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from sdkwright.ir.algebra import resolved, united
from sdkwright.ir.api import Alias, Api, Definition, Object
from sdkwright.ir.types import NULL, STRING, ListOf, Literals, MapOf, Ref, Scalar, TupleOf, Type, UnionOf
from sdkwright.render.code import Code, joined, literal


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
_TEXTS = (Scalar("datetime"), Scalar("date"), Scalar("uuid"))
_TYPING = frozenset("Any List Dict Tuple Literal Optional Union Annotated".split())


@dataclass(slots=True)
class Imports:
    """The names that a module's annotations turned out to use, by where they come from."""

    typing: set[str] = field(default_factory=set[str])
    runtime: set[str] = field(default_factory=set[str])
    vectors: set[str] = field(default_factory=set[str])
    exact: set[str] = field(default_factory=set[str])
    definitions: dict[str, set[str]] = field(default_factory=dict[str, set[str]])  # id -> names, twin or not
    models: bool = False  # the models are named although no definition is

    def use(self, *names: str) -> None:
        """Note names of the typing module, of the runtime and of the module for vectors."""
        for name in names:
            kind = {"Exact": self.exact, "Floats": self.vectors, "Vector": self.vectors}.get(
                name, self.runtime
            )
            (self.typing if name in _TYPING else kind).add(name)

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


def objects(type_: Type, definitions: Mapping[str, Definition]) -> list[Object] | None:
    """The objects that a type stands for, null aside; None if it is anything else as well."""
    found: list[Object] = []
    stack, seen = [type_], set[Type]()
    while stack:
        inner = resolved(stack.pop(), definitions)
        if inner in seen or inner == NULL:
            continue
        seen.add(inner)
        target = definitions[inner.id] if isinstance(inner, Ref) else None
        if isinstance(target, Object):
            found.append(target)
        elif isinstance(inner, UnionOf) and all(_may_be_objects(member) for member in inner.members):
            stack.extend(reversed(inner.members))
        else:
            return None
    return found


def _may_be_objects(type_: Type) -> bool:
    return isinstance(type_, Ref | UnionOf) or type_ == NULL


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
            case Literals():
                return self._literals(type_, mode)
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

    def _literals(self, type_: Literals, mode: Mode) -> Code:
        values = type_.values
        if mode is Mode.RESPONSE and not type_.open and all(isinstance(value, bool) for value in values):
            return Code("bool")  # which an enum of truth values may grow to
        plain = self._of("Literal", *(literal(value) for value in values))
        if type_ in self.api.confusable:
            plain = self._of("Exact", plain)
        if type_.open:
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
        if mode is not Mode.INPUT and STRING in others:  # which text is a date cannot be told
            others = [member for member in others if member not in _TEXTS]
        found += dict.fromkeys(self(member, mode) for member in others)
        only = mode is Mode.RESPONSE and objects(UnionOf(tuple(members)), self.api.definitions)
        if only and len(members) > 1:
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
        members = objects(type_, self.api.definitions) or []
        if mode is Mode.INPUT and not all(
            any(field.wire == type_.tag and field.required for field in item.fields) for item in members
        ):
            return text  # objects without the tag have to be tried
        self.imports.use("Annotated", "Tag")
        mapped = [id_ for _, id_ in type_.mapping]
        if (
            len(mapped) > 1
            and type_.members[: len(mapped)] == tuple(map(Ref, mapped))
            and all(isinstance(self.api.definitions[id_], Object) for id_ in mapped)
        ):  # in the order of the members
            values = f"({joined(literal(value) for value, _ in type_.mapping)})"
        else:
            pairs = joined(f"{literal(value)}: {self(Ref(id_), mode)}" for value, id_ in type_.mapping)
            values = f"{{{pairs}}}"
        other = None if type_.other is None else self(Ref(type_.other), mode)
        classes = any(isinstance(self.api.definitions[id_], Object) for _, id_ in type_.mapping)
        if other is None and mode is not Mode.INPUT and not classes:
            self.imports.use("Unrecognized")
            other = Code("Unrecognized")  # which tells that this is no argument
        more = f", {other}" if other else ""
        return Code(f"Annotated[{text}, Tag({literal(type_.tag)}, {values}{more})]")

    def _ref(self, id_: str, mode: Mode) -> Code:
        target = self.api.definitions[id_]
        plain, twin = Code(self.prefix + target.name), Code(f"{self.prefix}{target.name}TypedDict")
        if mode is Mode.INPUT and isinstance(target, Object):
            self.imports.define(id_, target.name, f"{target.name}TypedDict")
            return self._of("Free" if target.declares_extra else "Either", plain, twin)
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
