# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Models that several resources share."""

from __future__ import annotations

from typing import Annotated, List, Literal, Optional, Union

from typing_extensions import NotRequired, TypedDict

from .._runtime.model import BaseModel, Date, Either, Items, Number, Open, OpenInt, Tag, Unrecognized, allows_extra

SavedType = Literal["created", "updated"]
NestMixed = Literal[0, 1, True, "1"]
NestOneOrTrue = Literal[1, True]
Colour = Literal["dark_red", "dark_blue"]


class Drawing(BaseModel):  # #/components/schemas/Drawing
    """`Drawing` of the API."""

    shape: Shape
    event: Event
    part: Optional[Part] = None
    pet: Optional[Pet] = None
    id: Union[str, int]
    """Numbers stay numbers."""
    size: Optional[DrawingSize] = None
    optional_shape: Optional[DrawingOptionalShape] = None
    maybe_word: Optional[str] = None
    layers: Optional[List[Shape]] = None


@allows_extra
class DrawingTypedDict(TypedDict):
    shape: ShapeTypedDict
    event: EventTypedDict
    part: NotRequired[PartTypedDict]
    pet: NotRequired[PetTypedDict]
    id: Union[str, int]
    size: NotRequired[DrawingSizeTypedDict]
    optional_shape: NotRequired[Optional[DrawingOptionalShapeTypedDict]]
    maybe_word: NotRequired[Optional[str]]
    layers: NotRequired[Items[ShapeTypedDict]]


class Circle(BaseModel):  # #/components/schemas/Circle
    """`Circle` of the API."""

    kind: str
    radius: Number


@allows_extra
class CircleTypedDict(TypedDict):
    kind: str
    radius: Number


class Square(BaseModel):  # #/components/schemas/Square
    """`Square` of the API."""

    kind: str
    side: Number


@allows_extra
class SquareTypedDict(TypedDict):
    kind: str
    side: Number


class Saved(BaseModel):  # #/components/schemas/Saved
    """`Saved` of the API."""

    type: Open[SavedType]
    by: str


@allows_extra
class SavedTypedDict(TypedDict):
    type: SavedType
    by: str


class Removed(BaseModel):  # #/components/schemas/Removed
    """`Removed` of the API."""

    type: Open[Literal["removed"]]
    reason: Optional[str] = None


@allows_extra
class RemovedTypedDict(TypedDict):
    type: Literal["removed"]
    reason: NotRequired[str]


class PartText(BaseModel):  # #/components/schemas/Part/oneOf/0
    """`PartText` of the API."""

    type: Open[Literal["text"]]
    text: str


@allows_extra
class PartTextTypedDict(TypedDict):
    type: Literal["text"]
    text: str


class PartImage(BaseModel):  # #/components/schemas/Part/oneOf/1
    """`PartImage` of the API."""

    type: Open[Literal["image"]]
    url: str


@allows_extra
class PartImageTypedDict(TypedDict):
    type: Literal["image"]
    url: str


class Cat(BaseModel):  # #/components/schemas/Cat
    """`Cat` of the API."""

    name: str
    lives: Optional[int] = None


@allows_extra
class CatTypedDict(TypedDict):
    name: str
    lives: NotRequired[int]


class Dog(BaseModel):  # #/components/schemas/Dog
    """`Dog` of the API."""

    name: str
    tricks: Optional[List[str]] = None


@allows_extra
class DogTypedDict(TypedDict):
    name: str
    tricks: NotRequired[Items[str]]


