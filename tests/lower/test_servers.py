"""The base URLs of an API, and what is said about those that are none."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from sdkwright.ir.algebra import operations_of
from sdkwright.pipeline import Lowered, load_and_lower


def lowered(folder: Path, servers: list[dict[str, Any]], own: list[dict[str, Any]]) -> Lowered:
    operation = {"operationId": "get", "responses": {"204": {"description": ""}}, "servers": own}
    document = {
        "openapi": "3.1.0",
        "info": {"title": "T", "version": "1"},
        "servers": servers,
        "paths": {"/x": {"get": operation}},
    }
    (folder / "openapi.json").write_text(json.dumps(document), encoding="utf-8")
    return load_and_lower(folder / "openapi.json")


def messages(result: Lowered, rule: str) -> list[str]:
    return [problem.message for problem in result.report.problems if problem.rule == rule]


@pytest.mark.parametrize(
    ("written", "url", "message"),
    [
        ("https://a.example/v1", "https://a.example/v1", None),
        ("/v1", "/v1", None),
        ("v1", "/v1", None),
        ("https://a.example/v1?key=1", "https://a.example/v1", "has more than a path"),
        ("https://a.example/#top", "https://a.example/", "has more than a path"),
        ("a.example/v1", "https://a.example/v1", "has no scheme; read as `https://a.example/v1`"),
        ("//a.example", "https://a.example", "has no scheme"),
        ("localhost:8080", "http://localhost:8080", "read as `http://localhost:8080`"),
        ("127.0.0.1/v1", "http://127.0.0.1/v1", "read as `http://127.0.0.1/v1`"),
        ("ftp://a.example", "ftp://a.example", "is no address of HTTP"),
        ("https://", "https://", "is no address of HTTP"),
        ("https://a b.example", "https://a b.example", "is no address of HTTP"),
        ("https://{host}.example", "https://{host}.example", "`{host}` of the address"),
        ("{scheme}://a.example", "{scheme}://a.example", "`{scheme}` of the address"),
    ],
)
def test_an_address_is_complete_or_a_path(
    written: str, url: str, message: str | None, tmp_path: Path
) -> None:
    result = lowered(tmp_path, [{"url": written}], [])
    assert [server.url for server in result.api.servers] == [url]
    said = messages(result, "server")
    assert len(said) == (message is not None)
    assert message is None or message in said[0]


def test_an_operation_is_sent_to_the_first_of_its_own_servers(tmp_path: Path) -> None:
    one, two = {"url": "https://one.example"}, {"url": "https://two.example"}
    for own, said in (
        ([], []),
        ([one], []),
        ([one, two], ["the operation has 2 servers of its own; it is sent to the first"]),
    ):
        result = lowered(tmp_path, [{"url": "https://a.example"}], own)
        (operation,) = operations_of(result.api.root)
        assert [server.url for server in operation.servers] == [server["url"] for server in own]
        assert messages(result, "operation-servers") == said
