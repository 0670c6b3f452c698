# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Models that several resources share."""

from __future__ import annotations

from builtins import dict as _dict
from builtins import list as _list
from typing import Annotated as _Annotated
from typing import Any as _Any
from typing import Literal as _Literal
from typing import NotRequired as _NotRequired

from pydantic import Field as _Field
from typing_extensions import TypedDict as _TypedDict

from .._runtime.model import BaseModel as _BaseModel
from .._runtime.model import Date as _Date
from .._runtime.model import DateTime as _DateTime
from .._runtime.model import Either as _Either
from .._runtime.model import Entries, Open, Uuid, allows_extra
from .._runtime.model import Items as _Items
from .._runtime.model import Number as _Number

FileKind = _Literal["a", "b"]
PageKind = _Literal["a", "b"]
DateKind = _Literal["a", "b"]
FieldKind = _Literal["a", "b"]
ItemsKind = _Literal["a", "b"]
StreamKind = _Literal["a", "b"]
NumberKind = _Literal["a", "b"]
BodyKind = _Literal["a", "b"]
ClientKind = _Literal["a", "b"]
AnyKind = _Literal["a", "b"]
ListKind = _Literal["a", "b"]
LiteralKind = _Literal["a", "b"]
AnnotatedKind = _Literal["a", "b"]
TypedDictKind = _Literal["a", "b"]
NotRequiredKind = _Literal["a", "b"]
BaseModelKind = _Literal["a", "b"]
EitherKind = _Literal["a", "b"]
MappingKind = _Literal["a", "b"]
UUIDKind = _Literal["a", "b"]
DateTimeKind = _Literal["a", "b"]
UnsetKind = _Literal["a", "b"]
ResponseKind = _Literal["a", "b"]
OperationKind = _Literal["a", "b"]
ResourceKind = _Literal["a", "b"]
SelfKind = _Literal["a", "b"]
TagKind = _Literal["a", "b"]


class File(_BaseModel):  # #/components/schemas/File
    id: Uuid
    list: _list[str] | None = None
    dict_: _Annotated[_dict[str, _Number] | None, _Field(alias="dict")] = None
    date: _Date | None = None
    datetime: _DateTime | None = None
    kind: Open[FileKind] | None = _Field(default=None, json_schema_extra={"default": "a"})
    """Default: "a"."""
    a_b: _Annotated[str | None, _Field(alias="a-b")] = None
    any: _Any = None
    next: Page | None = None


FileTypedDict = _TypedDict(
    "FileTypedDict",
    {
        "id": "Uuid | str",
        "list": "_NotRequired[_Items[str]]",
        "dict": "_NotRequired[Entries[str, _Number]]",
        "date": "_NotRequired[_Date | str]",
        "datetime": "_NotRequired[_DateTime | str]",
        "kind": "_NotRequired[FileKind]",
        "a-b": "_NotRequired[str | None]",
        "any": "_NotRequired[_Any]",
        "next": "_NotRequired[_Either[Page, PageTypedDict]]",
    },
)
allows_extra(FileTypedDict)


class Page(_BaseModel):  # #/components/schemas/Page
    id: Uuid
    list: _list[str] | None = None
    dict_: _Annotated[_dict[str, _Number] | None, _Field(alias="dict")] = None
    date: _Date | None = None
    datetime: _DateTime | None = None
    kind: Open[PageKind] | None = _Field(default=None, json_schema_extra={"default": "a"})
    """Default: "a"."""
    a_b: _Annotated[str | None, _Field(alias="a-b")] = None
    any: _Any = None
    next: Date | None = None


PageTypedDict = _TypedDict(
    "PageTypedDict",
    {
        "id": "Uuid | str",
        "list": "_NotRequired[_Items[str]]",
        "dict": "_NotRequired[Entries[str, _Number]]",
        "date": "_NotRequired[_Date | str]",
        "datetime": "_NotRequired[_DateTime | str]",
        "kind": "_NotRequired[PageKind]",
        "a-b": "_NotRequired[str | None]",
        "any": "_NotRequired[_Any]",
        "next": "_NotRequired[_Either[Date, DateTypedDict]]",
    },
)
allows_extra(PageTypedDict)


