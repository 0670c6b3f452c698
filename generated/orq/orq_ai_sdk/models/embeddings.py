# Generated from specs/orq/openapi.yaml; do not edit: change the document and generate again.
"""Models of `embeddings`."""

from __future__ import annotations

from typing import Any, Literal, NotRequired

from pydantic import Field
from typing_extensions import TypedDict

from .._runtime.model import BaseModel, Either, Entries, Items, Number, Open, allows_extra, forbids_extra
from ..vectors import Floats

EmbeddingCacheConfigType = Literal["exact_match"]
EmbeddingLoadBalancerConfigType = Literal["weight_based"]
PublicEmbeddingDataObject = Literal["embedding"]
EncodingFormat = Literal["float", "base64"]
CreateEmbeddingObject = Literal["list"]


class EmbeddingCacheConfig(BaseModel):  # #/components/schemas/EmbeddingCacheConfig
    """Use of the router's answer cache."""

    ttl: int | None = None
    """Seconds for which an answer stays in the cache; three days (259200) at most."""
    type: EmbeddingCacheConfigType
    """What counts as the same request; `exact_match` is identical input."""


@forbids_extra
class EmbeddingCacheConfigTypedDict(TypedDict):
    ttl: NotRequired[int]
    type: EmbeddingCacheConfigType


class FallbackConfig(BaseModel):  # #/components/schemas/FallbackConfig
    """A model to try when the one before it failed."""

    model: str
    """The model, written `provider/model`."""


@forbids_extra
class FallbackConfigTypedDict(TypedDict):
    model: str


class EmbeddingLoadBalancerConfig(BaseModel):  # #/components/schemas/EmbeddingLoadBalancerConfig
    """A set of models that share the requests."""

    models: list[EmbeddingLoadBalancerModelConfig] | None
    """The models and the share of each."""
    type: EmbeddingLoadBalancerConfigType
    """How a model is picked; `weight_based` is at random in proportion to the weights."""


@forbids_extra
class EmbeddingLoadBalancerConfigTypedDict(TypedDict):
    models: Items[Either[EmbeddingLoadBalancerModelConfig, EmbeddingLoadBalancerModelConfigTypedDict]] | None
    type: EmbeddingLoadBalancerConfigType


class EmbeddingLoadBalancerModelConfig(BaseModel):  # #/components/schemas/EmbeddingLoadBalancerModelConfig
    """A model in a load balancer."""

    model: str
    """The model, written `provider/model`."""
    weight: Number | None = None
    """The model's share of the requests, relative to the other weights; 0.5 if it is left out."""


@forbids_extra
class EmbeddingLoadBalancerModelConfigTypedDict(TypedDict):
    model: str
    weight: NotRequired[Number]


class EmbeddingOrqParams(BaseModel):  # #/components/schemas/EmbeddingOrqParams
    """Router options in their older place, under `orq`."""

    cache: EmbeddingCacheConfig | None = Field(default=None, json_schema_extra={"deprecated": True})
    """Deprecated: give `cache` directly in the body."""
    contact: EmbeddingContactParams | None = Field(default=None, json_schema_extra={"deprecated": True})
    """Deprecated: give `identity`. The person or system that makes the request."""
    fallbacks: list[FallbackConfig] | None = Field(default=None, json_schema_extra={"deprecated": True})
    """Deprecated: give `fallbacks` directly in the body."""
    identity: PublicIdentity | None = None
    """The person or system that makes the request."""
    load_balancer: EmbeddingOrqParamsLoadBalancer | None = Field(default=None, json_schema_extra={"deprecated": True})
    """Deprecated: give `load_balancer` directly in the body."""
    name: str | None = Field(default=None, json_schema_extra={"deprecated": True})
    """Deprecated: give `name` directly in the body."""
    retry: EmbeddingRetryConfig | None = Field(default=None, json_schema_extra={"deprecated": True})
    """Deprecated: give `retry` directly in the body."""
    timeout: EmbeddingTimeoutConfig | None = Field(default=None, json_schema_extra={"deprecated": True})
    """Deprecated: give `timeout` directly in the body."""


@forbids_extra
class EmbeddingOrqParamsTypedDict(TypedDict, total=False):
    cache: Either[EmbeddingCacheConfig, EmbeddingCacheConfigTypedDict]
    contact: Either[EmbeddingContactParams, EmbeddingContactParamsTypedDict]
    fallbacks: Items[Either[FallbackConfig, FallbackConfigTypedDict]] | None
    identity: Either[PublicIdentity, PublicIdentityTypedDict]
    load_balancer: EmbeddingOrqParamsLoadBalancerTypedDict
    name: str
    retry: Either[EmbeddingRetryConfig, EmbeddingRetryConfigTypedDict]
    timeout: Either[EmbeddingTimeoutConfig, EmbeddingTimeoutConfigTypedDict]


