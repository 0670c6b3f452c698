"""The attack finds what gets out, and nothing does: a sample of it, and holes that are planted."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from tests.attack.__main__ import PLACES, attack, render
from tests.attack.outputs import breakouts
from tests.attack.payloads import MARK, PAYLOADS
from tests.attack.places import with_text, with_texts


def test_there_are_many_texts_and_places() -> None:
    assert len(PAYLOADS) == len(set(PAYLOADS)) > 70
    assert len(PLACES) == len(set(PLACES)) > 90
    changed = [place for place in PLACES if "hostile" in str(with_text(place, "hostile"))]
    assert changed == list(PLACES)


def test_nothing_gets_out(tmp_path: Path) -> None:
    """One text for code and pages, in five places at a time; `make attack` puts in all, each alone."""
    text = f'"""\n{MARK}()\n"""\n``<script>{MARK}()</script>\n```'
    result = attack(tmp_path, [text], together=5)
    assert result.documents > len(PLACES) / 5
    assert result.files > 500
    assert result.faults == []


def test_every_text_is_in_the_document_of_several_places() -> None:
    assert str(with_texts(PLACES, "hostile")).count("hostile") >= len(PLACES)


HOLES: dict[str, tuple[str, Callable[[str], str]]] = {
    "a comment": ("pkg/client.py", lambda text: f"# {text}\n"),
    "a docstring": ("pkg/client.py", lambda text: f'"""{text}"""\n'),
    "a string": ("pkg/client.py", lambda text: f'x = "{text}"\n'),
    "an expression": ("pkg/client.py", lambda text: f"x = [{text}]\n"),
    "a page": ("README.md", lambda text: f"# Title\n\n{text}\n"),
    "a cell": ("README.md", lambda text: f"# Title\n\n| a |\n| --- |\n| {text} |\n"),
    "a table of TOML": ("pyproject.toml", lambda text: f'[project]\nname = "{text}"\n'),
    "a name": ("README.md", lambda text: ""),
    "the report": ("diagnostics.txt", lambda text: text),
}


@pytest.mark.parametrize("hole", HOLES)
def test_a_hole_is_found(hole: str) -> None:
    """Each of them by some of the texts, in a file whose author forgot to escape."""
    file, unescaped = HOLES[hole]
    found: list[str] = []
    for payload in PAYLOADS:
        path = payload if hole == "a name" else file
        found += breakouts({path: unescaped(payload)}, {"README.md": 1})
    assert len(found) > 3


def test_a_hole_in_the_pipeline_is_found(tmp_path: Path) -> None:
    def planted(path: Path) -> Mapping[str, str]:
        files = render(path)
        title = str(files["README.md"]).partition("\n")[0].removeprefix("# ").removesuffix(" for Python")
        module = next(name for name in files if name.endswith("/client.py"))
        return {**files, module: f"{files[module]!s}\nx = [{title!s}]\n"}

    result = attack(tmp_path, [f"{MARK}()"], PLACES[:8], planted)
    assert len(result.faults) > 0
    assert any("runs PWNED" in fault for fault in result.faults)
