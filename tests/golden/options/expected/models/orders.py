# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Models of `orders`."""

from __future__ import annotations

from typing import Annotated, NotRequired

from pydantic import Field
from typing_extensions import TypedDict

from .._pages import AsyncPage, Page
from .._runtime.model import BaseModel, allows_extra


class Order(BaseModel):  # #/components/schemas/Order
    item: str
    count: int | None = None


@allows_extra
class OrderTypedDict(TypedDict):
    item: str
    count: NotRequired[int]


class Orders(BaseModel):  # #/components/schemas/Orders
    orders: list[Order]
    next_: Annotated[str | None, Field(alias="next")]


class SearchOrdersRequestBody(BaseModel):
    # #/paths/~1orders~1search/post/requestBody/content/application~1json/schema
    text: str
    page: str | None = None


@allows_extra
class SearchOrdersRequestBodyTypedDict(TypedDict):
    text: str
    page: NotRequired[str]


class SearchOrdersPage(Page[Order], Orders):
    """One page of the list; `next()`, `iter_items()` and `iter_pages()` lead on."""

    __items__ = "orders"


class AsyncSearchOrdersPage(AsyncPage[Order], Orders):
    """One page of the list; `await next()`, `async for` over `iter_items()` or `iter_pages()` lead on."""

    __items__ = "orders"
