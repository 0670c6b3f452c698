# Generated from specs/openrouter/openapi.yaml; do not edit: change the document and generate again.
"""Servers and configuration of the client."""

from __future__ import annotations

from ._runtime.configuration import SDKConfiguration

SERVER_PRODUCTION = "production"
SERVERS: dict[str, str] = {SERVER_PRODUCTION: "https://openrouter.ai/api/v1"}
__all__ = ["SDKConfiguration", "SERVERS", "SERVER_PRODUCTION"]
