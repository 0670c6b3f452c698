# Generated from specs/openrouter/openapi.yaml; do not edit: change the document and generate again.
"""Models of `embeddings`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Dict, List, Literal, Optional, Union

from pydantic import Field
from typing_extensions import NotRequired, Self, TypedDict

from .._runtime.model import BaseModel, Either, Entries, Free, Items, Number, Open, Tag, closed, opened
from .._pages import AsyncPage, Page
from ..vectors import Floats
from .shared import ErrorDetail

TypeText = Literal["text"]
TypeImageURL = Literal["image_url"]
DataCollection = Union[Literal["deny", "allow"], str]
ProviderName = Union[
    Literal[
        "Modal",
        "AkashML",
        "AI21",
        "AionLabs",
        "Alibaba",
        "Ambient",
        "Baidu",
        "Amazon Bedrock",
        "Amazon Nova",
        "Anthropic",
        "Arcee AI",
        "AssemblyAI",
        "AtlasCloud",
        "Avian",
        "Azure",
        "BaseTen",
        "BytePlus",
        "Black Forest Labs",
        "Cerebras",
        "Chutes",
        "Cirrascale",
        "Claude Platform on AWS",
        "Clarifai",
        "Cloudflare",
        "Cohere",
        "CoreWeave",
        "Cosine",
        "Crucible",
        "Crusoe",
        "Darkbloom",
        "Databricks",
        "Decart",
        "Deepgram",
        "DeepInfra",
        "DeepSeek",
        "DekaLLM",
        "DigitalOcean",
        "ElevenLabs",
        "Featherless",
        "Fireworks",
        "Fish Audio",
        "Friendli",
        "GMICloud",
        "Google",
        "Google AI Studio",
        "Groq",
        "HeyGen",
        "Inception",
        "Inceptron",
        "InferenceNet",
        "Ionstream",
        "Infermatic",
        "Io Net",
        "Inferact vLLM",
        "Inflection",
        "Liquid",
        "Makora",
        "Mara",
        "Mancer 2",
        "Meta",
        "Minimax",
        "ModelRun",
        "Mistral",
        "Modular",
        "Moonshot AI",
        "Morph",
        "VoyageAI by MongoDB",
        "TypeSafe",
        "Near AI",
        "Nebius",
        "Nex AGI",
        "NextBit",
        "Novita",
        "Nvidia",
        "Ollama",
        "OpenAI",
        "OpenInference",
        "Parasail",
        "ParetoAlpha",
        "Poolside",
        "PrimeIntellect",
        "Perceptron",
        "Perplexity",
        "Phala",
        "Recraft",
        "Recursive",
        "Reka",
        "Relace",
        "Respan",
        "Sail Research",
        "Sakana AI",
        "SambaNova",
        "ScaleDown",
        "Seed",
        "SiliconFlow",
        "Sourceful",
        "StepFun",
        "Stealth",
        "StreamLake",
        "Switchpoint",
        "Tencent",
        "Tenstorrent",
        "Thinking Machines",
        "Together",
        "Unbiased",
        "Upstage",
        "Venice",
        "Wafer",
        "WandB",
        "Quiver",
        "Krea",
        "Runway",
        "Xiaomi",
        "xAI",
        "Z.AI",
        "FakeProvider",
    ],
    str,
]
Quantization = Union[
    Literal["int4", "int8", "fp4", "mxfp4", "nvfp4", "fp6", "fp8", "mxfp8", "fp16", "bf16", "fp32", "unknown"], str
]
ProviderSort = Union[Literal["price", "throughput", "latency", "exacto"], str]
ProviderSortPartition = Union[Literal["model", "none"], str]
Weekday = Union[Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"], str]
InputModality = Union[Literal["text", "image", "file", "audio", "video"], str]
OutputModality = Union[
    Literal["text", "image", "embeddings", "audio", "video", "rerank", "decisions", "speech", "transcription"], str
]
Tokenizer = Union[
    Literal[
        "Router",
        "Media",
        "Other",
        "GPT",
        "Claude",
        "Gemini",
        "Gemma",
        "Grok",
        "Cohere",
        "Nova",
        "Qwen",
        "Yi",
        "DeepSeek",
        "Mistral",
        "Llama2",
        "Llama3",
        "Llama4",
        "PaLM",
        "RWKV",
        "Qwen3",
    ],
    str,
]
InstructType = Union[
    Literal[
        "none",
        "airoboros",
        "alpaca",
        "alpaca-modif",
        "chatml",
        "claude",
        "code-llama",
        "gemma",
        "llama2",
        "llama3",
        "mistral",
        "nemotron",
        "neural",
        "openchat",
        "phi3",
        "rwkv",
        "vicuna",
        "zephyr",
        "deepseek-r1",
        "deepseek-v3.1",
        "qwq",
        "qwen3",
    ],
    str,
]
Parameter = Union[
    Literal[
        "temperature",
        "top_p",
        "top_k",
        "min_p",
        "top_a",
        "frequency_penalty",
        "presence_penalty",
        "repetition_penalty",
        "max_tokens",
        "max_completion_tokens",
        "logit_bias",
        "logprobs",
        "top_logprobs",
        "prediction",
        "seed",
        "response_format",
        "structured_outputs",
        "stop",
        "tools",
        "tool_choice",
        "parallel_tool_calls",
        "include_reasoning",
        "reasoning",
        "reasoning_effort",
        "web_search_options",
        "verbosity",
    ],
    str,
]
ReasoningEffort = Union[Literal["max", "xhigh", "high", "medium", "low", "minimal", "none"], str]
EncodingFormat = Union[Literal["float", "base64"], str]
Object = Literal["list"]
ObjectEmbedding = Literal["embedding"]


class ContentText(BaseModel):  # #/components/schemas/ContentText
    """A text."""

    type: TypeText
    """Kind of the part."""
    text: str = Field(json_schema_extra={"minLength": 1})
    """The text, not empty. At least 1 character."""


@opened
class ContentTextTypedDict(TypedDict):
    type: TypeText
    text: str


class ContentImageURL(BaseModel):  # #/components/schemas/ContentImageURL
    """An image."""

    type: TypeImageURL
    """Kind of the part."""
    image_url: ImageURL


@opened
class ContentImageURLTypedDict(TypedDict):
    type: TypeImageURL
    image_url: Either[ImageURL, ImageURLTypedDict]


class ImageURL(BaseModel):  # #/components/schemas/ImageURL
    """Where an image is."""

    url: str
    """Address of the image, or the image itself as a data URL."""


@opened
class ImageURLTypedDict(TypedDict):
    url: str


class ContentPartInputAudio(BaseModel):  # #/components/schemas/ContentPartInputAudio
    """A sound."""

    type: Literal["input_audio"]
    """Kind of the part."""
    input_audio: MultimodalMedia


@opened
class ContentPartInputAudioTypedDict(TypedDict):
    type: Literal["input_audio"]
    input_audio: Either[MultimodalMedia, MultimodalMediaTypedDict]


class MultimodalMedia(BaseModel):  # #/components/schemas/MultimodalMedia
    """Media inside the request."""

    data: str
    """The media itself, encoded as text."""
    format: Optional[str] = None
    """Format of the media, such as `mp3`."""


@opened
class MultimodalMediaTypedDict(TypedDict):
    data: str
    format: NotRequired[str]


class ContentPartInputVideo(BaseModel):  # #/components/schemas/ContentPartInputVideo
    """A video."""

    type: Literal["input_video"]
    """Kind of the part."""
    input_video: MultimodalMedia


@opened
class ContentPartInputVideoTypedDict(TypedDict):
    type: Literal["input_video"]
    input_video: Either[MultimodalMedia, MultimodalMediaTypedDict]


class ContentPartInputFile(BaseModel):  # #/components/schemas/ContentPartInputFile
    """A file."""

    type: Literal["input_file"]
    """Kind of the part."""
    input_file: MultimodalMedia


@opened
class ContentPartInputFileTypedDict(TypedDict):
    type: Literal["input_file"]
    input_file: Either[MultimodalMedia, MultimodalMediaTypedDict]


class ProviderPreferences(BaseModel):  # #/components/schemas/ProviderPreferences
    """Which providers may serve a request, and in which order."""

    allow_fallbacks: Optional[bool] = None
    """Whether other providers may step in when the preferred ones cannot serve."""
    data_collection: Optional[DataCollection] = None
    """Whether providers that may keep the data are fine."""
    enforce_distillable_text: Optional[bool] = None
    """Whether only models whose output may be used to train others are fine."""
    ignore: Optional[List[ProviderName]] = None
    """Providers that must not serve."""
    only: Optional[List[ProviderName]] = None
    """The only providers that may serve."""
    order: Optional[List[ProviderName]] = None
    """Providers to try first, in this order."""
    max_price: Optional[ProviderPreferencesMaxPrice] = None
    """The most to pay, in dollars; for tokens, per million of them."""
    options: Optional[ProviderOptions] = None
    """Options that only one provider knows, by provider."""
    preferred_max_latency: Optional[ProviderPreferencesPreferredMaxLatency] = None
    """Seconds to the answer that a provider should keep below, half of the time or by percentile."""
    preferred_min_throughput: Optional[ProviderPreferencesPreferredMinThroughput] = None
    """Tokens per second that a provider should reach, half of the time or by percentile."""
    quantizations: Optional[List[Quantization]] = None
    """Precisions of the model's weights that are fine."""
    require_parameters: Optional[bool] = None
    """Whether a provider has to know every parameter of the request."""
    sort: Optional[ProviderPreferencesSort] = None
    """What to rank providers by when no order is given."""
    zdr: Optional[bool] = None
    """Whether only providers that keep nothing are fine."""


