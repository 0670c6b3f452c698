"""What the three SDKs do on the wire, called as their users call them, over a real HTTP server."""

from __future__ import annotations

import ast
import asyncio
import gc
import importlib
import json
import logging
import re
import runpy
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from operator import attrgetter
from pathlib import Path
from typing import Any

import httpx2
import pytest

from tests.support import ROOT
from tests.support.loopback import unused_port
from tests.support.provider import Provider
from tests.support.sdks import ATOMA, KNOWN, MODELS, OPENROUTER, ORQ, SDK, SDKS, Mode, call, exact

USAGE = ROOT / "tests" / "usage"
GONE = tuple(sdk.package for sdk in KNOWN if sdk not in SDKS)
PROGRAMS = sorted(
    path
    for path in set(USAGE.glob("*.py")) - {USAGE / "__init__.py", USAGE / "misuse.py", USAGE / "imports.py"}
    if not any(
        re.search(rf"^(?:from|import) {package}\b", path.read_text("utf-8"), re.MULTILINE) for package in GONE
    )
)
CALL_OPTIONS = {"retries", "server_url", "timeout_ms", "http_headers"}

every_sdk = pytest.mark.parametrize("sdk", SDKS, ids=str)
both_modes = pytest.mark.parametrize("mode", ["sync", "async"])


# ---------------------------------------------------------------- programs as the providers' pages have them


def value(node: ast.expr) -> Any:
    """What an argument in a program says: a literal, or a model, which stands for a dict of its arguments."""
    match node:
        case ast.Call(func=ast.Attribute(value=ast.Name(id="models"))):
            return {str(keyword.arg): value(keyword.value) for keyword in node.keywords}
        case ast.Dict():
            return {value(key): value(item) for key, item in zip(node.keys, node.values, strict=True) if key}
        case ast.List() | ast.Tuple():
            return [value(item) for item in node.elts]
        case _:
            return ast.literal_eval(node)


def bodies(program: Path) -> list[dict[str, Any]]:
    """The arguments of every call that a program makes, in order: what its requests' bodies have to be."""
    found: list[tuple[int, dict[str, Any]]] = []
    for node in ast.walk(ast.parse(program.read_text(encoding="utf-8"))):
        match node:
            case ast.Call(func=ast.Attribute(attr="create" | "create_async" | "generate" | "generate_async")):
                arguments = {
                    str(keyword.arg).removesuffix("_"): value(keyword.value)
                    for keyword in node.keywords
                    if keyword.arg not in CALL_OPTIONS and ast.unparse(keyword.value) != "UNSET"
                }
                found.append((node.lineno, arguments))
            case _:
                pass
    return [arguments for _, arguments in sorted(found, key=lambda item: item[0])]


@pytest.mark.parametrize("program", PROGRAMS, ids=lambda path: path.stem)
def test_a_program_sends_its_arguments_and_nothing_else(program: Path, environment: Provider) -> None:
    runpy.run_path(str(program), run_name="__main__")
    sent = [request.json() for request in environment.requests if request.method == "POST"]
    assert [exact(body) for body in sent] == [exact(body) for body in bodies(program)]
    assert {request.method: request.path for request in environment.requests} != {}


@pytest.mark.sdk(*KNOWN)
def test_old_and_new_import_paths_work(environment: Provider) -> None:
    names = runpy.run_path(str(USAGE / "imports.py"))
    assert issubclass(names["APIErrorResponse"], names["OrqError"])
    assert names["APIError"] is names["APIDefaultError"]
    assert names["CreateEmbeddingOrq"] is names["EmbeddingOrqParams"]
    assert names["OpenRouterDefaultError"].__mro__[1:2] != (Exception,)
    assert environment.requests == []


@pytest.mark.parametrize(
    ("status", "body", "printed"),
    [
        (
            401,
            {"error": {"code": None, "message": "no such key", "param": None, "type": "auth"}},
            "no such key",
        ),
        (418, {"odd": True}, "418 application/json"),
        (
            200,
            {"object": "list", "data": None, "model": "m", "usage": {"prompt_tokens": 1, "total_tokens": 1}},
            "",
        ),
        (200, {"object": "list"}, "Response validation failed"),
    ],
)
def test_a_program_handles_errors(
    status: int, body: Any, printed: str, environment: Provider, capsys: pytest.CaptureFixture[str]
) -> None:
    environment.reply(status, body)
    runpy.run_path(str(USAGE / "call_options.py"), run_name="__main__")
    assert len(environment.requests) == 1
    assert environment.requests[0].headers["x-department"] == "7"
    assert capsys.readouterr().out.startswith(printed)


def test_the_programs_of_the_pages_make_one_request_each(environment: Provider) -> None:
    for name, count in {
        "orq_nested_options": 1,
        "orq_all_options": 2,
        "openrouter_list_models": 1 + 4,
    }.items():
        environment.requests.clear()
        runpy.run_path(str(USAGE / f"{name}.py"), run_name="__main__")
        assert len(environment.requests) == count


# ---------------------------------------------------------------- the request


@every_sdk
@both_modes
def test_request_line_and_headers(sdk: SDK, mode: Mode, server: Provider) -> None:
    call(mode, sdk.make(server_url=server.base(sdk)), sdk.method, **sdk.arguments())
    (request,) = server.requests
    assert (request.method, request.path, request.query) == ("POST", sdk.path, "")
    assert request.headers["authorization"] == "Bearer test-key"
    assert request.headers["content-type"] == "application/json"
    assert request.headers["accept"].startswith("application/json")
    assert request.headers["user-agent"].startswith(sdk.agent)
    assert request.body == b'{"input":"x","model":"m"}'


