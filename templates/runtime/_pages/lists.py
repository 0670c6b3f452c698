"""Pages that are lists themselves."""

from __future__ import annotations

from typing import Any, TypeVar, get_args

from pydantic_core import core_schema

from .iteration import AsyncPaged, Paged
from .strategy import NextPage

Item = TypeVar("Item")


class _List(list[Item]):
    _next_page = NextPage()

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        item = get_args(vars(cls)["__orig_bases__"][0])[0]
        items = core_schema.list_schema(handler.generate_schema(item))
        return core_schema.no_info_after_validator_function(cls, items)


class ListPage(_List[Item], Paged[Item]):
    """One page of a list, and a list itself."""

    __items__ = ""


class AsyncListPage(_List[Item], AsyncPaged[Item]):
    """One page of a list, and a list itself, of an asynchronous call."""

    __items__ = ""
