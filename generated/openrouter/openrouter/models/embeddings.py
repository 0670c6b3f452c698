# Generated from specs/openrouter/openapi.yaml; do not edit: change the document and generate again.
"""Models of `embeddings`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Literal, NotRequired, Self

from pydantic import Field
from typing_extensions import TypedDict

from .._pages import AsyncPage, Page
from .._runtime.model import (
    BaseModel,
    Boolean,
    Either,
    Entries,
    Free,
    Items,
    Number,
    Open,
    Tag,
    allows_extra,
    forbids_extra,
)
from ..vectors import Floats
from .shared import ErrorDetail as _ErrorDetail

TypeText = Literal["text"]
TypeImageURL = Literal["image_url"]
DataCollection = Literal["deny", "allow"] | str
ProviderName = (
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
    ]
    | str
)
Quantization = (
    Literal["int4", "int8", "fp4", "mxfp4", "nvfp4", "fp6", "fp8", "mxfp8", "fp16", "bf16", "fp32", "unknown"] | str
)
ProviderSort = Literal["price", "throughput", "latency", "exacto"] | str
ProviderSortPartition = Literal["model", "none"] | str
Weekday = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] | str
InputModality = Literal["text", "image", "file", "audio", "video"] | str
OutputModality = (
    Literal["text", "image", "embeddings", "audio", "video", "rerank", "decisions", "speech", "transcription"] | str
)
Tokenizer = (
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
    ]
    | str
)
InstructType = (
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
    ]
    | str
)
Parameter = (
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
    ]
    | str
)
ReasoningEffort = Literal["max", "xhigh", "high", "medium", "low", "minimal", "none"] | str
EncodingFormat = Literal["float", "base64"] | str
Object = Literal["list"]
ObjectEmbedding = Literal["embedding"]


class ContentText(BaseModel):  # #/components/schemas/ContentText
    """A text."""

    type: TypeText
    """Kind of the part."""
    text: str = Field(json_schema_extra={"minLength": 1})
    """The text, not empty. At least 1 character."""


@allows_extra
class ContentTextTypedDict(TypedDict):
    type: TypeText
    text: str


class ContentImageURL(BaseModel):  # #/components/schemas/ContentImageURL
    """An image."""

    type: TypeImageURL
    """Kind of the part."""
    image_url: ImageURL


@allows_extra
class ContentImageURLTypedDict(TypedDict):
    type: TypeImageURL
    image_url: Either[ImageURL, ImageURLTypedDict]


class ImageURL(BaseModel):  # #/components/schemas/ImageURL
    """Where an image is."""

    url: str
    """Address of the image, or the image itself as a data URL."""


@allows_extra
class ImageURLTypedDict(TypedDict):
    url: str


class ContentPartInputAudio(BaseModel):  # #/components/schemas/ContentPartInputAudio
    """A sound."""

    type: Literal["input_audio"]
    """Kind of the part."""
    input_audio: MultimodalMedia


@allows_extra
class ContentPartInputAudioTypedDict(TypedDict):
    type: Literal["input_audio"]
    input_audio: Either[MultimodalMedia, MultimodalMediaTypedDict]


class MultimodalMedia(BaseModel):  # #/components/schemas/MultimodalMedia
    """Media inside the request."""

    data: str
    """The media itself, encoded as text."""
    format: str | None = None
    """Format of the media, such as `mp3`."""


@allows_extra
class MultimodalMediaTypedDict(TypedDict):
    data: str
    format: NotRequired[str]


class ContentPartInputVideo(BaseModel):  # #/components/schemas/ContentPartInputVideo
    """A video."""

    type: Literal["input_video"]
    """Kind of the part."""
    input_video: MultimodalMedia


@allows_extra
class ContentPartInputVideoTypedDict(TypedDict):
    type: Literal["input_video"]
    input_video: Either[MultimodalMedia, MultimodalMediaTypedDict]


class ContentPartInputFile(BaseModel):  # #/components/schemas/ContentPartInputFile
    """A file."""

    type: Literal["input_file"]
    """Kind of the part."""
    input_file: MultimodalMedia


@allows_extra
class ContentPartInputFileTypedDict(TypedDict):
    type: Literal["input_file"]
    input_file: Either[MultimodalMedia, MultimodalMediaTypedDict]


class ProviderPreferences(BaseModel):  # #/components/schemas/ProviderPreferences
    """Which providers may serve a request, and in which order."""

    allow_fallbacks: Boolean | None = None
    """Whether other providers may step in when the preferred ones cannot serve."""
    data_collection: DataCollection | None = None
    """Whether providers that may keep the data are fine."""
    enforce_distillable_text: Boolean | None = None
    """Whether only models whose output may be used to train others are fine."""
    ignore: list[ProviderName] | None = None
    """Providers that must not serve."""
    only: list[ProviderName] | None = None
    """The only providers that may serve."""
    order: list[ProviderName] | None = None
    """Providers to try first, in this order."""
    max_price: ProviderPreferencesMaxPrice | None = None
    """The most to pay, in dollars; for tokens, per million of them."""
    options: ProviderOptions | None = None
    """Options that only one provider knows, by provider."""
    preferred_max_latency: ProviderPreferencesPreferredMaxLatency | None = None
    """Seconds to the answer that a provider should keep below, half of the time or by percentile."""
    preferred_min_throughput: ProviderPreferencesPreferredMinThroughput | None = None
    """Tokens per second that a provider should reach, half of the time or by percentile."""
    quantizations: list[Quantization] | None = None
    """Precisions of the model's weights that are fine."""
    require_parameters: Boolean | None = None
    """Whether a provider has to know every parameter of the request."""
    sort: ProviderPreferencesSort | None = None
    """What to rank providers by when no order is given."""
    zdr: Boolean | None = None
    """Whether only providers that keep nothing are fine."""


