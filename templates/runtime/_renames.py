"""Former names of arguments and models, which still work and warn."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from functools import wraps
from inspect import currentframe, iscoroutinefunction
from typing import Any, TypeVar

from ._runtime.deprecation import warn
from ._runtime.errors import InvalidArgument
from ._runtime.model import UNSET

T = TypeVar("T")


def accepting(former: Mapping[str, str], call: str) -> Callable[[Callable[..., T]], Callable[..., T]]:
    """Let a method take arguments by their former names too: former name -> name; `call`: as programs call it."""

    def decorate(method: Callable[..., T]) -> Callable[..., T]:
        @wraps(method)
        def accepted(self: Any, /, **arguments: Any) -> T:
            if not former.keys().isdisjoint(arguments):
                _rename(self, call, method.__name__, former, arguments)
            return method(self, **arguments)

        if sys.version_info >= (3, 12) and iscoroutinefunction(method):
            from inspect import markcoroutinefunction

            return markcoroutinefunction(accepted)
        return accepted

    return decorate


def _rename(owner: Any, call: str, method: str, former: Mapping[str, str], arguments: dict[str, Any]) -> None:
    """Give arguments the names that they have now. Raises the SDK's ArgumentError for one that is given twice."""
    for old, name in former.items():
        value = arguments.pop(old, UNSET)
        if value is UNSET:
            continue
        if arguments.get(name, UNSET) is not UNSET:
            errors = owner._dispatcher.connections.configuration.settings.errors()
            message = f"{call}: `{name}` is given twice, for `{old}` is its former name"
            raise errors.as_own(InvalidArgument(message))
        warn(f"{method}: the argument `{old}` is renamed to `{name}`")
        arguments[name] = value


def former_names(
    module: str, names: Mapping[str, str], load: Callable[[str], Any] | None = None
) -> Callable[[str], Any]:
    """`__getattr__` of a module with former names: former name -> name. `load` finds its other names."""

    def find(name: str) -> Any:
        if name in names:
            # `from package import name` looks first whether there is such a name.
            frame = currentframe()
            caller = None if frame is None or frame.f_back is None else frame.f_back.f_globals.get("__name__")
            if caller != "importlib._bootstrap":
                warn(f"`{name}` is renamed to `{names[name]}`")
            return getattr(sys.modules[module], names[name])
        if load is None:
            raise AttributeError(f"module {module!r} has no attribute {name!r}")
        return load(name)

    return find
