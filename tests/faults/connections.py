"""Faults of connections: refused, reset, closed, half-closed, silent, slow, kept too long."""

from __future__ import annotations

from tests.faults.harness import CONNECTION, TIMEOUT, VALUE, Case
from tests.support.rawserver import GOOD, Turn, answer, response

HEAD = response(200, b"", length=100)
START = response(200, b'{"object": "list", ', length=100)
LARGE = "x" * 16_000_000  # more than the buffers of two sockets

RESET = Turn(then="reset")
CLOSE = Turn(then="close")
HANG = Turn(then="hang")

CASES = [
    # not established
    Case("refused", CONNECTION, 0, at="http://127.0.0.1:{closed}", attempts=3, says="3 attempts"),
    Case("refused with retries off", CONNECTION, 0, at="http://127.0.0.1:{closed}", attempts=1, tries=1),
    Case("not accepted", TIMEOUT, 0, at="http://127.0.0.1:{full}", attempts=3, timeout_ms=100),
    Case("reset when accepted", CONNECTION, 0, rest=Turn(when="accepted", then="reset"), attempts=3),
    Case("closed when accepted", CONNECTION, 0, rest=Turn(when="accepted", then="close"), attempts=3),
    Case("reset when accepted, twice", VALUE, 1, (Turn(when="accepted", then="reset"),) * 2),
    # while the request is sent
    Case("reset while the request is sent", CONNECTION, 3, rest=Turn(when="head", then="reset"), input=LARGE),
    Case(
        "reset once while the request is sent",
        VALUE,
        2,
        (Turn(when="head", then="reset"),),
        input="x" * 1_000_000,
    ),
    Case(
        "request not read",
        TIMEOUT,
        0,
        rest=Turn(when="accepted", delay=0.3, then="reset"),
        attempts=3,
        timeout_ms=150,
        input=LARGE,
    ),
    Case(
        "refused by an answer while the request is sent",
        413,
        1,
        (Turn(response(413, b"{}"), when="head", then="half"),),
        input=LARGE,
    ),
    # before, during and after the headers
    Case("reset before the headers", CONNECTION, 3, rest=RESET),
    Case("closed before the headers", CONNECTION, 3, rest=CLOSE),
    Case("closed before the headers with retries off", CONNECTION, 1, rest=CLOSE, tries=1),
    Case("half-closed before the headers", CONNECTION, 3, rest=Turn(then="half")),
    Case("reset in the status line", CONNECTION, 3, rest=Turn(b"HTTP/1.1 2", then="reset")),
    Case("reset in the headers", CONNECTION, 3, rest=Turn(HEAD[:40], then="reset")),
    Case("closed in the headers", CONNECTION, 3, rest=Turn(HEAD[:40], then="close")),
    Case("half-closed in the headers", CONNECTION, 3, rest=Turn(HEAD[:40], then="half")),
    Case("reset after the headers", CONNECTION, 3, rest=Turn(HEAD, then="reset")),
    Case("closed after the headers", CONNECTION, 3, rest=Turn(HEAD, then="close")),
    Case("reset in the body", CONNECTION, 3, rest=Turn(START, then="reset", linger=0.02)),
    Case("reset in the body, twice", VALUE, 3, (Turn(START, then="reset"),) * 2),
    Case(
        "three different resets",
        VALUE,
        4,
        (RESET, Turn(HEAD[:40], then="reset"), Turn(START, then="close")),
        tries=4,
    ),
    Case("half-closed after the answer", VALUE, 1, (Turn(GOOD.send, then="half"),)),
    Case("reset after the answer", VALUE, 1, (Turn(GOOD.send, then="reset", linger=0.05),)),
    # silence
    Case("silence", TIMEOUT, 2, rest=HANG, tries=2, timeout_ms=80, says="2 attempts"),
    Case("silence with retries off", TIMEOUT, 1, rest=HANG, timeout_ms=100, tries=1),
    Case("silence once", VALUE, 2, (HANG,), timeout_ms=300),
    Case("silence in the headers", TIMEOUT, 2, rest=Turn(HEAD[:40], then="hang"), tries=2, timeout_ms=80),
    Case("silence after the headers", TIMEOUT, 2, rest=Turn(HEAD, then="hang"), tries=2, timeout_ms=80),
    Case("silence in the body", TIMEOUT, 2, rest=Turn(START, then="hang"), tries=2, timeout_ms=80),
    Case("silence in the body, once", VALUE, 2, (Turn(START, then="hang"),), timeout_ms=300),
    # drips
    Case("an answer in drips", VALUE, 1, (Turn(GOOD.send, pieces=25, pause=0.01),)),
    Case("an answer byte by byte", VALUE, 1, (Turn(GOOD.send, pieces=1, pause=0),)),
    Case(
        "drips with long pauses",
        TIMEOUT,
        2,
        rest=Turn(GOOD.send, pieces=60, pause=0.15),
        tries=2,
        timeout_ms=80,
    ),
    Case(
        "headers with long pauses", TIMEOUT, 2, rest=Turn(HEAD, pieces=30, pause=0.15), tries=2, timeout_ms=80
    ),
    # connections that were kept
    Case("closed between calls", VALUE, 1, primed=Turn(GOOD.send, then="close"), tries=1),
    Case(
        "closed some time after the call",
        VALUE,
        1,
        primed=Turn(GOOD.send, then="close", linger=0.03),
        tries=1,
    ),
    Case("reset between calls", VALUE, 1, primed=Turn(GOOD.send, then="reset", linger=0.03), tries=1),
    Case("half-closed between calls", VALUE, 1, primed=Turn(GOOD.send, then="half"), settle=0.05, tries=1),
    Case("closed as the next call comes", VALUE, 2, (Turn(when="head", then="close"),), primed=GOOD),
    Case("reset as the next call comes", VALUE, 2, (RESET,), primed=GOOD),
    Case("closed as the next call comes, retries off", CONNECTION, 1, (CLOSE,), primed=GOOD, tries=1),
    Case(
        "connection: close is not meant",
        VALUE,
        1,
        primed=Turn(lambda seen: response(200, answer(seen), "connection: close")),
        tries=1,
    ),
]