@forbids_extra
class ProviderPreferencesTypedDict(TypedDict, total=False):
    allow_fallbacks: bool | None
    data_collection: DataCollection | None
    enforce_distillable_text: bool | None
    ignore: Items[ProviderName] | None
    only: Items[ProviderName] | None
    order: Items[ProviderName] | None
    max_price: Either[ProviderPreferencesMaxPrice, ProviderPreferencesMaxPriceTypedDict]
    options: Either[ProviderOptions, ProviderOptionsTypedDict]
    preferred_max_latency: ProviderPreferencesPreferredMaxLatencyTypedDict | None
    preferred_min_throughput: ProviderPreferencesPreferredMinThroughputTypedDict | None
    quantizations: Items[Quantization] | None
    require_parameters: bool | None
    sort: ProviderPreferencesSortTypedDict | None
    zdr: bool | None


class ProviderPreferencesMaxPrice(BaseModel):  # #/components/schemas/ProviderPreferences/properties/max_price
    """The most to pay, in dollars; for tokens, per million of them."""

    audio: str | None = None
    """Price of audio."""
    completion: str | None = None
    """Price of tokens that come out."""
    image: str | None = None
    """Price of an image."""
    prompt: str | None = None
    """Price of tokens that go in."""
    request: str | None = None
    """Price of a request."""


@allows_extra
class ProviderPreferencesMaxPriceTypedDict(TypedDict, total=False):
    audio: str
    completion: str
    image: str
    prompt: str
    request: str


