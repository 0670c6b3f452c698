# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The client of Bodies."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property, partial
from logging import Logger
from typing import Any, Literal, Self, Unpack, overload

from . import _additional, _bodies, _content, _forms, _media_types, _multipart, models
from ._runtime.client import Client, raw, raw_async
from ._runtime.decode import Deviation
from ._runtime.model import UNSET, Either, Entries, File, Items, OptionalNullable, Unset
from ._runtime.operation import Body, Operation, Parameter, Response
from ._runtime.options import RequestOptions, Timeout
from ._runtime.retry import RetryConfig
from ._settings import SETTINGS
from .httpclient import AsyncHttpClient, HttpClient

_CREATE_PET: Operation[None] = Operation(
    "create_pet",
    "POST",
    "/pets",
    bodies=(
        Body(
            "application/json",
            lambda: models.PetTypedDict,
            flat=True,
            names={"name": "name", "age": "age", "pin": "pin"},
            needed=("name",),
        ),
        Body(
            "application/x-www-form-urlencoded",
            lambda: models.PetTypedDict,
            flat=True,
            encoder=_forms.form,
            names={"name": "name", "age": "age", "pin": "pin"},
            needed=("name",),
        ),
        Body("application/xml", lambda: Any, encoder=_content.text, names={"body": "body"}, needed=("body",)),
    ),
    responses=(Response("204"),),
)

_DELETE_PETS: Operation[None] = Operation(
    "delete_pets",
    "DELETE",
    "/pets",
    bodies=(Body("application/json", lambda: Items[int]),),
    responses=(Response("204"),),
)

_SEARCH_PETS: Operation[None] = Operation(
    "search_pets",
    "GET",
    "/pets",
    bodies=(Body("application/json", lambda: models.SearchPetsRequestBodyTypedDict, flat=True, required=False),),
    responses=(Response("204"),),
)

_UPDATE_PET: Operation[None] = Operation(
    "update_pet",
    "PATCH",
    "/pets/{id}",
    parameters=(
        Parameter("id", "path", lambda: int, required=True),
        Parameter("media_type", "query", lambda: str, name="media_type_"),
    ),
    bodies=(
        Body("application/merge-patch+json", lambda: models.ChangeTypedDict, flat=True, required=False),
        Body("application/json; charset=utf-8", lambda: models.ChangeTypedDict, flat=True, required=False),
    ),
    responses=(Response("204"),),
)

_ADD_PHOTO: Operation[None] = Operation(
    "add_photo",
    "POST",
    "/photos",
    parameters=(Parameter("media_type", "query", lambda: str, name="media_type_"),),
    bodies=(
        Body(
            "application/json",
            lambda: models.AddPhotoRequestBodyTypedDict,
            flat=True,
            names={"url": "url", "title": "title"},
            needed=("url",),
        ),
        Body(
            "multipart/form-data",
            lambda: models.AddPhotoRequestBody2TypedDict,
            flat=True,
            encoder=_multipart.multipart,
            names={"photo": "photo", "title": "title"},
            needed=("photo",),
            files=True,
        ),
        Body("image/png", lambda: File, encoder=_content.file, names={"body": "body"}, needed=("body",), files=True),
        Body("image/*", lambda: File, encoder=_content.file, names={"body": "body"}, needed=("body",), files=True),
    ),
    responses=(Response("204"),),
)

_UPLOAD: Operation[None] = Operation(
    "upload",
    "POST",
    "/uploads",
    bodies=(
        Body(
            "multipart/form-data",
            lambda: models.UploadTypedDict,
            flat=True,
            encoder=partial(
                _multipart.multipart,
                parts={
                    "cover": _forms.Part(content_type="image/png, image/jpeg"),
                    "facts": _forms.Part(content_type="application/vnd.facts+json", headers={"X-Kind": "facts"}),
                    "log": _forms.Part(content_type="text/plain"),
                },
            ),
            files=True,
        ),
    ),
    responses=(Response("204"),),
)

_SEND_FORM: Operation[None] = Operation(
    "send_form",
    "POST",
    "/forms",
    bodies=(
        Body(
            "application/x-www-form-urlencoded",
            lambda: models.SendFormRequestBodyTypedDict,
            flat=True,
            required=False,
            encoder=partial(
                _forms.form,
                parts={
                    "joined": _forms.Part(style="form", explode=False),
                    "piped": _forms.Part(style="pipeDelimited", explode=False),
                    "deep": _forms.Part(style="deepObject", explode=True),
                    "flat": _forms.Part(style="form"),
                    "reserved": _forms.Part(style="form", allow_reserved=True),
                },
            ),
        ),
    ),
    responses=(Response("204"),),
)

