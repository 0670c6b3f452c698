"""A timeout bounds a try, a deadline a call, whatever the server does meanwhile."""

from __future__ import annotations

import importlib
import time
from dataclasses import replace
from typing import Any

import pytest

from tests.faults.bodies import BODY, chunked
from tests.faults.connections import HANG, START
from tests.faults.harness import EVERYTHING, TIMEOUT, WAYS, Caller, Case, play, still_works
from tests.faults.protocol import HINTS
from tests.faults.redirects import to
from tests.faults.statuses import asks, fails
from tests.support.rawserver import GOOD, RawServer, Turn, response
from tests.support.sdks import SDK, Mode

two_ways = pytest.mark.parametrize(("mode", "sdk"), WAYS if EVERYTHING else WAYS[:2], ids=str)

DRIP = 0.05
SLOW = [
    Case("body every 50 ms", TIMEOUT, 2, rest=Turn(GOOD.send, pieces=8, pause=DRIP)),
    Case("head every 50 ms", TIMEOUT, 2, rest=Turn(response(200, BODY), pieces=4, pause=DRIP)),
    Case(
        "body without an end",
        TIMEOUT,
        2,
        rest=Turn(response(200, b"{", length=10**6), again=b" ", pause=DRIP),
    ),
    Case(
        "chunks without an end",
        TIMEOUT,
        2,
        rest=Turn(chunked(b"{", end=b""), again=b"1\r\n \r\n", pause=DRIP),
    ),
    Case(
        "headers without an end", TIMEOUT, 2, rest=Turn(b"HTTP/1.1 200 OK\r\n", again=b"x: 1\r\n", pause=DRIP)
    ),
    Case("103 without an end", TIMEOUT, 2, rest=Turn(HINTS, again=HINTS, pause=DRIP)),
    Case("redirects, each in time", TIMEOUT, 4, rest=Turn(to("/x").send, delay=0.1), attempts=2),
]


@two_ways
@pytest.mark.parametrize("case", SLOW, ids=str)
def test_a_drip_is_out_of_time(case: Case, mode: Mode, sdk: SDK, monkeypatch: pytest.MonkeyPatch) -> None:
    """`timeout_ms` bounds a try, from its beginning to the last byte of the answer."""
    monkeypatch.setattr("tests.faults.harness.SLACK", 3.0)
    play(replace(case, tries=2, timeout_ms=150, within=1.0), sdk, mode)


@two_ways
@pytest.mark.parametrize("per_call", [True, False])
@pytest.mark.parametrize(
    "turn", [fails(503), HANG, Turn(START, again=b" ", pause=DRIP), asks("Retry-After", "3")]
)
def test_a_call_has_a_deadline(turn: Turn, per_call: bool, mode: Mode, sdk: SDK, raw: RawServer) -> None:
    """`deadline_ms` bounds all tries and pauses together; what is raised is a TimeoutError as well."""
    raw.play(rest=turn)
    utils = importlib.import_module(f"{sdk.package}.utils")
    retries = utils.RetryConfig("backoff", utils.BackoffStrategy(100, 100, 1.0, 60_000))
    option: dict[str, Any] = {"deadline_ms": 250}
    with Caller(mode, sdk, raw.url, raw, retry_config=retries, **({} if per_call else option)) as caller:
        started = time.monotonic()
        with pytest.raises(sdk.error(sdk.base_error)) as caught:
            caller.call(**(option if per_call else {}))
        assert time.monotonic() - started < 2.0
        if turn.then == "hang" or turn.again:
            assert type(caught.value).__name__ == "APIDeadlineError"
            assert isinstance(caught.value, sdk.error(TIMEOUT))
        still_works(caller, raw)
