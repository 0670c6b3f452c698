# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The `files` operations."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Unpack

from .. import models
from .._runtime.client import Resource, raw, raw_async
from .._runtime.codecs import BYTES
from .._runtime.model import UNSET, OptionalNullable
from .._runtime.operation import Operation, Parameter, Response
from .._runtime.options import RequestOptions
from .._runtime.retry import RetryConfig
from .._streams.downloads import DownloadHandler, streamed, streamed_async

_DOWNLOAD: Operation[bytes] = Operation(
    "download",
    "GET",
    "/files/{id}",
    parameters=(Parameter("id", "path", lambda: str, required=True),),
    responses=(Response("200", "application/octet-stream", lambda: bytes, BYTES),),
    errors=(Response("404", "application/json", lambda: models.CreateChatResponse429),),
    tags=("Files",),
    call="files.download",
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
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> bytes:
        """Spec: GET /files/{id}

        Raises:
            NotFoundError: 404
        """
        return self._dispatcher.call(
            _DOWNLOAD,
            params={"id": id},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def download_async(
        self,
        *,
        id: str,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> bytes:
        """Spec: GET /files/{id}

        Raises:
            NotFoundError: 404
        """
        return await self._dispatcher.call_async(
            _DOWNLOAD,
            params={"id": id},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @cached_property
    def with_raw_response(self) -> FilesWithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return FilesWithRawResponse(self._raw())

    @cached_property
    def with_streaming_response(self) -> FilesWithStreamingResponse:
        """The methods that return bytes, as context managers around responses that are read piece by piece."""
        dispatcher = self._dispatcher.with_handler(DownloadHandler)
        return FilesWithStreamingResponse(self._with_dispatcher(dispatcher))


class FilesWithRawResponse:
    """The methods of `Files`, returning `RawResponse`."""

    def __init__(self, parent: Files) -> None:
        self.download = raw(parent.download)
        self.download_async = raw_async(parent.download_async)


class FilesWithStreamingResponse:
    """The methods of `Files` that return bytes, as context managers around an unread response."""

    def __init__(self, parent: Files) -> None:
        self.download = streamed(parent.download)
        self.download_async = streamed_async(parent.download_async)
