"""Draws that depend on nothing but their names: the same in every process, on every machine."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b, shake_256
from typing import TypeVar

_T = TypeVar("_T")


class Dice:
    """One draw. It is always the same; `child` gives others that are independent of it and of each other.

    So a value at one place of a response does not change because there is another property before it.
    """

    __slots__ = ("_key",)

    def __init__(self, *names: object) -> None:
        self._key = blake2b(repr(names).encode(errors="surrogatepass"), digest_size=16).digest()

    def child(self, *names: object) -> Dice:
        """The draw of another name."""
        return Dice(self._key, *names)

    def below(self, limit: int) -> int:
        """An integer from 0, below a limit."""
        return int.from_bytes(self._key, "big") % limit

    def between(self, low: int, high: int) -> int:
        """An integer between two, both included."""
        return low + self.below(high - low + 1)

    def unit(self) -> float:
        """A number from 0, below 1."""
        return int.from_bytes(self._key[:6], "big") / 2**48

    def choose(self, options: Sequence[_T]) -> _T:
        """One of some options."""
        return options[self.below(len(options))]

    def order(self, options: Sequence[_T]) -> list[_T]:
        """The options, beginning with one of them: the others follow in turn."""
        start = self.below(len(options)) if options else 0
        return [*options[start:], *options[:start]]

    def bytes(self, count: int) -> bytes:
        """Some bytes."""
        return shake_256(self._key).digest(count)

    def text(self, count: int, alphabet: str) -> str:
        """Some letters of an alphabet."""
        return "".join(alphabet[byte % len(alphabet)] for byte in self.bytes(count))
