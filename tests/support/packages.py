"""Generated packages as files on disk and as imported modules."""

from __future__ import annotations

import importlib.util
import inspect
import marshal
import os
import pkgutil
import sys
from collections.abc import Generator, Iterator, Mapping
from contextlib import contextmanager
from functools import cache, lru_cache, partial
from pathlib import Path
from types import ModuleType
from typing import Any

from pydantic import BaseModel, TypeAdapter
from typing_extensions import is_typeddict

from sdkwright.output import assets
from sdkwright.pipeline import build


def write(files: Mapping[str, str | bytes], folder: Path) -> None:
    """Write files, given by path relative to the folder.

    A package has a hundred, and tests write many hundred packages: objects for paths would take longer than the files.
    """
    made = set[str]()
    for name, content in files.items():
        path = f"{folder}/{name}"
        parent = os.path.dirname(path)
        if parent not in made:
            os.makedirs(parent, exist_ok=True)
            made.add(parent)
        with open(path, "wb", buffering=0) as file:
            file.write(content if isinstance(content, bytes) else content.encode())


def read(folder: Path) -> dict[str, bytes]:
    """All files below a folder, by path relative to it."""
    found: dict[str, bytes] = {}
    start = len(os.path.join(folder, ""))
    for root, folders, names in os.walk(folder):  # which takes a third of the time of `rglob`
        folders[:] = [name for name in folders if name != "__pycache__"]
        for path in (os.path.join(root, name) for name in names):
            if os.path.isfile(path):
                with open(path, "rb", buffering=0) as file:
                    found[path[start:].replace(os.sep, "/")] = file.read()
    return dict(sorted(found.items()))


@cache
def _compiled(source: bytes) -> bytes:
    """What Python keeps of a module in `__pycache__`: code that it takes without looking at the source (PEP 552)."""
    code = compile(source, "module", "exec", dont_inherit=True)
    head = (importlib.util.MAGIC_NUMBER, (1).to_bytes(4, "little"), importlib.util.source_hash(source))
    return b"".join([*head, marshal.dumps(code)])


def _compile_runtime(package: Path) -> None:
    """The parts of the runtime are the same in hundreds of packages: compiled once, they cost a third of an import."""
    for name, cached in _runtime_modules():
        if os.path.exists(f"{package}/{name}"):
            with open(f"{package}/{name}", "rb", buffering=0) as file:
                code = _compiled(file.readall())
            os.makedirs(os.path.dirname(f"{package}/{cached}"), exist_ok=True)
            with open(f"{package}/{cached}", "wb", buffering=0) as file:
                file.write(code)


@cache
def _runtime_modules() -> list[tuple[str, str]]:
    """The modules of the runtime, and where Python looks for what it has compiled of each."""
    names = assets.runtime().keys() - {"__init__.py"}
    return [(name, importlib.util.cache_from_source(name)) for name in names if name.endswith(".py")]


@lru_cache(maxsize=256)
def check_code(text: str) -> None:
    """Raise what Python says of a module that is none. Most modules are the same in all packages."""
    compile(text, "module", "exec", dont_inherit=True)


@contextmanager
def importable(
    folder: Path, package: str, before: dict[str, ModuleType] | None = None
) -> Generator[ModuleType]:
    """A package that lies in a folder, imported; forgotten again afterwards, with all its modules.

    Modules that were imported `before` are used again, and those that come are added to them. Another package of that
    name, which a fixture may have imported, is there again at the end.
    """
    other = _taken(package)
    if before:
        sys.modules.update(before)
    else:
        _compile_runtime(folder / package)
    sys.path.insert(0, str(folder))
    importlib.invalidate_caches()
    try:
        yield importlib.import_module(package)
    finally:
        sys.path.remove(str(folder))
        modules = _taken(package)
        if before is not None:
            before |= modules
        sys.modules.update(other)


def _taken(package: str) -> dict[str, ModuleType]:
    """The modules of a package, which is not imported any more."""
    names = [name for name in sys.modules if name == package or name.startswith(package + ".")]
    return {name: sys.modules.pop(name) for name in names}


@contextmanager
def generated(document: str, folder: Path) -> Generator[ModuleType]:
    """The package of an OpenAPI document in YAML, imported. The folder is for its files."""
    (folder / "openapi.yaml").write_text(document, encoding="utf-8")
    result = build(folder / "openapi.yaml")
    write(result.files, folder / "out")
    with importable(folder / "out", result.module) as module:
        yield module


def modules(package: ModuleType) -> Iterator[ModuleType]:
    """The package and every module in it, imported."""
    yield package
    for found in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
        yield importlib.import_module(found.name)


def own_modules(package: ModuleType) -> Iterator[ModuleType]:
    """The package and the modules in it that documents make, imported. The others are copied into many packages."""
    copied = {name.removesuffix(".py") for name, _ in _runtime_modules()}
    folders = {name.partition("/")[0] for name in copied if "/" in name}
    yield package
    for found in pkgutil.iter_modules(package.__path__, package.__name__ + "."):
        name = found.name.rpartition(".")[2]
        if name not in (folders if found.ispkg else copied):
            module = importlib.import_module(found.name)
            yield from modules(module) if found.ispkg else [module]


def public(module: ModuleType) -> Iterator[Any]:
    """Public functions, methods and classes that a module defines."""
    for name, value in list(vars(module).items()):
        if name.startswith("_") or getattr(value, "__module__", None) != module.__name__:
            continue
        if inspect.isfunction(value):
            yield value
        elif inspect.isclass(value):
            yield value
            for member_name, member in list(vars(value).items()):
                function = getattr(member, "func", None) or getattr(member, "fget", None) or member
                named = member_name == "__init__" or not member_name.startswith("_")
                if inspect.isfunction(function) and function.__module__ == module.__name__ and named:
                    yield function


def is_model(value: Any) -> bool:
    """Whether something is a model or a TypedDict."""
    return is_typeddict(value) or (isinstance(value, type) and issubclass(value, BaseModel))


def _build(model: Any) -> None:
    if not is_typeddict(model):
        model.model_rebuild()  # models that contain this one use what is built here
        return
    adapter: TypeAdapter[Any] = TypeAdapter(model)
    adapter.rebuild()  # if it could not be built, or was left for later: raises what is wrong


def build_models(package: ModuleType, *, own: bool = False) -> int:
    """Build the schema of every model and TypedDict of a package, which resolves all their annotations.

    Those of modules that are its `own`, or all. Returns how many there are.
    """
    built = 0
    depth = importlib.import_module(f"{package.__name__}._runtime.depth")
    runtime = f"{package.__name__}._runtime"  # its TypedDicts are for type checkers alone
    listed = own_modules(package) if own else modules(package)
    for module in [module for module in listed if not module.__name__.startswith(runtime)]:
        for value in list(vars(module).values()):
            if getattr(value, "__module__", None) == module.__name__ and is_model(value):
                depth.at_any_depth(partial(_build, value))
                built += 1
    return built
