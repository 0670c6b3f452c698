"""Documents and configurations with random faults: each gives a package or located problems, and no other exception."""

from __future__ import annotations

import copy
import io
import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import redirect_stderr, redirect_stdout
from functools import cache
from pathlib import Path
from typing import Any

import jinja2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sdkwright import pipeline
from sdkwright.__main__ import main
from sdkwright.diagnostics.report import Position, Report, SpecError
from sdkwright.pipeline import build
from sdkwright.reporting.text import error_to_json, format_error
from sdkwright.syntax import yaml_reader
from tests.support import ROOT
from tests.support.jsontypes import is_container, is_object
from tests.support.packages import check_code
from tests.support.stand_ins import Unformatted


@cache
def documents() -> tuple[Any, ...]:
    """The documents of the golden cases; read late, for every process of the tests imports this module."""
    paths = sorted((ROOT / "tests" / "golden").glob("*/openapi*.yaml"))
    return tuple(yaml_reader.read(path.read_text(encoding="utf-8"), path.name, Report())[0] for path in paths)


# Words that mean something where they stand by chance, and values that nobody expects.
WORDS = (
    *(
        "$ref",
        "type",
        "allOf",
        "anyOf",
        "oneOf",
        "items",
        "properties",
        "required",
        "enum",
        "const",
        "default",
    ),
    *("additionalProperties", "discriminator", "propertyName", "mapping", "nullable", "format", "in", "name"),
    *(
        "schema",
        "content",
        "application/json",
        "multipart/form-data",
        "text/event-stream",
        "*/*",
        "200",
        "default",
    ),
    *(
        "object",
        "array",
        "string",
        "integer",
        "null",
        "#/components/schemas/Pet",
        "#/definitions/Pet",
        "body",
        "formData",
        "file",
        "collectionFormat",
        "#",
        "#/",
        "",
        "class",
        "self",
    ),
    *("List", "BaseModel", "x-a", "a b", '"', "\\", "\n", "é", "{a}", "/{a}/{a}", "__init__", "1", "_"),
)
ODD: Sequence[Any] = [None, True, False, 0, -1, 1.5, 10**30, 1e300, [], {}, [None], [[]], [{}], {"": None}]
VALUES: st.SearchStrategy[Any] = st.one_of(
    st.sampled_from(ODD).map(copy.deepcopy),  # a later change may be inside of one
    st.sampled_from(WORDS),
    st.text(max_size=5),
)


@pytest.fixture(autouse=True, scope="module")
def _quick() -> Iterator[None]:
    """What takes most of the time is not what is tested."""
    compile_template = jinja2.Environment.compile
    compiled: dict[str, Any] = {}

    def compile_once(self: jinja2.Environment, source: str, *arguments: Any) -> Any:
        if source not in compiled:
            compiled[source] = compile_template(self, source, *arguments)
        return compiled[source]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(jinja2.Environment, "compile", compile_once)
        patch.setattr(pipeline, "Formatting", Unformatted)
        yield


def places(value: Any) -> list[tuple[Any, Any]]:
    """Every container of a document with each of its keys."""
    found: list[tuple[Any, Any]] = []
    stack = [value]
    while stack:
        item = stack.pop()
        if is_container(item):
            keys: list[Any] = list(item) if is_object(item) else list(range(len(item)))
            found += [(item, key) for key in keys]
            stack += [item[key] for key in keys]
    return found


@st.composite
def mutated(draw: st.DrawFn, read: Callable[[], Sequence[Any]] = documents) -> Any:
    """A document with a few things changed, removed, renamed, repeated or put elsewhere."""
    document = copy.deepcopy(draw(st.sampled_from(read())))
    for _ in range(draw(st.integers(1, 4))):
        known = places(document)
        if not known:
            break
        container, key = draw(st.sampled_from(known))
        if not (key in container if is_object(container) else key < len(container)):
            continue
        match draw(st.sampled_from(["change", "remove", "rename", "move", "wrap", "refer"])):
            case "change":
                container[key] = draw(VALUES)
            case "remove":
                del container[key]
            case "rename" if is_object(container):
                container[draw(st.one_of(st.sampled_from(WORDS), st.text(max_size=5)))] = container.pop(key)
            case "move":
                other, place = draw(st.sampled_from(known))
                container[key] = copy.deepcopy(other[place])
            case "wrap":
                word = draw(st.sampled_from(WORDS))
                container[key] = draw(st.sampled_from([[container[key]], {word: container[key]}]))
            case _:
                container[key] = {"$ref": "#/" + "/".join(draw(st.lists(st.sampled_from(WORDS), max_size=3)))}
    return document