@both_modes
@pytest.mark.parametrize(
    ("sdk", "arguments", "sent"),
    [
        # numbers stay what they were
        (ORQ, {"dimensions": 3}, {"dimensions": 3}),
        (ORQ, {"orq": {"retry": {"count": 3}}}, {"orq": {"retry": {"count": 3}}}),
        (
            ORQ,
            {"load_balancer": {"type": "weight_based", "models": [{"model": "a", "weight": 1}]}},
            {"load_balancer": {"type": "weight_based", "models": [{"model": "a", "weight": 1}]}},
        ),
        (
            ORQ,
            {"load_balancer": {"type": "weight_based", "models": [{"model": "a", "weight": 1.0}]}},
            {"load_balancer": {"type": "weight_based", "models": [{"model": "a", "weight": 1.0}]}},
        ),
        (OPENROUTER, {"input": [1, 2]}, {"input": [1, 2]}),
        (OPENROUTER, {"input": [[1.5, 2], [3]]}, {"input": [[1.5, 2], [3]]}),
        (
            OPENROUTER,
            {"provider": {"preferred_min_throughput": 10, "preferred_max_latency": {"p50": 1, "p99": 2.5}}},
            {"provider": {"preferred_min_throughput": 10, "preferred_max_latency": {"p50": 1, "p99": 2.5}}},
        ),
        # None at something that has no null is the same as leaving it out, at any depth
        (ORQ, {"dimensions": None, "cache": None, "orq": None, "user": None}, {}),
        (ORQ, {"orq": {"name": None, "cache": None}}, {"orq": {}}),
        (OPENROUTER, {"dimensions": None, "trace": None, "session_id": None}, {}),
        # None at something that has null is sent
        (ORQ, {"fallbacks": None, "fallback_on_codes": None}, {"fallbacks": None, "fallback_on_codes": None}),
        (ORQ, {"orq": {"fallbacks": None}}, {"orq": {"fallbacks": None}}),
        (ATOMA, {"dimensions": None, "user": None}, {"dimensions": None, "user": None}),
        (OPENROUTER, {"provider": None}, {"provider": None}),
        (OPENROUTER, {"provider": {"zdr": None, "order": None}}, {"provider": {"zdr": None, "order": None}}),
        # what is empty is sent
        (ORQ, {"orq": {}, "fallbacks": []}, {"orq": {}, "fallbacks": []}),
        (ATOMA, {"input_": [], "user": ""}, {"input": [], "user": ""}),
        # free-form objects keep all of their keys
        (
            OPENROUTER,
            {"trace": {"trace_id": "t", "mine": [1, None]}},
            {"trace": {"trace_id": "t", "mine": [1, None]}},
        ),
        (
            ORQ,
            {"orq": {"identity": {"id": "i", "metadata": [{"any": {"deep": None}}]}}},
            {"orq": {"identity": {"id": "i", "metadata": [{"any": {"deep": None}}]}}},
        ),
        # text is UTF-8
        (ATOMA, {"input_": "héllo 日本 😀"}, {"input": "héllo 日本 😀"}),
    ],
)
def test_body_is_the_arguments(
    sdk: SDK, arguments: dict[str, Any], sent: dict[str, Any], mode: Mode, server: Provider
) -> None:
    call(mode, sdk.make(server_url=server.base(sdk)), sdk.method, **sdk.arguments(**arguments))
    (request,) = server.requests
    assert exact(request.json()) == exact({"input": "x", "model": "m", **sent})


def generated(words: list[str]) -> Iterator[str]:
    yield from words


@every_sdk
@pytest.mark.parametrize("collect", [list, tuple, iter, generated])
def test_any_collection_is_a_list(sdk: SDK, collect: Any, server: Provider) -> None:
    arguments = {sdk.input: collect(["a", "b"]), "model": "m"}
    call("sync", sdk.make(server_url=server.base(sdk)), sdk.method, **arguments)
    assert server.requests[0].json() == {"input": ["a", "b"], "model": "m"}


def test_unset_is_absent_none_is_null(server: Provider) -> None:
    unset = importlib.import_module("orq_ai_sdk.types").UNSET
    with ORQ.make(server_url=server.base(ORQ)) as orq:
        orq.router.embeddings.create(input_="x", model="m", fallbacks=unset, retries=unset)
        orq.router.embeddings.create(input_="x", model="m", fallbacks=None)
    assert [exact(request.json()) for request in server.requests] == [
        exact({"input": "x", "model": "m"}),
        exact({"input": "x", "model": "m", "fallbacks": None}),
    ]


@pytest.mark.parametrize("sdk", [ORQ, ATOMA], ids=str)
@both_modes
def test_both_spellings_of_input(sdk: SDK, mode: Mode, server: Provider) -> None:
    for spelling in ("input", "input_"):
        call(mode, sdk.make(server_url=server.base(sdk)), sdk.method, model="m", **{spelling: "x"})
    assert [request.json() for request in server.requests] == [{"input": "x", "model": "m"}] * 2
    with pytest.raises(TypeError, match="input"):
        call(mode, sdk.make(server_url=server.base(sdk)), sdk.method, model="m")
    with pytest.raises(TypeError, match="input"):
        call(mode, sdk.make(server_url=server.base(sdk)), sdk.method, model="m", input="x", input_="x")
    assert len(server.requests) == 2


