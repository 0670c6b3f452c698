# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Models of `chat`."""

from __future__ import annotations

from typing import Optional

from pydantic import Field
from typing_extensions import NotRequired, TypedDict

from .._runtime.model import BaseModel, opened


class Chat(BaseModel):  # #/components/schemas/Chat
    """`Chat` of the API."""

    text: str


class CreateChatRequestBody(BaseModel):  # #/paths/~1chat/post/requestBody/content/application~1json/schema
    """`CreateChatRequestBody` of the API."""

    text: str
    stream: Optional[bool] = Field(default=None, json_schema_extra={"default": False})
    """Default: False."""


@opened
class CreateChatRequestBodyTypedDict(TypedDict):
    text: str
    stream: NotRequired[Optional[bool]]


class TellChatRequestBody(BaseModel):  # #/paths/~1chat~1told/post/requestBody/content/application~1json/schema
    """`TellChatRequestBody` of the API."""

    stream: bool = Field(json_schema_extra={"default": True})
    """Default: True."""


@opened
class TellChatRequestBodyTypedDict(TypedDict):
    stream: bool
