# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Models of `on`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, List, Literal, Optional, TypeAlias, Union

from pydantic import Field
from typing_extensions import NotRequired, TypeAliasType, TypedDict

from .._runtime.model import BaseModel, Date, Either, Items, opened

ListFlightsCountry = Literal["no", "de", "on", "yes"]
if TYPE_CHECKING:
    XPath: TypeAlias = "List[XPath]"
    XPathTypedDict: TypeAlias = "Items[XPathTypedDict]"
else:
    XPath = TypeAliasType("XPath", "List[XPath]")
    XPathTypedDict = TypeAliasType("XPathTypedDict", "Items[XPathTypedDict]")


class Quirks(BaseModel):  # #/components/schemas/Quirks
    """Keys and values that YAML could take for something else."""

    id: Optional[int] = Field(default=None, json_schema_extra={"maximum": 1000.0})
    """At most 1000.0."""
    yes: Optional[bool] = Field(default=None, json_schema_extra={"default": "no"})
    """Default: "no"."""
    on: Optional[Date] = Field(default=None, json_schema_extra={"default": "2024-02-29"})
    """Default: "2024-02-29"."""
    null: Optional[str] = None
    field_1: Annotated[Optional[int], Field(alias="1")] = Field(
        default=None, json_schema_extra={"maximum": 18446744073709551615}
    )
    """At most 18446744073709551615."""
    field_1_50: Annotated[Optional[str], Field(alias="1.50")] = Field(
        default=None, json_schema_extra={"default": "1:30"}
    )
    """Default: "1:30"."""
    tilde: Annotated[Optional[str], Field(alias="~")] = None
    a_b_c_d_e: Annotated[Optional[QuirksABCDE], Field(alias="a/b~c%d e")] = None
    escaped: Optional[QuirksABCDE] = None
    part: Optional[Size] = None
    sibling: Optional[Whole] = None
    """Kept."""


QuirksTypedDict = TypedDict(
    "QuirksTypedDict",
    {
        "id": "int",
        "yes": "bool",
        "on": "Union[Date, str]",
        "null": "Optional[str]",
        "1": "int",
        "1.50": "str",
        "~": "str",
        "a/b~c%d e": "Either[QuirksABCDE, QuirksABCDETypedDict]",
        "escaped": "Either[QuirksABCDE, QuirksABCDETypedDict]",
        "part": "Either[Size, SizeTypedDict]",
        "sibling": "Optional[Either[Whole, WholeTypedDict]]",
    },
    total=False,
)
opened(QuirksTypedDict)


class QuirksABCDE(BaseModel):  # #/components/schemas/Quirks/properties/a~1b~0c%d%20e
    """`QuirksABCDE` of the API."""

    deep: Optional[str] = None


@opened
class QuirksABCDETypedDict(TypedDict, total=False):
    deep: str


class Whole(BaseModel):  # #/components/schemas/Whole
    """`Whole` of the API."""

    id: Optional[int] = Field(default=None, json_schema_extra={"maximum": 1000.0})
    """At most 1000.0."""
    size: Optional[Size] = None


@opened
class WholeTypedDict(TypedDict, total=False):
    id: int
    size: Either[Size, SizeTypedDict]


class Bird(BaseModel):  # parts/birds.yaml#/Bird
    """`Bird` of the API."""

    name: str
    mate: Optional[Bird] = None
    flights: Optional[List[Flight]] = None


@opened
class BirdTypedDict(TypedDict):
    name: str
    mate: NotRequired[Either[Bird, BirdTypedDict]]
    flights: NotRequired[Items[Either[Flight, FlightTypedDict]]]


class Flight(BaseModel):  # parts/deep/flight.yaml#
    """`Flight` of the API."""

    bird: Bird
    legs: Optional[List[Bird]] = None
    next: Optional[Flight] = None
    path: Optional[List[XPath]] = None


@opened
class FlightTypedDict(TypedDict):
    bird: Either[Bird, BirdTypedDict]
    legs: NotRequired[Items[Either[Bird, BirdTypedDict]]]
    next: NotRequired[Either[Flight, FlightTypedDict]]
    path: NotRequired[Items[XPathTypedDict]]


class XProblem(BaseModel):  # parts/deep/responses.yaml#/Missing/x-problem
    """`XProblem` of the API."""

    detail: Optional[str] = None


class Size(BaseModel):  # #/components/schemas/Whole/allOf/1/properties/size
    """`Size` of the API."""

    width: Optional[int] = None


@opened
class SizeTypedDict(TypedDict, total=False):
    width: int
