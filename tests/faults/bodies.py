"""Faults of bodies: truncated, over-long, wrong, invalid, huge."""

from __future__ import annotations

import gzip
import json
import zlib
from functools import cache
from typing import Any

from tests.faults.harness import CONNECTION, INVALID, TIMEOUT, VALUE, Case
from tests.support.rawserver import Seen, Turn, response

DATA: dict[str, Any] = {
    "object": "list",
    "data": [{"object": "embedding", "index": 0, "embedding": [0.5, 1.0]}],
    "model": "m",
    "usage": {"prompt_tokens": 1, "total_tokens": 1},
}
BODY = json.dumps(DATA).encode()


def with_extra(text: bytes) -> bytes:
    """A good answer with one more member."""
    return BODY[:-1] + b', "extra": ' + text + b"}"


def ok(
    body: bytes, *fields: str, length: int | None = -1, content_type: str | None = "application/json"
) -> Turn:
    """A 200 with a body."""
    return Turn(response(200, body, *fields, length=length, content_type=content_type))


def chunked(*chunks: bytes, end: bytes = b"0\r\n\r\n") -> bytes:
    """A chunked answer."""
    head = response(200, b"", "transfer-encoding: chunked", length=None)
    return head + b"".join(b"%x\r\n%s\r\n" % (len(chunk), chunk) for chunk in chunks) + end


def last(data: bytes) -> Turn:
    """Bytes, and the end of the connection."""
    return Turn(data, then="close")


def late(data: bytes, more: bytes) -> Turn:
    """Bytes, and others some time later."""
    return Turn(data + more, pieces=len(data), pause=0.02)


@cache
def bomb() -> bytes:
    """4 MB of zeros, packed."""
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    zeros = bytes(1 << 20)
    return b"".join([*(packer.compress(zeros) for _ in range(4)), packer.flush()])


def zipped(body: bytes) -> Turn:
    """A 200 with a packed body."""
    return ok(body, "content-encoding: gzip")


def exploding(seen: Seen) -> bytes:
    """A small answer that is large when it is unpacked."""
    return response(200, bomb(), "content-encoding: gzip")


def huge(seen: Seen) -> bytes:
    """A good answer with 6 MB of text in it."""
    return response(200, with_extra(b'"' + b"x" * 6_000_000 + b'"'))


def huge_and_invalid(seen: Seen) -> bytes:
    """3 MB of text that is no JSON."""
    return response(200, b'{"object": "' + b"x" * 3_000_000)


WRONG = b'{"object": "list", "data": [%s], "model": "m"}' % b", ".join([b'{"index": "x"}'] * 500)
ITEM = b'{"object": "embedding", "index": 0, "embedding": [' + b"0.123456789, " * 99_999 + b"0.5]}"
LAST = "connection: close"
REFUSED = (CONNECTION, 3)  # more than one answer is none at all for the client of awaited calls
SMUGGLED = response(200, BODY.replace(b'"m"', b'"smuggled"'))

