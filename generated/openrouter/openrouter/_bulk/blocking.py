"""Calls with many items that block: requests are made by threads, the input is read by the thread that iterates."""

from __future__ import annotations

import threading
import time
from collections.abc import Generator, Iterator
from contextvars import copy_context
from queue import Empty, SimpleQueue
from typing import Any

from .batches import Batch
from .engine import Engine
from .job import GRACE, Answer, Job
from .operation import T, U
from .options import Reporter
from .results import BulkResult


def run(
    job: Job[T, U], engine: Engine[T, U], items: Iterator[Any], report: Reporter | None
) -> Generator[BulkResult[Any, T, U], None, None]:
    """The results of a call. It is over when the generator is closed."""
    threads, raises = _Threads(job), job.options.on_error == "raise"
    try:
        while True:
            _advance(engine, items, threads)
            for result in engine.take():
                if result.error is not None and raises:
                    raise result.error
                yield result
                if not threads.outcomes.empty():  # do not let requests wait for a slow program
                    threads.settle(engine, 0.0)
                    _advance(engine, items, threads)
            if engine.error is not None:
                raise engine.error
            if engine.is_over:
                return
            threads.settle(engine, engine.wait())
            if report is not None:
                report(engine.progress())
    finally:
        threads.end(engine, GRACE if job.checkpoint is not None else 0.0)
        getattr(report, "close", bool)()
        job.close()


def first_batch(engine: Engine[Any, Any], items: Iterator[Any]) -> Batch | None:
    """The batch that is sent first; None if there is nothing to send."""
    engine.read(items)
    return engine.next_batch()


def _advance(engine: Engine[Any, Any], items: Iterator[Any], threads: _Threads) -> None:
    """Read input and send batches, as far as possible now."""
    engine.read(items)
    while batch := engine.next_batch():
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
