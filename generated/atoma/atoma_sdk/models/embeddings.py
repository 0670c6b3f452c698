# Generated from specs/atoma/openapi.yaml; do not edit: change the document and generate again.
"""Models of `embeddings`."""

from __future__ import annotations

from typing import NotRequired

from pydantic import Field
from typing_extensions import TypedDict

from .._runtime.model import BaseModel, Items, allows_extra
from ..vectors import Floats


class CreateEmbeddingRequest(BaseModel):  # #/components/schemas/CreateEmbeddingRequest
    """What to embed, and how."""

    dimensions: int | None = Field(default=None, json_schema_extra={"minimum": 0})
    """Length of the vectors wanted, for models that can shorten them. At least 0."""
    encoding_format: str | None = None
    """`float` for a list of numbers, `base64` for the same numbers packed as text. The server takes
    `float` if it is left out.
    """
    input: EmbeddingInput
    """What to embed."""
    model: str
    """The embedding model."""
    user: str | None = None
    """Your own id of the person on whose behalf the request is made; helps against abuse."""


@allows_extra
class CreateEmbeddingRequestTypedDict(TypedDict):
    dimensions: NotRequired[int | None]
    encoding_format: NotRequired[str | None]
    input: EmbeddingInputTypedDict
    model: str
    user: NotRequired[str | None]


class CreateEmbeddingResponse(BaseModel):  # #/components/schemas/CreateEmbeddingResponse
    """The vectors and what they cost in tokens."""

    object: str
    """Kind of the answer, `list`."""
    model: str
    """The model that made the vectors."""
    data: list[EmbeddingObject]
    """One entry for each input."""
    usage: EmbeddingUsage
    """What the request consumed."""


class EmbeddingObject(BaseModel):  # #/components/schemas/EmbeddingObject
    """The vector of one input."""

    object: str
    """Kind of the entry, `embedding`."""
    embedding: Floats
    """The vector; text if the encoding format is `base64`."""
    index: int = Field(json_schema_extra={"minimum": 0})
    """Position of the input that this vector belongs to, from zero. At least 0."""


class EmbeddingUsage(BaseModel):  # #/components/schemas/EmbeddingUsage
    """What a request consumed."""

    prompt_tokens: int = Field(json_schema_extra={"minimum": 0})
    """Tokens in the inputs. At least 0."""
    total_tokens: int = Field(json_schema_extra={"minimum": 0})
    """Tokens in all. At least 0."""


EmbeddingInput = str | list[str]
EmbeddingInputTypedDict = str | Items[str]
