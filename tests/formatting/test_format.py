"""Both formatters: what they may change, what they say of code that is none, and what they do not depend on."""

from __future__ import annotations

import ast
import functools
import importlib
import stat
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from sdkwright.formatting import black, ruff
from sdkwright.formatting.errors import FormatterError, InvalidCode
from sdkwright.formatting.files import Files
from sdkwright.formatting.format import (
    FORMATTERS,
    LINE_LENGTH,
    Formatter,
    Formatting,
    format,
    versions,
)
from tests.support import ROOT
from tests.support.golden import CASES, built, documents

distribution = importlib.import_module("ruff")
SOURCE = "x = {'a': 1,\n 'b': [1,2,],}\ndef f( a ): return (a)\n"
FORMATTED = 'x = {"a": 1, "b": [1, 2]}\n\n\ndef f(a):\n    return a\n'


def format_sources(sources: Mapping[str, str], formatter: Formatter) -> Mapping[str, str]:
    """Format what are all modules."""
    return format(Files(sources, frozenset(sources)), formatter).texts


def python(files: Mapping[str, str]) -> dict[str, str]:
    """The modules of an SDK that are formatted."""
    return {path: text for path, text in files.items() if path.endswith(".py") and "/_" not in path}


@functools.cache
def golden() -> dict[str, str]:
    """The modules of all golden cases, formatted with ruff; of those that are equal, one."""
    modules: dict[str, str] = {}
    for case in CASES:
        files = python(built(documents(case)[0]).files)
        modules.update({text: f"{case.name}/{path}" for path, text in files.items()})
    assert len(modules) > 150
    return {path: text for text, path in modules.items()}


@pytest.mark.parametrize("formatter", FORMATTERS)
def test_code_is_formatted(formatter: Formatter) -> None:
    assert format_sources({"a/b.py": SOURCE, "A/B.py": "", "build/c": "y=1"}, formatter) == {
        "a/b.py": FORMATTED,
        "A/B.py": "",
        "build/c": "y = 1\n",
    }
    assert format_sources({}, formatter) == {}


def test_what_ruff_gives_stays_as_it_is() -> None:
    assert format_sources(golden(), "ruff") == golden()


def test_what_black_gives_stays_as_it_is_and_means_the_same() -> None:
    """Ruff goes first, which must not show."""
    some = dict(list(golden().items())[::16])
    formatted = format_sources(some, "black")
    changed = [path for path, text in some.items() if _meaning(text) != _meaning(formatted[path])]
    assert changed == []
    assert black.format_sources(formatted, LINE_LENGTH) == formatted
    fewer = dict(list(formatted.items())[::4])
    assert format_sources(fewer, "black") == fewer


def _meaning(text: str) -> str:
    return ast.dump(ast.parse(text))


@pytest.mark.parametrize("formatter", FORMATTERS)
def test_code_that_is_none_is_shown(formatter: Formatter) -> None:
    lines = [f"x{number} = {number}" for number in range(20)]
    lines[11] = "x = (1, 2"
    with pytest.raises(InvalidCode) as caught:
        format_sources({"acme/fine.py": "x = 1\n", "acme/models/pets.py": "\n".join(lines)}, formatter)
    assert (caught.value.path, caught.value.line) == ("acme/models/pets.py", 12)
    head, *shown = str(caught.value).splitlines()
    assert head.startswith("acme/models/pets.py:12: generated code is not valid Python: ")
    assert shown == [
        *("   9 | x8 = 8", "  10 | x9 = 9", "  11 | x10 = 10", "> 12 | x = (1, 2"),
        *("  13 | x12 = 12", "  14 | x13 = 13", "  15 | x14 = 14"),
    ]


def test_without_its_binary_ruff_says_what_helps(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def missing() -> str:
        raise FileNotFoundError(
            "Could not find the ruff binary in any of the following locations:\n - /nowhere\n"
        )

    monkeypatch.setattr(distribution, "find_ruff_bin", missing)
    ruff.binary.cache_clear()
    try:
        with pytest.raises(FormatterError, match=r"^ruff is not installed: .*; reinstall sdkwright"):
            format_sources({"a": "x=1"}, "ruff")
        broken = tmp_path / "ruff"
        monkeypatch.setattr(distribution, "find_ruff_bin", lambda: str(broken))
        with pytest.raises(FormatterError, match=r"cannot be run: .*; reinstall ruff"):
            format_sources({"a": "x=1"}, "ruff")
        ruff.binary.cache_clear()
        broken.write_text("#!/bin/sh\necho 'out of memory' >&2\nexit 7\n")
        broken.chmod(stat.S_IRWXU)
        with pytest.raises(FormatterError, match=r"^ruff failed with exit status 7: out of memory$"):
            format_sources({"a": "x=1"}, "ruff")
    finally:
        ruff.binary.cache_clear()


def test_without_black_it_says_what_helps(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "black", None)
    with pytest.raises(FormatterError, match=r"^black cannot be imported: .*; reinstall sdkwright"):
        format_sources({"a": "x=1"}, "black")


@pytest.mark.parametrize("formatter", FORMATTERS)
def test_nothing_around_has_a_say(
    formatter: Formatter, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Neither the configuration of a project nor where temporary files are."""
    here = tmp_path / "dist" / "build"
    here.mkdir(parents=True)
    (tmp_path / "pyproject.toml").write_text(
        "[tool.ruff]\nline-length = 20\nexclude = ['*']\n[tool.ruff.format]\nquote-style = 'single'\n"
        "[tool.black]\nline-length = 20\n"
    )
    (tmp_path / ".gitignore").write_text("*\n")
    subprocess.run(["git", "init", "--quiet"], cwd=tmp_path, check=True)
    monkeypatch.chdir(here)
    monkeypatch.setattr("tempfile.tempdir", str(here))
    assert format_sources({"a": SOURCE}, formatter) == {"a": FORMATTED}
    assert list(here.iterdir()) == [], "something was left behind"


def test_versions_are_the_ones_that_are_pinned() -> None:
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    assert versions("ruff").keys() == {"ruff"}
    assert versions("black").keys() == {"ruff", "black"}
    for name, version in versions("black").items():
        assert f'"{name}=={version}"' in text


def test_only_what_is_new_is_formatted() -> None:
    files = Files({"a.txt": "f( 1 )", "b.py": "f( 1 )", "c.py": "f( 1 )"}, frozenset({"b.py", "c.py"}))
    formatted = format(files, "ruff", lambda _: {"c.py": "g()\n"})
    assert formatted == Files({"a.txt": "f( 1 )", "b.py": "f(1)\n", "c.py": "g()\n"})


def test_formatting_begins_before_all_modules_are_there() -> None:
    files = Files({"a.py": "f( 1 )", "b.py": "g( 2 )", "c.py": "h( 3 )"}, frozenset({"a.py", "b.py", "c.py"}))
    with Formatting("ruff", lambda sources: {"b.py": "known()\n"} if "b.py" in sources else {}) as formatting:
        formatting.begin({"a.py": "f( 1 )"})
        formatting.begin({"b.py": "g( 2 )"})
        assert formatting.finish(files) == Files({"a.py": "f(1)\n", "b.py": "known()\n", "c.py": "h(3)\n"})


def test_what_is_not_wanted_any_more_leaves_nothing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    with Formatting("ruff") as formatting:
        formatting.begin({"a.py": "f( 1 )\n" * 50_000})  # enough to be worth a process
        assert list(tmp_path.iterdir()) != []
    formatting.begin({"b.py": "f( 1 )\n" * 50_000})  # by a thread that has not heard of it
    assert list(tmp_path.iterdir()) == []
