# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The client of Vault."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from functools import cached_property
from logging import Logger
from typing import Literal, Self, Unpack

from . import _content, models
from ._oauth import ClientCredentials
from ._runtime.client import Client, raw, raw_async
from ._runtime.decode import Deviation
from ._runtime.model import UNSET, File, OptionalNullable, Unset
from ._runtime.operation import Body, Operation, Parameter, Response
from ._runtime.options import RequestOptions, Timeout
from ._runtime.retry import RetryConfig
from ._settings import SETTINGS
from .httpclient import AsyncHttpClient, HttpClient

_HEADER: Operation[None] = Operation(
    "header", "GET", "/header", responses=(Response("204"),), security=(("headerKey",),)
)

_QUERY: Operation[None] = Operation(
    "query",
    "GET",
    "/query",
    parameters=(Parameter("page", "query", lambda: int),),
    responses=(Response("204"),),
    security=(("queryKey",),),
)

_COOKIE: Operation[None] = Operation(
    "cookie",
    "GET",
    "/cookie",
    parameters=(Parameter("theme", "cookie", lambda: str),),
    responses=(Response("204"),),
    security=(("cookieKey",),),
)

_BASIC: Operation[None] = Operation("basic", "GET", "/basic", responses=(Response("204"),), security=(("basicAuth",),))

_BEARER: Operation[None] = Operation(
    "bearer", "GET", "/bearer", responses=(Response("204"),), security=(("bearerAuth",),)
)

_DIGEST: Operation[None] = Operation(
    "digest", "GET", "/digest", responses=(Response("204"),), security=(("digestAuth",),)
)

_CUSTOM: Operation[None] = Operation(
    "custom", "GET", "/custom", responses=(Response("204"),), security=(("customAuth",),)
)

_OPEN_ID: Operation[None] = Operation(
    "openId", "GET", "/open-id", responses=(Response("204"),), security=(("openId",),), call="open_id"
)

_CERTIFICATE: Operation[None] = Operation(
    "certificate", "GET", "/certificate", responses=(Response("204"),), security=((),)
)

_PUBLIC: Operation[None] = Operation("public", "GET", "/public", responses=(Response("204"),))

_OPTIONAL: Operation[None] = Operation(
    "optional", "GET", "/optional", responses=(Response("204"),), security=((), ("queryKey",))
)

_EITHER: Operation[None] = Operation(
    "either",
    "GET",
    "/either",
    responses=(Response("204"),),
    security=(("basicAuth", "queryKey"), ("cookieKey", "headerKey")),
)

_LIST_SECRETS: Operation[list[models.Secret]] = Operation(
    "listSecrets",
    "GET",
    "/secrets",
    responses=(Response("200", "application/json", lambda: list[models.Secret]),),
    security=(("oauth",), ("bearerAuth",)),
    scopes=("read",),
    call="list_secrets",
)

_ADD_SECRET: Operation[None] = Operation(
    "addSecret",
    "POST",
    "/secrets",
    bodies=(Body("application/json", lambda: models.SecretTypedDict, flat=True),),
    responses=(Response("204"),),
    security=(("oauth",),),
    scopes=("read", "write"),
    call="add_secret",
)

_PUT_SCAN: Operation[None] = Operation(
    "putScan",
    "PUT",
    "/scan",
    bodies=(Body("image/png", lambda: File, encoder=_content.file, files=True),),
    responses=(Response("204"),),
    security=(("oauth",),),
    scopes=("write",),
    call="put_scan",
)


__all__ = ["Vault"]


