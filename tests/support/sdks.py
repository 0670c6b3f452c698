"""The three SDKs side by side: how each is made and called, and what its provider answers."""

from __future__ import annotations

import asyncio
import importlib
import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from operator import attrgetter
from typing import Any, Literal

from tests.support import ROOT

Mode = Literal["sync", "async"]

_VECTORS: list[dict[str, Any]] = [
    {"object": "embedding", "index": 0, "embedding": [0.25, -1, 1e-9]},
    {"object": "embedding", "index": 1, "embedding": "AACAPwAAAEA="},
]
_EMBEDDINGS: dict[str, Any] = {
    "object": "list",
    "data": _VECTORS,
    "model": "a/b",
    "usage": {"prompt_tokens": 3, "total_tokens": 3},
}
_LOCK = {"node_small_id": 7, "public_key": "AAAA", "stack_small_id": 42, "stack_entry_digest": None}
_CONFIDENTIAL = {"ciphertext": "AAAA", "nonce": "AAAA", "response_hash": None}


def listed(number: int) -> dict[str, Any]:
    """A model as the first generation of OpenRouter's list has it."""
    return {
        "id": f"author/model-{number}",
        "canonical_slug": f"author/model-{number}",
        "name": f"Model {number}",
        "created": 1_700_000_000 + number,
        "pricing": {"prompt": "0.00000002", "completion": "0"},
        "context_length": 8192,
        "architecture": {
            "modality": "text->embeddings",
            "input_modalities": ["text"],
            "output_modalities": ["embeddings"],
            "tokenizer": "GPT",
        },
        "top_provider": {"is_moderated": False},
        "per_request_limits": None,
        "supported_parameters": ["temperature"],
        "default_parameters": None,
    }


MODELS = [listed(number) for number in range(3)]


def answer(method: str, path: str, query: Mapping[str, str], body: bytes) -> Any:
    """The JSON body with which a provider answers a request that it knows; None for any other."""
    if method == "POST" and path.endswith("/confidential/embeddings"):
        return _CONFIDENTIAL
    if method == "POST" and path.endswith("/embeddings"):
        return _embeddings(body)
    if method == "GET" and path.endswith("/embeddings/models"):
        offset, limit = int(query.get("offset", 0)), int(query.get("limit", 500))
        return {"data": MODELS[offset : offset + limit]}
    if method == "POST" and path.endswith("/nodes/lock"):
        return _LOCK
    return None


def _embeddings(body: bytes) -> dict[str, Any]:
    """Two vectors, or one for each text of a list."""
    with suppress(ValueError, KeyError, TypeError):
        texts: Any = json.loads(body)["input"]
        if {type(text) for text in texts} == {str} and not isinstance(texts, str):
            vectors = [{**_VECTORS[index % 2], "index": index} for index in range(len(texts))]
            return {**_EMBEDDINGS, "data": vectors}
    return _EMBEDDINGS


@dataclass(frozen=True)
class SDK:
    """How programs use one of the packages. Everything is imported when it is used."""

    name: str
    package: str
    client: str
    prefix: str
    key: str  # the argument
    key_variable: str
    method: str
    path: str  # of the whole request
    base_path: str  # of the server's address
    errors: str  # the module programs take exceptions from
    base_error: str
    status_error: str
    input: str
    agent: str

    def error(self, name: str) -> type[Any]:
        """An exception class of the package."""
        found: type[Any] = getattr(importlib.import_module(self.errors), name)
        return found

    def make(self, **options: Any) -> Any:
        """A client, with a key unless the options say otherwise."""
        cls = getattr(importlib.import_module(self.package), self.client)
        return cls(**{self.key: "test-key", **options})

    def arguments(self, **more: Any) -> dict[str, Any]:
        """The least arguments of a call, and more."""
        return {self.input: "x", "model": "m", **more}

    def __str__(self) -> str:
        return self.name


ORQ = SDK(
    name="orq",
    package="orq_ai_sdk",
    client="Orq",
    prefix="ORQ",
    key="api_key",
    key_variable="ORQ_API_KEY",
    method="router.embeddings.create",
    path="/v2/router/embeddings",
    base_path="",
    errors="orq_ai_sdk.models",
    base_error="OrqError",
    status_error="APIDefaultError",
    input="input_",
    agent="orq-ai-sdk/",
)
ATOMA = SDK(
    name="atoma",
    package="atoma_sdk",
    client="AtomaSDK",
    prefix="ATOMASDK",
    key="bearer_auth",
    key_variable="ATOMASDK_BEARER_AUTH",
    method="embeddings.create",
    path="/v1/embeddings",
    base_path="",
    errors="atoma_sdk.models",
    base_error="AtomaError",
    status_error="APIError",
    input="input_",
    agent="atoma-sdk/",
)
OPENROUTER = SDK(
    name="openrouter",
    package="openrouter",
    client="OpenRouter",
    prefix="OPENROUTER",
    key="api_key",
    key_variable="OPENROUTER_API_KEY",
    method="embeddings.generate",
    path="/api/v1/embeddings",
    base_path="/api/v1",
    errors="openrouter.errors",
    base_error="OpenRouterError",
    status_error="OpenRouterDefaultError",
    input="input",
    agent="openrouter/",
)
KNOWN = (ORQ, ATOMA, OPENROUTER)
SDKS = tuple(sdk for sdk in KNOWN if (ROOT / "generated" / sdk.name).is_dir())
"""Those that there are: a provider may be taken out of specs/, and its tests go with it."""


def call(mode: Mode, client: Any, method: str, **arguments: Any) -> Any:
    """Call a method of a client, or its asynchronous twin, and close the client."""
    if mode == "sync":
        with client:
            return attrgetter(method)(client)(**arguments)

    async def run() -> Any:
        async with client:
            return await attrgetter(method + "_async")(client)(**arguments)

    return asyncio.run(run())


def exact(value: Any) -> str:
    """JSON text that tells 3 from 3.0 and null from absent, whatever the order of keys."""
    return json.dumps(value, sort_keys=True, ensure_ascii=False)
