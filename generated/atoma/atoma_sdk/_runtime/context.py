"""What a hook is told about the call that it runs for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from .configuration import SDKConfiguration


@dataclass
class HookContext:
    """The call that a hook runs for."""

    config: SDKConfiguration
    base_url: str
    operation_id: str
    oauth2_scopes: list[str] | None = None
    security_source: Any = field(default=None, repr=False)  # the credentials
    tags: Sequence[str] = ()
    extensions: Any = None


class BeforeRequestContext(HookContext):
    """The call, before one of its attempts."""

    def __init__(self, hook_ctx: HookContext) -> None:
        vars(self).update(vars(hook_ctx))


class AfterSuccessContext(BeforeRequestContext):
    """The call, after a response with a status below 400."""


class AfterErrorContext(BeforeRequestContext):
    """The call, after its last attempt failed."""


CONTEXTS = {
    "before_request": BeforeRequestContext,
    "after_success": AfterSuccessContext,
    "after_error": AfterErrorContext,
}