class Nest(BaseModel):  # #/components/schemas/Nest
    """`Nest` of the API."""

    figure: Optional[Figure] = None
    news: Optional[News] = None
    amount: Optional[Amount] = None
    round: Optional[Round] = None
    vehicle: Optional[Vehicle] = None
    loose: Optional[Loose] = None
    numbered: Optional[Numbered] = None
    outcome: Optional[Outcome] = None
    mixed: Optional[Open[NestMixed]] = None
    flag_or_count: Optional[Union[bool, int]] = None
    one_or_true: Optional[Open[NestOneOrTrue]] = None
    day_or_text: Optional[str] = None
    beside: Optional[NestBeside] = None
    source: Optional[NestSource] = None


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
    flag_or_count: Union[bool, int]
    one_or_true: NestOneOrTrue
    day_or_text: Union[Union[Date, str], str]
    beside: NestBesideTypedDict
    source: NestSourceTypedDict


class NestBesideCat(BaseModel):  # #/components/schemas/Nest/properties/beside/oneOf/0
    """`NestBesideCat` of the API."""

    id: Optional[int] = None
    name: str
    lives: Optional[int] = None


@allows_extra
class NestBesideCatTypedDict(TypedDict):
    id: NotRequired[int]
    name: str
    lives: NotRequired[int]


class NestBesideDog(BaseModel):  # #/components/schemas/Nest/properties/beside/oneOf/1
    """`NestBesideDog` of the API."""

    id: Optional[int] = None
    name: str
    tricks: Optional[List[str]] = None


@allows_extra
class NestBesideDogTypedDict(TypedDict):
    id: NotRequired[int]
    name: str
    tricks: NotRequired[Items[str]]


class NestSourceUrl(BaseModel):  # #/components/schemas/Nest/properties/source/oneOf/1
    """`NestSourceUrl` of the API."""

    url: str
    size: Optional[int] = None


@allows_extra
class NestSourceUrlTypedDict(TypedDict):
    url: str
    size: NotRequired[int]


class NestSourceFile(BaseModel):  # #/components/schemas/Nest/properties/source/oneOf/2
    """`NestSourceFile` of the API."""

    file: str
    size: Optional[int] = None


@allows_extra
class NestSourceFileTypedDict(TypedDict):
    file: str
    size: NotRequired[int]


class Triangle(BaseModel):  # #/components/schemas/Triangle
    """`Triangle` of the API."""

    kind: str
    base: Optional[Number] = None


@allows_extra
class TriangleTypedDict(TypedDict):
    kind: str
    base: NotRequired[Number]


class Quiet(BaseModel):  # #/components/schemas/Quiet
    """`Quiet` of the API."""

    type: Open[Literal["quiet"]]


@allows_extra
class QuietTypedDict(TypedDict):
    type: Literal["quiet"]


class Whole(BaseModel):  # #/components/schemas/Whole
    """`Whole` of the API."""

    type: str
    unit: str
    value: Optional[int] = None


@allows_extra
class WholeTypedDict(TypedDict):
    type: str
    unit: str
    value: NotRequired[int]


class Fraction(BaseModel):  # #/components/schemas/Fraction
    """`Fraction` of the API."""

    type: str
    unit: str
    value: Optional[str] = None


@allows_extra
class FractionTypedDict(TypedDict):
    type: str
    unit: str
    value: NotRequired[str]


class Word(BaseModel):  # #/components/schemas/Word
    """`Word` of the API."""

    type: str
    value: Optional[bool] = None


@allows_extra
class WordTypedDict(TypedDict):
    type: str
    value: NotRequired[bool]


class VehicleBase(BaseModel):  # #/components/schemas/Vehicle
    """Its heirs, or itself."""

    wheels: str
    name: Optional[str] = None


@allows_extra
class VehicleBaseTypedDict(TypedDict):
    wheels: str
    name: NotRequired[str]


class Bike(BaseModel):  # #/components/schemas/Bike
    """`Bike` of the API."""

    wheels: str
    name: Optional[str] = None
    bell: Optional[bool] = None


@allows_extra
class BikeTypedDict(TypedDict):
    wheels: str
    name: NotRequired[str]
    bell: NotRequired[bool]


class Tandem(BaseModel):  # #/components/schemas/Tandem
    """`Tandem` of the API."""

    wheels: str
    name: Optional[str] = None
    bell: Optional[bool] = None
    seats: int


