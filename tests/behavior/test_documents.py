"""Documents in several files and what their references mean, on the wire and as models."""

from __future__ import annotations

import asyncio
import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from sdkwright.diagnostics.report import Report
from sdkwright.load.load import load
from sdkwright.load.provider import find_provider
from sdkwright.pipeline import build
from tests.behavior.test_bodies import parts
from tests.support.golden import GOLDEN, kept, package, stage


def test_references_lead_into_other_files(tmp_path: Path) -> None:
    with package("documents", tmp_path) as (module, client, server):
        flight: dict[str, Any] = {"bird": {"name": "Ada", "flights": []}, "path": [[], [[]]]}
        flight |= {"next": {"bird": {"name": "Bo", "mate": {"name": "Cy"}}}}
        server.answer(200, json=[flight])
        (found,) = client.on.list_flights(since=date(2024, 2, 29), country="no", limit=1)
        assert (server.requests[0].path, server.requests[0].query) == (
            "/flights",
            "since=2024-02-29&country=no&limit=1",
        )
        assert found.next.bird.mate == module.models.Bird(name="Cy")
        server.answer(200, json=flight)
        assert client.on.add_flight(**flight) == found
        assert server.requests[1].json() == flight == found.model_dump()
        server.answer(404, json={"detail": "no bird"})
        with pytest.raises(module.errors.NotFoundError) as caught:
            client.on.get_bird(id="a/b")
        assert (server.requests[2].path, caught.value.data.detail) == ("/birds/a%2Fb", "no bird")
        with pytest.raises(module.errors.ArgumentError, match="path"):
            client.on.add_flight(bird={"name": "Ada"}, path=[["deep"]])


def test_yaml_is_read_as_it_was_meant(tmp_path: Path) -> None:
    with package("documents", tmp_path) as (module, client, server):
        quirks: dict[str, Any] = {
            "id": 1,
            "yes": False,
            "on": "2024-02-29",
            "null": None,
            "1": 2**64 - 1,
            "~": "t",
        }
        quirks |= {"1.50": "x", "a/b~c%d e": {"deep": "d"}, "escaped": {"deep": "e"}, "part": {"width": 1}}
        quirks |= {"sibling": None}
        server.answer(200, json=quirks)
        names = {"1": "argument_1", "1.50": "argument_1_50", "~": "tilde", "a/b~c%d e": "a_b_c_d_e"}
        found = client.on.send_quirks(**{names.get(key, key): value for key, value in quirks.items()})
        assert server.requests[0].json() == quirks == found.model_dump(mode="json")
        assert (found.on, type(found.a_b_c_d_e)) == (date(2024, 2, 29), type(found.escaped))
        fields = module.models.Quirks.model_json_schema()["properties"]
        assert (fields["id"]["maximum"], fields["1"]["maximum"]) == (1000, 18446744073709551615)
        assert (fields["yes"]["default"], fields["1.50"]["default"]) == ("no", "1:30")
        assert fields["on"]["default"] == "2024-02-29"


def test_json_gives_the_same_package(tmp_path: Path) -> None:
    folder = stage(GOLDEN / "documents" / "openapi.yaml", tmp_path)
    before = build(folder)
    source = load(find_provider(folder), Report())
    (folder / "openapi.yaml").write_text(json.dumps(source.originals[source.file]), encoding="utf-8")
    after = build(folder)
    assert kept(after) == kept(before)
    assert re.sub(r":\d+:\d+", "", after.diagnostics) == re.sub(r":\d+:\d+", "", before.diagnostics)


def test_names_and_words_beside_references_count(tmp_path: Path) -> None:
    with package("references", tmp_path) as (module, client, server):
        node: dict[str, Any] = {
            "name": "a",
            "label": "l",
            "size": {"wide": None},
            "wide": None,
            "extended": {"wide": 1, "deep": 2},
        }
        node |= {"children": [{"name": "b"}], "outside": {"node": {"name": "c"}, "self": {"new": 1}}}
        server.answer(200, json=node, default=True)
        found = client.add_node(**node)
        assert server.requests[0].json() == node == found.model_dump()
        models = module.models
        assert [type(item) for item in (*found.children, found.outside.node)] == [models.Node, models.Node]
        assert (type(found.extended), type(found.outside.self_)) == (models.NodeExtended, models.Other)
        with pytest.raises(module.errors.ArgumentError, match=r"extended\.wide is required"):
            client.add_node(name="a", extended={"deep": 1})
        schema = models.Node.model_json_schema()["$defs"]["Node"]["properties"]["label"]
        assert schema.items() >= {"minLength": 1, "maxLength": 10, "default": "none"}.items()


def test_a_query_may_be_one_value(tmp_path: Path) -> None:
    with package("references", tmp_path) as (module, client, server):
        server.answer(200, json={"name": "n"}, default=True)
        client.find_nodes(question={"word": "a b&c", "tags": ["x", "y=z"]})
        client.copy_node(path="$.a[?@.b == 'c']")
        server.answer(204)
        client.filter(filter={"and": [{"word": "ü"}]})
        server.answer(204)
        client.filter()

        async def again() -> None:
            async with type(client)(server_url=server.url) as other:
                await other.find_nodes_async(question=module.models.FindNodesQuestion(word="w"))

        asyncio.run(again())
        assert [(request.method, request.path, request.query) for request in server.requests] == [
            ("QUERY", "/nodes", "word=a%20b%26c&tags=x&tags=y%3Dz"),
            ("COPY", "/nodes", "%24.a%5B%3F%40.b%20%3D%3D%20%27c%27%5D"),
            ("GET", "/filters", "%7B%22and%22%3A%5B%7B%22word%22%3A%22%5Cu00fc%22%7D%5D%7D"),
            ("GET", "/filters", ""),
            ("QUERY", "/nodes", "word=w"),
        ]


def test_parts_may_have_styles_since_31(tmp_path: Path) -> None:
    with package("references", tmp_path) as (_, client, server):
        server.answer(204)
        client.send_parts(numbers=[1, 2], point={"x": 3, "y": 4}, plain={"z": 5})
        assert parts(server.requests[0]) == [
            ("numbers", None, None, b"1,2"),
            ("point[x]", None, None, b"3"),
            ("point[y]", None, None, b"4"),
            ("z", None, None, b"5"),
        ]
