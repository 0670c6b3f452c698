"""Type checkers on generated packages: `python -m tests.typed`, a part of `make types`.

mypy --strict and pyright strict find nothing in the packages of the golden cases, nor in programs that use them
(`usage.py`), in our examples, and in the programs of our SDKs' pages. The parts of the runtime are the same in each,
and looked at on their own: here, one copy is enough.
"""

from __future__ import annotations

import ast
import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from sdkwright.output import assets
from sdkwright.pipeline import build
from tests.pipeline import test_fourth_provider as fourth
from tests.project.test_sample_project import PROJECT
from tests.support import ROOT
from tests.support.golden import CASES, built, documents
from tests.support.packages import write
from tests.support.pages import blocks


def main() -> int:
    """Run both type checkers; 1 if one of them finds something."""
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as programs:
        found = _check(Path(folder), stage(Path(folder)))
        return found or _check(Path(programs), _programs(Path(programs)))


def _check(folder: Path, packages: list[str]) -> int:
    write({"mypy.ini": MYPY, "pyrightconfig.json": json.dumps(_pyright(packages))}, folder)
    mypy = ["mypy", "--strict", "--config-file=mypy.ini", f"--cache-dir={ROOT / '.mypy_cache'}", *packages]
    runs = [mypy, ["pyright", "--pythonpath", sys.executable]]
    return max(
        subprocess.run([sys.executable, "-m", *run], cwd=folder, check=False).returncode for run in runs
    )


def stage(folder: Path) -> list[str]:
    """Write the packages into a folder. Returns their paths in it, and those of the programs that use them."""
    write(dict(assets.runtime()), folder / "runtime")
    packages: list[str] = []
    for case in CASES:
        result = built(documents(case)[0])
        packages.append(f"{case.name}/{result.module}")
        write(with_one_runtime(result.files, result.module), folder / case.name)
        if (case / "usage.py").exists():
            shutil.copyfile(case / "usage.py", folder / packages[-1] / "usage.py")
    return packages + _fourth_provider(folder / "harbour") + _sample_project(folder)


def _programs(folder: Path) -> list[str]:
    """The examples, and every program of the pages of our SDKs, each as a module of its own."""
    found = {f"examples/{path.name}": path.read_text(encoding="utf-8") for path in EXAMPLES.glob("*.py")}
    write(build(EXAMPLES / "assistant.yaml").files, folder / "examples")
    for page in sorted([*ROOT.glob("generated/*/README.md"), *ROOT.glob("generated/*/docs/**/*.md")]):
        name = "_".join(page.relative_to(ROOT / "generated").with_suffix("").parts)
        for number, block in enumerate(blocks(page, "python")):
            found[f"pages/{name}_{number}.py"] = block.text
    write(found, folder)
    return [*found, "examples/assistant"]


EXAMPLES = ROOT / "examples"
MYPY = """\
[mypy]
mypy_path = examples
[mypy-runtime.*]
ignore_errors = True
implicit_reexport = True
"""


def _pyright(packages: list[str]) -> dict[str, object]:
    parts = sorted(assets.runtime().keys() - {"__init__.py"})
    excluded = [f"*/*/{part}" for part in parts]  # one pattern each: of all packages
    return {
        "typeCheckingMode": "strict",
        "pythonVersion": "3.11",
        "include": packages,
        "extraPaths": ["examples"],
        "exclude": excluded,
    }


def with_one_runtime(files: Mapping[str, str], package: str) -> dict[str, str]:
    """The files of an SDK whose parts of the runtime only have the names of those in `runtime`."""
    files = dict(files)
    for path, text in assets.runtime().items():
        name = f"{package}/{path}"
        if files.get(name) == text and path.endswith(".py"):  # and not what custom code has in its place
            module = f"runtime.{path.removesuffix('.py').removesuffix('/__init__').replace('/', '.')}"
            names = sorted(_defined(ast.parse(files[name]).body))
            imports = "".join(f"from {module} import {item} as {item}\n" for item in names)
            files[name] = imports or files[name]  # which only has names of other parts
    return files


def _defined(body: list[ast.stmt]) -> set[str]:
    """The names that a module defines as type checkers see it, those that it imports for others included."""
    found: set[str] = set()
    for node in body:
        match node:
            case ast.ClassDef(name=name) | ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
                found.add(name)
            case ast.Assign(targets=[ast.Name("__all__")], value=exported):
                found |= set(ast.literal_eval(exported))
            case ast.Assign(targets=targets):
                found |= {
                    part.id for item in targets for part in ast.walk(item) if isinstance(part, ast.Name)
                }
            case ast.AnnAssign(target=ast.Name(id=name)):
                found.add(name)
            case ast.If(test=ast.Name("TYPE_CHECKING"), body=seen):
                found |= _defined(seen)
            case ast.If(test=ast.UnaryOp(op=ast.Not(), operand=ast.Name("TYPE_CHECKING")), orelse=seen):
                found |= _defined(seen)
            case ast.If(body=then, orelse=other):
                found |= _defined([*then, *other])
            case ast.ImportFrom(names=names):
                found |= {alias.name for alias in names if alias.asname == alias.name}
            case _:
                pass
    return found


def _fourth_provider(folder: Path) -> list[str]:
    """What test_fourth_provider.py calls, and a program with a misspelt key, which has to be an error."""
    write({"openapi.yaml": fourth.DOCUMENT, "usage.py": fourth.USAGE, "misuse.py": fourth.MISUSE}, folder)
    result = build(folder / "openapi.yaml")
    write(with_one_runtime(result.files, result.module), folder)
    return [f"harbour/{name}" for name in (result.module, "usage.py", "misuse.py")]


def _sample_project(folder: Path) -> list[str]:
    """A project that tests its code with the fake of an SDK, as its authors would check it."""
    write(PROJECT, folder)
    return sorted(PROJECT)


if __name__ == "__main__":
    raise SystemExit(main())
