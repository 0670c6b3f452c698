# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The client of Unions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Optional, Union

from . import models
from ._runtime.model import Items
from ._runtime.operation import Answer, Body, Operation
from ._runtime.client import Client
from ._runtime.types import UNSET
from ._settings import SETTINGS

if TYPE_CHECKING:
    from collections.abc import Mapping
    from logging import Logger

    from ._runtime.retry import RetryConfig
    from ._runtime.transport import AsyncHttpClient, HttpClient
    from ._runtime.types import OptionalNullable

_CREATE_DRAWING: Operation[models.Drawing] = Operation(
    "createDrawing",
    "POST",
    "/drawings",
    body=Body(
        "application/json", lambda: models.DrawingTypedDict, flat=True, nullable=("optional_shape", "maybe_word")
    ),
    answers=(Answer("200", "application/json", lambda: models.Drawing),),
)

_GET_PET: Operation[models.Pet] = Operation(
    "getPet", "GET", "/pets", answers=(Answer("200", "application/json", lambda: models.Pet),), retry=True
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
        timeout_ms: milliseconds that connecting, or silence, may take (default 60000).
        debug_logger: gets every request and response, secrets redacted; UNIONS_DEBUG=1 does the same.
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
    ) -> models.Drawing:
        """Args:
            id: Numbers stay numbers.

        Spec: POST /drawings
        """
        return self._core.call(
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
    ) -> models.Drawing:
        """The same as `create_drawing`, awaited."""
        return await self._core.call_async(
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
        )

    def get_pet(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
    ) -> models.Pet:
        """Spec: GET /pets"""
        return self._core.call(
            _GET_PET, retries=retries, server_url=server_url, timeout_ms=timeout_ms, http_headers=http_headers
        )

    async def get_pet_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
    ) -> models.Pet:
        """The same as `get_pet`, awaited."""
        return await self._core.call_async(
            _GET_PET, retries=retries, server_url=server_url, timeout_ms=timeout_ms, http_headers=http_headers
        )
