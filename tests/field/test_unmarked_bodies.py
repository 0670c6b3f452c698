"""Bodies that nobody marked as required, though their schemas require properties: most authors just forgot."""

from __future__ import annotations

import inspect
import json
from pathlib import Path
from typing import Any

import pytest

from sdkwright.pipeline import Build, build
from tests.support.loopback import Loopback
from tests.support.packages import importable, write

EMAIL = {
    "type": "object",
    "required": ["from", "to"],
    "properties": {"from": {"type": "string"}, "to": {"type": "string"}, "cc": {"type": "string"}},
}
OPTIONAL = {"type": "object", "properties": {"limit": {"type": "integer"}}}
RECEIVED = {
    "type": "object",
    "required": ["id"],
    "properties": {"id": {"type": "string", "readOnly": True}, "name": {"type": "string"}},
}


def made(folder: Path, schema: dict[str, Any], media: str = "application/json", **stated: bool) -> Build:
    operation = {
        "operationId": "send",
        "tags": ["emails"],
        "requestBody": {**stated, "content": {media: {"schema": schema}}},
        "responses": {"204": {"description": ""}},
    }
    document = {
        "openapi": "3.1.0",
        "info": {"title": "Mail", "version": "1"},
        "paths": {"/emails": {"post": operation}},
    }
    (folder / "openapi.json").write_text(json.dumps(document), encoding="utf-8")
    result = build(folder / "openapi.json")
    write(result.files, folder / "out")
    return result


@pytest.mark.parametrize(
    "media", ["application/json", "application/x-www-form-urlencoded", "multipart/form-data"]
)
def test_what_the_schema_requires_is_required(media: str, tmp_path: Path) -> None:
    result = made(tmp_path, EMAIL, media)
    assert [item.rule for item in result.report.problems] == ["body-required"]
    assert 'emails.send(from_="from", to="to")' in result.files["README.md"]
    with importable(tmp_path / "out", result.module) as package, Loopback() as server:
        server.answer(204)
        client = package.Mail(server_url=server.url)
        client.emails.send(from_="a", to="b")
        assert len(server.requests) == 1
        assert b"from" in server.requests[0].body
        with pytest.raises(TypeError, match="from_"):
            client.emails.send()


def test_what_is_said_counts(tmp_path: Path) -> None:
    result = made(tmp_path, EMAIL, required=False)
    assert list(result.report.problems) == []
    with importable(tmp_path / "out", result.module) as package, Loopback() as server:
        server.answer(204)
        package.Mail(server_url=server.url).emails.send()
        assert server.requests[0].body == b""


@pytest.mark.parametrize("schema", [OPTIONAL, RECEIVED], ids=["nothing", "what only responses have"])
def test_a_body_that_requires_nothing_may_be_left_out(schema: dict[str, Any], tmp_path: Path) -> None:
    result = made(tmp_path, schema)
    assert list(result.report.problems) == []
    with importable(tmp_path / "out", result.module) as package, Loopback() as server:
        server.answer(204)
        emails = package.Mail(server_url=server.url).emails
        assert "body" not in inspect.signature(emails.send).parameters
        emails.send()
        assert server.requests[0].body == b""
