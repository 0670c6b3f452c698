"""Constants are arguments where their enum is, and compare with what responses have."""

from typing import assert_type

from . import models
from .client import Extensions


def place(client: Extensions) -> None:
    order = client.store.orders.place(
        state=models.StateValues.IN_PROGRESS,
        urgency=models.OrderUrgencyValues.HIGH,
        channel=models.SalesChannelValues.SHOP,
        remark="by the door",
    )
    assert_type(order, models.Order)
    body: models.OrderTypedDict = {"state": models.StateValues.PENDING, "size": models.OrderSizeValues.SMALL}
    print(order.state == models.StateValues.DONE, order.remark, body)


def pages(client: Extensions) -> None:
    for order in client.store.orders.list(placed_after="2026").iter_items():
        assert_type(order, models.Order)
    for token in client.tokens.list(start_at="a").iter_items():
        assert_type(token, str)
