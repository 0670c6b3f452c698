# ruff: noqa: UP045 - written as the generator writes
"""The client of the shop."""

from __future__ import annotations

from functools import cached_property
from types import MappingProxyType
from typing import Any, Optional, Self

from runtime._runtime.client import Client, Resource
from runtime._runtime.model import UNSET

from . import models
from ._settings import SETTINGS


class Things(Resource):
    """Operations on things."""

    def create(self, *, options: Any = MappingProxyType({}), **body: Any) -> models.Thing:
        """Create a thing."""
        return self._dispatcher.call(models.create, body=body, options=options)

    async def create_async(self, *, options: Any = MappingProxyType({}), **body: Any) -> models.Thing:
        """Create a thing."""
        return await self._dispatcher.call_async(models.create, body=body, options=options)


class Shop(Client):
    """The shop."""

    def __init__(
        self,
        api_key: Any = None,
        server: Any = None,
        url_params: Any = None,
        server_url: Optional[str] = None,
        client: Any = None,
        async_client: Any = None,
        retry_config: Any = UNSET,
        timeout_ms: Optional[int] = None,
        debug_logger: Any = None,
        referer: Optional[str] = None,
        deadline_ms: Optional[int] = None,
        max_response_bytes: Any = None,
        strict: bool = False,
        on_invalid: Any = "raise",
        on_deviation: Any = None,
        telemetry: Any = None,
        default_headers: Any = None,
        default_query: Any = None,
        max_retries: Any = None,
        timeout: Any = UNSET,
        **credentials: Any,
    ) -> None:
        super().__init__(
            SETTINGS,
            credentials={"Key": api_key, **credentials},
            client_arguments={"referer": referer},
            server=server,
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
            default_headers=default_headers,
            default_query=default_query,
            max_retries=max_retries,
            timeout=timeout,
        )

    def with_options(self, *, api_key: Any = UNSET, **options: Any) -> Self:
        """The same client with other options, on the same connections."""
        return self._with_options(credentials={"Key": api_key}, **options)

    @cached_property
    def things(self) -> Things:
        """Things."""
        return Things(self._dispatcher)
