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


class File(_BaseModel):  # #/components/schemas/File
    id: Uuid
    list: _list[str] | None = None
    dict_: _Annotated[_dict[str, _Number] | None, _Field(alias="dict")] = None
    date: _Date | None = None
    datetime: _DateTime | None = None
    kind: Open[FileKind] | None = _Field(default=None, json_schema_extra={"default": "a"})
    """Default: "a"."""
    any: _Any = None
    next: Page | None = None


@allows_extra
class FileTypedDict(_TypedDict):
    id: Uuid | str
    list: _NotRequired[_Items[str]]
    dict: _NotRequired[Entries[str, _Number]]
    date: _NotRequired[_Date | str]
    datetime: _NotRequired[_DateTime | str]
    kind: _NotRequired[FileKind]
    any: _NotRequired[_Any]
    next: _NotRequired[_Either[Page, PageTypedDict]]


class Page(_BaseModel):  # #/components/schemas/Page
    id: Uuid
    list: _list[str] | None = None
    dict_: _Annotated[_dict[str, _Number] | None, _Field(alias="dict")] = None
    date: _Date | None = None
    datetime: _DateTime | None = None
    kind: Open[FileKind] | None = _Field(default=None, json_schema_extra={"default": "a"})
    """Default: "a"."""
    any: _Any = None
    next: Date | None = None


@allows_extra
class PageTypedDict(_TypedDict):
    id: Uuid | str
    list: _NotRequired[_Items[str]]
    dict: _NotRequired[Entries[str, _Number]]
    date: _NotRequired[_Date | str]
    datetime: _NotRequired[_DateTime | str]
    kind: _NotRequired[FileKind]
    any: _NotRequired[_Any]
    next: _NotRequired[_Either[Date, DateTypedDict]]


class Date(_BaseModel):  # #/components/schemas/Date
    id: Uuid
    list: _list[str] | None = None
    dict_: _Annotated[_dict[str, _Number] | None, _Field(alias="dict")] = None
    date: _Date | None = None
    datetime: _DateTime | None = None
    kind: Open[FileKind] | None = _Field(default=None, json_schema_extra={"default": "a"})
    """Default: "a"."""
    any: _Any = None
    next: Field | None = None


@allows_extra
class DateTypedDict(_TypedDict):
    id: Uuid | str
    list: _NotRequired[_Items[str]]
    dict: _NotRequired[Entries[str, _Number]]
    date: _NotRequired[_Date | str]
    datetime: _NotRequired[_DateTime | str]
    kind: _NotRequired[FileKind]
    any: _NotRequired[_Any]
    next: _NotRequired[_Either[Field, FieldTypedDict]]


class Field(_BaseModel):  # #/components/schemas/Field
    id: Uuid
    list: _list[str] | None = None
    dict_: _Annotated[_dict[str, _Number] | None, _Field(alias="dict")] = None
    date: _Date | None = None
    datetime: _DateTime | None = None
    kind: Open[FileKind] | None = _Field(default=None, json_schema_extra={"default": "a"})
    """Default: "a"."""
    any: _Any = None
    next: Items | None = None


@allows_extra
class FieldTypedDict(_TypedDict):
    id: Uuid | str
    list: _NotRequired[_Items[str]]
    dict: _NotRequired[Entries[str, _Number]]
    date: _NotRequired[_Date | str]
    datetime: _NotRequired[_DateTime | str]
    kind: _NotRequired[FileKind]
    any: _NotRequired[_Any]
    next: _NotRequired[_Either[Items, ItemsTypedDict]]


class Items(_BaseModel):  # #/components/schemas/Items
    id: Uuid
    list: _list[str] | None = None
    dict_: _Annotated[_dict[str, _Number] | None, _Field(alias="dict")] = None
    date: _Date | None = None
    datetime: _DateTime | None = None
    kind: Open[FileKind] | None = _Field(default=None, json_schema_extra={"default": "a"})
    """Default: "a"."""
    any: _Any = None
    next: Stream | None = None