@both_modes
def test_models_as_arguments(mode: Mode, server: Provider) -> None:
    components = importlib.import_module("openrouter.components")
    preferences = components.ProviderPreferences(
        order=["OpenAI", "Tomorrow"], preferred_min_throughput=10, zdr=None
    )
    call(
        mode,
        OPENROUTER.make(server_url=server.base(OPENROUTER)),
        OPENROUTER.method,
        **OPENROUTER.arguments(provider=preferences, trace=components.TraceConfig(trace_id="t", own=1)),
    )
    assert exact(server.requests[0].json()) == exact(
        {
            "input": "x",
            "model": "m",
            "provider": {"order": ["OpenAI", "Tomorrow"], "preferred_min_throughput": 10, "zdr": None},
            "trace": {"trace_id": "t", "own": 1},
        }
    )


# ---------------------------------------------------------------- arguments that cannot be sent


MISTAKES: list[tuple[Any, ...]] = [
    (ORQ, {"orq": {"retyr": {"count": 1}}}, ["orq.retyr", "did you mean 'retry'"]),
    (ORQ, {"cache": {"type": "exact_match", "tll": 1}}, ["cache.tll", "'ttl'"]),
    (ORQ, {"cache": {"ttl": 1}}, ["cache.type", "required"]),
    (ORQ, {"orq": {"retry": {"on_codes": [429, "abc"]}}}, ["orq.retry.on_codes[1]", "integer", "'abc'"]),
    (
        ORQ,
        {"orq": {"load_balancer": [{"type": "weight_based", "modle": "a"}]}},
        ["orq.load_balancer[0].modle"],
    ),
    (
        ORQ,
        {"orq": {"load_balancer": {"type": "weight_based", "models": [{}]}}},
        ["orq.load_balancer.models[0].model"],
    ),
    (ORQ, {"fallbacks": {"model": "a"}}, ["fallbacks", "list"]),
    (ORQ, {"dimensions": "512"}, ["dimensions", "integer"]),
    (ORQ, {"dimensions": 5.5}, ["dimensions", "integer"]),
    (ORQ, {"encoding_format": "bogus"}, ["encoding_format", "float", "base64"]),
    (ORQ, {"input_": [1, 2]}, ["input"]),
    (ORQ, {"input_": ["a", ["b"]]}, ["input[1]"]),
    (ORQ, {"input_": None}, ["input"]),
    (ORQ, {"model": None}, ["model"]),
    (ORQ, {"model": b"\xff"}, ["model"]),
    (ATOMA, {"input_": [[1]]}, ["input[0]", "string"]),
    (ATOMA, {"user": 5}, ["user", "string"]),
    (OPENROUTER, {"provider": {"max_price": {"prompt": 1}}}, ["provider.max_price.prompt", "string"]),
    (OPENROUTER, {"provider": {"zdr": "maybe"}}, ["provider.zdr"]),
    (OPENROUTER, {"provider": {"ordre": ["OpenAI"]}}, ["provider.ordre", "'order'"]),
    (OPENROUTER, {"input": [{"content": [{"type": "text", "txt": "A"}]}]}, ["input[0].content[0]"]),
    (OPENROUTER, {"trace": {"trace_id": float("nan")}}, ["trace"]),
    (OPENROUTER, {"provider": {"preferred_min_throughput": float("inf")}}, ["preferred_min_throughput"]),
]


@both_modes
@pytest.mark.parametrize(
    ("sdk", "arguments", "parts"),
    MISTAKES,
)
def test_wrong_arguments_are_named(
    sdk: SDK, arguments: dict[str, Any], parts: list[str], mode: Mode, server: Provider
) -> None:
    with pytest.raises(sdk.error("ArgumentError")) as caught:
        call(mode, sdk.make(server_url=server.base(sdk)), sdk.method, **sdk.arguments(**arguments))
    assert isinstance(caught.value, ValueError)
    assert isinstance(caught.value, sdk.error(sdk.base_error))
    for part in parts:
        assert part in str(caught.value)
    assert server.requests == []


def test_every_wrong_argument_is_named_at_once(server: Provider) -> None:
    with ORQ.make(server_url=server.base(ORQ)) as orq, pytest.raises(ORQ.error("ArgumentError")) as caught:
        orq.router.embeddings.create(input_="x", model=7, dimensions="a", cache={"type": "near", "x": 1})
    message = str(caught.value)
    assert all(name in message for name in ("model", "dimensions", "cache.type", "cache.x"))
    assert server.requests == []


@every_sdk
@both_modes
def test_arguments_are_keywords_that_exist(sdk: SDK, mode: Mode, server: Provider) -> None:
    for wrong in ({"modle": "m"}, {"timeout_mss": 1}):
        with pytest.raises(TypeError):
            call(mode, sdk.make(server_url=server.base(sdk)), sdk.method, **sdk.arguments(**wrong))
    with sdk.make(server_url=server.base(sdk)) as client, pytest.raises(TypeError):
        attrgetter(sdk.method)(client)("x", "m")
    assert server.requests == []


# ---------------------------------------------------------------- keys


