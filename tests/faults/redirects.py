"""Redirects, which must not take credentials to another host."""

from __future__ import annotations

from tests.faults.bodies import BODY
from tests.faults.harness import CONNECTION, INVALID, VALUE, Case
from tests.faults.statuses import fails
from tests.support.rawserver import GOOD, Turn, response

ELSEWHERE = "http://127.0.0.1:{other}/elsewhere"
FIXED = Turn(response(200, BODY))


def to(location: str, status: int = 307, *fields: str) -> Turn:
    """A redirect."""
    return Turn(response(status, b"", f"location: {location}", *fields))


CASES = [
    # on the same host
    Case("307 on the same host", VALUE, 2, (to("/elsewhere"),)),
    Case("308 on the same host", VALUE, 2, (to("http://127.0.0.1:{port}/elsewhere", 308),)),
    Case(
        "307 then 503 on the same host",
        VALUE,
        4,
        (to("/elsewhere"), fails(503), to("/elsewhere")),
        attempts=2,
    ),
    Case("ten redirects", VALUE, 11, (to("/elsewhere"),) * 10),
    Case("redirects without an end", 307, 21, rest=to("/elsewhere"), attempts=1),
    Case("redirected to itself with a body", 307, 21, rest=to("{port}?"), attempts=1, input="x" * 100_000),
    # to others
    Case("307 to another port", VALUE, 1, (to(ELSEWHERE),), there=1),
    Case("308 to another port", VALUE, 1, (to(ELSEWHERE, 308),), there=1),
    Case("307 to another name", VALUE, 1, (to("http://localhost:{other}/elsewhere"),), there=1),
    Case(
        "307 to another name of the same server", VALUE, 2, (to("http://localhost:{port}/elsewhere"),), kept=2
    ),
    Case("307 without a scheme", VALUE, 1, (to("//127.0.0.1:{other}/elsewhere"),), there=1),
    Case("307 to an address with a password", VALUE, 1, (to("http://127.0.0.1:{other}/?user=x"),), there=1),
    Case("301 to another port", VALUE, 1, (to(ELSEWHERE, 301),), elsewhere=FIXED, there=1),
    Case("302 to another port", VALUE, 1, (to(ELSEWHERE, 302),), elsewhere=FIXED, there=1),
    Case("303 to another port", VALUE, 1, (to(ELSEWHERE, 303),), elsewhere=FIXED, there=1),
    Case("307 with a cookie", VALUE, 1, (to(ELSEWHERE, 307, "set-cookie: session=secret"),), there=1),
    Case(
        "307 from port to port", VALUE, 1, (to(ELSEWHERE),), elsewhere=Turn(GOOD.send, then="close"), there=1
    ),
    Case("307 to 503", 503, 3, rest=to(ELSEWHERE), elsewhere=fails(503), there=3),
    Case("307 to 401", 401, 1, rest=to(ELSEWHERE), elsewhere=fails(401), there=1),
    Case(
        "307 to an hour of 429",
        429,
        1,
        rest=to(ELSEWHERE),
        elsewhere=fails(429, "Retry-After: 3600"),
        there=1,
    ),
    Case("307 to a reset", CONNECTION, 3, rest=to(ELSEWHERE), elsewhere=Turn(then="reset"), there=3),
    Case(
        "307 to a cut body",
        CONNECTION,
        3,
        rest=to(ELSEWHERE),
        elsewhere=Turn(response(200, BODY, length=900), then="close"),
        there=3,
    ),
    Case("307 to no JSON", INVALID, 1, rest=to(ELSEWHERE), elsewhere=Turn(response(200, b"{")), there=1),
    Case("307 to nobody", CONNECTION, 3, rest=to("http://127.0.0.1:{closed}/elsewhere")),
    Case(
        "307 to plain TLS",
        CONNECTION,
        3,
        rest=to("https://127.0.0.1:{other}/"),
        elsewhere=Turn(response(400), when="accepted", then="close"),
    ),
    # to nowhere
    Case("307 without a location", 307, 1, rest=Turn(response(307))),
    Case("307 to a file", CONNECTION, 1, rest=to("file:///etc/passwd")),
    Case("307 to ftp", CONNECTION, 1, rest=to("ftp://127.0.0.1:{other}/")),
    Case("307 to no address", CONNECTION, 1, rest=to("http://[")),
    Case("307 to no port", CONNECTION, 1, rest=to("http://127.0.0.1:99999/")),
    Case("307 to a long port", CONNECTION, 1, rest=to("http://127.0.0.1:" + "9" * 30)),
    Case("307 to a name with a hole", CONNECTION, 1, rest=to("http://a..invalid/")),
    Case("307 to a name too long", CONNECTION, 1, rest=to(f"http://{'a' * 64}.invalid/")),
    Case("307 to a password", CONNECTION, 1, rest=to("http://user:password@127.0.0.1:{other}/")),
    Case(
        "307 cut in its body",
        CONNECTION,
        3,
        rest=Turn(response(307, b"", f"location: {ELSEWHERE}", length=90), then="close"),
    ),
]
