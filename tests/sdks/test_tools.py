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


Used = tuple[list[str], dict[str, Any]]
"""The names of the tools of a server, and the result of a call."""


async def use(package: str, folder: Path, tool: str, arguments: dict[str, Any], *options: str) -> Used:
    """In a process of its own, over standard input and output."""
    # Takes half a second, in every process of the tests.
    from mcp import StdioServerParameters
    from mcp.client.stdio import stdio_client

    environment = {**os.environ, "PYTHONPATH": str(folder)}
    server = StdioServerParameters(
        command=sys.executable, args=["-m", package, *options], env=environment, cwd=folder
    )
    async with stdio_client(server) as streams:
        return await used(streams, tool, arguments)


async def use_here(sdk: SDK, tool: str, arguments: dict[str, Any]) -> Used:
    """In this process: another one takes a second to import the library."""
    from mcp.shared.memory import create_client_server_memory_streams

    module: Any = importlib.import_module(f"{sdk.package}._mcp.server")
    catalog = importlib.import_module(f"{sdk.package}._catalog").Catalog(sdk.package)
    async with sdk.make() as client, create_client_server_memory_streams() as (streams, (incoming, outgoing)):
        tools = module.ToolServer(catalog, client, module.Choice(), None)
        server = module.make_server(tools, catalog.about("distribution"), catalog.version)
        task = asyncio.create_task(server.run(incoming, outgoing, server.create_initialization_options()))
        found = await used(streams, tool, arguments)
        task.cancel()
    return found


async def used(streams: Any, tool: str, arguments: dict[str, Any]) -> Used:
    """With the client of the library."""
    from mcp import ClientSession

    async with ClientSession(*streams) as session:
        await session.initialize()
        tools = (await session.list_tools()).tools
        result = await session.call_tool(tool, arguments)
        return [item.name for item in tools], result.model_dump(mode="json", by_alias=True, exclude_none=True)


def test_agents_call_tools_of_every_sdk(
    environment: Provider, other: Zoo, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first SDK and the other document in processes: what is between is the same in every SDK."""
    monkeypatch.setenv("ZOO_SERVER_URL", environment.url)
    monkeypatch.setenv("ZOO_API_KEY", "test-key")

    async def all_at_once() -> list[Used]:
        arguments = {"input": "hello", "model": "m"}
        first, *others = SDKS
        folder = ROOT / "generated" / first.name
        calls = [use(first.package, folder, first.method.replace(".", "_"), arguments, "mcp")]
        calls += [use_here(sdk, sdk.method.replace(".", "_"), arguments) for sdk in others]
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