@every_sdk
@both_modes
@pytest.mark.parametrize(
    "key", [None, "", lambda: None, lambda: ""], ids=["none", "empty", "callable", "callable-empty"]
)
def test_a_missing_key_names_the_variable(sdk: SDK, mode: Mode, key: Any, server: Provider) -> None:
    with pytest.raises(sdk.error("MissingCredentialsError")) as caught:
        call(mode, sdk.make(server_url=server.base(sdk), **{sdk.key: key}), sdk.method, **sdk.arguments())
    assert sdk.key_variable in str(caught.value)
    assert sdk.key in str(caught.value)
    assert isinstance(caught.value, sdk.error("ArgumentError"))
    assert server.requests == []


@every_sdk
@both_modes
def test_where_the_key_comes_from(
    sdk: SDK, mode: Mode, server: Provider, monkeypatch: pytest.MonkeyPatch
) -> None:
    def sent(key: Any) -> str:
        call(mode, sdk.make(server_url=server.base(sdk), **{sdk.key: key}), sdk.method, **sdk.arguments())
        return server.requests[-1].headers["authorization"]

    keys = iter(["first", "second"])
    monkeypatch.setenv(sdk.key_variable, "from-environment")
    assert sent("from-argument") == "Bearer from-argument"
    assert sent(lambda: next(keys)) == "Bearer first"
    assert sent(None) == "Bearer from-environment"
    assert sent("bearer as-it-is") == "bearer as-it-is"


@every_sdk
def test_a_key_may_change_between_calls(sdk: SDK, server: Provider, monkeypatch: pytest.MonkeyPatch) -> None:
    with sdk.make(server_url=server.base(sdk), **{sdk.key: None}) as client:
        for key in ("one", "two"):
            monkeypatch.setenv(sdk.key_variable, key)
            attrgetter(sdk.method)(client)(**sdk.arguments())
    assert [request.headers["authorization"] for request in server.requests] == ["Bearer one", "Bearer two"]


@every_sdk
def test_a_key_that_cannot_be_a_header_is_refused_unseen(sdk: SDK, server: Provider) -> None:
    with sdk.make(server_url=server.base(sdk), **{sdk.key: "secret\nX-Evil: 1"}) as client:
        with pytest.raises(sdk.error("ArgumentError")) as caught:
            attrgetter(sdk.method)(client)(**sdk.arguments())
        assert "secret" not in str(caught.value)
        assert "secret" not in repr(client)
    assert server.requests == []


# ---------------------------------------------------------------- the address


@every_sdk
@both_modes
def test_where_the_address_comes_from(
    sdk: SDK, mode: Mode, server: Provider, monkeypatch: pytest.MonkeyPatch
) -> None:
    nowhere = "http://127.0.0.1:9/nowhere"
    base = server.base(sdk)

    monkeypatch.setenv(f"{sdk.prefix}_SERVER_URL", base)
    call(mode, sdk.make(), sdk.method, **sdk.arguments())
    monkeypatch.setenv(f"{sdk.prefix}_SERVER_URL", nowhere)
    call(mode, sdk.make(server_url=base + "/"), sdk.method, **sdk.arguments())
    call(mode, sdk.make(server_url=nowhere), sdk.method, **sdk.arguments(server_url=base + "/"))
    assert [request.path for request in server.requests] == [sdk.path] * 3


def test_address_variables_are_filled_in(server: Provider) -> None:
    template = server.base(ORQ).replace("127.0.0.1", "{host}")
    call(
        "sync", ORQ.make(server_url=template, url_params={"host": "127.0.0.1"}), ORQ.method, **ORQ.arguments()
    )
    assert len(server.requests) == 1


def test_an_unknown_server_is_named() -> None:
    with pytest.raises(OPENROUTER.error("ArgumentError"), match="production"):
        call("sync", OPENROUTER.make(server="zzz"), OPENROUTER.method, **OPENROUTER.arguments())
    with pytest.raises(ORQ.error("ArgumentError"), match="7"):
        call("sync", ORQ.make(server_idx=7), ORQ.method, **ORQ.arguments())


# ---------------------------------------------------------------- errors

STATUSES = {
    400: "BadRequestResponseError",
    401: "UnauthorizedResponseError",
    402: "PaymentRequiredResponseError",
    403: "ForbiddenResponseError",
    404: "NotFoundResponseError",
    408: "RequestTimeoutResponseError",
    413: "PayloadTooLargeResponseError",
    429: "TooManyRequestsResponseError",
    499: "ClientClosedRequestResponseError",
    500: "InternalServerResponseError",
    502: "BadGatewayResponseError",
    503: "ServiceUnavailableResponseError",
    504: "GatewayTimeoutResponseError",
    524: "EdgeNetworkTimeoutResponseError",
    529: "ProviderOverloadedResponseError",
    418: "OpenRouterDefaultError",
    501: "OpenRouterDefaultError",
}


@pytest.mark.parametrize("status", STATUSES)
@both_modes
def test_each_status_has_its_class(status: int, mode: Mode, server: Provider) -> None:
    server.reply(
        status,
        {"error": {"code": status, "message": "no luck"}, "user_id": "u"},
        headers={"x-request-id": "r-1"},
    )
    client = OPENROUTER.make(server_url=server.base(OPENROUTER))
    with pytest.raises(OPENROUTER.error("OpenRouterDefaultError")) as caught:
        call(mode, client, OPENROUTER.method, **OPENROUTER.arguments(retries=None))
    error: Any = caught.value
    assert type(error).__name__ == STATUSES[status]
    assert isinstance(error, OPENROUTER.error("OpenRouterError"))
    assert str(error) == error.message == "no luck"
    assert error.status_code == status
    assert error.headers["X-Request-Id"] == "r-1"
    assert json.loads(error.body)["user_id"] == "u"
    assert error.raw_response.status_code == status
    if STATUSES[status] != "OpenRouterDefaultError":
        assert error.data.error.code == status
        assert error.data.user_id == "u"


