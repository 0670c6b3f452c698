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


def made(text: str = TEXT) -> Any:
    """A vector, which tests use in ways that type checkers refuse."""
    return Vector(text)


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
def test_what_is_no_vector(decode: Callable[[Any], Any], wrong: str) -> None:
    """No base64, or no multiple of four bytes."""
    with pytest.raises(ValueError):  # noqa: PT011 - whichever
        decode(wrong)
    with pytest.raises(ValueError):  # noqa: PT011
        decode(Vector(wrong))


def test_the_text_is_kept() -> None:
    found: Any = Embedding.model_validate_json(json.dumps({"embedding": TEXT}))
    assert found.embedding == TEXT
    assert [isinstance(found.embedding, kind) for kind in (Vector, str)] == [True, True]
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


def test_a_vector_is_a_sequence_of_floats() -> None:
    vector = made()
    assert list(vector) == FLOATS
    assert (len(vector), vector[0], vector[-1], vector[1:], vector[::-1]) == (
        3,
        1.0,
        -0.5,
        [2.0, -0.5],
        [-0.5, 2.0, 1.0],
    )
    assert list(reversed(vector)) == [-0.5, 2.0, 1.0]
    assert [number in vector for number in (2.0, 2, 3.0, None)] == [True, True, False, False]
    assert (vector.index(2.0), vector.count(2.0), vector.count(7)) == (1, 1, 0)
    assert (vector.tolist(), type(vector.tolist())) == (FLOATS, list)
    assert [type(number) for number in vector] == [float] * 3
    assert (sum(vector), max(vector), sorted(vector)) == (2.5, 2.0, [-0.5, 1.0, 2.0])
    with pytest.raises(IndexError):
        vector[3]
    with pytest.raises(ValueError, match="not in list"):
        vector.index(7.0)


def test_what_a_vector_is_equal_to() -> None:
    vector = made()
    assert vector == TEXT
    assert TEXT == vector  # noqa: SIM300 - the other side is asked
    assert vector == made()
    assert vector == FLOATS
    assert FLOATS == vector  # noqa: SIM300
    assert vector == array("f", FLOATS)
    for other in (Vector("AACAPw=="), "AACAPw==", [1.0], [1.0, 2.0, 3.0], tuple(FLOATS), None, 3):
        assert vector != other
    assert Vector("no base64!") != FLOATS
    assert {TEXT: 1}[vector] == 1
    assert len({vector, made(), TEXT}) == 1


def test_a_vector_passes_for_its_text() -> None:
    vector = made()
    assert [isinstance(vector, kind) for kind in (str, Vector, list)] == [True, True, False]
    assert (str(vector), f"{vector:>20}", "%s" % vector) == (TEXT, f"{TEXT:>20}", TEXT)  # noqa: UP031
    assert base64.b64decode(vector) == struct.pack("<3f", *FLOATS)
    assert (vector.startswith("AACA"), vector.encode(), "AACA" in vector) == (True, TEXT.encode(), True)
    assert (vector.index("C"), vector.count("A"), vector.strip("=")) == (
        TEXT.index("C"),
        TEXT.count("A"),
        TEXT,
    )
    assert {"tolist", "startswith"} <= set(dir(vector))
    with pytest.raises(AttributeError):
        vector.no_such_thing  # noqa: B018
    with pytest.raises(AttributeError):
        vector.__array_struct__  # noqa: B018


@pytest.mark.parametrize(
    ("vector", "shown"),
    [
        (made(), "Vector([1.0, 2.0, -0.5])"),
        (Vector(""), "Vector([])"),
        (
            Vector(base64.b64encode(bytes(4 * 1536)).decode()),
            "Vector([0.0, 0.0, 0.0, 0.0, 0.0, 0.0, … 1536 floats])",
        ),
        (Vector("no base64!"), "Vector('no base64!')"),
        (Vector("?" * 100), f"Vector('{'?' * 60}…')"),
    ],
    ids=["short", "empty", "long", "odd", "long and odd"],
)
def test_what_is_shown_of_a_vector(vector: Any, shown: str) -> None:
    assert repr(vector) == shown
    assert repr(Embedding(embedding=vector)) == f"Embedding(embedding={shown})"


def test_an_empty_vector_is_false_and_odd_text_is_not() -> None:
    assert [bool(Vector(text)) for text in ("", TEXT, "no base64!")] == [False, True, True]


def test_a_vector_is_decoded_once_and_only_when_it_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    decoded: list[str] = []
    module = sys.modules[to_array.__module__]
    real = module._decode

    def decode(text: str) -> Any:
        decoded.append(text)
        return real(text)

    monkeypatch.setattr(module, "_decode", decode)
    found: Any = Embedding.model_validate_json(json.dumps({"embedding": TEXT})).embedding
    assert (found == TEXT, str(found), hash(found) == hash(TEXT), bool(found), decoded) == (
        True,
        TEXT,
        True,
        True,
        [],
    )
    assert (found[0], len(found), list(found), decoded) == (1.0, 3, FLOATS, [TEXT])


USES: list[Callable[[Any], Any]] = [
    len,
    list,
    reversed,
    lambda vector: vector[0],
    lambda vector: vector.tolist(),
    lambda vector: 1.0 in vector,
]


@pytest.mark.parametrize("use", USES)
def test_text_that_is_no_vector_is_an_error_when_it_is_used(use: Callable[[Any], Any]) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - whichever
        use(made("no base64!"))


def test_numpy_takes_a_vector_without_a_copy() -> None:
    numpy = pytest.importorskip("numpy")
    vector = made()
    first, second = numpy.asarray(vector), numpy.asarray(vector)
    assert (first.dtype, first.tolist(), first.flags.writeable) == (numpy.float32, FLOATS, False)
    assert numpy.shares_memory(first, second)
    assert numpy.array([vector, made()]).tolist() == [FLOATS, FLOATS]
    assert numpy.asarray(vector, dtype="f8").tolist() == FLOATS
    assert (numpy.dot(vector, vector), (first == vector).all()) == (5.25, True)
    assert to_numpy(vector).flags.writeable
    del vector
    assert first.tolist() == FLOATS, "the array keeps the vector"


def test_changes_of_an_array_do_not_reach_the_vector() -> None:
    vector = made()
    to_array(vector)[0] = 7.0
    assert (vector[0], to_array(vector)[0]) == (1.0, 1.0)


def test_a_model_keeps_the_vector_that_it_is_made_with() -> None:
    vector = made()
    assert Embedding(embedding=vector).embedding is vector
    assert Embedding.model_validate({"embedding": TEXT}).embedding == vector
    assert json.loads(json.dumps(Embedding(embedding=vector).model_dump())) == {"embedding": TEXT}


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
