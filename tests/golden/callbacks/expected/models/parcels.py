# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Models of `parcels`."""

from __future__ import annotations

from pydantic import Field
from typing_extensions import TypedDict

from .._runtime.model import BaseModel, allows_extra


class SendParcelRequestBody(BaseModel):  # #/paths/~1parcels/post/requestBody/content/application~1json/schema
    notify: str = Field(json_schema_extra={"format": "uri"})
    """Format uri."""


@allows_extra
class SendParcelRequestBodyTypedDict(TypedDict):
    notify: str
