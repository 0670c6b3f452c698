"""The server, on the library `mcp`: version 1 from 1.22 on, and version 2."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Mapping
from fnmatch import fnmatchcase
from importlib import import_module
from typing import Any

from .._catalog import Catalog, Entry
from .._runtime.configuration import install_command
from .calls import Calls
from .choice import Choice, chosen
from .outputs import Outputs
from .results import MAX_BYTES, document, failure
from .tools import describe_tool, description, hints_of, input_schema

__all__ = ["Choice", "ToolServer", "serve_tools"]

_MANY = 50  # tools: an agent reads the descriptions of all of them before it begins
_MISSING = "the MCP server needs the library mcp, which is not installed"
_ARGUMENT: Mapping[str, Any] = {"type": "string", "description": "the name that list_operations has, such as `{}`"}


def _library(name: str) -> Any:
    try:
        return import_module(name)
    except ImportError as error:
        raise ImportError(f"{_MISSING}: {install_command('mcp')} ({error})") from None


class ToolServer:
    """What a server answers, apart from the protocol: tools and results as plain data."""

    def __init__(self, catalog: Catalog, client: Any, choice: Choice, limit: int | None) -> None:
        self._catalog = catalog
        self._limit = MAX_BYTES if limit is None else max(limit, 200)
        self._outputs = Outputs(catalog.package)
        self._calls = Calls(catalog, self._outputs, client, self._limit)
        self._entries = chosen(catalog, choice)
        self.is_dynamic = choice.dynamic == "always" or (choice.dynamic == "auto" and len(self._entries) > _MANY)

    @property
    def count(self) -> int:
        """How many operations are offered."""
        return len(self._entries)

    @property
    def instructions(self) -> str:
        """What agents are told about the server."""
        about = self._catalog.about
        parts = [about("title"), about("description")]
        if self.is_dynamic:
            parts.append(
                f"Operations: {self.count}. Find one with list_operations, read its arguments with "
                "describe_operation, then call it with call_operation."
            )
        return "\n\n".join(filter(None, parts))

    def tools(self) -> list[dict[str, Any]]:
        """The tools: one for each operation, or three for all of them."""
        if not self.is_dynamic:
            return [
                describe_tool(self._catalog, name, entry, self._outputs.of(entry.path))
                for name, entry in self._entries.items()
            ]
        name = {**_ARGUMENT, "description": _ARGUMENT["description"].format(next(iter(self._entries)))}
        find = {"type": "string", "description": "words, or a pattern such as `pets_*`; without it, all operations"}
        title = self._catalog.about("title")
        return [
            {
                "name": "list_operations",
                "description": f"The operations of {title}, with a line about each.",
                "inputSchema": _object({"query": find}),
                "outputSchema": _object({"operations": {"type": "array", "items": {"type": "string"}}}, "operations"),
                "annotations": {"readOnlyHint": True, "openWorldHint": False},
            },
            {
                "name": "describe_operation",
                "description": "What an operation does, and the JSON schema of its arguments.",
                "inputSchema": _object({"operation": name}, "operation"),
                "annotations": {"readOnlyHint": True, "openWorldHint": False},
            },
            {
                "name": "call_operation",
                "description": "Call an operation. Read its arguments with describe_operation first.",
                "inputSchema": _object(
                    {"operation": name, "arguments": {"type": "object", "description": "by name"}}, "operation"
                ),
                "annotations": hints_of(self._entries.values(), f"Call {title}"),
            },
        ]

    async def call(self, tool: str, arguments: Mapping[str, Any]) -> dict[str, Any]:
        """The result of a tool."""
        if not self.is_dynamic:
            entry = self._entries.get(tool)
            return failure(f"there is no tool `{tool}`") if entry is None else await self._calls.call(entry, arguments)
        if tool == "list_operations":
            return self._list(str(arguments.get("query") or ""))
        name = str(arguments.get("operation", ""))
        entry = self._entries.get(name) or next((one for one in self._entries.values() if one.path == name), None)
        if tool not in ("describe_operation", "call_operation"):
            return failure(f"there is no tool `{tool}`")
        if entry is None:
            return failure(f"there is no operation `{name}`: list_operations has the names")
        if tool == "describe_operation":
            return self._describe(name, entry)
        passed: Any = arguments.get("arguments") or {}
        if not isinstance(passed, dict):
            return failure("`arguments` is an object: the arguments of the operation by name")
        return await self._calls.call(entry, {**passed})

    def _list(self, query: str) -> dict[str, Any]:
        words = query.lower().split()
        found = {
            name: entry.summary
            for name, entry in self._entries.items()
            if fnmatchcase(name, query)
            or fnmatchcase(entry.path, query)
            or all(word in f"{name} {entry.path} {entry.summary} {entry.description}".lower() for word in words)
        }
        hint = () if found else (f"No operation matches `{query}`; without `query`, all are listed.",)
        return document({"operations": [f"{name}: {text}" for name, text in found.items()]}, self._limit, *hint)

    def _describe(self, name: str, entry: Entry) -> dict[str, Any]:
        known = {one.name: one.key for one in entry.arguments}
        facts: dict[str, Any] = {
            "operation": name,
            "description": description(entry),
            "annotations": hints_of([entry], entry.summary),
            "arguments": input_schema(self._catalog, entry),
            "example": {known[label]: value for label, value in entry.example.items() if label in known},
        }
        if output := self._outputs.of(entry.path):
            facts["result"] = output.schema
        return document(facts, max(self._limit, MAX_BYTES))


def _object(properties: Mapping[str, Any], *required: str) -> dict[str, Any]:
    schema: dict[str, Any] = {"type": "object", "properties": properties, "additionalProperties": False}
    return {**schema, "required": list(required)} if required else schema


def make_server(tools: ToolServer, name: str, version: str) -> Any:
    """The server of the library. Raises ImportError without it."""
    types, lowlevel = _library("mcp.types"), _library("mcp.server.lowlevel")
    listed = types.ListToolsResult.model_validate({"tools": tools.tools()})

    async def list_tools(*_: Any) -> Any:
        return listed

    async def call_tool(_: Any, params: Any) -> Any:
        return types.CallToolResult.model_validate(await tools.call(params.name, params.arguments or {}))

    facts = {"version": version, "instructions": tools.instructions}
    if not hasattr(lowlevel.Server, "call_tool"):  # of version 2
        return lowlevel.Server(name, **facts, on_list_tools=list_tools, on_call_tool=call_tool)
    server = lowlevel.Server(name, **facts)

    async def list_tools_1(_: Any) -> Any:
        return types.ServerResult(listed)

    async def call_tool_1(request: Any) -> Any:
        return types.ServerResult(await call_tool(None, request.params))

    server.request_handlers[types.ListToolsRequest] = list_tools_1
    server.request_handlers[types.CallToolRequest] = call_tool_1
    return server


def serve_tools(catalog: Catalog, client: Any, choice: Choice, limit: int | None) -> None:
    """Serve until standard input ends. Raises ImportError without the library, ValueError for a wrong choice."""
    tools = ToolServer(catalog, client, choice, limit)
    server = make_server(tools, catalog.about("distribution"), catalog.version)
    if tools.is_dynamic and choice.dynamic == "auto":
        print(
            f"note: {tools.count} operations are more tools than agents can overlook: they are behind list_operations, "
            "describe_operation and call_operation (`--dynamic never` makes a tool of each, `--allow` chooses some)",
            file=sys.stderr,
        )
    stdio = _library("mcp.server.stdio")

    async def serve() -> None:
        async with client, stdio.stdio_server() as (incoming, outgoing):
            await server.run(incoming, outgoing, server.create_initialization_options())

    asyncio.run(serve())
