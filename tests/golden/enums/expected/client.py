# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The client of Enums."""

from __future__ import annotations

from typing import TYPE_CHECKING, List, Literal, Optional

from . import models
from ._runtime.model import Items
from ._runtime.operation import Answer, Body, Operation, Parameter
from ._runtime.client import Client
from ._runtime.types import UNSET
from ._settings import SETTINGS

if TYPE_CHECKING:
    from collections.abc import Mapping
    from logging import Logger

    from ._runtime.retry import RetryConfig
    from ._runtime.transport import AsyncHttpClient, HttpClient
    from ._runtime.types import OptionalNullable

_FIND_PAINTS: Operation[List[models.Paint]] = Operation(
    "findPaints",
    "GET",
    "/paints",
    parameters=(
        Parameter("colour", "query", lambda: models.Colour),
        Parameter("order", "query", lambda: models.FindPaintsOrder),
        Parameter("coats", "query", lambda: Items[models.Coats]),
    ),
    answers=(Answer("200", "application/json", lambda: List[models.Paint]),),
    retry=True,
)

_MIX_PAINT: Operation[models.Paint] = Operation(
    "mixPaint",
    "POST",
    "/paints",
    body=Body("application/json", lambda: models.PaintTypedDict, flat=True, nullable=("finish",)),
    answers=(Answer("200", "application/json", lambda: models.Paint),),
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
        timeout_ms: milliseconds that connecting, or silence, may take (default 60000).
        debug_logger: gets every request and response, secrets redacted; ENUMS_DEBUG=1 does the same.
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
    ) -> List[models.Paint]:
        """Spec: GET /paints"""
        return self._core.call(
            _FIND_PAINTS,
            params={"colour": colour, "order": order, "coats": coats},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
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
    ) -> List[models.Paint]:
        """The same as `find_paints`, awaited."""
        return await self._core.call_async(
            _FIND_PAINTS,
            params={"colour": colour, "order": order, "coats": coats},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
        )

    def mix_paint(
        self,
        *,
        colour: models.Colour,
        coats: models.Coats,
        kind: Literal["paint"],
        gloss: Optional[models.PaintGlossTypedDict] = None,
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
    ) -> models.Paint:
        """Args:
            mixed: A value of any of these types, and no others.
            odd: None of these is an identifier.
            brand: Known ones, and any other: this enum is open.

        Spec: POST /paints
        """
        return self._core.call(
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
        )

    async def mix_paint_async(
        self,
        *,
        colour: models.Colour,
        coats: models.Coats,
        kind: Literal["paint"],
        gloss: Optional[models.PaintGlossTypedDict] = None,
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
    ) -> models.Paint:
        """The same as `mix_paint`, awaited."""
        return await self._core.call_async(
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
        )
