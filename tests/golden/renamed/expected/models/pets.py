# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Models of `pets`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, NotRequired

from typing_extensions import TypedDict

from .._renames import former_names
from .._runtime.model import BaseModel, Either, Open, allows_extra

Kind = Literal["cat", "dog"]


class KindValues:
    """The values of `Kind` by name."""

    CAT: Final = "cat"
    DOG: Final = "dog"


class Pet(BaseModel):  # #/components/schemas/Pet
    name: str
    kind: Open[Kind] | None = None
    friend: Pet | None = None


@allows_extra
class PetTypedDict(TypedDict):
    name: str
    kind: NotRequired[Kind]
    friend: NotRequired[Either[Pet, PetTypedDict]]


class Problem(BaseModel):  # #/components/schemas/Problem
    detail: str


if TYPE_CHECKING:
    Animal = Pet
    AnimalTypedDict = PetTypedDict
    Sort = Kind
    SortValues = KindValues
else:
    __getattr__ = former_names(
        __name__, {"Animal": "Pet", "AnimalTypedDict": "PetTypedDict", "Sort": "Kind", "SortValues": "KindValues"}
    )
