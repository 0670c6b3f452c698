# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The client of Schemas."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from logging import Logger
from typing import Any, Literal, Self, Unpack

from . import models
from ._runtime.client import Client, raw, raw_async
from ._runtime.decode import Deviation
from ._runtime.model import UNSET, OptionalNullable, Unset
from ._runtime.operation import Body, Operation, Parameter, Response
from ._runtime.options import RequestOptions, Timeout
from ._runtime.retry import RetryConfig
from ._settings import SETTINGS
from .httpclient import AsyncHttpClient, HttpClient

_SEND_BOUNDS: Operation[models.Bounds] = Operation(
    "sendBounds",
    "POST",
    "/bounds",
    parameters=(Parameter("page", "query", lambda: models.Page),),
    bodies=(Body("application/json", lambda: models.BoundsTypedDict, flat=True, nullable=("old",)),),
    responses=(Response("200", "application/json", lambda: models.Bounds),),
    call="send_bounds",
)

_SEND_VALUES: Operation[models.Values] = Operation(
    "sendValues",
    "POST",
    "/values",
    bodies=(
        Body(
            "application/json",
            lambda: models.ValuesTypedDict,
            flat=True,
            nullable=(
                "anything",
                "not_text",
                "const_object",
                "const_null",
                "only_null",
                "enum_objects",
                "enum_mixed",
                "types",
            ),
        ),
    ),
    responses=(Response("200", "application/json", lambda: models.Values),),
    call="send_values",
)


__all__ = ["Schemas"]


