"""What templates see of models: every decision made, every text already code."""

from __future__ import annotations

import keyword
import posixpath
from collections.abc import Mapping
from dataclasses import dataclass, replace

from sdkwright.config.model import Config
from sdkwright.formatting.format import LINE_LENGTH
from sdkwright.ir.algebra import is_unsent, refs
from sdkwright.ir.api import Alias, Api, Definition, Field, Object
from sdkwright.ir.types import ANY, NULL, Literals, Type, UnionOf
from sdkwright.render.annotations import Annotator, Imports, Mode, has_twin
from sdkwright.render.code import (
    Code,
    docstring,
    import_order,
    joined,
    literal,
    name,
    packed,
    packed_enum,
    plain,
)
from sdkwright.render.descriptions import described, keywords


@dataclass(frozen=True, slots=True)
class FieldView:
    """One line of a model, and its description."""

    line: Code
    doc: Code


@dataclass(frozen=True, slots=True)
class TwinView:
    """The TypedDict beside a model: as a class, or as a call where a key is no identifier."""

    name: Code
    closed: bool
    functional: bool
    partial: bool  # no key is required
    entries: tuple[Code, ...]


@dataclass(frozen=True, slots=True)
class ModelView:
    """A model class, with its twin if a request can reach it."""

    name: Code
    place: Code
    beside: bool  # whether the place fits into the line of the class
    doc: Code
    fields: tuple[FieldView, ...]
    twin: TwinView | None
    free: bool  # answers are meant to have other fields than these


@dataclass(frozen=True, slots=True)
class AliasView:
    """A named type. Recursive ones are written as text that is read later."""

    name: Code
    value: Code
    recursive: bool
    checked: Code | None = None  # what type checkers see instead


@dataclass(frozen=True, slots=True)
class PageClass:
    """One class of pages, and what makes it one."""

    name: Code
    mixin: Code
    doc: Code


@dataclass(frozen=True, slots=True)
class PageView:
    """The two page classes of a paginated operation; without a base they are lists."""

    name: Code
    base: Code | None
    item: Code
    place: Code  # of the list in the answer, as attributes
    result: bool  # it has a property of that name, which programs know from other SDKs

    @property
    def kinds(self) -> tuple[PageClass, ...]:
        """The class of blocking calls, and that of awaited ones."""
        kind = "Page" if self.base else "ListPage"
        what = "One page of the list" if self.base else "One page of the list, a list itself"
        blocking = docstring(f"{what}; `next()`, `iter_items()` and `iter_pages()` lead on.")
        awaited = docstring(
            f"{what}; `await next()`, `async for` over `iter_items()` or `iter_pages()` lead on."
        )
        names = Code(f"Async{self.name}"), Code(f"Async{kind}")
        return PageClass(self.name, Code(kind), blocking), PageClass(*names, awaited)


@dataclass(frozen=True, slots=True)
class ModelsView:
    """One module of models."""

    module: str
    enums: tuple[AliasView, ...]
    models: tuple[ModelView, ...]
    recursive: tuple[AliasView, ...]  # read late, so that they can stand before the models that they mention
    aliases: tuple[AliasView, ...]
    pages: tuple[PageView, ...]
    paged: tuple[Code, ...]  # what makes pages of models
    listed: tuple[Code, ...]  # what makes pages of lists
    old_names: tuple[AliasView, ...]
    typing: tuple[Code, ...]
    extensions: tuple[Code, ...]
    runtime: tuple[Code, ...]
    vectors: tuple[Code, ...]
    unsent: bool  # some properties are left out of requests
    exact: bool  # some constants are numbers or truth values
    shared: tuple[Code, ...]  # names that come from the module of shared models
    fields: bool
    names: tuple[Code, ...]  # everything that it defines


def without_null(type_: Type) -> tuple[Type, bool]:
    """A type without its null, and whether it had one."""
    if not isinstance(type_, UnionOf) or NULL not in type_.members:
        return type_, False
    rest = tuple(member for member in type_.members if member != NULL)
    return (rest[0] if len(rest) == 1 else replace(type_, members=rest)), True


