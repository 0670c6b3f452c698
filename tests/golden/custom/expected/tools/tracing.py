# Copied from custom/tools/tracing.py; do not edit: change that file and generate again.
"""Marks requests."""

from __future__ import annotations

from typing import Any

from .._hooks import BeforeRequestContext, BeforeRequestHook, SDKHooks


class _Mark(BeforeRequestHook):
    def before_request(self, hook_ctx: BeforeRequestContext, request: Any) -> Any:
        request.headers["x-marked"] = "yes"
        return request


def register(hooks: SDKHooks) -> None:
    """Register the hooks of this module."""
    hooks.register_before_request_hook(_Mark())
