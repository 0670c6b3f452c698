# Generated from openapi.yaml; do not edit: change the document and generate again.
"""What the runtime must know of this SDK."""

from __future__ import annotations

from ._runtime.configuration import Scheme, Settings
from ._runtime.errors import ErrorClasses
from ._runtime.operation import Server
from ._runtime.retry import BackoffStrategy, RetryConfig

__all__ = ["OPENAPI_DOC_VERSION", "USER_AGENT", "VERSION"]

VERSION = "1.0.0"
OPENAPI_DOC_VERSION = "1.0.0"


def _errors() -> ErrorClasses:
    from .errors import CLASSES

    return CLASSES


SETTINGS = Settings(
    package="many",
    distribution="many",
    version=VERSION,
    env_prefix="MANY",
    servers=(Server("https://api.example"),),
    schemes={"key": Scheme("bearer", argument="api_key", env="MANY_API_KEY")},
    client_parameters={},
    timeout_ms=60000,
    retry=RetryConfig("backoff", BackoffStrategy(500, 8000, 2.0, 60000), True, max_attempts=3),
    retry_statuses=("408", "409", "429", "5XX"),
    errors=_errors,
)
USER_AGENT = SETTINGS.user_agent
