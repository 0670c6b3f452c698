# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The `café_bar` operations."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Unpack

from .. import models
from .._runtime.client import Resource, raw, raw_async
from .._runtime.model import UNSET, OptionalNullable
from .._runtime.operation import Body, Operation, Parameter, Response
from .._runtime.options import RequestOptions
from .._runtime.retry import RetryConfig

_IMPORT: Operation[models.Order] = Operation(
    "import",
    "GET",
    "/orders/{class}",
    parameters=(
        Parameter("class", "path", lambda: str, name="class_", required=True),
        Parameter("from", "query", lambda: str, name="from_"),
        Parameter("self", "query", lambda: str, name="self_"),
        Parameter("retries", "query", lambda: int, name="retries_"),
        Parameter("filter[name]", "query", lambda: str, name="filter_name"),
        Parameter("X-Request-ID", "header", lambda: str, name="x_request_id"),
        Parameter("x_request_id", "query", lambda: str, name="x_request_id_query"),
        Parameter("Größe", "query", lambda: int, name="größe"),
        Parameter("日本", "query", lambda: str),
    ),
    responses=(Response("200", "application/json", lambda: models.Order),),
    tags=("Café & Bar",),
    call="café_bar.import_",
)

_CLOSE: Operation[models.Order] = Operation(
    "close",
    "PUT",
    "/orders/{class}",
    parameters=(
        Parameter("class", "path", lambda: str, name="class_", required=True),
        Parameter("id", "query", lambda: str),
    ),
    bodies=(Body("application/json", lambda: models.CloseRequestBodyTypedDict, flat=True),),
    responses=(Response("200", "application/json", lambda: models.Order),),
    tags=("Café & Bar",),
    call="café_bar.close_",
)


class CaféBar(Resource):
    """The `café_bar` operations."""

    def import_(
        self,
        *,
        class_: str,
        from_: str | None = None,
        self_: str | None = None,
        retries_: int | None = None,
        filter_name: str | None = None,
        x_request_id: str | None = None,
        x_request_id_query: str | None = None,
        größe: int | None = None,
        日本: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Order:
        """Spec: GET /orders/{class}"""
        return self._dispatcher.call(
            _IMPORT,
            params={
                "class_": class_,
                "from_": from_,
                "self_": self_,
                "retries_": retries_,
                "filter_name": filter_name,
                "x_request_id": x_request_id,
                "x_request_id_query": x_request_id_query,
                "größe": größe,
                "日本": 日本,
            },
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
        class_: str,
        from_: str | None = None,
        self_: str | None = None,
        retries_: int | None = None,
        filter_name: str | None = None,
        x_request_id: str | None = None,
        x_request_id_query: str | None = None,
        größe: int | None = None,
        日本: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Order:
        """Spec: GET /orders/{class}"""
        return await self._dispatcher.call_async(
            _IMPORT,
            params={
                "class_": class_,
                "from_": from_,
                "self_": self_,
                "retries_": retries_,
                "filter_name": filter_name,
                "x_request_id": x_request_id,
                "x_request_id_query": x_request_id_query,
                "größe": größe,
                "日本": 日本,
            },
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
        class_: str,
        id_body: str,
        id: str | None = None,
        class_body: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Order:
        """Spec: PUT /orders/{class}

        Args:
            id_body: The query has an id too.
            class_body: The path has a class too.
        """
        return self._dispatcher.call(
            _CLOSE,
            params={"class_": class_, "id": id},
            body={"id": id_body, "class": class_body},
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
        class_: str,
        id_body: str,
        id: str | None = None,
        class_body: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Order:
        """Spec: PUT /orders/{class}

        Args:
            id_body: The query has an id too.
            class_body: The path has a class too.
        """
        return await self._dispatcher.call_async(
            _CLOSE,
            params={"class_": class_, "id": id},
            body={"id": id_body, "class": class_body},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @cached_property
    def with_raw_response(self) -> CaféBarWithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return CaféBarWithRawResponse(self._raw())


class CaféBarWithRawResponse:
    """The methods of `CaféBar`, returning `RawResponse`."""

    def __init__(self, parent: CaféBar) -> None:
        self.import_ = raw(parent.import_)
        self.import__async = raw_async(parent.import__async)
        self.close_ = raw(parent.close_)
        self.close__async = raw_async(parent.close__async)
