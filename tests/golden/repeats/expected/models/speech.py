# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Models of `speech`."""

from __future__ import annotations

from typing import NotRequired

from typing_extensions import TypedDict

from .._runtime.model import BaseModel, Either, Items, allows_extra
from .shared import CreateChatFallbacks as _CreateChatFallbacks
from .shared import CreateChatFallbacksOrder as _CreateChatFallbacksOrder
from .shared import CreateChatFallbacksTypedDict as _CreateChatFallbacksTypedDict


class CreateSpeechRequestBody(BaseModel):
    # #/paths/~1speech/post/requestBody/content/application~1json/schema
    text: str
    voice: str | None = None
    fallbacks: list[_CreateChatFallbacks] | None = None
    undocumented: CreateSpeechUndocumented | None = None


@allows_extra
class CreateSpeechRequestBodyTypedDict(TypedDict):
    text: str
    voice: NotRequired[str]
    fallbacks: NotRequired[Items[Either[_CreateChatFallbacks, _CreateChatFallbacksTypedDict]]]
    undocumented: NotRequired[Either[CreateSpeechUndocumented, CreateSpeechUndocumentedTypedDict]]


class CreateSpeechUndocumented(BaseModel):
    # #/paths/~1speech/post/requestBody/content/application~1json/schema/properties/undocumented
    model: str
    """Its name."""
    order: _CreateChatFallbacksOrder | None = None


@allows_extra
class CreateSpeechUndocumentedTypedDict(TypedDict):
    model: str
    order: NotRequired[_CreateChatFallbacksOrder]