_PUT_BLOB: Operation[None] = Operation(
    "put_blob",
    "PUT",
    "/blob",
    bodies=(Body("application/octet-stream", lambda: File, encoder=_content.file, files=True),),
    responses=(Response("204"),),
)

_PUT_ANYTHING: Operation[None] = Operation(
    "put_anything",
    "PUT",
    "/anything",
    bodies=(Body("*/*", lambda: File, required=False, encoder=_content.file, files=True),),
    responses=(Response("204"),),
)

_SEND_MIXED: Operation[None] = Operation(
    "send_mixed",
    "POST",
    "/mixed",
    bodies=(
        Body(
            "multipart/mixed",
            lambda: Items[Either[models.Change, models.ChangeTypedDict]],
            encoder=_multipart.multipart,
            files=True,
        ),
    ),
    responses=(Response("204"),),
)

_SEND_RELATED: Operation[None] = Operation(
    "send_related",
    "POST",
    "/related",
    bodies=(Body("multipart/related", lambda: File, encoder=_content.file, files=True),),
    responses=(Response("204"),),
)

_SEND_FILES: Operation[None] = Operation(
    "send_files",
    "POST",
    "/files",
    bodies=(Body("multipart/form-data", lambda: Entries[str, File], encoder=_multipart.multipart, files=True),),
    responses=(Response("204"),),
)

_SEND_TEXT: Operation[None] = Operation(
    "send_text",
    "POST",
    "/text",
    bodies=(Body("text/plain; charset=iso-8859-1", lambda: Any, encoder=_content.text),),
    responses=(Response("204"),),
)

_SEND_TABLE: Operation[None] = Operation(
    "send_table",
    "POST",
    "/table",
    bodies=(
        Body("text/csv", lambda: Any, encoder=_content.text),
        Body(
            "application/x-ndjson",
            lambda: Any,
            encoder=_content.lines(lambda: Either[models.Change, models.ChangeTypedDict]),
        ),
    ),
    responses=(Response("204"),),
)

_PUT_NOTE: Operation[None] = Operation(
    "put_note",
    "PUT",
    "/note",
    bodies=(
        Body(
            "application/json",
            lambda: Either[models.Pet, models.PetTypedDict] | None,
            nullable=("body",),
            required=False,
        ),
    ),
    responses=(Response("204"),),
)

_PUT_ORDER: Operation[None] = Operation(
    "put_order",
    "PUT",
    "/order",
    bodies=(Body("application/json", lambda: Either[models.Pet, models.PetTypedDict], required=False),),
    responses=(Response("204"),),
)

_PUT_UNION: Operation[None] = Operation(
    "put_union",
    "PUT",
    "/union",
    bodies=(Body("application/json", lambda: models.PutUnionRequestBodyTypedDict),),
    responses=(Response("204"),),
)

_PUT_FREE: Operation[None] = Operation(
    "put_free", "PUT", "/free", bodies=(Body("application/json", lambda: Any),), responses=(Response("204"),)
)

_CHOOSE: Operation[None] = Operation(
    "choose",
    "POST",
    "/choices",
    bodies=(
        Body(
            "application/json",
            lambda: models.ChooseRequestBodyTypedDict,
            flat=True,
            nullable=("note",),
            names={"name": "name", "note": "note"},
            needed=("name",),
        ),
        Body(
            "application/vnd.changes+json",
            lambda: Items[Either[models.Change, models.ChangeTypedDict]],
            names={"body": "body"},
            needed=("body",),
        ),
        Body(
            "multipart/form-data",
            lambda: models.ChooseRequestBody2TypedDict,
            flat=True,
            encoder=_multipart.multipart,
            names={"label": "label", "tag": "label", "file": "file"},
            needed=("file",),
            files=True,
        ),
        Body(
            "multipart/mixed",
            lambda: models.ChooseRequestBody3TypedDict,
            flat=True,
            encoder=_multipart.multipart,
            names={"label": "label", "tag": "label", "size": "size", "kind": "kind"},
            files=True,
        ),
        Body(
            "application/x-www-form-urlencoded",
            lambda: models.ChooseRequestBody4TypedDict,
            flat=True,
            encoder=_forms.form,
            extra=("additional_properties", lambda: Entries[str, str]),
            names={"label": "label", "tag": "label", "note": "note", "size": "size"},
        ),
    ),
    responses=(Response("204"),),
)

_SEND_FURTHER: Operation[None] = Operation(
    "send_further",
    "POST",
    "/further",
    bodies=(
        Body(
            "application/json",
            lambda: models.SendFurtherRequestBodyTypedDict,
            flat=True,
            extra=(
                "additional_properties_2",
                lambda: Entries[str, Items[Either[models.Change, models.ChangeTypedDict]]],
            ),
        ),
    ),
    responses=(Response("204"),),
)

