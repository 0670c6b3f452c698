"""Answers that are streams or files, over real sockets: item by item, and what becomes of the connections."""

from __future__ import annotations

import asyncio
import gzip
import json
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx2
import pytest

from tests.support.golden import GOLDEN, built, documents
from tests.support.packages import importable, write
from tests.support.rawserver import RawServer, Turn, response, until

MODES = ("sync", "async", "httpx", "httpx-async")
both = pytest.mark.parametrize("mode", MODES)


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    """The package of the golden case, imported."""
    folder = tmp_path_factory.mktemp("streams")
    result = built(documents(GOLDEN / "streams")[0])
    write(result.files, folder)
    with importable(folder, result.module) as module:
        yield module


@pytest.fixture
def server() -> Iterator[RawServer]:
    with RawServer() as running:
        yield running
        assert running.problems == []


def chunked(
    *pieces: bytes, kind: str = "text/event-stream", end: bool = True, fields: Sequence[str] = ()
) -> bytes:
    """An answer in chunks, perhaps without its end."""
    head = response(200, b"", "transfer-encoding: chunked", *fields, length=None, content_type=kind)
    return head + b"".join(chunk(piece) for piece in pieces) + (b"0\r\n\r\n" if end else b"")


def chunk(piece: bytes) -> bytes:
    return b"%x\r\n%b\r\n" % (len(piece), piece)


def data(*items: Any) -> bytes:
    return b"".join(b"data: %b\n\n" % json.dumps(item).encode() for item in items)


async def _turn() -> None:
    """Let the event loop do what is due."""
    await asyncio.sleep(0)


class Caller:
    """One client, called in one of the modes; what it returns is used the same way in all of them."""

    def __init__(self, package: ModuleType, server: RawServer, mode: str, **options: Any) -> None:
        self.awaited = mode.endswith("async")
        self.loop = asyncio.new_event_loop() if self.awaited else None
        self.http: Any = None
        if mode == "httpx":
            options["client"] = self.http = httpx2.Client(verify=False)
        elif mode == "httpx-async":
            options["async_client"] = self.http = self.run(self._made())
        self.client = package.Streams(server_url=server.url, **options)

    async def _made(self) -> httpx2.AsyncClient:
        return httpx2.AsyncClient(verify=False)

    def run(self, outcome: Any) -> Any:
        """The outcome, awaited in the asynchronous modes."""
        return self.loop.run_until_complete(outcome) if self.loop is not None else outcome

    def call(self, method: str, **arguments: Any) -> Any:
        resource, _, name = method.rpartition(".")
        target = getattr(self.client, resource) if resource else self.client
        return self.run(getattr(target, name + "_async" * self.awaited)(**arguments))

    def next(self, stream: Any) -> Any:
        """The next item, None at the end."""
        if self.awaited:
            return self.run(anext(stream, None))
        return next(stream, None)

    def until(self, ready: Callable[[], bool]) -> bool:
        """Whether something becomes true in some seconds, in which the event loop goes on."""
        return until(lambda: self.run(_turn() if self.awaited else None) or ready())

    def items(self, stream: Any) -> list[Any]:
        return list(iter(lambda: self.next(stream), None))

    def end(self, stream: Any) -> None:
        self.run(stream.aclose() if self.awaited else stream.close())

    def close(self) -> None:
        self.run(self.client.aclose() if self.awaited else self.client.close())
        if self.http is not None:
            self.run(self.http.aclose() if self.awaited else self.http.close())
        if self.loop is not None:
            self.loop.close()


@pytest.fixture
def caller(package: ModuleType, server: RawServer) -> Iterator[Callable[..., Caller]]:
    """Makes callers, and closes them; afterwards the server has no connection left."""
    made: list[Caller] = []

    def make(mode: str, **options: Any) -> Caller:
        made.append(Caller(package, server, mode, **options))
        return made[-1]

    yield make
    for one in made:
        one.close()
    assert until(lambda: server.open == 0)


# ---------------------------------------------------------------- reading


