# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The `ships` operations."""

from __future__ import annotations

from builtins import list as _list
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cached_property, partial
from typing import Unpack

from typing_extensions import deprecated

from .. import _forms, _multipart, models
from .._runtime.client import Resource, raw, raw_async
from .._runtime.codecs import BYTES
from .._runtime.model import UNSET, Date, File, Items, OptionalNullable
from .._runtime.operation import Body, Operation, Parameter, Response
from .._runtime.options import RequestOptions
from .._runtime.retry import RetryConfig
from .._streams.downloads import DownloadHandler, streamed, streamed_async

# pyright: reportDeprecated=false
# mypy: disable-error-code="deprecated"

_LIST: Operation[_list[models.Ship]] = Operation(
    "listShips",
    "GET",
    "/ships",
    parameters=(
        Parameter("X-Trace", "header", lambda: str, name="x_trace"),
        Parameter("limit", "query", lambda: int),
        Parameter("flags", "query", lambda: Items[models.ListShipsFlags]),
        Parameter("berths", "query", lambda: Items[int], explode=False),
        Parameter("ports", "query", lambda: Items[str], style="spaceDelimited"),
        Parameter("lines", "query", lambda: Items[str], style="pipeDelimited"),
        Parameter("since", "query", lambda: Date | str),
    ),
    responses=(Response("200", "application/json", lambda: _list[models.Ship]),),
    errors=(Response("default", "application/json", lambda: models.Failure),),
    security=(("key",),),
    tags=("ships",),
    call="ships.list",
)

_ADD: Operation[models.Ship] = Operation(
    "addShip",
    "POST",
    "/ships",
    parameters=(Parameter("X-Trace", "header", lambda: str, name="x_trace"),),
    bodies=(Body("application/json", lambda: models.ShipTypedDict),),
    responses=(Response("201", "application/json", lambda: models.Ship),),
    errors=(Response("default", "application/json", lambda: models.Failure),),
    security=(("key",),),
    tags=("ships",),
    call="ships.add",
)

_RENAME: Operation[None] = Operation(
    "renameShip",
    "PUT",
    "/ships/{id}",
    parameters=(Parameter("id", "path", lambda: int, required=True),),
    bodies=(
        Body(
            "application/x-www-form-urlencoded",
            lambda: models.RenameShipRequestBodyTypedDict,
            flat=True,
            encoder=partial(
                _forms.form,
                parts={
                    "aliases": _forms.Part(style="form", explode=False),
                    "notes": _forms.Part(style="form", explode=True),
                },
            ),
        ),
    ),
    responses=(Response("204"),),
    security=(("login",),),
    tags=("ships",),
    call="ships.rename",
)

_REMOVE: Operation[None] = Operation(
    "removeShip",
    "DELETE",
    "/ships/{id}",
    parameters=(Parameter("id", "path", lambda: int, required=True),),
    responses=(Response("204"),),
    tags=("ships",),
    call="ships.remove",
)

_GET_PAPERS: Operation[bytes] = Operation(
    "getPapers",
    "GET",
    "/ships/{id}/papers",
    parameters=(Parameter("id", "path", lambda: int, required=True),),
    responses=(Response("200", "application/pdf", lambda: bytes, BYTES),),
    errors=(Response("404", "application/json", lambda: models.Failure),),
    security=(("key",),),
    tags=("ships",),
    call="ships.get_papers",
)

_ADD_PAPERS: Operation[str] = Operation(
    "addPapers",
    "POST",
    "/ships/{id}/papers",
    parameters=(Parameter("id", "path", lambda: int, required=True),),
    bodies=(
        Body(
            "multipart/form-data",
            lambda: models.AddPapersRequestBodyTypedDict,
            flat=True,
            encoder=_multipart.multipart,
            files=True,
        ),
    ),
    responses=(Response("200", "application/json", lambda: str),),
    security=(("key",),),
    tags=("ships",),
    call="ships.add_papers",
)


