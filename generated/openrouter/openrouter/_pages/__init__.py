# Generated from specs/openrouter/openapi.yaml; do not edit: change the document and generate again.
"""Answers that are one page of a list and know how to ask for the next one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar, get_args

import pydantic
from pydantic import PrivateAttr
from pydantic_core import core_schema

from .following import Following
from .places import Pagination as Pagination
from .walk import Awaited, Blocking

Item = TypeVar("Item")


class _Model(pydantic.BaseModel):
    _following: Following = PrivateAttr(default_factory=Following)

    if not TYPE_CHECKING:

        def __class_getitem__(cls, item: Any) -> Any:
            return cls  # what the items are, only type checkers need to know


class _List(list[Item]):
    _following = Following()

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        item = get_args(vars(cls)["__orig_bases__"][0])[0]
        items = core_schema.list_schema(handler.generate_schema(item))
        return core_schema.no_info_after_validator_function(cls, items)


class Page(_Model, Blocking[Item]):
    """One page of a list."""


class AsyncPage(_Model, Awaited[Item]):
    """One page of a list, of an asynchronous call."""


class ListPage(_List[Item], Blocking[Item]):
    """One page of a list, and a list itself."""

    __items__ = ""


class AsyncListPage(_List[Item], Awaited[Item]):
    """One page of a list, and a list itself, of an asynchronous call."""

    __items__ = ""
