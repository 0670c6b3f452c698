# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Models that several resources share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Dict, List, Literal, Optional, Tuple, TypeAlias, Union

from pydantic import Field
from typing_extensions import NotRequired, TypeAliasType, TypedDict

from .._runtime.model import BaseModel, Either, Entries, Items, Number, Open, Unrecognized, Uuid, opened
from .._unsent import Unsent

ValuesEnumMixed = Literal["one", 2, True]
if TYPE_CHECKING:
    ValuesNest: TypeAlias = "List[Union[str, ValuesNest]]"
    ValuesNestTypedDict: TypeAlias = "Items[Union[str, ValuesNestTypedDict]]"
    ValuesLoop: TypeAlias = "Union[str, Dict[str, ValuesLoop]]"
    ValuesLoopTypedDict: TypeAlias = "Union[str, Entries[str, ValuesLoopTypedDict]]"
else:
    ValuesNest = TypeAliasType("ValuesNest", "List[Union[str, ValuesNest]]")
    ValuesNestTypedDict = TypeAliasType("ValuesNestTypedDict", "Items[Union[str, ValuesNestTypedDict]]")
    ValuesLoop = TypeAliasType("ValuesLoop", "Union[str, Dict[str, ValuesLoop]]")
    ValuesLoopTypedDict = TypeAliasType("ValuesLoopTypedDict", "Union[str, Entries[str, ValuesLoopTypedDict]]")


class Bounds(BaseModel):  # #/components/schemas/Bounds
    """`Bounds` of the API."""

    id: Optional[Uuid] = None
    secret: Optional[str] = Field(default=None, json_schema_extra={"format": "password"})
    """Format password."""
    code: Optional[str] = Field(
        default=None, json_schema_extra={"maxLength": 2, "minLength": 2, "pattern": '^"""\\w\\\\$'}
    )
    """Of the country. Exactly 2 characters; matches `^\"\"\"\\w\\\\$`."""
    short: Optional[str] = Field(default=None, json_schema_extra={"maxLength": 1})
    """At most 1 character."""
    ratio: Optional[Number] = Field(
        default=None, json_schema_extra={"exclusiveMaximum": 1.5, "exclusiveMinimum": 0, "multipleOf": 0.5}
    )
    """More than 0; less than 1.5; a multiple of 0.5."""
    page: Optional[Page_] = Field(default=None, json_schema_extra={"maximum": 100, "minimum": 1, "default": 1})
    """From 1 to 100. Default: 1."""
    tags: Optional[List[str]] = Field(
        default=None, json_schema_extra={"maxItems": 3, "minItems": 1, "uniqueItems": True, "default": []}
    )
    """1 to 3 items; no item twice. Default: []."""
    labels: Optional[Dict[str, Any]] = Field(
        default=None, json_schema_extra={"minProperties": 1, "default": {"a": [1.5, None, True]}}
    )
    """At least 1 entry. Default: {"a": [1.5, None, True]}."""
    old: Optional[str] = Field(default=None, json_schema_extra={"default": None, "deprecated": True})
    """Default: None. Deprecated."""
    older: Optional[str] = Field(default=None, json_schema_extra={"deprecated": True})
    """Deprecated: use `old`."""
    picture: Optional[str] = Field(
        default=None, json_schema_extra={"contentEncoding": "base64", "contentMediaType": "image/png"}
    )
    """Encoded as base64; holds image/png."""
    hour: Optional[str] = Field(default=None, json_schema_extra={"format": "time"})
    """Format time."""
    field: Annotated[int, Field(alias="")]
    """A name that is none."""
    say_hi: Annotated[Optional[bool], Field(alias='say "hi"\n\\')] = Field(
        default=None, json_schema_extra={"default": False}
    )
    """Default: False."""


BoundsTypedDict = TypedDict(
    "BoundsTypedDict",
    {
        "id": "NotRequired[Unsent]",
        "secret": "str",
        "code": "NotRequired[str]",
        "short": "NotRequired[str]",
        "ratio": "NotRequired[Number]",
        "page": "NotRequired[Page_]",
        "tags": "NotRequired[Items[str]]",
        "labels": "NotRequired[Entries[str, Any]]",
        "old": "NotRequired[Optional[str]]",
        "older": "NotRequired[str]",
        "picture": "NotRequired[str]",
        "hour": "NotRequired[str]",
        'say "hi"\n\\': "NotRequired[bool]",
    },
)
opened(BoundsTypedDict)