@settings(
    max_examples=30,
    deadline=None,
    derandomize=True,
    suppress_health_check=[
        HealthCheck.function_scoped_fixture,
        HealthCheck.too_slow,
        HealthCheck.data_too_large,
    ],
)
@given(document=mutated())
def test_a_document_with_faults_is_a_package_or_an_error(tmp_path: Path, document: Any) -> None:
    path = tmp_path / "openapi.json"
    path.write_text(json.dumps(document, indent=1), encoding="utf-8")
    made: dict[str, str] = {}
    failure: SpecError | None = None
    try:
        made = dict(build(path).files)
    except SpecError as error:
        failure = error
    for name, text in made.items():
        text.encode()
        assert not name.startswith(("/", ".")), name
        if name.endswith(".py"):
            check_code(text)
    told = [
        line for line in made.get("diagnostics.txt", "").splitlines() if not line.startswith("    hint: ")
    ]
    assert sorted(set(told)) == sorted(told), "each problem once"
    if failure is not None:
        assert failure.problems
        assert format_error(failure)
        for problem in failure.problems:
            assert problem.message
            assert problem.rule != "config-names", f"there is no configuration: {problem.message}"
            at = problem.at
            if not isinstance(at, Position):
                assert failure.locate is not None
                at = failure.locate(at)
            assert at.file == "openapi.json"
            assert at.line > 0


@settings(
    max_examples=12,
    deadline=None,
    derandomize=True,
    suppress_health_check=[
        HealthCheck.function_scoped_fixture,
        HealthCheck.too_slow,
        HealthCheck.data_too_large,
    ],
)
@given(document=mutated())
def test_validate_tells_each_fault_once_with_what_would_mend_it(tmp_path: Path, document: Any) -> None:
    path = tmp_path / "openapi.json"
    path.write_text(json.dumps(document, indent=1), encoding="utf-8")
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        status = main(["validate", str(path), "--json"])
    assert status in (0, 2), err.getvalue()
    answer = json.loads(out.getvalue())
    problems = answer["problems"] if "problems" in answer else answer["documents"][0]["problems"]
    assert (status == 2) == any(item["severity"] == "error" for item in problems)
    try:
        build(path)
    except SpecError:
        assert status == 2, "generate refuses it"
    else:
        assert status == 0, "generate takes it"
    assert [item for item in problems if not (item["line"] and item["column"] and item["hint"])] == []
    told = [(item["line"], item["column"], item["rule"], item["message"]) for item in problems]
    assert sorted(set(told)) == sorted(told)


TOYS = """\
openapi: 3.1.0
info: { title: Toys, version: "1" }
servers: [{ url: "https://toys.example" }]
security: [{ key: [] }]
paths:
  /toys:
    get:
      operationId: listToys
      tags: [toys]
      parameters:
        - { name: limit, in: query, schema: { type: integer } }
        - { name: cursor, in: query, schema: { type: string } }
      responses:
        "200": { description: d, content: { application/json: { schema: { $ref: "#/components/schemas/Toys" } } } }
        "404": { description: d, content: { application/json: { schema: { $ref: "#/components/schemas/Toy" } } } }
    post:
      operationId: createToy
      tags: [toys]
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Toy" } } } }
      responses: { "204": { description: d } }
components:
  securitySchemes:
    key: { type: apiKey, in: header, name: X-Key }
    tls: { type: mutualTLS }
  schemas:
    Toy: { type: object, properties: { name: { type: string }, color: { enum: [red, blue] } } }
    Toys:
      type: object
      properties: { data: { type: array, items: { $ref: "#/components/schemas/Toy" } }, next: { type: string } }
"""
OPERATIONS = ("listToys", "createToy", "nothing")
NAMES = (
    *("Toy", "Toys", "Client", "ToysError", "ToyTypedDict", "APITimeoutError", "TYPE_CHECKING", "str", "X"),
    *(
        "toys",
        "toys.list",
        "toys.create",
        "list",
        "client",
        "models",
        "errors",
        "timeout_ms",
        "limit",
        "cursor",
    ),
    *("name", "color", "key", "tls", "data", "next", "self", "nothing", "x", "json", ""),
)
POINTERS = ("/components/schemas/Toy", "/components/schemas/Toys", "/components/schemas/No", "/paths")
FILTERS = ("operation:listToys", "operation:*", "tag:toys", "tag:nothing", "path:/toys")


