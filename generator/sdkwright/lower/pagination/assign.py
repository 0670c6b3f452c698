"""Operations that answer with a page of a list: as `sdk.toml` says, else as the document shows beyond doubt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import cast

from sdkwright import names
from sdkwright.config.model import Config, PaginationConfig
from sdkwright.diagnostics.report import Location, Report
from sdkwright.ir.algebra import operations_of
from sdkwright.ir.api import (
    ANY,
    STRING,
    Definition,
    ListOf,
    MapOf,
    Object,
    Operation,
    Pagination,
    PaginationKind,
    Ref,
    Resource,
    Scalar,
    TupleOf,
    Type,
)
from sdkwright.lower.pagination.arguments import arguments_of, as_text, begin, whole
from sdkwright.lower.pagination.detect import detected
from sdkwright.lower.pagination.paths import follow, plain
from sdkwright.lower.schemas.drafts import Draft

MEMBERS = frozenset({"next", "iter_items", "iter_pages"})
"""What pages can do: fields of a page get other names."""


def settle(
    root: Resource,
    definitions: Mapping[str, Definition],
    drafts: Mapping[str, Draft],
    config: Config,
    report: Report,
) -> tuple[Resource, dict[str, Definition]]:
    """The operations with their pagination, and the definitions without fields that hide what pages can do."""
    pager = _Pager(dict(definitions), drafts, config, report)
    for operation in operations_of(root):
        if (paging := config.operations.get(operation.id)) and isinstance(
            paging.pagination, PaginationConfig
        ):
            pager.take(paging.pagination.page, operation)
    return pager.resource(root), pager.definitions


def paged_answer(operation: Operation) -> Type | None:
    """The type of all answers that are documents, if they have one type; there may be others beside them."""
    types = [
        item.type
        for item in operation.responses
        if item.media_type is not None and item.codec.facts.is_document
    ]
    return types[0] if types and types == [types[0]] * len(types) else None


@dataclass(slots=True)
class _Pager:
    definitions: dict[str, Definition]
    drafts: Mapping[str, Draft]
    config: Config
    report: Report
    _taken: set[str] = field(default_factory=set[str])

    def __post_init__(self) -> None:
        for item in self.definitions.values():
            self._taken |= {item.name, f"{item.name}TypedDict"}
        self._taken |= {*self.config.aliases, *names.RESERVED_CLASSES}

    def take(self, name: str | None, operation: Operation) -> None:
        """Keep a name of `sdk.toml` for the pages of an operation."""
        if name is not None and not self._taken.isdisjoint({name, f"Async{name}"}):
            at = self.config.at("operations", operation.id, "pagination", "page")
            hint = "choose another name"
            self.report.error(
                "config-names", f"`{name}` cannot be given: another model is called so", at, hint
            )
        self._taken |= {name, f"Async{name}"} if name is not None else set()

    def resource(self, resource: Resource) -> Resource:
        """A resource and those below it, paged."""
        return replace(
            resource,
            operations=tuple(self._operation(item) for item in resource.operations),
            children=tuple(self.resource(child) for child in resource.children),
        )

    def _operation(self, operation: Operation) -> Operation:
        entry = self.config.operations.get(operation.id)
        wanted = entry.pagination if entry is not None else None
        answer = paged_answer(operation)
        if wanted is False:
            return operation
        if isinstance(wanted, PaginationConfig):
            pagination = self._configured(operation, wanted, answer)
        elif not self.config.detect_pagination or answer is None:
            return operation
        else:
            pagination = detected(operation, answer, self.definitions, self.drafts)
            self._tell(operation, pagination)
        if pagination is None:
            return operation
        self._clear(plain(answer, self.definitions))
        name = wanted.page if isinstance(wanted, PaginationConfig) else None
        if name is None:
            name = self._fresh(f"{names.pascal(operation.id)}Page")
        return replace(operation, pagination=pagination, page=name)

    def _fresh(self, wanted: str) -> str:
        name, number = wanted, 2
        while not self._taken.isdisjoint({name, f"Async{name}"}):
            name, number = f"{wanted}{number}", number + 1
        self._taken |= {name, f"Async{name}"}
        return name

    def _tell(self, operation: Operation, found: Pagination | None) -> None:
        if found is None:
            return
        argument = f"{found.group}.{found.argument}" if found.group is not None else found.argument
        by = {
            "url": f"the address in `{'.'.join(found.next)}`",
            "link": "the header `Link`",
            "cursor": f"`{argument}` from `{'.'.join(found.next)}`",
        }.get(found.kind, f"`{argument}`")
        what = f"`{'.'.join(found.items)}`" if found.items else "the answer"
        message = f"the answers of `{operation.id}` are pages of {what}, by {by}"
        ends = [found.more, found.last]
        ends += [found.next, found.pages, found.total] if found.kind in ("offset", "page") else []
        if any(ends):
            told = " or ".join(f"`{'.'.join(end)}`" for end in ends if end)
            message += f", to the end that {told} tells"
        file, _, pointer = operation.doc.pointer.partition("#")
        hint = "if they are not: `pagination = false` in sdk.toml"
        self.report.note("pagination-detected", message, Location(file, pointer), hint)

    def _configured(
        self, operation: Operation, given: PaginationConfig, answer: Type | None
    ) -> Pagination | None:
        at = self.config.at("operations", operation.id, "pagination")
        items = follow(given.items or "", answer, self.definitions)
        list_ = plain(items.type, self.definitions)
        base = plain(answer, self.definitions)
        if (
            answer is None
            or not isinstance(base, Ref | ListOf)
            or (isinstance(base, Ref) and not given.items)
        ):
            message = f"`{operation.id}` does not answer with one kind of object or list"
            hint = "say where the list is in the answer: `items`" if isinstance(base, Ref) else ""
            self.report.error("config-no-match", message, at, hint)
            return None
        map_ = self._map(list_)
        if (
            items.missing is None
            and items.type is not None
            and not isinstance(list_, ListOf)
            and map_ is None
        ):
            message = f"`{given.items}` in the answer of `{operation.id}` is no list"
            self.report.error("config-no-match", message, at.child("items"))
            return None
        known = arguments_of(operation, self.definitions)
        argument, limit = known.get(given.argument or ""), known.get(given.limit or "")
        if argument is not None and limit is not None and argument.group != limit.group:
            message = f"`{given.limit}` and `{given.argument}` are not members of the same argument"
            self.report.error("config-no-match", message, at.child("limit"))
            return None

        def place(path: str | None) -> tuple[str, ...]:
            return follow(path or "", answer, self.definitions).steps

        following = follow(given.next or "", answer, self.definitions)
        default = whole(limit.parameter.default) if limit is not None else None
        numbered = given.kind in ("offset", "page")
        return Pagination(
            kind=cast(PaginationKind, given.kind),
            items=items.steps,
            item=list_.item if isinstance(list_, ListOf) else map_ or ANY,
            argument=argument.parameter.wire if argument is not None else None,
            group=argument.group if argument is not None else None,
            in_body=argument is not None and argument.parameter.place == "body",
            text=as_text(argument, Scalar("integer") if numbered else following.type, self.definitions),
            limit=limit.parameter.wire if limit is not None else None,
            limit_default=given.limit_default or default,
            start=given.start if given.start is not None else begin(argument, given.kind) if numbered else 0,
            next=following.steps,
            more=place(given.more),
            last=place(given.last),
            total=place(given.total),
            pages=place(given.pages),
        )

    def _map(self, type_: Type | None) -> Type | None:
        """What the items of a map are: pairs of key and value; None if it is no map."""
        target = self.definitions.get(type_.id) if isinstance(type_, Ref) else None
        if isinstance(target, Object) and not target.fields and target.extra is not None:
            return TupleOf((STRING, target.extra))
        return TupleOf((STRING, type_.value)) if isinstance(type_, MapOf) else None

    def _clear(self, answer: Type | None) -> None:
        """Fields of a page that are called like what it can do get a trailing underscore."""
        found = self.definitions.get(answer.id) if isinstance(answer, Ref) else None
        if not isinstance(found, Object) or MEMBERS.isdisjoint(item.name for item in found.fields):
            return
        used = {item.name for item in found.fields} | MEMBERS
        fields = tuple(
            replace(item, name=names.unique(f"{item.name}_", used)) if item.name in MEMBERS else item
            for item in found.fields
        )
        self.definitions[found.id] = replace(found, fields=fields)
