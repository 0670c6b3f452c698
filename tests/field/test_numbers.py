"""Numbers of other types than Python's own, which lost digits: `Decimal("12345678901234567890.12")` went as 1.23e19."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from types import ModuleType
from typing import Any

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
      parameters: [{name: q, in: query, schema: {type: number, format: decimal}}]
      requestBody:
        content:
          application/json:
            schema:
              type: object
              properties:
                price: {type: number}
                prices: {type: array, items: {type: number}}
                either: {type: [number, string]}
                limits: {type: object, additionalProperties: {type: number, format: double}}
      responses: {"204": {description: ""}}
"""

EXACT: list[tuple[Any, bytes]] = [
    (3, b"3"),
    (3.0, b"3.0"),
    (10**30, b"1" + b"0" * 30),
    (Decimal("0.10"), b"0.1"),
    (Decimal("1234567.89"), b"1234567.89"),
    (Decimal(3), b"3"),
    (Decimal("12345678901234567890"), b"12345678901234567890"),
    (Decimal("1E+20"), b"1" + b"0" * 20),
    (Fraction(1, 2), b"0.5"),
    (Fraction(4, 2), b"2"),
    (numpy.int64(5), b"5"),
    (numpy.uint64(2**64 - 1), b"18446744073709551615"),
    (numpy.float64(0.1), b"0.1"),
    (numpy.float32(0.5), b"0.5"),
    (numpy.array(7), b"7"),
    (numpy.array(1.5), b"1.5"),
]
INEXACT = [
    Decimal("12345678901234567890.12"),
    Decimal("0.1234567890123456789"),
    Decimal("1E-400"),
    Decimal("1E+400"),
    Decimal("NaN"),
    Fraction(1, 3),
]


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    with generated(DOCUMENT, tmp_path_factory.mktemp("sums")) as module:
        yield module


@pytest.mark.parametrize(("number", "text"), EXACT)
def test_all_digits_are_sent(package: ModuleType, number: Any, text: bytes) -> None:
    with Loopback() as server, package.Sums(server_url=server.url) as client:
        server.answer(204, default=True)
        client.add(price=number, prices=[1.5, number], either=number, limits={"a": number})
        client.add(q=number)
        body = b'{"price":%s,"prices":[1.5,%s],"either":%s,"limits":{"a":%s}}' % (text, text, text, text)
        assert server.requests[0].body == body
        assert server.requests[1].params == [("q", text.decode())]


@pytest.mark.parametrize("number", INEXACT)
def test_a_number_that_would_lose_digits_is_refused(package: ModuleType, number: Any) -> None:
    with Loopback() as server, package.Sums(server_url=server.url) as client:
        for arguments in ({"price": number}, {"prices": [number]}, {"either": number}, {"q": number}):
            with pytest.raises(
                package.errors.ArgumentError, match=r"finite number|a float holds with all digits"
            ):
                client.add(**arguments)
        assert server.requests == []


@pytest.mark.parametrize("value", [True, "1.5", [1], float("inf"), float("nan")])
def test_what_is_no_number_is_refused(package: ModuleType, value: Any) -> None:
    with Loopback() as server, package.Sums(server_url=server.url) as client:
        with pytest.raises(package.errors.ArgumentError, match=r"^price: expected a (finite )?number, got"):
            client.add(price=value)
        assert server.requests == []
