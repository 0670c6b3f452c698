"""What templates see of models: every decision made, every expression already code."""

from __future__ import annotations

import keyword
import posixpath
import unicodedata
from collections.abc import Iterable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from sdkwright.config.model import Config
from sdkwright.ir.algebra import names_of, refs, without_null
from sdkwright.ir.api import Alias, Api, Constants, Definition, Field, Object
from sdkwright.ir.types import ANY, NULL, Literals
from sdkwright.render.annotations import Annotator, Mode
from sdkwright.render.code import Code, compose, docstring, joined, literal, name, plain
from sdkwright.render.descriptions import described, keywords
from sdkwright.render.pages import PageView, former_pages, page_names, page_views
from sdkwright.render.scope import HOMES, Scope

_LINE_LENGTH = 110  # up to which a comment stands beside the code that it is about


class FieldView(Struct, frozen=True):
    """A field of a model."""

    name: Code
    type: Code
    default: Code | None
    doc: Code


class InputDictView(Struct, frozen=True):
    """The `TypedDict` beside a model: as a class, or as a call where a key is no identifier."""

    name: Code
    decorator: Code  # whether other keys are allowed
    functional: bool
    partial: bool  # no key is required
    entries: tuple[tuple[Code, Code], ...]  # key, annotation


class ModelView(Struct, frozen=True):
    """A model class, with its input dict if a request can reach it."""

    name: Code
    location: Code
    beside: bool  # whether the location fits into the line of the class
    doc: Code
    fields: tuple[FieldView, ...]
    input_dict: InputDictView | None
    allows_extra: bool  # responses are meant to have other fields than these


class AliasView(Struct, frozen=True):
    """A named type."""

    name: Code
    value: Code
    checked: Code | None = None  # what type checkers see instead


class ConstantsView(Struct, frozen=True):
    """A class with the values of an enum by name."""

    name: Code
    doc: Code
    members: tuple[tuple[Code, Code, Code], ...]  # name, value, docstring


class ModelsView(Struct, frozen=True):
    """One module of models."""

    enums: tuple[AliasView, ...]
    constants: tuple[ConstantsView, ...]
    models: tuple[ModelView, ...]
    recursive: tuple[AliasView, ...]  # read late, so that they can stand before the models that they mention
    aliases: tuple[AliasView, ...]
    pages: tuple[PageView, ...]
    other_names: tuple[AliasView, ...]  # of schemas that repeat another one, and those that `sdk.toml` keeps
    former_names: tuple[AliasView, ...]  # deprecated; not among `names`, so that nothing uses them by itself
    late_names: tuple[AliasView, ...]  # what fields call models that have the name of a builtin

    @property
    def names(self) -> tuple[Code, ...]:
        """Everything that the module defines, in order."""
        dicts = [model.input_dict.name for model in self.models if model.input_dict is not None]
        pages = [kind.name for page in self.pages for kind in page.kinds]
        aliases = [item.name for item in (*self.enums, *self.recursive, *self.aliases, *self.other_names)]
        aliases += [item.name for item in self.constants]
        return tuple(sorted({*aliases, *(item.name for item in self.models), *dicts, *pages}))


def models_scopes(api: Api, config: Config, modules: Iterable[str]) -> dict[str, Scope]:
    """The names that each module of models imports; those of all models, pages and fields are taken."""
    labels = {label for item in api.definitions.values() for label in names_of(item)}
    names = labels | {f"{label}TypedDict" for label in labels}
    objects = [item for item in api.definitions.values() if isinstance(item, Object)]
    fields = {field.name for item in objects for field in item.fields}
    wires = {field.wire for item in objects if item.in_request for field in item.fields}
    constants = {item.name for item in _constants(api.definitions.values())}
    former = {f"{old}{suffix}" for old in config.deprecated.models for suffix in ("", "TypedDict", "Values")}
    former |= {f"Async{old}" for old in config.deprecated.models}
    taken = frozenset(names | fields | wires | constants | page_names(api) | set(config.aliases) | former)
    clashing = [
        (label, item.module)
        for item in api.definitions.values()
        for label in names_of(item)
        if label in HOMES
    ]
    return {module: Scope(taken, (label for label, home in clashing if home != module)) for module in modules}


