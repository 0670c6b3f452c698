"""What callers get when there is no success: classes, messages, attributes, copies."""

from __future__ import annotations

import asyncio
import copy
import errno
import json
import pickle
import socket
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import httpx2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from runtime._runtime.decode import message_of
from runtime._runtime.errors import InvalidArgument, Problem, SDKError, TimedOut
from runtime._runtime.operation import Operation, Response
from runtime._runtime.transport import classify
from tests.runtime.sample import errors, models
from tests.runtime.sample.client import Shop
from tests.support.loopback import Loopback, unused_port
from tests.support.rawserver import RawServer, Turn
from tests.support.stand_ins import pickled

Call = Callable[..., Any]

BODY = {"input": "x", "model": "m"}


def failing(call: Call, server: Loopback, operation: Operation[Any] = models.create, **options: Any) -> Any:
    with pytest.raises(errors.ShopError) as caught:
        call(Shop(server_url=server.url), operation, body=BODY, retries=None, **options)
    return caught.value


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        (401, errors.UnauthorizedError),
        (404, errors.ClientError),
        (418, errors.ClientError),
        (500, errors.APIError),
        (600, errors.APIError),
        (304, errors.APIError),
        (201, errors.APIError),
    ],
)
def test_class_of_a_status(
    call: Call, server: Loopback, status: int, expected: type[errors.ShopError]
) -> None:
    body: dict[str, Any] = (
        {} if status == 304 else {"json": {"error": {"code": 7, "message": "no luck"}}}
    )  # it never has one
    server.answer(status, headers={"X-Request-Id": "r-1"}, **body)
    error = failing(call, server)
    assert type(error) is expected
    assert error.status_code == status
    assert error.headers["x-request-id"] == error.request_id == "r-1"
    assert isinstance(error.raw_response, httpx2.Response)
    assert (error.method, error.url) == ("POST", server.url + "/things")
    (attempt,) = error.attempts
    assert (attempt.status, attempt.failure) == (status, None)
    assert 0 <= attempt.began < attempt.began + attempt.took < 60
    if status >= 400:
        assert str(error) == error.message == "no luck"
        assert error.body == '{"error": {"code": 7, "message": "no luck"}}'
    else:
        assert str(error).startswith(f"Unexpected response received: Status {status}")
    if 400 <= status < 500:
        assert error.data == models.Error(error=models.ErrorBody(code=7, message="no luck"))
    else:
        assert error.data is None


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        (b"", "application/json"),
        (b"", None),
        (b"nope", "text/plain"),
        (b"{not json", "application/json"),
        (b"null", "application/json"),
        (b'{"error": "a word"}', "application/json"),
        (b'{"error": {"code": "x", "message": 5}}', "application/json"),
        (b"\xfe\xfd\x00", "application/json"),
        (b"[" * 100_000, "application/json"),
    ],
)
def test_odd_bodies_keep_the_class(
    call: Call, server: Loopback, body: bytes, content_type: str | None
) -> None:
    server.answer(401, body=body, headers={"content-type": content_type} if content_type else {})
    error = failing(call, server)
    assert type(error) is errors.UnauthorizedError
    assert error.data is None
    assert error.body == body.decode("utf-8", "replace")
    assert str(error)


def test_data_under_an_odd_content_type(call: Call, server: Loopback) -> None:
    server.answer(401, body=b'{"error": {"code": 1, "message": "m"}}', headers={"content-type": "text/html"})
    assert failing(call, server).data.error.code == 1


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ('{"error": {"message": "a"}, "message": "b"}', "a"),
        ('{"error": {"message": ""}, "message": "b"}', "b"),
        ('{"error": {"message": 5}, "detail": "d"}', "d"),
        ('{"error": "e", "title": "t"}', "e"),
        ('{"errors": [{"message": "first"}, {"message": "second"}]}', "first"),
        ('{"errors": [], "title": "t"}', "t"),
        ('{"errors": {"message": "x"}}', None),
        ('"text"', None),
        ("[]", None),
        ("{", None),
        ('{"detail": [{"msg": "x"}]}', None),
    ],
)
def test_message_in_a_body(body: str, message: str | None) -> None:
    assert message_of(body.encode()) == message


@given(
    st.binary()
    | st.recursive(
        st.none() | st.text() | st.integers(),
        lambda inner: st.lists(inner)
        | st.dictionaries(st.sampled_from(["error", "errors", "message"]), inner),
    ).map(lambda value: json.dumps(value).encode())
)
def test_any_body_has_a_message_or_none(body: bytes) -> None:
    found = message_of(body)
    assert found is None or found