@allows_extra
class ItemsTypedDict(_TypedDict):
    id: Uuid | str
    list: _NotRequired[_Items[str]]
    dict: _NotRequired[Entries[str, _Number]]
    date: _NotRequired[_Date | str]
    datetime: _NotRequired[_DateTime | str]
    kind: _NotRequired[FileKind]
    any: _NotRequired[_Any]
    next: _NotRequired[_Either[Stream, StreamTypedDict]]


class Stream(_BaseModel):  # #/components/schemas/Stream
    id: Uuid
    list: _list[str] | None = None
    dict_: _Annotated[_dict[str, _Number] | None, _Field(alias="dict")] = None
    date: _Date | None = None
    datetime: _DateTime | None = None
    kind: Open[FileKind] | None = _Field(default=None, json_schema_extra={"default": "a"})
    """Default: "a"."""
    any: _Any = None
    next: Number | None = None


@allows_extra
class StreamTypedDict(_TypedDict):
    id: Uuid | str
    list: _NotRequired[_Items[str]]
    dict: _NotRequired[Entries[str, _Number]]
    date: _NotRequired[_Date | str]
    datetime: _NotRequired[_DateTime | str]
    kind: _NotRequired[FileKind]
    any: _NotRequired[_Any]
    next: _NotRequired[_Either[Number, NumberTypedDict]]


class Number(_BaseModel):  # #/components/schemas/Number
    id: Uuid
    list: _list[str] | None = None
    dict_: _Annotated[_dict[str, _Number] | None, _Field(alias="dict")] = None
    date: _Date | None = None
    datetime: _DateTime | None = None
    kind: Open[FileKind] | None = _Field(default=None, json_schema_extra={"default": "a"})
    """Default: "a"."""
    any: _Any = None
    next: Body | None = None


@allows_extra
class NumberTypedDict(_TypedDict):
    id: Uuid | str
    list: _NotRequired[_Items[str]]
    dict: _NotRequired[Entries[str, _Number]]
    date: _NotRequired[_Date | str]
    datetime: _NotRequired[_DateTime | str]
    kind: _NotRequired[FileKind]
    any: _NotRequired[_Any]
    next: _NotRequired[_Either[Body, BodyTypedDict]]


class Body(_BaseModel):  # #/components/schemas/Body
    id: Uuid
    list: _list[str] | None = None
    dict_: _Annotated[_dict[str, _Number] | None, _Field(alias="dict")] = None
    date: _Date | None = None
    datetime: _DateTime | None = None
    kind: Open[FileKind] | None = _Field(default=None, json_schema_extra={"default": "a"})
    """Default: "a"."""
    any: _Any = None
    next: Client | None = None


@allows_extra
class BodyTypedDict(_TypedDict):
    id: Uuid | str
    list: _NotRequired[_Items[str]]
    dict: _NotRequired[Entries[str, _Number]]
    date: _NotRequired[_Date | str]
    datetime: _NotRequired[_DateTime | str]
    kind: _NotRequired[FileKind]
    any: _NotRequired[_Any]
    next: _NotRequired[_Either[Client, ClientTypedDict]]


class Client(_BaseModel):  # #/components/schemas/Client
    id: Uuid
    list: _list[str] | None = None
    dict_: _Annotated[_dict[str, _Number] | None, _Field(alias="dict")] = None
    date: _Date | None = None
    datetime: _DateTime | None = None
    kind: Open[FileKind] | None = _Field(default=None, json_schema_extra={"default": "a"})
    """Default: "a"."""
    any: _Any = None
    next: Any | None = None


@allows_extra
class ClientTypedDict(_TypedDict):
    id: Uuid | str
    list: _NotRequired[_Items[str]]
    dict: _NotRequired[Entries[str, _Number]]
    date: _NotRequired[_Date | str]
    datetime: _NotRequired[_DateTime | str]
    kind: _NotRequired[FileKind]
    any: _NotRequired[_Any]
    next: _NotRequired[_Either[Any, AnyTypedDict]]


