# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The client of Harbor."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from functools import cached_property
from logging import Logger
from typing import Any, Literal, Self, Unpack

from . import _content, resources
from ._oauth import ClientCredentials
from ._runtime.client import Client, raw, raw_async
from ._runtime.codecs import TEXT
from ._runtime.decode import Deviation
from ._runtime.model import UNSET, OptionalNullable, Unset
from ._runtime.operation import Body, Operation, Response
from ._runtime.options import RequestOptions, Timeout
from ._runtime.retry import RetryConfig
from ._settings import SETTINGS
from .httpclient import AsyncHttpClient, HttpClient

_WRITE_LOG: Operation[str] = Operation(
    "writeLog",
    "POST",
    "/log",
    bodies=(Body("text/plain", lambda: Any, required=False, encoder=_content.text),),
    responses=(Response("200", "text/plain", lambda: str, TEXT),),
    security=(("harbor",),),
    scopes=("write",),
    call="write_log",
)


__all__ = ["Harbor"]


class Harbor(Client):
    """Ships and their papers.

    Args:
        api_key: the secret of the security scheme key, or a function (`async` too) that returns it for
            each request; else the environment variable HARBOR_API_KEY.
        credentials: the secret of the security scheme login, or a function (`async` too) that returns
            it for each request; else the environment variable HARBOR_CREDENTIALS.
        access_token: the secret of the security scheme harbor, or a function (`async` too) that returns
            it for each request; else the environment variable HARBOR_ACCESS_TOKEN.
        client_id: the client's id, to fetch tokens of harbor with (OAuth client credentials); else
            HARBOR_CLIENT_ID.
        client_secret: the secret that belongs to it, or a function that returns it; else
            HARBOR_CLIENT_SECRET.
        token_url: another address of these tokens than https://harbor.example/token; else
            HARBOR_TOKEN_URL.
        server_idx: the index of one of the document's servers.
        url_params: values for the variables of the server's address.
        server_url: another address of the API; else HARBOR_SERVER_URL.
        client: an HTTP client to use as it is: anything with `build_request` and `send`.
        async_client: the same for the methods that end in `_async`.
        retry_config: when and how often to try again; None: never.
        timeout_ms: milliseconds that each attempt may take (default 60000).
        debug_logger: gets every request and response, secrets redacted; HARBOR_DEBUG=1 does the same.
        deadline_ms: milliseconds that a call may take, all its attempts and pauses included.
        max_response_bytes: how large the body of a response may be in memory (default 512 MiB).
        strict: make responses errors that have anything the document does not describe; for tests.
        on_invalid: what becomes of a response that does not match its schema: "raise" an error, or
            "keep" what does not match as it came.
        on_deviation: called once for each kind of such a thing.
        telemetry: an OpenTelemetry TracerProvider, or True for the global one.
        default_headers: headers of every request; None as a value removes one.
        default_query: query parameters of every request.
        max_retries: how often to try again, in place of the number that the policy has.
        timeout: like `timeout_ms`, in seconds, or an `httpx2.Timeout`; None: no limit.
    """

    def __init__(
        self,
        api_key: str | Callable[[], str | None | Awaitable[str | None]] | None = None,
        credentials: str
        | tuple[str, str]
        | Callable[[], str | tuple[str, str] | None | Awaitable[str | tuple[str, str] | None]]
        | None = None,
        access_token: str | Callable[[], str | None | Awaitable[str | None]] | None = None,
        client_id: str | None = None,
        client_secret: str | Callable[[], str | None] | None = None,
        token_url: str | None = None,
        server_idx: int | None = None,
        url_params: Mapping[str, str] | None = None,
        server_url: str | None = None,
        client: HttpClient | None = None,
        async_client: AsyncHttpClient | None = None,
        retry_config: OptionalNullable[RetryConfig] = UNSET,
        timeout_ms: int | None = None,
        debug_logger: Logger | None = None,
        *,
        deadline_ms: int | None = None,
        max_response_bytes: int | None = None,
        strict: bool = False,
        on_invalid: Literal["raise", "keep"] = "raise",
        on_deviation: Callable[[Deviation], object] | None = None,
        telemetry: object | None = None,
        default_headers: Mapping[str, str | None] | None = None,
        default_query: Mapping[str, object] | None = None,
        max_retries: int | None = None,
        timeout: OptionalNullable[float | Timeout] = UNSET,
    ) -> None:
        super().__init__(
            SETTINGS,
            credentials={
                "key": api_key,
                "login": credentials,
                "harbor": ClientCredentials(
                    "https://harbor.example/token",
                    {
                        "token": "HARBOR_ACCESS_TOKEN",
                        "id": "HARBOR_CLIENT_ID",
                        "secret": "HARBOR_CLIENT_SECRET",
                        "url": "HARBOR_TOKEN_URL",
                    },
                    {"token": access_token, "id": client_id, "secret": client_secret, "url": token_url},
                ),
            },
            server=server_idx,
            url_params=url_params,
            server_url=server_url,
            retry_config=retry_config,
            timeout_ms=timeout_ms,
            debug_logger=debug_logger,
            deadline_ms=deadline_ms,
            strict=strict,
            on_invalid=on_invalid,
            on_deviation=on_deviation,
            telemetry=telemetry,
            default_headers=default_headers,
            default_query=default_query,
            max_retries=max_retries,
            timeout=timeout,
            client=client,
            async_client=async_client,
            max_response_bytes=max_response_bytes,
        )

    def with_options(
        self,
        *,
        api_key: str | Callable[[], str | None | Awaitable[str | None]] | None | Unset = UNSET,
        credentials: str
        | tuple[str, str]
        | Callable[[], str | tuple[str, str] | None | Awaitable[str | tuple[str, str] | None]]
        | None
        | Unset = UNSET,
        access_token: str | Callable[[], str | None | Awaitable[str | None]] | None | Unset = UNSET,
        client_id: str | None | Unset = UNSET,
        client_secret: str | Callable[[], str | None] | None | Unset = UNSET,
        token_url: str | None | Unset = UNSET,
        server_idx: int | None | Unset = UNSET,
        url_params: Mapping[str, str] | None | Unset = UNSET,
        server_url: str | None | Unset = UNSET,
        retry_config: OptionalNullable[RetryConfig] = UNSET,
        timeout_ms: int | None | Unset = UNSET,
        debug_logger: Logger | None | Unset = UNSET,
        deadline_ms: int | None | Unset = UNSET,
        strict: bool | Unset = UNSET,
        on_invalid: Literal["raise", "keep"] | Unset = UNSET,
        on_deviation: Callable[[Deviation], object] | None | Unset = UNSET,
        telemetry: object | None | Unset = UNSET,
        default_headers: Mapping[str, str | None] | None | Unset = UNSET,
        default_query: Mapping[str, object] | None | Unset = UNSET,
        max_retries: int | None | Unset = UNSET,
        timeout: OptionalNullable[float | Timeout] = UNSET,
    ) -> Self:
        """A client with other options that shares the connections, hooks and retry budget of this one.

        What is left out stays as it is; `default_headers` and `default_query` add to those of this client. Closing the
        new client closes no connections. Closing this one does, and ends both.
        """
        return self._with_options(
            credentials={
                "key": api_key,
                "login": credentials,
                "harbor": ClientCredentials(
                    "https://harbor.example/token",
                    {
                        "token": "HARBOR_ACCESS_TOKEN",
                        "id": "HARBOR_CLIENT_ID",
                        "secret": "HARBOR_CLIENT_SECRET",
                        "url": "HARBOR_TOKEN_URL",
                    },
                    {"token": access_token, "id": client_id, "secret": client_secret, "url": token_url},
                ),
            },
            server=server_idx,
            url_params=url_params,
            server_url=server_url,
            retry_config=retry_config,
            timeout_ms=timeout_ms,
            debug_logger=debug_logger,
            deadline_ms=deadline_ms,
            strict=strict,
            on_invalid=on_invalid,
            on_deviation=on_deviation,
            telemetry=telemetry,
            default_headers=default_headers,
            default_query=default_query,
            max_retries=max_retries,
            timeout=timeout,
        )

    @cached_property
    def ships(self) -> resources.ships.Ships:
        """Everything that floats."""
        return resources.ships.Ships(self._dispatcher)

    def write_log(
        self,
        *,
        body: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> str:
        """Spec: POST /log"""
        return self._dispatcher.call(
            _WRITE_LOG,
            body=body,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def write_log_async(
        self,
        *,
        body: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> str:
        """Spec: POST /log"""
        return await self._dispatcher.call_async(
            _WRITE_LOG,
            body=body,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @cached_property
    def with_raw_response(self) -> HarborWithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return HarborWithRawResponse(self._raw())


class HarborWithRawResponse:
    """The methods of `Harbor`, returning `RawResponse`."""

    def __init__(self, parent: Harbor) -> None:
        self.write_log = raw(parent.write_log)
        self.write_log_async = raw_async(parent.write_log_async)
