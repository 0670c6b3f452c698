# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The `pets` operations."""

from __future__ import annotations

from builtins import list as _list
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any, Unpack, cast, overload

from typing_extensions import deprecated

from .. import client, models
from .._renames import accepting
from .._runtime.client import Resource, raw, raw_async
from .._runtime.model import UNSET, Items, OptionalNullable
from .._runtime.operation import Body, Operation, Parameter, Response
from .._runtime.options import RequestOptions
from .._runtime.retry import RetryConfig

# pyright: reportDeprecated=false
# mypy: disable-error-code="deprecated"

_LIST: Operation[_list[models.Pet]] = Operation(
    "listPets",
    "GET",
    "/pets",
    parameters=(Parameter("limit", "query", lambda: int), Parameter("select", "query", lambda: Items[str])),
    responses=(Response("200", "application/json", lambda: _list[models.Pet]),),
    tags=("pets",),
    call="pets.list",
)

_CREATE: Operation[models.Pet] = Operation(
    "createPet",
    "POST",
    "/pets",
    bodies=(Body("application/json", lambda: models.PetTypedDict, flat=True),),
    responses=(Response("201", "application/json", lambda: models.Pet),),
    tags=("pets",),
    call="pets.create",
)

_GET: Operation[models.Pet] = Operation(
    "getPet",
    "GET",
    "/pets/{pet_id}",
    parameters=(Parameter("pet_id", "path", lambda: int, required=True), Parameter("select", "query", lambda: str)),
    responses=(Response("200", "application/json", lambda: models.Pet),),
    errors=(Response("404", "application/json", lambda: models.Problem),),
    tags=("pets",),
    call="pets.get",
)


