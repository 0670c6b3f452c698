"""How many requests may be on their way, and when the next one may be sent.

Concurrency follows the rule of TCP: it is halved when the API is too busy, and grows by one with each round of requests
that succeed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from contextlib import suppress
from datetime import UTC, datetime
from math import inf
from typing import Final

from .._runtime.errors import field

_LONG_AGO: Final = 1_000_000_000  # a number above is a time since 1970, not a duration
_UNITS: Final = {"ms": 0.001, "s": 1.0, "m": 60.0, "h": 3600.0, "d": 86400.0}
_DURATION: Final = re.compile(r"(\d{1,12}(?:\.\d{1,12})?)(ms|s|m|h|d)")
_KINDS: Final = (
    ("x-ratelimit-remaining-requests", "x-ratelimit-reset-requests", False),
    ("x-ratelimit-remaining-tokens", "x-ratelimit-reset-tokens", True),
    ("x-ratelimit-remaining", "x-ratelimit-reset", False),
    ("x-rate-limit-remaining", "x-rate-limit-reset", False),
    ("ratelimit-remaining", "ratelimit-reset", False),
)  # what is left, when it is full again, and whether it counts tokens
_LEFT: Final = re.compile(r"\b(?:r|remaining)=(\d{1,12})\b")  # in the one header of later drafts, and of earlier ones
_RESET: Final = re.compile(r"\b(?:t|reset)=(\d{1,12})\b")


class Pace:
    """The pace of one call with many items. Times are seconds of a monotonic clock."""

    def __init__(
        self,
        concurrency: int,
        requests_per_minute: float | None,
        tokens_per_minute: float | None,
        *,
        longest_pause: float = inf,
        waits: bool = True,
    ) -> None:
        """`waits`: pauses take their time, which they do not in tests with fakes. `longest_pause`: seconds.

        A limit that is reset later than that is not waited for: the API refuses the next request, and says why.
        """
        self._most, self._longest_pause, self.waits = concurrency, longest_pause, waits
        self.limit = float(concurrency)
        self.in_flight = 0
        self._closed_until = self._next_request = 0.0
        self._slowed_at = float("-inf")
        self._per_request = 60 / requests_per_minute if requests_per_minute else 0.0
        self._per_token = 60 / tokens_per_minute if tokens_per_minute else 0.0

    @property
    def room(self) -> int:
        """How many other requests may be sent before one of those on their way ends."""
        return max(int(self.limit) - self.in_flight, 0)

    @property
    def is_full(self) -> bool:
        """Whether no other request may be sent before one of those on their way ends."""
        return not self.room

    def wait(self, now: float) -> float:
        """Seconds until the next request may be sent."""
        return max(self._closed_until, self._next_request) - now if self.waits else 0.0

    def sent(self, now: float, tokens: int) -> None:
        """A request was sent."""
        self.in_flight += 1
        cost = max(self._per_request, tokens * self._per_token)
        self._next_request = max(self._next_request, now) + cost

    def succeeded(self, now: float, headers: Mapping[str, str], tokens: int, wall: float) -> None:
        """A request was answered; `headers` may say that it was one of the last for now."""
        self.limit = min(self._most, self.limit + 1 / self.limit)
        seconds = exhausted(headers, tokens, wall)
        if seconds <= self._longest_pause:  # otherwise it is no limit to wait for, or no duration at all
            self._closed_until = max(self._closed_until, now + seconds)

    def refused(self, now: float, sent_at: float, seconds: float) -> bool:
        """The API was too busy for a request, and does not want another one for some seconds.

        Requests that were sent before concurrency was halved do not halve it again. Returns whether this one did.
        """
        slows = sent_at >= self._slowed_at
        if slows:
            self.limit, self._slowed_at = max(1.0, self.limit / 2), now
        self._closed_until = max(self._closed_until, now + seconds)
        return slows


def exhausted(headers: Mapping[str, str], tokens: int, wall: float) -> float:
    """Seconds that the headers of a response tell to wait, because a limit of requests or tokens is reached."""
    seconds = 0.0
    for remaining, reset, counts_tokens in _KINDS:
        left = field(headers, remaining)
        if left is None:
            continue
        with suppress(ValueError):
            if float(left) < (max(tokens, 1) if counts_tokens else 1):
                seconds = max(seconds, duration(field(headers, reset) or "", wall))
    text = field(headers, "ratelimit") or ""
    for policy in [text] if "remaining=" in text else text.split(","):  # `"burst";r=0;t=5`, or `remaining=0, reset=5`
        requests, later = _LEFT.search(policy), _RESET.search(policy)
        if requests and later and not int(requests[1]):
            seconds = max(seconds, float(later[1]))
    return seconds


def duration(text: str, wall: float) -> float:
    """The seconds in `6m0s`, `250ms` or `12.5`, or until a time since 1970 or in ISO 8601; 0 for anything else."""
    text = text.strip()
    with suppress(ValueError):
        number = float(text)
        if number > _LONG_AGO * 1000:
            number /= 1000
        seconds = number - wall if number > _LONG_AGO else number
        return max(seconds, 0.0) if seconds < float("inf") else 0.0
    with suppress(ValueError, OverflowError):
        time = datetime.fromisoformat(text)
        return max((time if time.tzinfo else time.replace(tzinfo=UTC)).timestamp() - wall, 0.0)
    parts = _DURATION.findall(text)
    if not parts or "".join(number + unit for number, unit in parts) != text:
        return 0.0
    return sum(float(number) * _UNITS[unit] for number, unit in parts)
