"""Hooks: objects of the program that see a client, its requests, answers and errors, in the thread of the call."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import Any

from .._runtime.hooks import AfterErrorContext as AfterErrorContext
from .._runtime.hooks import AfterSuccessContext as AfterSuccessContext
from .._runtime.hooks import BeforeRequestContext as BeforeRequestContext
from .._runtime.hooks import HookContext as HookContext
from .._runtime.hooks import SDKHooks as SDKHooks


class SDKInitHook(ABC):
    """Sees every HTTP client before it is used."""

    @abstractmethod
    def sdk_init(self, base_url: str, client: Any) -> tuple[str, Any]:
        """Returns the base address and the client to use."""


class BeforeRequestHook(ABC):
    """Sees every request before it is sent, once per try."""

    @abstractmethod
    def before_request(self, hook_ctx: BeforeRequestContext, request: Any) -> Any:
        """Returns the request to send, or an exception to raise."""


class AfterSuccessHook(ABC):
    """Sees every answer with a status below 400."""

    @abstractmethod
    def after_success(self, hook_ctx: AfterSuccessContext, response: Any) -> Any:
        """Returns the response to decode, or an exception to raise."""


class AfterErrorHook(ABC):
    """Sees every call that failed, once, after its last try."""

    @abstractmethod
    def after_error(
        self, hook_ctx: AfterErrorContext, response: Any | None, error: Exception | None
    ) -> tuple[Any | None, Exception | None] | Exception:
        """Gets the answer or the error; returns both as they should be, or an exception to raise."""
