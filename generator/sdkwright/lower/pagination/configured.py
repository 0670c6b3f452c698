"""What `sdk.toml` or an extension says of the pages of an operation, checked against the operation."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from typing import TypeAlias, cast

from msgspec import Struct

from sdkwright.config.model import PaginationConfig
from sdkwright.diagnostics.suggestions import near
from sdkwright.ir.api import Definition, Object, Operation, Pagination, PaginationKind
from sdkwright.ir.types import ANY, STRING, ListOf, MapOf, Ref, Scalar, TupleOf, Type
from sdkwright.lower.pagination.arguments import Argument, as_integer, as_text, first_number, page_arguments
from sdkwright.lower.pagination.paths import Place, follow, value_type

Complain: TypeAlias = Callable[[str, str, str], None]
"""Called with the key of a setting that cannot be used (empty: all of them), the reason, and a hint."""


def unknown_names(
    operation: Operation,
    settings: PaginationConfig,
    response: Type | None,
    definitions: Mapping[str, Definition],
) -> Iterator[tuple[str, str, str]]:
    """The settings with an argument or a place that does not exist: the key, the reason, and a hint."""
    arguments: Collection[str] = page_arguments(operation, definitions)
    for key, wire in (("argument", settings.argument), ("limit", settings.limit)):
        if wire is not None and wire not in arguments:
            message = f"the operation `{operation.id}` has no argument `{wire}`"
            yield key, message, near(wire, arguments)
    for key in ("items", "next", "more", "last", "total", "pages"):
        path: str | None = getattr(settings, key)
        place = follow(path or "", response, definitions)
        if place.missing is not None:
            message = f"the answer of `{operation.id}` has no `{place.missing}`"
            yield key, message, near(place.missing, place.fields)


class SettingsReader(Struct, frozen=True):
    """Reads what is said of the pages of one operation."""

    operation: Operation
    settings: PaginationConfig
    response: Type | None
    definitions: Mapping[str, Definition]
    complain: Complain

    def read(self) -> Pagination | None:
        """The pagination; None, with a complaint, if the operation cannot be paginated like that."""
        settings = self.settings
        items = self._follow(settings.items)
        item = self._item_type(items)
        known = page_arguments(self.operation, self.definitions)
        argument, limit = known.get(settings.argument or ""), known.get(settings.limit or "")
        if item is None or not self._can_be_together(argument, limit):
            return None
        following = self._follow(settings.next)
        kind = cast(PaginationKind, settings.kind)
        is_numbered = kind in ("offset", "page")
        start = first_number(argument, kind) if is_numbered else 0
        default = as_integer(limit.parameter.default) if limit is not None else None
        return Pagination(
            kind=kind,
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
        """The type of the items at a place of the response; None, with a complaint, if there is no list of them."""
        page = value_type(self.response, self.definitions)
        if not isinstance(page, Ref | ListOf) or (isinstance(page, Ref) and not self.settings.items):
            message = f"`{self.operation.id}` does not answer with one kind of object or list"
            hint = "say where the list is in the answer: `items`" if isinstance(page, Ref) else ""
            self.complain("", message, hint)
            return None
        type_ = value_type(items.type, self.definitions)
        if isinstance(type_, ListOf):
            return type_.item
        entries = self._entries(type_)
        if entries is None and items.missing is None and items.type is not None:
            message = f"`{self.settings.items}` in the answer of `{self.operation.id}` is no list"
            self.complain("items", message, "")
            return None
        return entries or ANY

    def _entries(self, type_: Type | None) -> Type | None:
        """The type of the items of a map: pairs of key and value; None if it is no map."""
        target = self.definitions.get(type_.id) if isinstance(type_, Ref) else None
        if isinstance(target, Object) and not target.fields and target.extra is not None:
            return TupleOf((STRING, target.extra))
        return TupleOf((STRING, type_.value)) if isinstance(type_, MapOf) else None

    def _can_be_together(self, argument: Argument | None, limit: Argument | None) -> bool:
        """Whether argument and limit are sent side by side; a complaint if they are not."""
        if argument is None or limit is None or argument.group == limit.group:
            return True
        message = (
            f"`{self.settings.limit}` and `{self.settings.argument}` are not members of the same argument"
        )
        self.complain("limit", message, "")
        return False
