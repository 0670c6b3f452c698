"""Clients: addresses, custom HTTP clients, hooks, life and copies."""

from __future__ import annotations

import asyncio
import copy
import gc
import pickle
import subprocess
import sys
import threading
import weakref
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any, cast

import httpx2
import pytest
from orq_ai_sdk._hooks.types import (
    AfterErrorHook,
    AfterSuccessHook,
    BeforeRequestHook,
    HookContext,
    SDKInitHook,
)

from runtime._runtime.retry import BackoffStrategy, RetryConfig
from runtime.httpclient import intercepted
from tests.runtime.sample import errors, models
from tests.runtime.sample.client import Shop
from tests.support import ROOT, python_environment
from tests.support.loopback import Loopback, unused_port
from tests.support.stand_ins import pickled

Call = Callable[..., Any]


# ---------------------------------------------------------------- addresses


def address(**options: Any) -> str:
    return Shop(**options).sdk_configuration.server_url


def test_servers(monkeypatch: pytest.MonkeyPatch) -> None:
    assert address() == address(server=0) == "https://shop.example/api"
    assert address(server=1) == address(server="region") == "https://eu.shop.example"
    assert address(server=1, url_params={"region": "us"}) == "https://us.shop.example"
    assert (
        address(server_url="https://{a}.example/{b}/", url_params={"a": "x", "b": "y"})
        == "https://x.example/y"
    )
    monkeypatch.setenv("SHOP_SERVER_URL", "https://env.example/")
    assert address() == "https://env.example"
    assert address(server=0) == "https://shop.example/api"
    assert address(server_url="https://arg.example", server=1) == "https://arg.example"
    monkeypatch.setenv("SHOP_SERVER_URL", "")
    assert address() == "https://shop.example/api"


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ({"server": 7}, r"there is no server 7: choose from 'region'"),
        ({"server": -1}, "there is no server -1"),
        ({"server": "zzz"}, "there is no server 'zzz'"),
        ({"server_url": "https://{where}.example"}, r"needs a value: url_params=\{'where': …\}"),
    ],
)
def test_wrong_servers(options: dict[str, Any], expected: str) -> None:
    with pytest.raises(errors.ArgumentError, match=expected):
        Shop(**options)


def test_the_address_of_a_call_comes_first(call: Call, server: Loopback) -> None:
    nowhere = f"http://127.0.0.1:{unused_port()}"
    call(Shop(server_url=nowhere), models.get, server_url=server.url + "/base/")
    assert server.requests[0].path == "/base/things"


# ---------------------------------------------------------------- custom clients


class Answering:
    """A client that is nothing but the two methods."""

    def __init__(self, *answers: Any) -> None:
        self.responses = list(answers)
        self.sent: list[Any] = []

    def build_request(self, method: str, url: str, **options: Any) -> Any:
        return SimpleNamespace(method=method, url=url, **options)

    def send(self, request: Any, *, stream: bool) -> Any:
        self.sent.append(request)
        answer = self.responses.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer


class AnsweringAsync(Answering):
    async def send(self, request: Any, *, stream: bool) -> Any:
        await asyncio.sleep(0)
        return super().send(request, stream=stream)


def answer(status: int = 200, content: bytes = b"[1]", **headers: str) -> Any:
    return SimpleNamespace(
        status_code=status, content=content, headers={"Content-Type": "application/json", **headers}
    )


def own(call: Call, *answers: Any) -> tuple[Answering, dict[str, Any]]:
    made = Answering(*answers) if call.mode == "sync" else AnsweringAsync(*answers)  # type: ignore[attr-defined]
    return made, {"client" if call.mode == "sync" else "async_client": made}  # type: ignore[attr-defined]


def test_a_client_of_ones_own(call: Call) -> None:
    mine, options = own(call, answer())
    assert call(
        Shop("k", **options),
        models.order,
        timeout_ms=1500,
    ) == [1]
    (request,) = mine.sent
    assert (request.method, request.content, request.timeout) == ("POST", None, 1.5)
    assert request.url == "https://shop.example/api/orders"
    assert {"Accept", "user-agent"} <= set(request.headers)


