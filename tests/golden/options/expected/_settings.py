# Generated from openapi.yaml; do not edit: change the document and generate again.
"""What the runtime must know of this SDK."""

from __future__ import annotations

from ._authorized import TokenAuthorizer
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
    package="orders",
    distribution="orders",
    version=VERSION,
    env_prefix="ORDERS",
    servers=(Server("https://orders.example/v1"),),
    schemes={
        "key": Scheme("bearer", argument="api_key", env="ORDERS_API_KEY"),
        "tokens": Scheme(
            "bearer", argument="access_token", env="ORDERS_ACCESS_TOKEN", instead="client_id=… and client_secret=…, or "
        ),
    },
    client_parameters={},
    timeout_ms=60000,
    retry=RetryConfig("backoff", BackoffStrategy(500, 8000, 2.0, 60000), True, max_attempts=3),
    retry_statuses=("408", "409", "429", "5XX"),
    errors=_errors,
    authorizer=TokenAuthorizer,
)
USER_AGENT = SETTINGS.user_agent
