# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Servers and configuration of the client."""

from __future__ import annotations

from ._runtime.configuration import SDKConfiguration

SERVER_LIVE = "live"
SERVER_TEST = "test"
SERVERS: dict[str, str] = {SERVER_LIVE: "https://additions.example", SERVER_TEST: "https://test.additions.example"}
__all__ = ["SDKConfiguration", "SERVERS", "SERVER_LIVE", "SERVER_TEST"]
