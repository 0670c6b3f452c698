"""When calls are tried again: the pure decision, and what servers see of it."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from email.utils import formatdate
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runtime._runtime.operation import Operation, Response
from runtime._runtime.retry import BackoffStrategy, Policy, RetryConfig, backoff, retry_after
from tests.runtime.sample import errors, models
from tests.runtime.sample.client import Shop
from tests.support.loopback import Loopback, unused_port

Call = Callable[..., Any]

QUICK = RetryConfig("backoff", BackoffStrategy(1, 5, 2.0, 5_000))


def policy(statuses: tuple[str, ...] = ("429", "5XX"), repeatable: bool = True, **more: Any) -> Policy:
    times: dict[str, Any] = {
        "initial_interval": 100,
        "max_interval": 1000,
        "exponent": 2.0,
        "max_elapsed_time": 10_000,
        **more.pop("times", {}),
    }
    made = Policy.of(RetryConfig("backoff", BackoffStrategy(**times), **more), statuses, repeatable)
    assert made is not None
    return made


# ---------------------------------------------------------------- the decision


@pytest.mark.parametrize(
    ("made", "outcome", "again"),
    [
        (policy(), {"status": 503}, True),
        (policy(), {"status": 429}, True),
        (policy(), {"status": 400}, False),
        (policy(), {"status": 200}, False),
        (policy(statuses=("404",)), {"status": 503}, False),
        (policy(statuses=("404",)), {"status": 404}, True),
        (policy(statuses=("4xx",)), {"status": 404}, True),
        (policy(status_codes_override=["418"]), {"status": 418}, True),
        (policy(status_codes_override=["418"]), {"status": 503}, False),
        (policy(status_codes_override=[]), {"status": 503}, False),
        (policy(repeatable=False), {"status": 503}, False),
        (policy(), {"status": None}, True),
        (policy(), {"status": None, "unsent": True}, True),
        (policy(repeatable=False), {"status": None}, False),
        (policy(repeatable=False), {"status": None, "unsent": True}, True),
        (policy(retry_connection_errors=False), {"status": None, "unsent": True}, False),
        (policy(retry_connection_errors=False), {"status": 503}, True),
    ],
)
def test_what_is_tried_again(made: Policy, outcome: dict[str, Any], again: bool) -> None:
    assert made.covers(**outcome) is again


def test_attempts_are_bounded() -> None:
    made = policy(max_attempts=3)
    assert [made.pause(attempt, 0.0, 0.5) is None for attempt in (1, 2, 3, 4)] == [
        False,
        False,
        True,
        True,
    ]
    assert policy(max_attempts=1).pause(1, 0.0, 0.5) is None
    assert policy().pause(10_000, 0.0, 0.5) == 0.5


def test_time_is_bounded() -> None:
    assert policy().pause(5, 9.9, 1.0) == pytest.approx(0.1)
    assert policy().pause(5, 10.0, 1.0) is None
    assert policy().pause(5, 99.0, 1.0) is None
    assert policy(times={"max_elapsed_time": 0}).pause(1, 0.0, 1.0) is None


def test_the_server_may_ask_for_a_pause() -> None:
    assert policy().pause(1, 0.0, 0.5, retry_after=7.5) == 7.5
    assert policy().pause(1, 3.0, 0.5, retry_after=7.5) is None, "not beyond what is left"
    assert policy().pause(1, 0.0, 0.5, retry_after=0.0) == 0.05
    assert policy().pause(1, 0.0, 0.5, retry_after=float("inf")) is None


times = st.builds(
    BackoffStrategy,
    st.integers(0, 100_000),
    st.integers(0, 100_000),
    st.floats(0, 1e6),
    st.integers(0, 10_000_000),
    st.none() | st.integers(0, 100_000),
)


@given(times, st.integers(1, 10_000), st.floats(0, 1))
def test_backoff_stays_in_its_bounds(strategy: BackoffStrategy, attempt: int, random: float) -> None:
    pause = backoff(strategy, attempt, random)
    assert 0 <= pause <= strategy.max_interval / 1000
    if strategy.jitter_ms is None:
        assert backoff(strategy, attempt, 0.0) == 0
        assert pause <= backoff(strategy, attempt, 1.0)


@given(times, st.integers(1, 100), st.floats(0, 100_000), st.floats(0, 1), st.none() | st.floats(0, 1e9))
def test_no_pause_outlasts_the_time_that_is_left(
    strategy: BackoffStrategy, attempt: int, elapsed: float, random: float, asked: float | None
) -> None:
    made = Policy.of(RetryConfig("backoff", strategy), ("5XX",), True)
    assert made is not None
    pause = made.pause(attempt, elapsed, random, retry_after=asked)
    assert pause is None or 0 <= pause <= strategy.max_elapsed_time / 1000 - elapsed
    if asked and pause is not None:
        assert pause == asked


def test_backoff_grows() -> None:
    strategy = BackoffStrategy(100, 1000, 2.0, 0)
    assert [backoff(strategy, attempt, 1.0) for attempt in (1, 2, 3, 4, 5, 9999)] == [
        0.1,
        0.2,
        0.4,
        0.8,
        1.0,
        1.0,
    ]
    jitter = BackoffStrategy(100, 1000, 2.0, 0, jitter_ms=50)
    assert [backoff(jitter, 1, random) for random in (0.0, 1.0)] == [0.1, 0.15]


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({}, None),
        ({"retry-after": "2"}, 2.0),
        ({"Retry-After": "2.5"}, 2.5),
        ({"retry-after": "0"}, 0.0),
        ({"retry-after": "-5"}, 0.0),
        ({"retry-after": "soon"}, None),
        ({"retry-after": ""}, None),
        ({"retry-after": "nan"}, None),
        ({"retry-after": "inf"}, float("inf")),
        ({"retry-after-ms": "300", "retry-after": "9"}, 0.3),
        ({"retry-after-ms": "x", "retry-after": "9"}, 9.0),
        ({"retry-after": formatdate(1_000_010, usegmt=True)}, 10.0),
        ({"retry-after": formatdate(999_000, usegmt=True)}, 0.0),
        ({"retry-after": "Wed, 99 Foo 2015 07:28:00 GMT"}, None),
        ({"retry-after": "Mon, 12 Jan 1970 13:46:50"}, 10.0),  # without a zone
        ({"retry-after": "Mon, 12 Jan 1970 13:46:50 -0000"}, 10.0),
        ({"retry-after": "Monday, 12-Jan-70 13:46:50 GMT"}, 10.0),  # the old forms of RFC 9110
        ({"retry-after": "Mon Jan 12 13:46:50 1970"}, 10.0),
    ],
)
@pytest.mark.parametrize("zone", ["UTC", "America/New_York", "Asia/Tokyo"])
def test_retry_after(
    headers: dict[str, str], seconds: float | None, zone: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setenv("TZ", zone)
        time.tzset()
        assert retry_after(headers, now=1_000_000.0) == seconds
    time.tzset()


@given(st.text())
def test_retry_after_survives_anything(value: str) -> None:
    found = retry_after({"retry-after": value, "retry-after-ms": value[::-1]}, now=0.0)
    assert found is None or found >= 0


def test_configuration_is_checked_and_compared() -> None:
    for wrong in (
        {"jitter_ms": -1},
        {"initial_interval": -1},
        {"exponent": float("nan")},
        {"max_interval": float("inf")},
    ):
        with pytest.raises(ValueError, match=next(iter(wrong))):
            policy(times=wrong)
    with pytest.raises(errors.ArgumentError, match="'linear'"):
        Shop(retry_config=RetryConfig("linear"))
    assert RetryConfig("none", BackoffStrategy(1, 2, 3, 4), False) == RetryConfig(
        "none", BackoffStrategy(1, 2, 3, 4), False
    )
    assert "initial_interval=1" in repr(RetryConfig("none", BackoffStrategy(1, 2, 3, 4), False))


# ---------------------------------------------------------------- over a socket


def test_two_failures_and_an_answer(call: Call, server: Loopback) -> None:
    server.answer(503)
    server.answer(503)
    server.answer(json=models.THING)
    assert call(Shop(server_url=server.url), models.create, body={"input": "x", "model": "m"}).model == "m"
    assert len(server.requests) == 3
    assert len({request.body for request in server.requests}) == 1


def test_the_default_gives_up_after_its_attempts(call: Call, server: Loopback) -> None:
    server.answer(503, json={"message": "busy"}, default=True)
    with pytest.raises(errors.APIError, match="busy") as caught:
        call(Shop(server_url=server.url), models.get)
    assert len(server.requests) == 3
    assert len(caught.value.attempts) == 3


def test_elapsed_time_ends_retries(call: Call, server: Loopback) -> None:
    call(
        Shop(server_url=server.url), models.get
    )  # the first one of a process imports modules, which takes time
    server.requests.clear()
    server.answer(503, default=True)
    config = RetryConfig("backoff", BackoffStrategy(100, 100, 1.0, 500, jitter_ms=0))
    with pytest.raises(errors.APIError):
        call(Shop(server_url=server.url, retry_config=config), models.get)
    assert 2 <= len(server.requests) <= 6, "fewer on a busy machine"


def test_the_server_is_obeyed(call: Call, server: Loopback) -> None:
    server.answer(503, headers={"retry-after-ms": "120"})
    started = time.monotonic()
    call(Shop(server_url=server.url), models.get)
    assert time.monotonic() - started >= 0.12
    assert len(server.requests) == 2

    server.answer(429, headers={"Retry-After": "3600"})
    with pytest.raises(errors.APIError):
        call(Shop(server_url=server.url), models.get)
    assert len(server.requests) == 3, "an hour is more than is left"


@pytest.mark.parametrize("off", [None, RetryConfig("none")])
def test_retries_can_be_switched_off(call: Call, server: Loopback, off: Any) -> None:
    server.answer(503, default=True)
    for client, options in (
        (Shop(server_url=server.url), {"retries": off}),
        (Shop(server_url=server.url, retry_config=off), {}),
    ):
        server.requests.clear()
        with pytest.raises(errors.APIError):
            call(client, models.get, **options)
        assert len(server.requests) == 1


def test_a_call_overrides_the_client(call: Call, server: Loopback) -> None:
    server.answer(418)
    client = Shop(server_url=server.url, retry_config=None)
    call(client, models.get, retries=RetryConfig("backoff", QUICK.backoff, status_codes_override=["418"]))
    assert len(server.requests) == 2


REPEATED: list[tuple[Any, ...]] = [
    (models.order, {}, 1),
    (models.order, {"retries": QUICK}, 1),
    (models.order, {"retries": replace(QUICK, repeat_unsafe=True)}, 2),
    (models.get, {}, 2),
    (models.create, {"body": {"input": "x", "model": "m"}}, 2),
    (Operation("p", "PUT", "/x", responses=(Response("200", "application/json"),)), {}, 2),
    (Operation("p", "QUERY", "/x", responses=(Response("200", "application/json"),)), {}, 2),
    (Operation("p", "PATCH", "/x", responses=(Response("200", "application/json"),)), {}, 1),
]


@pytest.mark.parametrize(
    ("operation", "options", "requests"),
    REPEATED,
)
def test_what_is_safe_to_repeat(
    call: Call, server: Loopback, operation: Operation[Any], options: dict[str, Any], requests: int
) -> None:
    failures: tuple[dict[str, Any], ...] = ({"status": 503}, {"drop": True})
    for failure in failures:
        server.reset()
        server.answer(**failure)
        server.answer(json=models.THING)
        try:
            call(Shop(server_url=server.url), operation, **options)
        except errors.ShopError:
            assert requests == 1
        assert len(server.requests) == requests


def test_what_was_never_sent_is_always_repeated(call: Call) -> None:
    nowhere = f"http://127.0.0.1:{unused_port()}"
    with pytest.raises(errors.APIConnectionError, match="3 attempts") as caught:
        call(Shop(server_url=nowhere), models.order)
    assert len(caught.value.attempts) == 3
    config = RetryConfig("backoff", QUICK.backoff, retry_connection_errors=False)
    with pytest.raises(errors.APIConnectionError) as caught:
        call(Shop(server_url=nowhere, retry_config=config), models.order)
    assert len(caught.value.attempts) == 1


def test_timeouts_are_repeated(call: Call, server: Loopback) -> None:
    server.answer(delay=1.0)
    call(Shop(server_url=server.url), models.get, timeout_ms=150)
    assert len(server.requests) == 2


def test_time_can_be_faked(server: Loopback, monkeypatch: pytest.MonkeyPatch) -> None:
    pauses: list[float] = []
    monkeypatch.setattr(time, "sleep", pauses.append)
    for _ in range(3):
        server.answer(503, headers={"retry-after": "100"})
    config = RetryConfig("backoff", BackoffStrategy(1, 1, 1, 1_000_000))
    with Shop(server_url=server.url, retry_config=config) as client:
        client._dispatcher.call(models.get)
    assert pauses == [100.0, 100.0, 100.0]


@pytest.mark.parametrize(
    ("config", "attempts"),
    [
        (RetryConfig("backoff"), 3),
        (RetryConfig("backoff", max_attempts=5), 5),
        (RetryConfig("backoff", BackoffStrategy(1, 1, 1.0, 1_000)), None),
    ],
)
def test_how_many_attempts_a_policy_has(config: RetryConfig, attempts: int | None) -> None:
    policy = Policy.of(config, ("5XX",), True)
    assert policy is not None
    assert policy.max_attempts == attempts
