# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Models of `answers`."""

from __future__ import annotations

from typing import NotRequired

from pydantic import Field
from typing_extensions import TypedDict

from .._runtime.model import BaseModel, Boolean, allows_extra


class Answer(BaseModel):  # #/components/schemas/Answer
    text: str


class CreateAnswerRequestBody(BaseModel):
    # #/paths/~1answers/post/requestBody/content/application~1json/schema
    question: str
    stream: Boolean | None = Field(default=None, json_schema_extra={"default": False})
    """Default: False."""


@allows_extra
class CreateAnswerRequestBodyTypedDict(TypedDict):
    question: str
    stream: NotRequired[bool]
