"""The golden cases: where they are, and what the generator makes of each."""

from __future__ import annotations

import contextlib
import functools
import pickle
import shutil
import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import Any

from sdkwright.output import assets
from sdkwright.pipeline import Build, build
from tests.support import ROOT
from tests.support.loopback import Loopback
from tests.support.packages import importable, write

GOLDEN = ROOT / "tests" / "golden"
CASES = sorted(path for path in GOLDEN.iterdir() if path.is_dir() and path.name != "errors")
ERRORS = sorted(path for path in (GOLDEN / "errors").iterdir() if path.is_dir())
OUTPUTS = ("expected", "diagnostics.txt", "message.txt", "usage.py", "openapi*.yaml")
"""What is not copied where a case is staged: what it expects, and its documents, of which one is used."""
_NOT_KEPT = ("diagnostics.txt", "sbom.cdx.json", "sdk.lock.json", "py.typed")


def documents(case: Path) -> list[Path]:
    """The document of a case, or its twins."""
    return sorted(case.glob("openapi*.yaml"))


def stage(document: Path, folder: Path) -> Path:
    """A provider's folder with this one document, so that messages do not say where it was."""
    target = folder / document.parent.name
    shutil.copytree(document.parent, target, ignore=shutil.ignore_patterns(*OUTPUTS))
    shutil.copyfile(document, target / "openapi.yaml")
    return target


shared: list[Path] = []
"""Where the processes of one run of the tests leave for each other what they have built, if there are several."""


@functools.cache
def built(document: Path) -> Build:
    """What the generator makes of a document. Made once for all processes of the tests."""
    if not shared:
        return _build(document)
    place = shared[0] / f"{document.parent.name}-{document.stem}.pickle"
    if place.exists():
        result: Build = pickle.loads(place.read_bytes())
        return result
    result = _build(document)
    with tempfile.NamedTemporaryFile(dir=place.parent, delete=False) as file:
        pickle.dump(result, file)
    Path(file.name).rename(place)
    return result


def _build(document: Path) -> Build:
    with tempfile.TemporaryDirectory() as folder:
        target = stage(document, Path(folder))
        with contextlib.chdir(folder):
            return build(Path(target.name))


def kept(result: Build) -> dict[str, str]:
    """The files of an SDK that depend on the document, by path; those of the package without its name in front."""
    copied = assets.runtime()
    inside = {name.removeprefix(f"{result.module}/"): text for name, text in result.files.items()}
    return {
        name: text for name, text in sorted(inside.items()) if name not in copied and name not in _NOT_KEPT
    }


_imported: dict[str, tuple[Path, dict[str, ModuleType]]] = {}
"""The packages of cases that were imported before, with their modules, and where each lies."""


@contextmanager
def package(case: str, tmp_path: Path, *, anew: bool = False) -> Generator[tuple[ModuleType, Any, Loopback]]:
    """The package of a golden case, imported, with a client whose server is on this machine.

    It is imported once, unless a test changes what is in its modules, or they count something: then it is imported
    `anew`.
    """
    result = built(documents(GOLDEN / case)[0])
    folder, modules = (tmp_path, {}) if anew else _imported.get(case, (tmp_path.parent / f"case-{case}", {}))
    if not modules:
        write(result.files, folder)
        if not anew:
            _imported[case] = folder, modules
    with (
        importable(folder, result.module, modules) as module,
        Loopback() as server,
        getattr(module, result.config.client or "")(server_url=server.url, retry_config=None) as client,
    ):
        yield module, client, server
