"""When to try again, and how long to wait: pure functions over policy, outcome, clock values and a random number."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Final, NamedTuple, Optional

from .errors import InvalidArgument, field

IDEMPOTENT: Final = frozenset({"GET", "HEAD", "PUT", "DELETE", "OPTIONS", "TRACE"})


@dataclass
class BackoffStrategy:
    """Exponential backoff; all times in milliseconds.

    The pause before try n+1 is drawn evenly from 0 … `initial_interval · exponent^n` (at most `max_interval`). With
    `jitter_ms` it is the whole interval plus 0 … `jitter_ms`. No try starts later than `max_elapsed_time` after the
    first. Raises ValueError if a number is negative or infinite.
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
    """What is tried again: `strategy` "backoff" or "none".

    `retry_connection_errors` covers refused and broken connections and timeouts. `status_codes_override` replaces
    the statuses of the SDK (["429", "5XX"]); `max_attempts` bounds the tries, the first one included.
    """

    strategy: str
    backoff: Optional[BackoffStrategy] = None
    retry_connection_errors: bool = True
    status_codes_override: Optional[Sequence[str]] = None
    max_attempts: Optional[int] = None


_DEFAULT: Final = BackoffStrategy(500, 60_000, 1.5, 3_600_000)


class Policy(NamedTuple):
    """A RetryConfig made ready for one kind of operation; `times` in milliseconds.

    `repeatable`: the request may reach the server twice; without it only requests that were never sent are repeated.
    `statuses` holds codes, and the first digits of ranges such as 5XX.
    """

    times: BackoffStrategy
    attempts: Optional[int]
    connection_errors: bool
    statuses: frozenset[int]
    repeatable: bool

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
        times, lost = config.backoff or _DEFAULT, config.retry_connection_errors
        return cls(times, config.max_attempts, lost, known, repeatable)

    def covers(self, status: int) -> bool:
        """Whether an answer with this status may be followed by another try."""
        return self.repeatable and (status in self.statuses or status // 100 in self.statuses)


def backoff(times: BackoffStrategy, attempt: int, random: float) -> float:
    """Seconds to wait after try number `attempt` (from 1); `random` is in 0 … 1."""
    try:
        interval = times.initial_interval * float(times.exponent) ** (attempt - 1)
    except OverflowError:
        interval = times.max_interval
    if times.jitter_ms is None:
        return min(interval, times.max_interval) * random / 1000
    return min(interval + times.jitter_ms * random, times.max_interval) / 1000


class Budget:
    """How many tries a client may repeat: in an outage hundreds of calls in flight must not multiply it.

    Each repeated try takes one; each call that goes well gives back a fifth, up to the size.
    """

    def __init__(self, size: float = 100.0) -> None:
        self._size = self._left = size

    def take(self) -> bool:
        """Whether another try is in the budget, which it is taken from."""
        if self._left < 1:
            return False
        self._left -= 1
        return True

    def give(self) -> None:
        """A call went well."""
        if self._left < self._size:
            self._left = min(self._left + 0.2, self._size)


def decide(
    policy: Policy,
    attempt: int,
    elapsed: float,
    random: float,
    *,
    status: Optional[int] = None,
    asked: Optional[float] = None,
    unsent: bool = False,
) -> Optional[float]:
    """Seconds to wait before the next try, or None to stop.

    `attempt` counts from 1 and `elapsed` from the first try, in seconds. The outcome is a `status` (with the pause
    that the server `asked` for), or no answer: `unsent` tells that the request cannot have reached the server.
    """
    if status is not None:
        allowed = policy.covers(status)
    else:
        allowed = policy.connection_errors and (unsent or policy.repeatable)
    left = policy.times.max_elapsed_time / 1000 - elapsed
    if not allowed or left <= 0 or (policy.attempts is not None and attempt >= policy.attempts):
        return None
    if asked:
        return asked if asked <= left else None  # coming back earlier than asked would only be refused again
    return min(backoff(policy.times, attempt, random), left)


def retry_after(headers: Mapping[str, str], now: float) -> Optional[float]:
    """The pause that an answer asks for, in seconds; `now` is the wall clock. None if it asks for none."""
    milliseconds = _number(field(headers, "retry-after-ms") or "")
    if milliseconds is not None:
        return max(milliseconds / 1000, 0.0)
    text = field(headers, "retry-after") or ""
    seconds = _number(text)
    if seconds is None and text:
        from email.utils import parsedate_to_datetime

        with suppress(ValueError, TypeError, OverflowError):
            seconds = parsedate_to_datetime(text).timestamp() - now
    return None if seconds is None else max(seconds, 0.0)


def _number(text: str) -> Optional[float]:
    try:
        value = float(text)
    except ValueError:
        return None
    return None if value != value else value
