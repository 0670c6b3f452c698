# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The client of References."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property, partial
from logging import Logger
from typing import Literal, Self, Unpack

from . import _forms, _multipart, models
from ._runtime.client import Client, raw, raw_async
from ._runtime.decode import Deviation
from ._runtime.model import UNSET, Either, OptionalNullable, Unset
from ._runtime.operation import Body, Operation, Parameter, Response
from ._runtime.options import RequestOptions, Timeout
from ._runtime.retry import RetryConfig
from ._settings import SETTINGS
from .httpclient import AsyncHttpClient, HttpClient

_ADD_NODE: Operation[models.Node] = Operation(
    "addNode",
    "POST",
    "/nodes",
    bodies=(Body("application/json", lambda: models.NodeTypedDict, flat=True, nullable=("wide",)),),
    responses=(Response("200", "application/json", lambda: models.Node),),
    call="add_node",
)

_FIND_NODES: Operation[models.Node] = Operation(
    "findNodes",
    "QUERY",
    "/nodes",
    parameters=(
        Parameter("question", "query", lambda: Either[models.FindNodesQuestion, models.FindNodesQuestionTypedDict]),
    ),
    responses=(Response("200", "application/json", lambda: models.Node),),
    call="find_nodes",
)

_COPY_NODE: Operation[models.Node] = Operation(
    "copyNode",
    "COPY",
    "/nodes",
    parameters=(Parameter("path", "querystring", lambda: str, content="text"),),
    responses=(Response("200", "application/json", lambda: models.Node),),
    call="copy_node",
)

_FILTER: Operation[None] = Operation(
    "filter",
    "GET",
    "/filters",
    parameters=(
        Parameter("filter", "querystring", lambda: Either[models.Filter, models.FilterTypedDict], content="json"),
    ),
    responses=(Response("204"),),
)

_SEND_PARTS: Operation[None] = Operation(
    "sendParts",
    "POST",
    "/parts",
    bodies=(
        Body(
            "multipart/form-data",
            lambda: models.SendPartsRequestBodyTypedDict,
            flat=True,
            encoder=partial(
                _multipart.multipart,
                parts={
                    "numbers": _forms.Part(style="form", explode=False),
                    "point": _forms.Part(style="deepObject", explode=True),
                    "plain": _forms.Part(style="form"),
                },
            ),
            files=True,
        ),
    ),
    responses=(Response("204"),),
    call="send_parts",
)


__all__ = ["References"]


