# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Servers and configuration of the client."""

from typing import Dict
from ._runtime.configuration import SDKConfiguration as SDKConfiguration

SERVER_LIVE = "live"
SERVER_TEST = "test"
SERVERS: Dict[str, str] = {SERVER_LIVE: "https://additions.example", SERVER_TEST: "https://test.additions.example"}
