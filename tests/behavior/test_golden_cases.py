"""Promises that hold in the SDKs of all golden cases: each is imported once for all of them."""

from __future__ import annotations

import asyncio
import importlib
import json
import re
import socket
import textwrap
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import jsonschema
import pytest

from sdkwright.ir.algebra import operations_of
from sdkwright.pipeline import Build
from tests.support.awaited import awaited, calls_a_method
from tests.support.golden import CASES, built, documents
from tests.support.packages import importable, write
from tests.support.pages import blocks
from tests.support.tools import tool_server

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")
SMALL = 300  # bytes: most results are cut


class Case(NamedTuple):
    """The imported package of a golden case, and the folder that it is in."""

    sdk: Build
    folder: Path

    @property
    def testing(self) -> Any:
        return importlib.import_module(f"{self.sdk.module}.testing")

    def fake(self) -> Any:
        """A new fake client."""
        return getattr(self.testing, f"Fake{self.sdk.config.client}")()


@pytest.fixture(scope="module", params=CASES, ids=lambda path: path.name)
def case(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Case]:
    sdk, folder = built(documents(request.param)[0]), tmp_path_factory.mktemp("case")
    write(sdk.files, folder)
    with importable(folder, sdk.module):
        yield Case(sdk, folder)


@pytest.fixture(autouse=True)
def _no_sockets(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fakes open no connection."""

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a fake has opened a connection")

    monkeypatch.setattr(socket.socket, "connect", refuse)


# ---------------------------------------------------------------- responses that nobody scripted


def test_programs_of_the_docs_get_valid_responses(
    case: Case, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Every operation has a page with a program that calls it, and every response of a fake can be decoded."""
    monkeypatch.chdir(case.folder)  # programs write files
    fake = case.fake()
    pages = [case.folder / "README.md", *sorted(case.folder.glob("docs/*.md"))]
    programs = [block for page in pages for block in blocks(page, "python") if "    ...\n" not in block.text]
    script = case.testing.script_of(fake)
    with script.intercept():
        for program in programs:
            sent = _sent(program.text, str(program.page), script)
            if calls_a_method(program.text):
                assert _sent_awaited(program.text, script) == sent
    samples = json.loads((case.folder / case.sdk.module / "testing" / "samples.json").read_bytes())
    assert {one.operation for one in script.requests} == set(samples["operations"])
    assert len({value["method"] for value in samples["operations"].values()}) == len(samples["operations"])
    assert "***" not in capsys.readouterr().out


def _sent(text: str, page: str, script: Any) -> list[tuple[object, ...]]:
    """What a program sends."""
    before = len(script.requests)
    exec(compile(text, page, "exec", dont_inherit=True), {})  # noqa: S102
    return [
        (one.method, one.url, re.sub(rb"--[0-9a-f]{32}", b"--boundary", one.content))
        for one in script.requests[before:]
    ]


def _sent_awaited(text: str, script: Any) -> list[tuple[object, ...]]:
    """What its awaited form sends, which no page shows."""
    body = textwrap.indent(awaited(text), "    ")
    return _sent(f"import asyncio\n\nasync def main():\n{body}\nasyncio.run(main())\n", "page", script)


# ---------------------------------------------------------------- results of tools


def test_results_match_their_schemas(case: Case) -> None:
    """Those that are complete, and those that are cut."""
    sdk, fake = case.sdk, case.fake()
    if not any(operations_of(sdk.api.root)):
        assert f"{sdk.module}/_results.jsonl" not in sdk.files
        return
    servers = [tool_server(sdk.module, fake, limit) for limit in (None, SMALL)]

    async def run() -> list[list[bool]]:
        async with fake:
            return [[await check(tools, described) for described in tools.tools()] for tools in servers]

    listed = (sdk.files.get(f"{sdk.module}/_results.jsonl") or "").splitlines()
    for declared in asyncio.run(run()):
        assert len(declared) == servers[0].count
        assert sum(declared) == len([line for line in listed if not line.startswith('["#')])


def arguments_of(tools: Any, name: str) -> Mapping[str, Any]:
    """Those of an example call, as agents pass them: files are objects with their content."""
    entry = tools._entries[name]
    keys = {one.name: one for one in entry.arguments}
    return {
        keys[label].key: {"text": "x"} if keys[label].is_file and not isinstance(value, list) else value
        for label, value in entry.example.items()
        if label in keys
    }


async def check(tools: Any, described: Mapping[str, Any]) -> bool:
    """Call a tool and compare the result with its schema. Whether it declares one."""
    result = await tools.call(described["name"], arguments_of(tools, described["name"]))
    schema = described.get("outputSchema")
    if schema is None or result.get("isError"):
        return schema is not None
    check_schema(schema)
    assert schema["type"] == "object"
    validator: Any = jsonschema.Draft202012Validator(schema)
    validator.validate(result["structuredContent"])
    assert len(json.dumps(schema)) <= 10_100
    return True


def check_schema(schema: Mapping[str, Any]) -> None:
    """Fails if a schema is none. Most definitions are those of other tools too, and are looked at once."""
    parts: list[Any] = [*schema.get("$defs", {}).values(), {**schema, "$defs": {}}]
    for part in parts:
        _check_schema(json.dumps(part))


@cache
def _check_schema(text: str) -> None:
    jsonschema.Draft202012Validator.check_schema(json.loads(text))
