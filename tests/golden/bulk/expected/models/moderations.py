# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Models of `moderations`."""

from __future__ import annotations

from .._runtime.model import BaseModel
from .shared import Verdict as _Verdict


class ModerateResponseBody(BaseModel):
    # #/paths/~1moderations/post/responses/200/content/application~1json/schema
    results: list[_Verdict]
