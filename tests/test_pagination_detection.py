"""Which operations are taken for lists in pages, and which are left alone."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from generator.algebra import operations_of
from generator.diagnostics import Report
from generator.ir import Pagination
from generator.load import load
from generator.lower import lower
from generator.lower.package import complete
from generator.parse import parse
from generator.provider import find

TEXT, NUMBER, FLAG = {"type": "string"}, {"type": "integer"}, {"type": "boolean"}
NAMED = {"type": "object", "properties": {"id": TEXT}}
LIST = {"type": "array", "items": NAMED}
ADDRESS = {"type": "string", "format": "uri"}


def answer(**fields: Any) -> dict[str, Any]:
    return {"type": "object", "properties": fields}


def paged(
    folder: Path, query: dict[str, Any], answered: Any, method: str = "get", **more: Any
) -> Pagination | None:
    """How an operation with these parameters and this answer is paged."""
    parameters = [{"name": name, "in": "query", "schema": schema} for name, schema in query.items()]
    content = {"application/json": {"schema": answered}}
    operation = {"parameters": parameters, "responses": {"200": {"description": "", "content": content}}}
    document = {
        "openapi": "3.1.0",
        "info": {"title": "T", "version": "1"},
        "paths": {"/x": {method: operation | more}},
    }
    (folder / "openapi.json").write_text(json.dumps(document), encoding="utf-8")
    report, provider = Report(), find(folder / "openapi.json")
    parsed = parse(load(provider, report), report)
    api = lower(parsed, complete(provider.config, parsed, report), report)
    (found,) = operations_of(api.root)
    noted = [problem for problem in report.problems if problem.rule == "pagination-detected"]
    assert len(noted) == (found.pagination is not None)
    return found.pagination


@pytest.mark.parametrize(
    ("query", "answered", "expected"),
    [
        ({"offset": NUMBER, "limit": NUMBER}, LIST, ("offset", "offset", ())),
        ({"skip": NUMBER, "take": NUMBER}, answer(rows=LIST), ("offset", "skip", ())),
        ({"page[number]": NUMBER, "page[size]": NUMBER}, LIST, ("page", "page[number]", ())),
        ({"page": NUMBER, "pageSize": NUMBER}, answer(data=LIST, errors=LIST), ("page", "page", ())),
        ({"cursor": TEXT}, answer(x=LIST, nextCursor=TEXT), ("cursor", "cursor", ("nextCursor",))),
        (
            {"after": TEXT, "before": TEXT},
            answer(data=LIST, has_more=FLAG, first_id=TEXT, last_id=TEXT),
            ("cursor", "after", ("last_id",)),
        ),
        (
            {"after": TEXT, "limit": NUMBER},
            answer(results=LIST, paging=answer(next=answer(after=TEXT, link=TEXT))),
            ("cursor", "after", ("paging", "next", "after")),
        ),
        ({"after": TEXT}, answer(data=LIST, next=TEXT, has_more=FLAG), ("cursor", "after", ("next",))),
        ({"page": NUMBER}, answer(results=LIST, next=ADDRESS), ("url", None, ("next",))),
        (
            {},
            answer(value=LIST, **{"@odata.nextLink": TEXT}),
            ("url", None, ("@odata.nextLink",)),
        ),
        (
            {},
            answer(data=LIST, _links=answer(next=answer(href=TEXT))),
            ("url", None, ("_links", "next", "href")),
        ),
        (
            {},
            answer(data=LIST, links=answer(next=TEXT | {"examples": ["/x?page=2"]})),
            ("url", None, ("links", "next")),
        ),
    ],
)
def test_well_known_shapes(tmp_path: Path, query: Any, answered: Any, expected: Any) -> None:
    found = paged(tmp_path, query, answered)
    assert found is not None
    assert (found.kind, found.argument, found.next) == expected


@pytest.mark.parametrize(
    ("query", "answered"),
    [
        ({"page": NUMBER}, LIST),  # nothing says how long a page is
        ({"page": TEXT, "per_page": NUMBER}, LIST),
        ({"offset": NUMBER, "page": NUMBER, "limit": NUMBER}, LIST),
        ({"offset": NUMBER, "limit": NUMBER}, answer(a=LIST, b=LIST)),
        ({"offset": NUMBER, "limit": NUMBER}, NAMED),
        ({"offset": NUMBER, "limit": NUMBER}, {"oneOf": [LIST, NAMED]}),
        ({"cursor": TEXT}, LIST),
        ({"cursor": TEXT, "page": NUMBER, "limit": NUMBER}, LIST),
        ({"cursor": TEXT, "page_token": TEXT}, answer(data=LIST, next_cursor=TEXT)),
        ({"cursor": NUMBER}, answer(data=LIST, next_cursor=TEXT)),
        ({"after": TEXT}, answer(data=LIST, has_more=FLAG)),  # after an hour, perhaps
        ({"starting_after": TEXT}, answer(data={"type": "array", "items": TEXT}, has_more=FLAG)),
        ({}, answer(data=LIST, next=TEXT)),
        ({}, LIST),
    ],
)
def test_what_is_in_doubt_is_left_alone(tmp_path: Path, query: Any, answered: Any) -> None:
    assert paged(tmp_path, query, answered) is None


def test_a_short_page_is_the_last_one_only_where_a_limit_is_known(tmp_path: Path) -> None:
    most = NUMBER | {"maximum": 50, "default": 20}
    found = paged(tmp_path, {"offset": NUMBER, "limit": most}, LIST)
    assert found is not None
    assert (found.limit, found.limit_default, found.limit_max) == ("limit", 20, 50)
    found = paged(tmp_path, {"offset": NUMBER, "limit": NUMBER | {"default": 20}}, LIST)
    assert found is not None
    assert (found.limit, found.limit_default) == (None, None)


def test_what_changes_something_is_no_list(tmp_path: Path) -> None:
    query = {"page": NUMBER, "limit": NUMBER}
    for method in ("post", "put", "delete", "patch"):
        assert paged(tmp_path, query, LIST, method) is None
