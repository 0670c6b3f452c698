"""Properties of the pure parts: what holds whatever they are given."""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Callable, Iterable
from contextlib import suppress
from email.utils import formatdate
from functools import partial
from types import SimpleNamespace
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st
from yarl import URL

from runtime import _forms
from runtime._runtime import encode
from runtime._runtime.codings import Collector
from runtime._runtime.decode import message_of
from runtime._runtime.operation import Operation, Parameter, Response, find_response
from runtime._runtime.redaction import MASK, Redactor, masked
from runtime._runtime.retry import (
    IDEMPOTENT,
    BackoffStrategy,
    Budget,
    Policy,
    RetryConfig,
    backoff,
    retry_after,
)
from runtime._runtime.transport import BrokenResponse, Request, UnusableResponse, redirect
from tests.runtime.sample import errors, models
from tests.runtime.sample.client import Shop
from tests.support.jsontypes import is_object
from tests.support.stand_ins import responding


def header_text(parameter: Parameter, value: Any) -> str:
    return ",".join(encode.parts(parameter, value))


# ---------------------------------------------------------------- retry


def decide(
    policy: Policy,
    attempt: int,
    elapsed: float,
    draw: float,
    *,
    status: int | None = None,
    unsent: bool = False,
    asked: float | None = None,
) -> float | None:
    """What a call does after a try."""
    return policy.pause(attempt, elapsed, draw, asked) if policy.covers(status, unsent=unsent) else None


strategies = st.builds(
    BackoffStrategy,
    initial_interval=st.integers(0, 10**6),
    max_interval=st.integers(0, 10**6),
    exponent=st.floats(0, 100),
    max_elapsed_time=st.integers(0, 10**7),
    jitter_ms=st.none() | st.integers(0, 10**5),
)
fractions = st.floats(0, 1)


def policy_of(times: BackoffStrategy, attempts: int | None, lost: bool, repeatable: bool) -> Policy | None:
    config = RetryConfig("backoff", times, lost, max_attempts=attempts)
    return Policy.of(config, ("429", "5XX"), repeatable)


policies = st.builds(
    policy_of,
    strategies,
    st.none() | st.integers(1, 10),
    st.booleans(),
    st.booleans(),
)
statuses = st.sampled_from([408, 418, 429, 500, 503, 599])
outcomes = st.fixed_dictionaries({"status": statuses | st.integers(100, 999)}) | st.fixed_dictionaries(
    {"unsent": st.booleans()}
)


@given(strategies, st.integers(1, 10**6), fractions)
def test_backoff_stays_in_its_bounds(times: BackoffStrategy, attempt: int, draw: float) -> None:
    assert 0 <= backoff(times, attempt, draw) <= times.max_interval / 1000


@given(strategies, st.integers(1, 1_000), fractions, fractions)
def test_backoff_grows_with_its_draw(times: BackoffStrategy, attempt: int, one: float, other: float) -> None:
    assert backoff(times, attempt, min(one, other)) <= backoff(times, attempt, max(one, other))


@given(strategies, st.integers(1, 1_000), st.floats(0, 1))
def test_backoff_grows_with_the_tries(times: BackoffStrategy, attempt: int, draw: float) -> None:
    assume(times.exponent >= 1)
    assert backoff(times, attempt, draw) <= backoff(times, attempt + 1, draw)


PATIENT = Policy.of(
    RetryConfig("backoff", BackoffStrategy(500, 60_000, 1.5, 3_600_000), True), ("429", "5XX"), True
)


@given(policies, st.lists(st.tuples(outcomes, fractions, st.floats(0, 100)), max_size=30))
@example(PATIENT, [({"status": status}, 0.5, 0.1) for status in (429, 500, 599, 418)])
@example(PATIENT, [({"status": status}, 0.5, 0.1) for status in (503, 408)])
@example(PATIENT, [({"unsent": unsent}, 0.5, 0.1) for unsent in (True, False)])
def test_tries_and_time_are_bounded(policy: Policy, story: list[Any]) -> None:
    """However a call goes, it makes no more tries than allowed, and none begins too late."""
    elapsed = 0.0
    for attempt, (outcome, draw, took) in enumerate(story, 1):
        assert policy.max_attempts is None or attempt <= policy.max_attempts
        elapsed += took
        pause = decide(policy, attempt, elapsed, draw, **outcome)
        if pause is None:
            break
        assert pause >= 0
        elapsed += pause
        assert elapsed <= policy.backoff.max_elapsed_time / 1000 + 1e-6
        if "status" in outcome:
            assert policy.repeatable
            assert outcome["status"] == 429 or 500 <= outcome["status"] < 600
        else:
            assert policy.connection_errors
            assert policy.repeatable or outcome["unsent"]


