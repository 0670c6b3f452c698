# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The client of Nullable."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from logging import Logger
from typing import Literal, Self, Unpack

from . import models
from ._runtime.client import Client, raw, raw_async
from ._runtime.decode import Deviation
from ._runtime.model import UNSET, OptionalNullable, Unset
from ._runtime.operation import Body, Operation, Parameter, Response
from ._runtime.options import RequestOptions, Timeout
from ._runtime.retry import RetryConfig
from ._settings import SETTINGS
from .httpclient import AsyncHttpClient, HttpClient

_SEND_MATRIX: Operation[models.Matrix] = Operation(
    "sendMatrix",
    "POST",
    "/matrix",
    parameters=(
        Parameter("plain", "query", lambda: int),
        Parameter("plain_default", "query", lambda: int),
        Parameter("nullable", "query", lambda: int | None, nullable=True),
        Parameter("nullable_default", "query", lambda: int | None, nullable=True),
    ),
    bodies=(
        Body(
            "application/json",
            lambda: models.MatrixTypedDict,
            flat=True,
            nullable=(
                "required_nullable_string",
                "required_nullable_string_default_value",
                "required_nullable_string_default_null",
                "optional_nullable_string",
                "optional_nullable_string_default_value",
                "optional_nullable_string_default_null",
                "required_nullable_integer",
                "required_nullable_integer_default_value",
                "required_nullable_integer_default_null",
                "optional_nullable_integer",
                "optional_nullable_integer_default_value",
                "optional_nullable_integer_default_null",
                "required_nullable_array",
                "required_nullable_array_default_value",
                "required_nullable_array_default_null",
                "optional_nullable_array",
                "optional_nullable_array_default_value",
                "optional_nullable_array_default_null",
                "required_nullable_ref",
                "optional_nullable_ref",
            ),
        ),
    ),
    responses=(Response("200", "application/json", lambda: models.Matrix),),
    call="send_matrix",
)


__all__ = ["Nullable"]


