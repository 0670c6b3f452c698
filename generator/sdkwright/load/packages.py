"""The sources of an import package: from its folder, a project, or a wheel. Nothing is imported, no link followed."""

from __future__ import annotations

import os
import zipfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from msgspec import Struct

from sdkwright.diagnostics.report import Position, Problem, Severity, SpecError

MAX_FILES, MAX_BYTES = 100_000, 500_000_000
"""How much source a package can have: the largest SDKs have a tenth of that."""
_IGNORED = frozenset(
    {"tests", "test", "docs", "examples", "scripts", "build", "dist", "node_modules", "venv"}
)


class PackageSources(Struct, frozen=True):
    """The texts of the modules of a package, by their paths in it."""

    name: str
    texts: Mapping[str, str]


def read_package(path: Path) -> PackageSources:
    """Read a package. Raises `SpecError` if there is none, or several."""
    if path.is_file() and path.suffix == ".whl":
        return _read_wheel(path)
    if not path.is_dir():
        raise _error("not-found", "no such folder or wheel", path)
    root = path if (path / "__init__.py").is_file() else _find_package(path)
    return PackageSources(Path(os.path.abspath(root)).name, _read_folder(root))


def _find_package(path: Path) -> Path:
    """The only package in a project, there or in its folder `src`."""
    for folder in (path / "src", path):
        found = [
            item
            for item in (sorted(folder.iterdir()) if folder.is_dir() else ())
            if (item / "__init__.py").is_file()
            and item.name not in _IGNORED
            and not item.name.startswith((".", "_"))
        ]
        if len(found) == 1:
            return found[0]
        if found:
            listed = ", ".join(f"`{item.as_posix()}`" for item in found[:10])
            raise _error("not-found", "there are several packages", path, f"name one: {listed}")
    raise _error(
        "not-found", "no package: there is no `__init__.py`", path, "pass the folder of an import package"
    )


def _read_folder(root: Path) -> dict[str, str]:
    texts: dict[str, str] = {}
    size = 0
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(
            name for name in folders if name != "__pycache__" and not Path(folder, name).is_symlink()
        )
        for name in sorted(names):
            path = Path(folder, name)
            if path.suffix == ".py" and path.is_file() and not path.is_symlink():
                data = path.read_bytes()
                size += len(data)
                _check(root, len(texts), size)
                texts[path.relative_to(root).as_posix()] = _text(data)
    return texts


def _read_wheel(path: Path) -> PackageSources:
    try:
        with zipfile.ZipFile(path) as wheel:
            infos = [item for item in wheel.infolist() if item.filename.endswith(".py")]
            name = _top_package(path, (item.filename for item in infos))
            texts: dict[str, str] = {}
            size = 0
            for item in infos:
                if item.filename.startswith(f"{name}/"):
                    size += item.file_size
                    _check(path, len(texts), size)
                    texts[item.filename.removeprefix(f"{name}/")] = _text(wheel.read(item))
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError) as error:
        raise _error("unreadable", f"not a wheel: {error}", path) from None
    return PackageSources(name.rpartition("/")[2], texts)


def _top_package(path: Path, names: Iterable[str]) -> str:
    found = [name.removesuffix("/__init__.py") for name in names if name.endswith("/__init__.py")]
    tops = sorted({name for name in found if not any(name.startswith(f"{other}/") for other in found)})
    if len(tops) != 1:
        what = f"several packages: {', '.join(tops)}" if tops else "no package"
        raise _error(
            "not-found", f"the wheel has {what}", path, "unpack it, and pass the folder of the package"
        )
    return tops[0]


def _check(path: Path, files: int, size: int) -> None:
    if files >= MAX_FILES or size > MAX_BYTES:
        raise _error("unreadable", f"more than {MAX_FILES:,} modules, or than {MAX_BYTES:,} bytes", path)


def _text(data: bytes) -> str:
    return data.decode("utf-8-sig", errors="replace")


def _error(rule: str, message: str, path: Path, hint: str = "") -> SpecError:
    return SpecError(Problem(rule, Severity.ERROR, message, Position(path.as_posix()), hint))
