# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Models of `vectors`."""

from __future__ import annotations

from typing import List, Optional, Union

from typing_extensions import NotRequired, TypedDict

from .._runtime.model import BaseModel, Items, Number, allows_extra
from ..vectors import Floats, Vector


class Wish(BaseModel):  # #/components/schemas/Wish
    """`Wish` of the API."""

    model: str
    like: Optional[Union[List[Number], Vector]] = None
    """A vector to start from, as numbers or as text."""


@allows_extra
class WishTypedDict(TypedDict):
    model: str
    like: NotRequired[Union[Items[Number], str]]


class Made(BaseModel):  # #/components/schemas/Made
    """`Made` of the API."""

    vector: Floats
    maybe: Optional[Floats] = None
    odd: Optional[str] = None
