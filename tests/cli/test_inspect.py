"""The `inspect` command: what it prints and refuses, and its exit status."""

from __future__ import annotations

import json
import re
import shlex
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

import sdkwright.cli.inspect
from sdkwright.__main__ import main
from sdkwright.ir.api import Object, Resource
from sdkwright.pipeline import Lowered, load_and_lower
from tests.support import python_environment
from tests.support.golden import CASES, ERRORS, GOLDEN, documents, stage

PETS = """\
openapi: 3.1.0
info: { title: Pets, version: "1" }
tags: [{ name: pets }, { name: staff }]
paths:
  /pets:
    get:
      operationId: listPets
      tags: [pets]
      parameters:
        - { name: page-size, in: query, schema: { type: integer, default: 20, maximum: 100 } }
      responses:
        "200":
          description: All pets.
          content: { application/json: { schema: { type: array, items: { $ref: "#/components/schemas/Pet" } } } }
  /staff:
    delete: { operationId: fire, tags: [staff], deprecated: true, responses: { "204": { description: Done. } } }
components:
  schemas:
    Pet: { type: object, required: [name], properties: { name: { type: string } } }
"""
TOYS = PETS.replace("title: Pets", "title: Toys")


class Result(NamedTuple):
    """What a command printed, and its exit status."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the command line in an empty folder, in which documents are written first."""
    monkeypatch.chdir(tmp_path)

    def call(*arguments: str, **documents: str) -> Result:
        for name, text in documents.items():
            (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
        capsys.readouterr()
        status = main(["inspect", *arguments])
        captured = capsys.readouterr()
        return Result(status, captured.out, captured.err)

    return call


# ---------------------------------------------------------------- text


def test_every_line_says_where_its_subject_is_written(run: Run) -> None:
    result = run("pets.yaml", pets=PETS)
    assert (result.status, result.err) == (0, "")
    assert [re.sub(r"  +(?=pets.yaml:)", " @ ", line) for line in result.out.splitlines()] == [
        "pets.yaml: Pets 1 (OpenAPI 3.1.0, package pets, 2 operations, 1 model)",
        "",
        "servers",
        "  /",
        "",
        "methods",
        "  Pets",
        "    pets @ pets.yaml:3:8",
        "      list: GET /pets, operation listPets @ pets.yaml:6:5",
        "        argument page_size (page-size): integer, query, default 20, maximum 100 @ pets.yaml:10:11",
        "        response 200 application/json (JSON): list[Pet] @ pets.yaml:12:9",
        "    staff @ pets.yaml:3:24",
        "      fire: DELETE /staff, operation fire, deprecated @ pets.yaml:16:5",
        "        response 204 @ pets.yaml:16:80",
        "",
        "models",
        "  Pet: object, in responses @ pets.yaml:19:5",
        "    name: string, required @ pets.yaml:19:58",
        "    other properties: any",
    ]


@pytest.mark.parametrize(
    "document", [documents(case)[-1] for case in CASES], ids=lambda path: path.parent.name
)
def test_everything_has_a_line(
    document: Path, tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In every golden case: each namespace, method, argument, body, response, model and field."""
    found: list[Lowered] = []

    def noted(*arguments: Any, **options: Any) -> Lowered:
        found.append(load_and_lower(*arguments, **options))
        return found[-1]

    monkeypatch.setattr(sdkwright.cli.inspect, "load_and_lower", noted)
    result = run(str(stage(document, tmp_path / "case")))
    (api,) = (lowered.api for lowered in found)
    assert (result.status, result.err) == (0, "")
    lines = [line.strip() for line in result.out.splitlines()]
    assert [start for start in subjects(api.root) if not any(line.startswith(start) for line in lines)] == []
    for definition in api.definitions.values():
        separator = ": object, in re" if isinstance(definition, Object) else " = "
        assert sum(line.startswith(f"{definition.name}{separator}") for line in lines) == 1
        names = [field.name for field in definition.fields] if isinstance(definition, Object) else []
        assert [name for name in names if not any(re.match(rf"{name}[: ]", line) for line in lines)] == []


def subjects(resource: Resource) -> Iterator[str]:
    """How the lines of a namespace start, and those below it."""
    yield resource.name
    for operation in resource.operations:
        yield f"{operation.name}: {operation.verb} {operation.path}, operation {operation.id}"
        for parameter in (
            *operation.parameters,
            *(item for body in operation.bodies for item in body.fields),
        ):
            yield f"argument {parameter.name}"
        yield from (f"body {body.media_type} ({body.codec.name})" for body in operation.bodies)
        yield from (f"response {response.status}" for response in operation.responses)
        yield from (f"error {response.status}" for response in operation.errors)
        yield from (f"callback {callback.name}" for callback in operation.callbacks)
        yield from (f"link {link.name}" for link in operation.links)
        yield from [f"pagination {operation.pagination.kind}"] if operation.pagination else []
    for child in resource.children:
        yield from subjects(child)


def test_former_names_are_on_the_line_of_what_has_them(tmp_path: Path, run: Run) -> None:
    """Of methods, arguments, pages, exceptions and models."""
    result = run(str(stage(documents(GOLDEN / "renamed")[0], tmp_path / "case")))
    lines = [re.sub(r"  +[^ ]*yaml:.*", "", line).strip() for line in result.out.splitlines()]
    assert [
        line for line in lines if "formerly" in line and re.match("get:|argument pet_id|pag|[A-Z]", line)
    ] == [
        "get: GET /pets/{pet_id}, operation getPet, formerly pets.get_pet, animals.fetch",
        "argument pet_id: integer, required, path, formerly id",
        "get: GET /pets/{pet_id}/photo, operation getPhoto, formerly animals.old.photo",
        "pagination cursor: items data: Owner, argument cursor, next next_cursor, class OwnersPage, "
        "formerly ListOwnersPage",
        "argument pet_id: integer, required, query, formerly id",
        "get: GET /reports/{id}, operation getReport, formerly reports_v1.get, reports.report",
        "LostError 404: Problem, formerly NotFoundError",
        "ConflictError 409, formerly BusyError",
        "Pet: object, in requests and responses, formerly Animal",
        'Kind = "cat" | "dog", in requests and responses, formerly Sort',
    ]


def test_long_enums_and_unions_are_cut(run: Run) -> None:
    values = ", ".join(f"v{index}" for index in range(30))
    short = ", ".join(f"v{index}" for index in range(8))
    fields = f"{{ long: {{ enum: [{values}] }}, short: {{ enum: [{short}] }} }}"
    text = PETS.replace("{ name: { type: string } }", fields).replace("[name], ", "[], ")
    lines = run("pets.yaml", pets=text).out.splitlines()
    assert [line.split(", in")[0].strip() for line in lines if " = " in line] == [
        'PetLong = "v0" | "v1" | "v2" | "v3" | "v4" | "v5" | "v6" | 23 more',
        'PetShort = "v0" | "v1" | "v2" | "v3" | "v4" | "v5" | "v6" | "v7"',
    ]


def test_text_of_a_document_cannot_control_the_terminal(run: Run) -> None:
    text = PETS.replace("title: Pets", 'title: "Pe\\e[31mts\\n"').replace(
        "{ name: page-size", '{ name: "a\\eb"'
    )
    result = run("pets.yaml", pets=text)
    assert result.status == 0
    assert all(line.isprintable() for line in result.out.splitlines())
    assert r"pets.yaml: Pe\x1b[31mts\n 1 (" in result.out


def test_operations_that_cannot_be_read_are_named(run: Run) -> None:
    text = PETS.replace("paths:\n", "paths:\n  /odd: { get: nothing }\n")
    result = run("pets.yaml", pets=text)
    assert result.status == 0
    assert re.search(r"^skipped\n  GET /odd: .+  pets\.yaml:5:11$", result.out, re.MULTILINE)


# ---------------------------------------------------------------- which documents, which operations


def test_without_a_path_every_provider_is_shown(tmp_path: Path, run: Run) -> None:
    for name, text in (("toys", TOYS), ("pets", PETS)):
        (tmp_path / "specs" / name).mkdir(parents=True)
        (tmp_path / "specs" / name / "openapi.yaml").write_text(text)
    shown, data = run(), run("--json")
    assert (shown.status, data.status) == (0, 0)
    names = ["specs/pets/openapi.yaml", "specs/toys/openapi.yaml"]
    assert re.findall(r"^(\S+): \w+ 1 \(", shown.out, re.MULTILINE) == names
    assert [document["document"] for document in data.json["documents"]] == names


@pytest.mark.parametrize(
    "options", [("--include", "tag:pets"), ("--exclude", "operation:fire"), ("--include", "path:/pets*")]
)
def test_filters_choose_operations(options: tuple[str, str], run: Run) -> None:
    result = run("pets.yaml", *options, pets=PETS)
    assert "package pets, 1 operation (1 left out), 1 model)" in result.out
    assert "listPets" in result.out
    assert "fire" not in result.out
    (document,) = run("pets.yaml", "--json", *options).json["documents"]
    assert document["left_out"] == 1


def test_a_configuration_is_used(tmp_path: Path, run: Run) -> None:
    (tmp_path / "pets").mkdir()
    (tmp_path / "pets" / "openapi.yaml").write_text(PETS)
    (tmp_path / "pets" / "sdk.toml").write_text('[package]\nmodule = "pet_shop"\n')
    result = run("pets")
    assert "package pet_shop" in result.out


# ---------------------------------------------------------------- failure


@pytest.mark.parametrize("case", ERRORS, ids=lambda path: path.name)
def test_a_document_that_cannot_be_used(case: Path, tmp_path: Path, run: Run) -> None:
    """The messages are those of `generate`. Nothing is printed for the other document either."""
    folder = stage(case / "openapi.yaml", tmp_path)
    message = (case / "message.txt").read_text(encoding="utf-8")
    result = run("pets.yaml", folder.name, pets=PETS)
    assert (result.status, result.out) == (2, "")
    told = [line for line in result.err.splitlines() if " | " not in line and "    hint: " not in line]
    message = "\n".join(f"{folder.name}/{line}" for line in message.splitlines() if "    hint: " not in line)
    assert "\n".join(told) == message
    shown = result.err
    result = run("pets.yaml", folder.name, "--json")
    assert (result.status, result.err) == (2, shown)
    assert result.json.keys() == {"error", "problems"}
    error = [line for line in result.json["error"].splitlines() if "    hint: " not in line]
    assert error == told
    problem, *_ = result.json["problems"]
    assert message.startswith(f"{problem['file']}:{problem['line']}:{problem['column']}: error")


def test_what_the_command_line_cannot_mean(run: Run) -> None:
    assert run().status == 2
    assert run("pets.yaml", "--strict", pets=PETS).status == 2
    assert run("pets.yaml", "--include", "pets").status == 2
    result = run("pets.yaml", "--include", "tag:cats")
    assert (result.status, result.out) == (2, "")
    assert "--include tag:cats: error [subset]: there is no operation with the tag `cats`" in result.err
    assert run("missing.yaml").status == 2


def test_the_help_has_examples(run: Run) -> None:
    result = run("--help")
    assert result.status == 0
    examples = re.findall(r"^  (sdkwright .+)$", result.out, re.MULTILINE)
    assert len(examples) > 1
    assert all(example.startswith("sdkwright inspect ") for example in examples)


# ---------------------------------------------------------------- pipes


FORKING = """
import contextlib, io, json, os, sys
from sdkwright.__main__ import main, script
commands = json.loads(sys.argv[1])
for arguments in commands:
    with contextlib.redirect_stdout(io.StringIO()):
        assert main(arguments) == 0
for arguments in commands:
    for is_buffered in (True, False):
        if child := os.fork():
            print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), file=sys.stderr)
            continue
        reader, writer = os.pipe()
        os.close(reader)
        os.dup2(writer, 1)
        if not is_buffered:  # as with PYTHONUNBUFFERED
            sys.stdout = io.TextIOWrapper(open(1, "wb", 0, closefd=False), write_through=True)
        sys.argv[1:] = arguments
        script()
