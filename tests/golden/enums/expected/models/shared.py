# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Models that several resources share."""

from __future__ import annotations

from typing import List, Literal, Optional, Union

from typing_extensions import NotRequired, TypedDict

from .._runtime.model import BaseModel, Items, Number, Open, OpenInt, opened

Colour = Literal["red", "green", "blue"]
Coats = Literal[1, 2, 3]
PaintFinish = Literal["rough", "smooth"]
PaintOdd = Literal["", " ", "a b", "it's", 'say "hi"', "back\\slash", "1", "ü"]
PaintBrand = Union[Literal["Alpha", "Beta"], str]
PaintTags = Literal["matt", "shiny"]
FindPaintsOrder = Literal["asc", "desc"]


class Paint(BaseModel):  # #/components/schemas/Paint
    """`Paint` of the API."""

    colour: Open[Colour]
    coats: OpenInt[Coats]
    kind: Open[Literal["paint"]]
    gloss: Optional[PaintGloss] = None
    always: Optional[bool] = None
    mixed: Optional[PaintMixed] = None
    """A value of any of these types, and no others."""
    finish: Optional[Open[PaintFinish]] = None
    odd: Optional[Open[PaintOdd]] = None
    """None of these is an identifier."""
    brand: Optional[PaintBrand] = None
    """Known ones, and any other: this enum is open."""
    tags: Optional[List[Open[PaintTags]]] = None


@opened
class PaintTypedDict(TypedDict):
    colour: Colour
    coats: Coats
    kind: Literal["paint"]
    gloss: NotRequired[PaintGlossTypedDict]
    always: NotRequired[Literal[True]]
    mixed: NotRequired[PaintMixedTypedDict]
    finish: NotRequired[Optional[PaintFinish]]
    odd: NotRequired[PaintOdd]
    brand: NotRequired[PaintBrand]
    tags: NotRequired[Items[PaintTags]]


PaintGloss = Union[OpenInt[Literal[0, 1]], Number]
PaintGlossTypedDict = Union[Literal[0, 1], Number]
PaintMixed = Union[Open[Literal[1, "one", True]], Number]
PaintMixedTypedDict = Union[Literal[1, "one", True], Number]
