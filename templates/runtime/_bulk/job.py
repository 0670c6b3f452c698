"""One call with many items: makes the requests of its batches, and reads their responses."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Final, Generic, cast

from pydantic import PydanticUserError
from pydantic.errors import PydanticInvalidForJsonSchema

from .._runtime.arguments import tidy
from .._runtime.client import Dispatcher, begun, blocking
from .._runtime.errors import DeadlineExceeded, InvalidArgument, InvalidResponse, SDKError, brief
from .._runtime.loops import running
from .._runtime.model import UNSET, is_list, value_at
from .._runtime.operation import adapter
from .._runtime.options import milliseconds
from .._runtime.redaction import clear_locals
from .._runtime.request import CallOptions
from .._runtime.retry import BackoffStrategy, backoff, retry_after
from .batches import Batch, has_json
from .operation import BulkOperation, T, U
from .options import BulkOptions, is_folder, shown_path
from .requests import ABOUT_ITEMS, BUSY, BatchCall, Refused

if TYPE_CHECKING:
    from .checkpoints import Checkpoint

_DEFAULT_PAUSES: Final = BackoffStrategy(500, 30_000, 2.0, 120_000)
GRACE: Final = 10.0  # seconds for requests that are on their way when a call with a checkpoint ends early
MISSING: Final[Any] = object()  # a result that a response does not have


@dataclass(slots=True)
class Answer(Generic[U]):
    """The results of a batch, in the order of its items; MISSING where the response has none."""

    values: Sequence[Any]
    headers: Mapping[str, str]
    usage: U | None


class Job(Generic[T, U]):
    """The requests of one call. Batches may be handled by several threads at the same time.

    Raises InvalidArgument for options that cannot be used.
    """

    def __init__(
        self, dispatcher: Dispatcher, operation: BulkOperation[T, U], bulk: BulkOptions, call: CallOptions
    ) -> None:
        self._connections, self.waits = dispatcher.connections, not dispatcher.connections.is_replaced
        self.operation, self.options = operation, bulk
        configuration = dispatcher.connections.configuration
        bulk.check()
        extra = call.get("options", call)
        if extra.get("idempotency_key") is not None:
            raise InvalidArgument("idempotency_key cannot be given: each of the requests has its own")
        max_retries = extra.get("max_retries")
        policy = configuration.policy(operation.operation, call.get("retries", UNSET), max_retries)
        deadline = milliseconds("deadline_ms", call.get("deadline_ms"))
        self.deadline = configuration.deadline if deadline is None else deadline
        self._call = call
        self.pauses = None if policy is None else policy.backoff
        self.spend = configuration.budget.spend
        self.checkpoint: Checkpoint | None = self._open_checkpoint()
        self.started = time.monotonic()
        self._adapter = adapter(operation.value, strict=False)
        self._index, self._part = _getter(operation.position), _getter(operation.part)

    def _open_checkpoint(self) -> Any:
        path = self.options.checkpoint
        if path is None:
            return None
        from .checkpoints import Checkpoint  # imports the database

        if is_folder(path):
            from .parts import PartsCheckpoint

            return PartsCheckpoint(path, self._identity(), self.own)
        return Checkpoint(path, self._identity(), self.own)

    def _identity(self) -> dict[str, Any]:
        """What results depend on besides their items. Headers do not count, nor does what may be a secret."""
        call: Any = self._call
        extra: Any = call.get("options", call)
        arguments: dict[str, Any] = {}
        for key in ("params", "body"):
            if isinstance(call.get(key), Mapping):
                arguments |= {name: value for name, value in call[key].items() if value is not None}
        for name in ("extra_query", "extra_body"):
            if isinstance(extra.get(name), Mapping) and extra[name]:
                arguments[name] = self._without_secrets(extra[name])
        configuration = self._connections.configuration
        server = call.get("server_url") or configuration.base(self.operation.operation).url
        return {
            "operation": self.operation.operation.name,
            "server": configuration.redactor.url(server).partition("?")[0],
            "arguments": tidy(arguments),
        }

    def _without_secrets(self, value: Any) -> Any:
        kind: Any = Mapping  # of members of any type
        if isinstance(value, kind):
            members = value.items()
            return {key: self._without_secrets(one) for key, one in members if not self._is_secret(key, one)}
        return [self._without_secrets(item) for item in value] if is_list(value) else value

    def _is_secret(self, name: Any, value: Any) -> bool:
        return isinstance(value, str) and self._connections.configuration.redactor.is_secret(str(name))

    # --- requests

    @property
    def run(self) -> str:
        """The id of the checkpoint; empty if there is none."""
        return "" if self.checkpoint is None else self.checkpoint.id

    def value_schema(self) -> Mapping[str, Any] | None:
        """The JSON Schema of a value; None if its type has none."""
        with suppress(PydanticInvalidForJsonSchema, PydanticUserError):
            return self._adapter.json_schema(mode="serialization")
        return None

    def close(self) -> None:
        """Close the checkpoint."""
        if self.checkpoint is not None:
            self.checkpoint.close()

    def remaining(self) -> float | None:
        """The seconds that are left of the deadline; None if there is none."""
        return None if self.deadline is None else self.deadline - (time.monotonic() - self.started)

    def late(self) -> SDKError:
        """The error after the deadline."""
        cls = self._connections.configuration.settings.errors().of(DeadlineExceeded)
        return cls(f"the call was not finished within {self.deadline:g} s")

    def options_of(self, batch: Batch) -> CallOptions:
        """The arguments and options of the request of a batch. Raises the error of a deadline that is over."""
        options = cast("dict[str, Any]", dict(self._call))
        place, argument, items = self.operation.place, self.operation.argument, batch.items
        if place == "whole":
            options["body"] = items
        else:
            options[place] = {**(options.get(place) or {}), argument: items}
        remaining = self.remaining()
        if remaining is not None:
            if remaining <= 0:
                raise self.late()
            lost = time.monotonic() - batch.started if batch.started else 0.0  # by earlier attempts
            options["deadline_ms"] = max(int((remaining + lost) * 1000), 1)
        return cast("CallOptions", options)

    def _call_of(self, batch: Batch, asyncio: Any) -> BatchCall:
        return BatchCall(self._connections, self.operation.operation, self.options_of(batch), asyncio, batch)

    def send(self, batch: Batch) -> Answer[U]:
        """Send a batch, and keep the results. Raises the errors of the SDK."""
        call = self._call_of(batch, None)
        return self._read(batch, blocking(begun(call)), call)

    async def send_async(self, batch: Batch) -> Answer[U]:
        """Like `send`, without blocking."""
        call = self._call_of(batch, running())
        try:
            value = await begun(call)
        except BaseException as error:
            clear_locals(error)
            raise
        return self._read(batch, value, call)

    # --- responses

    def _read(self, batch: Batch, value: Any, call: BatchCall) -> Answer[U]:
        values = self._values(batch, value)
        if self.checkpoint is not None and batch.keys is not None:
            rows = zip(batch.keys, batch.items, values, strict=True)
            self.checkpoint.keep([(key, item, self.dump(value)) for key, item, value in rows if value is not MISSING])
        usage = value_at(value, self.operation.usage) if self.operation.usage else None
        return Answer(values, call.response.headers, usage)

    def _values(self, batch: Batch, parsed: Any) -> Sequence[Any]:
        operation, count = self.operation, len(batch.items)
        if operation.results is None:
            return [self._part(parsed)] * count
        results = value_at(parsed, operation.results)
        listed: list[Any] = results if is_list(results) else []
        if not operation.position:  # without numbers, only as many results as items can be told apart
            return list(map(self._part, listed)) if len(listed) == count else [MISSING] * count
        values = [MISSING] * count
        for result in listed:
            given = self._index(result)
            index = _as_index(given, count)
            if index is None or values[index] is not MISSING:  # nobody knows whose the other results are
                raise self._invalid(f"the response has a result too many, or a wrong one: its index is {brief(given)}")
            values[index] = self._part(result)
        return values

    def own(self, error: InvalidArgument) -> InvalidArgument:
        """An error as one of the SDK's own class."""
        return self._connections.configuration.settings.errors().as_own(error)

    def missing(self) -> SDKError:
        """The error of an item without a result."""
        return self._invalid("the response has no result for the item")

    def _invalid(self, message: str) -> SDKError:
        return self._connections.configuration.settings.errors().of(InvalidResponse)(message)

    def dump(self, value: Any) -> bytes:
        """A value for a checkpoint."""
        return self._adapter.dump_json(value, by_alias=True, exclude_unset=True, warnings=False)

    def load(self, content: bytes) -> Any:
        """A value from a checkpoint."""
        try:
            return self._adapter.validate_json(content)
        except ValueError as error:
            text = f"checkpoint {shown_path(self.options.checkpoint)} has a result that cannot be read: {error}"
            raise self.own(InvalidArgument(text)) from None

    # --- errors

    def pause(self, error: SDKError, refusals: int, random: float) -> float | None:
        """Seconds until a batch is sent again that the API was too busy for; None: it is not."""
        if error.status_code != BUSY or self.pauses is None:
            return None
        requested = retry_after(error.headers, time.time())
        if requested is not None:
            return requested if requested <= self.longest_pause else None
        return backoff(self.pauses, min(refusals + 1, 30), 0.5 + random / 2)

    @property
    def longest_pause(self) -> float:
        """How many seconds an API may ask for: what it wants for longer is an error."""
        own = 0 if self.pauses is None else self.pauses.max_elapsed_time
        return max(own, _DEFAULT_PAUSES.max_elapsed_time) / 1000

    def is_about_items(self, error: Exception, items: Sequence[Any]) -> bool:
        """Whether an error may be due to one of the items, so that the others are sent again without it."""
        if isinstance(error, InvalidArgument):
            if not error.errors:
                return not all(map(has_json, items))
            if any(problem.path == self.operation.operation.call for problem in error.errors):
                return False
            names = {self.operation.argument, self.operation.name}
            places = [re.split(r"[\[.]", problem.path)[0] for problem in error.errors]
            return bool(places) and names.issuperset(places)
        return isinstance(error, Refused) or (isinstance(error, SDKError) and error.status_code in ABOUT_ITEMS)

    def error_of(self, index: int, error: Exception) -> Exception:
        """The error of an item that was sent alone, with the position that it has in the input."""
        if not isinstance(error, InvalidArgument) or not error.errors:
            return error

        def moved(path: str) -> str:
            for name in (self.operation.name, self.operation.argument):
                path = path.replace(f"{name}[0]", f"{name}[{index}]", 1)
            return path

        errors = tuple(problem._replace(path=moved(problem.path)) for problem in error.errors)
        return type(error)(moved(error.message), errors=errors)


def is_fatal(error: Exception) -> bool:
    """Whether any other request would fail the same way, such as without a valid key."""
    if not isinstance(error, SDKError) or isinstance(error, (InvalidArgument, DeadlineExceeded)):
        return True
    return 400 <= error.status_code < 500 and error.status_code not in {*ABOUT_ITEMS, 408, 409, 425, 429}


def _as_index(value: Any, count: int) -> int | None:
    """The index of one of the items of a request; None for anything else. Some APIs write numbers as text."""
    if isinstance(value, str) and value.isdecimal() and len(value) < 10:
        value = int(value)
    is_whole = isinstance(value, (int, float)) and 0 <= value < count and value == int(value)
    return int(value) if is_whole else None


def _getter(path: str) -> Callable[[Any], Any]:
    """What reads a path of values; attributes of models in one step."""
    if not path:
        return lambda value: value
    quick = attrgetter(path) if "-1" not in path.split(".") else None

    def read(value: Any) -> Any:
        try:
            return value_at(value, path) if quick is None else quick(value)
        except AttributeError:
            return value_at(value, path)

    return read
