# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Models that several resources share."""

from __future__ import annotations

from typing import Literal, NotRequired

from typing_extensions import TypedDict

from .._runtime.model import BaseModel, Open, allows_extra

CreateChatFallbacksOrder = Literal["price", "speed"]
CreateChatState = Literal["ended", "cut"]


class CreateChatFallbacks(BaseModel):
    # #/paths/~1chat/post/requestBody/content/application~1json/schema/properties/fallbacks/items
    """What to use if this fails."""

    model: str
    """Its name."""
    order: CreateChatFallbacksOrder | None = None


@allows_extra
class CreateChatFallbacksTypedDict(TypedDict):
    model: str
    order: NotRequired[CreateChatFallbacksOrder]


class CreateChatResponseBody(BaseModel):  # #/paths/~1chat/post/responses/200/content/application~1json/schema
    usage: CreateChatUsage
    state: Open[CreateChatState] | None = None


class CreateChatUsage(BaseModel):
    # #/paths/~1chat/post/responses/200/content/application~1json/schema/properties/usage
    tokens: int | None = None


class CreateChatResponse400(BaseModel):  # #/paths/~1chat/post/responses/400/content/application~1json/schema
    message: str


CreateSpeechFallbacks = CreateChatFallbacks
CreateSpeechFallbacksTypedDict = CreateChatFallbacksTypedDict
CreateSpeechFallbacksOrder = CreateChatFallbacksOrder
CreateSpeechUndocumentedOrder = CreateChatFallbacksOrder
CreateSpeechResponseBody = CreateChatResponseBody
CreateSpeechUsage = CreateChatUsage
CreateSpeechState = CreateChatState
CreateSpeechResponse400 = CreateChatResponse400
