# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The client of Enums."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, List, Literal, Optional

from . import models
from ._runtime.operation import Body, Operation, Parameter, Response
from ._runtime.client import Client, raw, raw_async
from ._runtime.model import UNSET, Items, Number, Open
from ._settings import SETTINGS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from logging import Logger

    from ._runtime.decode import Deviation
    from ._runtime.retry import RetryConfig
    from .httpclient import AsyncHttpClient, HttpClient
    from ._runtime.model import OptionalNullable

_GET_FINISH: Operation[Open[models.GetFinishResponseBody]] = Operation(
    "getFinish",
    "GET",
    "/finishes",
    responses=(Response("200", "application/json", lambda: Open[models.GetFinishResponseBody]),),
)

_FIND_PAINTS: Operation[List[models.Paint]] = Operation(
    "findPaints",
    "GET",
    "/paints",
    parameters=(
        Parameter("colour", "query", lambda: models.Colour),
        Parameter("order", "query", lambda: models.FindPaintsOrder),
        Parameter("coats", "query", lambda: Items[models.Coats]),
    ),
    responses=(Response("200", "application/json", lambda: List[models.Paint]),),
)

_MIX_PAINT: Operation[models.Paint] = Operation(
    "mixPaint",
    "POST",
    "/paints",
    bodies=(Body("application/json", lambda: models.PaintTypedDict, flat=True, nullable=("finish",)),),
    responses=(Response("200", "application/json", lambda: models.Paint),),
)


class Enums(Client):
    """Client of Enums.

    Args:
        server_idx: the index of one of the document's servers.
        url_params: values for the variables of the server's address.
        server_url: another address of the API; else ENUMS_SERVER_URL.
        client: an HTTP client to use as it is: anything with `build_request` and `send`.
        async_client: the same for the methods that end in `_async`.
        retry_config: when and how often to try again; None: never.
        timeout_ms: milliseconds that each try may take (default 60000).
        debug_logger: gets every request and response, secrets redacted; ENUMS_DEBUG=1 does the same.
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

    def get_finish(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> Open[models.GetFinishResponseBody]:
        """Spec: GET /finishes"""
        return self._dispatcher.call(
            _GET_FINISH,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
        )

    async def get_finish_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> Open[models.GetFinishResponseBody]:
        """The same as `get_finish`, awaited."""
        return await self._dispatcher.call_async(
            _GET_FINISH,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
        )

    def find_paints(
        self,
        *,
        colour: Optional[models.Colour] = None,
        order: Optional[models.FindPaintsOrder] = None,
        coats: Optional[Items[models.Coats]] = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> List[models.Paint]:
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
        )

    async def find_paints_async(
        self,
        *,
        colour: Optional[models.Colour] = None,
        order: Optional[models.FindPaintsOrder] = None,
        coats: Optional[Items[models.Coats]] = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> List[models.Paint]:
        """The same as `find_paints`, awaited."""
        return await self._dispatcher.call_async(
            _FIND_PAINTS,
            params={"colour": colour, "order": order, "coats": coats},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
        )

    def mix_paint(
        self,
        *,
        colour: models.Colour,
        coats: models.Coats,
        kind: Literal["paint"],
        gloss: Optional[Number] = None,
        always: Optional[Literal[True]] = None,
        mixed: Optional[models.PaintMixedTypedDict] = None,
        finish: OptionalNullable[models.PaintFinish] = UNSET,
        odd: Optional[models.PaintOdd] = None,
        brand: Optional[models.PaintBrand] = None,
        tags: Optional[Items[models.PaintTags]] = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
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
        )

    async def mix_paint_async(
        self,
        *,
        colour: models.Colour,
        coats: models.Coats,
        kind: Literal["paint"],
        gloss: Optional[Number] = None,
        always: Optional[Literal[True]] = None,
        mixed: Optional[models.PaintMixedTypedDict] = None,
        finish: OptionalNullable[models.PaintFinish] = UNSET,
        odd: Optional[models.PaintOdd] = None,
        brand: Optional[models.PaintBrand] = None,
        tags: Optional[Items[models.PaintTags]] = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> models.Paint:
        """The same as `mix_paint`, awaited."""
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
