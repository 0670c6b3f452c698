# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The `photos` operations."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Unpack

from .._runtime.client import Resource, raw, raw_async
from .._runtime.codecs import BYTES
from .._runtime.model import UNSET, OptionalNullable
from .._runtime.operation import Operation, Parameter, Response
from .._runtime.options import RequestOptions
from .._runtime.retry import RetryConfig
from .._streams.downloads import DownloadHandler, streamed, streamed_async

_GET: Operation[bytes] = Operation(
    "getPhoto",
    "GET",
    "/pets/{pet_id}/photo",
    parameters=(Parameter("pet_id", "path", lambda: int, required=True),),
    responses=(Response("200", "image/png", lambda: bytes, BYTES),),
    tags=("photos",),
    call="photos.get",
)


class Photos(Resource):
    """The `photos` operations."""

    def get(
        self,
        *,
        pet_id: int,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> bytes:
        """Spec: GET /pets/{pet_id}/photo"""
        return self._dispatcher.call(
            _GET,
            params={"pet_id": pet_id},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def get_async(
        self,
        *,
        pet_id: int,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> bytes:
        """Spec: GET /pets/{pet_id}/photo"""
        return await self._dispatcher.call_async(
            _GET,
            params={"pet_id": pet_id},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @cached_property
    def with_raw_response(self) -> PhotosWithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return PhotosWithRawResponse(self._raw())

    @cached_property
    def with_streaming_response(self) -> PhotosWithStreamingResponse:
        """The methods that return bytes, as context managers around responses that are read piece by piece."""
        dispatcher = self._dispatcher.with_handler(DownloadHandler)
        return PhotosWithStreamingResponse(self._with_dispatcher(dispatcher))


class PhotosWithRawResponse:
    """The methods of `Photos`, returning `RawResponse`."""

    def __init__(self, parent: Photos) -> None:
        self.get = raw(parent.get)
        self.get_async = raw_async(parent.get_async)


class PhotosWithStreamingResponse:
    """The methods of `Photos` that return bytes, as context managers around an unread response."""

    def __init__(self, parent: Photos) -> None:
        self.get = streamed(parent.get)
        self.get_async = streamed_async(parent.get_async)
