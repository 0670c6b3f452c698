# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Models of `words`."""

from __future__ import annotations

from .._runtime.model import BaseModel


class LookUpWordsResponseBody(BaseModel):
    # #/paths/~1words/get/responses/200/content/application~1json/schema/items
    number: int
    found: LookUpWordsFound


class LookUpWordsFound(BaseModel):
    # #/paths/~1words/get/responses/200/content/application~1json/schema/items/properties/found
    meaning: str
