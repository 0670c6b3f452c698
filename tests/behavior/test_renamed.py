"""Former names that `[deprecated]` of `sdk.toml` keeps: they do the same, and warn at the line of the program."""

from __future__ import annotations

import asyncio
import importlib
import inspect
import linecache
import pickle
import runpy
import subprocess
import sys
import warnings
from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tests.support.golden import GOLDEN, built, documents, package
from tests.support.loopback import Loopback
from tests.support.packages import write

Used = tuple[ModuleType, Any, Loopback]
PET = {"name": "Rex", "kind": "dog"}


@pytest.fixture
def used(tmp_path: Path) -> Iterator[Used]:
    """The golden case: package, client, server."""
    with package("renamed", tmp_path) as found:
        yield found


def warned(call: Callable[[], object]) -> list[str]:
    """What a call warns of. All of it is deprecation, at a line of this file that has `# here`."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        call()
    for item in caught:
        assert item.category is DeprecationWarning
        assert item.filename == __file__
        assert linecache.getline(item.filename, item.lineno).endswith("# here\n")
    return [str(item.message) for item in caught]


def test_a_former_method_sends_the_same_request(used: Used) -> None:
    _, client, server = used
    server.answer(json=PET, default=True)
    client.pets.get(pet_id=1, select="name")
    found = warned(lambda: client.pets.get_pet(pet_id=1, select="name"))  # here
    assert found == ["renamed to `pets.get`"]
    first, second = server.requests
    assert (first.method, first.path, first.query) == (second.method, second.path, second.query)
    assert client.pets.get_pet.__deprecated__ == "renamed to `pets.get`"


@pytest.mark.parametrize(
    ("former", "arguments", "path", "message"),
    [
        ("animals.fetch", {"pet_id": 1}, "/pets/1", "renamed to `pets.get`"),
        ("animals.old.photo", {"pet_id": 1}, "/pets/1/photo", "renamed to `photos.get`"),
        ("pets.status", {}, "/status", "renamed to `status`"),
        ("get_status", {}, "/status", "renamed to `status`"),
        ("new_pet", {"name": "Rex"}, "/pets", "renamed to `pets.create`"),
    ],
)
def test_methods_move_between_namespaces(
    used: Used, former: str, arguments: dict[str, Any], path: str, message: str
) -> None:
    _, client, server = used
    server.answer(201 if former == "new_pet" else 200, json=PET, default=True)
    if "photo" in former:
        server.answer(body=b"PNG", headers={"content-type": "image/png"}, default=True)
    method = reach(client, former)
    assert warned(lambda: method(**arguments)) == [message]  # here
    assert [request.path for request in server.requests] == [path]
    awaited = reach(client, f"{former}_async")

    async def call() -> None:
        async with client:
            assert warned(lambda: awaited(**arguments).close()) == [message]  # here
            with pytest.warns(DeprecationWarning, match="renamed to"):
                await awaited(**arguments)

    asyncio.run(call())
    assert [request.path for request in server.requests] == [path, path]


def reach(client: Any, call: str) -> Any:
    """What a program has with `client.pets.get`."""
    for step in call.split("."):
        client = getattr(client, step)
    return client


def test_views_have_the_former_methods(used: Used) -> None:
    _, client, server = used
    server.answer(json=PET)
    raws: list[Any] = []
    found = warned(lambda: raws.append(client.animals.with_raw_response.fetch(pet_id=1)))  # here
    assert found == ["renamed to `pets.get`"]
    assert (raws[0].status_code, raws[0].parsed.name) == (200, "Rex")
    server.answer(json={"up": True})
    with pytest.warns(DeprecationWarning, match="renamed to"):
        assert client.pets.with_raw_response.status().parsed.up is True
    server.answer(body=b"PNG", headers={"content-type": "image/png"})
    server.answer(body=b"PNG", headers={"content-type": "image/png"})
    view = client.animals.old.with_streaming_response

    def stream() -> None:
        with view.photo(pet_id=1) as response:  # here
            assert response.read() == b"PNG"

    async def stream_async() -> None:
        async with client, view.photo_async(pet_id=1) as response:  # here
            assert await response.read() == b"PNG"

    assert warned(stream) == ["renamed to `photos.get`"]
    assert warned(lambda: asyncio.run(stream_async())) == ["renamed to `photos.get`"]


def test_streams_and_media_types_are_those_of_the_method(used: Used) -> None:
    module, client, server = used
    server.answer(body='data: {"text": "a"}\n\n', headers={"content-type": "text/event-stream"})
    with (
        pytest.warns(DeprecationWarning, match="renamed to"),
        client.answers.ask(prompt="?", streaming=True) as stream,
    ):
        assert [item.text for item in stream] == ["a"]
    assert server.requests[0].json() == {"question": "?", "stream": True}
    assert server.requests[0].headers["accept"] == "text/event-stream"
    server.answer(body="a,b", headers={"content-type": "text/csv"})
    kinds = importlib.import_module(f"{module.__name__}.resources.reports").GetAcceptEnum
    with pytest.warns(DeprecationWarning, match="renamed to"):
        assert client.reports_v1.get(id=1, accept_header_override=kinds.TEXT_CSV) == "a,b"
    assert server.requests[1].headers["accept"] == "text/csv"


def test_requests_of_former_methods_can_be_built(used: Used) -> None:
    _, client, server = used
    found = warned(lambda: client.build_request(client.pets.get_pet, pet_id=1, select="name"))  # here
    assert found == ["renamed to `pets.get`"]
    found = warned(lambda: client.build_request(client.pets.get, id=1))  # here
    assert found == ["get: the argument `id` is renamed to `pet_id`"]
    with pytest.warns(DeprecationWarning, match="renamed to"):
        assert str(client.build_request(client.pets.status).url) == f"{server.url}/status"

    async def build() -> str:
        async with client:
            request = await client.build_request_async(client.animals.fetch_async, pet_id=1)  # here
            return str(request.url)

    urls: list[str] = []
    assert warned(lambda: urls.append(asyncio.run(build()))) == ["renamed to `pets.get`"]
    assert urls == [f"{server.url}/pets/1"]
    assert server.requests == []


def test_former_arguments_are_sent_as_those_that_took_their_place(used: Used) -> None:
    _, client, server = used
    server.answer(json=[], default=True)
    found = warned(lambda: client.pets.list(size=3, columns=["name"]))  # here
    assert found == [
        "list: the argument `size` is renamed to `limit`",
        "list: the argument `columns` is renamed to `select`",
    ]
    assert server.requests[0].params == [("limit", "3"), ("select", "name")]
    server.answer(201, json=PET)
    assert warned(lambda: client.pets.create(title="Rex")) == [  # here
        "create: the argument `title` is renamed to `name`"
    ]
    assert server.requests[1].json() == {"name": "Rex"}


def test_what_new_names_are_used_for_does_not_warn(used: Used, tmp_path: Path) -> None:
    module, client, server = used
    program = tmp_path / "program.py"
    server.answer(json=PET, default=True)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        client.pets.get(pet_id=1, select="name")
        client.pets.with_raw_response.get(pet_id=1)
        client.build_request(client.pets.get, pet_id=1)
        client.pets.get(pet_id=1, select=None)
        program.write_text("from renamed import *\nfrom renamed.models import *\n", encoding="utf-8")
        assert {"Pet", "Renamed"} <= runpy.run_path(str(program)).keys()
        assert "Animal" not in dir(module)
        assert "Animal" not in module.models.__all__
        assert "NotFoundError" not in module.errors.__all__
        assert "NotFoundError" not in dir(module.errors)


def test_awaited_calls_warn_where_they_are_made(used: Used) -> None:
    """And not where the event loop runs them."""
    _, client, server = used
    server.answer(json=PET, default=True)

    async def call() -> None:
        async with client:
            first = client.pets.get_async(id=1)  # here
            second = client.pets.get_pet_async(pet_id=2)  # here
            await asyncio.gather(first, second)

    assert warned(lambda: asyncio.run(call())) == [
        "get_async: the argument `id` is renamed to `pet_id`",
        "renamed to `pets.get`",
    ]
    assert sorted(request.path for request in server.requests) == ["/pets/1", "/pets/2"]


@pytest.mark.parametrize("twice", [{"id": 1, "pet_id": 1}, {"pet_id": 1, "select": "a", "fields": "b"}])
def test_both_names_of_an_argument_are_an_error(used: Used, twice: dict[str, Any]) -> None:
    module, client, server = used
    with pytest.raises(
        module.errors.ArgumentError,
        match=r"^pets.get: `.*` is given twice, for `(id|fields)` is its former name",
    ):
        client.pets.get(**twice)
    with (
        pytest.raises(module.errors.ArgumentError, match="`select` is given twice"),
        pytest.warns(DeprecationWarning, match="renamed to"),
    ):
        client.pets.list(fields=["a"], columns=["b"])
    assert server.requests == []


def test_an_argument_that_must_be_given_is_missed_by_its_new_name(used: Used) -> None:
    _, client, _ = used
    with pytest.raises(TypeError, match=r"Pets\.get\(\) missing 1 required keyword-only argument: 'pet_id'"):
        client.pets.get()
    with pytest.raises(TypeError, match="pet_name"):
        client.pets.get(pet_id=1, pet_name=1)
    with pytest.raises(TypeError, match="1 positional argument"):
        client.pets.get(1)


def test_arguments_that_are_left_out_by_their_former_names_are_left_out(used: Used) -> None:
    module, client, server = used
    server.answer(json=PET, default=True)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        client.pets.get(pet_id=1, select="name", fields=module.types.UNSET)
    assert server.requests[0].query == "select=name"


def test_a_former_model_is_the_model(used: Used) -> None:
    module, _, _ = used
    found: list[Any] = []
    assert warned(lambda: found.append(module.models.Animal)) == ["`Animal` is renamed to `Pet`"]  # here
    assert found == [module.models.Pet]
    assert warned(lambda: found.append(module.models.AnimalTypedDict)) == [  # here
        "`AnimalTypedDict` is renamed to `PetTypedDict`"
    ]
    assert found[1] is module.models.PetTypedDict
    rex = found[0](name="Rex", kind="dog")
    assert isinstance(rex, module.models.Pet)
    assert issubclass(type("Cat", (found[0],), {}), module.models.Pet)
    assert pickle.loads(pickle.dumps(rex)) == rex


_EVERYWHERE = ["", ".models", ".components"]
_IMPORTS = [
    *((place, "Animal", "Pet") for place in (*_EVERYWHERE, ".models.pets")),
    *((place, "ListOwnersPage", "OwnersPage") for place in (*_EVERYWHERE, ".models.owners")),
    *((place, "AsyncListOwnersPage", "AsyncOwnersPage") for place in (*_EVERYWHERE, ".models.owners")),
    *((place, "NotFoundError", "LostError") for place in (*_EVERYWHERE, ".errors", ".failures")),
    *((place, "NotFoundErrorData", "LostErrorData") for place in (*_EVERYWHERE, ".errors", ".failures")),
]


@pytest.mark.parametrize(("place", "former", "name"), _IMPORTS)
def test_each_import_of_a_former_class_warns_once(
    used: Used, place: str, former: str, name: str, tmp_path: Path
) -> None:
    module, _, _ = used
    program = tmp_path / "program.py"
    program.write_text(f"\nfrom {module.__name__}{place} import {former}\n", encoding="utf-8")
    for _ in range(2):
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            names = runpy.run_path(str(program))
        assert [(item.filename, item.lineno, str(item.message)) for item in caught] == [
            (str(program), 2, f"`{former}` is renamed to `{name}`")
        ]
        assert names[former] is getattr(module.models, name)


@pytest.mark.parametrize("place", [*_EVERYWHERE, ".models.pets", ".models.owners", ".errors", ".failures"])
def test_modules_have_no_other_names(used: Used, place: str) -> None:
    module, _, _ = used
    found = importlib.import_module(f"{module.__name__}{place}")
    with pytest.raises(AttributeError, match="has no attribute 'Beast'"):
        _ = found.Beast


def test_a_former_page_is_the_page(used: Used) -> None:
    module, client, server = used
    server.answer(json={"data": [{"name": "Jo"}], "next_cursor": "b"})
    server.answer(json={"data": [{"name": "Al"}]})
    found: list[Any] = []
    assert warned(lambda: found.append(module.models.ListOwnersPage)) == [  # here
        "`ListOwnersPage` is renamed to `OwnersPage`"
    ]
    with pytest.warns(DeprecationWarning, match=r"renamed to `owners\.query`"):
        page = client.owners.list()
    assert isinstance(page, found[0])
    assert [owner.name for owner in page.iter_items()] == ["Jo", "Al"]
    assert [request.path for request in server.requests] == ["/owners", "/owners"]


def test_a_former_exception_is_the_exception(used: Used) -> None:
    module, client, server = used
    server.answer(404, json={"detail": "no such pet"})
    server.answer(409)

    def call(name: str) -> Any:
        try:
            client.pets.get(pet_id=1)
        except getattr(module.errors, name) as error:  # here
            return error
        raise AssertionError

    caught: list[Any] = []
    assert warned(lambda: caught.append(call("NotFoundError"))) == [
        "`NotFoundError` is renamed to `LostError`"
    ]
    assert (type(caught[0]), caught[0].data.detail) == (module.errors.LostError, "no such pet")
    assert warned(lambda: caught.append(call("PetsError"))) == ["`PetsError` is renamed to `RenamedError`"]
    assert type(caught[1]) is module.errors.ConflictError
    with pytest.warns(DeprecationWarning, match="is renamed to `APIConnectionError`"):
        assert issubclass(module.errors.APITimeoutError, module.errors.NoAnswerError)
    error = pickle.loads(pickle.dumps(caught[0]))
    assert (type(error), error.status_code) == (module.errors.LostError, 404)


_MOVE = {"pet_id": 1, "start": "a", "end": "b", "day": "c"}
_FORMER = {"pet_id": "id", "start": "origin", "end": "target", "day": "date"}


@pytest.mark.parametrize("former", list(product((False, True), repeat=len(_MOVE))))
def test_every_mixture_of_names_sends_the_same(used: Used, former: tuple[bool, ...]) -> None:
    _, client, server = used
    server.answer(json=7)
    arguments = {
        _FORMER[name] if is_former else name: value
        for (name, value), is_former in zip(_MOVE.items(), former, strict=True)
    }
    found = warned(lambda: client.moves.get_move(**arguments))  # here
    assert found == [
        f"get_move: the argument `{old}` is renamed to `{name}`"
        for name, old in _FORMER.items()
        if old in arguments
    ]
    assert server.requests[0].params == [("pet_id", "1"), ("start", "a"), ("end", "b"), ("day", "c")]


def test_signatures_are_those_of_the_new_names(used: Used) -> None:
    _, client, _ = used
    assert {"pet_id", "select"} <= set(inspect.signature(client.pets.get).parameters)
    assert client.pets.get.__doc__.startswith("Spec: GET /pets/{pet_id}")
    assert inspect.iscoroutinefunction(inspect.unwrap(client.pets.get_async))
    assert "Formerly `id`, deprecated." in client.pets.get.__doc__
    assert client.pets.get_pet.__doc__ == "Renamed to `pets.get`."


def test_former_names_cost_nothing_until_they_are_used(tmp_path: Path) -> None:
    """Neither the import nor calls by new names import what warns."""
    result = built(documents(GOLDEN / "renamed")[0])
    write(result.files, tmp_path)
    program = (
        "import sys, renamed; renamed.models.Report; renamed.Renamed\n"
        "assert 'renamed._runtime.building' not in sys.modules\n"
        "assert 'renamed.models.pets' not in sys.modules, 'no model was asked for'\n"
        "assert 'renamed.resources.animals' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-W", "error", "-c", program], cwd=tmp_path, check=True)


def test_packages_without_former_names_have_no_part_for_them() -> None:
    files = built(documents(GOLDEN / "options")[0]).files
    assert not any(path.endswith("/_renames.py") for path in files)
    assert not any("former_names" in text for text in files.values())