@pytest.mark.sdk(ORQ)
def test_typed_errors_of_orq(server: Provider) -> None:
    server.reply(401, {"error": {"code": "bad_key", "message": "revoked", "param": None, "type": "auth"}})
    with pytest.raises(ORQ.error("APIErrorResponse"), match="revoked") as caught:
        call("sync", ORQ.make(server_url=server.base(ORQ)), ORQ.method, **ORQ.arguments())
    assert caught.value.data.error.code == "bad_key"


@pytest.mark.sdk(ATOMA)
def test_errors_of_atoma(server: Provider) -> None:
    server.reply(402, {"error": {"code": "BALANCE_ERROR", "message": "no balance"}})
    with pytest.raises(ATOMA.error("APIError"), match="no balance"):
        call("sync", ATOMA.make(server_url=server.base(ATOMA)), ATOMA.method, **ATOMA.arguments())


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        (b"", "application/json"),
        (b"", None),
        (b"nope", "text/plain"),
        (b"<html>bad gateway</html>", "text/html; charset=utf-8"),
        (b"{not json", "application/json"),
        (b"null", "application/json"),
        (b"[]", "application/json"),
        (b'{"error": "a word"}', "application/json"),
        (b'{"error": {"code": "x", "message": 5}}', "application/json"),
        (b"\xfe\xfd\x00", "application/json"),
        (b"\xfe\xfd\x00", "application/octet-stream"),
    ],
)
@every_sdk
def test_an_odd_body_still_yields_the_class_of_its_status(
    sdk: SDK, body: bytes, content_type: str | None, server: Provider
) -> None:
    expected = {"orq": "APIErrorResponse", "atoma": "APIError", "openrouter": "UnauthorizedResponseError"}[
        sdk.name
    ]
    server.reply(401, body, content_type)
    with pytest.raises(sdk.error(expected)) as caught:
        call("sync", sdk.make(server_url=server.base(sdk)), sdk.method, **sdk.arguments())
    error: Any = caught.value
    assert error.status_code == 401
    assert error.data is None
    assert error.body == body.decode("utf-8", "replace")
    assert str(error)
    assert "Traceback" not in str(error)


@every_sdk
def test_message_of_an_error_without_a_message(sdk: SDK, server: Provider) -> None:
    def message(status: int, body: bytes, content_type: str) -> str:
        server.reply(status, body, content_type)
        with pytest.raises(sdk.error(sdk.status_error)) as caught:
            call("sync", sdk.make(server_url=server.base(sdk)), sdk.method, **sdk.arguments())
        return str(caught.value)

    assert message(418, b"", "application/json") == 'API error occurred: Status 418. Body: ""'
    assert (
        message(418, b"tea", "text/plain")
        == "API error occurred: Status 418 Content-Type text/plain. Body: tea"
    )
    long = message(418, b"t" * 10_100, "text/plain")
    assert long.endswith("...and 100 more chars")
    unexpected = "Unexpected response received: Status 200 Content-Type text/plain. Body: tea"
    assert message(200, b"tea", "text/plain") == unexpected
    assert message(201, b"{}", "application/json").startswith("Unexpected response received: Status 201")


def test_another_operations_error(server: Provider) -> None:
    server.reply(401, {"error": {"code": 401, "message": "no"}})
    with pytest.raises(OPENROUTER.error("OpenRouterDefaultError"), match="no"):
        call("sync", OPENROUTER.make(server_url=server.base(OPENROUTER)), "embeddings.list_models")


@every_sdk
@both_modes
@pytest.mark.parametrize("body", [b"", b"{not json", b"null", b"[]", b'{"object": "list"}', b'{"data": 5}'])
def test_an_answer_that_is_not_what_was_promised(sdk: SDK, mode: Mode, body: bytes, server: Provider) -> None:
    server.reply(200, body)
    with pytest.raises(
        sdk.error("ResponseValidationError"), match=r"^Response validation failed: "
    ) as caught:
        call(mode, sdk.make(server_url=server.base(sdk)), sdk.method, **sdk.arguments())
    error: Any = caught.value
    assert error.status_code == 200
    assert error.body == body.decode()
    assert error.cause is error.__cause__
    assert error.cause is not None
    assert isinstance(error, sdk.error(sdk.base_error))


@every_sdk
@both_modes
def test_no_answer(sdk: SDK, mode: Mode, server: Provider) -> None:
    refused = f"http://127.0.0.1:{unused_port()}"
    with pytest.raises(sdk.error("APIConnectionError")) as caught:
        call(mode, sdk.make(server_url=refused), sdk.method, **sdk.arguments(retries=None))
    assert isinstance(caught.value, sdk.error(sdk.base_error))
    assert caught.value.__cause__ is not None
    assert caught.value.status_code == -1

    server.reply(drop=True)
    with pytest.raises(sdk.error("APIConnectionError")):
        call(mode, sdk.make(server_url=server.base(sdk)), sdk.method, **sdk.arguments(retries=None))


