"""Request bodies: bytes and content type for a value, by media type."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Optional
from urllib.parse import quote_plus

from pydantic_core import PydanticSerializationError, from_json

from .arguments import present
from .encode import jsonable, text, to_json
from .errors import InvalidArgument
from .model import is_dict, is_list, plain
from .operation import is_json

_BINARY = "application/octet-stream"


def encode(media_type: str, value: Any) -> tuple[bytes, str]:
    """The body and its content type. Raises InvalidArgument for what the coding cannot carry."""
    try:
        if is_json(media_type):
            return _json(value), media_type
        if media_type == "application/x-www-form-urlencoded":
            pairs = (
                f"{quote_plus(name)}={quote_plus(text(jsonable(item)))}" for name, item in _fields(value)
            )
            return "&".join(pairs).encode(), media_type
        if media_type.startswith("multipart/"):
            boundary = os.urandom(16).hex()
            return _multipart(value, boundary), f"{media_type}; boundary={boundary}"
        return _read(value), _BINARY if "*" in media_type else media_type
    except (UnicodeEncodeError, PydanticSerializationError, RecursionError) as error:
        raise InvalidArgument(f"the body cannot be encoded: {error}") from None
    except OSError as error:
        raise InvalidArgument(f"a file cannot be read: {error}") from None


def _json(value: Any) -> bytes:
    try:
        content = to_json(value)
    except PydanticSerializationError:
        content = to_json(present(value))  # UNSET inside a free object
    if b"NaN" in content or b"Infinity" in content:  # perhaps in a text
        for path in _not_finite(from_json(content), ""):
            raise InvalidArgument(f"{path or 'body'}: JSON cannot carry a number that is not finite")
    return content


def _not_finite(value: Any, path: str) -> Iterator[str]:
    if is_dict(value):
        for name, item in value.items():
            yield from _not_finite(item, f"{path}.{name}" if path else name)
    elif is_list(value):
        for index, item in enumerate(value):
            yield from _not_finite(item, f"{path}[{index}]")
    elif isinstance(value, float) and value - value != 0:
        yield path


def _fields(value: Any) -> Iterator[tuple[str, Any]]:
    """The fields of a form, lists as repeated names; None is left out."""
    members = plain(value)
    if not is_dict(members):
        raise InvalidArgument(f"a form is a dict, not {type(value).__name__}")
    for name, member in members.items():
        for item in member if is_list(member) else [member]:
            if item is not None:
                yield str(name), plain(item)


def _multipart(value: Any, boundary: str) -> bytes:
    lines: list[bytes] = []
    for name, item in _fields(value):
        filename, content, media_type = _part(item)
        disposition = f'form-data; name="{_quoted(name)}"'
        if filename is not None:
            disposition += f'; filename="{_quoted(filename)}"'
        lines += [f"--{boundary}".encode(), f"Content-Disposition: {disposition}".encode()]
        lines += [f"Content-Type: {media_type}".encode()] if media_type else []
        lines += [b"", content]
    return b"\r\n".join([*lines, f"--{boundary}--".encode(), b""])


def _part(item: Any) -> tuple[Optional[str], bytes, Optional[str]]:
    """File name, content and content type of one field: a file, JSON for dicts, text for the rest."""
    if item.__class__ is tuple:
        filename, content, media_type = (*item, _BINARY, "", "")[:3]
        if len(item) not in (2, 3) or not isinstance(filename, str) or not str(media_type).isprintable():
            raise InvalidArgument("a file is (name, content) or (name, content, content type)")
        return filename, _read(content), str(media_type)
    if isinstance(item, (bytes, bytearray)) or hasattr(item, "read") or hasattr(item, "__fspath__"):
        source: Any = item if hasattr(item, "__fspath__") else getattr(item, "name", None)
        filename = "upload" if source is None or isinstance(source, int) else os.path.basename(source)
        return str(filename), _read(item), _BINARY
    if is_dict(item) or is_list(item):
        return None, _json(item), "application/json"
    return None, text(jsonable(item)).encode(), None


def _quoted(value: str) -> str:
    """A name inside quotes, as browsers write it."""
    return value.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")


def _read(value: Any) -> bytes:
    """The content of text, bytes, a path or an open file."""
    if hasattr(value, "__fspath__"):
        return Path(value).read_bytes()
    content: Any = value.read() if hasattr(value, "read") else value
    if isinstance(content, (bytes, bytearray)):
        return bytes(content)
    return text(jsonable(content)).encode()
