# Generated from specs/orq/openapi.yaml; do not edit: change the document and generate again.
"""The models of the API."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..errors import APIConnectionError as APIConnectionError
    from ..errors import APIDeadlineError as APIDeadlineError
    from ..errors import APIDefaultError as APIDefaultError
    from ..errors import APIError as APIError
    from ..errors import APIErrorResponse as APIErrorResponse
    from ..errors import APITimeoutError as APITimeoutError
    from ..errors import ArgumentError as ArgumentError
    from ..errors import MissingCredentialsError as MissingCredentialsError
    from ..errors import NoResponseError as NoResponseError
    from ..errors import OrqError as OrqError
    from ..errors import ResponseValidationError as ResponseValidationError
    from .embeddings import *
else:
    from .._lazy import attach

    __getattr__, __dir__, __all__ = attach(
        __name__,
        {".embeddings": """
                APIErrorDetail APIErrorResponseData CreateEmbeddingCache CreateEmbeddingCacheTypedDict
                CreateEmbeddingContact CreateEmbeddingContactTypedDict CreateEmbeddingData
                CreateEmbeddingFallbacks CreateEmbeddingFallbacksTypedDict CreateEmbeddingInput
                CreateEmbeddingInput2 CreateEmbeddingInput2TypedDict CreateEmbeddingInputTypedDict
                CreateEmbeddingLoadBalancer CreateEmbeddingLoadBalancer1 CreateEmbeddingLoadBalancer1TypedDict
                CreateEmbeddingLoadBalancerTypedDict CreateEmbeddingObject CreateEmbeddingOrq
                CreateEmbeddingOrqTypedDict CreateEmbeddingRequestBody CreateEmbeddingRequestBodyTypedDict
                CreateEmbeddingResponseBody CreateEmbeddingRetry CreateEmbeddingRetryTypedDict
                CreateEmbeddingTimeout CreateEmbeddingTimeoutTypedDict CreateEmbeddingUsage Embedding
                EmbeddingCacheConfig EmbeddingCacheConfigType EmbeddingCacheConfigTypedDict
                EmbeddingContactParams EmbeddingContactParamsTypedDict EmbeddingLoadBalancerConfig
                EmbeddingLoadBalancerConfigType EmbeddingLoadBalancerConfigTypedDict
                EmbeddingLoadBalancerModelConfig EmbeddingLoadBalancerModelConfigTypedDict EmbeddingOrqParams
                EmbeddingOrqParamsLoadBalancer EmbeddingOrqParamsLoadBalancerTypedDict
                EmbeddingOrqParamsTypedDict EmbeddingRetryConfig EmbeddingRetryConfigTypedDict
                EmbeddingTimeoutConfig EmbeddingTimeoutConfigTypedDict EncodingFormat FallbackConfig
                FallbackConfigTypedDict PublicContact PublicContactTypedDict PublicEmbeddingData
                PublicEmbeddingDataObject PublicEmbeddingUsage PublicIdentity PublicIdentityTypedDict
                ResponseIdentity ResponseIdentityTypedDict
            """},
        star="..errors",
    )
