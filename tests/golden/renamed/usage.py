"""Programs by former names: type checkers accept them, and say of each call that it is deprecated."""

# mypy: enable-error-code=deprecated
# pyright: reportUnnecessaryTypeIgnoreComment=true

from typing import assert_type

from . import errors, failures, models
from .client import Renamed
from .components import Animal as AnimalOfComponents
from .components import ListOwnersPage as PageOfComponents
from .errors import BusyError, NoAnswerError, NotFoundErrorData, PetsError
from .failures import NotFoundError as ErrorOfFailures
from .models import (
    Animal,
    AnimalTypedDict,
    AsyncListOwnersPage,
    ListOwnersPage,
    NotFoundError,
    Sort,
    SortValues,
)
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


def many_arguments(client: Renamed) -> None:
    """The new names, or the former ones, or any mixture; what is missing is an error as long as no former name is given."""
    moves = client.moves
    assert_type(moves.get_move(pet_id=1, start="a", end="b", day=None), int)
    assert_type(moves.get_move(id=1, origin="a", target="b", date=None), int)  # type: ignore[deprecated]
    assert_type(moves.get_move(pet_id=1, start="a", end="b", date="c"), int)  # type: ignore[deprecated]
    assert_type(moves.get_move(id=1, start="a", target="b", day="c", over="d"), int)  # type: ignore[deprecated]
    assert_type(moves.get_move(pet_id=1, origin="a", end="b", date=None), int)  # type: ignore[deprecated]
    moves.get_move(pet_id=1, start="a", end="b")  # type: ignore[call-overload]
    moves.get_move(pet_id=1, start="a", date=None)  # type: ignore[call-overload]
    moves.get_move(id=1, start="a", target="b", day=3)  # type: ignore[call-overload]
    moves.get_move(id=1, start=None, target="b", day="c")  # type: ignore[call-overload]
    moves.get_move(pet_id=1, id=1, start="a", end="b", day="c")  # type: ignore[call-overload]


def pages(client: Renamed) -> None:
    page: ListOwnersPage = client.owners.query()
    assert_type(page, models.OwnersPage)
    former: models.ListOwnersPage | None = client.owners.list().next()  # type: ignore[deprecated]
    assert_type(former, models.OwnersPage | None)
    assert_type([owner.name for owner in page.iter_items()], list[str])
    other: PageOfComponents = page
    assert_type(other, models.OwnersPage)


async def awaited_pages(client: Renamed) -> None:
    page: AsyncListOwnersPage = await client.owners.query_async()
    assert_type(page, models.AsyncOwnersPage)


def exceptions(client: Renamed) -> None:
    try:
        client.pets.get(pet_id=1)
    except NotFoundError as error:
        assert_type(error, errors.LostError)
        data: NotFoundErrorData | None = error.data
        assert_type(data, models.Problem | None)
    except (BusyError, NoAnswerError) as error:
        assert_type(error, errors.ConflictError | errors.APIConnectionError)
    except PetsError as error:
        assert_type(error, errors.RenamedError)


def exceptions_elsewhere(unknown: object) -> None:
    if isinstance(unknown, ErrorOfFailures):
        assert_type(unknown, failures.LostError)


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
        client.moves.get_move(id=1, start="a", target="b", day=None)  # pyright: ignore[reportDeprecated]
        client.moves.get_move(pet_id=1, start="a", end="b")  # pyright: ignore[reportCallIssue]