@closed
class ProviderPreferencesTypedDict(TypedDict, total=False):
    allow_fallbacks: Optional[bool]
    data_collection: Optional[DataCollection]
    enforce_distillable_text: Optional[bool]
    ignore: Optional[Items[ProviderName]]
    only: Optional[Items[ProviderName]]
    order: Optional[Items[ProviderName]]
    max_price: Either[ProviderPreferencesMaxPrice, ProviderPreferencesMaxPriceTypedDict]
    options: Either[ProviderOptions, ProviderOptionsTypedDict]
    preferred_max_latency: Optional[ProviderPreferencesPreferredMaxLatencyTypedDict]
    preferred_min_throughput: Optional[ProviderPreferencesPreferredMinThroughputTypedDict]
    quantizations: Optional[Items[Quantization]]
    require_parameters: Optional[bool]
    sort: Optional[ProviderPreferencesSortTypedDict]
    zdr: Optional[bool]


class ProviderPreferencesMaxPrice(BaseModel):  # #/components/schemas/ProviderPreferences/properties/max_price
    """The most to pay, in dollars; for tokens, per million of them."""

    audio: Optional[str] = None
    """Price of audio."""
    completion: Optional[str] = None
    """Price of tokens that come out."""
    image: Optional[str] = None
    """Price of an image."""
    prompt: Optional[str] = None
    """Price of tokens that go in."""
    request: Optional[str] = None
    """Price of a request."""


@opened
class ProviderPreferencesMaxPriceTypedDict(TypedDict, total=False):
    audio: str
    completion: str
    image: str
    prompt: str
    request: str


