"""Each file that drifts has its own cause, with the place: whatever is edited, alone or together."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Mapping
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

import pytest

import sdkwright.pipeline
from sdkwright.__main__ import main
from sdkwright.cli.drift import find_drift
from sdkwright.formatting.format import Formatter, versions
from sdkwright.output import assets
from sdkwright.pipeline import build
from tests.support.snapshots import Snapshot

DOCUMENT = """\
openapi: 3.1.0
info: { title: Toys, version: 1.2.0 }
servers:
  - url: https://toys.example
paths:
  /toys:
    get:
      operationId: getToy
      tags: [toys]
      summary: Find a toy
      parameters:
        - $ref: "#/components/parameters/Age"
      responses:
        "200":
          description: The toy.
          content:
            application/json:
              schema: { $ref: "#/components/schemas/Toy" }
  /shelves:
    get:
      operationId: listShelves
      tags: [shelves]
      responses:
        "200":
          description: The shelves.
          content:
            application/json:
              schema:
                type: array
                items: { $ref: "common.yaml#/Shelf" }
components:
  parameters:
    Age: { name: age, in: query, required: true, schema: { $ref: "#/components/schemas/Years" } }
  schemas:
    Toy:
      type: object
      properties:
        name: { type: string, description: What children call it. }
    Years: { type: integer, enum: [2, 3] }
"""
COMMON = """\
Shelf:
  type: object
  properties:
    height: { type: integer, description: In centimeters. }
"""
OVERLAY = """\
overlay: 1.0.0
info: { title: What toys leave out, version: 1.0.0 }
actions:
  - target: $.components.schemas.Toy
    update: { description: Something to play with. }
"""
SETTINGS = """\
[package]
name = "toys-sdk"
module = "toys_sdk"
version = "1"

[custom]
templates = "templates"

[custom.resources]
puzzles = "puzzles:Puzzles"
"""
OWN_TEMPLATE = "specs/toys/custom/templates/package/sdkconfiguration.py.j2"
CUSTOM = """\
from ._runtime.client import Resource


class Puzzles(Resource):
    def solve(self) -> str:
        return "done"
