"""The bodies of streams, as the servers of an API write them: the inverse of `_streams`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from pydantic import ValidationError

from .._runtime.encode import to_json, to_jsonable
from .._runtime.model import is_dict
from .._runtime.operation import Operation, Response, adapter
from .._streams.codecs import Framed
from .._streams.events import Events, Sequence
from .bodies import problem_of


def stream_of(operation: Operation[Any]) -> Response | None:
    """The declared stream of an operation."""
    return next((one for one in operation.responses if isinstance(one.codec, Framed)), None)


def pieces_of(operation: Operation[Any], declared: Response, items: Iterable[Any]) -> Iterator[bytes]:
    """The items as they are sent, and what ends a stream of events. Raises TypeError for one that is no item."""
    codec = declared.codec
    assert isinstance(codec, Framed)
    for number, item in enumerate(items):
        value = to_jsonable(item)
        try:
            adapter(declared.type, strict=False).validator.validate_json(to_json(value), by_alias=True, by_name=False)
        except ValidationError as error:
            problem = problem_of(None, error, to_json(value))
            raise TypeError(f"{operation.call}: item {number} of the stream: {problem}") from None
        yield _framed(codec, value)
    if codec.sentinel is not None and codec.frames is Events:
        yield _framed(codec, codec.sentinel, is_text=True)


def _framed(codec: Framed, value: Any, *, is_text: bool = False) -> bytes:
    """One item, with what separates it from the next."""
    if codec.frames is Events:
        fields: dict[str, Any] = {"data": value}
        if codec.item != "data" and is_dict(value):  # a whole event
            fields = value
        data = fields.get("data", "")
        if is_text or codec.item in ("text", "any"):
            text = data if isinstance(data, str) else to_json(data).decode()
        else:
            text = to_json(data).decode()
        lines = [f"{name}: {fields[name]}" for name in ("event", "id", "retry") if fields.get(name) is not None]
        lines += [f"data: {line}" for line in text.split("\n")]
        return "".join(f"{line}\n" for line in [*lines, ""]).encode()
    mark = b"\x1e" if codec.frames is Sequence else b""
    return mark + to_json(value) + b"\n"