@given(policies)
def test_other_statuses_are_final(policy: Policy) -> None:
    again = {status for status in range(100, 1_000) if policy.covers(status)}
    assert again == ({429, *range(500, 600)} if policy.repeatable else set())


@given(policies, st.integers(1, 20), st.floats(0, 10_000), fractions, st.floats(0, 20_000))
def test_the_pause_that_is_asked_for_is_kept_or_nothing(
    policy: Policy, attempt: int, elapsed: float, draw: float, asked: float
) -> None:
    pause = decide(policy, attempt, elapsed, draw, status=429, asked=asked)
    assert pause is None or not asked or pause == asked
    assert (pause is None) or policy.covers(429)


@given(st.sampled_from(["GET", "PUT", "POST", "PATCH", "DELETE"]), st.integers(100, 599))
def test_statuses_are_covered_for_what_is_repeatable(method: str, status: int) -> None:
    policy = Policy.of(RetryConfig("backoff"), ("408", "5xx"), method in IDEMPOTENT)
    assert policy is not None
    assert policy.covers(status) == (method not in ("POST", "PATCH") and (status == 408 or status >= 500))


cases = st.sampled_from([str.lower, str.upper, str.title])


@given(st.floats(0, 1e9), cases, cases, st.text(max_size=10))
def test_numbers_in_the_headers(
    number: float, case: Callable[[str], str], other: Callable[[str], str], noise: str
) -> None:
    assert retry_after({case("retry-after"): str(number), "x": noise}, 0.0) == number
    both = {other("retry-after"): noise, case("retry-after-ms"): str(number)}
    assert retry_after(both, 0.0) == number / 1000


@given(st.integers(0, 4 * 10**9), st.integers(0, 4 * 10**9), st.booleans())
def test_dates_in_the_headers(date: int, now: int, usegmt: bool) -> None:
    assert retry_after({"retry-after": formatdate(date, usegmt=usegmt)}, float(now)) == max(date - now, 0)


@given(st.floats(1, 1_000), st.lists(st.booleans(), max_size=300))
def test_the_budget(size: float, story: list[bool]) -> None:
    """What is taken was there at first, or was given back since."""
    budget = Budget(size)
    taken = given_back = 0
    for take in story:
        if take:
            taken += budget.spend()
        else:
            budget.refill()
            given_back += 1
        assert taken <= size + given_back * 0.2 + 1e-6
    if not given_back:
        assert taken == min(story.count(True), int(size))


def test_a_budget_that_is_used_up_comes_back() -> None:
    budget = Budget(3)
    assert [budget.spend() for _ in range(4)] == [True, True, True, False]
    for _ in range(4):
        budget.refill()
    assert not budget.spend()
    budget.refill()
    budget.refill()
    assert budget.spend()
    assert not budget.spend()
    for _ in range(1_000):
        budget.refill()
    assert [budget.spend() for _ in range(4)] == [True, True, True, False]


# ---------------------------------------------------------------- secrets

# What masks are made of, and what stands around them, tells nothing.
printable = st.characters(exclude_categories=["C", "Z"], include_characters=" ", exclude_characters="*")
secrets = st.text(printable, min_size=6, max_size=40).filter(
    lambda text: text.isprintable() and text.strip() == text
)
ascii_secrets = st.text(
    st.characters(min_codepoint=0x21, max_codepoint=0x7E, exclude_characters="*"), min_size=6, max_size=40
)
names = st.sampled_from(["x-note", "location", "content-type", "via", "x-echo"])
secret_names = st.sampled_from(
    [
        "Authorization",
        "X-API-Key",
        "api_key",
        "Cookie",
        "set-cookie",
        "X-Auth-Token",
        "client_secret",
        "X-SHOP",
    ]
)
redactor = Redactor(["x-shop", "shop_pass"])


