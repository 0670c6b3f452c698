# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Models that several resources share."""

from __future__ import annotations

from typing import Any, Dict, List, Optional, Union

from typing_extensions import NotRequired, TypedDict

from .._runtime.model import BaseModel, Either, Entries, File, Items, allows_extra
from .._unsent import Unsent


class Pet(BaseModel):  # #/components/schemas/Pet
    """`Pet` of the API."""

    id: Optional[int] = None
    name: str
    age: Optional[int] = None
    pin: Optional[str] = None


@allows_extra
class PetTypedDict(TypedDict):
    id: NotRequired[Unsent]
    name: str
    age: NotRequired[int]
    pin: NotRequired[str]


class Change(BaseModel):  # #/components/schemas/Change
    """`Change` of the API."""

    id: Optional[str] = None
    size: Optional[int] = None


@allows_extra
class ChangeTypedDict(TypedDict, total=False):
    id: str
    size: int


class Upload(BaseModel):  # #/components/schemas/Upload
    """`Upload` of the API."""

    id: Optional[str] = None
    file: bytes
    files: Optional[List[bytes]] = None
    cover: Optional[bytes] = None
    facts: Optional[Change] = None
    changes: Optional[List[Change]] = None
    numbers: Optional[List[int]] = None
    point: Optional[Change] = None
    log: Optional[bytes] = None
    title: Optional[str] = None
    tags: Optional[List[str]] = None
    done: Optional[bool] = None
    pin: Optional[str] = None


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
    """`SearchPetsRequestBody` of the API."""

    text: Optional[str] = None


@allows_extra
class SearchPetsRequestBodyTypedDict(TypedDict, total=False):
    text: str


class AddPhotoRequestBody(BaseModel):  # #/paths/~1photos/post/requestBody/content/application~1json/schema
    """`AddPhotoRequestBody` of the API."""

    url: str
    title: Optional[str] = None


@allows_extra
class AddPhotoRequestBodyTypedDict(TypedDict):
    url: str
    title: NotRequired[str]


class AddPhotoRequestBody2(BaseModel):  # #/paths/~1photos/post/requestBody/content/multipart~1form-data/schema
    """`AddPhotoRequestBody2` of the API."""

    photo: bytes
    title: Optional[str] = None


@allows_extra
class AddPhotoRequestBody2TypedDict(TypedDict):
    photo: File
    title: NotRequired[str]


class SendFormRequestBody(BaseModel):
    # #/paths/~1forms/post/requestBody/content/application~1x-www-form-urlencoded/schema
    """`SendFormRequestBody` of the API."""

    name: Optional[str] = None
    tags: Optional[List[str]] = None
    pets: Optional[List[Change]] = None
    pet: Optional[Change] = None
    joined: Optional[List[str]] = None
    piped: Optional[List[str]] = None
    deep: Optional[Dict[str, Any]] = None
    flat: Optional[Change] = None
    reserved: Optional[str] = None


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
    """`ChooseRequestBody` of the API."""

    name: str
    note: Optional[str] = None


@allows_extra
class ChooseRequestBodyTypedDict(TypedDict):
    name: str
    note: NotRequired[Optional[str]]


class ChooseRequestBody2(BaseModel):  # #/paths/~1choices/post/requestBody/content/multipart~1form-data/schema
    """`ChooseRequestBody2` of the API."""

    label: str
    file: bytes


@allows_extra
class ChooseRequestBody2TypedDict(TypedDict):
    label: str
    file: File


class ChooseRequestBody3(BaseModel):  # #/paths/~1choices/post/requestBody/content/multipart~1mixed/schema
    """`ChooseRequestBody3` of the API."""

    label: str
    size: Optional[int] = None
    kind: Optional[str] = None


@allows_extra
class ChooseRequestBody3TypedDict(TypedDict):
    label: str
    size: NotRequired[int]
    kind: NotRequired[str]


class ChooseRequestBody4(BaseModel):
    # #/paths/~1choices/post/requestBody/content/application~1x-www-form-urlencoded/schema
    """`ChooseRequestBody4` of the API."""

    label: str
    note: Optional[str] = None
    size: Optional[int] = None


@allows_extra
class ChooseRequestBody4TypedDict(TypedDict):
    label: str
    note: NotRequired[str]
    size: NotRequired[int]


class SendFurtherRequestBody(BaseModel):  # #/paths/~1further/post/requestBody/content/application~1json/schema
    """`SendFurtherRequestBody` of the API."""

    name: str
    additional_properties: Optional[bool] = None


@allows_extra
class SendFurtherRequestBodyTypedDict(TypedDict):
    name: str
    additional_properties: NotRequired[bool]


class PutFurtherRequestBody(BaseModel):
    # #/paths/~1further/put/requestBody/content/application~1x-www-form-urlencoded/schema
    """`PutFurtherRequestBody` of the API."""

    name: Optional[str] = None


@allows_extra
class PutFurtherRequestBodyTypedDict(TypedDict, total=False):
    name: str


class AttachFurtherRequestBody(BaseModel):  # #/paths/~1further/patch/requestBody/content/multipart~1form-data/schema
    """`AttachFurtherRequestBody` of the API."""

    name: Optional[str] = None


@allows_extra
class AttachFurtherRequestBodyTypedDict(TypedDict, total=False):
    name: str


PutUnionRequestBody = Union[int, Pet]
PutUnionRequestBodyTypedDict = Union[int, Either[Pet, PetTypedDict]]
