# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The client of Warehouse."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from logging import Logger
from typing import Literal, Self, Unpack

from . import resources
from ._runtime.client import Client, raw, raw_async
from ._runtime.decode import Deviation
from ._runtime.model import UNSET, OptionalNullable, Unset
from ._runtime.operation import Operation, Parameter, Response
from ._runtime.options import RequestOptions, Timeout
from ._runtime.retry import RetryConfig
from ._settings import SETTINGS
from .httpclient import AsyncHttpClient, HttpClient

_CREATE_AN_API_KEY_FOR_A_SERVICE_ACCOUNT: Operation[None] = Operation(
    "CreateanAPIkeyforaserviceaccount",
    "POST",
    "/projects/{id}/service_accounts/{account}/api_keys",
    parameters=(
        Parameter("id", "path", lambda: str, required=True),
        Parameter("account", "path", lambda: str, required=True),
    ),
    responses=(Response("204"),),
    call="create_an_api_key_for_a_service_account",
)


__all__ = ["Warehouse"]


class Warehouse(Client):
    """Client of Warehouse.

    Args:
        server_idx: the index of one of the document's servers.
        url_params: values for the variables of the server's address.
        server_url: another address of the API; else WAREHOUSE_SERVER_URL.
        client: an HTTP client to use as it is: anything with `build_request` and `send`.
        async_client: the same for the methods that end in `_async`.
        retry_config: when and how often to try again; None: never.
        timeout_ms: milliseconds that each attempt may take (default 60000).
        debug_logger: gets every request and response, secrets redacted; WAREHOUSE_DEBUG=1 does the
            same.
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
    def embeddings(self) -> resources.embeddings.Embeddings:
        """The `embeddings` operations."""
        return resources.embeddings.Embeddings(self._dispatcher)

    @cached_property
    def items(self) -> resources.items.Items:
        """The `items` operations."""
        return resources.items.Items(self._dispatcher)

    @cached_property
    def categories(self) -> resources.categories.Categories:
        """The `categories` operations."""
        return resources.categories.Categories(self._dispatcher)

    @cached_property
    def boxes(self) -> resources.boxes.Boxes:
        """The `boxes` operations."""
        return resources.boxes.Boxes(self._dispatcher)

    @cached_property
    def api_keys(self) -> resources.api_keys.ApiKeys:
        """The `api_keys` operations."""
        return resources.api_keys.ApiKeys(self._dispatcher)

    def create_an_api_key_for_a_service_account(
        self,
        *,
        id: str,
        account: str,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Creates an API key for a service account in the project

        Spec: POST /projects/{id}/service_accounts/{account}/api_keys
        """
        return self._dispatcher.call(
            _CREATE_AN_API_KEY_FOR_A_SERVICE_ACCOUNT,
            params={"id": id, "account": account},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def create_an_api_key_for_a_service_account_async(
        self,
        *,
        id: str,
        account: str,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Creates an API key for a service account in the project

        Spec: POST /projects/{id}/service_accounts/{account}/api_keys
        """
        return await self._dispatcher.call_async(
            _CREATE_AN_API_KEY_FOR_A_SERVICE_ACCOUNT,
            params={"id": id, "account": account},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @cached_property
    def with_raw_response(self) -> WarehouseWithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return WarehouseWithRawResponse(self._raw())


class WarehouseWithRawResponse:
    """The methods of `Warehouse`, returning `RawResponse`."""

    def __init__(self, parent: Warehouse) -> None:
        self.create_an_api_key_for_a_service_account = raw(parent.create_an_api_key_for_a_service_account)
        self.create_an_api_key_for_a_service_account_async = raw_async(
            parent.create_an_api_key_for_a_service_account_async
        )
