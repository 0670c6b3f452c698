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
    package="harbor",
    distribution="harbor",
    version=VERSION,
    env_prefix="HARBOR",
    servers=(Server("https://harbor.example/v2"), Server("http://harbor.example/v2")),
    schemes={
        "key": Scheme("header", argument="api_key", env="HARBOR_API_KEY", wire="X-Key"),
        "login": Scheme("basic", argument="credentials", env="HARBOR_CREDENTIALS"),
        "harbor": Scheme(
            "bearer", argument="access_token", env="HARBOR_ACCESS_TOKEN", instead="client_id=… and client_secret=…, or "
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
