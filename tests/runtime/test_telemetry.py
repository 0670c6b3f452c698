"""Traces, with a provider of spans that is not OpenTelemetry's: the SDK does not need it unless it is asked for."""

from __future__ import annotations

import asyncio
import gc
import importlib
import subprocess
import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field, replace
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

from runtime._runtime.model import UNSET
from tests.runtime.sample import errors, models
from tests.runtime.sample.client import Shop
from tests.support import ROOT, python_environment
from tests.support.loopback import Loopback, unused_port
from tests.support.provider import Provider
from tests.support.sdks import SDK, SDKS
from tests.support.stand_ins import http_client, responding

Call = Callable[..., Any]

BODY = {"input": "x", "model": "m"}
DECLARED = {
    "gen_ai.operation.name": "embeddings",
    "gen_ai.request.model": "$request.body#/model",
    "gen_ai.response.model": "$response.body#/model",
    "gen_ai.request.format": "$request.body#/options/format",
    "gen_ai.request.absent": "$request.body#/nothing/here",
    "gen_ai.request.object": "$request.body#/options",
    "gen_ai.request.null": "$request.body#/all_options",
}
create = replace(models.create, telemetry=DECLARED)

current: ContextVar[Any] = ContextVar("current", default=None)


@dataclass
class Span:
    """What a provider was told about one call."""

    name: str
    options: dict[str, Any]
    parent: Any
    attributes: dict[str, Any] = field(default_factory=dict[str, Any])
    ended: bool = False
    failed: str | None = None

    def set_attributes(self, attributes: dict[str, Any]) -> None:
        assert not self.ended
        assert all(type(value) in (str, int, float, bool, list) for value in attributes.values()), attributes
        self.attributes.update(attributes)

    def set_attribute(self, name: str, value: Any) -> None:
        self.set_attributes({name: value})

    def update_name(self, name: str) -> None:
        assert not self.ended
        self.name = name


class Tracing:
    """A TracerProvider and its tracer."""

    def __init__(self) -> None:
        self.spans: list[Span] = []
        self.scopes: list[tuple[str, str]] = []

    def get_tracer(self, name: str, version: str) -> Any:
        self.scopes.append((name, version))
        return self

    @contextmanager
    def start_as_current_span(self, name: str, **options: Any) -> Generator[Span]:
        span = Span(name, options, current.get())
        self.spans.append(span)
        token = current.set(span)
        try:
            yield span
        except BaseException as error:
            span.failed = type(error).__name__
            raise
        finally:
            current.reset(token)
            span.ended = True


@pytest.fixture
def tracing(monkeypatch: pytest.MonkeyPatch) -> Tracing:
    """The global provider; the package it is in has just what the SDK needs."""
    provider = Tracing()
    trace: Any = ModuleType("opentelemetry.trace")
    trace.SpanKind = SimpleNamespace(CLIENT="client kind")
    trace.get_tracer_provider = lambda: provider
    package: Any = ModuleType("opentelemetry")
    package.trace = trace
    monkeypatch.setitem(sys.modules, "opentelemetry", package)
    monkeypatch.setitem(sys.modules, "opentelemetry.trace", trace)
    return provider


@pytest.mark.parametrize("everywhere", [True, False])
def test_a_span(call: Call, server: Loopback, tracing: Tracing, everywhere: bool) -> None:
    server.answer(json={**models.THING, "model": "m-1"})
    mine = tracing if everywhere else Tracing()
    body = {**BODY, "options": {"format": "f"}, "all_options": None}
    call(Shop(server_url=server.url, telemetry=True if everywhere else mine), create, body=body)
    (span,) = mine.spans
    assert mine.scopes == [("shop-sdk", "1.2.3")]
    assert span.name == "embeddings m"
    assert span.options["kind"] == "client kind"
    assert (span.ended, span.failed, current.get()) == (True, None, None)
    port = int(server.url.rpartition(":")[2])
    assert span.attributes == {
        "http.request.method": "POST",
        "http.response.status_code": 200,
        "server.address": "127.0.0.1",
        "server.port": port,
        "gen_ai.operation.name": "embeddings",
        "gen_ai.request.model": "m",
        "gen_ai.response.model": "m-1",
        "gen_ai.request.format": "f",
    }
    if not everywhere:
        assert tracing.spans == []


def test_an_operation_that_declares_nothing(call: Call, server: Loopback, tracing: Tracing) -> None:
    call(Shop(server_url=server.url, telemetry=True), models.get)
    (span,) = tracing.spans
    assert span.name == "getThing"
    assert not any(name.startswith("gen_ai") for name in span.attributes)
    assert "http.request.resend_count" not in span.attributes