class ProviderOptions(BaseModel):  # #/components/schemas/ProviderOptions
    """Options that only one provider knows, by provider."""

    field_01ai: Annotated[Optional[ProviderOptionsValue], Field(alias="01ai")] = None
    ai21: Optional[ProviderOptionsValue] = None
    aion_labs: Annotated[Optional[ProviderOptionsValue], Field(alias="aion-labs")] = None
    akashml: Optional[ProviderOptionsValue] = None
    alibaba: Optional[ProviderOptionsValue] = None
    amazon_bedrock: Annotated[Optional[ProviderOptionsValue], Field(alias="amazon-bedrock")] = None
    amazon_bedrock_claude_on_aws: Annotated[
        Optional[ProviderOptionsValue], Field(alias="amazon-bedrock/claude-on-aws")
    ] = None
    amazon_nova: Annotated[Optional[ProviderOptionsValue], Field(alias="amazon-nova")] = None
    ambient: Optional[ProviderOptionsValue] = None
    anthropic: Optional[ProviderOptionsValue] = None
    anthropic_2: Annotated[Optional[ProviderOptionsValue], Field(alias="anthropic/2")] = None
    anyscale: Optional[ProviderOptionsValue] = None
    arcee_ai: Annotated[Optional[ProviderOptionsValue], Field(alias="arcee-ai")] = None
    assemblyai: Optional[ProviderOptionsValue] = None
    atlas_cloud: Annotated[Optional[ProviderOptionsValue], Field(alias="atlas-cloud")] = None
    atoma: Optional[ProviderOptionsValue] = None
    avian: Optional[ProviderOptionsValue] = None
    azure: Optional[ProviderOptionsValue] = None
    baidu: Optional[ProviderOptionsValue] = None
    baseten: Optional[ProviderOptionsValue] = None
    black_forest_labs: Annotated[Optional[ProviderOptionsValue], Field(alias="black-forest-labs")] = None
    byteplus: Optional[ProviderOptionsValue] = None
    centml: Optional[ProviderOptionsValue] = None
    cerebras: Optional[ProviderOptionsValue] = None
    chutes: Optional[ProviderOptionsValue] = None
    cirrascale: Optional[ProviderOptionsValue] = None
    clarifai: Optional[ProviderOptionsValue] = None
    claude_on_aws: Annotated[Optional[ProviderOptionsValue], Field(alias="claude-on-aws")] = None
    cloudflare: Optional[ProviderOptionsValue] = None
    cohere: Optional[ProviderOptionsValue] = None
    coreweave: Optional[ProviderOptionsValue] = None
    cosine: Optional[ProviderOptionsValue] = None
    crofai: Optional[ProviderOptionsValue] = None
    crucible: Optional[ProviderOptionsValue] = None
    crusoe: Optional[ProviderOptionsValue] = None
    darkbloom: Optional[ProviderOptionsValue] = None
    databricks: Optional[ProviderOptionsValue] = None
    decart: Optional[ProviderOptionsValue] = None
    deepgram: Optional[ProviderOptionsValue] = None
    deepinfra: Optional[ProviderOptionsValue] = None
    deepseek: Optional[ProviderOptionsValue] = None
    dekallm: Optional[ProviderOptionsValue] = None
    digitalocean: Optional[ProviderOptionsValue] = None
    elevenlabs: Optional[ProviderOptionsValue] = None
    enfer: Optional[ProviderOptionsValue] = None
    fake_provider: Annotated[Optional[ProviderOptionsValue], Field(alias="fake-provider")] = None
    featherless: Optional[ProviderOptionsValue] = None
    fireworks: Optional[ProviderOptionsValue] = None
    fish_audio: Annotated[Optional[ProviderOptionsValue], Field(alias="fish-audio")] = None
    friendli: Optional[ProviderOptionsValue] = None
    gmicloud: Optional[ProviderOptionsValue] = None
    google_ai_studio: Annotated[Optional[ProviderOptionsValue], Field(alias="google-ai-studio")] = None
    google_vertex: Annotated[Optional[ProviderOptionsValue], Field(alias="google-vertex")] = None
    gopomelo: Optional[ProviderOptionsValue] = None
    groq: Optional[ProviderOptionsValue] = None
    heygen: Optional[ProviderOptionsValue] = None
    huggingface: Optional[ProviderOptionsValue] = None
    hyperbolic: Optional[ProviderOptionsValue] = None
    hyperbolic_quantized: Annotated[Optional[ProviderOptionsValue], Field(alias="hyperbolic-quantized")] = None
    inception: Optional[ProviderOptionsValue] = None
    inceptron: Optional[ProviderOptionsValue] = None
    inferact_vllm: Annotated[Optional[ProviderOptionsValue], Field(alias="inferact-vllm")] = None
    inference_net: Annotated[Optional[ProviderOptionsValue], Field(alias="inference-net")] = None
    infermatic: Optional[ProviderOptionsValue] = None
    inflection: Optional[ProviderOptionsValue] = None
    inocloud: Optional[ProviderOptionsValue] = None
    io_net: Annotated[Optional[ProviderOptionsValue], Field(alias="io-net")] = None
    ionstream: Optional[ProviderOptionsValue] = None
    klusterai: Optional[ProviderOptionsValue] = None
    krea: Optional[ProviderOptionsValue] = None
    lambda_: Annotated[Optional[ProviderOptionsValue], Field(alias="lambda")] = None
    lepton: Optional[ProviderOptionsValue] = None
    liquid: Optional[ProviderOptionsValue] = None
    lynn: Optional[ProviderOptionsValue] = None
    lynn_private: Annotated[Optional[ProviderOptionsValue], Field(alias="lynn-private")] = None
    makora: Optional[ProviderOptionsValue] = None
    mancer: Optional[ProviderOptionsValue] = None
    mancer_old: Annotated[Optional[ProviderOptionsValue], Field(alias="mancer-old")] = None
    mara: Optional[ProviderOptionsValue] = None
    meta: Optional[ProviderOptionsValue] = None
    minimax: Optional[ProviderOptionsValue] = None
    mistral: Optional[ProviderOptionsValue] = None
    modal: Optional[ProviderOptionsValue] = None
    modelrun: Optional[ProviderOptionsValue] = None
    modular: Optional[ProviderOptionsValue] = None
    moonshotai: Optional[ProviderOptionsValue] = None
    morph: Optional[ProviderOptionsValue] = None
    ncompass: Optional[ProviderOptionsValue] = None
    near_ai: Annotated[Optional[ProviderOptionsValue], Field(alias="near-ai")] = None
    nebius: Optional[ProviderOptionsValue] = None
    nex_agi: Annotated[Optional[ProviderOptionsValue], Field(alias="nex-agi")] = None
    nextbit: Optional[ProviderOptionsValue] = None
    nineteen: Optional[ProviderOptionsValue] = None
    novita: Optional[ProviderOptionsValue] = None
    nvidia: Optional[ProviderOptionsValue] = None
    octoai: Optional[ProviderOptionsValue] = None
    ollama: Optional[ProviderOptionsValue] = None
    open_inference: Annotated[Optional[ProviderOptionsValue], Field(alias="open-inference")] = None
    openai: Optional[ProviderOptionsValue] = None
    parasail: Optional[ProviderOptionsValue] = None
    pareto_alpha: Annotated[Optional[ProviderOptionsValue], Field(alias="pareto-alpha")] = None
    perceptron: Optional[ProviderOptionsValue] = None
    perplexity: Optional[ProviderOptionsValue] = None
    phala: Optional[ProviderOptionsValue] = None
    poolside: Optional[ProviderOptionsValue] = None
    primeintellect: Optional[ProviderOptionsValue] = None
    quiver: Optional[ProviderOptionsValue] = None
    recraft: Optional[ProviderOptionsValue] = None
    recursal: Optional[ProviderOptionsValue] = None
    recursive: Optional[ProviderOptionsValue] = None
    reflection: Optional[ProviderOptionsValue] = None
    reka: Optional[ProviderOptionsValue] = None
    relace: Optional[ProviderOptionsValue] = None
    replicate: Optional[ProviderOptionsValue] = None
    respan: Optional[ProviderOptionsValue] = None
    runway: Optional[ProviderOptionsValue] = None
    sail_research: Annotated[Optional[ProviderOptionsValue], Field(alias="sail-research")] = None
    sakana: Optional[ProviderOptionsValue] = None
    sakana_ai: Annotated[Optional[ProviderOptionsValue], Field(alias="sakana-ai")] = None
    sambanova: Optional[ProviderOptionsValue] = None
    sambanova_cloaked: Annotated[Optional[ProviderOptionsValue], Field(alias="sambanova-cloaked")] = None
    scaledown: Optional[ProviderOptionsValue] = None
    seed: Optional[ProviderOptionsValue] = None
    sf_compute: Annotated[Optional[ProviderOptionsValue], Field(alias="sf-compute")] = None
    siliconflow: Optional[ProviderOptionsValue] = None
    sourceful: Optional[ProviderOptionsValue] = None
    stealth: Optional[ProviderOptionsValue] = None
    stepfun: Optional[ProviderOptionsValue] = None
    streamlake: Optional[ProviderOptionsValue] = None
    switchpoint: Optional[ProviderOptionsValue] = None
    targon: Optional[ProviderOptionsValue] = None
    tencent: Optional[ProviderOptionsValue] = None
    tenstorrent: Optional[ProviderOptionsValue] = None
    thinkingmachines: Optional[ProviderOptionsValue] = None
    together: Optional[ProviderOptionsValue] = None
    together_lite: Annotated[Optional[ProviderOptionsValue], Field(alias="together-lite")] = None
    typesafe: Optional[ProviderOptionsValue] = None
    ubicloud: Optional[ProviderOptionsValue] = None
    unbiased: Optional[ProviderOptionsValue] = None
    upstage: Optional[ProviderOptionsValue] = None
    venice: Optional[ProviderOptionsValue] = None
    voyageai: Optional[ProviderOptionsValue] = None
    wafer: Optional[ProviderOptionsValue] = None
    wandb: Optional[ProviderOptionsValue] = None
    wandb_legacy: Annotated[Optional[ProviderOptionsValue], Field(alias="wandb-legacy")] = None
    xai: Optional[ProviderOptionsValue] = None
    xiaomi: Optional[ProviderOptionsValue] = None
    z_ai: Annotated[Optional[ProviderOptionsValue], Field(alias="z-ai")] = None


