# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Models that several resources share."""

from __future__ import annotations

from builtins import list as _list
from typing import Annotated

from pydantic import Field
from typing_extensions import TypedDict

from .._runtime.model import BaseModel as _BaseModel
from .._runtime.model import Boolean, Either, Items, allows_extra


class Order(_BaseModel):  # #/components/schemas/Order
    class_: Annotated[str, Field(alias="class")]
    from_: Annotated[str | None, Field(alias="from")] = None
    none: Annotated[str | None, Field(alias="None")] = None
    true: Annotated[Boolean | None, Field(alias="True")] = None
    match: str | None = None
    list: _list[str] | None = None
    str_: Annotated[str | None, Field(alias="str")] = None
    int_: Annotated[int | None, Field(alias="int")] = None
    model_config_: Annotated[str, Field(alias="model_config")]
    model_dump_: Annotated[Boolean | None, Field(alias="model_dump")] = None
    model_fields_set_: Annotated[str | None, Field(alias="model_fields_set")] = None
    copy_: Annotated[int | None, Field(alias="copy")] = None
    json_: Annotated[str | None, Field(alias="json")] = None
    schema_: Annotated[str | None, Field(alias="schema")] = None
    validate_: Annotated[Boolean | None, Field(alias="validate")] = None
    links: Annotated[str | None, Field(alias="_links")] = None
    init: Annotated[str | None, Field(alias="__init__")] = None
    class__2: Annotated[str | None, Field(alias="__class__")] = None
    field: Annotated[str, Field(alias="")]
    plus_1: Annotated[int | None, Field(alias="+1")] = None
    minus_1: Annotated[int | None, Field(alias="-1")] = None
    field_1st: Annotated[str | None, Field(alias="1st")] = None
    type: Annotated[str | None, Field(alias="@type")] = None
    field_2: Annotated[int | None, Field(alias="😀")] = None
    größe: Annotated[float | None, Field(alias="Größe")] = None
    日本: str | None = None
    id: str | None = None
    id_2: Annotated[str, Field(alias="Id")]
    id_3: Annotated[str | None, Field(alias="ID")] = None
    a_b_2: Annotated[str | None, Field(alias="a-b")] = None
    a_b: str | None = None
    a_b_3: Annotated[str | None, Field(alias="a b")] = None
    a_b_4: Annotated[str | None, Field(alias="a.b")] = None
    a_b_5: Annotated[str | None, Field(alias="aB")] = None


class List(_BaseModel):  # #/components/schemas/list
    """A component that is called like a builtin, and one that differs in case only."""

    items: _list[List2] | None = None
    optional: Optional | None = None
    base: BaseModel | None = None
    dotted: ShopV1Item | None = None
    digits: Model3dModel | None = None


@allows_extra
class ListTypedDict(TypedDict, total=False):
    items: Items[Either[List2, List2TypedDict]]
    optional: Either[Optional, OptionalTypedDict]
    base: Either[BaseModel, BaseModelTypedDict]
    dotted: Either[ShopV1Item, ShopV1ItemTypedDict]
    digits: Either[Model3dModel, Model3dModelTypedDict]


class List2(_BaseModel):  # #/components/schemas/List
    length: int | None = None


@allows_extra
class List2TypedDict(TypedDict, total=False):
    length: int


class Optional(_BaseModel):  # #/components/schemas/Optional
    value: str | None = None


@allows_extra
class OptionalTypedDict(TypedDict, total=False):
    value: str


class BaseModel(_BaseModel):  # #/components/schemas/BaseModel
    value: str | None = None


@allows_extra
class BaseModelTypedDict(TypedDict, total=False):
    value: str


class ShopV1Item(_BaseModel):  # #/components/schemas/shop.v1.Item
    value: str | None = None


@allows_extra
class ShopV1ItemTypedDict(TypedDict, total=False):
    value: str


class Model3dModel(_BaseModel):  # #/components/schemas/3d-model
    value: str | None = None


@allows_extra
class Model3dModelTypedDict(TypedDict, total=False):
    value: str
