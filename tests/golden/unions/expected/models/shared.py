# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Models that several resources share."""

from __future__ import annotations

from typing import Annotated, Literal, NotRequired

from typing_extensions import TypedDict

from .._exact import Exact
from .._runtime.model import (
    BaseModel,
    Boolean,
    Date,
    Either,
    Items,
    Number,
    Open,
    OpenInt,
    Tag,
    Unrecognized,
    allows_extra,
)

SavedType = Literal["created", "updated"]
NestMixed = Exact[Literal[0, 1, True, "1"]]
NestOneOrTrue = Exact[Literal[1, True]]
Colour = Literal["dark_red", "dark_blue"]


class Drawing(BaseModel):  # #/components/schemas/Drawing
    shape: Shape
    event: Event
    part: Part | None = None
    pet: Pet | None = None
    id: str | int
    """Numbers stay numbers."""
    size: DrawingSize | None = None
    optional_shape: DrawingOptionalShape | None = None
    maybe_word: str | None = None
    layers: list[Shape] | None = None


@allows_extra
class DrawingTypedDict(TypedDict):
    shape: ShapeTypedDict
    event: EventTypedDict
    part: NotRequired[PartTypedDict]
    pet: NotRequired[PetTypedDict]
    id: str | int
    size: NotRequired[DrawingSizeTypedDict]
    optional_shape: NotRequired[DrawingOptionalShapeTypedDict | None]
    maybe_word: NotRequired[str | None]
    layers: NotRequired[Items[ShapeTypedDict]]


class Circle(BaseModel):  # #/components/schemas/Circle
    kind: str
    radius: Number


@allows_extra
class CircleTypedDict(TypedDict):
    kind: str
    radius: Number


class Square(BaseModel):  # #/components/schemas/Square
    kind: str
    side: Number


@allows_extra
class SquareTypedDict(TypedDict):
    kind: str
    side: Number


class Saved(BaseModel):  # #/components/schemas/Saved
    type: Open[SavedType]
    by: str


@allows_extra
class SavedTypedDict(TypedDict):
    type: SavedType
    by: str


class Removed(BaseModel):  # #/components/schemas/Removed
    type: Open[Literal["removed"]]
    reason: str | None = None


@allows_extra
class RemovedTypedDict(TypedDict):
    type: Literal["removed"]
    reason: NotRequired[str]


class PartText(BaseModel):  # #/components/schemas/Part/oneOf/0
    type: Open[Literal["text"]]
    text: str


@allows_extra
class PartTextTypedDict(TypedDict):
    type: Literal["text"]
    text: str


class PartImage(BaseModel):  # #/components/schemas/Part/oneOf/1
    type: Open[Literal["image"]]
    url: str


@allows_extra
class PartImageTypedDict(TypedDict):
    type: Literal["image"]
    url: str


class Cat(BaseModel):  # #/components/schemas/Cat
    name: str
    lives: int | None = None


@allows_extra
class CatTypedDict(TypedDict):
    name: str
    lives: NotRequired[int]


class Dog(BaseModel):  # #/components/schemas/Dog
    name: str
    tricks: list[str] | None = None


@allows_extra
class DogTypedDict(TypedDict):
    name: str
    tricks: NotRequired[Items[str]]


class Nest(BaseModel):  # #/components/schemas/Nest
    figure: Figure | None = None
    news: News | None = None
    amount: Amount | None = None
    round: Round | None = None
    vehicle: Vehicle | None = None
    loose: Loose | None = None
    numbered: Numbered | None = None
    outcome: Outcome | None = None
    mixed: Open[NestMixed] | None = None
    flag_or_count: Boolean | int | None = None
    one_or_true: Open[NestOneOrTrue] | None = None
    day_or_text: str | None = None
    beside: NestBeside | None = None
    source: NestSource | None = None


