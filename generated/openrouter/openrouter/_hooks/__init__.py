"""Hooks into the life of a call."""

from .types import AfterErrorContext as AfterErrorContext
from .types import AfterErrorHook as AfterErrorHook
from .types import AfterSuccessContext as AfterSuccessContext
from .types import AfterSuccessHook as AfterSuccessHook
from .types import BeforeRequestContext as BeforeRequestContext
from .types import BeforeRequestHook as BeforeRequestHook
from .types import HookContext as HookContext
from .types import SDKHooks as SDKHooks
from .types import SDKInitHook as SDKInitHook
