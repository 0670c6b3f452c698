"""The hooks of a client. The methods of a hook are defined in the package's `_hooks.types`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any


@dataclass(eq=False)
class SDKHooks:
    """The hooks of one client, in order of registration."""

    sdk_init_hooks: list[Any] = field(default_factory=list[Any])
    before_request_hooks: list[Any] = field(default_factory=list[Any])
    after_success_hooks: list[Any] = field(default_factory=list[Any])
    after_error_hooks: list[Any] = field(default_factory=list[Any])

    def register_sdk_init_hook(self, hook: Any) -> None:
        """Show every HTTP client to this hook before it is used."""
        self.sdk_init_hooks.append(hook)

    def register_before_request_hook(self, hook: Any) -> None:
        """Show every request to this hook before it is sent."""
        self.before_request_hooks.append(hook)

    def register_after_success_hook(self, hook: Any) -> None:
        """Show every successful response to this hook."""
        self.after_success_hooks.append(hook)

    def register_after_error_hook(self, hook: Any) -> None:
        """Show the error of every failed call to this hook."""
        self.after_error_hooks.append(hook)

    def any(self) -> bool:
        """Whether there are hooks that run during a call."""
        return bool(self.before_request_hooks or self.after_success_hooks or self.after_error_hooks)

    def copy(self) -> SDKHooks:
        """The same hooks in new lists."""
        return SDKHooks(*map(list[Any], vars(self).values()))


_RETURNED: dict[str, tuple[str, Callable[[Any], bool]]] = {
    "before_request": ("a request", lambda value: hasattr(value, "headers")),
    "after_success": ("a response", lambda value: hasattr(value, "status_code")),
    "after_error": (
        "a response and an exception in a tuple",
        lambda value: getattr(value, "__len__", int)() == 2 and not isinstance(value, str),
    ),
}  # what the method of a hook returns, and whether something is that


def check_result(hook: Any, stage: str, result: Any) -> None:
    """Raise TypeError for what the method of a hook must not return, such as the None of one that ends early."""
    what, is_valid = _RETURNED[stage]
    if not is_valid(result):
        kind = type(result).__name__
        raise TypeError(f"{type(hook).__name__}.{stage}() must return {what}, or an exception, not {kind}")
