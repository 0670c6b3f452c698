"""Types as annotations. The same type reads differently in a model, in an argument and in a response."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from msgspec import Struct, field

from sdkwright.ir.algebra import has_input_form, objects, resolved, united
from sdkwright.ir.api import Alias, Api, Object
from sdkwright.ir.types import NULL, STRING, ListOf, Literals, MapOf, Ref, Scalar, TupleOf, Type, UnionOf
from sdkwright.names import BUILTINS
from sdkwright.render.code import Code, compose, joined, literal, name, tuple_of
from sdkwright.render.members import Constants, distinguishing_constants
from sdkwright.render.scope import Scope


class Mode(StrEnum):
    """Where an annotation stands."""

    REQUEST = "request"  # in a model that only requests reach
    RESPONSE = "response"  # in a model that responses reach
    INPUT = "input"  # in an input dict, or as what arguments are validated by
    SIGNATURE = "signature"  # in the signature of a method: what type checkers and people read


_SCALARS = {
    "any": "Any",
    "never": "Any",
    "boolean": "Boolean",
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
# How arguments are written where that is not the same: as the validators read it, and as people do.
_INPUTS = {
    "boolean": ("bool",),
    "number": ("Number",),
    "datetime": ("DateTime", "str"),
    "date": ("Date", "str"),
    "uuid": ("Uuid", "str"),
    "binary": ("File",),
    "vector": ("VectorOrText",),
}
_ARGUMENTS = _INPUTS | {
    "number": ("float",),
    "datetime": ("datetime", "str"),
    "date": ("date", "str"),
    "uuid": ("UUID", "str"),
    "vector": ("Vector", "str"),
}
_TEXTS = (Scalar("datetime"), Scalar("date"), Scalar("uuid"))
_NONE = Code("None")


class Annotator(Struct):
    """Writes the annotations of one module."""

    api: Api
    scope: Scope
    module: str = (
        ""  # the models module that it writes; elsewhere models are attributes of the package `models`
    )
    numbers: bool = False  # in models: keep integers apart from floats, because a request can carry the value
    late: bool = (
        False  # for fields of models, which pydantic reads when their class is made, before the next class
    )
    _types: dict[str, Type] = field(default_factory=dict[str, Type])
    _input_forms: dict[str, bool] = field(default_factory=dict[str, bool])
    _known: dict[tuple[Type, Mode, bool], Code] = field(default_factory=dict[tuple[Type, Mode, bool], Code])

    def __call__(self, type_: Type, mode: Mode) -> Code:
        """The annotation for a type; alternatives are joined by `|`."""
        return self._annotation(type_, mode, optional=False)

    def optional(self, type_: Type, mode: Mode) -> Code:
        """The annotation for a type or None."""
        return self._annotation(type_, mode, optional=True)

    def has_twin(self, alias: Alias) -> bool:
        """Whether an alias needs a second form for arguments."""
        return alias.in_request and has_input_form(alias.type, self.api.definitions, self._input_forms)

    def _annotation(self, type_: Type, mode: Mode, *, optional: bool) -> Code:
        key = (type_, mode, optional)
        if (known := self._known.get(key)) is None:
            known = either([*self._alternatives(type_, mode), *([_NONE] if optional else [])])
            self._known[key] = known
        return known

    def definition(self, id_: str, suffix: str = "") -> Code:
        """The name of a definition, with what distinguishes its input dict behind it."""
        target = self.api.definitions[id_]
        label = name(f"{target.name}{suffix}")
        if not self.module:
            return compose("{}.{}", self.scope.models, label)
        if target.module == self.module:
            return self.scope.late(label) if self.late and str(label) in BUILTINS else label
        return self.scope.model(target.module, str(label))

    def _alternatives(self, type_: Type, mode: Mode) -> list[Code]:
        match type_:
            case Scalar(kind=kind):
                return self._scalar(kind, mode)
            case Literals():
                return self._literals(type_, mode)
            case ListOf(item=item):
                return [self._list(self(item, mode), mode)]
            case MapOf(value=value):
                return [self._map(self(value, mode), mode)]
            case TupleOf(items=items):
                return [self._tuple(items, mode)]
            case UnionOf():
                return self._union(type_, mode)
            case Ref(id=id_):
                return self._ref(id_, mode)

    def _scalar(self, kind: str, mode: Mode) -> list[Code]:
        if kind == "null":
            return [_NONE]
        if mode in (Mode.INPUT, Mode.SIGNATURE) and kind in _INPUTS:
            names = (_INPUTS if mode is Mode.INPUT else _ARGUMENTS)[kind]
        elif kind == "number" and self.numbers:
            names = ("Number",)
        else:
            names = (_SCALARS[kind],)
        return [self.scope[item] for item in names]

    def _list(self, item: Code, mode: Mode) -> Code:
        generic = {Mode.INPUT: "Items", Mode.SIGNATURE: "Sequence"}.get(mode, "list")
        return compose("{}[{}]", self.scope[generic], item)

    def _map(self, value: Code, mode: Mode) -> Code:
        generic = {Mode.INPUT: "Entries", Mode.SIGNATURE: "Mapping"}.get(mode, "dict")
        return compose("{}[{}, {}]", self.scope[generic], self.scope.str, value)

    def _tuple(self, items: tuple[Type, ...], mode: Mode) -> Code:
        if mode in (Mode.INPUT, Mode.SIGNATURE):
            return self._list(either([one for item in items for one in self._alternatives(item, mode)]), mode)
        return compose("{}[{}]", self.scope.tuple, joined(self(item, mode) for item in items) or Code("()"))

    def _literals(self, type_: Literals, mode: Mode) -> list[Code]:
        values = type_.values
        if mode is Mode.RESPONSE and not type_.open and all(isinstance(value, bool) for value in values):
            return [self.scope.Boolean]  # which an enum of booleans may grow to
        constants = compose("{}[{}]", self.scope.Literal, joined(map(literal, values)))
        if type_ in self.api.confusable and mode is not Mode.SIGNATURE:
            constants = self._marked("Exact", constants)
        if type_.open:
            return [constants, self.scope.str]
        return [self._open(values, constants) if mode is Mode.RESPONSE else constants]

    def _open(self, values: tuple[str | int | float | bool, ...], constants: Code) -> Code:
        """An enum that may grow by values of its own kind, as booleans cannot."""
        numbers = all(isinstance(value, int) and not isinstance(value, bool) for value in values)
        return self._marked("OpenInt" if numbers else "Open", constants)

    def _marked(self, marker: str, constants: Code) -> Code:
        """Constants inside of what says how they are validated."""
        return compose("{}[{}]", self.scope[marker], constants)

    def readable(self, type_: Type, mode: Mode) -> Code:
        """The annotation as people read it: without what distinguishes the members of a union."""
        if not isinstance(type_, UnionOf):
            return self(type_, mode)
        return either([*self._members(type_, mode), *([_NONE] if NULL in type_.members else [])])

    def _union(self, type_: UnionOf, mode: Mode) -> list[Code]:
        members = self._members(type_, mode)
        if type_.tag is not None and len(members) > 1 and mode is not Mode.SIGNATURE:
            members = self._tagged(type_, members, mode)
        elif mode is Mode.RESPONSE and (constants := distinguishing_constants(type_, self.api.definitions)):
            members = [self._by_constants(members, constants)]
        return [*members, _NONE] if NULL in type_.members else members

    def _by_constants(self, members: list[Code], constants: Mapping[str, Constants]) -> Code:
        """The alternatives of a union that several constants distinguish, as one annotation."""
        pairs = (compose("{}: {}", self.definition(id_), _values(item)) for id_, item in constants.items())
        marker = compose("{}({{{}}})", self.scope.Constants, joined(pairs))
        return compose("{}[{}, {}]", self.scope.Annotated, either(members), marker)

    def _members(self, type_: UnionOf, mode: Mode) -> list[Code]:
        """The alternatives of a union, null aside."""
        members = [member for member in type_.members if member != NULL]
        floats = (ListOf(Scalar("number")), Scalar("vector"))
        fast = mode is Mode.RESPONSE and not self.numbers and set(floats) <= set(members)
        found = [self.scope.Floats] if fast else []  # both forms of a vector at once, which is faster
        others = [member for member in members if not (fast and member in floats)]
        if mode in (Mode.REQUEST, Mode.RESPONSE) and STRING in others:  # which text is a date cannot be told
            others = [member for member in others if member not in _TEXTS]
        found += [one for member in others for one in self._alternatives(member, mode)]
        only = mode is Mode.RESPONSE and objects(UnionOf(tuple(members)), self.api.definitions)
        if only and len(members) > 1:
            found.append(self.scope.Unrecognized)
        return list(dict.fromkeys(found))

    def one_list(self, type_: Type) -> Code | None:
        """For a union of several kinds of lists, one list of all kinds of items; else None.

        Type checkers need it: they find no context for the dicts in a list literal among several list types.
        """
        if not isinstance(type_, UnionOf):
            return None
        lists = [member for member in type_.members if isinstance(member, ListOf)]
        if len(lists) < 2:
            return None
        others = tuple(member for member in type_.members if member not in lists)
        items = united(tuple(item.item for item in lists))
        return self(UnionOf((*others, ListOf(items))), Mode.INPUT)

    def _tagged(self, type_: UnionOf, members: list[Code], mode: Mode) -> list[Code]:
        """The alternatives of a union that one property distinguishes, as one annotation."""
        targets = objects(type_, self.api.definitions) or []
        if mode is Mode.INPUT and not all(
            any(field.wire == type_.tag and field.required for field in item.fields) for item in targets
        ):
            return members  # objects without the tag have to be tried
        parts = [literal(type_.tag), self._tag_values(type_, mode)]
        if type_.other is not None:
            parts.append(self(Ref(type_.other), mode))
        elif mode is not Mode.INPUT and not any(
            isinstance(self.api.definitions[id_], Object) for _, id_ in type_.mapping
        ):
            parts.append(self.scope.Unrecognized)  # which tells the validator that this is no argument
        tag = compose("{}({})", self.scope.Tag, joined(parts))
        return [compose("{}[{}, {}]", self.scope.Annotated, either(members), tag)]

    def _tag_values(self, type_: UnionOf, mode: Mode) -> Code:
        """Which value of the tag means which member: a tuple in the order of the members, else a dict."""
        mapped = [id_ for _, id_ in type_.mapping]
        if (
            len(mapped) > 1
            and type_.members[: len(mapped)] == tuple(map(Ref, mapped))
            and all(isinstance(self.api.definitions[id_], Object) for id_ in mapped)
        ):
            return tuple_of(literal(value) for value, _ in type_.mapping)
        pairs = (compose("{}: {}", literal(value), self(Ref(id_), mode)) for value, id_ in type_.mapping)
        return compose("{{{}}}", joined(pairs))

    def _ref(self, id_: str, mode: Mode) -> list[Code]:
        target = self.api.definitions[id_]
        if mode is Mode.INPUT and isinstance(target, Object):
            generic = self.scope["Free" if target.declares_extra else "Either"]
            return [compose("{}[{}, {}]", generic, self.definition(id_), self.definition(id_, "TypedDict"))]
        if mode is Mode.SIGNATURE and isinstance(target, Object):
            found = [self.definition(id_), self.definition(id_, "TypedDict")]
            if target.declares_extra:
                found.append(compose("{}[{}, {}]", self.scope.Mapping, self.scope.str, self.scope.Any))
            return found
        if mode in (Mode.INPUT, Mode.SIGNATURE) and isinstance(target, Alias) and self.has_twin(target):
            return [self.definition(id_, "TypedDict")]
        label = self.definition(id_)
        if mode is Mode.RESPONSE and isinstance(target, Alias):
            inner = resolved(target.type, self.api.definitions, known=self._types)
            if isinstance(inner, Literals) and not inner.open:
                return [self._open(inner.values, label)]
        return [label]


def _values(constants: Constants) -> Code:
    """Constants by property, as a dict of tuples."""
    pairs = (
        compose("{}: {}", literal(wire), tuple_of(map(literal, values))) for wire, values in constants.items()
    )
    return compose("{{{}}}", joined(pairs))


def either(alternatives: list[Code]) -> Code:
    """Alternatives as one annotation, each once, None last."""
    listed = list(dict.fromkeys(alternatives))
    if _NONE in listed:
        listed = [item for item in listed if item != _NONE] + [_NONE]
    return joined(listed, " | ")