class ProviderOptions(BaseModel):  # #/components/schemas/ProviderOptions
    """Options that only one provider knows, by provider."""

    field_01ai: Annotated[ProviderOptionsValue | None, Field(alias="01ai")] = None
    ai21: ProviderOptionsValue | None = None
    aion_labs: Annotated[ProviderOptionsValue | None, Field(alias="aion-labs")] = None
    akashml: ProviderOptionsValue | None = None
    alibaba: ProviderOptionsValue | None = None
    amazon_bedrock: Annotated[ProviderOptionsValue | None, Field(alias="amazon-bedrock")] = None
    amazon_bedrock_claude_on_aws: Annotated[
        ProviderOptionsValue | None, Field(alias="amazon-bedrock/claude-on-aws")
    ] = None
    amazon_nova: Annotated[ProviderOptionsValue | None, Field(alias="amazon-nova")] = None
    ambient: ProviderOptionsValue | None = None
    anthropic: ProviderOptionsValue | None = None
    anthropic_2: Annotated[ProviderOptionsValue | None, Field(alias="anthropic/2")] = None
    anyscale: ProviderOptionsValue | None = None
    arcee_ai: Annotated[ProviderOptionsValue | None, Field(alias="arcee-ai")] = None
    assemblyai: ProviderOptionsValue | None = None
    atlas_cloud: Annotated[ProviderOptionsValue | None, Field(alias="atlas-cloud")] = None
    atoma: ProviderOptionsValue | None = None
    avian: ProviderOptionsValue | None = None
    azure: ProviderOptionsValue | None = None
    baidu: ProviderOptionsValue | None = None
    baseten: ProviderOptionsValue | None = None
    black_forest_labs: Annotated[ProviderOptionsValue | None, Field(alias="black-forest-labs")] = None
    byteplus: ProviderOptionsValue | None = None
    centml: ProviderOptionsValue | None = None
    cerebras: ProviderOptionsValue | None = None
    chutes: ProviderOptionsValue | None = None
    cirrascale: ProviderOptionsValue | None = None
    clarifai: ProviderOptionsValue | None = None
    claude_on_aws: Annotated[ProviderOptionsValue | None, Field(alias="claude-on-aws")] = None
    cloudflare: ProviderOptionsValue | None = None
    cohere: ProviderOptionsValue | None = None
    coreweave: ProviderOptionsValue | None = None
    cosine: ProviderOptionsValue | None = None
    crofai: ProviderOptionsValue | None = None
    crucible: ProviderOptionsValue | None = None
    crusoe: ProviderOptionsValue | None = None
    darkbloom: ProviderOptionsValue | None = None
    databricks: ProviderOptionsValue | None = None
    decart: ProviderOptionsValue | None = None
    deepgram: ProviderOptionsValue | None = None
    deepinfra: ProviderOptionsValue | None = None
    deepseek: ProviderOptionsValue | None = None
    dekallm: ProviderOptionsValue | None = None
    digitalocean: ProviderOptionsValue | None = None
    elevenlabs: ProviderOptionsValue | None = None
    enfer: ProviderOptionsValue | None = None
    fake_provider: Annotated[ProviderOptionsValue | None, Field(alias="fake-provider")] = None
    featherless: ProviderOptionsValue | None = None
    fireworks: ProviderOptionsValue | None = None
    fish_audio: Annotated[ProviderOptionsValue | None, Field(alias="fish-audio")] = None
    friendli: ProviderOptionsValue | None = None
    gmicloud: ProviderOptionsValue | None = None
    google_ai_studio: Annotated[ProviderOptionsValue | None, Field(alias="google-ai-studio")] = None
    google_vertex: Annotated[ProviderOptionsValue | None, Field(alias="google-vertex")] = None
    gopomelo: ProviderOptionsValue | None = None
    groq: ProviderOptionsValue | None = None
    heygen: ProviderOptionsValue | None = None
    huggingface: ProviderOptionsValue | None = None
    hyperbolic: ProviderOptionsValue | None = None
    hyperbolic_quantized: Annotated[ProviderOptionsValue | None, Field(alias="hyperbolic-quantized")] = None
    inception: ProviderOptionsValue | None = None
    inceptron: ProviderOptionsValue | None = None
    inferact_vllm: Annotated[ProviderOptionsValue | None, Field(alias="inferact-vllm")] = None
    inference_net: Annotated[ProviderOptionsValue | None, Field(alias="inference-net")] = None
    infermatic: ProviderOptionsValue | None = None
    inflection: ProviderOptionsValue | None = None
    inocloud: ProviderOptionsValue | None = None
    io_net: Annotated[ProviderOptionsValue | None, Field(alias="io-net")] = None
    ionstream: ProviderOptionsValue | None = None
    klusterai: ProviderOptionsValue | None = None
    krea: ProviderOptionsValue | None = None
    lambda_: Annotated[ProviderOptionsValue | None, Field(alias="lambda")] = None
    lepton: ProviderOptionsValue | None = None
    liquid: ProviderOptionsValue | None = None
    lynn: ProviderOptionsValue | None = None
    lynn_private: Annotated[ProviderOptionsValue | None, Field(alias="lynn-private")] = None
    makora: ProviderOptionsValue | None = None
    mancer: ProviderOptionsValue | None = None
    mancer_old: Annotated[ProviderOptionsValue | None, Field(alias="mancer-old")] = None
    mara: ProviderOptionsValue | None = None
    meta: ProviderOptionsValue | None = None
    minimax: ProviderOptionsValue | None = None
    mistral: ProviderOptionsValue | None = None
    modal: ProviderOptionsValue | None = None
    modelrun: ProviderOptionsValue | None = None
    modular: ProviderOptionsValue | None = None
    moonshotai: ProviderOptionsValue | None = None
    morph: ProviderOptionsValue | None = None
    ncompass: ProviderOptionsValue | None = None
    near_ai: Annotated[ProviderOptionsValue | None, Field(alias="near-ai")] = None
    nebius: ProviderOptionsValue | None = None
    nex_agi: Annotated[ProviderOptionsValue | None, Field(alias="nex-agi")] = None
    nextbit: ProviderOptionsValue | None = None
    nineteen: ProviderOptionsValue | None = None
    novita: ProviderOptionsValue | None = None
    nvidia: ProviderOptionsValue | None = None
    octoai: ProviderOptionsValue | None = None
    ollama: ProviderOptionsValue | None = None
    open_inference: Annotated[ProviderOptionsValue | None, Field(alias="open-inference")] = None
    openai: ProviderOptionsValue | None = None
    parasail: ProviderOptionsValue | None = None
    pareto_alpha: Annotated[ProviderOptionsValue | None, Field(alias="pareto-alpha")] = None
    perceptron: ProviderOptionsValue | None = None
    perplexity: ProviderOptionsValue | None = None
    phala: ProviderOptionsValue | None = None
    poolside: ProviderOptionsValue | None = None
    primeintellect: ProviderOptionsValue | None = None
    quiver: ProviderOptionsValue | None = None
    recraft: ProviderOptionsValue | None = None
    recursal: ProviderOptionsValue | None = None
    recursive: ProviderOptionsValue | None = None
    reflection: ProviderOptionsValue | None = None
    reka: ProviderOptionsValue | None = None
    relace: ProviderOptionsValue | None = None
    replicate: ProviderOptionsValue | None = None
    respan: ProviderOptionsValue | None = None
    runway: ProviderOptionsValue | None = None
    sail_research: Annotated[ProviderOptionsValue | None, Field(alias="sail-research")] = None
    sakana: ProviderOptionsValue | None = None
    sakana_ai: Annotated[ProviderOptionsValue | None, Field(alias="sakana-ai")] = None
    sambanova: ProviderOptionsValue | None = None
    sambanova_cloaked: Annotated[ProviderOptionsValue | None, Field(alias="sambanova-cloaked")] = None
    scaledown: ProviderOptionsValue | None = None
    seed: ProviderOptionsValue | None = None
    sf_compute: Annotated[ProviderOptionsValue | None, Field(alias="sf-compute")] = None
    siliconflow: ProviderOptionsValue | None = None
    sourceful: ProviderOptionsValue | None = None
    stealth: ProviderOptionsValue | None = None
    stepfun: ProviderOptionsValue | None = None
    streamlake: ProviderOptionsValue | None = None
    switchpoint: ProviderOptionsValue | None = None
    targon: ProviderOptionsValue | None = None
    tencent: ProviderOptionsValue | None = None
    tenstorrent: ProviderOptionsValue | None = None
    thinkingmachines: ProviderOptionsValue | None = None
    together: ProviderOptionsValue | None = None
    together_lite: Annotated[ProviderOptionsValue | None, Field(alias="together-lite")] = None
    typesafe: ProviderOptionsValue | None = None
    ubicloud: ProviderOptionsValue | None = None
    unbiased: ProviderOptionsValue | None = None
    upstage: ProviderOptionsValue | None = None
    venice: ProviderOptionsValue | None = None
    voyageai: ProviderOptionsValue | None = None
    wafer: ProviderOptionsValue | None = None
    wandb: ProviderOptionsValue | None = None
    wandb_legacy: Annotated[ProviderOptionsValue | None, Field(alias="wandb-legacy")] = None
    xai: ProviderOptionsValue | None = None
    xiaomi: ProviderOptionsValue | None = None
    z_ai: Annotated[ProviderOptionsValue | None, Field(alias="z-ai")] = None


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
allows_extra(ProviderOptionsTypedDict)


