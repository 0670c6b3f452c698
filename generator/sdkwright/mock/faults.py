"""What goes wrong on purpose: error statuses, connections that end, responses that take their time."""

from __future__ import annotations

import re
from typing import Literal, TypeAlias

from msgspec import Struct

from sdkwright.mock.dice import Dice

Fault: TypeAlias = Literal["429", "500", "503", "reset", "truncate"]
FAULTS: tuple[Fault, ...] = ("429", "500", "503", "reset", "truncate")

_DURATION = re.compile(r"(\d+(?:\.\d+)?)\s*(ms|s)?")
_SHARE = re.compile(r"(\d+(?:\.\d+)?)\s*%")


class Latency(Struct, frozen=True):
    """How long responses take, in seconds: something between two limits."""

    low: float = 0.0
    high: float = 0.0

    def draw(self, dice: Dice) -> float:
        """How long one response takes."""
        return self.low + (self.high - self.low) * dice.unit()


class Faults(Struct, frozen=True):
    """Which share of the requests gets a fault."""

    share: float = 0.0

    def draw(self, dice: Dice) -> Fault | None:
        """The fault of one request, or None."""
        return dice.child("kind").choose(FAULTS) if dice.unit() < self.share else None


def read_latency(text: str) -> Latency:
    """`100ms`, `0.2s`, `100ms..300ms`. Raises `ValueError`."""
    low, dots, high = text.partition("..")
    first = _seconds(low)
    last = _seconds(high) if dots else first
    if last < first:
        raise ValueError(f"`{text}` ends before it begins")
    return Latency(first, last)


def _seconds(text: str) -> float:
    found = _DURATION.fullmatch(text.strip())
    if found is None:
        raise ValueError(f"`{text}` is not a duration such as 100ms, 0.2s, or 100ms..300ms")
    return float(found[1]) / (1000 if (found[2] or "ms") == "ms" else 1)


def read_faults(text: str) -> Faults:
    """`10%`. Raises `ValueError`."""
    found = _SHARE.fullmatch(text.strip())
    if found is None or float(found[1]) > 100:
        raise ValueError(f"`{text}` is not a share such as 10%")
    return Faults(float(found[1]) / 100)


def read_fault(text: str | None) -> Fault | None:
    """The fault that a request asks for by name; None if there is none of that name."""
    return next((name for name in FAULTS if name == text), None)
