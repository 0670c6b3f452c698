"""Inline schemas that repeat another one share its class, and its names are all of theirs."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from sdkwright.ir.api import Api
from sdkwright.pipeline import load_and_lower
from tests.support.lowering import Schemas, obj, ref, shapes

TEXT = {"type": "string"}
FALLBACK = obj(model=TEXT, order={"enum": ["price", "speed"]})


def api_of(
    folder: Path,
    bodies: Mapping[str, Schemas],
    *,
    answers: Mapping[str, Schemas] | None = None,
    components: Mapping[str, Schemas] | None = None,
    toml: str = "",
    include: tuple[str, ...] = (),
) -> Api:
    """The API of a document with a POST for each of some bodies, by operationId, and a GET for each of some answers."""
    paths: dict[str, Any] = {}
    for name, schema in bodies.items():
        content = {"content": {"application/json": {"schema": schema}}, "required": True}
        post = {"operationId": name, "requestBody": content, "responses": {"204": {"description": "done"}}}
        paths[f"/{name}"] = {"post": post}
    for name, schema in (answers or {}).items():
        answer = {"description": "d", "content": {"application/json": {"schema": schema}}}
        paths[f"/{name}"] = {"get": {"operationId": name, "responses": {"200": answer}}}
    document = {"openapi": "3.1.0", "info": {"title": "Repeats", "version": "1"}, "paths": paths}
    document["components"] = {"schemas": components or {}}
    (folder / "openapi.json").write_text(json.dumps(document))
    (folder / "sdk.toml").write_text(toml)
    return load_and_lower(folder, "repeats", filters=(include, ())).api


def names(api: Api) -> dict[str, tuple[str, ...]]:
    """The classes of an API, each with its other names."""
    return {item.name: item.other_names for item in api.definitions.values()}


def test_the_first_of_them_has_the_class(tmp_path: Path) -> None:
    bodies = {name: obj(fallback=FALLBACK, own={"type": kind}) for name, kind in KINDS.items()}
    api = api_of(tmp_path, bodies)
    assert names(api) == {
        "CreateChatRequestBody": (),
        "CreateChatFallback": ("CreateSpeechFallback", "CreateImageFallback"),
        "CreateChatFallbackOrder": ("CreateSpeechFallbackOrder", "CreateImageFallbackOrder"),
        "CreateSpeechRequestBody": (),
        "CreateImageRequestBody": (),
    }
    assert shapes(api)["CreateImageRequestBody"] == {"fallback": "CreateChatFallback", "own": "boolean"}


KINDS = {"createChat": "string", "createSpeech": "integer", "createImage": "boolean"}


def test_what_has_them_inside_is_a_repeat_too(tmp_path: Path) -> None:
    api = api_of(tmp_path, {name: obj(deep=obj(fallback=FALLBACK)) for name in ("one", "two")})
    assert names(api) == {
        "OneRequestBody": ("TwoRequestBody",),
        "OneDeep": ("TwoDeep",),
        "OneDeepFallback": ("TwoDeepFallback",),
        "OneDeepFallbackOrder": ("TwoDeepFallbackOrder",),
    }


@pytest.mark.parametrize(
    "other",
    [
        {**FALLBACK, "description": "Another text."},
        {**FALLBACK, "deprecated": True},
        {**FALLBACK, "required": ["model"]},
        {**FALLBACK, "additionalProperties": False},
        {**FALLBACK, "additionalProperties": {"type": "integer"}},
        obj(order={"enum": ["price", "speed"]}, model=TEXT),
        obj(model={"type": "integer"}, order={"enum": ["price", "speed"]}),
        obj(model=TEXT | {"description": "Another text."}, order={"enum": ["price", "speed"]}),
        obj(model=TEXT | {"default": "m"}, order={"enum": ["price", "speed"]}),
        obj(model=TEXT | {"maxLength": 3}, order={"enum": ["price", "speed"]}),
        obj(model=TEXT | {"readOnly": True}, order={"enum": ["price", "speed"]}),
        obj(model=TEXT | {"examples": ["m"]}, order={"enum": ["price", "speed"]}),
        obj(model=TEXT, order={"enum": ["speed", "price"]}),
    ],
    ids=repr,
)
def test_any_difference_that_users_see_makes_a_class_of_its_own(other: Schemas, tmp_path: Path) -> None:
    found = names(api_of(tmp_path, {"one": obj(x=FALLBACK, n=TEXT), "two": obj(x=other)}))
    assert found["OneX"] == ()
    assert found["TwoX"] == ()


def test_numbers_are_no_booleans(tmp_path: Path) -> None:
    bodies = {"one": obj(a=obj(x={"default": 1})), "two": obj(a=obj(x={"default": True}), b=TEXT)}
    assert names(api_of(tmp_path, bodies))["OneA"] == ()


def test_what_only_requests_have_is_not_what_responses_have(tmp_path: Path) -> None:
    api = api_of(tmp_path, {"send": obj(x=FALLBACK)}, answers={"get": obj(x=FALLBACK, more=TEXT)})
    assert names(api)["SendX"] == ()
    assert names(api)["GetX"] == ()


def test_components_keep_their_classes(tmp_path: Path) -> None:
    bodies = {"one": obj(a=ref("First"), b=ref("Second"), c=FALLBACK)}
    api = api_of(tmp_path, bodies, components={"First": FALLBACK, "Second": FALLBACK})
    # those inside of them are inline
    assert names(api) == {
        "First": (),
        "FirstOrder": ("SecondOrder", "OneCOrder"),
        "Second": (),
        "OneRequestBody": (),
        "OneC": (),
    }


def test_pinned_names_are_those_of_classes(tmp_path: Path) -> None:
    pin = "/paths/~1two/post/requestBody/content/application~1json/schema/properties/x"
    bodies = {name: obj(x=FALLBACK, own={"type": kind}) for name, kind in KINDS.items()}
    bodies = {name: bodies[other] for name, other in zip(("one", "two", "three"), bodies, strict=True)}
    found = names(api_of(tmp_path, bodies, toml=f'[names]\n"{pin}" = "Chosen"\n'))
    assert found["Chosen"] == ()
    assert found["OneX"] == ("ThreeX",)


def test_inner_schemas_of_recursive_components_are_shared(tmp_path: Path) -> None:
    edge = obj(to=ref("Node"))
    api = api_of(tmp_path, {"one": ref("Node")}, components={"Node": obj(left=edge, right=edge)})
    assert names(api) == {"Node": (), "NodeLeft": ("NodeRight",)}
    assert shapes(api)["Node"] == {"left": "NodeLeft", "right": "NodeLeft"}


def test_inline_schemas_in_a_circle_stay(tmp_path: Path) -> None:
    def circle(name: str) -> Schemas:
        inside = f"#/paths/~1{name}/post/requestBody/content/application~1json/schema/properties/x"
        return obj(x=obj(again={"$ref": inside}), own=TEXT)

    found = names(api_of(tmp_path, {"one": circle("one"), "two": circle("two")}))
    assert found["OneX"] == ()
    assert found["TwoX"] == ()


def test_members_of_a_union_that_are_the_same_are_one(tmp_path: Path) -> None:
    named = [{**obj(a=TEXT), "title": title} for title in ("First", "Second")]
    api = api_of(tmp_path, {"one": obj(x={"anyOf": [*named, {"type": "integer"}]}, y={"oneOf": named})})
    assert shapes(api)["OneX"] == "OneFirst | integer"
    assert shapes(api)["OneY"] == "OneFirst"
    assert names(api)["OneFirst"] == ("OneSecond",)


def test_fields_of_pages_are_renamed_in_pages_only(tmp_path: Path) -> None:
    listed = obj(next=TEXT, items={"type": "array", "items": TEXT})
    api = api_of(tmp_path, {}, answers={"list_a": listed, "list_b": obj(inner=listed)})
    assert {name: others for name, others in names(api).items() if others} == {}


def test_growth_at_the_end_changes_no_class(tmp_path: Path) -> None:
    bodies = {name: obj(x=FALLBACK, own={"type": kind}) for name, kind in KINDS.items()}
    components = {"Known": obj(x=FALLBACK)}
    before = names(api_of(tmp_path, bodies, components=components))
    more = {**bodies, "later": obj(x=FALLBACK)}
    after = names(api_of(tmp_path, more, components={**components, "Later": FALLBACK}))
    assert before["CreateChatX"] == ("CreateSpeechX", "CreateImageX")
    assert after["CreateChatX"] == ("CreateSpeechX", "CreateImageX", "LaterX")
    assert {name: after[name][: len(others)] for name, others in before.items()} == before
    # An operation that comes later would go before a component that nothing uses yet.
    assert before["KnownX"] == ()


def test_a_subset_has_the_same_classes_and_the_names_of_its_own(tmp_path: Path) -> None:
    bodies = {name: obj(x=FALLBACK, own={"type": kind}) for name, kind in KINDS.items()}
    api = api_of(tmp_path, bodies, include=("operation:createImage",))
    assert names(api) == {
        "CreateChatX": ("CreateImageX",),
        "CreateChatXOrder": ("CreateImageXOrder",),
        "CreateImageRequestBody": (),
    }
