"""The hooks of a client, and what they are told. What a hook must offer is in the package's `_hooks.types`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .configuration import SDKConfiguration


@dataclass
class HookContext:
    """The call that a hook is run for."""

    config: SDKConfiguration
    base_url: str
    operation_id: str
    oauth2_scopes: list[str] | None = None
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


@dataclass(eq=False)
class SDKHooks:
    """The hooks of one client, in order of registration."""

    sdk_init_hooks: list[Any] = field(default_factory=list[Any])
    before_request_hooks: list[Any] = field(default_factory=list[Any])
    after_success_hooks: list[Any] = field(default_factory=list[Any])
    after_error_hooks: list[Any] = field(default_factory=list[Any])

    def register_sdk_init_hook(self, hook: Any) -> None:
        """Have HTTP clients shown to this hook."""
        self.sdk_init_hooks.append(hook)

    def register_before_request_hook(self, hook: Any) -> None:
        """Have requests shown to this hook."""
        self.before_request_hooks.append(hook)

    def register_after_success_hook(self, hook: Any) -> None:
        """Have successful answers shown to this hook."""
        self.after_success_hooks.append(hook)

    def register_after_error_hook(self, hook: Any) -> None:
        """Have errors shown to this hook."""
        self.after_error_hooks.append(hook)

    def any(self) -> bool:
        """Whether a call has to care for hooks."""
        return bool(self.before_request_hooks or self.after_success_hooks or self.after_error_hooks)

    def copy(self) -> SDKHooks:
        """The same hooks in lists of their own."""
        return SDKHooks(*map(list[Any], vars(self).values()))
