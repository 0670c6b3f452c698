"""Calls with many items that do not block: requests are tasks of asyncio."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import AsyncIterable, Generator, Iterator
from contextlib import contextmanager, suppress
from typing import Any, Generic

from .._runtime.errors import InvalidArgument
from .._runtime.loops import running
from .batches import Batch
from .engine import Engine
from .job import GRACE, Job
from .operation import T, U
from .results import BulkResult


class AsyncRun(Generic[T, U]):
    """The tasks of one call. They know nothing of the `AsyncBulk`, so they end if a program drops it."""

    def __init__(self, job: Job[T, U], engine: Engine[T, U], items: Any, report: Any) -> None:
        self._job, self.engine, self._report, self.own = job, engine, report, job.own
        self.raises = job.options.on_error == "raise"
        self._source: Iterator[Any] | None = iter(items) if hasattr(items, "__iter__") else None
        self._items: AsyncIterable[Any] = items
        self.ready = deque[BulkResult[Any, T, U]]()
        self._tasks = set[asyncio.Task[None]]()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._requests = set[asyncio.Task[None]]()
        self._is_closed = False

    def _start(self) -> None:
        if running() is not asyncio:
            raise self._job.own(InvalidArgument("calls with many items need asyncio, and this is trio"))
        self._loop = asyncio.get_running_loop()
        self._wake, self._arrived, self._wanted = asyncio.Event(), asyncio.Event(), asyncio.Event()
        self._spawn(self._pump())
        if self._source is None:
            self._spawn(self._read())

    def _spawn(self, coroutine: Any) -> asyncio.Task[None]:
        task: asyncio.Task[None] = asyncio.create_task(coroutine)
        task.add_done_callback(self._done)
        self._tasks.add(task)
        return task

    def _done(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        self._requests.discard(task)
        if self._is_closed and not self._tasks:  # the program may have nothing that it could close
            self._job.close()

    async def next(self) -> BulkResult[Any, T, U]:
        """The next result. Raises StopAsyncIteration after the last."""
        if self._loop is None and not self._is_closed:
            self._start()
        engine = self.engine
        while not self._is_closed:
            self.ready = engine.take()
            self._wake.set()  # there is room for more
            if self.ready:
                return self.ready.popleft()
            if engine.error is not None:
                await self.aclose()
                raise engine.error
            if engine.is_over:
                await self.aclose()
                break
            self._arrived.clear()
            await self._arrived.wait()
        raise StopAsyncIteration

    @contextmanager
    def _ending(self) -> Generator[None, None, None]:
        """Whatever a task fails with ends the call: nobody waits for the task itself."""
        try:
            yield
        except BaseException as error:  # an input may be cancelled, or exit, by itself
            self.engine.error = self.engine.error or error
        self._wake.set()
        self._arrived.set()

    async def _pump(self) -> None:
        """Read input and send batches, whenever there is room for them."""
        engine = self.engine
        with self._ending():
            while not engine.is_over:
                if self._source is not None:
                    engine.read(self._source)
                while batch := engine.next_batch():
                    self._requests.add(self._spawn(self._send(batch)))
                if engine.room():
                    self._wanted.set()
                if engine.has_output:  # of the checkpoint
                    self._arrived.set()
                with suppress(TimeoutError):
                    async with asyncio.timeout(engine.wait()):
                        await self._wake.wait()
                self._wake.clear()

    async def _read(self) -> None:
        """Read an async iterable, which may take its time for each item."""
        engine, chunk = self.engine, list[Any]()
        with self._ending():
            async for item in self._items:
                chunk.append(item)
                while not (room := engine.room()):
                    if engine.error is not None:
                        return
                    self._wanted.clear()
                    await self._wanted.wait()
                if len(chunk) >= room:
                    engine.feed(chunk)
                    chunk = []
                    self._wake.set()
            engine.feed(chunk)
            engine.end()

    async def _send(self, batch: Batch) -> None:
        with self._ending():
            try:
                answer = await self._job.send_async(batch)
            except Exception as error:
                self.engine.failed(batch, error)
            else:
                self.engine.answered(batch, answer)
            if self._report is not None:
                self._report(self.engine.progress())

    # --- the end

    def cancel(self) -> None:
        """Cancel all tasks."""
        self._is_closed = True
        for task in list(self._tasks):
            task.cancel()

    async def aclose(self) -> None:
        """End all tasks. With a checkpoint, those of requests on their way have some time to come to their end."""
        closed, self._is_closed = self._is_closed, True
        for task in self._tasks - self._requests:
            task.cancel()
        if self._requests and not closed and self._job.checkpoint is not None:
            await asyncio.wait(self._requests, timeout=GRACE)
        tasks = [task for task in self._tasks if task is not asyncio.current_task()]
        self.cancel()
        if tasks:
            await asyncio.wait(tasks)
        if not closed:
            getattr(self._report, "close", bool)()
        self._job.close()

    def abandon(self) -> None:
        """Cancel all tasks from wherever garbage is collected."""
        if self._tasks and self._loop is not None and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self.cancel)
