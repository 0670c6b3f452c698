"""The names of a module: the document's stay what they are, and annotations mean something at run time."""

from __future__ import annotations

import inspect
import typing
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tests.support.golden import CASES, GOLDEN, built, documents, package
from tests.support.packages import importable, modules, write

NAMES = (
    "File Page Date Field Items Stream Number Body Client Any List Literal Annotated TypedDict NotRequired BaseModel "
    "Either Mapping UUID DateTime Unset Response Operation Resource Self Tag"
).split()


def test_schemas_tags_and_methods_keep_their_names(tmp_path: Path) -> None:
    with package("clashes", tmp_path) as (module, client, server):
        assert set(NAMES) <= set(module.models.__all__)
        for namespace, method in (
            ("file", "list"),
            ("page", "str"),
            ("date", "models"),
            ("field", "cached_property"),
        ):
            server.answer(
                200, json={"id": "00000000-0000-0000-0000-000000000000", "list": ["a"], "dict": {"b": 1}}
            )
            value = getattr(getattr(client, namespace), method)()
            assert type(value).__name__ in NAMES
            assert value.list == ["a"]


def public(module: ModuleType) -> Iterator[Any]:
    """Public functions, methods and classes that a module defines."""
    for name, value in list(vars(module).items()):
        if name.startswith("_") or getattr(value, "__module__", None) != module.__name__:
            continue
        if inspect.isfunction(value):
            yield value
        elif inspect.isclass(value):
            yield value
            for member_name, member in list(vars(value).items()):
                function = getattr(member, "func", None) or getattr(member, "fget", None) or member
                named = member_name == "__init__" or not member_name.startswith("_")
                if inspect.isfunction(function) and function.__module__ == module.__name__ and named:
                    yield function


@pytest.mark.parametrize("case", [case.name for case in CASES])
def test_annotations_resolve_at_run_time(case: str, tmp_path: Path) -> None:
    result = built(documents(GOLDEN / case)[0])
    write(result.files, tmp_path)
    with importable(tmp_path, result.module) as module:
        callables = [item for one in list(modules(module)) for item in list(public(one))]
        assert len(callables) > 10
        for item in callables:
            typing.get_type_hints(item)


def test_a_deprecated_operation_warns(tmp_path: Path) -> None:
    with package("clashes", tmp_path) as (_, client, server):
        server.answer(200, json=[])
        with pytest.warns(DeprecationWarning, match="`add_file` is deprecated"):
            client.file.add_file(id="00000000-0000-0000-0000-000000000000")
