# Generated from specs/openrouter/openapi.yaml; do not edit: change the document and generate again.
"""The models of the API."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .embeddings import *
    from .shared import *
else:
    from .._lazy import attach

    __getattr__, __dir__, __all__ = attach(
        __name__,
        {
            ".shared": """
                BadGatewayResponseErrorData BadRequestResponseErrorData ClientClosedRequestResponseErrorData
                EdgeNetworkTimeoutResponseErrorData ErrorDetail ForbiddenResponseErrorData
                GatewayTimeoutResponseErrorData InternalServerResponseErrorData NotFoundResponseErrorData
                PayloadTooLargeResponseErrorData PaymentRequiredResponseErrorData
                ProviderOverloadedResponseErrorData RequestTimeoutResponseErrorData
                ServiceUnavailableResponseErrorData TooManyRequestsResponseErrorData
                UnauthorizedResponseErrorData
            """,
            ".embeddings": """
                AsyncListEmbeddingsModelsResponse BadGatewayResponse BadRequestResponse
                ClientClosedRequestResponse Content ContentImageURL ContentImageURLTypedDict
                ContentPartInputAudio ContentPartInputAudioTypedDict ContentPartInputFile
                ContentPartInputFileTypedDict ContentPartInputVideo ContentPartInputVideoTypedDict ContentText
                ContentTextTypedDict ContentTypedDict CostDetails CreateEmbeddingsData CreateEmbeddingsRequest
                CreateEmbeddingsRequestBody CreateEmbeddingsRequestBodyTypedDict
                CreateEmbeddingsRequestTypedDict CreateEmbeddingsResponse CreateEmbeddingsResponseBody
                CreateEmbeddingsUsage DataCollection DefaultParameters EdgeNetworkTimeoutResponse Embedding
                EncodingFormat ErrorResponse ForbiddenResponse GatewayTimeoutResponse ImageURL
                ImageURLTypedDict Input InputModality InputTypedDict InputUnion InputUnionTypedDict
                InstructType InternalServerResponse ListEmbeddingsModelsResponse Model ModelAliasTarget
                ModelArchitecture ModelBenchmarks ModelBenchmarksArtificialAnalysis ModelBenchmarksDesignArena
                ModelLinks ModelReasoning ModelsListResponse ModelsListResponseLinks MultimodalMedia
                MultimodalMediaTypedDict NotFoundResponse Object ObjectEmbedding OutputModality Parameter
                PayloadTooLargeResponse PaymentRequiredResponse PerRequestLimits PercentileLatencyCutoffs
                PercentileLatencyCutoffsTypedDict PercentileThroughputCutoffs
                PercentileThroughputCutoffsTypedDict PricingOverride PromptTokensDetails ProviderName
                ProviderOptions ProviderOptionsTypedDict ProviderOptionsValue ProviderOptionsValueTypedDict
                ProviderOverloadedResponse ProviderPreferences ProviderPreferencesMaxPrice
                ProviderPreferencesMaxPriceTypedDict ProviderPreferencesPreferredMaxLatency
                ProviderPreferencesPreferredMaxLatencyTypedDict ProviderPreferencesPreferredMinThroughput
                ProviderPreferencesPreferredMinThroughputTypedDict ProviderPreferencesSort
                ProviderPreferencesSortTypedDict ProviderPreferencesTypedDict ProviderSort ProviderSortConfig
                ProviderSortConfigTypedDict ProviderSortPartition PublicPricing Quantization ReasoningEffort
                RequestTimeoutResponse ServiceUnavailableResponse Tokenizer TooManyRequestsResponse
                TopProviderInfo TraceConfig TraceConfigTypedDict TypeImageURL TypeText UnauthorizedResponse
                Usage Weekday
            """,
        },
    )