class Any(_BaseModel):  # #/components/schemas/Any
    id: Uuid
    list: _list[str] | None = None
    dict_: _Annotated[_dict[str, _Number] | None, _Field(alias="dict")] = None
    date: _Date | None = None
    datetime: _DateTime | None = None
    kind: Open[FileKind] | None = _Field(default=None, json_schema_extra={"default": "a"})
    """Default: "a"."""
    any: _Any = None
    next: List | None = None


@allows_extra
class AnyTypedDict(_TypedDict):
    id: Uuid | str
    list: _NotRequired[_Items[str]]
    dict: _NotRequired[Entries[str, _Number]]
    date: _NotRequired[_Date | str]
    datetime: _NotRequired[_DateTime | str]
    kind: _NotRequired[FileKind]
    any: _NotRequired[_Any]
    next: _NotRequired[_Either[List, ListTypedDict]]


class List(_BaseModel):  # #/components/schemas/List
    id: Uuid
    list: _list[str] | None = None
    dict_: _Annotated[_dict[str, _Number] | None, _Field(alias="dict")] = None
    date: _Date | None = None
    datetime: _DateTime | None = None
    kind: Open[FileKind] | None = _Field(default=None, json_schema_extra={"default": "a"})
    """Default: "a"."""
    any: _Any = None
    next: Literal | None = None


@allows_extra
class ListTypedDict(_TypedDict):
    id: Uuid | str
    list: _NotRequired[_Items[str]]
    dict: _NotRequired[Entries[str, _Number]]
    date: _NotRequired[_Date | str]
    datetime: _NotRequired[_DateTime | str]
    kind: _NotRequired[FileKind]
    any: _NotRequired[_Any]
    next: _NotRequired[_Either[Literal, LiteralTypedDict]]


class Literal(_BaseModel):  # #/components/schemas/Literal
    id: Uuid
    list: _list[str] | None = None
    dict_: _Annotated[_dict[str, _Number] | None, _Field(alias="dict")] = None
    date: _Date | None = None
    datetime: _DateTime | None = None
    kind: Open[FileKind] | None = _Field(default=None, json_schema_extra={"default": "a"})
    """Default: "a"."""
    any: _Any = None
    next: Annotated | None = None


@allows_extra
class LiteralTypedDict(_TypedDict):
    id: Uuid | str
    list: _NotRequired[_Items[str]]
    dict: _NotRequired[Entries[str, _Number]]
    date: _NotRequired[_Date | str]
    datetime: _NotRequired[_DateTime | str]
    kind: _NotRequired[FileKind]
    any: _NotRequired[_Any]
    next: _NotRequired[_Either[Annotated, AnnotatedTypedDict]]


class Annotated(_BaseModel):  # #/components/schemas/Annotated
    id: Uuid
    list: _list[str] | None = None
    dict_: _Annotated[_dict[str, _Number] | None, _Field(alias="dict")] = None
    date: _Date | None = None
    datetime: _DateTime | None = None
    kind: Open[FileKind] | None = _Field(default=None, json_schema_extra={"default": "a"})
    """Default: "a"."""
    any: _Any = None
    next: TypedDict | None = None


@allows_extra
class AnnotatedTypedDict(_TypedDict):
    id: Uuid | str
    list: _NotRequired[_Items[str]]
    dict: _NotRequired[Entries[str, _Number]]
    date: _NotRequired[_Date | str]
    datetime: _NotRequired[_DateTime | str]
    kind: _NotRequired[FileKind]
    any: _NotRequired[_Any]
    next: _NotRequired[_Either[TypedDict, TypedDictTypedDict]]


class TypedDict(_BaseModel):  # #/components/schemas/TypedDict
    id: Uuid
    list: _list[str] | None = None
    dict_: _Annotated[_dict[str, _Number] | None, _Field(alias="dict")] = None
    date: _Date | None = None
    datetime: _DateTime | None = None
    kind: Open[FileKind] | None = _Field(default=None, json_schema_extra={"default": "a"})
    """Default: "a"."""
    any: _Any = None
    next: NotRequired | None = None


