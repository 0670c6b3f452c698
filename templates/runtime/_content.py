"""Bodies that are neither documents nor forms: text, files, JSON lines."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from ._files import BINARY, as_named_file, source_of
from ._runtime.arguments import validate
from ._runtime.encode import json_document, to_jsonable
from ._runtime.errors import InvalidArgument
from ._runtime.model import is_dict, is_list
from ._runtime.operation import Content, adapter
from ._sources import Source, Streamed, join_parts


def file(media_type: str, value: Any) -> tuple[Content, str]:
    """A body of any type from bytes, text, a path, an open stream, or one of these with a name and a content type."""
    kind = BINARY if "*" in media_type else media_type
    if value.__class__ is tuple:
        named = as_named_file(value)
        value, kind = named.content, named.kind or kind
    if not (isinstance(value, (str, bytes, bytearray)) or hasattr(value, "read") or hasattr(value, "__fspath__")):
        plain = to_jsonable(value)
        if is_dict(plain) or is_list(plain):  # as JSON, it would be something else than the media type says
            expected = "bytes, text, a path or an open stream"
            raise InvalidArgument(f"body: expected {expected} for {kind}, not {type(value).__name__}")
    return join_parts([source_of(value)]), kind


def text(media_type: str, value: Any) -> tuple[Content, str]:
    """Text in the charset that the media type names, or else in UTF-8; other values as files."""
    if not isinstance(value, str):
        return file(media_type, value)
    charset = media_type.lower().partition("charset=")[2].partition(";")[0].strip("\"' ")
    try:
        return value.encode(charset or "utf-8"), media_type.replace("*", "plain")
    except LookupError:
        raise InvalidArgument(f"media_type: {charset!r} is not a charset that Python knows") from None


def lines(item: Callable[[], Any]) -> Callable[[str, Any], tuple[Content, str]]:
    """JSON lines: a document per item. All are validated before they are sent, those of an iterator one by one."""
    return _documents(item, b"")


def sequence(item: Callable[[], Any]) -> Callable[[str, Any], tuple[Content, str]]:
    """A JSON text sequence (RFC 7464): like JSON lines, with a record separator before each document."""
    return _documents(item, b"\x1e")


def _documents(item: Callable[[], Any], separator: bytes) -> Callable[[str, Any], tuple[Content, str]]:
    def encode(media_type: str, value: Any) -> tuple[Content, str]:
        if isinstance(value, (str, bytes, dict)) or not hasattr(value, "__iter__"):
            raise InvalidArgument("body: expected an iterable of items")
        items: Iterable[Any] = value

        def read() -> Iterator[bytes]:
            for index, one in enumerate(items):
                place = f"body[{index}]"
                yield separator + json_document(validate(adapter(item, strict=True), one, place, place)) + b"\n"

        return Streamed([Source(read, None, False)]) if hasattr(items, "__next__") else b"".join(read()), media_type

    return encode