"""
"""Runs each command in processes that have imported everything, and end as any other does."""


def test_a_closed_pipe_is_no_failure(tmp_path: Path) -> None:
    """As in `sdkwright inspect | head -1`. Short output is only written when the process ends."""
    sizes = {"short": 1, "long": 400}
    for name, count in sizes.items():
        properties = "".join(f"        p{index}: {{ type: string }}\n" for index in range(count))
        schema = f"    Big:\n      type: object\n      required: [x]\n      properties:\n{properties}"
        (tmp_path / f"{name}.yaml").write_text(PETS + schema)
    commands = [[*words, f"{name}.yaml"] for words in (["inspect"], ["inspect", "--json"]) for name in sizes]
    commands.append(["validate", "short.yaml"])  # which prints a line, whatever the document
    environment = python_environment()
    environment.pop("PYTHONUNBUFFERED", None)
    done = subprocess.run(
        [sys.executable, "-c", FORKING, json.dumps(commands)],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    assert (done.stdout, done.stderr.split()) == ("", ["1", "1"] * len(commands))


@pytest.mark.parametrize("options", [[], ["--json"]], ids=["text", "json"])
def test_a_full_disk_is_reported(options: list[str], tmp_path: Path) -> None:
    """Also if the output is only written when the process ends."""
    (tmp_path / "pets.yaml").write_text(PETS)
    environment = python_environment()
    environment.pop("PYTHONUNBUFFERED", None)
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "sdkwright", "inspect", "pets.yaml", *options],
            cwd=tmp_path,
            env=environment,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert (done.returncode, done.stderr) == (2, "sdkwright: No space left on device\n")


def test_standard_output_may_be_closed(tmp_path: Path) -> None:
    """As in `sdkwright inspect pets.yaml >&-`."""
    (tmp_path / "pets.yaml").write_text(PETS)
    command = f"{shlex.quote(sys.executable)} -m sdkwright inspect pets.yaml >&-"
    done = subprocess.run(
        ["sh", "-c", command],
        cwd=tmp_path,
        env=python_environment(),
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_idempotency_keys_are_told(tmp_path: Path, run: Run) -> None:
    folder = stage(documents(GOLDEN / "options")[0], tmp_path)
    lines = [line.strip() for line in run(str(folder)).out.splitlines() if "key" in line.lower()]
    shown = [re.sub(r"\s+\S*openapi\.yaml:.*", "", line) for line in lines]
    assert shown.count("idempotency key in the header Request-Key") == 8
    assert (
        "argument idempotency_key (idempotency-key): string, header, idempotency key, maxLength 255" in shown
    )
    assert "argument x_idempotency_key (X-Idempotency-Key): string, header, idempotency key" in shown
