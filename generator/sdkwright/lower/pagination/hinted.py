"""Pages as extensions of the document describe them, in the terms of `sdk.toml`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sdkwright.config.model import PaginationConfig
from sdkwright.ir.api import Definition, Object, Operation
from sdkwright.ir.types import ListOf, Ref, Type
from sdkwright.lower.pagination.arguments import page_arguments
from sdkwright.lower.pagination.paths import LAST, list_of, value_type
from sdkwright.openapi.model import PaginationHints

_DEPTH = 4  # of properties in a response


def as_settings(
    hints: PaginationHints, response: Type | None, definitions: Mapping[str, Definition]
) -> PaginationConfig:
    """What an extension of an operation says. Where it does not say where the items are, the response shows it."""
    return PaginationConfig(
        kind=hints.kind,
        items=_shown_items(response, definitions) if hints.items is None else hints.items or None,
        argument=hints.argument,
        limit=hints.limit,
        next=hints.next,
        more=hints.more,
        total=hints.total,
        pages=hints.pages,
    )


def by_roles(
    operation: Operation, response: Type | None, definitions: Mapping[str, Definition], properties: bool
) -> PaginationConfig | None:
    """What the roles of parameters and of `properties`, if any has one, say together.

    None if they do not lead to the next page.
    """
    arguments: dict[str, str] = {}
    for path, argument in page_arguments(operation, definitions).items():
        if argument.parameter.role is not None:
            arguments.setdefault(argument.parameter.role, path)
    places: dict[str, str] = {}
    for role, path in _roles(response, definitions, ()) if properties and response is not None else ():
        places.setdefault(role, path)
    for kind, wanted, following in _WAYS:
        argument_, next_ = arguments.get(wanted), places.get(following)
        is_numbered = kind in ("offset", "page")
        if (wanted and argument_ is None) or (next_ is None and not is_numbered):
            continue
        return PaginationConfig(
            kind=kind,
            items=places.get("items") or _shown_items(response, definitions),
            argument=argument_,
            next=None if is_numbered else next_,
            more=places.get("has_next_page"),
            total=places.get("offset_total_count_field") if kind == "offset" else None,
            pages=places.get("total_page_count_field") if kind == "page" else None,
        )
    return None


# Kind, the role of the argument, and the role of the property that leads to the next page.
_WAYS = (
    ("cursor", "next_cursor_param", "next_cursor_field"),
    ("cursor", "next_cursor_id_param", "cursor_item_id"),
    ("url", "", "cursor_url_field"),
    ("page", "page_number_param", ""),
    ("offset", "offset_count_param", ""),
)


def _shown_items(response: Type | None, definitions: Mapping[str, Definition]) -> str | None:
    """The place of the one list in a response."""
    found = list_of(response, definitions) if response is not None else None
    return None if found is None else ".".join(found[0]) or None


def _roles(
    type_: Type, definitions: Mapping[str, Definition], before: tuple[str, ...]
) -> Iterator[tuple[str, str]]:
    """The roles of properties in a response, each with its place."""
    value = value_type(type_, definitions)
    if len(before) == _DEPTH:
        return
    if isinstance(value, ListOf) and before:
        yield from _roles(value.item, definitions, (*before, LAST))
    target = definitions.get(value.id) if isinstance(value, Ref) else None
    for field in target.fields if isinstance(target, Object) else ():
        path = (*before, field.wire)
        if field.role is not None:
            yield field.role, ".".join(path)
        yield from _roles(field.type, definitions, path)
