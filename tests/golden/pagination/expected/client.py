# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The client of Shelf."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from functools import cached_property
from logging import Logger
from typing import Literal, Self, Unpack

from . import models, resources
from ._pages import returning
from ._pages.addresses import PagesByAddress
from ._pages.cursors import PagesByCursor
from ._pages.ends import PagesToEnd
from ._pages.numbers import PagesByNumber
from ._runtime.client import Client, raw, raw_async
from ._runtime.decode import Deviation
from ._runtime.model import UNSET, Either, OptionalNullable, Unset
from ._runtime.operation import Body, Operation, Parameter, Response
from ._runtime.options import RequestOptions, Timeout
from ._runtime.retry import RetryConfig
from ._settings import SETTINGS
from .httpclient import AsyncHttpClient, HttpClient

_BY_OFFSET: Operation[models.ByOffsetPage] = Operation(
    "byOffset",
    "GET",
    "/offset",
    parameters=(Parameter("offset", "query", lambda: int), Parameter("limit", "query", lambda: int)),
    responses=(Response("200", "application/json", lambda: models.ByOffsetPage),),
    security=(("key",),),
    pagination=PagesToEnd("offset", argument="offset", limit="limit", limit_default=2, limit_max=3, total="total"),
    call="by_offset",
)
_BY_OFFSET_ASYNC: Operation[models.AsyncByOffsetPage] = returning(_BY_OFFSET, lambda: models.AsyncByOffsetPage)

_BY_PAGE: Operation[models.ByPagePage] = Operation(
    "byPage",
    "GET",
    "/page",
    parameters=(Parameter("page", "query", lambda: int), Parameter("per_page", "query", lambda: int)),
    responses=(Response("200", "application/json", lambda: models.ByPagePage),),
    security=(("key",),),
    pagination=PagesByNumber("page", argument="page"),
    call="by_page",
)
_BY_PAGE_ASYNC: Operation[models.AsyncByPagePage] = returning(_BY_PAGE, lambda: models.AsyncByPagePage)

_BY_CURSOR: Operation[models.ByCursorPage] = Operation(
    "byCursor",
    "GET",
    "/cursor",
    parameters=(
        Parameter("pageToken", "query", lambda: str, name="page_token"),
        Parameter("colour", "query", lambda: str),
    ),
    responses=(Response("200", "application/json", lambda: models.ByCursorPage),),
    security=(("key",),),
    pagination=PagesByCursor("cursor", argument="page_token", text=True, next="meta.next_page_token"),
    call="by_cursor",
)
_BY_CURSOR_ASYNC: Operation[models.AsyncByCursorPage] = returning(_BY_CURSOR, lambda: models.AsyncByCursorPage)

_BY_LAST_ITEM: Operation[models.ByLastItemPage] = Operation(
    "byLastItem",
    "GET",
    "/last",
    parameters=(Parameter("starting_after", "query", lambda: str), Parameter("ending_before", "query", lambda: str)),
    responses=(Response("200", "application/json", lambda: models.ByLastItemPage),),
    security=(("key",),),
    pagination=PagesByCursor("cursor", argument="starting_after", next="data.-1.id", more="has_more"),
    call="by_last_item",
)
_BY_LAST_ITEM_ASYNC: Operation[models.AsyncByLastItemPage] = returning(
    _BY_LAST_ITEM, lambda: models.AsyncByLastItemPage
)

_BY_BODY: Operation[models.ByBodyPage] = Operation(
    "byBody",
    "POST",
    "/search",
    bodies=(
        Body("application/json", lambda: models.ByBodyRequestBodyTypedDict, flat=True, nullable=("start-cursor",)),
    ),
    responses=(Response("200", "application/json", lambda: models.ByBodyPage),),
    security=(("key",),),
    pagination=PagesByCursor("cursor", argument="start-cursor", body=True, next="next_cursor"),
    call="by_body",
)
_BY_BODY_ASYNC: Operation[models.AsyncByBodyPage] = returning(_BY_BODY, lambda: models.AsyncByBodyPage)

_BY_ADDRESS: Operation[models.ByAddressPage2] = Operation(
    "byAddress",
    "GET",
    "/url/{shelf}",
    parameters=(
        Parameter("shelf", "path", lambda: str, required=True),
        Parameter("X-Reader", "header", lambda: str, name="x_reader"),
        Parameter("colour", "query", lambda: str),
    ),
    responses=(Response("200", "application/json", lambda: models.ByAddressPage2),),
    security=(("key",),),
    pagination=PagesByAddress("url", next="next_"),
    call="by_address",
)
_BY_ADDRESS_ASYNC: Operation[models.AsyncByAddressPage2] = returning(_BY_ADDRESS, lambda: models.AsyncByAddressPage2)

