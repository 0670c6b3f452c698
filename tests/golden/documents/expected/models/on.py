# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Models of `on`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal, NotRequired, TypeAlias

from pydantic import Field
from typing_extensions import TypeAliasType, TypedDict

from .._runtime.model import BaseModel, Boolean, Date, Either, Items, allows_extra

ListFlightsCountry = Literal["no", "de", "on", "yes"]
if TYPE_CHECKING:
    XPath: TypeAlias = "list[XPath]"
    XPathTypedDict: TypeAlias = "Items[XPathTypedDict]"
else:
    XPath = TypeAliasType("XPath", "list[XPath]")
    XPathTypedDict = TypeAliasType("XPathTypedDict", "Items[XPathTypedDict]")


class Quirks(BaseModel):  # #/components/schemas/Quirks
    """Keys and values that YAML could take for something else."""

    id: int | None = Field(default=None, json_schema_extra={"maximum": 1000.0})
    """At most 1000.0."""
    yes: Boolean | None = Field(default=None, json_schema_extra={"default": "no"})
    """Default: "no"."""
    on: Date | None = Field(default=None, json_schema_extra={"default": "2024-02-29"})
    """Default: "2024-02-29"."""
    null: str | None = None
    field_1: Annotated[int | None, Field(alias="1")] = Field(
        default=None, json_schema_extra={"maximum": 18446744073709551615}
    )
    """At most 18446744073709551615."""
    field_1_50: Annotated[str | None, Field(alias="1.50")] = Field(default=None, json_schema_extra={"default": "1:30"})
    """Default: "1:30"."""
    tilde: Annotated[str | None, Field(alias="~")] = None
    a_b_c_d_e: Annotated[QuirksABCDE | None, Field(alias="a/b~c%d e")] = None
    escaped: QuirksABCDE | None = None
    part: Size | None = None
    sibling: Whole | None = None
    """Kept."""


QuirksTypedDict = TypedDict(
    "QuirksTypedDict",
    {
        "id": "int",
        "yes": "bool",
        "on": "Date | str",
        "null": "str | None",
        "1": "int",
        "1.50": "str",
        "~": "str",
        "a/b~c%d e": "Either[QuirksABCDE, QuirksABCDETypedDict]",
        "escaped": "Either[QuirksABCDE, QuirksABCDETypedDict]",
        "part": "Either[Size, SizeTypedDict]",
        "sibling": "Either[Whole, WholeTypedDict] | None",
    },
    total=False,
)
allows_extra(QuirksTypedDict)


class QuirksABCDE(BaseModel):  # #/components/schemas/Quirks/properties/a~1b~0c%d%20e
    deep: str | None = None


@allows_extra
class QuirksABCDETypedDict(TypedDict, total=False):
    deep: str


class Whole(BaseModel):  # #/components/schemas/Whole
    id: int | None = Field(default=None, json_schema_extra={"maximum": 1000.0})
    """At most 1000.0."""
    size: Size | None = None


@allows_extra
class WholeTypedDict(TypedDict, total=False):
    id: int
    size: Either[Size, SizeTypedDict]


class Bird(BaseModel):  # parts/birds.yaml#/Bird
    name: str
    mate: Bird | None = None
    flights: list[Flight] | None = None


@allows_extra
class BirdTypedDict(TypedDict):
    name: str
    mate: NotRequired[Either[Bird, BirdTypedDict]]
    flights: NotRequired[Items[Either[Flight, FlightTypedDict]]]


class Flight(BaseModel):  # parts/deep/flight.yaml#
    bird: Bird
    legs: list[Bird] | None = None
    next: Flight | None = None
    path: list[XPath] | None = None


@allows_extra
class FlightTypedDict(TypedDict):
    bird: Either[Bird, BirdTypedDict]
    legs: NotRequired[Items[Either[Bird, BirdTypedDict]]]
    next: NotRequired[Either[Flight, FlightTypedDict]]
    path: NotRequired[Items[XPathTypedDict]]


class XProblem(BaseModel):  # parts/deep/responses.yaml#/Missing/x-problem
    detail: str | None = None


class Size(BaseModel):  # #/components/schemas/Whole/allOf/1/properties/size
    width: int | None = None


@allows_extra
class SizeTypedDict(TypedDict, total=False):
    width: int
