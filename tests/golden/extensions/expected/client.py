# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The client of Extensions."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from logging import Logger
from typing import Literal

from . import resources
from ._runtime.client import Client
from ._runtime.decode import Deviation
from ._runtime.model import UNSET, OptionalNullable
from ._runtime.retry import RetryConfig
from ._settings import SETTINGS
from .httpclient import AsyncHttpClient, HttpClient

__all__ = ["Extensions"]


class Extensions(Client):
    """Client of Extensions.

    Args:
        server: the name of one of the document's servers.
        url_params: values for the variables of the server's address.
        server_url: another address of the API; else EXTENSIONS_SERVER_URL.
        client: an HTTP client to use as it is: anything with `build_request` and `send`.
        async_client: the same for the methods that end in `_async`.
        retry_config: when and how often to try again; None: never.
        timeout_ms: milliseconds that each attempt may take (default 60000).
        debug_logger: gets every request and response, secrets redacted; EXTENSIONS_DEBUG=1 does the
            same.
        deadline_ms: milliseconds that a call may take, all its attempts and pauses included.
        max_response_bytes: how large the body of a response may be in memory (default 512 MiB).
        strict: make responses errors that have anything the document does not describe; for tests.
        on_invalid: what becomes of a response that does not match its schema: "raise" an error, or
            "keep" what does not match as it came.
        on_deviation: called once for each kind of such a thing.
        telemetry: an OpenTelemetry TracerProvider, or True for the global one.
    """

    def __init__(
        self,
        server: str | None = None,
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
    ) -> None:
        super().__init__(
            SETTINGS,
            credentials={},
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
        )

    @cached_property
    def vectors(self) -> resources.vectors.Vectors:
        """The `vectors` operations."""
        return resources.vectors.Vectors(self._dispatcher)

    @cached_property
    def store(self) -> resources.store.Store:
        """The `store` operations."""
        return resources.store.Store(self._dispatcher)

    @cached_property
    def parts(self) -> resources.parts.Parts:
        """The `parts` operations."""
        return resources.parts.Parts(self._dispatcher)

    @cached_property
    def rows(self) -> resources.rows.Rows:
        """Rows of tables."""
        return resources.rows.Rows(self._dispatcher)

    @cached_property
    def links(self) -> resources.links.Links:
        """The `links` operations."""
        return resources.links.Links(self._dispatcher)

    @cached_property
    def tokens(self) -> resources.tokens.Tokens:
        """The `tokens` operations."""
        return resources.tokens.Tokens(self._dispatcher)

    @cached_property
    def events(self) -> resources.events.Events:
        """The `events` operations."""
        return resources.events.Events(self._dispatcher)
