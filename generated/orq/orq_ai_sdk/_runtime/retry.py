"""When to try again, and how long to wait: pure functions of policy, outcome, clock values and a random number."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from numbers import Integral, Real
from typing import Any, Final, NamedTuple

from .errors import InvalidArgument, brief, field


@dataclass
class BackoffStrategy:
    """Pauses of 0 … `initial_interval · exponent^n` ms. Raises ValueError for what is no number from 0 to 10^15."""

    initial_interval: int
    max_interval: int  # the longest pause
    exponent: float
    max_elapsed_time: int  # since the start of the call; no attempt starts later
    jitter_ms: int | None = None  # pauses are then the full interval plus 0 … jitter_ms

    def __post_init__(self) -> None:
        for name, number in vars(self).items():
            if not _is_amount(number, optional=name == "jitter_ms"):
                raise ValueError(f"BackoffStrategy: {name} is {brief(number)}, not a number from 0 to 10^15")


def _is_amount(number: Any, *, optional: bool) -> bool:
    """Whether a value can be calculated with; larger integers are no floats."""
    return (optional and number is None) or (issubclass(type(number), Real) and bool(0 <= number <= 10**15))


@dataclass
class RetryConfig:
    """When to try again: `strategy` is "backoff" or "none"; `max_attempts` includes the first attempt.

    Without a `backoff`, there are three attempts, unless `max_attempts` says otherwise. Operations that are not
    idempotent, such as POST, are repeated only if the document or the SDK says that they may be, or if `repeat_unsafe`
    is true: the server may carry them out twice.
    """

    strategy: str
    backoff: BackoffStrategy | None = None
    retry_connection_errors: bool = True  # refused and broken connections, and timeouts
    status_codes_override: Sequence[str] | None = None  # replaces the statuses of the SDK: ["429", "5XX"]
    max_attempts: int | None = None
    repeat_unsafe: bool = False


# Methods whose requests may reach the server twice (RFC 9110, section 9.2.2).
IDEMPOTENT: Final = frozenset({"GET", "HEAD", "PUT", "DELETE", "OPTIONS", "TRACE", "QUERY"})
_DEFAULT_ATTEMPTS: Final = 3
_DEFAULT: Final = BackoffStrategy(500, 60_000, 1.5, 3_600_000)


class Policy(NamedTuple):
    """A RetryConfig, prepared for operations that may be repeated, or for others."""

    backoff: BackoffStrategy
    max_attempts: int | None
    connection_errors: bool
    statuses: frozenset[int]  # codes, and the first digits of ranges such as 5XX
    repeatable: bool  # may reach the server twice; otherwise only requests that were never sent are repeated

    @classmethod
    def of(cls, config: RetryConfig | None, statuses: Iterable[str], repeatable: bool) -> Policy | None:
        """The policy of a RetryConfig; None for a single attempt. Raises InvalidArgument."""
        strategy: object = getattr(config, "strategy", config)
        if config is None or strategy == "none":
            return None
        if not isinstance(strategy, str) or strategy != "backoff":
            raise InvalidArgument(f"the retry strategy {brief(strategy)} is neither 'backoff' nor 'none'")
        _check(config)
        codes = statuses if config.status_codes_override is None else config.status_codes_override
        digits = (str(code).upper().removesuffix("XX") for code in codes)
        numbers = frozenset(int(code) for code in digits if code.isdecimal() and len(code) < 4)
        attempts = config.max_attempts if config.backoff or config.max_attempts else _DEFAULT_ATTEMPTS
        repeatable = repeatable or bool(config.repeat_unsafe)
        return cls(config.backoff or _DEFAULT, attempts, bool(config.retry_connection_errors), numbers, repeatable)

    def covers(self, status: int | None, *, unsent: bool = False) -> bool:
        """Whether to try again after a response with this status; None: no response, the request perhaps `unsent`."""
        if status is None:
            return self.connection_errors and (unsent or self.repeatable)
        return self.repeatable and (status in self.statuses or status // 100 in self.statuses)

    def pause(self, attempt: int, elapsed: float, random: float, retry_after: float | None = None) -> float | None:
        """Seconds to wait after attempt number `attempt`; None to stop. The server may say so itself: `retry_after`."""
        remaining = self.backoff.max_elapsed_time / 1000 - elapsed
        if remaining <= 0 or (self.max_attempts is not None and attempt >= self.max_attempts):
            return None
        if retry_after:
            return retry_after if retry_after <= remaining else None  # an earlier attempt would only be refused
        return min(backoff(self.backoff, attempt, random), remaining)


def _check(config: Any) -> None:
    """Raise InvalidArgument for a configuration of retries that is none, or that has values of the wrong types."""
    if any(not hasattr(config, name) for name in RetryConfig.__dataclass_fields__):
        raise InvalidArgument(f"the retry configuration is a RetryConfig, not {brief(config)}")
    times, codes, attempts = config.backoff, config.status_codes_override, config.max_attempts
    numbers = () if times is None else tuple(BackoffStrategy.__dataclass_fields__)
    if not all(_is_amount(getattr(times, name, None), optional=name == "jitter_ms") for name in numbers):
        raise InvalidArgument("RetryConfig: backoff must be a BackoffStrategy of numbers from 0 to 10^15")
    if codes is not None and (isinstance(codes, (str, bytes)) or not isinstance(codes, Iterable)):
        raise InvalidArgument(f"RetryConfig: status_codes_override must be a list of statuses, not {brief(codes)}")
    if attempts is not None and not isinstance(attempts, Integral):
        raise InvalidArgument(f"RetryConfig: max_attempts must be a whole number, not {brief(attempts)}")


def backoff(strategy: BackoffStrategy, attempt: int, random: float) -> float:
    """Seconds to wait after attempt number `attempt` (from 1); `random` is in 0 … 1."""
    interval: float = strategy.max_interval
    with suppress(OverflowError):
        interval = min(strategy.initial_interval * float(strategy.exponent) ** (attempt - 1), interval)
    if strategy.jitter_ms is None:
        return interval * random / 1000
    return min(interval + strategy.jitter_ms * random, strategy.max_interval) / 1000


class Budget:
    """How many retries a client has left: in an outage, hundreds of concurrent calls must not multiply it."""

    def __init__(self, size: float = 100.0) -> None:
        self._size = self._remaining = size

    def spend(self) -> bool:
        """Take one retry from the budget; False if it is exhausted."""
        available = self._remaining >= 1
        self._remaining -= available
        return available

    def refill(self) -> None:
        """Add a fifth of a retry, after a call that succeeded."""
        self._remaining = min(self._remaining + 0.2, self._size)


def retry_after(headers: Mapping[str, str], now: float) -> float | None:
    """The pause that a response requests, in seconds, or None; `now` is the wall clock."""
    for name, unit in (("retry-after-ms", 1000), ("retry-after", 1)):
        with suppress(ValueError):
            number = float(field(headers, name) or "nan")
            if number == number:  # not NaN
                return max(number / unit, 0.0)
    with suppress(ValueError, TypeError, OverflowError):
        from datetime import UTC
        from email.utils import parsedate_to_datetime

        date = parsedate_to_datetime(field(headers, "retry-after") or "")
        date = date if date.tzinfo else date.replace(tzinfo=UTC)  # as all dates of HTTP
        return max(date.timestamp() - now, 0.0)
    return None
