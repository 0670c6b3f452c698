"""What generated code says about an operation that takes many items in one request."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, Literal, NamedTuple, TypeVar

from .._runtime.operation import Operation

Item = TypeVar("Item")  # of an item
T = TypeVar("T")  # of the value of an item
U = TypeVar("U")  # of the usage that a response reports


class BulkOperation(NamedTuple, Generic[T, U]):
    """An operation, the argument that takes many items, and where its response has their results.

    Paths in the response are those of `value_at`.
    """

    operation: Operation[Any]
    place: Literal["body", "params", "whole"]  # what the argument is part of; `whole`: it is the body
    argument: str  # the key there
    name: str  # of the argument, in Python
    value: Callable[[], Any]  # the type of a value
    results: str | None = None  # the path of the list; None: the response belongs to all items
    position: str = ""  # in a result: the position of its item in the request; empty: results are in order
    part: str = ""  # in a result, or in the response that belongs to all items: the value
    usage: str = ""  # the path of what the request used
    max_items: int | None = None  # of a request
    max_bytes: int | None = None  # of all items of a request, as JSON
    max_tokens: int | None = None  # of all items of a request
