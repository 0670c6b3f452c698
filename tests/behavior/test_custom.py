"""Custom code in a package: mixins, namespaces, hooks, exports and a replaced module do what `sdk.toml` says."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tests.support.golden import GOLDEN, built, documents, package
from tests.support.loopback import Loopback
from tests.support.packages import write

PETS = [{"name": "Rex"}, {"name": "Tom"}]
Used = tuple[ModuleType, Any, Loopback]


@pytest.fixture
def used(tmp_path: Path) -> Iterator[Used]:
    """The golden case: package, client, server. Its hooks keep a log in a module."""
    with package("custom", tmp_path, anew=True) as found:
        yield found


def test_a_mixin_adds_methods_to_a_namespace_and_to_the_client(used: Used) -> None:
    _, client, server = used
    server.answer(json=PETS, default=True)
    assert client.pets.first("o").name == "Tom"
    assert client.greeting() == f"hello from {server.url}"
    assert {"first", "list"} <= set(dir(client.pets))


def test_the_request_of_a_method_that_people_wrote_is_its_first(used: Used) -> None:
    """What it would do with the response does not matter."""
    module, client, server = used
    assert client.build_request(client.pets.first, text="o").url == f"{server.url}/pets"
    assert client.build_request(client.shops.count_pets, id="1").url == f"{server.url}/shops/1"
    awaited = client.build_request_async(client.shops.count_pets_async, id="1")
    assert asyncio.run(awaited).url == f"{server.url}/shops/1"
    with pytest.raises(
        module.errors.ArgumentError, match="this is no method of the client that makes a call"
    ):
        client.build_request(client.pets.toys.list)
    assert server.requests == []


def test_a_class_takes_the_place_of_a_namespace(used: Used) -> None:
    _, client, server = used
    server.answer(json={"pets": PETS}, default=True)
    assert client.shops.count_pets(id="1") == 2
    assert asyncio.run(_counted(client)) == 2
    assert [request.path for request in server.requests] == ["/shops/1", "/shops/1"]


async def _counted(client: Any) -> int:
    async with client:
        count: int = await client.shops.count_pets_async(id="1")
    return count


def test_a_namespace_can_be_new(used: Used) -> None:
    _, client, server = used
    assert client.pets.toys.list() == ("ball", "string")
    assert server.requests == []


def test_hooks_are_registered_once_for_each_client(used: Used) -> None:
    module, client, server = used
    server.answer(json=PETS, default=True)
    client.pets.list()
    client.pets.list()
    assert module.audit_log == ["listPets", "listPets"]
    assert [request.headers["x-marked"] for request in server.requests] == ["yes", "yes"]


def test_what_is_exported_is_in_the_package(used: Used) -> None:
    module, client, _ = used
    assert isinstance(client.pets.toys, module.Toys)
    assert {"Toys", "audit_log"} <= set(dir(module))


def test_a_replaced_module_is_the_one_that_programs_import(used: Used) -> None:
    module, *_ = used
    assert module.utils.PATIENT.strategy == "backoff"


def test_custom_modules_are_imported_when_they_are_used(tmp_path: Path) -> None:
    write(built(documents(GOLDEN / "custom")[0]).files, tmp_path)
    program = (
        "import sys, custom\n"
        "names = ('audit', 'search', 'shops', 'tools')\n"
        "assert not any(f'custom.{name}' in sys.modules for name in names)\n"
        "custom.Toys\n"
        "assert 'custom.tools' in sys.modules and 'custom.audit' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", program], cwd=tmp_path, check=True)
