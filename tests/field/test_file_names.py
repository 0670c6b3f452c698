"""Names of files and folders are text from outside: what they have in them is not code, and leads nowhere."""

from __future__ import annotations

import ast
import json
import os
from functools import lru_cache
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from sdkwright.cli.main import run
from sdkwright.names import is_device, unusable_folder
from sdkwright.pipeline import build
from tests.support.packages import importable, modules, read, write

MARK = "\nraise SystemExit('the name of a file was run')\n"
HOSTILE = [
    *(MARK, f"{MARK}#", "\rimport os\r", "\u2028import os\u2028", "\x1b[31m", "\x85x\x0c"),
    *('"""', "'", "{{ x }}", "*|"),
]


def document(reference: str = "") -> dict[str, Any]:
    schema: dict[str, Any] = {"$ref": reference} if reference else {"type": "object", "properties": {"a": {}}}
    content = {"application/json": {"schema": schema}}
    operation = {
        "operationId": "get",
        "tags": ["things"],
        "responses": {"200": {"description": "", "content": content}},
    }
    return {
        "openapi": "3.1.0",
        "info": {"title": "Names", "version": "1"},
        "paths": {"/a": {"get": operation}},
    }


@lru_cache(maxsize=256)
def has_docstring(text: str) -> bool:
    """Whether a module has one. Most modules are the same whatever a file is called."""
    return ast.get_docstring(ast.parse(text)) is not None


@lru_cache(maxsize=256)
def code_of(text: str) -> str:
    """What is not a line of a comment."""
    return "".join(line for line in text.split("\n") if not line.strip().startswith("#"))


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such names")
@pytest.mark.parametrize("name", HOSTILE)
def test_no_name_of_a_file_is_code(name: str, tmp_path: Path) -> None:
    folder = tmp_path / f"folder{name}"
    folder.mkdir()
    (folder / f"other{name}.json").write_text(
        json.dumps({"Thing": {"type": "object", "properties": {"b": {}}}})
    )
    path = folder / f"api{name}.json"
    path.write_text(json.dumps(document(f"{quote(f'other{name}.json')}#/Thing")))
    result = build(path, "names_sdk")
    for file, text in result.files.items():
        assert "the name of a file" not in code_of(text) or file.endswith((".json", ".txt")), file
        if file.endswith(".py"):
            first = text.split("\n", 1)[0]
            assert first.isprintable()
            assert has_docstring(text) or "/_" in file
    write(result.files, tmp_path / "out")
    with importable(tmp_path / "out", result.module) as package:
        assert len(list(modules(package))) > 10


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such names")
def test_a_name_need_not_be_unicode(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/api\xff.json"))
    try:
        path.write_text(json.dumps(document()))
    except OSError:
        pytest.skip("this file system has Unicode names only")
    assert run(["generate", str(path), "--output", str(tmp_path / "out"), "--package", "names_sdk"]) == 0
    assert run(["check", str(path), "--output", str(tmp_path / "out"), "--package", "names_sdk"]) == 0


@pytest.mark.parametrize(
    "name",
    [
        "...yaml",
        "..yaml",
        "CON.yaml",
        "nul.openapi.yaml",
        "com1.yaml",
        "a\nb.yaml",
        "a\u2028.yaml",
        "a\\b.yaml",
        "a .yaml",
    ],
)
def test_no_name_leads_out_of_the_output_folder(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "specs").mkdir()
    path = tmp_path / "specs" / name
    path.write_text(json.dumps(document()))
    before = read(tmp_path)
    command = ["generate", str(path), "--output", str(tmp_path / "out" / "sdks")]
    assert run(command) == 2
    error = capsys.readouterr().err
    assert "error [output-name]: " in error
    assert "pass `--package NAME`" in error
    assert len([line for line in error.splitlines() if " | " not in line]) == 2
    assert read(tmp_path) == before
    assert run(["validate", str(path)]) == 2
    assert run([*command, "--package", "names_sdk"]) == 0
    assert [item.name for item in (tmp_path / "out" / "sdks").iterdir()] == ["names_sdk"]
    assert sorted(item.name for item in tmp_path.iterdir()) == ["out", "specs"]


@pytest.mark.parametrize("tag", ["con", "Aux", "NUL", "com 1", "lpt9", "prn"])
def test_no_module_is_called_like_a_device(tag: str, tmp_path: Path) -> None:
    text = json.dumps(document()).replace('"things"', json.dumps(tag))
    (tmp_path / "openapi.json").write_text(text)
    result = build(tmp_path / "openapi.json")
    assert [path for path in result.files for part in Path(path).parts if is_device(part)] == []
    write(result.files, tmp_path / "out")
    with importable(tmp_path / "out", result.module) as package:
        client = package.Names(server_url="http://127.0.0.1:1")
        (namespace,) = (name for name in dir(client) if is_device(name) or name == "com_1")
        assert callable(getattr(client, namespace).get)


def test_a_package_is_not_called_like_a_device(tmp_path: Path) -> None:
    text = json.dumps(document()).replace('"title": "Names"', '"title": "Con"')
    (tmp_path / "openapi.json").write_text(text)
    assert build(tmp_path / "openapi.json").module == "con_sdk"
    assert (
        run(
            [
                "generate",
                str(tmp_path / "openapi.json"),
                "--package",
                "nul",
                "--output",
                str(tmp_path / "out"),
            ]
        )
        == 2
    )
    assert not (tmp_path / "out").exists()


def test_usual_names_are_usable() -> None:
    for name in ("pets", "Pet Store", "pets.v2", "-pets", ".pets", "конь", "console", "com10", "用户"):
        assert unusable_folder(name) == ""
