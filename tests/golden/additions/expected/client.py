# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The client of Additions."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from functools import cached_property, partial
from logging import Logger
from typing import Any, Literal, Self, Unpack

from . import _forms, _multipart, models, resources
from ._runtime.client import Client, raw, raw_async
from ._runtime.codecs import BYTES
from ._runtime.decode import Deviation
from ._runtime.model import UNSET, Either, File, Items, OptionalNullable, Unset
from ._runtime.operation import Body, Operation, Parameter, Response
from ._runtime.options import RequestOptions, Timeout
from ._runtime.retry import RetryConfig
from ._settings import SETTINGS
from .httpclient import AsyncHttpClient, HttpClient

_SEARCH: Operation[None] = Operation(
    "search",
    "GET",
    "/search",
    parameters=(Parameter("query", "query", lambda: Either[models.SearchQuery, models.SearchQueryTypedDict]),),
    responses=(Response("204"),),
    security=(("device",), ("old",)),
)

_TRACE: Operation[None] = Operation(
    "trace", "TRACE", "/search", responses=(Response("200"),), security=(("device",), ("old",))
)

_SEND_SCAN: Operation[None] = Operation(
    "send_scan",
    "POST",
    "/scans",
    bodies=(
        Body(
            "multipart/mixed",
            lambda: Items[Any],
            encoder=partial(
                _multipart.multipart,
                first=(
                    _forms.Part(),
                    _forms.Part(content_type="image/*", headers={"X-Page": "first"}),
                    _forms.Part(
                        content_type="multipart/digest",
                        inside=dict(
                            first=(_forms.Part(content_type="text/html"),),
                            rest=_forms.Part(content_type="text/markdown"),
                        ),
                    ),
                ),
                rest=_forms.Part(content_type="text/csv"),
            ),
            files=True,
        ),
    ),
    responses=(Response("204"),),
    security=(("device",), ("old",)),
)

_PUT_SCAN: Operation[None] = Operation(
    "put_scan",
    "PUT",
    "/scans",
    bodies=(
        Body(
            "multipart/form-data",
            lambda: Items[str],
            encoder=partial(
                _multipart.multipart, first=(_forms.Part(headers={"Content-Disposition": 'form-data; name="title"'}),)
            ),
            files=True,
        ),
    ),
    responses=(Response("204"),),
    security=(("device",), ("old",)),
)

_NEST_SCAN: Operation[None] = Operation(
    "nest_scan",
    "PATCH",
    "/scans",
    bodies=(
        Body(
            "multipart/form-data",
            lambda: models.NestScanRequestBodyTypedDict,
            flat=True,
            encoder=partial(
                _multipart.multipart,
                parts={
                    "pages": _forms.Part(
                        content_type="multipart/form-data",
                        inside=dict(parts={"b": _forms.Part(content_type="application/json")}),
                    )
                },
            ),
            files=True,
        ),
    ),
    responses=(Response("204"),),
    security=(("device",), ("old",)),
)

_SEND_IMAGES: Operation[bytes] = Operation(
    "send_images",
    "POST",
    "/images",
    bodies=(
        Body(
            "multipart/mixed",
            lambda: Items[File],
            encoder=partial(_multipart.multipart, rest=_forms.Part(content_type="image/png")),
            files=True,
        ),
    ),
    responses=(Response("200", "multipart/mixed", lambda: bytes, BYTES),),
    security=(("device",), ("old",)),
)


__all__ = ["Additions"]


