"""Small things that cost a call.

`nullable` as a part of an `allOf`, a 204 that only `default` covers, enums of integers that take `True`, variables of
servers that are spelled wrong, numbers beyond the range of a float.
"""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from types import ModuleType
from typing import Any

import pytest

from sdkwright.diagnostics.report import Report
from sdkwright.syntax import yaml_reader
from tests.support.loopback import Loopback
from tests.support.packages import generated

DOCUMENT = """
openapi: 3.0.3
info: {title: Shelf, version: "1"}
servers: [{url: "https://{region}.example/{stage}", variables: {region: {default: eu}, stage: {default: v1}}}]
paths:
  /books:
    get:
      operationId: getBook
      responses: {"200": {description: d, content: {application/json: {schema: {$ref: "#/components/schemas/Book"}}}}}
    post:
      operationId: addBook
      requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/Book"}}}}
      responses: {"204": {description: ""}}
  /people:
    get:
      operationId: getPeople
      responses: {"200": {description: d, content: {application/json: {schema: {$ref: "#/components/schemas/People"}}}}}
    put:
      operationId: setPeople
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: "#/components/schemas/People"}}}
      responses: {"204": {description: ""}}
  /default:
    delete:
      operationId: removeBook
      responses: {default: {description: d, content: {application/json: {schema: {$ref: "#/components/schemas/Book"}}}}}
  /range:
    delete:
      operationId: removeAll
      responses: {"2XX": {description: d, content: {application/json: {schema: {$ref: "#/components/schemas/Book"}}}}}
  /exact:
    delete:
      operationId: removeOne
      responses: {"200": {description: d, content: {application/json: {schema: {$ref: "#/components/schemas/Book"}}}}}
  /elsewhere:
    get:
      operationId: elsewhere
      servers: [{url: "https://{tenant}.example/{space}", variables: {tenant: {default: t}}}]
      responses: {"204": {description: ""}}
components:
  schemas:
    Author: {type: object, required: [name], properties: {name: {type: string}}}
    People:
      type: object
      required: [first, second, third, fourth]
      properties:
        first: {allOf: [{$ref: "#/components/schemas/Author"}, {nullable: true}]}
        second: {allOf: [{nullable: true, description: Perhaps.}, {$ref: "#/components/schemas/Author"}]}
        third: {allOf: [{$ref: "#/components/schemas/Author"}, {type: object, nullable: true}]}
        fourth: {allOf: [{$ref: "#/components/schemas/Author"}, {nullable: false}]}
    Book:
      type: object
      properties:
        level: {type: integer, enum: [0, 1]}
        one: {type: integer, enum: [1]}
        grades: {type: array, items: {$ref: "#/components/schemas/Grade"}}
        sure: {type: boolean, enum: [true]}
    Grade: {type: integer, enum: [0, 1, 2]}
"""


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    with generated(DOCUMENT, tmp_path_factory.mktemp("shelf")) as module:
        yield module


PEOPLE = {"first": None, "second": None, "third": None, "fourth": {"name": "Ada"}}


def test_a_part_that_is_only_nullable_allows_null(package: ModuleType) -> None:
    with Loopback() as server, package.Shelf(server_url=server.url, strict=True) as client:
        server.answer(200, json=PEOPLE)
        people = client.get_people()
        assert [people.first, people.second, people.third] == [None, None, None]
        server.answer(200, json={name: {"name": "Ada"} for name in PEOPLE})
        assert client.get_people().first == package.models.Author(name="Ada")
        server.answer(204)
        client.set_people(**PEOPLE)
        assert server.requests[-1].json() == PEOPLE


def test_a_part_that_is_not_nullable_allows_no_null(package: ModuleType) -> None:
    with Loopback() as server, package.Shelf(server_url=server.url) as client:
        server.answer(200, json={**PEOPLE, "fourth": None})
        with pytest.raises(package.errors.ResponseValidationError, match="fourth"):
            client.get_people()
        with pytest.raises(package.errors.ArgumentError, match="fourth"):
            client.set_people(**{**PEOPLE, "fourth": None})


