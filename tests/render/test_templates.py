"""Templates: they hold the statements, print code only, and each can be replaced."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

from sdkwright.cli.main import run
from sdkwright.render.code import Code, compose, docstring, joined, literal
from sdkwright.render.scope import Scope, import_block
from tests.support import ROOT
from tests.support.golden import CASES, built, documents

RENDER = ROOT / "generator" / "sdkwright" / "render"
TEMPLATES = ROOT / "templates"
PETS = """\
openapi: 3.1.0
info: {title: Pets, version: "1"}
paths:
  /pets:
    get:
      operationId: listPets
      tags: [pets]
      responses: {"200": {description: Pets., content: {application/json: {schema: {type: string}}}}}
"""
# These write texts of several lines: docstrings, tables of names, literals that are too long for a line.
PROSE = {
    "docstring",
    "name_block",
    "literal_lines",
    "markdown",
    "wrapped",
    "folded",
    "plain",
    "_doc",
    "_section",
}


def functions(tree: ast.AST) -> list[ast.FunctionDef]:
    return [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]


def test_no_statement_is_put_together_in_python() -> None:
    """A line break in code that `render` makes would be a statement that no template shows."""
    modules = [path for path in RENDER.rglob("*.py") if "docs" not in path.relative_to(RENDER).parts]
    assert len(modules) > 10
    found: list[str] = []
    for path in modules:
        for function in functions(ast.parse(path.read_text(encoding="utf-8"))):
            if function.name in PROSE:
                continue
            for node in ast.walk(function):
                if isinstance(node, ast.Call) and ast.unparse(node.func) in ("Code", "compose"):
                    texts = [n.value for n in ast.walk(node) if isinstance(n, ast.Constant)]
                    if any("\n" in text for text in texts if isinstance(text, str)):
                        found.append(f"{path.name}:{node.lineno}")
    assert [
        place for place in found if not place.startswith("scope.py")
    ] == []  # the block of imports is printed


def test_no_module_searches_rendered_text() -> None:
    verbs, syntax = "in|replace|find|search|match|sub", r"Union\[|Optional\[|TYPE_CHECKING|import |from "
    searching = re.compile(rf"\b(?:{verbs})\b.*[\"'](?:{syntax})")
    for path in RENDER.rglob("*.py"):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            assert not searching.search(line.split("  #")[0]), f"{path.name}:{number}: {line.strip()}"


def test_every_template_decides_something() -> None:
    """What has nothing but its header to fill in is Python, and stands under `templates/runtime`."""
    templates = sorted(TEMPLATES.rglob("*.j2"))
    assert len(templates) > 10
    for path in templates:
        tags = re.findall(r"\{[{%]\s*(.*?)\s*[%}]\}", path.read_text(encoding="utf-8"))
        assert [tag for tag in tags if tag != "header"], path
    assert not list((TEMPLATES / "runtime").rglob("*.j2"))


def test_code_keeps_the_imports_of_its_parts() -> None:
    py = Scope(["File", "list"])
    annotation = compose("{}[{} | {}]", py["list"], py.File, joined([py.Mapping, Code("None")], " | "))

    assert annotation == "_list[_File | Mapping | None]"
    assert import_block(annotation.imports, "models") == (
        "from builtins import list as _list\nfrom collections.abc import Mapping\n\n"
        "from .._runtime.model import File as _File"
    )
    with pytest.raises(TypeError, match="compose"):
        f"{annotation}"


@pytest.mark.parametrize(
    ("folder", "expected"),
    [
        ("", "from . import models\nfrom ._runtime.model import UNSET\nfrom .models.shared import Pet"),
        ("models", "from .. import models\nfrom .._runtime.model import UNSET\nfrom .shared import Pet"),
        (
            "a/b",
            "from ... import models\nfrom ..._runtime.model import UNSET\nfrom ...models.shared import Pet",
        ),
    ],
)
def test_imports_are_relative_to_the_folder(folder: str, expected: str) -> None:
    py = Scope()
    used = joined([py.UNSET, py.imported(".models.shared", "Pet"), py.models])

    assert import_block(used.imports, folder) == expected


def test_generated_modules_have_sorted_imports_and_todays_syntax(tmp_path: Path) -> None:
    """Under ruff's own rules, whatever a project of a user has configured beside them."""
    seen: set[str] = set()  # most modules are the same in all packages
    for case in CASES:
        for name, text in built(documents(case)[0]).files.items():
            if name.endswith(".py") and text not in seen:
                seen.add(text)
                path = tmp_path / case.name / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8")
    command = [
        sys.executable,
        "-m",
        "ruff",
        "check",
        "--isolated",
        "--select",
        "I,UP,F",
        "--ignore",
        "F401,F403,F405",
    ]
    command += ["--line-length", "120"]

    done = subprocess.run(
        [*command, "--target-version", "py311", tmp_path], capture_output=True, text=True, check=False
    )

    assert done.returncode == 0, done.stdout


def test_no_code_asks_formatters_and_type_checkers_to_look_away() -> None:
    for case in CASES:
        for name, text in built(documents(case)[0]).files.items():
            if name.endswith(".py"):
                assert "fmt:" not in text, name
                assert "type: ignore" not in text, name
                assert "pyright: ignore" not in text, name


# --- templates of other people


def generate(tmp_path: Path, templates: Path) -> int:
    (tmp_path / "pets.yaml").write_text(PETS, encoding="utf-8")
    output = tmp_path / "out"
    return run(
        ["generate", str(tmp_path / "pets.yaml"), "--output", str(output), "--templates", str(templates)]
    )


def replace_template(tmp_path: Path, path: str, text: str) -> Path:
    target = tmp_path / "mine" / path
    target.parent.mkdir(parents=True)
    target.write_text(text, encoding="utf-8")
    return tmp_path / "mine"


