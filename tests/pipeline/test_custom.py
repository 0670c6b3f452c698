"""Custom code that cannot be used, with its place; and edits in a package that become custom code."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

import pytest

from sdkwright.__main__ import main
from sdkwright.config.custom import Template
from sdkwright.diagnostics.report import Location, SpecError
from sdkwright.output import assets
from sdkwright.pipeline import Build, build

DOCUMENT = """\
openapi: 3.1.0
info: { title: Pets, version: "1" }
servers: [{ url: https://pets.example }]
paths:
  /pets:
    get:
      operationId: listPets
      tags: [pets]
      responses: { "204": { description: None. } }
  /shops:
    get:
      operationId: listShops
      tags: [shops]
      responses: { "204": { description: None. } }
"""
HELPERS = "class Helper:\n    pass\n\n\ndef register(hooks):\n    pass\n"
FOLDER = Path("specs/pets")


def make(settings: str = "", **modules: str) -> Build:
    """The SDK of a project in the working directory; `__` in the names of modules are folders."""
    (FOLDER / "custom").mkdir(parents=True, exist_ok=True)
    (FOLDER / "openapi.yaml").write_text(DOCUMENT)
    (FOLDER / "sdk.toml").write_text(settings)
    for name, text in modules.items():
        path = FOLDER / "custom" / f"{name.replace('__', '/')}.py"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return build(FOLDER)


def failures(settings: str = "", **modules: str) -> list[str]:
    """`file:line:column: rule: message (hint)` of each problem."""
    with pytest.raises(SpecError) as caught:
        make(settings, **modules)
    locate = caught.value.locate
    found: list[str] = []
    for problem in caught.value.problems:
        at = problem.at
        if isinstance(at, Location):
            assert locate is not None
            at = locate(at)
        hint = f" ({problem.hint})" if problem.hint else ""
        found.append(f"{at}: {problem.rule}: {problem.message}{hint}".removeprefix("specs/pets/"))
    return found


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty working directory."""
    monkeypatch.chdir(tmp_path)


RESOURCE = "package/resource.py.j2"


def template(text: str, path: str = RESOURCE, folder: str = "templates") -> Path:
    """A template in the project."""
    file = FOLDER / "custom" / folder / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def test_a_template_of_custom_code_replaces_the_one_of_its_path() -> None:
    shipped = assets.templates()[RESOURCE]
    template(shipped.replace("{{ view.doc }}", '{{ view.doc }}\n    kind = "house style"'), folder="a/b")
    made = make('custom.templates = "a/b"', helpers=HELPERS)
    assert '    kind = "house style"\n' in made.files["pets/resources/pets.py"]
    assert "pets/helpers.py" in made.files
    assert not [path for path in made.files if path.endswith(".j2")]
    assert made.files == build(FOLDER).files, "the compiled template is that of its text"
    assert "house style" not in make().files["pets/resources/pets.py"], "nothing names the folder"


def test_a_template_of_the_command_line_comes_before_that_of_custom_code() -> None:
    """The rest of the folder is used all the same."""
    shipped, errors = assets.templates(), "package/errors.py.j2"
    template(shipped[RESOURCE])
    template(shipped[errors].replace("No response within", "No answer within"), errors)
    expected = make('custom.templates = "templates"').files
    template("{{ what_does_not_exist }}")

    made = build(FOLDER, templates={RESOURCE: Template(file="mine", text=shipped[RESOURCE])})

    assert made.files["pets/resources/pets.py"] == expected["pets/resources/pets.py"]
    assert "No answer within" in made.files["pets/errors.py"]


@pytest.mark.parametrize(
    ("text", "path", "expected"),
    [
        ("#\n{{ vew }}", RESOURCE, f"custom/templates/{RESOURCE}:2:1: template: the template uses a name"),
        ("{% for %}", RESOURCE, f"custom/templates/{RESOURCE}:1:1: template: not a valid template: "),
        (
            "{% extends 'package/module.py.j2' %}{% block body %}x = (\n{% endblock %}",
            RESOURCE,
            f"custom/templates/{RESOURCE}:1:1: template: `pets/resources/pets.py` would not be valid Python: ",
        ),
        (
            "",
            "package/resorce.py.j2",
            "custom/templates/package/resorce.py.j2:1:1: custom-template: there is no template to replace "
            "(did you mean `package/resource.py.j2`?)",
        ),
        (
            "",
            "package/client.py",
            "custom/templates/package/client.py:1:1: custom-template: not a template "
            "(rename it to `package/client.py.j2`)",
        ),
        (
            "",
            "runtime/utils.py",
            "custom/templates/runtime/utils.py:1:1: custom-template: not a template "
            "(to replace a module of the package, use `replaces` of custom code)",
        ),
        (
            "",
            "notes.txt",
            "sdk.toml:1:8: custom-template: `custom/templates` has no templates, such as "
            "`package/resource.py.j2` (add one, or delete this line)",
        ),
    ],
)
def test_a_template_that_cannot_be_used_is_an_error_at_its_line(text: str, path: str, expected: str) -> None:
    template(text, path)
    (found,) = failures('custom.templates = "templates"')
    assert found.startswith(expected)
    assert main(["validate", "specs/pets"]) == 2, "the command finds it as well"


@pytest.mark.parametrize("folder", ["..", "/etc", "a/../..", "", ".hidden"])
def test_templates_are_in_the_folder_of_custom_code(folder: str) -> None:
    (found,) = failures(f'custom.templates = "{folder}"')
    assert "`custom.templates` must be a folder in `custom/`, such as `templates`" in found


@pytest.mark.parametrize("flag", ["TYPE_CHECKING", "typing.TYPE_CHECKING"])
def test_what_is_for_type_checkers_alone_cannot_be_wired(flag: str) -> None:
    """The first call would fail to import it."""
    code = f"if {flag}:\n    from x import Hooks\nelse:\n    from x import registered\ndef register(hooks): ...\n"
    make('custom.hooks = ["audit:registered"]', audit=code)
    (found,) = failures('custom.hooks = ["audit:Hooks"]', audit=code)
    assert found == (
        "sdk.toml:1:17: config-no-match: `specs/pets/custom/audit.py` defines no `Hooks` "
        "(expected one of `registered`, `register`)"
    )


def test_links_to_templates_are_not_followed() -> None:
    Path("secret.j2").write_text("password")
    template("", "package/errors.py.j2").unlink()
    (FOLDER / "custom/templates/package/errors.py.j2").symlink_to(Path("secret.j2").absolute())
    (found,) = failures('custom.templates = "templates"')
    assert found.endswith("not a regular file: links are not followed (put the file itself here)")


def test_a_single_file_has_no_templates_of_custom_code(capsys: pytest.CaptureFixture[str]) -> None:
    template(assets.templates()[RESOURCE])
    make('custom.templates = "templates"')
    command = ["generate", "specs/pets/openapi.yaml", "--config", "specs/pets/sdk.toml"]
    assert main(command) == 2
    message = "specs/pets/sdk.toml:1:8: error [custom-template]: `custom/` beside a single file is not used"
    assert message in capsys.readouterr().err


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        ('mixins.pets = "helper:Helper"', "`custom/` has no module `helper` (did you mean `helpers`?)"),
        ('mixins.pets = "search:Search"', "`custom/` has no module `search` (add `custom/search.py`)"),
        (
            'mixins.pets = "helpers:Helpr"',
            "`specs/pets/custom/helpers.py` defines no `Helpr` (did you mean `Helper`?)",
        ),
        ('mixins.pet = "helpers:Helper"', "the SDK has no namespace `pet` (did you mean `pets`?)"),
        ('resources."dogs.toys" = "helpers:Helper"', "the SDK has no namespace `dogs`"),
        (
            'replaces = ["helpers.py"]',
            "the SDK has no `helpers.py` to replace (delete the entry: other modules need none)",
        ),
        ('replaces = ["client.py"]', "`custom/` has no `client.py`"),
    ],
)
def test_what_matches_nothing_is_an_error(settings: str, expected: str) -> None:
    (found,) = failures(f"custom.{settings}", helpers=HELPERS)
    assert re.fullmatch(rf"sdk\.toml:1:\d+: {re.escape(f'config-no-match: {expected}')}", found)


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        (
            'mixins.pets = "helpers:register"',
            "config-value: `register` in `specs/pets/custom/helpers.py` is a function; a class is needed "
            "(expected `Helper`)",
        ),
        (
            'resources."pets.list" = "helpers:Helper"',
            "config-names: `pets.list` cannot be a namespace: it is a method, or needed by the SDK itself "
            "(choose another name)",
        ),
        (
            'exports.models = "helpers:Helper"',
            "config-names: `models` cannot be exported: the package has this name already (choose another name)",
        ),
        (
            'exports._x = "helpers:Helper"',
            "config-names: `_x` cannot be exported: names with an underscore are private (choose another name)",
        ),
    ],
)
def test_what_cannot_be_wired_is_an_error(settings: str, expected: str) -> None:
    (found,) = failures(f"custom.{settings}", helpers=HELPERS)
    assert re.fullmatch(rf"sdk\.toml:1:\d+: {re.escape(expected)}", found)