@allows_extra
class TypedDictTypedDict(_TypedDict):
    id: Uuid | str
    list: _NotRequired[_Items[str]]
    dict: _NotRequired[Entries[str, _Number]]
    date: _NotRequired[_Date | str]
    datetime: _NotRequired[_DateTime | str]
    kind: _NotRequired[FileKind]
    any: _NotRequired[_Any]
    next: _NotRequired[_Either[NotRequired, NotRequiredTypedDict]]


class NotRequired(_BaseModel):  # #/components/schemas/NotRequired
    id: Uuid
    list: _list[str] | None = None
    dict_: _Annotated[_dict[str, _Number] | None, _Field(alias="dict")] = None
    date: _Date | None = None
    datetime: _DateTime | None = None
    kind: Open[FileKind] | None = _Field(default=None, json_schema_extra={"default": "a"})
    """Default: "a"."""
    any: _Any = None
    next: BaseModel | None = None


@allows_extra
class NotRequiredTypedDict(_TypedDict):
    id: Uuid | str
    list: _NotRequired[_Items[str]]
    dict: _NotRequired[Entries[str, _Number]]
    date: _NotRequired[_Date | str]
    datetime: _NotRequired[_DateTime | str]
    kind: _NotRequired[FileKind]
    any: _NotRequired[_Any]
    next: _NotRequired[_Either[BaseModel, BaseModelTypedDict]]


class BaseModel(_BaseModel):  # #/components/schemas/BaseModel
    id: Uuid
    list: _list[str] | None = None
    dict_: _Annotated[_dict[str, _Number] | None, _Field(alias="dict")] = None
    date: _Date | None = None
    datetime: _DateTime | None = None
    kind: Open[FileKind] | None = _Field(default=None, json_schema_extra={"default": "a"})
    """Default: "a"."""
    any: _Any = None
    next: Either | None = None


@allows_extra
class BaseModelTypedDict(_TypedDict):
    id: Uuid | str
    list: _NotRequired[_Items[str]]
    dict: _NotRequired[Entries[str, _Number]]
    date: _NotRequired[_Date | str]
    datetime: _NotRequired[_DateTime | str]
    kind: _NotRequired[FileKind]
    any: _NotRequired[_Any]
    next: _NotRequired[_Either[Either, EitherTypedDict]]


class Either(_BaseModel):  # #/components/schemas/Either
    id: Uuid
    list: _list[str] | None = None
    dict_: _Annotated[_dict[str, _Number] | None, _Field(alias="dict")] = None
    date: _Date | None = None
    datetime: _DateTime | None = None
    kind: Open[FileKind] | None = _Field(default=None, json_schema_extra={"default": "a"})
    """Default: "a"."""
    any: _Any = None
    next: Mapping | None = None


@allows_extra
class EitherTypedDict(_TypedDict):
    id: Uuid | str
    list: _NotRequired[_Items[str]]
    dict: _NotRequired[Entries[str, _Number]]
    date: _NotRequired[_Date | str]
    datetime: _NotRequired[_DateTime | str]
    kind: _NotRequired[FileKind]
    any: _NotRequired[_Any]
    next: _NotRequired[_Either[Mapping, MappingTypedDict]]


class Mapping(_BaseModel):  # #/components/schemas/Mapping
    id: Uuid
    list: _list[str] | None = None
    dict_: _Annotated[_dict[str, _Number] | None, _Field(alias="dict")] = None
    date: _Date | None = None
    datetime: _DateTime | None = None
    kind: Open[FileKind] | None = _Field(default=None, json_schema_extra={"default": "a"})
    """Default: "a"."""
    any: _Any = None
    next: UUID | None = None


@allows_extra
class MappingTypedDict(_TypedDict):
    id: Uuid | str
    list: _NotRequired[_Items[str]]
    dict: _NotRequired[Entries[str, _Number]]
    date: _NotRequired[_Date | str]
    datetime: _NotRequired[_DateTime | str]
    kind: _NotRequired[FileKind]
    any: _NotRequired[_Any]
    next: _NotRequired[_Either[UUID, UUIDTypedDict]]


