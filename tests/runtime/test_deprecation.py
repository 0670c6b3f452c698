"""Warnings of deprecation have the line of the program, whatever is in between."""

# pyright: reportDeprecated=false

from __future__ import annotations

import asyncio
import threading
import warnings
from collections.abc import Callable

import pytest
from typing_extensions import deprecated

from runtime._runtime import deprecation
from tests.runtime.sample import models
from tests.runtime.sample.client import Shop
from tests.support.loopback import Loopback


def lines(call: Callable[[], object]) -> list[tuple[str, str]]:
    """The files and messages of the warnings of a call."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        call()
    return [(item.filename, str(item.message)) for item in caught if item.category is DeprecationWarning]


class Corner(Shop):
    """A client with a method that is deprecated, as in a generated module."""

    @deprecated("use `fresh`")
    def stale(self) -> object:
        return self._dispatcher.call(models.get)

    @deprecated("use `fresh_async`")
    async def stale_async(self) -> object:
        return await self._dispatcher.call_async(models.get)


def test_a_plain_function_warns_for_its_caller() -> None:
    assert lines(lambda: deprecation.warn("old")) == [(__file__, "old")]


def test_requests_that_are_built_warn_once(server: Loopback) -> None:
    with Corner(server_url=server.url) as client:
        assert lines(lambda: client.build_request(client.stale)) == [(__file__, "use `fresh`")]

    async def build() -> None:
        async with Corner(server_url=server.url) as corner:
            await corner.build_request_async(corner.stale_async)

    assert lines(lambda: asyncio.run(build())) == [(__file__, "use `fresh_async`")]
    assert server.requests == []


def test_a_warning_can_be_an_error() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        with pytest.raises(DeprecationWarning, match="old"):
            deprecation.warn("old")


def test_a_thread_that_runs_nothing_but_the_sdk_warns_too() -> None:
    """The first call of a thread is Python's own."""

    def run() -> None:
        thread = threading.Thread(target=deprecation.warn, args=("old",))
        thread.start()
        thread.join()

    assert lines(run) == [(threading.__file__, "old")]
