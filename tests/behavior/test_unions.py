"""Unions at work: each value is what its document says, goes to the server as it is and comes back as it was."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import Any

import pytest
from pydantic import TypeAdapter

from tests.support.golden import package

GOOD: list[tuple[str, Any, str]] = [  # an argument, a value, the class that an answer makes of it
    ("figure", {"kind": "Triangle", "base": 1.5}, "Triangle"),
    ("figure", {"kind": "disc", "radius": 1.5}, "Circle"),
    ("figure", {"kind": "circle", "radius": 1.5}, "Circle"),
    ("figure", {"kind": "square", "side": 1.5}, "Square"),
    ("figure", None, "NoneType"),
    ("news", {"type": "updated", "by": "me"}, "Saved"),
    ("news", {"type": "removed"}, "Removed"),
    ("news", {"type": "quiet"}, "Quiet"),
    ("amount", {"type": "sum", "unit": "one", "value": 1}, "Whole"),
    ("amount", {"type": "sum", "unit": "half", "value": "1"}, "Fraction"),
    ("amount", {"type": "word", "value": True}, "Word"),
    ("round", {"kind": "Circle", "radius": 1.5}, "Circle"),
    ("round", 5, "int"),
    ("vehicle", {"wheels": "two", "bell": True}, "Bike"),
    ("vehicle", {"wheels": "Tandem", "seats": 2}, "Tandem"),
    ("vehicle", {"wheels": "Vehicle", "name": "n"}, "VehicleBase"),
    ("vehicle", {"wheels": "none at all", "name": "n"}, "VehicleBase"),
    ("loose", {"colour": "dark_red", "red": 1}, "DarkRed"),
    ("loose", {"colour": "dark_blue", "blue": 1}, "DarkBlue"),
    ("loose", {"red": 1}, "Unrecognized"),
    ("numbered", {"version": 1, "value": "1"}, "First"),
    ("numbered", {"version": 2, "value": 1}, "Second"),
    ("numbered", {"version": 2}, "Second"),
    ("outcome", {"ok": True, "reason": "none"}, "OutcomeMade"),
    ("outcome", {"ok": False}, "OutcomeReason"),
    *(("mixed", value, type(value).__name__) for value in (0, 1, True, "1")),
    *(("flag_or_count", value, type(value).__name__) for value in (0, 1, True, False)),
    *(("one_or_true", value, type(value).__name__) for value in (1, True)),
    ("day_or_text", "2026", "str"),
    ("day_or_text", "2026-01-02", "str"),
    ("beside", {"id": 1, "name": "n", "lives": 9}, "NestBesideCat"),
    ("beside", {"id": 1, "name": "n", "tricks": ["t"]}, "NestBesideDog"),
    ("source", "text", "str"),
    ("source", {"url": "u", "size": 1}, "NestSourceUrl"),
    ("source", {"file": "f"}, "NestSourceFile"),
]
BAD: list[tuple[str, Any]] = [
    ("figure", {"kind": "Oval", "radius": 1.5}),
    ("figure", {"kind": "square", "side": "1"}),
    ("news", {"type": "created"}),
    ("amount", {"type": "sum", "unit": "one", "value": "1"}),
    ("amount", {"type": "word", "unit": "one", "value": 1}),
    ("vehicle", {"wheels": "Tandem"}),
    ("loose", {"colour": "red"}),
    ("numbered", {"version": 2, "value": "1"}),
    ("mixed", 2),
    ("one_or_true", 0),
    ("one_or_true", False),
]


def test_values_keep_their_types(tmp_path: Path) -> None:
    with package("unions", tmp_path) as (module, client, server):

        def same(name: str, value: Any, found: Any) -> bool:
            sent, back = server.requests[-1].body, json.dumps(found.model_dump(mode="json"))
            return [json.dumps(json.loads(sent)), back] == [json.dumps({name: value})] * 2

        async def awaited(name: str, value: Any) -> Any:
            async with type(client)(server_url=server.url) as other:
                return await other.nest_async(**{name: value})

        for name, value, kind in GOOD:
            server.answer(200, json={name: value}, default=True)
            found = client.nest(**{name: value})
            made = getattr(found, name)
            assert (type(made).__name__, same(name, value, found)) == (kind, True), (name, value)
            if made is not None:  # what came back can be sent again
                assert same(name, value, client.nest(**{name: made})), (name, value)
            assert same(name, value, asyncio.run(awaited(name, value))), (name, value)
        before = len(server.requests)
        for name, value in BAD:
            with pytest.raises(module.errors.ArgumentError, match=name):
                client.nest(**{name: value})
        assert len(server.requests) == before


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        (
            "figure",
            {"kind": "squar", "side": 1.5},
            "nest: figure.kind: expected 'disc', 'circle', 'square', 'Circle', 'Square' or 'Triangle', "
            "got 'squar' (str); did you mean 'square'?",
        ),
        ("figure", {"side": 1.5}, "nest: figure.kind is required"),
        ("figure", {"kind": None, "side": 1.5}, "nest: figure.kind is required"),
    ],
)
def test_a_wrong_discriminator_is_named(tmp_path: Path, name: str, value: Any, message: str) -> None:
    with package("unions", tmp_path) as (module, client, server):
        with pytest.raises(module.errors.ArgumentError) as caught:
            client.nest(**{name: value})
        assert str(caught.value) == message
        assert server.requests == []


def test_a_union_inside_another_has_its_name(tmp_path: Path) -> None:
    with package("unions", tmp_path) as (module, _, _):
        models = module.models
        read, checked = (
            TypeAdapter(models.Flat).validate_python,
            TypeAdapter(models.FlatTypedDict).validate_python,
        )
        square = {"kind": "square", "side": 1.5}
        assert (type(read(square)), checked(square), read(None)) == (models.Square, square, None)
        assert type(read({"kind": "Triangle"})) is type(read({})) is module._runtime.model.Unrecognized
