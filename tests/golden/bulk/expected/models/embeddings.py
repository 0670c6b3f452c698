# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Models of `embeddings`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NotRequired

from typing_extensions import TypedDict

from .._runtime.model import BaseModel, Items, allows_extra
from ..vectors import Floats

CreateEmbeddingEncodingFormat = Literal["float", "base64"]


class Usage(BaseModel):  # #/components/schemas/Usage
    total_tokens: int


class Problem(BaseModel):  # #/components/schemas/Problem
    message: str | None = None


class CreateEmbeddingRequestBody(BaseModel):
    # #/paths/~1embeddings/post/requestBody/content/application~1json/schema
    input: CreateEmbeddingInput
    """What to embed."""
    model: str
    """The model."""
    dimensions: int | None = None
    encoding_format: CreateEmbeddingEncodingFormat | None = None


@allows_extra
class CreateEmbeddingRequestBodyTypedDict(TypedDict):
    input: CreateEmbeddingInputTypedDict
    model: str
    dimensions: NotRequired[int]
    encoding_format: NotRequired[CreateEmbeddingEncodingFormat]


class CreateEmbeddingResponseBody(BaseModel):
    # #/paths/~1embeddings/post/responses/200/content/application~1json/schema
    data: list[CreateEmbeddingData]
    usage: Usage


class CreateEmbeddingData(BaseModel):
    # #/paths/~1embeddings/post/responses/200/content/application~1json/schema/properties/data/items
    index: int
    embedding: Floats


CreateEmbeddingInput = str | list[str] | list[int] | list[list[int]]
if TYPE_CHECKING:
    CreateEmbeddingInputTypedDict = str | Items[str | int | Items[int]]
else:
    CreateEmbeddingInputTypedDict = str | Items[str] | Items[int] | Items[Items[int]]
