# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Models of `vectors`."""

from __future__ import annotations

from typing import Literal, NotRequired

from typing_extensions import TypedDict

from .._runtime.model import BaseModel, Either, Items, Number, allows_extra
from ..vectors import Floats, Vector, VectorOrText

OddNames = Literal["a", "b"]


class Wish(BaseModel):  # #/components/schemas/Wish
    model: str
    like: list[Number] | Vector | None = None
    """A vector to start from, as numbers or as text."""


@allows_extra
class WishTypedDict(TypedDict):
    model: str
    like: NotRequired[Items[Number] | VectorOrText]


class Made(BaseModel):  # #/components/schemas/Made
    vector: Floats
    maybe: Floats | None = None
    odd: str | None = None


class Odd(BaseModel):  # #/components/schemas/Odd
    names: OddNames | None = None
    described: str | None = None
    named: OddNamed | None = None


@allows_extra
class OddTypedDict(TypedDict, total=False):
    names: OddNames
    described: str
    named: Either[OddNamed, OddNamedTypedDict]


class OddNamed(BaseModel):  # #/components/schemas/Odd/properties/named
    id: str | None = None


@allows_extra
class OddNamedTypedDict(TypedDict, total=False):
    id: str
