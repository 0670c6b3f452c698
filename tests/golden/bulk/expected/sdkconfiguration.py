# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Servers and configuration of the client."""

from __future__ import annotations

from ._runtime.configuration import SDKConfiguration

SERVERS: list[str] = ["https://api.example"]
__all__ = ["SDKConfiguration", "SERVERS"]
