# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Models that several resources share."""

from __future__ import annotations

from typing import NotRequired

from pydantic import Field
from typing_extensions import TypedDict

from .._runtime.model import BaseModel, Either, Items, Number, allows_extra


class Matrix(BaseModel):  # #/components/schemas/Matrix
    required_plain_string: str
    required_plain_string_default_value: str = Field(json_schema_extra={"default": "word"})
    """Default: "word"."""
    required_nullable_string: str | None
    required_nullable_string_default_value: str | None = Field(json_schema_extra={"default": "word"})
    """Default: "word"."""
    required_nullable_string_default_null: str | None = Field(json_schema_extra={"default": None})
    """Default: None."""
    optional_plain_string: str | None = None
    optional_plain_string_default_value: str | None = Field(default=None, json_schema_extra={"default": "word"})
    """Default: "word"."""
    optional_nullable_string: str | None = None
    optional_nullable_string_default_value: str | None = Field(default=None, json_schema_extra={"default": "word"})
    """Default: "word"."""
    optional_nullable_string_default_null: str | None = Field(default=None, json_schema_extra={"default": None})
    """Default: None."""
    required_plain_integer: int
    required_plain_integer_default_value: int = Field(json_schema_extra={"default": 7})
    """Default: 7."""
    required_nullable_integer: int | None
    required_nullable_integer_default_value: int | None = Field(json_schema_extra={"default": 7})
    """Default: 7."""
    required_nullable_integer_default_null: int | None = Field(json_schema_extra={"default": None})
    """Default: None."""
    optional_plain_integer: int | None = None
    optional_plain_integer_default_value: int | None = Field(default=None, json_schema_extra={"default": 7})
    """Default: 7."""
    optional_nullable_integer: int | None = None
    optional_nullable_integer_default_value: int | None = Field(default=None, json_schema_extra={"default": 7})
    """Default: 7."""
    optional_nullable_integer_default_null: int | None = Field(default=None, json_schema_extra={"default": None})
    """Default: None."""
    required_plain_array: list[int]
    required_plain_array_default_value: list[int] = Field(json_schema_extra={"default": [1, 2]})
    """Default: [1, 2]."""
    required_nullable_array: list[int] | None
    required_nullable_array_default_value: list[int] | None = Field(json_schema_extra={"default": [1, 2]})
    """Default: [1, 2]."""
    required_nullable_array_default_null: list[int] | None = Field(json_schema_extra={"default": None})
    """Default: None."""
    optional_plain_array: list[int] | None = None
    optional_plain_array_default_value: list[int] | None = Field(default=None, json_schema_extra={"default": [1, 2]})
    """Default: [1, 2]."""
    optional_nullable_array: list[int] | None = None
    optional_nullable_array_default_value: list[int] | None = Field(default=None, json_schema_extra={"default": [1, 2]})
    """Default: [1, 2]."""
    optional_nullable_array_default_null: list[int] | None = Field(default=None, json_schema_extra={"default": None})
    """Default: None."""
    required_plain_ref: Point
    required_nullable_ref: Point | None
    optional_plain_ref: Point | None = None
    optional_nullable_ref: Point | None = None


@allows_extra
class MatrixTypedDict(TypedDict):
    required_plain_string: str
    required_plain_string_default_value: str
    required_nullable_string: str | None
    required_nullable_string_default_value: str | None
    required_nullable_string_default_null: str | None
    optional_plain_string: NotRequired[str]
    optional_plain_string_default_value: NotRequired[str]
    optional_nullable_string: NotRequired[str | None]
    optional_nullable_string_default_value: NotRequired[str | None]
    optional_nullable_string_default_null: NotRequired[str | None]
    required_plain_integer: int
    required_plain_integer_default_value: int
    required_nullable_integer: int | None
    required_nullable_integer_default_value: int | None
    required_nullable_integer_default_null: int | None
    optional_plain_integer: NotRequired[int]
    optional_plain_integer_default_value: NotRequired[int]
    optional_nullable_integer: NotRequired[int | None]
    optional_nullable_integer_default_value: NotRequired[int | None]
    optional_nullable_integer_default_null: NotRequired[int | None]
    required_plain_array: Items[int]
    required_plain_array_default_value: Items[int]
    required_nullable_array: Items[int] | None
    required_nullable_array_default_value: Items[int] | None
    required_nullable_array_default_null: Items[int] | None
    optional_plain_array: NotRequired[Items[int]]
    optional_plain_array_default_value: NotRequired[Items[int]]
    optional_nullable_array: NotRequired[Items[int] | None]
    optional_nullable_array_default_value: NotRequired[Items[int] | None]
    optional_nullable_array_default_null: NotRequired[Items[int] | None]
    required_plain_ref: Either[Point, PointTypedDict]
    required_nullable_ref: Either[Point, PointTypedDict] | None
    optional_plain_ref: NotRequired[Either[Point, PointTypedDict]]
    optional_nullable_ref: NotRequired[Either[Point, PointTypedDict] | None]


class Point(BaseModel):  # #/components/schemas/Point
    x: Number
    next: Spot | None = None
    last: Spot | None = None


@allows_extra
class PointTypedDict(TypedDict):
    x: Number
    next: NotRequired[Either[Spot, SpotTypedDict] | None]
    last: NotRequired[Either[Spot, SpotTypedDict] | None]


class Spot(BaseModel):  # #/components/schemas/Spot
    name: str
    inner: Spot | None = None


@allows_extra
class SpotTypedDict(TypedDict):
    name: str
    inner: NotRequired[Either[Spot, SpotTypedDict] | None]
