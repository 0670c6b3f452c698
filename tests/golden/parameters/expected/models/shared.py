# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Models that several resources share."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict

from .._runtime.model import BaseModel, Number, opened

HeadersTheme = Literal["light", "dark"]


class Point(BaseModel):  # #/components/schemas/Point
    """`Point` of the API."""

    x: Number
    y: Number


@opened
class PointTypedDict(TypedDict):
    x: Number
    y: Number
