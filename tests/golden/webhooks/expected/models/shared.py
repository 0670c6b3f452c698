# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Models that several resources share."""

from __future__ import annotations

from typing import Annotated, Literal, Optional, Union

from .._runtime.model import BaseModel, DateTime, Open, Tag, Unrecognized

PricedType = Literal["priced", "repriced"]


class Baked(BaseModel):  # #/components/schemas/Baked
    """`Baked` of the API."""

    type: Open[Literal["baked"]]
    id: int
    at: Optional[DateTime] = None


class Priced(BaseModel):  # #/components/schemas/Priced
    """`Priced` of the API."""

    type: Open[PricedType]


class BreadSoldWebhook(BaseModel):  # #/webhooks/bread.sold/post/requestBody/content/application~1json/schema
    """`BreadSoldWebhook` of the API."""

    type: Open[Literal["sold"]]
    price: float
    buyer: BreadSoldWebhookBuyer


class BreadSoldWebhookBuyer(BaseModel):
    # #/webhooks/bread.sold/post/requestBody/content/application~1json/schema/properties/buyer
    """`BreadSoldWebhookBuyer` of the API."""

    name: str


ParsePutWebhook = Annotated[
    Union[Baked, Priced, Unrecognized], Tag("type", {"baked": Baked, "priced": Priced, "repriced": Priced})
]
