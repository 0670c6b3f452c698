"""What methods with many items return: iterators over the results. What they run on is imported by the first call."""

from __future__ import annotations

import os
from collections.abc import AsyncIterable, AsyncIterator, Generator, Iterable, Iterator
from types import TracebackType
from typing import Any, Final, NoReturn, Self

from typing_extensions import Unpack

from .._runtime.client import Dispatcher
from .._runtime.errors import InvalidArgument
from .._runtime.operation import Operation
from .._runtime.options import check_names
from .._runtime.request import CallOptions
from .operation import BulkOperation, Item, T, U
from .options import BulkCallOptions, BulkOptions
from .results import BulkProgress, BulkResult

ROWS_PER_PART: Final = 65_536


class Bulk(Iterator[BulkResult[Item, T, U]]):
    """The results of a call with many items, one for each.

    Requests are sent while it is iterated, and only as many as are needed. Use it in a `with` statement, or call
    `close`, if you may stop before the end.
    """

    def __init__(
        self,
        dispatcher: Dispatcher,
        operation: BulkOperation[T, U],
        items: Iterable[Item],
        bulk: BulkOptions,
        **call: Unpack[BulkCallOptions],
    ) -> None:
        if extra := call.get("options"):
            check_names(extra)
        from .blocking import run
        from .engine import prepared

        self._job, self._engine, report = prepared(dispatcher, operation, items, bulk, call, awaited=False)
        self._items = iter(items)
        self._results: Generator[BulkResult[Item, T, U], None, None] = run(self._job, self._engine, self._items, report)

    def __next__(self) -> BulkResult[Item, T, U]:
        return next(self._results)

    def close(self) -> None:
        """Send nothing more. With a checkpoint, what is on its way is kept if it comes soon."""
        self._results.close()
        self._job.close()

    def __first__(self) -> tuple[Operation[Any], CallOptions]:
        """The first request, for `build_request`. Raises the SDK's error if there is nothing to send."""
        from .blocking import first_batch

        with self:
            batch = first_batch(self._engine, self._items)
            if batch is None:
                raise self._job.own(InvalidArgument("there is nothing to send"))
            return self._job.operation.operation, self._job.options_of(batch)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    @property
    def progress(self) -> BulkProgress:
        """How far the call has come."""
        return self._engine.progress()

    def __repr__(self) -> str:
        return _shown(self, self._job)

    def keep_pace(self, pace: Any) -> Any:
        """Go on at the pace of a call that is over, before anything is sent. Returns the pace of this call."""
        if pace is not None:
            pace.in_flight = 0  # the other call may have ended early
            self._engine.pace = pace
        return self._engine.pace

    def begin(self, output: Any) -> None:
        """Tell an output of Parquet what will come, and for which checkpoint. Raises InvalidArgument."""
        output.begin(self._job.value_schema(), self._job.run)

    def to_list(self) -> list[T]:
        """All values, in order. Raises the error of the first item that failed."""
        return [result.value for result in _in_order(self)]

    def to_numpy(self) -> Any:
        """All vectors as rows of a numpy array of float32; those of items that failed are NaN."""
        from .arrow import check_installed, stacked

        check_installed("numpy", self._job.own)
        return stacked(_in_order(self))

    def to_arrow(self) -> Any:
        """A table of pyarrow with the columns `index`, `value` and `error`, in order."""
        from .arrow import check_installed, table_of
        from .columns import Column

        check_installed("pyarrow", self._job.own)
        return table_of(_in_order(self), Column(self._job.value_schema()))

    def to_parquet(self, path: str | os.PathLike[str], *, rows_per_part: int = ROWS_PER_PART) -> int:
        """Write `index`, `value` and `error` to a file that ends in `.parquet`, or to parts in a folder.

        Returns the number of rows. They are in memory only until they are written.
        """
        from .arrow import parquet_output

        count, job = 0, self._job
        with self, parquet_output(path, rows_per_part, job.own, job.value_schema(), job.run) as output:
            for result in self:
                output.add(result)
                count += 1
        return count


