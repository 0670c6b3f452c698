"""Faults of servers: bursts of 5xx, too many requests, and statuses that mean little."""

from __future__ import annotations

import time
from email.utils import formatdate

from tests.faults.connections import CLOSE, HEAD, RESET
from tests.faults.harness import CONNECTION, TIMEOUT, VALUE, Case
from tests.support.rawserver import GOOD, Turn, response

BUSY = b'{"error": {"code": 503, "message": "busy"}}'


def fails(status: int | str, *fields: str, body: bytes = BUSY) -> Turn:
    """An answer with a status and a JSON body."""
    return Turn(response(status, body, *fields))


def asks(name: str, value: str, status: int = 429) -> Turn:
    """An answer that asks for a pause."""
    return fails(status, f"{name}: {value}")


def in_a_second() -> Turn:
    """An answer that asks for a pause with a date."""
    return Turn(
        lambda seen: response(429, BUSY, f"Retry-After: {formatdate(time.time() + 1.5, usegmt=True)}")
    )


CASES = [
    # bursts
    Case("two 503, then good", VALUE, 3, (fails(503),) * 2),
    Case("endless 503", 503, 3, rest=fails(503), says="busy"),
    Case("endless 503 with retries off", 503, 1, rest=fails(503), tries=1),
    Case("endless 503, five tries", 503, 5, rest=fails(503), tries=5),
    Case("endless 500", 500, 3, rest=fails(500)),
    Case("endless 501", 501, 3, rest=fails(501)),
    Case(
        "endless 502 of a proxy",
        502,
        3,
        rest=Turn(response(502, b"<html>bad</html>", content_type="text/html")),
    ),
    Case("endless 504 without a body", 504, 3, rest=Turn(response(504, content_type=None))),
    Case("endless 529", 529, 3, rest=fails(529)),
    Case("endless 599", 599, 3, rest=fails(599)),
    Case("one of each", VALUE, 5, (fails(503), RESET, fails(429), fails(502)), tries=5),
    Case("503, reset, 500", 500, 3, (fails(503), RESET, fails(500))),
    Case("500, 503, closed", CONNECTION, 3, (fails(500), fails(503), CLOSE)),
    Case("503, then silence", TIMEOUT, 3, (fails(503),), rest=Turn(then="hang"), timeout_ms=100),
    Case("503, then not found", 404, 2, (fails(503), fails(404))),
    Case("503 cut in its body", CONNECTION, 3, rest=Turn(response(503, BUSY, length=500), then="close")),
    Case(
        "503 that closes the connection",
        VALUE,
        2,
        (Turn(response(503, BUSY, "connection: close"), then="close"),),
    ),
    Case("503 in drips", VALUE, 2, (Turn(response(503, BUSY), pieces=30, pause=0.01),)),
    Case("503 and a large body", 503, 3, rest=fails(503, body=b'"' + b"x" * 2_000_000 + b'"')),
    # too many requests
    Case("two 429, then good", VALUE, 3, (fails(429),) * 2),
    Case("endless 429", 429, 3, rest=fails(429), says="busy"),
    Case("429 with retries off", 429, 1, rest=asks("Retry-After", "1"), tries=1),
    Case("429 that asks for part of a second", VALUE, 2, (asks("Retry-After", "0.15"),), least=0.15),
    Case("429 that asks for milliseconds", VALUE, 2, (asks("retry-after-ms", "120"),), least=0.12),
    Case("429 that asks each time", 429, 3, rest=asks("retry-after-ms", "80"), least=0.16),
    Case(
        "429 that asks for both",
        VALUE,
        2,
        (fails(429, "Retry-After: 3600", "Retry-After-Ms: 100"),),
        least=0.1,
    ),
    Case("429 that asks for a date", VALUE, 2, (in_a_second(),), least=0.3, within=4.0),
    Case(
        "429 that asks for a date gone by", VALUE, 2, (asks("Retry-After", "Thu, 01 Jan 2015 00:00:00 GMT"),)
    ),
    Case("429 that asks for an hour", 429, 1, rest=asks("Retry-After", "3600")),
    Case("429 that asks for a day of milliseconds", 429, 1, rest=asks("retry-after-ms", "86400000")),
    Case("429 that asks for eternity", 429, 1, rest=asks("Retry-After", "inf")),
    Case("429 that asks for nothing", 429, 3, rest=asks("Retry-After", "0")),
    Case("429 that asks for less than nothing", 429, 3, rest=asks("Retry-After", "-7")),
    Case("429 that asks for nonsense", 429, 3, rest=asks("Retry-After", "soon")),
    Case(
        "429 that asks for a date that is none",
        429,
        3,
        rest=asks("Retry-After", "Wed, 99 Foo 2015 07:28:00 GMT"),
    ),
    Case("429 that asks for no number", 429, 3, rest=asks("retry-after-ms", "nan")),
    Case("503 that asks for milliseconds", VALUE, 2, (asks("retry-after-ms", "100", 503),), least=0.1),
    Case("503 that asks for an hour", 503, 1, rest=asks("Retry-After", "3600", 503)),
    # what is tried again, and what is not
    Case("408", VALUE, 2, (fails(408),)),
    Case("409", VALUE, 2, (fails(409),)),
    Case("400", 400, 1, rest=fails(400)),
    Case("401", 401, 1, rest=fails(401), says="busy"),
    Case("404", 404, 1, rest=fails(404)),
    Case("413", 413, 1, rest=fails(413)),
    Case("425", 425, 1, rest=fails(425)),
    Case("400 that asks for a pause", 400, 1, rest=asks("Retry-After", "1", 400)),
    # statuses that mean little
    Case("201", 201, 1, rest=fails(201)),
    Case("204", 204, 1, rest=Turn(response(204, length=None, content_type=None))),
    Case("304", 304, 1, rest=Turn(response(304, length=None))),
    Case("205 with a body", 205, 1, rest=fails(205)),
    Case("206", 206, 1, rest=fails(206)),
    Case("300", 300, 1, rest=fails(300)),
    Case("600", 600, 1, rest=fails(600)),
    Case("999", 999, 1, rest=fails(999)),
    Case("headers only", CONNECTION, 3, rest=Turn(HEAD, then="close")),
    Case("good after a pause", VALUE, 1, (Turn(GOOD.send, delay=0.15),)),
]