_CONFIGURED: Operation[models.ConfiguredRows] = Operation(
    "configured",
    "GET",
    "/configured",
    parameters=(Parameter("from", "query", lambda: int, name="from_"),),
    responses=(Response("200", "application/json", lambda: models.ConfiguredRows),),
    security=(("key",),),
    pagination=PagesByCursor("cursor", argument="from_", next="answer.next_from", more="answer.more"),
)
_CONFIGURED_ASYNC: Operation[models.AsyncConfiguredRows] = returning(_CONFIGURED, lambda: models.AsyncConfiguredRows)

_BY_ENDS: Operation[models.ByEndsPage2] = Operation(
    "byEnds",
    "GET",
    "/ends",
    parameters=(
        Parameter(
            "page",
            "query",
            lambda: Either[models.ByEndsPage, models.ByEndsPageTypedDict],
            style="deepObject",
            explode=True,
        ),
    ),
    responses=(Response("200", "application/json", lambda: models.ByEndsPage2),),
    security=(("key",),),
    pagination=PagesToEnd(
        "page",
        group="page",
        argument="number",
        limit="size",
        limit_default=2,
        limit_max=3,
        start=1,
        next="links.next",
        more="has_more",
        last="last",
        total="meta.total",
        pages="meta.total_pages",
    ),
    call="by_ends",
)
_BY_ENDS_ASYNC: Operation[models.AsyncByEndsPage2] = returning(_BY_ENDS, lambda: models.AsyncByEndsPage2)

_BY_NEXT_NUMBER: Operation[models.ByNextNumberPage] = Operation(
    "byNextNumber",
    "GET",
    "/next-number",
    parameters=(Parameter("page", "query", lambda: int), Parameter("size", "query", lambda: int)),
    responses=(Response("200", "application/json", lambda: models.ByNextNumberPage),),
    security=(("key",),),
    pagination=PagesToEnd("page", argument="page", limit="size", short=False, next="next_page", total="total"),
    call="by_next_number",
)
_BY_NEXT_NUMBER_ASYNC: Operation[models.AsyncByNextNumberPage] = returning(
    _BY_NEXT_NUMBER, lambda: models.AsyncByNextNumberPage
)

_BY_POSITION: Operation[models.ByPositionPage] = Operation(
    "byPosition",
    "POST",
    "/positions",
    bodies=(Body("application/json", lambda: models.ByPositionRequestBodyTypedDict, flat=True),),
    responses=(Response("200", "application/json", lambda: models.ByPositionPage),),
    security=(("key",),),
    pagination=PagesToEnd(
        "offset", group="paging", argument="from", limit="count", body=True, text=True, start=1, total="total"
    ),
    call="by_position",
)
_BY_POSITION_ASYNC: Operation[models.AsyncByPositionPage] = returning(_BY_POSITION, lambda: models.AsyncByPositionPage)

_SWITCHED_OFF: Operation[list[str]] = Operation(
    "switchedOff",
    "GET",
    "/switched-off",
    parameters=(Parameter("page", "query", lambda: int), Parameter("per_page", "query", lambda: int)),
    responses=(Response("200", "application/json", lambda: list[str]),),
    security=(("key",),),
    call="switched_off",
)

_DOUBTFUL: Operation[models.DoubtfulResponseBody] = Operation(
    "doubtful",
    "GET",
    "/doubtful",
    parameters=(
        Parameter("page", "query", lambda: int),
        Parameter("offset", "query", lambda: int),
        Parameter("limit", "query", lambda: int),
    ),
    responses=(Response("200", "application/json", lambda: models.DoubtfulResponseBody),),
    security=(("key",),),
)


__all__ = ["Shelf"]


