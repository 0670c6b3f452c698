# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The `notes` operations."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Any, Unpack

from .. import _content, _forms, _multipart, models
from .._runtime.client import Resource, raw, raw_async
from .._runtime.model import UNSET, File, OptionalNullable
from .._runtime.operation import Body, Operation, Response
from .._runtime.options import RequestOptions
from .._runtime.retry import RetryConfig

_ADD: Operation[None] = Operation(
    "addNote",
    "POST",
    "/notes",
    bodies=(Body("text/plain", lambda: Any, encoder=_content.text),),
    responses=(Response("204"),),
    security=(("key",),),
    tags=("notes",),
    idempotency_header="Request-Key",
    call="notes.add",
)

_SEND_FORM: Operation[None] = Operation(
    "sendForm",
    "POST",
    "/forms",
    bodies=(
        Body(
            "application/x-www-form-urlencoded",
            lambda: models.SendFormRequestBodyTypedDict,
            flat=True,
            required=False,
            encoder=_forms.form,
        ),
    ),
    responses=(Response("204"),),
    security=(("key",),),
    tags=("notes",),
    idempotency_header="Request-Key",
    call="notes.send_form",
)

_UPLOAD: Operation[None] = Operation(
    "upload",
    "POST",
    "/files",
    bodies=(
        Body(
            "multipart/form-data",
            lambda: models.UploadRequestBodyTypedDict,
            flat=True,
            required=False,
            encoder=_multipart.multipart,
            files=True,
        ),
    ),
    responses=(Response("204"),),
    security=(("key",),),
    tags=("notes",),
    idempotency_header="Request-Key",
    call="notes.upload",
)

_CLEAR: Operation[None] = Operation(
    "clear",
    "POST",
    "/clear",
    responses=(Response("204"),),
    security=(("key",),),
    tags=("notes",),
    idempotency_header="Request-Key",
    call="notes.clear",
)

_GRANT: Operation[None] = Operation(
    "grant",
    "POST",
    "/tokens",
    responses=(Response("204"),),
    security=(("tokens",),),
    tags=("notes",),
    scopes=("write",),
    idempotency_header="Request-Key",
    call="notes.grant",
)


class Notes(Resource):
    """The `notes` operations."""

    def add(
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
        """Spec: POST /notes"""
        return self._dispatcher.call(
            _ADD,
            body=body,
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
        body: str,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: POST /notes"""
        return await self._dispatcher.call_async(
            _ADD,
            body=body,
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
        a: str | None = None,
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
            body={"a": a},
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
        a: str | None = None,
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
            body={"a": a},
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
        a: str | None = None,
        file: File | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: POST /files"""
        return self._dispatcher.call(
            _UPLOAD,
            body={"a": a, "file": file},
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
        a: str | None = None,
        file: File | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: POST /files"""
        return await self._dispatcher.call_async(
            _UPLOAD,
            body={"a": a, "file": file},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def clear(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Has no body, and could have one.

        Spec: POST /clear
        """
        return self._dispatcher.call(
            _CLEAR,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def clear_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Has no body, and could have one.

        Spec: POST /clear
        """
        return await self._dispatcher.call_async(
            _CLEAR,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def grant(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: POST /tokens"""
        return self._dispatcher.call(
            _GRANT,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def grant_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: POST /tokens"""
        return await self._dispatcher.call_async(
            _GRANT,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @cached_property
    def with_raw_response(self) -> NotesWithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return NotesWithRawResponse(self._raw())


class NotesWithRawResponse:
    """The methods of `Notes`, returning `RawResponse`."""

    def __init__(self, parent: Notes) -> None:
        self.add = raw(parent.add)
        self.add_async = raw_async(parent.add_async)
        self.send_form = raw(parent.send_form)
        self.send_form_async = raw_async(parent.send_form_async)
        self.upload = raw(parent.upload)
        self.upload_async = raw_async(parent.upload_async)
        self.clear = raw(parent.clear)
        self.clear_async = raw_async(parent.clear_async)
        self.grant = raw(parent.grant)
        self.grant_async = raw_async(parent.grant_async)
