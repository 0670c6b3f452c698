"""The MCP server of an SDK: which tools it has, and what results are. `tests/sdks/test_tools.py` starts processes."""

from __future__ import annotations

import asyncio
import json
from base64 import b64encode
from collections.abc import Iterator
from importlib import import_module
from typing import Any

import jsonschema
import pytest

from tests.support.loopback import Loopback
from tests.support.tools import Zoo, serving, zoo

TOOLS = [
    "animals_list",
    "animals_create",
    "animals_delete",
    "photos_get_photo",
    "photos_add",
    "photos_set",
    "sounds_listen",
    "mcp_ask",
]


@pytest.fixture(scope="module")
def sdk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Zoo]:
    with zoo(tmp_path_factory.mktemp("zoo")) as found:
        yield found


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Loopback]:
    with serving(monkeypatch) as running:
        yield running


def tools_of(sdk: Zoo, *, limit: int | None = None, **choice: Any) -> Any:
    """What the server answers, apart from the protocol."""
    catalog = sdk.module("_catalog").Catalog(sdk.package)
    client = import_module(sdk.package).Zoo(max_retries=0)
    module = sdk.module("_mcp.server")
    tools = module.ToolServer(catalog, client, module.Choice(**choice), limit)
    tools.client = client
    return tools


def call(tools: Any, tool: str, /, **arguments: Any) -> dict[str, Any]:
    """The result of a tool; then the client is closed, for it is of one event loop."""

    async def run() -> dict[str, Any]:
        async with tools.client:
            result: dict[str, Any] = await tools.call(tool, arguments)
            return result

    return asyncio.run(run())


def texts(result: dict[str, Any]) -> list[str]:
    return [block["text"] for block in result["content"]]


# ---------------------------------------------------------------- tools


def test_each_operation_is_a_tool(sdk: Zoo) -> None:
    tools = {tool["name"]: tool for tool in tools_of(sdk).tools()}

    assert list(tools) == TOOLS
    assert (
        tools["animals_create"]["description"]
        == "Take in an animal\n\nSomebody has to feed it.\n\nPOST /animals"
    )
    for tool in tools.values():
        jsonschema.Draft202012Validator.check_schema(tool["inputSchema"])
        assert tool["inputSchema"]["type"] == "object"
    schema = tools["animals_create"]["inputSchema"]
    assert schema["required"] == ["name", "kind"]
    assert schema["properties"]["age"] == {"type": "integer", "minimum": 0}
    assert schema["$defs"]["Owner"]["required"] == ["name"]
    assert set(tools["photos_set"]["inputSchema"]["properties"]["body"]["properties"]) == {
        "base64",
        "text",
        "filename",
        "content_type",
    }


HINTS = {
    "animals_list": {"readOnlyHint": True},
    "animals_create": {"readOnlyHint": False, "idempotentHint": False},
    "animals_delete": {"readOnlyHint": False, "idempotentHint": True, "destructiveHint": True},
    "photos_set": {"readOnlyHint": False, "idempotentHint": True, "destructiveHint": True},
}


@pytest.mark.parametrize("name", HINTS)
def test_hints_follow_from_the_method(name: str, sdk: Zoo) -> None:
    (tool,) = (tool for tool in tools_of(sdk).tools() if tool["name"] == name)
    title = tool["title"]

    assert tool["annotations"] == {"title": title, "openWorldHint": True, **HINTS[name]}


CHOICES: list[tuple[dict[str, Any], list[str]]] = [
    ({"read_only": True}, ["animals_list", "photos_get_photo", "sounds_listen", "mcp_ask"]),
    ({"allow": ("animals.*", "mcp_ask")}, ["animals_list", "animals_create", "animals_delete", "mcp_ask"]),
    ({"deny": ("*.delete", "photos_*")}, ["animals_list", "animals_create", "sounds_listen", "mcp_ask"]),
    ({"allow": ("animals.*",), "deny": ("*delete",), "read_only": True}, ["animals_list"]),
]


@pytest.mark.parametrize(("choice", "names"), CHOICES)
def test_operations_are_chosen(choice: dict[str, Any], names: list[str], sdk: Zoo, server: Loopback) -> None:
    assert [tool["name"] for tool in tools_of(sdk, **choice).tools()] == names
    for name in set(TOOLS) - set(names):
        assert call(tools_of(sdk, **choice), name)["isError"] is True
        dynamic = tools_of(sdk, dynamic="always", **choice)
        assert call(dynamic, "call_operation", operation=name, arguments={"id": 1})["isError"] is True
    assert server.requests == []


