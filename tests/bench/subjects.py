"""What is measured: our SDKs, the official packages and bare clients, each in an environment of its own."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from pathlib import Path

from tests.support import ROOT
from tests.support.sdks import SDK, SDKS

GENERATED = ROOT / "generated"
REQUIREMENTS = ROOT / "requirements"
OFFICIAL = ("orq", "atoma", "openrouter")


@dataclass(frozen=True)
class Subject:
    """One side of a comparison. `worker` is what worker.py is told; `script` imports, then calls `{address}`."""

    name: str
    environment: str
    worker: dict[str, str]
    imports: str
    script: str
    path: Path | None = None  # where our own package is imported from


def locks() -> dict[str, Path]:
    """What is installed into each environment: for ours what our packages declare, with all extras."""
    generators = ("openapi-python-client",) if "CORPUS" in os.environ else ()
    others = (*OFFICIAL, "openai", *generators)
    shared = REQUIREMENTS / "runtime.lock"
    return {"ours": shared, "bare": shared} | {name: REQUIREMENTS / f"bench-{name}.lock" for name in others}


def package(name: str, environment: str, **worker: str) -> Subject:
    """An SDK, used as its documentation does."""
    key, url, client = worker["key"], worker["url"], worker["client"]
    script = (
        f"client = {client}({key}='k', {url}='{{address}}')\n"
        f"answer = client.{worker['method']}({worker['input']}='x', model='m')\n"
        "assert answer.data[0].embedding"
    )
    imports = f"from {worker['package']} import {client}"
    return Subject(name, environment, {"kind": "package", **worker}, imports, script)


def pair(sdk: SDK) -> tuple[Subject, Subject]:
    """Our SDK and the official one, which are used alike."""
    ours, official = (
        package(
            f"{sdk}, {whose}",
            environment,
            package=sdk.package,
            client=sdk.client,
            key=sdk.key,
            method=sdk.method,
            input="input" if sdk.name == "orq" else sdk.input,  # which both sides know
            url="server_url",
        )
        for whose, environment in (("ours", "ours"), ("official", sdk.name))
    )
    return replace(ours, path=GENERATED / sdk.name), official


def bare(kind: str) -> Subject:
    """A bare client."""
    script = (
        "client = httpx2.Client(headers={{'authorization': 'Bearer k'}})\n"
        "answer = client.post('{address}/embeddings', json={{'input': 'x', 'model': 'm'}}).json()\n"
        "assert answer['data'][0]['embedding']"
    )
    return Subject(f"bare {kind}", "bare", {"kind": kind}, "import httpx2", script)


PAIRS = {sdk.name: pair(sdk) for sdk in SDKS}
OPENAI = package(
    "openai",
    "openai",
    package="openai",
    client="OpenAI",
    key="api_key",
    method="embeddings.create",
    input="input",
    url="base_url",
)
HTTPX2, AIOHTTP, PYDANTIC, TRANSFER, SOCKET = map(
    bare, ("httpx2", "aiohttp", "pydantic", "transfer", "socket")
)
OURS = [ours for ours, _ in PAIRS.values()]
OFFICIALS = [official for _, official in PAIRS.values()]
PACKAGES = [subject for both in PAIRS.values() for subject in both] + [OPENAI]
