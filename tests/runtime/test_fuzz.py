"""Options of clients and calls with values that nobody foresaw: nothing but the SDK's errors comes of them."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import reduce
from typing import Any, cast

import httpx2
import numpy as np
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from runtime._runtime.model import is_dict, is_list
from runtime._runtime.retry import BackoffStrategy, RetryConfig
from tests.runtime.sample import errors, models
from tests.runtime.sample.client import Shop
from tests.support.loopback import Loopback

UNCHECKED = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]


class ProgramError(Exception):
    """What a function of the program raises; it is not the SDK's to change."""


def raising(*_: Any) -> Any:
    """A function of the program that fails."""
    raise ProgramError


class Raising:
    """An object without a text of its own."""

    def __repr__(self) -> str:
        raise ProgramError

    __str__ = __repr__


CIRCLE: list[Any] = []
CIRCLE.append(CIRCLE)
DEEP = reduce(lambda inner, _: [inner], range(10_000), list[Any]())

SPECIAL: list[Any] = [
    10**5_000,
    -(10**5_000),
    1e308,
    5e-324,
    Decimal("NaN"),
    Decimal(3),
    Fraction(1, 3),
    3 + 4j,
    np.int64(3),
    np.float32("nan"),
    np.array([1, 2]),
    object(),
    Raising(),
    raising,
    ProgramError(),
    int,
    CIRCLE,
    DEEP,
    "x" * 70_000,
    httpx2.Timeout(5, read=float("nan")),
    httpx2.Timeout(5),
    httpx2.URL("https://a.example"),
    httpx2.Headers({"a": "b"}),
    BackoffStrategy(1, 1, 1, 1),
    RetryConfig("backoff"),
    RetryConfig("back-off"),
]


@dataclass(frozen=True)
class Drawn:
    """The arguments of a `RetryConfig`."""

    arguments: tuple[Any, ...]


def retry_config(strategy: Any, times: Any, *more: Any) -> Any:
    """A configuration of retries, whose own checks do not count here."""
    backoff = BackoffStrategy(1, 1, 1, 1)
    if not is_list(times):
        return RetryConfig(strategy, times, *more)
    for name, value in zip(
        ("initial_interval", "max_interval", "exponent", "max_elapsed_time"), times, strict=False
    ):
        setattr(backoff, name, value)
    return RetryConfig(strategy, backoff, *more)


@dataclass(frozen=True)
class Special:
    """Stands for one of these values: some have no `repr`, so Hypothesis must not see them."""

    index: int


def real(value: Any) -> Any:
    """A drawn value with what it stands for."""
    if isinstance(value, Special):
        return SPECIAL[value.index]
    if is_dict(value):
        return {name: real(item) for name, item in value.items()}
    if is_list(value):
        return list(map(real, value))
    if isinstance(value, tuple):
        return tuple(map(real, cast(Any, value)))
    if isinstance(value, Drawn):
        return retry_config(*map(real, value.arguments))
    return value


texts = st.text(st.characters(codec=None, exclude_categories=()), max_size=8)
atoms = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    texts,
    st.text(st.characters(codec="ascii"), max_size=8),
    st.binary(max_size=8),
    st.builds(Special, st.integers(0, len(SPECIAL) - 1)),
)
values = st.recursive(
    atoms,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.tuples(inner, inner),
        st.dictionaries(st.one_of(texts, st.integers(), st.none()), inner, max_size=3),
        st.frozensets(st.integers(), max_size=3),
    ),
    max_leaves=6,
)
names = st.sampled_from(
    ["a", "Authorization", "x-shop", "shop_pass", "content-type", "host", "Cookie", "region"]
)
mappings = st.dictionaries(names | texts, values, max_size=3)


