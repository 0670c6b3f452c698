# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The client of Maps."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, Optional, Union

from . import models
from ._runtime.operation import Body, Operation, Response
from ._runtime.client import Client, raw, raw_async
from ._runtime.model import UNSET, Either, Entries, Free, Items
from ._settings import SETTINGS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from logging import Logger

    from ._runtime.decode import Deviation
    from ._runtime.retry import RetryConfig
    from .httpclient import AsyncHttpClient, HttpClient
    from ._runtime.model import OptionalNullable

_SEND_MAPS: Operation[models.Maps] = Operation(
    "sendMaps",
    "POST",
    "/maps",
    bodies=(Body("application/json", lambda: models.MapsTypedDict, flat=True, nullable=("anything", "whatever")),),
    responses=(Response("200", "application/json", lambda: models.Maps),),
)

_GET_COUNTS: Operation[models.Counts] = Operation(
    "getCounts", "GET", "/counts", responses=(Response("200", "application/json", lambda: models.Counts),)
)


class Maps(Client):
    """Client of Maps.

    Args:
        server_idx: the index of one of the document's servers.
        url_params: values for the variables of the server's address.
        server_url: another address of the API; else MAPS_SERVER_URL.
        client: an HTTP client to use as it is: anything with `build_request` and `send`.
        async_client: the same for the methods that end in `_async`.
        retry_config: when and how often to try again; None: never.
        timeout_ms: milliseconds that each try may take (default 60000).
        debug_logger: gets every request and response, secrets redacted; MAPS_DEBUG=1 does the same.
        deadline_ms: milliseconds that a call may take, all its tries and pauses included.
        strict: answers with anything that the document does not describe are errors; for tests.
        on_deviation: is called once for each kind of such things.
        telemetry: an OpenTelemetry TracerProvider, or True for the global one.
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
        *,
        deadline_ms: Optional[int] = None,
        strict: bool = False,
        on_deviation: Optional[Callable[[Deviation], object]] = None,
        telemetry: Optional[object] = None,
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
            deadline_ms=deadline_ms,
            strict=strict,
            on_deviation=on_deviation,
            telemetry=telemetry,
        )

    def send_maps(
        self,
        *,
        counts: models.CountsTypedDict,
        closed: Optional[Either[models.Closed, models.ClosedTypedDict]] = None,
        sealed: Optional[Either[models.Sealed, models.SealedTypedDict]] = None,
        open: Optional[Free[models.Open_, models.Open_TypedDict]] = None,
        typed: Optional[Free[models.Typed, models.TypedTypedDict]] = None,
        by_pattern: Optional[models.ByPatternTypedDict] = None,
        by_name: Optional[Entries[str, str]] = None,
        of_lists: Optional[Entries[str, Items[int]]] = None,
        of_nullable: Optional[Entries[str, Optional[str]]] = None,
        of_objects: Optional[
            Entries[str, Either[models.MapsOfObjectsValue, models.MapsOfObjectsValueTypedDict]]
        ] = None,
        free: Optional[Entries[str, Any]] = None,
        free_too: Optional[Entries[str, Any]] = None,
        free_three: Optional[Entries[str, Any]] = None,
        empty: Optional[Either[models.MapsEmpty, models.MapsEmptyTypedDict]] = None,
        anything: OptionalNullable[Any] = UNSET,
        whatever: OptionalNullable[Any] = UNSET,
        pair: Optional[Items[Union[str, int]]] = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
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
        )

    async def send_maps_async(
        self,
        *,
        counts: models.CountsTypedDict,
        closed: Optional[Either[models.Closed, models.ClosedTypedDict]] = None,
        sealed: Optional[Either[models.Sealed, models.SealedTypedDict]] = None,
        open: Optional[Free[models.Open_, models.Open_TypedDict]] = None,
        typed: Optional[Free[models.Typed, models.TypedTypedDict]] = None,
        by_pattern: Optional[models.ByPatternTypedDict] = None,
        by_name: Optional[Entries[str, str]] = None,
        of_lists: Optional[Entries[str, Items[int]]] = None,
        of_nullable: Optional[Entries[str, Optional[str]]] = None,
        of_objects: Optional[
            Entries[str, Either[models.MapsOfObjectsValue, models.MapsOfObjectsValueTypedDict]]
        ] = None,
        free: Optional[Entries[str, Any]] = None,
        free_too: Optional[Entries[str, Any]] = None,
        free_three: Optional[Entries[str, Any]] = None,
        empty: Optional[Either[models.MapsEmpty, models.MapsEmptyTypedDict]] = None,
        anything: OptionalNullable[Any] = UNSET,
        whatever: OptionalNullable[Any] = UNSET,
        pair: Optional[Items[Union[str, int]]] = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> models.Maps:
        """The same as `send_maps`, awaited."""
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
        )

    def get_counts(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> models.Counts:
        """Spec: GET /counts"""
        return self._dispatcher.call(
            _GET_COUNTS,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
        )

    async def get_counts_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> models.Counts:
        """The same as `get_counts`, awaited."""
        return await self._dispatcher.call_async(
            _GET_COUNTS,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
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