class UUID(_BaseModel):  # #/components/schemas/UUID
    id: Uuid
    list: _list[str] | None = None
    dict_: _Annotated[_dict[str, _Number] | None, _Field(alias="dict")] = None
    date: _Date | None = None
    datetime: _DateTime | None = None
    kind: Open[FileKind] | None = _Field(default=None, json_schema_extra={"default": "a"})
    """Default: "a"."""
    any: _Any = None
    next: DateTime | None = None


@allows_extra
class UUIDTypedDict(_TypedDict):
    id: Uuid | str
    list: _NotRequired[_Items[str]]
    dict: _NotRequired[Entries[str, _Number]]
    date: _NotRequired[_Date | str]
    datetime: _NotRequired[_DateTime | str]
    kind: _NotRequired[FileKind]
    any: _NotRequired[_Any]
    next: _NotRequired[_Either[DateTime, DateTimeTypedDict]]


class DateTime(_BaseModel):  # #/components/schemas/DateTime
    id: Uuid
    list: _list[str] | None = None
    dict_: _Annotated[_dict[str, _Number] | None, _Field(alias="dict")] = None
    date: _Date | None = None
    datetime: _DateTime | None = None
    kind: Open[FileKind] | None = _Field(default=None, json_schema_extra={"default": "a"})
    """Default: "a"."""
    any: _Any = None
    next: Unset | None = None


@allows_extra
class DateTimeTypedDict(_TypedDict):
    id: Uuid | str
    list: _NotRequired[_Items[str]]
    dict: _NotRequired[Entries[str, _Number]]
    date: _NotRequired[_Date | str]
    datetime: _NotRequired[_DateTime | str]
    kind: _NotRequired[FileKind]
    any: _NotRequired[_Any]
    next: _NotRequired[_Either[Unset, UnsetTypedDict]]


class Unset(_BaseModel):  # #/components/schemas/Unset
    id: Uuid
    list: _list[str] | None = None
    dict_: _Annotated[_dict[str, _Number] | None, _Field(alias="dict")] = None
    date: _Date | None = None
    datetime: _DateTime | None = None
    kind: Open[FileKind] | None = _Field(default=None, json_schema_extra={"default": "a"})
    """Default: "a"."""
    any: _Any = None
    next: Response | None = None


@allows_extra
class UnsetTypedDict(_TypedDict):
    id: Uuid | str
    list: _NotRequired[_Items[str]]
    dict: _NotRequired[Entries[str, _Number]]
    date: _NotRequired[_Date | str]
    datetime: _NotRequired[_DateTime | str]
    kind: _NotRequired[FileKind]
    any: _NotRequired[_Any]
    next: _NotRequired[_Either[Response, ResponseTypedDict]]


class Response(_BaseModel):  # #/components/schemas/Response
    id: Uuid
    list: _list[str] | None = None
    dict_: _Annotated[_dict[str, _Number] | None, _Field(alias="dict")] = None
    date: _Date | None = None
    datetime: _DateTime | None = None
    kind: Open[FileKind] | None = _Field(default=None, json_schema_extra={"default": "a"})
    """Default: "a"."""
    any: _Any = None
    next: Operation | None = None


@allows_extra
class ResponseTypedDict(_TypedDict):
    id: Uuid | str
    list: _NotRequired[_Items[str]]
    dict: _NotRequired[Entries[str, _Number]]
    date: _NotRequired[_Date | str]
    datetime: _NotRequired[_DateTime | str]
    kind: _NotRequired[FileKind]
    any: _NotRequired[_Any]
    next: _NotRequired[_Either[Operation, OperationTypedDict]]


class Operation(_BaseModel):  # #/components/schemas/Operation
    id: Uuid
    list: _list[str] | None = None
    dict_: _Annotated[_dict[str, _Number] | None, _Field(alias="dict")] = None
    date: _Date | None = None
    datetime: _DateTime | None = None
    kind: Open[FileKind] | None = _Field(default=None, json_schema_extra={"default": "a"})
    """Default: "a"."""
    any: _Any = None
    next: Resource | None = None


