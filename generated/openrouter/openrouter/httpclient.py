# Generated from specs/openrouter/openapi.yaml; do not edit: change the document and generate again.
"""What a custom HTTP client must be."""

from ._runtime.transport import AsyncHttpClient as AsyncHttpClient, HttpClient as HttpClient
