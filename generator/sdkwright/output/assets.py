"""The generator's own files: templates and the runtime, beside the package or inside an installed one."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parents[1]


@cache
def _root() -> Path:
    inside = _PACKAGE / "_templates"  # of an installed wheel
    return inside if inside.is_dir() else _PACKAGE.parents[1] / "templates"


@cache
def templates() -> dict[str, str]:
    """Template name -> source."""
    root = _root()
    return {path.relative_to(root).as_posix(): path.read_text("utf-8") for path in sorted(root.rglob("*.j2"))}


@cache
def runtime() -> dict[str, str]:
    """Path inside of an SDK's package -> text of the hand-written Python that ships."""
    folder = _root() / "runtime"
    paths = sorted(
        path for path in folder.rglob("*.py") if path.parent != folder or path.name != "__init__.py"
    )
    return {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in paths}