_PUT_FURTHER: Operation[None] = Operation(
    "put_further",
    "PUT",
    "/further",
    bodies=(
        Body(
            "application/x-www-form-urlencoded",
            lambda: models.PutFurtherRequestBodyTypedDict,
            flat=True,
            required=False,
            encoder=_forms.form,
            extra=("additional_properties", lambda: Entries[str, Any]),
        ),
    ),
    responses=(Response("204"),),
)

_ATTACH_FURTHER: Operation[None] = Operation(
    "attach_further",
    "PATCH",
    "/further",
    bodies=(
        Body(
            "multipart/form-data",
            lambda: models.AttachFurtherRequestBodyTypedDict,
            flat=True,
            encoder=_multipart.multipart,
            extra=("additional_properties", lambda: Entries[str, File]),
            files=True,
        ),
    ),
    responses=(Response("204"),),
)


__all__ = ["Bodies"]


class Bodies(Client):
    """Client of Bodies.

    Args:
        server_idx: the index of one of the document's servers.
        url_params: values for the variables of the server's address.
        server_url: another address of the API; else BODIES_SERVER_URL.
        client: an HTTP client to use as it is: anything with `build_request` and `send`.
        async_client: the same for the methods that end in `_async`.
        retry_config: when and how often to try again; None: never.
        timeout_ms: milliseconds that each attempt may take (default 60000).
        debug_logger: gets every request and response, secrets redacted; BODIES_DEBUG=1 does the same.
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

    @overload
    def create_pet(
        self,
        *,
        name: str,
        age: int | None = None,
        pin: str | None = None,
        media_type: Literal["application/json", "application/x-www-form-urlencoded"] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None: ...
    @overload
    def create_pet(
        self,
        *,
        body: str | File,
        media_type: Literal["application/xml"] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None: ...

    def create_pet(
        self,
        *,
        name: OptionalNullable[str] = UNSET,
        age: OptionalNullable[int] = UNSET,
        pin: OptionalNullable[str] = UNSET,
        body: OptionalNullable[str | File] = UNSET,
        media_type: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: POST /pets

        Args:
            media_type: What the body is sent as, `application/json`, or else the one that takes the
                arguments, if it is left out; one of `application/json`,
                `application/x-www-form-urlencoded`, `application/xml`.
        """
        return self._dispatcher.call(
            _CREATE_PET,
            **_bodies.choose_body(
                self._dispatcher, _CREATE_PET, media_type, {"name": name, "age": age, "pin": pin, "body": body}
            ),
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @overload
    async def create_pet_async(
        self,
        *,
        name: str,
        age: int | None = None,
        pin: str | None = None,
        media_type: Literal["application/json", "application/x-www-form-urlencoded"] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None: ...
    @overload
    async def create_pet_async(
        self,
        *,
        body: str | File,
        media_type: Literal["application/xml"] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None: ...

    async def create_pet_async(
        self,
        *,
        name: OptionalNullable[str] = UNSET,
        age: OptionalNullable[int] = UNSET,
        pin: OptionalNullable[str] = UNSET,
        body: OptionalNullable[str | File] = UNSET,
        media_type: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: POST /pets

        Args:
            media_type: What the body is sent as, `application/json`, or else the one that takes the
                arguments, if it is left out; one of `application/json`,
                `application/x-www-form-urlencoded`, `application/xml`.
        """
        return await self._dispatcher.call_async(
            _CREATE_PET,
            **_bodies.choose_body(
                self._dispatcher, _CREATE_PET, media_type, {"name": name, "age": age, "pin": pin, "body": body}
            ),
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def delete_pets(
        self,
        *,
        body: Sequence[int],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: DELETE /pets"""
        return self._dispatcher.call(
            _DELETE_PETS,
            body=body,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def delete_pets_async(
        self,
        *,
        body: Sequence[int],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: DELETE /pets"""
        return await self._dispatcher.call_async(
            _DELETE_PETS,
            body=body,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def search_pets(
        self,
        *,
        text: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: GET /pets"""
        return self._dispatcher.call(
            _SEARCH_PETS,
            body={"text": text},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def search_pets_async(
        self,
        *,
        text: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: GET /pets"""
        return await self._dispatcher.call_async(
            _SEARCH_PETS,
            body={"text": text},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def update_pet(
        self,
        *,
        id: int,
        media_type_: str | None = None,
        id_body: str | None = None,
        size: int | None = None,
        media_type: Literal["application/merge-patch+json", "application/json; charset=utf-8"] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: PATCH /pets/{id}

        Args:
            media_type: What the body is sent as, `application/merge-patch+json` if it is left out; one
                of `application/merge-patch+json`, `application/json; charset=utf-8`.
        """
        return self._dispatcher.call(
            _UPDATE_PET,
            params={"id": id, "media_type_": media_type_},
            body={"id": id_body, "size": size},
            declared=_media_types.requested_body(self._dispatcher, _UPDATE_PET, media_type),
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def update_pet_async(
        self,
        *,
        id: int,
        media_type_: str | None = None,
        id_body: str | None = None,
        size: int | None = None,
        media_type: Literal["application/merge-patch+json", "application/json; charset=utf-8"] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: PATCH /pets/{id}

        Args:
            media_type: What the body is sent as, `application/merge-patch+json` if it is left out; one
                of `application/merge-patch+json`, `application/json; charset=utf-8`.
        """
        return await self._dispatcher.call_async(
            _UPDATE_PET,
            params={"id": id, "media_type_": media_type_},
            body={"id": id_body, "size": size},
            declared=_media_types.requested_body(self._dispatcher, _UPDATE_PET, media_type),
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @overload
    def add_photo(
        self,
        *,
        url: str,
        media_type_: str | None = None,
        title: str | None = None,
        media_type: Literal["application/json"] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None: ...
    @overload
    def add_photo(
        self,
        *,
        photo: File,
        media_type_: str | None = None,
        title: str | None = None,
        media_type: Literal["multipart/form-data"] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None: ...
    @overload
    def add_photo(
        self,
        *,
        body: File,
        media_type: str,
        media_type_: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None: ...

    def add_photo(
        self,
        *,
        media_type_: str | None = None,
        url: OptionalNullable[str] = UNSET,
        title: OptionalNullable[str] = UNSET,
        photo: OptionalNullable[File] = UNSET,
        body: OptionalNullable[File] = UNSET,
        media_type: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: POST /photos

        Args:
            media_type: What the body is sent as, `application/json`, or else the one that takes the
                arguments, if it is left out; one of `application/json`, `multipart/form-data`,
                `image/png`, `image/*`.
        """
        return self._dispatcher.call(
            _ADD_PHOTO,
            params={"media_type_": media_type_},
            **_bodies.choose_body(
                self._dispatcher, _ADD_PHOTO, media_type, {"url": url, "title": title, "photo": photo, "body": body}
            ),
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @overload
    async def add_photo_async(
        self,
        *,
        url: str,
        media_type_: str | None = None,
        title: str | None = None,
        media_type: Literal["application/json"] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None: ...
    @overload
    async def add_photo_async(
        self,
        *,
        photo: File,
        media_type_: str | None = None,
        title: str | None = None,
        media_type: Literal["multipart/form-data"] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None: ...
    @overload
    async def add_photo_async(
        self,
        *,
        body: File,
        media_type: str,
        media_type_: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None: ...

    async def add_photo_async(
        self,
        *,
        media_type_: str | None = None,
        url: OptionalNullable[str] = UNSET,
        title: OptionalNullable[str] = UNSET,
        photo: OptionalNullable[File] = UNSET,
        body: OptionalNullable[File] = UNSET,
        media_type: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: POST /photos

        Args:
            media_type: What the body is sent as, `application/json`, or else the one that takes the
                arguments, if it is left out; one of `application/json`, `multipart/form-data`,
                `image/png`, `image/*`.
        """
        return await self._dispatcher.call_async(
            _ADD_PHOTO,
            params={"media_type_": media_type_},
            **_bodies.choose_body(
                self._dispatcher, _ADD_PHOTO, media_type, {"url": url, "title": title, "photo": photo, "body": body}
            ),
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def upload(
        self,
        *,
        file: File,
        files: Sequence[File] | None = None,
        cover: File | None = None,
        facts: models.Change | models.ChangeTypedDict | None = None,
        changes: Sequence[models.Change | models.ChangeTypedDict] | None = None,
        numbers: Sequence[int] | None = None,
        point: models.Change | models.ChangeTypedDict | None = None,
        log: File | None = None,
        title: str | None = None,
        tags: Sequence[str] | None = None,
        done: bool | None = None,
        pin: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: POST /uploads"""
        return self._dispatcher.call(
            _UPLOAD,
            body={
                "file": file,
                "files": files,
                "cover": cover,
                "facts": facts,
                "changes": changes,
                "numbers": numbers,
                "point": point,
                "log": log,
                "title": title,
                "tags": tags,
                "done": done,
                "pin": pin,
            },
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def upload_async(
        self,
        *,
        file: File,
        files: Sequence[File] | None = None,
        cover: File | None = None,
        facts: models.Change | models.ChangeTypedDict | None = None,
        changes: Sequence[models.Change | models.ChangeTypedDict] | None = None,
        numbers: Sequence[int] | None = None,
        point: models.Change | models.ChangeTypedDict | None = None,
        log: File | None = None,
        title: str | None = None,
        tags: Sequence[str] | None = None,
        done: bool | None = None,
        pin: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: POST /uploads"""
        return await self._dispatcher.call_async(
            _UPLOAD,
            body={
                "file": file,
                "files": files,
                "cover": cover,
                "facts": facts,
                "changes": changes,
                "numbers": numbers,
                "point": point,
                "log": log,
                "title": title,
                "tags": tags,
                "done": done,
                "pin": pin,
            },
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def send_form(
        self,
        *,
        name: str | None = None,
        tags: Sequence[str] | None = None,
        pets: Sequence[models.Change | models.ChangeTypedDict] | None = None,
        pet: models.Change | models.ChangeTypedDict | None = None,
        joined: Sequence[str] | None = None,
        piped: Sequence[str] | None = None,
        deep: Mapping[str, Any] | None = None,
        flat: models.Change | models.ChangeTypedDict | None = None,
        reserved: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: POST /forms"""
        return self._dispatcher.call(
            _SEND_FORM,
            body={
                "name": name,
                "tags": tags,
                "pets": pets,
                "pet": pet,
                "joined": joined,
                "piped": piped,
                "deep": deep,
                "flat": flat,
                "reserved": reserved,
            },
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def send_form_async(
        self,
        *,
        name: str | None = None,
        tags: Sequence[str] | None = None,
        pets: Sequence[models.Change | models.ChangeTypedDict] | None = None,
        pet: models.Change | models.ChangeTypedDict | None = None,
        joined: Sequence[str] | None = None,
        piped: Sequence[str] | None = None,
        deep: Mapping[str, Any] | None = None,
        flat: models.Change | models.ChangeTypedDict | None = None,
        reserved: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: POST /forms"""
        return await self._dispatcher.call_async(
            _SEND_FORM,
            body={
                "name": name,
                "tags": tags,
                "pets": pets,
                "pet": pet,
                "joined": joined,
                "piped": piped,
                "deep": deep,
                "flat": flat,
                "reserved": reserved,
            },
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def put_blob(
        self,
        *,
        body: File,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: PUT /blob"""
        return self._dispatcher.call(
            _PUT_BLOB,
            body=body,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def put_blob_async(
        self,
        *,
        body: File,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: PUT /blob"""
        return await self._dispatcher.call_async(
            _PUT_BLOB,
            body=body,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def put_anything(
        self,
        *,
        body: File | None = None,
        media_type: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: PUT /anything

        Args:
            media_type: What the body is sent as, `application/octet-stream` if it is left out; one of
                `*/*`.
        """
        return self._dispatcher.call(
            _PUT_ANYTHING,
            body=body,
            declared=_media_types.requested_body(self._dispatcher, _PUT_ANYTHING, media_type),
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def put_anything_async(
        self,
        *,
        body: File | None = None,
        media_type: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: PUT /anything

        Args:
            media_type: What the body is sent as, `application/octet-stream` if it is left out; one of
                `*/*`.
        """
        return await self._dispatcher.call_async(
            _PUT_ANYTHING,
            body=body,
            declared=_media_types.requested_body(self._dispatcher, _PUT_ANYTHING, media_type),
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def send_mixed(
        self,
        *,
        body: Sequence[models.Change | models.ChangeTypedDict],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: POST /mixed"""
        return self._dispatcher.call(
            _SEND_MIXED,
            body=body,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def send_mixed_async(
        self,
        *,
        body: Sequence[models.Change | models.ChangeTypedDict],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: POST /mixed"""
        return await self._dispatcher.call_async(
            _SEND_MIXED,
            body=body,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def send_related(
        self,
        *,
        body: File,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: POST /related"""
        return self._dispatcher.call(
            _SEND_RELATED,
            body=body,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def send_related_async(
        self,
        *,
        body: File,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: POST /related"""
        return await self._dispatcher.call_async(
            _SEND_RELATED,
            body=body,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def send_files(
        self,
        *,
        body: Mapping[str, File],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: POST /files"""
        return self._dispatcher.call(
            _SEND_FILES,
            body=body,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def send_files_async(
        self,
        *,
        body: Mapping[str, File],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: POST /files"""
        return await self._dispatcher.call_async(
            _SEND_FILES,
            body=body,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def send_text(
        self,
        *,
        body: str,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: POST /text"""
        return self._dispatcher.call(
            _SEND_TEXT,
            body=body,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def send_text_async(
        self,
        *,
        body: str,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: POST /text"""
        return await self._dispatcher.call_async(
            _SEND_TEXT,
            body=body,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @overload
    def send_table(
        self,
        *,
        body: str | File,
        media_type: Literal["text/csv"] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None: ...
    @overload
    def send_table(
        self,
        *,
        body: Iterable[models.Change | models.ChangeTypedDict],
        media_type: Literal["application/x-ndjson"],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None: ...

    def send_table(
        self,
        *,
        body: OptionalNullable[str | File | Iterable[models.Change | models.ChangeTypedDict]] = UNSET,
        media_type: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: POST /table

        Args:
            media_type: What the body is sent as, `text/csv` if it is left out; one of `text/csv`,
                `application/x-ndjson`.
        """
        return self._dispatcher.call(
            _SEND_TABLE,
            body=body,
            declared=_media_types.requested_body(self._dispatcher, _SEND_TABLE, media_type),
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @overload
    async def send_table_async(
        self,
        *,
        body: str | File,
        media_type: Literal["text/csv"] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None: ...
    @overload
    async def send_table_async(
        self,
        *,
        body: Iterable[models.Change | models.ChangeTypedDict],
        media_type: Literal["application/x-ndjson"],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None: ...

    async def send_table_async(
        self,
        *,
        body: OptionalNullable[str | File | Iterable[models.Change | models.ChangeTypedDict]] = UNSET,
        media_type: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: POST /table

        Args:
            media_type: What the body is sent as, `text/csv` if it is left out; one of `text/csv`,
                `application/x-ndjson`.
        """
        return await self._dispatcher.call_async(
            _SEND_TABLE,
            body=body,
            declared=_media_types.requested_body(self._dispatcher, _SEND_TABLE, media_type),
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def put_note(
        self,
        *,
        body: OptionalNullable[models.Pet | models.PetTypedDict | None] = UNSET,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: PUT /note"""
        return self._dispatcher.call(
            _PUT_NOTE,
            body=body,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def put_note_async(
        self,
        *,
        body: OptionalNullable[models.Pet | models.PetTypedDict | None] = UNSET,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: PUT /note"""
        return await self._dispatcher.call_async(
            _PUT_NOTE,
            body=body,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def put_order(
        self,
        *,
        body: models.Pet | models.PetTypedDict | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: PUT /order"""
        return self._dispatcher.call(
            _PUT_ORDER,
            body=body,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def put_order_async(
        self,
        *,
        body: models.Pet | models.PetTypedDict | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: PUT /order"""
        return await self._dispatcher.call_async(
            _PUT_ORDER,
            body=body,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def put_union(
        self,
        *,
        body: models.PutUnionRequestBodyTypedDict,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: PUT /union"""
        return self._dispatcher.call(
            _PUT_UNION,
            body=body,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def put_union_async(
        self,
        *,
        body: models.PutUnionRequestBodyTypedDict,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: PUT /union"""
        return await self._dispatcher.call_async(
            _PUT_UNION,
            body=body,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def put_free(
        self,
        *,
        body: Any,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: PUT /free"""
        return self._dispatcher.call(
            _PUT_FREE,
            body=body,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def put_free_async(
        self,
        *,
        body: Any,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: PUT /free"""
        return await self._dispatcher.call_async(
            _PUT_FREE,
            body=body,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @overload
    def choose(
        self,
        *,
        name: str,
        note: OptionalNullable[str] = UNSET,
        media_type: Literal["application/json"] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None: ...
    @overload
    def choose(
        self,
        *,
        body: Sequence[models.Change | models.ChangeTypedDict],
        media_type: Literal["application/vnd.changes+json"] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None: ...
    @overload
    def choose(
        self,
        *,
        label: str,
        file: File,
        media_type: Literal["multipart/form-data"] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None: ...
    @overload
    def choose(
        self,
        *,
        tag: str,
        file: File,
        media_type: Literal["multipart/form-data"] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None: ...
    @overload
    def choose(
        self,
        *,
        label: str,
        media_type: Literal["multipart/mixed"],
        size: int | None = None,
        kind: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None: ...
    @overload
    def choose(
        self,
        *,
        tag: str,
        media_type: Literal["multipart/mixed"],
        size: int | None = None,
        kind: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None: ...
    @overload
    def choose(
        self,
        *,
        label: str,
        media_type: Literal["application/x-www-form-urlencoded"],
        note: str | None = None,
        size: int | None = None,
        additional_properties: Mapping[str, str] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None: ...
    @overload
    def choose(
        self,
        *,
        tag: str,
        media_type: Literal["application/x-www-form-urlencoded"],
        note: str | None = None,
        size: int | None = None,
        additional_properties: Mapping[str, str] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None: ...

    def choose(
        self,
        *,
        name: OptionalNullable[str] = UNSET,
        note: OptionalNullable[str] = UNSET,
        body: OptionalNullable[Sequence[models.Change | models.ChangeTypedDict]] = UNSET,
        label: OptionalNullable[str] = UNSET,
        tag: OptionalNullable[str] = UNSET,
        file: OptionalNullable[File] = UNSET,
        size: OptionalNullable[int] = UNSET,
        kind: OptionalNullable[str] = UNSET,
        additional_properties: OptionalNullable[Mapping[str, str]] = UNSET,
        media_type: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: POST /choices

        Args:
            additional_properties: Further properties of the body, by name.
            media_type: What the body is sent as, `application/json`, or else the one that takes the
                arguments, if it is left out; one of `application/json`, `application/vnd.changes+json`,
                `multipart/form-data`, `multipart/mixed`, `application/x-www-form-urlencoded`.
        """
        return self._dispatcher.call(
            _CHOOSE,
            **_bodies.choose_body(
                self._dispatcher,
                _CHOOSE,
                media_type,
                {
                    "name": name,
                    "note": note,
                    "body": body,
                    "label": label,
                    "tag": tag,
                    "file": file,
                    "size": size,
                    "kind": kind,
                    "additional_properties": additional_properties,
                },
            ),
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @overload
    async def choose_async(
        self,
        *,
        name: str,
        note: OptionalNullable[str] = UNSET,
        media_type: Literal["application/json"] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None: ...
    @overload
    async def choose_async(
        self,
        *,
        body: Sequence[models.Change | models.ChangeTypedDict],
        media_type: Literal["application/vnd.changes+json"] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None: ...
    @overload
    async def choose_async(
        self,
        *,
        label: str,
        file: File,
        media_type: Literal["multipart/form-data"] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None: ...
    @overload
    async def choose_async(
        self,
        *,
        tag: str,
        file: File,
        media_type: Literal["multipart/form-data"] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None: ...
    @overload
    async def choose_async(
        self,
        *,
        label: str,
        media_type: Literal["multipart/mixed"],
        size: int | None = None,
        kind: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None: ...
    @overload
    async def choose_async(
        self,
        *,
        tag: str,
        media_type: Literal["multipart/mixed"],
        size: int | None = None,
        kind: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None: ...
    @overload
    async def choose_async(
        self,
        *,
        label: str,
        media_type: Literal["application/x-www-form-urlencoded"],
        note: str | None = None,
        size: int | None = None,
        additional_properties: Mapping[str, str] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None: ...
    @overload
    async def choose_async(
        self,
        *,
        tag: str,
        media_type: Literal["application/x-www-form-urlencoded"],
        note: str | None = None,
        size: int | None = None,
        additional_properties: Mapping[str, str] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None: ...

    async def choose_async(
        self,
        *,
        name: OptionalNullable[str] = UNSET,
        note: OptionalNullable[str] = UNSET,
        body: OptionalNullable[Sequence[models.Change | models.ChangeTypedDict]] = UNSET,
        label: OptionalNullable[str] = UNSET,
        tag: OptionalNullable[str] = UNSET,
        file: OptionalNullable[File] = UNSET,
        size: OptionalNullable[int] = UNSET,
        kind: OptionalNullable[str] = UNSET,
        additional_properties: OptionalNullable[Mapping[str, str]] = UNSET,
        media_type: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: POST /choices

        Args:
            additional_properties: Further properties of the body, by name.
            media_type: What the body is sent as, `application/json`, or else the one that takes the
                arguments, if it is left out; one of `application/json`, `application/vnd.changes+json`,
                `multipart/form-data`, `multipart/mixed`, `application/x-www-form-urlencoded`.
        """
        return await self._dispatcher.call_async(
            _CHOOSE,
            **_bodies.choose_body(
                self._dispatcher,
                _CHOOSE,
                media_type,
                {
                    "name": name,
                    "note": note,
                    "body": body,
                    "label": label,
                    "tag": tag,
                    "file": file,
                    "size": size,
                    "kind": kind,
                    "additional_properties": additional_properties,
                },
            ),
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def send_further(
        self,
        *,
        name: str,
        additional_properties: bool | None = None,
        additional_properties_2: Mapping[str, Sequence[models.Change | models.ChangeTypedDict]] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: POST /further

        Args:
            additional_properties_2: Further properties of the body, by name.
        """
        return self._dispatcher.call(
            _SEND_FURTHER,
            body=_additional.with_additional(
                self._dispatcher,
                _SEND_FURTHER,
                {"name": name, "additional_properties": additional_properties},
                additional_properties_2,
            ),
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def send_further_async(
        self,
        *,
        name: str,
        additional_properties: bool | None = None,
        additional_properties_2: Mapping[str, Sequence[models.Change | models.ChangeTypedDict]] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: POST /further

        Args:
            additional_properties_2: Further properties of the body, by name.
        """
        return await self._dispatcher.call_async(
            _SEND_FURTHER,
            body=_additional.with_additional(
                self._dispatcher,
                _SEND_FURTHER,
                {"name": name, "additional_properties": additional_properties},
                additional_properties_2,
            ),
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def put_further(
        self,
        *,
        name: str | None = None,
        additional_properties: Mapping[str, Any] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: PUT /further

        Args:
            additional_properties: Further properties of the body, by name.
        """
        return self._dispatcher.call(
            _PUT_FURTHER,
            body=_additional.with_additional(self._dispatcher, _PUT_FURTHER, {"name": name}, additional_properties),
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def put_further_async(
        self,
        *,
        name: str | None = None,
        additional_properties: Mapping[str, Any] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: PUT /further

        Args:
            additional_properties: Further properties of the body, by name.
        """
        return await self._dispatcher.call_async(
            _PUT_FURTHER,
            body=_additional.with_additional(self._dispatcher, _PUT_FURTHER, {"name": name}, additional_properties),
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def attach_further(
        self,
        *,
        name: str | None = None,
        additional_properties: Mapping[str, File] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: PATCH /further

        Args:
            additional_properties: Further properties of the body, by name.
        """
        return self._dispatcher.call(
            _ATTACH_FURTHER,
            body=_additional.with_additional(self._dispatcher, _ATTACH_FURTHER, {"name": name}, additional_properties),
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def attach_further_async(
        self,
        *,
        name: str | None = None,
        additional_properties: Mapping[str, File] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: PATCH /further

        Args:
            additional_properties: Further properties of the body, by name.
        """
        return await self._dispatcher.call_async(
            _ATTACH_FURTHER,
            body=_additional.with_additional(self._dispatcher, _ATTACH_FURTHER, {"name": name}, additional_properties),
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @cached_property
    def with_raw_response(self) -> BodiesWithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return BodiesWithRawResponse(self._raw())


class BodiesWithRawResponse:
    """The methods of `Bodies`, returning `RawResponse`."""

    def __init__(self, parent: Bodies) -> None:
        self.create_pet = raw(parent.create_pet)
        self.create_pet_async = raw_async(parent.create_pet_async)
        self.delete_pets = raw(parent.delete_pets)
        self.delete_pets_async = raw_async(parent.delete_pets_async)
        self.search_pets = raw(parent.search_pets)
        self.search_pets_async = raw_async(parent.search_pets_async)
        self.update_pet = raw(parent.update_pet)
        self.update_pet_async = raw_async(parent.update_pet_async)
        self.add_photo = raw(parent.add_photo)
        self.add_photo_async = raw_async(parent.add_photo_async)
        self.upload = raw(parent.upload)
        self.upload_async = raw_async(parent.upload_async)
        self.send_form = raw(parent.send_form)
        self.send_form_async = raw_async(parent.send_form_async)
        self.put_blob = raw(parent.put_blob)
        self.put_blob_async = raw_async(parent.put_blob_async)
        self.put_anything = raw(parent.put_anything)
        self.put_anything_async = raw_async(parent.put_anything_async)
        self.send_mixed = raw(parent.send_mixed)
        self.send_mixed_async = raw_async(parent.send_mixed_async)
        self.send_related = raw(parent.send_related)
        self.send_related_async = raw_async(parent.send_related_async)
        self.send_files = raw(parent.send_files)
        self.send_files_async = raw_async(parent.send_files_async)
        self.send_text = raw(parent.send_text)
        self.send_text_async = raw_async(parent.send_text_async)
        self.send_table = raw(parent.send_table)
        self.send_table_async = raw_async(parent.send_table_async)
        self.put_note = raw(parent.put_note)
        self.put_note_async = raw_async(parent.put_note_async)
        self.put_order = raw(parent.put_order)
        self.put_order_async = raw_async(parent.put_order_async)
        self.put_union = raw(parent.put_union)
        self.put_union_async = raw_async(parent.put_union_async)
        self.put_free = raw(parent.put_free)
        self.put_free_async = raw_async(parent.put_free_async)
        self.choose = raw(parent.choose)
        self.choose_async = raw_async(parent.choose_async)
        self.send_further = raw(parent.send_further)
        self.send_further_async = raw_async(parent.send_further_async)
        self.put_further = raw(parent.put_further)
        self.put_further_async = raw_async(parent.put_further_async)
        self.attach_further = raw(parent.attach_further)
        self.attach_further_async = raw_async(parent.attach_further_async)
