# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The client of Zoo."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Optional

from ._runtime.operation import Operation, Parameter, Response
from ._runtime.client import Client, raw, raw_async
from ._runtime.model import UNSET
from ._settings import SETTINGS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from logging import Logger

    from ._runtime.decode import Deviation
    from ._runtime.retry import RetryConfig
    from .httpclient import AsyncHttpClient, HttpClient
    from ._runtime.model import OptionalNullable
    from .resources.keepers_2 import Keepers2
    from .resources.cages import Cages
    from .resources.animals import Animals
    from .resources.bird import Bird
    from .resources.resource_2fa import Resource2fa
    from .resources.class_ import Class
    from .resources.at import At
    from .resources.resource import Resource_
    from .resources.動物 import 動物
    from .resources.import_export import ImportExport
    from .resources.close__2 import Close2
    from .resources.client_2 import Client_
    from .resources.str_ import Str
    from .resources.shared_2 import Shared
    from .resources.zoo import Zoo2
    from .resources.cached_property__2 import CachedProperty2

_GET_ROOT: Operation[None] = Operation("getRoot", "GET", "/root", responses=(Response("204"),))

_CLOSE: Operation[None] = Operation("close", "GET", "/close", responses=(Response("204"),))

_CACHED_PROPERTY: Operation[None] = Operation("cached_property", "PUT", "/close", responses=(Response("204"),))

_OVERLOAD: Operation[None] = Operation("overload", "POST", "/close", responses=(Response("204"),))

_RAW: Operation[None] = Operation("raw", "PATCH", "/close", responses=(Response("204"),))

_IMPORT: Operation[None] = Operation("import", "DELETE", "/close", responses=(Response("204"),))

_GET_NOTHING_BY_ID_PART_ALL: Operation[None] = Operation(
    "get_nothing_by_id_part_all",
    "GET",
    "/nothing/{id}-{part}/all",
    parameters=(
        Parameter("id", "path", lambda: str, required=True),
        Parameter("part", "path", lambda: str, required=True),
    ),
    responses=(Response("204"),),
)

_KEEPERS: Operation[None] = Operation("keepers", "GET", "/keepers", responses=(Response("204"),))

_CAGES_2: Operation[None] = Operation("cages", "PATCH", "/keepers", responses=(Response("204"),))

_LIST_ASYNC: Operation[None] = Operation("list_async", "DELETE", "/keepers", responses=(Response("204"),))

_LIST_2: Operation[None] = Operation("list", "HEAD", "/keepers", responses=(Response("204"),))


