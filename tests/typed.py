"""Type checkers on generated packages: `python -m tests.typed`, a part of `make types`.

mypy --strict and pyright strict find nothing in the packages of the golden cases, nor in programs that use them
(`usage.py`), in our examples, and in the programs of our SDKs' pages. Those of the documentation of the tool are
checked as in a program whose functions need no annotations. The parts of the runtime are the same in each,
and looked at on their own: here, one copy is enough.
"""

from __future__ import annotations

import ast
import json
import re
import shutil
import subprocess
import sys
import tempfile
import textwrap
from collections.abc import Mapping, Sequence
from pathlib import Path

from sdkwright.output import assets
from sdkwright.pipeline import Build, build
from tests.pipeline import test_fourth_provider as fourth
from tests.project.test_sample_project import PROJECT
from tests.support import ROOT, old_sdks
from tests.support.awaited import as_functions, awaited, calls_a_method
from tests.support.documentation import PAGES, blocks_of, is_custom, is_foreign, pets_package, program
from tests.support.golden import CASES, GOLDEN, built, documents
from tests.support.packages import write
from tests.support.pages import blocks


def main() -> int:
    """Run both type checkers; 1 if one of them finds something."""
    with tempfile.TemporaryDirectory() as name:
        folders = [Path(name) / part for part in ("golden", "programs", "documentation")]
        for folder in folders:
            folder.mkdir()
        return (
            _check(folders[0], stage(folders[0]))
            or _check(folders[1], _programs(folders[1]))
            or _check(folders[2], _documentation(folders[2]), RELAXED)
        )


def _check(folder: Path, packages: list[str], relaxed: Sequence[str] = ()) -> int:
    mode = "standard" if relaxed else "strict"
    write({"mypy.ini": MYPY, "pyrightconfig.json": json.dumps(_pyright(packages, mode))}, folder)
    options = [*relaxed, "--config-file=mypy.ini", f"--cache-dir={ROOT / '.mypy_cache'}"]
    mypy = ["mypy", "--strict", *options, *packages]
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
        write({"programs.py": _examples(result)}, folder / packages[-1])
        if (case / "usage.py").exists():
            shutil.copyfile(case / "usage.py", folder / packages[-1] / "usage.py")
    return packages + _fourth_provider(folder / "harbour") + _sample_project(folder)


def _examples(sdk: Build) -> str:
    """The calls that the pages of an SDK show, blocking and awaited."""
    pages = [text for path, text in sorted(sdk.files.items()) if re.fullmatch(r"docs/[^/]+\.md", path)]
    programs = [text for page in pages for text in re.findall(r"^```python\n(.*?)^```$", page, re.M | re.S)]
    return as_functions([text for text in programs if calls_a_method(text)], sdk.module)


def _programs(folder: Path) -> list[str]:
    """The examples, and every program of the pages of our SDKs, each as a module of its own."""
    found = {f"examples/{path.name}": path.read_text(encoding="utf-8") for path in EXAMPLES.glob("*.py")}
    write(build(EXAMPLES / "assistant.yaml").files, folder / "examples")
    for page in sorted([*ROOT.glob("generated/*/README.md"), *ROOT.glob("generated/*/docs/**/*.md")]):
        name = "_".join(page.relative_to(ROOT / "generated").with_suffix("").parts)
        for number, block in enumerate(blocks(page, "python")):
            found[f"pages/{name}_{number}.py"] = block.text
            if calls_a_method(block.text):
                body = textwrap.indent(awaited(block.text), "    ")
                found[f"pages/{name}_{number}_awaited.py"] = f"async def main() -> None:\n{body}"
    write(found, folder)
    return [*found, "examples/assistant"]


def _documentation(folder: Path) -> list[str]:
    """The programs of the pages about the tool, beside the SDKs that they call."""
    write(pets_package(), folder)
    write({"stores.yaml": old_sdks.DOCUMENT}, folder)
    for sdk in (build(folder / "stores.yaml"), built(documents(GOLDEN / "renamed")[0])):
        write({path: text for path, text in sdk.files.items() if path.startswith(sdk.module)}, folder)
    write(dict(assets.runtime()), folder / "runtime")
    found: dict[str, str] = {}
    for page in PAGES:
        for number, block in enumerate(blocks_of(page.relative_to(ROOT).as_posix(), "python")):
            name = f"{page.parent.relative_to(ROOT).name}_{page.stem}_{number}".replace("-", "_").lower()
            if not (is_custom(block) or is_foreign(block)):
                found[f"{name}.py"] = program(block)
    write(found, folder)
    write({"pets/signing.py": blocks_of("docs/hooks.md", "python")[1].text}, folder)
    return [*found, "pets/search.py", "pets/shops.py", "pets/signing.py"]


RELAXED = [
    *("--allow-untyped-defs", "--allow-incomplete-defs", "--allow-untyped-calls", "--check-untyped-defs"),
    *("--allow-untyped-decorators", "--allow-any-generics"),
]
EXAMPLES = ROOT / "examples"
MYPY = """\
[mypy]
mypy_path = examples
[mypy-runtime.*]
ignore_errors = True
implicit_reexport = True
[mypy-vcr.*]
ignore_missing_imports = True
"""


def _pyright(packages: list[str], mode: str) -> dict[str, object]:
    parts = sorted(assets.runtime().keys() - {"__init__.py"})
    excluded = [f"*/*/{part}" for part in parts]  # one pattern each: of all packages
    return {
        "typeCheckingMode": mode,
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
