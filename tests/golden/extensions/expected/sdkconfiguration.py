# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Servers and configuration of the client."""

from __future__ import annotations

from ._runtime.configuration import SDKConfiguration

SERVER_MAIN = "main"
SERVERS: dict[str, str] = {SERVER_MAIN: "https://vectors.example"}
__all__ = ["SDKConfiguration", "SERVERS", "SERVER_MAIN"]
