"""Names of a package that are imported when they are first used (PEP 562)."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any

_MISSING = object()


def attach(
    package: str, exports: Mapping[str, str], modules: str = "", star: str = ""
) -> tuple[Callable[[str], Any], Callable[[], list[str]], list[str]]:
    """`__getattr__`, `__dir__` and `__all__` of a package. A name is imported when it is first used.

    `exports` maps relative modules to the names they define: `{".embeddings": "A B C", ".errors": "New=Old"}`.
    `modules` are submodules to export, `star` a lazy module whose names are all exported.
    """
    here = sys.modules[package]
    base = package if hasattr(here, "__path__") else package.rpartition(".")[0]  # a module is resolved in its package
    sources = {name: (star, name) for name in (import_module(star, base).__all__ if star else ())}
    sources |= {module.lstrip("."): (module, "") for module in exports}  # "": the module itself
    sources |= {name: (f".{name}", "") for name in modules.split()}
    for module, names in exports.items():
        sources |= {new: (module, old or new) for new, _, old in (entry.partition("=") for entry in names.split())}
    public = sorted(name for name, (module, attribute) in sources.items() if attribute or module not in exports)

    def load(name: str) -> Any:
        if name not in sources:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        module, attribute = sources[name]
        value = import_module(module, base)
        vars(here)[name] = getattr(value, attribute) if attribute else value
        return vars(here)[name]

    def list_names() -> list[str]:
        special = (name for name in vars(here) if name.startswith("__"))
        return sorted({*special, *vars(here).get("__all__", ()), *public})

    return load, list_names, public


def forward(module: str, *targets: str) -> tuple[Callable[[str], Any], Callable[[], list[str]]]:
    """`__getattr__` and `__dir__` of a module that re-exports the public names of others."""
    package = module.rpartition(".")[0]

    def list_names() -> list[str]:
        return sorted({name for target in targets for name in dir(import_module(target, package)) if name[0] != "_"})

    def load(name: str) -> Any:
        if name == "__all__":
            return list_names()
        for target in () if name.startswith("__") else targets:
            value = getattr(import_module(target, package), name, _MISSING)  # asked once: a former name warns
            if value is not _MISSING:
                return value
        raise AttributeError(f"module {module!r} has no attribute {name!r}")

    return load, list_names
