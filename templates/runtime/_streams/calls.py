"""Calls whose answers may be streams."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from functools import cache
from json import dumps, loads
from typing import Any

from .._runtime.errors import InvalidResponse, SDKError, field
from .._runtime.flow import Exchange
from .._runtime.model import Unrecognized, is_dict
from .._runtime.operation import Answer, Operation
from .._runtime.transport import Reply, whole
from .codecs import Framed
from .events import LIMIT, Fields
from .opened import Opened
from .stream import AsyncStream, Stream


def awaited(operation: Operation[Any]) -> Operation[Any]:
    """The same operation: as an asynchronous call, it returns asynchronous streams."""
    return operation


def asks(body: Any, name: str) -> bool:
    """Whether a body, a dict or a model, has the member that asks for a stream."""
    return (body.get(name) if is_dict(body) else getattr(body, name, None)) is True


def _anything() -> Any:
    return Unrecognized


@cache
def _of_items(operation: Operation[Any], type: Callable[[], Any]) -> Operation[Any]:
    """The operation that would answer with one item of the stream and nothing else."""
    return replace(operation, answers=(Answer("2XX", "application/json", type),))


class Streamed(Opened):
    """A call whose answer is handed out as a stream, if that is what was asked for and what comes."""

    _declared: Operation[Any]
    _item: Reply  # what the whole answer would be, were it one item

    def _framed(self, head: Any) -> tuple[Framed, Callable[[], Any]] | None:
        """How the stream is read that an answer with this head has, and the type of its items."""
        kind = field(head.headers, "content-type") or ""
        answer = self.operation.answer(self.options.get("accept"), head.status_code, kind[:200])
        return (answer.codec, answer.type) if answer is not None and isinstance(answer.codec, Framed) else None

    def keeps(self, head: Any) -> bool:
        return self._framed(head) is not None

    async def _sent(self, request: Any, limit: float | None) -> Any:
        asked = self.options.get("accept") or self.operation.preferred
        streams = any(isinstance(one.codec, Framed) for one in self.operation.answers if one.media_type == asked)
        return await (super()._sent(request, limit) if streams else Exchange._sent(self, request, limit))

    def _value(self, response: Any) -> tuple[Any, SDKError | None]:
        body, framed = self.body, self._framed(response)
        if body is None or framed is None or response is not body.head:
            return super()._value(response)
        self.response = Reply(response.status_code, response.headers, b"", body.request)
        self.options = {**self.options, "accept": None}  # what is read from now on are items
        self._declared = self.operation
        fields = {name.lower(): value for name, value in response.headers.items()}
        self._item = Reply(response.status_code, {**fields, "content-type": "application/json"}, b"", body.request)
        return Stream[Any](self, *framed) if self._asyncio is None else AsyncStream[Any](self, *framed), None

    def item(self, fields: Fields, codec: Framed, type: Callable[[], Any]) -> tuple[Any, SDKError | None]:
        """One item of the stream, or the error to raise in its place."""
        data, item = fields["data"], codec.item
        if item == "data":
            return self._read(data if isinstance(data, bytes) else data.encode(), type)
        if item == "json" or (item == "any" and data.startswith(("{", "["))):
            with suppress(ValueError, RecursionError):
                fields = {**fields, "data": loads(data)}
        value, error = self._read(dumps(fields).encode(), type)
        unknown = getattr(getattr(value, "data", None), "model_extra", None) or ()
        if '"error"' in data and (error is not None or item == "text" or "error" in unknown):
            error = self._read(data.encode(), _anything)[1] or error
        return value, error

    def _read(self, content: bytes, type: Callable[[], Any]) -> tuple[Any, SDKError | None]:
        self.operation = _of_items(self._declared, type)
        return super()._value(self._item._replace(content=content))

    def too_long(self) -> SDKError:
        """The error for an item that is longer than anything that a stream should have."""
        error: SDKError = self._errors()[InvalidResponse](
            f"an item of the stream is longer than {LIMIT} bytes", whole(self.response), "", **self._known()
        )
        return error
