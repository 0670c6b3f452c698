# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The client of Zoo."""

from __future__ import annotations

from builtins import str as _str
from collections.abc import Callable, Mapping
from functools import cached_property as _cached_property
from logging import Logger
from typing import Literal, Self, Unpack

from . import resources
from ._runtime.client import Client
from ._runtime.client import raw as _raw
from ._runtime.client import raw_async as _raw_async
from ._runtime.decode import Deviation
from ._runtime.model import UNSET, OptionalNullable, Unset
from ._runtime.operation import Operation, Parameter, Response
from ._runtime.options import RequestOptions, Timeout
from ._runtime.retry import RetryConfig
from ._settings import SETTINGS
from .httpclient import AsyncHttpClient, HttpClient

_GET_ROOT: Operation[None] = Operation("getRoot", "GET", "/root", responses=(Response("204"),), call="get_root")

_CLOSE: Operation[None] = Operation("close", "GET", "/close", responses=(Response("204"),), call="close_")

_CACHED_PROPERTY: Operation[None] = Operation("cached_property", "PUT", "/close", responses=(Response("204"),))

_OVERLOAD: Operation[None] = Operation("overload", "POST", "/close", responses=(Response("204"),))

_RAW: Operation[None] = Operation("raw", "PATCH", "/close", responses=(Response("204"),))

_IMPORT: Operation[None] = Operation("import", "DELETE", "/close", responses=(Response("204"),), call="import_")

_GET_NOTHING_BY_ID_PART_ALL: Operation[None] = Operation(
    "get_nothing_by_id_part_all",
    "GET",
    "/nothing/{id}-{part}/all",
    parameters=(
        Parameter("id", "path", lambda: _str, required=True),
        Parameter("part", "path", lambda: _str, required=True),
    ),
    responses=(Response("204"),),
)

_KEEPERS: Operation[None] = Operation("keepers", "GET", "/keepers", responses=(Response("204"),))

_CAGES_2: Operation[None] = Operation("cages", "PATCH", "/keepers", responses=(Response("204"),), call="cages_2")

_LIST_ASYNC: Operation[None] = Operation("list_async", "DELETE", "/keepers", responses=(Response("204"),))

_LIST_2: Operation[None] = Operation("list", "HEAD", "/keepers", responses=(Response("204"),), call="list_2")


__all__ = ["Zoo"]


