# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The `api_keys` operations."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Unpack

from .._runtime.client import Resource, raw, raw_async
from .._runtime.model import UNSET, OptionalNullable
from .._runtime.operation import Operation, Parameter, Response
from .._runtime.options import RequestOptions
from .._runtime.retry import RetryConfig

_LIST: Operation[None] = Operation(
    "listapikeys",
    "GET",
    "/projects/{id}/service_accounts/{account}/api_keys",
    parameters=(
        Parameter("id", "path", lambda: str, required=True),
        Parameter("account", "path", lambda: str, required=True),
    ),
    responses=(Response("204"),),
    tags=("API keys",),
    call="api_keys.list",
)

_DELETEEVERYAPIKEY: Operation[None] = Operation(
    "deleteeveryapikey",
    "DELETE",
    "/projects/{id}/service_accounts/{account}/api_keys",
    parameters=(
        Parameter("id", "path", lambda: str, required=True),
        Parameter("account", "path", lambda: str, required=True),
    ),
    responses=(Response("204"),),
    tags=("API keys",),
    call="api_keys.deleteeveryapikey",
)


class ApiKeys(Resource):
    """The `api_keys` operations."""

    def list(
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
        """Lists all API keys

        Spec: GET /projects/{id}/service_accounts/{account}/api_keys
        """
        return self._dispatcher.call(
            _LIST,
            params={"id": id, "account": account},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def list_async(
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
        """Lists all API keys

        Spec: GET /projects/{id}/service_accounts/{account}/api_keys
        """
        return await self._dispatcher.call_async(
            _LIST,
            params={"id": id, "account": account},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def deleteeveryapikey(
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
        """Deletes all API keys

        Spec: DELETE /projects/{id}/service_accounts/{account}/api_keys
        """
        return self._dispatcher.call(
            _DELETEEVERYAPIKEY,
            params={"id": id, "account": account},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def deleteeveryapikey_async(
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
        """Deletes all API keys

        Spec: DELETE /projects/{id}/service_accounts/{account}/api_keys
        """
        return await self._dispatcher.call_async(
            _DELETEEVERYAPIKEY,
            params={"id": id, "account": account},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @cached_property
    def with_raw_response(self) -> ApiKeysWithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return ApiKeysWithRawResponse(self._raw())


class ApiKeysWithRawResponse:
    """The methods of `ApiKeys`, returning `RawResponse`."""

    def __init__(self, parent: ApiKeys) -> None:
        self.list = raw(parent.list)
        self.list_async = raw_async(parent.list_async)
        self.deleteeveryapikey = raw(parent.deleteeveryapikey)
        self.deleteeveryapikey_async = raw_async(parent.deleteeveryapikey_async)
