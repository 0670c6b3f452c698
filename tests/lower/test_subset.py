"""Subsets of a document: which operations remain, what is generated for them, and that names do not depend on it."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from pathlib import Path

import pytest

from sdkwright.__main__ import main
from sdkwright.diagnostics.report import SpecError
from sdkwright.ir.algebra import operations_of
from sdkwright.output.lock import NAME
from sdkwright.pipeline import Build, build
from sdkwright.reporting.text import format_error

DOCUMENT = """\
openapi: 3.1.0
info: { title: Zoo, version: "1" }
paths:
  /cats:
    get:
      operationId: list
      tags: [cats]
      responses: { "200": { $ref: "#/components/responses/Cats" }, "404": { $ref: "#/components/responses/Gone" } }
    post:
      operationId: create
      tags: [cats]
      requestBody:
        content: { application/json: { schema: { type: object, properties: { a: { enum: [p, q] } } } } }
      responses: { "204": { description: done } }
  /dogs:
    get:
      operationId: list
      tags: [dogs]
      responses:
        "200": { $ref: "#/components/responses/Dogs" }
        "409": { $ref: "#/components/responses/Busy" }
  /dogs/{id}:
    parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
    get:
      operationId: list
      tags: [dogs]
      responses:
        "200":
          description: a dog
          content: { application/json: { schema: { type: object, properties: { a: { type: integer } } } } }
    delete:
      tags: [dogs]
      responses:
        "404":
          description: gone
          content: { application/json: { schema: { $ref: "#/components/schemas/NoDog" } } }
  /broken:
    get:
      operationId: broken
      tags: [broken]
      parameters: [{ name: q, in: query, required: maybe, schema: { type: string } }]
      responses: { "204": { description: done } }
webhooks:
  born:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Unused" } } } }
components:
  responses:
    Cats:
      description: cats
      content: { application/json: { schema: { type: array, items: { $ref: "#/components/schemas/Cat" } } } }
    Dogs:
      description: dogs
      content: { application/json: { schema: { $ref: "#/components/schemas/Dog" } } }
    Busy:
      description: busy
      content: { application/json: { schema: { $ref: "#/components/schemas/Busy" } } }
    Gone:
      description: gone
      content: { application/json: { schema: { $ref: "#/components/schemas/Gone" } } }
  schemas:
    Cat:
      type: object
      required: [kind]
      properties: { kind: { type: string }, friend: { $ref: "#/components/schemas/Cat" } }
      discriminator: { propertyName: kind, mapping: { lion: "#/components/schemas/Lion" } }
    Lion:
      allOf:
        - $ref: "#/components/schemas/Cat"
        - { type: object, properties: { mane: { $ref: "#/components/schemas/Mane" } } }
    Mane: { type: object, properties: { length: { type: number } } }
    Dog: { type: object, properties: { name: { type: string } } }
    Gone: { type: object, properties: { since: { type: string } } }
    NoDog: { type: object, properties: { dog: { type: string } } }
    Busy: { type: object, properties: { until: { type: string } } }
    Unused: { type: object, properties: { a: { type: string } } }
