"""Parameters on the wire: every style of the OpenAPI tables, and what must never get through."""

from __future__ import annotations

import json
import string
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from enum import Enum
from typing import Any
from urllib.parse import parse_qsl, unquote
from uuid import UUID

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from runtime._runtime.encode import parts, path_text, to_jsonable, to_text
from runtime._runtime.errors import InvalidArgument
from runtime._runtime.model import Items
from runtime._runtime.operation import Operation, Parameter, Response
from tests.runtime.sample import errors, models
from tests.runtime.sample.client import Shop
from tests.support.loopback import Loopback

Call = Callable[..., Any]

ARRAY = ["blue", "black", "brown"]
OBJECT = {"R": 100, "G": 200, "B": 150}


def parameter(
    place: str, style: str = "", explode: bool | None = None, wire: str = "color", **more: Any
) -> Parameter:
    return Parameter(wire, place, lambda: Any, style=style, explode=explode, **more).resolved()


def encoded(made: Parameter, value: Any) -> str:
    """The parameter as its place has it."""
    if made.place == "path":
        return path_text(made, value)
    return {"header": ",", "query": "&", "cookie": "; "}[made.place].join(parts(made, value))


# The table of the specification, "Style Examples": place, style, explode, primitive, array, object.
STYLES = [
    ("path", "matrix", False, ";color=blue", ";color=blue,black,brown", ";color=R,100,G,200,B,150"),
    ("path", "matrix", True, ";color=blue", ";color=blue;color=black;color=brown", ";R=100;G=200;B=150"),
    ("path", "label", False, ".blue", ".blue,black,brown", ".R,100,G,200,B,150"),
    ("path", "label", True, ".blue", ".blue.black.brown", ".R=100.G=200.B=150"),
    ("path", "simple", False, "blue", "blue,black,brown", "R,100,G,200,B,150"),
    ("path", "simple", True, "blue", "blue,black,brown", "R=100,G=200,B=150"),
    ("header", "simple", False, "blue", "blue,black,brown", "R,100,G,200,B,150"),
    ("header", "simple", True, "blue", "blue,black,brown", "R=100,G=200,B=150"),
    ("query", "form", False, "color=blue", "color=blue,black,brown", "color=R,100,G,200,B,150"),
    ("query", "form", True, "color=blue", "color=blue&color=black&color=brown", "R=100&G=200&B=150"),
    (
        "query",
        "spaceDelimited",
        False,
        "color=blue",
        "color=blue%20black%20brown",
        "color=R%20100%20G%20200%20B%20150",
    ),
    (
        "query",
        "spaceDelimited",
        True,
        "color=blue",
        "color=blue&color=black&color=brown",
        "R=100&G=200&B=150",
    ),
    (
        "query",
        "pipeDelimited",
        False,
        "color=blue",
        "color=blue%7Cblack%7Cbrown",
        "color=R%7C100%7CG%7C200%7CB%7C150",
    ),
    ("query", "pipeDelimited", True, "color=blue", "color=blue&color=black&color=brown", "R=100&G=200&B=150"),
    (
        "query",
        "deepObject",
        True,
        "color=blue",
        "color%5B0%5D=blue&color%5B1%5D=black&color%5B2%5D=brown",
        "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150",
    ),
    ("cookie", "form", False, "color=blue", "color=blue,black,brown", "color=R,100,G,200,B,150"),
    ("cookie", "form", True, "color=blue", "color=blue; color=black; color=brown", "R=100; G=200; B=150"),
    ("cookie", "cookie", False, "color=blue", "color=blue,black,brown", "color=R,100,G,200,B,150"),
    ("cookie", "cookie", True, "color=blue", "color=blue; color=black; color=brown", "R=100; G=200; B=150"),
]