class EmbeddingContactParams(BaseModel):  # #/components/schemas/EmbeddingContactParams
    """Who makes the request, in the older form."""

    display_name: str | None = None
    """Name to show."""
    email: str | None = None
    """Mail address."""
    id: str
    """Your own id of the contact."""
    metadata: list[dict[str, Any]] | None = None
    """Anything else worth keeping, as objects."""
    tags: list[str] | None = None
    """Labels to group contacts by."""
    logo_url: str | None = None
    """Address of a picture."""


@forbids_extra
class EmbeddingContactParamsTypedDict(TypedDict):
    display_name: NotRequired[str]
    email: NotRequired[str]
    id: str
    metadata: NotRequired[Items[Entries[str, Any]] | None]
    tags: NotRequired[Items[str] | None]
    logo_url: NotRequired[str]


class PublicIdentity(BaseModel):  # #/components/schemas/PublicIdentity
    """Who makes the request. An identity that is not known yet is added."""

    id: str
    """Your own id of the identity."""
    display_name: str | None = None
    """Name to show."""
    email: str | None = Field(default=None, json_schema_extra={"format": "email"})
    """Mail address. Format email."""
    metadata: list[dict[str, Any]] | None = None
    """Anything else worth keeping, as objects."""
    logo_url: str | None = None
    """Address of a picture."""
    tags: list[str] | None = None
    """Labels to group identities by."""


@allows_extra
class PublicIdentityTypedDict(TypedDict):
    id: str
    display_name: NotRequired[str]
    email: NotRequired[str]
    metadata: NotRequired[Items[Entries[str, Any]]]
    logo_url: NotRequired[str]
    tags: NotRequired[Items[str]]


class CreateEmbeddingLoadBalancer1(BaseModel):  # #/components/schemas/CreateEmbeddingLoadBalancer1
    """A model in the list form of a load balancer."""

    type: Literal["weight_based"]
    """How a model is picked; `weight_based` is at random in proportion to the weights."""
    model: str
    """The model, written `provider/model`."""
    weight: Number | None = Field(default=None, json_schema_extra={"maximum": 1, "minimum": 0.001})
    """The model's share of the requests, relative to the other weights; 0.5 if it is left out. From 0.001
    to 1.
    """


@forbids_extra
class CreateEmbeddingLoadBalancer1TypedDict(TypedDict):
    type: Literal["weight_based"]
    model: str
    weight: NotRequired[Number]


class EmbeddingRetryConfig(BaseModel):  # #/components/schemas/EmbeddingRetryConfig
    """When and how often the router repeats a request to a model."""

    count: int | None = None
    """Number of repetitions, one to five; newer servers also take 0 for none. The server decides if it is
    left out.
    """
    on_codes: list[int] | None = None
    """The statuses after which the router tries again. The server decides if they are left out."""


@forbids_extra
class EmbeddingRetryConfigTypedDict(TypedDict, total=False):
    count: int
    on_codes: Items[int] | None


class EmbeddingTimeoutConfig(BaseModel):  # #/components/schemas/EmbeddingTimeoutConfig
    """A limit on the time a model may take."""

    call_timeout: int
    """The limit, in milliseconds."""


@forbids_extra
class EmbeddingTimeoutConfigTypedDict(TypedDict):
    call_timeout: int


class PublicEmbeddingData(BaseModel):  # #/components/schemas/PublicEmbeddingData
    """The vector of one input."""

    embedding: Embedding
    """The vector; how many numbers it has is up to the model. With the encoding format `base64` it is
    text.
    """
    index: int
    """Position of the input that this vector belongs to, from zero."""
    object: Open[PublicEmbeddingDataObject]
    """Kind of the entry, `embedding`."""


class PublicEmbeddingUsage(BaseModel):  # #/components/schemas/PublicEmbeddingUsage
    """What a request consumed."""

    prompt_tokens: int
    """Tokens in the inputs."""
    total_tokens: int
    """Tokens in all."""


class APIErrorResponseData(BaseModel):  # #/components/schemas/APIErrorResponseData
    """The body of a 401 answer."""

    error: APIErrorDetail


class APIErrorDetail(BaseModel):  # #/components/schemas/APIErrorDetail
    """What went wrong."""

    code: str | None
    """Short code of the error, if it has one."""
    message: str
    """What went wrong, for people."""
    param: str | None
    """The field of the request at fault, if it is one."""
    type: str
    """Family of the error."""
    failures: Any = None
    """Details in any form, for instance what each model that was tried answered."""


