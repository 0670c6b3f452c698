"""Parameters and bodies on the wire: the OpenAPI styles (RFC 6570), percent-encoding, JSON, forms, multipart, files."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any, Optional
from urllib.parse import quote, quote_plus

from pydantic import ConfigDict, TypeAdapter
from pydantic_core import PydanticSerializationError

from .arguments import tidy
from .errors import InvalidArgument
from .model import is_dict, is_list, plain
from .operation import Parameter, is_json

_BINARY = "application/octet-stream"

_RESERVED = ":[]@!$&'()*+,;=%"  # nothing that would end a segment, the path or the query
_LONE_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
_SEPARATORS = {"spaceDelimited": "%20", "pipeDelimited": "%7C"}
_PATH_STYLES = {"simple": ("", ","), "label": (".", "."), "matrix": (";", ";")}  # start, between exploded parts

# Models, at any depth, hold only what was set.
_ANY = TypeAdapter[Any](Any, config=ConfigDict(ser_json_inf_nan="constants")).serializer


def to_json(value: object, *, ascii_only: bool = False) -> bytes:
    """Compact JSON. Raises pydantic's PydanticSerializationError."""
    return _ANY.to_json(value, exclude_unset=True, ensure_ascii=ascii_only)


def jsonable(value: object) -> Any:
    """The value in JSON's types: models as dicts, times as ISO 8601. Raises InvalidArgument for what has no form."""
    try:
        return _ANY.to_python(value, mode="json", exclude_unset=True)
    except ValueError as error:
        raise InvalidArgument(f"a value of type {type(value).__name__} cannot be sent: {error}") from None


def text(value: Any) -> str:
    """A value of JSON's types as text: true/false, numbers without exponents, None empty, the rest as JSON.

    Raises InvalidArgument for NaN and infinities.
    """
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        number = Decimal(repr(value))
        if not number.is_finite():
            raise InvalidArgument(f"{value} cannot be sent: it is not a finite number")
        return format(number, "f") if "e" in repr(value) else repr(value)
    if is_list(value) or is_dict(value):
        return to_json(value).decode()
    return "" if value is None else str(value)


def path_text(parameter: Parameter, value: Any) -> str:
    """What replaces `{name}` in a path, percent-encoded. Raises InvalidArgument when nothing would."""
    start, separator = _PATH_STYLES[parameter.style]
    data = jsonable(value)
    if data in ("", [], {}):
        raise InvalidArgument(f"{parameter.name}: a path parameter cannot be empty")
    return start + separator.join(_parts(parameter, data, _escape(parameter), named=start == ";"))


def query_pairs(parameter: Parameter, value: Any) -> list[str]:
    """The `name=value` parts of a query string, percent-encoded; none for an empty list or dict."""
    data, escape = jsonable(value), _escape(parameter, "/?")
    if parameter.style == "deepObject" and is_dict(data):
        return list(_deep(_quote(parameter.wire), data, escape))
    return _parts(parameter, data, escape, named=True)


def header_text(parameter: Parameter, value: Any) -> str:
    """The value of a header field, as it is."""
    return ",".join(_parts(parameter, jsonable(value), str, named=False))


def cookie_pairs(parameter: Parameter, value: Any) -> list[str]:
    """The `name=value` parts of a Cookie header; style "cookie" leaves values as they are."""
    escape = str if parameter.style == "cookie" else _escape(parameter)
    return _parts(parameter, jsonable(value), escape, named=True)


def _parts(parameter: Parameter, data: Any, escape: Callable[[str], str], *, named: bool) -> list[str]:
    """The value in the parts that a style joins: one, or with `explode` one per member."""
    name = f"{escape(parameter.wire)}=" if named else ""
    if parameter.media_type is not None:
        return [name + escape(to_json(data, ascii_only=True).decode())]
    if is_dict(data):
        pairs = [(escape(key), escape(text(item))) for key, item in data.items()]
        exploded, flat = [f"{key}={item}" for key, item in pairs], [part for pair in pairs for part in pair]
    elif is_list(data):
        flat = [escape(text(item)) for item in data]
        exploded = [name + item for item in flat]
    else:
        return [name + escape(text(data))]
    separator = _SEPARATORS.get(parameter.style, ",")
    return exploded if parameter.explode or not flat else [name + separator.join(flat)]


def _deep(prefix: str, data: Any, escape: Callable[[str], str]) -> Iterator[str]:
    """`name[key]=value`, with nested dicts as further brackets and lists as repeated names."""
    if is_dict(data):
        for key, item in data.items():
            yield from _deep(f"{prefix}%5B{_quote(key)}%5D", item, escape)
    else:
        for item in data if is_list(data) else [data]:
            yield f"{prefix}={escape(text(item))}"


def _quote(value: str, safe: str = "") -> str:
    try:
        return quote(value, safe=safe)
    except UnicodeEncodeError:
        raise InvalidArgument("text with lone surrogates cannot be sent") from None


def _escape(parameter: Parameter, safe: str = "") -> Callable[[str], str]:
    """Percent-encoding; with `allow_reserved` reserved characters and percent-encoded triples pass as they are."""
    if not parameter.allow_reserved:
        return _quote
    return lambda value: _LONE_PERCENT.sub("%25", _quote(value, _RESERVED + safe))


def body(media_type: str, value: Any) -> tuple[bytes, str]:
    """The body and its content type. Raises InvalidArgument for what the coding cannot carry."""
    try:
        if is_json(media_type):
            return _json(value), media_type
        if media_type == "application/x-www-form-urlencoded":
            pairs = (f"{quote_plus(name)}={quote_plus(text(jsonable(item)))}" for name, item in _fields(value))
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
        content = to_json(tidy(value))  # UNSET inside a free object
    if b"NaN" in content or b"Infinity" in content:  # perhaps in a text
        json.loads(content, parse_constant=_refuse)
    return content


def _refuse(constant: str) -> None:
    raise InvalidArgument(f"body: JSON cannot carry {constant}: a number must be finite")


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
