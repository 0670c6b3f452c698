"""What becomes of items and batches that fail."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import pytest

from runtime._runtime.errors import DeadlineExceeded, InvalidArgument, SDKError, StatusError
from tests.bulk.conftest import Embed
from tests.bulk.sample import EMBED_MANY
from tests.runtime.sample.client import Shop
from tests.support.limited import Limited


def test_the_first_error_is_raised_after_the_results_before_it(embed: Embed, provider: Limited) -> None:
    items = [f"text {number}" for number in range(20)]
    items[13] = "bad"
    with pytest.raises(StatusError) as caught:
        embed(items, batch_size=5)
    assert caught.value.status_code == 400
    assert caught.value.__notes__ == ["This is the error of input[13]."]


def test_the_value_of_a_failed_item_is_its_error(embed: Embed) -> None:
    good, bad = embed(["text", "bad"], on_error="yield")
    assert len(good.value) == 4
    with pytest.raises(StatusError) as caught:
        bad.value  # noqa: B018
    assert caught.value is bad.error


@pytest.mark.parametrize("bad", [{0}, {7}, {0, 7}, {3, 4}, set(range(8)), {1, 2, 3}, {6}])
def test_others_of_a_batch_have_their_results(embed: Embed, provider: Limited, bad: set[int]) -> None:
    items = [f"bad {number}" if number in bad else f"text {number}" for number in range(8)]
    found = embed(items, batch_size=8, on_error="yield")
    assert {result.index for result in found if result.error is not None} == bad
    assert set(provider.stats.answered.values()) <= {1}


def test_a_half_that_must_be_bad_is_not_sent_whole(embed: Embed, provider: Limited) -> None:
    """8 → 4 (good), so the other 4 are bad: 2 (good), 1 (good), 1 (bad)."""
    embed([*(f"text {number}" for number in range(7)), "bad"], batch_size=8, on_error="yield", concurrency=1)
    assert provider.stats.requests == 5


def test_batches_that_are_too_large_become_smaller(embed: Embed, provider: Limited) -> None:
    provider.provider.limits.size = 400
    found = embed([f"{number:0100}" for number in range(64)], batch_size=32, concurrency=1)
    assert len(found) == 64
    assert provider.stats.bad == 4  # 32, 16, 8, 4
    assert provider.stats.requests == 4 + 64 / 2


def test_an_item_that_is_too_large_alone_has_the_error(embed: Embed, provider: Limited) -> None:
    provider.provider.limits.size = 400
    found = embed(["a", "x" * 1000, "b"], on_error="yield")
    assert [getattr(result.error, "status_code", None) for result in found] == [None, 413, None]


def test_an_item_that_is_too_large_alone_makes_no_other_batch_smaller(
    embed: Embed, provider: Limited
) -> None:
    """Later batches have the size that they had before it."""
    provider.provider.limits.size = 5_000
    items = ["x" * 9_000 if number == 150 else f"text {number}" for number in range(2_000)]
    found = embed(items, batch_size=100, concurrency=1, on_error="yield")
    assert [result.index for result in found if result.error is not None] == [150]
    assert provider.stats.requests < 2_000 / 100 + 2 * 7 + 20


def test_a_refused_batch_that_is_cut_again_loses_no_item(embed: Embed, provider: Limited) -> None:
    """One of its items is bad, and meanwhile batches have become smaller."""
    whole = provider.provider.embed

    def refuse(content: bytes) -> Any:
        count = content.count(b"text") + content.count(b"bad")
        if b"last" in content and content.count(b"last") > 1:
            return 413, {}, b"{}"
        if count == 8:
            time.sleep(0.1)
        return whole(content)

    provider.provider.embed = refuse
    items = ["bad", *(f"text {number}" for number in range(7)), "last 1", "last 2"]
    found = embed(items, batch_size=8, concurrency=2, on_error="yield", call={"deadline_ms": 5_000})
    assert [result.index for result in found if result.error is not None] == [0]


@pytest.mark.parametrize("status", [401, 403, 404, 405, 451])
@pytest.mark.parametrize("on_error", ["raise", "yield"])
def test_what_any_request_would_fail_with_ends_the_call(
    embed: Embed, provider: Limited, status: int, on_error: str
) -> None:
    fail(provider, status)
    with pytest.raises(StatusError) as caught:
        embed([f"text {number}" for number in range(500)], batch_size=10, on_error=on_error)
    assert caught.value.status_code == status
    assert provider.stats.requests <= 16


def fail(provider: Limited, status: int) -> None:
    provider.provider.embed = lambda content: (status, {}, b"{}")


def test_a_batch_that_fails_otherwise_fails_for_all_its_items(embed: Embed, provider: Limited) -> None:
    whole, count = provider.provider.embed, 0

    def once(content: bytes) -> Any:
        nonlocal count
        count += 1
        return (501, {}, b"{}") if b'"text 3"' in content else whole(content)

    provider.provider.embed = once
    found = embed([f"text {number}" for number in range(9)], batch_size=3, on_error="yield", retries=0)
    assert [result.index for result in found if result.error is not None] == [3, 4, 5]


def test_an_outage_ends_the_call(embed: Embed, provider: Limited) -> None:
    fail(provider, 503)
    with pytest.raises(StatusError) as caught:
        embed((f"text {number}" for number in range(10_000)), batch_size=1, on_error="yield", retries=0)
    assert caught.value.status_code == 503
    assert provider.stats.requests < 40


def test_a_provider_that_stays_busy_ends_the_call(embed: Embed, provider: Limited) -> None:
    provider.provider.limits.concurrent, provider.provider.limits.retry_after = 0, 0.001
    with pytest.raises(StatusError) as caught:
        embed([f"text {number}" for number in range(100)], batch_size=1)
    assert caught.value.status_code == 429
    assert provider.stats.requests < 40


def test_pauses_are_paid_from_the_retry_budget_of_the_client(embed: Embed, provider: Limited) -> None:
    """One retry for all requests that were on their way."""
    provider.provider.limits.concurrent, provider.provider.limits.retry_after = 0, 0.001
    client = Shop("k", server_url=provider.url, max_retries=8)
    while client.sdk_configuration.budget._remaining > 3:
        client.sdk_configuration.budget.spend()
    with pytest.raises(StatusError):
        embed([f"text {number}" for number in range(100)], batch_size=1, concurrency=1, client=client)
    assert (provider.stats.requests, client.sdk_configuration.budget._remaining) == (4, 0)


def test_requests_that_are_refused_together_count_once(embed: Embed, provider: Limited) -> None:
    """Many of them are no sign that the provider stays busy."""
    provider.provider.limits.concurrent, provider.provider.limits.latency = 1, 0.05
    found = embed([f"text {number}" for number in range(32)], batch_size=1, concurrency=32, on_error="yield")
    assert [result.error for result in found] == [None] * 32
    assert provider.stats.refused > 20


def test_without_retries_a_busy_provider_is_an_error(embed: Embed, provider: Limited) -> None:
    provider.provider.limits.concurrent = 0
    with pytest.raises(StatusError) as caught:
        embed(["text"], call={"retries": None})
    assert (caught.value.status_code, provider.stats.requests) == (429, 1)


def test_one_deadline_holds_for_all(embed: Embed, provider: Limited) -> None:
    provider.provider.limits.latency = 0.03
    with pytest.raises(DeadlineExceeded, match=r"^the call was not finished within 0\.2 s$"):
        embed((f"text {number}" for number in range(10_000)), batch_size=1, call={"deadline_ms": 200})
    assert 1 < provider.stats.requests < 200


def test_an_item_of_the_wrong_type_is_that_item(embed: Embed, provider: Limited) -> None:
    """It is found before anything is sent."""
    found = embed(["a", 5, "b"], on_error="yield")
    assert [isinstance(result.error, InvalidArgument) for result in found] == [False, True, False]
    assert str(found[1].error) == "embed: input[1]: expected a string, got 5 (int)"
    assert provider.stats.answered == {"a": 1, "b": 1}


@pytest.mark.parametrize("kept", [False, True])
@pytest.mark.parametrize("options", [{}, {"tokens_per_minute": 1e9}])
def test_a_text_that_is_no_unicode_is_that_item(
    embed: Embed, provider: Limited, tmp_path: Path, kept: bool, options: dict[str, Any]
) -> None:
    """Half of a surrogate pair comes from JSON that was cut."""
    checkpoint = tmp_path / "run.sqlite" if kept else None
    found = embed(["a", "\ud83d", "b"], on_error="yield", checkpoint=checkpoint, **options)
    assert [isinstance(result.error, InvalidArgument) for result in found] == [False, True, False]
    assert provider.stats.answered == {"a": 1, "b": 1}


def test_another_argument_of_the_wrong_type_ends_the_call(embed: Embed, provider: Limited) -> None:
    with pytest.raises(InvalidArgument, match="model"):
        embed([f"text {number}" for number in range(500)], body={"model": 7}, on_error="yield")
    assert provider.stats.requests == 0


class Table(list[str]):
    """Like a DataFrame, which yields the names of its columns."""

    columns = ("text",)


class Unsized(list[str]):
    """Like a data set of unknown length."""

    def __len__(self) -> int:
        raise TypeError("it is read as it comes")


def test_the_length_of_the_input_need_not_be_known(embed: Embed) -> None:
    assert len(embed(Unsized(["a", "b"]))) == 2


@pytest.mark.parametrize(
    ("items", "options", "message"),
    [
        ("one text", {}, "input takes many items, such as a list or a generator of them, not 'one text'"),
        (b"bytes", {}, "input takes many items"),
        ({"a": 1}, {}, "input takes many items"),
        (5, {}, "input takes many items"),
        (Table(), {}, "input is a table: pass one of its columns"),
        ([], {"batch_size": 0}, "batch_size must be a whole number above 0, not 0"),
        ([], {"batch_size": 10**30}, "batch_size must be a whole number above 0 and up to 1,000,000,000,000"),
        ([], {"concurrency": 10**400}, "concurrency must be a whole number above 0 and up to"),
        ([], {"requests_per_minute": 10**400}, "requests_per_minute must be a number above 0 and up to"),
        (
            [],
            {"tokens_per_minute": float("inf")},
            "tokens_per_minute must be a number above 0 and up to 1,000,000,000,000, not inf",
        ),
        ([], {"batch_size": True}, "batch_size must be a whole number above 0, not True"),
        ([], {"concurrency": None}, "concurrency must be a whole number above 0, not None"),
        ([], {"requests_per_minute": 0}, "requests_per_minute must be a number above 0, not 0"),
        ([], {"tokens_per_minute": float("nan")}, "tokens_per_minute must be a number above 0, not nan"),
        ([], {"on_error": "ignore"}, "on_error must be 'raise' or 'yield', not 'ignore'"),
        ([], {"checkpoint": 5}, "checkpoint must be a path, not 5"),
        ([], {"progress": "yes"}, "progress must be True or a function, not 'yes'"),
        ([], {"progress": 1}, "progress must be True or a function, not 1"),
        ([], {"checkpoint": ""}, "checkpoint must be a path, not ''"),
        ([], {"checkpoint": "a\0b"}, "checkpoint must be a path, not 'a\\x00b'"),
        ([], {"ordered": "no"}, "ordered must be True or False, not 'no'"),
        ([], {"call": {"idempotency_key": "k"}}, "idempotency_key cannot be given"),
    ],
)
def test_options_that_make_no_sense(embed: Embed, items: Any, options: dict[str, Any], message: str) -> None:
    with pytest.raises(InvalidArgument) as caught:
        embed(items, **options)
    assert str(caught.value).startswith(message)


def test_the_error_of_a_batch_is_that_of_each_item(embed: Embed) -> None:
    """All the same object: a million errors would be as many copies of a response."""
    operation = EMBED_MANY._replace(results="nothing")
    found = embed(["a", "b"], operation=operation, on_error="yield")
    assert all(isinstance(result.error, SDKError) for result in found)
