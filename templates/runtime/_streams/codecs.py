"""The codecs of streams: where items begin and end, and what an item is."""

from __future__ import annotations

from copy import copy
from typing import Literal, Self

from .._runtime.codecs import BYTES, Codec, text
from .events import Events, Lines, Sequence


class Framed(Codec):
    """Bodies that are streams of items.

    `item` is what an item consists of: `data`, that of a line or an event; or a whole event, whose data is `text`,
    `json` or `any` of the two.
    """

    is_stream = True
    sentinel: str | None = "[DONE]"  # the data of the item that ends the stream

    def __init__(self, frames: type[Lines], item: Literal["data", "text", "json", "any"]) -> None:
        # `read` is for a response that was read whole
        super().__init__(text if frames is Events else BYTES.read)
        self.frames, self.item = frames, item
        if item == "text":
            self.sentinel = None  # any text is an item

    def until(self, sentinel: str) -> Self:
        """The same codec for streams that another item ends."""
        other = copy(self)
        other.sentinel = sentinel
        return other


LINES, SEQUENCE = Framed(Lines, "data"), Framed(Sequence, "data")
EVENTS, JSON_EVENTS, ANY_EVENTS = Framed(Events, "text"), Framed(Events, "json"), Framed(Events, "any")
DATA_OF_EVENTS = Framed(Events, "data")
