"""Names of a package that are imported when they are first used (PEP 562)."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any


def attach(
    package: str, exports: Mapping[str, str], modules: str = "", star: str = ""
) -> tuple[Callable[[str], Any], Callable[[], list[str]], list[str]]:
    """`__getattr__`, `__dir__` and `__all__` of a package. A name is looked up once and then kept in the package.

    `exports` maps a relative module to the names it holds: `{".embeddings": "A B C", ".errors": "New=Old"}`. `modules`
    are offered as such, and all names of the lazy module `star`.
    """
    here = sys.modules[package]
    base = package if hasattr(here, "__path__") else package.rpartition(".")[0]  # a module is inside its package
    homes = {name: (star, name) for name in (import_module(star, base).__all__ if star else ())}
    homes |= {module.lstrip("."): (module, "") for module in exports}  # "": the module itself
    homes |= {name: (f".{name}", "") for name in modules.split()}
    for module, names in exports.items():
        homes |= {new: (module, old or new) for new, _, old in (entry.partition("=") for entry in names.split())}
    public = sorted(name for name, (module, there) in homes.items() if there or module not in exports)

    def load(name: str) -> Any:
        if name not in homes:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        module, there = homes[name]
        value = import_module(module, base)
        vars(here)[name] = getattr(value, there) if there else value
        return vars(here)[name]

    return load, lambda: sorted({*vars(here), *public}), public


def forward(module: str, *targets: str) -> tuple[Callable[[str], Any], Callable[[], list[str]]]:
    """`__getattr__` and `__dir__` of a module that offers the public names of others under its own path."""
    package = module.rpartition(".")[0]

    def listed() -> list[str]:
        return sorted({name for target in targets for name in dir(import_module(target, package)) if name[0] != "_"})

    def load(name: str) -> Any:
        if name == "__all__":
            return listed()
        for target in () if name.startswith("__") else targets:
            found = import_module(target, package)
            if hasattr(found, name):
                return getattr(found, name)
        raise AttributeError(f"module {module!r} has no attribute {name!r}")

    return load, listed
