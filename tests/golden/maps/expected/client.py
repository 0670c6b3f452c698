# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The client of Maps."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from logging import Logger
from typing import Any, Literal

from . import models
from ._runtime.client import Client, raw, raw_async
from ._runtime.decode import Deviation
from ._runtime.model import UNSET, OptionalNullable
from ._runtime.operation import Body, Operation, Response
from ._runtime.retry import RetryConfig
from ._settings import SETTINGS
from .httpclient import AsyncHttpClient, HttpClient

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
            max_response_bytes=max_response_bytes,
            strict=strict,
            on_invalid=on_invalid,
            on_deviation=on_deviation,
            telemetry=telemetry,
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
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
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
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
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
        )

    def get_counts(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
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
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
    ) -> models.Counts:
        """Spec: GET /counts"""
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
