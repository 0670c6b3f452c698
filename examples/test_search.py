"""Tests of search.py and service.py without a network, a key or waiting.

    pytest test_search.py

Needs the package of orq, numpy, FastAPI, httpx and pytest.
"""

from __future__ import annotations

import pytest
import search
import service
from fastapi.testclient import TestClient
from orq_ai_sdk import errors
from orq_ai_sdk.testing import FakeOrq

pytest_plugins = ["orq_ai_sdk.testing.plugin"]


def response(*vectors: list[float]) -> dict[str, object]:
    """What the API answers for some texts."""
    data = [{"object": "embedding", "index": i, "embedding": vector} for i, vector in enumerate(vectors)]
    return {
        "object": "list",
        "model": search.MODEL,
        "data": data,
        "usage": {"prompt_tokens": 3, "total_tokens": 3},
    }


def test_the_most_similar_text_comes_first(fake_orq: FakeOrq) -> None:
    fake_orq.on(fake_orq.router.embeddings.create).returns(response([1, 0], [0, 1], [0.1, 0.9]))

    found = search.search(fake_orq, "Where can I sleep?", ["a restaurant", "a hotel"])

    assert [text for _, text in found] == ["a hotel", "a restaurant"]
    (call,) = fake_orq.calls(fake_orq.router.embeddings.create)
    assert call.json["input"] == ["a restaurant", "a hotel", "Where can I sleep?"]


def test_a_request_that_is_refused_once_is_repeated(fake_orq: FakeOrq) -> None:
    calls = fake_orq.on(fake_orq.router.embeddings.create)
    calls.fails(429, headers={"retry-after": "0"}, times=1).returns(response([1, 0], [1, 0]))

    assert search.search(fake_orq, "Is it the same?", ["the same"]) == [(1.0, "the same")]
    assert len(fake_orq.requests) == 2


def test_without_a_key_nothing_is_found(fake_orq: FakeOrq) -> None:
    fake_orq.on(fake_orq.router.embeddings.create).fails(401)
    with pytest.raises(errors.APIErrorResponse):
        search.search(fake_orq, "Who am I?", ["nobody"])


def test_the_service_ranks_its_texts(intercepted_orq: FakeOrq) -> None:
    """The client that the service makes is answered by the fake."""
    create = intercepted_orq.on(intercepted_orq.router.embeddings.create)
    create.returns(response([1, 0], [0, 1], [0.5, 0.5]), times=1).returns(response([0, 1]))

    with TestClient(service.app) as client:
        hits = client.get("/search", params={"q": "parking"}).json()

    assert hits[0]["text"] == "Parking is free on Sundays."
