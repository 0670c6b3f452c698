# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Models that several resources share."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict

from .._runtime.model import BaseModel, Boolean, Either, Items, Number, allows_extra

HeadersTheme = Literal["light", "dark"]


class Point(BaseModel):  # #/components/schemas/Point
    x: Number
    y: Number


@allows_extra
class PointTypedDict(TypedDict):
    x: Number
    y: Number


class Nested(BaseModel):  # #/components/schemas/Nested
    where: NestedWhere | None = None
    tags: list[str] | None = None
    open: Boolean | None = None


@allows_extra
class NestedTypedDict(TypedDict, total=False):
    where: Either[NestedWhere, NestedWhereTypedDict]
    tags: Items[str]
    open: bool


class NestedWhere(BaseModel):  # #/components/schemas/Nested/properties/where
    at: Point | None = None


@allows_extra
class NestedWhereTypedDict(TypedDict, total=False):
    at: Either[Point, PointTypedDict]


class Free(BaseModel):  # #/components/schemas/Free
    a: str | None = None


@allows_extra
class FreeTypedDict(TypedDict, total=False):
    a: str
