# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The `parcels` operations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Literal, Unpack

from .. import models
from .._runtime.client import Resource, raw, raw_async
from .._runtime.codecs import BYTES
from .._runtime.model import UNSET, OptionalNullable
from .._runtime.operation import Body, Operation, Parameter, Response
from .._runtime.options import RequestOptions
from .._runtime.retry import RetryConfig
from .._streams.downloads import DownloadHandler, streamed, streamed_async

_PUT: Operation[models.Parcel] = Operation(
    "putParcel",
    "PUT",
    "/parcels/{parcelId}",
    parameters=(
        Parameter("parcelId", "path", lambda: str, name="parcel_id", required=True),
        Parameter("note", "query", lambda: str | None, nullable=True),
    ),
    bodies=(
        Body(
            "application/json",
            lambda: models.ParcelTypedDict,
            flat=True,
            nullable=("receiver", "insured", "speed", "stops"),
        ),
    ),
    responses=(Response("200", "application/json", lambda: models.Parcel),),
    tags=("Parcels",),
    call="parcels.put",
)

_GET_LABEL: Operation[bytes] = Operation(
    "getLabel",
    "GET",
    "/parcels/{parcelId}/label",
    parameters=(Parameter("parcelId", "path", lambda: str, name="parcel_id", required=True),),
    responses=(Response("200", "image/png", lambda: bytes, BYTES),),
    tags=("Parcels",),
    call="parcels.get_label",
)


class Parcels(Resource):
    """The `parcels` operations."""

    def put(
        self,
        *,
        parcel_id: str,
        kind: Literal["parcel"],
        weight: float,
        sender: models.Party | models.PartyTypedDict,
        receiver: models.Party | models.PartyTypedDict | None,
        note: OptionalNullable[str] = UNSET,
        insured: OptionalNullable[bool] = UNSET,
        speed: OptionalNullable[models.ParcelSpeed] = UNSET,
        seal: str | None = None,
        stops: OptionalNullable[Sequence[str | None]] = UNSET,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Parcel:
        """Send a parcel

        Args:
            weight: In kilograms. More than 0; at most 30.
            sender: Who sends it.
            receiver: Who gets it; null while that is open.
            insured: Default: False.
            seal: A picture of the seal. Encoded as base64.

        Spec: PUT /parcels/{parcelId}
        """
        return self._dispatcher.call(
            _PUT,
            params={"parcel_id": parcel_id, "note": note},
            body={
                "kind": kind,
                "weight": weight,
                "sender": sender,
                "receiver": receiver,
                "insured": insured,
                "speed": speed,
                "seal": seal,
                "stops": stops,
            },
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def put_async(
        self,
        *,
        parcel_id: str,
        kind: Literal["parcel"],
        weight: float,
        sender: models.Party | models.PartyTypedDict,
        receiver: models.Party | models.PartyTypedDict | None,
        note: OptionalNullable[str] = UNSET,
        insured: OptionalNullable[bool] = UNSET,
        speed: OptionalNullable[models.ParcelSpeed] = UNSET,
        seal: str | None = None,
        stops: OptionalNullable[Sequence[str | None]] = UNSET,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Parcel:
        """Send a parcel

        Args:
            weight: In kilograms. More than 0; at most 30.
            sender: Who sends it.
            receiver: Who gets it; null while that is open.
            insured: Default: False.
            seal: A picture of the seal. Encoded as base64.

        Spec: PUT /parcels/{parcelId}
        """
        return await self._dispatcher.call_async(
            _PUT,
            params={"parcel_id": parcel_id, "note": note},
            body={
                "kind": kind,
                "weight": weight,
                "sender": sender,
                "receiver": receiver,
                "insured": insured,
                "speed": speed,
                "seal": seal,
                "stops": stops,
            },
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def get_label(
        self,
        *,
        parcel_id: str,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> bytes:
        """The label to print

        Spec: GET /parcels/{parcelId}/label
        """
        return self._dispatcher.call(
            _GET_LABEL,
            params={"parcel_id": parcel_id},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def get_label_async(
        self,
        *,
        parcel_id: str,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> bytes:
        """The label to print

        Spec: GET /parcels/{parcelId}/label
        """
        return await self._dispatcher.call_async(
            _GET_LABEL,
            params={"parcel_id": parcel_id},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @cached_property
    def with_raw_response(self) -> ParcelsWithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return ParcelsWithRawResponse(self._raw())

    @cached_property
    def with_streaming_response(self) -> ParcelsWithStreamingResponse:
        """The methods that return bytes, as context managers around responses that are read piece by piece."""
        dispatcher = self._dispatcher.with_handler(DownloadHandler)
        return ParcelsWithStreamingResponse(self._with_dispatcher(dispatcher))


class ParcelsWithRawResponse:
    """The methods of `Parcels`, returning `RawResponse`."""

    def __init__(self, parent: Parcels) -> None:
        self.put = raw(parent.put)
        self.put_async = raw_async(parent.put_async)
        self.get_label = raw(parent.get_label)
        self.get_label_async = raw_async(parent.get_label_async)


class ParcelsWithStreamingResponse:
    """The methods of `Parcels` that return bytes, as context managers around an unread response."""

    def __init__(self, parent: Parcels) -> None:
        self.get_label = streamed(parent.get_label)
        self.get_label_async = streamed_async(parent.get_label_async)
