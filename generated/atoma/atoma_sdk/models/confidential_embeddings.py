# Generated from specs/atoma/openapi.yaml; do not edit: change the document and generate again.
"""Models of `confidential_embeddings`."""

from __future__ import annotations

from typing import NotRequired

from pydantic import Field
from typing_extensions import TypedDict

from .._runtime.model import BaseModel, Boolean, allows_extra


class ConfidentialComputeRequest(BaseModel):  # #/components/schemas/ConfidentialComputeRequest
    """A request that only one node can read, with what the node needs to read it."""

    ciphertext: str
    """The body of the request, encrypted, in base64."""
    client_dh_public_key: str
    """The X25519 public key of the client for this request, in base64."""
    model_name: str
    """The embedding model."""
    node_dh_public_key: str
    """The X25519 public key of the node, in base64."""
    nonce: str
    """The nonce of the encryption, in base64."""
    num_compute_units: int | None = Field(default=None, json_schema_extra={"minimum": 0})
    """How many units of computation the request may use. At least 0."""
    plaintext_body_hash: str
    """The BLAKE2b-256 hash of the body before encryption, in base64."""
    salt: str
    """The salt of the key, in base64."""
    stack_small_id: int = Field(json_schema_extra={"minimum": 0})
    """Which reservation of the node pays for the request. At least 0."""
    stream: Boolean | None = None
    """Whether the answer is streamed. Embeddings are not."""


@allows_extra
class ConfidentialComputeRequestTypedDict(TypedDict):
    ciphertext: str
    client_dh_public_key: str
    model_name: str
    node_dh_public_key: str
    nonce: str
    num_compute_units: NotRequired[int | None]
    plaintext_body_hash: str
    salt: str
    stack_small_id: int
    stream: NotRequired[bool | None]


class ConfidentialComputeResponse(BaseModel):  # #/components/schemas/ConfidentialComputeResponse
    """An answer that only the client can read."""

    ciphertext: str
    """The body of the answer, encrypted, in base64."""
    nonce: str
    """The nonce of the encryption, in base64."""
    response_hash: str | None = None
    """The BLAKE2b-256 hash of the body before encryption, in base64."""
    signature: str | None = None
    """The node's signature of the hash, in base64."""
    usage: Usage | None = None
    """What the request consumed."""


class Usage(BaseModel):  # #/components/schemas/Usage
    """What a confidential request consumed."""

    completion_tokens: int | None = None
    """Tokens in the answer."""
    prompt_tokens: int
    """Tokens in the request."""
    total_tokens: int
    """Tokens in all."""
