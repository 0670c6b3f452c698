# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Models that several resources share."""

from __future__ import annotations

from typing import List, Optional

from pydantic import Field
from typing_extensions import TypedDict

from .._runtime.model import BaseModel, Either, Items, opened


class Order(BaseModel):  # #/components/schemas/Order
    """`Order` of the API."""

    class_: str = Field(alias="class")
    from_: Optional[str] = Field(default=None, alias="from")
    none: Optional[str] = Field(default=None, alias="None")
    true: Optional[bool] = Field(default=None, alias="True")
    match: Optional[str] = None
    list: Optional[List[str]] = None
    str_: Optional[str] = Field(default=None, alias="str")
    int_: Optional[int] = Field(default=None, alias="int")
    model_config_: str = Field(alias="model_config")
    model_dump_: Optional[bool] = Field(default=None, alias="model_dump")
    model_fields_set_: Optional[str] = Field(default=None, alias="model_fields_set")
    copy_: Optional[int] = Field(default=None, alias="copy")
    json_: Optional[str] = Field(default=None, alias="json")
    schema_: Optional[str] = Field(default=None, alias="schema")
    validate_: Optional[bool] = Field(default=None, alias="validate")
    links: Optional[str] = Field(default=None, alias="_links")
    init: Optional[str] = Field(default=None, alias="__init__")
    class__2: Optional[str] = Field(default=None, alias="__class__")
    field: str = Field(alias="")
    plus_1: Optional[int] = Field(default=None, alias="+1")
    minus_1: Optional[int] = Field(default=None, alias="-1")
    field_1st: Optional[str] = Field(default=None, alias="1st")
    type: Optional[str] = Field(default=None, alias="@type")
    field_2: Optional[int] = Field(default=None, alias="😀")
    größe: Optional[float] = Field(default=None, alias="Größe")
    日本: Optional[str] = None
    id: Optional[str] = None
    id_2: str = Field(alias="Id")
    id_3: Optional[str] = Field(default=None, alias="ID")
    a_b_2: Optional[str] = Field(default=None, alias="a-b")
    a_b: Optional[str] = None
    a_b_3: Optional[str] = Field(default=None, alias="a b")
    a_b_4: Optional[str] = Field(default=None, alias="a.b")
    a_b_5: Optional[str] = Field(default=None, alias="aB")


class List_(BaseModel):  # #/components/schemas/list
    """A component that is called like a builtin, and one that differs in case only."""

    items: Optional[List[List_2]] = None
    optional: Optional[Optional_] = None
    base: Optional[BaseModel_] = None
    dotted: Optional[ShopV1Item] = None
    digits: Optional[Model3dModel] = None


@opened
class List_TypedDict(TypedDict, total=False):
    items: Items[Either[List_2, List_2TypedDict]]
    optional: Either[Optional_, Optional_TypedDict]
    base: Either[BaseModel_, BaseModel_TypedDict]
    dotted: Either[ShopV1Item, ShopV1ItemTypedDict]
    digits: Either[Model3dModel, Model3dModelTypedDict]


class List_2(BaseModel):  # #/components/schemas/List
    """`List_2` of the API."""

    length: Optional[int] = None


@opened
class List_2TypedDict(TypedDict, total=False):
    length: int


class Optional_(BaseModel):  # #/components/schemas/Optional
    """`Optional_` of the API."""

    value: Optional[str] = None


@opened
class Optional_TypedDict(TypedDict, total=False):
    value: str


class BaseModel_(BaseModel):  # #/components/schemas/BaseModel
    """`BaseModel_` of the API."""

    value: Optional[str] = None


@opened
class BaseModel_TypedDict(TypedDict, total=False):
    value: str


class ShopV1Item(BaseModel):  # #/components/schemas/shop.v1.Item
    """`ShopV1Item` of the API."""

    value: Optional[str] = None


@opened
class ShopV1ItemTypedDict(TypedDict, total=False):
    value: str


class Model3dModel(BaseModel):  # #/components/schemas/3d-model
    """`Model3dModel` of the API."""

    value: Optional[str] = None


@opened
class Model3dModelTypedDict(TypedDict, total=False):
    value: str
