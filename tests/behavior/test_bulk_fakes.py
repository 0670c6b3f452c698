"""Fakes of operations that take many items: a result for each, for plain calls and for those with any number."""

from __future__ import annotations

import asyncio
import importlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx2
import pytest

from sdkwright.mock import serve
from sdkwright.pipeline import build
from tests.support.golden import GOLDEN, built, documents
from tests.support.packages import generated, importable, write

VECTOR = [0.25, -0.5, 0.125]


@pytest.fixture(scope="module")
def make(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    result, folder = built(documents(GOLDEN / "bulk")[0]), tmp_path_factory.mktemp("many")
    write(result.files, folder)
    with importable(folder, result.module) as module:
        yield importlib.import_module(f"{module.__name__}.testing").FakeMany


@pytest.fixture
def fake(make: Any) -> Iterator[Any]:
    with make() as client:
        yield client


def test_any_number_of_items_have_results(fake: Any) -> None:
    results = list(fake.embeddings.create_many(input=(str(number) for number in range(300)), model="m"))
    assert [(result.index, result.item) for result in results] == [
        (number, str(number)) for number in range(300)
    ]
    assert results[299].value == VECTOR
    assert sorted(len(request.json["input"]) for request in fake.requests) == [44, 128, 128]


def test_and_those_of_asynchronous_calls(make: Any) -> None:
    async def embed() -> list[Any]:
        async with make() as fake:
            values: list[Any] = await fake.embeddings.create_many_async(input=["a", "b"], model="m").to_list()
            return values

    assert asyncio.run(embed()) == [VECTOR, VECTOR]


def test_a_list_of_numbers_is_one_item_where_lists_hold_numbers(tmp_path: Path) -> None:
    text = (GOLDEN / "bulk/openapi.yaml").read_text()
    tokens = "{type: array, items: {type: integer}}"
    folder = tmp_path / "many"
    folder.mkdir()
    (folder / "openapi.yaml").write_text(text.replace(tokens, tokens.replace("integer", "number")))
    package = '[package]\nmodule = "numbers_many"\n'
    (folder / "sdk.toml").write_text(package + (GOLDEN / "bulk/sdk.toml").read_text())
    result = build(folder)
    write(result.files, tmp_path / "out")
    with importable(tmp_path / "out", result.module) as module:
        fake = importlib.import_module(f"{module.__name__}.testing").FakeMany()
        answers = [
            fake.embeddings.create(input=items, model="m") for items in ([1, 2, 3], [1.5], [[1, 2], [3]])
        ]
    assert [len(answer.data) for answer in answers] == [1, 1, 2]
    with serve(folder) as server:
        tokens_sent = {"model": "m", "input": [1, 2, 3]}
        answer = httpx2.post(
            f"{server.url}/embeddings", json=tokens_sent, headers={"authorization": "Bearer any"}
        )
    assert len(answer.json()["data"]) == 1


@pytest.mark.parametrize(
    ("items", "indexes"),
    [
        ("a", [0]),
        (["a", "b", "c"], [0, 1, 2]),
        ([], []),
        ([1, 2, 3], [0]),  # token ids of one text
        ([[1, 2], [3]], [0, 1]),
    ],
)
def test_a_plain_call_has_a_result_for_each_item(fake: Any, items: Any, indexes: list[int]) -> None:
    data = fake.embeddings.create(input=items, model="m").data
    assert [one.index for one in data] == indexes


def test_results_in_order_and_in_objects(fake: Any) -> None:
    verdicts = fake.moderations.moderate_all(texts=["a", "b"]).to_list()
    assert [verdict.label for verdict in verdicts] == ["blue", "blue"]
    entries: list[Any] = [{"id": "a", "values": []}] * 3
    with pytest.warns(DeprecationWarning, match="classify_many"):
        assert fake.classifications.classify_many(documents=entries, labels=[]).to_list() == ["blue"] * 3


def test_arguments_of_the_query(fake: Any) -> None:
    assert fake.words.look_up_words_many(word=["x", "y", "z"]).to_list() == ["meaning"] * 3
    assert [one.number for one in fake.words.look_up_words(word=["x", "y"])] == [0, 1]


def test_a_response_that_belongs_to_all_items(fake: Any) -> None:
    assert fake.vectors.upsert_all(body=[{"id": "a", "values": []}] * 2).to_list() == [1, 1]


def test_scripts_stay_as_they_are(fake: Any) -> None:
    """One result for two items: the script says so."""
    answer = {"data": [{"index": 1, "embedding": [1.0]}], "usage": {"total_tokens": 2}}
    fake.on(fake.embeddings.create).returns(answer)
    first, second = fake.embeddings.create_many(input=["a", "b"], model="m", on_error="yield")
    assert (str(first.error), second.value) == ("the response has no result for the item", [1.0])


@pytest.mark.parametrize("status", [429, 503])
def test_nobody_waits(status: int, fake: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def sleep(seconds: float) -> None:
        assert seconds == 0

    monkeypatch.setattr("time.sleep", sleep)
    fake.on(fake.vectors.upsert_vectors).fails(status, headers={"retry-after": "30"}, times=2)
    values = fake.vectors.upsert_all(body=[{"id": "a", "values": []}], requests_per_minute=1).to_list()
    assert (values, len(fake.requests)) == ([1], 3)


def test_the_method_names_its_operation(fake: Any) -> None:
    fake.on(fake.embeddings.create_many, model="other").fails(401)
    fake.embeddings.create_many(input=["a"], model="m").to_list()
    assert fake.calls(fake.embeddings.create_many).last.arguments["input"] == ["a"]
    assert len(fake.calls(fake.embeddings.create)) == 1


def test_what_the_document_does_not_require_is_there_nevertheless(tmp_path: Any) -> None:
    document = """\
openapi: 3.1.0
info: { title: Loose, version: "1" }
servers: [{ url: https://loose.example }]
paths:
  /texts:
    post:
      operationId: judge
      tags: [texts]
      x-sdkwright-bulk: { argument: texts, results: a.list, index: meta.position, value: verdict.score }
      requestBody:
        content:
          application/json:
            schema: { type: object, properties: { texts: { type: array, items: { type: string } } } }
      responses:
        "200":
          description: d
          content:
            application/json:
              schema:
                type: object
                required: [model]
                properties:
                  model: { type: string }
                  a:
                    type: object
                    properties:
                      list:
                        type: array
                        items:
                          type: object
                          required: [id]
                          properties:
                            id: { type: string }
                            meta: { type: object, properties: { position: { type: integer } } }
                            verdict: { type: object, properties: { name: { type: string }, score: { type: number } } }
"""
    with generated(document, tmp_path) as package:
        fake = importlib.import_module(f"{package.__name__}.testing").FakeLoose()
        values = fake.texts.judge_many(texts=["a", "b", "c"]).to_list()
        assert [isinstance(value, float) for value in values] == [True] * 3
