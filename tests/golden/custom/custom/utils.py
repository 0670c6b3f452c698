"""Retry policies, and one of ours."""

from ._runtime.retry import BackoffStrategy as BackoffStrategy
from ._runtime.retry import RetryConfig as RetryConfig

PATIENT = RetryConfig("backoff", BackoffStrategy(1_000, 60_000, 2.0, 600_000), True)
