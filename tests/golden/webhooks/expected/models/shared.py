# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Models that several resources share."""

from __future__ import annotations

from typing import Annotated, Literal

from .._runtime.model import BaseModel, DateTime, Open, Tag, Unrecognized

PricedType = Literal["priced", "repriced"]


class Baked(BaseModel):  # #/components/schemas/Baked
    type: Open[Literal["baked"]]
    id: int
    at: DateTime | None = None


class Priced(BaseModel):  # #/components/schemas/Priced
    type: Open[PricedType]


class BreadSoldWebhook(BaseModel):  # #/webhooks/bread.sold/post/requestBody/content/application~1json/schema
    type: Open[Literal["sold"]]
    price: float
    buyer: BreadSoldWebhookBuyer


class BreadSoldWebhookBuyer(BaseModel):
    # #/webhooks/bread.sold/post/requestBody/content/application~1json/schema/properties/buyer
    name: str


ParsePutWebhook = Annotated[
    Baked | Priced | Unrecognized, Tag("type", {"baked": Baked, "priced": Priced, "repriced": Priced})
]
