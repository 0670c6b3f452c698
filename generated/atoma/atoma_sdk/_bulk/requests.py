"""The requests of batches: calls that do not wait themselves, and whose errors are made only if somebody gets them."""

from __future__ import annotations

from typing import Any, Final

from .._runtime.call import Call, NoResponse
from .._runtime.connections import Connections
from .._runtime.operation import Operation
from .._runtime.request import CallOptions
from .batches import Batch

ABOUT_ITEMS: Final = frozenset({400, 413, 422})
"""Statuses that may be due to one of the items."""

TOO_LARGE: Final = 413
BUSY: Final = 429
"""The status for which all batches wait, not one of them."""


class Postponed(Exception):
    """Another attempt is to follow after some seconds, in which other batches can be sent."""

    def __init__(self, seconds: float) -> None:
        super().__init__(seconds)
        self.seconds = seconds


class Refused(Exception):
    """The API has refused a batch of several items, perhaps for one of them."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status_code = status


class BatchCall(Call):
    """One attempt for a batch, which goes on where the attempt before it ended. Raises Postponed and Refused too."""

    def __init__(
        self, connections: Connections, operation: Operation[Any], options: CallOptions, asyncio: Any, batch: Batch
    ) -> None:
        super().__init__(connections, operation, options, asyncio)
        self._batch, self.attempts = batch, batch.attempts
        self.started = batch.started = batch.started or self.started

    def _delay(self, response: Any, missing: NoResponse | None) -> float | None:
        is_busy = missing is None and response.status_code == BUSY
        return None if is_busy else super()._delay(response, missing)

    async def _pause(self, seconds: float) -> None:
        raise Postponed(seconds)

    async def _after_error(self, response: Any, missing: NoResponse | None) -> Any:
        is_observed = bool(self.configuration.hooks.after_error_hooks)
        if missing is None and not is_observed and len(self._batch.items) > 1 and response.status_code in ABOUT_ITEMS:
            raise Refused(response.status_code)
        return await super()._after_error(response, missing)