ProviderOptionsTypedDict = TypedDict(
    "ProviderOptionsTypedDict",
    {
        "01ai": "ProviderOptionsValueTypedDict",
        "ai21": "ProviderOptionsValueTypedDict",
        "aion-labs": "ProviderOptionsValueTypedDict",
        "akashml": "ProviderOptionsValueTypedDict",
        "alibaba": "ProviderOptionsValueTypedDict",
        "amazon-bedrock": "ProviderOptionsValueTypedDict",
        "amazon-bedrock/claude-on-aws": "ProviderOptionsValueTypedDict",
        "amazon-nova": "ProviderOptionsValueTypedDict",
        "ambient": "ProviderOptionsValueTypedDict",
        "anthropic": "ProviderOptionsValueTypedDict",
        "anthropic/2": "ProviderOptionsValueTypedDict",
        "anyscale": "ProviderOptionsValueTypedDict",
        "arcee-ai": "ProviderOptionsValueTypedDict",
        "assemblyai": "ProviderOptionsValueTypedDict",
        "atlas-cloud": "ProviderOptionsValueTypedDict",
        "atoma": "ProviderOptionsValueTypedDict",
        "avian": "ProviderOptionsValueTypedDict",
        "azure": "ProviderOptionsValueTypedDict",
        "baidu": "ProviderOptionsValueTypedDict",
        "baseten": "ProviderOptionsValueTypedDict",
        "black-forest-labs": "ProviderOptionsValueTypedDict",
        "byteplus": "ProviderOptionsValueTypedDict",
        "centml": "ProviderOptionsValueTypedDict",
        "cerebras": "ProviderOptionsValueTypedDict",
        "chutes": "ProviderOptionsValueTypedDict",
        "cirrascale": "ProviderOptionsValueTypedDict",
        "clarifai": "ProviderOptionsValueTypedDict",
        "claude-on-aws": "ProviderOptionsValueTypedDict",
        "cloudflare": "ProviderOptionsValueTypedDict",
        "cohere": "ProviderOptionsValueTypedDict",
        "coreweave": "ProviderOptionsValueTypedDict",
        "cosine": "ProviderOptionsValueTypedDict",
        "crofai": "ProviderOptionsValueTypedDict",
        "crucible": "ProviderOptionsValueTypedDict",
        "crusoe": "ProviderOptionsValueTypedDict",
        "darkbloom": "ProviderOptionsValueTypedDict",
        "databricks": "ProviderOptionsValueTypedDict",
        "decart": "ProviderOptionsValueTypedDict",
        "deepgram": "ProviderOptionsValueTypedDict",
        "deepinfra": "ProviderOptionsValueTypedDict",
        "deepseek": "ProviderOptionsValueTypedDict",
        "dekallm": "ProviderOptionsValueTypedDict",
        "digitalocean": "ProviderOptionsValueTypedDict",
        "elevenlabs": "ProviderOptionsValueTypedDict",
        "enfer": "ProviderOptionsValueTypedDict",
        "fake-provider": "ProviderOptionsValueTypedDict",
        "featherless": "ProviderOptionsValueTypedDict",
        "fireworks": "ProviderOptionsValueTypedDict",
        "fish-audio": "ProviderOptionsValueTypedDict",
        "friendli": "ProviderOptionsValueTypedDict",
        "gmicloud": "ProviderOptionsValueTypedDict",
        "google-ai-studio": "ProviderOptionsValueTypedDict",
        "google-vertex": "ProviderOptionsValueTypedDict",
        "gopomelo": "ProviderOptionsValueTypedDict",
        "groq": "ProviderOptionsValueTypedDict",
        "heygen": "ProviderOptionsValueTypedDict",
        "huggingface": "ProviderOptionsValueTypedDict",
        "hyperbolic": "ProviderOptionsValueTypedDict",
        "hyperbolic-quantized": "ProviderOptionsValueTypedDict",
        "inception": "ProviderOptionsValueTypedDict",
        "inceptron": "ProviderOptionsValueTypedDict",
        "inferact-vllm": "ProviderOptionsValueTypedDict",
        "inference-net": "ProviderOptionsValueTypedDict",
        "infermatic": "ProviderOptionsValueTypedDict",
        "inflection": "ProviderOptionsValueTypedDict",
        "inocloud": "ProviderOptionsValueTypedDict",
        "io-net": "ProviderOptionsValueTypedDict",
        "ionstream": "ProviderOptionsValueTypedDict",
        "klusterai": "ProviderOptionsValueTypedDict",
        "krea": "ProviderOptionsValueTypedDict",
        "lambda": "ProviderOptionsValueTypedDict",
        "lepton": "ProviderOptionsValueTypedDict",
        "liquid": "ProviderOptionsValueTypedDict",
        "lynn": "ProviderOptionsValueTypedDict",
        "lynn-private": "ProviderOptionsValueTypedDict",
        "makora": "ProviderOptionsValueTypedDict",
        "mancer": "ProviderOptionsValueTypedDict",
        "mancer-old": "ProviderOptionsValueTypedDict",
        "mara": "ProviderOptionsValueTypedDict",
        "meta": "ProviderOptionsValueTypedDict",
        "minimax": "ProviderOptionsValueTypedDict",
        "mistral": "ProviderOptionsValueTypedDict",
        "modal": "ProviderOptionsValueTypedDict",
        "modelrun": "ProviderOptionsValueTypedDict",
        "modular": "ProviderOptionsValueTypedDict",
        "moonshotai": "ProviderOptionsValueTypedDict",
        "morph": "ProviderOptionsValueTypedDict",
        "ncompass": "ProviderOptionsValueTypedDict",
        "near-ai": "ProviderOptionsValueTypedDict",
        "nebius": "ProviderOptionsValueTypedDict",
        "nex-agi": "ProviderOptionsValueTypedDict",
        "nextbit": "ProviderOptionsValueTypedDict",
        "nineteen": "ProviderOptionsValueTypedDict",
        "novita": "ProviderOptionsValueTypedDict",
        "nvidia": "ProviderOptionsValueTypedDict",
        "octoai": "ProviderOptionsValueTypedDict",
        "ollama": "ProviderOptionsValueTypedDict",
        "open-inference": "ProviderOptionsValueTypedDict",
        "openai": "ProviderOptionsValueTypedDict",
        "parasail": "ProviderOptionsValueTypedDict",
        "pareto-alpha": "ProviderOptionsValueTypedDict",
        "perceptron": "ProviderOptionsValueTypedDict",
        "perplexity": "ProviderOptionsValueTypedDict",
        "phala": "ProviderOptionsValueTypedDict",
        "poolside": "ProviderOptionsValueTypedDict",
        "primeintellect": "ProviderOptionsValueTypedDict",
        "quiver": "ProviderOptionsValueTypedDict",
        "recraft": "ProviderOptionsValueTypedDict",
        "recursal": "ProviderOptionsValueTypedDict",
        "recursive": "ProviderOptionsValueTypedDict",
        "reflection": "ProviderOptionsValueTypedDict",
        "reka": "ProviderOptionsValueTypedDict",
        "relace": "ProviderOptionsValueTypedDict",
        "replicate": "ProviderOptionsValueTypedDict",
        "respan": "ProviderOptionsValueTypedDict",
        "runway": "ProviderOptionsValueTypedDict",
        "sail-research": "ProviderOptionsValueTypedDict",
        "sakana": "ProviderOptionsValueTypedDict",
        "sakana-ai": "ProviderOptionsValueTypedDict",
        "sambanova": "ProviderOptionsValueTypedDict",
        "sambanova-cloaked": "ProviderOptionsValueTypedDict",
        "scaledown": "ProviderOptionsValueTypedDict",
        "seed": "ProviderOptionsValueTypedDict",
        "sf-compute": "ProviderOptionsValueTypedDict",
        "siliconflow": "ProviderOptionsValueTypedDict",
        "sourceful": "ProviderOptionsValueTypedDict",
        "stealth": "ProviderOptionsValueTypedDict",
        "stepfun": "ProviderOptionsValueTypedDict",
        "streamlake": "ProviderOptionsValueTypedDict",
        "switchpoint": "ProviderOptionsValueTypedDict",
        "targon": "ProviderOptionsValueTypedDict",
        "tencent": "ProviderOptionsValueTypedDict",
        "tenstorrent": "ProviderOptionsValueTypedDict",
        "thinkingmachines": "ProviderOptionsValueTypedDict",
        "together": "ProviderOptionsValueTypedDict",
        "together-lite": "ProviderOptionsValueTypedDict",
        "typesafe": "ProviderOptionsValueTypedDict",
        "ubicloud": "ProviderOptionsValueTypedDict",
        "unbiased": "ProviderOptionsValueTypedDict",
        "upstage": "ProviderOptionsValueTypedDict",
        "venice": "ProviderOptionsValueTypedDict",
        "voyageai": "ProviderOptionsValueTypedDict",
        "wafer": "ProviderOptionsValueTypedDict",
        "wandb": "ProviderOptionsValueTypedDict",
        "wandb-legacy": "ProviderOptionsValueTypedDict",
        "xai": "ProviderOptionsValueTypedDict",
        "xiaomi": "ProviderOptionsValueTypedDict",
        "z-ai": "ProviderOptionsValueTypedDict",
    },
    total=False,
)
opened(ProviderOptionsTypedDict)


