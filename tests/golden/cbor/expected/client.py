# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The client of CBOR things."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from enum import StrEnum
from functools import cached_property, partial
from logging import Logger
from typing import Any, Literal, Self, Unpack, overload
from uuid import UUID

from . import _cbor, _forms, _media_types, _multipart, models
from ._cbor import CBOR
from ._pages import returning
from ._pages.ends import PagesToEnd
from ._runtime.client import Client, raw, raw_async
from ._runtime.decode import Deviation
from ._runtime.model import UNSET, File, OptionalNullable, Unset
from ._runtime.operation import Body, Operation, Parameter, Response
from ._runtime.options import RequestOptions, Timeout
from ._runtime.retry import RetryConfig
from ._settings import SETTINGS
from .httpclient import AsyncHttpClient, HttpClient


class CreateThingAcceptEnum(StrEnum):
    """The media types that `create_thing` can answer with."""

    APPLICATION_JSON = "application/json"
    APPLICATION_CBOR = "application/cbor"


_LIST_THINGS: Operation[models.ListThingsPage] = Operation(
    "listThings",
    "GET",
    "/things",
    parameters=(Parameter("page", "query", lambda: int), Parameter("limit", "query", lambda: int)),
    responses=(Response("200", "application/cbor", lambda: models.ListThingsPage, CBOR),),
    pagination=PagesToEnd("page", argument="page", start=1, more="has_more"),
    call="list_things",
)
_LIST_THINGS_ASYNC: Operation[models.AsyncListThingsPage] = returning(_LIST_THINGS, lambda: models.AsyncListThingsPage)

_CREATE_THING: Operation[models.Thing] = Operation(
    "createThing",
    "POST",
    "/things",
    bodies=(
        Body("application/json", lambda: models.ThingTypedDict, flat=True, nullable=("parent", "note")),
        Body(
            "application/cbor",
            lambda: models.ThingTypedDict,
            flat=True,
            nullable=("parent", "note"),
            encoder=_cbor.cbor,
            files=True,
        ),
    ),
    responses=(
        Response("201", "application/json", lambda: models.Thing),
        Response("201", "application/cbor", lambda: models.Thing, CBOR),
    ),
    errors=(
        Response("422", "application/json", lambda: models.Problem),
        Response("422", "application/problem+cbor", lambda: models.Problem, CBOR),
    ),
    call="create_thing",
)

_PUT_THING: Operation[models.Thing] = Operation(
    "putThing",
    "PUT",
    "/things/{id}",
    parameters=(Parameter("id", "path", lambda: str, required=True),),
    bodies=(
        Body(
            "application/vnd.example.thing+cbor",
            lambda: models.ThingTypedDict,
            flat=True,
            nullable=("parent", "note"),
            encoder=_cbor.cbor,
            files=True,
        ),
    ),
    responses=(Response("200", "application/vnd.example.thing+cbor", lambda: models.Thing, CBOR),),
    errors=(
        Response("404", "application/problem+cbor", lambda: models.Problem, CBOR),
        Response("default", "application/cbor", lambda: Any, CBOR),
    ),
    call="put_thing",
)

_DELETE_THING: Operation[None] = Operation(
    "deleteThing",
    "DELETE",
    "/things/{id}",
    parameters=(Parameter("id", "path", lambda: str, required=True),),
    responses=(Response("204"),),
    errors=(Response("default", "application/cbor", lambda: models.Problem, CBOR),),
    call="delete_thing",
)

_ECHO_VALUE: Operation[Any] = Operation(
    "echoValue",
    "POST",
    "/values",
    bodies=(Body("application/cbor", lambda: Any, required=False, encoder=_cbor.cbor, files=True),),
    responses=(Response("200", "application/cbor", lambda: Any, CBOR),),
    call="echo_value",
)

_ADD_PARTS: Operation[None] = Operation(
    "addParts",
    "POST",
    "/parts",
    bodies=(
        Body(
            "multipart/form-data",
            lambda: models.AddPartsRequestBodyTypedDict,
            flat=True,
            encoder=partial(
                _multipart.multipart, parts={"thing": _forms.Part(content_type="application/cbor", encoder=_cbor.cbor)}
            ),
            files=True,
        ),
    ),
    responses=(Response("204"),),
    call="add_parts",
)


__all__ = ["CborThings"]