class Date(_BaseModel):  # #/components/schemas/Date
    id: Uuid
    list: _list[str] | None = None
    dict_: _Annotated[_dict[str, _Number] | None, _Field(alias="dict")] = None
    date: _Date | None = None
    datetime: _DateTime | None = None
    kind: Open[DateKind] | None = _Field(default=None, json_schema_extra={"default": "a"})
    """Default: "a"."""
    a_b: _Annotated[str | None, _Field(alias="a-b")] = None
    any: _Any = None
    next: Field | None = None


DateTypedDict = _TypedDict(
    "DateTypedDict",
    {
        "id": "Uuid | str",
        "list": "_NotRequired[_Items[str]]",
        "dict": "_NotRequired[Entries[str, _Number]]",
        "date": "_NotRequired[_Date | str]",
        "datetime": "_NotRequired[_DateTime | str]",
        "kind": "_NotRequired[DateKind]",
        "a-b": "_NotRequired[str | None]",
        "any": "_NotRequired[_Any]",
        "next": "_NotRequired[_Either[Field, FieldTypedDict]]",
    },
)
allows_extra(DateTypedDict)


class Field(_BaseModel):  # #/components/schemas/Field
    id: Uuid
    list: _list[str] | None = None
    dict_: _Annotated[_dict[str, _Number] | None, _Field(alias="dict")] = None
    date: _Date | None = None
    datetime: _DateTime | None = None
    kind: Open[FieldKind] | None = _Field(default=None, json_schema_extra={"default": "a"})
    """Default: "a"."""
    a_b: _Annotated[str | None, _Field(alias="a-b")] = None
    any: _Any = None
    next: Items | None = None


FieldTypedDict = _TypedDict(
    "FieldTypedDict",
    {
        "id": "Uuid | str",
        "list": "_NotRequired[_Items[str]]",
        "dict": "_NotRequired[Entries[str, _Number]]",
        "date": "_NotRequired[_Date | str]",
        "datetime": "_NotRequired[_DateTime | str]",
        "kind": "_NotRequired[FieldKind]",
        "a-b": "_NotRequired[str | None]",
        "any": "_NotRequired[_Any]",
        "next": "_NotRequired[_Either[Items, ItemsTypedDict]]",
    },
)
allows_extra(FieldTypedDict)


class Items(_BaseModel):  # #/components/schemas/Items
    id: Uuid
    list: _list[str] | None = None
    dict_: _Annotated[_dict[str, _Number] | None, _Field(alias="dict")] = None
    date: _Date | None = None
    datetime: _DateTime | None = None
    kind: Open[ItemsKind] | None = _Field(default=None, json_schema_extra={"default": "a"})
    """Default: "a"."""
    a_b: _Annotated[str | None, _Field(alias="a-b")] = None
    any: _Any = None
    next: Stream | None = None


ItemsTypedDict = _TypedDict(
    "ItemsTypedDict",
    {
        "id": "Uuid | str",
        "list": "_NotRequired[_Items[str]]",
        "dict": "_NotRequired[Entries[str, _Number]]",
        "date": "_NotRequired[_Date | str]",
        "datetime": "_NotRequired[_DateTime | str]",
        "kind": "_NotRequired[ItemsKind]",
        "a-b": "_NotRequired[str | None]",
        "any": "_NotRequired[_Any]",
        "next": "_NotRequired[_Either[Stream, StreamTypedDict]]",
    },
)
allows_extra(ItemsTypedDict)


class Stream(_BaseModel):  # #/components/schemas/Stream
    id: Uuid
    list: _list[str] | None = None
    dict_: _Annotated[_dict[str, _Number] | None, _Field(alias="dict")] = None
    date: _Date | None = None
    datetime: _DateTime | None = None
    kind: Open[StreamKind] | None = _Field(default=None, json_schema_extra={"default": "a"})
    """Default: "a"."""
    a_b: _Annotated[str | None, _Field(alias="a-b")] = None
    any: _Any = None
    next: Number | None = None


