# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Models of `embeddings`."""

from __future__ import annotations

from .._runtime.model import BaseModel


class Embedding(BaseModel):  # #/components/schemas/Embedding
    values: list[float] | None = None
