"""Paginated operations: as `sdk.toml` says, else as extensions say, else as the document shows beyond doubt."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from sdkwright import names
from sdkwright.config.model import Config, PaginationConfig
from sdkwright.diagnostics.report import Location, Report
from sdkwright.ir.algebra import map_resources, names_of, operations_of
from sdkwright.ir.api import Alias, Api, Definition, Object, Operation, Pagination, Resource
from sdkwright.ir.types import Ref, Type
from sdkwright.lower.pagination.configured import SettingsReader, unknown_names
from sdkwright.lower.pagination.detect import detect_pagination
from sdkwright.lower.pagination.hinted import as_settings, by_roles
from sdkwright.lower.pagination.paths import value_type
from sdkwright.openapi.model import Document, PaginationHints

PAGE_MEMBERS = frozenset({"next", "iter_items", "iter_pages"})
"""Methods of pages: fields of a page get other names."""


Hints: TypeAlias = Mapping[str, PaginationHints | Literal[False]]
"""What extensions say of pages, by operation."""


def paginate(api: Api, document: Document, config: Config, report: Report) -> Api:
    """An API whose operations know how they are paginated, and whose pages have no fields called like their methods."""
    operations = list(operations_of(api.root))
    names_of_pages = _page_names(api.definitions, config, operations, report)
    hints: dict[str, PaginationHints | Literal[False]] = {}
    for item in document.operations:
        if item.hints.pagination is not None:
            hints[item.name] = item.hints.pagination
    objects = [item for item in api.definitions.values() if isinstance(item, Object)]
    has_roles = any(field.role is not None for item in objects for field in item.fields)
    paginator = _Paginator(dict(api.definitions), config, hints, report, names_of_pages, has_roles)

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


def page_class_name(operation: str) -> str:
    """What the pages of an operation are called, unless `sdk.toml` says otherwise or the name is taken."""
    return f"{names.pascal(operation)}Page"


def _page_names(
    definitions: Mapping[str, Definition], config: Config, operations: list[Operation], report: Report
) -> set[str]:
    """The class names that are taken, with those that `sdk.toml` gives to pages."""
    taken = {*config.aliases, *names.RESERVED_CLASSES}
    for label in (label for item in definitions.values() for label in names_of(item)):
        taken |= {label, f"{label}TypedDict"}
    aliases = (item for item in definitions.values() if isinstance(item, Alias))
    taken |= {item.constants.name for item in aliases if item.constants is not None}
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
    hints: Hints
    report: Report
    taken: set[str]  # class names
    has_roles: (
        bool  # whether any property of the document has one: looking for them in each response takes time
    )

    def paginate(self, operation: Operation) -> Operation:
        """An operation with its pagination and the name of its page class, if it has pages."""
        settings, response = _settings(self.config, operation), paged_type(operation)
        pagination = None
        name = settings.page if isinstance(settings, PaginationConfig) else None
        at = self.config.at("operations", operation.id, "pagination")

        def refuse(key: str, message: str, hint: str) -> None:
            self.report.error("config-no-match", message, at.child(key) if key else at, hint)

        if isinstance(settings, PaginationConfig) and settings.kind is not None:
            reader = SettingsReader(operation, settings, response, self.definitions, refuse)
            pagination = reader.read()
        elif settings is not False:
            pagination = self._hinted(operation, response) or self._detected(operation, response)
            if pagination is None and name is not None:
                message = f"the answers of `{operation.id}` are no pages to be called `{name}`"
                refuse("page", message, "say how the next page is requested: `kind`")
        if pagination is None:
            return operation
        self._rename_fields(value_type(response, self.definitions))
        page = name or self._unique(page_class_name(operation.id))
        return replace(operation, pagination=pagination, page=page)

    def _hinted(self, operation: Operation, response: Type | None) -> Pagination | None:
        """How extensions say that an operation is paginated; None, perhaps with a warning, if they do not."""
        hints = self.hints.get(operation.id)
        if hints is False:
            return None
        file, _, pointer = operation.doc.pointer.partition("#")
        at = Location(file, pointer) if hints is None else hints.at
        if hints is None:
            settings = by_roles(operation, response, self.definitions, self.has_roles)
        else:
            settings = as_settings(hints, response, self.definitions)
        if settings is None:
            return None

        def warn(key: str, message: str, hint: str) -> None:
            self.report.warning("extension", f"{message}; the extension about its pages is ignored", at, hint)

        unknown = list(unknown_names(operation, settings, response, self.definitions))
        for key, message, hint in unknown:
            warn(key, message, hint)
        reader = SettingsReader(operation, settings, response, self.definitions, warn)
        return None if unknown else reader.read()

    def _detected(self, operation: Operation, response: Type | None) -> Pagination | None:
        """How the document shows beyond doubt that an operation is paginated."""
        if not self.config.detect_pagination or response is None or self.hints.get(operation.id) is False:
            return None
        pagination = detect_pagination(operation, response, self.definitions)
        if pagination is not None:
            self._report(operation, pagination)
        return pagination

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
