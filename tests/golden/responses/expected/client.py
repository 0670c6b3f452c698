# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The client of Responses."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from functools import cached_property
from logging import Logger
from typing import Any, Literal, Self, Unpack, overload

from . import models
from ._runtime.client import Client, raw, raw_async
from ._runtime.codecs import BYTES, TEXT
from ._runtime.decode import Deviation
from ._runtime.model import UNSET, OptionalNullable, Unrecognized, Unset
from ._runtime.operation import Operation, Response
from ._runtime.options import RequestOptions, Timeout
from ._runtime.retry import RetryConfig
from ._settings import SETTINGS
from ._streams.downloads import DownloadHandler, streamed, streamed_async
from .httpclient import AsyncHttpClient, HttpClient


class WildAcceptEnum(StrEnum):
    """The media types that `wild` can answer with."""

    APPLICATION = "application/*"
    STAR_SLASH_STAR = "*/*"


_SEVERAL: Operation[models.Changed | models.Made | Unrecognized | None] = Operation(
    "several",
    "PUT",
    "/several",
    responses=(
        Response("200", "application/json", lambda: models.Changed),
        Response("201", "application/json", lambda: models.Made),
        Response("202"),
    ),
    errors=(
        Response("4XX", "application/problem+json", lambda: models.Problem),
        Response("409", "application/json", lambda: models.Conflict),
    ),
)

_RANGE: Operation[models.Made | models.Changed | Unrecognized] = Operation(
    "range",
    "GET",
    "/range",
    responses=(
        Response("2XX", "application/json", lambda: models.Made),
        Response("206", "application/json", lambda: models.Changed),
    ),
)

_FALLBACK: Operation[models.Made] = Operation(
    "fallback",
    "GET",
    "/default",
    responses=(Response("default", "application/json", lambda: models.Made),),
    errors=(Response("default", "application/json", lambda: models.Made),),
)

_NOTHING: Operation[None] = Operation("nothing", "DELETE", "/nothing", responses=(Response("204"), Response("205")))

_EXISTS: Operation[None] = Operation("exists", "HEAD", "/nothing", responses=(Response("200"),))

_UNDECLARED: Operation[None] = Operation("undeclared", "POST", "/undeclared", responses=(Response("2XX"),))

_MOVED: Operation[bytes] = Operation(
    "moved", "GET", "/undeclared", responses=(Response("2XX", "*/*", lambda: bytes, BYTES),)
)

_PARAMETERS: Operation[models.Made] = Operation(
    "parameters",
    "GET",
    "/parameters",
    responses=(Response("200", "application/json; charset=utf-8", lambda: models.Made),),
)

_VENDOR: Operation[models.Made] = Operation(
    "vendor", "GET", "/vendor", responses=(Response("200", "application/vnd.example.made+json", lambda: models.Made),)
)

_WILD: Operation[bytes | models.Made | models.Changed] = Operation(
    "wild",
    "GET",
    "/wild",
    responses=(
        Response("200", "application/*", lambda: models.Made),
        Response("201", "*/*", lambda: models.Changed),
        Response("203", "*/*", lambda: bytes, BYTES),
    ),
)

_TEXT: Operation[str] = Operation("text", "GET", "/text", responses=(Response("200", "text/plain", lambda: str, TEXT),))

_XML: Operation[bytes] = Operation(
    "xml", "GET", "/xml", responses=(Response("200", "application/xml", lambda: bytes, BYTES),)
)

_FORM: Operation[bytes] = Operation(
    "form", "GET", "/form", responses=(Response("200", "application/x-www-form-urlencoded", lambda: bytes, BYTES),)
)

_TAIL: Operation[str] = Operation(
    "tail",
    "GET",
    "/tail",
    responses=(Response("200", "*/*", lambda: str, TEXT),),
    errors=(Response("404", "*/*", lambda: models.Problem),),
)


__all__ = ["Responses"]


