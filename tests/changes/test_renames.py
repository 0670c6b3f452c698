"""What is gone and what is new under another name."""

from __future__ import annotations

import json
from pathlib import Path

from sdkwright.changes.compare import compare
from sdkwright.changes.model import Level
from sdkwright.changes.proposals import propose
from tests.changes.base import Document, Edit, put
from tests.changes.cases import rename
from tests.changes.comparing import lower_document, lower_once


def renames(edit: Edit, folder: Path) -> dict[str, str]:
    """Rule and name of what is gone -> what it is probably called now."""
    edited = Document()
    edit(edited)
    old, new = lower_once(Document(), folder), lower_document(edited, folder)
    changes = compare(old.api, new.api, old.config, new.config)
    return {f"{change.rule} {change.subject}": change.renamed for change in changes if change.renamed}


def test_a_method_of_the_same_request(originals: Path) -> None:
    found = renames(lambda d: put(d.item("getPet"), operationId="findPet"), originals)
    assert found == {"method-removed pets.get": "pets.find"}


def test_a_namespace_whose_methods_are_all_in_another_one(originals: Path) -> None:
    found = renames(lambda d: put(d.item("addNote"), tags=["memos"]), originals)
    assert found == {"method-removed notes.add": "memos.add_note", "namespace-removed notes": "memos"}


def test_a_namespace_whose_methods_went_where_others_were_is_not_renamed(originals: Path) -> None:
    found = renames(lambda d: put(d.item("addNote"), tags=["photos"]), originals)
    assert found == {"method-removed notes.add": "photos.add_note"}


def test_an_argument_of_the_same_type_and_place(originals: Path) -> None:
    found = renames(lambda d: put(d.parameter("listPets", "limit"), name="size"), originals)
    assert found == {"argument-removed pets.list": "size"}


def test_an_argument_of_another_type_is_another_argument(originals: Path) -> None:
    new = {"name": "size", "schema": {"type": "boolean"}}
    assert renames(lambda d: put(d.parameter("listPets", "limit"), **new), originals) == {}


def test_a_model_of_the_same_content(originals: Path) -> None:
    found = renames(lambda d: rename(d, "Pet", "Animal"), originals)
    assert found == {"model-removed models.Pet": "Animal"}


def test_models_that_refer_to_each_other(originals: Path) -> None:
    def edit(document: Document) -> None:
        rename(document, "House", "Home")
        rename(document, "NewPet", "NewAnimal")

    assert renames(edit, originals) == {
        "model-removed models.House": "Home",
        "model-removed models.NewPet": "NewAnimal",
    }


def test_a_field_of_the_same_type(originals: Path) -> None:
    def edit(document: Document) -> None:
        fields = document.schema("Pet")["properties"]
        fields["birthday"] = fields.pop("born")

    assert renames(edit, originals) == {"response-field-removed models.Pet": "birthday"}


def test_an_exception_of_the_same_status(originals: Path) -> None:
    found = renames(lambda d: d.configure('[errors.names]\n404 = "LostError"\n'), originals)
    assert found == {"error-class-removed errors.NotFoundError": "LostError"}


def test_former_names_are_proposed_for_sdk_toml(originals: Path) -> None:
    edited = Document()
    put(edited.item("getPet"), operationId="findPet")
    put(edited.parameter("listPets", "limit"), name="size")
    rename(edited, "House", "Home")
    put(edited.item("listOwners"), operationId="queryOwners")
    edited.reconfigure("operations.listOwners", "operations.queryOwners")
    edited.configure('[errors]\nbase = "AnyError"\n[errors.names]\n404 = "LostError"\n')
    old, new = lower_once(Document(), originals), lower_document(edited, originals)
    text = propose(compare(old.api, new.api, old.config, new.config), new.api)
    assert text == (
        "[deprecated.methods]\n"
        '"owners.list" = "owners.query"\n'
        '"pets.get" = "pets.find"\n'
        "\n"
        "[deprecated.arguments.listPets]\n"
        'limit = "size"\n'
        "\n"
        "[deprecated.models]\n"
        'House = "Home"\n'
        'ListOwnersPage = "QueryOwnersPage"\n'
        "\n"
        "[deprecated.errors]\n"
        'ZooError = "AnyError"\n'
        'NotFoundError = "LostError"\n'
    )
    edited.configure(text)
    kept = lower_document(edited, originals)
    changes = compare(old.api, kept.api, old.config, kept.config)
    assert {change.rule for change in changes if change.level is Level.BREAKING} == set()


def test_no_name_is_proposed_that_something_else_has(originals: Path) -> None:
    """The names of two exceptions and of two page classes change places."""

    def edit(document: Document, names: tuple[str, str, str, str]) -> None:
        second = json.loads(json.dumps(document.item("listOwners")))
        document.tree["paths"]["/keepers"] = {"get": {**second, "operationId": "listKeepers"}}
        first, pages, base, default = names
        document.configure(
            f'page = "{first}"\n[operations.listKeepers.pagination]\nkind = "cursor"\nargument = "cursor"\n'
            f'items = "data"\nnext = "next"\npage = "{pages}"\n'
            f'[errors]\nbase = "{base}"\ndefault = "{default}"\n'
        )

    before, after = Document(), Document()
    edit(before, ("APage", "BPage", "AError", "BError"))
    edit(after, ("BPage", "APage", "BError", "AError"))
    old, new = lower_document(before, originals), lower_document(after, originals)
    changes = compare(old.api, new.api, old.config, new.config)
    assert {change.rule for change in changes} == {"page-renamed", "default-error-renamed"}
    assert propose(changes, new.api) == ""


def test_nothing_is_proposed_where_nothing_was_renamed(originals: Path) -> None:
    old = lower_once(Document(), originals)
    assert propose(compare(old.api, old.api), old.api) == ""


def test_a_former_page_that_is_gone_is_proposed_with_its_awaited_one(originals: Path) -> None:
    kept = Document()
    kept.configure('[deprecated.models]\nOwnersPage = "ListOwnersPage"\n')
    old, new = lower_document(kept, originals), lower_once(Document(), originals)
    changes = compare(old.api, new.api, old.config, new.config)
    assert {change.subject: change.renamed for change in changes} == {
        "models.OwnersPage": "ListOwnersPage",
        "models.AsyncOwnersPage": "",
    }
    assert propose(changes, new.api) == '[deprecated.models]\nOwnersPage = "ListOwnersPage"\n'