class Additions(Client):
    """What is new.

    Args:
        access_token: the secret of the security scheme device, or a function (`async` too) that returns
            it for each request; else the environment variable ADDITIONS_ACCESS_TOKEN.
        api_key: the secret of the security scheme old, or a function (`async` too) that returns it for
            each request; else the environment variable ADDITIONS_API_KEY. Deprecated.
        server: the name of one of the document's servers.
        url_params: values for the variables of the server's address.
        server_url: another address of the API; else ADDITIONS_SERVER_URL.
        client: an HTTP client to use as it is: anything with `build_request` and `send`.
        async_client: the same for the methods that end in `_async`.
        retry_config: when and how often to try again; None: never.
        timeout_ms: milliseconds that each attempt may take (default 60000).
        debug_logger: gets every request and response, secrets redacted; ADDITIONS_DEBUG=1 does the
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
        access_token: str | Callable[[], str | None | Awaitable[str | None]] | None = None,
        api_key: str | Callable[[], str | None | Awaitable[str | None]] | None = None,
        server: str | None = None,
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
            credentials={"device": access_token, "old": api_key},
            server=server,
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
        access_token: str | Callable[[], str | None | Awaitable[str | None]] | None | Unset = UNSET,
        api_key: str | Callable[[], str | None | Awaitable[str | None]] | None | Unset = UNSET,
        server: str | None | Unset = UNSET,
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
            credentials={"device": access_token, "old": api_key},
            server=server,
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
    def shop(self) -> resources.shop.Shop:
        """The shop."""
        return resources.shop.Shop(self._dispatcher)

    def search(
        self,
        *,
        query: models.SearchQuery | models.SearchQueryTypedDict | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: GET /search"""
        return self._dispatcher.call(
            _SEARCH,
            params={"query": query},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def search_async(
        self,
        *,
        query: models.SearchQuery | models.SearchQueryTypedDict | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: GET /search"""
        return await self._dispatcher.call_async(
            _SEARCH,
            params={"query": query},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def trace(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: TRACE /search"""
        return self._dispatcher.call(
            _TRACE,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def trace_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: TRACE /search"""
        return await self._dispatcher.call_async(
            _TRACE,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def send_scan(
        self,
        *,
        body: Sequence[Any],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """A document and its pages, in this order, then as many notes as there are.

        Spec: POST /scans
        """
        return self._dispatcher.call(
            _SEND_SCAN,
            body=body,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def send_scan_async(
        self,
        *,
        body: Sequence[Any],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """A document and its pages, in this order, then as many notes as there are.

        Spec: POST /scans
        """
        return await self._dispatcher.call_async(
            _SEND_SCAN,
            body=body,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def put_scan(
        self,
        *,
        body: Sequence[str],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """A form whose parts have an order, so that their names are in their headers.

        Spec: PUT /scans
        """
        return self._dispatcher.call(
            _PUT_SCAN,
            body=body,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def put_scan_async(
        self,
        *,
        body: Sequence[str],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """A form whose parts have an order, so that their names are in their headers.

        Spec: PUT /scans
        """
        return await self._dispatcher.call_async(
            _PUT_SCAN,
            body=body,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def nest_scan(
        self,
        *,
        title: str | None = None,
        pages: models.NestScanPages | models.NestScanPagesTypedDict | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """A form with a part that is a multipart body itself.

        Spec: PATCH /scans
        """
        return self._dispatcher.call(
            _NEST_SCAN,
            body={"title": title, "pages": pages},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def nest_scan_async(
        self,
        *,
        title: str | None = None,
        pages: models.NestScanPages | models.NestScanPagesTypedDict | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """A form with a part that is a multipart body itself.

        Spec: PATCH /scans
        """
        return await self._dispatcher.call_async(
            _NEST_SCAN,
            body={"title": title, "pages": pages},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def send_images(
        self,
        *,
        body: Sequence[File],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> bytes:
        """Spec: POST /images"""
        return self._dispatcher.call(
            _SEND_IMAGES,
            body=body,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def send_images_async(
        self,
        *,
        body: Sequence[File],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> bytes:
        """Spec: POST /images"""
        return await self._dispatcher.call_async(
            _SEND_IMAGES,
            body=body,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @cached_property
    def with_raw_response(self) -> AdditionsWithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return AdditionsWithRawResponse(self._raw())


class AdditionsWithRawResponse:
    """The methods of `Additions`, returning `RawResponse`."""

    def __init__(self, parent: Additions) -> None:
        self.search = raw(parent.search)
        self.search_async = raw_async(parent.search_async)
        self.trace = raw(parent.trace)
        self.trace_async = raw_async(parent.trace_async)
        self.send_scan = raw(parent.send_scan)
        self.send_scan_async = raw_async(parent.send_scan_async)
        self.put_scan = raw(parent.put_scan)
        self.put_scan_async = raw_async(parent.put_scan_async)
        self.nest_scan = raw(parent.nest_scan)
        self.nest_scan_async = raw_async(parent.nest_scan_async)
        self.send_images = raw(parent.send_images)
        self.send_images_async = raw_async(parent.send_images_async)
