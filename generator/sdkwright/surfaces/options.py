"""Arguments of other generators that are options of a call or a client, not parameters of the API."""

from __future__ import annotations

CALL_OPTIONS = {
    "request_options": "timeout, max_retries, extra_headers, extra_query, extra_body",
    "_request_timeout": "timeout",
    "_headers": "extra_headers",
    "_request_auth": "extra_headers",
    "_content_type": "media_type",
    "_host_index": "server_url",
    "_preload_content": "with_raw_response",
    "_return_http_data_only": "with_raw_response",
    "_check_return_type": "on_invalid of the client",
    "async_req": "the method that ends in _async",
    "client": "the client whose method this is",
    "retries": "retries",
    "server_url": "server_url",
    "timeout_ms": "timeout_ms",
    "timeout": "timeout",
    "http_headers": "http_headers",
    "url_override": "server_url",
    "accept_header_override": "accept_header_override",
    "extra_headers": "extra_headers",
    "extra_query": "extra_query",
    "extra_body": "extra_body",
    "idempotency_key": "idempotency_key",
}
"""What takes the place of an option of a call."""

CLIENT_OPTIONS = {
    "base_url": "server_url",
    "server_url": "server_url",
    "host": "server_url",
    "environment": "server_url",
    "http_client": "client, async_client",
    "httpx_client": "client, async_client",
    "headers": "default_headers",
    "default_headers": "default_headers",
    "default_query": "default_query",
    "timeout": "timeout",
    "max_retries": "max_retries",
    "api_client": "the arguments of the client",
    "configuration": "the arguments of the client",
    "raise_on_unexpected_status": "statuses of 400 and above always raise",
    "follow_redirects": "redirects are followed",
    "verify_ssl": "client, async_client",
    "httpx_args": "client, async_client",
    "cookies": "client, async_client",
    "logging": "debug_logger",
    "prefix": "the credentials",
    "auth_header_name": "the credentials",
}
"""The same of the client."""