CASES = [
    # truncated
    Case(
        "cut in the body", CONNECTION, 3, rest=Turn(response(200, BODY[:50], length=len(BODY)), then="close")
    ),
    Case(
        "cut after all of the JSON", CONNECTION, 3, rest=Turn(response(200, BODY, length=500), then="close")
    ),
    Case("cut once", VALUE, 2, (Turn(response(200, BODY[:50], length=len(BODY)), then="close"),)),
    Case(
        "cut with retries off",
        CONNECTION,
        1,
        rest=Turn(response(200, BODY, length=500), then="close"),
        tries=1,
    ),
    Case("cut from a petabyte", CONNECTION, 3, rest=Turn(response(200, BODY, length=10**15), then="close")),
    Case("cut between chunks", CONNECTION, 3, rest=Turn(chunked(BODY, end=b""), then="close")),
    Case("cut in a chunk", CONNECTION, 3, rest=Turn(chunked(end=b"100\r\n" + BODY[:50]), then="close")),
    Case("cut in the size of a chunk", CONNECTION, 3, rest=Turn(chunked(BODY, end=b"1"), then="close")),
    Case("cut in the last chunk", CONNECTION, 3, rest=Turn(chunked(BODY, end=b"0\r\n"), then="close")),
    Case("reset between chunks", CONNECTION, 3, rest=Turn(chunked(BODY, end=b""), then="reset")),
    Case("cut between chunks, twice", VALUE, 3, (Turn(chunked(BODY, end=b""), then="close"),) * 2),
    Case(
        "reset without a length",
        CONNECTION,
        3,
        rest=Turn(response(200, BODY, length=None), then="reset", linger=0.02),
        awaited=(VALUE, 1),
    ),
    Case("closed without a length", VALUE, 1, (Turn(response(200, BODY, length=None), then="close"),)),
    Case("cut without a length", INVALID, 1, (Turn(response(200, BODY[:50], length=None), then="close"),)),
    Case("no body", INVALID, 1, rest=ok(b"")),
    # over-long; on connections that are not used again, or where the rest comes late: else see test_answers.py
    Case(
        "longer than its length", INVALID, 1, rest=last(response(200, BODY, LAST, length=20)), awaited=REFUSED
    ),
    Case(
        "noise after the body", VALUE, 1, rest=last(response(200, BODY, LAST) + b"noise" * 9), awaited=REFUSED
    ),
    Case(
        "an answer after the answer",
        VALUE,
        1,
        rest=last(response(200, BODY, LAST) + SMUGGLED),
        awaited=REFUSED,
    ),
    Case(
        "an answer after 204",
        204,
        1,
        rest=last(response(204, b"", LAST, length=None) + SMUGGLED),
        awaited=REFUSED,
    ),
    Case("204 with a body", 204, 1, rest=last(response(204, BODY, LAST)), awaited=REFUSED),
    Case(
        "204 with a body and no length",
        204,
        1,
        rest=last(response(204, BODY, LAST, length=None)),
        awaited=REFUSED,
    ),
    Case("304 with a body", 304, 1, rest=last(response(304, BODY, LAST)), awaited=REFUSED),
    Case(
        "noise after the last chunk",
        VALUE,
        1,
        rest=last(chunked(BODY) + b"noise"),
        settle=0.05,
        awaited=REFUSED,
    ),
    Case("noise some time after the body", VALUE, 1, rest=late(response(200, BODY), b"noise"), settle=0.05),
    Case("an answer some time after", VALUE, 1, rest=late(response(200, BODY), SMUGGLED), settle=0.05),
    Case(
        "an answer some time after 204", 204, 1, rest=late(response(204, length=None), SMUGGLED), settle=0.05
    ),
    # lengths and chunks
    Case("many chunks", VALUE, 1, (Turn(chunked(*(BODY[i : i + 1] for i in range(len(BODY))))),)),
    Case(
        "a chunk with a note",
        VALUE,
        1,
        (Turn(chunked(end=b"%x;note=1\r\n%s\r\n0\r\n\r\n" % (len(BODY), BODY))),),
    ),
    Case("a trailer", VALUE, 1, (Turn(chunked(BODY, end=b"0\r\nx-checksum: 1\r\n\r\n")),)),
    Case("a chunk of no size", CONNECTION, 3, rest=Turn(chunked(end=b"zz\r\nxx\r\n"))),
    Case("a chunk of a negative size", CONNECTION, 3, rest=Turn(chunked(end=b"-5\r\nxx\r\n"))),
    Case(
        "a chunk of 2**80 bytes",
        CONNECTION,
        3,
        rest=Turn(chunked(end=b"1" + b"0" * 20 + b"\r\nxx"), then="close"),
    ),
    Case("a chunk with an endless size", CONNECTION, 3, rest=Turn(chunked(end=b"0" * 300_000), then="close")),
    Case(
        "a chunk longer than its size",
        CONNECTION,
        3,
        rest=Turn(chunked(end=b"5\r\n" + BODY + b"\r\n0\r\n\r\n")),
    ),
    Case("the same length twice", VALUE, 1, rest=ok(BODY, f"content-length: {len(BODY)}"), awaited=REFUSED),
    Case("two lengths", CONNECTION, 3, rest=ok(BODY, "content-length: 3")),
    Case("a negative length", CONNECTION, 3, rest=ok(BODY, "content-length: -1", length=None)),
    Case("a length that is no number", CONNECTION, 3, rest=ok(BODY, "content-length: many", length=None)),
    Case(
        "an unknown transfer coding",
        CONNECTION,
        2,
        rest=ok(BODY, "transfer-encoding: zz", length=None),
        tries=2,
        timeout_ms=150,
        awaited=(TIMEOUT, 2),
    ),
    # packed
    Case("gzip", VALUE, 1, (zipped(gzip.compress(BODY)),)),
    Case("gzip that is none", CONNECTION, 1, rest=zipped(BODY)),
    Case("gzip with an error in it", CONNECTION, 1, rest=zipped(gzip.compress(BODY)[:-8] + bytes(8))),
    Case("gzip without its end", CONNECTION, 3, rest=zipped(gzip.compress(b" " * 99_999 + BODY)[:150])),
    Case("gzip of 4 MB of zeros", INVALID, 1, rest=Turn(exploding), within=4.0),
    Case("an unknown packing", VALUE, 1, (ok(BODY, "content-encoding: zz"),)),
    # content types
    Case("text", VALUE, 1, rest=ok(BODY, content_type="text/plain")),
    Case("JSON as html", VALUE, 1, rest=ok(BODY, content_type="text/html; charset=utf-8")),
    Case("JSON as octets", VALUE, 1, rest=ok(BODY, content_type="application/octet-stream")),
    Case("text that is none of it", 200, 1, rest=ok(b"Sign in", content_type="text/plain")),
    Case("html", 200, 1, rest=ok(b"<html>Sign in to the network", content_type="text/html; charset=utf-8")),
    Case("no content type", VALUE, 1, rest=ok(BODY, content_type=None)),
    Case("a content type that is none", VALUE, 1, rest=ok(BODY, content_type=";;=/,\x7f")),
    Case("octets", 200, 1, rest=ok(b"\x00\xff" * 500, content_type="application/octet-stream")),
    Case(
        "a content type in capitals", VALUE, 1, (ok(BODY, content_type="Application/JSON ; charset=UTF-8"),)
    ),
    Case(
        "an error in an unknown charset",
        400,
        1,
        rest=Turn(response(400, b"\xff", content_type="text/x; charset=zz")),
    ),
    Case(
        "an error in utf-16",
        400,
        1,
        rest=Turn(response(400, "{}".encode("utf-16"), content_type="text/x; charset=utf-16")),
    ),
    # JSON
    Case("half of a JSON", INVALID, 1, rest=ok(BODY[:50])),
    Case("null", INVALID, 1, rest=ok(b"null")),
    Case("a list", INVALID, 1, rest=ok(b"[]")),
    Case("a number", INVALID, 1, rest=ok(b"7")),
    Case("blanks", INVALID, 1, rest=ok(b" \n" * 500)),
    Case("two JSONs", INVALID, 1, rest=ok(BODY + BODY)),
    Case("zeros", INVALID, 1, rest=ok(bytes(500))),
    Case("no UTF-8", INVALID, 1, rest=ok(BODY.replace(b'"m"', b'"\xff\xfe"'))),
    Case("a byte order mark", VALUE, 1, rest=ok(b"\xef\xbb\xbf" + BODY)),
    Case("UTF-16", VALUE, 1, rest=ok(BODY.decode().encode("utf-16"))),
    Case("half of a surrogate pair", VALUE, 1, rest=ok(BODY.replace(b'"m"', b'"\\ud800"'))),
    Case("members twice", VALUE, 1, (ok(BODY[:-1] + b', "model": "n"}'),)),
    Case("numbers too large", VALUE, 1, (ok(BODY.replace(b"0.5", b"1e999")),)),
    Case("an integer of 3000 digits", VALUE, 1, (ok(with_extra(b"1" * 3000)),)),
    Case("an integer of 5000 digits", INVALID, 1, rest=ok(with_extra(b"1" * 5000))),
    Case("nested 100 deep", VALUE, 1, (ok(with_extra(b"[" * 100 + b"]" * 100)),)),
    Case("nested 100,000 deep", INVALID, 1, rest=ok(with_extra(b"[" * 100_000 + b"]" * 100_000))),
    Case("objects nested 100,000 deep", INVALID, 1, rest=ok(b'{"data": ' * 100_000)),
    Case("an error nested 100,000 deep", 400, 1, rest=Turn(response(400, b"[" * 100_000))),
    Case("a text of 6 MB", VALUE, 1, (Turn(huge),), within=5.0),
    Case("3 MB of no JSON", INVALID, 1, rest=Turn(huge_and_invalid), within=5.0),
    Case(
        "a hundred thousand numbers", VALUE, 1, (ok(BODY.replace(b'"data": [', b'"data": [' + ITEM + b", ")),)
    ),
    Case("five hundred wrong items", INVALID, 1, rest=ok(WRONG)),
    Case("an error of 5 MB", 400, 1, rest=Turn(response(400, b"x" * 5_000_000, content_type="text/plain"))),
]
