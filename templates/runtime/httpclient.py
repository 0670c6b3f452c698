"""What a custom HTTP client must be."""

from __future__ import annotations

from collections.abc import Awaitable
from typing import Any, Protocol


class HttpClient(Protocol):
    """A custom client: `httpx2.Client`, `httpx.Client`, or anything with these two methods."""

    def build_request(self, method: str, url: str, *, content: Any, headers: Any, timeout: Any) -> Any:
        """A request; `timeout` in seconds."""

    def send(self, request: Any, *, stream: bool) -> Any:
        """The answer with `status_code`, `headers` and `content`; with `stream`: `read`, `iter_bytes` and `close`."""


class AsyncHttpClient(HttpClient, Protocol):
    """A custom asynchronous client: `httpx2.AsyncClient`, `httpx.AsyncClient`, or anything alike."""

    def send(self, request: Any, *, stream: bool) -> Awaitable[Any]:
        """The answer with `status_code`, `headers` and `content`; with `stream`: `aread`, `aiter_bytes`, `aclose`."""
        ...
