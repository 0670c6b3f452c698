"""Parameters and bodies on the wire: the OpenAPI styles (RFC 6570), percent-encoding, JSON."""

from __future__ import annotations

import json
import re
from decimal import Decimal
from functools import partial
from typing import Any, Final
from urllib.parse import quote

from pydantic import ConfigDict, TypeAdapter
from pydantic_core import PydanticSerializationError

from .arguments import tidy
from .errors import InvalidArgument, brief
from .model import is_dict, is_list
from .numbers import MARK, as_decimal
from .operation import Body, Content, Parameter

HEADER_NAME: Final = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_RESERVED = ":[]@!$&'()*+,;=%"  # without the characters that end a segment, the path or the query
_PASSED = {"path": _RESERVED, "query": _RESERVED + "/?", "cookie": _RESERVED, "form": ":[]@!$'()*,;%/?"}
_LONE_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
_SEPARATORS = {"spaceDelimited": "%20", "pipeDelimited": "%7C", "tabDelimited": "%09"}  # otherwise a comma
_MAX_DIGITS = 1_000  # before or after the decimal point, of a number in text
_PATH_STYLES = {
    "label": (".", "."),
    "matrix": (";", ";"),
}  # prefix, separator of exploded parts; other styles: none, comma
_MARKED = re.compile(rb'"%s([^"]*)"' % MARK.encode())
_ANY = TypeAdapter[Any](Any, config=ConfigDict(ser_json_inf_nan="constants")).serializer


def to_json(value: object, *, ascii_only: bool = False) -> bytes:
    """Compact JSON, with only the fields of models that were set. Raises pydantic's PydanticSerializationError."""
    content = _ANY.to_json(value, exclude_unset=True, ensure_ascii=ascii_only)
    return _MARKED.sub(rb"\1", content) if b"NaN" in content else content


def to_jsonable(value: object) -> Any:
    """The value in JSON's types: models as dicts, times as ISO 8601. Raises InvalidArgument for other objects."""
    try:
        try:
            return _ANY.to_python(value, mode="json", exclude_unset=True)
        except (PydanticSerializationError, TypeError):  # before pydantic 2.14, of models that were not built yet
            return _ANY.to_python(tidy(value), mode="json", exclude_unset=True)
    except ValueError as error:
        raise InvalidArgument(f"a value of type {type(value).__name__} cannot be sent: {error}") from None


def to_text(value: Any) -> str:
    """A value of JSON's types as text: without exponents, None as "". Raises InvalidArgument for NaN and infinities."""
    number = Decimal(repr(value)) if isinstance(value, float) else as_decimal(value)
    if number is not None:
        return _digits(number)
    if isinstance(value, bool) or is_list(value) or is_dict(value):
        return to_json(value).decode()
    try:
        return "" if value is None else str(value)
    except ValueError:  # Python writes no integers of thousands of digits
        raise InvalidArgument("an integer of so many digits cannot be sent") from None


def _digits(number: Decimal) -> str:
    if not number.is_finite():
        raise InvalidArgument(f"{float(number)} cannot be sent: it is not a finite number")
    if abs(number.adjusted()) > _MAX_DIGITS:
        raise InvalidArgument(f"{brief(number)} cannot be sent: it has too many digits without an exponent")
    return format(number, "f")


def path_text(parameter: Parameter, value: Any) -> str:
    """The text that replaces `{name}` in a path, percent-encoded. Raises InvalidArgument if it is empty."""
    data, (start, separator) = to_jsonable(value), _PATH_STYLES.get(parameter.style, ("", ","))
    if data in ("", [], [""], [None], {}):
        raise InvalidArgument(f"{parameter.name}: a path parameter cannot be empty")
    return start + separator.join(parts(parameter, data))


def parts(parameter: Parameter, value: Any) -> list[str]:
    """The value, encoded for its place, as the parts that its style joins; none for an empty list or dict."""
    data, place, style = to_jsonable(value), parameter.place, parameter.style
    passed = "/" if style == "segments" else _PASSED.get(place, "") if parameter.allow_reserved else ""
    escape = str if place == "header" or style == "cookie" else partial(_quote, passed=passed)
    if style == "deepObject" and (is_dict(data) or is_list(data)):
        return [f"{_quote(path)}={escape(to_text(item))}" for path, item in _leaves(parameter.wire, data)]
    nameless = style in ("simple", "label", "segments") or place == "querystring"
    name = "" if nameless else f"{escape(parameter.wire)}="
    if parameter.content is not None:
        return [
            name + escape(to_json(data, ascii_only=True).decode() if parameter.content == "json" else to_text(data))
        ]
    if is_dict(data):  # the items of a list repeat its name
        repeated = [(key, item if is_list(item) else [item]) for key, item in data.items()]
        pairs = [(escape(key), escape(to_text(item))) for key, items in repeated for item in items]
        exploded, flat = [f"{key}={item}" for key, item in pairs], [part for pair in pairs for part in pair]
    else:
        flat = [escape(to_text(item)) for item in (data if is_list(data) else [data])]
        exploded = [name + item for item in flat]
    return exploded if parameter.explode or not flat else [name + _SEPARATORS.get(style, ",").join(flat)]


def _leaves(path: str, data: Any) -> list[tuple[str, Any]]:
    """The values in nested dicts and lists, with paths like `name[key][0]`."""
    if not is_dict(data) and not is_list(data):
        return [(path, data)]
    members: dict[Any, Any] = data if is_dict(data) else dict(enumerate(data))
    return [leaf for key, item in members.items() for leaf in _leaves(f"{path}[{key}]", item)]


def _quote(value: str, passed: str = "") -> str:
    """Percent-encoded, except for `passed` characters; with % among these, percent-encoded triples are kept, too."""
    try:
        return _LONE_PERCENT.sub("%25", quote(value, safe=passed))
    except UnicodeEncodeError:
        raise InvalidArgument("text with lone surrogates cannot be sent") from None


def header_value(name: str, value: str) -> str:
    """A value as a header can carry it. Raises InvalidArgument if it cannot."""
    if not (value.isascii() and value.replace("\t", " ").isprintable()):
        raise InvalidArgument(f"the header {name} has a line break or a character that it cannot carry")
    return value.strip()  # as every receiver does


def body(declared: Body, value: Any) -> tuple[Content, str]:
    """The body and its content type. Raises InvalidArgument for what the codec cannot carry."""
    try:
        encoder, media_type = declared.encoder, declared.media_type
        return encoder(media_type, value) if encoder else (json_document(value), media_type)
    except (UnicodeEncodeError, PydanticSerializationError, RecursionError) as error:
        raise InvalidArgument(f"the body cannot be encoded: {error}") from None
    except OSError as error:
        raise InvalidArgument(f"a file cannot be read: {error}") from None


def json_document(value: Any) -> bytes:
    """A JSON document. Raises InvalidArgument for NaN and infinities, and pydantic's PydanticSerializationError."""
    try:
        content = to_json(value)
    except PydanticSerializationError:  # UNSET in an object with additional properties; models, before pydantic 2.14
        content = to_json(tidy(value))
    constants: list[str] = []
    if b"NaN" in content or b"Infinity" in content:  # perhaps in text
        json.loads(content, parse_constant=constants.append, parse_int=str)
    if constants:
        raise InvalidArgument(f"body: JSON cannot carry {constants[0]}: a number must be finite")
    return content
