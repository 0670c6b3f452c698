"""Vectors, as lists of numbers and in base64."""

from __future__ import annotations

import base64
import copy
import json
import math
import pickle
import struct
import sys
from array import array
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openrouter.types import Vector, to_array, to_buffer, to_list, to_numpy
from pydantic import ValidationError

from runtime._runtime.model import BaseModel
from runtime._runtime.operation import Operation, Response
from tests.runtime.sample.client import Shop
from tests.support.loopback import Loopback
from tests.support.provider import Provider
from tests.support.sdks import SDK, SDKS

Call = Callable[..., Any]

FLOATS = [1.0, 2.0, -0.5]
TEXT = base64.b64encode(struct.pack("<3f", *FLOATS)).decode()


class Embedding(BaseModel):
    """A vector in either form."""

    embedding: list[float] | Vector


@pytest.mark.parametrize("vector", [Vector(TEXT), TEXT, FLOATS, tuple(FLOATS), array("f", FLOATS)])
def test_all_forms_give_the_same(vector: Any) -> None:
    assert to_list(vector) == FLOATS
    assert type(to_list(vector)) is list
    assert to_array(vector) == array("f", FLOATS)
    assert to_array(vector).typecode == "f"
    buffer = to_buffer(vector)
    assert (buffer.format, buffer.tolist(), buffer.nbytes) == ("f", FLOATS, 12)


@pytest.mark.parametrize("vector", [Vector(""), [], ()])
def test_nothing(vector: Any) -> None:
    assert (to_list(vector), to_array(vector), to_buffer(vector).nbytes) == ([], array("f"), 0)


@pytest.mark.parametrize("vector", [Vector(TEXT), TEXT, FLOATS, array("f", FLOATS)])
def test_numpy(vector: Any) -> None:
    numpy = pytest.importorskip("numpy")
    found = to_numpy(vector)
    assert found.dtype == numpy.float32
    assert found.tolist() == FLOATS


def test_without_numpy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "numpy", None)
    with pytest.raises(ImportError):
        to_numpy(FLOATS)


def test_numpy_gets_what_it_needs(monkeypatch: pytest.MonkeyPatch) -> None:
    """Also where it is not installed."""

    class Numpy:
        """Arrays of float32, as lists."""

        @staticmethod
        def frombuffer(content: Any, kind: str) -> list[float]:
            assert kind in ("<f4", "f4", "f")
            view: Any = memoryview(bytes(content)).cast("f")
            return list(view)

        @staticmethod
        def array(values: Any, kind: str) -> list[float]:
            assert kind in ("f4", "f")
            return list(values)

        asarray = array

    monkeypatch.setitem(sys.modules, "numpy", Numpy)
    assert to_numpy(Vector(TEXT)) == to_numpy(FLOATS) == to_numpy(TEXT) == FLOATS


@pytest.mark.parametrize(
    "wrong", ["no base64!", "AACA Pw==", "AACAPx==", "é", "AAAA", "AA", "AACAPwA=", "\ud800"]
)
@pytest.mark.parametrize("decode", [to_list, to_array, to_buffer])
def test_what_is_no_vector(decode: Callable[[str], Any], wrong: str) -> None:
    """No base64, or no multiple of four bytes."""
    with pytest.raises(ValueError):  # noqa: PT011 - whichever
        decode(wrong)
    with pytest.raises(ValueError):  # noqa: PT011
        decode(Vector(wrong))


def test_the_text_is_kept() -> None:
    found = Embedding.model_validate_json(json.dumps({"embedding": TEXT}))
    assert found.embedding == TEXT
    assert isinstance(found.embedding, Vector)
    assert isinstance(found.embedding, str)
    assert found.model_dump() == {"embedding": TEXT}
    assert found.model_dump_json() == f'{{"embedding":"{TEXT}"}}'
    again = Embedding.model_validate_json(found.model_dump_json())
    assert again == found
    assert isinstance(again.embedding, Vector)
    for other in (pickle.loads(pickle.dumps(found)), copy.deepcopy(found)):
        assert other == found
        assert isinstance(other.embedding, Vector)
        assert to_list(other.embedding) == FLOATS


def test_odd_text_is_kept_as_well() -> None:
    """Whether it is base64 is asked when it is decoded: an answer is not lost for one bad vector."""
    found = Embedding.model_validate_json('{"embedding": "no base64!"}')
    assert found.model_dump() == {"embedding": "no base64!"}
    with pytest.raises(ValidationError):
        Embedding.model_validate_json('{"embedding": 5}')


def test_lists_stay_lists() -> None:
    found = Embedding.model_validate_json('{"embedding": [0.1, 2, 1e-9]}')
    embedding: Any = found.embedding
    assert embedding == [0.1, 2.0, 1e-9]
    assert to_list(embedding) == embedding
    assert not isinstance(embedding, Vector)


@given(st.lists(st.floats(width=32)))
def test_round_trip(floats: list[float]) -> None:
    packed = struct.pack(f"<{len(floats)}f", *floats)
    found = Embedding.model_validate_json(json.dumps({"embedding": base64.b64encode(packed).decode()}))
    assert to_buffer(found.embedding).tobytes() == array("f", floats).tobytes() or any(
        map(math.isnan, floats)
    )
    assert [repr(number) for number in to_list(found.embedding)] == [repr(number) for number in floats]


def test_on_a_machine_with_the_other_order_of_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    swapped = array("f", FLOATS)
    swapped.byteswap()
    monkeypatch.setattr(sys.modules[to_array.__module__], "byteorder", "big")
    assert to_array(TEXT) == swapped


def test_over_a_socket(call: Call, server: Loopback) -> None:
    server.answer(json={"embedding": TEXT})
    operation: Operation[Embedding] = Operation(
        "embed", "GET", "/x", responses=(Response("200", "application/json", lambda: Embedding),)
    )
    assert to_list(call(Shop(server_url=server.url), operation).embedding) == FLOATS


@pytest.mark.parametrize("sdk", SDKS, ids=str)
def test_generated_packages(sdk: SDK) -> None:
    """The second vector of the provider is in base64."""
    types = __import__(f"{sdk.package}.types", fromlist=["types"])
    with Provider() as provider, sdk.make(server_url=provider.base(sdk)) as client:
        resource, _, method = sdk.method.rpartition(".")
        for name in resource.split("."):
            client = getattr(client, name)
        found = getattr(client, method)(**sdk.arguments())
    first, second = (item.embedding for item in found.data)
    assert types.to_list(first) == [0.25, -1.0, 1e-9]
    assert isinstance(second, types.Vector)
    assert types.to_list(second) == [1.0, 2.0]
    assert '"AACAPwAAAEA="' in found.model_dump_json()
