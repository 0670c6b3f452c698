# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Models of `events`."""

from __future__ import annotations

from typing import Annotated, Literal, Optional, Union

from pydantic import Field

from .._runtime.model import BaseModel, Open, Tag, Unrecognized
from .shared import Chunk


class Added(BaseModel):  # #/components/schemas/Added
    """`Added` of the API."""

    type: Open[Literal["added"]]
    name: str


class Removed(BaseModel):  # #/components/schemas/Removed
    """`Removed` of the API."""

    type: Open[Literal["removed"]]
    id: int


class Notice(BaseModel):  # #/components/schemas/Notice
    """`Notice` of the API."""

    id: Optional[str] = None
    event: Optional[str] = None
    data: Chunk
    retry: Optional[int] = None


class EitherResponseBodyWord(BaseModel):
    # #/paths/~1either/get/responses/200/content/text~1event-stream/itemSchema/oneOf/0
    """`EitherResponseBodyWord` of the API."""

    event: Open[Literal["word"]]
    data: Optional[str] = None


class EitherResponseBodyChunk(BaseModel):
    # #/paths/~1either/get/responses/200/content/text~1event-stream/itemSchema/oneOf/1
    """`EitherResponseBodyChunk` of the API."""

    event: Open[Literal["chunk"]]
    data: Optional[Chunk] = Field(default=None, json_schema_extra={"contentMediaType": "application/json"})
    """Holds application/json."""


ChangesResponseBody = Annotated[Union[Added, Removed, Unrecognized], Tag("type", ("added", "removed"))]
EitherResponseBody = Annotated[
    Union[EitherResponseBodyWord, EitherResponseBodyChunk, Unrecognized], Tag("event", ("word", "chunk"))
]
