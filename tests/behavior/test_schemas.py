"""What schemas say, at work: values go to the server and come back as they are, told facts are told."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from tests.support.golden import package

BOUNDS: dict[str, Any] = {
    "secret": "s",
    "": 5,
    "code": "far too long, and the API decides",
    "ratio": 7,
    "tags": [],
    "labels": {"b": [1, {"c": None}]},
    "old": None,
    "picture": "aGk=",
    'say "hi"\n\\': True,
}


def test_bounds_are_told_and_the_api_decides(tmp_path: Path) -> None:
    with package("schemas", tmp_path) as (module, client, server):
        server.answer(200, json=BOUNDS | {"id": str(UUID(int=7))}, default=True)
        arguments = {key: value for key, value in BOUNDS.items() if key.isidentifier()}
        arguments |= {"argument": 5, "say_hi": True}
        found = client.send_bounds(page=1000, **arguments)

        async def again() -> Any:
            async with type(client)(server_url=server.url) as other:
                return await other.send_bounds_async(page=1000, **arguments)

        assert asyncio.run(again()) == found
        for request in server.requests:  # no default is sent
            assert (request.query, request.json()) == ("page=1000", BOUNDS)
        assert (found.id, found.field, found.say_hi, found.old, found.short) == (
            UUID(int=7),
            5,
            True,
            None,
            None,
        )
        assert found.model_dump(mode="json") == BOUNDS | {"id": str(UUID(int=7))}
        schema = module.models.Bounds.model_json_schema()["properties"]
        assert schema["code"].items() >= {"minLength": 2, "maxLength": 2, "pattern": '^"""\\w\\\\$'}.items()
        assert (
            schema["ratio"].items()
            >= {"exclusiveMinimum": 0, "exclusiveMaximum": 1.5, "multipleOf": 0.5}.items()
        )
        assert (schema["tags"]["default"], schema["old"]["deprecated"], schema["page"]["maximum"]) == (
            [],
            True,
            100,
        )
        for wrong in ({"id": "i"}, {"ratio": "7"}, {"tags": [1]}, {"old": 1}):
            with pytest.raises((module.errors.ArgumentError, TypeError), match=next(iter(wrong))):
                client.send_bounds(**{**arguments, **wrong})
        assert len(server.requests) == 2


VALUES: list[tuple[str, list[Any], list[Any]]] = [  # an argument, what it takes, and what it does not
    ("nothing", [1, {}], []),
    ("anything", [1, [None], {"a": [{}]}], []),
    ("not_text", [1, False], []),
    ("const_text", ['a"b'], ["a", 1]),
    ("const_number", [1.5], ["1.5"]),
    ("const_object", [{"a": 1}], []),
    ("only_null", [None], [1]),
    ("enum_numbers", [0.5, 1], ["1"]),
    ("enum_objects", [{"a": 1}, [2]], []),
    ("enum_mixed", ["one", 2, True, None], ["two", 3, False]),
    ("enum_empty", ["any"], [1]),
    ("types", ["s", 1, {"a": 1}, ["a"], None], [1.5]),
    ("pair", [["a", 1]], ["a1", [1.5, 1]]),
    ("start", [[], ["a"], ["a", 1, True, False]], [[{}]]),
    ("open", [[], ["a"], ["a", {"b": 1}]], ["a"]),
    ("nest", [[], ["a", ["b", []]]], [["a", [1]]]),
    ("loop", ["a", {"a": {"b": "c"}}], [{"a": {"b": 1}}]),
    ("either", [{"a": "x"}, {"b": "y", "new": 1}], [{"a": 1}]),
    ("choice", [{"a": "x", "b": 1}, {"a": "x", "c": 2}], [{"a": "x"}, {"b": 1}]),
    ("conditional", [{"a": "x"}], [{"a": 1}]),
]


def test_values_go_there_and_come_back(tmp_path: Path) -> None:
    with package("schemas", tmp_path) as (module, client, server):
        for name, good, bad in VALUES:
            for value in good:
                server.answer(200, json={name: value})
                found = client.send_values(**{name: value})
                assert server.requests[-1].json() == {name: value}
                assert found.model_dump(mode="json") == {name: value}
                assert module.models.Values(**{name: value}).model_dump(mode="json") == {name: value}
            for value in bad:
                with pytest.raises(module.errors.ArgumentError, match=name):
                    client.send_values(**{name: value})
        assert len(server.requests) == sum(len(good) for _, good, _ in VALUES)
        kinds = module.models
        server.answer(200, json={"choice": {"a": "x", "c": 2}, "pair": ["a", 1]})
        found = client.send_values(choice=kinds.ValuesDeep(a="x", c=2), pair=("a", 1))
        assert (type(found.choice), found.pair) == (kinds.ValuesDeep, ("a", 1))
