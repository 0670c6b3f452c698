# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Servers and configuration of the client."""

from typing import List
from ._runtime.configuration import SDKConfiguration as SDKConfiguration

SERVERS: List[str] = ["https://cbor.example"]
