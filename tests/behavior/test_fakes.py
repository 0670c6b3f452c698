"""Clients that answer from memory: scripts, requests, time, pages, streams, and what is recorded of a real server.

What they answer in the SDKs of all golden cases is in test_golden_cases.py.
"""

from __future__ import annotations

import asyncio
import copy
import importlib
import inspect
import json
import os
import pickle
import re
import socket
from collections.abc import Awaitable, Callable, Iterator
from operator import attrgetter
from pathlib import Path
from typing import Any, NamedTuple

import httpx2
import pytest

from sdkwright.pipeline import build
from tests.support.golden import GOLDEN, built, documents
from tests.support.jsontypes import is_array, is_object
from tests.support.loopback import Loopback
from tests.support.packages import generated, importable, write

both = pytest.mark.parametrize("awaited", [False, True], ids=["sync", "async"])


class Fakes(NamedTuple):
    """The package of a golden case with its fakes."""

    package: Any
    testing: Any
    make: Callable[..., Any]
    folder: Path


def opened(case: str, folder: Path) -> Iterator[Fakes]:
    result = built(documents(GOLDEN / case)[0])
    write(result.files, folder)
    with importable(folder, result.module) as module:
        testing: Any = importlib.import_module(f"{result.module}.testing")
        yield Fakes(module, testing, getattr(testing, f"Fake{result.config.client}"), folder)


