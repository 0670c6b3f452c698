# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Models of `orders`."""

from __future__ import annotations

from typing import NotRequired

from typing_extensions import TypedDict

from .._runtime.model import BaseModel, allows_extra


class Order(BaseModel):  # #/components/schemas/Order
    item: str
    count: int | None = None


@allows_extra
class OrderTypedDict(TypedDict):
    item: str
    count: NotRequired[int]


class FindRequestBody(BaseModel):  # #/paths/~1orders/query/requestBody/content/application~1json/schema
    word: str | None = None


@allows_extra
class FindRequestBodyTypedDict(TypedDict, total=False):
    word: str
