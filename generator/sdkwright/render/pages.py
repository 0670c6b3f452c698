"""Views of pages: which class each is, where it lives, and what the runtime is told about the next one."""

from __future__ import annotations

from collections.abc import Mapping

from sdkwright.config.model import Config, OperationConfig, PaginationConfig
from sdkwright.ir.algebra import operations_of, refs, resolved
from sdkwright.ir.api import Api, Definition, Object, Operation
from sdkwright.ir.types import NULL, ListOf, Ref, Type, UnionOf
from sdkwright.render.annotations import Annotator, Imports, Mode
from sdkwright.render.code import Code, joined, literal, name
from sdkwright.render.models import PageView

SHARED = "shared"


def page_views(api: Api, config: Config, module: str, imports: Imports) -> tuple[PageView, ...]:
    """The page classes that live in a module of models; `imports` is told what they need."""
    result: list[PageView] = []
    for operation in operations_of(api.root):
        if operation.pagination is None or page_module(api, operation) != module:
            continue
        base = page_base(api, operation)
        if base is not None:
            imports.define(base.id, base.name)
        result.append(
            PageView(
                name=name(operation.page or ""),
                base=None if base is None else name(base.name),
                item=Annotator(api, imports)(operation.pagination.item, Mode.RESPONSE),
                place=literal(attributes(operation.pagination.items, _answer(operation), api.definitions)),
                result=base is not None and _named(operation, config) and "result" not in _names(base),
            )
        )
    return tuple(result)


def _named(operation: Operation, config: Config) -> bool:
    """Whether sdk.toml names the page: for programs that know it from another SDK."""
    entry = config.operations.get(operation.id, OperationConfig()).pagination
    return isinstance(entry, PaginationConfig) and entry.page is not None


def _names(base: Object) -> set[str]:
    return {item.name for item in base.fields}


def page_modules(api: Api) -> set[str]:
    """The modules of models that pages live in."""
    return {page_module(api, item) for item in operations_of(api.root) if item.pagination is not None}


def page_kind(operation: Operation) -> tuple[str, str]:
    """The module of `_pages` and the class that know how an operation is paged."""
    found = operation.pagination
    assert found is not None
    if found.kind == "cursor":
        return "cursors", "PagesByCursor"
    if found.kind in ("url", "link"):
        return "addresses", "PagesByAddress"
    told = found.next or found.more or found.last or found.total or found.pages
    return ("ends", "PagesToEnd") if told else ("numbers", "PagesByNumber")


def page_module(api: Api, operation: Operation) -> str:
    """The module of a page: that of its model, or of what its list holds."""
    base = page_base(api, operation)
    if base is not None:
        return base.module
    item = operation.pagination.item if operation.pagination is not None else NULL
    modules = {api.definitions[id_].module for id_ in refs(item)} - {SHARED}
    return modules.pop() if modules else SHARED


def page_base(api: Api, operation: Operation) -> Object | None:
    """The model that an operation's page is; None if it is a list."""
    target = resolved(_answer(operation), api.definitions)
    found = api.definitions[target.id] if isinstance(target, Ref) else None
    return found if isinstance(found, Object) else None


def _answer(operation: Operation) -> Type:
    types = [item.type for item in operation.responses if item.coding == "json" and item.type is not None]
    return types[0] if types else NULL


def pagination_code(api: Api, operation: Operation) -> Code:
    """What the runtime is told about the next page."""
    facts = operation.pagination
    assert facts is not None
    asked = sorted(
        operation.parameters, key=lambda item: item.place == "query"
    )  # which counts where a name is twice
    names = {} if facts.in_body else {item.wire: item.name for item in asked}
    members = {} if facts.group is not None else names
    parts = [literal(facts.kind)]
    parts += (
        [Code(f"group={literal(names.get(facts.group, facts.group))}")] if facts.group is not None else []
    )
    for key, wire in (("argument", facts.argument), ("limit", facts.limit)):
        parts += [Code(f"{key}={literal(members.get(wire, wire))}")] if wire else []
    parts += [Code(f"{key}=True") for key, on in (("body", facts.in_body), ("text", facts.text)) if on]
    for key, number in (("limit_default", facts.limit_default), ("limit_max", facts.limit_max)):
        parts += [Code(f"{key}={literal(number)}")] if number is not None else []
    parts += [Code("short=False")] if not facts.short else []
    parts += [Code(f"start={literal(facts.start)}")] if facts.start else []
    places = {
        "next": facts.next,
        "more": facts.more,
        "last": facts.last,
        "total": facts.total,
        "pages": facts.pages,
    }
    for key, place in places.items():
        text = attributes(place, _answer(operation), api.definitions)
        parts += [Code(f"{key}={literal(text)}")] if text else []
    return Code(f"{page_kind(operation)[1]}({joined(parts)})")


def attributes(steps: tuple[str, ...], type_: Type | None, definitions: Mapping[str, Definition]) -> str:
    """A place in an answer by the names that the models give to its properties, with dots between them."""
    found: list[str] = []
    for step in steps:
        type_ = None if type_ is None else resolved(_without_null(type_, definitions), definitions)
        target = definitions[type_.id] if isinstance(type_, Ref) else None
        fields = {item.wire: item for item in target.fields} if isinstance(target, Object) else {}
        if step in fields:
            found.append(fields[step].name)
            type_ = fields[step].type
        else:
            found.append(step)
            type_ = type_.item if isinstance(type_, ListOf) else None
    return ".".join(found)


def _without_null(type_: Type, definitions: Mapping[str, Definition]) -> Type:
    found = resolved(type_, definitions)
    if isinstance(found, UnionOf):
        rest = [member for member in found.members if member != NULL]
        return rest[0] if len(rest) == 1 else found
    return found
