"""docs/testing.md: every test in it runs, in a program that has an SDK and the libraries."""

from __future__ import annotations

import gzip
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support import ROOT
from tests.support.documentation import pets_package
from tests.support.loopback import Loopback
from tests.support.packages import write
from tests.support.pages import blocks

PAGE = ROOT / "docs" / "testing.md"
PROGRAMS = blocks(PAGE, "python")
TESTS = [name for block in PROGRAMS for name in re.findall(r"^(?:async )?def (test_\w+)", block.text, re.M)]

# The recorded tests have a server of their own in place of the real one.
CONFTEST = """
import os
import pytest

@pytest.fixture(autouse=True)
def _server(request, monkeypatch):
    if "recorded" in request.node.name:
        monkeypatch.setenv("PETS_SERVER_URL", os.environ["SERVER_OF_THE_TESTS"])
"""


TWICE = """
import sys, pytest
for words in ([], ["-k", "recorded"]):
    for name in [name for name in sys.modules if name.startswith(("test_block", "conftest"))]:
        del sys.modules[name]
    if status := pytest.main(["-q", "-rA", "-p", "no:cacheprovider", *words, "."]):
        sys.exit(status)
    print("THE END")
"""
"""The second time only what records something runs, in the same process: most of its work is to import libraries."""


def passed(folder: Path, url: str) -> list[list[str]]:
    """The names of the tests in a folder that pass each time; none may fail."""
    done = subprocess.run(
        [sys.executable, "-c", TWICE],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder / "package"), "SERVER_OF_THE_TESTS": url},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return [re.findall(r"^PASSED \S+::(\w+)", part, re.M) for part in done.stdout.split("THE END\n")[:-1]]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A program with the tests of the page, one file per block."""
    write(pets_package(), tmp_path / "package")
    for number, block in enumerate(PROGRAMS):
        (tmp_path / f"test_block_{number}.py").write_text(block.text, encoding="utf-8")
    (tmp_path / "conftest.py").write_text(CONFTEST, encoding="utf-8")
    return tmp_path


@pytest.fixture
def pets() -> Iterator[Loopback]:
    """The server of the pets, which packs what it says."""
    with Loopback() as server:
        fields = {"content-type": "application/json", "content-encoding": "gzip"}
        server.answer(200, body=gzip.compress(b'{"id": 7, "name": "Rex"}'), headers=fields, default=True)
        yield server


def test_every_test_of_the_page_passes(folder: Path, pets: Loopback) -> None:
    """Those that record need a server once; what they record has no key in it."""
    first, second = passed(folder, pets.url)
    assert sorted(first) == sorted(TESTS)
    assert sorted(second) == sorted(name for name in TESTS if "recorded" in name)
    assert len(second) == len(pets.requests) == 3
    cassettes = [path.read_text(encoding="utf-8") for path in (folder / "cassettes").iterdir()]
    assert len(cassettes) == 3
    assert not any("bearer key" in text.lower() for text in cassettes)


def test_there_are_tests_for_every_library() -> None:
    text = PAGE.read_text(encoding="utf-8")
    assert len(TESTS) == 24
    for library in ("respx", "pytest-httpx", "httpx2-pytest", "vcrpy"):
        assert f"[{library}](https://github.com/" in text