class Responses(Client):
    """Client of Responses.

    Args:
        server_idx: the index of one of the document's servers.
        url_params: values for the variables of the server's address.
        server_url: another address of the API; else RESPONSES_SERVER_URL.
        client: an HTTP client to use as it is: anything with `build_request` and `send`.
        async_client: the same for the methods that end in `_async`.
        retry_config: when and how often to try again; None: never.
        timeout_ms: milliseconds that each attempt may take (default 60000).
        debug_logger: gets every request and response, secrets redacted; RESPONSES_DEBUG=1 does the
            same.
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
            credentials={},
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
            credentials={},
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

    def several(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Changed | models.Made | Unrecognized | None:
        """Spec: PUT /several

        Raises:
            APIStatusError: 4XX
            ConflictError: 409

        Response headers, for `with_raw_response`:
            X-Version: The version: a number.
            ETag
        """
        return self._dispatcher.call(
            _SEVERAL,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def several_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Changed | models.Made | Unrecognized | None:
        """Spec: PUT /several

        Raises:
            APIStatusError: 4XX
            ConflictError: 409

        Response headers, for `with_raw_response`:
            X-Version: The version: a number.
            ETag
        """
        return await self._dispatcher.call_async(
            _SEVERAL,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def range(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Made | models.Changed | Unrecognized:
        """Spec: GET /range"""
        return self._dispatcher.call(
            _RANGE,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def range_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Made | models.Changed | Unrecognized:
        """Spec: GET /range"""
        return await self._dispatcher.call_async(
            _RANGE,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def fallback(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Made:
        """Spec: GET /default

        Raises:
            APIStatusError: default
        """
        return self._dispatcher.call(
            _FALLBACK,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def fallback_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Made:
        """Spec: GET /default

        Raises:
            APIStatusError: default
        """
        return await self._dispatcher.call_async(
            _FALLBACK,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def nothing(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: DELETE /nothing"""
        return self._dispatcher.call(
            _NOTHING,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def nothing_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: DELETE /nothing"""
        return await self._dispatcher.call_async(
            _NOTHING,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def exists(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: HEAD /nothing"""
        return self._dispatcher.call(
            _EXISTS,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def exists_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: HEAD /nothing"""
        return await self._dispatcher.call_async(
            _EXISTS,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def undeclared(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: POST /undeclared

        Raises:
            NotFoundError: 404
        """
        return self._dispatcher.call(
            _UNDECLARED,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def undeclared_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: POST /undeclared

        Raises:
            NotFoundError: 404
        """
        return await self._dispatcher.call_async(
            _UNDECLARED,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def moved(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> bytes:
        """Spec: GET /undeclared"""
        return self._dispatcher.call(
            _MOVED,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def moved_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> bytes:
        """Spec: GET /undeclared"""
        return await self._dispatcher.call_async(
            _MOVED,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def parameters(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Made:
        """Spec: GET /parameters"""
        return self._dispatcher.call(
            _PARAMETERS,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def parameters_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Made:
        """Spec: GET /parameters"""
        return await self._dispatcher.call_async(
            _PARAMETERS,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def vendor(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Made:
        """Spec: GET /vendor"""
        return self._dispatcher.call(
            _VENDOR,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def vendor_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Made:
        """Spec: GET /vendor"""
        return await self._dispatcher.call_async(
            _VENDOR,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @overload
    def wild(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        accept_header_override: Literal[WildAcceptEnum.APPLICATION] | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> bytes | models.Made | models.Changed: ...
    @overload
    def wild(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        accept_header_override: Literal[WildAcceptEnum.STAR_SLASH_STAR],
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> bytes | models.Changed: ...

    def wild(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        accept_header_override: WildAcceptEnum | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> Any:
        """Spec: GET /wild

        Args:
            accept_header_override: The media type to ask for. Where the result is not the JSON model,
                it is text or bytes. Without it, the server chooses among them, and prefers the first.
        """
        return self._dispatcher.call(
            _WILD,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
            accept=accept_header_override,
        )

    @overload
    async def wild_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        accept_header_override: Literal[WildAcceptEnum.APPLICATION] | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> bytes | models.Made | models.Changed: ...
    @overload
    async def wild_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        accept_header_override: Literal[WildAcceptEnum.STAR_SLASH_STAR],
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> bytes | models.Changed: ...

    async def wild_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        accept_header_override: WildAcceptEnum | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> Any:
        """Spec: GET /wild

        Args:
            accept_header_override: The media type to ask for. Where the result is not the JSON model,
                it is text or bytes. Without it, the server chooses among them, and prefers the first.
        """
        return await self._dispatcher.call_async(
            _WILD,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
            accept=accept_header_override,
        )

    def text(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> str:
        """Spec: GET /text"""
        return self._dispatcher.call(
            _TEXT,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def text_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> str:
        """Spec: GET /text"""
        return await self._dispatcher.call_async(
            _TEXT,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def xml(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> bytes:
        """Spec: GET /xml"""
        return self._dispatcher.call(
            _XML,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def xml_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> bytes:
        """Spec: GET /xml"""
        return await self._dispatcher.call_async(
            _XML,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def form(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> bytes:
        """Spec: GET /form"""
        return self._dispatcher.call(
            _FORM,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def form_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> bytes:
        """Spec: GET /form"""
        return await self._dispatcher.call_async(
            _FORM,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def tail(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> str:
        """Spec: GET /tail

        Raises:
            NotFoundError: 404
        """
        return self._dispatcher.call(
            _TAIL,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def tail_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> str:
        """Spec: GET /tail

        Raises:
            NotFoundError: 404
        """
        return await self._dispatcher.call_async(
            _TAIL,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @cached_property
    def with_raw_response(self) -> ResponsesWithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return ResponsesWithRawResponse(self._raw())

    @cached_property
    def with_streaming_response(self) -> ResponsesWithStreamingResponse:
        """The methods that return bytes, as context managers around responses that are read piece by piece."""
        dispatcher = self._dispatcher.with_handler(DownloadHandler)
        return ResponsesWithStreamingResponse(self._with_dispatcher(dispatcher))


class ResponsesWithRawResponse:
    """The methods of `Responses`, returning `RawResponse`."""

    def __init__(self, parent: Responses) -> None:
        self.several = raw(parent.several)
        self.several_async = raw_async(parent.several_async)
        self.range = raw(parent.range)
        self.range_async = raw_async(parent.range_async)
        self.fallback = raw(parent.fallback)
        self.fallback_async = raw_async(parent.fallback_async)
        self.nothing = raw(parent.nothing)
        self.nothing_async = raw_async(parent.nothing_async)
        self.exists = raw(parent.exists)
        self.exists_async = raw_async(parent.exists_async)
        self.undeclared = raw(parent.undeclared)
        self.undeclared_async = raw_async(parent.undeclared_async)
        self.moved = raw(parent.moved)
        self.moved_async = raw_async(parent.moved_async)
        self.parameters = raw(parent.parameters)
        self.parameters_async = raw_async(parent.parameters_async)
        self.vendor = raw(parent.vendor)
        self.vendor_async = raw_async(parent.vendor_async)
        self.wild = raw(parent.wild)
        self.wild_async = raw_async(parent.wild_async)
        self.text = raw(parent.text)
        self.text_async = raw_async(parent.text_async)
        self.xml = raw(parent.xml)
        self.xml_async = raw_async(parent.xml_async)
        self.form = raw(parent.form)
        self.form_async = raw_async(parent.form_async)
        self.tail = raw(parent.tail)
        self.tail_async = raw_async(parent.tail_async)


class ResponsesWithStreamingResponse:
    """The methods of `Responses` that return bytes, as context managers around an unread response."""

    def __init__(self, parent: Responses) -> None:
        self.moved = streamed(parent.moved)
        self.moved_async = streamed_async(parent.moved_async)
        self.wild = streamed(parent.wild)
        self.wild_async = streamed_async(parent.wild_async)
        self.xml = streamed(parent.xml)
        self.xml_async = streamed_async(parent.xml_async)
