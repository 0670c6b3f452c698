# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Models that several resources share."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypeAlias

from typing_extensions import TypeAliasType, TypedDict

from .._runtime.model import BaseModel, Boolean, Either, Entries, Items, Number, allows_extra

if TYPE_CHECKING:
    Json: TypeAlias = "Boolean | Number | str | list[Json] | dict[str, Json] | None"
    JsonTypedDict: TypeAlias = "bool | Number | str | Items[JsonTypedDict] | Entries[str, JsonTypedDict] | None"
else:
    Json = TypeAliasType("Json", "Boolean | Number | str | list[Json] | dict[str, Json] | None")
    JsonTypedDict = TypeAliasType(
        "JsonTypedDict", "bool | Number | str | Items[JsonTypedDict] | Entries[str, JsonTypedDict] | None"
    )


class Tree(BaseModel):  # #/components/schemas/Tree
    value: Json
    left: Tree | None = None
    children: list[Tree] | None = None
    by_name: dict[str, Tree] | None = None
    next: TreeNext | None = None
    owner: Gardener | None = None


@allows_extra
class TreeTypedDict(TypedDict):
    value: JsonTypedDict
    left: NotRequired[Either[Tree, TreeTypedDict]]
    children: NotRequired[Items[Either[Tree, TreeTypedDict]]]
    by_name: NotRequired[Entries[str, Either[Tree, TreeTypedDict]]]
    next: NotRequired[TreeNextTypedDict | None]
    owner: NotRequired[Either[Gardener, GardenerTypedDict]]


class Gardener(BaseModel):  # #/components/schemas/Gardener
    name: str
    favourite: Tree | None = None


@allows_extra
class GardenerTypedDict(TypedDict):
    name: str
    favourite: NotRequired[Either[Tree, TreeTypedDict]]


class Sum(BaseModel):  # #/components/schemas/Sum
    terms: list[Expression]


@allows_extra
class SumTypedDict(TypedDict):
    terms: Items[ExpressionTypedDict]


TreeNext = Tree | str
TreeNextTypedDict = Either[Tree, TreeTypedDict] | str
Expression = Number | Sum
ExpressionTypedDict = Number | Either[Sum, SumTypedDict]
