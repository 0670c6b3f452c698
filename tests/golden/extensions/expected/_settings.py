# Generated from openapi.yaml; do not edit: change the document and generate again.
"""What the runtime must know of this SDK."""

from __future__ import annotations

from ._runtime.configuration import Settings
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
    package="extensions",
    distribution="extensions",
    version=VERSION,
    env_prefix="EXTENSIONS",
    servers=(Server("https://vectors.example", name="main"),),
    schemes={},
    client_parameters={},
    timeout_ms=60000,
    retry=RetryConfig("backoff", BackoffStrategy(10, 40, 1.5, 5000), False, max_attempts=3),
    retry_statuses=("5XX", "429"),
    errors=_errors,
)
USER_AGENT = SETTINGS.user_agent