@pytest.mark.parametrize(
    ("status", "body", "content_type", "message"),
    [
        (418, "", "application/json", 'API error occurred: Status 418. Body: ""'),
        (418, "tea", "text/plain", "API error occurred: Status 418 Content-Type text/plain. Body: tea"),
        (
            418,
            "{}",
            "application/json; charset=utf-8",
            'API error occurred: Status 418 Content-Type "application/json; charset=utf-8". Body: {}',
        ),
        (418, "tea", None, 'API error occurred: Status 418 Content-Type "". Body: tea'),
        (600, "x", "application/json", "Unexpected response received: Status 600. Body: x"),
        (
            200,
            "tea",
            "text/plain",
            "Unexpected response received: Status 200 Content-Type text/plain. Body: tea",
        ),
        (
            418,
            "t" * 10_005,
            "text/plain",
            f"API error occurred: Status 418 Content-Type text/plain. Body: {'t' * 10_000}...and 5 more chars",
        ),
    ],
)
def test_message_without_a_message(
    call: Call, server: Loopback, status: int, body: str, content_type: str | None, message: str
) -> None:
    server.answer(status, body=body, headers={"content-type": content_type} if content_type else {})
    assert str(failing(call, server)) == message


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (b"", "EOF while parsing a value at line 1 column 0"),
        (b"{nope", "key must be a string at line 1 column 2"),
        (b"null", "Input should be an object"),
        (b'{"items": []}', "model: Field required"),
        (
            b'{"items": [{"object": "item", "value": {}}], "model": 5}',
            "items[0].value: Input should be a valid array; model: Input should be a valid string",
        ),
        (b'{"items": [1, 2, 3, 4], "model": "m"}', "(and 1 more)"),
    ],
)
def test_answers_that_break_their_promise(call: Call, server: Loopback, body: bytes, message: str) -> None:
    server.answer(200, body=body, headers={"content-type": "application/json", "request-id": "r-2"})
    error = failing(call, server)
    assert type(error) is errors.ResponseValidationError
    assert str(error).startswith("Response validation failed: ")
    assert message in str(error)
    assert (error.status_code, error.body, error.request_id) == (200, body.decode(), "r-2")
    assert error.cause is error.__cause__ is not None
    assert error.url == server.url + "/things"


# ---------------------------------------------------------------- no answer


def test_refused(call: Call) -> None:
    with pytest.raises(errors.APIConnectionError) as caught:
        call(Shop(server_url=f"http://127.0.0.1:{unused_port()}"), models.get, retries=None)
    error = caught.value
    assert not isinstance(error, TimeoutError)
    assert str(error).startswith("connection failed: ")
    assert "GET http://127.0.0.1" in str(error)
    assert type(error.__cause__).__name__ in ("ConnectError", "ClientConnectorError")
    assert [attempt.status for attempt in error.attempts] == [None]
    assert "Connect" in str(error.attempts[0].failure)
    assert (error.status_code, error.body, error.raw_response, dict(error.headers)) == (-1, "", None, {})


@pytest.mark.parametrize("hooks", [False, True])
def test_the_reason_reads_alike_however_a_call_is_made(call: Call, hooks: bool, raw: RawServer) -> None:
    """HTTP clients and event loops have words of their own; some have the address of an object in them."""

    class Unchanged:
        def before_request(self, context: Any, request: Any) -> Any:
            return request

    def reason(url: str) -> str:
        shop = Shop(server_url=url)
        if hooks:
            shop.sdk_configuration.hooks.register_before_request_hook(Unchanged())
        with pytest.raises(errors.APIConnectionError) as caught:
            call(shop, models.get, retries=None)
        return str(caught.value).removesuffix(f" (GET {url}/things)")

    port = unused_port()
    refused = f"connection failed: [Errno {errno.ECONNREFUSED}] Connection refused"
    assert [reason(f"{scheme}://127.0.0.1:{port}") for scheme in ("http", "https")] == [refused, refused]
    raw.play(Turn(b"HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\n{", then="close"))
    assert reason(raw.url).startswith("connection failed: peer closed connection without sending complete")


def test_closed_without_a_word(call: Call, server: Loopback) -> None:
    server.answer(drop=True)
    error = failing(call, server)
    assert type(error) is errors.APIConnectionError
    assert len(server.requests) == 1


@pytest.mark.parametrize("per_call", [True, False])
def test_timeout(call: Call, server: Loopback, per_call: bool) -> None:
    server.answer(delay=2.0)
    started = time.monotonic()
    client = Shop(server_url=server.url, timeout_ms=None if per_call else 50)
    with pytest.raises(errors.APITimeoutError, match=r"within 0\.05 s") as caught:
        call(client, models.get, retries=None, **({"timeout_ms": 50} if per_call else {}))
    assert time.monotonic() - started < 1.5
    assert isinstance(caught.value, TimeoutError)
    assert isinstance(caught.value, errors.APIConnectionError)


