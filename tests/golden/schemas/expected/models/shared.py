# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Models that several resources share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Literal, NotRequired, TypeAlias

from pydantic import Field
from typing_extensions import TypeAliasType, TypedDict

from .._exact import Exact
from .._runtime.model import BaseModel, Boolean, Either, Entries, Items, Number, Open, Unrecognized, Uuid, allows_extra
from .._unsent import Unsent

ValuesEnumMixed = Exact[Literal["one", 2, True]]
if TYPE_CHECKING:
    ValuesNest: TypeAlias = "list[str | ValuesNest]"
    ValuesNestTypedDict: TypeAlias = "Items[str | ValuesNestTypedDict]"
    ValuesLoop: TypeAlias = "str | dict[str, ValuesLoop]"
    ValuesLoopTypedDict: TypeAlias = "str | Entries[str, ValuesLoopTypedDict]"
else:
    ValuesNest = TypeAliasType("ValuesNest", "list[str | ValuesNest]")
    ValuesNestTypedDict = TypeAliasType("ValuesNestTypedDict", "Items[str | ValuesNestTypedDict]")
    ValuesLoop = TypeAliasType("ValuesLoop", "str | dict[str, ValuesLoop]")
    ValuesLoopTypedDict = TypeAliasType("ValuesLoopTypedDict", "str | Entries[str, ValuesLoopTypedDict]")


class Bounds(BaseModel):  # #/components/schemas/Bounds
    id: Uuid | None = None
    secret: str | None = Field(default=None, json_schema_extra={"format": "password"})
    """Format password."""
    code: str | None = Field(
        default=None, json_schema_extra={"maxLength": 2, "minLength": 2, "pattern": '^"""\\w\\\\$'}
    )
    """Of the country. Exactly 2 characters; matches `^\"\"\"\\w\\\\$`."""
    short: str | None = Field(default=None, json_schema_extra={"maxLength": 1})
    """At most 1 character."""
    ratio: Number | None = Field(
        default=None, json_schema_extra={"exclusiveMaximum": 1.5, "exclusiveMinimum": 0, "multipleOf": 0.5}
    )
    """More than 0; less than 1.5; a multiple of 0.5."""
    page: Page | None = Field(default=None, json_schema_extra={"maximum": 100, "minimum": 1, "default": 1})
    """From 1 to 100. Default: 1."""
    tags: list[str] | None = Field(
        default=None, json_schema_extra={"maxItems": 3, "minItems": 1, "uniqueItems": True, "default": []}
    )
    """1 to 3 items; no item twice. Default: []."""
    labels: dict[str, Any] | None = Field(
        default=None, json_schema_extra={"minProperties": 1, "default": {"a": [1.5, None, True]}}
    )
    """At least 1 entry. Default: {"a": [1.5, None, True]}."""
    old: str | None = Field(default=None, json_schema_extra={"default": None, "deprecated": True})
    """Default: None. Deprecated."""
    older: str | None = Field(default=None, json_schema_extra={"deprecated": True})
    """Deprecated: use `old`."""
    picture: str | None = Field(
        default=None, json_schema_extra={"contentEncoding": "base64", "contentMediaType": "image/png"}
    )
    """Encoded as base64; holds image/png."""
    hour: str | None = Field(default=None, json_schema_extra={"format": "time"})
    """Format time."""
    field: Annotated[int, Field(alias="")]
    """A name that is none."""
    say_hi: Annotated[Boolean | None, Field(alias='say "hi"\n\\')] = Field(
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
        "page": "NotRequired[Page]",
        "tags": "NotRequired[Items[str]]",
        "labels": "NotRequired[Entries[str, Any]]",
        "old": "NotRequired[str | None]",
        "older": "NotRequired[str]",
        "picture": "NotRequired[str]",
        "hour": "NotRequired[str]",
        'say "hi"\n\\': "NotRequired[bool]",
    },
)
allows_extra(BoundsTypedDict)


class Values(BaseModel):  # #/components/schemas/Values
    nothing: Any | None = None
    anything: Any = None
    not_text: Any = None
    some_ones: list[int] | None = None
    const_text: Open[Literal['a"b']] | None = None
    const_number: Number | None = Field(default=None, json_schema_extra={"enum": [1.5]})
    """Always 1.5."""
    const_object: Any = Field(default=None, json_schema_extra={"enum": [{"a": 1}]})
    """Always {"a": 1}."""
    const_null: None = None
    only_null: Nothing | None = None
    enum_numbers: Number | None = Field(default=None, json_schema_extra={"enum": [0.5, 1]})
    """One of 0.5, 1."""
    enum_objects: Any = Field(default=None, json_schema_extra={"enum": [{"a": 1}, [2], None]})
    """One of {"a": 1}, [2], None."""
    enum_mixed: Open[ValuesEnumMixed] | None = None
    enum_empty: str | None = None
    types: ValuesTypes | None = None
    pair: tuple[str, int] | None = Field(default=None, json_schema_extra={"maxItems": 2, "minItems": 2})
    """Exactly 2 items."""
    start: list[str | int | Boolean] | None = None
    open: list[Any] | None = None
    nest: ValuesNest | None = None
    loop: ValuesLoop | None = None
    either: ValuesEither | None = None
    choice: ValuesChoice | None = None
    conditional: ValuesEither | None = None


@allows_extra
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
    enum_mixed: ValuesEnumMixed | None
    enum_empty: str
    types: ValuesTypesTypedDict | None
    pair: Items[str | int]
    start: Items[str | int | bool]
    open: Items[Any]
    nest: ValuesNestTypedDict
    loop: ValuesLoopTypedDict
    either: Either[ValuesEither, ValuesEitherTypedDict]
    choice: ValuesChoiceTypedDict
    conditional: Either[ValuesEither, ValuesEitherTypedDict]


class ValuesEither(BaseModel):  # #/components/schemas/Values/properties/either
    a: str | None = None
    b: str | None = None


@allows_extra
class ValuesEitherTypedDict(TypedDict, total=False):
    a: str
    b: str


class ValuesWide(BaseModel):  # #/components/schemas/Values/properties/choice/oneOf/0
    a: str
    b: int


@allows_extra
class ValuesWideTypedDict(TypedDict):
    a: str
    b: int


class ValuesDeep(BaseModel):  # #/components/schemas/Values/properties/choice/oneOf/1
    a: str
    c: int


@allows_extra
class ValuesDeepTypedDict(TypedDict):
    a: str
    c: int


Page = int
ValuesTypes = str | int | dict[str, Any] | list[Any]
ValuesTypesTypedDict = str | int | Entries[str, Any] | Items[Any]
ValuesChoice = ValuesWide | ValuesDeep | Unrecognized
ValuesChoiceTypedDict = Either[ValuesWide, ValuesWideTypedDict] | Either[ValuesDeep, ValuesDeepTypedDict]
Nothing = Literal[None]

ValuesConditional = ValuesEither
ValuesConditionalTypedDict = ValuesEitherTypedDict
