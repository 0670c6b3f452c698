"""How fast requests are sent: as the API and the program allow."""

from __future__ import annotations

import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runtime._bulk.batches import Cutter, count_tokens
from runtime._bulk.pace import Pace, duration, exhausted
from tests.bulk.conftest import Embed
from tests.bulk.sample import EMBED_MANY, blocking
from tests.runtime.sample.client import Shop
from tests.support.limited import Limited

WALL = 1_800_000_000.0


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("0", 0),
        ("1.5", 1.5),
        ("250ms", 0.25),
        ("1s", 1),
        ("6m0s", 360),
        ("1h2m3.5s", 3723.5),
        ("1d", 86400),
        (str(int(WALL) + 7), 7),
        (str(int(WALL - 7)), 0),
        (str(int(WALL * 1000) + 2500), 2.5),
        ("", 0),
        ("soon", 0),
        ("2027-01-15T08:00:07Z", 7),
        ("2027-01-15T09:00:02.5+01:00", 2.5),
        ("2027-01-15T08:00:07", 7),
        ("2020-01-15T08:00:07Z", 0),
        ("5 s", 0),
        ("1s and more", 0),
        ("-3", 0),
        ("inf", 0),
        ("nan", 0),
    ],
)
def test_durations(text: str, seconds: float) -> None:
    assert duration(text, WALL) == pytest.approx(seconds)


@pytest.mark.parametrize(
    ("headers", "tokens", "seconds"),
    [
        ({}, 0, 0),
        ({"x-ratelimit-remaining-requests": "0", "x-ratelimit-reset-requests": "2s"}, 0, 2),
        ({"X-RateLimit-Remaining-Requests": "1", "x-ratelimit-reset-requests": "2s"}, 0, 0),
        ({"x-ratelimit-remaining-tokens": "99", "x-ratelimit-reset-tokens": "500ms"}, 100, 0.5),
        ({"x-ratelimit-remaining-tokens": "100", "x-ratelimit-reset-tokens": "500ms"}, 100, 0),
        ({"ratelimit-remaining": "0", "ratelimit-reset": "4"}, 0, 4),
        ({"x-ratelimit-remaining": "0", "x-ratelimit-reset": str(int(WALL) + 9)}, 0, 9),
        ({"x-ratelimit-remaining": "none", "x-ratelimit-reset": "9"}, 0, 0),
        ({"x-ratelimit-remaining": "0"}, 0, 0),
        ({"x-rate-limit-remaining": "0", "x-rate-limit-reset": "3"}, 0, 3),
        ({"ratelimit": '"burst";r=0;t=5, "day";r=7;t=900'}, 0, 5),
        ({"ratelimit": '"burst";r=10;t=5'}, 0, 0),
        ({"RateLimit": "limit=100;w=60, remaining=0, reset=6"}, 0, 6),
        ({"ratelimit": "remaining=1, reset=6"}, 0, 0),
        ({"ratelimit": "none"}, 0, 0),
    ],
)
def test_headers_that_say_to_wait(headers: dict[str, str], tokens: int, seconds: float) -> None:
    assert exhausted(headers, tokens, WALL) == pytest.approx(seconds)


def test_concurrency_is_halved_once_for_requests_that_were_sent_together() -> None:
    pace = Pace(16, None, None)
    for _ in range(5):
        pace.refused(1.0, 0.5, 2.0)
    assert (pace.limit, pace.wait(1.0)) == (8, 2.0)
    pace.refused(3.5, 3.2, 1.0)
    assert pace.limit == 4
    for _ in range(10):
        pace.refused(10.0, 9.0, 0.0)
        pace.refused(20.0, 19.0, 0.0)
    assert pace.limit == 1


def test_a_limit_that_is_reset_much_later_is_not_waited_for() -> None:
    headers = {"x-ratelimit-remaining": "0", "x-ratelimit-reset": "86400"}
    pace = Pace(16, None, None, longest_pause=3600)
    pace.succeeded(0.0, headers, 0, WALL)
    assert pace.wait(0.0) == 0
    pace.succeeded(0.0, headers | {"x-ratelimit-reset": "60"}, 0, WALL)
    assert pace.wait(0.0) == 60


