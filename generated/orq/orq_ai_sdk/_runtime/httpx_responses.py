"""Responses of httpx and httpx2 that are not read yet: read with a limit, and with checks that these leave out."""

from __future__ import annotations

from typing import Any

from .codings import KNOWN, Collector, coding_names
from .errors import field
from .transport import is_httpx


async def read_response(response: Any, maximum: int, *, awaited: bool) -> Any:
    """A response, read to its end. Raises what its client raises, UnusableResponse and BrokenResponse."""
    if not is_httpx(response):
        reading = getattr(response, "aread" if awaited else "read", None)
        content: Any = reading() if reading else None
        if hasattr(content, "__await__"):
            await content
        return response
    if hasattr(response, "_content"):  # it never was a stream
        return response
    header = field(response.headers, "content-encoding") or ""
    is_known = all(coding in KNOWN for coding in coding_names(header))
    try:
        collector = Collector(response.status_code, header if is_known else None, maximum)
        if awaited:
            async for piece in response.aiter_raw() if is_known else response.aiter_bytes():
                if not collector.add(piece):
                    break
        else:
            for piece in response.iter_raw() if is_known else response.iter_bytes():
                if not collector.add(piece):
                    break
        response._content = collector.body()  # as its own method does, which has no limit
    finally:
        if awaited:
            await response.aclose()
        else:
            response.close()
    return response