@every_sdk
@both_modes
@pytest.mark.parametrize("per_call", [True, False])
def test_timeouts(sdk: SDK, mode: Mode, per_call: bool, server: Provider) -> None:
    server.reply(delay=0.5)
    client = sdk.make(server_url=server.base(sdk), timeout_ms=10_000 if per_call else 50)
    more = {"timeout_ms": 50} if per_call else {}
    with pytest.raises(sdk.error("APITimeoutError")) as caught:
        call(mode, client, sdk.method, **sdk.arguments(retries=None, **more))
    assert isinstance(caught.value, TimeoutError)
    assert isinstance(caught.value, sdk.error("APIConnectionError"))


# ---------------------------------------------------------------- answers


@every_sdk
@both_modes
def test_answers_are_models(sdk: SDK, mode: Mode, server: Provider) -> None:
    res = call(mode, sdk.make(server_url=server.base(sdk)), sdk.method, **sdk.arguments())
    assert [item.index for item in res.data] == [0, 1]
    assert res.data[0].embedding == [0.25, -1, 1e-9]
    assert res.data[1].embedding == "AACAPwAAAEA="
    assert res.usage.total_tokens == 3
    assert "embedding" in repr(res)


UNKNOWN: dict[str, Any] = {
    "object": "a_list_of_tomorrow",
    "data": [
        {"object": "sparse_embedding", "index": 0, "embedding": [1.5], "new_field": {"deep": [None, 1]}},
        {"object": "embedding", "index": 1, "embedding": "AACAPw=="},
    ],
    "model": "m",
    "usage": {"prompt_tokens": 1, "total_tokens": 1, "cached_tokens": 0},
    "warnings": ["slow"],
}


@every_sdk
@both_modes
def test_what_is_unknown_in_an_answer_survives(sdk: SDK, mode: Mode, server: Provider) -> None:
    server.reply(200, UNKNOWN, "application/json; charset=utf-8")
    res = call(mode, sdk.make(server_url=server.base(sdk)), sdk.method, **sdk.arguments())
    assert res.object == "a_list_of_tomorrow"
    assert res.data[0].object == "sparse_embedding"
    assert res.warnings == ["slow"]
    assert res.model_dump() == UNKNOWN
    assert json.loads(res.model_dump_json()) == UNKNOWN
    model = res.__class__
    assert model.model_validate(res.model_dump()) == res


def test_each_generations_answers_are_accepted(server: Provider) -> None:
    server.reply(200, {**UNKNOWN, "data": None})
    res = call("sync", ORQ.make(server_url=server.base(ORQ)), ORQ.method, **ORQ.arguments())
    assert res.data is None
    server.reply(200, {"object": "list", "data": [], "model": "m"})
    res = call(
        "sync",
        OPENROUTER.make(server_url=server.base(OPENROUTER)),
        OPENROUTER.method,
        **OPENROUTER.arguments(),
    )
    assert res.usage is None
    assert "usage" not in res.model_dump()


@both_modes
def test_models_of_tomorrow(mode: Mode, server: Provider) -> None:
    architecture = {
        **MODELS[0]["architecture"],
        "tokenizer": "Tomorrow",
        "input_modalities": ["text", "smell"],
    }
    first = {**MODELS[0], "architecture": architecture, "supported_parameters": ["luck"], "new": 1}
    answer = {"data": [first], "total_count": 1, "links": {"next": None}}
    server.reply(200, answer)
    res = call(mode, OPENROUTER.make(server_url=server.base(OPENROUTER)), "embeddings.list_models")
    assert res.data[0].architecture.tokenizer == "Tomorrow"
    assert res.data[0].supported_parameters == ["luck"]
    assert res.model_dump() == answer
    assert res.result.data[0].id == "author/model-0"


# ---------------------------------------------------------------- pages


def test_pages_one_after_the_other(server: Provider) -> None:
    with OPENROUTER.make(server_url=server.base(OPENROUTER)) as open_router:
        page = open_router.embeddings.list_models(limit=2)
        seen = [[model.id for model in page.data]]
        while (page := page.next()) is not None:
            seen.append([model.id for model in page.data])
    assert seen == [["author/model-0", "author/model-1"], ["author/model-2"]]
    assert [dict(request.params) for request in server.requests] == [
        {"limit": "2"},
        {"limit": "2", "offset": "2"},
    ]


def test_pages_one_after_the_other_async(server: Provider) -> None:
    async def run() -> list[str]:
        async with OPENROUTER.make(server_url=server.base(OPENROUTER)) as open_router:
            page = await open_router.embeddings.list_models_async(
                limit=2, offset=1, http_headers={"x-own": "1"}
            )
            ids: list[str] = []
            while page is not None:
                ids.extend(model.id for model in page.data)
                page = await page.next()
            return ids

    assert asyncio.run(run()) == ["author/model-1", "author/model-2"]
    assert [dict(request.params)["offset"] for request in server.requests] == ["1", "3"]
    assert {request.headers["x-own"] for request in server.requests} == {"1"}


def test_a_list_without_a_query(server: Provider) -> None:
    with OPENROUTER.make(server_url=server.base(OPENROUTER)) as open_router:
        page = open_router.embeddings.list_models()
        assert len(page.data) == 3
        assert page.next() is None
    assert [request.query for request in server.requests] == [""]


# ---------------------------------------------------------------- options of a call


def quick(package: str, **more: Any) -> Any:
    """A retry policy that does not keep a test waiting."""
    utils = importlib.import_module(package + ".utils")
    return utils.RetryConfig("backoff", utils.BackoffStrategy(1, 5, 1.0, 2_000), True, **more)


