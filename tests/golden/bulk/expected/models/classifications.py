# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Models of `classifications`."""

from __future__ import annotations

from typing import NotRequired

from typing_extensions import TypedDict

from .._runtime.model import BaseModel, Boolean, Either, Entries, Items, allows_extra
from .shared import Entry as _Entry
from .shared import EntryTypedDict as _EntryTypedDict
from .shared import Verdict as _Verdict


class ClassifyRequestBody(BaseModel):
    # #/paths/~1classifications/post/requestBody/content/application~1json/schema
    documents: list[_Entry]
    labels: list[str]
    concurrency: int | None = None
    timeout: int | None = None
    progress: Boolean | None = None
    bulk_progress: Boolean | None = None
    options: dict[str, str] | None = None


@allows_extra
class ClassifyRequestBodyTypedDict(TypedDict):
    documents: Items[Either[_Entry, _EntryTypedDict]]
    labels: Items[str]
    concurrency: NotRequired[int]
    timeout: NotRequired[int]
    progress: NotRequired[bool]
    bulk_progress: NotRequired[bool]
    options: NotRequired[Entries[str, str]]


class ClassifyResponseBody(BaseModel):
    # #/paths/~1classifications/post/responses/200/content/application~1json/schema
    output: ClassifyOutput


class ClassifyOutput(BaseModel):
    # #/paths/~1classifications/post/responses/200/content/application~1json/schema/properties/output
    items: list[_Verdict]
