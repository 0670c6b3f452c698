"""The generator's own files: templates and the runtime, beside the package or inside an installed one."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_HERE = Path(__file__).resolve().parent


@cache
def _root() -> Path:
    beside = _HERE.parent / "templates"
    return beside if (beside / "runtime").is_dir() else _HERE / "_templates"


@cache
def templates() -> dict[str, str]:
    """Template name -> source."""
    root = _root()
    return {path.relative_to(root).as_posix(): path.read_text("utf-8") for path in sorted(root.rglob("*.j2"))}


@cache
def runtime() -> dict[str, str]:
    """File name -> text of the runtime that every SDK carries."""
    folder = _root() / "runtime"
    return {
        path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in sorted(folder.rglob("*.py"))
    }
