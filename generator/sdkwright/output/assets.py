"""The files that ship with the generator: templates and the runtime, beside the package or inside of it."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parents[1]


@cache
def _root() -> Path:
    inside = _PACKAGE / "_templates"  # in an installed wheel
    return inside if inside.is_dir() else _PACKAGE.parents[1] / "templates"


@cache
def templates() -> dict[str, str]:
    """Templates, by their path below `templates/`."""
    return read_templates(_root())


def read_templates(folder: Path) -> dict[str, str]:
    """The templates in a folder, by their path below it. Raises `OSError` and `UnicodeDecodeError`."""
    return {
        path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in sorted(folder.rglob("*.j2"))
    }


@cache
def runtime() -> dict[str, str]:
    """The hand-written Python that ships, by its path inside of the package of an SDK."""
    folder = _root() / "runtime"
    paths = sorted(
        path for path in folder.rglob("*.py") if path.parent != folder or path.name != "__init__.py"
    )
    return {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in paths}
