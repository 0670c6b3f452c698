"""Answers with random errors in them: whatever the bytes are, a call ends in a value or in an error of the SDK.

No redirects are among them: an error in their address could make it that of a stranger.
"""

from __future__ import annotations

import gzip
import random

import pytest

from tests.faults.bodies import BODY, chunked
from tests.faults.harness import EVERYTHING, SECRET, SHOWN, WAYS, Caller, still_works
from tests.support.rawserver import RawServer, Turn, response, until
from tests.support.sdks import SDK, Mode

COUNT = 150
BUSY = b'{"error": {"code": 429, "message": "busy"}}'
ANSWERS = [
    response(200, BODY, "x-request-id: 1", "date: Thu, 01 Jan 2015 00:00:00 GMT"),
    response(200, gzip.compress(BODY, mtime=0), "content-encoding: gzip"),
    response(400, BUSY, content_type="application/json; charset=utf-8"),
    response(429, BUSY, "retry-after-ms: 1", "retry-after: 0"),
    chunked(BODY[:40], BODY[40:]),
    b"HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n" + response(200, BODY, version="HTTP/1.0"),
]
PIECES = [
    b"\r\n",
    b"\r",
    b"\n",
    b"\x00",
    b"\xff",
    b":",
    b" ",
    b"-",
    b"9" * 20,
    b"%",
    b"[",
    b"{",
    b'"',
    b"\xe2\x82",
    b"@",
]


def spoiled(draw: random.Random, data: bytes) -> bytes:
    """The bytes with one to three errors."""
    for _ in range(draw.randint(1, 3)):
        start = draw.randrange(len(data))
        end = start + draw.choice([0, 1, 1, 2, 5, 30])
        new = draw.choice(
            [b"", data[start:end] * 2, draw.randbytes(1), draw.choice(PIECES), draw.choice(PIECES)]
        )
        data = data[:start] + new + data[end:]
    return data


@pytest.mark.parametrize(("mode", "sdk"), WAYS if EVERYTHING else WAYS[:2])
def test_no_error_is_foreign(mode: Mode, sdk: SDK, raw: RawServer) -> None:
    draw = random.Random(f"{mode} {sdk}")
    ended: dict[str, int] = {}
    with Caller(mode, sdk, raw.url, raw, retry_config=None) as caller:
        for _ in range(COUNT):
            data = spoiled(draw, draw.choice(ANSWERS))
            raw.play(rest=Turn(data, then="close"))
            try:
                outcome = caller.call()
            except Exception as error:
                outcome = error
            if isinstance(outcome, Exception):
                assert isinstance(outcome, sdk.error(sdk.base_error)), f"{outcome!r} because of {data!r}"
                assert 0 < len(str(outcome)) < SHOWN
                assert SECRET not in str(outcome)
            name = type(outcome).__name__
            ended[name] = ended.get(name, 0) + 1
        assert 0.8 * COUNT < len(raw.requests) <= COUNT, "some meet with a connection that was just closed"
        assert len(ended) >= 4, ended
        assert until(lambda: raw.open == 0)
        still_works(caller, raw)