StreamTypedDict = _TypedDict(
    "StreamTypedDict",
    {
        "id": "Uuid | str",
        "list": "_NotRequired[_Items[str]]",
        "dict": "_NotRequired[Entries[str, _Number]]",
        "date": "_NotRequired[_Date | str]",
        "datetime": "_NotRequired[_DateTime | str]",
        "kind": "_NotRequired[StreamKind]",
        "a-b": "_NotRequired[str | None]",
        "any": "_NotRequired[_Any]",
        "next": "_NotRequired[_Either[Number, NumberTypedDict]]",
    },
)
allows_extra(StreamTypedDict)


class Number(_BaseModel):  # #/components/schemas/Number
    id: Uuid
    list: _list[str] | None = None
    dict_: _Annotated[_dict[str, _Number] | None, _Field(alias="dict")] = None
    date: _Date | None = None
    datetime: _DateTime | None = None
    kind: Open[NumberKind] | None = _Field(default=None, json_schema_extra={"default": "a"})
    """Default: "a"."""
    a_b: _Annotated[str | None, _Field(alias="a-b")] = None
    any: _Any = None
    next: Body | None = None


NumberTypedDict = _TypedDict(
    "NumberTypedDict",
    {
        "id": "Uuid | str",
        "list": "_NotRequired[_Items[str]]",
        "dict": "_NotRequired[Entries[str, _Number]]",
        "date": "_NotRequired[_Date | str]",
        "datetime": "_NotRequired[_DateTime | str]",
        "kind": "_NotRequired[NumberKind]",
        "a-b": "_NotRequired[str | None]",
        "any": "_NotRequired[_Any]",
        "next": "_NotRequired[_Either[Body, BodyTypedDict]]",
    },
)
allows_extra(NumberTypedDict)


class Body(_BaseModel):  # #/components/schemas/Body
    id: Uuid
    list: _list[str] | None = None
    dict_: _Annotated[_dict[str, _Number] | None, _Field(alias="dict")] = None
    date: _Date | None = None
    datetime: _DateTime | None = None
    kind: Open[BodyKind] | None = _Field(default=None, json_schema_extra={"default": "a"})
    """Default: "a"."""
    a_b: _Annotated[str | None, _Field(alias="a-b")] = None
    any: _Any = None
    next: Client | None = None


BodyTypedDict = _TypedDict(
    "BodyTypedDict",
    {
        "id": "Uuid | str",
        "list": "_NotRequired[_Items[str]]",
        "dict": "_NotRequired[Entries[str, _Number]]",
        "date": "_NotRequired[_Date | str]",
        "datetime": "_NotRequired[_DateTime | str]",
        "kind": "_NotRequired[BodyKind]",
        "a-b": "_NotRequired[str | None]",
        "any": "_NotRequired[_Any]",
        "next": "_NotRequired[_Either[Client, ClientTypedDict]]",
    },
)
allows_extra(BodyTypedDict)


class Client(_BaseModel):  # #/components/schemas/Client
    id: Uuid
    list: _list[str] | None = None
    dict_: _Annotated[_dict[str, _Number] | None, _Field(alias="dict")] = None
    date: _Date | None = None
    datetime: _DateTime | None = None
    kind: Open[ClientKind] | None = _Field(default=None, json_schema_extra={"default": "a"})
    """Default: "a"."""
    a_b: _Annotated[str | None, _Field(alias="a-b")] = None
    any: _Any = None
    next: Any | None = None


ClientTypedDict = _TypedDict(
    "ClientTypedDict",
    {
        "id": "Uuid | str",
        "list": "_NotRequired[_Items[str]]",
        "dict": "_NotRequired[Entries[str, _Number]]",
        "date": "_NotRequired[_Date | str]",
        "datetime": "_NotRequired[_DateTime | str]",
        "kind": "_NotRequired[ClientKind]",
        "a-b": "_NotRequired[str | None]",
        "any": "_NotRequired[_Any]",
        "next": "_NotRequired[_Either[Any, AnyTypedDict]]",
    },
)
allows_extra(ClientTypedDict)


