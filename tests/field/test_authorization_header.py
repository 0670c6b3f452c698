"""A declared header `Authorization` was dropped, also where no security scheme sends one."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from sdkwright.pipeline import build
from tests.support.loopback import Loopback
from tests.support.packages import generated

DOCUMENT = """
openapi: 3.0.3
info: {title: Vault, version: "1"}
paths:
  /open:
    get:
      operationId: getOpen
      parameters: [{name: Authorization, in: header, required: true, schema: {type: string}}]
      responses: {"204": {description: ""}}
  /shared:
    parameters: [{$ref: "#/components/parameters/Auth"}]
    get: {operationId: getShared, responses: {"204": {description: ""}}}
    put: {operationId: putShared, security: [], responses: {"204": {description: ""}}}
    post: {operationId: postShared, security: [{token: []}], responses: {"204": {description: ""}}}
    patch: {operationId: patchShared, security: [{}, {own: []}], responses: {"204": {description: ""}}}
    delete: {operationId: deleteShared, security: [{key: []}], responses: {"204": {description: ""}}}
  /types:
    get:
      operationId: getTypes
      parameters:
        - {name: Accept, in: header, schema: {type: string}}
        - {name: Content-Type, in: header, schema: {type: string}}
      responses: {"204": {description: ""}}
components:
  parameters: {Auth: {name: authorization, in: header, schema: {type: string}}}
  securitySchemes:
    token: {type: http, scheme: bearer}
    own: {type: apiKey, in: header, name: Authorization}
    key: {type: apiKey, in: header, name: X-Key}
"""


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    with generated(DOCUMENT, tmp_path_factory.mktemp("vault")) as module:
        yield module


def test_the_header_is_an_argument_where_no_scheme_sends_it(package: ModuleType) -> None:
    with Loopback() as server, package.Vault(server_url=server.url, api_key="t", key="k") as client:
        server.answer(204, default=True)
        client.get_open(authorization="Bearer one")
        client.get_shared(authorization="two")
        client.get_shared()
        client.put_shared(authorization="three")
        client.delete_shared(authorization="four")
        headers = [request.headers["authorization"] for request in server.requests]
        assert headers == ["Bearer one", "two", None, "three", "four"]
        with pytest.raises(package.errors.ArgumentError, match="authorization is required"):
            client.get_open(authorization=None)


@pytest.mark.parametrize("name", ["post_shared", "patch_shared"])
def test_the_header_is_no_argument_where_a_scheme_sends_it(package: ModuleType, name: str) -> None:
    with Loopback() as server, package.Vault(server_url=server.url, api_key="t", own="o") as client:
        with pytest.raises(TypeError, match="unexpected keyword argument 'authorization'"):
            getattr(client, name)(authorization="one")
        server.answer(204)
        getattr(client, name)()
        assert server.requests[0].headers["authorization"] in ("Bearer t", "o")


def test_notes_say_what_became_of_the_header(tmp_path: Path) -> None:
    (tmp_path / "openapi.yaml").write_text(DOCUMENT)
    rules = [problem.rule for problem in build(tmp_path / "openapi.yaml").report.problems]
    assert sorted(set(rules)) == ["header-authorization", "header-ignored"]


def test_the_value_is_a_secret(package: ModuleType, caplog: pytest.LogCaptureFixture) -> None:
    logger = logging.getLogger("vault-test")
    caplog.set_level(logging.DEBUG, logger.name)
    with Loopback() as server, package.Vault(server_url=server.url, debug_logger=logger) as client:
        server.answer(400, json={"message": "hunter22 is wrong"})
        with pytest.raises(package.errors.APIStatusError) as caught:
            client.get_open(authorization="Bearer hunter22")
        assert "hunter22" not in str(caught.value) + caught.value.body + caplog.text
        assert server.requests[0].headers["authorization"] == "Bearer hunter22"
