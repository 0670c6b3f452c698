# Copied from custom/audit.py; do not edit: change that file and generate again.
"""Remembers which operations were called."""

from __future__ import annotations

from typing import Any

from ._hooks import BeforeRequestContext, BeforeRequestHook, SDKHooks

LOG: list[str] = []


class _Audit(BeforeRequestHook):
    def before_request(self, hook_ctx: BeforeRequestContext, request: Any) -> Any:
        LOG.append(hook_ctx.operation_id)
        return request


def register(hooks: SDKHooks) -> None:
    """Register the hooks of this module."""
    hooks.register_before_request_hook(_Audit())
