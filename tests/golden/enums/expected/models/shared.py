# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Models that several resources share."""

from __future__ import annotations

from typing import Literal, NotRequired

from pydantic import Field
from typing_extensions import TypedDict

from .._exact import Exact
from .._runtime.model import BaseModel, Boolean, Items, Number, Open, OpenInt, allows_extra

Colour = Literal["red", "green", "blue"]
Coats = Exact[Literal[1, 2, 3]]
PaintFinish = Literal["rough", "smooth"]
PaintOdd = Literal["", " ", "a b", "it's", 'say "hi"', "back\\slash", "1", "ü"]
PaintBrand = Literal["Alpha", "Beta"] | str
PaintTags = Literal["matt", "shiny"]
GetFinishResponseBody = Literal["rough", "smooth"]
FindPaintsOrder = Literal["asc", "desc"]


class Paint(BaseModel):  # #/components/schemas/Paint
    colour: Open[Colour]
    coats: OpenInt[Coats]
    kind: Open[Literal["paint"]]
    gloss: Number | None = Field(default=None, json_schema_extra={"enum": [0, 0.5, 1]})
    """One of 0, 0.5, 1."""
    always: Boolean | None = None
    mixed: PaintMixed | None = Field(default=None, json_schema_extra={"enum": [1, "one", True, 2.5]})
    """A value of any of these types, and no others. One of 1, "one", True, 2.5."""
    finish: Open[PaintFinish] | None = None
    odd: Open[PaintOdd] | None = Field(default=None, json_schema_extra={"default": "a b"})
    """None of these is an identifier. Default: "a b"."""
    brand: PaintBrand | None = None
    """Known ones, and any other: this enum is open."""
    tags: list[Open[PaintTags]] | None = Field(default=None, json_schema_extra={"default": ["matt"]})
    """Default: ["matt"]."""


@allows_extra
class PaintTypedDict(TypedDict):
    colour: Colour
    coats: Coats
    kind: Literal["paint"]
    gloss: NotRequired[Number]
    always: NotRequired[Exact[Literal[True]]]
    mixed: NotRequired[PaintMixedTypedDict]
    finish: NotRequired[PaintFinish | None]
    odd: NotRequired[PaintOdd]
    brand: NotRequired[PaintBrand]
    tags: NotRequired[Items[PaintTags]]


PaintMixed = Open[Exact[Literal["one", True]]] | Number
PaintMixedTypedDict = Exact[Literal["one", True]] | Number
