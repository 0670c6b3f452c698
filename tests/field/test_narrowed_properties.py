"""Heirs that narrow what they inherit, as the classes that a call takes and returns.

Reported were documents of a few lines that took all memory or made a hundred classes, and a new class for a property
whose schema has one already.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from types import ModuleType
from typing import Any

import pytest

from tests.support.loopback import Loopback
from tests.support.packages import generated


def ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def thing(**properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties}


def heir(*bases: str, **properties: Any) -> dict[str, Any]:
    return {"allOf": [*map(ref, bases), thing(**properties)]}


TEXT = {"type": "string"}
HEIRS = [f"Way{index}" for index in range(8)]
SCHEMAS: dict[str, Any] = {
    # Two pairs that narrow each other.
    "Host": thing(guest=ref("Guest"), room=TEXT),
    "Guest": thing(host=ref("Host"), name=TEXT),
    "GrandHost": heir("Host", guest=ref("GrandGuest")),
    "GrandGuest": heir("Guest", host=ref("GrandHost")),
    # Null beside the narrowed type.
    "Box": thing(inner={"oneOf": [ref("Box"), {"type": "null"}]}, label=TEXT),
    "Crate": heir("Box", inner={"oneOf": [ref("Crate"), {"type": "null"}]}),
    # A choice that is narrowed to a member.
    "Paper": {"type": "object", "required": ["sheets"], "properties": {"sheets": {"type": "integer"}}},
    "Cloth": {"type": "object", "required": ["meters"], "properties": {"meters": {"type": "number"}}},
    "Cover": thing(of={"oneOf": [ref("Paper"), ref("Cloth")]}),
    "PaperCover": heir("Cover", of=ref("Paper")),
    # Mixins with a property of their own type each, and a list in a map.
    "Up": thing(up=ref("Up")),
    "Down": thing(down={"type": "object", "additionalProperties": {"type": "array", "items": ref("Down")}}),
    "Step": heir("Up", "Down", up=ref("Step")),
    # A base that lists its heirs.
    "Way": {"type": "object", "oneOf": list(map(ref, HEIRS)), "discriminator": {"propertyName": "kind"}},
    **{name: {**heir("Way", kind={"const": name}, back=ref("Way")), "required": ["kind"]} for name in HEIRS},
    "All": thing(
        host=ref("GrandHost"), box=ref("Crate"), cover=ref("PaperCover"), step=ref("Step"), way=ref("Way")
    ),
}
VALUE: dict[str, Any] = {
    "host": {"room": "r", "guest": {"name": "n", "host": {"guest": {}}}},
    "box": {"inner": {"inner": None, "label": "l"}},
    "cover": {"of": {"sheets": 3}},
    "step": {"up": {"up": {}}, "down": {"a": [{}]}},
    "way": {"kind": "Way7", "back": {"kind": "Way0"}},
}


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    content = {"content": {"application/json": {"schema": ref("All")}}}
    operation = {
        "operationId": "put",
        "requestBody": content,
        "responses": {"200": {"description": "", **content}},
    }
    document = {
        "openapi": "3.1.0",
        "info": {"title": "Narrow", "version": "1"},
        "paths": {"/all": {"put": operation}},
        "components": {"schemas": SCHEMAS},
    }
    with generated(json.dumps(document), tmp_path_factory.mktemp("narrow")) as module:
        yield module


def test_there_are_as_many_classes_as_schemas(package: ModuleType) -> None:
    names = {name.removesuffix("TypedDict") for name in package.models.__all__}
    assert names - {"CoverOf"} == set(SCHEMAS)


@pytest.mark.parametrize("strict", [False, True])
def test_responses_have_the_narrow_classes(package: ModuleType, strict: bool) -> None:
    models = package.models
    with Loopback() as server, package.Narrow(server_url=server.url, strict=strict) as client:
        server.answer(200, json=VALUE)
        value = client.put(**VALUE)
        assert server.requests[0].json() == VALUE
    assert value.model_dump(mode="json") == VALUE
    assert type(value.host) is type(value.host.guest.host) is models.GrandHost
    assert type(value.host.guest) is type(value.host.guest.host.guest) is models.GrandGuest
    assert type(value.box) is type(value.box.inner) is models.Crate
    assert value.box.inner.inner is None
    assert type(value.cover.of) is models.Paper
    assert type(value.step) is type(value.step.up) is type(value.step.up.up) is models.Step
    assert type(value.step.down["a"][0]) is models.Down
    assert (type(value.way), type(value.way.back)) == (models.Way7, models.Way0)


def test_arguments_can_be_of_the_narrow_classes(package: ModuleType) -> None:
    models = package.models
    host = models.GrandHost(guest=models.GrandGuest(name="n"))
    with Loopback() as server, package.Narrow(server_url=server.url) as client:
        client.put(
            host=host, cover=models.PaperCover(of=models.Paper(sheets=1)), box=models.Crate(inner=None)
        )
        expected = {"host": {"guest": {"name": "n"}}, "box": {"inner": None}, "cover": {"of": {"sheets": 1}}}
        assert server.requests[0].json() == expected
        with pytest.raises(package.errors.ArgumentError, match="sheets is required"):
            client.put(cover={"of": {"meters": 1}})