class Any(_BaseModel):  # #/components/schemas/Any
    id: Uuid
    list: _list[str] | None = None
    dict_: _Annotated[_dict[str, _Number] | None, _Field(alias="dict")] = None
    date: _Date | None = None
    datetime: _DateTime | None = None
    kind: Open[AnyKind] | None = _Field(default=None, json_schema_extra={"default": "a"})
    """Default: "a"."""
    a_b: _Annotated[str | None, _Field(alias="a-b")] = None
    any: _Any = None
    next: List | None = None


AnyTypedDict = _TypedDict(
    "AnyTypedDict",
    {
        "id": "Uuid | str",
        "list": "_NotRequired[_Items[str]]",
        "dict": "_NotRequired[Entries[str, _Number]]",
        "date": "_NotRequired[_Date | str]",
        "datetime": "_NotRequired[_DateTime | str]",
        "kind": "_NotRequired[AnyKind]",
        "a-b": "_NotRequired[str | None]",
        "any": "_NotRequired[_Any]",
        "next": "_NotRequired[_Either[List, ListTypedDict]]",
    },
)
allows_extra(AnyTypedDict)


class List(_BaseModel):  # #/components/schemas/List
    id: Uuid
    list: _list[str] | None = None
    dict_: _Annotated[_dict[str, _Number] | None, _Field(alias="dict")] = None
    date: _Date | None = None
    datetime: _DateTime | None = None
    kind: Open[ListKind] | None = _Field(default=None, json_schema_extra={"default": "a"})
    """Default: "a"."""
    a_b: _Annotated[str | None, _Field(alias="a-b")] = None
    any: _Any = None
    next: Literal | None = None


ListTypedDict = _TypedDict(
    "ListTypedDict",
    {
        "id": "Uuid | str",
        "list": "_NotRequired[_Items[str]]",
        "dict": "_NotRequired[Entries[str, _Number]]",
        "date": "_NotRequired[_Date | str]",
        "datetime": "_NotRequired[_DateTime | str]",
        "kind": "_NotRequired[ListKind]",
        "a-b": "_NotRequired[str | None]",
        "any": "_NotRequired[_Any]",
        "next": "_NotRequired[_Either[Literal, LiteralTypedDict]]",
    },
)
allows_extra(ListTypedDict)


class Literal(_BaseModel):  # #/components/schemas/Literal
    id: Uuid
    list: _list[str] | None = None
    dict_: _Annotated[_dict[str, _Number] | None, _Field(alias="dict")] = None
    date: _Date | None = None
    datetime: _DateTime | None = None
    kind: Open[LiteralKind] | None = _Field(default=None, json_schema_extra={"default": "a"})
    """Default: "a"."""
    a_b: _Annotated[str | None, _Field(alias="a-b")] = None
    any: _Any = None
    next: Annotated | None = None


LiteralTypedDict = _TypedDict(
    "LiteralTypedDict",
    {
        "id": "Uuid | str",
        "list": "_NotRequired[_Items[str]]",
        "dict": "_NotRequired[Entries[str, _Number]]",
        "date": "_NotRequired[_Date | str]",
        "datetime": "_NotRequired[_DateTime | str]",
        "kind": "_NotRequired[LiteralKind]",
        "a-b": "_NotRequired[str | None]",
        "any": "_NotRequired[_Any]",
        "next": "_NotRequired[_Either[Annotated, AnnotatedTypedDict]]",
    },
)
allows_extra(LiteralTypedDict)


class Annotated(_BaseModel):  # #/components/schemas/Annotated
    id: Uuid
    list: _list[str] | None = None
    dict_: _Annotated[_dict[str, _Number] | None, _Field(alias="dict")] = None
    date: _Date | None = None
    datetime: _DateTime | None = None
    kind: Open[AnnotatedKind] | None = _Field(default=None, json_schema_extra={"default": "a"})
    """Default: "a"."""
    a_b: _Annotated[str | None, _Field(alias="a-b")] = None
    any: _Any = None
    next: TypedDict | None = None