@every_sdk
@both_modes
@pytest.mark.parametrize("per_call", [True, False])
def test_retries(sdk: SDK, mode: Mode, per_call: bool, server: Provider) -> None:
    server.reply(503, {"error": {"code": 503, "message": "later"}})
    server.reply(429, {"error": {"code": 429, "message": "later"}})
    config = quick(sdk.package)
    client = sdk.make(server_url=server.base(sdk), **({} if per_call else {"retry_config": config}))
    call(mode, client, sdk.method, **sdk.arguments(**({"retries": config} if per_call else {})))
    assert len(server.requests) == 3
    assert len({request.body for request in server.requests}) == 1


@every_sdk
@both_modes
def test_retries_are_on_bounded_and_can_be_switched_off(sdk: SDK, mode: Mode, server: Provider) -> None:
    utils = importlib.import_module(sdk.package + ".utils")
    for off in (
        {"retries": None},
        {"retries": utils.RetryConfig("none", utils.BackoffStrategy(1, 1, 1, 1), True)},
    ):
        server.reply(503, b"")
        with pytest.raises(sdk.error(sdk.status_error)):
            call(mode, sdk.make(server_url=server.base(sdk)), sdk.method, **sdk.arguments(**off))
    assert len(server.requests) == 2

    for _ in range(9):
        server.reply(503, b"", headers={"retry-after-ms": "1"})
    with pytest.raises(sdk.error(sdk.status_error)):
        call(mode, sdk.make(server_url=server.base(sdk)), sdk.method, **sdk.arguments())
    assert len(server.requests) == 2 + 3


@every_sdk
def test_what_is_not_worth_another_try(sdk: SDK, server: Provider) -> None:
    for status in (400, 401, 404, 422):
        server.reply(status, b"")
        with pytest.raises(sdk.error(sdk.status_error)):
            call("sync", sdk.make(server_url=server.base(sdk)), sdk.method, **sdk.arguments())
    server.reply(503, b"")
    override = quick(sdk.package, status_codes_override=["418"])
    with pytest.raises(sdk.error(sdk.status_error)):
        call("sync", sdk.make(server_url=server.base(sdk)), sdk.method, **sdk.arguments(retries=override))
    assert len(server.requests) == 5


@every_sdk
@both_modes
def test_http_headers_come_last(sdk: SDK, mode: Mode, server: Provider) -> None:
    own = {"accept": "application/json", "AUTHORIZATION": "Bearer other", "x-own": "1"}
    call(mode, sdk.make(server_url=server.base(sdk)), sdk.method, **sdk.arguments(http_headers=own))
    headers = server.requests[0].headers
    assert (headers["accept"], headers["authorization"], headers["x-own"]) == (
        "application/json",
        "Bearer other",
        "1",
    )
    for wrong in ({"x-own": "1\r\nx-evil: 2"}, {"x\n": "1"}, {"x-own": 1}):
        with pytest.raises(sdk.error("ArgumentError"), match=r"(?i)header"):
            call(mode, sdk.make(server_url=server.base(sdk)), sdk.method, **sdk.arguments(http_headers=wrong))
    assert len(server.requests) == 1


def test_app_headers(server: Provider, monkeypatch: pytest.MonkeyPatch) -> None:
    def sent(options: dict[str, str], method: str = OPENROUTER.method, **arguments: Any) -> list[str | None]:
        if method == OPENROUTER.method:
            arguments = OPENROUTER.arguments(**arguments)
        call("sync", OPENROUTER.make(server_url=server.base(OPENROUTER), **options), method, **arguments)
        names = ("http-referer", "x-openrouter-title", "x-openrouter-categories")
        return [server.requests[-1].headers.get(name) for name in names]

    client = {"http_referer": "https://client.example", "x_open_router_title": "Client"}
    assert sent({}) == [None, None, None]
    assert sent(client) == ["https://client.example", "Client", None]
    assert sent(client, x_open_router_title="Call") == ["https://client.example", "Call", None]
    monkeypatch.setenv("OPENROUTER_HTTP_REFERER", "https://env.example")
    monkeypatch.setenv("OPENROUTER_X_OPEN_ROUTER_TITLE", "Env")
    monkeypatch.setenv("OPENROUTER_X_OPEN_ROUTER_CATEGORIES", "a,b")
    assert sent({}) == ["https://env.example", "Env", "a,b"]
    assert sent(client) == ["https://client.example", "Client", "a,b"]
    assert sent(client, http_referer="https://call.example") == ["https://call.example", "Client", "a,b"]
    assert sent({}, "embeddings.list_models") == ["https://env.example", "Env", "a,b"]


@both_modes
def test_answer_as_events(mode: Mode, server: Provider) -> None:
    accept = importlib.import_module("openrouter.embeddings").GenerateAcceptEnum.TEXT_EVENT_STREAM
    server.reply(200, b"data: [DONE]\n\n", "text/event-stream")
    client = OPENROUTER.make(server_url=server.base(OPENROUTER))
    res = call(mode, client, OPENROUTER.method, **OPENROUTER.arguments(accept_header_override=accept))
    assert res == "data: [DONE]\n\n"
    assert server.requests[0].headers["accept"] == "text/event-stream"


# ---------------------------------------------------------------- clients


