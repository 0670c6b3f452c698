# Generated from specs/atoma/openapi.yaml; do not edit: change the document and generate again.
"""Models of `nodes`."""

from __future__ import annotations

from typing import NotRequired

from pydantic import Field
from typing_extensions import TypedDict

from .._runtime.model import BaseModel, allows_extra


class NodesCreateLockRequest(BaseModel):  # #/components/schemas/NodesCreateLockRequest
    """What the node is needed for."""

    max_num_tokens: int | None = Field(default=None, json_schema_extra={"minimum": 0})
    """How many tokens the node has to have left. At least 0."""
    model: str
    """The model that the node has to serve."""
    timeout: int | None = Field(default=None, json_schema_extra={"minimum": 0})
    """How long the lock holds, in seconds. At least 0."""


@allows_extra
class NodesCreateLockRequestTypedDict(TypedDict):
    max_num_tokens: NotRequired[int | None]
    model: str
    timeout: NotRequired[int | None]


class NodesCreateLockResponse(BaseModel):  # #/components/schemas/NodesCreateLockResponse
    """A node that is locked."""

    node_small_id: int
    """Which node it is."""
    public_key: str
    """The X25519 public key of the node, in base64."""
    stack_entry_digest: str | None = None
    """The digest of the transaction that made the reservation."""
    stack_small_id: int
    """Which reservation of the node pays for the request."""
