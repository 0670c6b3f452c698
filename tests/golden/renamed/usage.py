"""Programs by former names: type checkers accept them, and say of each call that it is deprecated."""

# mypy: enable-error-code=deprecated
# pyright: reportUnnecessaryTypeIgnoreComment=true

from typing import assert_type

from . import models
from .client import Renamed
from .components import Animal as AnimalOfComponents
from .models import Animal, AnimalTypedDict, Sort, SortValues
from .types import Stream

MYPY = False  # which mypy takes for true: pyright heeds its comments too, and mypy does not those of pyright


def methods(client: Renamed) -> None:
    assert_type(client.pets.get_pet(pet_id=1), models.Pet)  # type: ignore[deprecated]
    assert_type(client.animals.fetch(pet_id=1), models.Pet)  # type: ignore[deprecated]
    assert_type(client.animals.old.photo(pet_id=1), bytes)  # type: ignore[deprecated]
    assert_type(client.reports_v1.get(id=1), models.Report)  # type: ignore[deprecated]
    assert_type(client.pets.status(), models.GetStatusResponseBody)  # type: ignore[deprecated]
    assert_type(client.get_status(), models.GetStatusResponseBody)  # type: ignore[deprecated]
    assert_type(client.new_pet(name="Rex"), models.Pet)  # type: ignore[deprecated]
    raw = client.with_raw_response.get_status()  # pyright: ignore[reportDeprecated]
    assert_type(raw.parsed, models.GetStatusResponseBody)
    client.pets.get_pet(pet_id="1")  # type: ignore[call-overload]
    client.animals.old.photo(id=1)  # type: ignore[call-arg, deprecated]


async def awaited(client: Renamed) -> None:
    assert_type(await client.pets.get_pet_async(pet_id=1), models.Pet)  # type: ignore[deprecated]
    assert_type(await client.pets.get_async(id=1), models.Pet)  # type: ignore[deprecated]


def arguments(client: Renamed) -> None:
    assert_type(client.pets.get(pet_id=1, select="name"), models.Pet)
    assert_type(client.pets.list(limit=1), list[models.Pet])
    client.pets.get(id=1, fields="name")  # type: ignore[deprecated]
    client.pets.get(pet_id=1, fields="name")  # type: ignore[deprecated]
    client.pets.list(size=1, columns=["name"])  # type: ignore[deprecated]
    client.pets.get_pet(id=1, fields="name")  # type: ignore[deprecated]
    client.pets.get(id="1")  # type: ignore[call-overload]
    client.pets.get(id=1, pet_id=1)  # type: ignore[call-overload]
    client.pets.get()  # type: ignore[call-overload]


def streams(client: Renamed) -> None:
    assert_type(client.answers.create(question="?"), models.Answer)
    assert_type(client.answers.create(question="?", stream=True), Stream[models.Answer])
    assert_type(client.answers.create(prompt="?"), models.Answer)  # type: ignore[deprecated]
    assert_type(client.answers.create(prompt="?", streaming=True), Stream[models.Answer])  # type: ignore[deprecated]
    assert_type(client.answers.create(question="?", streaming=True), Stream[models.Answer])  # type: ignore[deprecated]


def classes(client: Renamed, unknown: object) -> None:
    animal: Animal = models.Pet(name="Rex", kind=SortValues.CAT)
    assert_type(animal, models.Pet)
    assert_type(AnimalOfComponents(name="Tom"), models.Pet)
    friend: AnimalTypedDict = {"name": "Tom"}
    sort: Sort = "dog"
    client.pets.create(name="Rex", kind=sort, friend=friend)
    if isinstance(unknown, models.Animal):
        assert_type(unknown, models.Pet)


if not MYPY:

    def seen_by_pyright(client: Renamed) -> None:
        client.pets.get(pet_id=1, select="name")
        client.pets.get_pet(pet_id=1)  # pyright: ignore[reportDeprecated]
        client.animals.old.photo(pet_id=1)  # pyright: ignore[reportDeprecated]
        client.pets.get(id=1)  # pyright: ignore[reportDeprecated]
        client.pets.list(size=1)  # pyright: ignore[reportDeprecated]
        client.pets.get(id="1")  # pyright: ignore[reportArgumentType]
        client.pets.get()  # pyright: ignore[reportCallIssue]
