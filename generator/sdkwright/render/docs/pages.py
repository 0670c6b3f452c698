"""The pages that people read: README, one page per resource, and how the package is built."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct
from msgspec.structs import replace

from sdkwright.config.model import Config
from sdkwright.ir.algebra import (
    body_arguments,
    media_type_chosen,
    operations_of,
)
from sdkwright.ir.api import Api, Bulk, Operation, Parameter
from sdkwright.names import portable_path, unique
from sdkwright.render.annotations import Mode
from sdkwright.render.bodies import argument_type, is_mixed
from sdkwright.render.bulk import (
    OPTION_TYPES,
    OPTIONS,
    REQUEST_OPTIONS,
    argument_name,
    option_names,
    plain_operation,
)
from sdkwright.render.code import Code, compose, joined, literal
from sdkwright.render.descriptions import described
from sdkwright.render.docs.errors import ErrorPages
from sdkwright.render.docs.examples import ExampleView, example_view, many_example
from sdkwright.render.docs.models import models_pages
from sdkwright.render.docs.readme import Readme, base_url
from sdkwright.render.docs.rows import Page, Row, call, mark, namespaces, overview
from sdkwright.render.docs.types import PageAnnotator
from sdkwright.render.markdown import brief, cell, code_span, markdown, tick
from sdkwright.render.operations import OperationBuilder
from sdkwright.render.options import options_of
from sdkwright.render.origins import About, about_api, about_operations, about_webhooks
from sdkwright.render.project import project_values
from sdkwright.render.scope import Scope
from sdkwright.render.webhooks import Writer

_TAKEN = frozenset(("errors", "models", "webhooks"))
"""Names of pages that are not about a namespace."""


class OperationPage(Struct, frozen=True):
    """The section of one operation."""

    name: Code
    summary: Code
    brief: Code
    description: Code
    route: Code
    former: tuple[Code, ...]  # how programs called it before
    example: ExampleView
    parameters: tuple[Row, ...]
    options: Code
    returns: Code
    paged: bool
    many: bool
    headers: tuple[Row, ...]
    errors: tuple[Row, ...]
    callbacks: tuple[Row, ...]
    links: tuple[Code, ...]


def docs_pages(api: Api, config: Config, models: Mapping[str, About]) -> dict[str, Page]:
    """The files for people, by path. `models` has what each module of models is about."""
    writer = _Writer(api, config)
    pages: dict[str, Page] = {}
    listed: list[Row] = []
    linked: list[Row] = []  # the same in the README, whose links can be absolute
    links: dict[str, Code] = {}
    base = base_url(config)
    labels, counts = {*_TAKEN}, dict[str, int]()
    for path, resource in namespaces(api):
        if not resource.operations:
            continue
        label = unique(portable_path(path or ("client",)), labels, counts=counts)
        labels.add(label)
        sections: list[OperationPage] = []
        own: dict[str, OperationPage] = {}
        for operation in resource.operations:
            own[operation.id] = writer.section(operation, path)
            sections.append(own[operation.id])
            if operation.bulk is not None:
                sections.append(writer.many(operation, operation.bulk, path))
        title = ".".join(path) or config.client or ""
        text = resource.doc.description or resource.doc.summary or f"The operations of `{title}`."
        values: dict[str, object] = {"title": tick(title), "overview": markdown(text), "operations": sections}
        about = about_operations(api, resource.operations, resource)
        pages[f"docs/{label}.md"] = Page("docs/resource.md.j2", values, about)
        for section in sections:
            full = call(config, path, section.name)
            for rows, start in ((listed, Code("")), (linked, base)):
                link = compose("[{}]({}docs/{}.md#{})", tick(full), start, Code(label), section.name)
                rows.append(Row((link, section.route, section.brief)))
        for id_, section in own.items():
            full = call(config, path, section.name)
            links[id_] = compose("[{}](../{}.md#{})", tick(full), Code(label), section.name)
    if api.webhooks:
        about = about_webhooks(api, api.webhooks)
        pages["docs/webhooks.md"] = Page("docs/webhooks.md.j2", writer.webhooks(), about)
    pages |= models_pages(api, writer.annotate, models)
    errors = ErrorPages(api, config, writer.annotate, writer.calls, links)
    pages |= errors.pages()
    whole, calls = about_api(api), about_operations(api, operations_of(api.root))
    about = calls.and_places((*whole.places, *(module.place for _, module, _ in config.custom.wired())))
    readme = Readme(api, config).values(tuple(linked), tuple(errors.rows(f"{base!s}docs/errors/")))
    pages["README.md"] = Page("docs/README.md.j2", readme, about)
    summary = brief(overview(api))
    pages["llms.txt"] = Page(
        "docs/llms.txt.j2",
        {**readme, "summary": cell(summary), "operations": tuple(listed), "models": bool(api.definitions)},
        about,
    )
    pages["pyproject.toml"] = Page("project/pyproject.toml.j2", project_values(api, config), whole)
    return pages


class _Writer:
    def __init__(self, api: Api, config: Config) -> None:
        self.api, self.config = api, config
        annotate = PageAnnotator(api, Scope())
        self.annotate = annotate
        self.operations = OperationBuilder(api, annotate)
        self.errors = {error.status: error.name for error in api.errors}
        self.calls = [(path, item) for path, resource in namespaces(api) for item in resource.operations]
        methods = {operation.id: call(config, path, operation.name) for path, operation in self.calls}
        self.around = Writer(annotate, methods)

    def section(self, operation: Operation, path: tuple[str, ...]) -> OperationPage:
        """The section of one operation, as the providers' own pages have it."""
        doc = operation.doc
        body = operation.bodies[0] if operation.bodies else None
        items = [*operation.parameters, *(body_arguments(body) if body is not None else ())]
        rows = [self._row(item) for item in sorted(items, key=lambda item: not item.required)]
        if body is not None and not body.flat:
            kind = tick(argument_type(body, self.annotate))
            rows.append(Row((tick(body.argument), kind, mark(body.required), cell(body.doc.description))))
        if media_type_chosen(operation.bodies):
            listed = ", ".join(item.media_type for item in operation.bodies)
            text = f"media type of the body: {listed}"
            text += (
                ", the first that takes all arguments" if is_mixed(operation) else ", the first by default"
            )
            rows.append(Row((tick("media_type"), tick("str"), mark(False), cell(text))))
        summary = doc.summary or doc.description.split("\n")[0] or operation.id
        return OperationPage(
            name=Code(operation.name),
            summary=cell(summary),
            brief=cell(brief(summary)),
            description=markdown(doc.description if doc.description != doc.summary else doc.summary),
            route=tick(f"{operation.verb} {operation.path}"),
            former=tuple(map(tick, operation.former_names)),
            example=example_view(operation, path, self.api, self.config),
            parameters=tuple(rows),
            options=joined(map(tick, options_of(operation)), ", "),
            returns=self._returns(operation),
            headers=tuple(
                dict.fromkeys(
                    Row((tick(field), cell(text)))
                    for item in operation.responses
                    for field, text in item.headers
                )
            ),
            paged=operation.pagination is not None,
            many=False,
            errors=tuple(self._error_rows(operation)),
            callbacks=tuple(Row(self.around.callback(item)) for item in operation.callbacks),
            links=self.around.links(operation),
        )

    def many(self, operation: Operation, bulk: Bulk, path: tuple[str, ...]) -> OperationPage:
        """The section of a method for any number of items."""
        plain, label = plain_operation(operation, bulk), argument_name(operation, bulk)
        page = self.section(replace(plain, name=bulk.name), path)
        summary = f"{page.summary!s}".rstrip(".")
        item = self.annotate(bulk.item, Mode.SIGNATURE)
        text = f"The items: any iterable. {tick(f'{bulk.name}_async')!s} also takes async iterables."
        rows = [
            Row((tick(label), tick(compose("Iterable[{}]", item)), mark(True), Code(text))),
            *page.parameters,
        ]
        for option, name in option_names(plain, label).items():
            rows.append(Row((tick(name), tick(OPTION_TYPES[option]), mark(False), cell(OPTIONS[option]))))
        value, used = (self.annotate.readable(one, Mode.RESPONSE) for one in (bulk.value, bulk.used))
        return replace(
            page,
            summary=Code(f"{summary}, for any number of items"),
            brief=Code(f"{f'{page.brief!s}'.rstrip('.')}, for any number of items"),
            description=compose(
                "Sends any number of items, in as many requests of {} as needed.", tick(operation.name)
            ),
            former=(),
            example=many_example(operation, bulk, path, self.api, self.config),
            parameters=tuple(rows),
            options=joined(map(tick, REQUEST_OPTIONS), ", "),
            returns=code_span(compose("Bulk[{}, {}, {}]", item, value, used)),
            many=True,
        )

    def _returns(self, operation: Operation) -> Code:
        """What the method returns, and what else where the caller may choose."""
        plain = code_span(self.operations.returns(operation, None, self.operations.page(operation)))
        others = self.operations.media_types(operation)[1:]
        if operation.stream_flag:
            flag = tick(f"{operation.stream_flag}=True")
            if operation.stream_types is not None:
                flag = compose("{} true in the body", tick(operation.stream_flag))
            return compose(
                "{}; with {}: {}", plain, flag, code_span(self.operations.returns(operation, others[0]))
            )
        if operation.accept_enum:
            choices = (
                compose("asked for {}: {}", tick(one), code_span(self.operations.returns(operation, one)))
                for one in others
            )
            return joined([plain, *choices], "; ")
        return plain

    def _row(self, item: Parameter) -> Row:
        text = described(item)
        if item.doc.examples:
            text += f" For example {tick(str(literal(item.doc.examples[0])))!s}."
        names = joined((tick(spelling) for spelling in (item.name, *item.other_names)), " or ")
        return Row((names, tick(self.annotate(item.type, Mode.SIGNATURE)), mark(item.required), cell(text)))

    def _error_rows(self, operation: Operation) -> list[Row]:
        default = self.config.default_error or ""
        rows = [
            Row(
                (
                    tick(self.errors.get(item.status, default)),
                    Code(item.status),
                    tick(item.media_type or "*/*"),
                )
            )
            for item in operation.errors
        ]
        if not any(item.status in ("default", "4XX") for item in operation.errors):
            rows.append(Row((tick(default), Code("4XX, 5XX"), tick("*/*"))))
        return list(dict.fromkeys(rows))

    def webhooks(self) -> dict[str, object]:
        """The values of the page of webhooks."""
        payload = self.api.payload
        first = next((item.function for item in self.api.webhooks if item.function), None)
        return {
            "module": Code(self.config.module or ""),
            "together": (
                code_span(self.annotate.readable(payload, Mode.RESPONSE)) if payload is not None else None
            ),
            "verified": self.api.signature_prefix is not None,
            "variable": Code(f"{self.config.env_prefix}_WEBHOOK_SECRET"),
            "example": Code("parse" if payload is not None else first or ""),
            "rows": [Row(self.around.webhook(item)) for item in self.api.webhooks],
        }