class Recorder:
    """A client of the user's own: no more than the two methods that are needed."""

    def __init__(self, inner: Any) -> None:
        self.inner = inner
        self.built: list[tuple[str, str]] = []
        self.closed = False

    def build_request(self, method: str, url: str, **options: Any) -> Any:
        self.built.append((method, str(url)))
        return self.inner.build_request(method, url, **options)

    def send(self, request: Any, **options: Any) -> Any:
        return self.inner.send(request, **options)

    def close(self) -> None:
        self.closed = True


@every_sdk
def test_a_client_of_ones_own_is_used_as_given(sdk: SDK, server: Provider) -> None:
    with httpx2.Client(headers={"x-client": "mine"}) as inner:
        recorder = Recorder(inner)
        with sdk.make(server_url=server.base(sdk), client=recorder) as client:
            attrgetter(sdk.method)(client)(**sdk.arguments())
        assert recorder.built == [("POST", server.url + sdk.path)]
        assert not recorder.closed
        assert server.requests[0].headers["x-client"] == "mine"


@every_sdk
def test_an_async_client_of_ones_own_is_used_as_given(sdk: SDK, server: Provider) -> None:
    async def run() -> None:
        async with httpx2.AsyncClient(headers={"x-client": "mine"}) as inner:
            async with sdk.make(server_url=server.base(sdk), async_client=inner) as client:
                await attrgetter(sdk.method + "_async")(client)(**sdk.arguments())
            assert not inner.is_closed

    asyncio.run(run())
    assert server.requests[0].headers["x-client"] == "mine"


@every_sdk
@pytest.mark.parametrize("argument", ["client", "async_client"])
def test_what_is_no_client_is_refused_at_once(sdk: SDK, argument: str) -> None:
    with pytest.raises(sdk.error("ArgumentError"), match=argument):
        sdk.make(**{argument: object()})


@every_sdk
def test_a_closed_client_says_so(sdk: SDK, server: Provider) -> None:
    client = sdk.make(server_url=server.base(sdk))
    with client:
        attrgetter(sdk.method)(client)(**sdk.arguments())
    with pytest.raises(RuntimeError, match="closed"):
        attrgetter(sdk.method)(client)(**sdk.arguments())


@every_sdk
@pytest.mark.filterwarnings(
    "ignore::pytest.PytestUnraisableExceptionWarning"
)  # the first loop ends without closing
def test_a_client_serves_several_event_loops(sdk: SDK, server: Provider) -> None:
    client = sdk.make(server_url=server.base(sdk))

    async def run(*, last: bool) -> None:
        method = attrgetter(sdk.method + "_async")(client)
        await asyncio.gather(*(method(**sdk.arguments()) for _ in range(4)))
        if last:
            await client.aclose()

    asyncio.run(run(last=False))
    asyncio.run(run(last=True))
    gc.collect()  # what the first loop left open is reported here, not in some later test
    assert len(server.requests) == 8


@every_sdk
def test_threads_share_a_client(sdk: SDK, server: Provider) -> None:
    with sdk.make(server_url=server.base(sdk)) as client, ThreadPoolExecutor(4) as pool:
        method = attrgetter(sdk.method)(client)

        def run(number: int) -> Any:
            return method(**sdk.arguments(user=str(number)))

        answers = list(pool.map(run, range(16)))
    assert all(res.usage.total_tokens == 3 for res in answers)
    assert sorted(int(request.json()["user"]) for request in server.requests) == list(range(16))


@every_sdk
def test_secrets_are_not_logged_or_shown(
    sdk: SDK, server: Provider, caplog: pytest.LogCaptureFixture
) -> None:
    logger = logging.getLogger("test_sdks")
    with caplog.at_level(logging.DEBUG, "test_sdks"):
        client = sdk.make(server_url=server.base(sdk), debug_logger=logger, **{sdk.key: "top-secret"})
        call("sync", client, sdk.method, **sdk.arguments())
    assert server.requests[0].headers["authorization"] == "Bearer top-secret"
    assert sdk.path in caplog.text
    assert "200" in caplog.text
    assert "top-secret" not in caplog.text + repr(client)


@every_sdk
@both_modes
def test_hooks(sdk: SDK, mode: Mode, server: Provider) -> None:
    happened: list[str] = []

    class Hook:
        def before_request(self, context: Any, request: Any) -> Any:
            happened.append(f"before {context.operation_id}")
            request.headers["x-hook"] = "1"
            return request

        def after_success(self, context: Any, response: Any) -> Any:
            happened.append(f"success {response.status_code}")
            return response

        def after_error(self, context: Any, response: Any, error: Any) -> Any:
            happened.append(f"error {response.status_code}")
            return response, error

    def client() -> Any:
        made = sdk.make(server_url=server.base(sdk))
        hooks = made.sdk_configuration.__dict__["_hooks"]
        hooks.register_before_request_hook(Hook())
        hooks.register_after_success_hook(Hook())
        hooks.register_after_error_hook(Hook())
        return made

    call(mode, client(), sdk.method, **sdk.arguments())
    server.reply(503, b"")
    server.reply(404, b"")
    with pytest.raises(sdk.error(sdk.status_error)):
        call(mode, client(), sdk.method, **sdk.arguments(retries=quick(sdk.package)))
    operation = happened[0]
    assert operation.startswith("before ")
    assert happened == [operation, "success 200", operation, operation, "error 404"]
    assert {request.headers["x-hook"] for request in server.requests} == {"1"}
