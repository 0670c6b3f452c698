# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Models of `orders`."""

from __future__ import annotations

from typing import Optional

from typing_extensions import NotRequired, TypedDict

from .._runtime.model import BaseModel, allows_extra


class Order(BaseModel):  # #/components/schemas/Order
    """`Order` of the API."""

    item: str
    count: Optional[int] = None


@allows_extra
class OrderTypedDict(TypedDict):
    item: str
    count: NotRequired[int]


class FindRequestBody(BaseModel):  # #/paths/~1orders/query/requestBody/content/application~1json/schema
    """`FindRequestBody` of the API."""

    word: Optional[str] = None


@allows_extra
class FindRequestBodyTypedDict(TypedDict, total=False):
    word: str
