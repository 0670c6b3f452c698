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
    package="vault",
    distribution="vault",
    version=VERSION,
    env_prefix="VAULT",
    servers=(Server("https://vault.example/v1"),),
    schemes={
        "headerKey": Scheme("header", argument="api_key", env="VAULT_API_KEY", wire="X-Api-Key"),
        "queryKey": Scheme("query", argument="query_key", env="VAULT_QUERY_KEY", wire="api key"),
        "cookieKey": Scheme("cookie", argument="cookie_key", env="VAULT_COOKIE_KEY", wire="session"),
        "basicAuth": Scheme("basic", argument="credentials", env="VAULT_CREDENTIALS"),
        "bearerAuth": Scheme("bearer", argument="bearer_auth", env="VAULT_BEARER_AUTH"),
        "digestAuth": Scheme("bearer", argument="digest_auth", env="VAULT_DIGEST_AUTH", prefix="Digest"),
        "customAuth": Scheme("bearer", argument="custom_auth", env="VAULT_CUSTOM_AUTH", prefix="Acme-Token"),
        "openId": Scheme("bearer", argument="access_token", env="VAULT_ACCESS_TOKEN"),
        "client": Scheme("header", argument="client_", env="VAULT_CLIENT", wire="X-Client"),
        "oauth": Scheme(
            "bearer", argument="oauth_token", env="VAULT_OAUTH_TOKEN", instead="client_id=… and client_secret=…, or "
        ),
        "partners": Scheme("bearer", argument="partners_token", env="VAULT_PARTNERS_TOKEN"),
    },
    client_parameters={},
    timeout_ms=60000,
    retry=RetryConfig("backoff", BackoffStrategy(500, 8000, 2.0, 60000), True, max_attempts=3),
    retry_statuses=("408", "409", "429", "5XX"),
    errors=_errors,
    authorizer=TokenAuthorizer,
)
USER_AGENT = SETTINGS.user_agent