class ModelsBuilder:
    """Builds the view of one module of models."""

    def __init__(self, api: Api, config: Config, module: str, scope: Scope) -> None:
        self.api, self.config, self.module, self.scope = api, config, module, scope
        # By whether integers are kept apart from floats.
        self._annotators = [Annotator(api, scope, module, numbers) for numbers in (False, True)]
        self._field_annotators = [
            Annotator(api, scope, module, numbers, late=True) for numbers in (False, True)
        ]

    def build(self) -> ModelsView:
        """The module with all definitions that live in it."""
        mine = [item for item in self.api.definitions.values() if item.module == self.module]
        named = [item for item in mine if isinstance(item, Alias)]
        enums = [item for item in named if isinstance(item.type, Literals)]
        others = in_order([item for item in named if not isinstance(item.type, Literals)], self.api)
        views = ModelsView(
            enums=tuple(self._alias(item) for item in enums),
            constants=tuple(
                constants_view(item, item.constants) for item in named if item.constants is not None
            ),
            models=tuple(self._model(item) for item in mine if isinstance(item, Object)),
            recursive=self._aliases(item for item in others if item.recursive),
            aliases=self._aliases(item for item in others if not item.recursive),
            pages=page_views(self.api, self.config, self._annotators[False], self.module),
            other_names=(),
            former_names=(),
            late_names=(),
        )
        repeated = [(other, item.name) for item in mine for other in item.other_names]
        repeated += [
            (f"{other}Values", item.constants.name)
            for item in named
            if item.constants is not None
            for other in item.other_names
        ]
        views = replace(views, other_names=self._other_names(repeated, views))
        former = [(old, item.name) for item in mine for old in item.former_names]
        former += [
            (f"{old}Values", item.constants.name)
            for item in named
            if item.constants is not None
            for old in item.former_names
        ]
        former += former_pages(self.api)
        return replace(
            views,
            other_names=(*views.other_names, *self._other_names(self.config.aliases.items(), views)),
            former_names=self._other_names(former, views),
            late_names=tuple(AliasView(late, label) for label, late in self.scope.late_names.items()),
        )

    @staticmethod
    def _other_names(names: Iterable[tuple[str, str]], views: ModelsView) -> tuple[AliasView, ...]:
        """Other names for what the module defines, and for input dicts; each with what it is a name of."""
        defined = {str(item) for item in views.names}
        pairs = [
            (f"{other}{suffix}", f"{label}{suffix}")
            for other, label in names
            if label in defined and other not in defined
            for suffix in ("", "TypedDict")
        ]
        return tuple(
            AliasView(name(other), name(label))
            for other, label in pairs
            if label in defined and other not in defined
        )

    # --- aliases

    def _aliases(self, aliases: Iterable[Alias]) -> tuple[AliasView, ...]:
        views: list[AliasView] = []
        for item in aliases:
            views.append(self._alias(item))
            if self._annotators[item.in_request].has_twin(item):
                views.append(self._input_alias(item))
        return tuple(views)

    def _alias(self, item: Alias) -> AliasView:
        mode = Mode.RESPONSE if item.in_response else Mode.REQUEST
        if isinstance(item.type, Literals):
            mode = (
                Mode.REQUEST
            )  # the name of an enum means the values that are known; users of it may open it
        return self._alias_view(item, item.name, self._annotators[item.in_request](item.type, mode))

    def _input_alias(self, item: Alias) -> AliasView:
        annotate = self._annotators[item.in_request]
        checked = None if item.recursive else annotate.one_list(item.type)
        return self._alias_view(item, f"{item.name}TypedDict", annotate(item.type, Mode.INPUT), checked)

    def _alias_view(self, item: Alias, label: str, value: Code, checked: Code | None = None) -> AliasView:
        if item.type == NULL:  # `None` alone would be a variable to type checkers
            value = compose("{}[None]", self.scope.Literal)
        if item.recursive:  # written as text, which is read later
            value = Code(literal(str(value)), value.imports)
        return AliasView(name(label), value, checked)

    # --- models

    def _model(self, item: Object) -> ModelView:
        location = self._location(item)
        return ModelView(
            name=name(item.name),
            location=location,
            beside=len(f"class {item.name}(BaseModel):  # ") + len(location) <= _LINE_LENGTH,
            doc=model_doc(item),
            fields=tuple(self._field(field, item) for field in item.fields),
            input_dict=self._input_dict(item) if item.in_request else None,
            allows_extra=item.declares_extra and item.in_response,
        )

    def _location(self, item: Object) -> Code:
        """Where a model comes from, for a comment: one line, whatever the names in it."""
        file, _, pointer = item.doc.pointer.partition("#")
        document = self.api.doc.pointer.partition("#")[0]
        other = posixpath.relpath(file, posixpath.dirname(document)) if file != document else ""
        return Code("%20".join(plain(f"{other}#{pointer}").split()))

    def _field(self, field: Field, item: Object) -> FieldView:
        mode = Mode.RESPONSE if item.in_response else Mode.REQUEST
        required = field.required and not (item.in_request and field.read_only)
        required = required and not (item.in_response and field.write_only)
        return FieldView(
            name(field.name),
            self._field_type(field, mode, required=required, numbers=item.in_request),
            self._field_default(field, required=required),
            docstring(described(field), 4),
        )

    def _field_type(self, field: Field, mode: Mode, *, required: bool, numbers: bool) -> Code:
        annotate = self._field_annotators[numbers]
        type_, null = without_null(field.type)
        optional = type_ != ANY and (null or not required)
        text = annotate.optional(type_, mode) if optional else annotate(type_, mode)
        if field.wire == field.name:
            return text
        # Beside the type, not after it: there, type checkers would take it for the name of an argument.
        return compose(
            "{}[{}, {}(alias={})]", self.scope.Annotated, text, self.scope.Field, literal(field.wire)
        )

    def _field_default(self, field: Field, *, required: bool) -> Code | None:
        facts = keywords(field)
        if not facts:
            return None if required else Code("None")
        arguments = [] if required else [Code("default=None")]
        arguments.append(compose("json_schema_extra={}", literal(facts)))
        return compose("{}({})", self.scope.Field, joined(arguments))

    def _input_dict(self, item: Object) -> InputDictView:
        # Type checkers allow no key without a name: such a property passes as one that is not listed.
        keys = [field for field in item.fields if field.wire]
        functional = any(not plain_key(field.wire) for field in keys)
        partial = bool(keys) and not any(field.required and not field.read_only for field in keys)
        closed = item.extra is None and len(keys) == len(item.fields)
        entries: list[tuple[Code, Code]] = []
        for field in keys:
            text = self.scope.Unsent if field.read_only else self._annotators[False](field.type, Mode.INPUT)
            if (field.read_only or not field.required) and not partial:
                text = compose("{}[{}]", self.scope.NotRequired, text)
            if functional:
                entries.append((literal(field.wire), Code(literal(str(text)), text.imports)))
            else:
                entries.append((name(field.wire), text))
        decorator = self.scope["forbids_extra" if closed else "allows_extra"]
        return InputDictView(name(f"{item.name}TypedDict"), decorator, functional, partial, tuple(entries))


