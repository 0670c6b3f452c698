# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The client of Minimal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Optional

from . import models
from ._runtime.operation import Answer, Operation
from ._runtime.client import Client
from ._runtime.types import UNSET
from ._settings import SETTINGS

if TYPE_CHECKING:
    from collections.abc import Mapping
    from logging import Logger

    from ._runtime.retry import RetryConfig
    from ._runtime.transport import AsyncHttpClient, HttpClient
    from ._runtime.types import OptionalNullable

_GET_TIME: Operation[models.GetTimeResponseBody] = Operation(
    "getTime",
    "GET",
    "/time",
    answers=(Answer("200", "application/json", lambda: models.GetTimeResponseBody),),
    retry=True,
)


class Minimal(Client):
    """Client of Minimal.

    Args:
        server_idx: the index of one of the document's servers.
        url_params: values for the variables of the server's address.
        server_url: another address of the API; else MINIMAL_SERVER_URL.
        client: an HTTP client to use as it is: anything with `build_request` and `send`.
        async_client: the same for the methods that end in `_async`.
        retry_config: when and how often to try again; None: never.
        timeout_ms: milliseconds that connecting, or silence, may take (default 60000).
        debug_logger: gets every request and response, secrets redacted; MINIMAL_DEBUG=1 does the same.
    """

    def __init__(
        self,
        server_idx: Optional[int] = None,
        url_params: Optional[Mapping[str, str]] = None,
        server_url: Optional[str] = None,
        client: Optional[HttpClient] = None,
        async_client: Optional[AsyncHttpClient] = None,
        retry_config: OptionalNullable[RetryConfig] = UNSET,
        timeout_ms: Optional[int] = None,
        debug_logger: Optional[Logger] = None,
    ) -> None:
        super().__init__(
            SETTINGS,
            credentials={},
            server=server_idx,
            url_params=url_params,
            server_url=server_url,
            client=client,
            async_client=async_client,
            retry_config=retry_config,
            timeout_ms=timeout_ms,
            debug_logger=debug_logger,
        )

    def get_time(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
    ) -> models.GetTimeResponseBody:
        """Tell the time

        Spec: GET /time
        """
        return self._core.call(
            _GET_TIME, retries=retries, server_url=server_url, timeout_ms=timeout_ms, http_headers=http_headers
        )

    async def get_time_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
    ) -> models.GetTimeResponseBody:
        """The same as `get_time`, awaited."""
        return await self._core.call_async(
            _GET_TIME, retries=retries, server_url=server_url, timeout_ms=timeout_ms, http_headers=http_headers
        )
