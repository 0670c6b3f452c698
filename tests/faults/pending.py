"""What the runtime does not do yet: to be moved into the modules beside this one as it learns to.

Not collected, since it would fail: `pytest tests/faults/pending.py` says what is left. What each test wants is a
proposal; where a name is new (`deadline_ms`) so is the test's idea of it.
"""

from __future__ import annotations

import asyncio
import subprocess
import sys
import threading
import time
from dataclasses import replace
from operator import attrgetter
from typing import Any

import pytest

from tests.faults.bodies import BODY, SMUGGLED, chunked, ok
from tests.faults.connections import HANG, START
from tests.faults.harness import (
    ARGUMENT,
    CONNECTION,
    SECRET,
    SHOWN,
    TIMEOUT,
    WAYS,
    Caller,
    Case,
    check_error,
    play,
    still_works,
)
from tests.faults.protocol import HINTS
from tests.faults.redirects import to
from tests.faults.statuses import asks, fails
from tests.faults.test_cancel import interrupted
from tests.support import ROOT
from tests.support.rawserver import GOOD, RawServer, Turn, answer, response, until
from tests.support.sdks import OPENROUTER, ORQ, SDK, Mode

two_ways = pytest.mark.parametrize(("mode", "sdk"), WAYS[:2], ids=str)

# ---------------------------------------------------------------- an answer must not be taken for another's

OVERLONG = {
    "longer than its length": response(200, BODY, length=20),
    "noise after the body": response(200, BODY) + b"noise" * 9,
    "noise after the chunks": chunked(BODY) + b"noise",
    "an answer after the body": response(200, BODY) + SMUGGLED,
    "an answer after the chunks": chunked(BODY) + SMUGGLED,
    "an answer after 204": response(204, length=None) + SMUGGLED,
    "204 with a body": response(204, BODY),
    "204 with a body and no length": response(204, BODY, length=None),
    "304 with a body": response(304, BODY),
    "an answer after 503": response(503) + SMUGGLED,
}


@two_ways
@pytest.mark.parametrize("kind", OVERLONG)
def test_what_follows_an_answer_is_not_the_next_answer(
    kind: str, mode: Mode, sdk: SDK, raw: RawServer
) -> None:
    """The first call may end in a value or in an error of the SDK; the second gets its own answer, at once."""
    raw.play(Turn(OVERLONG[kind]))
    with Caller(mode, sdk, raw.url, raw, retry_config=None) as caller:
        try:
            assert caller.call().model != "smuggled"
        except sdk.error(sdk.base_error):
            pass
        still_works(caller, raw)


def test_a_child_process_has_its_own_connections(raw: RawServer) -> None:
    """Blocking; an awaited call in a child runs in a new event loop, which has a client of its own."""
    raw.play(choose=lambda seen: Turn(GOOD.send, delay=0.1))
    program = f"""
import os
from tests.faults.harness import ORQ, make
with make(ORQ, {raw.url!r}, retry_config=None) as client:
    def call(model):
        return client.router.embeddings.create(**ORQ.arguments(model=model)).model
    call("before")
    child = os.fork()
    who = "parent" if child else "child"
    print(who, *[call(who + str(number)) for number in range(3)], flush=True)
    if not child:
        os._exit(0)
    os.waitpid(child, 0)
"""
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, timeout=30
    )
    said = sorted(done.stdout.splitlines())
    assert said == ["child child0 child1 child2", "parent parent0 parent1 parent2"], done.stderr
    by_child = {seen.connection for seen in raw.requests if seen.json()["model"].startswith("child")}
    by_parent = {seen.connection for seen in raw.requests if not seen.json()["model"].startswith("child")}
    assert not by_child & by_parent