class Zoo(Client):
    """Client of Zoo.

    Args:
        server_idx: the index of one of the document's servers.
        url_params: values for the variables of the server's address.
        server_url: another address of the API; else ZOO_SERVER_URL.
        client: an HTTP client to use as it is: anything with `build_request` and `send`.
        async_client: the same for the methods that end in `_async`.
        retry_config: when and how often to try again; None: never.
        timeout_ms: milliseconds that each try may take (default 60000).
        debug_logger: gets every request and response, secrets redacted; ZOO_DEBUG=1 does the same.
        deadline_ms: milliseconds that a call may take, all its tries and pauses included.
        strict: answers with anything that the document does not describe are errors; for tests.
        on_deviation: is called once for each kind of such things.
        telemetry: an OpenTelemetry TracerProvider, or True for the global one.
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
        *,
        deadline_ms: Optional[int] = None,
        strict: bool = False,
        on_deviation: Optional[Callable[[Deviation], object]] = None,
        telemetry: Optional[object] = None,
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
            deadline_ms=deadline_ms,
            strict=strict,
            on_deviation=on_deviation,
            telemetry=telemetry,
        )

    @cached_property
    def keepers_2(self) -> Keepers2:
        """Operations of `keepers_2`."""
        from .resources.keepers_2 import Keepers2

        return Keepers2(self._dispatcher)

    @cached_property
    def cages(self) -> Cages:
        """Operations of `cages`."""
        from .resources.cages import Cages

        return Cages(self._dispatcher)

    @cached_property
    def animals(self) -> Animals:
        """All of them"""
        from .resources.animals import Animals

        return Animals(self._dispatcher)

    @cached_property
    def bird(self) -> Bird:
        """Operations of `bird`."""
        from .resources.bird import Bird

        return Bird(self._dispatcher)

    @cached_property
    def resource_2fa(self) -> Resource2fa:
        """Operations of `resource_2fa`."""
        from .resources.resource_2fa import Resource2fa

        return Resource2fa(self._dispatcher)

    @cached_property
    def class_(self) -> Class:
        """Operations of `class_`."""
        from .resources.class_ import Class

        return Class(self._dispatcher)

    @cached_property
    def at(self) -> At:
        """Operations of `at`."""
        from .resources.at import At

        return At(self._dispatcher)

    @cached_property
    def resource(self) -> Resource_:
        """Operations of `resource`."""
        from .resources.resource import Resource_

        return Resource_(self._dispatcher)

    @cached_property
    def 動物(self) -> 動物:
        """Operations of `動物`."""
        from .resources.動物 import 動物

        return 動物(self._dispatcher)

    @cached_property
    def import_export(self) -> ImportExport:
        """Operations of `import_export`."""
        from .resources.import_export import ImportExport

        return ImportExport(self._dispatcher)

    @cached_property
    def close__2(self) -> Close2:
        """Operations of `close__2`."""
        from .resources.close__2 import Close2

        return Close2(self._dispatcher)

    @cached_property
    def client(self) -> Client_:
        """Operations of `client`."""
        from .resources.client_2 import Client_

        return Client_(self._dispatcher)

    @cached_property
    def str_(self) -> Str:
        """Operations of `str_`."""
        from .resources.str_ import Str

        return Str(self._dispatcher)

    @cached_property
    def shared(self) -> Shared:
        """Operations of `shared`."""
        from .resources.shared_2 import Shared

        return Shared(self._dispatcher)

    @cached_property
    def zoo(self) -> Zoo2:
        """Operations of `zoo`."""
        from .resources.zoo import Zoo2

        return Zoo2(self._dispatcher)

    @cached_property
    def cached_property__2(self) -> CachedProperty2:
        """Operations of `cached_property__2`."""
        from .resources.cached_property__2 import CachedProperty2

        return CachedProperty2(self._dispatcher)

    def get_root(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> None:
        """Spec: GET /root"""
        return self._dispatcher.call(
            _GET_ROOT,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
        )

    async def get_root_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> None:
        """The same as `get_root`, awaited."""
        return await self._dispatcher.call_async(
            _GET_ROOT,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
        )

    def close_(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> None:
        """Spec: GET /close"""
        return self._dispatcher.call(
            _CLOSE,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
        )

    async def close__async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> None:
        """The same as `close_`, awaited."""
        return await self._dispatcher.call_async(
            _CLOSE,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
        )

    def cached_property_(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> None:
        """Spec: PUT /close"""
        return self._dispatcher.call(
            _CACHED_PROPERTY,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
        )

    async def cached_property__async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> None:
        """The same as `cached_property_`, awaited."""
        return await self._dispatcher.call_async(
            _CACHED_PROPERTY,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
        )

    def overload_(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> None:
        """Spec: POST /close"""
        return self._dispatcher.call(
            _OVERLOAD,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
        )

    async def overload__async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> None:
        """The same as `overload_`, awaited."""
        return await self._dispatcher.call_async(
            _OVERLOAD,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
        )

    def raw(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> None:
        """Spec: PATCH /close"""
        return self._dispatcher.call(
            _RAW,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
        )

    async def raw_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> None:
        """The same as `raw`, awaited."""
        return await self._dispatcher.call_async(
            _RAW,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
        )

    def import_(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> None:
        """Spec: DELETE /close"""
        return self._dispatcher.call(
            _IMPORT,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
        )

    async def import__async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> None:
        """The same as `import_`, awaited."""
        return await self._dispatcher.call_async(
            _IMPORT,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
        )

    def get_nothing_by_id_part_all(
        self,
        *,
        id: str,
        part: str,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
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
        )

    async def get_nothing_by_id_part_all_async(
        self,
        *,
        id: str,
        part: str,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> None:
        """The same as `get_nothing_by_id_part_all`, awaited."""
        return await self._dispatcher.call_async(
            _GET_NOTHING_BY_ID_PART_ALL,
            params={"id": id, "part": part},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
        )

    def keepers(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> None:
        """Spec: GET /keepers"""
        return self._dispatcher.call(
            _KEEPERS,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
        )

    async def keepers_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> None:
        """The same as `keepers`, awaited."""
        return await self._dispatcher.call_async(
            _KEEPERS,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
        )

    def cages_2(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> None:
        """Spec: PATCH /keepers"""
        return self._dispatcher.call(
            _CAGES_2,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
        )

    async def cages_2_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> None:
        """The same as `cages_2`, awaited."""
        return await self._dispatcher.call_async(
            _CAGES_2,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
        )

    def list_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> None:
        """Spec: DELETE /keepers"""
        return self._dispatcher.call(
            _LIST_ASYNC,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
        )

    async def list_async_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> None:
        """The same as `list_async`, awaited."""
        return await self._dispatcher.call_async(
            _LIST_ASYNC,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
        )

    def list_2(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> None:
        """Spec: HEAD /keepers"""
        return self._dispatcher.call(
            _LIST_2,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
        )

    async def list_2_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> None:
        """The same as `list_2`, awaited."""
        return await self._dispatcher.call_async(
            _LIST_2,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
        )

    @cached_property
    def with_raw_response(self) -> ZooWithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return ZooWithRawResponse(self._raw())


class ZooWithRawResponse:
    """The methods of `Zoo`, returning `RawResponse`."""

    def __init__(self, parent: Zoo) -> None:
        self.get_root = raw(parent.get_root)
        self.get_root_async = raw_async(parent.get_root_async)
        self.close_ = raw(parent.close_)
        self.close__async = raw_async(parent.close__async)
        self.cached_property_ = raw(parent.cached_property_)
        self.cached_property__async = raw_async(parent.cached_property__async)
        self.overload_ = raw(parent.overload_)
        self.overload__async = raw_async(parent.overload__async)
        self.raw = raw(parent.raw)
        self.raw_async = raw_async(parent.raw_async)
        self.import_ = raw(parent.import_)
        self.import__async = raw_async(parent.import__async)
        self.get_nothing_by_id_part_all = raw(parent.get_nothing_by_id_part_all)
        self.get_nothing_by_id_part_all_async = raw_async(parent.get_nothing_by_id_part_all_async)
        self.keepers = raw(parent.keepers)
        self.keepers_async = raw_async(parent.keepers_async)
        self.cages_2 = raw(parent.cages_2)
        self.cages_2_async = raw_async(parent.cages_2_async)
        self.list_async = raw(parent.list_async)
        self.list_async_async = raw_async(parent.list_async_async)
        self.list_2 = raw(parent.list_2)
        self.list_2_async = raw_async(parent.list_2_async)
