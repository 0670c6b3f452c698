# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Models of `events`."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from .._runtime.model import BaseModel, Open, Tag, Unrecognized
from .shared import Chunk as _Chunk


class Added(BaseModel):  # #/components/schemas/Added
    type: Open[Literal["added"]]
    name: str


class Removed(BaseModel):  # #/components/schemas/Removed
    type: Open[Literal["removed"]]
    id: int


class Notice(BaseModel):  # #/components/schemas/Notice
    id: str | None = None
    event: str | None = None
    data: _Chunk
    retry: int | None = None


class EitherResponseBodyWord(BaseModel):
    # #/paths/~1either/get/responses/200/content/text~1event-stream/itemSchema/oneOf/0
    event: Open[Literal["word"]]
    data: str | None = None


class EitherResponseBodyChunk(BaseModel):
    # #/paths/~1either/get/responses/200/content/text~1event-stream/itemSchema/oneOf/1
    event: Open[Literal["chunk"]]
    data: _Chunk | None = Field(default=None, json_schema_extra={"contentMediaType": "application/json"})
    """Holds application/json."""


ChangesResponseBody = Annotated[Added | Removed | Unrecognized, Tag("type", ("added", "removed"))]
EitherResponseBody = Annotated[
    EitherResponseBodyWord | EitherResponseBodyChunk | Unrecognized, Tag("event", ("word", "chunk"))
]
