"""How the hand-written part of SDKs is built: imports, annotations, classes."""

from __future__ import annotations

import ast
import importlib
import inspect
import pkgutil
import re
import typing
from collections.abc import Iterator
from types import FunctionType, ModuleType
from typing import Any

import pytest

import runtime
import runtime._runtime
from tests.support import ROOT

PARTS = ROOT / "templates" / "runtime"
SDKS = ("atoma_sdk", "openrouter", "orq_ai_sdk")


def modules(package: ModuleType) -> Iterator[ModuleType]:
    """A package and all modules below it."""
    yield package
    for info in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        yield importlib.import_module(info.name)


def annotated(module: ModuleType) -> Iterator[tuple[str, Any]]:
    """The functions, classes and methods of a module, with their names."""
    owners: list[tuple[str, Any]] = [(module.__name__, module)]
    for prefix, owner in owners:
        attributes: dict[str, Any] = dict(owner.__dict__)
        for name, value in attributes.items():
            wrapped = issubclass(type(value), classmethod | staticmethod)
            member: Any = value.__func__ if wrapped else value
            member = getattr(member, "fget", None) or getattr(member, "func", None) or member
            if getattr(member, "__module__", None) != module.__name__:
                continue
            if isinstance(member, FunctionType):
                yield f"{prefix}.{name}", member
            elif inspect.isclass(member) and (f"{prefix}.{name}", member) not in owners:
                owners.append((f"{prefix}.{name}", member))
                yield f"{prefix}.{name}", member


def unresolved(module: ModuleType) -> list[str]:
    """What has annotations that cannot be resolved at run time."""
    problems: list[str] = []
    for name, member in annotated(module):
        try:
            typing.get_type_hints(member, include_extras=True)
        except (NameError, TypeError) as error:
            problems.append(f"{name}: {error}")
    return problems


def test_annotations_of_parts_resolve() -> None:
    members = [name for module in modules(runtime) for name, _ in annotated(module)]
    assert {"runtime._runtime.errors.SDKError.__init__", "runtime.httpclient", "runtime._pages.Page"} - {
        *members,
        *(module.__name__ for module in modules(runtime)),
    } == set()
    assert [problem for module in modules(runtime) for problem in unresolved(module)] == []


@pytest.mark.parametrize("sdk", SDKS)
def test_annotations_of_sdks_resolve(sdk: str) -> None:
    """In all modules of an SDK: the parts, and what was generated."""
    package = importlib.import_module(sdk)
    members = [name for module in modules(package) for name, _ in annotated(module)]
    assert any(".resources." in name for name in members)
    assert [problem for module in modules(package) for problem in unresolved(module)] == []


def test_unresolved_annotations_are_reported() -> None:
    module = ModuleType("sample")
    source = "from __future__ import annotations\ndef call(value: Missing) -> None: ...\n"
    exec(compile(source, "sample.py", "exec"), vars(module))  # noqa: S102
    assert unresolved(module) == ["sample.call: name 'Missing' is not defined"]


def test_no_class_is_made_at_run_time() -> None:
    makers = ("new_class", "make_dataclass", "namedtuple", "NamedTuple")
    for path in PARTS.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                name = getattr(node.func, "attr", getattr(node.func, "id", ""))
                makes = name in makers or (name == "type" and len(node.args) > 1)
                assert not makes, f"{path.name}:{node.lineno} makes a class: {ast.unparse(node)}"


def test_modules_import_what_is_listed_above_them() -> None:
    """The docstring of `_runtime` lists its modules in the order in which they may import each other."""
    listed = re.findall(r"^ *\(?(\w+)\)? {2,}\S", runtime._runtime.__doc__ or "", re.M)
    listed = [name for name in listed if (PARTS / "_runtime" / f"{name}.py").exists()]
    files = {path.stem for path in (PARTS / "_runtime").glob("*.py")} - {"__init__"}
    assert sorted(listed) == sorted(files)
    for index, name in enumerate(listed):
        tree = ast.parse((PARTS / "_runtime" / f"{name}.py").read_text(encoding="utf-8"))
        for node in tree.body:
            if isinstance(node, ast.ImportFrom) and node.level == 1:
                imported = [node.module] if node.module else [alias.name for alias in node.names]
                assert set(imported) <= set(listed[:index]), f"{name} imports {imported}"
