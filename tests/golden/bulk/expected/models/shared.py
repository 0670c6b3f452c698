# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Models that several resources share."""

from __future__ import annotations

from typing_extensions import TypedDict

from .._runtime.model import BaseModel, Items, Number, allows_extra


class Verdict(BaseModel):  # #/components/schemas/Verdict
    label: str
    score: float | None = None


class Entry(BaseModel):  # #/components/schemas/Entry
    id: str
    values: list[Number]


@allows_extra
class EntryTypedDict(TypedDict):
    id: str
    values: Items[Number]


class ModerateRequestBody(BaseModel):
    # #/paths/~1moderations/post/requestBody/content/application~1json/schema
    texts: list[str]


@allows_extra
class ModerateRequestBodyTypedDict(TypedDict):
    texts: Items[str]


CountTokensRequestBody = ModerateRequestBody
CountTokensRequestBodyTypedDict = ModerateRequestBodyTypedDict
AddTextsRequestBody = ModerateRequestBody
AddTextsRequestBodyTypedDict = ModerateRequestBodyTypedDict
