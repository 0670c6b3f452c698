"""Calls with many items that block: requests are made by threads, the input is read by the thread that iterates."""

from __future__ import annotations

import threading
import time
from collections.abc import Generator, Iterable, Iterator, Sized
from contextvars import copy_context
from itertools import islice
from queue import Empty, SimpleQueue
from types import TracebackType
from typing import Any, Final, Self

from typing_extensions import Unpack

from .._runtime.client import Dispatcher
from .._runtime.errors import InvalidArgument
from .._runtime.options import check_names
from .._runtime.request import CallOptions
from .arrow import Collected
from .batches import Batch
from .engine import Engine
from .job import Answer, Job
from .operation import BulkOperation, T, U
from .options import BulkOptions, check_items
from .progress import reporter
from .results import BulkProgress, BulkResult

_GRACE: Final = 10.0  # seconds for requests that are on their way when a call with a checkpoint ends early


class Bulk(Iterator[BulkResult[T, U]], Collected[T, U]):
    """The results of a call with many items, one for each.

    Requests are sent while it is iterated, and only as many as are needed. Use it in a `with` statement, or call
    `close`, if you may stop before the end.
    """

    def __init__(
        self,
        dispatcher: Dispatcher,
        operation: BulkOperation[T, U],
        items: Iterable[Any],
        bulk: BulkOptions,
        **call: Unpack[CallOptions],
    ) -> None:
        if extra := call.get("options"):
            check_names(extra)
        try:
            check_items(items, operation.name, awaited=False)
            self._report = reporter(bulk.progress, operation.name)
        except InvalidArgument as error:
            raise dispatcher.connections.configuration.settings.errors().as_own(error) from None
        self._job = Job(dispatcher, operation, bulk, **call)
        self._engine = Engine(self._job, len(items) if isinstance(items, Sized) else None)
        self._results = self._run(iter(items))

    def __next__(self) -> BulkResult[T, U]:
        return next(self._results)

    def close(self) -> None:
        """Send nothing more. With a checkpoint, what is on its way is kept if it comes soon."""
        self._results.close()
        self._job.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    @property
    def progress(self) -> BulkProgress:
        """How far the call has come."""
        return self._engine.progress()

    def _run(self, items: Iterator[Any]) -> Generator[BulkResult[T, U], None, None]:
        engine, threads = self._engine, _Threads(self._job)
        raises = self._job.options.on_error == "raise"
        try:
            while True:
                self._advance(items, threads)
                for result in engine.take():
                    if result.error is not None and raises:
                        raise result.error
                    yield result
                    if not threads.outcomes.empty():  # do not let requests wait for a slow program
                        threads.settle(engine, 0.0)
                        self._advance(items, threads)
                if engine.error is not None:
                    raise engine.error
                if engine.is_over:
                    return
                threads.settle(engine, engine.wait())
                if self._report is not None:
                    self._report(engine.progress())
        finally:
            threads.end(engine, _GRACE if self._job.checkpoint is not None else 0.0)
            getattr(self._report, "close", bool)()
            self._job.close()

    def _advance(self, items: Iterator[Any], threads: _Threads) -> None:
        """Read input and send batches, as far as possible now."""
        while room := self._engine.room():
            chunk = list(islice(items, room))
            self._engine.feed(chunk)
            if len(chunk) < room:
                self._engine.end()
        while batch := self._engine.next_batch():
            threads.send(batch)


class _Threads:
    """Threads that make requests. They end with the program, whatever they wait for."""

    def __init__(self, job: Job[Any, Any]) -> None:
        self._job = job
        self._count = self._busy = 0
        self._batches = SimpleQueue[tuple[Any, Batch] | None]()
        self.outcomes = SimpleQueue[tuple[Batch, Answer[Any] | BaseException]]()

    def send(self, batch: Batch) -> None:
        """Send a batch in a thread, with the context of this one."""
        self._batches.put((copy_context(), batch))
        self._busy += 1
        if self._busy > self._count:
            self._count += 1
            threading.Thread(target=self._work, name=f"bulk-{self._count}", daemon=True).start()

    def _work(self) -> None:
        while (given := self._batches.get()) is not None:
            context, batch = given
            try:
                outcome: Answer[Any] | BaseException = context.run(self._job.send, batch)
            except BaseException as error:
                outcome = error
            self.outcomes.put((batch, outcome))

    def settle(self, engine: Engine[Any, Any], seconds: float | None) -> None:
        """Wait for the first outcome, and take all that are there."""
        if not self._busy:
            time.sleep(seconds or 0.0)
            return
        timeout: float | None = seconds
        while True:
            try:
                batch, outcome = self.outcomes.get(timeout != 0.0, timeout)
            except Empty:
                return
            self._busy -= 1
            timeout = 0.0
            if isinstance(outcome, Answer):
                engine.answered(batch, outcome)
            elif isinstance(outcome, Exception):
                engine.failed(batch, outcome)
            else:
                engine.error = outcome

    def end(self, engine: Engine[Any, Any], seconds: float) -> None:
        """Let the threads end, after the requests that are on their way. Wait some seconds for these."""
        for _ in range(self._count):
            self._batches.put(None)
        until = time.monotonic() + seconds
        while self._busy and (remaining := until - time.monotonic()) > 0:
            self.settle(engine, remaining)
