# Generated from openapi.yaml; do not edit: change the document and generate again.
"""What the runtime must know of this SDK."""

from __future__ import annotations

from ._runtime.configuration import Scheme, Settings
from ._runtime.errors import ErrorClasses
from ._runtime.operation import Server
from ._runtime.retry import BackoffStrategy, RetryConfig

__all__ = ["OPENAPI_DOC_VERSION", "USER_AGENT", "VERSION"]

VERSION = "2.5.0"
OPENAPI_DOC_VERSION = "1.0.0"


def _errors() -> ErrorClasses:
    from .errors import CLASSES

    return CLASSES


SETTINGS = Settings(
    package="library_sdk",
    distribution="library-sdk",
    version=VERSION,
    env_prefix="LIBRARY",
    servers=(Server("https://overlay.example/v1"),),
    schemes={"key": Scheme("header", argument="api_key", env="LIBRARY_API_KEY", wire="X-Api-Key")},
    client_parameters={"x_app": "LIBRARY_X_APP"},
    timeout_ms=30000,
    retry=RetryConfig("backoff", BackoffStrategy(500, 8000, 2.0, 60000), True, max_attempts=2),
    retry_statuses=("503",),
    errors=_errors,
)
USER_AGENT = SETTINGS.user_agent