@both
def test_items_come_as_they_are_sent(mode: str, caller: Any, server: RawServer, package: ModuleType) -> None:
    first = chunked(data({"delta": "a"}), end=False)
    server.play(Turn(first, later=chunk(data({"delta": "b"})) + b"0\r\n\r\n"))
    one = caller(mode)
    stream = one.call("chat.create", text="x", stream=True)
    item = one.next(stream)  # while the server waits
    assert (type(item), item.delta) == (package.models.Chunk, "a")
    server.release()
    assert [item.delta for item in one.items(stream)] == ["b"]
    assert one.next(stream) is None
    (request,) = server.requests
    assert request.headers["accept"] == "text/event-stream"
    assert request.json() == {"text": "x", "stream": True}
    server.play(Turn(response(200, b'{"text": "t"}')))
    assert one.call("chat.create", text="x").text == "t"
    assert server.requests[-1].headers["accept"].startswith("application/json;q=1")
    assert server.accepted == 1  # the connection of the stream was used again


WHATWG = (
    b"\xef\xbb\xbf: a comment\n"
    b"event: first\rid: 1\rretry: 250\rdata\rdata: one\rdata:  two\r\r"
    b"data:three\r\n\r\n"
    b"id: 2\0\nretry: 1s\nfoo: bar\ndata: \xe2\x82\xac \xff\n\n"
    b"event: nothing\n\n"
    b"id\ndata:\n\n"
    b"data: [DONE]\n\n"
    b"data: never finished\n"
)
EVENTS = [
    {"event": "first", "data": "\none\n two", "id": "1", "retry": 250},
    {"data": "three", "id": "1"},
    {"data": "\u20ac \ufffd", "id": "1"},
    {"data": ""},
    {"data": "[DONE]"},
]


@pytest.mark.parametrize("size", [1, 2, 7, len(WHATWG)])
def test_events_follow_the_rules_of_the_html_standard(size: int, caller: Any, server: RawServer) -> None:
    pieces = [WHATWG[start : start + size] for start in range(0, len(WHATWG), size)]
    server.play(Turn(chunked(*pieces, kind="Text/Event-Stream; charset=utf-8")))
    one = caller("sync")
    assert [item.model_dump() for item in one.items(one.call("events.plain"))] == EVENTS


@both
@pytest.mark.parametrize("blank", [b"data:\n\n", b"event: ping\ndata: \n\n", b"data\ndata:\n\n" * 5_000])
def test_events_without_a_document_are_no_items(
    mode: str, blank: bytes, caller: Any, server: RawServer
) -> None:
    """They keep a connection alive."""
    server.play(Turn(chunked(blank, data({"delta": "a"}), blank, b"data: [DONE] \n\n", data({"delta": "b"}))))
    one = caller(mode)
    stream = one.call("chat.create", text="x", stream=True)
    assert [item.delta for item in one.items(stream)] == ["a"]


def test_an_event_does_not_wait_for_what_may_follow_its_line_break(caller: Any, server: RawServer) -> None:
    server.play(Turn(chunked(b"data: 1\r\r", end=False), later=chunk(b"\ndata: 2\r\n\r\n") + b"0\r\n\r\n"))
    one = caller("sync")
    stream = one.call("events.plain")
    assert one.next(stream).data == "1"
    server.release()
    assert [item.data for item in one.items(stream)] == ["2"]


ROWS = {
    "rows.lines": (b'{"n": 1}\r\n\n{"n": ', b'2}\n{"n": 3}', "application/x-ndjson"),
    "rows.listed": (b'{"n": 1}\n{"n": 2', b'}\n{"n": 3}\n', "application/jsonl"),
    "rows.sequence": (b'\x1e{"n":\n 1}\n', b'\x1e{"n": 2}\n\x1e{"n": 3}', "application/geo+json-seq"),
}


@pytest.mark.parametrize("method", ROWS)
@pytest.mark.parametrize("mode", ["sync", "async"])
def test_rows(mode: str, method: str, caller: Any, server: RawServer) -> None:
    first, second, kind = ROWS[method]
    server.play(Turn(chunked(first, kind=kind, end=False), later=chunk(second) + b"0\r\n\r\n"))
    one = caller(mode)
    stream = one.call(method)
    assert one.next(stream).n == 1
    server.release()
    assert [row.n for row in one.items(stream)] == [2, 3]


def test_the_caller_chooses_between_a_list_and_rows(caller: Any, server: RawServer) -> None:
    one = caller("sync")
    server.play(Turn(response(200, b'[{"n": 1}]')))
    assert [row.n for row in one.call("rows.rows")] == [1]
    server.play(Turn(response(200, b'{"n": 1}\n', content_type="application/x-ndjson")))
    assert [row.n for row in one.call("rows.rows", accept_header_override="application/x-ndjson")] == [1]
    assert server.requests[-1].headers["accept"] == "application/x-ndjson"