AnnotatedTypedDict = _TypedDict(
    "AnnotatedTypedDict",
    {
        "id": "Uuid | str",
        "list": "_NotRequired[_Items[str]]",
        "dict": "_NotRequired[Entries[str, _Number]]",
        "date": "_NotRequired[_Date | str]",
        "datetime": "_NotRequired[_DateTime | str]",
        "kind": "_NotRequired[AnnotatedKind]",
        "a-b": "_NotRequired[str | None]",
        "any": "_NotRequired[_Any]",
        "next": "_NotRequired[_Either[TypedDict, TypedDictTypedDict]]",
    },
)
allows_extra(AnnotatedTypedDict)


class TypedDict(_BaseModel):  # #/components/schemas/TypedDict
    id: Uuid
    list: _list[str] | None = None
    dict_: _Annotated[_dict[str, _Number] | None, _Field(alias="dict")] = None
    date: _Date | None = None
    datetime: _DateTime | None = None
    kind: Open[TypedDictKind] | None = _Field(default=None, json_schema_extra={"default": "a"})
    """Default: "a"."""
    a_b: _Annotated[str | None, _Field(alias="a-b")] = None
    any: _Any = None
    next: NotRequired | None = None


TypedDictTypedDict = _TypedDict(
    "TypedDictTypedDict",
    {
        "id": "Uuid | str",
        "list": "_NotRequired[_Items[str]]",
        "dict": "_NotRequired[Entries[str, _Number]]",
        "date": "_NotRequired[_Date | str]",
        "datetime": "_NotRequired[_DateTime | str]",
        "kind": "_NotRequired[TypedDictKind]",
        "a-b": "_NotRequired[str | None]",
        "any": "_NotRequired[_Any]",
        "next": "_NotRequired[_Either[NotRequired, NotRequiredTypedDict]]",
    },
)
allows_extra(TypedDictTypedDict)


class NotRequired(_BaseModel):  # #/components/schemas/NotRequired
    id: Uuid
    list: _list[str] | None = None
    dict_: _Annotated[_dict[str, _Number] | None, _Field(alias="dict")] = None
    date: _Date | None = None
    datetime: _DateTime | None = None
    kind: Open[NotRequiredKind] | None = _Field(default=None, json_schema_extra={"default": "a"})
    """Default: "a"."""
    a_b: _Annotated[str | None, _Field(alias="a-b")] = None
    any: _Any = None
    next: BaseModel | None = None


NotRequiredTypedDict = _TypedDict(
    "NotRequiredTypedDict",
    {
        "id": "Uuid | str",
        "list": "_NotRequired[_Items[str]]",
        "dict": "_NotRequired[Entries[str, _Number]]",
        "date": "_NotRequired[_Date | str]",
        "datetime": "_NotRequired[_DateTime | str]",
        "kind": "_NotRequired[NotRequiredKind]",
        "a-b": "_NotRequired[str | None]",
        "any": "_NotRequired[_Any]",
        "next": "_NotRequired[_Either[BaseModel, BaseModelTypedDict]]",
    },
)
allows_extra(NotRequiredTypedDict)


class BaseModel(_BaseModel):  # #/components/schemas/BaseModel
    id: Uuid
    list: _list[str] | None = None
    dict_: _Annotated[_dict[str, _Number] | None, _Field(alias="dict")] = None
    date: _Date | None = None
    datetime: _DateTime | None = None
    kind: Open[BaseModelKind] | None = _Field(default=None, json_schema_extra={"default": "a"})
    """Default: "a"."""
    a_b: _Annotated[str | None, _Field(alias="a-b")] = None
    any: _Any = None
    next: Either | None = None