def test_its_failures_are_ours(call: Call) -> None:
    for failure, expected in (
        (httpx2.ConnectError("no"), errors.APIConnectionError),
        (httpx2.ReadTimeout("slow"), errors.APITimeoutError),
        (ConnectionResetError("gone"), errors.APIConnectionError),
        (TimeoutError(), errors.APITimeoutError),
        (
            type("ReadTimeout", (type("TimeoutException", (Exception,), {}),), {})("like httpx"),
            errors.APITimeoutError,
        ),
        (KeyError("a bug"), KeyError),
    ):
        _, options = own(call, failure)
        with pytest.raises(expected) as caught:
            call(Shop(**options), models.get, retries=None)
        assert type(caught.value) is expected
        if expected is not KeyError:
            assert caught.value.__cause__ is failure


def test_its_answers_are_retried_and_mapped(call: Call) -> None:
    mine, options = own(
        call,
        answer(503, b"[1]", **{"Retry-After-Ms": "1"}),
        answer(404, b'{"message": "gone"}', **{"X-REQUEST-ID": "r"}),
    )
    with pytest.raises(errors.ClientError, match="gone") as caught:
        call(Shop(**options), models.get)
    assert len(mine.sent) == 2
    assert caught.value.request_id == "r"
    again = pickle.loads(pickle.dumps(caught.value))
    assert again.headers["x-request-id"] == "r"


def test_httpx2_clients_are_used_as_given(server: Loopback) -> None:
    server.answer(307, headers={"location": "/elsewhere"})
    with httpx2.Client(headers={"x-mine": "1"}) as mine:
        with (
            Shop(server_url=server.url, client=mine) as client,
            pytest.raises(errors.APIError, match="Status 307"),
        ):
            client._dispatcher.call(models.get)
        assert not mine.is_closed
    assert server.requests[0].headers["x-mine"] == "1"

    async def run() -> None:
        async with httpx2.AsyncClient(headers={"x-mine": "2"}) as mine:
            async with Shop(server_url=server.url, async_client=mine) as client:
                await client._dispatcher.call_async(models.get)
            assert not mine.is_closed

    asyncio.run(run())
    assert server.requests[1].headers["x-mine"] == "2"


@pytest.mark.parametrize("argument", ["client", "async_client"])
@pytest.mark.parametrize("wrong", [object(), "text", SimpleNamespace(send=print)])
def test_what_is_no_client(argument: str, wrong: Any) -> None:
    with pytest.raises(errors.ArgumentError, match=rf"^{argument}: .* has no method"):
        Shop(**{argument: wrong})


def test_clients_of_the_other_kind() -> None:
    with (
        httpx2.Client() as blocking,
        pytest.raises(errors.ArgumentError, match="async_client: Client is a synchronous"),
    ):
        Shop(async_client=blocking)
    with pytest.raises(errors.ArgumentError, match="client: AsyncClient is an asynchronous"):
        Shop(client=httpx2.AsyncClient())


# ---------------------------------------------------------------- hooks


class Recorder(SDKInitHook, BeforeRequestHook, AfterSuccessHook, AfterErrorHook):
    def __init__(self) -> None:
        self.seen: list[Any] = []
        self.context: HookContext | None = None

    def sdk_init(self, base_url: str, client: Any) -> tuple[str, Any]:
        self.seen.append("init")
        return base_url, client

    def before_request(self, hook_ctx: HookContext, request: Any) -> Any:
        self.seen.append("before")
        self.context = hook_ctx
        request.headers["x-hook"] = str(len(self.seen))
        return request

    def after_success(self, hook_ctx: HookContext, response: Any) -> Any:
        self.seen.append(response.status_code)
        return response

    def after_error(self, hook_ctx: HookContext, response: Any, error: Any) -> Any:
        self.seen.append(error if response is None else response.status_code)
        return response, error


def hooked(hook: Any, *stages: str, **options: Any) -> Shop:
    client = Shop(**options)
    for stage in stages or ("sdk_init", "before_request", "after_success", "after_error"):
        getattr(client.sdk_configuration.hooks, f"register_{stage}_hook")(hook)
    return client


def test_hooks_see_everything(call: Call, server: Loopback) -> None:
    hook = Recorder()
    server.answer(503)
    server.answer(json=models.THING)
    call(hooked(hook, server_url=server.url), models.create, body={"input": "x", "model": "m"})
    assert hook.seen == ["init", "before", "before", 200]
    assert [request.headers["x-hook"] for request in server.requests] == ["2", "3"]
    context = hook.context
    assert context is not None
    assert (context.operation_id, context.base_url, list(context.tags)) == (
        "createThing",
        server.url,
        ["Things"],
    )
    assert context.extensions == {"x-group": "things"}
    assert context.config.server_url == server.url

    hook.seen.clear()
    server.answer(404)
    with pytest.raises(errors.ClientError):
        call(hooked(hook, server_url=server.url), models.get)
    assert hook.seen == ["init", "before", 404]

    hook.seen.clear()
    with pytest.raises(errors.APIConnectionError) as caught:
        call(hooked(hook, server_url=f"http://127.0.0.1:{unused_port()}"), models.get)
    assert hook.seen == ["init", "before", "before", "before", caught.value]


