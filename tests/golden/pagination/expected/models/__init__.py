# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The models of the API."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .shared import *
else:
    from .._lazy import attach

    __getattr__, __dir__, __all__ = attach(
        __name__,
        {
            ".shared": """
                AsyncByAddressPage2 AsyncByBodyPage AsyncByCursorPage AsyncByEndsPage2 AsyncByLastItemPage
                AsyncByLinkPage AsyncByNextNumberPage AsyncByOffsetPage AsyncByPagePage AsyncByPositionPage
                AsyncConfiguredRows Book ByAddressPage ByAddressPage2 ByBodyPage ByBodyRequestBody
                ByBodyRequestBodyTypedDict ByBodyResponseBody ByCursorMeta ByCursorPage ByCursorResponseBody
                ByEndsLinks ByEndsLinksNext ByEndsLinksNextObject ByEndsMeta ByEndsPage ByEndsPage2
                ByEndsPageTypedDict ByEndsResponseBody ByEndsResult ByLastItemPage ByLastItemResponseBody
                ByLinkPage ByNextNumberPage ByNextNumberResponseBody ByOffsetPage ByOffsetResponseBody
                ByPagePage ByPositionPage ByPositionPaging ByPositionPagingTypedDict ByPositionRequestBody
                ByPositionRequestBodyTypedDict ByPositionResponseBody ConfiguredAnswer ConfiguredResponseBody
                ConfiguredRows DoubtfulResponseBody
            """
        },
    )