def test_what_items_are(caller: Any, server: RawServer, package: ModuleType) -> None:
    one, models = caller("sync"), package.models
    server.play(Turn(chunked(data({"type": "added", "name": "n"}, {"type": "moved"}))))
    kinds: list[type[Any]] = [type(item) for item in one.items(one.call("events.changes"))]
    assert kinds == [models.Added, package.types.Unrecognized]
    server.play(Turn(chunked(b'id: 7\nevent: e\ndata: {"delta":\ndata: "d"}\n\ndata: [DONE]\n\n')))
    (notice,) = one.items(one.call("events.objects"))
    assert (notice.id, notice.event, type(notice.data), notice.data.delta) == ("7", "e", models.Chunk, "d")
    server.play(Turn(chunked(b'event: word\ndata: 12\n\nevent: chunk\ndata: {"delta": "d"}\n\n')))
    word, part = one.items(one.call("events.either"))
    assert (word.data, part.data.delta) == ("12", "d")
    server.play(Turn(response(204, content_type=None, length=None)))
    assert one.call("events.objects") is None
    server.play(Turn(chunked(data({"delta": "a"}))))
    assert one.call("events.whole") == 'data: {"delta": "a"}\n\n'


def test_a_stream_beside_its_answer(caller: Any, server: RawServer) -> None:
    one = caller("sync")
    server.play(Turn(chunked(data({"delta": "a"}), fields=["x-remaining: 7"])))
    raw = one.client.chat.with_raw_response.create(text="x", stream=True)
    assert (raw.status_code, raw.headers["X-Remaining"], raw.content) == (200, "7", b"")
    assert [item.delta for item in raw.parsed] == ["a"]


@both
def test_a_stream_that_a_whole_body_asks_for(
    mode: str, caller: Any, server: RawServer, package: ModuleType
) -> None:
    models, one = package.models, caller(mode)
    whole, pieces = Turn(response(200, b'{"text": "t"}')), Turn(chunked(data({"delta": "a"})))
    bodies: list[Any] = [{"text": "x", "stream": True}, models.AskChatRequestBodyEvery(text="x", stream=True)]
    for body in bodies:
        server.play(pieces)
        assert [item.delta for item in one.items(one.call("chat.ask_chat", body=body))] == ["a"]
        assert server.requests[-1].headers["accept"] == "text/event-stream"
        assert server.requests[-1].json() == {"text": "x", "stream": True}
    for body in ({"text": "x"}, {"text": "x", "stream": False}, models.AskChatRequestBody1(text="x")):
        server.play(whole)
        assert one.call("chat.ask_chat", body=body).text == "t"
        assert server.requests[-1].headers["accept"].startswith("application/json;q=1")
    server.play(pieces)
    assert [item.delta for item in one.items(one.call("chat.maybe_chat", body=bodies[0]))] == ["a"]
    for arguments in ({}, {"body": {"name": "n"}}, {"word": "w"}):
        server.play(whole)
        assert one.call("chat.maybe_chat", **arguments).text == "t"


@both
def test_a_stream_that_no_type_tells(mode: str, caller: Any, server: RawServer, package: ModuleType) -> None:
    one, body = caller(mode), {"text": "x", "stream": True}
    server.play(Turn(chunked(data({"delta": "a"}))))
    stream = one.call("chat.untold_chat", body=body, accept_header_override="text/event-stream")
    assert [item.delta for item in one.items(stream)] == ["a"]
    server.play(Turn(chunked(data({"delta": "a"}))))
    with pytest.raises(package.errors.StreamsError, match="text/event-stream"):  # the caller expects a model
        one.call("chat.untold_chat", body=body)


def test_a_stream_is_the_default_where_the_document_says_so(caller: Any, server: RawServer) -> None:
    one = caller("sync")
    server.play(Turn(response(200, b'{"text": "t"}')), Turn(chunked(data({"delta": "a"}))))
    assert one.call("chat.tell_chat", stream=False).text == "t"
    assert [item.delta for item in one.call("chat.tell_chat", stream=True)] == ["a"]