@pytest.mark.parametrize("name", ["remove_book", "remove_all"])
@pytest.mark.parametrize("status", [204, 205])
@pytest.mark.parametrize("headers", [{}, {"content-type": "application/json"}])
def test_a_status_without_content_is_none(
    package: ModuleType, name: str, status: int, headers: dict[str, str]
) -> None:
    with Loopback() as server, package.Shelf(server_url=server.url) as client:
        server.answer(status, headers=headers)
        assert getattr(client, name)() is None
        server.answer(200, json={"level": 1})
        assert getattr(client, name)().level == 1


def test_a_status_that_nothing_covers_is_an_error(package: ModuleType) -> None:
    with Loopback() as server, package.Shelf(server_url=server.url) as client:
        server.answer(204)
        with pytest.raises(package.errors.APIStatusError, match="Unexpected response"):
            client.remove_one()


@pytest.mark.parametrize(
    ("name", "wrong", "right"),
    [
        ("level", True, 1),
        ("level", False, 0),
        ("one", True, 1),
        ("grades", [2, True], [2, 1]),
        ("sure", 1, True),
    ],
)
def test_integers_and_truth_values_are_different_constants(
    package: ModuleType, name: str, wrong: Any, right: Any
) -> None:
    with Loopback() as server, package.Shelf(server_url=server.url) as client:
        server.answer(204, default=True)
        with pytest.raises(package.errors.ArgumentError, match=name):
            client.add_book(**{name: wrong})
        client.add_book(**{name: right})
        assert [request.json() for request in server.requests] == [{name: right}]


def test_an_integer_with_a_point_is_that_integer(package: ModuleType) -> None:
    with Loopback() as server, package.Shelf(server_url=server.url, strict=True) as client:
        server.answer(204)
        client.add_book(level=1.0)
        server.answer(200, body=b'{"level":1.0}', headers={"content-type": "application/json"})
        assert repr(client.get_book().level) == "1"
        assert server.requests[0].body == b'{"level":1}'


def test_a_response_keeps_a_truth_value_in_place_of_an_integer(package: ModuleType) -> None:
    with Loopback() as server, package.Shelf(server_url=server.url) as client:
        server.answer(200, json={"level": True, "grades": [False, 7]})
        book = client.get_book()
        assert (book.level, book.grades) == (True, [False, 7])
        assert isinstance(book.level, bool)


def test_variables_that_no_server_has_are_refused(package: ModuleType) -> None:
    with pytest.raises(package.errors.ArgumentError, match="no variable 'regio': choose from 'region'"):
        package.Shelf(url_params={"regio": "us"})
    for name in ("region", "stage", "tenant", "space"):
        package.Shelf(url_params={name: "us"})


def test_variables_of_an_address_that_is_passed_are_known(package: ModuleType) -> None:
    client = package.Shelf(server_url="https://{host}.example", url_params={"host": "a"})
    configuration = client.sdk_configuration
    assert configuration.server_url == "https://a.example"
    assert pickle.loads(pickle.dumps(configuration)).server_url == "https://a.example"


@pytest.mark.parametrize("token", ["1e400", "-1e999", "9" * 400 + ".0"])
def test_a_number_that_is_too_large_is_reported_as_such(token: str) -> None:
    report = Report()
    assert yaml_reader.read(f"a: {token}", "a.yaml", report)[0] == {"a": token}
    assert [problem.message for problem in report.problems] == [
        "the number is out of range; kept as a string"
    ]


def test_a_number_that_json_does_not_have_is_reported_as_such() -> None:
    report = Report()
    yaml_reader.read("a: -.inf", "a.yaml", report)
    assert [problem.message for problem in report.problems] == ["JSON has no such number; kept as a string"]
