"""Vectors where only the argument `encoding_format` says that text in a response is base64."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from types import ModuleType
from typing import Any

import numpy
import pytest

from tests.support.loopback import Loopback
from tests.support.packages import generated

DOCUMENT = """
openapi: 3.1.0
info: {title: Embed, version: "1"}
paths:
  /embeddings:
    post:
      operationId: embed
      requestBody:
        required: true
        content:
          application/json:
            schema:
              type: object
              required: [input]
              properties:
                input: {$ref: "#/components/schemas/Input"}
                encoding_format: {anyOf: [{type: string, enum: [float, base64]}, {type: string}]}
                like: {type: string, contentEncoding: base64, x-vector: float32}
                metadata: {}
      responses:
        "200": {description: "", content: {application/json: {schema: {$ref: "#/components/schemas/Answer"}}}}
  /by-parameter:
    get:
      operationId: byParameter
      parameters: [{name: encodingFormat, in: query, schema: {type: string, enum: [float, base64]}}]
      responses:
        "200":
          description: ""
          content:
            application/json:
              schema:
                type: object
                properties:
                  rows:
                    type: array
                    items: {oneOf: [{type: array, items: {type: number}}, {type: string, format: byte}, {type: "null"}]}
  /other:
    post:
      operationId: other
      requestBody:
        content:
          application/json:
            schema: {type: object, properties: {encoding_format: {type: string, enum: [float, int8]}}}
      responses:
        "200":
          description: ""
          content: {application/json: {schema: {anyOf: [{type: array, items: {type: number}}, {type: string}]}}}
components:
  schemas:
    Input: {anyOf: [{type: string}, {type: array, items: {type: number}}]}
    Answer:
      type: object
      properties:
        data: {type: array, items: {$ref: "#/components/schemas/Row"}}
        input: {$ref: "#/components/schemas/Input"}
        name: {type: string}
    Row:
      type: object
      required: [embedding]
      properties:
        embedding: {anyOf: [{type: array, items: {type: number}}, {type: string}]}
        label: {type: string}
"""
TEXT, FLOATS = "AACAPwAAAEA=", [1.0, 2.0]


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    with generated(DOCUMENT, tmp_path_factory.mktemp("embed")) as module:
        yield module


@pytest.fixture
def server() -> Iterator[Loopback]:
    with Loopback() as loopback:
        yield loopback


@pytest.mark.parametrize("mode", ["sync", "async"])
def test_base64_is_a_vector_and_a_list_stays_a_list(package: ModuleType, server: Loopback, mode: str) -> None:
    rows: list[dict[str, Any]] = [{"embedding": TEXT, "label": "text"}, {"embedding": [0.5, 1]}]
    server.answer(json={"data": rows, "input": "AACAPw==", "name": "AACAPw=="})

    async def awaited() -> Any:
        async with package.Embed(server_url=server.url) as client:
            return await client.embed_async(input="x", encoding_format="base64")

    if mode == "sync":
        with package.Embed(server_url=server.url) as client:
            answer = client.embed(input="x", encoding_format="base64")
    else:
        answer = asyncio.run(awaited())
    first, second = answer.data
    assert isinstance(first.embedding, package.vectors.Vector)
    assert (first.embedding, first.label) == (FLOATS, "text")
    assert numpy.asarray(first.embedding).tolist() == FLOATS
    assert (type(second.embedding), second.embedding, type(second.embedding[1])) == (list, [0.5, 1], int)
    assert [type(answer.input), type(answer.name)] == [str, str], "what requests have, too, is no vector"
    assert answer.model_dump() == {"data": rows, "input": "AACAPw==", "name": "AACAPw=="}


@pytest.mark.parametrize(
    ("length", "place", "passes"), [(255, 16, False), (255, 17, False), (256, 16, False), (256, 17, True)]
)
def test_of_a_long_list_a_sample_is_validated(
    package: ModuleType, server: Loopback, length: int, place: int, passes: bool
) -> None:
    numbers: list[Any] = [0.5] * length
    numbers[place] = "text"
    server.answer(json={"data": [{"embedding": numbers}]})
    with package.Embed(server_url=server.url) as client:
        if passes:
            assert client.embed(input="x").data[0].embedding == numbers
            return
        with pytest.raises(
            package.errors.ResponseValidationError, match=f"embedding.{place}.: Input should be"
        ):
            client.embed(input="x")


def test_strictly_both_forms_are_declared_and_every_number_is_validated(
    package: ModuleType, server: Loopback
) -> None:
    rows: list[Any] = [{"embedding": TEXT}, {"embedding": [0.5] * 300}]
    server.answer(json={"data": rows})
    server.answer(json={"data": [{"embedding": [*[0.5] * 299, "text"]}]})
    with package.Embed(server_url=server.url, strict=True) as client:
        assert client.embed(input="x").model_dump() == {"data": rows}
        with pytest.raises(package.errors.ResponseValidationError, match=r"embedding\[299\]"):
            client.embed(input="x")


def test_a_parameter_may_choose_it(package: ModuleType, server: Loopback) -> None:
    server.answer(json={"rows": [TEXT, [0.5], None]})
    with package.Embed(server_url=server.url) as client:
        rows = client.by_parameter(encoding_format="base64").rows
    assert (type(rows[0]), rows) == (package.vectors.Vector, [FLOATS, [0.5], None])


def test_other_encodings_are_text(package: ModuleType, server: Loopback) -> None:
    server.answer(json=TEXT)
    with package.Embed(server_url=server.url) as client:
        assert type(client.other(encoding_format="int8")) is str


def test_vectors_are_arguments(package: ModuleType, server: Loopback) -> None:
    """As numbers where the document has numbers only, else as their text."""
    vector = package.vectors.Vector(TEXT)
    with package.Embed(server_url=server.url) as client:
        client.embed(input=vector, like=vector, metadata={"v": [vector]})
        client.embed(input="x", like=TEXT)
        with pytest.raises(
            package.errors.ArgumentError, match=r"^embed: like: expected a string, got 5 \(int\)$"
        ):
            client.embed(input="x", like=5)
    assert [request.json() for request in server.requests] == [
        {"input": FLOATS, "like": TEXT, "metadata": {"v": [TEXT]}},
        {"input": "x", "like": TEXT},
    ]
