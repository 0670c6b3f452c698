"""Numbers of other types than Python's own, which lost digits: `Decimal("12345678901234567890.12")` went as 1.23e19."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Iterator
from decimal import Decimal
from fractions import Fraction
from types import ModuleType
from typing import Any

import cbor2
import numpy
import pytest

from tests.support.loopback import Loopback
from tests.support.packages import generated

DOCUMENT = """
openapi: 3.1.0
info: {title: Sums, version: "1"}
paths:
  /sums:
    post:
      operationId: add
      parameters:
        - {name: q, in: query, schema: {type: number, format: decimal}}
        - {name: n, in: query, schema: {type: integer}}
        - {name: document, in: query, content: {application/json: {schema: {type: array, items: {type: number}}}}}
      requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/Sum"}}}}
      responses: {"204": {description: ""}}
  /forms:
    post:
      operationId: form
      requestBody: {content: {application/x-www-form-urlencoded: {schema: {$ref: "#/components/schemas/Sum"}}}}
      responses: {"204": {description: ""}}
  /binary:
    post:
      operationId: binary
      requestBody: {content: {application/cbor: {schema: {$ref: "#/components/schemas/Sum"}}}}
      responses: {"204": {description: ""}}
components:
  schemas:
    Sum:
      type: object
      properties:
        price: {type: number}
        prices: {type: array, items: {type: number}}
        either: {type: [number, string]}
        limits: {type: object, additionalProperties: {type: number, format: double}}
        count: {type: integer}
        counts: {type: array, items: {type: integer}}
        rows: {type: array, items: {type: array, items: {type: integer}}}
        tokens: {anyOf: [{type: string}, {type: array, items: {type: number}}]}
        anything: {}
        inner: {$ref: "#/components/schemas/Sum"}