class PercentileLatencyCutoffs(BaseModel):  # #/components/schemas/PercentileLatencyCutoffs
    """Latencies to keep below, in seconds, by percentile of recent requests."""

    p50: Number | None = None
    """Limit for half of the requests."""
    p75: Number | None = None
    """Limit for 75 % of the requests."""
    p90: Number | None = None
    """Limit for 90 % of the requests."""
    p99: Number | None = None
    """Limit for 99 % of the requests."""


@allows_extra
class PercentileLatencyCutoffsTypedDict(TypedDict, total=False):
    p50: Number | None
    p75: Number | None
    p90: Number | None
    p99: Number | None


class PercentileThroughputCutoffs(BaseModel):  # #/components/schemas/PercentileThroughputCutoffs
    """Throughputs to reach, in tokens per second, by percentile of recent requests."""

    p50: Number | None = None
    """Limit for half of the requests."""
    p75: Number | None = None
    """Limit for 75 % of the requests."""
    p90: Number | None = None
    """Limit for 90 % of the requests."""
    p99: Number | None = None
    """Limit for 99 % of the requests."""


@allows_extra
class PercentileThroughputCutoffsTypedDict(TypedDict, total=False):
    p50: Number | None
    p75: Number | None
    p90: Number | None
    p99: Number | None


