"""Decides what a call with many items sends next and what it yields. It knows no threads and no event loop."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Iterator, Sized
from contextlib import suppress
from heapq import heappop, heappush
from itertools import islice
from random import random
from typing import Any, Final, Generic, cast

from .._runtime.client import Dispatcher
from .._runtime.errors import DeadlineExceeded, InvalidArgument, SDKError
from .._runtime.request import CallOptions
from .batches import Batch, Cutter, key_of
from .job import MISSING, Answer, Job, is_fatal
from .operation import BulkOperation, T, U
from .options import MOST, BulkCallOptions, BulkOptions, Reporter, check_items
from .pace import Pace
from .progress import reporter
from .requests import TOO_LARGE, Postponed
from .results import BulkProgress, BulkResult

_WINDOW: Final = 6  # batches per concurrent request: those queued, sent, and waiting for an earlier one
_LONGEST_WAIT: Final = 3600.0  # seconds at a time: threads and loops cannot wait for thousands of years
_OUTAGE: Final = 10  # batches in a row that fail before a call gives up
_PATIENCE: Final = 20  # times in a row that the API is too busy, each for all batches that were on their way


class Engine(Generic[T, U]):
    """The state of one call. Its methods are called by one thread or task at a time."""

    def __init__(self, job: Job[T, U], total: int | None) -> None:
        options, operation = job.options, job.operation
        self._job, self._total = job, total
        sizes = [min(size, MOST) for size in (options.batch_size, operation.max_items) if size is not None]
        self._cutter = Cutter(
            min(sizes, default=None),
            operation.max_bytes,
            operation.max_tokens,
            counts=options.tokens_per_minute is not None,
        )
        rates = options.requests_per_minute, options.tokens_per_minute
        self.pace = Pace(options.concurrency, *rates, longest_pause=job.longest_pause, waits=job.waits)
        self._queue = self._cutter.batches
        self._again = deque[Batch]()  # sent before those of the queue
        self._later: list[tuple[float, int, Batch]] = []  # a heap: those that are sent again after some time
        self._results: dict[int, BulkResult[Any, T, U]] = {}
        self._ready = deque[BulkResult[Any, T, U]]()
        self._waiting: dict[bytes, list[tuple[int, Any]]] = {}  # items that equal one which has no result yet
        self._next_input = self._next_output = 0
        self._ended = False
        self._failures = self._refusals = 0  # in a row
        self._done = self._failed = self._known = self._requests = 0
        self.error: BaseException | None = None  # ends the call

    # --- input

    def room(self) -> int:
        """How many items of the input are wanted now."""
        if self._ended or self.error is not None:
            return 0
        options, size = self._job.options, self._cutter.max_items
        concurrency = options.concurrency
        unfinished = self._next_input - (self._next_output if options.ordered else self._done)
        enough = len(self._queue) >= concurrency or unfinished + len(self._ready) >= _WINDOW * concurrency * size
        return 0 if enough else size

    def read(self, items: Iterator[Any]) -> None:
        """Read as much of the input as is wanted now."""
        while room := self.room():
            chunk = list(islice(items, room))
            self.feed(chunk)
            if len(chunk) < room:
                self.end()

    def feed(self, items: list[Any]) -> None:
        """Take items of the input, in order."""
        first = self._next_input
        self._next_input += len(items)
        checkpoint = self._job.checkpoint
        if checkpoint is None:
            for index, item in enumerate(items, first):
                self._cutter.add(index, item)
            return
        keys = list(map(key_of, items))
        known = checkpoint.find(keys)
        refused = checkpoint.refused([key for key in keys if key not in known])
        for index, (key, item) in enumerate(zip(keys, items, strict=True), first):
            content = known.get(key)
            if content is not None:
                self._known += 1
                self._finish(BulkResult(index, item, self._job.load(content)))
            elif key in self._waiting:
                self._waiting[key].append((index, item))
            else:
                self._waiting[key] = []
                if key in refused:
                    self._again.append(Batch([index], [item], [key], 0))
                else:
                    self._cutter.add(index, item, key)

    def end(self) -> None:
        """The input has no more items."""
        self._ended = True
        self._cutter.cut()

    # --- requests

    def next_batch(self) -> Batch | None:
        """The batch to send now, if there is one."""
        now = time.monotonic()
        while self._later and self._later[0][0] <= now:
            self._again.append(heappop(self._later)[2])
        if not self._again and not self._queue and not self.room():
            self._cutter.cut()  # the batch will not become full: the input is over, or waits for results itself
        queue = self._again or self._queue
        if self.error is not None or not queue or self.pace.is_full or self.pace.wait(now) > 0:
            return None
        batch = queue.popleft()
        while len(batch.items) > self._cutter.max_items:  # cut before it was known that this is too much
            self._release(batch)
            batch, rest = batch.halves()
            queue.appendleft(rest)
        batch.sent_at = now
        self.pace.sent(now, batch.tokens)
        return batch

    def wait(self) -> float | None:
        """Seconds until something is to be done, whatever happens to the requests; None: nothing is."""
        seconds: list[float] = []
        if (self._again or self._queue) and not self.pace.is_full:
            seconds.append(max(self.pace.wait(time.monotonic()), 0.0))
        if self._later and not self.pace.is_full:
            seconds.append(max(self._later[0][0] - time.monotonic(), 0.0))
        remaining = self._job.remaining()
        if remaining is not None:
            if remaining <= 0:
                self.error = self.error or self._job.late()
            seconds.append(max(remaining, 0.0))
        return min([_LONGEST_WAIT, *seconds]) if seconds else None

    @property
    def is_over(self) -> bool:
        """Whether there will be no other results."""
        if self.error is not None:
            return True
        waiting = self._again or self._later or self._queue or self._results
        return self._ended and not (waiting or self.pace.in_flight)

    # --- responses

    def answered(self, batch: Batch, answer: Answer[U]) -> None:
        """A batch has its results."""
        now = time.monotonic()
        self.pace.in_flight -= 1
        self._requests += 1
        self._failures = self._refusals = 0
        self.pace.succeeded(now, answer.headers, batch.tokens, time.time())
        usage = answer.usage
        for position, value in enumerate(answer.values):
            error = self._job.missing() if value is MISSING else None
            self._complete(batch, position, None if error else value, error, usage)
            usage = None
        if batch.rest is not None:  # one of both halves has the bad item, and this one does not
            self._divide(batch.rest)

    def failed(self, batch: Batch, error: Exception) -> None:
        """A batch was not answered."""
        self.pace.in_flight -= 1
        self._requests += 1
        if isinstance(error, Postponed):
            seconds = error.seconds if self.pace.waits else 0.0
            heappush(self._later, (time.monotonic() + seconds, self._requests, batch))
            return
        pause = self._job.pause(error, batch.refusals, random()) if isinstance(error, SDKError) else None
        if pause is not None and self._is_postponed(batch, pause):
            return
        self._release(batch)
        if self._job.is_about_items(error, batch.items):
            self._failures = 0
            self._divide(batch, error)
        elif isinstance(error, DeadlineExceeded):  # of the request, which got what was left of that of the call
            self.error = self._job.late()
            self.error.__cause__ = error
        elif is_fatal(error) or self._failures + 1 >= max(_OUTAGE, 2 * self._job.options.concurrency):
            self.error = error
        else:
            self._failures += 1
            for position in range(len(batch.items)):
                self._complete(batch, position, None, error)

    def _is_postponed(self, batch: Batch, seconds: float) -> bool:
        """Whether a batch that the API was too busy for is sent again, after a pause for all.

        All batches that were on their way cost one retry of the client's budget: they are sent again more slowly.
        """
        if self._refusals >= _PATIENCE:
            return False
        if self.pace.refused(time.monotonic(), batch.sent_at, seconds):
            if not self._job.spend():
                return False
            self._refusals += 1
        batch.refusals += 1
        batch.attempts, batch.started = [], 0.0  # it was not tried
        self._again.append(batch)
        return True

    def _release(self, batch: Batch) -> None:
        """Send the other half of a refused batch too, for nothing will be known of it."""
        if batch.rest is not None:
            self._again.append(batch.rest)
            batch.rest = None

    def _divide(self, batch: Batch, error: Exception | None = None) -> None:
        """Send the halves of a batch that has a bad item. An item alone is sent, or has the error if it was."""
        is_too_large = getattr(error, "status_code", None) == TOO_LARGE
        if len(batch.items) > 1:
            if is_too_large:
                batch.usual = batch.usual or self._cutter.max_items
            half, rest = batch.halves()
            if is_too_large:  # perhaps no item is bad; later batches are smaller
                self._cutter.max_items = min(self._cutter.max_items, len(rest.items))
                self._again.appendleft(rest)
            elif self.pace.room > 1 and not self._again and not self._queue:  # there is nothing else to be sent
                self._again.appendleft(rest)
            else:
                half.rest = rest
            self._again.appendleft(half)
        elif error is None:
            self._again.appendleft(batch)
        else:
            if is_too_large:  # an item was, not the batches
                self._cutter.max_items = max(self._cutter.max_items, batch.usual)
            if self._job.checkpoint is not None and batch.keys is not None:
                self._job.checkpoint.refuse(batch.keys[0])
            self._complete(batch, 0, None, self._job.error_of(batch.indexes[0], error))

    def _complete(
        self, batch: Batch, position: int, value: Any, error: Exception | None, usage: U | None = None
    ) -> None:
        """An item of a batch has its result, and so have those that equal it."""
        item, index = batch.items[position], batch.indexes[position]
        if error is not None:
            self._note(error, index)
        self._finish(BulkResult(index, item, value, error, usage))
        if batch.keys is not None:
            for other, same in self._waiting.pop(batch.keys[position], ()):
                self._finish(BulkResult(other, same, value, error))

    def _note(self, error: Exception, index: int) -> None:
        """Say in a traceback which item it was."""
        if not getattr(error, "__notes__", None):
            error.add_note(f"This is the error of {self._job.operation.name}[{index}].")

    def _finish(self, result: BulkResult[Any, T, U]) -> None:
        self._done += 1
        self._failed += result.error is not None
        if self._job.options.ordered:
            self._results[result.index] = result
        else:
            self._ready.append(result)

    # --- output

    @property
    def has_output(self) -> bool:
        """Whether results can be yielded now."""
        return bool(self._ready) or self._next_output in self._results

    def take(self) -> deque[BulkResult[Any, T, U]]:
        """The results that can be yielded now."""
        ready, results = self._ready, self._results
        self._ready = deque[BulkResult[Any, T, U]]()
        while results and (result := results.pop(self._next_output, None)) is not None:
            ready.append(result)
            self._next_output += 1
        return ready

    def progress(self) -> BulkProgress:
        """How far the call has come."""
        return BulkProgress(
            self._done,
            self._failed,
            self._total,
            self._known,
            self._requests,
            int(self.pace.limit),
            time.monotonic() - self._job.started,
        )


def prepared(
    dispatcher: Dispatcher,
    operation: BulkOperation[T, U],
    items: Any,
    bulk: BulkOptions,
    call: BulkCallOptions,
    *,
    awaited: bool,
) -> tuple[Job[T, U], Engine[T, U], Reporter | None]:
    """What a call runs on. Raises the SDK's error for wrong arguments."""
    try:
        check_items(items, operation.name, awaited=awaited)
        job = Job(dispatcher, operation, bulk, cast("CallOptions", call))
        report = reporter(bulk.progress, operation.name)
    except InvalidArgument as error:
        raise dispatcher.connections.configuration.settings.errors().as_own(error) from None
    return job, Engine(job, _count(items)), report


def _count(items: Any) -> int | None:
    """How many items there are; None if they do not say so. Some data sets have a length, and refuse to tell it."""
    with suppress(TypeError, NotImplementedError):
        return len(items) if isinstance(items, Sized) else None
    return None