# ---------------------------------------------------------------- a timeout is a timeout

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
def test_a_drip_is_out_of_time(
    case: Case, mode: Mode, sdk: SDK, raw: RawServer, other: RawServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`timeout_ms` bounds a try, from its beginning to the last byte of the answer."""
    monkeypatch.setattr("tests.faults.harness.SLACK", 3.0)
    play(replace(case, tries=2, timeout_ms=150, within=1.0), sdk, mode, raw, other)


@two_ways
@pytest.mark.parametrize("per_call", [True, False])
@pytest.mark.parametrize(
    "turn", [fails(503), HANG, Turn(START, again=b" ", pause=DRIP), asks("Retry-After", "3")]
)
def test_a_call_has_a_deadline(turn: Turn, per_call: bool, mode: Mode, sdk: SDK, raw: RawServer) -> None:
    """`deadline_ms` bounds all tries and pauses together; what is raised is a TimeoutError as well."""
    raw.play(rest=turn)
    utils = __import__(f"{sdk.package}.utils", fromlist=["utils"])
    retries = utils.RetryConfig("backoff", utils.BackoffStrategy(100, 100, 1.0, 60_000))
    option: dict[str, Any] = {"deadline_ms": 400}
    with Caller(mode, sdk, raw.url, raw, retry_config=retries, **({} if per_call else option)) as caller:
        started = time.monotonic()
        with pytest.raises(sdk.error(sdk.base_error)) as caught:
            caller.call(**(option if per_call else {}))
        assert time.monotonic() - started < 2.0
        if turn.then == "hang" or turn.again:
            assert type(caught.value).__name__ == "APIDeadlineError"
            assert isinstance(caught.value, sdk.error(TIMEOUT))
        still_works(caller, raw)


# ---------------------------------------------------------------- every error is one of the SDK's


@two_ways
@pytest.mark.parametrize(
    "address", ["http://127.0.0.1:99999", "http://" + "a" * 64 + ".invalid", "http://a..invalid"]
)
def test_an_address_that_cannot_be(address: str, mode: Mode, sdk: SDK, raw: RawServer) -> None:
    with Caller(mode, sdk, raw.url, raw) as caller:
        with pytest.raises(sdk.error(ARGUMENT)) as caught:
            caller.call(server_url=address)
        check_error(caught.value, sdk, ARGUMENT)
        still_works(caller, raw)


@two_ways
@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1:99999/",
        "http://127.0.0.1:" + "9" * 30,
        "http://a..invalid/",
        f"http://{'a' * 64}.invalid/",
    ],
)
def test_a_redirect_to_an_address_that_cannot_be(
    address: str, mode: Mode, sdk: SDK, raw: RawServer, other: RawServer
) -> None:
    play(Case("redirect", CONNECTION, 1, rest=to(address)), sdk, mode, raw, other)


@two_ways
@pytest.mark.parametrize("turn", [HANG, Turn(START, then="hang"), asks("Retry-After", "0.3")])
def test_a_call_whose_client_is_closed(turn: Turn, mode: Mode, sdk: SDK, raw: RawServer) -> None:
    """It ends in an APIConnectionError, after its one try; RuntimeError is for calls that begin afterwards."""
    raw.play(rest=turn)
    found: list[Any] = []

    def work() -> None:
        try:
            attrgetter(sdk.method)(caller.client)(**sdk.arguments())
        except Exception as error:
            found.append(error)

    async def awaited() -> None:
        task = asyncio.ensure_future(attrgetter(f"{sdk.method}_async")(caller.client)(**sdk.arguments()))
        while not raw.requests:
            await asyncio.sleep(0.005)
        await asyncio.sleep(0.02)
        await caller.client.aclose()
        found.extend(await asyncio.gather(task, return_exceptions=True))

    with Caller(mode, sdk, raw.url, raw, timeout_ms=500) as caller:
        if mode == "async":
            caller.run(awaited())
        else:
            thread = threading.Thread(target=work, daemon=True)
            thread.start()
            assert until(lambda: len(raw.requests) == 1)
            time.sleep(0.02)
            caller.client.close()
            thread.join(5)
        check_error(found[0], sdk, CONNECTION)
        assert "closed" in str(found[0])
        assert len(found[0].attempts) == len(raw.requests) == 1


@two_ways
def test_an_error_in_a_good_status(mode: Mode, sdk: SDK, raw: RawServer) -> None:
    """The provider's error envelope in a 200 is the provider's error."""
    raw.play(rest=ok(b'{"error": {"code": 429, "message": "busy", "param": null, "type": "rate"}}'))
    with Caller(mode, sdk, raw.url, raw) as caller:
        with pytest.raises(sdk.error(sdk.status_error), match="busy"):
            caller.call()
        assert len(raw.requests) == 1
        still_works(caller, raw)


@two_ways
def test_the_message_of_an_error_is_for_people(mode: Mode, sdk: SDK, raw: RawServer) -> None:
    """Also if the server says much; `body` has it all."""
    raw.play(rest=Turn(response(400, b'{"error": {"message": "' + b"x" * 5_000_000 + b'"}}')))
    with Caller(mode, sdk, raw.url, raw) as caller:
        with pytest.raises(sdk.error(sdk.status_error)) as caught:
            caller.call()
        assert len(str(caught.value)) < SHOWN
        assert len(caught.value.body) > 5_000_000  # type: ignore[attr-defined]


# ---------------------------------------------------------------- one bad answer does not harm the next call


@two_ways
@pytest.mark.parametrize("cookie", ["a=\xb3", "\xe2\x82=1", "a=b"])
def test_cookies_are_not_kept(cookie: str, mode: Mode, sdk: SDK, raw: RawServer) -> None:
    raw.play(Turn(lambda seen: response(200, answer(seen), f"set-cookie: {cookie}; path=/")))
    with Caller(mode, sdk, raw.url, raw) as caller:
        caller.call()
        still_works(caller, raw)
        assert "cookie" not in raw.requests[-1].headers


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_cancelled_in_the_tls_handshake(raw: RawServer) -> None:
    raw.play(rest=Turn(when="accepted", then="hang"))

    async def run(method: Any) -> None:
        url = raw.url.replace("http", "https")
        task = asyncio.ensure_future(method(**OPENROUTER.arguments(server_url=url)))
        while not raw.accepted:
            await asyncio.sleep(0.005)
        await asyncio.sleep(0.05)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)

    with Caller("async", OPENROUTER, raw.url, raw) as caller:
        caller.run(run(attrgetter(f"{OPENROUTER.method}_async")(caller.client)))
        assert until(lambda: raw.open == 0, 2.0), "its connection is open"
        still_works(caller, raw)


def test_interrupted_in_the_tls_handshake(raw: RawServer) -> None:
    """The socket is closed, and not left to the garbage collector, which warns."""
    raw.play(rest=Turn(when="accepted", then="hang"))
    with Caller("sync", ORQ, raw.url, raw) as caller:
        with interrupted(lambda: raw.accepted > 0):
            url = raw.url.replace("http", "https")
            caller.client.router.embeddings.create(**ORQ.arguments(server_url=url))
        still_works(caller, raw)


# ---------------------------------------------------------------- an outage is not made worse


@two_ways
def test_retries_have_a_budget(mode: Mode, sdk: SDK, raw: RawServer) -> None:
    """Of 200 calls in a row that meet with nothing but 503, most are not repeated.

    A single call, and calls among many that go well, have all their tries.
    """
    with Caller(mode, sdk, raw.url, raw) as caller:
        raw.play(rest=fails(503))
        for _ in range(200):
            with pytest.raises(sdk.error(sdk.status_error)):
                caller.call()
        assert 202 <= len(raw.requests) <= 300
        still_works(caller, raw)


@two_ways
def test_many_deviations_do_not_keep_the_program(mode: Mode, sdk: SDK, raw: RawServer) -> None:
    """An error that shows three problems is not made from 80,000: an event loop would stand still for seconds."""
    items = b", ".join([b'{"index": "x"}'] * 80_000)
    raw.play(rest=ok(b'{"object": "list", "data": [%s], "model": "m"}' % items))
    with Caller(mode, sdk, raw.url, raw) as caller:
        started = time.process_time()
        with pytest.raises(sdk.error("ResponseValidationError")):
            caller.call(30.0)
        assert time.process_time() - started < 1.5
        assert SECRET not in str(raw.problems)