class ProviderSortConfig(BaseModel):  # #/components/schemas/ProviderSortConfig
    """How to rank providers, in detail."""

    by: ProviderSort | None = None
    """What to rank by."""
    partition: ProviderSortPartition | None = None
    """Whether to rank within each model or across all."""


@allows_extra
class ProviderSortConfigTypedDict(TypedDict, total=False):
    by: ProviderSort | None
    partition: ProviderSortPartition | None


class TraceConfig(BaseModel):  # #/components/schemas/TraceConfig
    """How a request appears in your tracing tool. Other keys are passed on as they are."""

    generation_name: str | None = None
    """Name of this model call."""
    parent_span_id: str | None = None
    """Id of the span that this call is part of."""
    span_name: str | None = None
    """Name of the span."""
    trace_id: str | None = None
    """Id of the trace that the call belongs to."""
    trace_name: str | None = None
    """Name of the trace."""


@allows_extra
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
    upstream_inference_cost: float | None = None
    """What the provider charged in all."""
    server_tool_cost: float | None = None
    """What tools that ran on the server cost."""


class ErrorResponse(BaseModel):  # #/components/schemas/ErrorResponse
    """The body of an error answer."""

    error: _ErrorDetail
    openrouter_metadata: dict[str, Any] | None = None
    """What the router did with the request."""
    user_id: str | None = None
    """The account that made the request."""


class ModelsListResponse(BaseModel):  # #/components/schemas/ModelsListResponse
    """Models, a page of them."""

    data: list[Model]
    """The models of this page."""
    total_count: int | None = None
    """How many models there are on all pages."""
    links: ModelsListResponseLinks | None = None
    """Where to go on."""


