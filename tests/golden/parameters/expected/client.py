# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The client of Parameters."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from functools import cached_property
from logging import Logger
from typing import Any, Literal, Self, Unpack
from uuid import UUID

from . import models
from ._exact import Exact
from ._runtime.client import Client, raw, raw_async
from ._runtime.decode import Deviation
from ._runtime.model import UNSET, Date, DateTime, Either, Entries, Free, Items, OptionalNullable, Unset, Uuid
from ._runtime.operation import Operation, Parameter, Response
from ._runtime.options import RequestOptions, Timeout
from ._runtime.retry import RetryConfig
from ._settings import SETTINGS
from .httpclient import AsyncHttpClient, HttpClient

_SIMPLE: Operation[None] = Operation(
    "simple",
    "GET",
    "/simple/{id}/{list}/{point}",
    parameters=(
        Parameter("id", "path", lambda: int, required=True),
        Parameter("shared", "query", lambda: str),
        Parameter("list", "path", lambda: Items[str], required=True),
        Parameter("point", "path", lambda: Either[models.Point, models.PointTypedDict], required=True, explode=True),
    ),
    responses=(Response("204"),),
)

_LABEL: Operation[None] = Operation(
    "label",
    "GET",
    "/label/{id}/{list}",
    parameters=(
        Parameter("id", "path", lambda: str, required=True, style="label"),
        Parameter("list", "path", lambda: Items[int], required=True, style="label", explode=True),
    ),
    responses=(Response("204"),),
)

_MATRIX: Operation[None] = Operation(
    "matrix",
    "GET",
    "/matrix/{id}/{point}",
    parameters=(
        Parameter("id", "path", lambda: str, required=True, style="matrix"),
        Parameter(
            "point",
            "path",
            lambda: Either[models.Point, models.PointTypedDict],
            required=True,
            style="matrix",
            explode=True,
        ),
    ),
    responses=(Response("204"),),
)

_SEGMENTS: Operation[None] = Operation(
    "segments",
    "GET",
    "/files/{+path}/{code:[0-9]+}/{name=projects/*}",
    parameters=(
        Parameter("+path", "path", lambda: str, name="path", required=True, style="segments"),
        Parameter("code:[0-9]+", "path", lambda: str, name="code", required=True),
        Parameter("name=projects/*", "path", lambda: str, name="name", required=True, style="segments"),
    ),
    responses=(Response("204"),),
)

_PART: Operation[None] = Operation(
    "part",
    "GET",
    "/zwei%20teile/%C3%BC/{id}",
    parameters=(
        Parameter("id", "path", lambda: str, required=True),
        Parameter("part", "query", lambda: Exact[Literal[True]], required=True),
    ),
    responses=(Response("204"),),
)

_QUERY: Operation[None] = Operation(
    "query",
    "GET",
    "/query",
    parameters=(
        Parameter("word", "query", lambda: str, required=True),
        Parameter("count", "query", lambda: int),
        Parameter("exact", "query", lambda: bool),
        Parameter("since", "query", lambda: DateTime | str),
        Parameter("exploded", "query", lambda: Items[str]),
        Parameter("joined", "query", lambda: Items[str], explode=False),
        Parameter("spaced", "query", lambda: Items[str], style="spaceDelimited"),
        Parameter("piped", "query", lambda: Items[str], style="pipeDelimited"),
        Parameter("point", "query", lambda: Either[models.Point, models.PointTypedDict]),
        Parameter("flat", "query", lambda: Either[models.Point, models.PointTypedDict], explode=False),
        Parameter(
            "deep", "query", lambda: Either[models.Point, models.PointTypedDict], style="deepObject", explode=True
        ),
        Parameter("reserved", "query", lambda: str, allow_reserved=True),
        Parameter("filter", "query", lambda: Either[models.Point, models.PointTypedDict], content="json"),
        Parameter("old", "query", lambda: str),
        Parameter(
            "nested", "query", lambda: Either[models.Nested, models.NestedTypedDict], style="deepObject", explode=True
        ),
        Parameter("note", "query", lambda: str, content="text"),
        Parameter("empty", "query", lambda: str),
        Parameter("maybe", "query", lambda: int | None, nullable=True),
        Parameter("ids", "query", lambda: Items[Uuid | str]),
        Parameter("bag", "query", lambda: Entries[str, Items[str]]),
        Parameter("free", "query", lambda: Free[models.Free, models.FreeTypedDict]),
        Parameter("word", "header", lambda: str, name="word_header"),
        Parameter("word", "cookie", lambda: str, name="word_cookie"),
    ),
    responses=(Response("204"),),
)