retries = st.tuples(
    st.sampled_from(["backoff", "none"]) | values,
    st.lists(atoms, min_size=4, max_size=4) | values,
    values,
    values,
    values,
    values,
).map(Drawn)
# Options that would be waited for, or that would be asked over the network, are left to other tests.
OPTIONS = {
    "api_key": values,
    "login": values,
    "header_key": values,
    "query_key": values,
    "cookie_key": values,
    "referer": values,
    "server": values,
    "url_params": mappings | values,
    "client": values,
    "async_client": values,
    "retry_config": retries | values,
    "timeout_ms": values,
    "debug_logger": values,
    "deadline_ms": values,
    "max_response_bytes": values,
    "strict": values,
    "on_deviation": values,
    "telemetry": values.filter(lambda value: value is not True),
    "default_headers": mappings | values,
    "default_query": mappings | values,
    "max_retries": values,
    "timeout": values,
}
CALL_OPTIONS = {
    "retries": retries | values,
    "timeout_ms": values,
    "deadline_ms": values,
    "http_headers": mappings | values,
    "accept": values,
}
REQUEST_OPTIONS = {
    "extra_headers": mappings | values,
    "extra_query": mappings | values,
    "extra_body": mappings | values,
    "timeout": values,
    "max_retries": values,
    "idempotency_key": values,
}


def some(options: dict[str, st.SearchStrategy[Any]]) -> st.SearchStrategy[dict[str, Any]]:
    """One or two of the options, with any values."""

    def drawn(chosen: list[str]) -> st.SearchStrategy[dict[str, Any]]:
        return st.fixed_dictionaries({name: options[name] for name in chosen})

    return st.lists(st.sampled_from(sorted(options)), max_size=2, unique=True).flatmap(drawn)


@pytest.fixture(scope="module")
def shared() -> Iterator[Loopback]:
    with Loopback() as server:
        server.answer(json=models.THING, default=True)
        yield server


ALL = st.tuples(some(OPTIONS), some(CALL_OPTIONS), some(REQUEST_OPTIONS))
SECURED = models.create.__class__(
    "createThing",
    "POST",
    "/things",
    parameters=models.toys.parameters[3:],
    bodies=models.create.bodies,
    responses=models.create.responses,
    security=(("Key", "Basic", "Header", "Query", "Cookie"), ("Key",), ()),
    retry=True,
)


def make_call(
    mode: str, url: str, client: dict[str, Any], options: dict[str, Any], extra: dict[str, Any]
) -> None:
    """Make a client and a call. Raises what the SDK raises."""
    options_of_client: dict[str, Any] = {"server_url": url, "retry_config": None, **client}
    shop = Shop(**options_of_client)
    arguments: dict[str, Any] = {"body": {"input": "x", "model": "m"}, "options": extra, **options}
    if mode == "sync":
        with shop:
            shop._dispatcher.call(SECURED, **arguments)
            return

    async def run() -> None:
        async with shop:
            await shop._dispatcher.call_async(SECURED, **arguments)

    asyncio.run(run())


@settings(max_examples=120, suppress_health_check=UNCHECKED)
@given(ALL)
def test_any_options(shared: Loopback, drawn: tuple[dict[str, Any], dict[str, Any], dict[str, Any]]) -> None:
    for mode in ("sync", "async"):
        shared.requests.clear()
        with suppress(errors.ShopError, ProgramError):
            make_call(mode, shared.url, *real(drawn))


@settings(max_examples=80, suppress_health_check=UNCHECKED)
@given(
    st.dictionaries(
        st.sampled_from(sorted({*OPTIONS} - {"client", "async_client", "max_response_bytes"})),
        values,
        max_size=3,
    )
)
@example({"default_headers": {"a": "1"}})
def test_any_change_of_a_client(changes: dict[str, Any]) -> None:
    with Shop() as shop, suppress(errors.ShopError, ProgramError):
        shop.with_options(**real(changes))


@settings(max_examples=80)
@given(mappings, values | mappings)
def test_any_address(params: dict[str, Any], address: Any) -> None:
    with suppress(errors.ShopError, ProgramError):
        Shop(server_url=real(address), url_params=real(params)).close()
