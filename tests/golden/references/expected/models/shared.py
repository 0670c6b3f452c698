# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Models that several resources share."""

from __future__ import annotations

from typing import Annotated, Any, List, Optional

from pydantic import Field
from typing_extensions import NotRequired, TypedDict

from .._runtime.model import BaseModel, Either, Items, opened


class Node(BaseModel):  # #/components/schemas/Node
    """`Node` of the API."""

    name: str = Field(json_schema_extra={"maxLength": 64, "minLength": 1})
    """1 to 64 characters."""
    label: Optional[str] = Field(default=None, json_schema_extra={"maxLength": 10, "minLength": 1, "default": "none"})
    """Says more than what it refers to. 1 to 10 characters. Default: "none"."""
    size: Optional[Size] = None
    wide: Optional[int] = Field(default=None, json_schema_extra={"minimum": 0})
    """At least 0."""
    old: Optional[str] = Field(default=None, json_schema_extra={"maxLength": 64, "minLength": 1, "deprecated": True})
    """1 to 64 characters. Deprecated."""
    maybe: Optional[str] = Field(default=None, json_schema_extra={"maxLength": 64, "minLength": 1})
    """1 to 64 characters."""
    children: Optional[List[Node]] = None
    extended: Optional[NodeExtended] = None
    outside: Optional[Other] = None


@opened
class NodeTypedDict(TypedDict):
    name: str
    label: NotRequired[str]
    size: NotRequired[Either[Size, SizeTypedDict]]
    wide: NotRequired[Optional[int]]
    old: NotRequired[str]
    maybe: NotRequired[str]
    children: NotRequired[Items[Either[Node, NodeTypedDict]]]
    extended: NotRequired[Either[NodeExtended, NodeExtendedTypedDict]]
    outside: NotRequired[Either[Other, OtherTypedDict]]


class NodeExtended(BaseModel):  # #/components/schemas/Node/properties/extended
    """`NodeExtended` of the API."""

    wide: Optional[int] = Field(json_schema_extra={"minimum": 0})
    """At least 0."""
    deep: Optional[int] = None


@opened
class NodeExtendedTypedDict(TypedDict):
    wide: Optional[int]
    deep: NotRequired[int]


class Filter(BaseModel):  # #/components/schemas/Filter
    """`Filter` of the API."""

    and_: Annotated[Optional[List[Filter]], Field(alias="and")] = None
    word: Optional[str] = None


FilterTypedDict = TypedDict(
    "FilterTypedDict", {"and": "Items[Either[Filter, FilterTypedDict]]", "word": "str"}, total=False
)
opened(FilterTypedDict)


class Size(BaseModel):  # #/components/schemas/Sizes/$defs/Size
    """`Size` of the API."""

    wide: Optional[int] = Field(default=None, json_schema_extra={"minimum": 0})
    """At least 0."""


@opened
class SizeTypedDict(TypedDict, total=False):
    wide: Optional[int]


class Other(BaseModel):  # parts/other.json#
    """`Other` of the API."""

    node: Optional[Node] = None
    self_: Annotated[Optional[Other], Field(alias="self")] = None


@opened
class OtherTypedDict(TypedDict, total=False):
    node: Either[Node, NodeTypedDict]
    self: Either[Other, OtherTypedDict]


class FindNodesQuestion(BaseModel):
    # #/paths/~1nodes/query/parameters/0/content/application~1x-www-form-urlencoded/schema
    """`FindNodesQuestion` of the API."""

    word: str
    tags: Optional[List[str]] = None


@opened
class FindNodesQuestionTypedDict(TypedDict):
    word: str
    tags: NotRequired[Items[str]]


class SendPartsRequestBody(BaseModel):  # #/paths/~1parts/post/requestBody/content/multipart~1form-data/schema
    """`SendPartsRequestBody` of the API."""

    numbers: Optional[List[int]] = None
    point: Optional[SendPartsPoint] = None
    plain: Optional[SendPartsPlain] = None


@opened
class SendPartsRequestBodyTypedDict(TypedDict, total=False):
    numbers: Items[int]
    point: Either[SendPartsPoint, SendPartsPointTypedDict]
    plain: Either[SendPartsPlain, SendPartsPlainTypedDict]


class SendPartsPoint(BaseModel):
    # #/paths/~1parts/post/requestBody/content/multipart~1form-data/schema/properties/point
    """`SendPartsPoint` of the API."""

    x: Optional[int] = None
    y: Optional[int] = None


@opened
class SendPartsPointTypedDict(TypedDict, total=False):
    x: int
    y: int


class SendPartsPlain(BaseModel):
    # #/paths/~1parts/post/requestBody/content/multipart~1form-data/schema/properties/plain
    """`SendPartsPlain` of the API."""

    z: Optional[int] = None


@opened
class SendPartsPlainTypedDict(TypedDict, total=False):
    z: int


Sizes = Any
