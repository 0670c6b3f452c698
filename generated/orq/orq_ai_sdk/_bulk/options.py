"""The options of calls with many items, besides those of any call."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from typing import Any, Final, Literal, NamedTuple, TypeAlias

from typing_extensions import TypedDict

from .._runtime.errors import InvalidArgument, brief
from .._runtime.model import OptionalNullable
from .._runtime.options import Timeout
from .._runtime.retry import RetryConfig
from .results import BulkProgress

OnError: TypeAlias = Literal["raise", "yield"]
Reporter: TypeAlias = Callable[[BulkProgress], object]
CheckpointPath: TypeAlias = str | os.PathLike[str]
MOST: Final = 1_000_000_000_000  # of anything that is counted
_NOT_MANY: Final = (str, bytes, bytearray, memoryview, Mapping)  # iterable, but one item


class BulkRequestOptions(TypedDict, total=False):
    """The options of requests that a method takes as keyword arguments: no key, for each request has its own."""

    extra_headers: Mapping[str, str | None] | None
    extra_query: Mapping[str, object] | None
    extra_body: Mapping[str, object] | None
    timeout: OptionalNullable[float | Timeout]
    max_retries: int | None


class BulkCallOptions(BulkRequestOptions, total=False):
    """The arguments and the options of all requests of a call: those of any call, without a key."""

    params: Mapping[str, Any]
    body: Any
    retries: OptionalNullable[RetryConfig]
    server_url: str | None
    timeout_ms: int | None
    deadline_ms: int | None
    http_headers: Mapping[str, str | None] | None
    options: BulkRequestOptions


class BulkOptions(NamedTuple):
    """How many items are sent at a time, and what becomes of their results."""

    batch_size: int | None = None
    concurrency: int = 8
    ordered: bool = True
    on_error: OnError = "raise"
    checkpoint: CheckpointPath | None = None
    progress: bool | Reporter | None = None
    requests_per_minute: float | None = None
    tokens_per_minute: float | None = None

    def check(self) -> None:
        """Raise InvalidArgument for options that cannot be used."""
        if self.batch_size is not None:
            check_count("batch_size", self.batch_size)
        check_count("concurrency", self.concurrency)
        _check_rate("requests_per_minute", self.requests_per_minute)
        _check_rate("tokens_per_minute", self.tokens_per_minute)
        on_error: object = self.on_error
        if on_error not in ("raise", "yield"):
            raise InvalidArgument(f"on_error must be 'raise' or 'yield', not {brief(on_error)}")
        _check_kind("ordered", self.ordered, "True or False", lambda value: isinstance(value, bool))
        if self.checkpoint is not None:
            check_path("checkpoint", self.checkpoint)
        if self.progress is not None:
            _check_kind(
                "progress", self.progress, "True or a function", lambda it: isinstance(it, bool) or callable(it)
            )


def is_path(value: Any) -> bool:
    """Whether a value can be the path of a file or a folder."""
    if not isinstance(value, str) and not hasattr(value, "__fspath__"):
        return False
    text: Any = os.fspath(value)
    return isinstance(text, str) and text != "" and "\0" not in text


def is_folder(path: CheckpointPath) -> bool:
    """Whether a checkpoint is a folder: it is one already, or its name ends with a slash or has no suffix."""
    text = os.fspath(path)
    return os.path.isdir(text) or text.endswith(("/", os.sep)) or not os.path.splitext(text)[1]


def shown_path(path: object) -> str:
    """A path as messages show it: whole, however long."""
    return repr(str(path))


def _check_kind(name: str, value: object, needed: str, fits: Callable[[object], bool]) -> None:
    if not fits(value):
        raise InvalidArgument(f"{name} must be {needed}, not {brief(value)}")


def check_path(name: str, path: object) -> None:
    """Raise InvalidArgument for what is no path."""
    _check_kind(name, path, "a path", is_path)


def check_count(name: str, number: object) -> None:
    """Raise InvalidArgument for what is no number of things."""
    if not isinstance(number, int) or isinstance(number, bool) or not 0 < number <= MOST:
        limit = f" and up to {MOST:,}" if isinstance(number, int) and number > MOST else ""
        raise InvalidArgument(f"{name} must be a whole number above 0{limit}, not {brief(number)}")


def _check_rate(name: str, rate: object) -> None:
    if rate is None:
        return
    if not isinstance(rate, (int, float)) or isinstance(rate, bool) or not 0 < rate <= MOST:
        limit = f" and up to {MOST:,}" if isinstance(rate, (int, float)) and rate > MOST else ""
        raise InvalidArgument(f"{name} must be a number above 0{limit}, not {brief(rate)}")


def check_items(items: object, name: str, *, awaited: bool) -> None:
    """Raise InvalidArgument for an input that is not an iterable of items: one text is not many."""
    is_awaited = hasattr(items, "__aiter__")
    if not callable(getattr(items, "columns", str)):  # iterating a DataFrame yields their names
        raise InvalidArgument(f"{name} is a table: pass one of its columns")
    if (hasattr(items, "__iter__") and not issubclass(type(items), _NOT_MANY)) or (awaited and is_awaited):
        return
    if is_awaited:
        raise InvalidArgument(f"{name} is an async iterable: only the method that ends in _async takes these")
    raise InvalidArgument(f"{name} takes many items, such as a list or a generator of them, not {brief(items)}")
