"""Retry configuration, raw responses, attempts and deviations."""

from ._runtime.client import RawResponse as RawResponse
from ._runtime.decode import Deviation as Deviation
from ._runtime.errors import Attempt as Attempt
from ._runtime.retry import BackoffStrategy as BackoffStrategy
from ._runtime.retry import RetryConfig as RetryConfig
