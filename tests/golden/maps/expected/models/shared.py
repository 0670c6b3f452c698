# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Models that several resources share."""

from __future__ import annotations

from typing import Any, NotRequired

from pydantic import Field
from typing_extensions import TypedDict

from .._runtime.model import BaseModel, Either, Entries, Free, Items, allows_extra, forbids_extra


class Maps(BaseModel):  # #/components/schemas/Maps
    counts: Counts
    closed: Closed | None = None
    sealed: Sealed | None = None
    open: Open | None = None
    typed: Typed | None = None
    by_pattern: ByPattern | None = None
    by_name: dict[str, str] | None = None
    of_lists: dict[str, list[int]] | None = None
    of_nullable: dict[str, str | None] | None = None
    of_objects: dict[str, MapsOfObjectsValue] | None = None
    free: dict[str, Any] | None = None
    free_too: dict[str, Any] | None = None
    free_three: dict[str, Any] | None = None
    empty: MapsEmpty | None = None
    anything: Any = None
    whatever: Any = None
    pair: tuple[str, int] | None = Field(default=None, json_schema_extra={"minItems": 2})
    """At least 2 items."""


@allows_extra
class MapsTypedDict(TypedDict):
    counts: CountsTypedDict
    closed: NotRequired[Either[Closed, ClosedTypedDict]]
    sealed: NotRequired[Either[Sealed, SealedTypedDict]]
    open: NotRequired[Free[Open, OpenTypedDict]]
    typed: NotRequired[Free[Typed, TypedTypedDict]]
    by_pattern: NotRequired[ByPatternTypedDict]
    by_name: NotRequired[Entries[str, str]]
    of_lists: NotRequired[Entries[str, Items[int]]]
    of_nullable: NotRequired[Entries[str, str | None]]
    of_objects: NotRequired[Entries[str, Either[MapsOfObjectsValue, MapsOfObjectsValueTypedDict]]]
    free: NotRequired[Entries[str, Any]]
    free_too: NotRequired[Entries[str, Any]]
    free_three: NotRequired[Entries[str, Any]]
    empty: NotRequired[Either[MapsEmpty, MapsEmptyTypedDict]]
    anything: NotRequired[Any]
    whatever: NotRequired[Any]
    pair: NotRequired[Items[str | int]]


class MapsOfObjectsValue(BaseModel):  # #/components/schemas/Maps/properties/of_objects/additionalProperties
    name: str


@allows_extra
class MapsOfObjectsValueTypedDict(TypedDict):
    name: str


class MapsEmpty(BaseModel):  # #/components/schemas/Maps/properties/empty
    pass


@forbids_extra
class MapsEmptyTypedDict(TypedDict):
    pass


class Closed(BaseModel):  # #/components/schemas/Closed
    a: str | None = None


@forbids_extra
class ClosedTypedDict(TypedDict, total=False):
    a: str


class Sealed(BaseModel):  # #/components/schemas/Sealed
    a: str | None = None


@forbids_extra
class SealedTypedDict(TypedDict, total=False):
    a: str


class Open(BaseModel):  # #/components/schemas/Open
    __allows_extra__ = True

    a: str | None = None


@allows_extra
class OpenTypedDict(TypedDict, total=False):
    a: str


class Typed(BaseModel):  # #/components/schemas/Typed
    """Other properties are numbers, the named one is not."""

    __allows_extra__ = True

    unit: str | None = None


@allows_extra
class TypedTypedDict(TypedDict, total=False):
    unit: str


Counts = dict[str, int]
CountsTypedDict = Entries[str, int]
ByPattern = dict[str, str | int]
ByPatternTypedDict = Entries[str, str | int]