@pytest.mark.parametrize(("place", "style", "explode", "primitive", "array", "object_"), STYLES)
def test_styles(place: str, style: str, explode: bool, primitive: str, array: str, object_: str) -> None:
    made = parameter(place, style, explode)
    assert encoded(made, "blue") == primitive
    assert encoded(made, ARRAY) == array
    assert encoded(made, OBJECT) == object_


def test_defaults() -> None:
    assert [
        (parameter(place).style, parameter(place).explode) for place in ("path", "query", "header", "cookie")
    ] == [
        ("simple", False),
        ("form", True),
        ("simple", False),
        ("form", True),
    ]
    assert parameter("query", "pipeDelimited").explode is False
    assert parameter("path").required
    assert parameter("query").name == "color"
    assert not parameter("query").required


def test_empty_values() -> None:
    assert encoded(parameter("query"), "") == "color="
    for made in (
        parameter("query"),
        parameter("query", explode=False),
        parameter("query", "deepObject"),
        parameter("cookie"),
    ):
        assert encoded(made, []) == encoded(made, {}) == ""
    values: tuple[Any, ...] = ("", [], {})
    for value in values:
        with pytest.raises(InvalidArgument, match="empty"):
            path_text(parameter("path"), value)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("a b", "a%20b"),
        ("a/b?c#d&e=f+g,h;i:j@k", "a%2Fb%3Fc%23d%26e%3Df%2Bg%2Ch%3Bi%3Aj%40k"),
        ("ü日😀", "%C3%BC%E6%97%A5%F0%9F%98%80"),
        ("-._~", "-._~"),
        ("%2F", "%252F"),
        (["a,b", "c"], "a%2Cb,c"),
        ({"a=b": "c&d"}, "a%3Db,c%26d"),
        (True, "true"),
        (False, "false"),
        (0, "0"),
        ([1, None, False], "1,,false"),
    ],
)
def test_percent_encoding(value: Any, expected: str) -> None:
    assert path_text(parameter("path"), value) == expected
    assert parts(parameter("query", explode=False), value) == [f"color={expected}"]


class Color(str, Enum):  # noqa: UP042 - as the generator writes them
    RED = "red"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (1.5, "1.5"),
        (3.0, "3.0"),
        (1e22, "10000000000000000000000"),
        (1e-7, "0.0000001"),
        (-0.0, "-0.0"),
        (0.1 + 0.2, "0.30000000000000004"),
        (10**30, "1" + "0" * 30),
        (Decimal("1.10"), "1.10"),
        (datetime(2024, 1, 2, 3, 4, 5, tzinfo=UTC), "2024-01-02T03:04:05Z"),
        (datetime(2024, 1, 2, 3, 4, 5), "2024-01-02T03:04:05"),
        (date(2024, 1, 2), "2024-01-02"),
        (timedelta(hours=1), "PT1H"),
        (UUID(int=1), "00000000-0000-0000-0000-000000000001"),
        (Color.RED, "red"),
        (b"bytes", "bytes"),
        (None, ""),
        ({"a": {"b": [1]}}, '{"a":{"b":[1]}}'),
        (models.Options(format="f"), '{"format":"f"}'),
    ],
)
def test_text_of_values(value: Any, expected: str) -> None:
    assert to_text(to_jsonable(value)) == expected


@pytest.mark.parametrize("value", [float("nan"), float("-inf"), b"\xff", object(), "\ud800", [object()]])
def test_what_has_no_text(value: Any) -> None:
    with pytest.raises(InvalidArgument):
        parts(parameter("query"), value)


def test_reserved_characters() -> None:
    reserved = ":/?#[]@!$&'()*+,;="
    assert parts(parameter("query", allow_reserved=True), reserved) == ["color=:/?%23[]@!$&'()*+,;="]
    assert parts(parameter("query", allow_reserved=True), "50% %2F %zz") == ["color=50%25%20%2F%20%25zz"]
    assert path_text(parameter("path", allow_reserved=True), "a/b?c:d") == "a%2Fb%3Fc:d"