class PercentileLatencyCutoffs(BaseModel):  # #/components/schemas/PercentileLatencyCutoffs
    """Latencies to keep below, in seconds, by percentile of recent requests."""

    p50: Optional[Number] = None
    """Limit for half of the requests."""
    p75: Optional[Number] = None
    """Limit for 75 % of the requests."""
    p90: Optional[Number] = None
    """Limit for 90 % of the requests."""
    p99: Optional[Number] = None
    """Limit for 99 % of the requests."""


@opened
class PercentileLatencyCutoffsTypedDict(TypedDict, total=False):
    p50: Optional[Number]
    p75: Optional[Number]
    p90: Optional[Number]
    p99: Optional[Number]


class PercentileThroughputCutoffs(BaseModel):  # #/components/schemas/PercentileThroughputCutoffs
    """Throughputs to reach, in tokens per second, by percentile of recent requests."""

    p50: Optional[Number] = None
    """Limit for half of the requests."""
    p75: Optional[Number] = None
    """Limit for 75 % of the requests."""
    p90: Optional[Number] = None
    """Limit for 90 % of the requests."""
    p99: Optional[Number] = None
    """Limit for 99 % of the requests."""


@opened
class PercentileThroughputCutoffsTypedDict(TypedDict, total=False):
    p50: Optional[Number]
    p75: Optional[Number]
    p90: Optional[Number]
    p99: Optional[Number]