"""

SETTINGS = """\
[operations.list]
method = "cats.all"
[operations.list_2]
method = "dogs.all"
[aliases]
OldDog = "Dog"
OldCat = "Cat"
[modules]
kennel = "resources.dogs"
[errors.names]
409 = "BusyError"
[names]
"/paths/~1cats/post/requestBody/content/application~1json/schema" = "NewCat"
"""


@pytest.fixture
def zoo(tmp_path: Path) -> Path:
    folder = tmp_path / "zoo"
    folder.mkdir()
    (folder / "openapi.yaml").write_text(DOCUMENT)
    return folder


def of(path: Path, include: tuple[str, ...] = (), exclude: tuple[str, ...] = ()) -> Build:
    return build(path, filters=(include, exclude))


def classes(sdk: Build) -> set[str]:
    """The models of an SDK, without the twins of what requests reach."""
    return {item.name for item in sdk.api.definitions.values()}


def methods(sdk: Build) -> dict[str, set[str]]:
    """The methods of each resource, as they are written."""
    found: dict[str, set[str]] = {}
    for path, text in sdk.files.items():
        if "/resources/" in path:
            for node in ast.parse(text).body:
                if isinstance(node, ast.ClassDef) and not node.name.endswith("RawResponse"):
                    found[node.name] = {item.name for item in node.body if isinstance(item, ast.FunctionDef)}
    return found


@pytest.mark.parametrize(
    ("include", "exclude", "expected"),
    [
        (("path:*",), (), {"list", "create", "list_2", "list_3", "delete_dogs_by_id", "broken"}),
        (("tag:cats",), (), {"list", "create"}),
        (("tag:ca*", "operation:broken"), (), {"list", "create", "broken"}),
        (("path:/dogs*",), (), {"list_2", "list_3", "delete_dogs_by_id"}),
        (("path:/dogs/*",), (), {"list_3", "delete_dogs_by_id"}),
        (("operation:list",), (), {"list", "list_2", "list_3"}),
        (("operation:delete_*",), (), {"delete_dogs_by_id"}),
        (("tag:dogs",), ("operation:list",), {"delete_dogs_by_id"}),
        ((), ("tag:dogs", "tag:broken"), {"list", "create"}),
    ],
)
def test_filters_choose_operations(
    include: tuple[str, ...], exclude: tuple[str, ...], expected: set[str], zoo: Path
) -> None:
    sdk = of(zoo, include, exclude)
    assert {item.id for item in operations_of(sdk.api.root)} == expected
    assert sdk.left_out == 6 - len(expected)


def test_only_what_is_reached_is_generated_heirs_included(zoo: Path) -> None:
    sdk = of(zoo, ("tag:cats",), ("operation:create",))
    assert classes(sdk) == {"Cat", "CatBase", "Lion", "Mane", "Gone"}
    assert [error.status for error in sdk.api.errors] == ["404"]
    assert "NoDog" not in "".join(sdk.files.values())


def test_an_error_carries_what_the_remaining_operations_say(zoo: Path) -> None:
    text = of(zoo, ("operation:delete_*",)).files["zoo/errors.py"]
    assert "NoDog" in text
    assert "Gone" not in text


@pytest.mark.parametrize("told", ["command line", "sdk.toml"])
def test_webhooks_stay_unless_something_is_included(told: str, zoo: Path) -> None:
    def subset(key: str, filter_: str) -> Build:
        if told == "command line":
            return of(zoo, **{key: (filter_,)})
        (zoo / "sdk.toml").write_text(f'[subset]\n{key} = ["{filter_}"]\n')
        return of(zoo)

    assert "zoo/webhooks.py" in subset("exclude", "tag:dogs").files
    sdk = subset("include", "tag:cats")
    assert "zoo/webhooks.py" not in sdk.files
    assert "Unused" not in classes(sdk)


@pytest.mark.parametrize(
    "filters",
    [("path:/dogs/*",), ("operation:create", "operation:delete_*")],
)
def test_names_are_those_of_the_whole(filters: tuple[str, ...], zoo: Path) -> None:
    """Duplicates are numbered, inline models named and modules called as if nothing were left out."""
    whole, part = of(zoo), of(zoo, filters)
    assert classes(part) <= classes(whole)
    for id_, item in part.api.definitions.items():
        assert item.name == whole.api.definitions[id_].name
    theirs = methods(whole)
    for name, found in methods(part).items():
        assert found <= theirs[name]
    assert set(part.files) <= set(whole.files)


def test_entries_of_the_configuration_that_mean_what_is_left_out_are_no_errors(zoo: Path) -> None:
    (zoo / "sdk.toml").write_text(SETTINGS)
    assert "class BusyError" in of(zoo).files["zoo/errors.py"]
    sdk = of(zoo, ("tag:cats",))
    assert "OldCat" in sdk.files["zoo/models/cats.py"]
    assert "zoo/kennel.py" not in sdk.files
    texts = [text for path, text in sdk.files.items() if path != NAME]  # the lock has the keys of sdk.toml
    assert not any("OldDog" in text or "BusyError" in text for text in texts)


def test_pages_of_what_is_left_out_may_be_told_by_members_of_objects(zoo: Path) -> None:
    document = (zoo / "openapi.yaml").read_text()
    body = "content: { application/json: { schema: { $ref: '#/components/schemas/Ask' } } }"
    (zoo / "openapi.yaml").write_text(
        document.replace(
            "  /broken:",
            "  /asked:\n    post:\n      operationId: asked\n      requestBody: { required: true, "
            + body
            + " }\n      responses: { '200': { $ref: '#/components/responses/Dogs' } }\n  /broken:",
        ).replace(
            "  schemas:",
            "  schemas:\n    Ask: { type: object, required: [page],"
            " properties: { page: { $ref: '#/components/schemas/At' } } }\n"
            "    At: { type: object, properties: { after: { type: string } } }",
            1,
        )
    )
    pages = (
        '[operations.asked.pagination]\nkind = "cursor"\nargument = "page.after"\nitems = "x"\nnext = "y"\n'
    )
    (zoo / "sdk.toml").write_text(pages)
    assert "zoo/resources/dogs.py" not in of(zoo, ("tag:cats",)).files
    with pytest.raises(SpecError, match="the answer of `asked` has no `x`"):
        of(zoo)


def test_entries_that_mean_nothing_are_errors_in_a_subset_too(zoo: Path) -> None:
    (zoo / "sdk.toml").write_text(SETTINGS + '"/paths/~1cats/put" = "Put"\n[operations.lust]\nmethod = "a"\n')
    with pytest.raises(SpecError) as raised:
        of(zoo, ("tag:cats",))
    assert "no operation `lust`" in format_error(raised.value)
    assert "no schema at `/paths/~1cats/put`" in format_error(raised.value)


def test_the_configuration_says_so_too_and_the_command_line_overrules_it(zoo: Path) -> None:
    (zoo / "sdk.toml").write_text('[subset]\ninclude = ["tag:cats"]\nexclude = ["operation:create"]\n')
    assert of(zoo).left_out == 5
    assert of(zoo, ("tag:dogs",)).left_out == 3


def test_what_is_wrong_in_operations_that_are_left_out_is_not_told(zoo: Path) -> None:
    assert any("/paths/~1broken" in str(item.at) for item in of(zoo).report.problems)
    assert not any("~1broken" in str(item.at) for item in of(zoo, ("tag:cats",)).report.problems)


BAD: Mapping[str, str] = {
    'include = ["tag:cat"]': "sdk.toml:2:12: error [subset]: there is no operation with the tag `cat`",
    'include = ["tag:cats"]\nexclude = ["tag:cats"]': "error [subset]: the filters leave no operation",
    'include = ["cats"]': "`cats`, which is not one of `tag:...`, `path:...`, `operation:...`",
    'only = ["tag:cats"]': "unknown key `only` in [subset]",
}


@pytest.mark.parametrize("settings", BAD)
def test_a_filter_that_means_nothing_is_located(settings: str, zoo: Path) -> None:
    (zoo / "sdk.toml").write_text(f"[subset]\n{settings}\n")
    with pytest.raises(SpecError) as raised:
        of(zoo)
    assert BAD[settings] in format_error(raised.value)


def test_near_matches_are_suggested(zoo: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main(["generate", str(zoo), "--output", str(tmp_path / "out"), "--include", "path:/dog"]) == 2
    assert capsys.readouterr().err == (
        "--include path:/dog: error [subset]: there is no operation at the path `/dog`\n"
        "    hint: did you mean `/dogs`?\n"
    )
    assert not (tmp_path / "out").exists()


def test_the_command_line_says_how_many_are_left_out_and_check_wants_the_same(
    zoo: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    words = [str(zoo), "--output", str(tmp_path / "out")]
    filters = ["--include", "tag:cats", "--exclude", "operation:create"]
    assert main(["generate", *words, *filters]) == 0
    assert "1 operation (5 left out)" in capsys.readouterr().out
    assert main(["check", *words, *filters]) == 0
    assert main(["check", *words]) == 1
    found = capsys.readouterr().out
    assert "cause: the filters changed (--include, --exclude)\n" in found
    assert "the spec changed" not in found
    assert main(["check", *words, *filters[:2]]) == 1
    assert "--include tag:cats` and commit" in capsys.readouterr().out


def test_a_filter_has_a_kind(zoo: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["generate", str(zoo), "--include", "cats"]) == 2
    assert (
        "`cats` is not a filter; expected one of tag:..., path:..., operation:..." in capsys.readouterr().err
    )