def test_documents() -> None:
    value = {"a": [1, None, "ü"]}
    made = parameter("query", content="json")
    (pair,) = parts(made, value)
    assert json.loads(unquote(pair.removeprefix("color="))) == value
    assert encoded(parameter("header", content="json"), value) == '{"a":[1,null,"\\u00fc"]}'
    assert parts(made, None) == ["color=null"]


def test_deep_objects() -> None:
    made = parameter("query", "deepObject", wire="filter")
    value = {"a": {"b": 1, "c d": None}, "tags": ["x", "y&"], "none": [], "items": [{"id": 1}, {"id": 2}]}
    assert parts(made, value) == [
        "filter%5Ba%5D%5Bb%5D=1",
        "filter%5Ba%5D%5Bc%20d%5D=",
        "filter%5Btags%5D%5B0%5D=x",
        "filter%5Btags%5D%5B1%5D=y%26",
        "filter%5Bitems%5D%5B0%5D%5Bid%5D=1",
        "filter%5Bitems%5D%5B1%5D%5Bid%5D=2",
    ]


plain_values = st.text() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.booleans()


@given(st.text(min_size=1), plain_values)
def test_queries_are_read_back(name: str, value: Any) -> None:
    (pair,) = parts(parameter("query", wire=name), value)
    assert parse_qsl(pair, keep_blank_values=True, strict_parsing=True) == [(name, to_text(value))]
    assert set(pair) <= set(string.ascii_letters + string.digits + "-._~%=")


@given(
    st.lists(st.text(), min_size=1),
    st.sampled_from([(",", "form"), ("%20", "spaceDelimited"), ("%7C", "pipeDelimited")]),
)
def test_lists_are_read_back(items: list[str], style: tuple[str, str]) -> None:
    separator, name = style
    (pair,) = parts(parameter("query", name, explode=False), items)
    if name != "spaceDelimited" or not any(" " in item for item in items):
        assert [
            unquote(part) for part in pair.removeprefix("color=").split(separator)
        ] == items or "|" in "".join(items)
    assert [
        unquote(part.removeprefix("color=")) for part in parts(parameter("query", name, True), items)
    ] == items


@given(st.dictionaries(st.text(), st.text(), min_size=1))
def test_objects_are_read_back(value: dict[str, str]) -> None:
    pairs = parts(parameter("query"), value)
    assert [tuple(map(unquote, pair.split("="))) for pair in pairs] == list(value.items())


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_numbers_are_read_back_without_exponents(value: float) -> None:
    assert float(to_text(value)) == value
    assert "e" not in to_text(value)


@given(
    st.text(min_size=1) | st.lists(st.text(), min_size=1) | st.dictionaries(st.text(), st.text(), min_size=1),
    st.sampled_from(["simple", "label", "matrix"]),
    st.booleans(),
    st.booleans(),
)
def test_paths_stay_inside_their_segment(value: Any, style: str, explode: bool, reserved: bool) -> None:
    assume(value != [""])
    found = path_text(parameter("path", style, explode, allow_reserved=reserved), value)
    assert not set(found) & set('/?#\\ \n\r"<>')
    assert found.isascii()
    assert found.isprintable()


# ---------------------------------------------------------------- over a socket

ITEM: Operation[Any] = Operation(
    "item",
    "GET",
    "/a/{first}/{second}{third}/z",
    parameters=(
        Parameter("first", "path", lambda: str),
        Parameter("second", "path", lambda: str),
        Parameter("third", "path", lambda: str | list[str], style="label"),
        Parameter("q", "query", lambda: Items[str]),
        Parameter("X-Ids", "header", lambda: list[int], name="ids"),
        Parameter("doc", "query", lambda: dict[str, Any] | None, nullable=True, content="json"),
        Parameter("taste", "cookie", lambda: str),
        Parameter("size", "cookie", lambda: int),
    ),
    responses=(Response("200", "application/json"),),
)


