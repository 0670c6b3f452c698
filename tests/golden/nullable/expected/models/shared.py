# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Models that several resources share."""

from __future__ import annotations

from typing import List, Optional

from pydantic import Field
from typing_extensions import NotRequired, TypedDict

from .._runtime.model import BaseModel, Either, Items, Number, allows_extra


class Matrix(BaseModel):  # #/components/schemas/Matrix
    """`Matrix` of the API."""

    required_plain_string: str
    required_plain_string_default_value: str = Field(json_schema_extra={"default": "word"})
    """Default: "word"."""
    required_nullable_string: Optional[str]
    required_nullable_string_default_value: Optional[str] = Field(json_schema_extra={"default": "word"})
    """Default: "word"."""
    required_nullable_string_default_null: Optional[str] = Field(json_schema_extra={"default": None})
    """Default: None."""
    optional_plain_string: Optional[str] = None
    optional_plain_string_default_value: Optional[str] = Field(default=None, json_schema_extra={"default": "word"})
    """Default: "word"."""
    optional_nullable_string: Optional[str] = None
    optional_nullable_string_default_value: Optional[str] = Field(default=None, json_schema_extra={"default": "word"})
    """Default: "word"."""
    optional_nullable_string_default_null: Optional[str] = Field(default=None, json_schema_extra={"default": None})
    """Default: None."""
    required_plain_integer: int
    required_plain_integer_default_value: int = Field(json_schema_extra={"default": 7})
    """Default: 7."""
    required_nullable_integer: Optional[int]
    required_nullable_integer_default_value: Optional[int] = Field(json_schema_extra={"default": 7})
    """Default: 7."""
    required_nullable_integer_default_null: Optional[int] = Field(json_schema_extra={"default": None})
    """Default: None."""
    optional_plain_integer: Optional[int] = None
    optional_plain_integer_default_value: Optional[int] = Field(default=None, json_schema_extra={"default": 7})
    """Default: 7."""
    optional_nullable_integer: Optional[int] = None
    optional_nullable_integer_default_value: Optional[int] = Field(default=None, json_schema_extra={"default": 7})
    """Default: 7."""
    optional_nullable_integer_default_null: Optional[int] = Field(default=None, json_schema_extra={"default": None})
    """Default: None."""
    required_plain_array: List[int]
    required_plain_array_default_value: List[int] = Field(json_schema_extra={"default": [1, 2]})
    """Default: [1, 2]."""
    required_nullable_array: Optional[List[int]]
    required_nullable_array_default_value: Optional[List[int]] = Field(json_schema_extra={"default": [1, 2]})
    """Default: [1, 2]."""
    required_nullable_array_default_null: Optional[List[int]] = Field(json_schema_extra={"default": None})
    """Default: None."""
    optional_plain_array: Optional[List[int]] = None
    optional_plain_array_default_value: Optional[List[int]] = Field(default=None, json_schema_extra={"default": [1, 2]})
    """Default: [1, 2]."""
    optional_nullable_array: Optional[List[int]] = None
    optional_nullable_array_default_value: Optional[List[int]] = Field(
        default=None, json_schema_extra={"default": [1, 2]}
    )
    """Default: [1, 2]."""
    optional_nullable_array_default_null: Optional[List[int]] = Field(default=None, json_schema_extra={"default": None})
    """Default: None."""
    required_plain_ref: Point
    required_nullable_ref: Optional[Point]
    optional_plain_ref: Optional[Point] = None
    optional_nullable_ref: Optional[Point] = None


@allows_extra
class MatrixTypedDict(TypedDict):
    required_plain_string: str
    required_plain_string_default_value: str
    required_nullable_string: Optional[str]
    required_nullable_string_default_value: Optional[str]
    required_nullable_string_default_null: Optional[str]
    optional_plain_string: NotRequired[str]
    optional_plain_string_default_value: NotRequired[str]
    optional_nullable_string: NotRequired[Optional[str]]
    optional_nullable_string_default_value: NotRequired[Optional[str]]
    optional_nullable_string_default_null: NotRequired[Optional[str]]
    required_plain_integer: int
    required_plain_integer_default_value: int
    required_nullable_integer: Optional[int]
    required_nullable_integer_default_value: Optional[int]
    required_nullable_integer_default_null: Optional[int]
    optional_plain_integer: NotRequired[int]
    optional_plain_integer_default_value: NotRequired[int]
    optional_nullable_integer: NotRequired[Optional[int]]
    optional_nullable_integer_default_value: NotRequired[Optional[int]]
    optional_nullable_integer_default_null: NotRequired[Optional[int]]
    required_plain_array: Items[int]
    required_plain_array_default_value: Items[int]
    required_nullable_array: Optional[Items[int]]
    required_nullable_array_default_value: Optional[Items[int]]
    required_nullable_array_default_null: Optional[Items[int]]
    optional_plain_array: NotRequired[Items[int]]
    optional_plain_array_default_value: NotRequired[Items[int]]
    optional_nullable_array: NotRequired[Optional[Items[int]]]
    optional_nullable_array_default_value: NotRequired[Optional[Items[int]]]
    optional_nullable_array_default_null: NotRequired[Optional[Items[int]]]
    required_plain_ref: Either[Point, PointTypedDict]
    required_nullable_ref: Optional[Either[Point, PointTypedDict]]
    optional_plain_ref: NotRequired[Either[Point, PointTypedDict]]
    optional_nullable_ref: NotRequired[Optional[Either[Point, PointTypedDict]]]


class Point(BaseModel):  # #/components/schemas/Point
    """`Point` of the API."""

    x: Number
    next: Optional[Spot] = None
    last: Optional[Spot] = None


@allows_extra
class PointTypedDict(TypedDict):
    x: Number
    next: NotRequired[Optional[Either[Spot, SpotTypedDict]]]
    last: NotRequired[Optional[Either[Spot, SpotTypedDict]]]


class Spot(BaseModel):  # #/components/schemas/Spot
    """`Spot` of the API."""

    name: str
    inner: Optional[Spot] = None


@allows_extra
class SpotTypedDict(TypedDict):
    name: str
    inner: NotRequired[Optional[Either[Spot, SpotTypedDict]]]