BaseModelTypedDict = _TypedDict(
    "BaseModelTypedDict",
    {
        "id": "Uuid | str",
        "list": "_NotRequired[_Items[str]]",
        "dict": "_NotRequired[Entries[str, _Number]]",
        "date": "_NotRequired[_Date | str]",
        "datetime": "_NotRequired[_DateTime | str]",
        "kind": "_NotRequired[BaseModelKind]",
        "a-b": "_NotRequired[str | None]",
        "any": "_NotRequired[_Any]",
        "next": "_NotRequired[_Either[Either, EitherTypedDict]]",
    },
)
allows_extra(BaseModelTypedDict)


class Either(_BaseModel):  # #/components/schemas/Either
    id: Uuid
    list: _list[str] | None = None
    dict_: _Annotated[_dict[str, _Number] | None, _Field(alias="dict")] = None
    date: _Date | None = None
    datetime: _DateTime | None = None
    kind: Open[EitherKind] | None = _Field(default=None, json_schema_extra={"default": "a"})
    """Default: "a"."""
    a_b: _Annotated[str | None, _Field(alias="a-b")] = None
    any: _Any = None
    next: Mapping | None = None


EitherTypedDict = _TypedDict(
    "EitherTypedDict",
    {
        "id": "Uuid | str",
        "list": "_NotRequired[_Items[str]]",
        "dict": "_NotRequired[Entries[str, _Number]]",
        "date": "_NotRequired[_Date | str]",
        "datetime": "_NotRequired[_DateTime | str]",
        "kind": "_NotRequired[EitherKind]",
        "a-b": "_NotRequired[str | None]",
        "any": "_NotRequired[_Any]",
        "next": "_NotRequired[_Either[Mapping, MappingTypedDict]]",
    },
)
allows_extra(EitherTypedDict)


class Mapping(_BaseModel):  # #/components/schemas/Mapping
    id: Uuid
    list: _list[str] | None = None
    dict_: _Annotated[_dict[str, _Number] | None, _Field(alias="dict")] = None
    date: _Date | None = None
    datetime: _DateTime | None = None
    kind: Open[MappingKind] | None = _Field(default=None, json_schema_extra={"default": "a"})
    """Default: "a"."""
    a_b: _Annotated[str | None, _Field(alias="a-b")] = None
    any: _Any = None
    next: UUID | None = None


MappingTypedDict = _TypedDict(
    "MappingTypedDict",
    {
        "id": "Uuid | str",
        "list": "_NotRequired[_Items[str]]",
        "dict": "_NotRequired[Entries[str, _Number]]",
        "date": "_NotRequired[_Date | str]",
        "datetime": "_NotRequired[_DateTime | str]",
        "kind": "_NotRequired[MappingKind]",
        "a-b": "_NotRequired[str | None]",
        "any": "_NotRequired[_Any]",
        "next": "_NotRequired[_Either[UUID, UUIDTypedDict]]",
    },
)
allows_extra(MappingTypedDict)


class UUID(_BaseModel):  # #/components/schemas/UUID
    id: Uuid
    list: _list[str] | None = None
    dict_: _Annotated[_dict[str, _Number] | None, _Field(alias="dict")] = None
    date: _Date | None = None
    datetime: _DateTime | None = None
    kind: Open[UUIDKind] | None = _Field(default=None, json_schema_extra={"default": "a"})
    """Default: "a"."""
    a_b: _Annotated[str | None, _Field(alias="a-b")] = None
    any: _Any = None
    next: DateTime | None = None


UUIDTypedDict = _TypedDict(
    "UUIDTypedDict",
    {
        "id": "Uuid | str",
        "list": "_NotRequired[_Items[str]]",
        "dict": "_NotRequired[Entries[str, _Number]]",
        "date": "_NotRequired[_Date | str]",
        "datetime": "_NotRequired[_DateTime | str]",
        "kind": "_NotRequired[UUIDKind]",
        "a-b": "_NotRequired[str | None]",
        "any": "_NotRequired[_Any]",
        "next": "_NotRequired[_Either[DateTime, DateTimeTypedDict]]",
    },
)
allows_extra(UUIDTypedDict)


