# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The client of Recursion."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Optional

from . import models
from ._runtime.operation import Body, Operation, Parameter, Response
from ._runtime.client import Client, raw, raw_async
from ._runtime.model import UNSET, Either, Entries, Items
from ._settings import SETTINGS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from logging import Logger

    from ._runtime.decode import Deviation
    from ._runtime.retry import RetryConfig
    from .httpclient import AsyncHttpClient, HttpClient
    from ._runtime.model import OptionalNullable

_PLANT: Operation[models.Tree] = Operation(
    "plant",
    "POST",
    "/trees",
    bodies=(Body("application/json", lambda: models.TreeTypedDict, flat=True, nullable=("value", "next")),),
    responses=(Response("200", "application/json", lambda: models.Tree),),
)

_EVALUATE: Operation[models.Json] = Operation(
    "evaluate",
    "GET",
    "/answers",
    parameters=(Parameter("expression", "query", lambda: models.ExpressionTypedDict, content="json"),),
    responses=(Response("200", "application/json", lambda: models.Json),),
)


class Recursion(Client):
    """Client of Recursion.

    Args:
        server_idx: the index of one of the document's servers.
        url_params: values for the variables of the server's address.
        server_url: another address of the API; else RECURSION_SERVER_URL.
        client: an HTTP client to use as it is: anything with `build_request` and `send`.
        async_client: the same for the methods that end in `_async`.
        retry_config: when and how often to try again; None: never.
        timeout_ms: milliseconds that each try may take (default 60000).
        debug_logger: gets every request and response, secrets redacted; RECURSION_DEBUG=1 does the
            same.
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

    def plant(
        self,
        *,
        value: models.JsonTypedDict,
        left: Optional[Either[models.Tree, models.TreeTypedDict]] = None,
        children: Optional[Items[Either[models.Tree, models.TreeTypedDict]]] = None,
        by_name: Optional[Entries[str, Either[models.Tree, models.TreeTypedDict]]] = None,
        next: OptionalNullable[models.TreeNextTypedDict] = UNSET,
        owner: Optional[Either[models.Gardener, models.GardenerTypedDict]] = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> models.Tree:
        """Spec: POST /trees"""
        return self._dispatcher.call(
            _PLANT,
            body={"value": value, "left": left, "children": children, "by_name": by_name, "next": next, "owner": owner},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
        )

    async def plant_async(
        self,
        *,
        value: models.JsonTypedDict,
        left: Optional[Either[models.Tree, models.TreeTypedDict]] = None,
        children: Optional[Items[Either[models.Tree, models.TreeTypedDict]]] = None,
        by_name: Optional[Entries[str, Either[models.Tree, models.TreeTypedDict]]] = None,
        next: OptionalNullable[models.TreeNextTypedDict] = UNSET,
        owner: Optional[Either[models.Gardener, models.GardenerTypedDict]] = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> models.Tree:
        """The same as `plant`, awaited."""
        return await self._dispatcher.call_async(
            _PLANT,
            body={"value": value, "left": left, "children": children, "by_name": by_name, "next": next, "owner": owner},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
        )

    def evaluate(
        self,
        *,
        expression: Optional[models.ExpressionTypedDict] = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> models.Json:
        """Spec: GET /answers"""
        return self._dispatcher.call(
            _EVALUATE,
            params={"expression": expression},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
        )

    async def evaluate_async(
        self,
        *,
        expression: Optional[models.ExpressionTypedDict] = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> models.Json:
        """The same as `evaluate`, awaited."""
        return await self._dispatcher.call_async(
            _EVALUATE,
            params={"expression": expression},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
        )

    @cached_property
    def with_raw_response(self) -> RecursionWithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return RecursionWithRawResponse(self._raw())


class RecursionWithRawResponse:
    """The methods of `Recursion`, returning `RawResponse`."""

    def __init__(self, parent: Recursion) -> None:
        self.plant = raw(parent.plant)
        self.plant_async = raw_async(parent.plant_async)
        self.evaluate = raw(parent.evaluate)
        self.evaluate_async = raw_async(parent.evaluate_async)
