# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Models that several resources share."""

from __future__ import annotations

from typing_extensions import TypedDict

from .._runtime.model import BaseModel, allows_extra


class Secret(BaseModel):  # #/components/schemas/Secret
    name: str


@allows_extra
class SecretTypedDict(TypedDict):
    name: str
