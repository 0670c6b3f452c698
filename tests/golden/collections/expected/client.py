# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The client of Library."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from functools import cached_property, partial
from logging import Logger
from typing import Any, Literal, Self, Unpack

from . import _forms, _multipart, models
from ._runtime.client import Client, raw, raw_async
from ._runtime.codecs import BYTES
from ._runtime.decode import Deviation
from ._runtime.model import UNSET, File, Items, OptionalNullable, Unset
from ._runtime.operation import Body, Operation, Parameter, Response
from ._runtime.options import RequestOptions, Timeout
from ._runtime.retry import RetryConfig
from ._settings import SETTINGS
from ._streams.downloads import DownloadHandler, streamed, streamed_async
from .httpclient import AsyncHttpClient, HttpClient

_FIND_BOOKS: Operation[list[models.Book]] = Operation(
    "findBooks",
    "GET",
    "/books",
    parameters=(
        Parameter("csv", "query", lambda: Items[str], explode=False),
        Parameter("ssv", "query", lambda: Items[str], style="spaceDelimited"),
        Parameter("tsv", "query", lambda: Items[str], style="tabDelimited"),
        Parameter("pipes", "query", lambda: Items[str], style="pipeDelimited"),
        Parameter("multi", "query", lambda: Items[str]),
        Parameter("X-Shelves", "header", lambda: Items[int], name="x_shelves"),
        Parameter("pairs", "query", lambda: Items[Items[int]], explode=False),
        Parameter("odd", "query", lambda: Items[str], explode=False),
    ),
    responses=(Response("200", "application/json", lambda: list[models.Book]),),
    call="find_books",
)

_PUT_BOOK: Operation[models.Book] = Operation(
    "putBook",
    "PUT",
    "/shelves/{shelf}",
    parameters=(Parameter("shelf", "path", lambda: Items[str], required=True),),
    bodies=(Body("application/json", lambda: models.BookTypedDict, flat=True, nullable=("sequel",)),),
    responses=(Response("200", "application/json", lambda: models.Book),),
    errors=(Response("default", "application/json", lambda: models.PutBookErrorBody),),
    call="put_book",
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
            encoder=partial(
                _forms.form,
                parts={
                    "csv": _forms.Part(style="form", explode=False),
                    "ssv": _forms.Part(style="spaceDelimited", explode=False),
                    "tsv": _forms.Part(style="tabDelimited", explode=False),
                    "pipes": _forms.Part(style="pipeDelimited", explode=False),
                    "multi": _forms.Part(style="form", explode=True),
                },
            ),
        ),
    ),
    responses=(Response("204"),),
    call="send_form",
)

_SEND_FILE: Operation[bytes] = Operation(
    "sendFile",
    "PUT",
    "/forms",
    bodies=(
        Body(
            "multipart/form-data",
            lambda: models.SendFileRequestBodyTypedDict,
            flat=True,
            encoder=partial(
                _multipart.multipart,
                parts={
                    "csv": _forms.Part(style="form", explode=False),
                    "tsv": _forms.Part(style="tabDelimited", explode=False),
                },
            ),
            files=True,
        ),
    ),
    responses=(Response("200", "*/*", lambda: bytes, BYTES),),
    call="send_file",
)

_ODD_FORM: Operation[None] = Operation(
    "oddForm",
    "DELETE",
    "/forms",
    parameters=(Parameter("year", "query", lambda: Any), Parameter("genre", "query", lambda: str)),
    bodies=(Body("application/json", lambda: str, required=False),),
    responses=(Response("204"),),
    call="odd_form",
)


__all__ = ["Library"]