def forms(secret: str) -> list[str]:
    """A secret as texts may have it."""
    return [
        secret,
        json.dumps(secret)[1:-1],
        json.dumps(secret, ensure_ascii=False)[1:-1],
        repr(secret)[1:-1],
    ]


def unseen(secret: str, text: str) -> None:
    for form in forms(secret):
        assert form not in text


@given(secrets, st.text(max_size=30), st.text(max_size=30))
@example(secret='quoted"é', before="", after="")
@example(secret='000"\\0', before="", after="")
def test_masked(secret: str, before: str, after: str) -> None:
    assume(not any(form in before + MASK + after for form in forms(secret)))
    for form in forms(secret):
        unseen(secret, masked(f"{before} {form} {after}", [secret]))


@given(st.lists(ascii_secrets, min_size=1, max_size=4, unique=True), st.data())
def test_several_secrets_are_masked(several: list[str], data: Any) -> None:
    text = " ".join(data.draw(st.permutations(several)))
    found = masked(text, several)
    for secret in several:
        unseen(secret, found)


def test_a_secret_that_begins_with_another_one() -> None:
    assert masked("shorter-and-longer", ["shorter", "shorter-and-longer"]) == MASK
    assert masked("shorter-and-longer", ["shorter-and-longer", "shorter"]) == MASK


def test_nothing_to_mask() -> None:
    assert masked("a text", ["", "other"]) == "a text"


@given(ascii_secrets, secret_names, cases)
def test_secret_headers(secret: str, name: str, case: Callable[[str], str]) -> None:
    shown = redactor.headers({case(name): secret, "x-note": "fine"})
    assert shown == {case(name): MASK, "x-note": "fine"}
    unseen(secret, redactor.message("", SimpleNamespace(headers={case(name): secret}, content=None), ()))


@given(secrets, secret_names, st.booleans())
def test_secret_query_values(secret: str, name: str, user: bool) -> None:
    value = encode._quote(secret) if _encodable(secret) else "plain-text"
    assume(len(value) > 5)
    login = f"{value}:{value}@" if user else ""
    url = redactor.url(f"https://{login}host.example/path/x?a=b&{name}={value}&c=d")
    assert url == f"https://host.example/path/x?a=b&{name}={MASK}&c=d"


