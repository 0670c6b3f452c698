# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The client of Formats."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from functools import cached_property
from logging import Logger
from typing import Literal, Self, Unpack
from uuid import UUID

from . import _content, models
from ._runtime.client import Client, raw, raw_async
from ._runtime.codecs import BYTES
from ._runtime.decode import Deviation
from ._runtime.model import UNSET, Date, DateTime, File, OptionalNullable, Unset, Uuid
from ._runtime.operation import Body, Operation, Parameter, Response
from ._runtime.options import RequestOptions, Timeout
from ._runtime.retry import RetryConfig
from ._settings import SETTINGS
from ._streams.downloads import DownloadHandler, streamed, streamed_async
from .httpclient import AsyncHttpClient, HttpClient

_ADD_RECORD: Operation[models.Record] = Operation(
    "addRecord",
    "POST",
    "/records/{day}",
    parameters=(
        Parameter("day", "path", lambda: Date | str, required=True),
        Parameter("trace", "query", lambda: Uuid | str),
        Parameter("since", "query", lambda: DateTime | str),
    ),
    bodies=(Body("application/json", lambda: models.RecordTypedDict, flat=True),),
    responses=(Response("200", "application/json", lambda: models.Record),),
    call="add_record",
)

_PUT_SCAN: Operation[bytes] = Operation(
    "putScan",
    "PUT",
    "/records/{day}/scan",
    parameters=(Parameter("day", "path", lambda: Date | str, required=True),),
    bodies=(Body("application/octet-stream", lambda: File, encoder=_content.file, files=True),),
    responses=(Response("200", "application/octet-stream", lambda: bytes, BYTES),),
    call="put_scan",
)


__all__ = ["Formats"]


class Formats(Client):
    """Client of Formats.

    Args:
        server_idx: the index of one of the document's servers.
        url_params: values for the variables of the server's address.
        server_url: another address of the API; else FORMATS_SERVER_URL.
        client: an HTTP client to use as it is: anything with `build_request` and `send`.
        async_client: the same for the methods that end in `_async`.
        retry_config: when and how often to try again; None: never.
        timeout_ms: milliseconds that each attempt may take (default 60000).
        debug_logger: gets every request and response, secrets redacted; FORMATS_DEBUG=1 does the same.
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

    def add_record(
        self,
        *,
        day: date | str,
        at: datetime | str,
        id: UUID | str,
        trace: UUID | str | None = None,
        since: datetime | str | None = None,
        day_body: date | str | None = None,
        hour: str | None = None,
        lasts: str | None = None,
        price: str | None = None,
        picture: str | None = None,
        small: int | None = None,
        big: int | None = None,
        single: float | None = None,
        double: float | None = None,
        email: str | None = None,
        site: str | None = None,
        host: str | None = None,
        address: str | None = None,
        secret: str | None = None,
        pattern: str | None = None,
        unknown: str | None = None,
        several: Sequence[date | str] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Record:
        """Spec: POST /records/{day}

        Args:
            day_body: Default: "2026-01-31".
            hour: Format time.
            lasts: Format duration.
            price: Format decimal.
            picture: Encoded as base64.
            email: At most 100 characters; format email.
            site: Format uri.
            host: Format hostname.
            address: Format ipv4.
            secret: Format password.
            pattern: 2 to 8 characters; matches `^[a-z]+$`.
            unknown: Format shoe-size.
            several: At least 1 item; no item twice.
        """
        return self._dispatcher.call(
            _ADD_RECORD,
            params={"day": day, "trace": trace, "since": since},
            body={
                "at": at,
                "id": id,
                "day": day_body,
                "hour": hour,
                "lasts": lasts,
                "price": price,
                "picture": picture,
                "small": small,
                "big": big,
                "single": single,
                "double": double,
                "email": email,
                "site": site,
                "host": host,
                "address": address,
                "secret": secret,
                "pattern": pattern,
                "unknown": unknown,
                "several": several,
            },
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def add_record_async(
        self,
        *,
        day: date | str,
        at: datetime | str,
        id: UUID | str,
        trace: UUID | str | None = None,
        since: datetime | str | None = None,
        day_body: date | str | None = None,
        hour: str | None = None,
        lasts: str | None = None,
        price: str | None = None,
        picture: str | None = None,
        small: int | None = None,
        big: int | None = None,
        single: float | None = None,
        double: float | None = None,
        email: str | None = None,
        site: str | None = None,
        host: str | None = None,
        address: str | None = None,
        secret: str | None = None,
        pattern: str | None = None,
        unknown: str | None = None,
        several: Sequence[date | str] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Record:
        """Spec: POST /records/{day}

        Args:
            day_body: Default: "2026-01-31".
            hour: Format time.
            lasts: Format duration.
            price: Format decimal.
            picture: Encoded as base64.
            email: At most 100 characters; format email.
            site: Format uri.
            host: Format hostname.
            address: Format ipv4.
            secret: Format password.
            pattern: 2 to 8 characters; matches `^[a-z]+$`.
            unknown: Format shoe-size.
            several: At least 1 item; no item twice.
        """
        return await self._dispatcher.call_async(
            _ADD_RECORD,
            params={"day": day, "trace": trace, "since": since},
            body={
                "at": at,
                "id": id,
                "day": day_body,
                "hour": hour,
                "lasts": lasts,
                "price": price,
                "picture": picture,
                "small": small,
                "big": big,
                "single": single,
                "double": double,
                "email": email,
                "site": site,
                "host": host,
                "address": address,
                "secret": secret,
                "pattern": pattern,
                "unknown": unknown,
                "several": several,
            },
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def put_scan(
        self,
        *,
        day: date | str,
        body: File,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> bytes:
        """Spec: PUT /records/{day}/scan"""
        return self._dispatcher.call(
            _PUT_SCAN,
            params={"day": day},
            body=body,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def put_scan_async(
        self,
        *,
        day: date | str,
        body: File,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> bytes:
        """Spec: PUT /records/{day}/scan"""
        return await self._dispatcher.call_async(
            _PUT_SCAN,
            params={"day": day},
            body=body,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @cached_property
    def with_raw_response(self) -> FormatsWithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return FormatsWithRawResponse(self._raw())

    @cached_property
    def with_streaming_response(self) -> FormatsWithStreamingResponse:
        """The methods that return bytes, as context managers around responses that are read piece by piece."""
        dispatcher = self._dispatcher.with_handler(DownloadHandler)
        return FormatsWithStreamingResponse(self._with_dispatcher(dispatcher))


class FormatsWithRawResponse:
    """The methods of `Formats`, returning `RawResponse`."""

    def __init__(self, parent: Formats) -> None:
        self.add_record = raw(parent.add_record)
        self.add_record_async = raw_async(parent.add_record_async)
        self.put_scan = raw(parent.put_scan)
        self.put_scan_async = raw_async(parent.put_scan_async)


class FormatsWithStreamingResponse:
    """The methods of `Formats` that return bytes, as context managers around an unread response."""

    def __init__(self, parent: Formats) -> None:
        self.put_scan = streamed(parent.put_scan)
        self.put_scan_async = streamed_async(parent.put_scan_async)
