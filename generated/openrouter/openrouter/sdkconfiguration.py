# Generated from specs/openrouter/openapi.yaml; do not edit: change the document and generate again.
"""Servers and configuration of the client."""

from typing import Dict
from ._runtime.configuration import SDKConfiguration as SDKConfiguration

SERVER_PRODUCTION = "production"
SERVERS: Dict[str, str] = {SERVER_PRODUCTION: "https://openrouter.ai/api/v1"}
