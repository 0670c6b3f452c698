# Generated from specs/orq/openapi.yaml; do not edit: change the document and generate again.
"""Hooks into the life of a call."""

from .types import (
    AfterErrorContext as AfterErrorContext,
    AfterErrorHook as AfterErrorHook,
    AfterSuccessContext as AfterSuccessContext,
    AfterSuccessHook as AfterSuccessHook,
    BeforeRequestContext as BeforeRequestContext,
    BeforeRequestHook as BeforeRequestHook,
    HookContext as HookContext,
    SDKHooks as SDKHooks,
    SDKInitHook as SDKInitHook,
)
