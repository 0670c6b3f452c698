# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The `moves` operations."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Unpack, overload

from typing_extensions import deprecated

from .._renames import accepting
from .._runtime.client import Resource, raw, raw_async
from .._runtime.model import UNSET, OptionalNullable
from .._runtime.operation import Operation, Parameter, Response
from .._runtime.options import RequestOptions
from .._runtime.retry import RetryConfig

# pyright: reportDeprecated=false
# mypy: disable-error-code="deprecated"

_GET_MOVE: Operation[int] = Operation(
    "getMove",
    "GET",
    "/moves",
    parameters=(
        Parameter("pet_id", "query", lambda: int, required=True),
        Parameter("start", "query", lambda: str, required=True),
        Parameter("end", "query", lambda: str, required=True),
        Parameter("day", "query", lambda: str | None, required=True),
        Parameter("via", "query", lambda: str),
    ),
    responses=(Response("200", "application/json", lambda: int),),
    tags=("moves",),
    call="moves.get_move",
)


class Moves(Resource):
    """The `moves` operations."""

    @overload
    def get_move(
        self,
        *,
        pet_id: int,
        start: str,
        end: str,
        day: str | None,
        via: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> int: ...
    @overload
    @deprecated("`over` is renamed to `via`")
    def get_move(
        self,
        *,
        pet_id: int,
        start: str,
        end: str,
        day: str | None,
        via: str | None = None,
        over: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> int: ...
    @overload
    @deprecated(
        "`id` is renamed to `pet_id`, `origin` is renamed to `start`, `target` is renamed to `end`, `date` is renamed to `day`, `over` is renamed to `via`"
    )
    def get_move(
        self,
        *,
        id: int,
        start: str = ...,
        origin: str = ...,
        end: str = ...,
        target: str = ...,
        day: str | None = ...,
        date: str | None = ...,
        via: str | None = None,
        over: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> int: ...
    @overload
    @deprecated(
        "`origin` is renamed to `start`, `target` is renamed to `end`, `date` is renamed to `day`, `over` is renamed to `via`"
    )
    def get_move(
        self,
        *,
        pet_id: int,
        origin: str,
        end: str = ...,
        target: str = ...,
        day: str | None = ...,
        date: str | None = ...,
        via: str | None = None,
        over: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> int: ...
    @overload
    @deprecated("`target` is renamed to `end`, `date` is renamed to `day`, `over` is renamed to `via`")
    def get_move(
        self,
        *,
        pet_id: int,
        start: str,
        target: str,
        day: str | None = ...,
        date: str | None = ...,
        via: str | None = None,
        over: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> int: ...
    @overload
    @deprecated("`date` is renamed to `day`, `over` is renamed to `via`")
    def get_move(
        self,
        *,
        pet_id: int,
        start: str,
        end: str,
        date: str | None,
        via: str | None = None,
        over: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> int: ...
    @accepting({"id": "pet_id", "origin": "start", "target": "end", "date": "day", "over": "via"}, "moves.get_move")
    def get_move(
        self,
        *,
        pet_id: int,
        start: str,
        end: str,
        day: str | None,
        via: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> int:
        """Spec: GET /moves

        Args:
            pet_id: Formerly `id`, deprecated.
            start: Formerly `origin`, deprecated.
            end: Formerly `target`, deprecated.
            day: Formerly `date`, deprecated.
            via: Formerly `over`, deprecated.
        """
        return self._dispatcher.call(
            _GET_MOVE,
            params={"pet_id": pet_id, "start": start, "end": end, "day": day, "via": via},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @overload
    async def get_move_async(
        self,
        *,
        pet_id: int,
        start: str,
        end: str,
        day: str | None,
        via: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> int: ...
    @overload
    @deprecated("`over` is renamed to `via`")
    async def get_move_async(
        self,
        *,
        pet_id: int,
        start: str,
        end: str,
        day: str | None,
        via: str | None = None,
        over: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> int: ...
    @overload
    @deprecated(
        "`id` is renamed to `pet_id`, `origin` is renamed to `start`, `target` is renamed to `end`, `date` is renamed to `day`, `over` is renamed to `via`"
    )
    async def get_move_async(
        self,
        *,
        id: int,
        start: str = ...,
        origin: str = ...,
        end: str = ...,
        target: str = ...,
        day: str | None = ...,
        date: str | None = ...,
        via: str | None = None,
        over: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> int: ...
    @overload
    @deprecated(
        "`origin` is renamed to `start`, `target` is renamed to `end`, `date` is renamed to `day`, `over` is renamed to `via`"
    )
    async def get_move_async(
        self,
        *,
        pet_id: int,
        origin: str,
        end: str = ...,
        target: str = ...,
        day: str | None = ...,
        date: str | None = ...,
        via: str | None = None,
        over: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> int: ...
    @overload
    @deprecated("`target` is renamed to `end`, `date` is renamed to `day`, `over` is renamed to `via`")
    async def get_move_async(
        self,
        *,
        pet_id: int,
        start: str,
        target: str,
        day: str | None = ...,
        date: str | None = ...,
        via: str | None = None,
        over: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> int: ...
    @overload
    @deprecated("`date` is renamed to `day`, `over` is renamed to `via`")
    async def get_move_async(
        self,
        *,
        pet_id: int,
        start: str,
        end: str,
        date: str | None,
        via: str | None = None,
        over: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> int: ...
    @accepting({"id": "pet_id", "origin": "start", "target": "end", "date": "day", "over": "via"}, "moves.get_move")
    async def get_move_async(
        self,
        *,
        pet_id: int,
        start: str,
        end: str,
        day: str | None,
        via: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> int:
        """Spec: GET /moves

        Args:
            pet_id: Formerly `id`, deprecated.
            start: Formerly `origin`, deprecated.
            end: Formerly `target`, deprecated.
            day: Formerly `date`, deprecated.
            via: Formerly `over`, deprecated.
        """
        return await self._dispatcher.call_async(
            _GET_MOVE,
            params={"pet_id": pet_id, "start": start, "end": end, "day": day, "via": via},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @cached_property
    def with_raw_response(self) -> MovesWithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return MovesWithRawResponse(self._raw())


class MovesWithRawResponse:
    """The methods of `Moves`, returning `RawResponse`."""

    def __init__(self, parent: Moves) -> None:
        self.get_move = raw(parent.get_move)
        self.get_move_async = raw_async(parent.get_move_async)
