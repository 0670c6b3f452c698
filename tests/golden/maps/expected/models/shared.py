# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Models that several resources share."""

from __future__ import annotations

from typing import Any, Dict, List, Optional, Tuple, Union

from pydantic import Field
from typing_extensions import NotRequired, TypedDict

from .._runtime.model import BaseModel, Either, Entries, Free, Items, allows_extra, forbids_extra


class Maps(BaseModel):  # #/components/schemas/Maps
    """`Maps` of the API."""

    counts: Counts
    closed: Optional[Closed] = None
    sealed: Optional[Sealed] = None
    open: Optional[Open_] = None
    typed: Optional[Typed] = None
    by_pattern: Optional[ByPattern] = None
    by_name: Optional[Dict[str, str]] = None
    of_lists: Optional[Dict[str, List[int]]] = None
    of_nullable: Optional[Dict[str, Optional[str]]] = None
    of_objects: Optional[Dict[str, MapsOfObjectsValue]] = None
    free: Optional[Dict[str, Any]] = None
    free_too: Optional[Dict[str, Any]] = None
    free_three: Optional[Dict[str, Any]] = None
    empty: Optional[MapsEmpty] = None
    anything: Any = None
    whatever: Any = None
    pair: Optional[Tuple[str, int]] = Field(default=None, json_schema_extra={"minItems": 2})
    """At least 2 items."""


@allows_extra
class MapsTypedDict(TypedDict):
    counts: CountsTypedDict
    closed: NotRequired[Either[Closed, ClosedTypedDict]]
    sealed: NotRequired[Either[Sealed, SealedTypedDict]]
    open: NotRequired[Free[Open_, Open_TypedDict]]
    typed: NotRequired[Free[Typed, TypedTypedDict]]
    by_pattern: NotRequired[ByPatternTypedDict]
    by_name: NotRequired[Entries[str, str]]
    of_lists: NotRequired[Entries[str, Items[int]]]
    of_nullable: NotRequired[Entries[str, Optional[str]]]
    of_objects: NotRequired[Entries[str, Either[MapsOfObjectsValue, MapsOfObjectsValueTypedDict]]]
    free: NotRequired[Entries[str, Any]]
    free_too: NotRequired[Entries[str, Any]]
    free_three: NotRequired[Entries[str, Any]]
    empty: NotRequired[Either[MapsEmpty, MapsEmptyTypedDict]]
    anything: NotRequired[Any]
    whatever: NotRequired[Any]
    pair: NotRequired[Items[Union[str, int]]]


class MapsOfObjectsValue(BaseModel):  # #/components/schemas/Maps/properties/of_objects/additionalProperties
    """`MapsOfObjectsValue` of the API."""

    name: str


@allows_extra
class MapsOfObjectsValueTypedDict(TypedDict):
    name: str


class MapsEmpty(BaseModel):  # #/components/schemas/Maps/properties/empty
    """`MapsEmpty` of the API."""


@forbids_extra
class MapsEmptyTypedDict(TypedDict):
    pass


class Closed(BaseModel):  # #/components/schemas/Closed
    """`Closed` of the API."""

    a: Optional[str] = None


@forbids_extra
class ClosedTypedDict(TypedDict, total=False):
    a: str


class Sealed(BaseModel):  # #/components/schemas/Sealed
    """`Sealed` of the API."""

    a: Optional[str] = None


@forbids_extra
class SealedTypedDict(TypedDict, total=False):
    a: str


class Open_(BaseModel):  # #/components/schemas/Open
    """`Open_` of the API."""

    __allows_extra__ = True

    a: Optional[str] = None


@allows_extra
class Open_TypedDict(TypedDict, total=False):
    a: str


class Typed(BaseModel):  # #/components/schemas/Typed
    """Other properties are numbers, the named one is not."""

    __allows_extra__ = True

    unit: Optional[str] = None


@allows_extra
class TypedTypedDict(TypedDict, total=False):
    unit: str


Counts = Dict[str, int]
CountsTypedDict = Entries[str, int]
ByPattern = Dict[str, Union[str, int]]
ByPatternTypedDict = Entries[str, Union[str, int]]