def test_concurrency_grows_by_one_with_each_round() -> None:
    pace = Pace(16, None, None)
    pace.limit = 4.0
    for _ in range(5):
        pace.succeeded(0.0, {}, 0, WALL)
    assert 5 <= pace.limit < 5.2
    for _ in range(500):
        pace.succeeded(0.0, {}, 0, WALL)
    assert pace.limit == 16


def test_rates_per_minute() -> None:
    pace = Pace(16, 120, None)
    pace.sent(10.0, 0)
    assert pace.wait(10.0) == pytest.approx(0.5)
    pace = Pace(16, None, 6000)
    pace.sent(10.0, 50)
    assert pace.wait(10.0) == pytest.approx(0.5)


TEXTS = st.lists(st.integers(0, 30).map(lambda length: ('\u00e9"x' * 10)[:length]), max_size=24)


@given(TEXTS, st.integers(1, 9), st.integers(4, 90), st.integers(1, 20))
def test_batches_keep_all_limits(items: list[str], count: int, size: int, tokens: int) -> None:
    """Each item is in one batch, in order; only an item that is too large itself makes a batch too large."""
    cutter = Cutter(count, size, tokens, counts=False)
    for index, item in enumerate(items):
        cutter.add(index, item)
    cutter.cut()
    batches = list(cutter.batches)
    assert [item for batch in batches for item in batch.items] == items
    assert [index for batch in batches for index in batch.indexes] == list(range(len(items)))
    for batch in batches:
        assert 1 <= len(batch.items) <= count
        if len(batch.items) > 1:
            assert batch.tokens <= tokens
            assert sum(_size(item) for item in batch.items) <= size


def _size(item: str) -> int:
    from pydantic_core import to_json

    return len(to_json(item)) + 1


@pytest.mark.parametrize(
    ("item", "size", "tokens"), [("x" * 40, 42, 11), ([1, 2, 3], 7, 3), ({"a": 1}, 7, 2)]
)
def test_tokens_are_estimated(item: Any, size: int, tokens: int) -> None:
    assert count_tokens(item, size) == tokens


def test_no_more_requests_than_that_at_a_time(embed: Embed, provider: Limited) -> None:
    provider.provider.limits.latency = 0.01
    embed((f"text {number}" for number in range(60)), batch_size=2, concurrency=3)
    assert provider.stats.peak == 3


def test_all_requests_wait_for_a_busy_provider(embed: Embed, provider: Limited) -> None:
    """After the first refusals, nothing comes before the pause is over."""
    provider.provider.limits.concurrent, provider.provider.limits.retry_after = 2, 0.1
    provider.provider.limits.latency = 0.005
    embed((f"text {number}" for number in range(200)), batch_size=2, concurrency=8)
    assert provider.stats.refused >= 1
    assert provider.stats.early < 8 * 2  # those that were on their way
    assert set(provider.stats.answered.values()) == {1}


def test_requests_per_minute_are_kept(embed: Embed, provider: Limited) -> None:
    begun = time.monotonic()
    embed(["a", "b", "c", "d"], batch_size=1, requests_per_minute=1200)
    assert time.monotonic() - begun >= 3 * 0.05


@pytest.mark.parametrize("reset", ["1e300", "99999999", str(10**20)])
def test_a_limit_is_not_waited_for_without_end(embed: Embed, provider: Limited, reset: str) -> None:
    """The API says so itself, with 429, if the limit is one."""
    whole = provider.provider.embed
    headers = {"x-ratelimit-remaining": "0", "x-ratelimit-reset": reset}
    provider.provider.embed = lambda content: (200, headers, whole(content)[2])
    embed(["a", "b", "c"], batch_size=1, concurrency=1, call={"deadline_ms": 5_000})
    assert provider.stats.requests == 3


def test_an_endless_pause_is_waited_for(provider: Limited) -> None:
    """Threads cannot wait for so long at once."""
    with Shop("k", server_url=provider.url) as client:
        many = blocking(client, ["a", "b"], batch_size=1, requests_per_minute=1e-12)
        next(many)
        assert many._engine.wait() == 3600.0
        many.close()


def test_a_limit_of_the_document_may_be_beyond_all_numbers(embed: Embed) -> None:
    assert len(embed(["a", "b"], operation=EMBED_MANY._replace(max_items=10**20))) == 2
