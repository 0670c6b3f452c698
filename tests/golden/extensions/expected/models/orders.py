# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Models of `orders`."""

from __future__ import annotations

from typing import Annotated, Final, Literal, NotRequired

from pydantic import Field
from typing_extensions import TypedDict

from .._exact import Exact
from .._pages import AsyncPage, Page
from .._runtime.model import BaseModel, Either, Open, OpenInt, allows_extra

OrderUrgency = Exact[Literal[1, 2, 3]]
SalesChannel = Literal["web", "shop"]
OrderSize = Literal["<", ">"]
OrderColour = Literal["r", "g"]
OrderReason = Literal["a", "b"]
State = Exact[Literal[0, 1, 2]]
OrdersListAllQ = Literal["a", "b"]


class OrderUrgencyValues:
    """The values of `OrderUrgency` by name."""

    LOW: Final = 1
    MID: Final = 2
    HIGH: Final = 3


class SalesChannelValues:
    """The values of `SalesChannel` by name."""

    ONLINE: Final = "web"
    """On the website."""
    SHOP: Final = "shop"
    """In a shop."""


class OrderSizeValues:
    """The values of `OrderSize` by name."""

    SMALL: Final = "<"
    LARGE: Final = ">"
    """Two people carry it."""


class OrderColourValues:
    """The values of `OrderColour` by name."""

    RED: Final = "r"
    GREEN: Final = "g"


class OrderReasonValues:
    """The values of `OrderReason` by name."""

    LOST: Final = "a"
    """Nobody knows where it is."""
    BROKEN: Final = "b"
    """It came in pieces."""


class StateValues:
    """The values of `State` by name."""

    PENDING: Final = 0
    """Waiting for payment."""
    IN_PROGRESS: Final = 1
    DONE: Final = 2
    """Sent."""


class OrdersListAllQValues:
    """The values of `OrdersListAllQ` by name."""

    A: Final = "a"
    """Everything."""
    B: Final = "b"
    """What is not sent."""


class Order(BaseModel):  # #/components/schemas/Order
    placed: str | None = None
    state: OpenInt[State]
    urgency: OpenInt[OrderUrgency] | None = None
    channel: Open[SalesChannel] | None = None
    size: Open[OrderSize] | None = None
    colour: Open[OrderColour] | None = None
    reason: Open[OrderReason] | None = None
    remark: Annotated[str | None, Field(alias="$note")] = None
    reference: Annotated[str | None, Field(alias="ref")] = None
    customer: Buyer | None = None
    part: SparePart | None = None


OrderTypedDict = TypedDict(
    "OrderTypedDict",
    {
        "placed": "NotRequired[str]",
        "state": "State",
        "urgency": "NotRequired[OrderUrgency]",
        "channel": "NotRequired[SalesChannel]",
        "size": "NotRequired[OrderSize]",
        "colour": "NotRequired[OrderColour]",
        "reason": "NotRequired[OrderReason]",
        "$note": "NotRequired[str]",
        "ref": "NotRequired[str]",
        "customer": "NotRequired[Either[Buyer, BuyerTypedDict]]",
        "part": "NotRequired[Either[SparePart, SparePartTypedDict]]",
    },
)
allows_extra(OrderTypedDict)


class Buyer(BaseModel):  # #/components/schemas/Order/properties/customer
    name: str | None = None
    kind: KindOfBuyer | None = None


@allows_extra
class BuyerTypedDict(TypedDict, total=False):
    name: str
    kind: Either[KindOfBuyer, KindOfBuyerTypedDict]


class KindOfBuyer(BaseModel):  # #/components/schemas/Order/properties/customer/properties/kind
    id: str | None = None


@allows_extra
class KindOfBuyerTypedDict(TypedDict, total=False):
    id: str


class SparePart(BaseModel):  # #/components/schemas/Part
    id: str | None = None
    urgency: OpenInt[OrderUrgency] | None = None


@allows_extra
class SparePartTypedDict(TypedDict, total=False):
    id: str
    urgency: OrderUrgency


class OrdersListAllResponseBody(BaseModel):
    # #/paths/~1orders/get/responses/200/content/application~1json/schema
    result: OrdersListAllResult | None = None


class OrdersListAllResult(BaseModel):
    # #/paths/~1orders/get/responses/200/content/application~1json/schema/properties/result
    orders: list[Order] | None = None


class OrdersListAllPage(Page[Order], OrdersListAllResponseBody):
    """One page of the list; `next()`, `iter_items()` and `iter_pages()` lead on."""

    __items__ = "result.orders"


class AsyncOrdersListAllPage(AsyncPage[Order], OrdersListAllResponseBody):
    """One page of the list; `await next()`, `async for` over `iter_items()` or `iter_pages()` lead on."""

    __items__ = "result.orders"


SparePartUrgency = OrderUrgency
SparePartUrgencyValues = OrderUrgencyValues