def test_hooks_are_where_they_always_were(server: Loopback) -> None:
    hook = Recorder()
    with Shop(server_url=server.url) as client:
        client.sdk_configuration.__dict__["_hooks"].register_before_request_hook(hook)
        client._dispatcher.call(models.get)
    assert hook.seen == ["before"]


def test_hooks_may_replace_things(call: Call, server: Loopback) -> None:
    class Replacing:
        def sdk_init(self, base_url: str, client: Any) -> Any:
            return server.url + "/replaced/", client

        def before_request(self, context: Any, request: Any) -> Any:
            return httpx2.Request("PUT", str(request.url) + "?by=hook", headers={"x-hook": "1"})

        def after_success(self, context: Any, response: Any) -> Any:
            return httpx2.Response(200, headers={"content-type": "application/json"}, content=b'["replaced"]')

        def after_error(self, context: Any, response: Any, error: Any) -> Any:
            return (
                httpx2.Response(200, headers={"content-type": "application/json"}, content=b'["mended"]'),
                None,
            )

    assert call(hooked(Replacing(), server_url="https://shop.example"), models.get) == ["replaced"]
    (request,) = server.requests
    assert (request.method, request.path, request.query) == ("PUT", "/replaced/things", "by=hook")
    server.answer(404)
    assert call(hooked(Replacing(), server_url="https://shop.example"), models.get) == ["mended"]
    server.answer(json=[])
    assert call(hooked(Replacing(), "sdk_init"), models.get, server_url=server.url) == []
    assert server.requests[-1].path == "/things"


@pytest.mark.parametrize("stage", ["before_request", "after_success", "after_error"])
@pytest.mark.parametrize("returned", [True, False])
def test_hooks_may_raise(call: Call, server: Loopback, stage: str, returned: bool) -> None:
    def hook(*_: Any) -> Any:
        if returned:
            return KeyError("mine")
        raise KeyError("mine")

    server.answer(404 if stage == "after_error" else 200, json=[])
    with pytest.raises(KeyError, match="mine"):
        call(hooked(SimpleNamespace(**{stage: hook}), stage, server_url=server.url), models.get)


@pytest.mark.parametrize("stage", ["before_request", "after_success", "after_error"])
@pytest.mark.parametrize("returned", [None, "text"])
def test_hooks_must_return_something(call: Call, server: Loopback, stage: str, returned: object) -> None:
    """The error names the hook: one that ends without `return` is forgotten easily."""

    class Forgetful:
        """A hook."""

        def forget(self, *_: Any) -> Any:
            return returned

    setattr(Forgetful, stage, Forgetful.forget)
    server.answer(404 if stage == "after_error" else 200, json=[])
    with pytest.raises(
        TypeError, match=rf"Forgetful.{stage}\(\) must return .*, not {type(returned).__name__}$"
    ):
        call(hooked(Forgetful(), stage, server_url=server.url), models.get)


def test_hooks_may_not_lose_an_error(call: Call, server: Loopback) -> None:
    def lose(context: Any, response: Any, error: Any) -> Any:
        return None, None

    hook = SimpleNamespace(after_error=lose)
    server.answer(404)
    with pytest.raises(errors.APIConnectionError, match="No response received"):
        call(hooked(hook, "after_error", server_url=server.url), models.get)
    with pytest.raises(errors.APIConnectionError, match="connection failed"):
        call(
            hooked(hook, "after_error", server_url=f"http://127.0.0.1:{unused_port()}"),
            models.get,
            retries=None,
        )