# Only httpcore2 leaves it to us to unpack; the other clients take a single member.
@pytest.mark.parametrize(("mode", "members"), [("sync", 1), ("sync", 2), ("async", 1), ("httpx", 1)])
def test_compressed(mode: str, members: int, caller: Any, server: RawServer) -> None:
    whole = data(*({"delta": "x" * 1000} for _ in range(500)))
    cut = len(whole) // members
    packed = b"".join(gzip.compress(whole[at : at + cut]) for at in range(0, len(whole), cut))
    server.play(Turn(chunked(packed[:50], packed[50:], fields=["content-encoding: gzip"])))
    one = caller(mode)
    assert len(one.items(one.call("events.plain"))) == 500


# ---------------------------------------------------------------- what goes wrong


@both
def test_errors_before_the_stream(mode: str, caller: Any, server: RawServer, package: ModuleType) -> None:
    problem = b'{"error": {"code": 429, "message": "slower"}}'
    server.play(Turn(response(429, problem, "retry-after-ms: 1")), Turn(chunked(data({"delta": "a"}))))
    one, utils = caller(mode), package.utils
    retries = utils.RetryConfig("backoff", utils.BackoffStrategy(1, 1, 1, 5_000), True, repeat_unsafe=True)
    stream = one.call("chat.create", text="x", stream=True, retries=retries)
    assert [item.delta for item in one.items(stream)] == ["a"]
    server.play(Turn(response(429, problem)))
    with pytest.raises(package.errors.TooManyRequestsError, match="slower") as caught:
        one.call("chat.create", text="x", stream=True, retries=None)
    assert caught.value.data.error.code == 429
    server.play(Turn(response(200, b'{"text": "not a stream"}')))
    with pytest.raises(package.errors.APIStatusError, match="Unexpected response"):
        one.call("chat.create", text="x", stream=True)


@both
def test_errors_that_are_not_packed_as_they_say(
    mode: str, caller: Any, server: RawServer, package: ModuleType
) -> None:
    server.play(
        Turn(response(429, b'{"error": {"code": 429, "message": "slower"}}', "content-encoding: gzip"))
    )
    with pytest.raises(package.errors.TooManyRequestsError, match="slower"):
        caller(mode).call("chat.create", text="x", stream=True, retries=None)


@both
def test_a_stream_with_codings_in_several_headers(mode: str, caller: Any, server: RawServer) -> None:
    packed = zlib.compress(gzip.compress(data({"delta": "a"})))
    server.play(Turn(chunked(packed, fields=["content-encoding: gzip", "Content-Encoding: deflate"])))
    one = caller(mode)
    stream = one.call("chat.create", text="x", stream=True)
    assert [item.delta for item in one.items(stream)] == ["a"]


@both
def test_what_follows_a_stream_is_not_the_next_answer(mode: str, caller: Any, server: RawServer) -> None:
    second = response(200, b'{"text": "of nobody"}')
    server.play(Turn(chunked(data({"delta": "a"})) + second), Turn(response(200, b'{"text": "t"}')))
    one = caller(mode, retry_config=None)
    stream = one.call("chat.create", text="x", stream=True)
    with suppress(Exception):  # aiohttp refuses it
        one.items(stream)
    one.end(stream)
    assert one.call("chat.create", text="x").text == "t"


@both
def test_errors_in_the_stream(mode: str, caller: Any, server: RawServer, package: ModuleType) -> None:
    errors, one = package.errors, caller(mode)
    envelope = {"error": {"code": 429, "message": "too many"}}
    for method, kind in (("chat.create", "Chunk"), ("events.plain", "ServerSentEvent")):
        arguments: dict[str, Any] = {"text": "x", "stream": True} if "chat" in method else {}
        server.play(Turn(chunked(data({"delta": "a"}), data(envelope), data({"delta": "b"}))))
        stream = one.call(method, **arguments)
        assert type(one.next(stream)).__name__ == kind
        with pytest.raises(errors.APIStatusError, match="too many") as caught:
            one.next(stream)
        assert json.loads(caught.value.body) == envelope
        assert one.next(stream) is None
    server.play(Turn(chunked(data({"delta": "a"}, {"delta": 1}, {"delta": "b"}))))
    stream = one.call("chat.create", text="x", stream=True)
    one.next(stream)
    with pytest.raises(errors.ResponseValidationError, match="delta") as invalid:
        one.next(stream)
    assert invalid.value.body == '{"delta": 1}'
    assert one.next(stream) is None
    assert until(lambda: server.open <= 1)


