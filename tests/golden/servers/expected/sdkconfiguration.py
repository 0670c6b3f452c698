# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Servers and configuration of the client."""

from __future__ import annotations

from ._runtime.configuration import SDKConfiguration

SERVER_EUROPE_1 = "Europe (1)"
SERVER_TEST = "test"
SERVER_PLAIN = "plain"
SERVERS: dict[str, str] = {
    SERVER_EUROPE_1: "https://{region}.weather.example:{port}/{base}/",
    SERVER_TEST: "https://test.weather.example",
    SERVER_PLAIN: "https://weather.example/v3",
}
__all__ = ["SDKConfiguration", "SERVERS", "SERVER_EUROPE_1", "SERVER_TEST", "SERVER_PLAIN"]
