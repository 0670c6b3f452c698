"""What documents say in two places: in the path and as a parameter, as a credential and as a parameter.

A query in a path template (`/jobs?state={state}`) gave a second argument, and both were sent; so was a query parameter
that the path already determined. Segments such as `:id` were sent as they are, whatever was described. The header
`Cookie` was lost beside cookies, and a parameter that is called like an API key lost its value to it, or was sent
beside it.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from sdkwright.pipeline import build
from tests.support.loopback import Loopback
from tests.support.packages import generated

DOCUMENT = """
openapi: 3.1.0
info: {title: Jobs, version: "1"}
paths:
  /path?state={state}:
    get:
      operationId: byPath
      parameters: [{name: state, in: path, required: true, schema: {type: array, items: {type: string}}}]
      responses: {"204": {description: ""}}
  /query?state={state}&page={page}:
    get:
      operationId: byQuery
      parameters:
        - {name: state, in: query, required: true, schema: {type: string}}
        - {name: page, in: query, schema: {type: integer}}
      responses: {"204": {description: ""}}
  /renamed?state={value}:
    get:
      operationId: byOtherName
      parameters:
        - {name: value, in: query, schema: {type: string}}
        - {name: state, in: query, schema: {type: string}}
      responses: {"204": {description: ""}}
  /fixed?view=short&flag:
    get:
      operationId: byFixed
      parameters:
        - {name: view, in: query, required: true, schema: {type: string, enum: [short]}}
        - {name: page, in: query, schema: {type: integer}}
      responses: {"204": {description: ""}}
  /partly?filter=id:{id}&{state}:
    get:
      operationId: byPart
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      responses: {"204": {description: ""}}
  "/expanded{?state,page*}{&size}":
    get:
      operationId: byExpansion
      parameters: [{name: size, in: path, required: true, schema: {type: integer}}]
      responses: {"204": {description: ""}}
  /colons/:id/:other/a:id:
    get:
      operationId: byColon
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      responses: {"204": {description: ""}}
  /optional/{id?}:
    get:
      operationId: byOptional
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      responses: {"204": {description: ""}}
  /both/{id}?copy={id}:
    get:
      operationId: byBoth
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      responses: {"204": {description: ""}}
  /cookies:
    get:
      operationId: withCookies
      security: [{jar: []}]
      parameters:
        - {name: cookie, in: header, schema: {type: string}}
        - {name: session, in: cookie, schema: {type: string}}
      responses: {"204": {description: ""}}
  /credentials:
    get:
      operationId: withCredentials
      security: [{key: [], word: [], jar: []}]
      parameters:
        - {name: x-key, in: header, schema: {type: string}}
        - {name: word, in: query, schema: {type: string}}
        - {name: jar, in: cookie, schema: {type: string}}
      responses: {"204": {description: ""}}
components:
  securitySchemes:
    key: {type: apiKey, in: header, name: X-Key}
    word: {type: apiKey, in: query, name: word}
    jar: {type: apiKey, in: cookie, name: jar}
"""


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    with generated(DOCUMENT, tmp_path_factory.mktemp("jobs")) as module:
        yield module


@pytest.mark.parametrize(
    ("method", "arguments", "target"),
    [
        ("by_path", {"state": ["a b", "c"]}, "/path?state=a%20b,c"),
        ("by_query", {"state": "a b"}, "/query?state=a%20b"),
        ("by_query", {"state": "a", "page": 2}, "/query?state=a&page=2"),
        ("by_other_name", {"state": "a"}, "/renamed?state=a"),
        ("by_other_name", {}, "/renamed"),
        ("by_fixed", {}, "/fixed?view=short&flag"),
        ("by_fixed", {"page": 2}, "/fixed?view=short&flag&page=2"),
        ("by_part", {"id": "a&b", "state": "c"}, "/partly?filter=id:a%26b&state=c"),
        ("by_colon", {"id": "a/b"}, "/colons/a%2Fb/:other/a:id"),
        ("by_optional", {"id": "a"}, "/optional/a"),
        ("by_both", {"id": "a b"}, "/both/a%20b?copy=a%20b"),
        ("by_expansion", {}, "/expanded"),
        ("by_expansion", {"state": "a", "page": "2", "size": 3}, "/expanded?size=3&state=a&page=2"),
    ],
)
def test_what_a_path_and_a_parameter_say_is_sent_once(
    package: ModuleType, method: str, arguments: dict[str, Any], target: str
) -> None:
    with Loopback() as server, package.Jobs(server_url=server.url) as client:
        server.answer(204)
        getattr(client, method)(**arguments)
        request = server.requests[0]
        assert "?".join(filter(None, [request.path, request.query])) == target


def test_warnings_say_what_became_of_paths(tmp_path: Path) -> None:
    (tmp_path / "openapi.yaml").write_text(DOCUMENT)
    problems = build(tmp_path / "openapi.yaml").report.problems
    assert [problem.message for problem in problems] == [
        "the path `/path?state={state}` has a query string",
        "the path `/query?state={state}&page={page}` has a query string",
        "the path `/renamed?state={value}` has a query string",
        "the path `/renamed?state={value}` has the query parameter `state`; this one is ignored",
        "the path `/fixed?view=short&flag` has a query string, which is sent as it is",
        "the path `/fixed?view=short&flag` has the query parameter `view`; this one is ignored",
        "the path `/partly?filter=id:{id}&{state}` has a query string",
        "the query parameter `state` of `/partly?filter=id:{id}&{state}` is not described; treated as a string",
        "the path `/expanded{?state,page*}{&size}` has a query string",
        "the query parameter `state` of `/expanded{?state,page*}{&size}` is not described; treated as a string",
        "the query parameter `page` of `/expanded{?state,page*}{&size}` is not described; treated as a string",
        "`:id` in the path `/colons/:id/:other/a:id` is treated as `{id}`",
        "`id` is written `id?` in the path `/optional/{id?}`",
        "the path `/both/{id}?copy={id}` has a query string",
    ]


def test_a_cookie_header_is_joined_with_cookies(package: ModuleType) -> None:
    with Loopback() as server, package.Jobs(server_url=server.url, jar="j") as client:
        server.answer(204, default=True)
        client.with_cookies(cookie="a=1; b=2", session="c 3")
        client.with_cookies(cookie="", session="c")
        client.with_cookies(cookie="a=1")
        headers = [request.headers["cookie"] for request in server.requests]
        assert headers == ["a=1; b=2; session=c%203; jar=j", "session=c; jar=j", "a=1; jar=j"]


def test_an_argument_takes_the_place_of_the_credential_of_its_name(package: ModuleType) -> None:
    with Loopback() as server, package.Jobs(server_url=server.url, api_key="k", word="w", jar="j") as client:
        server.answer(204, default=True)
        client.with_credentials()
        client.with_credentials(x_key="1", word="2", jar="3")
        sent = [
            (request.headers.get_all("x-key"), request.query, request.headers["cookie"])
            for request in server.requests
        ]
        assert sent == [(["k"], "word=w", "jar=j"), (["1"], "word=2", "jar=3")]