class ModelsListResponseLinks(BaseModel):  # #/components/schemas/ModelsListResponse/properties/links
    """Where to go on."""

    next: str | None
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
    context_length: int | None
    """How many tokens the model takes at most."""
    architecture: ModelArchitecture
    top_provider: TopProviderInfo
    per_request_limits: PerRequestLimits | None
    """Limits on a single request, if there are any."""
    supported_parameters: list[Parameter]
    """The request parameters that the model knows."""
    default_parameters: DefaultParameters | None
    """What the model takes where a request says nothing."""
    supported_voices: list[str] | None = None
    """Voices that the model speaks with, if it speaks."""
    links: ModelLinks | None = None
    """Where to find more."""
    description: str | None = None
    """What the model is good for."""
    expiration_date: str | None = None
    """When the model goes away, if that is known."""
    hugging_face_id: str | None = None
    """Id of the model at Hugging Face, if it is there."""
    knowledge_cutoff: str | None = None
    """Where the training data ends, if that is known."""
    alias_target: ModelAliasTarget | None = None
    """The model that this one is another name for."""
    benchmarks: ModelBenchmarks | None = None
    reasoning: ModelReasoning | None = None


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
    audio: str | None = None
    """Audio that goes in."""
    audio_output: str | None = None
    """Audio that comes out."""
    image: str | None = None
    """An image that goes in."""
    image_output: str | None = None
    """An image that comes out."""
    image_token: str | None = None
    """A token of an image."""
    input_audio_cache: str | None = None
    """Audio that goes in from the cache."""
    input_cache_read: str | None = None
    """A token read from the cache."""
    input_cache_write: str | None = None
    """A token written to the cache."""
    input_cache_write_1h: str | None = None
    """A token written to the cache for an hour."""
    internal_reasoning: str | None = None
    """A token of reasoning."""
    request: str | None = None
    """A request."""
    web_search: str | None = None
    """A search of the web."""
    discount: float | None = None
    """Part of the price that is taken off, from 0 to 1."""
    overrides: list[PricingOverride] | None = None
    """Other prices under conditions."""


class PricingOverride(BaseModel):  # #/components/schemas/PricingOverride
    """Prices that hold under conditions, such as long inputs or times of day."""

    audio: str | None = None
    """Audio that goes in."""
    completion: str | None = None
    """A token that comes out."""
    input_audio_cache: str | None = None
    """Audio that goes in from the cache."""
    input_cache_read: str | None = None
    """A token read from the cache."""
    input_cache_write: str | None = None
    """A token written to the cache."""
    input_cache_write_1h: str | None = None
    """A token written to the cache for an hour."""
    prompt: str | None = None
    """A token that goes in."""
    min_prompt_tokens: float | None = None
    """Least length of the input."""
    utc_start: float | None = None
    """Time of day from which the prices hold, in UTC."""
    utc_end: float | None = None
    """Time of day until which the prices hold, in UTC."""
    utc_days: list[Weekday] | None = None
    """Days on which the prices hold, in UTC."""


class ModelArchitecture(BaseModel):  # #/components/schemas/ModelArchitecture
    """What a model takes and gives."""

    modality: str | None
    """Inputs and outputs in short, such as `text->embeddings`."""
    input_modalities: list[InputModality]
    """What the model takes."""
    output_modalities: list[OutputModality]
    """What the model gives."""
    tokenizer: Tokenizer | None = None
    instruct_type: InstructType | None = None
    """Format of instructions, if the model follows any."""


class TopProviderInfo(BaseModel):  # #/components/schemas/TopProviderInfo
    """The provider that is tried first."""

    is_moderated: Boolean
    """Whether the provider checks what goes in."""
    context_length: int | None = None
    """How many tokens the provider takes at most."""
    max_completion_tokens: int | None = None
    """How many tokens the provider gives at most."""


class PerRequestLimits(BaseModel):  # #/components/schemas/PerRequestLimits
    """Limits on a single request."""

    prompt_tokens: float
    """Tokens that may go in."""
    completion_tokens: float
    """Tokens that may come out."""