class ProviderSortConfig(BaseModel):  # #/components/schemas/ProviderSortConfig
    """How to rank providers, in detail."""

    by: Optional[ProviderSort] = None
    """What to rank by."""
    partition: Optional[ProviderSortPartition] = None
    """Whether to rank within each model or across all."""


@opened
class ProviderSortConfigTypedDict(TypedDict, total=False):
    by: Optional[ProviderSort]
    partition: Optional[ProviderSortPartition]


class TraceConfig(BaseModel):  # #/components/schemas/TraceConfig
    """How a request appears in your tracing tool. Other keys are passed on as they are."""

    generation_name: Optional[str] = None
    """Name of this model call."""
    parent_span_id: Optional[str] = None
    """Id of the span that this call is part of."""
    span_name: Optional[str] = None
    """Name of the span."""
    trace_id: Optional[str] = None
    """Id of the trace that the call belongs to."""
    trace_name: Optional[str] = None
    """Name of the trace."""


@opened
class TraceConfigTypedDict(TypedDict, total=False):
    generation_name: str
    parent_span_id: str
    span_name: str
    trace_id: str
    trace_name: str


class CostDetails(BaseModel):  # #/components/schemas/CostDetails
    """Where the cost of a request comes from."""

    upstream_inference_prompt_cost: float
    """What the provider charged for what went in."""
    upstream_inference_completions_cost: float
    """What the provider charged for what came out."""
    upstream_inference_cost: Optional[float] = None
    """What the provider charged in all."""
    server_tool_cost: Optional[float] = None
    """What tools that ran on the server cost."""


class ErrorResponse(BaseModel):  # #/components/schemas/ErrorResponse
    """The body of an error answer."""

    error: ErrorDetail
    openrouter_metadata: Optional[Dict[str, Any]] = None
    """What the router did with the request."""
    user_id: Optional[str] = None
    """The account that made the request."""


class ModelsListResponse(BaseModel):  # #/components/schemas/ModelsListResponse
    """Models, a page of them."""

    data: List[Model]
    """The models of this page."""
    total_count: Optional[int] = None
    """How many models there are on all pages."""
    links: Optional[ModelsListResponseLinks] = None
    """Where to go on."""


class ModelsListResponseLinks(BaseModel):  # #/components/schemas/ModelsListResponse/properties/links
    """Where to go on."""

    next: Optional[str]
    """Address of the next page, null on the last."""


class Model(BaseModel):  # #/components/schemas/Model
    """A model, with its prices and abilities."""

    id: str
    """What requests call the model."""
    canonical_slug: str
    """Lasting id of exactly this model."""
    name: str
    """Name to show."""
    created: int
    """When the model was added, in seconds since 1970."""
    pricing: PublicPricing
    context_length: Optional[int]
    """How many tokens the model takes at most."""
    architecture: ModelArchitecture
    top_provider: TopProviderInfo
    per_request_limits: Optional[PerRequestLimits]
    """Limits on a single request, if there are any."""
    supported_parameters: List[Parameter]
    """The request parameters that the model knows."""
    default_parameters: Optional[DefaultParameters]
    """What the model takes where a request says nothing."""
    supported_voices: Optional[List[str]] = None
    """Voices that the model speaks with, if it speaks."""
    links: Optional[ModelLinks] = None
    """Where to find more."""
    description: Optional[str] = None
    """What the model is good for."""
    expiration_date: Optional[str] = None
    """When the model goes away, if that is known."""
    hugging_face_id: Optional[str] = None
    """Id of the model at Hugging Face, if it is there."""
    knowledge_cutoff: Optional[str] = None
    """Where the training data ends, if that is known."""
    alias_target: Optional[ModelAliasTarget] = None
    """The model that this one is another name for."""
    benchmarks: Optional[ModelBenchmarks] = None
    reasoning: Optional[ModelReasoning] = None


class ModelLinks(BaseModel):  # #/components/schemas/Model/properties/links
    """Where to find more."""

    details: str
    """Path of the model's details in this API."""


class ModelAliasTarget(BaseModel):  # #/components/schemas/Model/properties/alias_target
    """The model that this one is another name for."""

    slug: str
    """Id of that model."""
    name: str
    """Name of that model."""


class PublicPricing(BaseModel):  # #/components/schemas/PublicPricing
    """Prices in dollars, as decimal text; for tokens, each."""

    prompt: str
    """A token that goes in."""
    completion: str
    """A token that comes out."""
    audio: Optional[str] = None
    """Audio that goes in."""
    audio_output: Optional[str] = None
    """Audio that comes out."""
    image: Optional[str] = None
    """An image that goes in."""
    image_output: Optional[str] = None
    """An image that comes out."""
    image_token: Optional[str] = None
    """A token of an image."""
    input_audio_cache: Optional[str] = None
    """Audio that goes in from the cache."""
    input_cache_read: Optional[str] = None
    """A token read from the cache."""
    input_cache_write: Optional[str] = None
    """A token written to the cache."""
    input_cache_write_1h: Optional[str] = None
    """A token written to the cache for an hour."""
    internal_reasoning: Optional[str] = None
    """A token of reasoning."""
    request: Optional[str] = None
    """A request."""
    web_search: Optional[str] = None
    """A search of the web."""
    discount: Optional[float] = None
    """Part of the price that is taken off, from 0 to 1."""
    overrides: Optional[List[PricingOverride]] = None
    """Other prices under conditions."""


