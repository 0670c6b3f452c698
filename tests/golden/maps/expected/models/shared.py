# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Models that several resources share."""

from __future__ import annotations

from typing import Any, NotRequired

from pydantic import Field
from typing_extensions import TypedDict

from .._runtime.model import BaseModel, Either, Entries, Free, Items, opened
from .._runtime.model import closed as _closed


class Maps(BaseModel):  # #/components/schemas/Maps
    counts: Counts
    closed: Closed | None = None
    sealed: Sealed | None = None
    open: Open_ | None = None
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


@opened
class MapsTypedDict(TypedDict):
    counts: CountsTypedDict
    closed: NotRequired[Either[Closed, ClosedTypedDict]]
    sealed: NotRequired[Either[Sealed, SealedTypedDict]]
    open: NotRequired[Free[Open_, Open_TypedDict]]
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


@opened
class MapsOfObjectsValueTypedDict(TypedDict):
    name: str


class MapsEmpty(BaseModel):  # #/components/schemas/Maps/properties/empty
    pass


@_closed
class MapsEmptyTypedDict(TypedDict):
    pass


class Closed(BaseModel):  # #/components/schemas/Closed
    a: str | None = None


@_closed
class ClosedTypedDict(TypedDict, total=False):
    a: str


class Sealed(BaseModel):  # #/components/schemas/Sealed
    a: str | None = None


@_closed
class SealedTypedDict(TypedDict, total=False):
    a: str


class Open_(BaseModel):  # #/components/schemas/Open
    __open__ = True

    a: str | None = None


@opened
class Open_TypedDict(TypedDict, total=False):
    a: str


class Typed(BaseModel):  # #/components/schemas/Typed
    """Other properties are numbers, the named one is not."""

    __open__ = True

    unit: str | None = None


@opened
class TypedTypedDict(TypedDict, total=False):
    unit: str


Counts = dict[str, int]
CountsTypedDict = Entries[str, int]
ByPattern = dict[str, str | int]
ByPatternTypedDict = Entries[str, str | int]
