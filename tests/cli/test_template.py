"""`sdkwright template`: what there is to replace, and the text to begin with."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sdkwright.__main__ import main
from tests.support import ROOT
from tests.support.packages import write

DOCUMENT = (ROOT / "tests/project/pets.yaml").read_text(encoding="utf-8")
TEMPLATE = "docs/README.md.j2"


def test_every_template_is_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["template"]) == 0
    listed = capsys.readouterr().out.splitlines()
    folder = ROOT / "templates"
    assert listed == sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.j2"))
    assert main(["template", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"templates": listed}


def test_a_template_is_printed_as_it_is(capsys: pytest.CaptureFixture[str]) -> None:
    text = (ROOT / "templates" / TEMPLATE).read_text(encoding="utf-8")
    assert main(["template", TEMPLATE]) == 0
    assert capsys.readouterr().out == text
    assert main(["template", TEMPLATE, "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"name": TEMPLATE, "text": text}


def test_an_unknown_template_is_an_error_with_a_guess(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["template", "docs/README.md"]) == 2
    message = f"docs/README.md: there is no such template; did you mean `{TEMPLATE}`?\n"
    assert capsys.readouterr() == ("", message)


def test_a_copy_can_be_edited(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["template", TEMPLATE]) == 0
    edited = f"{capsys.readouterr().out}\nAsk the team of the pets.\n"
    config = '[custom]\ntemplates = "templates"\n'
    write(
        {"openapi.yaml": DOCUMENT, "sdk.toml": config, f"custom/templates/{TEMPLATE}": edited},
        Path("specs/pets"),
    )
    assert main(["generate"]) == 0
    assert capsys.readouterr().err == ""
    assert (
        Path("generated/pets/README.md").read_text(encoding="utf-8").endswith("\nAsk the team of the pets.\n")
    )


@pytest.mark.parametrize("command", ["generate", "check", "validate"])
def test_what_nothing_uses_in_custom_is_named(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    names = ("README.md", "data/pets.json", "templates/package/errors.py.j2", ".gitignore", "toys.py")
    files = {f"custom/{name}": "" for name in names}
    write({"openapi.yaml": DOCUMENT, **files}, Path("specs/pets"))
    assert main(["generate"]) == 0
    capsys.readouterr()
    assert main([command]) == 0
    named = [line for line in capsys.readouterr().err.splitlines() if "not used" in line]
    start, use = "specs/pets/custom/", "note: not used; "
    assert named == [
        f"{start}README.md: {use}to replace the page, write a template for it: `sdkwright template {TEMPLATE}` "
        "prints the one in use",
        f"{start}data/pets.json: {use}a package has only Python modules of this folder: move the file elsewhere",
        f"{start}templates/package/errors.py.j2: {use}to use templates, name their folder: `templates` under "
        "`[custom]` in `sdk.toml`",
    ]