@allows_extra
class NestTypedDict(TypedDict, total=False):
    figure: FigureTypedDict
    news: NewsTypedDict
    amount: AmountTypedDict
    round: RoundTypedDict
    vehicle: VehicleTypedDict
    loose: LooseTypedDict
    numbered: NumberedTypedDict
    outcome: OutcomeTypedDict
    mixed: NestMixed
    flag_or_count: bool | int
    one_or_true: NestOneOrTrue
    day_or_text: Date | str
    beside: NestBesideTypedDict
    source: NestSourceTypedDict


class NestBesideCat(BaseModel):  # #/components/schemas/Nest/properties/beside/oneOf/0
    id: int | None = None
    name: str
    lives: int | None = None


@allows_extra
class NestBesideCatTypedDict(TypedDict):
    id: NotRequired[int]
    name: str
    lives: NotRequired[int]


class NestBesideDog(BaseModel):  # #/components/schemas/Nest/properties/beside/oneOf/1
    id: int | None = None
    name: str
    tricks: list[str] | None = None


@allows_extra
class NestBesideDogTypedDict(TypedDict):
    id: NotRequired[int]
    name: str
    tricks: NotRequired[Items[str]]


class NestSourceUrl(BaseModel):  # #/components/schemas/Nest/properties/source/oneOf/1
    url: str
    size: int | None = None


@allows_extra
class NestSourceUrlTypedDict(TypedDict):
    url: str
    size: NotRequired[int]


class NestSourceFile(BaseModel):  # #/components/schemas/Nest/properties/source/oneOf/2
    file: str
    size: int | None = None


@allows_extra
class NestSourceFileTypedDict(TypedDict):
    file: str
    size: NotRequired[int]


class Triangle(BaseModel):  # #/components/schemas/Triangle
    kind: str
    base: Number | None = None


@allows_extra
class TriangleTypedDict(TypedDict):
    kind: str
    base: NotRequired[Number]


class Quiet(BaseModel):  # #/components/schemas/Quiet
    type: Open[Literal["quiet"]]


@allows_extra
class QuietTypedDict(TypedDict):
    type: Literal["quiet"]


class Whole(BaseModel):  # #/components/schemas/Whole
    type: str
    unit: str
    value: int | None = None


@allows_extra
class WholeTypedDict(TypedDict):
    type: str
    unit: str
    value: NotRequired[int]


class Fraction(BaseModel):  # #/components/schemas/Fraction
    type: str
    unit: str
    value: str | None = None


@allows_extra
class FractionTypedDict(TypedDict):
    type: str
    unit: str
    value: NotRequired[str]


class Word(BaseModel):  # #/components/schemas/Word
    type: str
    value: Boolean | None = None


@allows_extra
class WordTypedDict(TypedDict):
    type: str
    value: NotRequired[bool]


class VehicleBase(BaseModel):  # #/components/schemas/Vehicle
    """Its heirs, or itself."""

    wheels: str
    name: str | None = None


@allows_extra
class VehicleBaseTypedDict(TypedDict):
    wheels: str
    name: NotRequired[str]


class Bike(BaseModel):  # #/components/schemas/Bike
    wheels: str
    name: str | None = None
    bell: Boolean | None = None


@allows_extra
class BikeTypedDict(TypedDict):
    wheels: str
    name: NotRequired[str]
    bell: NotRequired[bool]


class Tandem(BaseModel):  # #/components/schemas/Tandem
    wheels: str
    name: str | None = None
    bell: Boolean | None = None
    seats: int


@allows_extra
class TandemTypedDict(TypedDict):
    wheels: str
    name: NotRequired[str]
    bell: NotRequired[bool]
    seats: int


class DarkRed(BaseModel):  # #/components/schemas/DarkRed
    colour: Open[Colour] | None = None
    red: int | None = None


@allows_extra
class DarkRedTypedDict(TypedDict, total=False):
    colour: Colour
    red: int


class DarkBlue(BaseModel):  # #/components/schemas/DarkBlue
    colour: Open[Colour] | None = None
    blue: int


@allows_extra
class DarkBlueTypedDict(TypedDict):
    colour: NotRequired[Colour]
    blue: int


