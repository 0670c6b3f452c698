"""Which operations are taken for lists in pages, and which are left alone."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from sdkwright.diagnostics.report import Report
from sdkwright.ir.algebra import operations_of
from sdkwright.ir.api import Pagination
from sdkwright.load.load import load
from sdkwright.load.provider import find_provider
from sdkwright.lower import lower
from sdkwright.lower.sdk.defaults import complete
from sdkwright.parse.document import parse
from sdkwright.pipeline import load_and_lower
from tests.lower.test_unused_config import said
from tests.support.golden import GOLDEN

TEXT, NUMBER, FLAG = {"type": "string"}, {"type": "integer"}, {"type": "boolean"}
NAMED = {"type": "object", "properties": {"id": TEXT}}
LIST = {"type": "array", "items": NAMED}
ADDRESS = {"type": "string", "format": "uri"}


def answer(**fields: Any) -> dict[str, Any]:
    return {"type": "object", "properties": fields}


def detected(
    folder: Path, query: dict[str, Any], answered: Any, method: str = "get", **more: Any
) -> tuple[Pagination | None, list[str]]:
    """How an operation with these parameters and this answer is paged, and what is said about that."""
    parameters = [{"name": name, "in": "query", "schema": schema} for name, schema in query.items()]
    content = {"application/json": {"schema": answered}}
    operation = {"parameters": parameters, "responses": {"200": {"description": "", "content": content}}}
    document = {
        "openapi": "3.1.0",
        "info": {"title": "T", "version": "1"},
        "paths": {"/x": {method: operation | more}},
    }
    (folder / "openapi.json").write_text(json.dumps(document), encoding="utf-8")
    report, provider = Report(), find_provider(folder / "openapi.json")
    parsed = parse(load(provider, report), report)
    api = lower(parsed, complete(provider.config, parsed, report), report)
    (found,) = operations_of(api.root)
    noted = [problem.message for problem in report.problems if problem.rule == "pagination-detected"]
    return found.pagination, noted


def paged(
    folder: Path, query: dict[str, Any], answered: Any, method: str = "get", **more: Any
) -> Pagination | None:
    """How an operation is paged, about which something is said if it is."""
    pagination, noted = detected(folder, query, answered, method, **more)
    assert len(noted) == (pagination is not None)
    return pagination


@pytest.mark.parametrize(
    ("query", "answered", "message"),
    [
        ({"offset": NUMBER, "limit": NUMBER}, LIST, "the answer, by `offset`"),
        ({"page": NUMBER}, answer(results=LIST, next=ADDRESS), "`results`, by the address in `next`"),
        (
            {"cursor": TEXT},
            answer(ok=FLAG, data=answer(rows=LIST, next_cursor=TEXT)),
            "`data.rows`, by `cursor` from `data.next_cursor`",
        ),
        (
            {"offset": NUMBER, "limit": NUMBER},
            answer(data=LIST, meta=answer(total=NUMBER), has_more=FLAG),
            "`data`, by `offset`, to the end that `has_more` or `meta.total` tells",
        ),
        (
            {"page": answer(number=NUMBER, size=NUMBER)},
            answer(data=LIST),
            "`data`, by `page.number`",
        ),
        ({"page": NUMBER, "pageSize": NUMBER}, answer(warnings=LIST, data=LIST), "`data`, by `page`"),
    ],
)
def test_the_note_says_how(query: dict[str, Any], answered: Any, message: str, tmp_path: Path) -> None:
    _, noted = detected(tmp_path, query, answered)
    assert noted == [f"the answers of `get_x` are pages of {message}"]


@pytest.mark.parametrize(
    ("query", "answered", "expected"),
    [
        ({"offset": NUMBER, "limit": NUMBER}, LIST, ("offset", "offset", ())),
        ({"skip": NUMBER, "take": NUMBER}, answer(rows=LIST), ("offset", "skip", ())),
        ({"page[number]": NUMBER, "page[size]": NUMBER}, LIST, ("page", "page[number]", ())),
        ({"page": NUMBER, "pageSize": NUMBER}, answer(data=LIST, errors=LIST), ("page", "page", ())),
        ({"$skip": NUMBER, "$top": NUMBER}, answer(value=LIST), ("offset", "$skip", ())),
        ({"startAt": NUMBER, "maxResults": NUMBER}, answer(values=LIST), ("offset", "startAt", ())),
        ({"page": answer(number=NUMBER, size=NUMBER)}, answer(data=LIST), ("page", "number", ())),
        (
            {"page": answer(after=TEXT, size=NUMBER)},
            answer(data=LIST, meta=answer(page=answer(next_cursor=TEXT))),
            ("cursor", "after", ("meta", "page", "next_cursor")),
        ),
        (
            {"page[after]": TEXT, "page[size]": NUMBER},
            answer(data=LIST, meta=answer(has_more=FLAG, after_cursor=TEXT), links=answer(next=TEXT)),
            ("cursor", "page[after]", ("meta", "after_cursor")),
        ),
        (
            {"page": NUMBER},
            answer(_embedded=answer(pets=LIST), _links=answer(next=answer(href=TEXT))),
            ("url", None, ("_links", "next", "href")),
        ),
        (
            {"cursor": TEXT},
            answer(ok=FLAG, data=answer(rows=LIST, next_cursor=TEXT)),
            ("cursor", "cursor", ("data", "next_cursor")),
        ),
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
        ({"page": NUMBER, "size": NUMBER}, answer(one=answer(rows=LIST))),
        ({"page": NUMBER, "size": NUMBER}, answer(data=answer(rows=LIST), result=answer(rows=LIST))),
        ({"page": NUMBER, "size": NUMBER}, answer(data={"type": "object", "additionalProperties": NAMED})),
        ({"page[after]": TEXT}, answer(data=LIST, links=answer(next=TEXT))),
        (
            {
                "page": answer(number=NUMBER, size=NUMBER) | {"required": ["size"]}
            },  # which the next page would lack
            answer(data=LIST, has_more=FLAG),
        ),
        ({}, LIST),
    ],
)
def test_what_is_in_doubt_is_left_alone(tmp_path: Path, query: Any, answered: Any) -> None:
    assert paged(tmp_path, query, answered) is None


@pytest.mark.parametrize(
    ("query", "fields", "expected"),
    [
        ({}, {"has_more": FLAG}, {"more": ("has_more",)}),
        ({}, {"pagination": answer(hasNextPage=FLAG)}, {"more": ("pagination", "hasNextPage")}),
        ({}, {"isLast": FLAG | {"enum": [True, False]}, "first": FLAG}, {"last": ("isLast",)}),
        ({}, {"page": answer(last=FLAG)}, {"last": ("page", "last")}),
        ({}, {"next": TEXT}, {"next": ("next",)}),
        ({}, {"links": answer(next=TEXT, last=TEXT)}, {"next": ("links", "next")}),
        ({}, {"_links": answer(next=answer(href=NUMBER))}, {"next": ("_links", "next")}),
        ({}, {"links": answer(next={"type": ["string", "null"]})}, {"next": ("links", "next")}),
        ({}, {"meta": answer(next_page={"type": ["integer", "null"]})}, {"next": ("meta", "next_page")}),
        ({}, {"meta": answer(last_page=NUMBER)}, {"pages": ("meta", "last_page")}),
        ({}, {"page": answer(totalPages=NUMBER)}, {"pages": ("page", "totalPages")}),
        ({"size": NUMBER}, {"totalElements": NUMBER}, {"total": ("totalElements",)}),
        ({"size": NUMBER}, {"meta": answer(total=NUMBER)}, {"total": ("meta", "total")}),
        # What is called so and is something else, or is called so twice, tells nothing.
        ({"size": NUMBER}, {"has_more": TEXT, "last": TEXT, "next": NAMED, "total_pages": TEXT}, {}),
        ({"size": NUMBER}, {"total": NUMBER, "total_count": NUMBER, "count": NUMBER}, {}),
        ({"size": NUMBER}, {"author": answer(total=NUMBER, has_more=FLAG)}, {}),
    ],
)
def test_what_tells_the_end(tmp_path: Path, query: Any, fields: Any, expected: Any) -> None:
    found = paged(tmp_path, {"page": NUMBER, **query}, answer(data=LIST, **fields))
    assert found is not None
    places = {
        "next": found.next,
        "more": found.more,
        "last": found.last,
        "total": found.total,
        "pages": found.pages,
    }
    assert found.kind == "page"
    assert {name: place for name, place in places.items() if place} == expected


def test_flags_end_pages_of_every_kind(tmp_path: Path) -> None:
    for fields in ({"next_cursor": TEXT}, {"next_url": TEXT}):
        found = paged(
            tmp_path, {"cursor": TEXT}, answer(data=LIST, meta=answer(has_more=FLAG, is_last=FLAG), **fields)
        )
        assert found is not None
        assert (found.more, found.last) == (("meta", "has_more"), ("meta", "is_last"))


@pytest.mark.parametrize(
    ("schema", "description", "start"),
    [
        (NUMBER, "", 1),
        (NUMBER | {"default": 0}, "", 0),
        (NUMBER | {"minimum": 0}, "", 0),
        (NUMBER | {"minimum": 1}, "zero-based", 1),
        (NUMBER, "The zero-based number of a page.", 0),
        (NUMBER, "Pages start at 0.", 0),
    ],
)
def test_where_page_numbers_begin(tmp_path: Path, schema: Any, description: str, start: int) -> None:
    parameter = {"name": "page", "in": "query", "description": description, "schema": schema}
    found = paged(tmp_path, {}, answer(data=LIST, last_page=NUMBER), parameters=[parameter])
    assert found is not None
    assert found.start == start
    assert found.pages == (("last_page",) if start else ())  # from 0 on, it may be a number or a count


def test_a_short_page_is_the_last_one_only_where_a_limit_is_known(tmp_path: Path) -> None:
    most = NUMBER | {"maximum": 50, "default": 20}
    found = paged(tmp_path, {"offset": NUMBER, "limit": most}, LIST)
    assert found is not None
    assert (found.limit, found.limit_default, found.limit_max) == ("limit", 20, 50)
    found = paged(tmp_path, {"offset": NUMBER, "limit": NUMBER | {"default": 20}}, LIST)
    assert found is not None
    assert (found.limit, found.limit_default) == (None, None)
    found = paged(
        tmp_path, {"offset": NUMBER, "limit": NUMBER | {"default": 20}}, answer(data=LIST, total=NUMBER)
    )
    assert found is not None
    assert (found.limit, found.limit_default, found.limit_max, found.short) == ("limit", 20, None, False)


def test_what_changes_something_is_no_list(tmp_path: Path) -> None:
    query = {"page": NUMBER, "limit": NUMBER}
    for method in ("post", "put", "delete", "patch"):
        assert paged(tmp_path, query, LIST, method) is None


def test_a_name_alone_is_that_of_the_pages_that_are_detected(tmp_path: Path) -> None:
    """Everything else is as without it."""
    document = GOLDEN / "pagination" / "openapi.yaml"
    (tmp_path / "openapi.yaml").write_bytes(document.read_bytes())
    settings = tmp_path / "sdk.toml"
    settings.write_text('[operations.byCursor.pagination]\npage = "Birds"\n', encoding="utf-8")
    named = {item.id: item for item in operations_of(load_and_lower(tmp_path).api.root)}
    settings.write_text("", encoding="utf-8")
    plain = {item.id: item for item in operations_of(load_and_lower(tmp_path).api.root)}
    assert (plain["byCursor"].page, named["byCursor"].page) == ("ByCursorPage", "Birds")
    assert {**plain, "byCursor": replace(plain["byCursor"], page="Birds")} == named


def test_a_name_alone_is_that_of_the_pages_that_an_extension_describes(tmp_path: Path) -> None:
    document = GOLDEN / "extensions" / "openapi.yaml"
    (tmp_path / "openapi.yaml").write_bytes(document.read_bytes())
    settings = '[operations.orders_list_all.pagination]\npage = "Orders"\n'
    (tmp_path / "sdk.toml").write_text(settings, encoding="utf-8")
    found = {item.id: item for item in operations_of(load_and_lower(tmp_path).api.root)}["orders_list_all"]
    assert found.pagination is not None
    assert (found.page, found.pagination.items) == ("Orders", ("result", "orders"))


def test_a_name_alone_is_an_error_where_there_are_no_pages(tmp_path: Path) -> None:
    settings = """\
[operations.doubtful.pagination]
page = "Doubts"
[operations.byCursor.pagination]
page = "ByOffsetPage"
"""
    document = GOLDEN / "pagination" / "openapi.yaml"
    assert said(tmp_path, settings, document) == [
        "2:1: error [config-no-match]: the answers of `doubtful` are no pages to be called `Doubts`",
        "hint: say how the next page is requested: `kind`",
    ]


def test_a_name_alone_turns_no_detection_on(tmp_path: Path) -> None:
    settings = '[pagination]\ndetect = false\n[operations.byCursor.pagination]\npage = "Birds"\n'
    assert said(tmp_path, settings, GOLDEN / "pagination" / "openapi.yaml")[0] == (
        "4:1: error [config-no-match]: the answers of `byCursor` are no pages to be called `Birds`"
    )
