# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Models that several resources share."""

from __future__ import annotations

from typing import Annotated, List, Literal, Optional, Union

from typing_extensions import NotRequired, TypedDict

from .._runtime.model import BaseModel, Either, Items, Number, Open, Tag, Unrecognized, opened

SavedType = Literal["created", "updated"]


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


@opened
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


@opened
class CircleTypedDict(TypedDict):
    kind: str
    radius: Number


class Square(BaseModel):  # #/components/schemas/Square
    """`Square` of the API."""

    kind: str
    side: Number


@opened
class SquareTypedDict(TypedDict):
    kind: str
    side: Number


class Saved(BaseModel):  # #/components/schemas/Saved
    """`Saved` of the API."""

    type: Open[SavedType]
    by: str


@opened
class SavedTypedDict(TypedDict):
    type: SavedType
    by: str


class Removed(BaseModel):  # #/components/schemas/Removed
    """`Removed` of the API."""

    type: Open[Literal["removed"]]
    reason: Optional[str] = None


@opened
class RemovedTypedDict(TypedDict):
    type: Literal["removed"]
    reason: NotRequired[str]


class PartText(BaseModel):  # #/components/schemas/Part/oneOf/0
    """`PartText` of the API."""

    type: Open[Literal["text"]]
    text: str


@opened
class PartTextTypedDict(TypedDict):
    type: Literal["text"]
    text: str


class PartImage(BaseModel):  # #/components/schemas/Part/oneOf/1
    """`PartImage` of the API."""

    type: Open[Literal["image"]]
    url: str


@opened
class PartImageTypedDict(TypedDict):
    type: Literal["image"]
    url: str


class Cat(BaseModel):  # #/components/schemas/Cat
    """`Cat` of the API."""

    name: str
    lives: Optional[int] = None


@opened
class CatTypedDict(TypedDict):
    name: str
    lives: NotRequired[int]


class Dog(BaseModel):  # #/components/schemas/Dog
    """`Dog` of the API."""

    name: str
    tricks: Optional[List[str]] = None


@opened
class DogTypedDict(TypedDict):
    name: str
    tricks: NotRequired[Items[str]]


DrawingSize = Union[Number, Open[Literal["small", "large"]], List[Union[Number, str]]]
DrawingSizeTypedDict = Union[Number, Literal["small", "large"], Items[Union[Number, str]]]
DrawingOptionalShape = Union[Circle, Square, Unrecognized]
DrawingOptionalShapeTypedDict = Union[Either[Circle, CircleTypedDict], Either[Square, SquareTypedDict]]
Shape = Annotated[Union[Circle, Square, Unrecognized], Tag("kind", {"Circle": Circle, "Square": Square})]
ShapeTypedDict = Annotated[
    Union[Either[Circle, CircleTypedDict], Either[Square, SquareTypedDict]],
    Tag("kind", {"Circle": Either[Circle, CircleTypedDict], "Square": Either[Square, SquareTypedDict]}),
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
Part = Annotated[Union[PartText, PartImage, Unrecognized], Tag("type", {"text": PartText, "image": PartImage})]
PartTypedDict = Annotated[
    Union[Either[PartText, PartTextTypedDict], Either[PartImage, PartImageTypedDict]],
    Tag("type", {"text": Either[PartText, PartTextTypedDict], "image": Either[PartImage, PartImageTypedDict]}),
]
Pet = Union[Cat, Dog, Unrecognized]
PetTypedDict = Union[Either[Cat, CatTypedDict], Either[Dog, DogTypedDict]]