"""
PATCH = pytest.MonkeyPatch
FOLDER = Path("generated/toys")


def replaced(path: str, old: str, new: str) -> Callable[[PATCH], None]:
    def change(patch: PATCH) -> None:
        text = Path(path).read_text(encoding="utf-8")
        assert text.count(old) == 1
        Path(path).write_text(text.replace(old, new), encoding="utf-8")

    return change


def written(path: str, text: str) -> Callable[[PATCH], None]:
    def change(patch: PATCH) -> None:
        Path(path).write_text(text, encoding="utf-8")

    return change


def asset(kind: str, name: str, old: str, new: str) -> Callable[[PATCH], None]:
    def change(patch: PATCH) -> None:
        texts = dict(getattr(assets, kind)())
        assert old in texts[name]
        texts[name] = texts[name].replace(old, new)
        patch.setattr(assets, kind, lambda: texts)

    return change


def newer_tool(patch: PATCH) -> None:
    patch.setattr(sdkwright.pipeline, "__version__", "7.0")


def newer_formatter(patch: PATCH) -> None:
    def other(formatter: Formatter) -> dict[str, str]:
        return {"ruff": "99.1"}

    patch.setattr(sdkwright.pipeline, "versions", other)


def deleted(patch: PATCH) -> None:
    (FOLDER / "toys_sdk/py.typed").unlink()


def crlf(patch: PATCH) -> None:
    path = FOLDER / "toys_sdk/utils.py"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))


class Edit(NamedTuple):
    """An edit, and what is said of each file: its kind and its cause."""

    change: Callable[[PATCH], None]
    said: Mapping[str, tuple[str, str]]


def modified(cause: str, *paths: str) -> dict[str, tuple[str, str]]:
    return dict.fromkeys(paths, ("modified", cause))


RESULTS = "toys_sdk/_results.jsonl"
OPERATION = "the spec changed at specs/toys/openapi.yaml:7:5 (#/paths/~1toys/get)"
SCHEMA = "the overlay changed at specs/toys/overlay.yaml:5:15 (#/components/schemas/Toy)"
SHELF = "the spec changed at specs/toys/common.yaml:1:1 (#/Shelf)"
VERSION = "the configuration changed at specs/toys/sdk.toml:4:1 (`package.version`)"
EDITS: dict[str, Edit] = {
    "spec": Edit(
        replaced("specs/toys/openapi.yaml", "Find a toy", "Look for a toy"),
        modified(
            OPERATION,
            "README.md",
            "docs/toys.md",
            "llms.txt",
            "toys_sdk/_catalog.jsonl",
            "toys_sdk/resources/toys.py",
        ),
    ),
    "another file of the spec": Edit(
        replaced("specs/toys/common.yaml", "In centimeters", "In inches"),
        modified(SHELF, "docs/models/shelves.md", RESULTS, "toys_sdk/models/shelves.py"),
    ),
    "overlay": Edit(
        replaced("specs/toys/overlay.yaml", "Something to play with", "Fun"),
        modified(SCHEMA, "docs/models.md", "docs/models/toys.md", RESULTS, "toys_sdk/models/toys.py"),
    ),
    "configuration": Edit(
        replaced("specs/toys/sdk.toml", '"1"', '"2"'),
        modified(VERSION, "pyproject.toml", "sbom.cdx.json", "toys_sdk/_settings.py"),
    ),
    "custom code": Edit(
        replaced("specs/toys/custom/puzzles.py", "done", "solved"),
        modified("custom code changed (specs/toys/custom/puzzles.py)", "toys_sdk/puzzles.py"),
    ),
    "changelog": Edit(
        replaced("specs/toys/CHANGELOG.md", "First", "The first"),
        modified("the changelog changed (specs/toys/CHANGELOG.md)", "CHANGELOG.md"),
    ),
    "template": Edit(
        asset("templates", "package/errors.py.j2", "No response within", "No answer within"),
        modified("a template changed (templates/package/errors.py.j2)", "toys_sdk/errors.py"),
    ),
    "template of custom code": Edit(
        replaced(OWN_TEMPLATE, "{% block body %}", "{% block body %}\nHOUSE = 1\n"),
        modified(f"a template changed ({OWN_TEMPLATE})", "toys_sdk/sdkconfiguration.py"),
    ),
    "runtime": Edit(
        asset("runtime", "_runtime/retry.py", "When to try again", "Whether to try again"),
        modified("the runtime changed (templates/runtime/_runtime/retry.py)", "toys_sdk/_runtime/retry.py"),
    ),
    "tool": Edit(newer_tool, modified("sdkwright changed: 0.1.0 -> 7.0", "sdk.lock.json")),
    "formatter": Edit(
        newer_formatter,
        modified(
            f"the formatter changed: ruff {versions('ruff')['ruff']} -> ruff 99.1",
            "sdk.lock.json",
        ),
    ),
    "edited by hand": Edit(
        replaced(f"{FOLDER}/toys_sdk/httpclient.py", '"""What a custom', '"""What any custom'),
        modified("edited by hand (its source is templates/runtime/httpclient.py)", "toys_sdk/httpclient.py"),
    ),
    "deleted": Edit(deleted, {"toys_sdk/py.typed": ("missing", "the file was deleted")}),
    "an extra file": Edit(
        written(f"{FOLDER}/toys_sdk/mine.py", ""),
        {"toys_sdk/mine.py": ("orphaned", "not a generated file: added by hand")},
    ),
    "line endings": Edit(
        crlf,
        modified(
            "its line endings are CRLF now: let `.gitattributes` keep them (`* text eol=lf`)",
            "toys_sdk/utils.py",
        ),
    ),
}
LOCK = "sdk.lock.json"
MADE_FROM_SEVERAL = {  # path -> edit -> its cause, in the order in which they are told
    LOCK: {name: EDITS[name].said[LOCK][1] for name in ("formatter", "tool")},
    RESULTS: {"another file of the spec": SHELF, "spec": OPERATION, "overlay": SCHEMA},
    "docs/models.md": {"another file of the spec": SHELF, "overlay": SCHEMA},  # it shows parts of both models
}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    """A project in sync, made once."""
    folder = tmp_path_factory.mktemp("made")
    texts = {"openapi.yaml": DOCUMENT, "common.yaml": COMMON, "overlay.yaml": OVERLAY, "sdk.toml": SETTINGS}
    (folder / "specs/toys/custom").mkdir(parents=True)
    (folder / "specs/toys/custom/puzzles.py").write_text(CUSTOM, encoding="utf-8")
    (folder / OWN_TEMPLATE).parent.mkdir(parents=True)
    shipped = assets.templates()["package/sdkconfiguration.py.j2"]
    (folder / OWN_TEMPLATE).write_text(shipped, encoding="utf-8")
    (folder / "specs/toys/CHANGELOG.md").write_text("## 1\n\nFirst.\n", encoding="utf-8")
    for name, text in texts.items():
        (folder / "specs/toys" / name).write_text(text, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        assert main(["generate"]) == 0
    return Snapshot(folder)


@pytest.fixture
def patch(made: Snapshot, tmp_path: Path, monkeypatch: PATCH) -> PATCH:
    """In the working directory there is a project in sync."""
    made.write(tmp_path)
    monkeypatch.chdir(tmp_path)
    return monkeypatch


def drift() -> dict[str, tuple[str, str]]:
    return {item.path: (item.kind, item.cause) for item in find_drift(build(Path("specs/toys")), FOLDER)}


@pytest.mark.parametrize("name", EDITS)
def test_an_edit_is_the_cause_of_each_file_that_it_changes(name: str, patch: PATCH) -> None:
    EDITS[name].change(patch)
    assert drift() == dict(sorted(EDITS[name].said.items()))


def groups() -> list[tuple[str, ...]]:
    """All edits, and half of them in several ways: of any two, some group has both, and others have one of them."""
    found = [tuple(EDITS)]
    for bit in range(len(EDITS).bit_length()):
        for value in (0, 1):
            found.append(tuple(name for number, name in enumerate(EDITS) if number >> bit & 1 == value))
    return found


def test_any_two_edits_are_in_a_group_and_apart() -> None:
    for one, two in combinations(EDITS, 2):
        found = {(one in names, two in names) for names in groups()}
        assert found >= {(True, True), (True, False), (False, True)}


@pytest.mark.parametrize("names", groups(), ids=" and ".join)
def test_of_many_edits_each_file_has_its_own(names: tuple[str, ...], patch: PATCH) -> None:
    for name in names:
        EDITS[name].change(patch)
    expected = {path: said for name in names for path, said in EDITS[name].said.items()}
    for path, said in MADE_FROM_SEVERAL.items():
        if path in expected:
            expected[path] = ("modified", "; ".join(said[name] for name in said if name in names))
    assert drift() == dict(sorted(expected.items()))


def test_a_file_has_two_causes_if_both_decide_it(patch: PATCH) -> None:
    EDITS["spec"].change(patch)
    asset("templates", "package/namespace.py.j2", "The same methods, returning", "The methods, returning")(
        patch
    )
    text = "a template changed (templates/package/namespace.py.j2)"
    assert drift()["toys_sdk/resources/toys.py"] == ("modified", f"{OPERATION}; {text}")
    assert drift()["toys_sdk/resources/shelves.py"] == ("modified", text)


def test_a_template_that_comes_or_goes_is_named_by_its_file(patch: PATCH) -> None:
    path = Path(OWN_TEMPLATE).with_name("errors.py.j2")
    path.write_text(assets.templates()["package/errors.py.j2"] + "{# mine #}\nHOUSE = 1\n", encoding="utf-8")
    path.write_text(path.read_text().replace("No response within", "No answer within"), encoding="utf-8")
    assert drift() == modified(f"a template changed ({path}, new)", "toys_sdk/errors.py")
    assert main(["generate"]) == 0
    assert not drift()
    path.unlink()
    assert drift() == modified(f"a template changed ({path}, removed)", "toys_sdk/errors.py")


def test_the_key_that_names_the_templates_is_the_cause_if_it_changed(patch: PATCH) -> None:
    path = Path(OWN_TEMPLATE)
    EDITS["template of custom code"].change(patch)
    assert main(["generate"]) == 0
    replaced("specs/toys/sdk.toml", 'templates = "templates"\n', "")(patch)
    text = "the configuration changed (specs/toys/sdk.toml, `custom.templates`, removed)"
    assert drift() == modified(text, "toys_sdk/sdkconfiguration.py")
    shutil.copytree(path.parents[1], path.parents[2] / "other")
    replaced("specs/toys/sdk.toml", "[custom]\n", '[custom]\ntemplates = "other"\n')(patch)
    text = "the configuration changed at specs/toys/sdk.toml:7:1 (`custom.templates`)"
    assert drift() == modified(text, "sdk.lock.json"), "the same template elsewhere"


def test_an_edited_file_that_would_change_as_well_says_both(patch: PATCH) -> None:
    EDITS["overlay"].change(patch)
    replaced(f"{FOLDER}/toys_sdk/models/toys.py", "class Toy(", "# mine\nclass Toy(")(patch)
    assert drift()["toys_sdk/models/toys.py"] == ("modified", f"edited by hand; {SCHEMA}")


def test_what_a_file_refers_to_is_its_cause_if_nothing_of_its_own_changed(patch: PATCH) -> None:
    """The example of a page has a value of an enum that one of the parameters has."""
    replaced("specs/toys/openapi.yaml", "[2, 3]", "[4, 5]")(patch)
    place = "the spec changed at specs/toys/openapi.yaml:39:5 (#/components/schemas/Years)"
    files = ("README.md", "docs/toys.md", "toys_sdk/_catalog.jsonl", "toys_sdk/models/toys.py")
    assert drift() == modified(place, *files, "docs/models/toys.md")


def test_a_former_exception_is_the_cause_of_what_changes_among_exceptions(patch: PATCH) -> None:
    former = '[deprecated.errors]\nToysFailure = "APIStatusError"\n'
    written("specs/toys/sdk.toml", f"{SETTINGS}{former}")(patch)
    found = drift()["toys_sdk/errors.py"]
    assert found[0] == "modified"
    assert "specs/toys/sdk.toml:12:1 (`deprecated.errors.ToysFailure`, new)" in found[1]


def test_former_names_are_the_cause_of_what_they_are_in(patch: PATCH) -> None:
    former = '[deprecated.methods]\n"toys.find" = "toys.get_toy"\n[deprecated.models]\nGame = "Toy"\n'
    written("specs/toys/sdk.toml", f"{SETTINGS}{former}")(patch)
    found = drift()
    keys = [
        "the configuration changed at specs/toys/sdk.toml:12:1 (`deprecated.methods.toys.find`, new)",
        "the configuration changed at specs/toys/sdk.toml:14:1 (`deprecated.models.Game`, new)",
    ]
    files = [
        "docs/toys.md",
        "toys_sdk/resources/toys.py",
        "toys_sdk/models/toys.py",
        "toys_sdk/models/__init__.py",
    ]
    assert {found[path] for path in files} == {("modified", "; ".join(keys))}
    assert "docs/shelves.md" not in found
    assert found["toys_sdk/_renames.py"][0] == "missing"


def test_what_is_new_and_what_is_gone_is_named(patch: PATCH) -> None:
    replaced("specs/toys/openapi.yaml", "  /shelves:\n    get:\n", "  /racks:\n    get:\n")(patch)
    found = drift()["toys_sdk/resources/shelves.py"]
    assert found == (
        "modified",
        "the spec changed at specs/toys/openapi.yaml:20:5 (#/paths/~1racks/get, new); "
        "the spec changed (specs/toys/openapi.yaml, #/paths/~1shelves/get, removed)",
    )


def test_of_many_places_a_few_are_named(patch: PATCH) -> None:
    more = "".join(
        f"    T{n}: {{ type: object, properties: {{ a: {{ type: string }} }} }}\n" for n in range(9)
    )
    replaced("specs/toys/openapi.yaml", "  schemas:\n", f"  schemas:\n{more}")(patch)
    causes = drift()["toys_sdk/models/__init__.py"][1].split("; ")
    assert len(causes) == 3
    assert causes[2].endswith("(#/components/schemas/T2, new) and 6 more")


def test_an_sdk_that_is_not_there_is_one_line(patch: PATCH, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.rmtree(FOLDER)
    assert main(["check"]) == 1
    assert capsys.readouterr().out == (
        "generated/toys: missing: the SDK was not generated yet, or was deleted\n"
        "generated/toys: drift: 1 missing; cause: the SDK was not generated yet, or was deleted\n"
        "To fix: run `sdkwright generate` and commit the result\n"
    )


def test_a_lock_of_an_older_version_says_so(patch: PATCH) -> None:
    """It has digests of whole files only."""
    path = FOLDER / LOCK
    old = {name: value for name, value in json.loads(path.read_text()).items() if name in ("inputs", "files")}
    path.write_text(json.dumps(old))
    assert drift() == modified("the generator changed (generator/)", LOCK)
    EDITS["overlay"].change(patch)
    assert drift() == modified("the overlay changed (specs/toys/overlay.yaml)", *OVERLAID)


def test_json_has_the_place_in_parts(patch: PATCH, capsys: pytest.CaptureFixture[str]) -> None:
    EDITS["overlay"].change(patch)
    assert main(["check", "--json"]) == 1
    (target,) = json.loads(capsys.readouterr().out)["targets"]
    assert target["drift"] == [
        {
            "path": f"generated/toys/{path}",
            "kind": "modified",
            "cause": SCHEMA,
            "causes": [
                {
                    "input": "overlay",
                    "change": "changed",
                    "file": "specs/toys/overlay.yaml",
                    "line": 5,
                    "column": 15,
                    "part": "#/components/schemas/Toy",
                    "more": 0,
                    "text": SCHEMA,
                }
            ],
            "keep": None,
        }
        for path in OVERLAID
    ]


OVERLAID = ("docs/models.md", "docs/models/toys.md", RESULTS, "toys_sdk/models/toys.py")
REST = (
    f"generated/toys: drift: 4 modified; cause: {SCHEMA}\n"
    "To fix: run `sdkwright generate` and commit the result\n"
)


@pytest.mark.parametrize(
    ("amount", "shown"), [("none", ""), ("stat", "  1 line added, 1 line removed\n")], ids=["none", "stat"]
)
def test_differences_are_shown_as_they_are_asked_for(
    amount: str, shown: str, patch: PATCH, capsys: pytest.CaptureFixture[str]
) -> None:
    EDITS["overlay"].change(patch)
    assert main(["check", "--diff", amount]) == 1
    lines = (f"generated/toys/{path}: modified: {SCHEMA}\n{shown}" for path in OVERLAID)
    assert capsys.readouterr().out == f"{''.join(lines)}{REST}"


def test_sarif_has_a_result_for_each_file(patch: PATCH, capsys: pytest.CaptureFixture[str]) -> None:
    EDITS["overlay"].change(patch)
    assert main(["check", "--sarif", "-"]) == 1
    (run,) = json.loads(capsys.readouterr().out)["runs"]
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["drift"]
    for result, path in zip(run["results"], OVERLAID, strict=True):
        assert result["message"]["text"].startswith(f"modified: {SCHEMA}")
        (location,) = result["locations"]
        assert location["physicalLocation"]["artifactLocation"]["uri"] == f"generated/toys/{path}"


def test_one_standard_output_has_one_format(patch: PATCH, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--sarif", "-", "--json"]) == 2
    assert "--json and --sarif -: both write to standard output" in capsys.readouterr().err


THIRD = """\
  /sales:
    get:
      operationId: listSales
      tags: [shelves]
      summary: Find sales
      responses: { "204": { description: None. } }
