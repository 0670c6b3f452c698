"""What type checkers must find of these calls."""

from typing import assert_type

from . import Streams, models
from .testing import FakeStreams, Route, StreamRoute
from .types import AsyncStream, Stream


def calls(client: Streams) -> None:
    assert_type(client.chat.ask_chat(body={"text": "x"}), models.Chat)
    assert_type(client.chat.ask_chat(body={"text": "x", "stream": False}), models.Chat)
    assert_type(client.chat.ask_chat(body={"text": "x", "stream": True}), Stream[models.Chunk])
    body = models.AskChatRequestBodyEvery(text="x", stream=True)
    assert_type(client.chat.ask_chat(body=body), Stream[models.Chunk])
    assert_type(client.chat.maybe_chat(), models.Chat)
    assert_type(client.chat.maybe_chat(body={"name": "x"}), models.Chat)
    assert_type(client.chat.maybe_chat(body={"text": "x", "stream": True}), Stream[models.Chunk])


async def awaited(client: Streams) -> None:
    assert_type(await client.chat.ask_chat_async(body={"text": "x"}), models.Chat)
    stream = await client.chat.ask_chat_async(body={"text": "x", "stream": True})
    assert_type(stream, AsyncStream[models.Chunk])


def fakes(fake: FakeStreams) -> Streams:
    assert_type(fake.on(fake.rows.lines), StreamRoute[models.Row])
    assert_type(fake.on(fake.rows.lines_async), StreamRoute[models.Row])
    assert_type(fake.on(fake.picture), Route[bytes])
    fake.on(fake.rows.lines).streams([models.Row(n=1), {"n": 2}], breaks=True)
    fake.on(fake.picture_async).returns(b"", after=1).fails(404).times_out()
    return fake