def _constants(definitions: Iterable[Definition]) -> Iterator[Constants]:
    """The classes with values of enums."""
    for item in definitions:
        if isinstance(item, Alias) and item.constants is not None:
            yield item.constants


def constants_view(enum: Alias, constants: Constants) -> ConstantsView:
    """The class with the values of an enum."""
    return ConstantsView(
        name(constants.name),
        docstring(f"The values of `{enum.name}` by name.", 4),
        tuple(
            (name(item.name), literal(item.value), docstring(item.description, 4))
            for item in constants.members
        ),
    )


def plain_key(wire: str) -> bool:
    """Whether a property can be written as a key in the body of a TypedDict class.

    Python normalizes identifiers: a key `µ` (micro sign) would be the key `μ` (Greek).
    """
    is_same = unicodedata.normalize("NFKC", wire) == wire
    return is_same and wire.isidentifier() and not keyword.iskeyword(wire) and not wire.startswith("__")


def model_doc(item: Object) -> Code:
    """The docstring of a model; empty if the document does not describe it."""
    parts = (item.doc.description.strip(), "Deprecated." if item.doc.deprecated else "")
    return docstring("\n\n".join(part for part in parts if part), 4)


def in_order(aliases: list[Alias], api: Api) -> list[Alias]:
    """Aliases so that each follows those it is made of; recursive ones are read late and may stand anywhere."""
    pending = {item.id: item for item in aliases}
    result: list[Alias] = []
    visiting: set[str] = set()

    def visit(item: Alias) -> None:
        if item.id in visiting:
            return
        visiting.add(item.id)
        for id_ in refs(item.type):
            if id_ in pending:
                visit(pending[id_])
        result.append(item)

    for item in aliases:
        visit(item)
    return result
