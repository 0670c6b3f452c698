# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The client of Maps."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from logging import Logger
from typing import Any, Literal, Self, Unpack

from . import models
from ._runtime.client import Client, raw, raw_async
from ._runtime.decode import Deviation
from ._runtime.model import UNSET, OptionalNullable, Unset
from ._runtime.operation import Body, Operation, Response
from ._runtime.options import RequestOptions, Timeout
from ._runtime.retry import RetryConfig
from ._settings import SETTINGS
from .httpclient import AsyncHttpClient, HttpClient

_SEND_MAPS: Operation[models.Maps] = Operation(
    "sendMaps",
    "POST",
    "/maps",
    bodies=(Body("application/json", lambda: models.MapsTypedDict, flat=True, nullable=("anything", "whatever")),),
    responses=(Response("200", "application/json", lambda: models.Maps),),
    call="send_maps",
)

_GET_COUNTS: Operation[models.Counts] = Operation(
    "getCounts",
    "GET",
    "/counts",
    responses=(Response("200", "application/json", lambda: models.Counts),),
    call="get_counts",
)


__all__ = ["Maps"]


class Maps(Client):
    """Client of Maps.

    Args:
        server_idx: the index of one of the document's servers.
        url_params: values for the variables of the server's address.
        server_url: another address of the API; else MAPS_SERVER_URL.
        client: an HTTP client to use as it is: anything with `build_request` and `send`.
        async_client: the same for the methods that end in `_async`.
        retry_config: when and how often to try again; None: never.
        timeout_ms: milliseconds that each attempt may take (default 60000).
        debug_logger: gets every request and response, secrets redacted; MAPS_DEBUG=1 does the same.
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

    def send_maps(
        self,
        *,
        counts: models.CountsTypedDict,
        closed: models.Closed | models.ClosedTypedDict | None = None,
        sealed: models.Sealed | models.SealedTypedDict | None = None,
        open: models.Open | models.OpenTypedDict | Mapping[str, Any] | None = None,
        typed: models.Typed | models.TypedTypedDict | Mapping[str, Any] | None = None,
        by_pattern: models.ByPatternTypedDict | None = None,
        by_name: Mapping[str, str] | None = None,
        of_lists: Mapping[str, Sequence[int]] | None = None,
        of_nullable: Mapping[str, str | None] | None = None,
        of_objects: Mapping[str, models.MapsOfObjectsValue | models.MapsOfObjectsValueTypedDict] | None = None,
        free: Mapping[str, Any] | None = None,
        free_too: Mapping[str, Any] | None = None,
        free_three: Mapping[str, Any] | None = None,
        empty: models.MapsEmpty | models.MapsEmptyTypedDict | None = None,
        anything: OptionalNullable[Any] = UNSET,
        whatever: OptionalNullable[Any] = UNSET,
        pair: Sequence[str | int] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Maps:
        """Spec: POST /maps

        Args:
            pair: At least 2 items.
        """
        return self._dispatcher.call(
            _SEND_MAPS,
            body={
                "counts": counts,
                "closed": closed,
                "sealed": sealed,
                "open": open,
                "typed": typed,
                "by_pattern": by_pattern,
                "by_name": by_name,
                "of_lists": of_lists,
                "of_nullable": of_nullable,
                "of_objects": of_objects,
                "free": free,
                "free_too": free_too,
                "free_three": free_three,
                "empty": empty,
                "anything": anything,
                "whatever": whatever,
                "pair": pair,
            },
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def send_maps_async(
        self,
        *,
        counts: models.CountsTypedDict,
        closed: models.Closed | models.ClosedTypedDict | None = None,
        sealed: models.Sealed | models.SealedTypedDict | None = None,
        open: models.Open | models.OpenTypedDict | Mapping[str, Any] | None = None,
        typed: models.Typed | models.TypedTypedDict | Mapping[str, Any] | None = None,
        by_pattern: models.ByPatternTypedDict | None = None,
        by_name: Mapping[str, str] | None = None,
        of_lists: Mapping[str, Sequence[int]] | None = None,
        of_nullable: Mapping[str, str | None] | None = None,
        of_objects: Mapping[str, models.MapsOfObjectsValue | models.MapsOfObjectsValueTypedDict] | None = None,
        free: Mapping[str, Any] | None = None,
        free_too: Mapping[str, Any] | None = None,
        free_three: Mapping[str, Any] | None = None,
        empty: models.MapsEmpty | models.MapsEmptyTypedDict | None = None,
        anything: OptionalNullable[Any] = UNSET,
        whatever: OptionalNullable[Any] = UNSET,
        pair: Sequence[str | int] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Maps:
        """Spec: POST /maps

        Args:
            pair: At least 2 items.
        """
        return await self._dispatcher.call_async(
            _SEND_MAPS,
            body={
                "counts": counts,
                "closed": closed,
                "sealed": sealed,
                "open": open,
                "typed": typed,
                "by_pattern": by_pattern,
                "by_name": by_name,
                "of_lists": of_lists,
                "of_nullable": of_nullable,
                "of_objects": of_objects,
                "free": free,
                "free_too": free_too,
                "free_three": free_three,
                "empty": empty,
                "anything": anything,
                "whatever": whatever,
                "pair": pair,
            },
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def get_counts(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Counts:
        """Spec: GET /counts"""
        return self._dispatcher.call(
            _GET_COUNTS,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def get_counts_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Counts:
        """Spec: GET /counts"""
        return await self._dispatcher.call_async(
            _GET_COUNTS,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @cached_property
    def with_raw_response(self) -> MapsWithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return MapsWithRawResponse(self._raw())


class MapsWithRawResponse:
    """The methods of `Maps`, returning `RawResponse`."""

    def __init__(self, parent: Maps) -> None:
        self.send_maps = raw(parent.send_maps)
        self.send_maps_async = raw_async(parent.send_maps_async)
        self.get_counts = raw(parent.get_counts)
        self.get_counts_async = raw_async(parent.get_counts_async)
