"""The files that ship with the generator: templates and the runtime, beside the package or inside of it."""

from __future__ import annotations

import io
import os
import sys
from contextlib import suppress
from functools import cache
from importlib.util import cache_from_source
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
    if not folder.is_dir():
        raise NotADirectoryError(f"{folder} is not a folder")
    return {
        path.relative_to(folder).as_posix(): decode(path.read_bytes())
        for path in sorted(folder.rglob("*.j2"))
    }


def is_template(text: str, data: bytes) -> bool:
    """Whether a template was read from a file with this content."""
    try:
        return decode(data) == text
    except UnicodeDecodeError:
        return False


def decode(data: bytes) -> str:
    """The text of a template, with line ends of any kind. Raises `UnicodeDecodeError`."""
    return io.TextIOWrapper(io.BytesIO(data), "utf-8").read()


@cache
def runtime() -> dict[str, str]:
    """The hand-written Python that ships, by its path inside of the package of an SDK."""
    folder = os.fspath(_root() / "runtime")
    texts: dict[str, str] = {}
    for root, _, names in os.walk(folder):
        inside = root[len(folder) :].replace(os.sep, "/").lstrip("/")
        for name in names:
            if name.endswith(".py") and (inside or name != "__init__.py"):
                with open(os.path.join(root, name), encoding="utf-8") as file:
                    texts[f"{inside}/{name}" if inside else name] = file.read()
    return dict(sorted(texts.items()))


class CompiledTemplates:
    """Templates as the engine compiles them, kept where Python keeps the bytecode of modules, and under the same rules.

    Compiling takes longer than everything else that is done for a small document. Callers of `load` check whether
    what it returns is of the same template and engine.
    """

    def load(self, template: str) -> bytes | None:
        """What was saved for a template."""
        try:
            with open(_compiled(_root(), template, sys.pycache_prefix), "rb", buffering=0) as file:
                return file.read()
        except OSError:
            return None

    def save(self, template: str, data: bytes) -> None:
        """Keep something for a template; nothing happens where nothing can or may be written."""
        if sys.dont_write_bytecode:
            return
        file = Path(_compiled(_root(), template, sys.pycache_prefix))
        fresh = file.with_name(f"{file.name}.{os.getpid()}")
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            fresh.write_bytes(data)
            fresh.replace(file)  # at once: another process may be reading
        except OSError:
            with suppress(OSError):
                fresh.unlink()


@cache
def _compiled(root: Path, template: str, prefix: str | None) -> str:
    """The file of a compiled template; `prefix` is that of Python for bytecode, which has a say in that."""
    return os.fspath(Path(cache_from_source(root / template)).with_suffix(".j2c"))