def test_asynchronous_hooks(server: Loopback) -> None:
    class Asynchronous:
        async def before_request(self, context: Any, request: Any) -> Any:
            await asyncio.sleep(0)
            request.headers["x-hook"] = "async"
            return request

    async def run() -> None:
        async with hooked(Asynchronous(), "before_request", server_url=server.url) as client:
            await client._dispatcher.call_async(models.get)

    asyncio.run(run())
    assert server.requests[0].headers["x-hook"] == "async"

    class Waiting:
        def before_request(self, context: Any, request: Any) -> Any:
            class Later:
                def __await__(self) -> Any:
                    yield

            return Later()

    with (
        hooked(Waiting(), "before_request", server_url=server.url) as client,
        pytest.raises(TypeError, match="asynchronous hook"),
    ):
        client._dispatcher.call(models.get)
    assert len(server.requests) == 1


# ---------------------------------------------------------------- life


def test_closing(server: Loopback) -> None:
    client = Shop(server_url=server.url)
    with client:
        client._dispatcher.call(models.get)
    client.close()
    with pytest.raises(RuntimeError, match="this Shop client is closed"):
        client._dispatcher.call(models.get)
    unused = Shop(server_url=server.url)
    unused.close()
    with pytest.raises(RuntimeError, match="closed"):
        asyncio.run(unused._dispatcher.call_async(models.get))


def test_a_forgotten_client_closes_its_connections(server: Loopback) -> None:
    client = Shop(server_url=server.url)
    client._dispatcher.call(models.get)
    del client
    gc.collect()  # an open socket would be a ResourceWarning, and so an error


def test_an_event_loop_after_the_other(server: Loopback) -> None:
    client = Shop(server_url=server.url)

    async def run() -> None:
        await asyncio.gather(*(client._dispatcher.call_async(models.get) for _ in range(5)))
        await next(iter(client._dispatcher.connections._clients.values())).http.aclose()

    for _ in range(3):
        asyncio.run(run())
    assert len(server.requests) == 15
    assert len(client._dispatcher.connections._clients) == 1
    client.close()


def test_blocking_and_not_side_by_side(server: Loopback) -> None:
    async def run() -> None:
        async with Shop(server_url=server.url) as client:
            assert (
                client._dispatcher.call(models.get) == await client._dispatcher.call_async(models.get) == {}
            )

    asyncio.run(run())
    assert len(server.requests) == 2


