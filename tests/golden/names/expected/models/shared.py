# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Models that several resources share."""

from __future__ import annotations

from typing import Annotated, List, Optional

from pydantic import Field
from typing_extensions import TypedDict

from .._runtime.model import BaseModel, Either, Items, allows_extra


class Order(BaseModel):  # #/components/schemas/Order
    """`Order` of the API."""

    class_: Annotated[str, Field(alias="class")]
    from_: Annotated[Optional[str], Field(alias="from")] = None
    none: Annotated[Optional[str], Field(alias="None")] = None
    true: Annotated[Optional[bool], Field(alias="True")] = None
    match: Optional[str] = None
    list: Optional[List[str]] = None
    str_: Annotated[Optional[str], Field(alias="str")] = None
    int_: Annotated[Optional[int], Field(alias="int")] = None
    model_config_: Annotated[str, Field(alias="model_config")]
    model_dump_: Annotated[Optional[bool], Field(alias="model_dump")] = None
    model_fields_set_: Annotated[Optional[str], Field(alias="model_fields_set")] = None
    copy_: Annotated[Optional[int], Field(alias="copy")] = None
    json_: Annotated[Optional[str], Field(alias="json")] = None
    schema_: Annotated[Optional[str], Field(alias="schema")] = None
    validate_: Annotated[Optional[bool], Field(alias="validate")] = None
    links: Annotated[Optional[str], Field(alias="_links")] = None
    init: Annotated[Optional[str], Field(alias="__init__")] = None
    class__2: Annotated[Optional[str], Field(alias="__class__")] = None
    field: Annotated[str, Field(alias="")]
    plus_1: Annotated[Optional[int], Field(alias="+1")] = None
    minus_1: Annotated[Optional[int], Field(alias="-1")] = None
    field_1st: Annotated[Optional[str], Field(alias="1st")] = None
    type: Annotated[Optional[str], Field(alias="@type")] = None
    field_2: Annotated[Optional[int], Field(alias="😀")] = None
    größe: Annotated[Optional[float], Field(alias="Größe")] = None
    日本: Optional[str] = None
    id: Optional[str] = None
    id_2: Annotated[str, Field(alias="Id")]
    id_3: Annotated[Optional[str], Field(alias="ID")] = None
    a_b_2: Annotated[Optional[str], Field(alias="a-b")] = None
    a_b: Optional[str] = None
    a_b_3: Annotated[Optional[str], Field(alias="a b")] = None
    a_b_4: Annotated[Optional[str], Field(alias="a.b")] = None
    a_b_5: Annotated[Optional[str], Field(alias="aB")] = None


class List_(BaseModel):  # #/components/schemas/list
    """A component that is called like a builtin, and one that differs in case only."""

    items: Optional[List[List_2]] = None
    optional: Optional[Optional_] = None
    base: Optional[BaseModel_] = None
    dotted: Optional[ShopV1Item] = None
    digits: Optional[Model3dModel] = None


@allows_extra
class List_TypedDict(TypedDict, total=False):
    items: Items[Either[List_2, List_2TypedDict]]
    optional: Either[Optional_, Optional_TypedDict]
    base: Either[BaseModel_, BaseModel_TypedDict]
    dotted: Either[ShopV1Item, ShopV1ItemTypedDict]
    digits: Either[Model3dModel, Model3dModelTypedDict]


class List_2(BaseModel):  # #/components/schemas/List
    """`List_2` of the API."""

    length: Optional[int] = None


@allows_extra
class List_2TypedDict(TypedDict, total=False):
    length: int


class Optional_(BaseModel):  # #/components/schemas/Optional
    """`Optional_` of the API."""

    value: Optional[str] = None


@allows_extra
class Optional_TypedDict(TypedDict, total=False):
    value: str


class BaseModel_(BaseModel):  # #/components/schemas/BaseModel
    """`BaseModel_` of the API."""

    value: Optional[str] = None


@allows_extra
class BaseModel_TypedDict(TypedDict, total=False):
    value: str


class ShopV1Item(BaseModel):  # #/components/schemas/shop.v1.Item
    """`ShopV1Item` of the API."""

    value: Optional[str] = None


@allows_extra
class ShopV1ItemTypedDict(TypedDict, total=False):
    value: str


class Model3dModel(BaseModel):  # #/components/schemas/3d-model
    """`Model3dModel` of the API."""

    value: Optional[str] = None


@allows_extra
class Model3dModelTypedDict(TypedDict, total=False):
    value: str