def test_no_port_in_the_address(tracing: Tracing) -> None:
    answer = SimpleNamespace(status_code=200, headers={"content-type": "application/json"}, content=b"{}")
    mine = responding(answer)
    with Shop(client=mine, telemetry=True) as client:
        client._dispatcher.call(models.get)
    assert tracing.spans[0].attributes["server.address"] == "shop.example"
    assert "server.port" not in tracing.spans[0].attributes


def test_tries_are_counted(call: Call, server: Loopback, tracing: Tracing) -> None:
    server.answer(503)
    server.answer(503)
    server.answer(json=models.THING)
    call(Shop(server_url=server.url, telemetry=True), create, body=BODY)
    (span,) = tracing.spans
    assert span.attributes["http.request.resend_count"] == 2
    assert span.attributes["http.response.status_code"] == 200


@pytest.mark.parametrize(
    ("answer", "name", "status"),
    [
        ({"status": 404, "json": {"message": "no"}}, "ClientError", 404),
        ({"status": 401}, "UnauthorizedError", 401),
        ({"status": 503}, "APIError", 503),
        ({"json": []}, "ResponseValidationError", 200),
        ({"drop": True}, "APIConnectionError", None),
        ({"delay": 1.0}, "APITimeoutError", None),
    ],
)
def test_errors(
    call: Call, server: Loopback, tracing: Tracing, answer: dict[str, Any], name: str, status: int | None
) -> None:
    server.answer(**answer)
    with pytest.raises(errors.ShopError) as caught:
        call(Shop(server_url=server.url, telemetry=True), create, body=BODY, retries=None, timeout_ms=250)
    assert type(caught.value).__name__ == name
    (span,) = tracing.spans
    assert (span.ended, span.failed) == (True, name)
    assert span.attributes["error.type"] == name
    assert span.attributes.get("http.response.status_code") == status
    assert span.attributes["gen_ai.request.model"] == "m"
    assert "gen_ai.response.model" not in span.attributes
    assert "key-of-the-environment" not in repr(span)


def test_wrong_arguments(call: Call, tracing: Tracing) -> None:
    with pytest.raises(errors.ArgumentError):
        call(Shop(telemetry=True), create, body={"modle": 1})
    (span,) = tracing.spans
    assert span.name == "createThing"
    assert span.attributes["error.type"] == "ArgumentError"
    assert "http.request.method" not in span.attributes


def test_nobody_there(call: Call, tracing: Tracing) -> None:
    with pytest.raises(errors.APIConnectionError):
        call(Shop(server_url=f"http://127.0.0.1:{unused_port()}", telemetry=True), models.get)
    (span,) = tracing.spans
    assert span.attributes["http.request.resend_count"] == 2
    assert "http.response.status_code" not in span.attributes


def test_exceptions_of_the_program_pass(call: Call, server: Loopback, tracing: Tracing) -> None:
    client = Shop(server_url=server.url, telemetry=True)

    class Broken:
        def before_request(self, context: Any, request: Any) -> Any:
            raise KeyError("mine")

    client.sdk_configuration.hooks.register_before_request_hook(Broken())
    with pytest.raises(KeyError, match="mine"):
        call(client, models.get)
    (span,) = tracing.spans
    assert (span.ended, span.failed) == (True, "KeyError")


def test_hooks_run_inside_of_the_span(call: Call, server: Loopback, tracing: Tracing) -> None:
    seen: list[Any] = []

    class Looking:
        def before_request(self, context: Any, request: Any) -> Any:
            seen.append(current.get())
            return request

    client = Shop(server_url=server.url, telemetry=True)
    client.sdk_configuration.hooks.register_before_request_hook(Looking())
    token = current.set("outside")
    try:
        call(client, models.get)
    finally:
        current.reset(token)
    assert seen == tracing.spans
    assert tracing.spans[0].parent == "outside"


def test_each_task_has_its_own_span(server: Loopback, tracing: Tracing) -> None:
    server.answer(json=models.THING, default=True)

    async def run() -> None:
        async with Shop(server_url=server.url, telemetry=True) as client:
            await asyncio.gather(
                *(
                    client._dispatcher.call_async(create, body={**BODY, "model": str(number)})
                    for number in range(8)
                )
            )

    asyncio.run(run())
    assert {span.name for span in tracing.spans} == {f"embeddings {number}" for number in range(8)}
    assert all(span.ended and span.parent is None for span in tracing.spans)


