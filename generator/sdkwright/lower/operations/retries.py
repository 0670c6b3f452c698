"""Retry policies: what `sdk.toml` says, else what extensions of the document say."""

from __future__ import annotations

from msgspec.structs import replace

from sdkwright.config.model import Retries
from sdkwright.openapi.model import RetryHints


def with_hints(retries: Retries, hints: RetryHints) -> Retries:
    """A policy with what an extension says, except for the keys that `sdk.toml` has."""
    said = {
        "initial_ms": hints.initial_ms,
        "max_ms": hints.max_ms,
        "exponent": hints.exponent,
        "elapsed_ms": hints.elapsed_ms,
        "statuses": hints.statuses,
        "connection_errors": hints.connection_errors,
    }
    changes = {
        key: value for key, value in said.items() if value is not None and key not in retries.configured
    }
    if not hints.enabled and "attempts" not in retries.configured:
        changes["attempts"] = 1
    return replace(retries, **changes)