class Schemas(Client):
    """Client of Schemas.

    Args:
        server_idx: the index of one of the document's servers.
        url_params: values for the variables of the server's address.
        server_url: another address of the API; else SCHEMAS_SERVER_URL.
        client: an HTTP client to use as it is: anything with `build_request` and `send`.
        async_client: the same for the methods that end in `_async`.
        retry_config: when and how often to try again; None: never.
        timeout_ms: milliseconds that each attempt may take (default 60000).
        debug_logger: gets every request and response, secrets redacted; SCHEMAS_DEBUG=1 does the same.
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

    def send_bounds(
        self,
        *,
        secret: str,
        argument: int,
        page: models.Page | None = None,
        code: str | None = None,
        short: str | None = None,
        ratio: float | None = None,
        page_body: models.Page | None = None,
        tags: Sequence[str] | None = None,
        labels: Mapping[str, Any] | None = None,
        old: OptionalNullable[str] = UNSET,
        older: str | None = None,
        picture: str | None = None,
        hour: str | None = None,
        say_hi: bool | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Bounds:
        """Spec: POST /bounds

        Args:
            secret: Format password.
            argument: A name that is none.
            page: From 1 to 100. Default: 1.
            code: Of the country. Exactly 2 characters; matches `^\"\"\"\\w\\\\$`.
            short: At most 1 character.
            ratio: More than 0; less than 1.5; a multiple of 0.5.
            page_body: From 1 to 100. Default: 1.
            tags: 1 to 3 items; no item twice. Default: [].
            labels: At least 1 entry. Default: {"a": [1.5, None, True]}.
            old: Default: None. Deprecated.
            older: Deprecated: use `old`.
            picture: Encoded as base64; holds image/png.
            hour: Format time.
            say_hi: Default: False.
        """
        return self._dispatcher.call(
            _SEND_BOUNDS,
            params={"page": page},
            body={
                "secret": secret,
                "": argument,
                "code": code,
                "short": short,
                "ratio": ratio,
                "page": page_body,
                "tags": tags,
                "labels": labels,
                "old": old,
                "older": older,
                "picture": picture,
                "hour": hour,
                'say "hi"\n\\': say_hi,
            },
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def send_bounds_async(
        self,
        *,
        secret: str,
        argument: int,
        page: models.Page | None = None,
        code: str | None = None,
        short: str | None = None,
        ratio: float | None = None,
        page_body: models.Page | None = None,
        tags: Sequence[str] | None = None,
        labels: Mapping[str, Any] | None = None,
        old: OptionalNullable[str] = UNSET,
        older: str | None = None,
        picture: str | None = None,
        hour: str | None = None,
        say_hi: bool | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Bounds:
        """Spec: POST /bounds

        Args:
            secret: Format password.
            argument: A name that is none.
            page: From 1 to 100. Default: 1.
            code: Of the country. Exactly 2 characters; matches `^\"\"\"\\w\\\\$`.
            short: At most 1 character.
            ratio: More than 0; less than 1.5; a multiple of 0.5.
            page_body: From 1 to 100. Default: 1.
            tags: 1 to 3 items; no item twice. Default: [].
            labels: At least 1 entry. Default: {"a": [1.5, None, True]}.
            old: Default: None. Deprecated.
            older: Deprecated: use `old`.
            picture: Encoded as base64; holds image/png.
            hour: Format time.
            say_hi: Default: False.
        """
        return await self._dispatcher.call_async(
            _SEND_BOUNDS,
            params={"page": page},
            body={
                "secret": secret,
                "": argument,
                "code": code,
                "short": short,
                "ratio": ratio,
                "page": page_body,
                "tags": tags,
                "labels": labels,
                "old": old,
                "older": older,
                "picture": picture,
                "hour": hour,
                'say "hi"\n\\': say_hi,
            },
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def send_values(
        self,
        *,
        nothing: Any | None = None,
        anything: OptionalNullable[Any] = UNSET,
        not_text: OptionalNullable[Any] = UNSET,
        some_ones: Sequence[int] | None = None,
        const_text: Literal['a"b'] | None = None,
        const_number: float | None = None,
        const_object: OptionalNullable[Any] = UNSET,
        const_null: OptionalNullable[None] = UNSET,
        only_null: OptionalNullable[models.Nothing] = UNSET,
        enum_numbers: float | None = None,
        enum_objects: OptionalNullable[Any] = UNSET,
        enum_mixed: OptionalNullable[models.ValuesEnumMixed] = UNSET,
        enum_empty: str | None = None,
        types: OptionalNullable[models.ValuesTypesTypedDict] = UNSET,
        pair: Sequence[str | int] | None = None,
        start: Sequence[str | int | bool] | None = None,
        open: Sequence[Any] | None = None,
        nest: models.ValuesNestTypedDict | None = None,
        loop: models.ValuesLoopTypedDict | None = None,
        either: models.ValuesEither | models.ValuesEitherTypedDict | None = None,
        choice: models.ValuesChoiceTypedDict | None = None,
        conditional: models.ValuesEither | models.ValuesEitherTypedDict | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Values:
        """Spec: POST /values

        Args:
            const_number: Always 1.5.
            const_object: Always {"a": 1}.
            enum_numbers: One of 0.5, 1.
            enum_objects: One of {"a": 1}, [2], None.
            pair: Exactly 2 items.
        """
        return self._dispatcher.call(
            _SEND_VALUES,
            body={
                "nothing": nothing,
                "anything": anything,
                "not_text": not_text,
                "some_ones": some_ones,
                "const_text": const_text,
                "const_number": const_number,
                "const_object": const_object,
                "const_null": const_null,
                "only_null": only_null,
                "enum_numbers": enum_numbers,
                "enum_objects": enum_objects,
                "enum_mixed": enum_mixed,
                "enum_empty": enum_empty,
                "types": types,
                "pair": pair,
                "start": start,
                "open": open,
                "nest": nest,
                "loop": loop,
                "either": either,
                "choice": choice,
                "conditional": conditional,
            },
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def send_values_async(
        self,
        *,
        nothing: Any | None = None,
        anything: OptionalNullable[Any] = UNSET,
        not_text: OptionalNullable[Any] = UNSET,
        some_ones: Sequence[int] | None = None,
        const_text: Literal['a"b'] | None = None,
        const_number: float | None = None,
        const_object: OptionalNullable[Any] = UNSET,
        const_null: OptionalNullable[None] = UNSET,
        only_null: OptionalNullable[models.Nothing] = UNSET,
        enum_numbers: float | None = None,
        enum_objects: OptionalNullable[Any] = UNSET,
        enum_mixed: OptionalNullable[models.ValuesEnumMixed] = UNSET,
        enum_empty: str | None = None,
        types: OptionalNullable[models.ValuesTypesTypedDict] = UNSET,
        pair: Sequence[str | int] | None = None,
        start: Sequence[str | int | bool] | None = None,
        open: Sequence[Any] | None = None,
        nest: models.ValuesNestTypedDict | None = None,
        loop: models.ValuesLoopTypedDict | None = None,
        either: models.ValuesEither | models.ValuesEitherTypedDict | None = None,
        choice: models.ValuesChoiceTypedDict | None = None,
        conditional: models.ValuesEither | models.ValuesEitherTypedDict | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Values:
        """Spec: POST /values

        Args:
            const_number: Always 1.5.
            const_object: Always {"a": 1}.
            enum_numbers: One of 0.5, 1.
            enum_objects: One of {"a": 1}, [2], None.
            pair: Exactly 2 items.
        """
        return await self._dispatcher.call_async(
            _SEND_VALUES,
            body={
                "nothing": nothing,
                "anything": anything,
                "not_text": not_text,
                "some_ones": some_ones,
                "const_text": const_text,
                "const_number": const_number,
                "const_object": const_object,
                "const_null": const_null,
                "only_null": only_null,
                "enum_numbers": enum_numbers,
                "enum_objects": enum_objects,
                "enum_mixed": enum_mixed,
                "enum_empty": enum_empty,
                "types": types,
                "pair": pair,
                "start": start,
                "open": open,
                "nest": nest,
                "loop": loop,
                "either": either,
                "choice": choice,
                "conditional": conditional,
            },
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @cached_property
    def with_raw_response(self) -> SchemasWithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return SchemasWithRawResponse(self._raw())


class SchemasWithRawResponse:
    """The methods of `Schemas`, returning `RawResponse`."""

    def __init__(self, parent: Schemas) -> None:
        self.send_bounds = raw(parent.send_bounds)
        self.send_bounds_async = raw_async(parent.send_bounds_async)
        self.send_values = raw(parent.send_values)
        self.send_values_async = raw_async(parent.send_values_async)
