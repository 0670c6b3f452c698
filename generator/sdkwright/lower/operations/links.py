"""Links: the operations that a document says can follow a response."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from sdkwright.diagnostics.report import Report
from sdkwright.diagnostics.suggestions import near
from sdkwright.ir.api import Doc, Link
from sdkwright.lower.operations.operation import PlacedOperation
from sdkwright.openapi import model as openapi
from sdkwright.openapi.model import ABSENT, JSON

_REFERENCE = re.compile(r"#/paths/([^/]+)/([a-z]+)")


def with_links(
    placed: Iterable[PlacedOperation], document: openapi.Document, report: Report
) -> tuple[PlacedOperation, ...]:
    """The operations of a document, each with the links of its responses."""
    placed = tuple(placed)
    ids = {(item.operation.verb, item.operation.path): item.operation.id for item in placed}
    return tuple(
        replace(entry, operation=replace(entry.operation, links=_links(item, ids, report)))
        for entry, item in zip(placed, document.operations, strict=True)
    )


def _links(item: openapi.Operation, ids: Mapping[tuple[str, str], str], report: Report) -> tuple[Link, ...]:
    """The links of one operation; `ids` has the ids of all operations by method and path."""
    links: list[Link] = []
    for response in item.responses:
        for link in response.links:
            target = _target(link, ids, report)
            links.append(
                Link(
                    name=link.name,
                    status=response.status,
                    target=target or link.operation_ref or link.operation_id or "",
                    known=target is not None,
                    parameters=tuple((name, _text(value)) for name, value in link.parameters.items()),
                    body=None if link.body is ABSENT else _text(link.body),
                    doc=Doc(description=link.description or "", pointer=str(link.at)),
                )
            )
    return tuple(links)


def _target(link: openapi.Link, ids: Mapping[tuple[str, str], str], report: Report) -> str | None:
    """The id of the operation that a link leads to; None if it is none of this API."""
    if link.operation_id is not None:
        known = set(ids.values())
        if link.operation_id in known:
            return link.operation_id
        message = f"the link `{link.name}` leads to `{link.operation_id}`, which is no operation here"
        report.warning("link", message, link.at.child("operationId"), near(link.operation_id, known))
        return None
    reference = _REFERENCE.fullmatch(link.operation_ref or "")
    if reference is None:
        return None
    path = reference[1].replace("~1", "/").replace("~0", "~").replace("%7B", "{").replace("%7D", "}")
    target = ids.get((reference[2].upper(), path))
    if target is None:
        message = f"the link `{link.name}` leads to {reference[2].upper()} {path}, which is no operation here"
        report.warning("link", message, link.at.child("operationRef"))
    return target


def _text(value: JSON | object) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
