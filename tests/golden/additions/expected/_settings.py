# Generated from openapi.yaml; do not edit: change the document and generate again.
"""What the runtime must know of this SDK."""

from __future__ import annotations

from ._runtime.configuration import Scheme, Settings
from ._runtime.errors import ErrorClasses
from ._runtime.operation import Server
from ._runtime.retry import BackoffStrategy, RetryConfig

__all__ = ["OPENAPI_DOC_VERSION", "USER_AGENT", "VERSION"]

VERSION = "1"
OPENAPI_DOC_VERSION = "1"


def _errors() -> ErrorClasses:
    from .errors import CLASSES

    return CLASSES


SETTINGS = Settings(
    package="additions",
    distribution="additions",
    version=VERSION,
    env_prefix="ADDITIONS",
    servers=(Server("https://additions.example", name="live"), Server("https://test.additions.example", name="test")),
    schemes={
        "device": Scheme("bearer", argument="access_token", env="ADDITIONS_ACCESS_TOKEN"),
        "old": Scheme("header", argument="api_key", env="ADDITIONS_API_KEY", wire="X-Key"),
    },
    client_parameters={},
    timeout_ms=60000,
    retry=RetryConfig("backoff", BackoffStrategy(500, 8000, 2.0, 60000), True, max_attempts=3),
    retry_statuses=("408", "409", "429", "5XX"),
    errors=_errors,
)
USER_AGENT = SETTINGS.user_agent
