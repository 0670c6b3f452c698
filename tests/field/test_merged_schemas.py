"""Reported: documents of a few lines that took all memory, or made dozens of classes, by `allOf` alone."""

from __future__ import annotations

import resource
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from pydantic import TypeAdapter

from tests.support.packages import importable

DOCUMENT = Path(__file__).parent / "cases" / "merged-schemas.yaml"
CLASSES = set(
    "All Section Chapter Problem Failure Human Driver Vehicle Taxi Payment Cash Cheque Forward Backward "
    "Link".split()
)
MEMORY = 2 * 1024**3


def _limit_memory() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    """The SDK of the document, made by a process that may take little memory and time."""
    folder = tmp_path_factory.mktemp("reported")
    shutil.copy(DOCUMENT, folder / "reported.yaml")
    command = [sys.executable, "-m", "sdkwright", "generate", "reported.yaml", "--output", "out"]
    subprocess.run(
        command, cwd=folder, check=True, timeout=60, preexec_fn=_limit_memory, stdout=subprocess.DEVNULL
    )
    with importable(folder / "out" / "reported", "reported") as module:
        yield module


def test_there_are_as_many_classes_as_schemas(package: ModuleType) -> None:
    assert {name.removesuffix("TypedDict") for name in package.models.__all__} == CLASSES


def test_values_have_the_classes_that_their_place_says(package: ModuleType) -> None:
    models = package.models
    value = TypeAdapter(models.All).validate_python(
        {
            "chapter": {"title": "2", "above": {"title": "1", "below": [{"title": "2"}]}},
            "failure": {"cause": {"trace": "t", "cause": None}},
            "taxi": {"owner": {"name": "n", "licence": "l"}},
            "payment": {"kind": "Cheque", "bank": "b"},
            "link": {"next": {"f": "f", "b": "b", "next": {}}},
        }
    )
    assert type(value.chapter.above) is type(value.chapter.above.below[0]) is models.Chapter
    assert type(value.failure.cause) is models.Failure
    assert value.failure.cause.cause is None
    assert type(value.taxi.owner) is models.Driver
    assert type(value.payment) is models.Cheque
    assert value.payment.bank == "b"
    assert type(value.link.next.next) is models.Link


def test_an_object_of_the_existing_class_can_be_given(package: ModuleType) -> None:
    models = package.models
    driver = models.Driver(name="n", licence="l")
    assert models.Taxi(owner=driver).owner is driver