class Library(Client):
    """Client of Library.

    Args:
        access_token: the secret of the security scheme odd, or a function (`async` too) that returns it
            for each request; else the environment variable LIBRARY_ACCESS_TOKEN.
        server_idx: the index of one of the document's servers.
        url_params: values for the variables of the server's address.
        server_url: another address of the API; else LIBRARY_SERVER_URL.
        client: an HTTP client to use as it is: anything with `build_request` and `send`.
        async_client: the same for the methods that end in `_async`.
        retry_config: when and how often to try again; None: never.
        timeout_ms: milliseconds that each attempt may take (default 60000).
        debug_logger: gets every request and response, secrets redacted; LIBRARY_DEBUG=1 does the same.
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
        access_token: str | Callable[[], str | None | Awaitable[str | None]] | None = None,
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
            credentials={"odd": access_token},
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
        access_token: str | Callable[[], str | None | Awaitable[str | None]] | None | Unset = UNSET,
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
            credentials={"odd": access_token},
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

    def find_books(
        self,
        *,
        csv: Sequence[str] | None = None,
        ssv: Sequence[str] | None = None,
        tsv: Sequence[str] | None = None,
        pipes: Sequence[str] | None = None,
        multi: Sequence[str] | None = None,
        x_shelves: Sequence[int] | None = None,
        pairs: Sequence[Sequence[int]] | None = None,
        odd: Sequence[str] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> list[models.Book]:
        """Spec: GET /books"""
        return self._dispatcher.call(
            _FIND_BOOKS,
            params={
                "csv": csv,
                "ssv": ssv,
                "tsv": tsv,
                "pipes": pipes,
                "multi": multi,
                "x_shelves": x_shelves,
                "pairs": pairs,
                "odd": odd,
            },
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def find_books_async(
        self,
        *,
        csv: Sequence[str] | None = None,
        ssv: Sequence[str] | None = None,
        tsv: Sequence[str] | None = None,
        pipes: Sequence[str] | None = None,
        multi: Sequence[str] | None = None,
        x_shelves: Sequence[int] | None = None,
        pairs: Sequence[Sequence[int]] | None = None,
        odd: Sequence[str] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> list[models.Book]:
        """Spec: GET /books"""
        return await self._dispatcher.call_async(
            _FIND_BOOKS,
            params={
                "csv": csv,
                "ssv": ssv,
                "tsv": tsv,
                "pipes": pipes,
                "multi": multi,
                "x_shelves": x_shelves,
                "pairs": pairs,
                "odd": odd,
            },
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def put_book(
        self,
        *,
        shelf: Sequence[str],
        title: str,
        sequel: OptionalNullable[models.Book | models.BookTypedDict] = UNSET,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Book:
        """Spec: PUT /shelves/{shelf}

        Raises:
            APIStatusError: default
        """
        return self._dispatcher.call(
            _PUT_BOOK,
            params={"shelf": shelf},
            body={"title": title, "sequel": sequel},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def put_book_async(
        self,
        *,
        shelf: Sequence[str],
        title: str,
        sequel: OptionalNullable[models.Book | models.BookTypedDict] = UNSET,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Book:
        """Spec: PUT /shelves/{shelf}

        Raises:
            APIStatusError: default
        """
        return await self._dispatcher.call_async(
            _PUT_BOOK,
            params={"shelf": shelf},
            body={"title": title, "sequel": sequel},
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
        title: str,
        csv: Sequence[str] | None = None,
        ssv: Sequence[str] | None = None,
        tsv: Sequence[str] | None = None,
        pipes: Sequence[str] | None = None,
        multi: Sequence[str] | None = None,
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
            body={"title": title, "csv": csv, "ssv": ssv, "tsv": tsv, "pipes": pipes, "multi": multi},
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
        title: str,
        csv: Sequence[str] | None = None,
        ssv: Sequence[str] | None = None,
        tsv: Sequence[str] | None = None,
        pipes: Sequence[str] | None = None,
        multi: Sequence[str] | None = None,
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
            body={"title": title, "csv": csv, "ssv": ssv, "tsv": tsv, "pipes": pipes, "multi": multi},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def send_file(
        self,
        *,
        title: str,
        cover: File,
        csv: Sequence[str] | None = None,
        tsv: Sequence[str] | None = None,
        multi: Sequence[str] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> bytes:
        """Spec: PUT /forms"""
        return self._dispatcher.call(
            _SEND_FILE,
            body={"title": title, "cover": cover, "csv": csv, "tsv": tsv, "multi": multi},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def send_file_async(
        self,
        *,
        title: str,
        cover: File,
        csv: Sequence[str] | None = None,
        tsv: Sequence[str] | None = None,
        multi: Sequence[str] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> bytes:
        """Spec: PUT /forms"""
        return await self._dispatcher.call_async(
            _SEND_FILE,
            body={"title": title, "cover": cover, "csv": csv, "tsv": tsv, "multi": multi},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def odd_form(
        self,
        *,
        year: Any | None = None,
        genre: str | None = None,
        body: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: DELETE /forms"""
        return self._dispatcher.call(
            _ODD_FORM,
            params={"year": year, "genre": genre},
            body=body,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def odd_form_async(
        self,
        *,
        year: Any | None = None,
        genre: str | None = None,
        body: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: DELETE /forms"""
        return await self._dispatcher.call_async(
            _ODD_FORM,
            params={"year": year, "genre": genre},
            body=body,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @cached_property
    def with_raw_response(self) -> LibraryWithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return LibraryWithRawResponse(self._raw())

    @cached_property
    def with_streaming_response(self) -> LibraryWithStreamingResponse:
        """The methods that return bytes, as context managers around responses that are read piece by piece."""
        dispatcher = self._dispatcher.with_handler(DownloadHandler)
        return LibraryWithStreamingResponse(self._with_dispatcher(dispatcher))


class LibraryWithRawResponse:
    """The methods of `Library`, returning `RawResponse`."""

    def __init__(self, parent: Library) -> None:
        self.find_books = raw(parent.find_books)
        self.find_books_async = raw_async(parent.find_books_async)
        self.put_book = raw(parent.put_book)
        self.put_book_async = raw_async(parent.put_book_async)
        self.send_form = raw(parent.send_form)
        self.send_form_async = raw_async(parent.send_form_async)
        self.send_file = raw(parent.send_file)
        self.send_file_async = raw_async(parent.send_file_async)
        self.odd_form = raw(parent.odd_form)
        self.odd_form_async = raw_async(parent.odd_form_async)


class LibraryWithStreamingResponse:
    """The methods of `Library` that return bytes, as context managers around an unread response."""

    def __init__(self, parent: Library) -> None:
        self.send_file = streamed(parent.send_file)
        self.send_file_async = streamed_async(parent.send_file_async)
