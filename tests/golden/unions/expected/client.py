# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The client of Unions."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import cached_property
from logging import Logger
from typing import Literal, Self, Unpack

from . import models
from ._runtime.client import Client, raw, raw_async
from ._runtime.decode import Deviation
from ._runtime.model import UNSET, OptionalNullable, Unset
from ._runtime.operation import Body, Operation, Response
from ._runtime.options import RequestOptions, Timeout
from ._runtime.retry import RetryConfig
from ._settings import SETTINGS
from .httpclient import AsyncHttpClient, HttpClient

_CREATE_DRAWING: Operation[models.Drawing] = Operation(
    "createDrawing",
    "POST",
    "/drawings",
    bodies=(
        Body("application/json", lambda: models.DrawingTypedDict, flat=True, nullable=("optional_shape", "maybe_word")),
    ),
    responses=(Response("200", "application/json", lambda: models.Drawing),),
    call="create_drawing",
)

_NEST: Operation[models.Nest] = Operation(
    "nest",
    "POST",
    "/nested",
    bodies=(Body("application/json", lambda: models.NestTypedDict, flat=True, nullable=("figure",)),),
    responses=(Response("200", "application/json", lambda: models.Nest),),
)

_GET_PET: Operation[models.Pet] = Operation(
    "getPet", "GET", "/pets", responses=(Response("200", "application/json", lambda: models.Pet),), call="get_pet"
)


__all__ = ["Unions"]


class Unions(Client):
    """Client of Unions.

    Args:
        server_idx: the index of one of the document's servers.
        url_params: values for the variables of the server's address.
        server_url: another address of the API; else UNIONS_SERVER_URL.
        client: an HTTP client to use as it is: anything with `build_request` and `send`.
        async_client: the same for the methods that end in `_async`.
        retry_config: when and how often to try again; None: never.
        timeout_ms: milliseconds that each attempt may take (default 60000).
        debug_logger: gets every request and response, secrets redacted; UNIONS_DEBUG=1 does the same.
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

    def create_drawing(
        self,
        *,
        shape: models.ShapeTypedDict,
        event: models.EventTypedDict,
        id: str | int,
        part: models.PartTypedDict | None = None,
        pet: models.PetTypedDict | None = None,
        size: models.DrawingSizeTypedDict | None = None,
        optional_shape: OptionalNullable[models.DrawingOptionalShapeTypedDict] = UNSET,
        maybe_word: OptionalNullable[str] = UNSET,
        layers: Sequence[models.ShapeTypedDict] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Drawing:
        """Spec: POST /drawings

        Args:
            id: Numbers stay numbers.
        """
        return self._dispatcher.call(
            _CREATE_DRAWING,
            body={
                "shape": shape,
                "event": event,
                "id": id,
                "part": part,
                "pet": pet,
                "size": size,
                "optional_shape": optional_shape,
                "maybe_word": maybe_word,
                "layers": layers,
            },
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def create_drawing_async(
        self,
        *,
        shape: models.ShapeTypedDict,
        event: models.EventTypedDict,
        id: str | int,
        part: models.PartTypedDict | None = None,
        pet: models.PetTypedDict | None = None,
        size: models.DrawingSizeTypedDict | None = None,
        optional_shape: OptionalNullable[models.DrawingOptionalShapeTypedDict] = UNSET,
        maybe_word: OptionalNullable[str] = UNSET,
        layers: Sequence[models.ShapeTypedDict] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Drawing:
        """Spec: POST /drawings

        Args:
            id: Numbers stay numbers.
        """
        return await self._dispatcher.call_async(
            _CREATE_DRAWING,
            body={
                "shape": shape,
                "event": event,
                "id": id,
                "part": part,
                "pet": pet,
                "size": size,
                "optional_shape": optional_shape,
                "maybe_word": maybe_word,
                "layers": layers,
            },
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def nest(
        self,
        *,
        figure: OptionalNullable[models.FigureTypedDict] = UNSET,
        news: models.NewsTypedDict | None = None,
        amount: models.AmountTypedDict | None = None,
        round: models.RoundTypedDict | None = None,
        vehicle: models.VehicleTypedDict | None = None,
        loose: models.LooseTypedDict | None = None,
        numbered: models.NumberedTypedDict | None = None,
        outcome: models.OutcomeTypedDict | None = None,
        mixed: models.NestMixed | None = None,
        flag_or_count: bool | int | None = None,
        one_or_true: models.NestOneOrTrue | None = None,
        day_or_text: date | str | None = None,
        beside: models.NestBesideTypedDict | None = None,
        source: models.NestSourceTypedDict | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Nest:
        """Spec: POST /nested"""
        return self._dispatcher.call(
            _NEST,
            body={
                "figure": figure,
                "news": news,
                "amount": amount,
                "round": round,
                "vehicle": vehicle,
                "loose": loose,
                "numbered": numbered,
                "outcome": outcome,
                "mixed": mixed,
                "flag_or_count": flag_or_count,
                "one_or_true": one_or_true,
                "day_or_text": day_or_text,
                "beside": beside,
                "source": source,
            },
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def nest_async(
        self,
        *,
        figure: OptionalNullable[models.FigureTypedDict] = UNSET,
        news: models.NewsTypedDict | None = None,
        amount: models.AmountTypedDict | None = None,
        round: models.RoundTypedDict | None = None,
        vehicle: models.VehicleTypedDict | None = None,
        loose: models.LooseTypedDict | None = None,
        numbered: models.NumberedTypedDict | None = None,
        outcome: models.OutcomeTypedDict | None = None,
        mixed: models.NestMixed | None = None,
        flag_or_count: bool | int | None = None,
        one_or_true: models.NestOneOrTrue | None = None,
        day_or_text: date | str | None = None,
        beside: models.NestBesideTypedDict | None = None,
        source: models.NestSourceTypedDict | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Nest:
        """Spec: POST /nested"""
        return await self._dispatcher.call_async(
            _NEST,
            body={
                "figure": figure,
                "news": news,
                "amount": amount,
                "round": round,
                "vehicle": vehicle,
                "loose": loose,
                "numbered": numbered,
                "outcome": outcome,
                "mixed": mixed,
                "flag_or_count": flag_or_count,
                "one_or_true": one_or_true,
                "day_or_text": day_or_text,
                "beside": beside,
                "source": source,
            },
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def get_pet(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Pet:
        """Spec: GET /pets"""
        return self._dispatcher.call(
            _GET_PET,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def get_pet_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Pet:
        """Spec: GET /pets"""
        return await self._dispatcher.call_async(
            _GET_PET,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @cached_property
    def with_raw_response(self) -> UnionsWithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return UnionsWithRawResponse(self._raw())


class UnionsWithRawResponse:
    """The methods of `Unions`, returning `RawResponse`."""

    def __init__(self, parent: Unions) -> None:
        self.create_drawing = raw(parent.create_drawing)
        self.create_drawing_async = raw_async(parent.create_drawing_async)
        self.nest = raw(parent.nest)
        self.nest_async = raw_async(parent.nest_async)
        self.get_pet = raw(parent.get_pet)
        self.get_pet_async = raw_async(parent.get_pet_async)