class PricingOverride(BaseModel):  # #/components/schemas/PricingOverride
    """Prices that hold under conditions, such as long inputs or times of day."""

    audio: Optional[str] = None
    """Audio that goes in."""
    completion: Optional[str] = None
    """A token that comes out."""
    input_audio_cache: Optional[str] = None
    """Audio that goes in from the cache."""
    input_cache_read: Optional[str] = None
    """A token read from the cache."""
    input_cache_write: Optional[str] = None
    """A token written to the cache."""
    input_cache_write_1h: Optional[str] = None
    """A token written to the cache for an hour."""
    prompt: Optional[str] = None
    """A token that goes in."""
    min_prompt_tokens: Optional[float] = None
    """Least length of the input."""
    utc_start: Optional[float] = None
    """Time of day from which the prices hold, in UTC."""
    utc_end: Optional[float] = None
    """Time of day until which the prices hold, in UTC."""
    utc_days: Optional[List[Weekday]] = None
    """Days on which the prices hold, in UTC."""


class ModelArchitecture(BaseModel):  # #/components/schemas/ModelArchitecture
    """What a model takes and gives."""

    modality: Optional[str]
    """Inputs and outputs in short, such as `text->embeddings`."""
    input_modalities: List[InputModality]
    """What the model takes."""
    output_modalities: List[OutputModality]
    """What the model gives."""
    tokenizer: Optional[Tokenizer] = None
    instruct_type: Optional[InstructType] = None
    """Format of instructions, if the model follows any."""


class TopProviderInfo(BaseModel):  # #/components/schemas/TopProviderInfo
    """The provider that is tried first."""

    is_moderated: bool
    """Whether the provider checks what goes in."""
    context_length: Optional[int] = None
    """How many tokens the provider takes at most."""
    max_completion_tokens: Optional[int] = None
    """How many tokens the provider gives at most."""


class PerRequestLimits(BaseModel):  # #/components/schemas/PerRequestLimits
    """Limits on a single request."""

    prompt_tokens: float
    """Tokens that may go in."""
    completion_tokens: float
    """Tokens that may come out."""


class DefaultParameters(BaseModel):  # #/components/schemas/DefaultParameters
    """What a model takes where a request says nothing."""

    frequency_penalty: Optional[float] = None
    """Damping of frequent tokens."""
    presence_penalty: Optional[float] = None
    """Damping of tokens that occurred."""
    repetition_penalty: Optional[float] = None
    """Damping of repetition."""
    temperature: Optional[float] = None
    """Randomness."""
    top_k: Optional[int] = None
    """How many tokens to choose from."""
    top_p: Optional[float] = None
    """Total probability of the tokens to choose from."""


class ModelBenchmarks(BaseModel):  # #/components/schemas/ModelBenchmarks
    """How a model does in tests by others."""

    design_arena: List[ModelBenchmarksDesignArena]
    """Results in design contests."""
    artificial_analysis: Optional[ModelBenchmarksArtificialAnalysis] = None
    """Scores by the company Artificial Analysis."""


class ModelBenchmarksDesignArena(BaseModel):  # #/components/schemas/ModelBenchmarks/properties/design_arena/items
    """The result in one contest."""

    arena: str
    """The contest."""
    category: str
    """The discipline."""
    elo: float
    """Strength as an Elo number."""
    win_rate: float
    """Share of comparisons won."""
    rank: int
    """Place, from one."""


class ModelBenchmarksArtificialAnalysis(BaseModel):
    # #/components/schemas/ModelBenchmarks/properties/artificial_analysis
    """Scores by the company Artificial Analysis."""

    agentic_index: Optional[float]
    """Score in work with tools."""
    coding_index: Optional[float]
    """Score in programming."""
    intelligence_index: Optional[float]
    """Score over all."""


class ModelReasoning(BaseModel):  # #/components/schemas/ModelReasoning
    """How a model reasons."""

    mandatory: bool
    """Whether reasoning cannot be turned off."""
    default_effort: Optional[ReasoningEffort] = None
    """The effort where a request says nothing."""
    default_enabled: Optional[bool] = None
    """Whether the model reasons where a request says nothing."""
    supported_efforts: Optional[List[Optional[ReasoningEffort]]] = None
    """The efforts that may be asked for."""
    supports_max_tokens: Optional[bool] = None
    """Whether the tokens of reasoning can be limited."""


class CreateEmbeddingsRequestBody(BaseModel):  # #/paths/~1embeddings/post/requestBody/content/application~1json/schema
    """`CreateEmbeddingsRequestBody` of the API."""

    dimensions: Optional[int] = Field(default=None, json_schema_extra={"minimum": 1})
    """Length of the vectors wanted, for models that can shorten them. At least 1."""
    encoding_format: Optional[EncodingFormat] = None
    """`float` for a list of numbers, `base64` for the same numbers packed as text."""
    input: InputUnion
    """What to embed."""
    input_type: Optional[str] = None
    """What the vectors are for, such as a query or a document, in the words of the model."""
    model: str
    """The embedding model, written `author/model`."""
    provider: Optional[ProviderPreferences] = None
    """Which providers may serve the request, and in which order."""
    session_id: Optional[str] = Field(default=None, json_schema_extra={"maxLength": 256})
    """Your own id that groups related requests. At most 256 characters."""
    trace: Optional[TraceConfig] = None
    """How the request appears in your tracing tool."""
    user: Optional[str] = None
    """Your own id of the person on whose behalf the request is made."""


@opened
class CreateEmbeddingsRequestBodyTypedDict(TypedDict):
    dimensions: NotRequired[int]
    encoding_format: NotRequired[EncodingFormat]
    input: InputUnionTypedDict
    input_type: NotRequired[str]
    model: str
    provider: NotRequired[Optional[Either[ProviderPreferences, ProviderPreferencesTypedDict]]]
    session_id: NotRequired[str]
    trace: NotRequired[Free[TraceConfig, TraceConfigTypedDict]]
    user: NotRequired[str]


