"""When to try again, and how long to wait: pure functions over policy, outcome, clock values and a random number."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Final, NamedTuple, Optional

from .errors import InvalidArgument, field


@dataclass
class BackoffStrategy:
    """Exponential backoff; all times in milliseconds. Raises ValueError if a number is negative or infinite.

    The pause before try n+1 is drawn evenly from 0 … `initial_interval · exponent^n` (at most `max_interval`); with
    `jitter_ms` it is all of it plus 0 … `jitter_ms`. No try starts later than `max_elapsed_time` after the first.
    """

    initial_interval: int
    max_interval: int
    exponent: float
    max_elapsed_time: int
    jitter_ms: Optional[int] = None

    def __post_init__(self) -> None:
        for name, number in vars(self).items():
            if number is not None and not 0 <= number < float("inf"):
                raise ValueError(f"BackoffStrategy: {name} is {number!r}, not a finite number from 0")


@dataclass
class RetryConfig:
    """What is tried again: `strategy` "backoff" or "none"; `max_attempts` bounds the tries, the first one included."""

    strategy: str
    backoff: Optional[BackoffStrategy] = None
    retry_connection_errors: bool = True  # refused and broken connections, and timeouts
    status_codes_override: Optional[Sequence[str]] = None  # instead of the statuses of the SDK: ["429", "5XX"]
    max_attempts: Optional[int] = None


IDEMPOTENT: Final = frozenset({"GET", "HEAD", "PUT", "DELETE", "OPTIONS", "TRACE"})
_DEFAULT: Final = BackoffStrategy(500, 60_000, 1.5, 3_600_000)


class Policy(NamedTuple):
    """A RetryConfig made ready for one kind of operation."""

    times: BackoffStrategy
    attempts: Optional[int]
    connection_errors: bool
    statuses: frozenset[int]  # codes, and the first digits of ranges such as 5XX
    repeatable: bool  # may reach the server twice; if not, only requests that were never sent are repeated

    @classmethod
    def of(cls, config: Optional[RetryConfig], statuses: Iterable[str], repeatable: bool) -> Optional[Policy]:
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

    def covers(self, status: int) -> bool:
        """Whether an answer with this status may be followed by another try."""
        return self.repeatable and (status in self.statuses or status // 100 in self.statuses)


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
        if self._left < 1:
            return False
        self._left -= 1
        return True

    def give(self) -> None:
        """A call went well: it gives back a fifth of a try, up to the size."""
        if self._left < self._size:
            self._left = min(self._left + 0.2, self._size)


def decide(
    policy: Policy,
    attempt: int,  # from 1
    elapsed: float,  # seconds since the first try
    random: float,  # 0 … 1
    *,
    status: Optional[int] = None,  # None: there was no answer
    asked: Optional[float] = None,  # seconds that the server asked for
    unsent: bool = False,  # the request cannot have reached the server
) -> Optional[float]:
    """Seconds to wait before the next try, or None to stop."""
    lost = policy.connection_errors and (unsent or policy.repeatable)
    allowed = lost if status is None else policy.covers(status)
    left = policy.times.max_elapsed_time / 1000 - elapsed
    if not allowed or left <= 0 or (policy.attempts is not None and attempt >= policy.attempts):
        return None
    if asked:
        return asked if asked <= left else None  # coming back earlier than asked would only be refused again
    return min(backoff(policy.times, attempt, random), left)


def retry_after(headers: Mapping[str, str], now: float) -> Optional[float]:
    """The pause that an answer asks for, in seconds; `now` is the wall clock. None if it asks for none."""
    text = field(headers, "retry-after")
    for value, unit in ((field(headers, "retry-after-ms"), 1000), (text, 1)):
        with suppress(ValueError):
            number = float(value or "nan")
            if number == number:  # NaN is no pause
                return max(number / unit, 0.0)
    if not text:
        return None
    from email.utils import parsedate_to_datetime

    with suppress(ValueError, TypeError, OverflowError):
        return max(parsedate_to_datetime(text).timestamp() - now, 0.0)
    return None