@allows_extra
class OperationTypedDict(_TypedDict):
    id: Uuid | str
    list: _NotRequired[_Items[str]]
    dict: _NotRequired[Entries[str, _Number]]
    date: _NotRequired[_Date | str]
    datetime: _NotRequired[_DateTime | str]
    kind: _NotRequired[FileKind]
    any: _NotRequired[_Any]
    next: _NotRequired[_Either[Resource, ResourceTypedDict]]


class Resource(_BaseModel):  # #/components/schemas/Resource
    id: Uuid
    list: _list[str] | None = None
    dict_: _Annotated[_dict[str, _Number] | None, _Field(alias="dict")] = None
    date: _Date | None = None
    datetime: _DateTime | None = None
    kind: Open[FileKind] | None = _Field(default=None, json_schema_extra={"default": "a"})
    """Default: "a"."""
    any: _Any = None
    next: Self | None = None


@allows_extra
class ResourceTypedDict(_TypedDict):
    id: Uuid | str
    list: _NotRequired[_Items[str]]
    dict: _NotRequired[Entries[str, _Number]]
    date: _NotRequired[_Date | str]
    datetime: _NotRequired[_DateTime | str]
    kind: _NotRequired[FileKind]
    any: _NotRequired[_Any]
    next: _NotRequired[_Either[Self, SelfTypedDict]]


class Self(_BaseModel):  # #/components/schemas/Self
    id: Uuid
    list: _list[str] | None = None
    dict_: _Annotated[_dict[str, _Number] | None, _Field(alias="dict")] = None
    date: _Date | None = None
    datetime: _DateTime | None = None
    kind: Open[FileKind] | None = _Field(default=None, json_schema_extra={"default": "a"})
    """Default: "a"."""
    any: _Any = None
    next: Tag | None = None


@allows_extra
class SelfTypedDict(_TypedDict):
    id: Uuid | str
    list: _NotRequired[_Items[str]]
    dict: _NotRequired[Entries[str, _Number]]
    date: _NotRequired[_Date | str]
    datetime: _NotRequired[_DateTime | str]
    kind: _NotRequired[FileKind]
    any: _NotRequired[_Any]
    next: _NotRequired[_Either[Tag, TagTypedDict]]


class Tag(_BaseModel):  # #/components/schemas/Tag
    id: Uuid
    list: _list[str] | None = None
    dict_: _Annotated[_dict[str, _Number] | None, _Field(alias="dict")] = None
    date: _Date | None = None
    datetime: _DateTime | None = None
    kind: Open[FileKind] | None = _Field(default=None, json_schema_extra={"default": "a"})
    """Default: "a"."""
    any: _Any = None
    next: File | None = None


@allows_extra
class TagTypedDict(_TypedDict):
    id: Uuid | str
    list: _NotRequired[_Items[str]]
    dict: _NotRequired[Entries[str, _Number]]
    date: _NotRequired[_Date | str]
    datetime: _NotRequired[_DateTime | str]
    kind: _NotRequired[FileKind]
    any: _NotRequired[_Any]
    next: _NotRequired[_Either[File, FileTypedDict]]


PageKind = FileKind
DateKind = FileKind
FieldKind = FileKind
ItemsKind = FileKind
StreamKind = FileKind
NumberKind = FileKind
BodyKind = FileKind
ClientKind = FileKind
AnyKind = FileKind
ListKind = FileKind
LiteralKind = FileKind
AnnotatedKind = FileKind
TypedDictKind = FileKind
NotRequiredKind = FileKind
BaseModelKind = FileKind
EitherKind = FileKind
MappingKind = FileKind
UUIDKind = FileKind
DateTimeKind = FileKind
UnsetKind = FileKind
ResponseKind = FileKind
OperationKind = FileKind
ResourceKind = FileKind
SelfKind = FileKind
TagKind = FileKind
