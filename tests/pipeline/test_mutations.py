"""Documents with random faults: each gives a package or located problems, and never any other exception."""

from __future__ import annotations

import copy
import io
import json
from collections.abc import Iterator, Sequence
from contextlib import redirect_stderr, redirect_stdout
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
from sdkwright.reporting.text import format_error
from sdkwright.syntax import yaml_reader
from tests.support import ROOT
from tests.support.jsontypes import is_container, is_object
from tests.support.stand_ins import unformatted

DOCUMENTS = [
    yaml_reader.read(path.read_text(encoding="utf-8"), path.name, Report())[0]
    for path in sorted((ROOT / "tests" / "golden").glob("*/openapi*.yaml"))
]
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
VALUES: st.SearchStrategy[Any] = st.one_of(
    st.sampled_from([None, True, False, 0, -1, 1.5, 10**30, 1e300, [], {}, [None], [[]], [{}], {"": None}]),
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
        patch.setattr(pipeline, "format", unformatted)
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
def mutated(draw: st.DrawFn, documents: Sequence[Any] = DOCUMENTS) -> Any:
    """A document with a few things changed, removed, renamed, repeated or put elsewhere."""
    document = copy.deepcopy(draw(st.sampled_from(documents)))
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
    max_examples=100,
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
            compile(text, name, "exec", dont_inherit=True)
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
    max_examples=20,
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
