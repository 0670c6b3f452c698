"""What is read of an SDK, in the style of each generator."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from sdkwright.surfaces.model import Surface
from sdkwright.surfaces.read import read
from tests.support import old_sdks


def methods(surface: Surface) -> dict[str, str]:
    """The request of each method, by its path."""
    return {
        method.path: f"{method.request.verb} {method.request.path}"
        for method in surface.methods
        if method.request is not None
    }


def arguments(surface: Surface, path: str) -> list[str]:
    """The arguments of a method; positional ones first, as `name/`, required ones with `!`."""
    (method,) = (item for item in surface.methods if item.path == path)
    return [f"{a.name}{'!' if a.required else ''}{'/' if a.positional else ''}" for a in method.arguments]


def names(surface: Surface, kind: str) -> list[str]:
    return sorted(item.name for item in surface.definitions.values() if item.kind == kind)


def test_speakeasy() -> None:
    surface = read("petstore", old_sdks.SPEAKEASY)
    assert (surface.generator, surface.clients) == ("Speakeasy", ("PetStore",))
    assert methods(surface) == {
        "pets.list": "get /v1/pets",
        "pets.fetch": "get /v1/pets/{}",
        "pets.feed": "post /v1/pets/{}/meals",
    }
    assert surface.helpers == ()  # `do_request` is what all namespaces derive from
    assert surface.async_names == {"pets.list_async": "pets.list", "pets.fetch_async": "pets.fetch"}
    assert arguments(surface, "pets.list") == ["kind", "cursor", "retries"]
    assert surface.client_arguments == ("token", "server_url")
    assert surface.variables == ("PETSTORE_TOKEN",)
    assert names(surface, "exception") == ["NoResponseError", "PetNotFound", "PetStoreError"]
    assert surface.import_paths("components.animal:Animal") == ("components",)


def test_stainless() -> None:
    surface = read("petstore", old_sdks.STAINLESS)
    assert (surface.generator, surface.clients) == ("Stainless", ("Petstore", "AsyncPetstore"))
    assert methods(surface) == {
        "pets.retrieve": "get /pets/{}",
        "pets.list": "get /pets",
        "pets.create": "post /pets",
    }
    assert [item.path for item in surface.helpers] == ["pets.create_and_poll"]
    assert surface.async_names == {
        "AsyncPetstore.pets.retrieve": "pets.retrieve",
        "AsyncPetstore.pets.create": "pets.create",
    }
    assert arguments(surface, "pets.retrieve") == ["pet_id!/", "extra_headers", "timeout"]
    statuses = {item.name: item.status for item in surface.definitions.values() if item.kind == "exception"}
    assert statuses == {
        "PetstoreError": None,
        "APIStatusError": None,
        "NotFoundError": 404,
        "APITimeoutError": None,
    }
    (create,) = (item for item in surface.methods if item.path == "pets.create")
    assert "types.pet_create_params:PetCreateParams" in create.uses


def test_fern() -> None:
    surface = read("petstore", old_sdks.FERN)
    assert (surface.generator, surface.clients) == ("Fern", ("PetStoreApi", "AsyncPetStoreApi"))
    assert methods(surface) == {"pets.get": "get /v1/pets/{}", "pets.create": "post /v1/pets"}
    assert surface.async_names == {"AsyncPetStoreApi.pets.get": "pets.get"}
    assert surface.definitions["types.pet_kind:PetKind"].is_enum
    assert surface.definitions["errors.not_found_error:NotFoundError"].status == 404


def test_openapi_generator() -> None:
    surface = read("openapi_client", old_sdks.OPENAPI_GENERATOR)
    assert (surface.generator, surface.clients) == ("OpenAPI Generator", ("PetsApi",))
    assert methods(surface) == {
        "get_pet": "get /v1/pets/{}",
        "create_pet": "post /v1/pets",
        "list_pets": "get /v1/pets",
    }
    assert arguments(surface, "create_pet") == ["new_pet!/", "_request_timeout/"]


def test_openapi_python_client() -> None:
    surface = read("pet_store_client", old_sdks.OPENAPI_PYTHON_CLIENT)
    assert (surface.generator, surface.clients) == (
        "openapi-python-client",
        ("AuthenticatedClient", "Client"),
    )
    assert methods(surface) == {
        "api.pets.create_pet.sync": "post /v1/pets",
        "api.pets.get_pet.sync": "get /v1/pets/{}",
    }
    assert surface.async_names == {"api.pets.get_pet.asyncio": "api.pets.get_pet.sync"}


def hostile(**files: str) -> Mapping[str, str]:
    return {f"{name}.py": text for name, text in files.items()}


@pytest.mark.parametrize(
    "files",
    [
        hostile(
            __init__="from .a import *\nfrom .a import A",
            a="from .b import *\nA = B",
            b="from .a import *\nB = A",
        ),
        hostile(__init__="class A(B): ...\nclass B(A):\n    a: 'A'"),
        hostile(__init__="from ... import x\nfrom .nope import y\nimport petstore.z as z\n__all__ = [1, *z]"),
        hostile(__init__="class C:\n    c: 'C'\n    def f(self): return self.f()"),
        hostile(__init__="class C:\n    def g(self): return self._get(f'{self}')"),
        hostile(__init__="x: '(((' = 1\nclass C:\n    y: 'a[' = 2"),
    ],
)
def test_odd_packages_are_read_to_their_end(files: Mapping[str, str]) -> None:
    assert methods(read("petstore", files)) == {}


def test_modules_that_are_no_python_are_named() -> None:
    files = {**old_sdks.FERN, "broken.py": "def f(:", "deep.py": "x = " + "(" * 500, "zero.py": "x = 1\0"}
    surface = read("petstore", files)
    assert surface.unreadable == ("broken.py", "deep.py", "zero.py")
    assert len(methods(surface)) == 2


def test_a_client_that_contains_itself_has_its_methods_once() -> None:
    files = hostile(
        __init__="from .client import Client",
        client="""
class Client:
    again: "Client"
    other: "Other"
    def ping(self): return self._get("/ping")


class Other:
    back: Client
    def pong(self): return self._post("/pong")
""",
    )
    assert methods(read("petstore", files)) == {"ping": "get /ping", "other.pong": "post /pong"}
