# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Models of `rows`."""

from __future__ import annotations

from .._runtime.model import BaseModel


class Row(BaseModel):  # #/components/schemas/Row
    n: int
