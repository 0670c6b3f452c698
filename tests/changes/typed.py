"""A type checker on the programs of the cases: `python -m tests.changes.typed`, a part of `make types`.

Every program is correct with the SDK of the document. With that of the edited one, it has an error exactly if a change
is called breaking, except for those that only show at run time.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from textwrap import indent

from sdkwright.changes.model import Change, Level
from sdkwright.changes.rules import RULES
from sdkwright.output import assets
from sdkwright.pipeline import render_files
from tests.changes.base import Document
from tests.changes.cases import CASES
from tests.changes.comparing import changes_of, lower_document
from tests.support import ROOT
from tests.support.packages import write
from tests.typed import MYPY, with_one_runtime

_ERROR = re.compile(r"^(use_\d+_(?:old|new))\.py:\d+: error: (.*)$", re.MULTILINE)


def main() -> int:
    """Run the type checker; 1 if a case is not what it is said to be."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write(dict(assets.runtime()), folder / "runtime")
        write({"mypy.ini": MYPY}, folder)
        _write_package(Document(), "zoo", folder)
        with ProcessPoolExecutor(os.cpu_count()) as pool:
            breaking = list(pool.map(_stage, range(len(CASES)), [name] * len(CASES)))
        errors = _check(folder)
    wrong = 0
    for number, (case, is_breaking) in enumerate(zip(CASES, breaking, strict=True)):
        before, after = (errors.get(f"use_{number}_{side}", []) for side in ("old", "new"))
        if before or is_breaking != bool(after):
            wrong += 1
            print(
                f"{case.name}: {'breaking' if is_breaking else 'compatible'}, but: {before or after or 'no error'}"
            )
    print(f"{len(CASES)} cases, {sum(breaking)} of them breaking: {wrong} wrong")
    return int(wrong > 0)


def _stage(number: int, name: str) -> bool:
    """Write the SDK of a case, and its program for both SDKs. Returns whether the change is called breaking."""
    folder, case = Path(name), CASES[number]
    packages = "zoo" if case.base is None and not case.back else f"zoo_{number}_old", f"zoo_{number}"
    for document, package, side in zip(case.documents(), packages, ("old", "new"), strict=True):
        if package != "zoo":
            _write_package(document, package, folder)
        program = re.sub(r"\bfrom zoo\b", f"from {package}", case.program)
        text = f"from {package} import Zoo, errors, models\n\n\ndef use(client: Zoo) -> None:\n"
        write({f"use_{number}_{side}.py": text + indent(program, "    ") + "\n"}, folder)
    return not case.at_run_time and any(map(_is_seen, changes_of(case, folder / f"zoo_{number}.specs")))


def _is_seen(change: Change) -> bool:
    return change.level is Level.BREAKING and RULES[change.rule].seen_by_types


def _write_package(document: Document, package: str, folder: Path) -> None:
    """Write an SDK, as it is before formatting."""
    specs = folder / f"{package}.specs"
    specs.mkdir()
    config = document.config
    document.config = "" if "[package]" in config else f'[package]\nmodule = "{package}"\n'
    document.config += config
    files = dict(render_files(lower_document(document, specs)).texts)
    document.config = config
    write(with_one_runtime(files, package), folder)


def _check(folder: Path) -> dict[str, list[str]]:
    """Errors by program."""
    programs = sorted(path.name for path in folder.glob("use_*.py"))
    command = ["mypy", "--strict", "--config-file=mypy.ini", f"--cache-dir={ROOT / '.mypy_cache'}", *programs]
    result = subprocess.run(
        [sys.executable, "-m", *command], cwd=folder, capture_output=True, text=True, check=False
    )
    errors: dict[str, list[str]] = {}
    for program, message in _ERROR.findall(result.stdout):
        errors.setdefault(program, []).append(message)
    if result.returncode not in (0, 1) or len(_ERROR.findall(result.stdout)) != result.stdout.count(
        ": error: "
    ):
        raise SystemExit(result.stdout + result.stderr)
    return errors


if __name__ == "__main__":
    raise SystemExit(main())
