"""Schemas that `allOf` merges: each has one identity, and the narrower of two is taken where one extends the other."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from sdkwright.diagnostics.report import Report
from sdkwright.ir.api import Object
from tests.support.lowering import Schemas, all_of, lowered, obj, ref, shapes, write_document

TEXT = {"type": "string"}
NULL = {"type": "null"}


def list_of(item: Any) -> Schemas:
    return {"type": "array", "items": item}


def optional(schema: Any) -> Schemas:
    return {"anyOf": [schema, NULL]}


def const(value: str) -> Schemas:
    return {"const": value}


NARROWED: dict[str, tuple[Schemas, dict[str, Any]]] = {
    "a property": (
        {
            "Folder": all_of(ref("Entry"), obj(parent=ref("Folder"))),
            "Entry": obj(parent=ref("Entry"), title=TEXT),
        },
        {
            "Folder": {"parent": "Folder", "title": "string"},
            "Entry": {"parent": "Entry", "title": "string"},
        },
    ),
    "items of a list": (
        {
            "Folder": all_of(ref("Entry"), obj(inside=list_of(ref("Folder")))),
            "Entry": obj(inside=list_of(ref("Entry"))),
        },
        {"Folder": {"inside": "[Folder]"}, "Entry": {"inside": "[Entry]"}},
    ),
    "items of lists in lists": (
        {
            "Folder": all_of(ref("Entry"), obj(grid=list_of(list_of(ref("Folder"))))),
            "Entry": obj(grid=list_of(list_of(ref("Entry")))),
        },
        {"Folder": {"grid": "[[Folder]]"}, "Entry": {"grid": "[[Entry]]"}},
    ),
    "to a class that exists": (
        {
            "Car": all_of(ref("Vehicle"), obj(driver=ref("Chauffeur"))),
            "Vehicle": obj(driver=ref("Human")),
            "Human": obj(name=TEXT),
            "Chauffeur": all_of(ref("Human"), obj(licence=TEXT)),
        },
        {
            "Car": {"driver": "Chauffeur"},
            "Vehicle": {"driver": "Human"},
            "Human": {"name": "string"},
            "Chauffeur": {"name": "string", "licence": "string"},
        },
    ),
    "by the base, although the heir says less": (
        {
            "Car": all_of(ref("Vehicle"), obj(driver=ref("Human"))),
            "Vehicle": obj(driver=ref("Chauffeur")),
            "Human": obj(name=TEXT),
            "Chauffeur": all_of(ref("Human"), obj(licence=TEXT)),
        },
        {
            "Car": {"driver": "Chauffeur"},
            "Vehicle": {"driver": "Chauffeur"},
            "Human": {"name": "string"},
            "Chauffeur": {"name": "string", "licence": "string"},
        },
    ),
    "through several generations": (
        {
            "Third": all_of(ref("Second"), obj(next=ref("Third"))),
            "Second": all_of(ref("First"), obj(next=ref("Second"))),
            "First": obj(next=ref("First"), a=TEXT),
        },
        {
            "Third": {"next": "Third", "a": "string"},
            "Second": {"next": "Second", "a": "string"},
            "First": {"next": "First", "a": "string"},
        },
    ),
    "each by the heir of the other": (
        {
            "BigHusband": all_of(ref("Husband"), obj(wife=ref("BigWife"))),
            "BigWife": all_of(ref("Wife"), obj(husband=ref("BigHusband"))),
            "Husband": obj(wife=ref("Wife"), x=TEXT),
            "Wife": obj(husband=ref("Husband"), y=TEXT),
        },
        {
            "BigHusband": {"wife": "BigWife", "x": "string"},
            "BigWife": {"husband": "BigHusband", "y": "string"},
            "Husband": {"wife": "Wife", "x": "string"},
            "Wife": {"husband": "Husband", "y": "string"},
        },
    ),
    "null in both": (
        {
            "Folder": all_of(ref("Entry"), obj(parent=optional(ref("Folder")))),
            "Entry": obj(parent=optional(ref("Entry"))),
        },
        {"Folder": {"parent": "Folder | null"}, "Entry": {"parent": "Entry | null"}},
    ),
    "null in the base": (
        {
            "Folder": all_of(ref("Entry"), obj(parent=ref("Folder"))),
            "Entry": obj(parent=optional(ref("Entry"))),
        },
        {"Folder": {"parent": "Folder"}, "Entry": {"parent": "Entry | null"}},
    ),
    "null in the heir": (
        {
            "Folder": all_of(ref("Entry"), obj(parent=optional(ref("Folder")))),
            "Entry": obj(parent=ref("Entry")),
        },
        {"Folder": {"parent": "Folder | null"}, "Entry": {"parent": "Entry"}},
    ),
    "a choice, to a member": (
        {
            "Square": all_of(ref("Shape"), obj(paint=ref("Red"))),
            "Shape": obj(paint={"oneOf": [ref("Red"), ref("Blue")]}),
            "Red": obj(r=TEXT),
            "Blue": obj(b=TEXT),
        },
        {
            "Square": {"paint": "Red"},
            "Shape": {"paint": "ShapePaint"},
            "ShapePaint": "Red | Blue",
            "Red": {"r": "string"},
            "Blue": {"b": "string"},
        },
    ),
    "a choice with a name, to an heir of a member": (
        {
            "Square": all_of(ref("Shape"), obj(paint=ref("Pink"))),
            "Shape": obj(paint=ref("Paint")),
            "Paint": {"anyOf": [ref("Red"), ref("Blue")]},
            "Red": obj(r=TEXT),
            "Blue": obj(b=TEXT),
            "Pink": all_of(ref("Red"), obj(p=TEXT)),
        },
        {
            "Square": {"paint": "Pink"},
            "Shape": {"paint": "Paint"},
            "Paint": "Red | Blue",
            "Red": {"r": "string"},
            "Blue": {"b": "string"},
            "Pink": {"r": "string", "p": "string"},
        },
    ),
    "a choice, to fewer members": (
        {
            "Square": all_of(ref("Shape"), obj(paint={"oneOf": [ref("Red"), ref("Blue")]})),
            "Shape": obj(paint={"oneOf": [ref("Red"), ref("Blue"), ref("Green")]}),
            "Red": obj(r=TEXT),
            "Blue": obj(b=TEXT),
            "Green": obj(g=TEXT),
        },
        {
            "Square": {"paint": "SquarePaint"},
            "SquarePaint": "Red | Blue",
            "Shape": {"paint": "ShapePaint"},
            "ShapePaint": "Red | Blue | Green",
            "Red": {"r": "string"},
            "Blue": {"b": "string"},
            "Green": {"g": "string"},
        },
    ),
    "a choice with the base in it, to the heir": (
        {
            "Folder": all_of(ref("Entry"), obj(inside={"oneOf": [ref("Leaf"), ref("Folder")]})),
            "Entry": obj(inside={"oneOf": [ref("Leaf"), ref("Entry")]}),
            "Leaf": obj(v=TEXT),
        },
        {
            "Folder": {"inside": "FolderInside"},
            "FolderInside": "Leaf | Folder",
            "Entry": {"inside": "EntryInside"},
            "EntryInside": "Leaf | Entry",
            "Leaf": {"v": "string"},
        },
    ),
}


@pytest.mark.parametrize(("schemas", "expected"), NARROWED.values(), ids=NARROWED)
def test_the_narrower_schema_is_taken(schemas: Schemas, expected: dict[str, Any], tmp_path: Path) -> None:
    report = Report()
    assert shapes(lowered(write_document(tmp_path, schemas), report)) == expected
    assert report.problems == []


MERGED: dict[str, tuple[Schemas, dict[str, Any]]] = {
    "a schema that is just both": (
        {
            "Both": all_of(ref("Left"), ref("Right")),
            "Left": obj(next=ref("Left"), a=TEXT),
            "Right": obj(next=ref("Right"), b=TEXT),
        },
        {
            "Both": {"next": "Both", "a": "string", "b": "string"},
            "Left": {"next": "Left", "a": "string"},
            "Right": {"next": "Right", "b": "string"},
        },
    ),
    "a schema that is more than both": (
        {
            "Both": all_of(ref("Left"), ref("Right"), obj(c=TEXT)),
            "Left": obj(next=ref("Left"), a=TEXT),
            "Right": obj(next=ref("Right"), b=TEXT),
        },
        {
            "Both": {"next": "BothNext", "a": "string", "b": "string", "c": "string"},
            "BothNext": {"next": "BothNext", "a": "string", "b": "string"},
            "Left": {"next": "Left", "a": "string"},
            "Right": {"next": "Right", "b": "string"},
        },
    ),
    "lists": (
        {
            "Both": all_of(ref("Left"), ref("Right"), obj(c=TEXT)),
            "Left": obj(kids=list_of(ref("Left")), a=TEXT),
            "Right": obj(kids=list_of(ref("Right")), b=TEXT),
        },
        {
            "Both": {"kids": "[BothKids]", "a": "string", "b": "string", "c": "string"},
            "BothKids": {"kids": "[BothKids]", "a": "string", "b": "string"},
            "Left": {"kids": "[Left]", "a": "string"},
            "Right": {"kids": "[Right]", "b": "string"},
        },
    ),
    "null in one of them or both": (
        {
            "Both": all_of(ref("Left"), ref("Right"), obj(c=TEXT)),
            "Left": obj(next=optional(ref("Left")), top=optional(ref("Left")), a=TEXT),
            "Right": obj(next=optional(ref("Right")), top=ref("Right"), b=TEXT),
        },
        {
            "Both": {
                "next": "BothNext | null",
                "top": "BothNext",
                "a": "string",
                "b": "string",
                "c": "string",
            },
            "BothNext": {"next": "BothNext | null", "top": "BothNext", "a": "string", "b": "string"},
            "Left": {"next": "Left | null", "top": "Left | null", "a": "string"},
            "Right": {"next": "Right | null", "top": "Right", "b": "string"},
        },
    ),
    "two places with the same two": (
        {
            "Pair": obj(one=ref("One"), two=ref("Two")),
            "One": all_of(ref("HasLeft"), obj(it=ref("Right"))),
            "Two": all_of(obj(it=ref("Right")), ref("HasLeft")),
            "HasLeft": obj(it=ref("Left")),
            "Left": obj(a=TEXT),
            "Right": obj(b=TEXT),
        },
        {
            "Pair": {"one": "One", "two": "Two"},
            "One": {"it": "OneIt"},
            "OneIt": {"a": "string", "b": "string"},
            "Two": {"it": "OneIt"},
            "HasLeft": {"it": "Left"},
            "Left": {"a": "string"},
            "Right": {"b": "string"},
        },
    ),
    "objects without names": (
        {
            "Heir": all_of(ref("Base"), obj(it=obj(of=ref("Heir"), b=TEXT))),
            "Base": obj(it=obj(of=ref("Base"), a=TEXT)),
        },
        {
            "Heir": {"it": "HeirIt"},
            "HeirIt": {"of": "Heir", "a": "string", "b": "string"},
            "Base": {"it": "BaseIt"},
            "BaseIt": {"of": "Base", "a": "string"},
        },
    ),
}


@pytest.mark.parametrize(("schemas", "expected"), MERGED.values(), ids=MERGED)
def test_the_same_two_schemas_make_the_same_one(
    schemas: Schemas, expected: dict[str, Any], tmp_path: Path
) -> None:
    assert shapes(lowered(write_document(tmp_path, schemas))) == expected


LISTED: dict[str, tuple[Schemas, dict[str, Any]]] = {
    "nothing beside the choice": (
        {
            "Vehicle": {"discriminator": {"propertyName": "kind"}, "oneOf": [ref("Car"), ref("Boat")]},
            "Car": all_of(ref("Vehicle"), obj(kind=const("Car"), wheels=TEXT)),
            "Boat": all_of(ref("Vehicle"), obj(kind=const("Boat"), sails=TEXT)),
        },
        {
            "Vehicle": "Car | Boat by kind",
            "Car": {"kind": "Car", "wheels": "string"},
            "Boat": {"kind": "Boat", "sails": "string"},
        },
    ),
    "properties beside it": (
        {
            "Vehicle": {
                **obj(kind=TEXT, name=TEXT),
                "discriminator": {"propertyName": "kind"},
                "oneOf": [ref("Car"), ref("Boat")],
            },
            "Car": all_of(ref("Vehicle"), obj(kind=const("Car"), wheels=TEXT)),
            "Boat": all_of(ref("Vehicle"), obj(kind=const("Boat"), sails=TEXT)),
        },
        {
            "Vehicle": "Car | Boat by kind",
            "Car": {"kind": "Car", "name": "string", "wheels": "string"},
            "Boat": {"kind": "Boat", "name": "string", "sails": "string"},
        },
    ),
    "anyOf, and no discriminator": (
        {
            "Vehicle": {**obj(name=TEXT), "anyOf": [ref("Car"), ref("Boat")]},
            "Car": all_of(ref("Vehicle"), obj(wheels=TEXT)),
            "Boat": all_of(ref("Vehicle"), obj(sails=TEXT)),
        },
        {
            "Vehicle": "Car | Boat",
            "Car": {"name": "string", "wheels": "string"},
            "Boat": {"name": "string", "sails": "string"},
        },
    ),
    "an heir of an heir, and one that is not listed": (
        {
            "Vehicle": {"discriminator": {"propertyName": "kind"}, "oneOf": [ref("Car"), ref("Boat")]},
            "Car": all_of(ref("Vehicle"), obj(kind=const("Car"))),
            "Boat": all_of(ref("Vehicle"), obj(kind=const("Boat"))),
            "Taxi": all_of(ref("Car"), obj(fare=TEXT)),
            "Rented": all_of(ref("Vehicle"), obj(rent=TEXT)),
        },
        {
            "Vehicle": "Car | Boat by kind",
            "Car": {"kind": "Car"},
            "Boat": {"kind": "Boat"},
            "Taxi": {"kind": "Car", "fare": "string"},
            "Rented": "RentedCar | RentedBoat by kind",
            "RentedCar": {"rent": "string", "kind": "Car"},
            "RentedBoat": {"rent": "string", "kind": "Boat"},
        },
    ),
}


@pytest.mark.parametrize(("schemas", "expected"), LISTED.values(), ids=LISTED)
def test_a_base_may_list_its_heirs(schemas: Schemas, expected: dict[str, Any], tmp_path: Path) -> None:
    """The base is any of them, and none of them has that choice as a part."""
    report = Report()
    assert shapes(lowered(write_document(tmp_path, schemas), report)) == expected
    assert report.problems == []


def test_a_member_that_contradicts_a_choice_is_not_mixed_with_its_members(tmp_path: Path) -> None:
    """The heir's choice counts: one more member than the base has is that member."""
    schemas = {
        "Heir": all_of(ref("Base"), obj(items=list_of({"oneOf": [ref("A"), ref("B"), ref("C")]}), more=TEXT)),
        "Base": obj(items=list_of({"oneOf": [ref("A"), ref("B")]})),
        **{
            name: {**obj(**{"kind": const(name), name.lower(): TEXT}), "required": ["kind"]} for name in "ABC"
        },
    }
    made = shapes(lowered(write_document(tmp_path, schemas)))
    assert made["HeirItems"] == "A | B | C by kind"
    assert set(made) == {"Heir", "HeirItems", "Base", "BaseItems", "A", "B", "C"}


