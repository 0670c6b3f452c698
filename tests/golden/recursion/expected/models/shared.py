# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Models that several resources share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Dict, List, Optional, TypeAlias, Union

from typing_extensions import NotRequired, TypeAliasType, TypedDict

from .._runtime.model import BaseModel, Either, Entries, Items, Number, allows_extra

if TYPE_CHECKING:
    Json: TypeAlias = "Optional[Union[bool, Number, str, List[Json], Dict[str, Json]]]"
    JsonTypedDict: TypeAlias = "Optional[Union[bool, Number, str, Items[JsonTypedDict], Entries[str, JsonTypedDict]]]"
else:
    Json = TypeAliasType("Json", "Optional[Union[bool, Number, str, List[Json], Dict[str, Json]]]")
    JsonTypedDict = TypeAliasType(
        "JsonTypedDict", "Optional[Union[bool, Number, str, Items[JsonTypedDict], Entries[str, JsonTypedDict]]]"
    )


class Tree(BaseModel):  # #/components/schemas/Tree
    """`Tree` of the API."""

    value: Json
    left: Optional[Tree] = None
    children: Optional[List[Tree]] = None
    by_name: Optional[Dict[str, Tree]] = None
    next: Optional[TreeNext] = None
    owner: Optional[Gardener] = None


@allows_extra
class TreeTypedDict(TypedDict):
    value: JsonTypedDict
    left: NotRequired[Either[Tree, TreeTypedDict]]
    children: NotRequired[Items[Either[Tree, TreeTypedDict]]]
    by_name: NotRequired[Entries[str, Either[Tree, TreeTypedDict]]]
    next: NotRequired[Optional[TreeNextTypedDict]]
    owner: NotRequired[Either[Gardener, GardenerTypedDict]]


class Gardener(BaseModel):  # #/components/schemas/Gardener
    """`Gardener` of the API."""

    name: str
    favourite: Optional[Tree] = None


@allows_extra
class GardenerTypedDict(TypedDict):
    name: str
    favourite: NotRequired[Either[Tree, TreeTypedDict]]


class Sum(BaseModel):  # #/components/schemas/Sum
    """`Sum` of the API."""

    terms: List[Expression]


@allows_extra
class SumTypedDict(TypedDict):
    terms: Items[ExpressionTypedDict]


TreeNext = Union[Tree, str]
TreeNextTypedDict = Union[Either[Tree, TreeTypedDict], str]
Expression = Union[Number, Sum]
ExpressionTypedDict = Union[Number, Either[Sum, SumTypedDict]]