class Shelf(Client):
    """Client of Shelf.

    Args:
        api_key: the secret of the security scheme key, or a function (`async` too) that returns it for
            each request; else the environment variable SHELF_API_KEY.
        server_idx: the index of one of the document's servers.
        url_params: values for the variables of the server's address.
        server_url: another address of the API; else SHELF_SERVER_URL.
        client: an HTTP client to use as it is: anything with `build_request` and `send`.
        async_client: the same for the methods that end in `_async`.
        retry_config: when and how often to try again; None: never.
        timeout_ms: milliseconds that each attempt may take (default 60000).
        debug_logger: gets every request and response, secrets redacted; SHELF_DEBUG=1 does the same.
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
            credentials={"key": api_key},
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
            credentials={"key": api_key},
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
    def links(self) -> resources.links.Links:
        """The `links` operations."""
        return resources.links.Links(self._dispatcher)

    def by_offset(
        self,
        *,
        offset: int | None = None,
        limit: int | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.ByOffsetPage:
        """Spec: GET /offset

        Args:
            offset: Default: 0.
            limit: At most 3. Default: 2.
        """
        return self._dispatcher.call(
            _BY_OFFSET,
            params={"offset": offset, "limit": limit},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def by_offset_async(
        self,
        *,
        offset: int | None = None,
        limit: int | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.AsyncByOffsetPage:
        """Spec: GET /offset

        Args:
            offset: Default: 0.
            limit: At most 3. Default: 2.
        """
        return await self._dispatcher.call_async(
            _BY_OFFSET_ASYNC,
            params={"offset": offset, "limit": limit},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def by_page(
        self,
        *,
        page: int | None = None,
        per_page: int | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.ByPagePage:
        """A list of itself, without a word about its size.

        Args:
            page: At least 0.

        Spec: GET /page
        """
        return self._dispatcher.call(
            _BY_PAGE,
            params={"page": page, "per_page": per_page},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def by_page_async(
        self,
        *,
        page: int | None = None,
        per_page: int | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.AsyncByPagePage:
        """A list of itself, without a word about its size.

        Args:
            page: At least 0.

        Spec: GET /page
        """
        return await self._dispatcher.call_async(
            _BY_PAGE_ASYNC,
            params={"page": page, "per_page": per_page},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def by_cursor(
        self,
        *,
        page_token: str | None = None,
        colour: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.ByCursorPage:
        """Spec: GET /cursor"""
        return self._dispatcher.call(
            _BY_CURSOR,
            params={"page_token": page_token, "colour": colour},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def by_cursor_async(
        self,
        *,
        page_token: str | None = None,
        colour: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.AsyncByCursorPage:
        """Spec: GET /cursor"""
        return await self._dispatcher.call_async(
            _BY_CURSOR_ASYNC,
            params={"page_token": page_token, "colour": colour},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def by_last_item(
        self,
        *,
        starting_after: str | None = None,
        ending_before: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.ByLastItemPage:
        """Spec: GET /last"""
        return self._dispatcher.call(
            _BY_LAST_ITEM,
            params={"starting_after": starting_after, "ending_before": ending_before},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def by_last_item_async(
        self,
        *,
        starting_after: str | None = None,
        ending_before: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.AsyncByLastItemPage:
        """Spec: GET /last"""
        return await self._dispatcher.call_async(
            _BY_LAST_ITEM_ASYNC,
            params={"starting_after": starting_after, "ending_before": ending_before},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def by_body(
        self,
        *,
        query: str | None = None,
        start_cursor: OptionalNullable[str] = UNSET,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.ByBodyPage:
        """Spec: POST /search"""
        return self._dispatcher.call(
            _BY_BODY,
            body={"query": query, "start-cursor": start_cursor},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def by_body_async(
        self,
        *,
        query: str | None = None,
        start_cursor: OptionalNullable[str] = UNSET,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.AsyncByBodyPage:
        """Spec: POST /search"""
        return await self._dispatcher.call_async(
            _BY_BODY_ASYNC,
            body={"query": query, "start-cursor": start_cursor},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def by_address(
        self,
        *,
        shelf: str,
        x_reader: str | None = None,
        colour: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.ByAddressPage2:
        """Spec: GET /url/{shelf}"""
        return self._dispatcher.call(
            _BY_ADDRESS,
            params={"shelf": shelf, "x_reader": x_reader, "colour": colour},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def by_address_async(
        self,
        *,
        shelf: str,
        x_reader: str | None = None,
        colour: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.AsyncByAddressPage2:
        """Spec: GET /url/{shelf}"""
        return await self._dispatcher.call_async(
            _BY_ADDRESS_ASYNC,
            params={"shelf": shelf, "x_reader": x_reader, "colour": colour},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def configured(
        self,
        *,
        from_: int | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.ConfiguredRows:
        """Spec: GET /configured"""
        return self._dispatcher.call(
            _CONFIGURED,
            params={"from_": from_},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def configured_async(
        self,
        *,
        from_: int | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.AsyncConfiguredRows:
        """Spec: GET /configured"""
        return await self._dispatcher.call_async(
            _CONFIGURED_ASYNC,
            params={"from_": from_},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def by_ends(
        self,
        *,
        page: models.ByEndsPage | models.ByEndsPageTypedDict | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.ByEndsPage2:
        """All that an answer can say about the end, and a list that is not at its top.

        Spec: GET /ends
        """
        return self._dispatcher.call(
            _BY_ENDS,
            params={"page": page},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def by_ends_async(
        self,
        *,
        page: models.ByEndsPage | models.ByEndsPageTypedDict | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.AsyncByEndsPage2:
        """All that an answer can say about the end, and a list that is not at its top.

        Spec: GET /ends
        """
        return await self._dispatcher.call_async(
            _BY_ENDS_ASYNC,
            params={"page": page},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def by_next_number(
        self,
        *,
        page: int | None = None,
        size: int | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.ByNextNumberPage:
        """Spec: GET /next-number

        Args:
            page: Pages are zero-based.
        """
        return self._dispatcher.call(
            _BY_NEXT_NUMBER,
            params={"page": page, "size": size},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def by_next_number_async(
        self,
        *,
        page: int | None = None,
        size: int | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.AsyncByNextNumberPage:
        """Spec: GET /next-number

        Args:
            page: Pages are zero-based.
        """
        return await self._dispatcher.call_async(
            _BY_NEXT_NUMBER_ASYNC,
            params={"page": page, "size": size},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def by_position(
        self,
        *,
        most: int | None = None,
        paging: models.ByPositionPaging | models.ByPositionPagingTypedDict | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.ByPositionPage:
        """Spec: POST /positions"""
        return self._dispatcher.call(
            _BY_POSITION,
            body={"most": most, "paging": paging},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def by_position_async(
        self,
        *,
        most: int | None = None,
        paging: models.ByPositionPaging | models.ByPositionPagingTypedDict | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.AsyncByPositionPage:
        """Spec: POST /positions"""
        return await self._dispatcher.call_async(
            _BY_POSITION_ASYNC,
            body={"most": most, "paging": paging},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def switched_off(
        self,
        *,
        page: int | None = None,
        per_page: int | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> list[str]:
        """Spec: GET /switched-off"""
        return self._dispatcher.call(
            _SWITCHED_OFF,
            params={"page": page, "per_page": per_page},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def switched_off_async(
        self,
        *,
        page: int | None = None,
        per_page: int | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> list[str]:
        """Spec: GET /switched-off"""
        return await self._dispatcher.call_async(
            _SWITCHED_OFF,
            params={"page": page, "per_page": per_page},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def doubtful(
        self,
        *,
        page: int | None = None,
        offset: int | None = None,
        limit: int | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.DoubtfulResponseBody:
        """Two lists, and two ways to go on.

        Spec: GET /doubtful
        """
        return self._dispatcher.call(
            _DOUBTFUL,
            params={"page": page, "offset": offset, "limit": limit},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def doubtful_async(
        self,
        *,
        page: int | None = None,
        offset: int | None = None,
        limit: int | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.DoubtfulResponseBody:
        """Two lists, and two ways to go on.

        Spec: GET /doubtful
        """
        return await self._dispatcher.call_async(
            _DOUBTFUL,
            params={"page": page, "offset": offset, "limit": limit},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @cached_property
    def with_raw_response(self) -> ShelfWithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return ShelfWithRawResponse(self._raw())


class ShelfWithRawResponse:
    """The methods of `Shelf`, returning `RawResponse`."""

    def __init__(self, parent: Shelf) -> None:
        self.by_offset = raw(parent.by_offset)
        self.by_offset_async = raw_async(parent.by_offset_async)
        self.by_page = raw(parent.by_page)
        self.by_page_async = raw_async(parent.by_page_async)
        self.by_cursor = raw(parent.by_cursor)
        self.by_cursor_async = raw_async(parent.by_cursor_async)
        self.by_last_item = raw(parent.by_last_item)
        self.by_last_item_async = raw_async(parent.by_last_item_async)
        self.by_body = raw(parent.by_body)
        self.by_body_async = raw_async(parent.by_body_async)
        self.by_address = raw(parent.by_address)
        self.by_address_async = raw_async(parent.by_address_async)
        self.configured = raw(parent.configured)
        self.configured_async = raw_async(parent.configured_async)
        self.by_ends = raw(parent.by_ends)
        self.by_ends_async = raw_async(parent.by_ends_async)
        self.by_next_number = raw(parent.by_next_number)
        self.by_next_number_async = raw_async(parent.by_next_number_async)
        self.by_position = raw(parent.by_position)
        self.by_position_async = raw_async(parent.by_position_async)
        self.switched_off = raw(parent.switched_off)
        self.switched_off_async = raw_async(parent.switched_off_async)
        self.doubtful = raw(parent.doubtful)
        self.doubtful_async = raw_async(parent.doubtful_async)
