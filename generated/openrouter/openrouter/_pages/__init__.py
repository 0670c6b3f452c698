"""Answers that are one page of a list and know how to ask for the next one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar, cast

import pydantic
from pydantic import PrivateAttr

from .._runtime.operation import Operation
from .places import Following
from .walk import Awaited, Blocking

Item = TypeVar("Item")


class _Model(pydantic.BaseModel):
    _following: Following = PrivateAttr(default_factory=Following)

    if not TYPE_CHECKING:

        def __class_getitem__(cls, item: Any) -> Any:
            return cls  # what the items are, only type checkers need to know


class Page(_Model, Blocking[Item]):
    """One page of a list."""


class AsyncPage(_Model, Awaited[Item]):
    """One page of a list, of an asynchronous call."""


def returning(operation: Operation[Any], type: Callable[[], type[Item]]) -> Operation[Item]:
    """The same operation with another type for its JSON answers: the page of an asynchronous call."""
    answers = tuple(one._replace(type=type) if one.document else one for one in operation.answers)
    return cast("Operation[Item]", replace(operation, answers=answers))