@st.composite
def configurations(draw: st.DrawFn) -> dict[str, Any]:
    """The tables of an `sdk.toml`: keys that exist, with values that may match something."""
    name = st.sampled_from(NAMES)
    names = st.dictionaries(name.filter(bool), name, max_size=2)
    pages = st.fixed_dictionaries(
        {"kind": st.sampled_from(["cursor", "page", "offset", "url", "link", "no"])},
        optional=dict.fromkeys(("items", "argument", "limit", "next", "more", "total", "page"), name),
    )
    parts: dict[str, dict[str, st.SearchStrategy[Any]]] = {
        "method": {"method": name},
        "names": {"names": names},
        "alternatives": {"alternatives": names},
        "accept": {"accept": name},
        "stream": {"stream": st.booleans()},
        "pagination": {"pagination": st.just(False) | pages},
    }
    operation = st.fixed_dictionaries({}, optional={key: part[key] for key, part in parts.items()})
    tables: dict[str, st.SearchStrategy[Any]] = {
        "package": st.fixed_dictionaries({}, optional={"name": name, "module": name}),
        "client": st.fixed_dictionaries(
            {},
            optional={
                "class": name,
                "variable": name,
                "parameters": st.lists(name, max_size=2),
                "globals": st.lists(name, max_size=2),
            },
        ),
        "security": st.dictionaries(
            name.filter(bool),
            st.fixed_dictionaries({}, optional={"argument": name, "env": st.just("E")}),
            max_size=2,
        ),
        "errors": st.fixed_dictionaries(
            {},
            optional={
                "base": name,
                "default": name,
                "names": st.dictionaries(st.sampled_from(["404", "500", "4XX"]), name),
            },
        ),
        "retries": st.fixed_dictionaries(
            {}, optional={"safe": st.lists(st.sampled_from(OPERATIONS), max_size=2)}
        ),
        "subset": st.fixed_dictionaries(
            {}, optional=dict.fromkeys(("include", "exclude"), st.lists(st.sampled_from(FILTERS), max_size=2))
        ),
        "operations": st.dictionaries(st.sampled_from(OPERATIONS), operation, max_size=2),
        "names": st.dictionaries(st.sampled_from(POINTERS), name, max_size=2),
        "aliases": names,
        "modules": st.dictionaries(name.filter(bool), name | st.just("resources.toys"), max_size=2),
        "odd": st.just({}),
    }
    chosen = draw(st.lists(st.sampled_from(sorted(tables)), min_size=1, max_size=3, unique=True))
    return {key: draw(tables[key]) for key in chosen}


def to_toml(value: Any) -> str:
    """A value as an inline value of TOML, whose strings are those of JSON."""
    if is_object(value):
        return f"{{ {', '.join(f'{json.dumps(key)} = {to_toml(item)}' for key, item in value.items())} }}"
    return f"[{', '.join(map(to_toml, value))}]" if is_container(value) else json.dumps(value)


@settings(
    max_examples=30,
    deadline=None,
    derandomize=True,
    suppress_health_check=[
        HealthCheck.function_scoped_fixture,
        HealthCheck.too_slow,
        HealthCheck.data_too_large,
    ],
)
@given(tables=configurations())
def test_validate_refuses_the_configurations_that_generate_refuses(
    tmp_path: Path, tables: dict[str, Any]
) -> None:
    (tmp_path / "openapi.yaml").write_text(TOYS, encoding="utf-8")
    config = "".join(f"{key} = {to_toml(value)}\n" for key, value in tables.items())
    (tmp_path / "sdk.toml").write_text(config, encoding="utf-8")
    refused: list[dict[str, object]] = []
    try:
        for name, text in build(tmp_path).files.items():
            if name.endswith(".py"):
                check_code(text)
    except SpecError as error:
        refused = error_to_json(error)
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        status = main(["validate", str(tmp_path), "--json"])
    answer = json.loads(out.getvalue())
    problems = answer["problems"] if "problems" in answer else answer["documents"][0]["problems"]
    assert status == (2 if refused else 0), err.getvalue()

    def by_place(items: list[Any]) -> list[tuple[object, ...]]:
        keys = ("line", "column", "rule", "message")
        return sorted({tuple(item[key] for key in keys) for item in items}, key=str)

    assert by_place([item for item in problems if item["severity"] == "error"]) == by_place(refused)
    assert [item for item in refused if not (item["line"] and item["column"])] == []