def test_a_cancelled_call_ends_its_span(server: Loopback, tracing: Tracing) -> None:
    """At once, and not when the garbage is collected."""
    server.answer(delay=5.0)

    async def run() -> None:
        async with Shop(server_url=server.url, telemetry=True) as client:
            task = asyncio.ensure_future(client._dispatcher.call_async(models.get))
            while not server.requests:
                await asyncio.sleep(0.005)
            gc.disable()
            try:
                task.cancel()
                with pytest.raises(asyncio.CancelledError) as caught:
                    await task
                assert caught.value is not None
                assert tracing.spans[0].ended
            finally:
                gc.enable()

    asyncio.run(run())
    assert tracing.spans[0].failed in ("CancelledError", "GeneratorExit")


def test_an_interrupted_call_ends_its_span(tracing: Tracing) -> None:
    """What comes next in this thread is no part of it."""

    def send(request: Any, *, stream: bool) -> Any:
        raise KeyboardInterrupt

    mine = http_client(send)
    with Shop(client=mine, telemetry=True) as client:
        with pytest.raises(KeyboardInterrupt) as caught:
            client._dispatcher.call(models.get)
        assert caught.value is not None
        assert tracing.spans[0].ended
        assert current.get() is None


def test_a_body_that_json_cannot_carry_as_it_is(call: Call, server: Loopback, tracing: Tracing) -> None:
    """A call is not lost for its attributes."""
    server.answer(json=models.THING, default=True)
    operation = replace(create, telemetry={"app.free": "$request.body#/free", **DECLARED})
    body = {**BODY, "free": {"a": UNSET, "b": 1}}
    assert call(Shop(server_url=server.url, telemetry=True), operation, body=body).model == "m"
    assert server.requests[0].json()["free"] == {"b": 1}
    assert tracing.spans[0].attributes["gen_ai.request.model"] == "m"


def test_without_opentelemetry(call: Call, server: Loopback, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "opentelemetry", None)
    monkeypatch.setitem(sys.modules, "opentelemetry.trace", None)
    with pytest.raises(ImportError, match=r"pip install '.+\[telemetry\]'"):
        call(Shop(server_url=server.url, telemetry=True), models.get)
    assert server.requests == []
    call(Shop(server_url=server.url), models.get)


def test_nothing_is_imported_unless_it_is_asked_for(server: Loopback) -> None:
    program = f"""
import sys

from tests.runtime.sample import models
from tests.runtime.sample.client import Shop

class Finder:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] == "opentelemetry":
            print("looked for", name)

sys.meta_path.insert(0, Finder())
with Shop("k", server_url={server.url!r}) as client:
    client._dispatcher.call(models.get)
assert not [name for name in sys.modules if "telemetry" in name], "loaded without need"
print("none")
"""
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env=python_environment(),
        timeout=60,
        check=False,
    )
    assert done.stdout == "none\n", done.stdout + done.stderr


def test_opentelemetry_itself(call: Call, server: Loopback) -> None:
    """Its API alone, without a provider of spans, takes all that is said to it and does nothing."""
    trace: Any = importlib.import_module("opentelemetry.trace")
    server.answer(200, json=models.THING)
    with trace.use_span(trace.NonRecordingSpan(trace.INVALID_SPAN_CONTEXT)):
        assert call(Shop("k", server_url=server.url, telemetry=True), models.get) == models.THING
    server.answer(404)
    with pytest.raises(errors.ClientError):
        call(Shop("k", server_url=server.url, telemetry=True), create, body=BODY)


@pytest.mark.parametrize("sdk", SDKS, ids=str)
def test_generated_packages(sdk: SDK, tracing: Tracing) -> None:
    with Provider() as provider, sdk.make(server_url=provider.base(sdk), telemetry=True) as client:
        function: Any = client
        for name in sdk.method.split("."):
            function = getattr(function, name)
        function(**sdk.arguments())
    (span,) = tracing.spans
    assert span.name == "embeddings m"
    assert span.attributes["gen_ai.operation.name"] == "embeddings"
    assert span.attributes["gen_ai.request.model"] == "m"
    assert span.attributes["gen_ai.response.model"] == "a/b"
    assert span.attributes["gen_ai.usage.input_tokens"] == 3
    assert "test-key" not in repr(span)
    settings = importlib.import_module(f"{sdk.package}._settings").SETTINGS
    assert tracing.scopes == [(settings.distribution, settings.version)]
