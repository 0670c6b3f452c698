"""Views of pages: which class each is, where it lives, and what the runtime is told about the next one."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from sdkwright.config.model import Config, OperationConfig, PaginationConfig
from sdkwright.ir.algebra import operations_of, refs, resolved, without_null
from sdkwright.ir.api import Api, Definition, Object, Operation, Pagination
from sdkwright.ir.types import NULL, ListOf, Ref, Type
from sdkwright.openapi.model import JSON
from sdkwright.render.annotations import Annotator, Mode
from sdkwright.render.code import Code, compose, docstring, joined, literal, name
from sdkwright.render.scope import Scope

SHARED = "shared"


class PageClass(Struct, frozen=True):
    """One class of pages."""

    name: Code
    bases: Code
    doc: Code


class PageView(Struct, frozen=True):
    """The two page classes of a paginated operation, for blocking and for awaited calls."""

    kinds: tuple[PageClass, PageClass]
    items: (
        Code | None
    )  # the place of the list in the response, as attributes; None: the page is a list itself
    result: bool  # it has a property of that name, which programs know from other SDKs


def page_names(api: Api) -> set[str]:
    """The names of all page classes."""
    pages = [item.page for item in operations_of(api.root) if item.page is not None]
    return {label for page in pages for label in (page, f"Async{page}")}


def former_pages(api: Api) -> list[tuple[str, str]]:
    """The former names of all page classes, with their names."""
    return [
        (f"{prefix}{old}", f"{prefix}{item.page}")
        for item in operations_of(api.root)
        for old in item.former_pages
        for prefix in ("", "Async")
    ]


def page_views(api: Api, config: Config, annotate: Annotator, module: str) -> tuple[PageView, ...]:
    """The page classes that live in a module of models."""
    paged = [item for item in operations_of(api.root) if item.pagination is not None]
    return tuple(
        _page_view(api, config, annotate, item) for item in paged if page_module(api, item) == module
    )


def _page_view(api: Api, config: Config, annotate: Annotator, operation: Operation) -> PageView:
    assert operation.pagination is not None
    base = page_base(api, operation)
    item = annotate(operation.pagination.item, Mode.RESPONSE)
    label = operation.page or ""
    if base is None:
        what, mixins, others = "One page of the list, a list itself", ("ListPage", "AsyncListPage"), []
    else:
        what, mixins, others = "One page of the list", ("Page", "AsyncPage"), [annotate.definition(base.id)]
    docs = (
        f"{what}; `next()`, `iter_items()` and `iter_pages()` lead on.",
        f"{what}; `await next()`, `async for` over `iter_items()` or `iter_pages()` lead on.",
    )
    blocking, awaited = (
        PageClass(
            name(f"{prefix}{label}"),
            joined([compose("{}[{}]", annotate.scope[mixin], item), *others]),
            docstring(doc, 4),
        )
        for prefix, mixin, doc in zip(("", "Async"), mixins, docs, strict=True)
    )
    place = literal(attributes(operation.pagination.items, _answer(operation), api.definitions))
    result = base is not None and _named(operation, config) and "result" not in _names(base)
    return PageView((blocking, awaited), None if base is None else place, result)


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
    types = [
        item.type for item in operation.responses if item.codec.facts.is_document and item.type is not None
    ]
    return types[0] if types else NULL


def pagination_code(api: Api, operation: Operation, scope: Scope) -> Code:
    """What the runtime is told about the next page."""
    facts = operation.pagination
    assert facts is not None
    parts = [literal(facts.kind)]
    parts += [compose(f"{key}={{}}", value) for key, value in _arguments(operation, facts).items()]
    places = {
        "next": facts.next,
        "more": facts.more,
        "last": facts.last,
        "total": facts.total,
        "pages": facts.pages,
    }
    for key, place in places.items():
        if text := attributes(place, _answer(operation), api.definitions):
            parts.append(compose(f"{key}={{}}", literal(text)))
    return compose("{}({})", scope[page_kind(operation)[1]], joined(parts))


def _arguments(operation: Operation, facts: Pagination) -> dict[str, Code]:
    """How the next page is asked for; what is as the runtime has it by default is left out."""
    # Where a parameter and another place share a name, the query counts.
    asked = sorted(operation.parameters, key=lambda item: item.place == "query")
    names = {} if facts.in_body else {item.wire: item.name for item in asked}
    members = {} if facts.group is not None else names
    argument, limit = (members.get(wire, wire) if wire else None for wire in (facts.argument, facts.limit))
    values: dict[str, JSON] = {
        "group": None if facts.group is None else names.get(facts.group, facts.group),
        "argument": argument,
        "limit": limit,
        "body": facts.in_body or None,
        "text": facts.text or None,
        "limit_default": facts.limit_default,
        "limit_max": facts.limit_max,
        "short": None if facts.short else False,
        "start": facts.start or None,
    }
    return {key: literal(value) for key, value in values.items() if value is not None}


def attributes(steps: tuple[str, ...], type_: Type | None, definitions: Mapping[str, Definition]) -> str:
    """A place in an answer by the names that the models give to its properties, with dots between them."""
    found: list[str] = []
    for step in steps:
        type_ = None if type_ is None else _present(type_, definitions)
        target = definitions[type_.id] if isinstance(type_, Ref) else None
        fields = {item.wire: item for item in target.fields} if isinstance(target, Object) else {}
        if step in fields:
            found.append(fields[step].name)
            type_ = fields[step].type
        else:
            found.append(step)
            type_ = type_.item if isinstance(type_, ListOf) else None
    return ".".join(found)


def _present(type_: Type, definitions: Mapping[str, Definition]) -> Type:
    """What a value is where it is not null, behind its names."""
    return resolved(without_null(resolved(type_, definitions))[0], definitions)
