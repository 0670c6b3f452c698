"""`Accept` offered PDF beside JSON, and the PDF was an error."""

from __future__ import annotations

from collections.abc import Iterator
from types import ModuleType
from typing import Any

import pytest

from tests.support.loopback import Loopback
from tests.support.packages import generated

DOCUMENT = """
openapi: 3.1.0
info: {title: Print, version: "1"}
paths:
  /bill:
    get:
      operationId: getBill
      responses:
        "200":
          description: The bill, or how far it is.
          content:
            application/pdf: {schema: {type: string, format: binary}}
            application/json: {schema: {$ref: "#/components/schemas/State"}}
            text/csv: {schema: {type: string}}
            image/*: {}
  /lines:
    get:
      operationId: getLines
      responses:
        "200":
          description: All lines, at once or one by one.
          content:
            application/x-ndjson: {schema: {$ref: "#/components/schemas/State"}}
            application/json: {schema: {type: array, items: {$ref: "#/components/schemas/State"}}}
components:
  schemas:
    State: {type: object, required: [state], properties: {state: {type: string}}}
"""
KINDS: list[tuple[str, bytes, Any]] = [
    ("application/pdf", b"%PDF", b"%PDF"),
    ("Application/PDF; version=1", b"%PDF", b"%PDF"),
    ("image/png", b"\x89PNG", b"\x89PNG"),
    ("text/csv", b"a,b", "a,b"),
]


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    with generated(DOCUMENT, tmp_path_factory.mktemp("print")) as module:
        yield module


@pytest.mark.parametrize(("kind", "body", "expected"), KINDS)
def test_what_is_offered_is_taken(package: ModuleType, kind: str, body: bytes, expected: Any) -> None:
    with Loopback() as server, package.Print(server_url=server.url) as client:
        server.answer(200, body=body, headers={"content-type": kind})
        assert client.get_bill() == expected
        server.answer(200, json={"state": "busy"})
        assert client.get_bill() == package.models.State(state="busy")
        accept = server.requests[0].headers["accept"]
        assert accept.split(", ")[0] == "application/json;q=1"
        assert {f"{name};q=0.5" for name in ("application/pdf", "text/csv", "image/*")} == set(
            accept.split(", ")[1:]
        )


def test_what_is_requested_is_expected(package: ModuleType) -> None:
    with Loopback() as server, package.Print(server_url=server.url) as client:
        server.answer(200, body=b"%PDF", headers={"content-type": "application/pdf"}, default=True)
        assert client.get_bill(accept_header_override="application/pdf") == b"%PDF"
        with pytest.raises(package.errors.APIStatusError, match="Content-Type application/pdf"):
            client.get_bill(accept_header_override="application/json")


def test_what_is_not_declared_is_an_error(package: ModuleType) -> None:
    with Loopback() as server, package.Print(server_url=server.url) as client:
        server.answer(200, body="<html>", headers={"content-type": "text/html"})
        with pytest.raises(package.errors.APIStatusError, match="Content-Type text/html"):
            client.get_bill()


def test_a_stream_that_is_not_requested_is_not_offered(package: ModuleType) -> None:
    with Loopback() as server, package.Print(server_url=server.url) as client:
        server.answer(200, json=[{"state": "busy"}])
        assert [line.state for line in client.get_lines()] == ["busy"]
        assert server.requests[0].headers["accept"] == "application/json;q=1, application/x-ndjson;q=0"
        server.answer(200, body='{"state":"busy"}\n', headers={"content-type": "application/x-ndjson"})
        with pytest.raises(package.errors.APIStatusError, match="Content-Type application/x-ndjson"):
            client.get_lines()
