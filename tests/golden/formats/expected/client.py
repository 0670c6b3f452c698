# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The client of Formats."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, Optional, Union

from . import _content, models
from ._runtime.codecs import BYTES
from ._streams.downloads import DownloadHandler, streamed, streamed_async
from ._runtime.operation import Body, Operation, Parameter, Response
from ._runtime.client import Client, raw, raw_async
from ._runtime.model import UNSET, Date, DateTime, File, Items, Number, Uuid
from ._settings import SETTINGS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from logging import Logger

    from ._runtime.decode import Deviation
    from ._runtime.retry import RetryConfig
    from .httpclient import AsyncHttpClient, HttpClient
    from ._runtime.model import OptionalNullable

_ADD_RECORD: Operation[models.Record] = Operation(
    "addRecord",
    "POST",
    "/records/{day}",
    parameters=(
        Parameter("day", "path", lambda: Union[Date, str], required=True),
        Parameter("trace", "query", lambda: Union[Uuid, str]),
        Parameter("since", "query", lambda: Union[DateTime, str]),
    ),
    bodies=(Body("application/json", lambda: models.RecordTypedDict, flat=True),),
    responses=(Response("200", "application/json", lambda: models.Record),),
)

_PUT_SCAN: Operation[bytes] = Operation(
    "putScan",
    "PUT",
    "/records/{day}/scan",
    parameters=(Parameter("day", "path", lambda: Union[Date, str], required=True),),
    bodies=(Body("application/octet-stream", lambda: Any, encoder=_content.file),),
    responses=(Response("200", "application/octet-stream", lambda: bytes, BYTES),),
)


class Formats(Client):
    """Client of Formats.

    Args:
        server_idx: the index of one of the document's servers.
        url_params: values for the variables of the server's address.
        server_url: another address of the API; else FORMATS_SERVER_URL.
        client: an HTTP client to use as it is: anything with `build_request` and `send`.
        async_client: the same for the methods that end in `_async`.
        retry_config: when and how often to try again; None: never.
        timeout_ms: milliseconds that each try may take (default 60000).
        debug_logger: gets every request and response, secrets redacted; FORMATS_DEBUG=1 does the same.
        deadline_ms: milliseconds that a call may take, all its tries and pauses included.
        strict: answers with anything that the document does not describe are errors; for tests.
        on_deviation: is called once for each kind of such things.
        telemetry: an OpenTelemetry TracerProvider, or True for the global one.
    """

    def __init__(
        self,
        server_idx: Optional[int] = None,
        url_params: Optional[Mapping[str, str]] = None,
        server_url: Optional[str] = None,
        client: Optional[HttpClient] = None,
        async_client: Optional[AsyncHttpClient] = None,
        retry_config: OptionalNullable[RetryConfig] = UNSET,
        timeout_ms: Optional[int] = None,
        debug_logger: Optional[Logger] = None,
        *,
        deadline_ms: Optional[int] = None,
        strict: bool = False,
        on_deviation: Optional[Callable[[Deviation], object]] = None,
        telemetry: Optional[object] = None,
    ) -> None:
        super().__init__(
            SETTINGS,
            credentials={},
            server=server_idx,
            url_params=url_params,
            server_url=server_url,
            client=client,
            async_client=async_client,
            retry_config=retry_config,
            timeout_ms=timeout_ms,
            debug_logger=debug_logger,
            deadline_ms=deadline_ms,
            strict=strict,
            on_deviation=on_deviation,
            telemetry=telemetry,
        )

    def add_record(
        self,
        *,
        day: Union[Date, str],
        at: Union[DateTime, str],
        id: Union[Uuid, str],
        trace: Optional[Union[Uuid, str]] = None,
        since: Optional[Union[DateTime, str]] = None,
        day_body: Optional[Union[Date, str]] = None,
        hour: Optional[str] = None,
        lasts: Optional[str] = None,
        price: Optional[str] = None,
        picture: Optional[str] = None,
        small: Optional[int] = None,
        big: Optional[int] = None,
        single: Optional[Number] = None,
        double: Optional[Number] = None,
        email: Optional[str] = None,
        site: Optional[str] = None,
        host: Optional[str] = None,
        address: Optional[str] = None,
        secret: Optional[str] = None,
        pattern: Optional[str] = None,
        unknown: Optional[str] = None,
        several: Optional[Items[Union[Date, str]]] = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
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
        )

    async def add_record_async(
        self,
        *,
        day: Union[Date, str],
        at: Union[DateTime, str],
        id: Union[Uuid, str],
        trace: Optional[Union[Uuid, str]] = None,
        since: Optional[Union[DateTime, str]] = None,
        day_body: Optional[Union[Date, str]] = None,
        hour: Optional[str] = None,
        lasts: Optional[str] = None,
        price: Optional[str] = None,
        picture: Optional[str] = None,
        small: Optional[int] = None,
        big: Optional[int] = None,
        single: Optional[Number] = None,
        double: Optional[Number] = None,
        email: Optional[str] = None,
        site: Optional[str] = None,
        host: Optional[str] = None,
        address: Optional[str] = None,
        secret: Optional[str] = None,
        pattern: Optional[str] = None,
        unknown: Optional[str] = None,
        several: Optional[Items[Union[Date, str]]] = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> models.Record:
        """The same as `add_record`, awaited."""
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
        )

    def put_scan(
        self,
        *,
        day: Union[Date, str],
        body: File,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
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
        )

    async def put_scan_async(
        self,
        *,
        day: Union[Date, str],
        body: File,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> bytes:
        """The same as `put_scan`, awaited."""
        return await self._dispatcher.call_async(
            _PUT_SCAN,
            params={"day": day},
            body=body,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
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
