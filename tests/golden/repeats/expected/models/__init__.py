# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The models of the API."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .chat import *
    from .shared import *
    from .speech import *
else:
    from .._lazy import attach

    __getattr__, __dir__, __all__ = attach(
        __name__,
        {
            ".shared": """
                CreateChatFallbacks CreateChatFallbacksOrder CreateChatFallbacksTypedDict
                CreateChatResponse400 CreateChatResponseBody CreateChatState CreateChatUsage
                CreateSpeechFallbacks CreateSpeechFallbacksOrder CreateSpeechFallbacksTypedDict
                CreateSpeechResponse400 CreateSpeechResponseBody CreateSpeechState
                CreateSpeechUndocumentedOrder CreateSpeechUsage
            """,
            ".chat": "CreateChatRequestBody CreateChatRequestBodyTypedDict",
            ".speech": """
                CreateSpeechRequestBody CreateSpeechRequestBodyTypedDict CreateSpeechUndocumented
                CreateSpeechUndocumentedTypedDict
            """,
        },
    )