@pytest.mark.parametrize(
    ("settings", "value"),
    [
        ('mixins.pets = "Helper"', '"Helper"'),
        ('replaces = ["../client.py"]', '"../client.py"'),
        ('dependencies = ["not a requirement"]', '"not a requirement"'),
        ('extras.numpy = ["numpy"]', ""),
        ("other = 1", ""),
    ],
)
def test_values_of_sdk_toml_are_checked(settings: str, value: str) -> None:
    (found,) = failures(f"custom.{settings}", helpers=HELPERS)
    assert found.startswith("sdk.toml:1:")
    assert ": config-" in found
    assert value.strip('"') in found


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("search", "def f(:\n", "search.py:1:7: custom-syntax: not valid Python: "),
        (
            "search",
            "type X = int\n",
            "search.py:1:",
        ),  # a statement of Python 3.12; versions differ in the column
        ("class", "", "class.py:1:1: custom-file: `class` cannot be the name of a Python module"),
        ("my-mod", "", "my-mod.py:1:1: custom-file: `my-mod` cannot be the name of a Python module"),
        ("con", "", "con.py:1:1: custom-file: `con` cannot be the name of a Python module"),
        ("client", "", "client.py:1:1: custom-file: the SDK has `client.py` of its own"),
        ("Client", "", "Client.py:1:1: custom-file: the SDK has `client.py` of its own"),
        ("client__x", "", "client/x.py:1:1: custom-file: the SDK has `client.py` of its own"),
        ("models", "", "models.py:1:1: custom-file: the SDK has `models/` of its own"),
        (
            "_runtime__retry",
            "",
            "_runtime/retry.py:1:1: custom-file: the SDK has `_runtime/retry.py` of its own",
        ),
    ],
)
def test_what_cannot_be_a_module_is_an_error(name: str, text: str, expected: str) -> None:
    (found,) = failures(**{name: text})
    assert found.startswith(f"custom/{expected}")
    assert ": custom-" in found


