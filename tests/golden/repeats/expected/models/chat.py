# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Models of `chat`."""

from __future__ import annotations

from typing import NotRequired

from typing_extensions import TypedDict

from .._runtime.model import BaseModel, Either, Items, allows_extra
from .shared import CreateChatFallbacks as _CreateChatFallbacks
from .shared import CreateChatFallbacksTypedDict as _CreateChatFallbacksTypedDict


class CreateChatRequestBody(BaseModel):  # #/paths/~1chat/post/requestBody/content/application~1json/schema
    text: str
    fallbacks: list[_CreateChatFallbacks] | None = None


@allows_extra
class CreateChatRequestBodyTypedDict(TypedDict):
    text: str
    fallbacks: NotRequired[Items[Either[_CreateChatFallbacks, _CreateChatFallbacksTypedDict]]]
