"""Links: what a document says one can do next with an answer."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import replace

from sdkwright.diagnostics.report import Report
from sdkwright.diagnostics.suggestions import near
from sdkwright.ir.api import Doc, Link, Operation
from sdkwright.openapi import model as d
from sdkwright.openapi.model import ABSENT, JSON

_REFERENCE = re.compile(r"#/paths/([^/]+)/([a-z]+)")


def with_links(
    operation: Operation, item: d.Operation, known: Mapping[tuple[str, str], str], report: Report
) -> Operation:
    """An operation with the links of its answers; `known` has the ids of all operations by method and path."""
    found: list[Link] = []
    for response in item.responses:
        for link in response.links:
            target = _target(link, known, report)
            found.append(
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
    return replace(operation, links=tuple(found)) if found else operation


def _target(link: d.Link, known: Mapping[tuple[str, str], str], report: Report) -> str | None:
    if link.operation_id is not None:
        ids = set(known.values())
        if link.operation_id in ids:
            return link.operation_id
        message = f"the link `{link.name}` leads to `{link.operation_id}`, which is no operation here"
        report.warning("link", message, link.at.child("operationId"), near(link.operation_id, ids))
        return None
    found = _REFERENCE.fullmatch(link.operation_ref or "")
    if found is None:
        return None
    path = found[1].replace("~1", "/").replace("~0", "~").replace("%7B", "{").replace("%7D", "}")
    target = known.get((found[2].upper(), path))
    if target is None:
        message = f"the link `{link.name}` leads to {found[2].upper()} {path}, which is no operation here"
        report.warning("link", message, link.at.child("operationRef"))
    return target


def _text(value: JSON | object) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
