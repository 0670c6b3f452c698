# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The `animals` operations."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Unpack

from .. import resources
from .._runtime.client import Resource, raw, raw_async
from .._runtime.model import UNSET, OptionalNullable
from .._runtime.operation import Operation, Parameter, Response
from .._runtime.options import RequestOptions
from .._runtime.retry import RetryConfig

_LIST: Operation[None] = Operation(
    "animals/list", "GET", "/animals", responses=(Response("204"),), tags=("new", "Animals"), call="animals.list"
)

_IMPORT: Operation[None] = Operation(
    "zoo.animals.import", "PUT", "/animals", responses=(Response("204"),), tags=("Animals",), call="animals.import_"
)

_ADD: Operation[None] = Operation(
    "animals_add", "POST", "/animals", responses=(Response("204"),), tags=("animals", "Big Cats"), call="animals.add"
)

_FEED_ALL: Operation[None] = Operation(
    "feed_all_animals_patch",
    "PATCH",
    "/animals",
    responses=(Response("204"),),
    tags=("ANIMALS",),
    call="animals.feed_all",
)

_FEED_ALL_ANIMALS_NAME_GET: Operation[None] = Operation(
    "feed_all_animals__name__get",
    "GET",
    "/animals/{name}",
    parameters=(Parameter("name", "path", lambda: str, required=True),),
    responses=(Response("204"),),
    tags=("Animals",),
    call="animals.feed_all_animals_name_get",
)

_LIST_2: Operation[None] = Operation(
    "list_2",
    "PUT",
    "/animals/{name}",
    parameters=(Parameter("name", "path", lambda: str, required=True),),
    responses=(Response("204"),),
    tags=("Animals",),
    call="animals.list_2",
)

_LIST_3: Operation[None] = Operation(
    "List",
    "POST",
    "/animals/{name}",
    parameters=(Parameter("name", "path", lambda: str, required=True),),
    responses=(Response("204"),),
    tags=("Animals",),
    call="animals.list_3",
)

_CALL_1_UP: Operation[None] = Operation(
    "1-up!",
    "DELETE",
    "/animals/{name}",
    parameters=(Parameter("name", "path", lambda: str, required=True),),
    responses=(Response("204"),),
    tags=("Animals",),
    call="animals.call_1_up",
)

_PLUS_PLUS_PLUS: Operation[None] = Operation(
    "+++",
    "PATCH",
    "/animals/{name}",
    parameters=(Parameter("name", "path", lambda: str, required=True),),
    responses=(Response("204"),),
    tags=("Animals",),
    call="animals.plus_plus_plus",
)

_füttern: Operation[None] = Operation(
    "füttern",
    "HEAD",
    "/animals/{name}",
    parameters=(Parameter("name", "path", lambda: str, required=True),),
    responses=(Response("204"),),
    tags=("Animals",),
    call="animals.füttern",
)

_ROAR: Operation[None] = Operation(
    "roar", "PUT", "/cats", responses=(Response("204"),), tags=("Animals",), call="animals.roar"
)


class Animals(Resource):
    """All of them"""

    @cached_property
    def big_cats(self) -> resources.big_cats.BigCats:
        """Lions, tigers"""
        return resources.big_cats.BigCats(self._dispatcher)

    def list(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: GET /animals"""
        return self._dispatcher.call(
            _LIST,
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
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: GET /animals"""
        return await self._dispatcher.call_async(
            _LIST,
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
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: PUT /animals"""
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
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: PUT /animals"""
        return await self._dispatcher.call_async(
            _IMPORT,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def add(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: POST /animals"""
        return self._dispatcher.call(
            _ADD,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def add_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: POST /animals"""
        return await self._dispatcher.call_async(
            _ADD,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def feed_all(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: PATCH /animals"""
        return self._dispatcher.call(
            _FEED_ALL,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def feed_all_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: PATCH /animals"""
        return await self._dispatcher.call_async(
            _FEED_ALL,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def feed_all_animals_name_get(
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
        """Spec: GET /animals/{name}"""
        return self._dispatcher.call(
            _FEED_ALL_ANIMALS_NAME_GET,
            params={"name": name},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def feed_all_animals_name_get_async(
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
        """Spec: GET /animals/{name}"""
        return await self._dispatcher.call_async(
            _FEED_ALL_ANIMALS_NAME_GET,
            params={"name": name},
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
        name: str,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: PUT /animals/{name}"""
        return self._dispatcher.call(
            _LIST_2,
            params={"name": name},
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
        name: str,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: PUT /animals/{name}"""
        return await self._dispatcher.call_async(
            _LIST_2,
            params={"name": name},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def list_3(
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
        """Spec: POST /animals/{name}"""
        return self._dispatcher.call(
            _LIST_3,
            params={"name": name},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def list_3_async(
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
        """Spec: POST /animals/{name}"""
        return await self._dispatcher.call_async(
            _LIST_3,
            params={"name": name},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def call_1_up(
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
        """Spec: DELETE /animals/{name}"""
        return self._dispatcher.call(
            _CALL_1_UP,
            params={"name": name},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def call_1_up_async(
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
        """Spec: DELETE /animals/{name}"""
        return await self._dispatcher.call_async(
            _CALL_1_UP,
            params={"name": name},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def plus_plus_plus(
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
        """Spec: PATCH /animals/{name}"""
        return self._dispatcher.call(
            _PLUS_PLUS_PLUS,
            params={"name": name},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def plus_plus_plus_async(
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
        """Spec: PATCH /animals/{name}"""
        return await self._dispatcher.call_async(
            _PLUS_PLUS_PLUS,
            params={"name": name},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def füttern(
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
        """Spec: HEAD /animals/{name}"""
        return self._dispatcher.call(
            _füttern,
            params={"name": name},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def füttern_async(
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
        """Spec: HEAD /animals/{name}"""
        return await self._dispatcher.call_async(
            _füttern,
            params={"name": name},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def roar(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: PUT /cats"""
        return self._dispatcher.call(
            _ROAR,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def roar_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: PUT /cats"""
        return await self._dispatcher.call_async(
            _ROAR,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @cached_property
    def with_raw_response(self) -> AnimalsWithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return AnimalsWithRawResponse(self._raw())


class AnimalsWithRawResponse:
    """The methods of `Animals`, returning `RawResponse`."""

    def __init__(self, parent: Animals) -> None:
        self.list = raw(parent.list)
        self.list_async = raw_async(parent.list_async)
        self.import_ = raw(parent.import_)
        self.import__async = raw_async(parent.import__async)
        self.add = raw(parent.add)
        self.add_async = raw_async(parent.add_async)
        self.feed_all = raw(parent.feed_all)
        self.feed_all_async = raw_async(parent.feed_all_async)
        self.feed_all_animals_name_get = raw(parent.feed_all_animals_name_get)
        self.feed_all_animals_name_get_async = raw_async(parent.feed_all_animals_name_get_async)
        self.list_2 = raw(parent.list_2)
        self.list_2_async = raw_async(parent.list_2_async)
        self.list_3 = raw(parent.list_3)
        self.list_3_async = raw_async(parent.list_3_async)
        self.call_1_up = raw(parent.call_1_up)
        self.call_1_up_async = raw_async(parent.call_1_up_async)
        self.plus_plus_plus = raw(parent.plus_plus_plus)
        self.plus_plus_plus_async = raw_async(parent.plus_plus_plus_async)
        self.füttern = raw(parent.füttern)
        self.füttern_async = raw_async(parent.füttern_async)
        self.roar = raw(parent.roar)
        self.roar_async = raw_async(parent.roar_async)