@pytest.mark.parametrize("choice", [{"allow": ("animal.*",)}, {"deny": ("*.remove",)}])
def test_a_pattern_that_matches_nothing_is_an_error(choice: dict[str, Any], sdk: Zoo) -> None:
    with pytest.raises(ValueError, match="matches no operation"):
        tools_of(sdk, **choice)


def test_names_of_tools_are_short_unique_and_ascii(sdk: Zoo) -> None:
    names = sdk.module("_mcp.tools").tool_names(
        ["a.b_c", "a_b.c", "größe.x", f"{'long.' * 30}x", f"{'long.' * 30}y"]
    )

    assert list(names.values())[:3] == ["a_b_c", "a_b_c_a3715283", "groe_x"]
    assert all(len(name) <= 64 and name.isascii() for name in names.values())
    assert len(set(names.values())) == 5


# ---------------------------------------------------------------- results


def test_a_call_returns_text_and_data(sdk: Zoo, server: Loopback) -> None:
    server.answer(json={"id": 7, "name": "Tom", "more": [1]})
    result = call(tools_of(sdk), "animals_create", name="Tom", kind="cat", help_argument="x")

    assert server.requests[0].json() == {"name": "Tom", "kind": "cat", "help": "x"}
    assert (
        json.loads(texts(result)[0]) == result["structuredContent"] == {"id": 7, "name": "Tom", "more": [1]}
    )


def test_a_page_says_how_to_get_the_next(sdk: Zoo, server: Loopback) -> None:
    server.answer(json={"data": [{"id": 1, "name": "A"}], "next_cursor": "c2"})
    server.answer(json={"data": [], "next_cursor": None})
    first, last = (
        call(tools_of(sdk), "animals_list", kind=["cat"], **more) for more in ({}, {"cursor": "c2"})
    )

    assert (
        texts(first)[1]
        == 'There are more pages: call the tool again with the same arguments and {"cursor": "c2"}.'
    )
    assert len(texts(last)) == 1
    assert server.requests[1].params == [("cursor", "c2"), ("kind", "cat")]


def test_streams_are_collected(sdk: Zoo, server: Loopback) -> None:
    body = 'data: {"name": "roar"}\n\ndata: {"name": "meow"}\n\n'
    server.answer(body=body, headers={"content-type": "text/event-stream"})
    result = call(tools_of(sdk), "sounds_listen")

    assert result["structuredContent"] == {"items": [{"name": "roar"}, {"name": "meow"}]}


def test_bytes_are_images_or_resources(sdk: Zoo, server: Loopback) -> None:
    for kind in ("image/png", "application/zip"):
        server.answer(body=b"\x89PNG", headers={"content-type": kind})
    image, archive = (call(tools_of(sdk), "photos_get_photo", id=7) for _ in range(2))
    server.answer(body=b"x" * 1000, headers={"content-type": "image/png"})
    large = call(tools_of(sdk, limit=500), "photos_get_photo", id=7)

    assert image["content"] == [
        {"type": "image", "data": b64encode(b"\x89PNG").decode(), "mimeType": "image/png"}
    ]
    resource = {"uri": "result://photos/get_photo", "mimeType": "application/zip"}
    blob = b64encode(b"\x89PNG").decode()
    assert archive["content"] == [{"type": "resource", "resource": {**resource, "blob": blob}}]
    assert large["isError"] is True
    assert "1000 bytes of image/png" in texts(large)[0]


def test_files_are_content_and_never_paths(sdk: Zoo, server: Loopback) -> None:
    server.answer(204, default=True)
    file = {"base64": b64encode(b"\x89PNG").decode(), "filename": "tom.png", "content_type": "image/png"}
    sent = call(tools_of(sdk), "photos_add", id=7, photo=file)
    refused = [
        call(tools_of(sdk), "photos_add", id=7, photo=wrong)
        for wrong in (__file__, {"path": __file__}, 3, {})
    ]

    assert "isError" not in sent
    assert b'filename="tom.png"\r\nContent-Type: image/png\r\n\r\n\x89PNG' in server.requests[0].body
    assert [result["isError"] for result in refused] == [True] * 4
    assert len(server.requests) == 1


