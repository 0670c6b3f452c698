# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The client of AllOf."""

from __future__ import annotations

from typing import TYPE_CHECKING, Optional

from . import models
from ._runtime.model import Either
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

_ADD_VEHICLE: Operation[models.Truck] = Operation(
    "addVehicle",
    "POST",
    "/vehicles",
    body=Body("application/json", lambda: models.AddVehicleRequestBodyTypedDict, flat=True),
    answers=(Answer("200", "application/json", lambda: models.Truck),),
)


class AllOf(Client):
    """Client of AllOf.

    Args:
        server_idx: the index of one of the document's servers.
        url_params: values for the variables of the server's address.
        server_url: another address of the API; else ALL_OF_SERVER_URL.
        client: an HTTP client to use as it is: anything with `build_request` and `send`.
        async_client: the same for the methods that end in `_async`.
        retry_config: when and how often to try again; None: never.
        timeout_ms: milliseconds that connecting, or silence, may take (default 60000).
        debug_logger: gets every request and response, secrets redacted; ALL_OF_DEBUG=1 does the same.
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

    def add_vehicle(
        self,
        *,
        name: str,
        wheels: int,
        state: Optional[str] = None,
        owner: Optional[Either[models.Owner, models.OwnerTypedDict]] = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
    ) -> models.Truck:
        """Spec: POST /vehicles"""
        return self._core.call(
            _ADD_VEHICLE,
            body={"name": name, "wheels": wheels, "state": state, "owner": owner},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
        )

    async def add_vehicle_async(
        self,
        *,
        name: str,
        wheels: int,
        state: Optional[str] = None,
        owner: Optional[Either[models.Owner, models.OwnerTypedDict]] = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
    ) -> models.Truck:
        """The same as `add_vehicle`, awaited."""
        return await self._core.call_async(
            _ADD_VEHICLE,
            body={"name": name, "wheels": wheels, "state": state, "owner": owner},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
        )
