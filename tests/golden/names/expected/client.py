# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The client of Names."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Optional

from . import models
from ._runtime.operation import Body, Operation, Response
from ._runtime.client import Client, raw, raw_async
from ._runtime.model import UNSET, Either, Items
from ._settings import SETTINGS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from logging import Logger

    from ._runtime.decode import Deviation
    from ._runtime.retry import RetryConfig
    from .httpclient import AsyncHttpClient, HttpClient
    from ._runtime.model import OptionalNullable
    from .resources.café_bar import CaféBar
    from .resources.import_ import Import

_POST_LISTS: Operation[models.Order] = Operation(
    "post_lists",
    "POST",
    "/lists",
    bodies=(Body("application/json", lambda: models.List_TypedDict, flat=True, required=False),),
    responses=(Response("200", "application/json", lambda: models.Order),),
)


class Names(Client):
    """Client of Names.

    Args:
        server_idx: the index of one of the document's servers.
        url_params: values for the variables of the server's address.
        server_url: another address of the API; else NAMES_SERVER_URL.
        client: an HTTP client to use as it is: anything with `build_request` and `send`.
        async_client: the same for the methods that end in `_async`.
        retry_config: when and how often to try again; None: never.
        timeout_ms: milliseconds that each try may take (default 60000).
        debug_logger: gets every request and response, secrets redacted; NAMES_DEBUG=1 does the same.
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
    def café_bar(self) -> CaféBar:
        """Operations of `café_bar`."""
        from .resources.café_bar import CaféBar

        return CaféBar(self._dispatcher)

    @cached_property
    def import_(self) -> Import:
        """Operations of `import_`."""
        from .resources.import_ import Import

        return Import(self._dispatcher)

    def post_lists(
        self,
        *,
        items: Optional[Items[Either[models.List_2, models.List_2TypedDict]]] = None,
        optional: Optional[Either[models.Optional_, models.Optional_TypedDict]] = None,
        base: Optional[Either[models.BaseModel_, models.BaseModel_TypedDict]] = None,
        dotted: Optional[Either[models.ShopV1Item, models.ShopV1ItemTypedDict]] = None,
        digits: Optional[Either[models.Model3dModel, models.Model3dModelTypedDict]] = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> models.Order:
        """Spec: POST /lists"""
        return self._dispatcher.call(
            _POST_LISTS,
            body={"items": items, "optional": optional, "base": base, "dotted": dotted, "digits": digits},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
        )

    async def post_lists_async(
        self,
        *,
        items: Optional[Items[Either[models.List_2, models.List_2TypedDict]]] = None,
        optional: Optional[Either[models.Optional_, models.Optional_TypedDict]] = None,
        base: Optional[Either[models.BaseModel_, models.BaseModel_TypedDict]] = None,
        dotted: Optional[Either[models.ShopV1Item, models.ShopV1ItemTypedDict]] = None,
        digits: Optional[Either[models.Model3dModel, models.Model3dModelTypedDict]] = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> models.Order:
        """The same as `post_lists`, awaited."""
        return await self._dispatcher.call_async(
            _POST_LISTS,
            body={"items": items, "optional": optional, "base": base, "dotted": dotted, "digits": digits},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
        )

    @cached_property
    def with_raw_response(self) -> NamesWithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return NamesWithRawResponse(self._raw())


class NamesWithRawResponse:
    """The methods of `Names`, returning `RawResponse`."""

    def __init__(self, parent: Names) -> None:
        self.post_lists = raw(parent.post_lists)
        self.post_lists_async = raw_async(parent.post_lists_async)
