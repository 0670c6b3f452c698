# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The client of Unions."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Optional, Union

from . import models
from ._runtime.operation import Body, Operation, Response
from ._runtime.client import Client, raw, raw_async
from ._runtime.model import UNSET, Date, Items
from ._settings import SETTINGS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from logging import Logger

    from ._runtime.decode import Deviation
    from ._runtime.retry import RetryConfig
    from .httpclient import AsyncHttpClient, HttpClient
    from ._runtime.model import OptionalNullable

_CREATE_DRAWING: Operation[models.Drawing] = Operation(
    "createDrawing",
    "POST",
    "/drawings",
    bodies=(
        Body("application/json", lambda: models.DrawingTypedDict, flat=True, nullable=("optional_shape", "maybe_word")),
    ),
    responses=(Response("200", "application/json", lambda: models.Drawing),),
)

_NEST: Operation[models.Nest] = Operation(
    "nest",
    "POST",
    "/nested",
    bodies=(Body("application/json", lambda: models.NestTypedDict, flat=True, nullable=("figure",)),),
    responses=(Response("200", "application/json", lambda: models.Nest),),
)

_GET_PET: Operation[models.Pet] = Operation(
    "getPet", "GET", "/pets", responses=(Response("200", "application/json", lambda: models.Pet),)
)


class Unions(Client):
    """Client of Unions.

    Args:
        server_idx: the index of one of the document's servers.
        url_params: values for the variables of the server's address.
        server_url: another address of the API; else UNIONS_SERVER_URL.
        client: an HTTP client to use as it is: anything with `build_request` and `send`.
        async_client: the same for the methods that end in `_async`.
        retry_config: when and how often to try again; None: never.
        timeout_ms: milliseconds that each try may take (default 60000).
        debug_logger: gets every request and response, secrets redacted; UNIONS_DEBUG=1 does the same.
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

    def create_drawing(
        self,
        *,
        shape: models.ShapeTypedDict,
        event: models.EventTypedDict,
        id: Union[str, int],
        part: Optional[models.PartTypedDict] = None,
        pet: Optional[models.PetTypedDict] = None,
        size: Optional[models.DrawingSizeTypedDict] = None,
        optional_shape: OptionalNullable[models.DrawingOptionalShapeTypedDict] = UNSET,
        maybe_word: OptionalNullable[str] = UNSET,
        layers: Optional[Items[models.ShapeTypedDict]] = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
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
        )

    async def create_drawing_async(
        self,
        *,
        shape: models.ShapeTypedDict,
        event: models.EventTypedDict,
        id: Union[str, int],
        part: Optional[models.PartTypedDict] = None,
        pet: Optional[models.PetTypedDict] = None,
        size: Optional[models.DrawingSizeTypedDict] = None,
        optional_shape: OptionalNullable[models.DrawingOptionalShapeTypedDict] = UNSET,
        maybe_word: OptionalNullable[str] = UNSET,
        layers: Optional[Items[models.ShapeTypedDict]] = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> models.Drawing:
        """The same as `create_drawing`, awaited."""
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
        )

    def nest(
        self,
        *,
        figure: OptionalNullable[models.FigureTypedDict] = UNSET,
        news: Optional[models.NewsTypedDict] = None,
        amount: Optional[models.AmountTypedDict] = None,
        round: Optional[models.RoundTypedDict] = None,
        vehicle: Optional[models.VehicleTypedDict] = None,
        loose: Optional[models.LooseTypedDict] = None,
        numbered: Optional[models.NumberedTypedDict] = None,
        outcome: Optional[models.OutcomeTypedDict] = None,
        mixed: Optional[models.NestMixed] = None,
        flag_or_count: Optional[Union[bool, int]] = None,
        one_or_true: Optional[models.NestOneOrTrue] = None,
        day_or_text: Optional[Union[Union[Date, str], str]] = None,
        beside: Optional[models.NestBesideTypedDict] = None,
        source: Optional[models.NestSourceTypedDict] = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
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
        )

    async def nest_async(
        self,
        *,
        figure: OptionalNullable[models.FigureTypedDict] = UNSET,
        news: Optional[models.NewsTypedDict] = None,
        amount: Optional[models.AmountTypedDict] = None,
        round: Optional[models.RoundTypedDict] = None,
        vehicle: Optional[models.VehicleTypedDict] = None,
        loose: Optional[models.LooseTypedDict] = None,
        numbered: Optional[models.NumberedTypedDict] = None,
        outcome: Optional[models.OutcomeTypedDict] = None,
        mixed: Optional[models.NestMixed] = None,
        flag_or_count: Optional[Union[bool, int]] = None,
        one_or_true: Optional[models.NestOneOrTrue] = None,
        day_or_text: Optional[Union[Union[Date, str], str]] = None,
        beside: Optional[models.NestBesideTypedDict] = None,
        source: Optional[models.NestSourceTypedDict] = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> models.Nest:
        """The same as `nest`, awaited."""
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
        )

    def get_pet(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> models.Pet:
        """Spec: GET /pets"""
        return self._dispatcher.call(
            _GET_PET,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
        )

    async def get_pet_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> models.Pet:
        """The same as `get_pet`, awaited."""
        return await self._dispatcher.call_async(
            _GET_PET,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
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
