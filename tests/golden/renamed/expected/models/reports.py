# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Models of `reports`."""

from __future__ import annotations

from .._runtime.model import BaseModel


class Report(BaseModel):  # #/components/schemas/Report
    rows: int
