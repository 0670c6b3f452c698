"""The items of a stream, and what each means: a value, or an error that the API sends in its place."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from functools import cache
from json import dumps, loads
from typing import Any, Final, Generic, TypeVar

from .._runtime.call import Call
from .._runtime.errors import InvalidResponse, SDKError
from .._runtime.model import BaseModel, Opaque, Unrecognized
from .._runtime.operation import Operation, Response
from .._runtime.transport import Reply, as_httpx_response
from .body import ResponseBody
from .codecs import Framed
from .events import MAX_ITEM, Fields
from .reader import StreamReader

T = TypeVar("T")
END: Final = object()
_FINAL_SECONDS = 0.1  # that the end of a body may take after its last item


class ServerSentEvent(BaseModel):
    """One event of a stream whose data is any text."""

    data: str
    """The lines of the event's data."""
    event: str | None = None
    """The type of the event, if it has one."""
    id: str | None = None
    """The last event id of the stream."""
    retry: int | None = None
    """The milliseconds to wait before requesting the stream again, should it break off."""


def _anything() -> Any:
    return Unrecognized


@cache
def _of_item(operation: Operation[Any], type: Callable[[], Any]) -> Operation[Any]:
    """The operation, as if its response were one item of the stream."""
    return replace(operation, responses=(Response("2XX", "application/json", type),))


class ItemDecoder:
    """Decodes items as if each were a response of its own."""

    def __init__(self, call: Call, codec: Framed, type: Callable[[], Any], body: ResponseBody) -> None:
        self._call, self._codec, self._type, head = call, codec, type, body.head
        headers = {name.lower(): value for name, value in head.headers.items()}
        self._head = Reply(head.status_code, headers, b"", body.request)
        self._item = self._head._replace(headers={**headers, "content-type": "application/json"})

    def decode(self, fields: Fields) -> tuple[Any, SDKError | None]:
        """The value of an item, or the error to raise in its place."""
        data, item = fields["data"], self._codec.item
        if item == "data":
            return self._decode(data if isinstance(data, bytes) else data.encode(), self._type)
        if item == "json" or (item == "any" and data.startswith(("{", "["))):
            with suppress(ValueError, RecursionError):
                fields = {**fields, "data": loads(data)}
        value, error = self._decode(dumps(fields).encode(), self._type)
        unknown = getattr(getattr(value, "data", None), "model_extra", None) or ()
        if '"error"' in data and (error is not None or item == "text" or "error" in unknown):
            error = self._decode(data.encode(), _anything)[1] or error
        return value, error

    def _decode(self, content: bytes, type: Callable[[], Any]) -> tuple[Any, SDKError | None]:
        operation, response = _of_item(self._call.operation, type), self._item._replace(content=content)
        return self._call.decode(operation, None, response, is_item=True)

    def too_long(self) -> SDKError:
        """The error for an item that is longer than MAX_ITEM."""
        message = f"an item of the stream is longer than {MAX_ITEM} bytes"
        raw, context = as_httpx_response(self._head), self._call.error_context()
        return self._call.errors().of(InvalidResponse)(message, raw, "", **context)


class Items(Opaque, Generic[T]):
    """What streams have in common."""

    def __init__(self, call: Call, codec: Framed, type: Callable[[], Any], body: ResponseBody) -> None:
        self._decoder, self._reader = ItemDecoder(call, codec, type, body), StreamReader(call, body, self)
        self._frames, self._ready, self._over = codec.frames(), deque[Fields](), False
        # What ends the stream is not an item of its own.
        self._end_marks = () if codec.sentinel is None else (codec.sentinel, codec.sentinel.encode())
        self._is_document = codec.item == "data"  # so it cannot be blank: such events keep a connection alive

    async def _next(self) -> Any:
        """The next item, or END. Raises the errors of the SDK."""
        while not self._ready:
            piece = await self._piece()
            if piece is None and self._over:
                return END
            self._over = piece is None
            try:
                items = self._frames.end() if piece is None else self._frames.feed(piece)
            except OverflowError:
                await self._end()
                raise self._decoder.too_long() from None
            self._ready.extend(one for one in items if not self._is_document or one["data"].strip())
        fields = self._ready.popleft()
        if fields["data"].strip() in self._end_marks:
            await self._read_to_end()
            await self._end()
            return END
        value, error = self._decoder.decode(fields)
        if error is not None:
            await self._end()
            raise error
        return value

    async def _piece(self) -> bytes | None:
        if self._over:
            return None
        try:
            return await self._reader.piece()
        except BaseException:
            self._over = True
            raise

    async def _read_to_end(self) -> None:
        """After the last item: the end of the body comes at once, and lets the connection be used again."""
        if self._reader.can_limit:
            self._reader.final_seconds = _FINAL_SECONDS
            with suppress(Exception):
                await self._reader.piece()

    async def _end(self) -> None:
        """End the stream; there are no more items then."""
        self._over = True
        self._ready.clear()
        await self._reader.close()
