"""What extensions say, where it meets the rest: other names, `sdk.toml`, and responses that are described otherwise."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from sdkwright.config.model import Config
from sdkwright.diagnostics.report import Severity
from sdkwright.ir.algebra import operations_of
from sdkwright.ir.api import Alias, Api, Constant, Constants, Object, Operation, RetryPolicy
from sdkwright.pipeline import Lowered, load_and_lower

TEXT = {"type": "string"}
LIST = {"type": "array", "items": TEXT}
OK = {"204": {"description": "Done."}}


def made(folder: Path, document: dict[str, Any], settings: str = "", **head: Any) -> Lowered:
    """A document lowered, with an `sdk.toml`."""
    start = {"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "paths": {}}
    (folder / "openapi.json").write_text(json.dumps({**start, **head, **document}))
    (folder / "sdk.toml").write_text(settings)
    return load_and_lower(folder)


def get(said: dict[str, Any] | None = None, path: str = "/a") -> dict[str, Any]:
    """The path item of one operation."""
    return {path: {"get": {"responses": OK, **(said or {})}}}


def only(api: Api) -> Operation:
    (operation,) = operations_of(api.root)
    return operation


def methods(api: Api) -> list[str]:
    found = [operation.name for operation in api.root.operations]
    for namespace in api.root.children:
        found += [f"{namespace.name}.{operation.name}" for operation in operations_of(namespace)]
    return found


def problems(lowered: Lowered, rule: str = "extension") -> list[str]:
    return [item.message for item in lowered.report.problems if item.rule == rule]


# --- names


def test_a_group_replaces_tags_and_nests(tmp_path: Path) -> None:
    said = {"tags": ["other"], "operationId": "listUsers", "x-speakeasy-group": "admin.users"}
    api = made(tmp_path, {"paths": get(said)}).api
    (admin,) = api.root.children
    (users,) = admin.children
    assert (admin.name, users.name, [item.name for item in users.operations]) == ("admin", "users", ["list"])


def test_a_given_method_name_is_not_shortened(tmp_path: Path) -> None:
    said = {"tags": ["users"], "operationId": "x", "x-fern-sdk-method-name": "listUsers"}
    assert methods(made(tmp_path, {"paths": get(said)}).api) == ["users.list_users"]


@pytest.mark.parametrize(
    ("name", "method"), [("class", "class_"), ("close", "close_"), ("Ünï x", "ünï_x"), ("1st", "call_1st")]
)
def test_given_names_are_made_names_of_python(tmp_path: Path, name: str, method: str) -> None:
    said = {"operationId": "x", "x-speakeasy-name-override": name}
    assert methods(made(tmp_path, {"paths": get(said)}).api) == [method]


def test_the_second_method_of_a_name_gets_a_number_and_a_note(tmp_path: Path) -> None:
    said = {"x-speakeasy-group": "users", "x-speakeasy-name-override": "list"}
    paths = {**get({"operationId": "a", **said}), **get({"operationId": "b", **said}, "/b")}
    lowered = made(tmp_path, {"paths": paths})
    assert methods(lowered.api) == ["users.list", "users.list_2"]
    assert problems(lowered, "name-taken") == ["`users.list` is taken; this operation is `users.list_2`"]


def test_a_method_in_sdk_toml_wins_over_extensions(tmp_path: Path) -> None:
    said = {"operationId": "x", "x-speakeasy-group": "users", "x-speakeasy-name-override": "list"}
    lowered = made(tmp_path, {"paths": get(said)}, '[operations.x]\nmethod = "people.all"\n')
    assert methods(lowered.api) == ["people.all"]


def parameter(name: str, **said: Any) -> dict[str, Any]:
    return {"name": name, "in": "query", "schema": TEXT, **said}


def test_given_names_of_arguments_clash_as_others_do(tmp_path: Path) -> None:
    parameters = [
        parameter("a", **{"x-fern-parameter-name": "b"}),
        parameter("b"),
        parameter("c", **{"x-fern-parameter-name": "retries"}),
    ]
    api = made(tmp_path, {"paths": get({"parameters": parameters})}).api
    assert [(item.wire, item.name) for item in only(api).parameters] == [
        ("a", "b"),
        ("b", "b_query"),
        ("c", "retries_"),
    ]


def test_an_argument_in_sdk_toml_wins_over_extensions(tmp_path: Path) -> None:
    parameters = [parameter("a", **{"x-speakeasy-name-override": "b"})]
    settings = '[operations.x]\nnames = { a = "c" }\n'
    api = made(tmp_path, {"paths": get({"operationId": "x", "parameters": parameters})}, settings).api
    assert [item.name for item in only(api).parameters] == ["c"]


def schemas(**items: Any) -> dict[str, Any]:
    return {"components": {"schemas": items}}


def test_given_names_of_properties_clash_as_others_do(tmp_path: Path) -> None:
    properties = {
        "a": {**TEXT, "x-fern-property-name": "b"},
        "b": TEXT,
        "c": {"$ref": "#/components/schemas/Other", "x-fern-property-name": "model_config"},
    }
    api = made(tmp_path, schemas(A={"properties": properties}, Other={"properties": {"x": TEXT}})).api
    found = next(item for item in api.definitions.values() if item.name == "A")
    assert isinstance(found, Object)
    assert [(item.wire, item.name) for item in found.fields] == [
        ("a", "b_2"),
        ("b", "b"),
        ("c", "model_config_"),
    ]


def class_names(api: Api) -> list[str]:
    return sorted(item.name for item in api.definitions.values())


def test_given_names_of_classes_clash_as_others_do(tmp_path: Path) -> None:
    named = {"properties": {"x": TEXT}, "x-fern-type-name": "thing"}
    other = {"properties": {"y": TEXT}, "x-fern-type-name": "Thing"}
    lowered = made(tmp_path, schemas(A=named, B=other))
    assert class_names(lowered.api) == ["Thing", "Thing2"]
    assert problems(lowered, "name-taken") == ["two schemas would be called Thing; this one is Thing2"]


def test_a_class_in_sdk_toml_wins_over_extensions(tmp_path: Path) -> None:
    document = schemas(A={"properties": {"x": TEXT}, "x-speakeasy-name-override": "B"})
    assert class_names(made(tmp_path, document, '[names]\n"/components/schemas/A" = "C"\n').api) == ["C"]


def test_the_name_of_a_class_belongs_to_its_schema_alone(tmp_path: Path) -> None:
    """Neither what extends it nor the types that it is a choice of have its name."""
    base = {"properties": {"x": TEXT}, "x-speakeasy-name-override": "Base"}
    heir = {"allOf": [{"$ref": "#/components/schemas/A"}, {"properties": {"y": TEXT}}]}
    choice = {
        "type": ["object", "array"],
        "items": TEXT,
        "properties": {"z": TEXT},
        "x-fern-type-name": "Choice",
    }
    lowered = made(tmp_path, schemas(A=base, Heir=heir, C=choice))
    assert class_names(lowered.api) == ["Base", "Choice", "ChoiceObject", "Heir"]
    assert problems(lowered, "name-taken") == []


# --- enums


def constants(api: Api) -> dict[str, Constants | None]:
    return {item.name: item.constants for item in api.definitions.values() if isinstance(item, Alias)}


def test_values_are_constants_under_names_of_python(tmp_path: Path) -> None:
    said = {
        "x-enum-varnames": ["in progress", "InProgress", "class", "ß", "1st", None],
        "x-enum-descriptions": {"6": "Six."},
    }
    api = made(tmp_path, schemas(A={"type": "integer", "enum": [1, 2, 3, 4, 5, 6], **said})).api
    assert constants(api) == {
        "A": Constants(
            name="AValues",
            members=(
                Constant(name="IN_PROGRESS", value=1),
                Constant(name="IN_PROGRESS_2", value=2),
                Constant(name="CLASS", value=3),
                Constant(name="SS", value=4),
                Constant(name="VALUE_1ST", value=5),
                Constant(name="VALUE_6", value=6, description="Six."),
            ),
        )
    }


def test_an_enum_without_extensions_has_no_constants(tmp_path: Path) -> None:
    assert constants(made(tmp_path, schemas(A={"enum": ["a", "b"]})).api) == {"A": None}


def test_the_class_of_constants_avoids_names_of_schemas(tmp_path: Path) -> None:
    said = {"enum": ["a", "b"], "x-enum-varnames": ["A", "B"]}
    lowered = made(tmp_path, schemas(A=said, AValues={"properties": {"x": TEXT}}))
    found = constants(lowered.api)["A"]
    assert found is not None
    assert found.name == "AValues2"
    assert problems(lowered, "name-taken") == [
        "the values of A are in the class AValues2: there is another AValues"
    ]


def test_an_enum_that_is_narrowed_keeps_the_names_of_its_values(tmp_path: Path) -> None:
    said = {"enum": ["a", "b", "c"], "x-enum-varnames": ["First", "Second", "Third"]}
    narrowed = {"allOf": [{"$ref": "#/components/schemas/A"}, {"enum": ["b", "c"]}]}
    api = made(tmp_path, schemas(A=said, N={"properties": {"n": narrowed}})).api
    assert constants(api)["NN"] == Constants(
        name="NNValues", members=(Constant(name="SECOND", value="b"), Constant(name="THIRD", value="c"))
    )


def test_enums_of_the_same_name_and_values_are_one(tmp_path: Path) -> None:
    said = {"enum": ["a", "b"], "x-ms-enum": {"name": "Kind", "values": [{"value": "a", "name": "First"}]}}
    lowered = made(tmp_path, schemas(A={"properties": {"x": said}}, B={"properties": {"y": said}}))
    assert [name for name in constants(lowered.api) if name not in ("A", "B")] == ["Kind"]
    assert problems(lowered, "name-taken") == []


def test_enums_whose_values_have_other_names_are_two(tmp_path: Path) -> None:
    first, second = (
        {"properties": {"x": {"enum": ["a", "b"], "x-enum-varnames": names}}}
        for names in (["A", "B"], ["C", "D"])
    )
    api = made(tmp_path, schemas(One=first, Two=second)).api
    assert [item.name for item in constants(api).values() if item] == ["OneXValues", "TwoXValues"]


def test_a_nullable_enum_has_constants(tmp_path: Path) -> None:
    said = {"type": ["string", "null"], "enum": ["a", "b", None], "x-enumNames": ["A", "B", "None"]}
    api = made(tmp_path, schemas(A={"properties": {"x": said}})).api
    assert constants(api)["AX"] == Constants(
        name="AXValues", members=(Constant(name="A", value="a"), Constant(name="B", value="b"))
    )


# --- retries

POLICY = {
    "strategy": "backoff",
    "backoff": {"initialInterval": 1, "maxInterval": 2, "maxElapsedTime": 3, "exponent": 4},
    "statusCodes": ["503"],
    "retryConnectionErrors": False,
}


def retries(config: Config) -> tuple[Any, ...]:
    found = config.retries
    return (
        found.attempts,
        found.initial_ms,
        found.max_ms,
        found.elapsed_ms,
        found.exponent,
        found.statuses,
        found.connection_errors,
    )


def test_the_policy_of_the_document_is_that_of_the_sdk(tmp_path: Path) -> None:
    lowered = made(tmp_path, {"paths": get(), "x-speakeasy-retries": POLICY})
    assert retries(lowered.config) == (3, 1, 2, 3, 4.0, ("503",), False)
    assert (only(lowered.api).retries, only(lowered.api).retry_safe) == (None, False)


def test_keys_of_sdk_toml_win_over_the_policy_of_the_document(tmp_path: Path) -> None:
    settings = '[retries]\nattempts = 9\nstatuses = ["429"]\n'
    lowered = made(tmp_path, {"paths": get(), "x-speakeasy-retries": POLICY}, settings)
    assert retries(lowered.config) == (9, 1, 2, 3, 4.0, ("429",), False)


def test_a_document_can_turn_retries_off(tmp_path: Path) -> None:
    document = {"paths": get(), "x-speakeasy-retries": {"strategy": "none"}}
    assert made(tmp_path, document).config.retries.attempts == 1
    assert made(tmp_path, document, "[retries]\nattempts = 2\n").config.retries.attempts == 2


def test_an_operation_has_its_own_policy_and_is_safe_to_repeat(tmp_path: Path) -> None:
    own = {"strategy": "backoff", "backoff": {"initialInterval": 7}}
    document = {"paths": get({"x-speakeasy-retries": own}), "x-speakeasy-retries": POLICY}
    operation = only(made(tmp_path, document, "[retries]\nmax_ms = 5\n").api)
    assert operation.retry_safe
    assert operation.retries == RetryPolicy(
        attempts=3,
        initial_ms=7,
        max_ms=5,
        exponent=4.0,
        elapsed_ms=3,
        statuses=("503",),
        connection_errors=False,
    )


@pytest.mark.parametrize(
    "said", [{"x-fern-retries": {"disabled": True}}, {"x-speakeasy-retries": {"strategy": "none"}}]
)
def test_an_operation_without_retries_has_one_attempt(tmp_path: Path, said: dict[str, Any]) -> None:
    operation = only(made(tmp_path, {"paths": get(said)}, "[retries]\nattempts = 5\n").api)
    assert operation.retries is not None
    assert (operation.retries.attempts, operation.retry_safe) == (1, False)


# --- pages


def paged(*arguments: str, said: Any, **properties: Any) -> dict[str, Any]:
    """An operation with arguments, whose response has properties."""
    schema = properties.pop("schema", {"type": "object", "properties": properties})
    content = {"application/json": {"schema": schema}}
    return {
        "paths": {
            "/a": {
                "get": {
                    "operationId": "x",
                    "parameters": [parameter(name) for name in arguments],
                    "responses": {"200": {"description": "", "content": content}},
                    **said,
                }
            }
        }
    }


URL = {"x-speakeasy-pagination": {"type": "url", "outputs": {"nextUrl": "$.more"}}}


def test_the_response_shows_items_that_an_extension_does_not_name(tmp_path: Path) -> None:
    lowered = made(tmp_path, paged(said=URL, more=TEXT, found=LIST))
    pagination = only(lowered.api).pagination
    assert pagination is not None
    assert (pagination.kind, pagination.items, pagination.next) == ("url", ("found",), ("more",))
    assert problems(lowered, "pagination-detected") == []


@pytest.mark.parametrize(
    ("said", "message"),
    [
        (
            {
                "type": "cursor",
                "inputs": [{"name": "b", "in": "parameters", "type": "cursor"}],
                "outputs": {"nextCursor": "$.more"},
            },
            "the operation `x` has no argument `b`",
        ),
        ({"type": "url", "outputs": {"nextUrl": "$.less"}}, "the answer of `x` has no `less`"),
        (
            {"type": "url", "outputs": {"nextUrl": "$.more", "results": "$.more"}},
            "`more` in the answer of `x` is no list",
        ),
        (
            {"type": "url", "outputs": {"nextUrl": "$.more", "results": "$"}},
            "`x` does not answer with one kind of object or list",
        ),
    ],
)
def test_pages_that_the_operation_does_not_have(tmp_path: Path, said: Any, message: str) -> None:
    document = paged("a", said={"x-speakeasy-pagination": said}, more=TEXT, found=LIST)
    lowered = made(tmp_path, document)
    assert only(lowered.api).pagination is None
    assert problems(lowered) == [f"{message}; the extension about its pages is ignored"]
    assert [item.severity for item in lowered.report.problems if item.rule == "extension"] == [
        Severity.WARNING
    ]


def test_an_extension_that_cannot_be_used_leaves_pages_to_detection(tmp_path: Path) -> None:
    said = {"x-ms-pageable": {"nextLinkName": "missing"}}
    lowered = made(tmp_path, paged(said=said, nextLink=TEXT, value=LIST))
    pagination = only(lowered.api).pagination
    assert pagination is not None
    assert pagination.next == ("nextLink",)
    assert problems(lowered) == [
        "the answer of `x` has no `missing`; the extension about its pages is ignored"
    ]


NEXT_LINK = {"nextLink": TEXT, "value": LIST}


def test_an_operation_that_has_no_pages_is_not_detected(tmp_path: Path) -> None:
    assert only(made(tmp_path, paged(said={}, **NEXT_LINK)).api).pagination is not None
    said = {"x-ms-pageable": {"nextLinkName": None}}
    assert only(made(tmp_path, paged(said=said, **NEXT_LINK)).api).pagination is None


def test_pages_in_sdk_toml_win_over_extensions(tmp_path: Path) -> None:
    document = paged("since", said=URL, more=TEXT, found=LIST)
    off = "[operations.x]\npagination = false\n"
    assert only(made(tmp_path, document, off).api).pagination is None
    own = '[operations.x]\npagination = { kind = "cursor", argument = "since", next = "more", items = "found" }\n'
    pagination = only(made(tmp_path, document, own).api).pagination
    assert pagination is not None
    assert pagination.kind == "cursor"


def test_extensions_hold_where_detection_is_turned_off(tmp_path: Path) -> None:
    lowered = made(tmp_path, paged(said=URL, more=TEXT, found=LIST), "[pagination]\ndetect = false\n")
    assert only(lowered.api).pagination is not None


def role(purpose: str, **schema: Any) -> dict[str, Any]:
    return {**(schema or TEXT), "x-stainless-pagination-property": {"purpose": purpose}}


def nested(**properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties}


NUMBER = {"type": "integer"}


@pytest.mark.parametrize(
    ("argument", "properties", "expected"),
    [
        (
            role("next_cursor_param"),
            {
                "rows": role("items", **LIST),
                "meta": nested(go=role("next_cursor_field"), more=role("has_next_page", type="boolean")),
            },
            ("cursor", ("rows",), "p", ("meta", "go"), ("meta", "more"), (), ()),
        ),
        (
            role("next_cursor_id_param"),
            {"rows": role("items", type="array", items=nested(key=role("cursor_item_id")))},
            ("cursor", ("rows",), "p", ("rows", "-1", "key"), (), (), ()),
        ),
        (TEXT, {"rows": LIST, "go": role("cursor_url_field")}, ("url", ("rows",), None, ("go",), (), (), ())),
        (
            role("page_number_param", **NUMBER),
            {"rows": LIST, "all": role("total_page_count_field", **NUMBER)},
            ("page", ("rows",), "p", (), (), (), ("all",)),
        ),
        (
            role("offset_count_param", **NUMBER),
            {"rows": LIST, "all": role("offset_total_count_field", **NUMBER)},
            ("offset", ("rows",), "p", (), (), ("all",), ()),
        ),
    ],
)
def test_roles_say_together_how_to_request_the_next_page(
    tmp_path: Path, argument: Any, properties: Any, expected: tuple[Any, ...]
) -> None:
    document = paged(said={"parameters": [{"name": "p", "in": "query", "schema": argument}]}, **properties)
    lowered = made(tmp_path, document)
    found = only(lowered.api).pagination
    assert found is not None
    assert (
        found.kind,
        found.items,
        found.argument,
        found.next,
        found.more,
        found.total,
        found.pages,
    ) == expected
    assert problems(lowered) == []


def test_roles_that_lead_nowhere_are_no_pages(tmp_path: Path) -> None:
    document = paged(said={}, rows=role("items", **LIST), go=role("next_cursor_field"))
    lowered = made(tmp_path, document)
    assert (only(lowered.api).pagination, problems(lowered)) == (None, [])


# --- Swagger 2.0


def test_extensions_of_swagger_are_read_as_those_of_openapi(tmp_path: Path) -> None:
    """Names of values stand in the parameter there, beside its `enum`."""
    colour = {
        "name": "c",
        "in": "query",
        "type": "integer",
        "enum": [1, 2],
        "x-ms-enum": {"name": "Colour", "values": [{"value": 1, "name": "red"}]},
    }
    document = {
        "swagger": "2.0",
        "info": {"title": "T", "version": "1"},
        "paths": get(
            {
                "operationId": "x",
                "parameters": [{**colour, "x-speakeasy-name-override": "tint"}],
                "x-speakeasy-group": "paint",
                "x-speakeasy-name-override": "mix",
            }
        ),
        "definitions": {"Gone": {"type": "object", "x-fern-ignore": True}},
    }
    (tmp_path / "openapi.json").write_text(json.dumps(document))
    lowered = load_and_lower(tmp_path)
    assert methods(lowered.api) == ["paint.mix"]
    assert [item.name for item in only(lowered.api).parameters] == ["tint"]
    assert constants(lowered.api) == {
        "Colour": Constants(
            name="ColourValues", members=(Constant(name="RED", value=1), Constant(name="VALUE_2", value=2))
        )
    }
    assert (problems(lowered), problems(lowered, "extension-unused")) == ([], [])
