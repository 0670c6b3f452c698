# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The models of the API."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .events import *
    from .links import *
    from .orders import *
    from .parts import *
    from .rows import *
    from .tokens import *
    from .vectors import *
else:
    from .._lazy import attach

    __getattr__, __dir__, __all__ = attach(
        __name__,
        {
            ".events": "ReadEventsResponseBody",
            ".links": "AsyncListLinksPage ListLinksPage ListLinksResponseBody ListWholeResponseBody",
            ".orders": """
                AsyncOrdersListAllPage Buyer BuyerTypedDict KindOfBuyer KindOfBuyerTypedDict Order OrderColour
                OrderColourValues OrderReason OrderReasonValues OrderSize OrderSizeValues OrderTypedDict
                OrderUrgency OrderUrgencyValues OrdersListAllPage OrdersListAllQ OrdersListAllQValues
                OrdersListAllResponseBody OrdersListAllResult SalesChannel SalesChannelValues SparePart
                SparePartTypedDict SparePartUrgency SparePartUrgencyValues State StateValues
            """,
            ".parts": "AsyncListPartsPage ListPartsPage ListPartsResponseBody",
            ".rows": "AsyncListRowsPage ListRowsPage ListRowsPaging ListRowsResponseBody",
            ".tokens": "AsyncListTokensPage ListTokensPage ListTokensResponseBody",
            ".vectors": "Made Odd OddNamed OddNamedTypedDict OddNames OddTypedDict Wish WishTypedDict",
        },
    )
