"""What one answer must not do: be taken for another's, leave something behind, bury its message."""

from __future__ import annotations

import time
from contextlib import suppress

import pytest
from pydantic import TypeAdapter, ValidationError

from tests.faults.bodies import BODY, SMUGGLED, chunked, ok
from tests.faults.harness import EVERYTHING, SECRET, SHOWN, WAYS, Caller, still_works
from tests.support.rawserver import RawServer, Turn, answer, response
from tests.support.sdks import SDK, Mode

two_ways = pytest.mark.parametrize(("mode", "sdk"), WAYS if EVERYTHING else WAYS[:2], ids=str)

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
        base_error: type[Exception] = sdk.error(sdk.base_error)
        with suppress(base_error):
            assert caller.call().model != "smuggled"
        still_works(caller, raw)


@two_ways
@pytest.mark.parametrize("cookie", ["a=\xb3", "\xe2\x82=1", "a=b"])
def test_cookies_are_not_kept(cookie: str, mode: Mode, sdk: SDK, raw: RawServer) -> None:
    raw.play(Turn(lambda seen: response(200, answer(seen), f"set-cookie: {cookie}; path=/")))
    with Caller(mode, sdk, raw.url, raw) as caller:
        caller.call()
        still_works(caller, raw)
        assert "cookie" not in raw.requests[-1].headers


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
    """Also if the server says much; `body` has the beginning."""
    raw.play(rest=Turn(response(400, b'{"error": {"message": "' + b"x" * 5_000_000 + b'"}}')))
    with Caller(mode, sdk, raw.url, raw) as caller:
        with pytest.raises(sdk.error(sdk.status_error)) as caught:
            caller.call()
        assert len(str(caught.value)) < SHOWN
        assert len(caught.value.body) == 1 << 20


@two_ways
def test_many_deviations_do_not_keep_the_program(mode: Mode, sdk: SDK, raw: RawServer) -> None:
    """An error that shows three problems is not made from 24,000: an event loop would stand still for seconds."""
    items = b", ".join([b'{"index": "x"}'] * 8_000)
    started = time.process_time()
    with pytest.raises(ValidationError) as wrong:
        TypeAdapter(list[dict[str, int]]).validate_json(b"[%s]" % items)
    assert len([str(error) for error in wrong.value.errors()]) == 8_000
    all_of_them = time.process_time() - started
    with Caller(mode, sdk, raw.url, raw) as caller:
        caller.call()  # all is imported now
        raw.play(rest=ok(b'{"object": "list", "data": [%s], "model": "m"}' % items))
        started = time.process_time()
        with pytest.raises(sdk.error("ResponseValidationError"), match=r"2400\d values do not match"):
            caller.call(30.0)
        assert time.process_time() - started < 10 * all_of_them
        assert SECRET not in str(raw.problems)