@allows_extra
class TandemTypedDict(TypedDict):
    wheels: str
    name: NotRequired[str]
    bell: NotRequired[bool]
    seats: int


class DarkRed(BaseModel):  # #/components/schemas/DarkRed
    """`DarkRed` of the API."""

    colour: Optional[Open[Colour]] = None
    red: Optional[int] = None


@allows_extra
class DarkRedTypedDict(TypedDict, total=False):
    colour: Colour
    red: int


class DarkBlue(BaseModel):  # #/components/schemas/DarkBlue
    """`DarkBlue` of the API."""

    colour: Optional[Open[Colour]] = None
    blue: int


@allows_extra
class DarkBlueTypedDict(TypedDict):
    colour: NotRequired[Colour]
    blue: int


class First(BaseModel):  # #/components/schemas/First
    """`First` of the API."""

    version: OpenInt[Literal[1]]
    value: Optional[str] = None


@allows_extra
class FirstTypedDict(TypedDict):
    version: Literal[1]
    value: NotRequired[str]


class Second(BaseModel):  # #/components/schemas/Second
    """`Second` of the API."""

    version: OpenInt[Literal[2]]
    value: Optional[int] = None


@allows_extra
class SecondTypedDict(TypedDict):
    version: Literal[2]
    value: NotRequired[int]


class OutcomeMade(BaseModel):  # #/components/schemas/Outcome/oneOf/0
    """`OutcomeMade` of the API."""

    ok: bool
    made: Optional[str] = None


@allows_extra
class OutcomeMadeTypedDict(TypedDict):
    ok: Literal[True]
    made: NotRequired[str]


class OutcomeReason(BaseModel):  # #/components/schemas/Outcome/oneOf/1
    """`OutcomeReason` of the API."""

    ok: bool
    reason: Optional[str] = None


@allows_extra
class OutcomeReasonTypedDict(TypedDict):
    ok: Literal[False]
    reason: NotRequired[str]