def _encodable(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


@given(
    secrets.filter(_encodable),
    names,
    st.sampled_from(["first", "header", "body", "json", "utf8", "form"]),
    st.data(),
)
def test_a_message_shows_no_secret(secret: str, name: str, where: str, data: Any) -> None:
    before: str = data.draw(st.text(max_size=20))
    after: str = data.draw(st.text(max_size=20))
    assume(
        not any(form in f"{before}{after}{name}{MASK}Headers: Body: Request: POST " for form in forms(secret))
    )
    assume(_encodable(before + after))
    texts = {
        "json": json.dumps({"note": before + secret + after}),
        "utf8": json.dumps({"note": before + secret + after}, ensure_ascii=False),
        "form": f"a={before}&note={secret}",
    }
    body = texts.get(where, before + (secret if where == "body" else "") + after)
    message = SimpleNamespace(
        headers={name: before + secret + after if where == "header" else "x"}, content=body.encode()
    )
    first = f"Request: POST {secret if where == 'first' else ''}"
    unseen(secret, redactor.message(first, message, [secret]))


@given(
    ascii_secrets, secret_names.filter(str.islower).filter(lambda name: "cookie" not in name), st.booleans()
)
def test_members_that_look_like_credentials(secret: str, name: str, escaped: bool) -> None:
    """Nobody said that these are secrets."""
    assume(secret not in "Headers: {} Body: " + name)
    body = json.dumps({"a": 1, name: secret, "b": 2}, ensure_ascii=escaped).encode()
    unseen(secret, redactor.message("", SimpleNamespace(content=body), ()))


@pytest.mark.parametrize("length", [7, 100, 999])
@pytest.mark.parametrize("around", [5_000, 9_990, 9_999, 10_000, 19_990, 19_999, 20_000])
def test_no_half_of_a_secret_is_left(length: int, around: int) -> None:
    """Wherever a long body is cut."""
    secret = ("0123456789abcdef" * 100)[:length]
    body = "." * (around - length // 2) + secret + "." * 30_000
    assert secret[:6] not in redactor.message("", SimpleNamespace(content=body.encode()), [secret])


@pytest.mark.parametrize("length", [7, 100, 999])
def test_no_part_of_a_secret_is_left_that_is_repeated_often(length: int) -> None:
    """Masks are short, so that more of a body is shown."""
    secret = ("0123456789abcdef" * 100)[:length]
    for start in range(0, length, 7):
        body = "." * start + secret * (30_000 // length)
        assert secret[:6] not in redactor.message("", SimpleNamespace(content=body.encode()), [secret])


@given(st.text())
def test_urls_of_any_kind_are_shown(url: str) -> None:
    assert isinstance(redactor.url(url), str)


# ---------------------------------------------------------------- styles

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
scalars = texts | st.integers() | st.booleans() | st.floats(allow_nan=False, allow_infinity=False)
lists = st.lists(scalars, min_size=1, max_size=5)
objects = st.dictionaries(texts.filter(bool), scalars, min_size=1, max_size=5)


def parameter(place: str, style: str, explode: bool, **more: Any) -> Parameter:
    return Parameter("p[a]", place, lambda: Any, style=style, explode=explode, **more).resolved()


def words(values: Iterable[Any]) -> list[str]:
    return [encode.to_text(value) for value in values]


def pairs(parts: Iterable[str]) -> list[tuple[str, str]]:
    return [(unquote(name), unquote(value)) for name, _, value in (part.partition("=") for part in parts)]


@given(scalars)
def test_scalars_round_trip(value: Any) -> None:
    text = encode.to_text(value)
    assert encode.parts(parameter("query", "form", True), value) == [f"p%5Ba%5D={encode._quote(text)}"]
    assert pairs(encode.parts(parameter("query", "form", False), value)) == [("p[a]", text)]
    assert pairs(encode.parts(parameter("cookie", "form", True), value)) == [("p[a]", text)]
    assert header_text(parameter("header", "simple", False), value) == text
    if text:
        assert unquote(encode.path_text(parameter("path", "simple", False), value)) == text
        assert unquote(encode.path_text(parameter("path", "label", False), value)) == f".{text}"
        assert unquote(encode.path_text(parameter("path", "matrix", False), value)) == f";p[a]={text}"
    if isinstance(value, float):
        assert float(text) == value
        assert "e" not in text
    elif isinstance(value, int) and not isinstance(value, bool):
        assert int(text) == value


@given(lists)
def test_lists_round_trip(values: list[Any]) -> None:
    expected = words(values)
    exploded = encode.parts(parameter("query", "form", True), values)
    assert parse_qsl("&".join(exploded), keep_blank_values=True) == [("p[a]", word) for word in expected]
    for style, separator in (("form", ","), ("spaceDelimited", "%20"), ("pipeDelimited", "%7C")):
        (part,) = encode.parts(parameter("query", style, False), values)
        name, _, joined = part.partition("=")
        assert unquote(name) == "p[a]"
        if style == "form":
            assert [unquote(word) for word in joined.split(separator)] == expected
        else:
            assert unquote(joined) == unquote(separator).join(expected)
    (cookie,) = encode.parts(parameter("cookie", "form", False), values)
    assert [unquote(word) for word in cookie.partition("=")[2].split(",")] == expected
    assert header_text(parameter("header", "simple", False), values) == ",".join(expected)


@given(lists)
def test_lists_in_paths_round_trip(values: list[Any]) -> None:
    expected = words(values)
    assume(expected != [""])
    plain = encode.path_text(parameter("path", "simple", False), values)
    assert plain == encode.path_text(parameter("path", "simple", True), values)
    assert [unquote(word) for word in plain.split(",")] == expected
    matrix = encode.path_text(parameter("path", "matrix", True), values)
    assert pairs(matrix[1:].split(";")) == [("p[a]", word) for word in expected]
    label = encode.path_text(parameter("path", "label", False), values)
    assert label[0] == "."
    assert [unquote(word) for word in label[1:].split(",")] == expected
    assert not set("/?#& ") & set(plain + matrix + label)


@given(objects)
def test_objects_round_trip(value: dict[str, Any]) -> None:
    expected = list(zip(value, words(value.values()), strict=True))
    flat = [word for pair in expected for word in pair]
    exploded = encode.parts(parameter("query", "form", True), value)
    assert pairs(exploded) == expected
    (part,) = encode.parts(parameter("query", "form", False), value)
    assert [unquote(word) for word in part.partition("=")[2].split(",")] == flat
    deep = encode.parts(parameter("query", "deepObject", True), value)
    assert pairs(deep) == [(f"p[a][{name}]", word) for name, word in expected]
    assert pairs(encode.path_text(parameter("path", "simple", True), value).split(",")) == expected
    assert pairs(encode.path_text(parameter("path", "matrix", True), value)[1:].split(";")) == expected
    assert header_text(parameter("header", "simple", False), value) == ",".join(flat)


trees = st.recursive(
    scalars | st.none(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=8,
)


@given(trees)
def test_documents_round_trip(value: Any) -> None:
    """A parameter that is a JSON document."""
    document = parameter("query", "form", True, content="json")
    (part,) = encode.parts(document, value)
    assert json.loads(unquote(part.partition("=")[2])) == value
    (cookie,) = encode.parts(parameter("cookie", "form", True, content="json"), value)
    assert json.loads(unquote(cookie.partition("=")[2])) == value
    header = header_text(parameter("header", "simple", False, content="json"), value)
    assert header.isascii()
    assert json.loads(header) == value
    assert json.loads(encode.json_document(value)) == value


@given(objects)
def test_forms_round_trip(value: dict[str, Any]) -> None:
    content, kind = _forms.form("application/x-www-form-urlencoded", value)
    assert kind == "application/x-www-form-urlencoded"
    assert parse_qsl(content.decode(), keep_blank_values=True) == list(
        zip(value, words(value.values()), strict=True)
    )


@given(texts)
def test_reserved_characters_pass_where_they_may(value: str) -> None:
    """What was written percent-encoded stays so; nothing leaves its place."""
    (part,) = encode.parts(parameter("query", "form", True, allow_reserved=True), value)
    sent = part.partition("=")[2]
    assert sent.isascii()
    assert not set("#  ") & set(sent)
    assert unquote(sent) == unquote(value, errors="strict") if "%" not in value else sent


# ---------------------------------------------------------------- redirects

HOSTS = [
    "shop.example",
    "SHOP.example",
    "evil.example",
    "127.0.0.1",
    "[::1]",
    "shop.example.",
    "xshop.example",
]
hosts = st.sampled_from(HOSTS)
ports = st.sampled_from(["", ":80", ":443", ":8080", ":"])
schemes = st.sampled_from(["http", "https", "HTTP", "ftp", "file", "javascript", "ws"])
paths = st.text(st.sampled_from("/\\.?#@:%[] \tab\u00e9"), max_size=12)
locations = (
    st.builds("{}://{}{}/{}".format, schemes, hosts, ports, paths)
    | st.builds("{}://{}{}".format, schemes, hosts, paths)
    | st.builds("//{}{}/{}".format, hosts, ports, paths)
    | st.builds("{}:{}".format, schemes, paths)
    | st.builds("{}{}{}".format, paths, hosts, paths)
    | paths
    | st.text(max_size=20)
)
SENT = {
    "Authorization": "Bearer secret-1",
    "X-Shop": "secret-2",
    "Cookie": "sid=secret-3",
    "x-api-key": "secret-4",
    "Content-Type": "application/json",
    "Accept": "application/json",
}


def origin(url: str) -> tuple[str, str, int]:
    """Where a request goes to."""
    parts = urlsplit(url)
    return parts.scheme, parts.hostname or "", parts.port or {"http": 80, "https": 443}[parts.scheme]


@given(
    st.builds(
        "{}://{}{}/things".format, st.sampled_from(["http", "https"]), hosts, st.sampled_from(["", ":8080"])
    ),
    locations,
    st.sampled_from([301, 302, 303, 307, 308]),
    st.sampled_from(["GET", "POST", "PUT", "HEAD"]),
)
@example("https://shop.example/", "http://shop.example/", 307, "GET")
@example("https://shop.example/", "//evil.example\\@shop.example/", 307, "GET")
@example("https://shop.example/", "https://shop.example:443@evil.example/", 307, "GET")
@example("https://shop.example/", "\\\\evil.example/", 307, "GET")
def test_credentials_never_go_to_another_origin(url: str, location: str, status: int, method: str) -> None:
    asked = Request(method, url, dict(SENT), b"{}", 1.0)
    answer = SimpleNamespace(status_code=status, headers={"location": location})
    try:
        found = redirect(asked, answer, redactor)
    except UnusableResponse:
        return
    if found is None:
        assert not location.strip() or not location
        return
    source, target = origin(url), origin(found.url)
    assert target[0] in ("http", "https")
    assert "@" not in urlsplit(found.url).netloc
    upgraded = source[0] == "http" and target[0] == "https" and source[1] == target[1]
    told = [name for name, value in found.headers.items() if "secret" in value]
    if source[1:2] != target[1:2] or (source != target and not upgraded):
        assert told == []
    if told:
        assert {name: found.headers[name] for name in told} == {name: SENT[name] for name in told}
    assert asked.headers == SENT
    # the client of awaited calls has a parser of its own, which must lead to the same place
    if not found.url.isascii():
        return  # no request can go there, if the default clients do not encode it
    other = URL(found.url, encoded=True)
    assert (other.scheme, (other.host or "").lower().rstrip("."), other.port) == (
        target[0],
        target[1].rstrip("."),
        target[2],
    )
    if found.method == "GET" and method != "GET":
        assert found.content is None
        assert "Content-Type" not in found.headers
        assert status in (301, 302, 303)
    else:
        assert (found.method, found.content) == (method, b"{}" if status != 303 or method == "HEAD" else None)


@given(st.integers(100, 599), locations)
def test_other_answers_lead_nowhere(status: int, location: str) -> None:
    assume(status not in (301, 302, 303, 307, 308))
    asked = Request("GET", "https://shop.example/", {}, None, None)
    answer = SimpleNamespace(status_code=status, headers={"Location": location})
    assert redirect(asked, answer, redactor) is None


# ---------------------------------------------------------------- answers

media_types = st.sampled_from(
    [None, "application/json", "text/plain", "text/*", "*/*", "Application/JSON; charset=utf-8", "image/png"]
)
declared_statuses = st.sampled_from(["200", "201", "404", "2XX", "4xx", "default", "DEFAULT"])
answers = st.lists(st.tuples(declared_statuses, media_types).map(lambda pair: Response(*pair)), max_size=6)
types = st.sampled_from(["application/json", "TEXT/plain;charset=x", "text/html", "image/png", "", " ;", "x"])


@given(answers, st.integers(100, 599), types)
def test_the_declared_answer(declared: list[Response], status: int, kind: str) -> None:
    found = find_response(declared, status, kind)
    ranks = {str(status): 0, f"{status // 100}XX": 1, "DEFAULT": 2}
    fitting = [ranks[answer.status.upper()] for answer in declared if answer.status.upper() in ranks]
    if found is None:
        assert not any(
            answer.media_type == "*/*" and ranks.get(answer.status.upper()) == min(fitting, default=-1)
            for answer in declared
        )
        return
    assert found in declared
    assert ranks[found.status.upper()] == min(fitting), "the nearest status speaks"
    wanted = (found.media_type or "").partition(";")[0].lower()
    given_type = kind.partition(";")[0].strip().lower() or "application/octet-stream"
    assert wanted in ("", "*/*", given_type, given_type.partition("/")[0] + "/*")


@given(texts, types, st.integers(400, 599))
def test_one_that_takes_all_is_always_found(noise: str, kind: str, status: int) -> None:
    everything = Response("default", None)
    assert find_response([Response("200", noise), everything], status, kind) is everything


documents = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(
        st.sampled_from(["error", "errors", "message", "detail", "title", "code", "0"]), inner, max_size=4
    ),
    max_leaves=12,
)


@given(
    documents
    | st.fixed_dictionaries({"message": st.text(min_size=1, max_size=20)}, optional={"code": documents})
)
def test_a_message_is_a_text_of_the_body(value: Any) -> None:
    found = message_of(json.dumps(value))
    if found is not None:
        assert json.dumps(found)[1:-1] in json.dumps(value)
    if is_object(value) and isinstance(value.get("message"), str) and value["message"]:
        assert found


@given(documents)
def test_errors_in_disguise(value: Any) -> None:
    """Of an answer that is declared as a model; that its errors are typed is tested elsewhere."""
    content = json.dumps(value).encode()
    answer = SimpleNamespace(status_code=200, headers={"content-type": "application/json"}, content=content)
    mine = responding(answer)
    operation: Operation[Any] = Operation(
        "x", "GET", "/x", responses=(Response("200", "application/json", lambda: models.Options),)
    )
    error = value.get("error") if is_object(value) else None
    hidden = bool(error) and isinstance(error, (dict, str))
    with Shop(client=mine) as client:
        try:
            found = client._dispatcher.call(operation)
        except errors.ShopError as raised:
            assert type(raised) is errors.ResponseValidationError or hidden  # noqa: PT017
            assert str(raised)  # noqa: PT017
            assert raised.status_code == 200  # noqa: PT017
        else:  # a good answer may have a member that is called so
            assert found.model_dump() == value


# ---------------------------------------------------------------- packed bodies

PACKERS: dict[str, Callable[[bytes], bytes]] = {
    "gzip": partial(gzip.compress, mtime=0),
    "x-gzip": partial(gzip.compress, mtime=0),
    "deflate": zlib.compress,
    "identity": bytes,
    "br-of-tomorrow": bytes,
}


def decompressed(body: bytes, codings: str) -> bytes:
    """A body as the runtime collects it, in pieces."""
    collector = Collector(200, codings, 1 << 20)
    assert all(collector.add(body[start : start + 7]) for start in range(0, len(body), 7))
    return collector.body()


def bare(body: bytes) -> bytes:
    """Deflate without the header of zlib."""
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(body) + packer.flush()


@given(
    st.binary(max_size=2_000),
    st.lists(st.sampled_from(list(PACKERS)), max_size=4),
    cases,
    st.sampled_from([",", ", ", " , "]),
)
def test_packed_bodies_round_trip(
    body: bytes, codings: list[str], case: Callable[[str], str], comma: str
) -> None:
    packed = body
    assume(sum(coding in ("gzip", "x-gzip", "deflate") for coding in codings) <= 5)
    for coding in codings:
        packed = PACKERS[coding](packed)
    assert decompressed(packed, comma.join(map(case, codings))) == body


@given(st.binary(max_size=2_000))
def test_deflate_without_a_header(body: bytes) -> None:
    assert decompressed(bare(body), "deflate") == body


@given(st.lists(st.binary(max_size=300), min_size=2, max_size=4))
def test_gzip_in_several_members(bodies: list[bytes]) -> None:
    """RFC 1952: a file is a series of members; some servers send one for each write."""
    assert decompressed(b"".join(map(gzip.compress, bodies)), "gzip") == b"".join(bodies)


@given(
    st.binary(max_size=500), st.sampled_from(["gzip", "deflate", "x-gzip", "gzip, deflate", "deflate,gzip"])
)
@example(b"\x1f\x8b", "gzip")
@example(b"x", "deflate")
def test_damaged_bodies(body: bytes, codings: str) -> None:
    with suppress(UnusableResponse, BrokenResponse):
        assert isinstance(decompressed(body, codings), bytes)


@given(st.binary(min_size=1, max_size=300), st.integers(0, 10_000), st.integers(1, 255))
def test_one_wrong_byte(body: bytes, place: int, change: int) -> None:
    packed = bytearray(gzip.compress(body, mtime=0))
    packed[place % len(packed)] ^= change
    with suppress(UnusableResponse, BrokenResponse):
        assert isinstance(decompressed(bytes(packed), "gzip"), bytes)


@given(st.binary(max_size=100), st.text(max_size=20))
def test_codings_of_any_name(body: bytes, codings: str) -> None:
    assume(not {"gzip", "x-gzip", "deflate"} & {name.strip().lower() for name in codings.split(",")})
    assert decompressed(body, codings) == body
