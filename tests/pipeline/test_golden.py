"""Golden files: what the generator makes of one feature at a time, kept beside it and reviewed like code.

`golden/<case>/` has a document (`openapi.yaml`, or twins such as `openapi-3.0.yaml` and `openapi-3.1.yaml`
that must give one and the same package, but for the places in Swagger 2.0), perhaps `overlay.yaml`, `sdk.toml` and
files that the document refers to, the files of the package that depend on the document (`expected/`), and what was
said on the way (`diagnostics.txt`); perhaps calls that type checkers look at (`usage.py`; see tests/typed.py).
`golden/errors/<rule>/` has a document that cannot be used, and what is said about it (`message.txt`).
`make golden` writes the expected files anew.
"""

from __future__ import annotations

import difflib
import os
import re
import shutil
import typing
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from sdkwright.diagnostics.report import SpecError
from sdkwright.output import assets
from sdkwright.pipeline import Build, build
from sdkwright.reporting.text import format_error
from tests.support import ROOT
from tests.support.golden import CASES, ERRORS, built, documents, kept, stage
from tests.support.packages import build_models, importable, modules, public, read, write

UPDATE = bool(os.environ.get("UPDATE_GOLDEN"))


def remarks(result: Build, case: Path) -> str:
    """The diagnostics of a build; twins have different line numbers, so theirs are left out."""
    if len(documents(case)) > 1:
        return re.sub(r":\d+:\d+", "", result.diagnostics)
    return result.diagnostics


def without_places(files: dict[str, str]) -> dict[str, str]:
    """Files without the comments that say where a class comes from."""
    return {
        name: re.sub(r"  # \S*#/\S+$|^    # \S*#/\S+\n", "", text, flags=re.MULTILINE)
        for name, text in files.items()
    }


def difference(expected: dict[str, str], actual: dict[str, str]) -> str:
    """Unified diffs of all files that are not equal; empty if all are."""
    texts: list[str] = []
    for name in sorted(expected.keys() | actual.keys()):
        before, after = expected.get(name), actual.get(name)
        if before != after:
            lines = difflib.unified_diff(
                (before or "").splitlines(),
                (after or "").splitlines(),
                f"expected/{name}" if before is not None else "/dev/null",
                f"actual/{name}" if after is not None else "/dev/null",
                lineterm="",
            )
            texts.append("\n".join(lines))
    return "\n".join(texts)


def expected_files(case: Path) -> dict[str, str]:
    """What a case has stored."""
    return {name: data.decode() for name, data in read(case / "expected").items()}


@pytest.mark.parametrize(
    "document",
    [document for case in CASES for document in documents(case)],
    ids=lambda path: f"{path.parent.name}-{path.stem}",
)
def test_package_is_as_expected(document: Path) -> None:
    case = document.parent
    result = built(document)
    if UPDATE and document == documents(case)[0]:
        shutil.rmtree(case / "expected", ignore_errors=True)
        write(kept(result), case / "expected")
        write({"diagnostics.txt": remarks(result, case)}, case)
    expected, actual = expected_files(case), kept(result)
    if document.stem != "openapi-2.0" == documents(case)[0].stem:  # its twin says the same in other places
        expected, actual = without_places(expected), without_places(actual)
    changes = difference(expected, actual)
    assert not changes, f"not as expected; if it should be so: make golden\n{changes}"
    assert remarks(result, case) == (case / "diagnostics.txt").read_text(encoding="utf-8")


@pytest.fixture(scope="module", params=CASES, ids=lambda path: path.name)
def package(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    """The package of each case, imported once for all tests that use it."""
    result, folder = built(documents(request.param)[0]), tmp_path_factory.mktemp("package")
    write(result.files, folder)
    with importable(folder, result.module) as module:
        yield module


def test_package_imports_and_builds(package: ModuleType) -> None:
    assert [module for module in modules(package) if module.__name__.startswith("_")] == []
    assert build_models(package) > 0


resolved: set[str] = set()
"""The modules of the runtime whose annotations were looked at: the same text means the same in each package."""


def test_annotations_resolve_at_run_time(package: ModuleType) -> None:
    callables: list[Any] = []
    for module in modules(package):
        source = Path(module.__file__ or "").read_text(encoding="utf-8")
        if source not in resolved:
            callables += public(module)
        if source in assets.runtime().values():
            resolved.add(source)
    assert len(callables) > 10
    for item in callables:
        typing.get_type_hints(item)


@pytest.mark.parametrize("case", ERRORS, ids=lambda path: path.name)
def test_error_is_as_expected(case: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = stage(documents(case)[0], tmp_path)
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SpecError) as caught:
        build(Path(target.name))
    caught.value.paths = {}  # display names, which are the same everywhere
    message = format_error(caught.value).rstrip("\n") + "\n"
    if UPDATE:
        write({"message.txt": message}, case)
    assert message == (case / "message.txt").read_text(encoding="utf-8")
    # the folder is called like the rule that is broken, and the place is named to the column
    assert re.search(rf"^[\w.-]+:\d+:\d+: error \[{re.escape(case.name)}\]: ", message, re.MULTILINE)


def test_every_case_says_what_it_shows() -> None:
    for case in [*CASES, *ERRORS]:
        assert documents(case), f"{case.name} has no document"
        for document in documents(case):
            assert re.match(r"# (Shows|Must fail: )", document.read_text(encoding="utf-8")), document


def test_golden_refuses_where_ci_is_set(pytestconfig: pytest.Config, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("UPDATE_GOLDEN", "1")
    monkeypatch.setenv("CI", "true")
    ours = pytestconfig.pluginmanager.get_plugin(str(ROOT / "tests" / "conftest.py"))
    (configure,) = (
        hook for hook in pytestconfig.hook.pytest_configure.get_hookimpls() if hook.plugin is ours
    )
    with pytest.raises(pytest.exit.Exception, match="by hand") as caught:
        configure.function()
    assert caught.value.returncode == 1