class AsyncBulk(AsyncIterator[BulkResult[Item, T, U]]):
    """The results of a call with many items, one for each: `async for result in …`.

    Requests are sent while it is iterated, and only as many as are needed. Use it in an `async with` statement, or
    await `aclose`, if you may stop before the end.
    """

    def __init__(
        self,
        dispatcher: Dispatcher,
        operation: BulkOperation[T, U],
        items: Iterable[Item] | AsyncIterable[Item],
        bulk: BulkOptions,
        **call: Unpack[BulkCallOptions],
    ) -> None:
        if extra := call.get("options"):
            check_names(extra)
        from .aio import AsyncRun
        from .engine import prepared

        job, engine, report = prepared(dispatcher, operation, items, bulk, call, awaited=True)
        self._job, self._run = job, AsyncRun(job, engine, items, report)

    async def __anext__(self) -> BulkResult[Item, T, U]:
        run = self._run
        try:
            result = run.ready.popleft() if run.ready else await run.next()
        except BaseException:
            run.cancel()
            raise
        if result.error is not None and run.raises:
            await self.aclose()
            raise result.error
        return result

    async def aclose(self) -> None:
        """Send nothing more. With a checkpoint, what is on its way is kept if it comes soon; else it is cancelled."""
        await self._run.aclose()

    def __first__(self) -> NoReturn:
        """Raise the SDK's error: `build_request` needs items that it can read at once."""
        raise self._job.own(InvalidArgument("build_request takes the method that does not end in _async"))

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None
    ) -> None:
        await self.aclose()

    def __del__(self) -> None:
        if (run := getattr(self, "_run", None)) is not None:
            run.abandon()

    @property
    def progress(self) -> BulkProgress:
        """How far the call has come."""
        return self._run.engine.progress()

    def __repr__(self) -> str:
        return _shown(self, self._job)

    async def to_list(self) -> list[T]:
        """All values, in order. Raises the error of the first item that failed."""
        return [result.value for result in await self._in_order()]

    async def to_numpy(self) -> Any:
        """All vectors as rows of a numpy array of float32; those of items that failed are NaN."""
        from .arrow import check_installed, stacked

        check_installed("numpy", self._job.own)
        return stacked(await self._in_order())

    async def to_arrow(self) -> Any:
        """A table of pyarrow with the columns `index`, `value` and `error`, in order."""
        from .arrow import check_installed, table_of
        from .columns import Column

        check_installed("pyarrow", self._job.own)
        return table_of(await self._in_order(), Column(self._job.value_schema()))

    async def to_parquet(self, path: str | os.PathLike[str], *, rows_per_part: int = ROWS_PER_PART) -> int:
        """Write `index`, `value` and `error` to a file that ends in `.parquet`, or to parts in a folder.

        Returns the number of rows. They are in memory only until they are written.
        """
        from .arrow import parquet_output

        count, job = 0, self._job
        async with self:
            with parquet_output(path, rows_per_part, job.own, job.value_schema(), job.run) as output:
                async for result in self:
                    output.add(result)
                    count += 1
        return count

    async def _in_order(self) -> list[BulkResult[Item, T, U]]:
        async with self:
            return _in_order([result async for result in self])


def _shown(call: Bulk[Any, Any, Any] | AsyncBulk[Any, Any, Any], job: Any) -> str:
    progress = call.progress
    total = "" if progress.total is None else f" of {progress.total}"
    failed = f", {progress.failed} failed" if progress.failed else ""
    return f"<{type(call).__name__} of {job.operation.operation.call}: {progress.done}{total} items done{failed}>"


def _in_order(results: Iterable[BulkResult[Item, T, U]]) -> list[BulkResult[Item, T, U]]:
    return sorted(results, key=lambda result: result.index)