def test_half_an_answer(call: Call) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def serve() -> None:
            connection, _ = listener.accept()
            with connection:
                connection.recv(65536)
                connection.sendall(
                    b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 99\r\n\r\n{"
                )

        thread = threading.Thread(target=serve)
        thread.start()
        with pytest.raises(errors.APIConnectionError):
            call(Shop(server_url=f"http://127.0.0.1:{listener.getsockname()[1]}"), models.get, retries=None)
        thread.join()


def test_a_body_that_does_not_unpack(call: Call, server: Loopback) -> None:
    server.answer(
        200,
        body=b"not gzip",
        headers={"content-encoding": "gzip", "content-type": "application/json"},
        default=True,
    )
    with pytest.raises(errors.APIConnectionError):
        call(Shop(server_url=server.url), models.get)
    assert len(server.requests) == 1, "another try would not help"


def test_cancelling_ends_the_call(server: Loopback) -> None:
    server.answer(delay=5.0)

    async def run() -> None:
        async with Shop(server_url=server.url) as client:
            task = asyncio.ensure_future(client._dispatcher.call_async(models.get))
            while not server.requests:
                await asyncio.sleep(0.005)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            server.answer(json=[1])
            assert await client._dispatcher.call_async(models.get) == [1]

    asyncio.run(run())


def test_errors_of_a_program_are_left_alone() -> None:
    assert classify(ValueError("mine")) is None
    assert classify(KeyError("mine")) is None
    found = classify(ConnectionResetError())
    assert found is not None
    assert not found.unsent
    assert classify(TimeoutError()).timeout  # type: ignore[union-attr]
    assert classify(httpx2.PoolTimeout("")).unsent  # type: ignore[union-attr]


# ---------------------------------------------------------------- values


def test_errors_can_be_made_by_hand() -> None:
    response = httpx2.Response(418, headers={"x": "y"}, content=b"tea")
    for error in (
        errors.APIError("m", response, "b"),
        errors.APIError(message="m", raw_response=response, body="b"),
    ):
        assert (error.message, error.status_code, error.body, error.headers["X"]) == ("m", 418, "b", "y")
    assert errors.APIError("m", response).body == "tea"
    bare = errors.APIError("m")
    assert (str(bare), bare.status_code, bare.body, bare.data, bare.request_id) == ("m", -1, "", None, None)
    assert errors.APIError().message == ""


@pytest.mark.parametrize("copied", [pickled, copy.copy, copy.deepcopy])
def test_errors_can_be_pickled_and_copied(call: Call, server: Loopback, copied: Callable[[Any], Any]) -> None:
    server.answer(401, json={"error": {"code": 1, "message": "no"}}, headers={"X-Request-Id": "r"})
    status = failing(call, server)
    server.answer(200, body="{", headers={"content-type": "application/json"})
    invalid = failing(call, server)
    server.answer(delay=1.0)
    timeout = failing(call, server, timeout_ms=50)
    assert isinstance(timeout, TimedOut)
    with pytest.raises(errors.ArgumentError) as caught:
        call(Shop(server_url=server.url), models.create, body={})
    for error in (status, invalid, timeout, caught.value):
        again = copied(error)
        assert type(again) is type(error)
        assert str(again) == str(error)
        assert again.args == error.args
        assert again.raw_response is None
        for name in ("message", "status_code", "body", "data", "method", "url", "attempts", "request_id"):
            assert getattr(again, name) == getattr(error, name)
    assert copied(status).headers["x-request-id"] == "r"
    assert copied(caught.value).errors == caught.value.errors != ()
    assert b"Bearer" not in pickle.dumps(status)


def test_the_tree() -> None:
    assert issubclass(errors.ArgumentError, ValueError)
    assert issubclass(errors.MissingCredentialsError, errors.ArgumentError)
    assert issubclass(errors.APITimeoutError, TimeoutError)
    assert all(
        issubclass(cls, SDKError)
        for cls in (errors.APIError, errors.ResponseValidationError, errors.APITimeoutError)
    )
    assert InvalidArgument("m", errors=(Problem("a", "b"),)).errors == (("a", "b"),)


def test_answers_nobody_declared(call: Call, server: Loopback) -> None:
    operation: Operation[Any] = Operation(
        "x",
        "GET",
        "/x",
        responses=(Response("200", "application/json"),),
        errors=(Response("default", "application/json", lambda: models.Error),),
    )
    server.answer(503, json={"error": {"code": 3, "message": "m"}})
    assert failing(call, server, operation).data.error.code == 3


@pytest.mark.parametrize(("status", "is_value"), [(399, True), (400, False), (401, False), (500, False)])
def test_what_is_declared_for_all_statuses_is_a_value_below_400(
    call: Call, server: Loopback, status: int, is_value: bool
) -> None:
    everything = replace(
        models.get, responses=(Response("default", "application/json", lambda: Any),), errors=()
    )
    server.answer(status, json={"a": 1})
    client = Shop(server_url=server.url, retry_config=None)
    if is_value:
        assert call(client, everything) == {"a": 1}
        return
    with pytest.raises(errors.APIError) as caught:
        call(client, everything)
    assert caught.value.status_code == status


def test_a_list_of_texts_has_no_message() -> None:
    assert message_of('["text"]') is None
    assert message_of('{"errors": [{"message": "m"}, {"message": "n"}]}') == "m"
