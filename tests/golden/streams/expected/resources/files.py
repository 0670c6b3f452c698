# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The `files` operations."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from .. import models
from .._runtime.codecs import BYTES
from .._runtime.core import Resource, raw, raw_async
from .._runtime.model import UNSET, OptionalNullable
from .._runtime.operation import Answer, Operation, Parameter
from .._runtime.retry import RetryConfig
from .._streams.downloads import StreamingCore, streamed, streamed_async

_DOWNLOAD: Operation[bytes] = Operation(
    "download",
    "GET",
    "/files/{id}",
    parameters=(Parameter("id", "path", lambda: str, required=True),),
    answers=(Answer("200", "application/octet-stream", lambda: bytes, BYTES),),
    errors=(Answer("404", "application/json", lambda: models.CreateChatResponse429),),
    tags=("Files",),
    retry=True,
)


class Files(Resource):
    """The `files` operations."""

    def download(
        self,
        *,
        id: str,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
    ) -> bytes:
        """Spec: GET /files/{id}

        Raises:
            NotFoundError: 404
        """
        return self._core.call(
            _DOWNLOAD,
            params={
                "id": id,
            },
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
        )

    async def download_async(
        self,
        *,
        id: str,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
    ) -> bytes:
        """Spec: GET /files/{id}

        Raises:
            NotFoundError: 404
        """
        return await self._core.call_async(
            _DOWNLOAD,
            params={
                "id": id,
            },
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
        )

    @cached_property
    def with_raw_response(self) -> FilesWithRawResponse:
        """The same methods, returning `RawResponse`: status, headers, attempts and times beside the value."""
        return FilesWithRawResponse(self._raw())

    @cached_property
    def with_streaming_response(self) -> FilesWithStreamingResponse:
        """The methods that return bytes, as context managers around responses that need not be read as a whole."""
        other = self._raw()
        other._core = StreamingCore(other._core.connections)
        return FilesWithStreamingResponse(other)


class FilesWithRawResponse:
    """The methods of `Files`, returning each response as it came beside its value."""

    def __init__(self, parent: Files) -> None:
        self.download = raw(parent.download)
        self.download_async = raw_async(parent.download_async)


class FilesWithStreamingResponse:
    """The methods of `Files` that return bytes, as context managers around an unread response."""

    def __init__(self, parent: Files) -> None:
        self.download = streamed(parent.download)
        self.download_async = streamed_async(parent.download_async)
