"""A document from a URL: over HTTPS, of limited size, in limited time. Needs httpx2, the extra `pull` of sdkwright."""

from __future__ import annotations

import ssl
import time
from collections.abc import Callable, Iterator
from threading import Thread
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from sdkwright.config.source import is_fetchable, shown

if TYPE_CHECKING:
    from httpx2 import Client, Response

MAX_BYTES = 100_000_000
MAX_REDIRECTS = 5
TIMEOUT = 30.0
"""Seconds that connecting may take, and each read."""
DEADLINE = 300.0
"""Seconds that all of it may take."""
_UNUSABLE = "it, a redirect or the proxy has no usable address"
_REDIRECTS = (301, 302, 303, 307, 308)


class FetchError(Exception):
    """The document cannot be fetched. The text says why; it has no secrets of the URL."""


class NotInstalledError(FetchError):
    """The HTTP client is not installed."""


def fetch(
    url: str, *, max_bytes: int = MAX_BYTES, timeout: float = TIMEOUT, deadline: float = DEADLINE
) -> bytes:
    """What a URL has. Raises `FetchError`.

    Redirects are followed, to HTTPS only. Proxies and trusted certificates are those of the environment.
    """
    end = time.monotonic() + deadline
    outcome: list[bytes | Exception] = []

    def work() -> None:
        try:
            outcome.append(_fetch(url, max_bytes, timeout, lambda: time.monotonic() > end))
        except Exception as error:
            outcome.append(error)

    # `timeout` limits each read, and a server can send headers a byte at a time. So the client is left, not waited for.
    thread = Thread(target=work, name="fetch", daemon=True)
    thread.start()
    thread.join(deadline)
    if not outcome:
        raise FetchError(f"{shown(url)}: the server takes too long")
    (content,) = outcome
    if isinstance(content, Exception):
        raise content
    return content


def _fetch(url: str, max_bytes: int, timeout: float, is_over: Callable[[], bool]) -> bytes:
    try:
        import httpx2
    except ImportError:
        raise NotInstalledError("httpx2 is not installed: install `sdkwright[pull]`") from None

    # Compressed content could be far larger than what is counted.
    headers = {"accept-encoding": "identity", "user-agent": "sdkwright"}
    try:
        with httpx2.Client(verify=ssl.create_default_context(), timeout=timeout, headers=headers) as client:
            return _follow(client, url, max_bytes, is_over)
    except httpx2.HTTPError as error:
        reason = str(error) or type(error).__name__
        if "location header" in reason:  # older versions of httpx2 look at it, and quote it
            reason = _UNUSABLE
        raise FetchError(f"{shown(url)}: {reason}") from None
    except ImportError:
        raise FetchError(f"{shown(url)}: the proxy of the environment needs `httpx2[socks]`") from None
    except (httpx2.InvalidURL, ValueError):  # whose text can be that of a URL with secrets
        raise FetchError(f"{shown(url)}: {_UNUSABLE}") from None


def _follow(client: Client, url: str, max_bytes: int, is_over: Callable[[], bool]) -> bytes:
    for _ in range(MAX_REDIRECTS + 1):
        if not is_fetchable(url):
            raise FetchError(f"{shown(url)}: not a URL of HTTPS without a user and a password")
        with client.stream("GET", url) as response:
            if response.status_code in _REDIRECTS and "location" in response.headers:
                url = _target(url, response.headers["location"])
            elif response.status_code == 200:
                return b"".join(_limited(response, shown(url), max_bytes, is_over))
            else:
                raise FetchError(f"{shown(url)}: the server answered {response.status_code}")
    raise FetchError(f"{shown(url)}: more than {MAX_REDIRECTS} redirects")


def _target(url: str, location: str) -> str:
    try:
        return urljoin(url, location)
    except ValueError:
        raise FetchError(f"{shown(url)}: redirects to a malformed URL") from None


def _limited(response: Response, name: str, max_bytes: int, is_over: Callable[[], bool]) -> Iterator[bytes]:
    coding = response.headers.get("content-encoding", "identity")
    if coding != "identity":
        raise FetchError(
            f"{name}: the content is compressed ({coding[:40]!r}), though that was not asked for"
        )
    size = 0
    for chunk in response.iter_raw():
        size += len(chunk)
        if size > max_bytes:
            raise FetchError(f"{name}: larger than {max_bytes:,} bytes")
        if is_over():
            raise FetchError(f"{name}: the server takes too long")
        yield chunk