def test_the_problems_of_all_modules_are_told_together() -> None:
    assert [item.split(":")[0] for item in failures(one="(", two=")")] == ["custom/one.py", "custom/two.py"]


def test_text_that_is_not_utf_8_is_an_error() -> None:
    make()
    (FOLDER / "custom/x.py").write_bytes(b"# \xff\n")
    assert failures() == ["custom/x.py:1:1: encoding: not valid UTF-8 (save the file as UTF-8)"]


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_links_are_not_followed(tmp_path: Path) -> None:
    make()
    secret = tmp_path / "secret.py"
    secret.write_text("TOKEN = 'hush'\n")
    (FOLDER / "custom/x.py").symlink_to(secret)
    (FOLDER / "custom/folder").symlink_to(tmp_path)
    found = failures()
    assert [item.split(": ")[:2] for item in found] == [
        ["custom/folder:1:1", "custom-file"],
        ["custom/x.py:1:1", "custom-file"],
    ]
    assert "hush" not in "".join(found)


def test_code_is_parsed_and_never_run(tmp_path: Path) -> None:
    made = make(x=f"open({str(tmp_path / 'ran')!r}, 'w')\n")
    assert "pets/x.py" in made.files
    assert not (tmp_path / "ran").exists()


def test_names_that_a_module_gets_from_others_can_be_wired() -> None:
    made = make(
        'custom.exports.A = "x:A"\ncustom.exports.B = "x:B"\ncustom.exports.C = "y:C"\n',
        x="try:\n    from a import A\nexcept ImportError:\n    A = None\nB: int = 1\n",
        y="from x import *\n",
    )
    assert {"pets/x.py", "pets/y.py"} <= made.files.keys()