class Zoo(Client):
    """Client of Zoo.

    Args:
        server_idx: the index of one of the document's servers.
        url_params: values for the variables of the server's address.
        server_url: another address of the API; else ZOO_SERVER_URL.
        client: an HTTP client to use as it is: anything with `build_request` and `send`.
        async_client: the same for the methods that end in `_async`.
        retry_config: when and how often to try again; None: never.
        timeout_ms: milliseconds that each attempt may take (default 60000).
        debug_logger: gets every request and response, secrets redacted; ZOO_DEBUG=1 does the same.
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
        url_params: Mapping[_str, _str] | None = None,
        server_url: _str | None = None,
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
        default_headers: Mapping[_str, _str | None] | None = None,
        default_query: Mapping[_str, object] | None = None,
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
        url_params: Mapping[_str, _str] | None | Unset = UNSET,
        server_url: _str | None | Unset = UNSET,
        retry_config: OptionalNullable[RetryConfig] = UNSET,
        timeout_ms: int | None | Unset = UNSET,
        debug_logger: Logger | None | Unset = UNSET,
        deadline_ms: int | None | Unset = UNSET,
        strict: bool | Unset = UNSET,
        on_invalid: Literal["raise", "keep"] | Unset = UNSET,
        on_deviation: Callable[[Deviation], object] | None | Unset = UNSET,
        telemetry: object | None | Unset = UNSET,
        default_headers: Mapping[_str, _str | None] | None | Unset = UNSET,
        default_query: Mapping[_str, object] | None | Unset = UNSET,
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

    @_cached_property
    def keepers_2(self) -> resources.keepers_2.Keepers2:
        """The `keepers_2` operations."""
        return resources.keepers_2.Keepers2(self._dispatcher)

    @_cached_property
    def cages(self) -> resources.cages.Cages:
        """The `cages` operations."""
        return resources.cages.Cages(self._dispatcher)

    @_cached_property
    def animals(self) -> resources.animals.Animals:
        """All of them"""
        return resources.animals.Animals(self._dispatcher)

    @_cached_property
    def bird(self) -> resources.bird.Bird:
        """The `bird` operations."""
        return resources.bird.Bird(self._dispatcher)

    @_cached_property
    def resource_2fa(self) -> resources.resource_2fa.Resource2fa:
        """The `resource_2fa` operations."""
        return resources.resource_2fa.Resource2fa(self._dispatcher)

    @_cached_property
    def class_(self) -> resources.class_.Class:
        """The `class_` operations."""
        return resources.class_.Class(self._dispatcher)

    @_cached_property
    def at(self) -> resources.at.At:
        """The `at` operations."""
        return resources.at.At(self._dispatcher)

    @_cached_property
    def resource(self) -> resources.resource.Resource:
        """The `resource` operations."""
        return resources.resource.Resource(self._dispatcher)

    @_cached_property
    def 動物(self) -> resources.動物.動物:
        """The `動物` operations."""
        return resources.動物.動物(self._dispatcher)

    @_cached_property
    def import_export(self) -> resources.import_export.ImportExport:
        """The `import_export` operations."""
        return resources.import_export.ImportExport(self._dispatcher)

    @_cached_property
    def close__2(self) -> resources.close__2.Close2:
        """The `close__2` operations."""
        return resources.close__2.Close2(self._dispatcher)

    @_cached_property
    def client(self) -> resources.client_2.Client:
        """The `client` operations."""
        return resources.client_2.Client(self._dispatcher)

    @_cached_property
    def str(self) -> resources.str.Str:
        """The `str` operations."""
        return resources.str.Str(self._dispatcher)

    @_cached_property
    def shared(self) -> resources.shared_2.Shared:
        """The `shared` operations."""
        return resources.shared_2.Shared(self._dispatcher)

    @_cached_property
    def zoo(self) -> resources.zoo.Zoo2:
        """The `zoo` operations."""
        return resources.zoo.Zoo2(self._dispatcher)

    @_cached_property
    def cached_property_2(self) -> resources.cached_property_2.CachedProperty2:
        """The `cached_property_2` operations."""
        return resources.cached_property_2.CachedProperty2(self._dispatcher)

    def get_root(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: _str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[_str, _str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: GET /root"""
        return self._dispatcher.call(
            _GET_ROOT,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def get_root_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: _str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[_str, _str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: GET /root"""
        return await self._dispatcher.call_async(
            _GET_ROOT,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def close_(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: _str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[_str, _str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: GET /close"""
        return self._dispatcher.call(
            _CLOSE,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def close__async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: _str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[_str, _str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: GET /close"""
        return await self._dispatcher.call_async(
            _CLOSE,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def cached_property(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: _str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[_str, _str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: PUT /close"""
        return self._dispatcher.call(
            _CACHED_PROPERTY,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def cached_property_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: _str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[_str, _str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: PUT /close"""
        return await self._dispatcher.call_async(
            _CACHED_PROPERTY,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def overload(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: _str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[_str, _str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: POST /close"""
        return self._dispatcher.call(
            _OVERLOAD,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def overload_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: _str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[_str, _str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: POST /close"""
        return await self._dispatcher.call_async(
            _OVERLOAD,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def raw(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: _str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[_str, _str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: PATCH /close"""
        return self._dispatcher.call(
            _RAW,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def raw_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: _str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[_str, _str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: PATCH /close"""
        return await self._dispatcher.call_async(
            _RAW,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def import_(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: _str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[_str, _str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: DELETE /close"""
        return self._dispatcher.call(
            _IMPORT,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def import__async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: _str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[_str, _str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: DELETE /close"""
        return await self._dispatcher.call_async(
            _IMPORT,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def get_nothing_by_id_part_all(
        self,
        *,
        id: _str,
        part: _str,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: _str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[_str, _str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: GET /nothing/{id}-{part}/all"""
        return self._dispatcher.call(
            _GET_NOTHING_BY_ID_PART_ALL,
            params={"id": id, "part": part},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def get_nothing_by_id_part_all_async(
        self,
        *,
        id: _str,
        part: _str,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: _str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[_str, _str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: GET /nothing/{id}-{part}/all"""
        return await self._dispatcher.call_async(
            _GET_NOTHING_BY_ID_PART_ALL,
            params={"id": id, "part": part},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def keepers(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: _str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[_str, _str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: GET /keepers"""
        return self._dispatcher.call(
            _KEEPERS,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def keepers_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: _str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[_str, _str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: GET /keepers"""
        return await self._dispatcher.call_async(
            _KEEPERS,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def cages_2(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: _str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[_str, _str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: PATCH /keepers"""
        return self._dispatcher.call(
            _CAGES_2,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def cages_2_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: _str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[_str, _str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: PATCH /keepers"""
        return await self._dispatcher.call_async(
            _CAGES_2,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def list_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: _str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[_str, _str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: DELETE /keepers"""
        return self._dispatcher.call(
            _LIST_ASYNC,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def list_async_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: _str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[_str, _str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: DELETE /keepers"""
        return await self._dispatcher.call_async(
            _LIST_ASYNC,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def list_2(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: _str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[_str, _str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: HEAD /keepers"""
        return self._dispatcher.call(
            _LIST_2,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def list_2_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: _str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[_str, _str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: HEAD /keepers"""
        return await self._dispatcher.call_async(
            _LIST_2,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @_cached_property
    def with_raw_response(self) -> ZooWithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return ZooWithRawResponse(self._raw())


class ZooWithRawResponse:
    """The methods of `Zoo`, returning `RawResponse`."""

    def __init__(self, parent: Zoo) -> None:
        self.get_root = _raw(parent.get_root)
        self.get_root_async = _raw_async(parent.get_root_async)
        self.close_ = _raw(parent.close_)
        self.close__async = _raw_async(parent.close__async)
        self.cached_property = _raw(parent.cached_property)
        self.cached_property_async = _raw_async(parent.cached_property_async)
        self.overload = _raw(parent.overload)
        self.overload_async = _raw_async(parent.overload_async)
        self.raw = _raw(parent.raw)
        self.raw_async = _raw_async(parent.raw_async)
        self.import_ = _raw(parent.import_)
        self.import__async = _raw_async(parent.import__async)
        self.get_nothing_by_id_part_all = _raw(parent.get_nothing_by_id_part_all)
        self.get_nothing_by_id_part_all_async = _raw_async(parent.get_nothing_by_id_part_all_async)
        self.keepers = _raw(parent.keepers)
        self.keepers_async = _raw_async(parent.keepers_async)
        self.cages_2 = _raw(parent.cages_2)
        self.cages_2_async = _raw_async(parent.cages_2_async)
        self.list_async = _raw(parent.list_async)
        self.list_async_async = _raw_async(parent.list_async_async)
        self.list_2 = _raw(parent.list_2)
        self.list_2_async = _raw_async(parent.list_2_async)