@pytest.mark.parametrize("mode", ["sync", "async"])
def test_an_unread_response_has_the_id_of_the_request(mode: str, caller: Any, server: RawServer) -> None:
    server.play(rest=Turn(response(200, b"text", "x-request-id: r-7", content_type="image/png")))
    one = caller(mode)
    unread = one.client.with_streaming_response

    async def awaited() -> Any:
        async with unread.picture_async() as found:
            await found.read()
            return found.request_id

    if one.awaited:
        assert one.run(awaited()) == "r-7"
    else:
        with unread.picture() as found:
            assert (found.read(), found.request_id) == (b"text", "r-7")


@both
def test_a_stream_that_breaks_off(mode: str, caller: Any, server: RawServer, package: ModuleType) -> None:
    one, errors = caller(mode), package.errors
    server.play(Turn(chunked(data({"delta": "a"}), end=False), later=chunk(b": bye\n"), then="close"))
    stream = one.call("chat.create", text="x", stream=True)
    assert one.next(stream).delta == "a"
    server.release()
    with pytest.raises(errors.APIConnectionError) as caught:
        one.next(stream)
    assert not isinstance(caught.value, errors.APITimeoutError)
    assert one.next(stream) is None
    assert len(server.requests) == 1  # nothing is tried again


@both
def test_a_stream_that_falls_silent(mode: str, caller: Any, server: RawServer, package: ModuleType) -> None:
    one, errors = caller(mode), package.errors
    server.play(rest=Turn(chunked(data({"delta": "a"}), end=False), then="hang"))
    stream = one.call("chat.create", text="x", stream=True, timeout_ms=200)
    assert one.next(stream).delta == "a"
    with pytest.raises(errors.APITimeoutError, match=r"0\.2 s") as caught:
        one.next(stream)
    assert not isinstance(caught.value, errors.APIDeadlineError)


@pytest.mark.parametrize("mode", ["sync", "async"])
def test_the_limit_for_reading_is_that_of_a_piece(
    mode: str, caller: Any, server: RawServer, package: ModuleType
) -> None:
    one = caller(mode)
    server.play(rest=Turn(chunked(data({"delta": "a"}), end=False), then="hang"))
    stream = one.call("chat.create", text="x", stream=True, timeout=httpx2.Timeout(None, read=0.2))
    assert one.next(stream).delta == "a"
    with pytest.raises(package.errors.APITimeoutError):
        one.next(stream)


@pytest.mark.parametrize("mode", ["sync", "async"])
def test_a_stream_that_outlives_its_deadline(
    mode: str, caller: Any, server: RawServer, package: ModuleType
) -> None:
    one = caller(mode)
    endless = Turn(chunked(data({"delta": "a"}), end=False), again=chunk(data({"delta": "b"})), pause=0.01)
    server.play(rest=endless)
    stream = one.call("chat.create", text="x", stream=True, timeout_ms=5_000, deadline_ms=300)
    with pytest.raises(package.errors.APIDeadlineError):
        one.items(stream)
    assert until(lambda: server.open == 0)


