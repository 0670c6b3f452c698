"""Cuts the input into batches that the API takes."""

from __future__ import annotations

from collections import deque
from hashlib import blake2b
from typing import Any, Final

from pydantic_core import to_json

from .._runtime.errors import Attempt, brief

DEFAULT_ITEMS: Final = 100  # of a batch, where neither the document nor the program says so
_CHARACTERS_PER_TOKEN: Final = 4


class Batch:
    """Some items that are sent in one request."""

    __slots__ = ("attempts", "indexes", "items", "keys", "refusals", "rest", "sent_at", "started", "tokens", "usual")

    def __init__(self, indexes: list[int], items: list[Any], keys: list[bytes] | None, tokens: int) -> None:
        self.indexes, self.items, self.keys, self.tokens = indexes, items, keys, tokens
        self.rest: Batch | None = None  # the other half of a refused batch: it waits for this one
        self.started = self.sent_at = 0.0  # the first attempt, and the last; 0: there was none
        self.attempts: list[Attempt] = []
        self.refusals = 0  # how often the API was too busy for it
        self.usual = 0  # items of a batch before one was too large that had these items; 0: none was

    def halves(self) -> tuple[Batch, Batch]:
        """The first half, and the rest."""
        middle = len(self.items) // 2
        first, second = (
            Batch(self.indexes[part], self.items[part], self.keys and self.keys[part], -(-self.tokens // 2))
            for part in (slice(middle), slice(middle, None))
        )
        first.usual = second.usual = self.usual
        return first, second


class Cutter:
    """Collects items until a batch is full. An item that is too large for any batch has one to itself."""

    def __init__(self, max_items: int | None, max_bytes: int | None, max_tokens: int | None, *, counts: bool) -> None:
        """`counts`: batches know how many tokens they have, even without a limit."""
        self.max_items = max_items or DEFAULT_ITEMS
        self._max_bytes, self._max_tokens = max_bytes, max_tokens
        self._measures = bool(max_bytes or max_tokens or counts)
        self.batches = deque[Batch]()
        self._reset()

    def _reset(self) -> None:
        self._indexes: list[int] = []
        self._items: list[Any] = []
        self._keys: list[bytes] = []
        self._bytes = self._tokens = 0

    def add(self, index: int, item: Any, key: bytes | None = None) -> None:
        """Add an item of the input."""
        if self._measures:
            size = len(json_of(item)) + 1  # with a comma
            tokens = count_tokens(item, size)
            if self._items and self._is_full(size, tokens):
                self.cut()
            self._bytes, self._tokens = self._bytes + size, self._tokens + tokens
        self._indexes.append(index)
        self._items.append(item)
        if key is not None:
            self._keys.append(key)
        if len(self._items) >= self.max_items:
            self.cut()

    def _is_full(self, size: int, tokens: int) -> bool:
        """Whether another item would be too much."""
        too_large = self._max_bytes is not None and self._bytes + size + 1 > self._max_bytes
        return too_large or (self._max_tokens is not None and self._tokens + tokens > self._max_tokens)

    def cut(self) -> None:
        """Make a batch of what was collected, if there is anything."""
        if self._items:
            self.batches.append(Batch(self._indexes, self._items, self._keys or None, self._tokens))
            self._reset()


def count_tokens(item: Any, size: int) -> int:
    """An estimate of the tokens of an item: those of a list of token ids, otherwise a quarter of its bytes."""
    if item.__class__ is list and item and item[0].__class__ is int:
        return len(item)
    return size // _CHARACTERS_PER_TOKEN + 1


def key_of(item: Any) -> bytes:
    """The key of an item in checkpoints: a digest of its JSON."""
    return blake2b(json_of(item), digest_size=16).digest()


def json_of(item: Any) -> bytes:
    """The JSON of an item; other text if it has none, for that is an error of the item alone, once it is sent."""
    try:
        return to_json(item, fallback=str)
    except ValueError:  # such as for half of a character
        return brief(item).encode(errors="backslashreplace")


def has_json(item: Any) -> bool:
    """Whether an item can be sent as JSON."""
    try:
        return bool(to_json(item, fallback=str))
    except ValueError:
        return False
