"""Imports every module of a package and builds every model and adapter; prints what went wrong as JSON.

Runs in a process of its own, with the package's folder as the first argument and its name as the second.
"""

from __future__ import annotations

import importlib
import json
import pkgutil
import sys
import warnings
from functools import partial
from types import ModuleType
from typing import Any, cast

from pydantic import BaseModel, TypeAdapter
from typing_extensions import TypeAliasType, is_typeddict


def main(folder: str, package: str) -> dict[str, Any]:
    """How many modules, models and operations there are, and the reasons why some cannot be used."""
    sys.path.insert(0, folder)
    warnings.simplefilter("error")  # pydantic warns of fields that hide something
    found: dict[str, Any] = {"modules": 0, "models": 0, "operations": 0, "failed": []}
    root = importlib.import_module(package)
    names = [package, *(item.name for item in pkgutil.walk_packages(root.__path__, f"{package}."))]
    for name in names:
        try:
            module = importlib.import_module(name)
        except Exception as error:
            found["failed"].append(f"import {name}: {type(error).__name__}: {str(error)[:300]}")
            continue
        found["modules"] += 1
        if "._runtime" not in name:
            _look(module, importlib.import_module(f"{package}._runtime.operation"), found)
    return found


def _look(module: ModuleType, runtime: Any, found: dict[str, Any]) -> None:
    for name, value in list(vars(module).items()):
        try:
            if _is_model(value) and value.__module__ == module.__name__:
                found["models"] += 1
                value.model_rebuild()
                if not value.__pydantic_complete__:
                    raise TypeError("not complete")
            elif is_typeddict(value) and value.__module__ == module.__name__:
                found["models"] += 1
                runtime.at_any_depth(partial(TypeAdapter, value))
            elif isinstance(value, TypeAliasType):
                runtime.at_any_depth(partial(TypeAdapter, cast("Any", value)))
            elif type(value).__name__ == "Operation" and type(value).__module__.endswith(
                "._runtime.operation"
            ):
                found["operations"] += 1
                _build(value, runtime)
        except Exception as error:
            found["failed"].append(f"{module.__name__}.{name}: {type(error).__name__}: {str(error)[:300]}")


def _is_model(value: Any) -> bool:
    return isinstance(value, type) and issubclass(value, BaseModel)


def _build(operation: Any, runtime: Any) -> None:
    """Build all adapters of an operation, as its first call would."""
    if operation.parameters:
        operation.adapter.validator  # noqa: B018 - building is what is tried
    bodies = [operation.body] if getattr(operation, "body", None) else getattr(operation, "bodies", ())
    for declared in bodies:
        runtime.adapter(declared.type, strict=True)
    for declared in (*operation.responses, *operation.errors):
        runtime.adapter(declared.type, strict=False)


if __name__ == "__main__":
    json.dump(main(*sys.argv[1:]), sys.stdout)