@pytest.mark.parametrize("copied", [pickled, copy.deepcopy])
def test_copies_work_alone(
    server: Loopback, copied: Callable[[Any], Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    server.answer(json=models.THING, default=True)
    config = RetryConfig("backoff", BackoffStrategy(1, 2, 3, 4))
    with Shop("k", server_url=server.url, retry_config=config, timeout_ms=77) as client:
        things = client.things
        things.create(input="x", model="m")
        monkeypatch.setenv("SHOP_SERVER_URL", "https://elsewhere.example")
        again = copied(client)
        also = copied(things)
    with again:
        assert type(again) is Shop
        assert again.things.create(input="x", model="m").model == "m"
        assert again.things is not things
        assert again._dispatcher is not client._dispatcher
        assert again.sdk_configuration is again._dispatcher.connections.configuration
        assert again.sdk_configuration.retry_config == config
        assert again.sdk_configuration.timeout_ms == 77
    assert also.create(input="x", model="m").model == "m"
    also._dispatcher.connections.close()
    assert [request.headers["authorization"] for request in server.requests] == ["Bearer k"] * 3


def test_copies_have_hooks_of_their_own(server: Loopback) -> None:
    hook = Recorder()
    mine = Answering(answer(), answer())
    client = hooked(hook, "before_request", client=mine)
    again = copy.deepcopy(client)
    again.sdk_configuration.hooks.register_before_request_hook(hook)
    assert again._dispatcher.call(models.get) == [1]
    assert len(hook.seen) == 2
    assert len(client.sdk_configuration.hooks.before_request_hooks) == 1
    assert again.sdk_configuration.client is mine
    assert hook.context is not None


def test_the_http_client_is_loaded_late() -> None:
    program = """
import sys
import pydantic  # which imports asyncio with typing_extensions before 4.16

before = set(sys.modules)
from tests.runtime.sample.client import Shop
from tests.runtime.sample import errors, models
client = Shop("k")
client.things
try:
    client._dispatcher.call(models.create, body={"modle": 1})
except errors.ArgumentError:
    pass
assert not {"httpx2", "asyncio"} & (set(sys.modules) - before), "loaded too early"
print("late")
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
    assert done.stdout == "late\n", done.stderr


@pytest.mark.parametrize("which", [[], {}, 1.5, b"eu", True + 5])
def test_what_is_no_server_at_all_is_told(which: Any) -> None:
    with pytest.raises(errors.ArgumentError, match="there is no server"):
        Shop(server=which)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"url_params": ["a"]}, "url_params must be a mapping of names to text, not list"),
        ({"url_params": {"region": ["us"]}}, r"url_params\['region'\] must be text, not list"),
        ({"url_params": {"region": None}}, r"url_params\['region'\] must be text, not NoneType"),
        ({"debug_logger": True}, r"debug_logger: bool has no method debug\(\)"),
        ({"timeout_ms": 10**13}, "timeout_ms must be a number above 0 and up to"),
        ({"deadline_ms": float("inf")}, "deadline_ms must be a number above 0 and up to"),
        ({"url_params": {5: "us"}}, "url_params: 5 is not the name of a variable"),
        ({"strict": "yes"}, "strict must be True or False, not 'yes'"),
        ({"on_deviation": "log"}, "on_deviation must be a function, not 'log'"),
        ({"telemetry": "on"}, "telemetry must be a TracerProvider or True, not 'on'"),
        ({"max_response_bytes": 1.5}, "max_response_bytes must be a whole number above 0, not 1.5"),
        ({"retry_config": 5}, "the retry strategy 5 is neither 'backoff' nor 'none'"),
        ({"retry_config": "backoff"}, "the retry configuration is a RetryConfig, not 'backoff'"),
        (
            {"retry_config": RetryConfig("backoff", cast(Any, 5))},
            "RetryConfig: backoff must be a BackoffStrategy",
        ),
        (
            {"retry_config": RetryConfig("backoff", status_codes_override="503")},
            "RetryConfig: status_codes_override must be a list of statuses, not '503'",
        ),
        (
            {"retry_config": RetryConfig("backoff", max_attempts=cast(Any, "3"))},
            "RetryConfig: max_attempts must be a whole number, not '3'",
        ),
    ],
    ids=repr,
)
def test_options_of_the_wrong_kind(options: dict[str, Any], message: str) -> None:
    with pytest.raises(errors.ArgumentError, match=f"^{message}"):
        Shop(**options)


@pytest.mark.parametrize(
    "value", ["evil.test/", "evil.test?", "evil.test#", "x@evil.test", "a b", "a\\b", "a/b"]
)
def test_a_variable_of_the_host_stays_in_the_host(value: str) -> None:
    with pytest.raises(errors.ArgumentError, match=r"^url_params\['region'\] would change the host"):
        Shop(server=1, url_params={"region": value})


def test_a_variable_of_the_path_may_have_slashes() -> None:
    assert (
        address(server_url="https://x.example/{base}", url_params={"base": "v1/api"})
        == "https://x.example/v1/api"
    )


@pytest.mark.parametrize("headers", [["a"], "a: b", 1, [("a", "b")]])
def test_headers_are_a_mapping(headers: Any) -> None:
    with (
        Shop() as client,
        pytest.raises(errors.ArgumentError, match=r"^getThing: http_headers must be a mapping"),
    ):
        client._dispatcher.call(models.get, http_headers=headers)


def test_a_copy_has_connections_of_its_own(server: Loopback) -> None:
    server.answer(200, body=b"[1]", headers={"content-type": "application/json"}, default=True)
    first = Shop(server_url=server.url)
    second = copy.copy(first)
    assert second.sdk_configuration is first.sdk_configuration
    first.close()
    assert second._dispatcher.call(models.get) == [1]
    second.close()


class Keeping:
    """A hook that keeps what it is shown."""

    def __init__(self) -> None:
        self.contexts: list[Any] = []

    def before_request(self, context: Any, request: Any) -> Any:
        self.contexts.append(context)
        return request


def test_a_context_of_a_hook_does_not_show_the_key(server: Loopback) -> None:
    hook = Keeping()
    with Shop(api_key="k-123456", server_url=server.url, retry_config=None) as client:
        client.sdk_configuration.hooks.register_before_request_hook(hook)
        client._dispatcher.call(models.order)
    (context,) = hook.contexts
    assert context.security_source == {"Key": "k-123456"}
    assert "k-123456" not in repr(context)


def test_headers_that_repeat_the_key_are_masked(call: Callable[..., Any], server: Loopback) -> None:
    server.answer(400, body=b"{}", headers={"content-type": "application/json", "x-echo": "key k-123456!"})
    with pytest.raises(errors.APIError) as caught:
        call(Shop(api_key="k-123456", server_url=server.url), models.order)
    assert caught.value.headers["X-Echo"] == "key ***!"
    assert pickle.loads(pickle.dumps(caught.value)).headers["x-echo"] == "key ***!"


@pytest.mark.parametrize(("options", "seconds"), [({}, 7.0), ({"timeout_ms": 2_000}, 2.0)])
def test_the_times_of_a_client_that_is_passed_are_its_own(
    call: Callable[..., Any], server: Loopback, options: dict[str, Any], seconds: float
) -> None:
    seen: list[Any] = []

    def note(request: httpx2.Request) -> httpx2.Response:
        seen.append(request.extensions["timeout"]["read"])
        return httpx2.Response(200, json=[1], request=request)

    own: dict[str, Any] = {"transport": httpx2.MockTransport(note), "timeout": 7.0}
    shop = Shop(client=httpx2.Client(**own), async_client=httpx2.AsyncClient(**own), server_url=server.url)
    assert call(shop, models.get, **options) == [1]
    assert [round(value, 1) for value in seen] == [seconds]


# ---------------------------------------------------------------- interception


class Answers:
    """Answers requests, and keeps them."""

    def __init__(self, value: Any) -> None:
        self.value, self.requests = value, list[httpx2.Request]()

    def __call__(self, request: httpx2.Request) -> httpx2.Response:
        self.requests.append(request)
        if isinstance(self.value, Exception):
            raise self.value
        return httpx2.Response(200, json=self.value)


def both_ways(client: Shop, operation: Any, **options: Any) -> list[Any]:
    """The values of a blocking call, and of an awaited one of a copy."""

    async def awaited() -> Any:
        async with copy.copy(client) as other:
            return await other._dispatcher.call_async(operation, **options)

    return [client._dispatcher.call(operation, **options), asyncio.run(awaited())]


def test_default_clients_can_be_intercepted(server: Loopback) -> None:
    """Those that exist already, too; and only while the block lasts."""
    server.answer(json=["server"], default=True)
    client = Shop("k", server_url=server.url)
    outer, inner = Answers(["outer"]), Answers(["inner"])
    with client:
        assert both_ways(client, models.get) == [["server"]] * 2
        with intercepted(outer):
            assert both_ways(client, models.get) == [["outer"]] * 2
            with intercepted(inner):
                assert both_ways(client, models.get) == [["inner"]] * 2
            assert both_ways(client, models.get) == [["outer"]] * 2
        assert both_ways(client, models.get) == [["server"]] * 2
    assert (len(outer.requests), len(inner.requests), len(server.requests)) == (4, 2, 4)
    assert [str(request.url) for request in inner.requests] == [f"{server.url}/things"] * 2


def test_interception_holds_in_all_threads_and_for_hooks() -> None:
    answers, hook = Answers([1]), Recorder()
    with intercepted(answers), hooked(hook) as client:
        found: list[Any] = []
        thread = threading.Thread(target=lambda: found.append(client._dispatcher.call(models.get)))
        thread.start()
        thread.join()
    assert (found, len(answers.requests), hook.seen) == ([[1]], 1, ["init", "before", 200])


def test_what_intercepts_may_fail_as_a_network_does() -> None:
    with (
        intercepted(Answers(httpx2.ConnectError("no network"))),
        Shop("k") as client,
        pytest.raises(errors.APIConnectionError, match="no network") as caught,
    ):
        client._dispatcher.call(models.get)
    assert len(caught.value.attempts) == 3


def test_what_intercepts_may_be_asynchronous() -> None:
    async def handler(request: httpx2.Request) -> httpx2.Response:
        await asyncio.sleep(0)
        return httpx2.Response(200, json=[1])

    async def main() -> Any:
        with intercepted(handler):
            async with Shop("k") as client:
                return await client._dispatcher.call_async(models.get)

    assert asyncio.run(main()) == [1]


def test_clients_that_are_passed_are_not_intercepted() -> None:
    own = httpx2.Client(transport=httpx2.MockTransport(Answers(["own"])))
    with intercepted(Answers(["intercepted"])), Shop("k", client=own) as client:
        assert client._dispatcher.call(models.get) == ["own"]


def test_what_intercepts_is_not_kept() -> None:
    answers = Answers([1])
    gone = weakref.ref(answers)
    with Shop("k") as client, intercepted(answers):
        client._dispatcher.call(models.get)
    del answers, client
    gc.collect()
    assert gone() is None