class Vault(Client):
    """Client of Vault.

    Args:
        api_key: the secret of the security scheme headerKey, or a function (`async` too) that returns
            it for each request; else the environment variable VAULT_API_KEY.
        query_key: the secret of the security scheme queryKey, or a function (`async` too) that returns
            it for each request; else the environment variable VAULT_QUERY_KEY.
        cookie_key: the secret of the security scheme cookieKey, or a function (`async` too) that
            returns it for each request; else the environment variable VAULT_COOKIE_KEY.
        credentials: the secret of the security scheme basicAuth, or a function (`async` too) that
            returns it for each request; else the environment variable VAULT_CREDENTIALS.
        bearer_auth: the secret of the security scheme bearerAuth, or a function (`async` too) that
            returns it for each request; else the environment variable VAULT_BEARER_AUTH.
        digest_auth: the secret of the security scheme digestAuth, or a function (`async` too) that
            returns it for each request; else the environment variable VAULT_DIGEST_AUTH.
        custom_auth: the secret of the security scheme customAuth, or a function (`async` too) that
            returns it for each request; else the environment variable VAULT_CUSTOM_AUTH.
        access_token: the secret of the security scheme openId, or a function (`async` too) that returns
            it for each request; else the environment variable VAULT_ACCESS_TOKEN.
        client_: the secret of the security scheme client, or a function (`async` too) that returns it
            for each request; else the environment variable VAULT_CLIENT.
        oauth_token: the secret of the security scheme oauth, or a function (`async` too) that returns
            it for each request; else the environment variable VAULT_OAUTH_TOKEN.
        client_id: the client's id, to fetch tokens of oauth with (OAuth client credentials); else
            VAULT_CLIENT_ID.
        client_secret: the secret that belongs to it, or a function that returns it; else
            VAULT_CLIENT_SECRET.
        token_url: another address of these tokens than /oauth/token; else VAULT_TOKEN_URL.
        partners_token: the secret of the security scheme partners, or a function (`async` too) that
            returns it for each request; else the environment variable VAULT_PARTNERS_TOKEN.
        server_idx: the index of one of the document's servers.
        url_params: values for the variables of the server's address.
        server_url: another address of the API; else VAULT_SERVER_URL.
        client: an HTTP client to use as it is: anything with `build_request` and `send`.
        async_client: the same for the methods that end in `_async`.
        retry_config: when and how often to try again; None: never.
        timeout_ms: milliseconds that each attempt may take (default 60000).
        debug_logger: gets every request and response, secrets redacted; VAULT_DEBUG=1 does the same.
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
        query_key: str | Callable[[], str | None | Awaitable[str | None]] | None = None,
        cookie_key: str | Callable[[], str | None | Awaitable[str | None]] | None = None,
        credentials: str
        | tuple[str, str]
        | Callable[[], str | tuple[str, str] | None | Awaitable[str | tuple[str, str] | None]]
        | None = None,
        bearer_auth: str | Callable[[], str | None | Awaitable[str | None]] | None = None,
        digest_auth: str | Callable[[], str | None | Awaitable[str | None]] | None = None,
        custom_auth: str | Callable[[], str | None | Awaitable[str | None]] | None = None,
        access_token: str | Callable[[], str | None | Awaitable[str | None]] | None = None,
        client_: str | Callable[[], str | None | Awaitable[str | None]] | None = None,
        oauth_token: str | Callable[[], str | None | Awaitable[str | None]] | None = None,
        client_id: str | None = None,
        client_secret: str | Callable[[], str | None] | None = None,
        token_url: str | None = None,
        partners_token: str | Callable[[], str | None | Awaitable[str | None]] | None = None,
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
            credentials={
                "headerKey": api_key,
                "queryKey": query_key,
                "cookieKey": cookie_key,
                "basicAuth": credentials,
                "bearerAuth": bearer_auth,
                "digestAuth": digest_auth,
                "customAuth": custom_auth,
                "openId": access_token,
                "client": client_,
                "oauth": ClientCredentials(
                    "/oauth/token",
                    {
                        "token": "VAULT_OAUTH_TOKEN",
                        "id": "VAULT_CLIENT_ID",
                        "secret": "VAULT_CLIENT_SECRET",
                        "url": "VAULT_TOKEN_URL",
                    },
                    {"token": oauth_token, "id": client_id, "secret": client_secret, "url": token_url},
                ),
                "partners": partners_token,
            },
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
        query_key: str | Callable[[], str | None | Awaitable[str | None]] | None | Unset = UNSET,
        cookie_key: str | Callable[[], str | None | Awaitable[str | None]] | None | Unset = UNSET,
        credentials: str
        | tuple[str, str]
        | Callable[[], str | tuple[str, str] | None | Awaitable[str | tuple[str, str] | None]]
        | None
        | Unset = UNSET,
        bearer_auth: str | Callable[[], str | None | Awaitable[str | None]] | None | Unset = UNSET,
        digest_auth: str | Callable[[], str | None | Awaitable[str | None]] | None | Unset = UNSET,
        custom_auth: str | Callable[[], str | None | Awaitable[str | None]] | None | Unset = UNSET,
        access_token: str | Callable[[], str | None | Awaitable[str | None]] | None | Unset = UNSET,
        client_: str | Callable[[], str | None | Awaitable[str | None]] | None | Unset = UNSET,
        oauth_token: str | Callable[[], str | None | Awaitable[str | None]] | None | Unset = UNSET,
        client_id: str | None | Unset = UNSET,
        client_secret: str | Callable[[], str | None] | None | Unset = UNSET,
        token_url: str | None | Unset = UNSET,
        partners_token: str | Callable[[], str | None | Awaitable[str | None]] | None | Unset = UNSET,
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
            credentials={
                "headerKey": api_key,
                "queryKey": query_key,
                "cookieKey": cookie_key,
                "basicAuth": credentials,
                "bearerAuth": bearer_auth,
                "digestAuth": digest_auth,
                "customAuth": custom_auth,
                "openId": access_token,
                "client": client_,
                "oauth": ClientCredentials(
                    "/oauth/token",
                    {
                        "token": "VAULT_OAUTH_TOKEN",
                        "id": "VAULT_CLIENT_ID",
                        "secret": "VAULT_CLIENT_SECRET",
                        "url": "VAULT_TOKEN_URL",
                    },
                    {"token": oauth_token, "id": client_id, "secret": client_secret, "url": token_url},
                ),
                "partners": partners_token,
            },
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

    def header(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: GET /header"""
        return self._dispatcher.call(
            _HEADER,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def header_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: GET /header"""
        return await self._dispatcher.call_async(
            _HEADER,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def query(
        self,
        *,
        page: int | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: GET /query"""
        return self._dispatcher.call(
            _QUERY,
            params={"page": page},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def query_async(
        self,
        *,
        page: int | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: GET /query"""
        return await self._dispatcher.call_async(
            _QUERY,
            params={"page": page},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def cookie(
        self,
        *,
        theme: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: GET /cookie"""
        return self._dispatcher.call(
            _COOKIE,
            params={"theme": theme},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def cookie_async(
        self,
        *,
        theme: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: GET /cookie"""
        return await self._dispatcher.call_async(
            _COOKIE,
            params={"theme": theme},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def basic(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: GET /basic"""
        return self._dispatcher.call(
            _BASIC,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def basic_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: GET /basic"""
        return await self._dispatcher.call_async(
            _BASIC,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def bearer(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: GET /bearer"""
        return self._dispatcher.call(
            _BEARER,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def bearer_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: GET /bearer"""
        return await self._dispatcher.call_async(
            _BEARER,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def digest(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: GET /digest"""
        return self._dispatcher.call(
            _DIGEST,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def digest_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: GET /digest"""
        return await self._dispatcher.call_async(
            _DIGEST,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def custom(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: GET /custom"""
        return self._dispatcher.call(
            _CUSTOM,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def custom_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: GET /custom"""
        return await self._dispatcher.call_async(
            _CUSTOM,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def open_id(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: GET /open-id"""
        return self._dispatcher.call(
            _OPEN_ID,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def open_id_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: GET /open-id"""
        return await self._dispatcher.call_async(
            _OPEN_ID,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def certificate(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: GET /certificate"""
        return self._dispatcher.call(
            _CERTIFICATE,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def certificate_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: GET /certificate"""
        return await self._dispatcher.call_async(
            _CERTIFICATE,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def public(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: GET /public"""
        return self._dispatcher.call(
            _PUBLIC,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def public_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: GET /public"""
        return await self._dispatcher.call_async(
            _PUBLIC,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def optional(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: GET /optional"""
        return self._dispatcher.call(
            _OPTIONAL,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def optional_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: GET /optional"""
        return await self._dispatcher.call_async(
            _OPTIONAL,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def either(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """A basic credential with a key, or else a certificate with two keys.

        Spec: GET /either
        """
        return self._dispatcher.call(
            _EITHER,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def either_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """A basic credential with a key, or else a certificate with two keys.

        Spec: GET /either
        """
        return await self._dispatcher.call_async(
            _EITHER,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def list_secrets(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> list[models.Secret]:
        """Spec: GET /secrets"""
        return self._dispatcher.call(
            _LIST_SECRETS,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def list_secrets_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> list[models.Secret]:
        """Spec: GET /secrets"""
        return await self._dispatcher.call_async(
            _LIST_SECRETS,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def add_secret(
        self,
        *,
        name: str,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: POST /secrets"""
        return self._dispatcher.call(
            _ADD_SECRET,
            body={"name": name},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def add_secret_async(
        self,
        *,
        name: str,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: POST /secrets"""
        return await self._dispatcher.call_async(
            _ADD_SECRET,
            body={"name": name},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def put_scan(
        self,
        *,
        body: File,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: PUT /scan"""
        return self._dispatcher.call(
            _PUT_SCAN,
            body=body,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def put_scan_async(
        self,
        *,
        body: File,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: PUT /scan"""
        return await self._dispatcher.call_async(
            _PUT_SCAN,
            body=body,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @cached_property
    def with_raw_response(self) -> VaultWithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return VaultWithRawResponse(self._raw())


class VaultWithRawResponse:
    """The methods of `Vault`, returning `RawResponse`."""

    def __init__(self, parent: Vault) -> None:
        self.header = raw(parent.header)
        self.header_async = raw_async(parent.header_async)
        self.query = raw(parent.query)
        self.query_async = raw_async(parent.query_async)
        self.cookie = raw(parent.cookie)
        self.cookie_async = raw_async(parent.cookie_async)
        self.basic = raw(parent.basic)
        self.basic_async = raw_async(parent.basic_async)
        self.bearer = raw(parent.bearer)
        self.bearer_async = raw_async(parent.bearer_async)
        self.digest = raw(parent.digest)
        self.digest_async = raw_async(parent.digest_async)
        self.custom = raw(parent.custom)
        self.custom_async = raw_async(parent.custom_async)
        self.open_id = raw(parent.open_id)
        self.open_id_async = raw_async(parent.open_id_async)
        self.certificate = raw(parent.certificate)
        self.certificate_async = raw_async(parent.certificate_async)
        self.public = raw(parent.public)
        self.public_async = raw_async(parent.public_async)
        self.optional = raw(parent.optional)
        self.optional_async = raw_async(parent.optional_async)
        self.either = raw(parent.either)
        self.either_async = raw_async(parent.either_async)
        self.list_secrets = raw(parent.list_secrets)
        self.list_secrets_async = raw_async(parent.list_secrets_async)
        self.add_secret = raw(parent.add_secret)
        self.add_secret_async = raw_async(parent.add_secret_async)
        self.put_scan = raw(parent.put_scan)
        self.put_scan_async = raw_async(parent.put_scan_async)
