"""Deadlines, which bound a call with all its tries and pauses, and the budget of tries that a client has."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import pytest

from runtime._runtime.retry import BackoffStrategy, RetryConfig
from tests.runtime.sample import errors, models
from tests.runtime.sample.client import Shop
from tests.support.loopback import Loopback, unused_port
from tests.support.rawserver import until

Call = Callable[..., Any]

STEADY = RetryConfig("backoff", BackoffStrategy(60, 60, 1.0, 60_000, jitter_ms=0))
LONG = RetryConfig(
    "backoff", BackoffStrategy(400, 400, 1.0, 60_000, jitter_ms=0)
)  # leaves a busy machine time to answer
BUSY = 4.0  # seconds that a call may take where the server takes longer


def ended(call: Call, client: Shop, **options: Any) -> tuple[Any, float]:
    """The error that a call ends in, and the seconds that it took."""
    started = time.monotonic()
    with pytest.raises(errors.ShopError) as caught:
        call(client, models.get, **options)
    return caught.value, time.monotonic() - started


@pytest.fixture(autouse=True)
def _warm(call: Call, server: Loopback) -> None:
    """What is imported with the first call takes longer than the deadlines here."""
    call(Shop(server_url=server.url), models.get)
    server.reset()


@pytest.mark.parametrize("per_call", [True, False])
def test_a_deadline_ends_a_try(call: Call, server: Loopback, per_call: bool) -> None:
    server.answer(delay=5.0)
    client = Shop(server_url=server.url, deadline_ms=None if per_call else 120)
    error, took = ended(call, client, **({"deadline_ms": 120} if per_call else {}))
    assert type(error) is errors.APIDeadlineError
    assert isinstance(error, errors.APITimeoutError)
    assert isinstance(error, TimeoutError)
    assert str(error).startswith("no response within 0.12 s: ")
    assert 0.1 <= took < BUSY
    assert len(error.attempts) == len(server.requests) == 1


def test_a_call_overrides_the_deadline_of_its_client(call: Call, server: Loopback) -> None:
    server.answer(json={}, delay=0.15)
    assert call(Shop(server_url=server.url, deadline_ms=50), models.get, deadline_ms=5_000) == {}
    server.answer(delay=5.0)
    error, took = ended(call, Shop(server_url=server.url, deadline_ms=60_000), deadline_ms=80)
    assert type(error) is errors.APIDeadlineError
    assert took < BUSY


def test_a_deadline_spans_all_tries(call: Call, server: Loopback) -> None:
    """Tries out of time are repeated until the deadline; the last one gets what is left."""
    server.answer(delay=5.0, default=True)
    client = Shop(
        server_url=server.url, retry_config=RetryConfig("backoff", BackoffStrategy(1, 1, 1.0, 60_000))
    )
    error, took = ended(call, client, timeout_ms=100, deadline_ms=350)
    assert type(error) is errors.APIDeadlineError
    assert "within 0.35 s" in str(error)
    assert 0.3 <= took < BUSY
    assert 3 <= len(error.attempts) <= 4
    # The last attempt may have a few milliseconds only, too few to reach a busy server.
    assert until(lambda: len(server.requests) >= len(error.attempts) - 1)
    assert len(server.requests) <= len(error.attempts)
    # The last attempt was decided on before the deadline. On a busy machine, it may begin after it.
    assert all(item.began + item.took < 0.35 for item in error.attempts[:-1])


def test_a_try_that_is_out_of_time_is_no_missed_deadline(call: Call, server: Loopback) -> None:
    server.answer(delay=5.0)
    error, _ = ended(call, Shop(server_url=server.url), timeout_ms=60, deadline_ms=60_000, retries=None)
    assert type(error) is errors.APITimeoutError
    assert "within 0.06 s" in str(error)


def test_no_pause_leads_past_the_deadline(call: Call, server: Loopback) -> None:
    """What the server said last is what the caller gets, without waiting for nothing."""
    server.answer(503, json={"message": "busy"}, headers={"Retry-After": "9"}, default=True)
    error, took = ended(call, Shop(server_url=server.url, retry_config=STEADY), deadline_ms=8_000)
    assert type(error) is errors.APIError
    assert str(error) == "busy"
    assert took < BUSY
    assert len(server.requests) == 1


def test_pauses_use_the_deadline_up(call: Call, server: Loopback) -> None:
    server.answer(503, default=True)
    error, took = ended(call, Shop(server_url=server.url, retry_config=LONG), deadline_ms=1_000)
    assert type(error) is errors.APIError
    assert took < BUSY
    assert 2 <= len(server.requests) <= 3
    assert len(error.attempts) == len(server.requests)


def test_refusals_use_the_deadline_up(call: Call) -> None:
    nowhere = f"http://127.0.0.1:{unused_port()}"
    error, took = ended(call, Shop(server_url=nowhere, retry_config=LONG), deadline_ms=1_000)
    assert type(error) is errors.APIConnectionError
    assert took < BUSY
    assert 2 <= len(error.attempts) <= 3


def test_redirects_share_the_time_of_their_try(call: Call, server: Loopback) -> None:
    server.answer(307, headers={"location": "/a"}, delay=0.3)
    server.answer(307, headers={"location": "/b"}, delay=0.3)
    server.answer(delay=5.0)
    error, took = ended(call, Shop(server_url=server.url, timeout_ms=1_000, retry_config=None))
    assert type(error) is errors.APITimeoutError
    assert 0.3 <= took < BUSY
    assert [request.path for request in server.requests] == ["/things", "/a", "/b"]


@pytest.mark.parametrize("name", ["deadline_ms", "timeout_ms"])
@pytest.mark.parametrize("wrong", [0, -1, "9", True, float("nan")])
def test_times_are_checked(call: Call, server: Loopback, name: str, wrong: Any) -> None:
    with pytest.raises(
        errors.ArgumentError, match=f"^{name} must be a number above 0 and up to 1,000,000,000, not"
    ):
        Shop(**{name: wrong})
    with pytest.raises(
        errors.ArgumentError, match=f"^getThing: {name} must be a number above 0 and up to 1,000,000,000, not"
    ):
        call(Shop(server_url=server.url), models.get, **{name: wrong})
    assert server.requests == []


# ---------------------------------------------------------------- the budget

EAGER = RetryConfig("backoff", BackoffStrategy(0, 0, 1.0, 60_000), max_attempts=3)


def outage(client: Shop, calls: int) -> None:
    """Calls that the server refuses."""
    for _ in range(calls):
        with pytest.raises(errors.APIError):
            client._dispatcher.call(models.get)


def test_an_outage_is_not_multiplied(server: Loopback) -> None:
    server.answer(503, default=True)
    with Shop(server_url=server.url, retry_config=EAGER) as client:
        outage(client, 50)
        assert len(server.requests) == 150, "a hundred further tries are in the budget"
        outage(client, 30)
        assert len(server.requests) == 180


def test_calls_that_go_well_fill_the_budget(server: Loopback) -> None:
    server.answer(503, default=True)
    with Shop(server_url=server.url, retry_config=EAGER) as client:
        outage(client, 60)
        server.reset()
        for _ in range(12):
            client._dispatcher.call(models.get)
        server.reset()
        server.answer(503, default=True)
        outage(client, 5)
        assert len(server.requests) == 5 + 2, "a fifth of a try for each call that went well"


def test_each_client_has_its_own_budget(server: Loopback) -> None:
    server.answer(503, default=True)
    with (
        Shop(server_url=server.url, retry_config=EAGER) as one,
        Shop(server_url=server.url, retry_config=EAGER) as other,
    ):
        outage(one, 60)
        server.requests.clear()
        outage(other, 1)
        assert len(server.requests) == 3


def test_mistakes_of_the_caller_take_nothing(server: Loopback) -> None:
    server.answer(404, default=True)
    with Shop(server_url=server.url, retry_config=EAGER) as client:
        outage(client, 150)
        server.requests.clear()
        server.answer(503, default=True)
        outage(client, 1)
        assert len(server.requests) == 3
