# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The client of Enums."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from logging import Logger
from typing import Literal, Self, Unpack

from . import models
from ._runtime.client import Client, raw, raw_async
from ._runtime.decode import Deviation
from ._runtime.model import UNSET, Items, Open, OptionalNullable, Unset
from ._runtime.operation import Body, Operation, Parameter, Response
from ._runtime.options import RequestOptions, Timeout
from ._runtime.retry import RetryConfig
from ._settings import SETTINGS
from .httpclient import AsyncHttpClient, HttpClient

_GET_FINISH: Operation[Open[models.GetFinishResponseBody]] = Operation(
    "getFinish",
    "GET",
    "/finishes",
    responses=(Response("200", "application/json", lambda: Open[models.GetFinishResponseBody]),),
    call="get_finish",
)

_FIND_PAINTS: Operation[list[models.Paint]] = Operation(
    "findPaints",
    "GET",
    "/paints",
    parameters=(
        Parameter("colour", "query", lambda: models.Colour),
        Parameter("order", "query", lambda: models.FindPaintsOrder),
        Parameter("coats", "query", lambda: Items[models.Coats]),
    ),
    responses=(Response("200", "application/json", lambda: list[models.Paint]),),
    call="find_paints",
)

_MIX_PAINT: Operation[models.Paint] = Operation(
    "mixPaint",
    "POST",
    "/paints",
    bodies=(Body("application/json", lambda: models.PaintTypedDict, flat=True, nullable=("finish",)),),
    responses=(Response("200", "application/json", lambda: models.Paint),),
    call="mix_paint",
)


__all__ = ["Enums"]


class Enums(Client):
    """Client of Enums.

    Args:
        server_idx: the index of one of the document's servers.
        url_params: values for the variables of the server's address.
        server_url: another address of the API; else ENUMS_SERVER_URL.
        client: an HTTP client to use as it is: anything with `build_request` and `send`.
        async_client: the same for the methods that end in `_async`.
        retry_config: when and how often to try again; None: never.
        timeout_ms: milliseconds that each attempt may take (default 60000).
        debug_logger: gets every request and response, secrets redacted; ENUMS_DEBUG=1 does the same.
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

    def get_finish(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> Open[models.GetFinishResponseBody]:
        """Spec: GET /finishes"""
        return self._dispatcher.call(
            _GET_FINISH,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def get_finish_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> Open[models.GetFinishResponseBody]:
        """Spec: GET /finishes"""
        return await self._dispatcher.call_async(
            _GET_FINISH,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def find_paints(
        self,
        *,
        colour: models.Colour | None = None,
        order: models.FindPaintsOrder | None = None,
        coats: Sequence[models.Coats] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> list[models.Paint]:
        """Spec: GET /paints

        Args:
            order: Default: "asc".
        """
        return self._dispatcher.call(
            _FIND_PAINTS,
            params={"colour": colour, "order": order, "coats": coats},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def find_paints_async(
        self,
        *,
        colour: models.Colour | None = None,
        order: models.FindPaintsOrder | None = None,
        coats: Sequence[models.Coats] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> list[models.Paint]:
        """Spec: GET /paints

        Args:
            order: Default: "asc".
        """
        return await self._dispatcher.call_async(
            _FIND_PAINTS,
            params={"colour": colour, "order": order, "coats": coats},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def mix_paint(
        self,
        *,
        colour: models.Colour,
        coats: models.Coats,
        kind: Literal["paint"],
        gloss: float | None = None,
        always: Literal[True] | None = None,
        mixed: models.PaintMixedTypedDict | None = None,
        finish: OptionalNullable[models.PaintFinish] = UNSET,
        odd: models.PaintOdd | None = None,
        brand: models.PaintBrand | None = None,
        tags: Sequence[models.PaintTags] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Paint:
        """Spec: POST /paints

        Args:
            gloss: One of 0, 0.5, 1.
            mixed: A value of any of these types, and no others. One of 1, "one", True, 2.5.
            odd: None of these is an identifier. Default: "a b".
            brand: Known ones, and any other: this enum is open.
            tags: Default: ["matt"].
        """
        return self._dispatcher.call(
            _MIX_PAINT,
            body={
                "colour": colour,
                "coats": coats,
                "kind": kind,
                "gloss": gloss,
                "always": always,
                "mixed": mixed,
                "finish": finish,
                "odd": odd,
                "brand": brand,
                "tags": tags,
            },
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def mix_paint_async(
        self,
        *,
        colour: models.Colour,
        coats: models.Coats,
        kind: Literal["paint"],
        gloss: float | None = None,
        always: Literal[True] | None = None,
        mixed: models.PaintMixedTypedDict | None = None,
        finish: OptionalNullable[models.PaintFinish] = UNSET,
        odd: models.PaintOdd | None = None,
        brand: models.PaintBrand | None = None,
        tags: Sequence[models.PaintTags] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Paint:
        """Spec: POST /paints

        Args:
            gloss: One of 0, 0.5, 1.
            mixed: A value of any of these types, and no others. One of 1, "one", True, 2.5.
            odd: None of these is an identifier. Default: "a b".
            brand: Known ones, and any other: this enum is open.
            tags: Default: ["matt"].
        """
        return await self._dispatcher.call_async(
            _MIX_PAINT,
            body={
                "colour": colour,
                "coats": coats,
                "kind": kind,
                "gloss": gloss,
                "always": always,
                "mixed": mixed,
                "finish": finish,
                "odd": odd,
                "brand": brand,
                "tags": tags,
            },
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @cached_property
    def with_raw_response(self) -> EnumsWithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return EnumsWithRawResponse(self._raw())


class EnumsWithRawResponse:
    """The methods of `Enums`, returning `RawResponse`."""

    def __init__(self, parent: Enums) -> None:
        self.get_finish = raw(parent.get_finish)
        self.get_finish_async = raw_async(parent.get_finish_async)
        self.find_paints = raw(parent.find_paints)
        self.find_paints_async = raw_async(parent.find_paints_async)
        self.mix_paint = raw(parent.mix_paint)
        self.mix_paint_async = raw_async(parent.mix_paint_async)