class DateTime(_BaseModel):  # #/components/schemas/DateTime
    id: Uuid
    list: _list[str] | None = None
    dict_: _Annotated[_dict[str, _Number] | None, _Field(alias="dict")] = None
    date: _Date | None = None
    datetime: _DateTime | None = None
    kind: Open[DateTimeKind] | None = _Field(default=None, json_schema_extra={"default": "a"})
    """Default: "a"."""
    a_b: _Annotated[str | None, _Field(alias="a-b")] = None
    any: _Any = None
    next: Unset | None = None


DateTimeTypedDict = _TypedDict(
    "DateTimeTypedDict",
    {
        "id": "Uuid | str",
        "list": "_NotRequired[_Items[str]]",
        "dict": "_NotRequired[Entries[str, _Number]]",
        "date": "_NotRequired[_Date | str]",
        "datetime": "_NotRequired[_DateTime | str]",
        "kind": "_NotRequired[DateTimeKind]",
        "a-b": "_NotRequired[str | None]",
        "any": "_NotRequired[_Any]",
        "next": "_NotRequired[_Either[Unset, UnsetTypedDict]]",
    },
)
allows_extra(DateTimeTypedDict)


class Unset(_BaseModel):  # #/components/schemas/Unset
    id: Uuid
    list: _list[str] | None = None
    dict_: _Annotated[_dict[str, _Number] | None, _Field(alias="dict")] = None
    date: _Date | None = None
    datetime: _DateTime | None = None
    kind: Open[UnsetKind] | None = _Field(default=None, json_schema_extra={"default": "a"})
    """Default: "a"."""
    a_b: _Annotated[str | None, _Field(alias="a-b")] = None
    any: _Any = None
    next: Response | None = None


UnsetTypedDict = _TypedDict(
    "UnsetTypedDict",
    {
        "id": "Uuid | str",
        "list": "_NotRequired[_Items[str]]",
        "dict": "_NotRequired[Entries[str, _Number]]",
        "date": "_NotRequired[_Date | str]",
        "datetime": "_NotRequired[_DateTime | str]",
        "kind": "_NotRequired[UnsetKind]",
        "a-b": "_NotRequired[str | None]",
        "any": "_NotRequired[_Any]",
        "next": "_NotRequired[_Either[Response, ResponseTypedDict]]",
    },
)
allows_extra(UnsetTypedDict)


class Response(_BaseModel):  # #/components/schemas/Response
    id: Uuid
    list: _list[str] | None = None
    dict_: _Annotated[_dict[str, _Number] | None, _Field(alias="dict")] = None
    date: _Date | None = None
    datetime: _DateTime | None = None
    kind: Open[ResponseKind] | None = _Field(default=None, json_schema_extra={"default": "a"})
    """Default: "a"."""
    a_b: _Annotated[str | None, _Field(alias="a-b")] = None
    any: _Any = None
    next: Operation | None = None


ResponseTypedDict = _TypedDict(
    "ResponseTypedDict",
    {
        "id": "Uuid | str",
        "list": "_NotRequired[_Items[str]]",
        "dict": "_NotRequired[Entries[str, _Number]]",
        "date": "_NotRequired[_Date | str]",
        "datetime": "_NotRequired[_DateTime | str]",
        "kind": "_NotRequired[ResponseKind]",
        "a-b": "_NotRequired[str | None]",
        "any": "_NotRequired[_Any]",
        "next": "_NotRequired[_Either[Operation, OperationTypedDict]]",
    },
)
allows_extra(ResponseTypedDict)


class Operation(_BaseModel):  # #/components/schemas/Operation
    id: Uuid
    list: _list[str] | None = None
    dict_: _Annotated[_dict[str, _Number] | None, _Field(alias="dict")] = None
    date: _Date | None = None
    datetime: _DateTime | None = None
    kind: Open[OperationKind] | None = _Field(default=None, json_schema_extra={"default": "a"})
    """Default: "a"."""
    a_b: _Annotated[str | None, _Field(alias="a-b")] = None
    any: _Any = None
    next: Resource | None = None