class Ships(Resource):
    """Everything that floats."""

    def list(
        self,
        *,
        x_trace: str | None = None,
        limit: int | None = None,
        flags: Sequence[models.ListShipsFlags] | None = None,
        berths: Sequence[int] | None = None,
        ports: Sequence[str] | None = None,
        lines: Sequence[str] | None = None,
        since: date | str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> _list[models.Ship]:
        """Ships in the harbor

        Args:
            limit: Less than 100. Default: 20.

        Raises:
            APIStatusError: default

        Response headers, for `with_raw_response`:
            X-Total: How many there are.

        Spec: GET /ships
        """
        return self._dispatcher.call(
            _LIST,
            params={
                "x_trace": x_trace,
                "limit": limit,
                "flags": flags,
                "berths": berths,
                "ports": ports,
                "lines": lines,
                "since": since,
            },
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
        x_trace: str | None = None,
        limit: int | None = None,
        flags: Sequence[models.ListShipsFlags] | None = None,
        berths: Sequence[int] | None = None,
        ports: Sequence[str] | None = None,
        lines: Sequence[str] | None = None,
        since: date | str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> _list[models.Ship]:
        """Ships in the harbor

        Args:
            limit: Less than 100. Default: 20.

        Raises:
            APIStatusError: default

        Response headers, for `with_raw_response`:
            X-Total: How many there are.

        Spec: GET /ships
        """
        return await self._dispatcher.call_async(
            _LIST,
            params={
                "x_trace": x_trace,
                "limit": limit,
                "flags": flags,
                "berths": berths,
                "ports": ports,
                "lines": lines,
                "since": since,
            },
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
        body: models.ShipTypedDict,
        x_trace: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Ship:
        """Spec: POST /ships

        Raises:
            APIStatusError: default
        """
        return self._dispatcher.call(
            _ADD,
            params={"x_trace": x_trace},
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
        body: models.ShipTypedDict,
        x_trace: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Ship:
        """Spec: POST /ships

        Raises:
            APIStatusError: default
        """
        return await self._dispatcher.call_async(
            _ADD,
            params={"x_trace": x_trace},
            body=body,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def rename(
        self,
        *,
        id: int,
        name: str,
        aliases: Sequence[str] | None = None,
        notes: Sequence[str] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: PUT /ships/{id}

        Args:
            id: More than 0.
            name: The new name.
        """
        return self._dispatcher.call(
            _RENAME,
            params={"id": id},
            body={"name": name, "aliases": aliases, "notes": notes},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def rename_async(
        self,
        *,
        id: int,
        name: str,
        aliases: Sequence[str] | None = None,
        notes: Sequence[str] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: PUT /ships/{id}

        Args:
            id: More than 0.
            name: The new name.
        """
        return await self._dispatcher.call_async(
            _RENAME,
            params={"id": id},
            body={"name": name, "aliases": aliases, "notes": notes},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @deprecated("`remove` is deprecated by the API.")
    def remove(
        self,
        *,
        id: int,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: DELETE /ships/{id}

        Args:
            id: More than 0.

        Deprecated.
        """
        return self._dispatcher.call(
            _REMOVE,
            params={"id": id},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @deprecated("`remove` is deprecated by the API.")
    async def remove_async(
        self,
        *,
        id: int,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: DELETE /ships/{id}

        Args:
            id: More than 0.

        Deprecated.
        """
        return await self._dispatcher.call_async(
            _REMOVE,
            params={"id": id},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def get_papers(
        self,
        *,
        id: int,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> bytes:
        """Spec: GET /ships/{id}/papers

        Raises:
            NotFoundError: 404
        """
        return self._dispatcher.call(
            _GET_PAPERS,
            params={"id": id},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def get_papers_async(
        self,
        *,
        id: int,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> bytes:
        """Spec: GET /ships/{id}/papers

        Raises:
            NotFoundError: 404
        """
        return await self._dispatcher.call_async(
            _GET_PAPERS,
            params={"id": id},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def add_papers(
        self,
        *,
        id: int,
        scan: File,
        pages: int | None = None,
        labels: Sequence[str] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> str:
        """Spec: POST /ships/{id}/papers

        Args:
            scan: The scanned page.
            pages: Default: 1.
        """
        return self._dispatcher.call(
            _ADD_PAPERS,
            params={"id": id},
            body={"scan": scan, "pages": pages, "labels": labels},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def add_papers_async(
        self,
        *,
        id: int,
        scan: File,
        pages: int | None = None,
        labels: Sequence[str] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> str:
        """Spec: POST /ships/{id}/papers

        Args:
            scan: The scanned page.
            pages: Default: 1.
        """
        return await self._dispatcher.call_async(
            _ADD_PAPERS,
            params={"id": id},
            body={"scan": scan, "pages": pages, "labels": labels},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @cached_property
    def with_raw_response(self) -> ShipsWithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return ShipsWithRawResponse(self._raw())

    @cached_property
    def with_streaming_response(self) -> ShipsWithStreamingResponse:
        """The methods that return bytes, as context managers around responses that are read piece by piece."""
        dispatcher = self._dispatcher.with_handler(DownloadHandler)
        return ShipsWithStreamingResponse(self._with_dispatcher(dispatcher))


class ShipsWithRawResponse:
    """The methods of `Ships`, returning `RawResponse`."""

    def __init__(self, parent: Ships) -> None:
        self.list = raw(parent.list)
        self.list_async = raw_async(parent.list_async)
        self.add = raw(parent.add)
        self.add_async = raw_async(parent.add_async)
        self.rename = raw(parent.rename)
        self.rename_async = raw_async(parent.rename_async)
        self.remove = raw(parent.remove)
        self.remove_async = raw_async(parent.remove_async)
        self.get_papers = raw(parent.get_papers)
        self.get_papers_async = raw_async(parent.get_papers_async)
        self.add_papers = raw(parent.add_papers)
        self.add_papers_async = raw_async(parent.add_papers_async)


class ShipsWithStreamingResponse:
    """The methods of `Ships` that return bytes, as context managers around an unread response."""

    def __init__(self, parent: Ships) -> None:
        self.get_papers = streamed(parent.get_papers)
        self.get_papers_async = streamed_async(parent.get_papers_async)
