"""What type checkers know of options, of copies, and of requests that are not sent."""

from typing import assert_type

import httpx2

from . import models
from .client import Orders
from .types import RequestOptions
from .utils import RawResponse


def options(client: Orders) -> None:
    shared: RequestOptions = {"timeout": httpx2.Timeout(5), "extra_query": {"a": [1, None]}, "max_retries": 3}
    client.notes.clear(**shared)
    client.notes.clear(timeout=None, extra_headers={"Accept": None}, extra_body={"a": 1}, idempotency_key="k")
    client.jobs.start(name="n", timeout=5, extra_query={}, http_headers={"Accept": None})
    client.notes.clear(tiemout=5)  # type: ignore[call-arg]
    client.notes.clear(timeout="5")  # type: ignore[arg-type]
    client.jobs.start(name="n", timeout=None, max_retries="3")  # type: ignore[arg-type]


def copies(client: Orders) -> None:
    assert_type(client.with_options(api_key=lambda: "k", timeout=5, default_headers={"a": None}), Orders)
    assert_type(client.with_options(client_secret=None, timeout_ms=None, strict=True).notes.clear(), None)
    client.with_options(max_retries="3")  # type: ignore[arg-type]
    client.with_options(async_client=None)  # type: ignore[call-arg]


def requests(client: Orders) -> None:
    assert_type(client.build_request(client.orders.create, item="i", count=2), httpx2.Request)
    assert_type(client.build_request(client.orders.search, text="t", timeout=5), httpx2.Request)
    assert_type(client.build_request(client.orders.search, words="t", page="p"), httpx2.Request)
    client.build_request(client.orders.create, itme="i")  # type: ignore[call-arg]
    client.build_request(client.orders.search, page="p")  # type: ignore[arg-type]
    client.build_request(client.orders.search, text="t", words="t")  # type: ignore[arg-type]


async def awaited(client: Orders) -> None:
    assert_type(await client.build_request_async(client.orders.search_async, words="t"), httpx2.Request)
    await client.build_request_async(client.orders.create, item="i")  # type: ignore[arg-type]


def raw(client: Orders) -> None:
    response = client.orders.with_raw_response.create(item="i", extra_query={"a": 1})
    assert_type(response, RawResponse[models.Order])
    assert_type(response.request_id, str | None)