def test_what_an_heir_narrows_keeps_what_the_base_says_of_it(tmp_path: Path) -> None:
    schemas = {
        "Heir": all_of(ref("Base"), obj(it=ref("More"))),
        "Base": obj(it={"description": "What it is.", "readOnly": True, "allOf": [ref("Less")]}),
        "Less": obj(a=TEXT),
        "More": all_of(ref("Less"), obj(b=TEXT)),
    }
    api = lowered(write_document(tmp_path, schemas))
    (heir,) = (item for item in api.definitions.values() if item.name == "Heir")
    assert isinstance(heir, Object)
    (field,) = heir.fields
    assert (field.doc.description, field.read_only) == ("What it is.", True)


def _circles(*lengths: int) -> dict[str, Any]:
    """Circles of objects, and one that is the first of each: their properties meet in every combination."""
    schemas: dict[str, Any] = {"All": all_of(*(ref(f"C{length}x0") for length in lengths), obj(own=TEXT))}
    for length in lengths:
        for i in range(length):
            following = {"allOf": [ref(f"C{length}x{(i + 1) % length}")]}
            schemas[f"C{length}x{i}"] = obj(next=following, **{f"p{length}x{i}": TEXT})
    return schemas


def test_circles_meet_in_each_combination_once_and_no_pointer_grows(tmp_path: Path) -> None:
    api = lowered(write_document(tmp_path, _circles(3, 4, 5)))
    assert len(api.definitions) == 1 + 3 + 4 + 5 + 3 * 4 * 5
    assert max(map(len, api.definitions)) < 100
