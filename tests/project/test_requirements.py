"""The lock files of `requirements/` fit the metadata, are complete, and say nothing about a machine or an index."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

from sdkwright.dependencies import DEPENDENCIES
from tests.support import ROOT

REQUIREMENTS = ROOT / "requirements"
LOCKS = sorted(REQUIREMENTS.glob("*.lock"))
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
EXTRAS = {
    name: [Requirement(line) for line in lines]
    for name, lines in PROJECT["project"]["optional-dependencies"].items()
}
TOOL = [
    *(Requirement(line) for line in PROJECT["project"]["dependencies"]),
    *(requirement for extra in EXTRAS.values() for requirement in extra),
]
SDK = [Requirement(text) for text in dict.fromkeys(item.requirement for item in DEPENDENCIES)]

_PINNED = re.compile(r"([a-z0-9.-]+)(?:\[[\w,]+\])?==(\S+?)(?: ; [^\\]+)? \\")
_HASH = re.compile(r"    --hash=sha256:[0-9a-f]{64}( \\)?")


def inputs(name: str) -> list[Requirement]:
    """The requirements of an input file."""
    lines = (REQUIREMENTS / name).read_text(encoding="utf-8").splitlines()
    return [Requirement(line) for line in lines if line and not line.startswith("#")]


CUSTOM = inputs("custom.in")
BUILD = [*inputs("build.in"), *(Requirement(line) for line in PROJECT["build-system"]["requires"])]


def pins(lock: Path) -> Iterator[tuple[str, Version]]:
    """The names and versions in a lock file; a name may have several, for different Pythons or platforms."""
    for line in lock.read_text(encoding="utf-8").splitlines():
        if found := _PINNED.fullmatch(line):
            yield found[1], Version(found[2])


def versions(lock: Path, requirement: Requirement) -> set[Version]:
    return {version for name, version in pins(lock) if name == canonicalize_name(requirement.name)}


def test_every_input_has_its_lock() -> None:
    own = {path.stem for path in REQUIREMENTS.glob("*.in")} - {"build", "custom", "examples", "tools"}
    assert {path.stem for path in LOCKS} == own | {"generate", "dev", "lowest"}


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.stem)
def test_locks_are_pins_with_hashes(lock: Path) -> None:
    """Nothing else: no option, no address, no path."""
    lines = [
        line for line in lock.read_text(encoding="utf-8").splitlines() if not line.lstrip().startswith("#")
    ]
    assert [line for line in lines if not _PINNED.fullmatch(line) and not _HASH.fullmatch(line)] == []
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        assert bool(_HASH.fullmatch(following)) == line.endswith("\\"), f"{line}: a hash has to follow"


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.stem)
def test_locks_name_no_place(lock: Path) -> None:
    text = lock.read_text(encoding="utf-8")
    assert "://" not in text
    assert re.findall(r"-(?:c|r) (?!pyproject|requirements/|\.venv-lock/)\S+", text) == []
    assert re.findall(r"\s/\S+", text) == []


def test_pull_has_an_extra() -> None:
    """With the bound that SDKs have, so that one environment can have both."""
    (requirement,) = EXTRAS["pull"]
    assert requirement in SDK


def test_the_list_for_sdks_is_the_one_that_they_have() -> None:
    assert sorted(map(str, inputs("runtime.in"))) == sorted(map(str, SDK))


@pytest.mark.parametrize(
    ("lock", "requirements"),
    [
        ("generate.lock", [*TOOL, *BUILD, *SDK]),
        ("dev.lock", [*TOOL, *BUILD, *SDK, *CUSTOM, *inputs("tools.in")]),
        ("lowest.lock", [*TOOL, *BUILD, *SDK, *CUSTOM, *inputs("tools.in")]),
        ("runtime.lock", SDK),
        ("scale.lock", [*SDK, *inputs("scale.in")]),
        *((f"{path.stem}.lock", inputs(path.name)) for path in sorted(REQUIREMENTS.glob("bench-*.in"))),
        *((f"{name}.lock", inputs(f"{name}.in")) for name in ("mock", "mutants", "wire")),
    ],
)
def test_locks_fit_their_inputs(lock: str, requirements: list[Requirement]) -> None:
    """Otherwise: `make lock`."""
    for requirement in requirements:
        found = versions(REQUIREMENTS / lock, requirement)
        assert found, f"{requirement.name} is not in {lock}"
        assert all(
            version in requirement.specifier for version in found
        ), f"{lock} has {found}: {requirement}"


@pytest.mark.parametrize("requirement", [*TOOL, *SDK, *CUSTOM], ids=str)
def test_lower_bounds_are_what_the_oldest_versions_are_tested_with(requirement: Requirement) -> None:
    """A bound that something else raises, or that the job does not install, would be a promise that nobody keeps."""
    (bound,) = requirement.specifier
    assert bound.operator == ("==" if requirement.name in ("black", "ruff") else ">=")
    assert versions(REQUIREMENTS / "lowest.lock", requirement) == {Version(bound.version)}


def test_tools_are_the_same_for_the_oldest_versions() -> None:
    for requirement in [*BUILD, *inputs("tools.in")]:
        assert versions(REQUIREMENTS / "lowest.lock", requirement) == versions(
            REQUIREMENTS / "dev.lock", requirement
        )


@pytest.mark.parametrize("lock", ["generate.lock", "runtime.lock"])
def test_what_generates_and_what_is_measured_is_what_the_tests_run_with(lock: str) -> None:
    """`make install` after `make generate` installs only what is missing."""
    assert set(pins(REQUIREMENTS / lock)) <= set(pins(REQUIREMENTS / "dev.lock"))


@pytest.mark.parametrize(
    "file", sorted(ROOT.glob("generated/*/pyproject.toml")), ids=lambda path: path.parent.name
)
def test_sdks_declare_what_is_tested(file: Path) -> None:
    project = tomllib.loads(file.read_text(encoding="utf-8"))["project"]
    extras: dict[str, list[str]] = project["optional-dependencies"]
    lines: list[str] = sum(extras.values(), project["dependencies"])
    assert {str(Requirement(line)) for line in lines} <= {str(item) for item in [*SDK, *CUSTOM]}