class CborThings(Client):
    """Client of CBOR things.

    Args:
        server_idx: the index of one of the document's servers.
        url_params: values for the variables of the server's address.
        server_url: another address of the API; else CBOR_THINGS_SERVER_URL.
        client: an HTTP client to use as it is: anything with `build_request` and `send`.
        async_client: the same for the methods that end in `_async`.
        retry_config: when and how often to try again; None: never.
        timeout_ms: milliseconds that each attempt may take (default 60000).
        debug_logger: gets every request and response, secrets redacted; CBOR_THINGS_DEBUG=1 does the
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

    def list_things(
        self,
        *,
        page: int | None = None,
        limit: int | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.ListThingsPage:
        """Spec: GET /things"""
        return self._dispatcher.call(
            _LIST_THINGS,
            params={"page": page, "limit": limit},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def list_things_async(
        self,
        *,
        page: int | None = None,
        limit: int | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.AsyncListThingsPage:
        """Spec: GET /things"""
        return await self._dispatcher.call_async(
            _LIST_THINGS_ASYNC,
            params={"page": page, "limit": limit},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @overload
    def create_thing(
        self,
        *,
        id: UUID | str,
        data: File | None = None,
        at: datetime | str | None = None,
        day: date | str | None = None,
        count: int | None = None,
        ratio: float | None = None,
        kind: models.ThingKind | None = None,
        parent: OptionalNullable[Mapping[str, Any]] = UNSET,
        note: OptionalNullable[str] = UNSET,
        media_type: Literal["application/json", "application/cbor"] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        accept_header_override: Literal[CreateThingAcceptEnum.APPLICATION_JSON] | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Thing: ...
    @overload
    def create_thing(
        self,
        *,
        id: UUID | str,
        data: File | None = None,
        at: datetime | str | None = None,
        day: date | str | None = None,
        count: int | None = None,
        ratio: float | None = None,
        kind: models.ThingKind | None = None,
        parent: OptionalNullable[Mapping[str, Any]] = UNSET,
        note: OptionalNullable[str] = UNSET,
        media_type: Literal["application/json", "application/cbor"] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        accept_header_override: Literal[CreateThingAcceptEnum.APPLICATION_CBOR],
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Thing: ...

    def create_thing(
        self,
        *,
        id: UUID | str,
        data: File | None = None,
        at: datetime | str | None = None,
        day: date | str | None = None,
        count: int | None = None,
        ratio: float | None = None,
        kind: models.ThingKind | None = None,
        parent: OptionalNullable[Mapping[str, Any]] = UNSET,
        note: OptionalNullable[str] = UNSET,
        media_type: Literal["application/json", "application/cbor"] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        accept_header_override: CreateThingAcceptEnum | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> Any:
        """Spec: POST /things

        Args:
            media_type: What the body is sent as, `application/json` if it is left out; one of
                `application/json`, `application/cbor`.
            accept_header_override: The media type to ask for. Where the result is not the JSON model,
                it is text or bytes. Without it, the server chooses among them, and prefers the first.

        Raises:
            UnprocessableEntityError: 422
        """
        return self._dispatcher.call(
            _CREATE_THING,
            body={
                "id": id,
                "data": data,
                "at": at,
                "day": day,
                "count": count,
                "ratio": ratio,
                "kind": kind,
                "parent": parent,
                "note": note,
            },
            declared=_media_types.requested_body(self._dispatcher, _CREATE_THING, media_type),
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
            accept=accept_header_override,
        )

    @overload
    async def create_thing_async(
        self,
        *,
        id: UUID | str,
        data: File | None = None,
        at: datetime | str | None = None,
        day: date | str | None = None,
        count: int | None = None,
        ratio: float | None = None,
        kind: models.ThingKind | None = None,
        parent: OptionalNullable[Mapping[str, Any]] = UNSET,
        note: OptionalNullable[str] = UNSET,
        media_type: Literal["application/json", "application/cbor"] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        accept_header_override: Literal[CreateThingAcceptEnum.APPLICATION_JSON] | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Thing: ...
    @overload
    async def create_thing_async(
        self,
        *,
        id: UUID | str,
        data: File | None = None,
        at: datetime | str | None = None,
        day: date | str | None = None,
        count: int | None = None,
        ratio: float | None = None,
        kind: models.ThingKind | None = None,
        parent: OptionalNullable[Mapping[str, Any]] = UNSET,
        note: OptionalNullable[str] = UNSET,
        media_type: Literal["application/json", "application/cbor"] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        accept_header_override: Literal[CreateThingAcceptEnum.APPLICATION_CBOR],
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Thing: ...

    async def create_thing_async(
        self,
        *,
        id: UUID | str,
        data: File | None = None,
        at: datetime | str | None = None,
        day: date | str | None = None,
        count: int | None = None,
        ratio: float | None = None,
        kind: models.ThingKind | None = None,
        parent: OptionalNullable[Mapping[str, Any]] = UNSET,
        note: OptionalNullable[str] = UNSET,
        media_type: Literal["application/json", "application/cbor"] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        accept_header_override: CreateThingAcceptEnum | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> Any:
        """Spec: POST /things

        Args:
            media_type: What the body is sent as, `application/json` if it is left out; one of
                `application/json`, `application/cbor`.
            accept_header_override: The media type to ask for. Where the result is not the JSON model,
                it is text or bytes. Without it, the server chooses among them, and prefers the first.

        Raises:
            UnprocessableEntityError: 422
        """
        return await self._dispatcher.call_async(
            _CREATE_THING,
            body={
                "id": id,
                "data": data,
                "at": at,
                "day": day,
                "count": count,
                "ratio": ratio,
                "kind": kind,
                "parent": parent,
                "note": note,
            },
            declared=_media_types.requested_body(self._dispatcher, _CREATE_THING, media_type),
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
            accept=accept_header_override,
        )

    def put_thing(
        self,
        *,
        id: str,
        id_body: UUID | str,
        data: File | None = None,
        at: datetime | str | None = None,
        day: date | str | None = None,
        count: int | None = None,
        ratio: float | None = None,
        kind: models.ThingKind | None = None,
        parent: OptionalNullable[Mapping[str, Any]] = UNSET,
        note: OptionalNullable[str] = UNSET,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Thing:
        """Spec: PUT /things/{id}

        Raises:
            NotFoundError: 404
            APIStatusError: default
        """
        return self._dispatcher.call(
            _PUT_THING,
            params={"id": id},
            body={
                "id": id_body,
                "data": data,
                "at": at,
                "day": day,
                "count": count,
                "ratio": ratio,
                "kind": kind,
                "parent": parent,
                "note": note,
            },
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def put_thing_async(
        self,
        *,
        id: str,
        id_body: UUID | str,
        data: File | None = None,
        at: datetime | str | None = None,
        day: date | str | None = None,
        count: int | None = None,
        ratio: float | None = None,
        kind: models.ThingKind | None = None,
        parent: OptionalNullable[Mapping[str, Any]] = UNSET,
        note: OptionalNullable[str] = UNSET,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Thing:
        """Spec: PUT /things/{id}

        Raises:
            NotFoundError: 404
            APIStatusError: default
        """
        return await self._dispatcher.call_async(
            _PUT_THING,
            params={"id": id},
            body={
                "id": id_body,
                "data": data,
                "at": at,
                "day": day,
                "count": count,
                "ratio": ratio,
                "kind": kind,
                "parent": parent,
                "note": note,
            },
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def delete_thing(
        self,
        *,
        id: str,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: DELETE /things/{id}

        Raises:
            APIStatusError: default
        """
        return self._dispatcher.call(
            _DELETE_THING,
            params={"id": id},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def delete_thing_async(
        self,
        *,
        id: str,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: DELETE /things/{id}

        Raises:
            APIStatusError: default
        """
        return await self._dispatcher.call_async(
            _DELETE_THING,
            params={"id": id},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def echo_value(
        self,
        *,
        body: Any | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> Any:
        """Spec: POST /values"""
        return self._dispatcher.call(
            _ECHO_VALUE,
            body=body,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def echo_value_async(
        self,
        *,
        body: Any | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> Any:
        """Spec: POST /values"""
        return await self._dispatcher.call_async(
            _ECHO_VALUE,
            body=body,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def add_parts(
        self,
        *,
        thing: models.Thing | models.ThingTypedDict,
        note: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: POST /parts"""
        return self._dispatcher.call(
            _ADD_PARTS,
            body={"thing": thing, "note": note},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def add_parts_async(
        self,
        *,
        thing: models.Thing | models.ThingTypedDict,
        note: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: POST /parts"""
        return await self._dispatcher.call_async(
            _ADD_PARTS,
            body={"thing": thing, "note": note},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @cached_property
    def with_raw_response(self) -> CborThingsWithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return CborThingsWithRawResponse(self._raw())


class CborThingsWithRawResponse:
    """The methods of `CborThings`, returning `RawResponse`."""

    def __init__(self, parent: CborThings) -> None:
        self.list_things = raw(parent.list_things)
        self.list_things_async = raw_async(parent.list_things_async)
        self.create_thing = raw(parent.create_thing)
        self.create_thing_async = raw_async(parent.create_thing_async)
        self.put_thing = raw(parent.put_thing)
        self.put_thing_async = raw_async(parent.put_thing_async)
        self.delete_thing = raw(parent.delete_thing)
        self.delete_thing_async = raw_async(parent.delete_thing_async)
        self.echo_value = raw(parent.echo_value)
        self.echo_value_async = raw_async(parent.echo_value_async)
        self.add_parts = raw(parent.add_parts)
        self.add_parts_async = raw_async(parent.add_parts_async)
