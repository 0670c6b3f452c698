# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The models of the API."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .classifications import *
    from .embeddings import *
    from .moderations import *
    from .shared import *
    from .vectors import *
    from .words import *
else:
    from .._lazy import attach

    __getattr__, __dir__, __all__ = attach(
        __name__,
        {
            ".shared": """
                AddTextsRequestBody AddTextsRequestBodyTypedDict CountTokensRequestBody
                CountTokensRequestBodyTypedDict Entry EntryTypedDict ModerateRequestBody
                ModerateRequestBodyTypedDict Verdict
            """,
            ".classifications": "ClassifyOutput ClassifyRequestBody ClassifyRequestBodyTypedDict ClassifyResponseBody",
            ".embeddings": """
                CreateEmbeddingData CreateEmbeddingEncodingFormat CreateEmbeddingInput
                CreateEmbeddingInputTypedDict CreateEmbeddingRequestBody CreateEmbeddingRequestBodyTypedDict
                CreateEmbeddingResponseBody Problem Usage
            """,
            ".moderations": "ModerateResponseBody",
            ".vectors": "UpsertVectorsResponseBody",
            ".words": "LookUpWordsFound LookUpWordsResponseBody",
        },
    )