class Pets(Resource):
    """The `pets` operations."""

    @overload
    def list(
        self,
        *,
        limit: int | None = None,
        select: Sequence[str] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> _list[models.Pet]: ...
    @overload
    @deprecated("`size` is renamed to `limit`, `fields` is renamed to `select`, `columns` is renamed to `select`")
    def list(
        self,
        *,
        limit: int | None = None,
        size: int | None = None,
        select: Sequence[str] | None = None,
        fields: Sequence[str] | None = None,
        columns: Sequence[str] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> _list[models.Pet]: ...
    @accepting({"size": "limit", "fields": "select", "columns": "select"}, "pets.list")
    def list(
        self,
        *,
        limit: int | None = None,
        select: Sequence[str] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> _list[models.Pet]:
        """Spec: GET /pets

        Args:
            limit: How many. Formerly `size`, deprecated.
            select: Which fields. Formerly `fields` and `columns`, deprecated.
        """
        return self._dispatcher.call(
            _LIST,
            params={"limit": limit, "select": select},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @overload
    async def list_async(
        self,
        *,
        limit: int | None = None,
        select: Sequence[str] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> _list[models.Pet]: ...
    @overload
    @deprecated("`size` is renamed to `limit`, `fields` is renamed to `select`, `columns` is renamed to `select`")
    async def list_async(
        self,
        *,
        limit: int | None = None,
        size: int | None = None,
        select: Sequence[str] | None = None,
        fields: Sequence[str] | None = None,
        columns: Sequence[str] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> _list[models.Pet]: ...
    @accepting({"size": "limit", "fields": "select", "columns": "select"}, "pets.list")
    async def list_async(
        self,
        *,
        limit: int | None = None,
        select: Sequence[str] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> _list[models.Pet]:
        """Spec: GET /pets

        Args:
            limit: How many. Formerly `size`, deprecated.
            select: Which fields. Formerly `fields` and `columns`, deprecated.
        """
        return await self._dispatcher.call_async(
            _LIST,
            params={"limit": limit, "select": select},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @overload
    def create(
        self,
        *,
        name: str,
        kind: models.Kind | None = None,
        friend: models.Pet | models.PetTypedDict | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Pet: ...
    @overload
    @deprecated("`title` is renamed to `name`")
    def create(
        self,
        *,
        title: str,
        kind: models.Kind | None = None,
        friend: models.Pet | models.PetTypedDict | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Pet: ...
    @accepting({"title": "name"}, "pets.create")
    def create(
        self,
        *,
        name: str,
        kind: models.Kind | None = None,
        friend: models.Pet | models.PetTypedDict | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Pet:
        """Spec: POST /pets

        Args:
            name: Formerly `title`, deprecated.
        """
        return self._dispatcher.call(
            _CREATE,
            body={"name": name, "kind": kind, "friend": friend},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @overload
    async def create_async(
        self,
        *,
        name: str,
        kind: models.Kind | None = None,
        friend: models.Pet | models.PetTypedDict | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Pet: ...
    @overload
    @deprecated("`title` is renamed to `name`")
    async def create_async(
        self,
        *,
        title: str,
        kind: models.Kind | None = None,
        friend: models.Pet | models.PetTypedDict | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Pet: ...
    @accepting({"title": "name"}, "pets.create")
    async def create_async(
        self,
        *,
        name: str,
        kind: models.Kind | None = None,
        friend: models.Pet | models.PetTypedDict | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Pet:
        """Spec: POST /pets

        Args:
            name: Formerly `title`, deprecated.
        """
        return await self._dispatcher.call_async(
            _CREATE,
            body={"name": name, "kind": kind, "friend": friend},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @overload
    def get(
        self,
        *,
        pet_id: int,
        select: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Pet: ...
    @overload
    @deprecated("`fields` is renamed to `select`")
    def get(
        self,
        *,
        pet_id: int,
        select: str | None = None,
        fields: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Pet: ...
    @overload
    @deprecated("`id` is renamed to `pet_id`, `fields` is renamed to `select`")
    def get(
        self,
        *,
        id: int,
        select: str | None = None,
        fields: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Pet: ...
    @accepting({"id": "pet_id", "fields": "select"}, "pets.get")
    def get(
        self,
        *,
        pet_id: int,
        select: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Pet:
        """Spec: GET /pets/{pet_id}

        Args:
            pet_id: Formerly `id`, deprecated.
            select: Formerly `fields`, deprecated.

        Raises:
            LostError: 404
            ConflictError: 409
        """
        return self._dispatcher.call(
            _GET,
            params={"pet_id": pet_id, "select": select},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @overload
    async def get_async(
        self,
        *,
        pet_id: int,
        select: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Pet: ...
    @overload
    @deprecated("`fields` is renamed to `select`")
    async def get_async(
        self,
        *,
        pet_id: int,
        select: str | None = None,
        fields: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Pet: ...
    @overload
    @deprecated("`id` is renamed to `pet_id`, `fields` is renamed to `select`")
    async def get_async(
        self,
        *,
        id: int,
        select: str | None = None,
        fields: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Pet: ...
    @accepting({"id": "pet_id", "fields": "select"}, "pets.get")
    async def get_async(
        self,
        *,
        pet_id: int,
        select: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Pet:
        """Spec: GET /pets/{pet_id}

        Args:
            pet_id: Formerly `id`, deprecated.
            select: Formerly `fields`, deprecated.

        Raises:
            LostError: 404
            ConflictError: 409
        """
        return await self._dispatcher.call_async(
            _GET,
            params={"pet_id": pet_id, "select": select},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @deprecated("renamed to `status`")
    def status(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.GetStatusResponseBody:
        """Renamed to `status`."""
        return client.Renamed.status(
            cast(client.Renamed, self),
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            **options,
        )

    @deprecated("renamed to `status`")
    async def status_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.GetStatusResponseBody:
        """Renamed to `status`."""
        return await client.Renamed.status_async(
            cast(client.Renamed, self),
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            **options,
        )

    @overload
    @deprecated("renamed to `pets.list`")
    def all(
        self,
        *,
        limit: int | None = None,
        select: Sequence[str] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> _list[models.Pet]: ...
    @overload
    @deprecated("renamed to `pets.list`")
    def all(
        self,
        *,
        limit: int | None = None,
        size: int | None = None,
        select: Sequence[str] | None = None,
        fields: Sequence[str] | None = None,
        columns: Sequence[str] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> _list[models.Pet]: ...
    @deprecated("renamed to `pets.list`")
    def all(self, **arguments: Any) -> Any:
        """Renamed to `pets.list`."""
        return cast(Any, self.list)(**arguments)

    @overload
    @deprecated("renamed to `pets.list`")
    async def all_async(
        self,
        *,
        limit: int | None = None,
        select: Sequence[str] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> _list[models.Pet]: ...
    @overload
    @deprecated("renamed to `pets.list`")
    async def all_async(
        self,
        *,
        limit: int | None = None,
        size: int | None = None,
        select: Sequence[str] | None = None,
        fields: Sequence[str] | None = None,
        columns: Sequence[str] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> _list[models.Pet]: ...
    @deprecated("renamed to `pets.list`")
    async def all_async(self, **arguments: Any) -> Any:
        """Renamed to `pets.list`."""
        return await cast(Any, self.list_async)(**arguments)

    @overload
    @deprecated("renamed to `pets.get`")
    def get_pet(
        self,
        *,
        pet_id: int,
        select: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Pet: ...
    @overload
    @deprecated("renamed to `pets.get`")
    def get_pet(
        self,
        *,
        pet_id: int,
        select: str | None = None,
        fields: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Pet: ...
    @overload
    @deprecated("renamed to `pets.get`")
    def get_pet(
        self,
        *,
        id: int,
        select: str | None = None,
        fields: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Pet: ...
    @deprecated("renamed to `pets.get`")
    def get_pet(self, **arguments: Any) -> Any:
        """Renamed to `pets.get`."""
        return cast(Any, self.get)(**arguments)

    @overload
    @deprecated("renamed to `pets.get`")
    async def get_pet_async(
        self,
        *,
        pet_id: int,
        select: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Pet: ...
    @overload
    @deprecated("renamed to `pets.get`")
    async def get_pet_async(
        self,
        *,
        pet_id: int,
        select: str | None = None,
        fields: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Pet: ...
    @overload
    @deprecated("renamed to `pets.get`")
    async def get_pet_async(
        self,
        *,
        id: int,
        select: str | None = None,
        fields: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Pet: ...
    @deprecated("renamed to `pets.get`")
    async def get_pet_async(self, **arguments: Any) -> Any:
        """Renamed to `pets.get`."""
        return await cast(Any, self.get_async)(**arguments)

    @cached_property
    def with_raw_response(self) -> PetsWithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return PetsWithRawResponse(self._raw())


class PetsWithRawResponse:
    """The methods of `Pets`, returning `RawResponse`."""

    def __init__(self, parent: Pets) -> None:
        self.list = raw(parent.list)
        self.list_async = raw_async(parent.list_async)
        self.create = raw(parent.create)
        self.create_async = raw_async(parent.create_async)
        self.get = raw(parent.get)
        self.get_async = raw_async(parent.get_async)
        self.status = raw(parent.status)
        self.status_async = raw_async(parent.status_async)
        self.all = raw(parent.all)
        self.all_async = raw_async(parent.all_async)
        self.get_pet = raw(parent.get_pet)
        self.get_pet_async = raw_async(parent.get_pet_async)
