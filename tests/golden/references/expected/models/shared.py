# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Models that several resources share."""

from __future__ import annotations

from typing import Annotated, Any, NotRequired

from pydantic import Field
from typing_extensions import TypedDict

from .._runtime.model import BaseModel, Either, Items, allows_extra


class Node(BaseModel):  # #/components/schemas/Node
    name: str = Field(json_schema_extra={"maxLength": 64, "minLength": 1})
    """1 to 64 characters."""
    label: str | None = Field(default=None, json_schema_extra={"maxLength": 10, "minLength": 1, "default": "none"})
    """Says more than what it refers to. 1 to 10 characters. Default: "none"."""
    size: Size | None = None
    wide: int | None = Field(default=None, json_schema_extra={"minimum": 0})
    """At least 0."""
    old: str | None = Field(default=None, json_schema_extra={"maxLength": 64, "minLength": 1, "deprecated": True})
    """1 to 64 characters. Deprecated."""
    maybe: str | None = Field(default=None, json_schema_extra={"maxLength": 64, "minLength": 1})
    """1 to 64 characters."""
    children: list[Node] | None = None
    extended: NodeExtended | None = None
    outside: Other | None = None


@allows_extra
class NodeTypedDict(TypedDict):
    name: str
    label: NotRequired[str]
    size: NotRequired[Either[Size, SizeTypedDict]]
    wide: NotRequired[int | None]
    old: NotRequired[str]
    maybe: NotRequired[str]
    children: NotRequired[Items[Either[Node, NodeTypedDict]]]
    extended: NotRequired[Either[NodeExtended, NodeExtendedTypedDict]]
    outside: NotRequired[Either[Other, OtherTypedDict]]


class NodeExtended(BaseModel):  # #/components/schemas/Node/properties/extended
    wide: int | None = Field(json_schema_extra={"minimum": 0})
    """At least 0."""
    deep: int | None = None


@allows_extra
class NodeExtendedTypedDict(TypedDict):
    wide: int | None
    deep: NotRequired[int]


class Filter(BaseModel):  # #/components/schemas/Filter
    and_: Annotated[list[Filter] | None, Field(alias="and")] = None
    word: str | None = None


FilterTypedDict = TypedDict(
    "FilterTypedDict", {"and": "Items[Either[Filter, FilterTypedDict]]", "word": "str"}, total=False
)
allows_extra(FilterTypedDict)


class Size(BaseModel):  # #/components/schemas/Sizes/$defs/Size
    wide: int | None = Field(default=None, json_schema_extra={"minimum": 0})
    """At least 0."""


@allows_extra
class SizeTypedDict(TypedDict, total=False):
    wide: int | None


class Other(BaseModel):  # parts/other.json#
    node: Node | None = None
    self_: Annotated[Other | None, Field(alias="self")] = None


@allows_extra
class OtherTypedDict(TypedDict, total=False):
    node: Either[Node, NodeTypedDict]
    self: Either[Other, OtherTypedDict]


class FindNodesQuestion(BaseModel):
    # #/paths/~1nodes/query/parameters/0/content/application~1x-www-form-urlencoded/schema
    word: str
    tags: list[str] | None = None


@allows_extra
class FindNodesQuestionTypedDict(TypedDict):
    word: str
    tags: NotRequired[Items[str]]


class SendPartsRequestBody(BaseModel):  # #/paths/~1parts/post/requestBody/content/multipart~1form-data/schema
    numbers: list[int] | None = None
    point: SendPartsPoint | None = None
    plain: SendPartsPlain | None = None


@allows_extra
class SendPartsRequestBodyTypedDict(TypedDict, total=False):
    numbers: Items[int]
    point: Either[SendPartsPoint, SendPartsPointTypedDict]
    plain: Either[SendPartsPlain, SendPartsPlainTypedDict]


class SendPartsPoint(BaseModel):
    # #/paths/~1parts/post/requestBody/content/multipart~1form-data/schema/properties/point
    x: int | None = None
    y: int | None = None


@allows_extra
class SendPartsPointTypedDict(TypedDict, total=False):
    x: int
    y: int


class SendPartsPlain(BaseModel):
    # #/paths/~1parts/post/requestBody/content/multipart~1form-data/schema/properties/plain
    z: int | None = None


@allows_extra
class SendPartsPlainTypedDict(TypedDict, total=False):
    z: int


Sizes = Any
