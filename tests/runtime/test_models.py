"""UNSET, models, markers and lazy modules, without a server."""

from __future__ import annotations

import copy
import json
import pickle
import subprocess
import sys
from types import ModuleType
from typing import Annotated, Any, Literal

import pytest
from openrouter._lazy import attach
from openrouter._pages import returning
from pydantic import Field, ValidationError

from runtime._runtime.codecs import TEXT
from runtime._runtime.model import (
    UNSET,
    UNSET_SENTINEL,
    BaseModel,
    Boolean,
    Nullable,
    OptionalNullable,
    Tag,
    Unrecognized,
    Unset,
)
from runtime._runtime.operation import Operation, Response, adapter
from tests.runtime.sample import models
from tests.support import ROOT


def test_unset() -> None:
    assert not UNSET
    assert repr(UNSET) == str(UNSET) == "UNSET"
    assert isinstance(UNSET, Unset)
    assert UNSET is not None
    unset: Any = UNSET
    assert unset != UNSET_SENTINEL
    for again in (pickle.loads(pickle.dumps(UNSET)), copy.copy(UNSET), copy.deepcopy([UNSET])[0]):
        assert again is UNSET
    aliases: tuple[Any, ...] = (OptionalNullable, Nullable)
    assert all(alias[int] for alias in aliases)


def test_models_dump_what_they_were_given() -> None:
    options = models.Options.model_validate({"name": None, "format": "f", "more": {"x": 1}})
    assert options.model_dump() == {"name": None, "format": "f", "more": {"x": 1}}
    assert options.model_dump_json() == '{"name":null,"format":"f","more":{"x":1}}'
    assert options.model_dump(exclude_unset=False) == {"retry": None, **options.model_dump()}
    assert options.model_dump(by_alias=False)["format_"] == "f"
    assert options.model_fields_set == {"name", "format_", "more"}
    options_class: Any = models.Options  # type checkers know the aliases of its fields, not their names
    assert options_class(format_="f") == models.Options(format="f")
    assert options.more == {"x": 1}  # type: ignore[attr-defined]
    for again in (
        pickle.loads(pickle.dumps(options)),
        copy.deepcopy(options),
        models.Options.model_validate(options.model_dump()),
    ):
        assert again == options


def test_open_enums() -> None:
    parse = models.Item.model_validate_json
    assert parse('{"object": "item", "value": "x", "level": 2}').level == 2
    unknown = parse('{"object": "new", "value": "x", "level": 99}')
    assert (unknown.object, unknown.level) == ("new", 99)
    assert unknown.model_dump_json() == '{"object":"new","value":"x","level":99}'
    for scalar in ("5", "1.5", "true"):
        assert (
            parse(f'{{"object": {scalar}, "value": "x"}}').model_dump_json()
            == f'{{"object":{scalar},"value":"x"}}'
        )
    for wrong in ("null", "[]", "{}"):
        with pytest.raises(ValidationError):
            parse(f'{{"object": {wrong}, "value": "x"}}')


def test_unions_prefer_what_they_know() -> None:
    parse = models.Item.model_validate_json
    known = parse('{"object": "item", "value": "x", "part": {"type": "text", "text": "t", "a": 1, "b": 2}}')
    assert type(known.part) is models.Text
    image = parse('{"object": "item", "value": "x", "part": {"type": "image", "image": {"name": "n"}}}')
    assert type(image.part) is models.Image
    odd = parse('{"object": "item", "value": "x", "part": {"type": "text", "txt": 1}}')
    assert type(odd.part).__name__ == "Unrecognized"
    assert odd.model_dump() == {"object": "item", "value": "x", "part": {"type": "text", "txt": 1}}


def test_twins_are_plain_data() -> None:
    checked = adapter(lambda: models.ThingTypedDict, strict=True).validate_python(
        {
            "input": ("a",),
            "model": "m",
            "options": models.Options(retry=models.Retry(count=1)),
            "extra": {1, 2},
        }
    )
    assert checked == {"input": ["a"], "model": "m", "options": {"retry": {"count": 1}}, "extra": {1, 2}}


def test_pages_compare_and_copy() -> None:
    page, other = models.ToyPage(data=[]), models.ToyPage(data=[])
    other._next_page.fetch = lambda: None
    assert page == other
    assert page.next() is None
    assert pickle.loads(pickle.dumps(other)) == copy.deepcopy(other) == page
    assert copy.deepcopy(other)._next_page.fetch is None
    assert page.model_dump() == {"data": []}