class References(Client):
    """Client of References.

    Args:
        server_idx: the index of one of the document's servers.
        url_params: values for the variables of the server's address.
        server_url: another address of the API; else REFERENCES_SERVER_URL.
        client: an HTTP client to use as it is: anything with `build_request` and `send`.
        async_client: the same for the methods that end in `_async`.
        retry_config: when and how often to try again; None: never.
        timeout_ms: milliseconds that each attempt may take (default 60000).
        debug_logger: gets every request and response, secrets redacted; REFERENCES_DEBUG=1 does the
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

    def add_node(
        self,
        *,
        name: str,
        label: str | None = None,
        size: models.Size | models.SizeTypedDict | None = None,
        wide: OptionalNullable[int] = UNSET,
        old: str | None = None,
        maybe: str | None = None,
        children: Sequence[models.Node | models.NodeTypedDict] | None = None,
        extended: models.NodeExtended | models.NodeExtendedTypedDict | None = None,
        outside: models.Other | models.OtherTypedDict | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Node:
        """Spec: POST /nodes

        Args:
            name: 1 to 64 characters.
            label: Says more than what it refers to. 1 to 10 characters. Default: "none".
            wide: At least 0.
            old: 1 to 64 characters. Deprecated.
            maybe: 1 to 64 characters.
        """
        return self._dispatcher.call(
            _ADD_NODE,
            body={
                "name": name,
                "label": label,
                "size": size,
                "wide": wide,
                "old": old,
                "maybe": maybe,
                "children": children,
                "extended": extended,
                "outside": outside,
            },
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def add_node_async(
        self,
        *,
        name: str,
        label: str | None = None,
        size: models.Size | models.SizeTypedDict | None = None,
        wide: OptionalNullable[int] = UNSET,
        old: str | None = None,
        maybe: str | None = None,
        children: Sequence[models.Node | models.NodeTypedDict] | None = None,
        extended: models.NodeExtended | models.NodeExtendedTypedDict | None = None,
        outside: models.Other | models.OtherTypedDict | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Node:
        """Spec: POST /nodes

        Args:
            name: 1 to 64 characters.
            label: Says more than what it refers to. 1 to 10 characters. Default: "none".
            wide: At least 0.
            old: 1 to 64 characters. Deprecated.
            maybe: 1 to 64 characters.
        """
        return await self._dispatcher.call_async(
            _ADD_NODE,
            body={
                "name": name,
                "label": label,
                "size": size,
                "wide": wide,
                "old": old,
                "maybe": maybe,
                "children": children,
                "extended": extended,
                "outside": outside,
            },
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def find_nodes(
        self,
        *,
        question: models.FindNodesQuestion | models.FindNodesQuestionTypedDict | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Node:
        """Spec: QUERY /nodes"""
        return self._dispatcher.call(
            _FIND_NODES,
            params={"question": question},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def find_nodes_async(
        self,
        *,
        question: models.FindNodesQuestion | models.FindNodesQuestionTypedDict | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Node:
        """Spec: QUERY /nodes"""
        return await self._dispatcher.call_async(
            _FIND_NODES,
            params={"question": question},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def copy_node(
        self,
        *,
        path: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Node:
        """Spec: COPY /nodes"""
        return self._dispatcher.call(
            _COPY_NODE,
            params={"path": path},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def copy_node_async(
        self,
        *,
        path: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Node:
        """Spec: COPY /nodes"""
        return await self._dispatcher.call_async(
            _COPY_NODE,
            params={"path": path},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def filter(
        self,
        *,
        filter: models.Filter | models.FilterTypedDict | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: GET /filters"""
        return self._dispatcher.call(
            _FILTER,
            params={"filter": filter},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def filter_async(
        self,
        *,
        filter: models.Filter | models.FilterTypedDict | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: GET /filters"""
        return await self._dispatcher.call_async(
            _FILTER,
            params={"filter": filter},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def send_parts(
        self,
        *,
        numbers: Sequence[int] | None = None,
        point: models.SendPartsPoint | models.SendPartsPointTypedDict | None = None,
        plain: models.SendPartsPlain | models.SendPartsPlainTypedDict | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: POST /parts"""
        return self._dispatcher.call(
            _SEND_PARTS,
            body={"numbers": numbers, "point": point, "plain": plain},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def send_parts_async(
        self,
        *,
        numbers: Sequence[int] | None = None,
        point: models.SendPartsPoint | models.SendPartsPointTypedDict | None = None,
        plain: models.SendPartsPlain | models.SendPartsPlainTypedDict | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: POST /parts"""
        return await self._dispatcher.call_async(
            _SEND_PARTS,
            body={"numbers": numbers, "point": point, "plain": plain},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @cached_property
    def with_raw_response(self) -> ReferencesWithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return ReferencesWithRawResponse(self._raw())


class ReferencesWithRawResponse:
    """The methods of `References`, returning `RawResponse`."""

    def __init__(self, parent: References) -> None:
        self.add_node = raw(parent.add_node)
        self.add_node_async = raw_async(parent.add_node_async)
        self.find_nodes = raw(parent.find_nodes)
        self.find_nodes_async = raw_async(parent.find_nodes_async)
        self.copy_node = raw(parent.copy_node)
        self.copy_node_async = raw_async(parent.copy_node_async)
        self.filter = raw(parent.filter)
        self.filter_async = raw_async(parent.filter_async)
        self.send_parts = raw(parent.send_parts)
        self.send_parts_async = raw_async(parent.send_parts_async)
