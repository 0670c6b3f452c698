# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The client of Renamed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from logging import Logger
from typing import Any, Literal, Self, Unpack, cast, overload

from typing_extensions import deprecated

from . import models, resources
from ._runtime.client import Client, raw, raw_async
from ._runtime.decode import Deviation
from ._runtime.model import UNSET, OptionalNullable, Unset
from ._runtime.operation import Operation, Response
from ._runtime.options import RequestOptions, Timeout
from ._runtime.retry import RetryConfig
from ._settings import SETTINGS
from .httpclient import AsyncHttpClient, HttpClient

# pyright: reportDeprecated=false
# mypy: disable-error-code="deprecated"

_STATUS: Operation[models.GetStatusResponseBody] = Operation(
    "getStatus",
    "GET",
    "/status",
    responses=(Response("200", "application/json", lambda: models.GetStatusResponseBody),),
    call="status",
)


__all__ = ["Renamed"]


class Renamed(Client):
    """Client of Renamed.

    Args:
        server_idx: the index of one of the document's servers.
        url_params: values for the variables of the server's address.
        server_url: another address of the API; else RENAMED_SERVER_URL.
        client: an HTTP client to use as it is: anything with `build_request` and `send`.
        async_client: the same for the methods that end in `_async`.
        retry_config: when and how often to try again; None: never.
        timeout_ms: milliseconds that each attempt may take (default 60000).
        debug_logger: gets every request and response, secrets redacted; RENAMED_DEBUG=1 does the same.
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

    @cached_property
    def pets(self) -> resources.pets.Pets:
        """The `pets` operations."""
        return resources.pets.Pets(self._dispatcher)

    @cached_property
    def photos(self) -> resources.photos.Photos:
        """The `photos` operations."""
        return resources.photos.Photos(self._dispatcher)

    @cached_property
    def owners(self) -> resources.owners.Owners:
        """The `owners` operations."""
        return resources.owners.Owners(self._dispatcher)

    @cached_property
    def moves(self) -> resources.moves.Moves:
        """The `moves` operations."""
        return resources.moves.Moves(self._dispatcher)

    @cached_property
    def reports(self) -> resources.reports.Reports:
        """The `reports` operations."""
        return resources.reports.Reports(self._dispatcher)

    @cached_property
    def answers(self) -> resources.answers.Answers:
        """The `answers` operations."""
        return resources.answers.Answers(self._dispatcher)

    @cached_property
    def animals(self) -> resources.animals.Animals:
        """The `animals` operations."""
        return resources.animals.Animals(self._dispatcher)

    @cached_property
    def reports_v1(self) -> resources.reports_v1.ReportsV1:
        """The `reports_v1` operations."""
        return resources.reports_v1.ReportsV1(self._dispatcher)

    def status(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.GetStatusResponseBody:
        """Spec: GET /status"""
        return self._dispatcher.call(
            _STATUS,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def status_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.GetStatusResponseBody:
        """Spec: GET /status"""
        return await self._dispatcher.call_async(
            _STATUS,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @deprecated("renamed to `status`")
    def get_status(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.GetStatusResponseBody:
        """Renamed to `status`."""
        return self.status(
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            **options,
        )

    @deprecated("renamed to `status`")
    async def get_status_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.GetStatusResponseBody:
        """Renamed to `status`."""
        return await self.status_async(
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            **options,
        )

    @overload
    @deprecated("renamed to `pets.create`")
    def new_pet(
        self,
        *,
        name: str,
        kind: models.Kind | None = None,
        friend: models.Pet | models.PetTypedDict | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Pet: ...
    @overload
    @deprecated("renamed to `pets.create`")
    def new_pet(
        self,
        *,
        title: str,
        kind: models.Kind | None = None,
        friend: models.Pet | models.PetTypedDict | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Pet: ...
    @deprecated("renamed to `pets.create`")
    def new_pet(self, **arguments: Any) -> Any:
        """Renamed to `pets.create`."""
        return cast(Any, resources.pets.Pets(self._dispatcher).create)(**arguments)

    @overload
    @deprecated("renamed to `pets.create`")
    async def new_pet_async(
        self,
        *,
        name: str,
        kind: models.Kind | None = None,
        friend: models.Pet | models.PetTypedDict | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Pet: ...
    @overload
    @deprecated("renamed to `pets.create`")
    async def new_pet_async(
        self,
        *,
        title: str,
        kind: models.Kind | None = None,
        friend: models.Pet | models.PetTypedDict | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Pet: ...
    @deprecated("renamed to `pets.create`")
    async def new_pet_async(self, **arguments: Any) -> Any:
        """Renamed to `pets.create`."""
        return await cast(Any, resources.pets.Pets(self._dispatcher).create_async)(**arguments)

    @cached_property
    def with_raw_response(self) -> RenamedWithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return RenamedWithRawResponse(self._raw())


class RenamedWithRawResponse:
    """The methods of `Renamed`, returning `RawResponse`."""

    def __init__(self, parent: Renamed) -> None:
        self.status = raw(parent.status)
        self.status_async = raw_async(parent.status_async)
        self.get_status = raw(parent.get_status)
        self.get_status_async = raw_async(parent.get_status_async)
        self.new_pet = raw(parent.new_pet)
        self.new_pet_async = raw_async(parent.new_pet_async)
