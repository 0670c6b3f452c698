"""Codecs of bodies: what each makes of a response, and CBOR with any bytes and any values."""

from __future__ import annotations

import datetime as dt
import math
from contextlib import suppress
from types import SimpleNamespace
from typing import Any

import cbor2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from runtime._cbor import CBOR, cbor
from runtime._runtime.codecs import BYTES, JSON, TEXT
from runtime._runtime.errors import InvalidArgument
from runtime._runtime.model import UNSET
from runtime._runtime.operation import Operation, Response, adapter, find_response
from runtime._streams.codecs import EVENTS, LINES
from tests.runtime.sample.models import Options


def response(content: bytes, kind: str = "text/plain") -> Any:
    return SimpleNamespace(content=content, headers={"content-type": kind})


def test_what_is_read_at_once() -> None:
    german = response(b"\xe4", "text/plain; charset=iso-8859-1")
    assert TEXT.read(german) == EVENTS.read(german) == "ä"
    assert BYTES.read(german) == LINES.read(german) == b"\xe4"
    assert TEXT.read(response(b"a", "text/plain; charset=none")) == "a"


scalars = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False)
    | st.text(st.characters(exclude_categories=["Cs"]))
    | st.binary()
    | st.datetimes(timezones=st.just(dt.UTC))
    | st.dates()
)
values = st.recursive(
    scalars, lambda inner: st.lists(inner) | st.dictionaries(st.text("abc"), inner), max_leaves=8
)


@given(values)
def test_cbor_keeps_values(value: Any) -> None:
    content, kind = cbor("application/cbor", value)
    assert kind == "application/cbor"
    assert CBOR.data(content) == value
    assert CBOR.validated(adapter(lambda: Any, strict=False).validator, content) == value
    assert isinstance(CBOR.text(response(content)), str)


@given(st.binary(max_size=40))
def test_any_bytes_are_cbor_or_an_error(content: bytes) -> None:
    validator = adapter(lambda: dict[str, int], strict=False).validator
    with suppress(ValidationError):
        assert isinstance(CBOR.validated(validator, content), dict)
    assert isinstance(CBOR.text(response(content)), str)


def test_a_value_may_contain_itself() -> None:
    cyclic = response(b"\xd8\x1c\x81\xd8\x1d\x00")
    validator = adapter(lambda: Any, strict=False).validator
    (inner,) = value = CBOR.validated(validator, cyclic.content)
    assert inner is value
    assert isinstance(CBOR.text(cyclic), str)
    with pytest.raises(ValidationError, match="invalid CBOR: too many levels"):
        CBOR.validated_without((), validator, cyclic)


def test_cbor_has_no_members_that_are_unset() -> None:
    expected: dict[str, Any] = {"b": [{}]}
    assert cbor("a/b", {"a": UNSET, "b": [{"c": UNSET}]})[0] == cbor2.dumps(expected)


def test_cbor_carries_what_json_cannot() -> None:
    assert math.isnan(CBOR.data(cbor("a/b", math.nan)[0]))
    assert CBOR.text(response(cbor2.dumps([math.inf, b"\xff"]))) == '[Infinity,"_w=="]'
    with pytest.raises(InvalidArgument, match="no time zone"):
        cbor("a/b", [dt.datetime(2026, 1, 1)])


def test_documents_of_one_syntax_stand_for_each_other() -> None:
    json, binary = Response("200", "application/a+json"), Response("200", "application/a+cbor", codec=CBOR)
    xml = Response("200", "application/a+xml", codec=BYTES)
    declared = (xml, json, binary)
    assert find_response(declared, 200, "application/json") is json
    assert find_response(declared, 200, "application/vnd.b+cbor; v=1") is binary
    assert find_response(declared, 200, "application/xml") is None


def test_what_was_asked_for_is_expected() -> None:
    both = (Response("200", "application/json"), Response("200", "application/cbor", codec=CBOR))
    operation: Operation[Any] = Operation("x", "GET", "/x", responses=both)
    assert operation.optional == [both[1]]
    assert operation.response(None, 200, "application/problem+json") is both[0]
    assert operation.response(None, 200, "application/cbor") is both[1]
    assert operation.response("application/json", 200, "application/cbor") is None
    assert operation.response("application/cbor", 200, "application/cbor") is both[1]
    assert operation.response("application/cbor", 200, "application/json") is None
    other: Operation[Any] = Operation("x", "GET", "/x", responses=both[::-1])
    assert other.response("application/cbor", 200, "application/json") is None
    assert other.response(None, 200, "application/x+cbor") is both[1]


def test_unpaired_surrogates_are_replaced_and_other_escapes_are_kept() -> None:
    assert JSON.data(rb'["\ud800x", "\n\ud83d\ude00\u0041", "\\ud800", "\udc00"]') == [
        "\ufffdx",
        "\n\U0001f600A",
        "\\ud800",
        "\ufffd",
    ]


def test_repaired_bodies_are_read_by_the_names_of_the_document() -> None:
    validator = adapter(lambda: Options, strict=False).validator
    value = JSON.validated(validator, rb'{"format_": "python", "name": "\ud800"}')
    assert (value.name, value.format_) == ("\ufffd", None)