class First(BaseModel):  # #/components/schemas/First
    version: OpenInt[Exact[Literal[1]]]
    value: str | None = None


@allows_extra
class FirstTypedDict(TypedDict):
    version: Exact[Literal[1]]
    value: NotRequired[str]


class Second(BaseModel):  # #/components/schemas/Second
    version: OpenInt[Literal[2]]
    value: int | None = None


@allows_extra
class SecondTypedDict(TypedDict):
    version: Literal[2]
    value: NotRequired[int]


class OutcomeMade(BaseModel):  # #/components/schemas/Outcome/oneOf/0
    ok: Boolean
    made: str | None = None


@allows_extra
class OutcomeMadeTypedDict(TypedDict):
    ok: Exact[Literal[True]]
    made: NotRequired[str]


class OutcomeReason(BaseModel):  # #/components/schemas/Outcome/oneOf/1
    ok: Boolean
    reason: str | None = None


@allows_extra
class OutcomeReasonTypedDict(TypedDict):
    ok: Exact[Literal[False]]
    reason: NotRequired[str]


DrawingSize = Number | Open[Literal["small", "large"]] | list[Number | str]
DrawingSizeTypedDict = Number | Literal["small", "large"] | Items[Number | str]
DrawingOptionalShape = Circle | Square | Unrecognized
DrawingOptionalShapeTypedDict = Either[Circle, CircleTypedDict] | Either[Square, SquareTypedDict]
Shape = Annotated[Circle | Square | Unrecognized, Tag("kind", ("Circle", "Square"))]
ShapeTypedDict = Annotated[
    Either[Circle, CircleTypedDict] | Either[Square, SquareTypedDict], Tag("kind", ("Circle", "Square"))
]
Event = Annotated[Saved | Removed | Unrecognized, Tag("type", {"created": Saved, "updated": Saved, "removed": Removed})]
EventTypedDict = Annotated[
    Either[Saved, SavedTypedDict] | Either[Removed, RemovedTypedDict],
    Tag(
        "type",
        {
            "created": Either[Saved, SavedTypedDict],
            "updated": Either[Saved, SavedTypedDict],
            "removed": Either[Removed, RemovedTypedDict],
        },
    ),
]
Part = Annotated[PartText | PartImage | Unrecognized, Tag("type", ("text", "image"))]
PartTypedDict = Annotated[
    Either[PartText, PartTextTypedDict] | Either[PartImage, PartImageTypedDict], Tag("type", ("text", "image"))
]
Pet = Cat | Dog | Unrecognized
PetTypedDict = Either[Cat, CatTypedDict] | Either[Dog, DogTypedDict]
NestBeside = NestBesideCat | NestBesideDog | Unrecognized
NestBesideTypedDict = Either[NestBesideCat, NestBesideCatTypedDict] | Either[NestBesideDog, NestBesideDogTypedDict]
NestSource = str | NestSourceUrl | NestSourceFile
NestSourceTypedDict = (
    str | Either[NestSourceUrl, NestSourceUrlTypedDict] | Either[NestSourceFile, NestSourceFileTypedDict]
)
Flat = (
    Annotated[
        Circle | Square | Unrecognized,
        Tag("kind", {"disc": Circle, "circle": Circle, "square": Square, "Circle": Circle, "Square": Square}),
    ]
    | None
)
FlatTypedDict = (
    Annotated[
        Either[Circle, CircleTypedDict] | Either[Square, SquareTypedDict],
        Tag(
            "kind",
            {
                "disc": Either[Circle, CircleTypedDict],
                "circle": Either[Circle, CircleTypedDict],
                "square": Either[Square, SquareTypedDict],
                "Circle": Either[Circle, CircleTypedDict],
                "Square": Either[Square, SquareTypedDict],
            },
        ),
    ]
    | None
)
Figure = (
    Annotated[
        Triangle | Flat | Unrecognized,
        Tag(
            "kind",
            {
                "disc": Circle,
                "circle": Circle,
                "square": Square,
                "Circle": Circle,
                "Square": Square,
                "Triangle": Triangle,
            },
        ),
    ]
    | None
)
FigureTypedDict = (
    Annotated[
        Either[Triangle, TriangleTypedDict] | FlatTypedDict,
        Tag(
            "kind",
            {
                "disc": Either[Circle, CircleTypedDict],
                "circle": Either[Circle, CircleTypedDict],
                "square": Either[Square, SquareTypedDict],
                "Circle": Either[Circle, CircleTypedDict],
                "Square": Either[Square, SquareTypedDict],
                "Triangle": Either[Triangle, TriangleTypedDict],
            },
        ),
    ]
    | None
)
News = Annotated[
    Event | Quiet | Unrecognized, Tag("type", {"created": Saved, "updated": Saved, "removed": Removed, "quiet": Quiet})
]
NewsTypedDict = Annotated[
    EventTypedDict | Either[Quiet, QuietTypedDict],
    Tag(
        "type",
        {
            "created": Either[Saved, SavedTypedDict],
            "updated": Either[Saved, SavedTypedDict],
            "removed": Either[Removed, RemovedTypedDict],
            "quiet": Either[Quiet, QuietTypedDict],
        },
    ),
]
Sum = Annotated[
    Whole | Fraction | Unrecognized, Tag("unit", {"one": Whole, "half": Fraction, "Whole": Whole, "Fraction": Fraction})
]
SumTypedDict = Annotated[
    Either[Whole, WholeTypedDict] | Either[Fraction, FractionTypedDict],
    Tag(
        "unit",
        {
            "one": Either[Whole, WholeTypedDict],
            "half": Either[Fraction, FractionTypedDict],
            "Whole": Either[Whole, WholeTypedDict],
            "Fraction": Either[Fraction, FractionTypedDict],
        },
    ),
]
Amount = Annotated[Sum | Word | Unrecognized, Tag("type", {"sum": Sum, "word": Word, "Sum": Sum, "Word": Word})]
AmountTypedDict = Annotated[
    SumTypedDict | Either[Word, WordTypedDict],
    Tag(
        "type",
        {
            "sum": SumTypedDict,
            "word": Either[Word, WordTypedDict],
            "Sum": SumTypedDict,
            "Word": Either[Word, WordTypedDict],
        },
    ),
]
Round = Circle | int
RoundTypedDict = Either[Circle, CircleTypedDict] | int
Rounder = Round
Vehicle = Annotated[
    Bike | Tandem | VehicleBase | Unrecognized,
    Tag("wheels", {"two": Bike, "Bike": Bike, "Tandem": Tandem}, VehicleBase),
]
VehicleTypedDict = Annotated[
    Either[Bike, BikeTypedDict] | Either[Tandem, TandemTypedDict] | Either[VehicleBase, VehicleBaseTypedDict],
    Tag(
        "wheels",
        {
            "two": Either[Bike, BikeTypedDict],
            "Bike": Either[Bike, BikeTypedDict],
            "Tandem": Either[Tandem, TandemTypedDict],
        },
        Either[VehicleBase, VehicleBaseTypedDict],
    ),
]
Loose = Annotated[DarkRed | DarkBlue | Unrecognized, Tag("colour", ("dark_red", "dark_blue"))]
LooseTypedDict = Either[DarkRed, DarkRedTypedDict] | Either[DarkBlue, DarkBlueTypedDict]
Numbered = Annotated[First | Second | Unrecognized, Tag("version", (1, 2))]
NumberedTypedDict = Annotated[Either[First, FirstTypedDict] | Either[Second, SecondTypedDict], Tag("version", (1, 2))]
Outcome = Annotated[OutcomeMade | OutcomeReason | Unrecognized, Tag("ok", (True, False))]
OutcomeTypedDict = Annotated[
    Either[OutcomeMade, OutcomeMadeTypedDict] | Either[OutcomeReason, OutcomeReasonTypedDict], Tag("ok", (True, False))
]