class ModelsBuilder:
    """Builds the view of one module of models."""

    def __init__(self, api: Api, config: Config, module: str) -> None:
        self.api, self.config, self.module = api, config, module
        self.imports = Imports()
        self.extensions: set[str] = set()

    def build(self, pages: tuple[PageView, ...]) -> ModelsView:
        """The module with all definitions that live in it."""
        mine = [item for item in self.api.definitions.values() if item.module == self.module]
        plain = [item for item in mine if isinstance(item, Alias)]
        enums = [item for item in plain if isinstance(item.type, Literals)]
        others = [item for item in plain if not isinstance(item.type, Literals)]
        enum_views = tuple(self._alias(item, item.type, twin=False) for item in enums)
        models = tuple(self._model(item) for item in mine if isinstance(item, Object))
        if models:
            self.imports.runtime.add("BaseModel")
        aliases: list[AliasView] = []
        for item in in_order(others, self.api.definitions):
            aliases.append(self._alias(item, item.type, twin=False))
            if has_twin(item, self.api.definitions):
                aliases.append(self._alias(item, item.type, twin=True))
        if any(page.result for page in pages):
            self.extensions.add("Self")
        if any(alias.recursive for alias in aliases):
            self.extensions.add("TypeAliasType")
            self.imports.typing.update(("TYPE_CHECKING", "TypeAlias"))
        defined = [view.name for view in (*enum_views, *aliases)] + [model.name for model in models]
        defined += [model.twin.name for model in models if model.twin is not None]
        defined += [n for page in pages for n in (page.name, Code(f"Async{page.name}"))]
        old = self._old_names(set(defined))
        used = self.imports.definitions.items()
        shared = {n for id_, found in used if self.api.definitions[id_].module != self.module for n in found}
        shared |= {str(page.base) for page in pages if page.base and str(page.base) not in defined}
        return ModelsView(
            module=self.module,
            enums=enum_views,
            models=models,
            recursive=tuple(alias for alias in aliases if alias.recursive),
            aliases=tuple(alias for alias in aliases if not alias.recursive),
            pages=pages,
            paged=codes({str(kind.mixin) for page in pages for kind in page.kinds if page.base}),
            listed=codes({str(kind.mixin) for page in pages for kind in page.kinds if not page.base}),
            old_names=old,
            typing=codes(self.imports.typing),
            extensions=codes(self.extensions),
            runtime=codes(self.imports.runtime),
            vectors=codes(self.imports.vectors),
            unsent=any(is_unsent(item) for item in mine),
            exact=bool(self.imports.exact),
            shared=codes(shared),
            fields=any("Field(" in field.line for model in models for field in model.fields),
            names=tuple(sorted({*defined, *(view.name for view in old)})),
        )

    def _old_names(self, defined: set[Code]) -> tuple[AliasView, ...]:
        result: list[AliasView] = []
        for old, new in self.config.aliases.items():
            if Code(new) in defined and Code(old) not in defined:
                result.append(AliasView(name(old), name(new), recursive=False))
                if Code(f"{new}TypedDict") in defined and Code(f"{old}TypedDict") not in defined:
                    result.append(
                        AliasView(name(f"{old}TypedDict"), name(f"{new}TypedDict"), recursive=False)
                    )
        return tuple(result)

    def _alias(self, item: Alias, type_: Type, *, twin: bool) -> AliasView:
        annotate = Annotator(self.api, self.imports, numbers=item.in_request)
        mode = Mode.INPUT if twin else Mode.RESPONSE if item.in_response else Mode.REQUEST
        if isinstance(type_, Literals) and not twin:
            mode = (
                Mode.REQUEST
            )  # the name of an enum means the values that are known; users of it may open it
        text = annotate(type_, mode)
        if type_ == NULL:  # `None` alone would be a variable to type checkers
            self.imports.use("Optional")
            text = Code("Optional[None]")
        if isinstance(type_, Literals):
            text = packed_enum(text, type_.values)
        label = f"{item.name}TypedDict" if twin else item.name
        checked = annotate.one_list(type_) if twin and not item.recursive else None
        if checked is not None:
            self.imports.typing.add("TYPE_CHECKING")
        return AliasView(name(label), literal(str(text)) if item.recursive else text, item.recursive, checked)

    def _model(self, item: Object) -> ModelView:
        annotate = Annotator(self.api, self.imports, numbers=item.in_request)
        mode = Mode.RESPONSE if item.in_response else Mode.REQUEST
        fields = tuple(self._field(field, item, annotate, mode) for field in item.fields)
        twin = self._twin(item) if item.in_request else None
        where = self._place(item)
        beside = len(f"class {item.name}(BaseModel):  # {where}") <= LINE_LENGTH
        free = item.declares_extra and item.in_response
        return ModelView(name(item.name), where, beside, model_doc(item), fields, twin, free)

    def _place(self, item: Object) -> Code:
        """Where a model comes from, for a comment: one line, whatever the names in it."""
        file, _, pointer = item.doc.pointer.partition("#")
        document = self.api.doc.pointer.partition("#")[0]
        other = posixpath.relpath(file, posixpath.dirname(document)) if file != document else ""
        return Code("%20".join(plain(f"{other}#{pointer}").split()))

    def _field(self, field: Field, item: Object, annotate: Annotator, mode: Mode) -> FieldView:
        type_, null = without_null(field.type)
        required = field.required and not (item.in_request and field.read_only)
        required = required and not (item.in_response and field.write_only)
        text = annotate(type_, mode)
        if type_ != ANY and (null or not required):
            annotate.imports.use("Optional")
            text = Code(f"Optional[{text}]")
        arguments = [] if required else ["default=None"]
        facts = keywords(field)
        arguments += [f"json_schema_extra={literal(facts)}"] if facts else []
        plain = "" if required else " = None"
        default = plain if len(arguments) <= (not required) else f" = Field({joined(arguments)})"
        if field.wire != field.name:
            # Beside the type, not after it: there, type checkers would take it for the name of an argument.
            annotate.imports.use("Annotated")
            text = Code(f"Annotated[{text}, Field(alias={literal(field.wire)})]")
        return FieldView(Code(f"{name(field.name)}: {text}{default}"), docstring(described(field), 4))

    def _twin(self, item: Object) -> TwinView:
        annotate = Annotator(self.api, self.imports)
        # Type checkers allow no key without a name: such a property passes as one that is not listed.
        unnamed = any(not field.wire for field in item.fields)
        keys = [field for field in item.fields if field.wire]
        functional = any(not plain_key(field.wire) for field in keys)
        partial = bool(keys) and not any(field.required and not field.read_only for field in keys)
        entries: list[Code] = []
        self.extensions.add("TypedDict")
        closed = item.extra is None and not unnamed
        self.imports.use("closed" if closed else "opened")
        for field in keys:
            text = Code("Unsent") if field.read_only else annotate(field.type, Mode.INPUT)
            if (field.read_only or not field.required) and not partial:
                self.extensions.add("NotRequired")
                text = Code(f"NotRequired[{text}]")
            key = f"{literal(field.wire)}: {literal(str(text))}" if functional else f"{field.wire}: {text}"
            entries.append(Code(key))
        label = name(f"{item.name}TypedDict")
        lines = (packed(entries),) if functional else tuple(entries)
        return TwinView(label, closed, functional, partial, lines)


def plain_key(wire: str) -> bool:
    """Whether a property can be written as a key in the body of a TypedDict class."""
    return wire.isidentifier() and not keyword.iskeyword(wire) and not wire.startswith("__")


def codes(names: set[str]) -> tuple[Code, ...]:
    """Names in order, as code."""
    return tuple(name(item) for item in sorted(names, key=import_order))


def model_doc(item: Object) -> Code:
    """The docstring of a model."""
    text = item.doc.description.strip() or f"`{item.name}` of the API."
    return docstring(f"{text}\n\nDeprecated." if item.doc.deprecated else text, 4)


def in_order(aliases: list[Alias], definitions: Mapping[str, Definition]) -> list[Alias]:
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
