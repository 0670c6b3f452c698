"""What is gone and what is new under another name."""

from __future__ import annotations

from pathlib import Path

from sdkwright.changes.compare import compare
from sdkwright.changes.proposals import propose
from tests.changes.base import Document, Edit, put
from tests.changes.cases import rename
from tests.changes.comparing import lower_document


def renames(edit: Edit, folder: Path) -> dict[str, str]:
    """Rule and name of what is gone -> what it is probably called now."""
    edited = Document()
    edit(edited)
    old, new = lower_document(Document(), folder), lower_document(edited, folder)
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
    old, new = lower_document(Document(), originals), lower_document(edited, originals)
    text = propose(compare(old.api, new.api, old.config, new.config), new.api)
    assert text == (
        "[deprecated.methods]\n"
        '"pets.get" = "pets.find"\n'
        "\n"
        "[deprecated.arguments.listPets]\n"
        'limit = "size"\n'
        "\n"
        "[deprecated.models]\n"
        'House = "Home"\n'
    )


def test_nothing_is_proposed_where_nothing_was_renamed(originals: Path) -> None:
    old = lower_document(Document(), originals)
    assert propose(compare(old.api, old.api), old.api) == ""
