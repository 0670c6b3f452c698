"""The driver of `make mutants`: which tests it runs, and what it takes for noticed."""

from __future__ import annotations

import ast
from dataclasses import replace
from pathlib import Path

import pytest

from tests.mutants import driver
from tests.mutants.__main__ import line, report
from tests.mutants.driver import (
    FIRST,
    FOLDERS,
    GOLDENS,
    PACKAGES,
    RUNTIME_SOURCE,
    SOURCE,
    TARGETS,
    Copy,
    Mutant,
    Outcome,
)
from tests.mutants.make import ignored
from tests.support import ROOT
from tests.support.packages import write

WITHOUT_GENERATOR = {
    "bench",
    "bulk",
    "examples",
    "faults",
    "golden",
    "mutants",
    "project",
    "runtime",
    "scale",
    "sdks",
    "support",
    "usage",
}
MODULE = f"{SOURCE}/load/half.py"
SECONDS = {"tests/load/test_half.py": 1.0}


def test_every_folder_of_tests_runs_or_runs_no_generator() -> None:
    folders = {path.name for path in (ROOT / "tests").iterdir() if path.is_dir() and path.name[0] not in "._"}
    assert folders - WITHOUT_GENERATOR == set(FOLDERS)


def test_the_tests_of_a_package_come_first() -> None:
    assert FIRST.keys() == set(PACKAGES)
    assert {name for names in FIRST.values() for name in names} <= set(FOLDERS)
    seconds = {
        "tests/lower/b.py": 3.0,
        "tests/output/a.py": 2.0,
        "tests/cli/a.py": 1.5,
        "tests/field/b.py": 1.0,
    }
    near, others = TARGETS["generator"].stages(f"{SOURCE}/output/write.py", seconds)
    assert near == ["tests/cli/a.py", "tests/output/a.py"]
    assert others == ["tests/field/b.py", "tests/lower/b.py"]


@pytest.mark.parametrize("target", TARGETS.values(), ids=TARGETS)
def test_every_module_is_in_a_package_that_has_tests(target: driver.Target) -> None:
    modules = target.modules(target.packages)
    assert {target.package(module) for module in modules} == set(target.packages) == set(target.first)
    assert {name for names in target.first.values() for name in names} <= set(target.folders)
    assert all((ROOT / "tests" / name).is_dir() for name in target.folders)


def test_single_modules_of_the_runtime_are_parts() -> None:
    runtime = TARGETS["runtime"]
    assert f"{RUNTIME_SOURCE}/vectors.py" in runtime.modules(["parts"])
    assert {Path(path).parent for path in runtime.modules(["parts"])} == {RUNTIME_SOURCE}
    seconds = {"tests/runtime/a.py": 1.0, "tests/faults/a.py": 0.5}
    assert runtime.stages(f"{RUNTIME_SOURCE}/vectors.py", seconds) == (
        ["tests/runtime/a.py"],
        ["tests/faults/a.py"],
    )


@pytest.mark.parametrize("option", GOLDENS)
def test_what_is_left_out_exists(option: str) -> None:
    path, _, name = option.partition("=")[2].partition("::")
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    assert not name or name in {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}


@pytest.fixture(autouse=True)
def no_plugins(monkeypatch: pytest.MonkeyPatch) -> None:
    """Half of the work of a process with one small test is to load plugins which that does not need."""
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")


@pytest.fixture
def copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Copy:
    """A copy of a repository with one function and one test of it."""
    test = "from sdkwright.load.half import half\n\n\ndef test_half():\n    assert half(4) == 2\n"
    files = {MODULE: "def half(x):\n    return x // 2\n", "tests/load/test_half.py": test}
    files |= {f"{SOURCE}/__init__.py": "", f"{SOURCE}/load/__init__.py": ""}
    write(files, tmp_path / "here")
    monkeypatch.setattr(driver, "ROOT", tmp_path / "here")
    monkeypatch.setattr(driver, "_files", lambda: list(files))
    return Copy(tmp_path / "copy")


@pytest.mark.parametrize(
    ("source", "noticed_by"),
    [
        ("def half(x):\n    return x // 3\n", "FAILED tests/load/test_half.py::test_half"),
        ("def half(x):\n    return x  / 2\n", None),
    ],
)
def test_a_mutant_is_noticed_if_a_test_fails(source: str, noticed_by: str | None, copy: Copy) -> None:
    before = (copy.folder / MODULE).read_text(encoding="utf-8")
    assert copy.outcome(Mutant(MODULE, 2, "X", source, ""), SECONDS).noticed_by == noticed_by
    assert (copy.folder / MODULE).read_text(encoding="utf-8") == before


def test_a_module_of_tests_is_measured_without_a_mutant(copy: Copy) -> None:
    copy.target = replace(copy.target, folders=("load",))
    assert copy.seconds().keys() == SECONDS.keys()


def test_a_mutant_of_the_runtime_is_in_the_sdks_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    module, test = "def half(x):\n    return x // 2\n", "def test_half():\n    assert half(4) == 2\n"
    files = {
        f"{RUNTIME_SOURCE}/half.py": module,
        "generated/pets/pets/half.py": module,
        "generated/pets/pets/__init__.py": "",
        "tests/sdks/test_half.py": f"from pets.half import half\n\n\n{test}",
    }
    write(files, tmp_path / "here")
    monkeypatch.setattr(driver, "ROOT", tmp_path / "here")
    monkeypatch.setattr(driver, "_files", lambda: list(files))
    copy = Copy(tmp_path / "copy", TARGETS["runtime"])
    mutant = Mutant(f"{RUNTIME_SOURCE}/half.py", 2, "X", "def half(x):\n    return x // 3\n", "")
    outcome = copy.outcome(mutant, {"tests/sdks/test_half.py": 1.0})
    assert outcome.noticed_by == "FAILED tests/sdks/test_half.py::test_half"
    assert (tmp_path / "copy/generated/pets/pets/half.py").read_text(encoding="utf-8") == module


def test_a_run_that_does_not_end_is_noticed(copy: Copy) -> None:
    assert copy.run(["tests/load"], 0.01) == "no end"


def test_the_report_shows_what_survived() -> None:
    change = "    -    return x // 2\n    +    return x / 2"
    mutant = Mutant(MODULE, 2, "Division", "def half(x):\n    return x / 2\n", change)
    noticed = Outcome(mutant, "FAILED tests/load/test_half.py::test_half", 1.2)
    assert line(noticed) == f"noticed  {MODULE}:2 Division (1 s): FAILED tests/load/test_half.py::test_half"
    assert line(Outcome(mutant, None, 1.2)) == f"SURVIVED {MODULE}:2 Division (1 s)\n{change}"
    assert report(4, [mutant]) == f"\nSurvivors:\n{MODULE}:2 Division\n{change}\n\n3 of 4 noticed, 75 %"
    assert report(4, []) == "\n4 of 4 noticed, 100 %"


def test_what_nothing_evaluates_is_not_changed() -> None:
    source = "if TYPE_CHECKING:\n    import a\nx: int | None = 1 | 2\ndef f(a: b | c) -> d | e: zip(a, strict=True)\n"
    texts = [ast.get_source_segment(source, node) for node in ignored(source)]
    assert sorted(filter(None, texts)) == [
        "True",
        "b | c",
        "d | e",
        "if TYPE_CHECKING:\n    import a",
        "int | None",
    ]
