# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The client of Flaws."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from functools import cached_property
from logging import Logger
from typing import Any, Literal, Self, Unpack

from . import models
from ._runtime.client import Client, raw, raw_async
from ._runtime.decode import Deviation
from ._runtime.model import UNSET, OptionalNullable, Unset
from ._runtime.operation import Body, Operation, Parameter, Response
from ._runtime.options import RequestOptions, Timeout
from ._runtime.retry import RetryConfig
from ._settings import SETTINGS
from .httpclient import AsyncHttpClient, HttpClient

_GET_PET: Operation[models.Pet] = Operation(
    "getPet",
    "GET",
    "/pets/{id}",
    parameters=(Parameter("id", "path", lambda: str, required=True),),
    responses=(Response("200", "application/json", lambda: models.Pet),),
    security=(("key",),),
    call="get_pet",
)

_LIST_PETS: Operation[Any] = Operation(
    "listPets",
    "GET",
    "/pets",
    parameters=(Parameter("limit", "query", lambda: int), Parameter("X-Trace", "header", lambda: str, name="x_trace")),
    responses=(Response("200", "application/json", lambda: Any),),
    security=(("key",),),
    call="list_pets",
)

_LIST_PETS_2: Operation[None] = Operation(
    "listPets_2",
    "POST",
    "/pets",
    bodies=(Body("application/json", lambda: models.PetTypedDict, flat=True, nullable=("age", "colour")),),
    responses=(Response("2XX"),),
    security=(("key",),),
    call="list_pets_2",
)

_LIST_OLD_PETS: Operation[None] = Operation(
    "listOldPets",
    "GET",
    "/pets",
    parameters=(Parameter("limit", "query", lambda: int),),
    responses=(Response("204"),),
    security=(("key",),),
    call="list_old_pets",
)

_SEARCH_PETS: Operation[None] = Operation(
    "searchPets",
    "GET",
    "/search?kind=pet",
    parameters=(
        Parameter("color", "query", lambda: str, required=True, explode=False),
        Parameter("size", "query", lambda: str, explode=False),
    ),
    responses=(Response("204"),),
    security=(("key",),),
    call="search_pets",
)


__all__ = ["Flaws"]


class Flaws(Client):
    """Client of Flaws.

    Args:
        api_key: the secret of the security scheme key, or a function (`async` too) that returns it for
            each request; else the environment variable FLAWS_API_KEY.
        server_idx: the index of one of the document's servers.
        url_params: values for the variables of the server's address: tenant (by default acme).
        server_url: another address of the API; else FLAWS_SERVER_URL.
        client: an HTTP client to use as it is: anything with `build_request` and `send`.
        async_client: the same for the methods that end in `_async`.
        retry_config: when and how often to try again; None: never.
        timeout_ms: milliseconds that each attempt may take (default 60000).
        debug_logger: gets every request and response, secrets redacted; FLAWS_DEBUG=1 does the same.
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
        api_key: str | Callable[[], str | None | Awaitable[str | None]] | None = None,
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
            credentials={"key": api_key},
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
        api_key: str | Callable[[], str | None | Awaitable[str | None]] | None | Unset = UNSET,
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
            credentials={"key": api_key},
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

    def get_pet(
        self,
        *,
        id: str,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Pet:
        """Spec: GET /pets/{id}"""
        return self._dispatcher.call(
            _GET_PET,
            params={"id": id},
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
        id: str,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Pet:
        """Spec: GET /pets/{id}"""
        return await self._dispatcher.call_async(
            _GET_PET,
            params={"id": id},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def list_pets(
        self,
        *,
        limit: int | None = None,
        x_trace: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> Any:
        """Spec: GET /pets

        Args:
            limit: Default: "many".
        """
        return self._dispatcher.call(
            _LIST_PETS,
            params={"limit": limit, "x_trace": x_trace},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def list_pets_async(
        self,
        *,
        limit: int | None = None,
        x_trace: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> Any:
        """Spec: GET /pets

        Args:
            limit: Default: "many".
        """
        return await self._dispatcher.call_async(
            _LIST_PETS,
            params={"limit": limit, "x_trace": x_trace},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def list_pets_2(
        self,
        *,
        name: str,
        legs: int | None = None,
        kind: models.PetKind | None = None,
        age: OptionalNullable[Any] = UNSET,
        colour: OptionalNullable[Any] = UNSET,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: POST /pets

        Args:
            legs: From 5 to 4.
        """
        return self._dispatcher.call(
            _LIST_PETS_2,
            body={"name": name, "legs": legs, "kind": kind, "age": age, "colour": colour},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def list_pets_2_async(
        self,
        *,
        name: str,
        legs: int | None = None,
        kind: models.PetKind | None = None,
        age: OptionalNullable[Any] = UNSET,
        colour: OptionalNullable[Any] = UNSET,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: POST /pets

        Args:
            legs: From 5 to 4.
        """
        return await self._dispatcher.call_async(
            _LIST_PETS_2,
            body={"name": name, "legs": legs, "kind": kind, "age": age, "colour": colour},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def list_old_pets(
        self,
        *,
        limit: int | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: GET /pets#old"""
        return self._dispatcher.call(
            _LIST_OLD_PETS,
            params={"limit": limit},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def list_old_pets_async(
        self,
        *,
        limit: int | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: GET /pets#old"""
        return await self._dispatcher.call_async(
            _LIST_OLD_PETS,
            params={"limit": limit},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def search_pets(
        self,
        *,
        color: str,
        size: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: GET /search?kind=pet&color={color}{&size}"""
        return self._dispatcher.call(
            _SEARCH_PETS,
            params={"color": color, "size": size},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def search_pets_async(
        self,
        *,
        color: str,
        size: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: GET /search?kind=pet&color={color}{&size}"""
        return await self._dispatcher.call_async(
            _SEARCH_PETS,
            params={"color": color, "size": size},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @cached_property
    def with_raw_response(self) -> FlawsWithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return FlawsWithRawResponse(self._raw())


class FlawsWithRawResponse:
    """The methods of `Flaws`, returning `RawResponse`."""

    def __init__(self, parent: Flaws) -> None:
        self.get_pet = raw(parent.get_pet)
        self.get_pet_async = raw_async(parent.get_pet_async)
        self.list_pets = raw(parent.list_pets)
        self.list_pets_async = raw_async(parent.list_pets_async)
        self.list_pets_2 = raw(parent.list_pets_2)
        self.list_pets_2_async = raw_async(parent.list_pets_2_async)
        self.list_old_pets = raw(parent.list_old_pets)
        self.list_old_pets_async = raw_async(parent.list_old_pets_async)
        self.search_pets = raw(parent.search_pets)
        self.search_pets_async = raw_async(parent.search_pets_async)