def test_places(call: Call, server: Loopback) -> None:
    params = {
        "first": "a/b",
        "second": "ü",
        "third": "x",
        "q": ("1", "&2"),
        "ids": [1, 2],
        "doc": None,
        "taste": "a; b",
        "size": 3,
    }
    call(Shop(server_url=server.url + "/base"), ITEM, params=params)
    (request,) = server.requests
    assert request.path == "/base/a/a%2Fb/%C3%BC.x/z"
    assert request.query == "q=1&q=%262&doc=null"
    assert request.headers["x-ids"] == "1,2"
    assert request.headers["cookie"] == "taste=a%3B%20b; size=3"


def test_what_is_not_given_is_not_sent(call: Call, server: Loopback) -> None:
    call(
        Shop(server_url=server.url),
        ITEM,
        params={"first": "a", "second": "b", "third": "c", "q": [], "ids": [], "taste": None},
    )
    (request,) = server.requests
    assert request.query == ""
    assert "x-ids" not in request.headers
    assert "cookie" not in request.headers


@pytest.mark.parametrize(
    ("first", "second", "third", "path"),
    [
        ("../../x", "b", "c", "/a/..%2F..%2Fx/b.c/z"),
        ("...", "b", "c", "/a/.../b.c/z"),
        ("%2e%2e", "b", "c", "/a/%252e%252e/b.c/z"),
        ("x", "..", [".."], "/a/x/...../z"),
        ("x?y=1#z", "b", "c", "/a/x%3Fy%3D1%23z/b.c/z"),
        ("\r\nX-Evil: 1", "b", "c", "/a/%0D%0AX-Evil%3A%201/b.c/z"),
    ],
)
def test_paths_cannot_be_escaped(
    call: Call, server: Loopback, first: str, second: str, third: Any, path: str
) -> None:
    call(Shop(server_url=server.url), ITEM, params={"first": first, "second": second, "third": third})
    assert server.requests[0].path == path
    assert server.requests[0].query == ""


@pytest.mark.parametrize("first", [".", "..", "%2e%2E"])
def test_a_part_of_a_path_cannot_be_dots(call: Call, server: Loopback, first: str) -> None:
    reserved = replace(
        ITEM, parameters=(ITEM.parameters[0]._replace(allow_reserved="%" in first), *ITEM.parameters[1:])
    )
    with pytest.raises(errors.ArgumentError, match=r"no part of the path can be '\.' or '\.\.'"):
        call(Shop(server_url=server.url), reserved, params={"first": first, "second": "b", "third": "c"})
    assert server.requests == []


def test_two_parameters_cannot_join_into_dots(call: Call, server: Loopback) -> None:
    joined: Operation[Any] = Operation(
        "x",
        "GET",
        "/a/{b}{c}/d",
        parameters=(Parameter("b", "path", lambda: str), Parameter("c", "path", lambda: str)),
        responses=(Response("200", "application/json"),),
    )
    for dots in ({"b": ".", "c": "."}, {"b": "..", "c": ""}):
        with pytest.raises(errors.ArgumentError):
            call(Shop(server_url=server.url), joined, params=dots)
    assert server.requests == []


def test_a_path_with_a_query_of_its_own(call: Call, server: Loopback) -> None:
    beta: Operation[Any] = Operation(
        "x",
        "GET",
        "/x?beta=true",
        parameters=(Parameter("q", "query", lambda: int),),
        responses=(Response("200", "application/json"),),
    )
    call(Shop(server_url=server.url), beta, params={"q": 1})
    assert (server.requests[0].path, server.requests[0].query) == ("/x", "beta=true&q=1")


def test_wrong_types_are_named(call: Call, server: Loopback) -> None:
    with pytest.raises(errors.ArgumentError, match=r"ids\[1\]: expected an integer, got 'b' \(str\)"):
        call(
            Shop(server_url=server.url),
            ITEM,
            params={"first": "a", "second": "b", "third": "c", "ids": [1, "b"]},
        )
    assert server.requests == []
