"""Faults of the protocol: what is no HTTP, old HTTP, too many headers, answers that come before the answer, no TLS."""

from __future__ import annotations

from tests.faults.bodies import BODY
from tests.faults.harness import CONNECTION, TIMEOUT, VALUE, Case
from tests.support.rawserver import Turn, answer, response

TLS = "https://127.0.0.1:{port}"
NEXT = b"HTTP/1.1 100 Continue\r\n\r\n"
HINTS = b"HTTP/1.1 103 Early Hints\r\nlink: </style.css>\r\n\r\n"


def says(data: bytes) -> Turn:
    """What no HTTP server says; then it closes the connection."""
    return Turn(data, then="close")


def with_line(line: bytes) -> Turn:
    """A good answer with one more line in its head."""
    return Turn(response(200, BODY).replace(b"\r\n", b"\r\n" + line + b"\r\n", 1))


def before(data: bytes) -> Turn:
    """Something, and then the answer."""
    return Turn(lambda seen: data + response(200, answer(seen)))


CASES = [
    # no HTTP
    Case("noise", CONNECTION, 3, rest=says(b"\x00\xff\x10noise\r\n\r\n")),
    Case("noise without an end", CONNECTION, 3, rest=says(b"\xff" * 300_000)),
    Case("noise once", VALUE, 2, (says(b"noise\r\n\r\n"),)),
    Case("SSH", CONNECTION, 3, rest=says(b"SSH-2.0-OpenSSH_9.6\r\n")),
    Case("a TLS alert", CONNECTION, 3, rest=says(b"\x15\x03\x01\x00\x02\x02\x46")),
    Case("blank lines", CONNECTION, 3, rest=says(b"\r\n" * 10)),
    Case("a body without a head", CONNECTION, 3, rest=says(BODY)),
    Case("HTTP/2 in words", CONNECTION, 3, rest=Turn(response(200, BODY, version="HTTP/2"))),
    Case("a status that is no number", CONNECTION, 3, rest=Turn(response("OK 200", BODY))),
    Case("a status of two digits", CONNECTION, 3, rest=Turn(response("20 OK", BODY))),
    Case("a status of four digits", CONNECTION, 3, rest=Turn(response("2000 OK", BODY))),
    Case("a status without words", VALUE, 1, (Turn(response("200", BODY)),)),
    Case("a status line of 300 kB", CONNECTION, 3, rest=Turn(response("200 " + "O" * 300_000, BODY))),
    # old HTTP
    Case("HTTP/1.0", VALUE, 1, (Turn(response(200, BODY, version="HTTP/1.0"), then="close"),)),
    Case("HTTP/1.0 that stays open", VALUE, 1, (Turn(response(200, BODY, version="HTTP/1.0")),)),
    Case(
        "HTTP/1.0 without a length",
        VALUE,
        1,
        (Turn(response(200, BODY, length=None, version="HTTP/1.0"), then="close"),),
    ),
    Case(
        "HTTP/1.0 kept alive",
        VALUE,
        1,
        (Turn(response(200, BODY, "connection: keep-alive", version="HTTP/1.0")),),
    ),
    Case(
        "HTTP/1.0 cut",
        CONNECTION,
        3,
        rest=Turn(response(200, BODY, length=900, version="HTTP/1.0"), then="close"),
    ),
    Case(
        "lines without returns",
        VALUE,
        1,
        (
            Turn(
                response(200, b"").replace(b"\r\n", b"\n").replace(b"length: 0", b"length: %d" % len(BODY))
                + BODY
            ),
        ),
    ),
    Case("a folded header", VALUE, 1, (with_line(b"x-folded: one\r\n two"),)),
    # headers
    Case("a header without a colon", CONNECTION, 3, rest=with_line(b"no colon here")),
    Case("a header without a name", CONNECTION, 3, rest=with_line(b": value")),
    Case("a blank before the colon", CONNECTION, 3, rest=with_line(b"x-blank : 1")),
    Case("a zero in a header", CONNECTION, 3, rest=with_line(b"x-zero: \x00")),
    Case("a return in a header", CONNECTION, 3, rest=with_line(b"x-return: a\rb")),
    Case("a header in latin-1", VALUE, 1, (with_line(b"x-latin: caf\xe9"),)),
    Case("a header in UTF-8", VALUE, 1, (with_line("x-utf-8: café 日本".encode()),)),
    Case("the same header many times", VALUE, 1, (with_line(b"\r\n".join([b"x-many: 1"] * 90)),)),
    Case("a header of 8 kB", VALUE, 1, (with_line(b"x-long: " + b"x" * 8_000),)),
    Case("a header of 1 MB", CONNECTION, 3, rest=with_line(b"x-long: " + b"x" * 1_000_000)),
    Case("a hundred thousand headers", CONNECTION, 3, rest=with_line(b"\r\n".join([b"x-many: 1"] * 100_000))),
    Case(
        "headers without an end",
        CONNECTION,
        3,
        rest=Turn(b"HTTP/1.1 200 OK\r\n", again=b"x-many: 1\r\n" * 5_000, pause=0.001),
        within=4.0,
    ),
    Case("a header name of 1 MB", CONNECTION, 3, rest=with_line(b"x" * 1_000_000 + b": 1")),
    # answers before the answer
    Case("100 before", VALUE, 1, (before(NEXT),)),
    Case("103 before", VALUE, 1, (before(HINTS),)),
    Case(
        "100 and 103 some time before",
        VALUE,
        1,
        (Turn(NEXT + HINTS + response(200, BODY), pieces=40, pause=0.01),),
    ),
    Case("five hundred 103 before", VALUE, 1, (before(HINTS * 500),)),
    Case("199 before", VALUE, 1, (before(b"HTTP/1.1 199 Odd\r\n\r\n"),)),
    Case(
        "100 with a length before", VALUE, 1, (before(b"HTTP/1.1 100 Continue\r\ncontent-length: 0\r\n\r\n"),)
    ),
    Case("100, then closed", CONNECTION, 3, rest=says(NEXT)),
    Case("100, then silence", TIMEOUT, 3, rest=Turn(NEXT, then="hang"), timeout_ms=100),
    Case("100, then reset", CONNECTION, 3, rest=Turn(NEXT, then="reset")),
    Case("100, then 503", 503, 3, rest=Turn(NEXT + response(503))),
    Case(
        "101",
        CONNECTION,
        3,
        rest=Turn(response(101, b"", "upgrade: zz", "connection: upgrade", length=None), then="close"),
    ),
    Case("099", CONNECTION, 3, rest=Turn(response("099 Early", BODY))),
    # TLS
    Case(
        "TLS expected, HTTP spoken",
        CONNECTION,
        0,
        rest=Turn(response(400), when="accepted", then="close"),
        at=TLS,
        attempts=3,
    ),
    Case(
        "TLS expected, SSH spoken",
        CONNECTION,
        0,
        rest=Turn(b"SSH-2.0-x\r\n", when="accepted", then="hang"),
        at=TLS,
        attempts=3,
    ),
    Case(
        "TLS expected, alert",
        CONNECTION,
        0,
        rest=Turn(b"\x15\x03\x01\x00\x02\x02\x28", when="accepted", then="hang"),
        at=TLS,
        attempts=3,
    ),
    Case(
        "TLS expected, silence",
        TIMEOUT,
        0,
        rest=Turn(when="accepted", then="hang"),
        at=TLS,
        attempts=3,
        timeout_ms=150,
    ),
    # In the handshake: Python's ssl leaves a socket that was reset before to the garbage collector, which warns.
    Case(
        "TLS expected, reset",
        CONNECTION,
        0,
        rest=Turn(when="accepted", delay=0.05, then="reset"),
        at=TLS,
        attempts=3,
    ),
    Case("TLS expected, closed", CONNECTION, 0, rest=Turn(when="accepted", then="close"), at=TLS, attempts=3),
]
