"""Paginated operations: as `sdk.toml` says, else as the document shows beyond doubt."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from msgspec import Struct
from msgspec.structs import replace

from sdkwright import names
from sdkwright.config.model import Config, PaginationConfig
from sdkwright.diagnostics.report import Location, Report
from sdkwright.ir.algebra import map_resources, operations_of
from sdkwright.ir.api import Api, Definition, Object, Operation, Pagination, PaginationKind, Resource
from sdkwright.ir.types import ANY, STRING, ListOf, MapOf, Ref, Scalar, TupleOf, Type
from sdkwright.lower.pagination.arguments import Argument, as_integer, as_text, first_number, page_arguments
from sdkwright.lower.pagination.detect import detect_pagination
from sdkwright.lower.pagination.paths import Place, follow, value_type

PAGE_MEMBERS = frozenset({"next", "iter_items", "iter_pages"})
"""Methods of pages: fields of a page get other names."""


def paginate(api: Api, config: Config, report: Report) -> Api:
    """An API whose operations know how they are paginated, and whose pages have no fields called like their methods."""
    operations = list(operations_of(api.root))
    names_of_pages = _page_names(api.definitions, config, operations, report)
    paginator = _Paginator(dict(api.definitions), config, report, names_of_pages)

    def change(resource: Resource) -> Resource:
        return replace(resource, operations=tuple(map(paginator.paginate, resource.operations)))

    root = map_resources(api.root, change)
    return replace(api, root=root, definitions=paginator.definitions)


def paged_type(operation: Operation) -> Type | None:
    """The type of all responses of an operation that are documents, if they have one type; others do not count."""
    types = [
        item.type
        for item in operation.responses
        if item.media_type is not None and item.codec.facts.is_document
    ]
    return types[0] if types and types == [types[0]] * len(types) else None


def _page_names(
    definitions: Mapping[str, Definition], config: Config, operations: list[Operation], report: Report
) -> set[str]:
    """The class names that are taken, with those that `sdk.toml` gives to pages."""
    taken = {*config.aliases, *names.RESERVED_CLASSES}
    for item in definitions.values():
        taken |= {item.name, f"{item.name}TypedDict"}
    for operation in operations:
        settings = _settings(config, operation)
        name = settings.page if isinstance(settings, PaginationConfig) else None
        if name is None:
            continue
        if not taken.isdisjoint({name, f"Async{name}"}):
            at = config.at("operations", operation.id, "pagination", "page")
            message = f"`{name}` cannot be given: another model is called so"
            report.error("config-names", message, at, "choose another name")
        taken |= {name, f"Async{name}"}
    return taken


def _settings(config: Config, operation: Operation) -> PaginationConfig | bool | None:
    entry = config.operations.get(operation.id)
    return entry.pagination if entry is not None else None


class _Paginator(Struct):
    definitions: dict[str, Definition]
    config: Config
    report: Report
    taken: set[str]  # class names

    def paginate(self, operation: Operation) -> Operation:
        """An operation with its pagination and the name of its page class, if it has pages."""
        settings, response = _settings(self.config, operation), paged_type(operation)
        pagination, name = None, None
        if isinstance(settings, PaginationConfig):
            reader = _SettingsReader(
                operation, settings, response, self.definitions, self.config, self.report
            )
            pagination, name = reader.read(), settings.page
        elif settings is not False and self.config.detect_pagination and response is not None:
            pagination = detect_pagination(operation, response, self.definitions)
            if pagination is not None:
                self._report(operation, pagination)
        if pagination is None:
            return operation
        self._rename_fields(value_type(response, self.definitions))
        page = name or self._unique(f"{names.pascal(operation.id)}Page")
        return replace(operation, pagination=pagination, page=page)

    def _unique(self, wanted: str) -> str:
        name, number = wanted, 2
        while not self.taken.isdisjoint({name, f"Async{name}"}):
            name, number = f"{wanted}{number}", number + 1
        self.taken |= {name, f"Async{name}"}
        return name

    def _report(self, operation: Operation, pagination: Pagination) -> None:
        """Say what was detected, and how to turn it off."""
        argument = pagination.argument
        if pagination.group is not None:
            argument = f"{pagination.group}.{argument}"
        by = {
            "url": f"the address in `{'.'.join(pagination.next)}`",
            "link": "the header `Link`",
            "cursor": f"`{argument}` from `{'.'.join(pagination.next)}`",
        }.get(pagination.kind, f"`{argument}`")
        what = f"`{'.'.join(pagination.items)}`" if pagination.items else "the answer"
        message = f"the answers of `{operation.id}` are pages of {what}, by {by}"
        ends = [pagination.more, pagination.last]
        if pagination.kind in ("offset", "page"):
            ends += [pagination.next, pagination.pages, pagination.total]
        if any(ends):
            paths = " or ".join(f"`{'.'.join(end)}`" for end in ends if end)
            message += f", to the end that {paths} tells"
        file, _, pointer = operation.doc.pointer.partition("#")
        hint = "if they are not: `pagination = false` in sdk.toml"
        self.report.note("pagination-detected", message, Location(file, pointer), hint)

    def _rename_fields(self, response: Type | None) -> None:
        """Give fields of a page that are called like its methods a trailing underscore."""
        page = self.definitions.get(response.id) if isinstance(response, Ref) else None
        if not isinstance(page, Object) or PAGE_MEMBERS.isdisjoint(item.name for item in page.fields):
            return
        used = {item.name for item in page.fields} | PAGE_MEMBERS
        fields = tuple(
            replace(item, name=names.unique(f"{item.name}_", used)) if item.name in PAGE_MEMBERS else item
            for item in page.fields
        )
        self.definitions[page.id] = replace(page, fields=fields)


class _SettingsReader(Struct, frozen=True):
    """Reads what `sdk.toml` says of the pages of one operation."""

    operation: Operation
    settings: PaginationConfig
    response: Type | None
    definitions: Mapping[str, Definition]
    config: Config
    report: Report

    def read(self) -> Pagination | None:
        """The pagination; None, with an error, if the operation cannot be paginated like that."""
        settings = self.settings
        items = self._follow(settings.items)
        item = self._item_type(items)
        known = page_arguments(self.operation, self.definitions)
        argument, limit = known.get(settings.argument or ""), known.get(settings.limit or "")
        if item is None or not self._can_be_together(argument, limit):
            return None
        following = self._follow(settings.next)
        is_numbered = settings.kind in ("offset", "page")
        start = first_number(argument, settings.kind) if is_numbered else 0
        default = as_integer(limit.parameter.default) if limit is not None else None
        return Pagination(
            kind=cast(PaginationKind, settings.kind),
            items=items.steps,
            item=item,
            argument=argument.parameter.wire if argument is not None else None,
            group=argument.group if argument is not None else None,
            in_body=argument is not None and argument.parameter.place == "body",
            text=as_text(argument, Scalar("integer") if is_numbered else following.type, self.definitions),
            limit=limit.parameter.wire if limit is not None else None,
            limit_default=settings.limit_default or default,
            start=start if settings.start is None else settings.start,
            next=following.steps,
            more=self._follow(settings.more).steps,
            last=self._follow(settings.last).steps,
            total=self._follow(settings.total).steps,
            pages=self._follow(settings.pages).steps,
        )

    def _follow(self, path: str | None) -> Place:
        return follow(path or "", self.response, self.definitions)

    def _item_type(self, items: Place) -> Type | None:
        """The type of the items at a place of the response; None, with an error, if there is no list of them."""
        at = self.config.at("operations", self.operation.id, "pagination")
        page = value_type(self.response, self.definitions)
        if not isinstance(page, Ref | ListOf) or (isinstance(page, Ref) and not self.settings.items):
            message = f"`{self.operation.id}` does not answer with one kind of object or list"
            hint = "say where the list is in the answer: `items`" if isinstance(page, Ref) else ""
            self.report.error("config-no-match", message, at, hint)
            return None
        type_ = value_type(items.type, self.definitions)
        if isinstance(type_, ListOf):
            return type_.item
        entries = self._entries(type_)
        if entries is None and items.missing is None and items.type is not None:
            message = f"`{self.settings.items}` in the answer of `{self.operation.id}` is no list"
            self.report.error("config-no-match", message, at.child("items"))
            return None
        return entries or ANY

    def _entries(self, type_: Type | None) -> Type | None:
        """The type of the items of a map: pairs of key and value; None if it is no map."""
        target = self.definitions.get(type_.id) if isinstance(type_, Ref) else None
        if isinstance(target, Object) and not target.fields and target.extra is not None:
            return TupleOf((STRING, target.extra))
        return TupleOf((STRING, type_.value)) if isinstance(type_, MapOf) else None

    def _can_be_together(self, argument: Argument | None, limit: Argument | None) -> bool:
        """Whether argument and limit are sent side by side; an error if they are not."""
        if argument is None or limit is None or argument.group == limit.group:
            return True
        at = self.config.at("operations", self.operation.id, "pagination", "limit")
        message = (
            f"`{self.settings.limit}` and `{self.settings.argument}` are not members of the same argument"
        )
        self.report.error("config-no-match", message, at)
        return False