DrawingSize = Union[Number, Open[Literal["small", "large"]], List[Union[Number, str]]]
DrawingSizeTypedDict = Union[Number, Literal["small", "large"], Items[Union[Number, str]]]
DrawingOptionalShape = Union[Circle, Square, Unrecognized]
DrawingOptionalShapeTypedDict = Union[Either[Circle, CircleTypedDict], Either[Square, SquareTypedDict]]
Shape = Annotated[Union[Circle, Square, Unrecognized], Tag("kind", ("Circle", "Square"))]
ShapeTypedDict = Annotated[
    Union[Either[Circle, CircleTypedDict], Either[Square, SquareTypedDict]], Tag("kind", ("Circle", "Square"))
]
Event = Annotated[
    Union[Saved, Removed, Unrecognized], Tag("type", {"created": Saved, "updated": Saved, "removed": Removed})
]
EventTypedDict = Annotated[
    Union[Either[Saved, SavedTypedDict], Either[Removed, RemovedTypedDict]],
    Tag(
        "type",
        {
            "created": Either[Saved, SavedTypedDict],
            "updated": Either[Saved, SavedTypedDict],
            "removed": Either[Removed, RemovedTypedDict],
        },
    ),
]
Part = Annotated[Union[PartText, PartImage, Unrecognized], Tag("type", ("text", "image"))]
PartTypedDict = Annotated[
    Union[Either[PartText, PartTextTypedDict], Either[PartImage, PartImageTypedDict]], Tag("type", ("text", "image"))
]
Pet = Union[Cat, Dog, Unrecognized]
PetTypedDict = Union[Either[Cat, CatTypedDict], Either[Dog, DogTypedDict]]
NestBeside = Union[NestBesideCat, NestBesideDog, Unrecognized]
NestBesideTypedDict = Union[
    Either[NestBesideCat, NestBesideCatTypedDict], Either[NestBesideDog, NestBesideDogTypedDict]
]
NestSource = Union[str, NestSourceUrl, NestSourceFile]
NestSourceTypedDict = Union[
    str, Either[NestSourceUrl, NestSourceUrlTypedDict], Either[NestSourceFile, NestSourceFileTypedDict]
]
Flat = Optional[
    Annotated[Union[Circle, Square, Unrecognized], Tag("kind", {"disc": Circle, "circle": Circle, "square": Square})]
]
FlatTypedDict = Optional[
    Annotated[
        Union[Either[Circle, CircleTypedDict], Either[Square, SquareTypedDict]],
        Tag(
            "kind",
            {
                "disc": Either[Circle, CircleTypedDict],
                "circle": Either[Circle, CircleTypedDict],
                "square": Either[Square, SquareTypedDict],
            },
        ),
    ]
]
Figure = Optional[
    Annotated[
        Union[Triangle, Flat, Unrecognized],
        Tag("kind", {"disc": Circle, "circle": Circle, "square": Square, "Triangle": Triangle}),
    ]
]
FigureTypedDict = Optional[
    Annotated[
        Union[Either[Triangle, TriangleTypedDict], FlatTypedDict],
        Tag(
            "kind",
            {
                "disc": Either[Circle, CircleTypedDict],
                "circle": Either[Circle, CircleTypedDict],
                "square": Either[Square, SquareTypedDict],
                "Triangle": Either[Triangle, TriangleTypedDict],
            },
        ),
    ]
]
News = Annotated[
    Union[Event, Quiet, Unrecognized],
    Tag("type", {"created": Saved, "updated": Saved, "removed": Removed, "quiet": Quiet}),
]
NewsTypedDict = Annotated[
    Union[EventTypedDict, Either[Quiet, QuietTypedDict]],
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
Sum = Annotated[Union[Whole, Fraction, Unrecognized], Tag("unit", ("one", "half"))]
SumTypedDict = Annotated[
    Union[Either[Whole, WholeTypedDict], Either[Fraction, FractionTypedDict]], Tag("unit", ("one", "half"))
]
Amount = Annotated[Union[Sum, Word, Unrecognized], Tag("type", {"sum": Sum, "word": Word})]
AmountTypedDict = Annotated[
    Union[SumTypedDict, Either[Word, WordTypedDict]],
    Tag("type", {"sum": SumTypedDict, "word": Either[Word, WordTypedDict]}),
]
Round = Union[Circle, int]
RoundTypedDict = Union[Either[Circle, CircleTypedDict], int]
Rounder = Round
Vehicle = Annotated[Union[Bike, Tandem, VehicleBase, Unrecognized], Tag("wheels", ("two", "Tandem"), VehicleBase)]
VehicleTypedDict = Annotated[
    Union[Either[Bike, BikeTypedDict], Either[Tandem, TandemTypedDict], Either[VehicleBase, VehicleBaseTypedDict]],
    Tag("wheels", ("two", "Tandem"), Either[VehicleBase, VehicleBaseTypedDict]),
]
Loose = Annotated[Union[DarkRed, DarkBlue, Unrecognized], Tag("colour", ("dark_red", "dark_blue"))]
LooseTypedDict = Union[Either[DarkRed, DarkRedTypedDict], Either[DarkBlue, DarkBlueTypedDict]]
Numbered = Annotated[Union[First, Second, Unrecognized], Tag("version", (1, 2))]
NumberedTypedDict = Annotated[
    Union[Either[First, FirstTypedDict], Either[Second, SecondTypedDict]], Tag("version", (1, 2))
]
Outcome = Annotated[Union[OutcomeMade, OutcomeReason, Unrecognized], Tag("ok", (True, False))]
OutcomeTypedDict = Annotated[
    Union[Either[OutcomeMade, OutcomeMadeTypedDict], Either[OutcomeReason, OutcomeReasonTypedDict]],
    Tag("ok", (True, False)),
]
