"""Hooks: objects of the program that see a client, its requests, answers and errors, in the thread of the call."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Optional, Union

if TYPE_CHECKING:
    from .configuration import SDKConfiguration


@dataclass
class HookContext:
    """The call that a hook is run for."""

    config: SDKConfiguration
    base_url: str
    operation_id: str
    oauth2_scopes: Optional[list[str]] = None
    security_source: Any = None
    tags: Sequence[str] = ()
    extensions: Any = None


class BeforeRequestContext(HookContext):
    """The call, before one of its tries."""

    def __init__(self, hook_ctx: HookContext) -> None:
        vars(self).update(vars(hook_ctx))


class AfterSuccessContext(BeforeRequestContext):
    """The call, after a status below 400."""


class AfterErrorContext(BeforeRequestContext):
    """The call, after its last try failed."""


STAGES = {
    "before_request": BeforeRequestContext,
    "after_success": AfterSuccessContext,
    "after_error": AfterErrorContext,
}


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
        self, hook_ctx: AfterErrorContext, response: Optional[Any], error: Optional[Exception]
    ) -> Union[tuple[Optional[Any], Optional[Exception]], Exception]:
        """Gets the answer or the error; returns both as they should be, or an exception to raise."""


@dataclass(eq=False)
class SDKHooks:
    """The hooks of one client, in order of registration."""

    sdk_init_hooks: list[SDKInitHook] = field(default_factory=list[SDKInitHook])
    before_request_hooks: list[BeforeRequestHook] = field(default_factory=list[BeforeRequestHook])
    after_success_hooks: list[AfterSuccessHook] = field(default_factory=list[AfterSuccessHook])
    after_error_hooks: list[AfterErrorHook] = field(default_factory=list[AfterErrorHook])

    def register_sdk_init_hook(self, hook: SDKInitHook) -> None:
        """Have HTTP clients shown to this hook."""
        self.sdk_init_hooks.append(hook)

    def register_before_request_hook(self, hook: BeforeRequestHook) -> None:
        """Have requests shown to this hook."""
        self.before_request_hooks.append(hook)

    def register_after_success_hook(self, hook: AfterSuccessHook) -> None:
        """Have successful answers shown to this hook."""
        self.after_success_hooks.append(hook)

    def register_after_error_hook(self, hook: AfterErrorHook) -> None:
        """Have errors shown to this hook."""
        self.after_error_hooks.append(hook)

    def any(self) -> bool:
        """Whether a call has to care for hooks."""
        return bool(self.before_request_hooks or self.after_success_hooks or self.after_error_hooks)

    def copy(self) -> SDKHooks:
        """The same hooks in lists of their own."""
        return SDKHooks(*map(list[Any], vars(self).values()))
