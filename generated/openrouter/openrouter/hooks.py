"""Base classes for hooks, and what the methods of hooks get."""

from ._hooks.types import AfterErrorContext as AfterErrorContext
from ._hooks.types import AfterErrorHook as AfterErrorHook
from ._hooks.types import AfterSuccessContext as AfterSuccessContext
from ._hooks.types import AfterSuccessHook as AfterSuccessHook
from ._hooks.types import BeforeRequestContext as BeforeRequestContext
from ._hooks.types import BeforeRequestHook as BeforeRequestHook
from ._hooks.types import HookContext as HookContext
from ._hooks.types import SDKHooks as SDKHooks
from ._hooks.types import SDKInitHook as SDKInitHook
