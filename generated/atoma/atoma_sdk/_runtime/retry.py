"""When to try again, and how long to wait: pure functions over policy, outcome, clock values and a random number."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Final, NamedTuple

from .errors import InvalidArgument, field


@dataclass
class BackoffStrategy:
    """Pauses of 0 … `initial_interval · exponent^n` ms. Raises ValueError for negative or infinite numbers."""

    initial_interval: int
    max_interval: int  # no pause is longer
    exponent: float
    max_elapsed_time: int  # no try starts later after the first
    jitter_ms: int | None = None  # makes pauses the whole of the interval plus 0 … jitter_ms

    def __post_init__(self) -> None:
        for name, number in vars(self).items():
            if number is not None and not 0 <= number < float("inf"):
                raise ValueError(f"BackoffStrategy: {name} is {number!r}, not a finite number from 0")


@dataclass
class RetryConfig:
    """What is tried again: `strategy` "backoff" or "none"; `max_attempts` bounds the tries, the first one included."""

    strategy: str
    backoff: BackoffStrategy | None = None
    retry_connection_errors: bool = True  # refused and broken connections, and timeouts
    status_codes_override: Sequence[str] | None = None  # instead of the statuses of the SDK: ["429", "5XX"]
    max_attempts: int | None = None


IDEMPOTENT: Final = frozenset({"GET", "HEAD", "PUT", "DELETE", "OPTIONS", "TRACE"})
_DEFAULT: Final = BackoffStrategy(500, 60_000, 1.5, 3_600_000)


class Policy(NamedTuple):
    """A RetryConfig made ready for one kind of operation."""

    times: BackoffStrategy
    attempts: int | None
    connection_errors: bool
    statuses: frozenset[int]  # codes, and the first digits of ranges such as 5XX
    repeatable: bool  # may reach the server twice; if not, only requests that were never sent are repeated

    @classmethod
    def of(cls, config: RetryConfig | None, statuses: Iterable[str], repeatable: bool) -> Policy | None:
        """The policy that a RetryConfig asks for; None to try once. Raises InvalidArgument."""
        strategy: object = getattr(config, "strategy", config)
        if config is None or strategy == "none":
            return None
        if strategy != "backoff":
            raise InvalidArgument(f"the retry strategy {strategy!r} is neither 'backoff' nor 'none'")
        codes = statuses if config.status_codes_override is None else config.status_codes_override
        digits = (str(code).upper().removesuffix("XX") for code in codes)
        known = frozenset(int(code) for code in digits if code.isdecimal())
        return cls(config.backoff or _DEFAULT, config.max_attempts, config.retry_connection_errors, known, repeatable)

    def covers(self, status: int | None, *, unsent: bool = False) -> bool:
        """Whether another try may follow an answer with this status, or None: no answer, to a request never sent."""
        if status is None:
            return self.connection_errors and (unsent or self.repeatable)
        return self.repeatable and (status in self.statuses or status // 100 in self.statuses)

    def pause(self, attempt: int, elapsed: float, random: float, asked: float | None = None) -> float | None:
        """Seconds to wait after try number `attempt`; None to stop. `asked`: the seconds that the server asked for."""
        left = self.times.max_elapsed_time / 1000 - elapsed
        if left <= 0 or (self.attempts is not None and attempt >= self.attempts):
            return None
        if asked:
            return asked if asked <= left else None  # coming back earlier than asked would only be refused again
        return min(backoff(self.times, attempt, random), left)


def backoff(times: BackoffStrategy, attempt: int, random: float) -> float:
    """Seconds to wait after try number `attempt` (from 1); `random` is in 0 … 1."""
    interval: float = times.max_interval
    with suppress(OverflowError):
        interval = min(times.initial_interval * float(times.exponent) ** (attempt - 1), interval)
    if times.jitter_ms is None:
        return interval * random / 1000
    return min(interval + times.jitter_ms * random, times.max_interval) / 1000


class Budget:
    """How many tries a client may repeat: in an outage hundreds of calls in flight must not multiply it."""

    def __init__(self, size: float = 100.0) -> None:
        self._size = self._left = size

    def take(self) -> bool:
        """Whether another try is in the budget, which it is taken from."""
        enough = self._left >= 1
        self._left -= enough
        return enough

    def give(self) -> None:
        """A call went well: it gives back a fifth of a try, up to the size."""
        self._left = min(self._left + 0.2, self._size)


def retry_after(headers: Mapping[str, str], now: float) -> float | None:
    """The pause that an answer asks for, in seconds; `now` is the wall clock. None if it asks for none."""
    for name, unit in (("retry-after-ms", 1000), ("retry-after", 1)):
        with suppress(ValueError):
            number = float(field(headers, name) or "nan")
            if number == number:  # NaN is no pause
                return max(number / unit, 0.0)
    with suppress(ValueError, TypeError, OverflowError):
        from email.utils import parsedate_to_datetime

        return max(parsedate_to_datetime(field(headers, "retry-after") or "").timestamp() - now, 0.0)
    return None
