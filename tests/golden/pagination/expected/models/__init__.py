# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The models of the API."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .shared import *
else:
    from .._lazy import attach

    __getattr__, __dir__, __all__ = attach(
        __name__,
        {
            ".shared": """
                AsyncByAddressPage2 AsyncByBodyPage AsyncByCursorPage AsyncByLastItemPage AsyncByLinkPage
                AsyncByOffsetPage AsyncByPagePage AsyncConfiguredRows Book ByAddressPage ByAddressPage2 ByBodyPage
                ByBodyRequestBody ByBodyRequestBodyTypedDict ByBodyResponseBody ByCursorMeta ByCursorPage
                ByCursorResponseBody ByLastItemPage ByLastItemResponseBody ByLinkPage ByOffsetPage ByOffsetResponseBody
                ByPagePage ConfiguredAnswer ConfiguredResponseBody ConfiguredRows DoubtfulResponseBody
            """,
        },
    )