class DefaultParameters(BaseModel):  # #/components/schemas/DefaultParameters
    """What a model takes where a request says nothing."""

    frequency_penalty: float | None = None
    """Damping of frequent tokens."""
    presence_penalty: float | None = None
    """Damping of tokens that occurred."""
    repetition_penalty: float | None = None
    """Damping of repetition."""
    temperature: float | None = None
    """Randomness."""
    top_k: int | None = None
    """How many tokens to choose from."""
    top_p: float | None = None
    """Total probability of the tokens to choose from."""


class ModelBenchmarks(BaseModel):  # #/components/schemas/ModelBenchmarks
    """How a model does in tests by others."""

    design_arena: list[ModelBenchmarksDesignArena]
    """Results in design contests."""
    artificial_analysis: ModelBenchmarksArtificialAnalysis | None = None
    """Scores by the company Artificial Analysis."""


class ModelBenchmarksDesignArena(BaseModel):
    # #/components/schemas/ModelBenchmarks/properties/design_arena/items
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

    agentic_index: float | None
    """Score in work with tools."""
    coding_index: float | None
    """Score in programming."""
    intelligence_index: float | None
    """Score over all."""


class ModelReasoning(BaseModel):  # #/components/schemas/ModelReasoning
    """How a model reasons."""

    mandatory: Boolean
    """Whether reasoning cannot be turned off."""
    default_effort: ReasoningEffort | None = None
    """The effort where a request says nothing."""
    default_enabled: Boolean | None = None
    """Whether the model reasons where a request says nothing."""
    supported_efforts: list[ReasoningEffort | None] | None = None
    """The efforts that may be asked for."""
    supports_max_tokens: Boolean | None = None
    """Whether the tokens of reasoning can be limited."""


class CreateEmbeddingsRequestBody(BaseModel):
    # #/paths/~1embeddings/post/requestBody/content/application~1json/schema
    dimensions: int | None = Field(default=None, json_schema_extra={"minimum": 1})
    """Length of the vectors wanted, for models that can shorten them. At least 1."""
    encoding_format: EncodingFormat | None = None
    """`float` for a list of numbers, `base64` for the same numbers packed as text."""
    input: InputUnion
    """What to embed."""
    input_type: str | None = None
    """What the vectors are for, such as a query or a document, in the words of the model."""
    model: str
    """The embedding model, written `author/model`."""
    provider: ProviderPreferences | None = None
    """Which providers may serve the request, and in which order."""
    session_id: str | None = Field(default=None, json_schema_extra={"maxLength": 256})
    """Your own id that groups related requests. At most 256 characters."""
    trace: TraceConfig | None = None
    """How the request appears in your tracing tool."""
    user: str | None = None
    """Your own id of the person on whose behalf the request is made."""


@allows_extra
class CreateEmbeddingsRequestBodyTypedDict(TypedDict):
    dimensions: NotRequired[int]
    encoding_format: NotRequired[EncodingFormat]
    input: InputUnionTypedDict
    input_type: NotRequired[str]
    model: str
    provider: NotRequired[Either[ProviderPreferences, ProviderPreferencesTypedDict] | None]
    session_id: NotRequired[str]
    trace: NotRequired[Free[TraceConfig, TraceConfigTypedDict]]
    user: NotRequired[str]


class Input(BaseModel):
    # #/paths/~1embeddings/post/requestBody/content/application~1json/schema/properties/input/anyOf/4/items
    """One input, made of parts that are embedded together."""

    content: list[Content] = Field(json_schema_extra={"minItems": 1})
    """The parts, at least one. At least 1 item."""


@allows_extra
class InputTypedDict(TypedDict):
    content: Items[ContentTypedDict]


class CreateEmbeddingsResponseBody(BaseModel):
    # #/paths/~1embeddings/post/responses/200/content/application~1json/schema
    object: Open[Object]
    """Kind of the answer, `list`."""
    data: list[CreateEmbeddingsData]
    """One entry for each input."""
    model: str
    """The model that made the vectors."""
    id: str | None = None
    """Id of the answer."""
    usage: CreateEmbeddingsUsage | None = None
    """What the request consumed."""