class Input(BaseModel):
    # #/paths/~1embeddings/post/requestBody/content/application~1json/schema/properties/input/anyOf/4/items
    """One input, made of parts that are embedded together."""

    content: List[Content] = Field(json_schema_extra={"minItems": 1})
    """The parts, at least one. At least 1 item."""


@opened
class InputTypedDict(TypedDict):
    content: Items[ContentTypedDict]


class CreateEmbeddingsResponseBody(BaseModel):
    # #/paths/~1embeddings/post/responses/200/content/application~1json/schema
    """`CreateEmbeddingsResponseBody` of the API."""

    object: Open[Object]
    """Kind of the answer, `list`."""
    data: List[CreateEmbeddingsData]
    """One entry for each input."""
    model: str
    """The model that made the vectors."""
    id: Optional[str] = None
    """Id of the answer."""
    usage: Optional[CreateEmbeddingsUsage] = None
    """What the request consumed."""


class CreateEmbeddingsData(BaseModel):
    # #/paths/~1embeddings/post/responses/200/content/application~1json/schema/properties/data/items
    """The vector of one input."""

    object: Open[ObjectEmbedding]
    """Kind of the entry, `embedding`."""
    embedding: Embedding
    """The vector; text if the encoding format is `base64`."""
    index: Optional[int] = None
    """Position of the input that this vector belongs to, from zero."""


class CreateEmbeddingsUsage(BaseModel):
    # #/paths/~1embeddings/post/responses/200/content/application~1json/schema/properties/usage
    """What the request consumed."""

    prompt_tokens: int
    """Tokens in the inputs."""
    total_tokens: int
    """Tokens in all."""
    cost: Optional[float] = None
    """What the request cost, in credits."""
    cost_details: Optional[CostDetails] = None
    """Where the cost comes from."""
    is_byok: Optional[bool] = None
    """Whether the provider was paid through a key of your own."""
    prompt_tokens_details: Optional[PromptTokensDetails] = None
    """The tokens of the inputs by kind."""


class PromptTokensDetails(BaseModel):
    # #/paths/~1embeddings/post/responses/200/content/application~1json/schema/properties/usage/properties/prompt_tokens_details
    """The tokens of the inputs by kind."""

    audio_tokens: Optional[int] = None
    """Tokens of audio."""
    file_tokens: Optional[int] = None
    """Tokens of files."""
    image_tokens: Optional[int] = None
    """Tokens of images."""
    text_tokens: Optional[int] = None
    """Tokens of text."""
    video_tokens: Optional[int] = None
    """Tokens of video."""


ProviderPreferencesPreferredMaxLatency = Union[Number, PercentileLatencyCutoffs]
ProviderPreferencesPreferredMaxLatencyTypedDict = Union[
    Number, Either[PercentileLatencyCutoffs, PercentileLatencyCutoffsTypedDict]
]
ProviderPreferencesPreferredMinThroughput = Union[Number, PercentileThroughputCutoffs]
ProviderPreferencesPreferredMinThroughputTypedDict = Union[
    Number, Either[PercentileThroughputCutoffs, PercentileThroughputCutoffsTypedDict]
]
ProviderPreferencesSort = Union[ProviderSort, ProviderSortConfig]
ProviderPreferencesSortTypedDict = Union[ProviderSort, Either[ProviderSortConfig, ProviderSortConfigTypedDict]]
ProviderOptionsValue = Dict[str, Any]
ProviderOptionsValueTypedDict = Entries[str, Any]
BadRequestResponse = ErrorResponse
UnauthorizedResponse = ErrorResponse
PaymentRequiredResponse = ErrorResponse
ForbiddenResponse = ErrorResponse
NotFoundResponse = ErrorResponse
RequestTimeoutResponse = ErrorResponse
PayloadTooLargeResponse = ErrorResponse
TooManyRequestsResponse = ErrorResponse
ClientClosedRequestResponse = ErrorResponse
InternalServerResponse = ErrorResponse
BadGatewayResponse = ErrorResponse
ServiceUnavailableResponse = ErrorResponse
GatewayTimeoutResponse = ErrorResponse
EdgeNetworkTimeoutResponse = ErrorResponse
ProviderOverloadedResponse = ErrorResponse
InputUnion = Union[str, List[str], List[Number], List[List[Number]], List[Input]]
if TYPE_CHECKING:
    InputUnionTypedDict = Union[str, Items[Union[str, Number, Items[Number], Either[Input, InputTypedDict]]]]
else:
    InputUnionTypedDict = Union[
        str, Items[str], Items[Number], Items[Items[Number]], Items[Either[Input, InputTypedDict]]
    ]
Content = Annotated[
    Union[ContentText, ContentImageURL, ContentPartInputAudio, ContentPartInputVideo, ContentPartInputFile],
    Tag("type", ("text", "image_url", "input_audio", "input_video", "input_file")),
]
ContentTypedDict = Annotated[
    Union[
        Either[ContentText, ContentTextTypedDict],
        Either[ContentImageURL, ContentImageURLTypedDict],
        Either[ContentPartInputAudio, ContentPartInputAudioTypedDict],
        Either[ContentPartInputVideo, ContentPartInputVideoTypedDict],
        Either[ContentPartInputFile, ContentPartInputFileTypedDict],
    ],
    Tag("type", ("text", "image_url", "input_audio", "input_video", "input_file")),
]
Embedding = Floats


class ListEmbeddingsModelsResponse(ModelsListResponse, Page[Model]):
    """One page of the list; `next()`, `iter_items()` and `iter_pages()` lead on."""

    __items__ = "data"

    @property
    def result(self) -> Self:
        """The page itself, as the official SDKs name it."""
        return self


class AsyncListEmbeddingsModelsResponse(ModelsListResponse, AsyncPage[Model]):
    """One page of the list; `await next()`, `async for` over `iter_items()` or `iter_pages()` lead on."""

    __items__ = "data"

    @property
    def result(self) -> Self:
        """The page itself, as the official SDKs name it."""
        return self


CreateEmbeddingsRequest = CreateEmbeddingsRequestBody
CreateEmbeddingsRequestTypedDict = CreateEmbeddingsRequestBodyTypedDict
CreateEmbeddingsResponse = CreateEmbeddingsResponseBody
Usage = CreateEmbeddingsUsage
