# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Models that several resources share."""

from __future__ import annotations

from typing import Any, NotRequired

from typing_extensions import TypedDict

from .._runtime.model import BaseModel, Boolean, Either, Entries, File, Items, allows_extra
from .._unsent import Unsent


class Pet(BaseModel):  # #/components/schemas/Pet
    id: int | None = None
    name: str
    age: int | None = None
    pin: str | None = None


@allows_extra
class PetTypedDict(TypedDict):
    id: NotRequired[Unsent]
    name: str
    age: NotRequired[int]
    pin: NotRequired[str]


class Change(BaseModel):  # #/components/schemas/Change
    id: str | None = None
    size: int | None = None


@allows_extra
class ChangeTypedDict(TypedDict, total=False):
    id: str
    size: int


class Upload(BaseModel):  # #/components/schemas/Upload
    id: str | None = None
    file: bytes
    files: list[bytes] | None = None
    cover: bytes | None = None
    facts: Change | None = None
    changes: list[Change] | None = None
    numbers: list[int] | None = None
    point: Change | None = None
    log: bytes | None = None
    title: str | None = None
    tags: list[str] | None = None
    done: Boolean | None = None
    pin: str | None = None


@allows_extra
class UploadTypedDict(TypedDict):
    id: NotRequired[Unsent]
    file: File
    files: NotRequired[Items[File]]
    cover: NotRequired[File]
    facts: NotRequired[Either[Change, ChangeTypedDict]]
    changes: NotRequired[Items[Either[Change, ChangeTypedDict]]]
    numbers: NotRequired[Items[int]]
    point: NotRequired[Either[Change, ChangeTypedDict]]
    log: NotRequired[File]
    title: NotRequired[str]
    tags: NotRequired[Items[str]]
    done: NotRequired[bool]
    pin: NotRequired[str]


class SearchPetsRequestBody(BaseModel):  # #/paths/~1pets/get/requestBody/content/application~1json/schema
    text: str | None = None


@allows_extra
class SearchPetsRequestBodyTypedDict(TypedDict, total=False):
    text: str


class AddPhotoRequestBody(BaseModel):  # #/paths/~1photos/post/requestBody/content/application~1json/schema
    url: str
    title: str | None = None


@allows_extra
class AddPhotoRequestBodyTypedDict(TypedDict):
    url: str
    title: NotRequired[str]


class AddPhotoRequestBody2(BaseModel):
    # #/paths/~1photos/post/requestBody/content/multipart~1form-data/schema
    photo: bytes
    title: str | None = None


@allows_extra
class AddPhotoRequestBody2TypedDict(TypedDict):
    photo: File
    title: NotRequired[str]


class SendFormRequestBody(BaseModel):
    # #/paths/~1forms/post/requestBody/content/application~1x-www-form-urlencoded/schema
    name: str | None = None
    tags: list[str] | None = None
    pets: list[Change] | None = None
    pet: Change | None = None
    joined: list[str] | None = None
    piped: list[str] | None = None
    deep: dict[str, Any] | None = None
    flat: Change | None = None
    reserved: str | None = None


@allows_extra
class SendFormRequestBodyTypedDict(TypedDict, total=False):
    name: str
    tags: Items[str]
    pets: Items[Either[Change, ChangeTypedDict]]
    pet: Either[Change, ChangeTypedDict]
    joined: Items[str]
    piped: Items[str]
    deep: Entries[str, Any]
    flat: Either[Change, ChangeTypedDict]
    reserved: str


class ChooseRequestBody(BaseModel):  # #/paths/~1choices/post/requestBody/content/application~1json/schema
    name: str
    note: str | None = None


@allows_extra
class ChooseRequestBodyTypedDict(TypedDict):
    name: str
    note: NotRequired[str | None]


class ChooseRequestBody2(BaseModel):  # #/paths/~1choices/post/requestBody/content/multipart~1form-data/schema
    label: str
    file: bytes


@allows_extra
class ChooseRequestBody2TypedDict(TypedDict):
    label: str
    file: File


class ChooseRequestBody3(BaseModel):  # #/paths/~1choices/post/requestBody/content/multipart~1mixed/schema
    label: str
    size: int | None = None
    kind: str | None = None


@allows_extra
class ChooseRequestBody3TypedDict(TypedDict):
    label: str
    size: NotRequired[int]
    kind: NotRequired[str]


class ChooseRequestBody4(BaseModel):
    # #/paths/~1choices/post/requestBody/content/application~1x-www-form-urlencoded/schema
    label: str
    note: str | None = None
    size: int | None = None


@allows_extra
class ChooseRequestBody4TypedDict(TypedDict):
    label: str
    note: NotRequired[str]
    size: NotRequired[int]


class SendFurtherRequestBody(BaseModel):
    # #/paths/~1further/post/requestBody/content/application~1json/schema
    name: str
    additional_properties: Boolean | None = None


@allows_extra
class SendFurtherRequestBodyTypedDict(TypedDict):
    name: str
    additional_properties: NotRequired[bool]


class PutFurtherRequestBody(BaseModel):
    # #/paths/~1further/put/requestBody/content/application~1x-www-form-urlencoded/schema
    name: str | None = None


@allows_extra
class PutFurtherRequestBodyTypedDict(TypedDict, total=False):
    name: str


class AttachFurtherRequestBody(BaseModel):
    # #/paths/~1further/patch/requestBody/content/multipart~1form-data/schema
    name: str | None = None


@allows_extra
class AttachFurtherRequestBodyTypedDict(TypedDict, total=False):
    name: str


PutUnionRequestBody = int | Pet
PutUnionRequestBodyTypedDict = int | Either[Pet, PetTypedDict]