@pytest.fixture(autouse=True)
def _no_sockets(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Fakes open no connection; a test of recording needs one."""

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a fake has opened a connection")

    if "server" not in request.fixturenames:
        monkeypatch.setattr(socket.socket, "connect", refuse)


@pytest.fixture(scope="module")
def streams(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Fakes]:
    yield from opened("streams", tmp_path_factory.mktemp("streams"))


@pytest.fixture(scope="module")
def pagination(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Fakes]:
    yield from opened("pagination", tmp_path_factory.mktemp("pagination"))


@pytest.fixture(scope="module")
def security(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Fakes]:
    yield from opened("security", tmp_path_factory.mktemp("security"))


def called(client: Any, path: str, *, awaited: bool, **arguments: Any) -> Any:
    """What a method returns, or the one that ends in `_async`."""
    method = client
    for name in f"{path}_async".split(".") if awaited else path.split("."):
        method = getattr(method, name)
    return asyncio.run(method(**arguments)) if awaited else method(**arguments)


# ---------------------------------------------------------------- responses that nobody scripted


DOCUMENT = """
openapi: 3.1.0
info: {title: Zoo, version: '1'}
paths:
  /animals:
    get:
      operationId: listAnimals
      responses:
        '200':
          description: Animals.
          content:
            application/json:
              schema: {type: array, items: {$ref: '#/components/schemas/Animal'}}
              example: [{id: 7, name: '@Leo', secret: not sent}, {id: 8, name: '=Mia'}]
  /animals/{id}:
    get:
      operationId: getAnimal
      parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
      responses:
        '200':
          description: An animal.
          content: {application/json: {schema: {$ref: '#/components/schemas/Animal'}}}
        '404':
          description: None.
          content: {application/json: {schema: {$ref: '#/components/schemas/Problem'}}}
  /trees:
    get:
      operationId: getTree
      responses:
        '200': {description: A tree., content: {application/json: {schema: {$ref: '#/components/schemas/Tree'}}}}
  /notes:
    get:
      operationId: getNote
      responses:
        '200':
          description: A note.
          content: {text/plain: {schema: {type: string}, example: All are fed.}}
components:
  schemas:
    Animal:
      type: object
      required: [id, name]
      properties:
        id: {type: integer}
        name: {type: string, examples: [Ada]}
        secret: {type: string, writeOnly: true}
        kind: {type: string}
        email: {type: string, format: email}
    Problem: {type: object, properties: {message: {type: string}, code: {type: integer, minimum: 40}}}
    Tree:
      type: object
      properties:
        label: {type: string, maxLength: 3}
        left: {$ref: '#/components/schemas/Tree'}
        branches: {type: array, items: {$ref: '#/components/schemas/Tree'}}
        owner: {oneOf: [{$ref: '#/components/schemas/Animal'}, {type: 'null'}]}
        up: {oneOf: [{$ref: '#/components/schemas/Tree'}, {type: 'null'}]}
"""


@pytest.fixture(scope="module")
def zoo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Fakes]:
    folder = tmp_path_factory.mktemp("zoo")
    with generated(DOCUMENT, folder) as module:
        testing: Any = importlib.import_module(f"{module.__name__}.testing")
        yield Fakes(module, testing, testing.FakeZoo, folder)


def test_examples_of_the_document_come_first(zoo: Fakes) -> None:
    fake = zoo.make()
    assert [item.model_dump() for item in fake.list_animals()] == [
        {"id": 7, "name": "@Leo"},
        {"id": 8, "name": "=Mia"},
    ]
    assert fake.get_animal(id=3).model_dump() == {"id": 1, "name": "Ada"}
    assert fake.get_note() == "All are fed."


def test_what_contains_itself_ends(zoo: Fakes) -> None:
    """An object that needs nothing has all of its members."""
    tree = zoo.make().get_tree().model_dump()
    assert tree == {"label": "blu", "branches": [], "owner": {"id": 1, "name": "Ada"}}


def test_responses_are_the_same_in_every_call(zoo: Fakes) -> None:
    assert zoo.make().get_tree() == zoo.make().get_tree()


# ---------------------------------------------------------------- scripts


@both
def test_a_script_answers_blocking_and_asynchronous_calls(zoo: Fakes, awaited: bool) -> None:
    fake = zoo.make()
    fake.on(fake.get_animal).returns(zoo.package.models.Animal(id=7, name="Rex"))
    assert called(fake, "get_animal", awaited=awaited, id=7).name == "Rex"
    fake.on(fake.get_animal_async).returns({"id": 7, "name": "Mia"})
    assert called(fake, "get_animal", awaited=awaited, id=7).name == "Mia"


def test_answers_follow_each_other_and_the_last_one_stays(zoo: Fakes) -> None:
    fake = zoo.make()
    fake.on(fake.get_animal).returns({"id": 1, "name": "A"}).returns({"id": 1, "name": "B"}, times=2).returns(
        {"id": 1, "name": "C"}
    )
    assert [fake.get_animal(id=1).name for _ in range(6)] == ["A", "B", "B", "C", "C", "C"]


def test_a_later_script_comes_first_until_it_is_used_up(zoo: Fakes) -> None:
    fake = zoo.make()
    fake.on(fake.get_animal).returns({"id": 1, "name": "any"})
    fake.on(fake.get_animal, id=7).returns({"id": 7, "name": "seven"}, times=1)
    assert [fake.get_animal(id=number).name for number in (7, 8, 7)] == ["seven", "any", "any"]
    fake.on(fake.get_animal).returns({"id": 1, "name": "other"})
    assert fake.get_animal(id=8).name == "other", "the one for the same calls is replaced"


def test_values_that_the_operation_cannot_return_are_refused_at_once(zoo: Fakes) -> None:
    fake = zoo.make()
    with pytest.raises(TypeError, match=re.escape("200 application/json: name: Field required")):
        fake.on(fake.get_animal).returns({"id": 7})
    with pytest.raises(TypeError, match="no response for a value of type bytes"):
        fake.on(fake.get_animal).returns(b"x")
    with pytest.raises(TypeError, match="does not return a stream"):
        fake.on(fake.get_animal).streams([{}])
    with pytest.raises(TypeError, match="does not return pages"):
        fake.on(fake.get_animal).pages({})
    with pytest.raises(TypeError, match=r"has no argument 'number': choose from id, "):
        fake.on(fake.get_animal, number=7)
    with pytest.raises(TypeError, match="this is no method of a client"):
        fake.on(print)
    with pytest.raises(TypeError, match="this is no method of a client"):
        fake.on(zoo.package.Zoo.get_animal)
    with pytest.raises(ValueError, match="times must be at least 1"):
        fake.on(fake.get_animal).returns({"id": 7, "name": "Rex"}, times=0)


@both
def test_errors_are_those_of_the_sdk(zoo: Fakes, awaited: bool) -> None:
    fake, errors = zoo.make(), zoo.package.errors
    route = fake.on(fake.get_animal)
    route.fails(404).fails(errors.NotFoundError, {"message": "no such animal"}).fails(
        400, headers={"x-reason": "a"}
    )
    route.fails(errors.APIConnectionError).fails(errors.APITimeoutError)
    caught: list[Any] = []
    for _ in range(5):
        with pytest.raises(errors.ZooError) as info:
            called(fake, "get_animal", awaited=awaited, id=7, retries=None)
        caught.append(info.value)
    assert [type(error).__name__ for error in caught] == [
        "NotFoundError",
        "NotFoundError",
        "APIStatusError",
        "APIConnectionError",
        "APITimeoutError",
    ]
    assert caught[0].data.model_dump() == {"message": "Hello, world!", "code": 40}
    assert str(caught[1]) == "no such animal"
    assert caught[2].headers["X-Reason"] == "a"


def test_classes_that_no_response_raises_are_refused(zoo: Fakes) -> None:
    fake, errors = zoo.make(), zoo.package.errors
    with pytest.raises(TypeError, match="no response raises"):
        fake.on(fake.get_animal).fails(errors.ArgumentError)
    with pytest.raises(TypeError, match=r"use fails\(…\)"):
        fake.on(fake.get_animal).raises(errors.APITimeoutError)


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (httpx2.ConnectError("refused"), r"raises\(…\) takes an exception"),
        ("404", "takes a status or an error class, not '404'"),
    ],
)
def test_what_is_no_error_class_is_refused(zoo: Fakes, error: object, reason: str) -> None:
    fake = zoo.make()
    with pytest.raises(TypeError, match=reason):
        fake.on(fake.get_animal).fails(error)


@pytest.mark.parametrize("status", [0, 200, 299, 600])
def test_statuses_that_no_error_has_are_refused(zoo: Fakes, status: int) -> None:
    fake = zoo.make()
    with pytest.raises(ValueError, match=f"from 300 to 599, not {status}"):
        fake.on(fake.get_animal).fails(status)


@both
def test_functions_answer_requests(zoo: Fakes, awaited: bool) -> None:
    fake = zoo.make()

    def answer(request: Any) -> Any:
        number = request.arguments["id"]
        if number == 3:
            raise httpx2.ConnectError("refused")
        return httpx2.Response(404, json={"message": "gone"}) if number == 2 else {"id": number, "name": "x"}

    fake.on(fake.get_animal).answers(answer)
    assert called(fake, "get_animal", awaited=awaited, id=9).id == 9
    with pytest.raises(zoo.package.errors.NotFoundError, match="gone"):
        called(fake, "get_animal", awaited=awaited, id=2)
    with pytest.raises(zoo.package.errors.APIConnectionError, match="refused"):
        called(fake, "get_animal", awaited=awaited, id=3, retries=None)


def test_asynchronous_functions_answer_asynchronous_calls(zoo: Fakes) -> None:
    """Such a call can be cancelled; a blocking one says what is wrong."""
    fake = zoo.make()
    started: list[int] = []

    async def answer(request: Any) -> Any:
        started.append(request.arguments["id"])
        await asyncio.sleep(0 if request.arguments["id"] == 1 else 60)
        return {"id": 1, "name": "x"}

    fake.on(fake.get_animal).answers(answer)

    async def main() -> None:
        assert (await fake.get_animal_async(id=1)).name == "x"
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(fake.get_animal_async(id=2), 0.01)

    asyncio.run(main())
    assert started == [1, 2]
    with pytest.raises(TypeError, match="cannot answer a blocking call"):
        fake.get_animal(id=1)


def test_raw_responses_may_be_what_the_api_does_not_describe(zoo: Fakes) -> None:
    fake = zoo.make()
    fake.on(fake.get_animal).responds(200, b"{").responds(200, {"id": "x"}).responds(299, "text")
    for _ in range(2):
        with pytest.raises(zoo.package.errors.ResponseValidationError):
            fake.get_animal(id=1)
    with pytest.raises(zoo.package.errors.APIStatusError):
        fake.get_animal(id=1)


def test_unscripted_calls_can_be_refused(zoo: Fakes) -> None:
    fake = zoo.make().refuse_unscripted()
    refused = zoo.testing.UnscriptedCall
    with pytest.raises(
        refused, match=re.escape("get_animal(id=7) was called, and nothing is scripted for it: fake.on(")
    ):
        fake.get_animal(id=7)
    fake.on(fake.get_animal, id=8).returns({"id": 8, "name": "x"}, times=1)
    with pytest.raises(refused, match=re.escape("for other arguments: <1 answer for get_animal with id=8>")):
        fake.get_animal(id=7)
    fake.get_animal(id=8)
    with pytest.raises(refused, match="all its scripted answers are used up"):
        fake.get_animal(id=8)


def test_answers_that_are_not_used_can_be_found(zoo: Fakes) -> None:
    fake = zoo.make()
    fake.on(fake.get_animal).returns({"id": 8, "name": "x"}).returns({"id": 8, "name": "y"})
    fake.get_animal(id=8)
    with pytest.raises(AssertionError, match="scripted and not used: <2 answers for get_animal>"):
        fake.assert_all_used()
    fake.get_animal(id=8)
    fake.assert_all_used()
    fake.reset()
    assert fake.requests == ()
    assert fake.get_animal(id=8).name == "Ada"


# ---------------------------------------------------------------- time


@both
def test_pauses_and_delays_count_but_nobody_waits(zoo: Fakes, awaited: bool) -> None:
    fake, utils = zoo.make(), zoo.package.utils
    policy = utils.RetryConfig("backoff", utils.BackoffStrategy(500, 8000, 2.0, 600_000), True)
    fake.on(fake.get_animal).fails(429, headers={"retry-after": "90"}).fails(503, after=5).returns(
        {"id": 1, "name": "x"}, after=2
    )
    assert called(fake, "get_animal", awaited=awaited, id=1, retries=policy).name == "x"
    first, second, third = fake.requests
    assert [request.attempt for request in fake.requests] == [1, 2, 3]
    assert (round(first.seconds), round(second.seconds)) == (0, 90)
    assert 95 < third.seconds < 97
    assert len(fake.calls(fake.get_animal)) == 1


@both
def test_limits_end_calls_that_take_too_long(zoo: Fakes, awaited: bool) -> None:
    fake, errors = zoo.make(), zoo.package.errors
    fake.on(fake.get_animal).returns({"id": 1, "name": "x"}, after=3)
    with pytest.raises(errors.APITimeoutError, match=r"no response within 2 s: it takes 3 s") as info:
        called(fake, "get_animal", awaited=awaited, id=1, timeout_ms=2000, retries=None)
    assert not isinstance(info.value, errors.APIDeadlineError)
    assert round(info.value.attempts[0].took, 1) == 2
    with pytest.raises(errors.APIDeadlineError, match="no response within 2 s"):
        called(fake, "get_animal", awaited=awaited, id=1, deadline_ms=2000, retries=None)
    assert called(fake, "get_animal", awaited=awaited, id=1, timeout_ms=3500).name == "x"
    fake.on(fake.get_animal).times_out()
    with pytest.raises(errors.APITimeoutError, match="the server is silent"):
        called(fake, "get_animal", awaited=awaited, id=1, retries=None)


def test_concurrent_calls_have_a_time_of_their_own(zoo: Fakes) -> None:
    fake = zoo.make(deadline_ms=5000)
    order: list[int] = []

    def answer(request: Any) -> Any:
        order.append(request.arguments["id"])
        return {"id": 1, "name": "x"}

    fake.on(fake.get_animal).answers(answer, after=3)

    async def main() -> list[Any]:
        return await asyncio.gather(*(fake.get_animal_async(id=number) for number in range(10)))

    assert len(asyncio.run(main())) == 10
    assert sorted(order) == list(range(10))


# ---------------------------------------------------------------- requests


def test_requests_show_what_was_sent(zoo: Fakes) -> None:
    fake = zoo.make(
        server_url="https://zoo.example/v1", default_headers={"X-Api-Key": "sesame", "X-Trace": "1"}
    )
    fake.get_animal(id=7, extra_query={"a": ["1", "2"], "api_key": "sesame"})
    (request,) = fake.requests
    assert (request.operation, request.method, request.path) == ("getAnimal", "GET", "/animals/7")
    assert request.url == "https://zoo.example/v1/animals/7?a=1&a=2&api_key=sesame"
    assert request.query == {"a": ["1", "2"], "api_key": "sesame"}
    assert request.headers["x-trace"] == "1"
    assert (request.arguments, request.content, request.json) == ({"id": 7}, b"", None)
    assert "sesame" not in repr(request)
    assert repr(request) == "<GET https://zoo.example/v1/animals/7?a=1&a=2&api_key=*** (id=7)>"


def test_assertions_say_what_was_called_instead(zoo: Fakes) -> None:
    fake = zoo.make()
    calls = fake.calls
    calls(fake.get_animal).assert_none()
    with pytest.raises(AssertionError, match="get_animal: expected one call, there was none"):
        calls(fake.get_animal).assert_once()
    with pytest.raises(AssertionError, match="get_animal was not called"):
        _ = calls(fake.get_animal).last
    fake.get_animal(id=7)
    assert calls(fake.get_animal_async).assert_once(id=7) is calls(fake.get_animal).last
    with pytest.raises(AssertionError) as info:
        calls(fake.get_animal).assert_once(id=8)
    assert str(info.value).splitlines() == [
        "get_animal: expected a call with id=8, there was 1 call:",
        "  1. get_animal(id=7)",
        "     id is 7, not 8",
    ]
    fake.get_animal(id=8)
    assert calls(fake.get_animal).assert_any(id=8).path == "/animals/8"
    with pytest.raises(AssertionError, match="expected no calls, there were 2 calls"):
        calls(fake.get_animal).assert_none()
    assert [call.arguments["id"] for call in calls(fake.get_animal)] == [7, 8]
    assert repr(calls(fake.get_animal)) == "<2 calls of get_animal>"
    calls(fake.list_animals).assert_count(0)


# ---------------------------------------------------------------- clients


def test_no_credentials_are_needed(security: Fakes, monkeypatch: pytest.MonkeyPatch) -> None:
    """Those of the environment are left alone, and those of the program are sent."""
    monkeypatch.setenv("VAULT_API_KEY", "real")
    fake = security.make()
    with security.testing.script_of(fake).intercept():
        assert os.environ["VAULT_API_KEY"] != "real"
    assert os.environ["VAULT_API_KEY"] == "real"
    own = security.make(api_key="own")
    for client in (fake, own):
        client.header()
    sent = [client.requests[0].headers["x-api-key"] for client in (fake, own)]
    assert "real" not in sent
    assert sent[1] == "own"


def test_tokens_are_fetched_in_memory(security: Fakes) -> None:
    fake = security.make(client_id="me", client_secret="sesame")
    fake.list_secrets()
    token, request = fake.requests
    assert (token.operation, token.method, token.path) == (None, "POST", "/oauth/token")
    assert request.headers["authorization"] == "Bearer fake-token"
    assert "sesame" not in repr(fake.requests)
    plain = security.make()
    plain.with_options(timeout_ms=5).list_secrets()
    assert [request.operation for request in plain.requests] == ["listSecrets"]


def test_fakes_are_clients(zoo: Fakes) -> None:
    fake = zoo.make()
    assert isinstance(fake, zoo.package.Zoo)
    fake.on(fake.get_animal).returns({"id": 1, "name": "Rex"})
    for client in (copy.copy(fake), copy.deepcopy(fake), fake.with_options(timeout_ms=1)):
        assert client.get_animal(id=1).name == "Rex"
    assert len(fake.requests) == 3
    assert str(fake.build_request(fake.get_animal, id=7).url).endswith("/animals/7")
    assert fake.with_raw_response.get_animal(id=1).parsed.name == "Rex"
    with pytest.raises(TypeError, match="a fake cannot be pickled"):
        pickle.dumps(fake)
    with pytest.raises(zoo.package.errors.ZooError, match="takes no HTTP client"):
        zoo.make(client=httpx2.Client())
    fake.close()
    with pytest.raises(RuntimeError, match="is closed"):
        fake.get_animal(id=1)


def test_clients_that_the_code_makes_are_intercepted(zoo: Fakes) -> None:
    """Those with an HTTP client of their own, too; afterwards they are what they were."""
    fake = zoo.make()
    fake.on(fake.get_animal).returns({"id": 1, "name": "Rex"})

    def handler(_: httpx2.Request) -> httpx2.Response:
        return httpx2.Response(200, json={"id": 2, "name": "Mia"})

    own = httpx2.Client(transport=httpx2.MockTransport(handler))
    with zoo.package.Zoo(server_url="https://zoo.example", client=own) as before:
        assert before.get_animal(id=1).name == "Mia"
        with fake.intercept() as same:
            assert same is fake
            assert before.get_animal(id=1).name == "Rex"
            with zoo.package.Zoo(server_url="https://zoo.example") as client:
                assert client.get_animal(id=1).name == "Rex"
        assert before.get_animal(id=1).name == "Mia"
    assert [request.path for request in fake.calls(fake.get_animal)] == ["/animals/1"] * 2


def test_hooks_run(zoo: Fakes) -> None:
    """Those that wrap the HTTP client see its calls, one that would replace it does not."""
    fake = zoo.make()
    fake.on(fake.get_animal).returns({"id": 1, "name": "Rex"})
    seen: list[str] = []

    class Wrapped:
        def __init__(self, http: Any) -> None:
            self.http, self.build_request = http, http.build_request

        def send(self, request: Any, *, stream: bool) -> Any:
            seen.append(str(request.url.path))
            return self.http.send(request, stream=stream)

    class Hook:
        def sdk_init(self, base_url: str, client: Any) -> tuple[str, Any]:
            return base_url, Wrapped(client)

        def before_request(self, context: Any, request: httpx2.Request) -> httpx2.Request:
            request.headers["x-hook"] = context.operation_id
            return request

    fake.sdk_configuration.hooks.register_sdk_init_hook(Hook())
    fake.sdk_configuration.hooks.register_before_request_hook(Hook())
    assert fake.get_animal(id=1).name == "Rex"
    assert seen == ["/animals/1"]
    assert fake.requests[0].headers["x-hook"] == "getAnimal"


def test_names_of_the_api_come_first(tmp_path: Path) -> None:
    """An API with a namespace `on`: the script is reached with `script_of`."""
    for fakes in opened("documents", tmp_path):
        fake = fakes.make()
        assert type(fake.on).__name__ == "On"
        script = fakes.testing.script_of(fake)
        script.on(fake.on.get_bird, id="b").returns({"name": "Jay"})
        assert fake.on.get_bird(id="b").name == "Jay"
        assert len(script.calls(fake.on.get_bird)) == 1


# ---------------------------------------------------------------- streams


@both
def test_streams_have_the_scripted_items(streams: Fakes, awaited: bool) -> None:
    fake = streams.make()
    models = streams.package.models
    fake.on(fake.chat.create).streams([models.Chunk(delta="a"), {"delta": "b"}])
    assert items(called_stream(fake.chat, "create", awaited, text="x", stream=True)) == ["a", "b"]


def called_stream(owner: Any, name: str, awaited: bool, **arguments: Any) -> Callable[[], list[Any]]:
    """A function that reads the stream of a call to its end, or raises what it raises."""

    async def read() -> list[Any]:
        return [item async for item in await getattr(owner, f"{name}_async")(**arguments)]

    return (lambda: asyncio.run(read())) if awaited else (lambda: list(getattr(owner, name)(**arguments)))


def items(read: Callable[[], list[Any]]) -> list[Any]:
    return [item.delta for item in read()]


@both
def test_streams_break_and_take_time(streams: Fakes, awaited: bool) -> None:
    fake, errors = streams.make(), streams.package.errors
    route = fake.on(fake.chat.create)
    route.streams([{"delta": "a"}], breaks=True).streams([{"delta": "a"}] * 3, every=2)
    read = called_stream(fake.chat, "create", awaited, text="x", stream=True)
    with pytest.raises(errors.StreamsError, match="peer closed connection"):
        read()
    limited = called_stream(fake.chat, "create", awaited, text="x", stream=True, deadline_ms=5000)
    with pytest.raises(errors.APIDeadlineError):
        limited()
    assert len(called_stream(fake.chat, "create", awaited, text="x", stream=True, timeout_ms=3000)()) == 3
    with pytest.raises(errors.APITimeoutError):
        called_stream(fake.chat, "create", awaited, text="x", stream=True, timeout_ms=1000)()


def test_items_that_are_none_are_refused(streams: Fakes) -> None:
    fake = streams.make()
    with pytest.raises(TypeError, match=r"item 1 of the stream: delta: "):
        fake.on(fake.chat.create).streams([{"delta": "a"}, {"delta": 1}])


@both
def test_lines_and_sequences_are_streams_too(streams: Fakes, awaited: bool) -> None:
    fake = streams.make()
    samples = json.loads(
        (streams.folder / streams.package.__name__ / "testing" / "samples.json").read_bytes()
    )
    streamed = [
        (value["method"], key.partition(" ")[2])
        for value in samples["operations"].values()
        for key, sample in value.items()
        if isinstance(sample, list) and "json" in key and "event" not in key
    ]
    kinds: set[str] = set()
    for path, media_type in streamed:
        owner: Any = fake
        *parents, name = path.split(".")
        for parent in parents:
            owner = getattr(owner, parent)
        try:
            read = called_stream(owner, name, awaited)()
        except TypeError:  # it needs arguments, or returns a list
            continue
        kinds.add(media_type)
        assert len(read) in (1, 2)
    assert any("seq" in kind for kind in kinds)
    assert any("l" in kind.rpartition("/")[2] for kind in kinds)


# ---------------------------------------------------------------- pages


def paged(fakes: Fakes, fake: Any) -> Iterator[tuple[str, Any, Any]]:
    """The paginated methods, with a page of each."""
    samples = json.loads((fakes.folder / fakes.package.__name__ / "testing" / "samples.json").read_bytes())
    for value in samples["operations"].values():
        owner: Any = fake
        *parents, name = value["method"].split(".")
        for parent in parents:
            owner = getattr(owner, parent)
        method = getattr(owner, name)
        from_runtime: Any = importlib.import_module(f"{fakes.package.__name__}._testing.operations")
        operation = from_runtime.operation_of(method)
        if operation.pagination is not None:
            yield value["method"], method, operation


def varied(value: Any, number: int) -> Any:
    """A page whose items are not those of another one."""
    if is_object(value):
        return {name: varied(one, number) for name, one in value.items()}
    if is_array(value):
        return [varied(one, number) for one in value]
    if isinstance(value, str) and not value.startswith("http"):
        return f"{value}-{number}"
    return value + number if type(value) is int else value


@both
def test_pages_lead_to_each_other_and_end(pagination: Fakes, awaited: bool) -> None:
    """In all ways of paging that the golden case has; a default response is a page of its own."""
    fake = pagination.make()
    ways: set[str] = set()
    for path, method, operation in paged(pagination, fake):
        arguments = _needed(method)
        script = pagination.testing.script_of(fake)
        first = method(**arguments)
        defaults = pages_of(fake, path, awaited, arguments)  # the last may be an empty one
        assert [page.__listed__() for page in defaults if page.__listed__()] == [first.__listed__()], path
        raw = json.loads(operation.responses[0].document.encoded(first))
        script.on(method).pages(*(varied(raw, number) for number in (0, 10, 20)))
        for _ in range(2):  # from the beginning each time
            pages = [page for page in pages_of(fake, path, awaited, arguments) if page.__listed__()]
            assert len(pages) == 3, path
        ways.add(operation.pagination.kind)
    assert ways == {"offset", "page", "cursor", "url", "link"}


def _needed(method: Any) -> dict[str, Any]:
    parameters = inspect.signature(method).parameters.values()
    needed = [one for one in parameters if one.default is one.empty and one.kind is one.KEYWORD_ONLY]
    return {one.name: 1 if "int" in str(one.annotation) else "x" for one in needed}


def pages_of(fake: Any, path: str, awaited: bool, arguments: dict[str, Any]) -> list[Any]:
    owner: Any = fake
    *parents, name = path.split(".")
    for parent in parents:
        owner = getattr(owner, parent)

    async def read() -> list[Any]:
        return [page async for page in (await getattr(owner, f"{name}_async")(**arguments)).iter_pages()]

    return asyncio.run(read()) if awaited else list(getattr(owner, name)(**arguments).iter_pages())


# ---------------------------------------------------------------- recorded exchanges


@pytest.fixture
def server() -> Iterator[Loopback]:
    with Loopback() as running:
        yield running


Call = Callable[..., Awaitable[Any]]  # a method by its name, and its arguments


def used(context: Any, use: Callable[[Call], Awaitable[Any]], *, awaited: bool) -> Any:
    """The result of a function that uses the client of a context manager: its blocking methods, or the others."""

    async def main() -> Any:
        async with context as client:

            async def call(path: str, **arguments: Any) -> Any:
                return await attrgetter(f"{path}_async")(client)(**arguments)

            return await use(call)

    async def blocking() -> Any:
        with context as client:

            async def call(path: str, **arguments: Any) -> Any:
                return attrgetter(path)(client)(**arguments)

            return await use(call)

    return asyncio.run(main() if awaited else blocking())


@both
def test_exchanges_are_recorded_and_replayed(
    zoo: Fakes, server: Loopback, tmp_path: Path, awaited: bool
) -> None:
    path = tmp_path / "cassettes" / "zoo.json"
    server.answer(503, body=b"busy", headers={"retry-after": "0"})
    server.answer(json={"id": 7, "name": "Rex"}, headers={"set-cookie": "session=sesame"})
    server.answer(404, json={"message": "gone, sesame"})
    real = zoo.package.Zoo(server_url=server.url, default_headers={"X-Api-Key": "sesame"})

    async def use(call: Call) -> list[str]:
        found = await call("get_animal", id=7, extra_query={"token": "sesame", "b": "1"})
        with pytest.raises(zoo.package.errors.NotFoundError) as info:
            await call("get_animal", id=8)
        return [found.name, str(info.value)]

    recorded = used(zoo.testing.record(path, real), use, awaited=awaited)
    assert len(server.requests) == 3
    text = path.read_text(encoding="utf-8")
    assert "sesame" not in text
    assert [one["response"]["status"] for one in json.loads(text)["exchanges"]] == [503, 200, 404]
    fake = zoo.make.replay(path)  # type: ignore[attr-defined]
    assert used(fake, use, awaited=awaited) == ["Rex", "gone, ***"] == recorded
    assert len(server.requests) == 3
    assert [request.attempt for request in fake.requests] == [1, 2, 1]
    fake = zoo.make.replay(path)  # type: ignore[attr-defined]
    with pytest.raises(
        zoo.testing.NotRecorded, match=re.escape("recorded are GET /animals/7, GET /animals/8")
    ):
        fake.list_animals()
    with pytest.raises(zoo.testing.NotRecorded) as info:
        called(fake, "get_animal", awaited=awaited, id=7, extra_query={"b": "2"})
    assert 'recorded with query [["token", "***"], ["b", "1"]], not [["b", "2"]]' in str(info.value)


@both
def test_streams_and_files_are_recorded(
    streams: Fakes, server: Loopback, tmp_path: Path, awaited: bool
) -> None:
    path = tmp_path / "streams.json"
    content = b'data: {"delta": "a"}\n\ndata: {"delta": "b"}\n\ndata: [DONE]\n\n'
    server.answer(body=content, headers={"content-type": "text/event-stream"})
    server.answer(body=b"\xff\x00", headers={"content-type": "image/png"})
    real = streams.package.Streams(server_url=server.url)

    async def use(call: Call) -> Any:
        stream: Any = await call("chat.create", text="x", stream=True)
        deltas = [item.delta async for item in stream] if awaited else [item.delta for item in stream]
        return deltas, await call("picture")

    result = used(streams.testing.record(path, real), use, awaited=awaited)
    assert result == (["a", "b"], b"\xff\x00")
    assert used(streams.make.replay(path), use, awaited=awaited) == result  # type: ignore[attr-defined]
    assert len(server.requests) == 2


def test_other_files_are_not_replayed(zoo: Fakes, tmp_path: Path) -> None:
    (tmp_path / "other.json").write_text("[]")
    with pytest.raises(ValueError, match=r"was not written by record\(\)"):
        zoo.make.replay(tmp_path / "other.json")  # type: ignore[attr-defined]
    with pytest.raises(FileNotFoundError):
        zoo.make.replay(tmp_path / "none.json")  # type: ignore[attr-defined]


@both
def test_connections_that_fail_are_recorded(
    zoo: Fakes, server: Loopback, tmp_path: Path, awaited: bool
) -> None:
    server.answer(drop=True, default=True)
    real = zoo.package.Zoo(server_url=server.url, retry_config=None)
    path = tmp_path / "zoo.json"

    async def use(call: Call) -> None:
        with pytest.raises(zoo.package.errors.APIConnectionError):
            await call("get_animal", id=7, retries=None)

    used(zoo.testing.record(path, real), use, awaited=awaited)
    used(zoo.make.replay(path), use, awaited=awaited)  # type: ignore[attr-defined]
    assert len(server.requests) == 1


REQUIRED = """
openapi: 3.1.0
info: {title: Shop, version: '1'}
servers: [{url: https://shop.example}]
paths:
  /orders:
    get:
      operationId: listOrders
      parameters:
        - {name: cursor, in: query, schema: {type: string}}
        - {name: limit, in: query, schema: {type: integer}}
      responses:
        '200':
          description: Orders.
          content:
            application/json:
              schema:
                type: object
                required: [data, hasMore, nextCursor]
                properties:
                  data: {type: array, items: {type: object, required: [id], properties: {id: {type: integer}}}}
                  hasMore: {type: boolean}
                  nextCursor: {type: [string, 'null']}
"""


def test_what_leads_to_the_next_page_may_be_left_out_though_it_is_required(tmp_path: Path) -> None:
    (tmp_path / "shop.yaml").write_text(REQUIRED, encoding="utf-8")
    result = build(tmp_path / "shop.yaml")
    write(result.files, tmp_path / "sdk")
    with importable(tmp_path / "sdk", "shop"):
        testing: Any = importlib.import_module("shop.testing")
        with testing.FakeShop() as fake:
            fake.on(fake.list_orders).pages({"data": [{"id": 1}]}, {"data": [{"id": 2}]})
            assert [item.id for item in fake.list_orders().iter_items()] == [1, 2]
            with pytest.raises(TypeError, match=r"a page does not match its schema: .*id"):
                fake.on(fake.list_orders).pages({"data": [{}]})
