"""What a call with many items yields: a result for each."""

from __future__ import annotations

from typing import Generic, NamedTuple, cast

from .operation import Item, T, U


class BulkResult(Generic[Item, T, U]):
    """The result of one item: `value`, or the `error` that the item failed with.

    `index` is the position of the item in the input, `item` the item itself. `usage` is what the request used that
    the item was part of. Only the first result of a request has it, so sums are right; the others have None.
    """

    __slots__ = ("_value", "error", "index", "item", "usage")

    def __init__(
        self, index: int, item: Item, value: T | None = None, error: Exception | None = None, usage: U | None = None
    ) -> None:
        self.index, self.item, self._value, self.error, self.usage = index, item, value, error, usage

    @property
    def value(self) -> T:
        """The value. Raises the error of an item that failed."""
        if self.error is not None:
            raise self.error
        return cast("T", self._value)

    def __repr__(self) -> str:
        name, shown = ("value", self._value) if self.error is None else ("error", self.error)
        text = repr(shown)
        return f"BulkResult(index={self.index}, {name}={text if len(text) < 80 else f'{text[:79]}…'})"


class BulkProgress(NamedTuple):
    """How far a call with many items has come."""

    done: int  # items with a result, those that failed included
    failed: int
    total: int | None  # None: the input does not say how many items it has
    known: int  # items whose results the checkpoint had
    requests: int  # that were answered or refused
    concurrency: int  # requests that may be on their way at the same time
    seconds: float  # since the first request