@pytest.mark.parametrize("mode", ["sync", "async"])
def test_pieces_may_take_longer_together_than_one_of_them(mode: str, caller: Any, server: RawServer) -> None:
    whole = chunked(*(data({"delta": "a"}) for _ in range(8)))
    server.play(Turn(whole, pieces=-(-len(whole) // 8), pause=0.1))
    one = caller(mode)
    stream = one.call("chat.create", text="x", stream=True, timeout_ms=500, deadline_ms=20_000)
    assert len(one.items(stream)) == 8


@pytest.mark.parametrize("mode", ["sync", "async"])
@pytest.mark.parametrize("method", ["events.plain", "rows.lines"])
def test_an_item_without_end_is_refused(
    mode: str, method: str, caller: Any, server: RawServer, package: ModuleType
) -> None:
    kind = "text/event-stream" if "events" in method else "application/x-ndjson"
    head = chunked(b"data: ", kind=kind, end=False)
    server.play(rest=Turn(head, again=chunk(b"x" * (1 << 20))))
    one = caller(mode)
    with pytest.raises(package.errors.ResponseValidationError, match="longer than"):
        one.next(one.call(method))
    assert until(lambda: server.open == 0)


# ---------------------------------------------------------------- the connections


@both
def test_closing_lets_the_connection_go(mode: str, caller: Any, server: RawServer) -> None:
    one = caller(mode)
    server.play(rest=Turn(chunked(data({"delta": "a"}, {"delta": "b"}), end=False), then="hang"))
    stream = one.call("chat.create", text="x", stream=True)
    assert one.next(stream).delta == "a"
    one.end(stream)
    one.end(stream)
    assert one.next(stream) is None
    assert until(lambda: server.open == 0)
    one.call("chat.create", text="x", stream=True)
    if mode != "httpx-async":  # there, nobody can await the end of what is forgotten
        assert one.until(lambda: server.open == 0)


@both
def test_the_connection_is_used_again_after_the_last_item(mode: str, caller: Any, server: RawServer) -> None:
    one = caller(mode)
    server.play(rest=Turn(chunked(data({"delta": "a"}), b"data: [DONE]\n\n")))
    for _ in range(3):
        assert len(one.items(one.call("chat.create", text="x", stream=True))) == 1
    assert server.accepted == (1 if mode != "httpx" else 3)
    if mode != "httpx":  # the end may also be missing
        server.play(rest=Turn(chunked(data({"delta": "a"}), b"data: [DONE]\n\n", end=False), then="hang"))
        assert len(one.items(one.call("chat.create", text="x", stream=True))) == 1
        assert one.until(lambda: server.open == 0)


def test_leaving_a_with_block_lets_the_connection_go(package: ModuleType, server: RawServer) -> None:
    server.play(rest=Turn(chunked(data({"delta": "a"}), end=False), then="hang"))
    with package.Streams(server_url=server.url) as client:
        with client.chat.create(text="x", stream=True) as stream:
            for _ in stream:
                break
        assert until(lambda: server.open == 0)
        with pytest.raises(ZeroDivisionError), client.chat.create(text="x", stream=True) as kept:
            raise ZeroDivisionError
        assert list(kept) == []
        assert until(lambda: server.open == 0)

    async def run() -> None:
        async with package.Streams(server_url=server.url) as client:
            async with await client.chat.create_async(text="x", stream=True) as stream:
                async for _ in stream:
                    break
            assert await asyncio.to_thread(until, lambda: server.open == 0)
            other = await client.chat.create_async(text="x", stream=True)
            await anext(other)
            waiting = asyncio.ensure_future(anext(other))
            await asyncio.sleep(0)
            waiting.cancel()
            with pytest.raises(asyncio.CancelledError):
                await waiting
            assert [item async for item in other] == []

    asyncio.run(run())
    assert until(lambda: server.open == 0)


@both
def test_closing_the_client_ends_its_streams(
    mode: str, caller: Any, server: RawServer, package: ModuleType
) -> None:
    one = caller(mode)
    server.play(rest=Turn(chunked(data({"delta": "a"}), end=False), later=chunk(data({"delta": "b"}))))
    stream = one.call("chat.create", text="x", stream=True)
    assert one.next(stream).delta == "a"
    one.run(one.client.aclose() if one.awaited else one.client.close())
    server.release()
    with pytest.raises(package.errors.APIConnectionError, match="the client was closed"):
        one.next(stream)
    assert until(lambda: server.open == 0)


def test_hooks_see_the_head_of_a_stream(package: ModuleType, server: RawServer) -> None:
    seen: list[int] = []

    class Hook:
        def after_success(self, hook_ctx: object, response: httpx2.Response) -> httpx2.Response:
            seen.append(response.status_code)
            return response

    server.play(Turn(chunked(data({"delta": "a"}))))
    lines: list[str] = []

    class Logger:
        def debug(self, message: str, *values: object) -> None:
            lines.append(message % values)

    with package.Streams(server_url=server.url, debug_logger=Logger()) as client:
        client.sdk_configuration.hooks.register_after_success_hook(Hook())
        assert [item.delta for item in client.chat.create(text="x", stream=True)] == ["a"]
    assert seen == [200]
    assert "Response: 200" in lines[-1]


# ---------------------------------------------------------------- files

BYTES = bytes(range(256)) * 4_000


@pytest.mark.parametrize("mode", ["sync", "httpx"])
def test_bytes_are_written_to_a_file(
    mode: str, caller: Any, server: RawServer, tmp_path: Path, package: Any
) -> None:
    one = caller(mode)
    fields = ['etag: "e"', 'content-disposition: attachment; filename="../b"']
    server.play(rest=Turn(response(200, BYTES, *fields, content_type="application/octet-stream")))
    assert one.call("files.download", id="1") == BYTES
    unread = one.client.files.with_streaming_response
    with unread.download(id="1") as answer:
        assert (answer.status_code, answer.headers["ETag"]) == (200, '"e"')
        answer.write_to(tmp_path / "a")
    assert (tmp_path / "a").read_bytes() == BYTES
    assert [path.name for path in tmp_path.iterdir()] == ["a"]
    assert not (tmp_path.parent / "b").exists()
    with unread.download(id="1") as answer:
        assert b"".join(answer.iter_bytes()) == BYTES
    with unread.download(id="1") as answer:
        assert answer.read() == BYTES
    with unread.download(id="1") as answer:
        next(answer.iter_bytes())
    with one.client.with_streaming_response.picture() as answer:
        assert answer.read() == BYTES
    assert server.accepted <= 2  # that which was not read to its end is closed
    server.play(Turn(response(404, b'{"error": {"code": 1, "message": "gone"}}')))
    with pytest.raises(package.errors.NotFoundError, match="gone"), unread.download(id="1"):
        raise AssertionError("there is nothing to read")
    server.play(rest=Turn(response(200, b"half", length=8, content_type="image/png"), then="close"))
    with pytest.raises(package.errors.APIConnectionError), unread.download(id="1") as answer:
        answer.write_to(tmp_path / "b")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a"]


REST = "closed before the end of its body"


def test_what_was_interrupted_does_not_pass_for_whole(
    server: RawServer, tmp_path: Path, package: Any
) -> None:
    """Neither to a loop that goes on after an error, nor to a task that is cancelled and reads again."""
    broken, kind = package.errors.APIConnectionError, "application/octet-stream"
    half = Turn(response(200, BYTES, length=len(BYTES) + 1, content_type=kind), then="close")
    whole = Turn(response(200, BYTES, content_type=kind))
    server.play(half, whole, whole)
    with package.Streams(server_url=server.url) as client:
        unread = client.files.with_streaming_response
        with unread.download(id="1") as answer:
            for _ in range(2):
                with pytest.raises(broken):
                    answer.read()
            with pytest.raises(broken, match=REST):
                answer.write_to(tmp_path / "a")
        with unread.download(id="1") as answer:
            next(answer.iter_bytes())
        with pytest.raises(broken, match=REST):
            answer.read()
        with unread.download(id="1") as answer:
            assert (answer.read(), answer.read()) == (BYTES, b"")
        assert answer.read() == b""
    assert list(tmp_path.iterdir()) == []

    async def run() -> None:
        server.play(Turn(response(200, BYTES, length=len(BYTES) + 1, content_type=kind), then="hang"))
        client = package.Streams(server_url=server.url)
        async with client, client.files.with_streaming_response.download_async(id="1") as answer:
            with pytest.raises(TimeoutError):
                await asyncio.wait_for(answer.read(), 0.1)
            with pytest.raises(broken, match=REST):
                await answer.read()

    asyncio.run(run())


def test_bytes_are_written_to_a_file_async(server: RawServer, tmp_path: Path, package: Any) -> None:
    server.play(rest=Turn(response(200, BYTES, 'etag: "e"', content_type="application/octet-stream")))

    async def run() -> None:
        async with package.Streams(server_url=server.url) as client:
            unread = client.files.with_streaming_response
            async with unread.download_async(id="1") as answer:
                assert (answer.status_code, answer.headers["ETag"]) == (200, '"e"')
                await answer.write_to(tmp_path / "a")
            async with unread.download_async(id="1") as answer:
                assert b"".join([piece async for piece in answer.iter_bytes()]) == BYTES
            async with unread.download_async(id="1") as answer:
                assert await answer.read() == BYTES
            assert server.accepted == 1
            async with unread.download_async(id="1") as answer:
                await anext(answer.iter_bytes())
            server.play(rest=Turn(response(200, b"half", length=8, content_type="image/png"), then="close"))
            with pytest.raises(package.errors.APIConnectionError):
                async with unread.download_async(id="1") as answer:
                    await answer.write_to(tmp_path / "b")

    asyncio.run(run())
    assert (tmp_path / "a").read_bytes() == BYTES
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a"]
    assert until(lambda: server.open == 0)