_HEADERS: Operation[None] = Operation(
    "headers",
    "GET",
    "/headers",
    parameters=(
        Parameter("X-Trace", "header", lambda: str, name="x_trace", required=True),
        Parameter("X-Flags", "header", lambda: Items[str], name="x_flags"),
        Parameter(
            "X-Point", "header", lambda: Either[models.Point, models.PointTypedDict], name="x_point", explode=True
        ),
        Parameter("session", "cookie", lambda: str),
        Parameter("theme", "cookie", lambda: models.HeadersTheme),
        Parameter("X-When", "header", lambda: Date | str, name="x_when"),
        Parameter("X-Sure", "header", lambda: bool, name="x_sure"),
        Parameter("X-Json", "header", lambda: Items[str], name="x_json", content="json"),
    ),
    responses=(Response("204"),),
)


__all__ = ["Parameters"]


class Parameters(Client):
    """Client of Parameters.

    Args:
        server_idx: the index of one of the document's servers.
        url_params: values for the variables of the server's address.
        server_url: another address of the API; else PARAMETERS_SERVER_URL.
        client: an HTTP client to use as it is: anything with `build_request` and `send`.
        async_client: the same for the methods that end in `_async`.
        retry_config: when and how often to try again; None: never.
        timeout_ms: milliseconds that each attempt may take (default 60000).
        debug_logger: gets every request and response, secrets redacted; PARAMETERS_DEBUG=1 does the
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

    def simple(
        self,
        *,
        id: int,
        list: Sequence[str],
        point: models.Point | models.PointTypedDict,
        shared: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: GET /simple/{id}/{list}/{point}

        Args:
            id: Of the operation.
        """
        return self._dispatcher.call(
            _SIMPLE,
            params={"id": id, "shared": shared, "list": list, "point": point},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def simple_async(
        self,
        *,
        id: int,
        list: Sequence[str],
        point: models.Point | models.PointTypedDict,
        shared: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: GET /simple/{id}/{list}/{point}

        Args:
            id: Of the operation.
        """
        return await self._dispatcher.call_async(
            _SIMPLE,
            params={"id": id, "shared": shared, "list": list, "point": point},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def label(
        self,
        *,
        id: str,
        list: Sequence[int],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: GET /label/{id}/{list}"""
        return self._dispatcher.call(
            _LABEL,
            params={"id": id, "list": list},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def label_async(
        self,
        *,
        id: str,
        list: Sequence[int],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: GET /label/{id}/{list}"""
        return await self._dispatcher.call_async(
            _LABEL,
            params={"id": id, "list": list},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def matrix(
        self,
        *,
        id: str,
        point: models.Point | models.PointTypedDict,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: GET /matrix/{id}/{point}"""
        return self._dispatcher.call(
            _MATRIX,
            params={"id": id, "point": point},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def matrix_async(
        self,
        *,
        id: str,
        point: models.Point | models.PointTypedDict,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: GET /matrix/{id}/{point}"""
        return await self._dispatcher.call_async(
            _MATRIX,
            params={"id": id, "point": point},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def segments(
        self,
        *,
        path: str,
        code: str,
        name: str,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: GET /files/{+path}/{code:[0-9]+}/{name=projects/*}"""
        return self._dispatcher.call(
            _SEGMENTS,
            params={"path": path, "code": code, "name": name},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def segments_async(
        self,
        *,
        path: str,
        code: str,
        name: str,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: GET /files/{+path}/{code:[0-9]+}/{name=projects/*}"""
        return await self._dispatcher.call_async(
            _SEGMENTS,
            params={"path": path, "code": code, "name": name},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def part(
        self,
        *,
        id: str,
        part: Literal[True],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: GET /zwei teile/ü/{id}#part"""
        return self._dispatcher.call(
            _PART,
            params={"id": id, "part": part},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def part_async(
        self,
        *,
        id: str,
        part: Literal[True],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: GET /zwei teile/ü/{id}#part"""
        return await self._dispatcher.call_async(
            _PART,
            params={"id": id, "part": part},
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
        word: str,
        count: int | None = None,
        exact: bool | None = None,
        since: datetime | str | None = None,
        exploded: Sequence[str] | None = None,
        joined: Sequence[str] | None = None,
        spaced: Sequence[str] | None = None,
        piped: Sequence[str] | None = None,
        point: models.Point | models.PointTypedDict | None = None,
        flat: models.Point | models.PointTypedDict | None = None,
        deep: models.Point | models.PointTypedDict | None = None,
        reserved: str | None = None,
        filter: models.Point | models.PointTypedDict | None = None,
        old: str | None = None,
        nested: models.Nested | models.NestedTypedDict | None = None,
        note: str | None = None,
        empty: str | None = None,
        maybe: OptionalNullable[int] = UNSET,
        ids: Sequence[UUID | str] | None = None,
        bag: Mapping[str, Sequence[str]] | None = None,
        free: models.Free | models.FreeTypedDict | Mapping[str, Any] | None = None,
        word_header: str | None = None,
        word_cookie: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: GET /query

        Args:
            count: From 1 to 100. Default: 10.
            old: Deprecated.
        """
        return self._dispatcher.call(
            _QUERY,
            params={
                "word": word,
                "count": count,
                "exact": exact,
                "since": since,
                "exploded": exploded,
                "joined": joined,
                "spaced": spaced,
                "piped": piped,
                "point": point,
                "flat": flat,
                "deep": deep,
                "reserved": reserved,
                "filter": filter,
                "old": old,
                "nested": nested,
                "note": note,
                "empty": empty,
                "maybe": maybe,
                "ids": ids,
                "bag": bag,
                "free": free,
                "word_header": word_header,
                "word_cookie": word_cookie,
            },
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
        word: str,
        count: int | None = None,
        exact: bool | None = None,
        since: datetime | str | None = None,
        exploded: Sequence[str] | None = None,
        joined: Sequence[str] | None = None,
        spaced: Sequence[str] | None = None,
        piped: Sequence[str] | None = None,
        point: models.Point | models.PointTypedDict | None = None,
        flat: models.Point | models.PointTypedDict | None = None,
        deep: models.Point | models.PointTypedDict | None = None,
        reserved: str | None = None,
        filter: models.Point | models.PointTypedDict | None = None,
        old: str | None = None,
        nested: models.Nested | models.NestedTypedDict | None = None,
        note: str | None = None,
        empty: str | None = None,
        maybe: OptionalNullable[int] = UNSET,
        ids: Sequence[UUID | str] | None = None,
        bag: Mapping[str, Sequence[str]] | None = None,
        free: models.Free | models.FreeTypedDict | Mapping[str, Any] | None = None,
        word_header: str | None = None,
        word_cookie: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: GET /query

        Args:
            count: From 1 to 100. Default: 10.
            old: Deprecated.
        """
        return await self._dispatcher.call_async(
            _QUERY,
            params={
                "word": word,
                "count": count,
                "exact": exact,
                "since": since,
                "exploded": exploded,
                "joined": joined,
                "spaced": spaced,
                "piped": piped,
                "point": point,
                "flat": flat,
                "deep": deep,
                "reserved": reserved,
                "filter": filter,
                "old": old,
                "nested": nested,
                "note": note,
                "empty": empty,
                "maybe": maybe,
                "ids": ids,
                "bag": bag,
                "free": free,
                "word_header": word_header,
                "word_cookie": word_cookie,
            },
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def headers(
        self,
        *,
        x_trace: str,
        x_flags: Sequence[str] | None = None,
        x_point: models.Point | models.PointTypedDict | None = None,
        session: str | None = None,
        theme: models.HeadersTheme | None = None,
        x_when: date | str | None = None,
        x_sure: bool | None = None,
        x_json: Sequence[str] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: GET /headers"""
        return self._dispatcher.call(
            _HEADERS,
            params={
                "x_trace": x_trace,
                "x_flags": x_flags,
                "x_point": x_point,
                "session": session,
                "theme": theme,
                "x_when": x_when,
                "x_sure": x_sure,
                "x_json": x_json,
            },
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def headers_async(
        self,
        *,
        x_trace: str,
        x_flags: Sequence[str] | None = None,
        x_point: models.Point | models.PointTypedDict | None = None,
        session: str | None = None,
        theme: models.HeadersTheme | None = None,
        x_when: date | str | None = None,
        x_sure: bool | None = None,
        x_json: Sequence[str] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: GET /headers"""
        return await self._dispatcher.call_async(
            _HEADERS,
            params={
                "x_trace": x_trace,
                "x_flags": x_flags,
                "x_point": x_point,
                "session": session,
                "theme": theme,
                "x_when": x_when,
                "x_sure": x_sure,
                "x_json": x_json,
            },
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @cached_property
    def with_raw_response(self) -> ParametersWithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return ParametersWithRawResponse(self._raw())


class ParametersWithRawResponse:
    """The methods of `Parameters`, returning `RawResponse`."""

    def __init__(self, parent: Parameters) -> None:
        self.simple = raw(parent.simple)
        self.simple_async = raw_async(parent.simple_async)
        self.label = raw(parent.label)
        self.label_async = raw_async(parent.label_async)
        self.matrix = raw(parent.matrix)
        self.matrix_async = raw_async(parent.matrix_async)
        self.segments = raw(parent.segments)
        self.segments_async = raw_async(parent.segments_async)
        self.part = raw(parent.part)
        self.part_async = raw_async(parent.part_async)
        self.query = raw(parent.query)
        self.query_async = raw_async(parent.query_async)
        self.headers = raw(parent.headers)
        self.headers_async = raw_async(parent.headers_async)
