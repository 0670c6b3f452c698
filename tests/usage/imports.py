"""Import paths that programs written for the official packages use, old names included."""

# pyright: reportUnusedImport=false
# ruff: noqa: F401

import atoma_sdk
import openrouter
import orq_ai_sdk
from atoma_sdk import AtomaSDK
from atoma_sdk import models as atoma_models
from atoma_sdk import utils as atoma_utils
from atoma_sdk.httpclient import AsyncHttpClient as AtomaAsyncHttpClient
from atoma_sdk.httpclient import HttpClient as AtomaHttpClient
from atoma_sdk.models import (
    APIError as AtomaAPIError,
)
from atoma_sdk.models import (
    CreateEmbeddingRequest,
    CreateEmbeddingResponse,
    EmbeddingInput,
    EmbeddingObject,
    EmbeddingUsage,
)
from atoma_sdk.types import UNSET as ATOMA_UNSET
from atoma_sdk.types import OptionalNullable as AtomaOptionalNullable
from atoma_sdk.utils import BackoffStrategy as AtomaBackoffStrategy
from atoma_sdk.utils import RetryConfig as AtomaRetryConfig
from openrouter import OpenRouter, components, errors, operations
from openrouter import utils as openrouter_utils
from openrouter.components import (
    BadRequestResponseErrorData,
    DefaultParameters,
    Model,
    ModelArchitecture,
    ModelsListResponse,
    PerRequestLimits,
    ProviderPreferences,
    ProviderPreferencesTypedDict,
    PublicPricing,
    TopProviderInfo,
    TraceConfig,
)
from openrouter.embeddings import Embeddings as OpenRouterEmbeddings
from openrouter.embeddings import GenerateAcceptEnum
from openrouter.errors import (
    BadGatewayResponseError,
    BadRequestResponseError,
    EdgeNetworkTimeoutResponseError,
    InternalServerResponseError,
    NoResponseError,
    NotFoundResponseError,
    OpenRouterDefaultError,
    OpenRouterError,
    PaymentRequiredResponseError,
    ProviderOverloadedResponseError,
    ServiceUnavailableResponseError,
    TooManyRequestsResponseError,
    UnauthorizedResponseError,
)
from openrouter.errors import ResponseValidationError as OpenRouterValidationError
from openrouter.httpclient import AsyncHttpClient as OpenRouterAsyncHttpClient
from openrouter.httpclient import HttpClient as OpenRouterHttpClient
from openrouter.models import ProviderOptions
from openrouter.operations import (
    CreateEmbeddingsData,
    CreateEmbeddingsRequest,
    CreateEmbeddingsRequestBody,
    CreateEmbeddingsResponse,
    CreateEmbeddingsResponseBody,
    CreateEmbeddingsUsage,
    InputUnion,
    ListEmbeddingsModelsResponse,
)
from openrouter.types import UNSET as OPENROUTER_UNSET
from orq_ai_sdk import Orq
from orq_ai_sdk import models as orq_models
from orq_ai_sdk import utils as orq_utils
from orq_ai_sdk.embeddings import Embeddings as OrqEmbeddings
from orq_ai_sdk.httpclient import AsyncHttpClient as OrqAsyncHttpClient
from orq_ai_sdk.httpclient import HttpClient as OrqHttpClient
from orq_ai_sdk.models import (
    APIDefaultError,
    APIError,
    APIErrorResponse,
    APIErrorResponseData,
    CreateEmbeddingCache,
    CreateEmbeddingContact,
    CreateEmbeddingData,
    CreateEmbeddingFallbacks,
    CreateEmbeddingInput,
    CreateEmbeddingInput2,
    CreateEmbeddingLoadBalancer,
    CreateEmbeddingLoadBalancer1,
    CreateEmbeddingOrq,
    CreateEmbeddingRequestBody,
    CreateEmbeddingResponseBody,
    CreateEmbeddingRetry,
    CreateEmbeddingTimeout,
    CreateEmbeddingUsage,
    Embedding,
    EmbeddingCacheConfig,
    EmbeddingCacheConfigTypedDict,
    EmbeddingContactParams,
    EmbeddingLoadBalancerConfig,
    EmbeddingLoadBalancerModelConfig,
    EmbeddingOrqParams,
    EmbeddingOrqParamsTypedDict,
    EmbeddingRetryConfig,
    EmbeddingTimeoutConfig,
    EncodingFormat,
    FallbackConfig,
    OrqError,
    PublicContact,
    PublicEmbeddingData,
    PublicEmbeddingUsage,
    PublicIdentity,
    ResponseIdentity,
    ResponseValidationError,
)
from orq_ai_sdk.models import NoResponseError as OrqNoResponseError
from orq_ai_sdk.types import (
    UNSET,
    UNSET_SENTINEL,
    BaseModel,
    Nullable,
    OptionalNullable,
    UnrecognizedInt,
    UnrecognizedStr,
)
from orq_ai_sdk.utils import BackoffStrategy, RetryConfig

VERSIONS: tuple[str, str, str] = (orq_ai_sdk.VERSION, atoma_sdk.VERSION, openrouter.VERSION)
RESPONSE: type[BaseModel] = orq_ai_sdk.CreateEmbeddingResponseBody
DEFAULT_ERROR: type[Exception] = APIError
EMBEDDING: Embedding = [0.5, 1]
EMBEDDING_INPUT: CreateEmbeddingInput = ["text", [1, 2]]
PARAMS: EmbeddingOrqParamsTypedDict = {"name": "trace", "retry": {"count": 1}}
UNSET_VALUE: OptionalNullable[int] = UNSET
ACCEPT: str = GenerateAcceptEnum.APPLICATION_JSON.value
OPTIONS: ProviderOptions = ProviderOptions(amazon_bedrock={"region": "eu"})  # `amazon-bedrock` on the wire
