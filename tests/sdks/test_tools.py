"""The command line and the MCP server of the three SDKs, and of a document of the tests: one real call of each."""

from __future__ import annotations

import asyncio
import importlib
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.support import ROOT
from tests.support.provider import Provider
from tests.support.sdks import OPENROUTER, SDK, SDKS
from tests.support.tools import Zoo, zoo

ANSWER = "a/b"  # the model, in the answer of each provider


@pytest.fixture(scope="module")
def other(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Zoo]:
    with zoo(tmp_path_factory.mktemp("zoo")) as found:
        yield found


def words(sdk: SDK) -> list[str]:
    return sdk.method.replace("_", "-").split(".")


@pytest.mark.parametrize("sdk", SDKS, ids=str)
def test_a_command_makes_a_call(
    sdk: SDK,
    environment: Provider,
    monkeypatch: pytest.MonkeyPatch,
    capsysbinary: pytest.CaptureFixture[bytes],
) -> None:
    main = importlib.import_module(f"{sdk.package}.__main__").main
    monkeypatch.setattr(sys, "argv", [sdk.name, *words(sdk), "--input", "hello", "--model", "m"])

    assert main() == 0
    assert json.loads(capsysbinary.readouterr().out)["model"] == ANSWER
    (request,) = environment.requests
    assert (request.path, request.json()) == (sdk.path, {"input": "hello", "model": "m"})
    assert request.headers["authorization"] == "Bearer test-key"


@pytest.mark.sdk(OPENROUTER)
def test_a_process_prints_a_table_of_all_pages(environment: Provider) -> None:
    command = [sys.executable, "-m", "openrouter", "--output", "table", "embeddings", "list-models", "--all"]
    folder = ROOT / "generated" / "openrouter"
    done = subprocess.run(command, capture_output=True, text=True, cwd=folder, check=True)

    lines = done.stdout.splitlines()
    assert lines[0].startswith("ID")
    assert [line.split()[0] for line in lines[1:]] == [f"author/model-{number}" for number in range(3)]


async def use(
    package: str, folder: Path, tool: str, arguments: dict[str, Any], *options: str
) -> tuple[list[str], dict[str, Any]]:
    """The names of the tools of a server, in a process of its own, and the result of a call."""
    # Takes half a second, in every process of the tests.
    from mcp import ClientSession, StdioServerParameters
    from mcp.client.stdio import stdio_client

    environment = {**os.environ, "PYTHONPATH": str(folder)}
    server = StdioServerParameters(
        command=sys.executable, args=["-m", package, *options], env=environment, cwd=folder
    )
    async with stdio_client(server) as (incoming, outgoing), ClientSession(incoming, outgoing) as session:
        await session.initialize()
        tools = (await session.list_tools()).tools
        result = await session.call_tool(tool, arguments)
        return [item.name for item in tools], result.model_dump(mode="json", by_alias=True, exclude_none=True)


def test_agents_call_tools_of_every_sdk(
    environment: Provider, other: Zoo, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Over standard input and output, with the client of the library."""
    monkeypatch.setenv("ZOO_SERVER_URL", environment.url)
    monkeypatch.setenv("ZOO_API_KEY", "test-key")

    async def all_at_once() -> list[tuple[list[str], dict[str, Any]]]:
        arguments = {"input": "hello", "model": "m"}
        calls = [
            use(sdk.package, ROOT / "generated" / sdk.name, sdk.method.replace(".", "_"), arguments, "mcp")
            for sdk in SDKS
        ]
        asked = use(
            other.package, other.folder, "animals_delete", {"id": 7}, "sdk-mcp", "--allow", "animals.*"
        )
        return await asyncio.gather(*calls, asked)

    *results, (tools, failed) = asyncio.run(all_at_once())

    for sdk, (names, result) in zip(SDKS, results, strict=True):
        assert sdk.method.replace(".", "_") in names
        assert result["structuredContent"]["model"] == ANSWER
        assert json.loads(result["content"][0]["text"]) == result["structuredContent"]
    assert tools == ["animals_list", "animals_create", "animals_delete"]
    assert failed["isError"] is True
    assert failed["content"][0]["text"].startswith("404 Not Found")
    posts = {request.path: request.json() for request in environment.requests if request.method == "POST"}
    assert posts == {sdk.path: {"input": "hello", "model": "m"} for sdk in SDKS}