class Nullable(Client):
    """Client of Nullable.

    Args:
        server_idx: the index of one of the document's servers.
        url_params: values for the variables of the server's address.
        server_url: another address of the API; else NULLABLE_SERVER_URL.
        client: an HTTP client to use as it is: anything with `build_request` and `send`.
        async_client: the same for the methods that end in `_async`.
        retry_config: when and how often to try again; None: never.
        timeout_ms: milliseconds that each attempt may take (default 60000).
        debug_logger: gets every request and response, secrets redacted; NULLABLE_DEBUG=1 does the same.
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

    def send_matrix(
        self,
        *,
        required_plain_string: str,
        required_plain_string_default_value: str,
        required_nullable_string: str | None,
        required_nullable_string_default_value: str | None,
        required_nullable_string_default_null: str | None,
        required_plain_integer: int,
        required_plain_integer_default_value: int,
        required_nullable_integer: int | None,
        required_nullable_integer_default_value: int | None,
        required_nullable_integer_default_null: int | None,
        required_plain_array: Sequence[int],
        required_plain_array_default_value: Sequence[int],
        required_nullable_array: Sequence[int] | None,
        required_nullable_array_default_value: Sequence[int] | None,
        required_nullable_array_default_null: Sequence[int] | None,
        required_plain_ref: models.Point | models.PointTypedDict,
        required_nullable_ref: models.Point | models.PointTypedDict | None,
        plain: int | None = None,
        plain_default: int | None = None,
        nullable: OptionalNullable[int] = UNSET,
        nullable_default: OptionalNullable[int] = UNSET,
        optional_plain_string: str | None = None,
        optional_plain_string_default_value: str | None = None,
        optional_nullable_string: OptionalNullable[str] = UNSET,
        optional_nullable_string_default_value: OptionalNullable[str] = UNSET,
        optional_nullable_string_default_null: OptionalNullable[str] = UNSET,
        optional_plain_integer: int | None = None,
        optional_plain_integer_default_value: int | None = None,
        optional_nullable_integer: OptionalNullable[int] = UNSET,
        optional_nullable_integer_default_value: OptionalNullable[int] = UNSET,
        optional_nullable_integer_default_null: OptionalNullable[int] = UNSET,
        optional_plain_array: Sequence[int] | None = None,
        optional_plain_array_default_value: Sequence[int] | None = None,
        optional_nullable_array: OptionalNullable[Sequence[int]] = UNSET,
        optional_nullable_array_default_value: OptionalNullable[Sequence[int]] = UNSET,
        optional_nullable_array_default_null: OptionalNullable[Sequence[int]] = UNSET,
        optional_plain_ref: models.Point | models.PointTypedDict | None = None,
        optional_nullable_ref: OptionalNullable[models.Point | models.PointTypedDict] = UNSET,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Matrix:
        """Spec: POST /matrix

        Args:
            required_plain_string_default_value: Default: "word".
            required_nullable_string_default_value: Default: "word".
            required_nullable_string_default_null: Default: None.
            required_plain_integer_default_value: Default: 7.
            required_nullable_integer_default_value: Default: 7.
            required_nullable_integer_default_null: Default: None.
            required_plain_array_default_value: Default: [1, 2].
            required_nullable_array_default_value: Default: [1, 2].
            required_nullable_array_default_null: Default: None.
            plain_default: Default: 10.
            nullable_default: Default: 0.
            optional_plain_string_default_value: Default: "word".
            optional_nullable_string_default_value: Default: "word".
            optional_nullable_string_default_null: Default: None.
            optional_plain_integer_default_value: Default: 7.
            optional_nullable_integer_default_value: Default: 7.
            optional_nullable_integer_default_null: Default: None.
            optional_plain_array_default_value: Default: [1, 2].
            optional_nullable_array_default_value: Default: [1, 2].
            optional_nullable_array_default_null: Default: None.
        """
        return self._dispatcher.call(
            _SEND_MATRIX,
            params={
                "plain": plain,
                "plain_default": plain_default,
                "nullable": nullable,
                "nullable_default": nullable_default,
            },
            body={
                "required_plain_string": required_plain_string,
                "required_plain_string_default_value": required_plain_string_default_value,
                "required_nullable_string": required_nullable_string,
                "required_nullable_string_default_value": required_nullable_string_default_value,
                "required_nullable_string_default_null": required_nullable_string_default_null,
                "required_plain_integer": required_plain_integer,
                "required_plain_integer_default_value": required_plain_integer_default_value,
                "required_nullable_integer": required_nullable_integer,
                "required_nullable_integer_default_value": required_nullable_integer_default_value,
                "required_nullable_integer_default_null": required_nullable_integer_default_null,
                "required_plain_array": required_plain_array,
                "required_plain_array_default_value": required_plain_array_default_value,
                "required_nullable_array": required_nullable_array,
                "required_nullable_array_default_value": required_nullable_array_default_value,
                "required_nullable_array_default_null": required_nullable_array_default_null,
                "required_plain_ref": required_plain_ref,
                "required_nullable_ref": required_nullable_ref,
                "optional_plain_string": optional_plain_string,
                "optional_plain_string_default_value": optional_plain_string_default_value,
                "optional_nullable_string": optional_nullable_string,
                "optional_nullable_string_default_value": optional_nullable_string_default_value,
                "optional_nullable_string_default_null": optional_nullable_string_default_null,
                "optional_plain_integer": optional_plain_integer,
                "optional_plain_integer_default_value": optional_plain_integer_default_value,
                "optional_nullable_integer": optional_nullable_integer,
                "optional_nullable_integer_default_value": optional_nullable_integer_default_value,
                "optional_nullable_integer_default_null": optional_nullable_integer_default_null,
                "optional_plain_array": optional_plain_array,
                "optional_plain_array_default_value": optional_plain_array_default_value,
                "optional_nullable_array": optional_nullable_array,
                "optional_nullable_array_default_value": optional_nullable_array_default_value,
                "optional_nullable_array_default_null": optional_nullable_array_default_null,
                "optional_plain_ref": optional_plain_ref,
                "optional_nullable_ref": optional_nullable_ref,
            },
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def send_matrix_async(
        self,
        *,
        required_plain_string: str,
        required_plain_string_default_value: str,
        required_nullable_string: str | None,
        required_nullable_string_default_value: str | None,
        required_nullable_string_default_null: str | None,
        required_plain_integer: int,
        required_plain_integer_default_value: int,
        required_nullable_integer: int | None,
        required_nullable_integer_default_value: int | None,
        required_nullable_integer_default_null: int | None,
        required_plain_array: Sequence[int],
        required_plain_array_default_value: Sequence[int],
        required_nullable_array: Sequence[int] | None,
        required_nullable_array_default_value: Sequence[int] | None,
        required_nullable_array_default_null: Sequence[int] | None,
        required_plain_ref: models.Point | models.PointTypedDict,
        required_nullable_ref: models.Point | models.PointTypedDict | None,
        plain: int | None = None,
        plain_default: int | None = None,
        nullable: OptionalNullable[int] = UNSET,
        nullable_default: OptionalNullable[int] = UNSET,
        optional_plain_string: str | None = None,
        optional_plain_string_default_value: str | None = None,
        optional_nullable_string: OptionalNullable[str] = UNSET,
        optional_nullable_string_default_value: OptionalNullable[str] = UNSET,
        optional_nullable_string_default_null: OptionalNullable[str] = UNSET,
        optional_plain_integer: int | None = None,
        optional_plain_integer_default_value: int | None = None,
        optional_nullable_integer: OptionalNullable[int] = UNSET,
        optional_nullable_integer_default_value: OptionalNullable[int] = UNSET,
        optional_nullable_integer_default_null: OptionalNullable[int] = UNSET,
        optional_plain_array: Sequence[int] | None = None,
        optional_plain_array_default_value: Sequence[int] | None = None,
        optional_nullable_array: OptionalNullable[Sequence[int]] = UNSET,
        optional_nullable_array_default_value: OptionalNullable[Sequence[int]] = UNSET,
        optional_nullable_array_default_null: OptionalNullable[Sequence[int]] = UNSET,
        optional_plain_ref: models.Point | models.PointTypedDict | None = None,
        optional_nullable_ref: OptionalNullable[models.Point | models.PointTypedDict] = UNSET,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Matrix:
        """Spec: POST /matrix

        Args:
            required_plain_string_default_value: Default: "word".
            required_nullable_string_default_value: Default: "word".
            required_nullable_string_default_null: Default: None.
            required_plain_integer_default_value: Default: 7.
            required_nullable_integer_default_value: Default: 7.
            required_nullable_integer_default_null: Default: None.
            required_plain_array_default_value: Default: [1, 2].
            required_nullable_array_default_value: Default: [1, 2].
            required_nullable_array_default_null: Default: None.
            plain_default: Default: 10.
            nullable_default: Default: 0.
            optional_plain_string_default_value: Default: "word".
            optional_nullable_string_default_value: Default: "word".
            optional_nullable_string_default_null: Default: None.
            optional_plain_integer_default_value: Default: 7.
            optional_nullable_integer_default_value: Default: 7.
            optional_nullable_integer_default_null: Default: None.
            optional_plain_array_default_value: Default: [1, 2].
            optional_nullable_array_default_value: Default: [1, 2].
            optional_nullable_array_default_null: Default: None.
        """
        return await self._dispatcher.call_async(
            _SEND_MATRIX,
            params={
                "plain": plain,
                "plain_default": plain_default,
                "nullable": nullable,
                "nullable_default": nullable_default,
            },
            body={
                "required_plain_string": required_plain_string,
                "required_plain_string_default_value": required_plain_string_default_value,
                "required_nullable_string": required_nullable_string,
                "required_nullable_string_default_value": required_nullable_string_default_value,
                "required_nullable_string_default_null": required_nullable_string_default_null,
                "required_plain_integer": required_plain_integer,
                "required_plain_integer_default_value": required_plain_integer_default_value,
                "required_nullable_integer": required_nullable_integer,
                "required_nullable_integer_default_value": required_nullable_integer_default_value,
                "required_nullable_integer_default_null": required_nullable_integer_default_null,
                "required_plain_array": required_plain_array,
                "required_plain_array_default_value": required_plain_array_default_value,
                "required_nullable_array": required_nullable_array,
                "required_nullable_array_default_value": required_nullable_array_default_value,
                "required_nullable_array_default_null": required_nullable_array_default_null,
                "required_plain_ref": required_plain_ref,
                "required_nullable_ref": required_nullable_ref,
                "optional_plain_string": optional_plain_string,
                "optional_plain_string_default_value": optional_plain_string_default_value,
                "optional_nullable_string": optional_nullable_string,
                "optional_nullable_string_default_value": optional_nullable_string_default_value,
                "optional_nullable_string_default_null": optional_nullable_string_default_null,
                "optional_plain_integer": optional_plain_integer,
                "optional_plain_integer_default_value": optional_plain_integer_default_value,
                "optional_nullable_integer": optional_nullable_integer,
                "optional_nullable_integer_default_value": optional_nullable_integer_default_value,
                "optional_nullable_integer_default_null": optional_nullable_integer_default_null,
                "optional_plain_array": optional_plain_array,
                "optional_plain_array_default_value": optional_plain_array_default_value,
                "optional_nullable_array": optional_nullable_array,
                "optional_nullable_array_default_value": optional_nullable_array_default_value,
                "optional_nullable_array_default_null": optional_nullable_array_default_null,
                "optional_plain_ref": optional_plain_ref,
                "optional_nullable_ref": optional_nullable_ref,
            },
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @cached_property
    def with_raw_response(self) -> NullableWithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return NullableWithRawResponse(self._raw())


class NullableWithRawResponse:
    """The methods of `Nullable`, returning `RawResponse`."""

    def __init__(self, parent: Nullable) -> None:
        self.send_matrix = raw(parent.send_matrix)
        self.send_matrix_async = raw_async(parent.send_matrix_async)
