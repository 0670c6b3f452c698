"""Hooks: objects of the program that see a client, its requests, responses and errors, in the thread of the call."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import Any

from .._runtime.context import AfterErrorContext as AfterErrorContext
from .._runtime.context import AfterSuccessContext as AfterSuccessContext
from .._runtime.context import BeforeRequestContext as BeforeRequestContext
from .._runtime.context import HookContext as HookContext
from .._runtime.hooks import SDKHooks as SDKHooks


class SDKInitHook(ABC):
    """Sees every HTTP client before it is used."""

    @abstractmethod
    def sdk_init(self, base_url: str, client: Any) -> tuple[str, Any]:
        """Returns the base URL and the client to use."""


class BeforeRequestHook(ABC):
    """Sees every request before it is sent, once per attempt."""

    @abstractmethod
    def before_request(self, hook_ctx: BeforeRequestContext, request: Any) -> Any:
        """Returns the request to send, or an exception to raise."""


class AfterSuccessHook(ABC):
    """Sees every response with a status below 400."""

    @abstractmethod
    def after_success(self, hook_ctx: AfterSuccessContext, response: Any) -> Any:
        """Returns the response to decode, or an exception to raise."""


class AfterErrorHook(ABC):
    """Sees every failed call once, after its last attempt."""

    @abstractmethod
    def after_error(
        self, hook_ctx: AfterErrorContext, response: Any | None, error: Exception | None
    ) -> tuple[Any | None, Exception | None] | Exception:
        """Gets the response or the error. Returns what replaces the two, or an exception to raise."""
