"""Responses that are one page of a list and know how to request the next one.

strategy    PagingStrategy: how the next page is requested; NextPage: where a page keeps that
iteration   `next`, `iter_pages` and `iter_items` of pages, blocking and asynchronous
lists       pages that are lists themselves
trail       detects cursors and addresses that go round in a circle
flags       has_more and its like
numbers     strategies: by page number or offset
ends        … to the end that responses state
cursors     … by a cursor in the response
addresses   … by the address of the next page
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar, cast

import pydantic
from pydantic import PrivateAttr

from .._runtime.operation import Operation
from .iteration import AsyncPaged, Paged
from .strategy import NextPage

Item = TypeVar("Item")


if TYPE_CHECKING:

    class Page(Paged[Item]):
        """One page of a list. Iterating over it goes on with the pages that follow."""

    class AsyncPage(AsyncPaged[Item]):
        """One page of a list, of an asynchronous call."""

        def __iter__(self) -> Any: ...

else:

    class _Model(pydantic.BaseModel):
        _next_page: NextPage = PrivateAttr(default_factory=NextPage)

        def __class_getitem__(cls, item: Any) -> Any:
            return cls  # only type checkers need to know the type of the items

    class Page(_Model, Paged[Item]):
        __doc__ = "One page of a list. Iterating over it goes on with the pages that follow."
        __iter__ = Paged.__iter__  # before pydantic's

    class AsyncPage(_Model, AsyncPaged[Item]):
        __doc__ = "One page of a list, of an asynchronous call."

        def __iter__(self) -> NoReturn:
            raise TypeError("a page of an asynchronous call is iterated with `async for`")


def returning(operation: Operation[Any], type: Callable[[], type[Item]]) -> Operation[Item]:
    """The same operation with another type for its documents: the page of an asynchronous call."""
    responses = (one._replace(type=type) if one.document else one for one in operation.responses)
    return cast("Operation[Item]", replace(operation, responses=tuple(responses)))
