# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The `old` operations."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Unpack

from typing_extensions import deprecated

from .. import resources
from .._runtime.client import Resource, raw, raw_async
from .._runtime.model import UNSET, OptionalNullable
from .._runtime.options import RequestOptions
from .._runtime.retry import RetryConfig
from .._streams.downloads import DownloadHandler, streamed, streamed_async

# pyright: reportDeprecated=false
# mypy: disable-error-code="deprecated"


class Old(Resource):
    """The `old` operations."""

    @deprecated("renamed to `photos.get`")
    def photo(
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
        """Renamed to `photos.get`."""
        return resources.photos.Photos(self._dispatcher).get(
            pet_id=pet_id,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            **options,
        )

    @deprecated("renamed to `photos.get`")
    async def photo_async(
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
        """Renamed to `photos.get`."""
        return await resources.photos.Photos(self._dispatcher).get_async(
            pet_id=pet_id,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            **options,
        )

    @cached_property
    def with_raw_response(self) -> OldWithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return OldWithRawResponse(self._raw())

    @cached_property
    def with_streaming_response(self) -> OldWithStreamingResponse:
        """The methods that return bytes, as context managers around responses that are read piece by piece."""
        dispatcher = self._dispatcher.with_handler(DownloadHandler)
        return OldWithStreamingResponse(self._with_dispatcher(dispatcher))


class OldWithRawResponse:
    """The methods of `Old`, returning `RawResponse`."""

    def __init__(self, parent: Old) -> None:
        self.photo = raw(parent.photo)
        self.photo_async = raw_async(parent.photo_async)


class OldWithStreamingResponse:
    """The methods of `Old` that return bytes, as context managers around an unread response."""

    def __init__(self, parent: Old) -> None:
        self.photo = streamed(parent.photo)
        self.photo_async = streamed_async(parent.photo_async)