def test_a_template_is_replaced(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    original = (TEMPLATES / "package/resource.py.j2").read_text(encoding="utf-8")
    assert original.count("{{ view.doc }}") == 1
    mine = original.replace("{{ view.doc }}", '{{ view.doc }}\n    kind = "house style"')
    folder = replace_template(tmp_path, "package/resource.py.j2", mine)

    assert generate(tmp_path, folder) == 0, capsys.readouterr().err
    text = (tmp_path / "out/pets/pets/resources/pets.py").read_text(encoding="utf-8")
    assert '    kind = "house style"\n' in text
    check = ["check", str(tmp_path / "pets.yaml"), "--output", str(tmp_path / "out")]
    assert run([*check, "--templates", str(folder)]) == 0
    capsys.readouterr()
    assert run(check) == 1
    assert "a template changed" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("path", "text", "message"),
    [
        ("package/resorce.py.j2", "", "package/resorce.py.j2: there is no template to replace"),
        (
            "package/resource.py.j2",
            "{% for %}",
            "package/resource.py.j2:1:1: error [template]: not a valid template",
        ),
        (
            "package/resource.py.j2",
            "#\n\n{{ vew }}",
            "package/resource.py.j2:3:1: error [template]: the template uses",
        ),
        ("package/resource.py.j2", "{% extends 'x' %}", "error [template]: the template needs another one"),
        (
            "package/resource.py.j2",
            '{% extends "package/resource.py.j2" %}',
            "package/resource.py.j2:1:1: error [template]: the template extends, includes or imports itself",
        ),
        (
            "package/module.py.j2",
            '{% if true %}\n{% extends "package/resource.py.j2" %}{% endif %}',
            "itself: package/resource.py.j2 → package/module.py.j2 → package/resource.py.j2",
        ),
        (
            "package/resource.py.j2",
            "#\nx: {{ py.Optinal }} = 1",
            "package/resource.py.j2:2:1: error [template]: the template uses a name that it is not given: ",
        ),
        (
            "package/resource.py.j2",
            '#\n\n{{ ["a"] | code_list(", ") }}',
            "package/resource.py.j2:3:1: error [template]: the template fails: AttributeError: ",
        ),
        (
            "package/resource.py.j2",
            '{{ "{}_X".format(view.name) }}',
            "package/resource.py.j2:1:1: error [template]: the template fails: TypeError: ",
        ),
        (
            "package/resource.py.j2",
            "{% filter upper %}x{% endfilter %}",
            "package/resource.py.j2:1:1: error [template]: not a valid template: `filter` blocks are not supported",
        ),
        (
            "package/resource.py.j2",
            "{% if view.name is nope %}{% endif %}",
            "package/resource.py.j2:1:1: error [template]: the template fails: No test named 'nope'",
        ),
        (
            "package/resource.py.j2",
            "return 5",
            "would not be valid Python: ",
        ),
        ("package/resource.py.j2", "def f(a, a): pass", "(line 1: `def f(a, a): pass`)"),
        (
            "package/resource.py.j2",
            "x = 1\nfrom __future__ import annotations",
            "would not be valid Python: ",
        ),
        (
            "package/resource.py.j2",
            'X = "\0"',
            "would not be valid Python: ",
        ),
        ("project/pyproject.toml.j2", "[project\nname = ", "`pyproject.toml` would not be valid TOML: "),
        (
            "package/resource.py.j2",
            "#\n{{ 1 / 0 }}",
            "package/resource.py.j2:2:1: error [template]: the template fails: ZeroDivisionError: division by zero",
        ),
        (
            "package/resource.py.j2",
            '{% extends "package/module.py.j2" %}\n{% block body %}\ndef (\n{% endblock %}',
            "package/resource.py.j2:1:1: error [template]: `pets/resources/pets.py` would not be valid Python",
        ),
        (
            "docs/resource.md.j2",
            "# {{ title }}\n{{ operations }}",
            "docs/resource.md.j2:2:1: error [template]: the",
        ),
    ],
)
def test_a_template_with_a_fault_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], path: str, text: str, message: str
) -> None:
    assert generate(tmp_path, folder := replace_template(tmp_path, path, text)) == 2
    error = capsys.readouterr().err
    assert message in error
    assert error.startswith(folder.as_posix()) or "itself: " in error, "the path can be opened"
    assert not (tmp_path / "out").exists()


def test_a_template_may_name_itself(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    original = (TEMPLATES / "package/resource.py.j2").read_text(encoding="utf-8")
    mine = '{# Replaces "package/resource.py.j2". #}\n' + original
    assert (
        generate(tmp_path, replace_template(tmp_path, "package/resource.py.j2", mine)) == 0
    ), capsys.readouterr().err


@pytest.mark.parametrize("path", ["runtime/utils.py", "utils.py", "package/client.py"])
def test_only_templates_can_be_replaced(
    path: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = replace_template(tmp_path, "package/resource.py.j2", "")
    (folder / path).parent.mkdir(exist_ok=True)
    (folder / path).write_text("")
    assert generate(tmp_path, folder) == 2
    assert f"{path}: not a template; " in capsys.readouterr().err


def test_a_folder_of_templates_has_to_have_some(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert generate(tmp_path, tmp_path / "nowhere") == 2
    assert "not a folder" in capsys.readouterr().err
    (tmp_path / "mine").mkdir()
    assert generate(tmp_path, tmp_path / "mine") == 2
    assert "contains no templates" in capsys.readouterr().err


def test_texts_of_documents_are_no_code() -> None:
    assert isinstance(literal("x"), Code)
    assert isinstance(docstring("x"), Code)
    assert not isinstance("x" + literal("y"), Code)
