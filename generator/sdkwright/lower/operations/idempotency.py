"""Idempotency keys: by them a server recognizes a request that it has carried out already."""

from __future__ import annotations

from sdkwright.config.model import Config
from sdkwright.openapi import model as openapi

_HEADERS = ("idempotency-key", "x-idempotency-key")
_REPEATABLE = frozenset({"GET", "HEAD", "PUT", "DELETE", "OPTIONS", "TRACE", "QUERY"})  # need none (RFC 9110)


def key_header(item: openapi.Operation, config: Config) -> str | None:
    """The header that has the key of an operation: one that it declares, or else that of `sdk.toml`.

    `sdk.toml` means the operations whose methods are not safe to repeat.
    """
    configured = config.retries.idempotency_header
    known = (*_HEADERS, *([configured.lower()] if configured else []))
    for parameter in item.parameters:
        is_header = parameter.place == "header" and parameter.name.lower() in known
        if is_header and parameter.name not in config.globals:
            return parameter.name
    return None if item.method in _REPEATABLE else configured
