"""The items of a stream, whichever way it is read."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar

from .._runtime.model import BaseModel
from .codecs import Framed
from .events import Fields

if TYPE_CHECKING:
    from .calls import Streamed

T = TypeVar("T")
END: Final = object()
_HURRY = 0.1  # seconds


class ServerSentEvent(BaseModel):
    """One event of a stream whose data is any text."""

    data: str
    """The lines of the event's data."""
    event: str | None = None
    """What kind of event it is, if it says so."""
    id: str | None = None
    """The last id that the stream has given."""
    retry: int | None = None
    """The milliseconds after which the server wants to be asked again, should the stream break off."""


class Items(Generic[T]):
    """What streams have in common."""

    def __init__(self, call: Streamed, codec: Framed, type: Callable[[], Any]) -> None:
        self._call, self._codec, self._type, self._over = call, codec, type, False
        self._ready, self._frames = deque[Fields](), codec.frames()
        call.handed(self)

    async def following(self) -> Any:
        """The next item, or END. Raises the errors of the SDK."""
        while not self._ready:
            piece = None if self._over else await self._call.piece()
            if piece is None and self._over:
                return END
            self._over = piece is None
            try:
                self._ready.extend(self._frames.end() if piece is None else self._frames.feed(piece))
            except OverflowError:
                await self.ended()
                raise self._call.too_long() from None
        fields = self._ready.popleft()
        if self._codec.item != "text" and fields["data"] in ("[DONE]", b"[DONE]"):
            if self._call.can_hurry:  # the end of the body comes at once, and then the connection can be used again
                self._call.ending = _HURRY
                with suppress(Exception):
                    await self._call.piece()
            await self.ended()
            return END
        value, error = self._call.item(fields, self._codec, self._type)
        if error is not None:
            await self.ended()
            raise error
        return value

    async def ended(self) -> None:
        """End the stream; there are no more items then."""
        self._over = True
        self._ready.clear()
        await self._call.close()