"""


class Index:
    """An integer of another library, which a float need not hold."""

    def __index__(self) -> int:
        return 2**53 + 1


EXACT: list[tuple[Any, bytes]] = [
    (Index(), b"9007199254740993"),
    (3, b"3"),
    (3.0, b"3.0"),
    (2**53 + 1, b"9007199254740993"),
    (2**64 + 1, b"18446744073709551617"),
    (10**30, b"1" + b"0" * 30),
    (Decimal("0.10"), b"0.1"),
    (Decimal("1234567.89"), b"1234567.89"),
    (Decimal(3), b"3"),
    (Decimal("-0.5"), b"-0.5"),
    (Decimal("12345678901234567890"), b"12345678901234567890"),
    (Decimal("12345678901234567890.12"), b"12345678901234567890.12"),
    (Decimal("-0.1234567890123456789"), b"-0.1234567890123456789"),
    (Decimal("1E+20"), b"1" + b"0" * 20),
    (Decimal("1E+308"), b"1" + b"0" * 308),
    (Fraction(1, 2), b"0.5"),
    (Fraction(4, 2), b"2"),
    (Fraction(10**400), b"1" + b"0" * 400),
    (numpy.int64(5), b"5"),
    (numpy.int8(-5), b"-5"),
    (numpy.uint64(2**64 - 1), b"18446744073709551615"),
    (numpy.float64(0.1), b"0.1"),
    (numpy.float32(0.5), b"0.5"),
    (numpy.float32(0.1), b"0.10000000149011612"),
    (numpy.float16(0.25), b"0.25"),
    (numpy.longdouble(0.5), b"0.5"),
    (numpy.array(7), b"7"),
    (numpy.array(1.5), b"1.5"),
]
INEXACT = [
    Decimal("NaN"),
    Decimal("sNaN"),
    Decimal("-Infinity"),
    Fraction(1, 3),
    Fraction(10**400 + 1, 3),
    numpy.longdouble(1) / 3,
]
NO_NUMBERS = [
    True,
    numpy.True_,
    "1.5",
    [1],
    numpy.array([1.5]),
    numpy.complex64(1),
    numpy.datetime64("2026-01-02", "ns"),
    float("inf"),
    float("nan"),
]


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    with generated(DOCUMENT, tmp_path_factory.mktemp("sums")) as module:
        yield module


@pytest.fixture(scope="module")
def _server() -> Iterator[Loopback]:
    with Loopback() as loopback:
        loopback.answer(204, default=True)
        yield loopback


@pytest.fixture
def server(_server: Loopback) -> Loopback:
    _server.requests.clear()
    return _server


@pytest.fixture(params=["sync", "async"])
def send(request: pytest.FixtureRequest, package: ModuleType, server: Loopback) -> Callable[..., Any]:
    """Calls a method, and returns the request."""

    def run(method: str = "add", **arguments: Any) -> Any:
        client = package.Sums(server_url=server.url)
        if request.param == "sync":
            with client:
                getattr(client, method)(**arguments)
            return server.requests[-1]

        async def awaited() -> None:
            async with client:
                await getattr(client, f"{method}_async")(**arguments)

        asyncio.run(awaited())
        return server.requests[-1]

    return run


@pytest.mark.parametrize(("number", "text"), EXACT)
def test_all_digits_are_sent(send: Callable[..., Any], number: Any, text: bytes) -> None:
    body = send(price=number, prices=[1.5, number], either=number, limits={"a": number}).body
    assert body == b'{"price":%s,"prices":[1.5,%s],"either":%s,"limits":{"a":%s}}' % (text, text, text, text)
    assert send(q=number).params == [("q", text.decode())]


@pytest.mark.parametrize(("number", "text"), EXACT)
def test_all_digits_are_sent_in_forms_and_in_documents_in_queries(
    package: ModuleType, server: Loopback, number: Any, text: bytes
) -> None:
    with package.Sums(server_url=server.url) as client:
        client.form(price=number, prices=[number], inner={"price": number})
        client.add(document=[number])
    assert server.requests[0].body == b"price=%s&prices=%s&inner=%%7B%%22price%%22%%3A%s%%7D" % (
        text,
        text,
        text,
    )
    assert server.requests[1].params == [("document", f"[{text.decode()}]")]


@pytest.mark.parametrize(("number", "text"), EXACT)
def test_models_keep_all_digits(package: ModuleType, server: Loopback, number: Any, text: bytes) -> None:
    model = package.models.Sum(price=number, prices=[number], inner=package.models.Sum(price=number))
    with package.Sums(server_url=server.url) as client:
        client.add(inner=model)
    assert server.requests[0].body == b'{"inner":{"price":%s,"prices":[%s],"inner":{"price":%s}}}' % (
        text,
        text,
        text,
    )


@pytest.mark.parametrize("text", ["1E+309", "1E+400", "1E-400", "1.5E+999999"])
def test_a_number_beyond_all_floats_keeps_its_exponent(
    package: ModuleType, server: Loopback, text: str
) -> None:
    with package.Sums(server_url=server.url) as client:
        client.add(price=Decimal(text))
    assert server.requests[0].body == b'{"price":%s}' % text.encode()


@pytest.mark.parametrize(
    "number", [10**5_000, Decimal("1E+5000"), Decimal("1E-5000")], ids=["integer", "large", "small"]
)
def test_text_of_thousands_of_digits_is_refused(package: ModuleType, server: Loopback, number: Any) -> None:
    with package.Sums(server_url=server.url) as client:
        for call in (client.add, client.form):
            name = "q" if call == client.add else "price"
            with pytest.raises(package.errors.ArgumentError, match=r"digits"):
                call(**{name: number})
    assert server.requests == []


@pytest.mark.parametrize("number", INEXACT)
def test_a_number_that_would_lose_digits_is_refused(
    package: ModuleType, server: Loopback, number: Any
) -> None:
    with package.Sums(server_url=server.url) as client:
        for arguments in ({"price": number}, {"prices": [number]}, {"either": number}, {"q": number}):
            with pytest.raises(
                package.errors.ArgumentError, match=r"a finite number|a float holds with all digits"
            ):
                client.add(**arguments)
    assert server.requests == []


@pytest.mark.parametrize("value", NO_NUMBERS)
def test_what_is_no_number_is_refused(package: ModuleType, server: Loopback, value: Any) -> None:
    with package.Sums(server_url=server.url) as client:
        with pytest.raises(
            package.errors.ArgumentError, match=r"^add: price: expected a (finite )?number, got"
        ):
            client.add(price=value)
        with pytest.raises(package.errors.ArgumentError, match=r"^add: count: expected an integer, got"):
            client.add(count=value)
    assert server.requests == []


ARRAYS: list[tuple[dict[str, Any], bytes]] = [
    ({"prices": numpy.array([1, 2])}, b'{"prices":[1,2]}'),
    ({"prices": numpy.array([1.0, 2.5])}, b'{"prices":[1.0,2.5]}'),
    ({"prices": numpy.array([0.5], "f4")}, b'{"prices":[0.5]}'),
    ({"counts": numpy.array([1, 2**62])}, b'{"counts":[1,4611686018427387904]}'),
    ({"rows": numpy.array([[1, 2], [3, 4]])}, b'{"rows":[[1,2],[3,4]]}'),
    ({"rows": [numpy.array([1, 2]), [numpy.int64(3)]]}, b'{"rows":[[1,2],[3]]}'),
    ({"tokens": numpy.array([9906, 1917])}, b'{"tokens":[9906,1917]}'),
    ({"anything": {"deep": [numpy.array([1, 2]), numpy.int64(3)]}}, b'{"anything":{"deep":[[1,2],3]}}'),
    ({"anything": numpy.array([True])}, b'{"anything":[true]}'),
    ({"anything": numpy.array(7)}, b'{"anything":7}'),
    ({"count": numpy.uint64(2**64 - 1)}, b'{"count":18446744073709551615}'),
    ({"count": numpy.array(7)}, b'{"count":7}'),
]


@pytest.mark.parametrize(("arguments", "body"), ARRAYS)
def test_arrays_of_integers_stay_integers(
    send: Callable[..., Any], package: ModuleType, arguments: dict[str, Any], body: bytes
) -> None:
    assert send(**arguments).body == body
    assert send(inner=arguments).body == b'{"inner":%s}' % body
    assert send(inner=package.models.Sum(**arguments)).body == b'{"inner":%s}' % body


@pytest.mark.parametrize(
    ("number", "kept"),
    [
        (numpy.int64(7), 7),
        (numpy.float32(0.5), 0.5),
        (Decimal("0.10"), 0.1),
        (Decimal(3), 3),
        (Decimal("0.1234567890123456789"), Decimal("0.1234567890123456789")),
    ],
)
def test_the_numbers_in_models_are_those_of_python(package: ModuleType, number: Any, kept: Any) -> None:
    model = package.models.Sum(price=number)
    assert (model.price, type(model.price)) == (kept, type(kept))


def test_a_model_with_numbers_of_numpy_keeps_the_models_in_it(package: ModuleType) -> None:
    inner = package.models.Sum(price=1)
    outer = package.models.Sum(count=numpy.int64(3), inner=inner)
    assert outer.inner is inner
    assert (outer.count, type(outer.count)) == (3, int)


@pytest.mark.parametrize("value", [numpy.array([True]), numpy.array([0.5, 1.0]), [True], [1.0]])
def test_no_other_array_passes_for_integers(package: ModuleType, value: Any) -> None:
    with pytest.raises(package.errors.ArgumentError, match=r"^add: counts\[0\]: expected an integer, got"):
        package.Sums(server_url="http://127.0.0.1:9").add(counts=value)


def test_times_of_numpy_are_times(package: ModuleType, server: Loopback) -> None:
    with package.Sums(server_url=server.url) as client:
        client.add(anything=numpy.datetime64("2026-01-02"))
        with pytest.raises(package.errors.ArgumentError, match="cannot be encoded"):
            client.add(anything=numpy.datetime64("2026-01-02", "ns"))
    assert [json.loads(request.body) for request in server.requests] == [{"anything": "2026-01-02"}]


def test_text_cannot_pass_for_a_number(package: ModuleType, server: Loopback) -> None:
    """The marks of numbers in a body are made by the process: nobody can write them."""
    with package.Sums(server_url=server.url) as client:
        client.add(either="NaN:1.5", anything=['NaN:"', "NaN"], price=Decimal("0.1234567890123456789"))
    assert server.requests[0].body == (
        b'{"price":0.1234567890123456789,"either":"NaN:1.5","anything":["NaN:\\"","NaN"]}'
    )


def test_cbor_has_all_digits(package: ModuleType, server: Loopback) -> None:
    with package.Sums(server_url=server.url) as client:
        client.binary(
            price=Decimal("12345678901234567890.12"),
            count=numpy.int64(3),
        )
    found = cbor2.loads(server.requests[0].body)
    assert (found["price"], found["count"]) == (Decimal("12345678901234567890.12"), 3)
