"""A project elsewhere installs a generated SDK and tests its own code with the fake, without a socket."""

from __future__ import annotations

import contextlib
import os
import re
import subprocess
import sys
from pathlib import Path

import hatchling.build

from tests.support import ROOT
from tests.support.packages import write

# What a user of the SDK of orq would write; `python -m tests.typed` runs both type checkers on it.
PROJECT = {
    "search.py": '''\
"""The texts that are nearest to another one."""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt

from orq_ai_sdk import Orq, errors

MODEL = "openai/text-embedding-3-small"


class Busy(Exception):
    """The service has too much to do."""


def cosine(one: Sequence[float], other: Sequence[float]) -> float:
    """How near two vectors are."""
    lengths = sqrt(sum(x * x for x in one)) * sqrt(sum(x * x for x in other))
    return sum(x * y for x, y in zip(one, other, strict=True)) / lengths


def nearest(orq: Orq, text: str, texts: Sequence[str]) -> str:
    """The text that is nearest to another one. Raises Busy."""
    try:
        response = orq.router.embeddings.create(input=[text, *texts], model=MODEL)
    except errors.APIError as error:
        raise Busy(error.message) from error
    first, *others = [[float(x) for x in item.embedding] for item in response.data or []]
    return max(zip(others, texts, strict=True), key=lambda pair: cosine(first, pair[0]))[1]


async def embed(orq: Orq, text: str) -> list[float]:
    """The vector of a text."""
    response = await orq.router.embeddings.create_async(input=text, model=MODEL)
    first, *_ = response.data or []
    return [float(x) for x in first.embedding]


def main() -> str:
    """What the command prints; it makes its client itself."""
    with Orq() as orq:
        return nearest(orq, "kitten", ["car", "cat"])
''',
    "conftest.py": '''\
"""The fixtures of the SDK; and no test may open a connection."""

import socket

import pytest

pytest_plugins = ["orq_ai_sdk.testing.plugin"]


@pytest.fixture(autouse=True)
def no_connections(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a test has opened a connection")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    monkeypatch.delenv("ORQ_API_KEY", raising=False)
''',
    "test_search.py": '''\
"""Tests of the search, without a network."""

from __future__ import annotations

import asyncio

import pytest

from orq_ai_sdk import models
from orq_ai_sdk.testing import FakeOrq, RecordedRequest
from search import MODEL, Busy, embed, main, nearest

VECTORS = {"kitten": [1.0, 0.9], "cat": [0.9, 1.0], "car": [-1.0, 0.5]}


def embeddings(request: RecordedRequest) -> models.CreateEmbeddingResponseBody:
    texts: str | list[str] = request.argument("input")
    return models.CreateEmbeddingResponseBody(
        object="list",
        model=MODEL,
        data=[
            models.PublicEmbeddingData(object="embedding", index=index, embedding=VECTORS[text])
            for index, text in enumerate([texts] if isinstance(texts, str) else texts)
        ],
        usage=models.PublicEmbeddingUsage(prompt_tokens=3, total_tokens=3),
    )


def test_the_nearest_text(fake_orq: FakeOrq) -> None:
    fake_orq.on(fake_orq.router.embeddings.create).answers(embeddings)
    assert nearest(fake_orq, "kitten", ["car", "cat"]) == "cat"
    fake_orq.calls(fake_orq.router.embeddings.create).assert_once(input=["kitten", "car", "cat"], model=MODEL)


def test_a_vector(fake_orq: FakeOrq) -> None:
    fake_orq.on(fake_orq.router.embeddings.create).answers(embeddings)
    assert asyncio.run(embed(fake_orq, "cat")) == [0.9, 1.0]


def test_a_default_response(fake_orq: FakeOrq) -> None:
    assert len(asyncio.run(embed(fake_orq, "cat"))) == 3


def test_it_tries_again(fake_orq: FakeOrq) -> None:
    fake_orq.on(fake_orq.router.embeddings.create).fails(429, headers={"retry-after": "5"}).answers(embeddings)
    assert nearest(fake_orq, "kitten", ["car", "cat"]) == "cat"
    assert [request.attempt for request in fake_orq.requests] == [1, 2]
    assert fake_orq.requests[1].seconds >= 5


def test_it_is_busy(fake_orq: FakeOrq) -> None:
    fake_orq.on(fake_orq.router.embeddings.create).fails(429, {"error": {"message": "slow down"}})
    with pytest.raises(Busy):
        nearest(fake_orq, "kitten", ["cat"])


def test_the_command(intercepted_orq: FakeOrq) -> None:
    intercepted_orq.on(intercepted_orq.router.embeddings.create).answers(embeddings)
    assert main() == "cat"
    assert len(intercepted_orq.requests) == 1
''',
}


def run(*command: str | Path, cwd: Path) -> str:
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env={**os.environ, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"},  # those that are installed here
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_a_project_tests_its_code_with_the_fake(tmp_path: Path) -> None:
    write(PROJECT, tmp_path)
    with contextlib.chdir(ROOT / "generated/orq"):
        wheel = tmp_path / hatchling.build.build_wheel(str(tmp_path))
    pip = (sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", "install", "--no-deps")
    run(*pip, "--no-index", "--no-compile", "--target", "installed", wheel, cwd=tmp_path)
    assert (tmp_path / "installed/orq_ai_sdk/testing/samples.json").is_file()
    program = (
        "import sys, pytest\n"
        "sys.path.insert(0, 'installed')\n"
        "import orq_ai_sdk\n"
        "assert 'installed' in orq_ai_sdk.__file__\n"
        "sys.exit(pytest.main(['-q', '-p', 'no:cacheprovider', 'test_search.py']))"
    )
    told = run(sys.executable, "-c", program, cwd=tmp_path)
    count = len(re.findall(r"^def test_", PROJECT["test_search.py"], re.M))
    assert f"{count} passed" in told
