"""Methods do not repeat the noun of their namespace if they are clear without it. Later operations rename none."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sdkwright.diagnostics.report import Location, Report
from sdkwright.ir.algebra import operations_of
from sdkwright.lower.operations.method_names import MethodNamer
from sdkwright.lower.operations.word_forms import is_plural, is_same_word, with_s
from sdkwright.openapi.model import Operation
from sdkwright.pipeline import load_and_lower

DOCUMENT = """\
openapi: 3.1.0
info: { title: Items, version: 1.0.0 }
paths:
  /items:
    post: { operationId: createItem, tags: [items], responses: { "204": { description: Done. } } }
"""


def operation(id_: str, tag: str | None = None, summary: str = "", path: str = "/") -> Operation:
    """An operation with an operationId."""
    tags = () if tag is None else (tag,)
    at = Location("openapi.yaml", "")
    return Operation(at=at, method="GET", path=path, id=id_, name=id_, summary=summary, tags=tags)


def named(
    *operations: Operation,
    shorten: bool = True,
    pinned: dict[str, str] | None = None,
    report: Report | None = None,
) -> list[str]:
    """The dotted names of methods, in the order of their operations."""
    pins = pinned or {}
    namer = MethodNamer((), report or Report(), shorten=shorten, pinned=pins.values())
    assigned = (namer.assign(item, item.name, pins.get(item.name)) for item in operations)
    return [".".join([*path, method]) for path, method in assigned]


def methods(tag: str, *ids: str, shorten: bool = True) -> list[str]:
    """The names of methods in the namespace of one tag."""
    return [name.rpartition(".")[2] for name in named(*(operation(id_, tag) for id_ in ids), shorten=shorten)]


@pytest.mark.parametrize(
    ("tag", "id_", "method"),
    [
        # at the end
        ("embeddings", "create_embedding", "create"),
        ("Embeddings", "createEmbedding", "create"),
        ("models", "list_models", "list"),
        ("items", "delete_item", "delete"),
        ("item", "delete_item", "delete"),
        ("categories", "updateCategory", "update"),
        ("boxes", "updateBox", "update"),
        ("databases", "createDatabase", "create"),
        ("API keys", "revoke_api_key", "revoke"),
        ("API keys", "revoke_key", "revoke"),
        ("Redirect URLs", "createRedirectURL", "create"),
        ("status", "update_status", "update"),
        ("chat", "list_chat", "list"),
        ("embeddings", "create_an_embedding", "create"),
        ("items", "list_all_items", "list_all"),
        ("items", "bulk_delete_items", "bulk_delete"),
        ("items", "create_item_v2", "create_v2"),
        # in the middle
        ("pets", "find_pets_by_status", "find_by_status"),
        ("pets", "get_pet_by_id", "get_by_id"),
        ("packages", "delete_package_for_org", "delete_for_org"),
        ("documents", "delete_documents_by_filter", "delete_by_filter"),
        ("projects", "list_project_users", "list_users"),
        ("vector stores", "create_vector_store_file_batch", "create_file_batch"),
        # before the verb
        ("instances", "instance_create", "create"),
        ("instances", "instance_view_by_id", "view_by_id"),
    ],
)
def test_the_noun_of_the_namespace_is_removed(tag: str, id_: str, method: str) -> None:
    assert methods(tag, id_) == [method]


@pytest.mark.parametrize(
    ("tag", "id_"),
    [
        ("items", "read_item"),  # `read_items` may come
        ("items", "read_items"),
        ("items", "delete_items"),  # `delete` is about one
        ("users", "create_users_with_list_input"),
        ("users", "current_user"),  # no verb remains
        ("items", "items"),
        ("items", "item"),
        ("issues", "close_issue"),  # every client has `close`
        ("files", "import_file"),  # a keyword
        ("files", "create_assistant_file"),  # creates no assistant
        ("models", "list_models_count"),
        ("codes_of_conduct", "get_conduct_code"),
        ("items", "create_item_and_owner"),
        ("items", "create_item_2"),
        ("items", "restitem_create"),
        ("instances", "instance_disk_attach"),
    ],
)
def test_a_noun_that_says_something_stays(tag: str, id_: str) -> None:
    assert methods(tag, id_) == [id_]


def test_an_operation_without_a_namespace_keeps_its_name() -> None:
    assert named(operation("create_item")) == ["create_item"]
    assert named(operation("items.create_item"), operation("items/list_items")) == [
        "items.create",
        "items.list",
    ]


def test_a_pair_of_singular_and_plural_stays_in_any_order() -> None:
    assert methods("items", "read_items", "read_item") == ["read_items", "read_item"]
    assert methods("items", "read_item", "read_items") == ["read_item", "read_items"]
    assert methods("items", "read_items", "list_items", "read_item") == ["read_items", "list", "read_item"]


def test_a_namespace_that_has_a_list_needs_no_noun_for_one() -> None:
    assert methods("models", "list_models", "get_model") == ["list", "get"]
    assert methods("models", "get_model", "list_models") == ["get_model", "list"]
    assert methods("models", "list_models", "get_model", "get_models") == ["list", "get", "get_models"]


def test_the_first_of_two_operations_has_the_short_name() -> None:
    assert methods("items", "delete_item", "delete_items", "item_delete") == [
        "delete",
        "delete_items",
        "item_delete",
    ]
    assert methods("items", "create", "create_item") == ["create", "create_item"]


def test_a_name_that_is_taken_gets_a_number_as_without_shortening() -> None:
    report = Report()
    given_ids = [operation(id_, "items") for id_ in ("create_item", "createItem", "CreateItem")]
    assert named(*given_ids, report=report) == ["items.create", "items.create_item", "items.create_item_2"]
    (problem,) = report.problems
    assert problem.message == "`items.create_item` is taken; this operation is `items.create_item_2`"


@pytest.mark.parametrize("pin", ["items.create", "items.create_async", "items.create.many"])
def test_pinned_names_are_reserved(pin: str) -> None:
    names = named(operation("create_item", "items"), operation("add", "items"), pinned={"add": pin})
    assert names == ["items.create_item", pin]


def test_pinned_names_are_not_shortened() -> None:
    pinned = {"create_item": "items.create_item"}
    assert named(operation("create_item", "items"), pinned=pinned) == ["items.create_item"]


def test_a_very_long_operation_id_becomes_a_name() -> None:
    (name,) = named(operation("create" + "item" * 50_000, "items", "Create item"))
    assert name == "items." + ("create" + "item" * 50)[:200]


def test_shortening_can_be_turned_off() -> None:
    ids = ("create_item", "list_items", "read_item", "items_delete")
    assert methods("items", *ids, shorten=False) == ["create_item", "list_items", "read_item", "delete"]


def test_sdk_toml_turns_shortening_off(tmp_path: Path) -> None:
    (tmp_path / "openapi.yaml").write_text(DOCUMENT, encoding="utf-8")
    assert [item.name for item in operations_of(load_and_lower(tmp_path).api.root)] == ["create"]
    (tmp_path / "sdk.toml").write_text("[methods]\nshorten = false\n", encoding="utf-8")
    assert [item.name for item in operations_of(load_and_lower(tmp_path).api.root)] == ["create_item"]


@pytest.mark.parametrize(
    ("singular", "plural"),
    [
        ("item", "items"),
        ("category", "categories"),
        ("key", "keys"),
        ("box", "boxes"),
        ("batch", "batches"),
        ("dish", "dishes"),
        ("address", "addresses"),
        ("api", "apis"),
        ("database", "databases"),
    ],
)
def test_regular_plurals(singular: str, plural: str) -> None:
    assert with_s(singular) == plural
    assert is_same_word(singular, plural)
    assert is_same_word(plural, singular)
    assert is_plural(plural)
    assert not is_plural(singular)


@pytest.mark.parametrize("word", ["status", "address", "analysis", "data", "s", ""])
def test_words_that_are_no_plurals(word: str) -> None:
    assert not is_plural(word)


NOUNS = ("item", "items", "box", "boxes", "label", "a", "all", "by", "id", "v2", "async")
VERBS = ("create", "read", "list", "delete", "get", "close", "import", "bulk")
IDS = st.lists(st.sampled_from(VERBS + NOUNS), min_size=1, max_size=4).map("_".join)
OPERATIONS = st.builds(
    operation,
    IDS | IDS.map(lambda text: text.replace("_", "")) | IDS.map(lambda text: text.replace("_", ".")),
    st.sampled_from([None, "items", "box"]),
    st.sampled_from(["", "Create a box by id", "Lists all items", "Read labels"]),
    st.sampled_from(["/", "/items/{id}", "/boxes/labels"]),
)


@settings(max_examples=50)
@given(st.lists(OPERATIONS, max_size=12), st.lists(OPERATIONS, max_size=12))
def test_operations_that_are_appended_rename_nothing(before: list[Operation], after: list[Operation]) -> None:
    names = named(*before, *after)
    assert names[: len(before)] == named(*before)
    assert len(set(names)) == len(names)
