"""Text of a document that looks like code: brackets, commas, quotes, backslashes, comments, directives of formatters.

A layout engine that the generator once had cut string literals at the commas in them. Whatever a document says,
in whatever place, is the same text in the imported package.
"""

from __future__ import annotations

import ast
import json
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType
from typing import Any, cast
from urllib.parse import unquote

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sdkwright.formatting.format import FORMATTERS, Formatter
from sdkwright.pipeline import Build, build
from sdkwright.render.code import plain
from tests.support.packages import build_models, importable, modules, own_modules, write

CASES = sorted(Path(__file__).with_name("cases").glob("tag-*.yaml"))

CHECKS = cast("list[HealthCheck]", list(HealthCheck))


def made(folder: Path, document: str, formatter: Formatter) -> Build:
    """The package of a document, in a folder."""
    provider = folder / "text"
    provider.mkdir()
    (provider / "openapi.yaml").write_text(document, encoding="utf-8")
    (provider / "sdk.toml").write_text(f'[package]\nformatter = "{formatter}"\n', encoding="utf-8")
    result = build(provider)
    write(result.files, folder / "out")
    return result


def constants(result: Build) -> Iterator[str]:
    """Every string in the generated modules, and what is written in annotations that are strings."""
    for path, text in result.files.items():
        if path.endswith(".py"):
            yield from _constants(text)


@lru_cache(maxsize=256)
def _constants(text: str) -> frozenset[str]:
    """Of a module. Most modules are the same whatever a document says."""
    return frozenset(
        node.value
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    )


@pytest.mark.parametrize("formatter", FORMATTERS)
@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_package_imports(case: Path, formatter: Formatter, tmp_path: Path) -> None:
    result = made(tmp_path, case.read_text(encoding="utf-8"), formatter)
    with importable(tmp_path / "out", result.module) as package:
        assert len(list(modules(package))) > 10
    text = set(constants(result))
    assert {"a, b", "c) d", "[e", "size, (mm)", "/{hall}/parts/{number}"} <= text


def operations(package: ModuleType) -> list[Any]:
    """The constants that describe the operations of a package, each once."""
    found = {id(value): value for module in own_modules(package) for value in vars(module).values()}
    return [value for value in found.values() if type(value).__name__ == "Operation"]


FRAGMENTS = (
    *("(", ")", "[", "]", "{", "}", ",", ", ", ":", ";", "=", " ", "a", "B", "é", "😀"),
    *(
        "'",
        '"',
        "'''",
        '"""',
        "\\",
        "\\\\",
        "\\n",
        "\\N{DASH}",
        "\\x41",
        'f"{x}"',
        "{{ x }}",
        "{% if %}",
        "%s",
    ),
    *(
        "#",
        "# fmt: off",
        "# fmt: skip",
        "# type: ignore",
        "# noqa",
        "x = (1,\n",
        "\n",
        "\t",
        "  ",
        "\u2028",
        "\u00a0",
        "\0",
    ),
    *("long " * 40, "x" * 200, "(" * 50, "a, " * 60),
)
TEXT = st.lists(st.sampled_from(FRAGMENTS), min_size=1, max_size=12).map("".join)


def document(text: str) -> dict[str, Any]:
    """A document with a text wherever one can stand."""
    path = f"/things/{text.translate({ord(c): None for c in '{}?#'})}"  # these have a meaning in paths
    value = {"type": "string", "enum": [text, "other"], "description": text}
    properties = {
        f"p-{text}": value,
        "free": {"type": "string", "default": text, "title": text, "example": text},
    }
    thing = {
        "type": "object",
        "title": text,
        "description": text,
        "required": [f"p-{text}"],
        "properties": properties,
    }
    content = {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}}
    operation = {
        "tags": [text],
        "summary": text,
        "description": text,
        "operationId": f"put {text}",
        "parameters": [{"name": f"q-{text}", "in": "query", "description": text, "schema": value}],
        "requestBody": {**content, "description": text},
        "responses": {"200": {"description": text, **content}},
    }
    return {
        "openapi": "3.0.3",
        "info": {"title": text, "version": "1", "description": text},
        "servers": [{"url": "https://things.example", "description": text}],
        "tags": [{"name": text, "description": text}],
        "paths": {path: {"put": operation}},
        "components": {"schemas": {"Thing": thing, "Kind": value}},
    }


def words(text: str) -> str:
    """A text without its white space, which docstrings arrange anew, and without what cannot be seen."""
    return "".join(plain(text).split())


LIKE_CODE = (
    'Parts (bolts, nuts), "kept" [here], {there}',
    "\"\"\"\n# fmt: off\n'''",
    "\\",
    "\0",
    'f"{x}" {{ y }} {% raw %}\\N{DASH}',
    "# fmt: skip, (" + "long, " * 60,
)


@settings(max_examples=6, deadline=None, derandomize=True, suppress_health_check=CHECKS)
@given(TEXT)
def test_any_text_survives(text: str) -> None:
    check_survival(text, "ruff")


@pytest.mark.parametrize(
    ("text", "formatter"),
    [*((text, "ruff") for text in LIKE_CODE), *((text, "black") for text in LIKE_CODE[1::2])],
)
def test_text_that_looks_like_code_survives(text: str, formatter: Formatter) -> None:
    check_survival(text, formatter)


def check_survival(text: str, formatter: Formatter) -> None:
    """Fails unless the package of a document with a text in all places has it in all of them."""
    with TemporaryDirectory() as folder:
        result = made(Path(folder), json.dumps(document(text)), formatter)
        with importable(Path(folder, "out"), result.module) as package:
            assert build_models(package, own=True) > 0
            sent = {f"p-{text}": text, "free": text}
            assert package.models.Thing.model_validate(sent).model_dump(by_alias=True) == sent
            assert words(text) in words(package.models.Thing.__doc__ or "")
            (operation,) = operations(package)
            assert operation.adapter.validate_python({operation.parameters[0].name: text})
        found = set(constants(result))
        assert {text, f"p-{text}", f"q-{text}"} - found == set()
        assert set(document(text)["paths"]) - {unquote(item) for item in found} == set()
