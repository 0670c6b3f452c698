"""Each item has one result: in order, whatever happens on the way."""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from runtime._bulk import columns
from runtime._bulk.operation import BulkOperation
from runtime._runtime.errors import InvalidArgument, InvalidResponse
from runtime._runtime.operation import Operation, Response
from tests.bulk.conftest import Embed
from tests.bulk.sample import EMBED, EMBED_MANY, Result, awaited, blocking
from tests.runtime.sample import _settings, errors
from tests.runtime.sample.client import Shop
from tests.support.limited import Limited, vector


def texts(count: int) -> list[str]:
    return [f"text {number}" for number in range(count)]


def values(found: list[Result]) -> list[list[float]]:
    return [result.value for result in found]


@pytest.mark.parametrize("count", [0, 1, 9, 10, 11, 1000])
def test_results_have_the_order_of_the_items(embed: Embed, provider: Limited, count: int) -> None:
    """The provider shuffles those of each request."""
    found = embed(texts(count), batch_size=10, concurrency=4)
    assert [(result.index, result.item) for result in found] == list(enumerate(texts(count)))
    assert values(found) == [vector(text, 4) for text in texts(count)]
    assert provider.stats.requests == -(-count // 10)


def test_without_order_they_come_when_they_are_there(embed: Embed) -> None:
    found = embed(texts(500), batch_size=7, ordered=False)
    assert sorted(result.index for result in found) == list(range(500))
    assert all(result.value == vector(result.item, 4) for result in found)


def test_equal_items_have_a_result_each(embed: Embed) -> None:
    found = embed(["a", "b", "a", "a"], batch_size=3)
    assert values(found) == [vector(text, 4) for text in "abaa"]


def test_the_usage_of_a_request_is_counted_once(embed: Embed) -> None:
    found = embed(texts(25), batch_size=10)
    assert [result.usage.total_tokens for result in found if result.usage is not None] == [10, 10, 5]
    assert [result.index for result in found if result.usage is not None] == [0, 10, 20]


def generated(items: Iterable[str]) -> Iterator[str]:
    yield from items


@pytest.mark.parametrize("kind", [list, tuple, iter, generated])
def test_any_iterable_will_do(embed: Embed, kind: Callable[[list[str]], Iterable[str]]) -> None:
    assert len(embed(kind(texts(30)), batch_size=4)) == 30


def test_an_error_of_the_input_ends_the_call(embed: Embed) -> None:
    def failing() -> Iterator[str]:
        yield from texts(30)
        raise RuntimeError("the file is broken")

    with pytest.raises(RuntimeError, match="the file is broken"):
        embed(failing(), batch_size=4)


def test_faults_and_limits_change_nothing(embed: Embed, provider: Limited) -> None:
    """Bad texts are named, and all others have their vectors; each is answered once."""
    items = [f"bad {number}" if number % 50 == 7 else f"text {number}" for number in range(2_000)]
    provider.provider.limits.faults, provider.provider.limits.concurrent = 0.05, 5
    found = embed(items, on_error="yield", concurrency=8)
    assert [result.index for result in found] == list(range(len(items)))
    bad = [result.item for result in found if result.error is not None]
    assert bad == [item for item in items if item.startswith("bad")]
    good = [result for result in found if result.error is None]
    assert all(result.value == vector(result.item, 4) for result in good)
    assert set(provider.stats.answered.values()) == {1}
    assert provider.stats.faults


# --- where results are


SIMPLE: Operation[object] = Operation(
    "embed",
    "POST",
    "/embeddings",
    bodies=EMBED.bodies,
    responses=(Response("200", "application/json"),),
    retry=True,
)


def test_results_without_positions_are_in_order(embed: Embed, provider: Limited) -> None:
    provider.provider.limits.shuffles = False
    operation = EMBED_MANY._replace(position="")
    assert values(embed(texts(30), operation=operation, batch_size=8)) == [
        vector(text, 4) for text in texts(30)
    ]


def test_a_response_may_belong_to_all_items(embed: Embed) -> None:
    operation: BulkOperation[str, None] = BulkOperation(
        SIMPLE, "body", "input", "input", lambda: str, part="model"
    )
    found: list[Any] = embed(texts(5), operation=operation, batch_size=2)
    assert [result.value for result in found] == ["m"] * 5


def test_the_whole_result_may_be_the_value(embed: Embed) -> None:
    operation = EMBED_MANY._replace(part="")
    found: list[Any] = embed(texts(5), operation=operation, batch_size=2)
    assert [result.value.index for result in found] == [0, 1, 0, 1, 0]


def test_an_item_without_a_result_has_an_error(embed: Embed, provider: Limited) -> None:
    """Instead of the result of another one."""
    whole = provider.provider.embed

    def without_the_first(content: bytes) -> tuple[int, dict[str, str], bytes]:
        status, headers, body = whole(content)
        found = json.loads(body)
        found["data"] = [item for item in found["data"] if item["index"]]
        return status, headers, json.dumps(found).encode()

    provider.provider.embed = without_the_first
    found = embed(texts(6), batch_size=3, on_error="yield")
    assert [result.index for result in found if result.error is not None] == [0, 3]
    assert {type(result.error) for result in found if result.error is not None} == {
        errors.CLASSES.of(InvalidResponse)
    }
    operation = EMBED_MANY._replace(position="", results="usage.total_tokens")
    found = embed(texts(6), operation=operation, on_error="yield")
    assert all(result.error is not None for result in found)


@pytest.mark.parametrize(
    "indexes", [[1, 2, 3], [0, 0, 2], [0, 1, 2, 3], [0, 1, -1], [0, 1, 1.5], [0, 1, None]]
)
def test_results_that_are_numbered_otherwise_belong_to_no_item(
    embed: Embed, provider: Limited, indexes: list[Any]
) -> None:
    """Nobody knows whose the others are, such as where the API counts from 1."""
    data = [{"index": index, "embedding": [1.0]} for index in indexes]
    provider.provider.embed = lambda content: (200, {}, json.dumps({"data": data}).encode())
    operation = EMBED_MANY._replace(operation=SIMPLE, value=lambda: Any, usage="")
    found = embed(texts(3), operation=operation, on_error="yield")
    assert [type(result.error) for result in found] == [errors.CLASSES.of(InvalidResponse)] * 3
    assert "its index is" in str(found[0].error)


def test_indexes_may_be_text(embed: Embed, provider: Limited) -> None:
    data = [{"index": str(index), "embedding": [float(index)]} for index in (2, 0, 1)]
    provider.provider.embed = lambda content: (200, {}, json.dumps({"data": data}).encode())
    operation = EMBED_MANY._replace(operation=SIMPLE, value=lambda: Any, usage="")
    assert values(embed(texts(3), operation=operation)) == [[0.0], [1.0], [2.0]]


# --- arrays and files


@pytest.mark.parametrize(
    ("path", "rows", "message"),
    [
        ("missing/v.parquet", 10, "there is no folder"),
        ("parts", 10, "has parts of an earlier call: choose another folder"),
        ("checkpoint", 10, "is a checkpoint: choose another folder"),
        ("file/v", 10, "cannot be made"),
        ("", 10, "path must be a path, not ''"),
        (5, 10, "path must be a path, not 5"),
        ("v", 0, "rows_per_part must be a whole number above 0, not 0"),
        ("v", None, "rows_per_part must be a whole number above 0, not None"),
    ],
)
def test_a_place_for_results_is_checked_before_they_are_paid_for(
    provider: Limited, tmp_path: Path, path: Any, rows: Any, message: str
) -> None:
    (tmp_path / "parts").mkdir()
    (tmp_path / "parts" / "part-00003.parquet").touch()
    (tmp_path / "checkpoint").mkdir()
    (tmp_path / "checkpoint" / "checkpoint.sqlite").touch()
    (tmp_path / "file").touch()
    place = tmp_path / path if isinstance(path, str) and path else path
    own = errors.CLASSES.of(InvalidArgument)

    async def run() -> None:
        async with Shop("k", server_url=provider.url) as client:
            with pytest.raises(own, match=message):
                await awaited(client, ["a"]).to_parquet(place, rows_per_part=rows)

    asyncio.run(run())
    with Shop("k", server_url=provider.url) as client, pytest.raises(own, match=message):
        blocking(client, ["a"]).to_parquet(place, rows_per_part=rows)
    assert provider.stats.requests == 0


def test_a_folder_may_be_called_like_a_file(provider: Limited, tmp_path: Path) -> None:
    (tmp_path / "v.parquet").mkdir()
    with Shop("k", server_url=provider.url) as client:
        assert blocking(client, texts(5)).to_parquet(tmp_path / "v.parquet", rows_per_part=3) == 5
    assert len(list((tmp_path / "v.parquet").glob("part-*.parquet"))) == 2


@pytest.mark.parametrize(("method", "package"), [("to_numpy", "numpy"), ("to_arrow", "pyarrow")])
def test_a_package_is_missed_before_results_are_paid_for(
    provider: Limited, monkeypatch: pytest.MonkeyPatch, method: str, package: str
) -> None:
    monkeypatch.setitem(sys.modules, package, None)
    monkeypatch.setitem(sys.modules, "runtime._settings", _settings)  # as in an SDK
    own = errors.CLASSES.of(InvalidArgument)
    needed = rf"this needs the package {package}: pip install '{_settings.SETTINGS.distribution}\[bulk\]'"

    async def run() -> None:
        async with Shop("k", server_url=provider.url) as client:
            with pytest.raises(own, match=needed):
                await getattr(awaited(client, ["a"]), method)()

    asyncio.run(run())
    with (
        Shop("k", server_url=provider.url) as client,
        pytest.raises(own, match=needed),
    ):
        getattr(blocking(client, ["a"]), method)()
    assert provider.stats.requests == 0


def test_tables_have_more_numbers_than_an_array_of_lists(
    provider: Limited, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(columns, "MAX_NUMBERS", 4 * 10 + 1)
    items = [*texts(24), "bad"]
    with Shop("k", server_url=provider.url) as client:
        column = blocking(client, items, on_error="yield").to_arrow().column("value")
    assert column.num_chunks == 3
    found = column.to_pylist()
    assert [row and pytest.approx(row) for row in found] == [*map(vector4, texts(24)), None]


def vector4(text: str) -> list[float]:
    return vector(text, 4)
