"""Retry configuration, and what calls tell about themselves."""

from ._runtime.core import RawResponse as RawResponse
from ._runtime.decode import Deviation as Deviation
from ._runtime.errors import Attempt as Attempt
from ._runtime.retry import BackoffStrategy as BackoffStrategy
from ._runtime.retry import RetryConfig as RetryConfig