OperationTypedDict = _TypedDict(
    "OperationTypedDict",
    {
        "id": "Uuid | str",
        "list": "_NotRequired[_Items[str]]",
        "dict": "_NotRequired[Entries[str, _Number]]",
        "date": "_NotRequired[_Date | str]",
        "datetime": "_NotRequired[_DateTime | str]",
        "kind": "_NotRequired[OperationKind]",
        "a-b": "_NotRequired[str | None]",
        "any": "_NotRequired[_Any]",
        "next": "_NotRequired[_Either[Resource, ResourceTypedDict]]",
    },
)
allows_extra(OperationTypedDict)


class Resource(_BaseModel):  # #/components/schemas/Resource
    id: Uuid
    list: _list[str] | None = None
    dict_: _Annotated[_dict[str, _Number] | None, _Field(alias="dict")] = None
    date: _Date | None = None
    datetime: _DateTime | None = None
    kind: Open[ResourceKind] | None = _Field(default=None, json_schema_extra={"default": "a"})
    """Default: "a"."""
    a_b: _Annotated[str | None, _Field(alias="a-b")] = None
    any: _Any = None
    next: Self | None = None


ResourceTypedDict = _TypedDict(
    "ResourceTypedDict",
    {
        "id": "Uuid | str",
        "list": "_NotRequired[_Items[str]]",
        "dict": "_NotRequired[Entries[str, _Number]]",
        "date": "_NotRequired[_Date | str]",
        "datetime": "_NotRequired[_DateTime | str]",
        "kind": "_NotRequired[ResourceKind]",
        "a-b": "_NotRequired[str | None]",
        "any": "_NotRequired[_Any]",
        "next": "_NotRequired[_Either[Self, SelfTypedDict]]",
    },
)
allows_extra(ResourceTypedDict)


class Self(_BaseModel):  # #/components/schemas/Self
    id: Uuid
    list: _list[str] | None = None
    dict_: _Annotated[_dict[str, _Number] | None, _Field(alias="dict")] = None
    date: _Date | None = None
    datetime: _DateTime | None = None
    kind: Open[SelfKind] | None = _Field(default=None, json_schema_extra={"default": "a"})
    """Default: "a"."""
    a_b: _Annotated[str | None, _Field(alias="a-b")] = None
    any: _Any = None
    next: Tag | None = None


SelfTypedDict = _TypedDict(
    "SelfTypedDict",
    {
        "id": "Uuid | str",
        "list": "_NotRequired[_Items[str]]",
        "dict": "_NotRequired[Entries[str, _Number]]",
        "date": "_NotRequired[_Date | str]",
        "datetime": "_NotRequired[_DateTime | str]",
        "kind": "_NotRequired[SelfKind]",
        "a-b": "_NotRequired[str | None]",
        "any": "_NotRequired[_Any]",
        "next": "_NotRequired[_Either[Tag, TagTypedDict]]",
    },
)
allows_extra(SelfTypedDict)


class Tag(_BaseModel):  # #/components/schemas/Tag
    id: Uuid
    list: _list[str] | None = None
    dict_: _Annotated[_dict[str, _Number] | None, _Field(alias="dict")] = None
    date: _Date | None = None
    datetime: _DateTime | None = None
    kind: Open[TagKind] | None = _Field(default=None, json_schema_extra={"default": "a"})
    """Default: "a"."""
    a_b: _Annotated[str | None, _Field(alias="a-b")] = None
    any: _Any = None
    next: File | None = None


TagTypedDict = _TypedDict(
    "TagTypedDict",
    {
        "id": "Uuid | str",
        "list": "_NotRequired[_Items[str]]",
        "dict": "_NotRequired[Entries[str, _Number]]",
        "date": "_NotRequired[_Date | str]",
        "datetime": "_NotRequired[_DateTime | str]",
        "kind": "_NotRequired[TagKind]",
        "a-b": "_NotRequired[str | None]",
        "any": "_NotRequired[_Any]",
        "next": "_NotRequired[_Either[File, FileTypedDict]]",
    },
)
allows_extra(TagTypedDict)