components:
"""
SUMMARIES = {
    "      summary: Find a toy\n": "      summary: Find the toy\n",
    "      operationId: listShelves\n": "      summary: Find shelves\n      operationId: listShelves\n",
    "      summary: Find sales\n": "      summary: Find the sales\n",
}


def test_each_place_that_changed_is_annotated_once(patch: PATCH, capsys: pytest.CaptureFixture[str]) -> None:
    """Also one that is never the first cause of a file."""
    document = Path("specs/toys/openapi.yaml")
    text = document.read_text().replace("components:\n", THIRD)
    document.write_text(text)
    assert main(["generate"]) == 0
    for old, new in SUMMARIES.items():
        assert old in text
        text = text.replace(old, new)
    document.write_text(text)
    capsys.readouterr()
    assert main(["check", "--github", "--diff", "none"]) == 1
    printed = capsys.readouterr().out.splitlines()
    annotations = [line for line in printed if line.startswith("::error ")]
    places = [f"file=specs/toys/openapi.yaml,line={line},col=5" for line in (7, 20, 33)]
    assert [line.split(" ")[1].partition(",title")[0] for line in annotations] == places
    assert all(line.count("generated/toys/README.md: modified") == 1 for line in annotations)
    (summary,) = (line for line in printed if line.startswith("generated/toys: drift: "))
    causes = [f"the spec changed at specs/toys/openapi.yaml:{line}:5" for line in (7, 20, 33)]
    assert [summary.count(cause) for cause in causes] == [1, 1, 1]


def test_beside_json_annotations_go_to_standard_error(
    patch: PATCH, capsys: pytest.CaptureFixture[str]
) -> None:
    EDITS["overlay"].change(patch)
    assert main(["check", "--json", "--github"]) == 1
    printed = capsys.readouterr()
    assert json.loads(printed.out)["in_sync"] is False
    assert printed.err.startswith("::error file=specs/toys/overlay.yaml,line=5,col=15,")