def test_entries_of_namespaces_that_a_subset_leaves_out_have_no_effect() -> None:
    make('custom.mixins.shops = "helpers:Helper"\ncustom.mixins.pets = "helpers:Helper"\n', helpers=HELPERS)
    subset = build(FOLDER, filters=(["tag:pets"], []))
    assert "Helper" in subset.files["pets/resources/pets.py"]
    assert "pets/resources/shops.py" not in subset.files


def test_dependencies_and_extras_are_in_the_metadata() -> None:
    made = make('[custom]\ndependencies = ["attrs>=24"]\n[custom.extras]\nsafe = ["cryptography>=44"]\n')
    project = made.files["pyproject.toml"]
    assert '    "attrs>=24",\n' in project
    assert 'safe = ["cryptography>=44"]\n' in project


@pytest.mark.parametrize("part", ["utils.py", "resources/pets.py", "_runtime/retry.py", "mine.py"])
def test_what_check_says_turns_an_edit_into_custom_code(
    part: str, capsys: pytest.CaptureFixture[str]
) -> None:
    make()
    assert main(["generate"]) == 0
    path = Path("generated/pets/pets", part)
    path.write_text((path.read_text() if path.exists() else "") + "\nMINE = 1\n")
    assert main(["check", "--diff", "none"]) == 1
    (line,) = (line for line in capsys.readouterr().out.splitlines() if ": to keep it: " in line)
    _, command, *more = line.split("`")
    subprocess.run(command, shell=True, check=True)
    if more[1:]:
        (FOLDER / "sdk.toml").write_text(f"[custom]\n{more[1]}\n")
    assert main(["generate"]) == 0
    assert path.read_text().endswith("\nMINE = 1\n")
    assert path.read_text().startswith(f"# Copied from specs/pets/custom/{part};")
    assert main(["check"]) == 0


def test_an_edit_of_a_copy_goes_back_to_where_it_comes_from(capsys: pytest.CaptureFixture[str]) -> None:
    make(mine="MINE = 1\n")
    assert main(["generate"]) == 0
    copy = Path("generated/pets/pets/mine.py")
    copy.write_text(copy.read_text() + "YOURS = 2\n")
    assert main(["check", "--diff", "none"]) == 1
    printed = capsys.readouterr().out
    assert "modified: edited by hand (its source is specs/pets/custom/mine.py)" in printed
    (line,) = (line for line in printed.splitlines() if ": to keep it: " in line)
    subprocess.run(line.split("`")[1], shell=True, check=True)
    assert main(["generate"]) == 0
    assert (FOLDER / "custom/mine.py").read_text().endswith("YOURS = 2\n")
    assert main(["check"]) == 0