class CreateEmbeddingsData(BaseModel):
    # #/paths/~1embeddings/post/responses/200/content/application~1json/schema/properties/data/items
    """The vector of one input."""

    object: Open[ObjectEmbedding]
    """Kind of the entry, `embedding`."""
    embedding: Embedding
    """The vector; text if the encoding format is `base64`."""
    index: int | None = None
    """Position of the input that this vector belongs to, from zero."""


class CreateEmbeddingsUsage(BaseModel):
    # #/paths/~1embeddings/post/responses/200/content/application~1json/schema/properties/usage
    """What the request consumed."""

    prompt_tokens: int
    """Tokens in the inputs."""
    total_tokens: int
    """Tokens in all."""
    cost: float | None = None
    """What the request cost, in credits."""
    cost_details: CostDetails | None = None
    """Where the cost comes from."""
    is_byok: Boolean | None = None
    """Whether the provider was paid through a key of your own."""
    prompt_tokens_details: PromptTokensDetails | None = None
    """The tokens of the inputs by kind."""


class PromptTokensDetails(BaseModel):
    # #/paths/~1embeddings/post/responses/200/content/application~1json/schema/properties/usage/properties/prompt_tokens_details
    """The tokens of the inputs by kind."""

    audio_tokens: int | None = None
    """Tokens of audio."""
    file_tokens: int | None = None
    """Tokens of files."""
    image_tokens: int | None = None
    """Tokens of images."""
    text_tokens: int | None = None
    """Tokens of text."""
    video_tokens: int | None = None
    """Tokens of video."""


ProviderPreferencesPreferredMaxLatency = Number | PercentileLatencyCutoffs
ProviderPreferencesPreferredMaxLatencyTypedDict = (
    Number | Either[PercentileLatencyCutoffs, PercentileLatencyCutoffsTypedDict]
)
ProviderPreferencesPreferredMinThroughput = Number | PercentileThroughputCutoffs
ProviderPreferencesPreferredMinThroughputTypedDict = (
    Number | Either[PercentileThroughputCutoffs, PercentileThroughputCutoffsTypedDict]
)
ProviderPreferencesSort = ProviderSort | ProviderSortConfig
ProviderPreferencesSortTypedDict = ProviderSort | Either[ProviderSortConfig, ProviderSortConfigTypedDict]
ProviderOptionsValue = dict[str, Any]
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
InputUnion = str | list[str] | list[Number] | list[list[Number]] | list[Input]
if TYPE_CHECKING:
    InputUnionTypedDict = str | Items[str | Number | Items[Number] | Either[Input, InputTypedDict]]
else:
    InputUnionTypedDict = str | Items[str] | Items[Number] | Items[Items[Number]] | Items[Either[Input, InputTypedDict]]
Content = Annotated[
    ContentText | ContentImageURL | ContentPartInputAudio | ContentPartInputVideo | ContentPartInputFile,
    Tag("type", ("text", "image_url", "input_audio", "input_video", "input_file")),
]
ContentTypedDict = Annotated[
    Either[ContentText, ContentTextTypedDict]
    | Either[ContentImageURL, ContentImageURLTypedDict]
    | Either[ContentPartInputAudio, ContentPartInputAudioTypedDict]
    | Either[ContentPartInputVideo, ContentPartInputVideoTypedDict]
    | Either[ContentPartInputFile, ContentPartInputFileTypedDict],
    Tag("type", ("text", "image_url", "input_audio", "input_video", "input_file")),
]
Embedding = Floats


class ListEmbeddingsModelsResponse(Page[Model], ModelsListResponse):
    """One page of the list; `next()`, `iter_items()` and `iter_pages()` lead on."""

    __items__ = "data"

    @property
    def result(self) -> Self:
        """The page itself, as the official SDKs name it."""
        return self


class AsyncListEmbeddingsModelsResponse(AsyncPage[Model], ModelsListResponse):
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