def test_what_is_too_large_is_cut_and_stays_json(sdk: Zoo, server: Loopback) -> None:
    animals = [{"id": number, "name": "x" * 100, "vector": [0.5] * 100} for number in range(500)]
    server.answer(json={"data": animals})
    result = call(tools_of(sdk, limit=3_000), "animals_list")

    shown = json.loads(texts(result)[0])
    assert len(texts(result)[0]) <= 3_000
    assert shown == result["structuredContent"]
    assert 0 < len(shown["data"]) < 500
    assert len(shown["data"][0]["vector"]) == 8
    assert f"- data: {len(shown['data'])} of 500 items" in texts(result)[1]
    assert "- data[].vector: 8 of 100 items" in texts(result)[1]


ERRORS: list[tuple[dict[str, Any], str]] = [
    ({"nam": "x"}, "there is no argument `nam`: did you mean `name`?"),
    ({"name": "x"}, "kind is required"),
    ({"name": "x", "kind": "cow"}, "animals.create: kind: expected 'cat' or 'dog', got 'cow' (str)"),
    ({"name": 5, "kind": "cat"}, "animals.create: name: expected a string, got 5 (int)"),
]


@pytest.mark.parametrize(("arguments", "message"), ERRORS)
def test_wrong_arguments_are_results_that_are_errors(
    arguments: dict[str, Any], message: str, sdk: Zoo, server: Loopback
) -> None:
    assert call(tools_of(sdk), "animals_create", **arguments) == {
        "content": [{"type": "text", "text": message}],
        "isError": True,
    }
    assert server.requests == []


def test_errors_of_the_api_show_no_secret(sdk: Zoo, server: Loopback) -> None:
    server.answer(403, json={"message": "the key s3cret-key is not welcome"})
    result = call(tools_of(sdk), "animals_list")

    assert result["isError"] is True
    assert texts(result)[0].startswith("403 Forbidden: the key *** is not welcome")
    assert "s3cret" not in json.dumps(result)


def test_a_missing_key_names_the_variable(
    sdk: Zoo, server: Loopback, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("ZOO_API_KEY")

    assert texts(call(tools_of(sdk), "animals_list")) == [
        "no API key\nthe environment of this server needs ZOO_API_KEY"
    ]


# ---------------------------------------------------------------- many operations


def test_many_operations_are_behind_three_tools(sdk: Zoo, server: Loopback) -> None:
    server.answer(204)
    listed = call(tools_of(sdk, dynamic="always"), "list_operations", query="take animal")
    described = call(tools_of(sdk, dynamic="always"), "describe_operation", operation="animals.create")[
        "structuredContent"
    ]
    called = call(
        tools_of(sdk, dynamic="always"), "call_operation", operation="animals_delete", arguments={"id": 7}
    )

    assert [tool["name"] for tool in tools_of(sdk, dynamic="always").tools()] == [
        "list_operations",
        "describe_operation",
        "call_operation",
    ]
    assert listed["structuredContent"] == {"operations": ["animals_create: Take in an animal"]}
    assert described["arguments"]["required"] == ["name", "kind"]
    assert described["example"] == {"name": "Ada", "kind": "cat"}
    assert texts(called) == ["Done; the API returned nothing."]
    assert server.requests[0].path == "/animals/7"


def test_the_number_of_tools_decides(sdk: Zoo, monkeypatch: pytest.MonkeyPatch) -> None:
    assert tools_of(sdk).is_dynamic is False
    monkeypatch.setattr(sdk.module("_mcp.server"), "_MANY", 7)

    assert tools_of(sdk).is_dynamic is True
    assert tools_of(sdk, read_only=True).is_dynamic is False
    assert tools_of(sdk, dynamic="never").is_dynamic is False


def test_without_the_library_the_extra_is_named(
    sdk: Zoo, server: Loopback, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(name: str) -> Any:
        raise ImportError(f"No module named {name!r}")

    monkeypatch.setattr(sdk.module("_mcp.server"), "import_module", missing)
    done = sdk.run("sdk-mcp")

    assert done.code == 1
    assert "is not installed: pip install 'zoo[mcp]'" in done.err


def test_a_wrong_choice_is_a_wrong_command(sdk: Zoo, server: Loopback) -> None:
    done = sdk.run("sdk-mcp", "--allow", "nothing.*")

    assert (done.code, done.err.splitlines()[0]) == (2, "error: `--allow nothing.*` matches no operation")