class Values(BaseModel):  # #/components/schemas/Values
    """`Values` of the API."""

    nothing: Optional[Any] = None
    anything: Any = None
    not_text: Any = None
    some_ones: Optional[List[int]] = None
    const_text: Optional[Open[Literal['a"b']]] = None
    const_number: Optional[Number] = Field(default=None, json_schema_extra={"enum": [1.5]})
    """Always 1.5."""
    const_object: Any = Field(default=None, json_schema_extra={"enum": [{"a": 1}]})
    """Always {"a": 1}."""
    const_null: Optional[None] = None
    only_null: Optional[Nothing] = None
    enum_numbers: Optional[Number] = Field(default=None, json_schema_extra={"enum": [0.5, 1]})
    """One of 0.5, 1."""
    enum_objects: Any = Field(default=None, json_schema_extra={"enum": [{"a": 1}, [2], None]})
    """One of {"a": 1}, [2], None."""
    enum_mixed: Optional[Open[ValuesEnumMixed]] = None
    enum_empty: Optional[str] = None
    types: Optional[ValuesTypes] = None
    pair: Optional[Tuple[str, int]] = Field(default=None, json_schema_extra={"maxItems": 2, "minItems": 2})
    """Exactly 2 items."""
    start: Optional[List[Union[str, int, bool]]] = None
    open: Optional[List[Any]] = None
    nest: Optional[ValuesNest] = None
    loop: Optional[ValuesLoop] = None
    either: Optional[ValuesEither] = None
    choice: Optional[ValuesChoice] = None
    conditional: Optional[ValuesConditional] = None


@opened
class ValuesTypedDict(TypedDict, total=False):
    nothing: Any
    anything: Any
    not_text: Any
    some_ones: Items[int]
    const_text: Literal['a"b']
    const_number: Number
    const_object: Any
    const_null: None
    only_null: Nothing
    enum_numbers: Number
    enum_objects: Any
    enum_mixed: Optional[ValuesEnumMixed]
    enum_empty: str
    types: Optional[ValuesTypesTypedDict]
    pair: Items[Union[str, int]]
    start: Items[Union[str, int, bool]]
    open: Items[Any]
    nest: ValuesNestTypedDict
    loop: ValuesLoopTypedDict
    either: Either[ValuesEither, ValuesEitherTypedDict]
    choice: ValuesChoiceTypedDict
    conditional: Either[ValuesConditional, ValuesConditionalTypedDict]


class ValuesEither(BaseModel):  # #/components/schemas/Values/properties/either
    """`ValuesEither` of the API."""

    a: Optional[str] = None
    b: Optional[str] = None


@opened
class ValuesEitherTypedDict(TypedDict, total=False):
    a: str
    b: str


class ValuesWide(BaseModel):  # #/components/schemas/Values/properties/choice/oneOf/0
    """`ValuesWide` of the API."""

    a: str
    b: int


@opened
class ValuesWideTypedDict(TypedDict):
    a: str
    b: int


class ValuesDeep(BaseModel):  # #/components/schemas/Values/properties/choice/oneOf/1
    """`ValuesDeep` of the API."""

    a: str
    c: int


@opened
class ValuesDeepTypedDict(TypedDict):
    a: str
    c: int


class ValuesConditional(BaseModel):  # #/components/schemas/Values/properties/conditional
    """`ValuesConditional` of the API."""

    a: Optional[str] = None
    b: Optional[str] = None


@opened
class ValuesConditionalTypedDict(TypedDict, total=False):
    a: str
    b: str


Page_ = int
ValuesTypes = Union[str, int, Dict[str, Any], List[Any]]
ValuesTypesTypedDict = Union[str, int, Entries[str, Any], Items[Any]]
ValuesChoice = Union[ValuesWide, ValuesDeep, Unrecognized]
ValuesChoiceTypedDict = Union[Either[ValuesWide, ValuesWideTypedDict], Either[ValuesDeep, ValuesDeepTypedDict]]
Nothing = Optional[None]
