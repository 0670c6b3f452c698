# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The models of the API."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .chat import *
    from .events import *
    from .rows import *
    from .shared import *
else:
    from .._lazy import attach

    __getattr__, __dir__, __all__ = attach(
        __name__,
        {
            ".shared": "Chunk CreateChatResponse429 Error",
            ".chat": """
                AskChatRequestBody AskChatRequestBody1 AskChatRequestBody1TypedDict AskChatRequestBodyEvery
                AskChatRequestBodyEveryTypedDict AskChatRequestBodyTypedDict Chat CreateChatRequestBody
                CreateChatRequestBodyTypedDict MaybeChatRequestBody MaybeChatRequestBodyTypedDict Prompt
                PromptAtOnce PromptAtOnceTypedDict PromptByName PromptByNameTypedDict PromptPiecemeal
                PromptPiecemealTypedDict PromptTypedDict TellChatRequestBody TellChatRequestBodyTypedDict
                UntoldChatRequestBody UntoldChatRequestBodyTypedDict
            """,
            ".events": """
                Added ChangesResponseBody EitherResponseBody EitherResponseBodyChunk EitherResponseBodyWord
                Notice Removed
            """,
            ".rows": "Row",
        },
    )