def test_operations_can_return_something_else() -> None:
    operation: Operation[Any] = Operation(
        "x",
        "GET",
        "/x",
        responses=(
            Response("200", "application/json", lambda: int),
            Response("200", "text/plain", codec=TEXT),
        ),
    )
    change: Any = returning  # of a generated package, whose runtime has types of its own
    other = change(operation, lambda: str)
    assert [answer.type() for answer in other.responses] == [str, Any]
    assert [answer.type() for answer in operation.responses] == [int, Any]
    assert other.accept == "application/json;q=1, text/plain;q=0.5"


def test_lazy_names(monkeypatch: pytest.MonkeyPatch) -> None:
    package = ModuleType("lazy_package")
    package.__path__ = []
    home = ModuleType("lazy_package.home")
    home.A, home.B = 1, 2  # type: ignore[attr-defined]
    tools = ModuleType("lazy_package.tools")
    for module in (package, home, tools):
        monkeypatch.setitem(sys.modules, module.__name__, module)
    load, names, public = attach("lazy_package", {".home": "A B"}, "tools")
    assert public == ["A", "B", "tools"]
    assert load("A") == 1
    assert package.A == 1
    assert load("tools") is tools
    assert {"A", "B", "tools"} <= set(names())
    with pytest.raises(AttributeError, match="module 'lazy_package' has no attribute 'C'"):
        load("C")


def test_literals_are_not_opened_by_accident() -> None:
    class Strict(BaseModel):
        kind: Literal["a"]

    with pytest.raises(ValidationError):
        Strict.model_validate({"kind": "b"})


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ({"nmae": "x"}, "nmae: unknown key; did you mean 'name'?"),
        ({"name": 3}, "name: expected a string, got 3 (int)"),
        ({"format_": 3}, "format: expected a string, got 3 (int)"),
        ({"retry": {"count": True}}, "retry.count: expected an integer, got True (bool)"),
    ],
)
def test_a_program_makes_models_of_what_can_be_sent(data: dict[str, Any], message: str) -> None:
    with pytest.raises(ValueError, match=r"expected|unknown") as caught:
        models.Options(**data)
    assert str(caught.value) == message


def test_unset_means_left_out() -> None:
    unset: Any = UNSET
    options_class: Any = models.Options
    assert options_class(name=unset, format_="f").model_dump() == {"format": "f"}


class Cat(BaseModel):
    kind: str = Field(alias="animalKind")
    lives: int | None = None


class Dog(BaseModel):
    kind: str = Field(alias="animalKind")
    tricks: list[str] | None = None


class Owner(BaseModel):
    animal: Annotated[Cat | Dog | Unrecognized, Tag("animalKind", {"cat": Cat, "kitten": Cat, "dog": Dog})]


@pytest.mark.parametrize(
    ("data", "cls"),
    [
        ({"animalKind": "cat", "lives": 9}, Cat),
        ({"animalKind": "kitten"}, Cat),
        ({"animalKind": "dog", "tricks": ["sit"]}, Dog),
        ({"animalKind": "eel", "length": 3}, Unrecognized),
        ({"length": 3}, Unrecognized),
        ({"animalKind": "cat", "lives": "nine"}, Unrecognized),
    ],
)
def test_a_tag_tells_the_members_of_a_union_apart(data: dict[str, Any], cls: type[BaseModel]) -> None:
    for owner in (
        Owner.model_validate({"animal": data}),
        Owner.model_validate_json(json.dumps({"animal": data})),
    ):
        assert type(owner.animal) is cls
        assert owner.model_dump() == {"animal": data}
        assert json.loads(owner.model_dump_json()) == {"animal": data}


def test_a_member_that_a_program_made_is_kept_as_it_is() -> None:
    dog = Dog(animalKind="dog", tricks=["roll"])
    assert Owner(animal=dog).animal is dog


NO_ROOM = """
import sys
from runtime._runtime.model import Either, Entries, Items

def nested(depth, generic, item):
    return nested(depth - 1, generic, item) if depth else generic[item]

for depth in range(sys.getrecursionlimit() - 60, sys.getrecursionlimit()):
    for generic, item in ((Items, Either[int, int]), (Entries, (str, Either[int, int]))):
        try:
            nested(depth, generic, item)
        except RecursionError:
            pass
print("no crash")
"""


def test_annotations_are_read_where_there_is_no_room_left() -> None:
    """Large circles of schemas come to the limit of recursion before they are built with more room."""
    command = [sys.executable, "-c", NO_ROOM]
    done = subprocess.run(command, cwd=ROOT / "templates", capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "no crash\n")


@pytest.mark.parametrize(("number", "kind"), [(1, int), (1.0, int), (True, bool)])
def test_a_number_is_no_boolean_among_other_types(number: float, kind: type) -> None:
    """JSON has one type of number: 1.0 is an integer, and not true."""
    found = adapter(lambda: Boolean | int | str, strict=False).validate_python(number)
    assert (found, type(found)) == (number, kind)
