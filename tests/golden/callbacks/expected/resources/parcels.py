# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The `parcels` operations."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Unpack

from .. import models
from .._runtime.client import Resource, raw, raw_async
from .._runtime.model import UNSET, OptionalNullable
from .._runtime.operation import Body, Operation, Parameter, Response
from .._runtime.options import RequestOptions
from .._runtime.retry import RetryConfig

_SEND: Operation[models.Parcel] = Operation(
    "sendParcel",
    "POST",
    "/parcels",
    bodies=(Body("application/json", lambda: models.SendParcelRequestBodyTypedDict, flat=True),),
    responses=(Response("201", "application/json", lambda: models.Parcel),),
    tags=("parcels",),
    call="parcels.send",
)

_GET_PARCEL: Operation[models.Parcel] = Operation(
    "getParcel",
    "GET",
    "/parcels/{id}",
    parameters=(
        Parameter("id", "path", lambda: str, required=True),
        Parameter("X-Depth", "header", lambda: int, name="x_depth"),
    ),
    responses=(Response("200", "application/json", lambda: models.Parcel),),
    tags=("parcels",),
    call="parcels.get_parcel",
)


class Parcels2(Resource):
    """The `parcels` operations."""

    def send(
        self,
        *,
        notify: str,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Parcel:
        """Spec: POST /parcels

        Args:
            notify: Format uri.
        """
        return self._dispatcher.call(
            _SEND,
            body={"notify": notify},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def send_async(
        self,
        *,
        notify: str,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Parcel:
        """Spec: POST /parcels

        Args:
            notify: Format uri.
        """
        return await self._dispatcher.call_async(
            _SEND,
            body={"notify": notify},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def get_parcel(
        self,
        *,
        id: str,
        x_depth: int | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Parcel:
        """Spec: GET /parcels/{id}"""
        return self._dispatcher.call(
            _GET_PARCEL,
            params={"id": id, "x_depth": x_depth},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def get_parcel_async(
        self,
        *,
        id: str,
        x_depth: int | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Parcel:
        """Spec: GET /parcels/{id}"""
        return await self._dispatcher.call_async(
            _GET_PARCEL,
            params={"id": id, "x_depth": x_depth},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @cached_property
    def with_raw_response(self) -> Parcels2WithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return Parcels2WithRawResponse(self._raw())


class Parcels2WithRawResponse:
    """The methods of `Parcels2`, returning `RawResponse`."""

    def __init__(self, parent: Parcels2) -> None:
        self.send = raw(parent.send)
        self.send_async = raw_async(parent.send_async)
        self.get_parcel = raw(parent.get_parcel)
        self.get_parcel_async = raw_async(parent.get_parcel_async)
