"""Names of a package that are imported when they are first used (PEP 562)."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any, Optional


def attach(
    package: str, exports: Mapping[str, str], star: Optional[str] = None
) -> tuple[Callable[[str], Any], Callable[[], list[str]], list[str]]:
    """`__getattr__`, `__dir__` and `__all__` of a package.

    `exports` maps a relative module to the names it holds: `{".embeddings": "A B C", ".errors": "New=Old"}`. A module
    without names (`{".utils": ""}`) is offered itself. A name is looked up once and then kept in the package. `star`
    is another lazy module, all of whose names are offered as well.
    """
    here = sys.modules[package]
    base = package if hasattr(here, "__path__") else package.rpartition(".")[0]  # a module is inside its package
    homes: dict[str, tuple[str, str]] = {}
    for module, names in exports.items():
        for new, _, old in (entry.partition("=") for entry in names.split()):
            homes[new] = module, old or new
    modules = {module.lstrip("."): module for module in exports}
    public = {*homes, *(name for name, module in modules.items() if not exports[module])}
    more: list[str] = import_module(star, base).__all__ if star else []

    def load(name: str) -> Any:
        if name in homes:
            module, name_there = homes[name]
            value = getattr(import_module(module, base), name_there)
        elif name in modules:
            value = import_module(modules[name], base)
        elif star and name in more:
            value = getattr(import_module(star, base), name)
        else:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        setattr(sys.modules[package], name, value)
        return value

    def listed() -> list[str]:
        return sorted({*vars(sys.modules[package]), *public, *more})

    return load, listed, sorted({*public, *more})


def forward(module: str, *targets: str) -> tuple[Callable[[str], Any], Callable[[], list[str]]]:
    """`__getattr__` and `__dir__` of a module that offers the public names of others under its own path."""
    package = module.rpartition(".")[0]

    def listed() -> list[str]:
        names = {name for target in targets for name in dir(import_module(target, package))}
        return sorted(name for name in names if not name.startswith("_"))

    def load(name: str) -> Any:
        if name == "__all__":
            return listed()
        for target in () if name.startswith("__") else targets:
            found = import_module(target, package)
            if hasattr(found, name):
                return getattr(found, name)
        raise AttributeError(f"module {module!r} has no attribute {name!r}")

    return load, listed
