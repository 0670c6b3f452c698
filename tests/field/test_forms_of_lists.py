"""Forms that are described as a list, as documents of drf-spectacular have them, and wildcards of media types.

`media_type="multipart/form-data"` was offered and then refused: "a form is a dict, not list". A body described as
`application/*+xml` refused `application/atom+xml`.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from sdkwright.pipeline import build
from tests.support.loopback import Loopback
from tests.support.packages import generated

DOCUMENT = """
openapi: 3.0.3
info: {title: Bulk, version: "1"}
paths:
  /rows:
    put:
      operationId: putRows
      requestBody:
        content:
          application/json: {schema: {$ref: "#/components/schemas/Rows"}}
          application/x-www-form-urlencoded: {schema: {$ref: "#/components/schemas/Rows"}}
          multipart/form-data: {schema: {type: array, items: {$ref: "#/components/schemas/Row"}}}
          multipart/mixed: {schema: {$ref: "#/components/schemas/Rows"}}
      responses: {"204": {description: ""}}
  /row:
    put:
      operationId: putRow
      requestBody:
        content:
          application/json: {schema: {$ref: "#/components/schemas/Row"}}
          multipart/form-data: {schema: {$ref: "#/components/schemas/Row"}}
      responses: {"204": {description: ""}}
  /only:
    put:
      operationId: putOnly
      requestBody: {content: {application/x-www-form-urlencoded: {schema: {$ref: "#/components/schemas/Rows"}}}}
      responses: {"204": {description: ""}}
  /one:
    put:
      operationId: putOne
      requestBody: {content: {application/x-www-form-urlencoded: {schema: {type: string, enum: [a=1, a=2]}}}}
      responses: {"204": {description: ""}}
  /either:
    put:
      operationId: putEither
      requestBody:
        required: true
        content:
          application/x-www-form-urlencoded:
            schema: {oneOf: [{$ref: "#/components/schemas/Rows"}, {$ref: "#/components/schemas/Row"}]}
      responses: {"204": {description: ""}}
  /feed:
    put:
      operationId: putFeed
      requestBody:
        content:
          application/json: {schema: {$ref: "#/components/schemas/Row"}}
          application/*+xml: {schema: {type: string}}
          text/*: {schema: {type: string}}
          "*/*": {schema: {type: string, format: binary}}
      responses:
        "200":
          description: ""
          content:
            application/json: {schema: {$ref: "#/components/schemas/Row"}}
            application/*+xml: {schema: {type: string}}
components:
  schemas:
    Row: {type: object, properties: {name: {type: string}}}
    Rows: {type: array, items: {$ref: "#/components/schemas/Row"}}
"""
ROWS = [{"name": "a"}, {"name": "b"}]


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    with generated(DOCUMENT, tmp_path_factory.mktemp("bulk")) as module:
        yield module


def test_a_form_of_a_list_is_not_offered(package: ModuleType, tmp_path: Path) -> None:
    with Loopback() as server, package.Bulk(server_url=server.url) as client:
        server.answer(204, default=True)
        client.put_rows(body=ROWS)
        client.put_rows(body=ROWS, media_type="multipart/mixed")
        for media_type in ("application/x-www-form-urlencoded", "multipart/form-data"):
            with pytest.raises(package.errors.ArgumentError, match=f"{media_type!r} is none of"):
                client.put_rows(body=ROWS, media_type=media_type)
        first, second = server.requests
        assert first.json() == ROWS
        assert second.body.count(b'{"name":') == 2
    (tmp_path / "openapi.yaml").write_text(DOCUMENT)
    problems = build(tmp_path / "openapi.yaml").report.problems
    rules = [problem.rule for problem in problems]
    assert rules == ["form-of-list", "form-of-list", "body-raw", "body-raw", "form-of-list"]


def test_a_form_of_an_object_is_offered(package: ModuleType) -> None:
    with Loopback() as server, package.Bulk(server_url=server.url) as client:
        server.answer(204)
        client.put_row(name="a", media_type="multipart/form-data")
        assert server.requests[0].headers["content-type"].startswith("multipart/form-data; boundary=")


def test_a_form_of_a_list_or_an_object_is_one_of_the_object(package: ModuleType) -> None:
    with Loopback() as server, package.Bulk(server_url=server.url) as client:
        server.answer(204)
        client.put_either(name="a b")
        assert server.requests[0].body == b"name=a+b"


def test_a_form_of_a_list_alone_is_passed_as_it_is_sent(package: ModuleType) -> None:
    with Loopback() as server, package.Bulk(server_url=server.url) as client:
        server.answer(204)
        client.put_only(body=b"name=a&name=b")
        request = server.requests[0]
        content_type = request.headers["content-type"]
        assert (request.body, content_type) == (b"name=a&name=b", "application/x-www-form-urlencoded")


def test_a_form_of_constants_is_passed_as_it_is_sent(package: ModuleType) -> None:
    with Loopback() as server, package.Bulk(server_url=server.url) as client:
        server.answer(204)
        client.put_one(body="a=2")
        assert server.requests[0].body == b"a=2"


@pytest.mark.parametrize(
    "media_type",
    [
        "application/atom+xml",
        "application/soap+xml; charset=utf-8",
        "text/csv",
        "image/png",
        "application/zip",
    ],
)
def test_a_wildcard_takes_what_it_stands_for(package: ModuleType, media_type: str) -> None:
    with Loopback() as server, package.Bulk(server_url=server.url) as client:
        body = "<a/>" if "xml" in media_type or "text" in media_type else b"\x89"
        server.answer(200, body="<b/>", headers={"content-type": "application/rss+xml"})
        assert client.put_feed(body=body, media_type=media_type) == b"<b/>"
        request = server.requests[0]
        expected = body.encode() if isinstance(body, str) else body
        assert (request.headers["content-type"], request.body) == (media_type, expected)