class CreateEmbeddingRequestBody(BaseModel):
    # #/paths/~1v2~1router~1embeddings/post/requestBody/content/application~1json/schema
    cache: EmbeddingCacheConfig | None = None
    """Whether and how long the router may answer from its cache."""
    dimensions: int | None = None
    """Length of the vectors wanted, for models that can shorten them."""
    encoding_format: EncodingFormat | None = None
    """`float` for a list of numbers, `base64` for the same numbers packed as text. The server sends
    numbers if it is left out.
    """
    fallbacks: list[FallbackConfig] | None = None
    """Models to try in turn when the chosen one fails."""
    input: CreateEmbeddingInput
    """What to embed, as text or as token ids."""
    load_balancer: EmbeddingLoadBalancerConfig | None = None
    """Models to share the requests among."""
    model: str
    """The embedding model, written `provider/model`."""
    name: str | None = None
    """Label of the request in traces; the router uses a name of its own if none is given."""
    orq: EmbeddingOrqParams | None = None
    """Router options in their older place. Where an option is also given directly in the body, that one
    counts.
    """
    retry: EmbeddingRetryConfig | None = None
    """How the router, not the client, repeats a failed request to the model."""
    timeout: EmbeddingTimeoutConfig | None = None
    """How long the router waits for the model."""
    user: str | None = None
    """Your own id of the person on whose behalf the request is made."""
    fallback_on_codes: list[int] | None = None
    """The statuses after which the router turns to the next fallback, each once, from 400 to 599. If left
    out or null: 408, 429, 500, 502, 503, 504 and 529.
    """


@forbids_extra
class CreateEmbeddingRequestBodyTypedDict(TypedDict):
    cache: NotRequired[Either[EmbeddingCacheConfig, EmbeddingCacheConfigTypedDict]]
    dimensions: NotRequired[int]
    encoding_format: NotRequired[EncodingFormat]
    fallbacks: NotRequired[Items[Either[FallbackConfig, FallbackConfigTypedDict]] | None]
    input: CreateEmbeddingInputTypedDict
    load_balancer: NotRequired[Either[EmbeddingLoadBalancerConfig, EmbeddingLoadBalancerConfigTypedDict]]
    model: str
    name: NotRequired[str]
    orq: NotRequired[Either[EmbeddingOrqParams, EmbeddingOrqParamsTypedDict]]
    retry: NotRequired[Either[EmbeddingRetryConfig, EmbeddingRetryConfigTypedDict]]
    timeout: NotRequired[Either[EmbeddingTimeoutConfig, EmbeddingTimeoutConfigTypedDict]]
    user: NotRequired[str]
    fallback_on_codes: NotRequired[Items[int] | None]


class CreateEmbeddingResponseBody(BaseModel):
    # #/paths/~1v2~1router~1embeddings/post/responses/200/content/application~1json/schema
    data: list[PublicEmbeddingData] | None
    """One entry for each input."""
    model: str
    """The model that made the vectors."""
    object: Open[CreateEmbeddingObject]
    """Kind of the answer, `list`."""
    usage: PublicEmbeddingUsage
    """What the request consumed."""


EmbeddingOrqParamsLoadBalancer = EmbeddingLoadBalancerConfig | list[CreateEmbeddingLoadBalancer1]
EmbeddingOrqParamsLoadBalancerTypedDict = (
    Either[EmbeddingLoadBalancerConfig, EmbeddingLoadBalancerConfigTypedDict]
    | Items[Either[CreateEmbeddingLoadBalancer1, CreateEmbeddingLoadBalancer1TypedDict]]
)
Embedding = Floats
CreateEmbeddingInput2 = str | list[int]
CreateEmbeddingInput2TypedDict = str | Items[int]
CreateEmbeddingInput = str | list[CreateEmbeddingInput2]
CreateEmbeddingInputTypedDict = str | Items[CreateEmbeddingInput2TypedDict]

CreateEmbeddingOrq = EmbeddingOrqParams
CreateEmbeddingOrqTypedDict = EmbeddingOrqParamsTypedDict
CreateEmbeddingFallbacks = FallbackConfig
CreateEmbeddingFallbacksTypedDict = FallbackConfigTypedDict
CreateEmbeddingCache = EmbeddingCacheConfig
CreateEmbeddingCacheTypedDict = EmbeddingCacheConfigTypedDict
CreateEmbeddingRetry = EmbeddingRetryConfig
CreateEmbeddingRetryTypedDict = EmbeddingRetryConfigTypedDict
CreateEmbeddingTimeout = EmbeddingTimeoutConfig
CreateEmbeddingTimeoutTypedDict = EmbeddingTimeoutConfigTypedDict
CreateEmbeddingContact = EmbeddingContactParams
CreateEmbeddingContactTypedDict = EmbeddingContactParamsTypedDict
CreateEmbeddingLoadBalancer = CreateEmbeddingLoadBalancer1
CreateEmbeddingLoadBalancerTypedDict = CreateEmbeddingLoadBalancer1TypedDict
CreateEmbeddingData = PublicEmbeddingData
CreateEmbeddingUsage = PublicEmbeddingUsage
PublicContact = EmbeddingContactParams
PublicContactTypedDict = EmbeddingContactParamsTypedDict
ResponseIdentity = PublicIdentity
ResponseIdentityTypedDict = PublicIdentityTypedDict
