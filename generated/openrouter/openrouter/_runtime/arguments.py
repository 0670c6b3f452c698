"""Arguments of a call: what was given, checked against the twins, with errors that name the path."""

from __future__ import annotations

import sys
from collections.abc import Collection, Mapping
from functools import cache
from typing import Any, Optional, Union

from pydantic import TypeAdapter, ValidationError

from .model import UNSET, BaseModel, OneShot, T, Unset, is_dict, plain
from .operation import adapter

_ATOMS = (str, bytes, bytearray, memoryview, Mapping, type)


def given(values: Mapping[str, Any], nullable: Collection[str]) -> dict[str, Any]:
    """The arguments that were given: UNSET is dropped, None as well unless the field can be null."""
    return {key: item for key, item in values.items() if item is not UNSET and (item is not None or key in nullable)}


def check(adapter: TypeAdapter[Any], value: Any, owner: str, root: str = "") -> Any:
    """The value as plain data; `owner` and `root` begin the paths. Raises InvalidArgument with every problem found."""
    try:
        return adapter.validator.validate_python(value)
    except (OneShot, ValidationError):
        from .explain import repaired  # only needed when something is wrong

        return repaired(adapter, tidy(value), owner, root)


def checked(cls: type[BaseModel], data: dict[str, Any]) -> dict[str, Any]:
    """What a program makes a model of, without UNSET, held to the strict twin if requests can carry the model."""
    given = {name: value for name, value in data.items() if value is not UNSET}
    if twin := _twin(cls):
        aliases = {name: field.alias or name for name, field in cls.model_fields.items()}
        check(twin, {aliases.get(name, name): value for name, value in given.items()}, cls.__name__)
    return given


@cache
def _twin(cls: type[BaseModel]) -> Optional[TypeAdapter[Any]]:
    found = vars(sys.modules[cls.__module__]).get(f"{cls.__name__}TypedDict")
    return None if found is None else adapter(lambda: found, strict=True)


def tidy(value: Any) -> Any:
    """A copy without members that are UNSET, at any depth; what can be iterated over is read into lists."""
    data = plain(value)
    if is_dict(data):
        return {name: tidy(item) for name, item in data.items() if item is not UNSET}
    if hasattr(data, "__iter__") and not isinstance(data, _ATOMS) and not hasattr(data, "read"):
        items = [tidy(item) for item in data if item is not UNSET]
        return tuple(items) if data.__class__ is tuple else items  # a tuple may be a file with its name
    return value


def one_of(method: str, /, **spellings: Union[T, Unset]) -> T:
    """The one argument that was given among spellings of its name. Raises TypeError, worded as Python's own."""
    found = [(name, value) for name, value in spellings.items() if not isinstance(value, Unset)]
    if len(found) == 1:
        return found[0][1]
    name = next(iter(spellings))
    if not found:
        raise TypeError(f"{method}() missing 1 required keyword-only argument: {name!r}")
    raise TypeError(f"{method}() got multiple values for argument {name!r} (also given as {found[-1][0]!r})")
