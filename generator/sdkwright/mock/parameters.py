"""The parameters of a request, read as their styles write them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from urllib.parse import unquote, unquote_plus

from msgspec import Struct

from sdkwright.mock.media_types import is_form, is_json
from sdkwright.mock.readings import Raw, Readings, read_json
from sdkwright.mock.schemas import Schema
from sdkwright.openapi.model import Parameter
from sdkwright.syntax.source import Tree

_DELIMITERS = {"form": ",", "spaceDelimited": " ", "pipeDelimited": "|", "tabDelimited": "\t", "simple": ","}
_ENCODED = {" ": ("%20", "+"), "|": ("%7C", "%7c", "|"), "\t": ("%09",), ",": (",",)}


class Query(Struct, frozen=True):
    """The query of an address, or a form, which is written in the same way."""

    text: str
    pairs: Sequence[tuple[str, str]]  # still encoded
    named: Mapping[str, Sequence[str]]  # the values, still encoded, by decoded names


def read_query(text: str) -> Query:
    """The pairs of a query. Their number is up to the client, so each is looked at once."""
    pairs = [(key, value) for key, _, value in (item.partition("=") for item in text.split("&") if item)]
    named: dict[str, list[str]] = {}
    for key, value in pairs:
        named.setdefault(unquote_plus(key), []).append(value)
    return Query(text, pairs, named)


class Sent(Struct, frozen=True):
    """Where parameters come from: the parts of a request, still encoded."""

    query: Query
    path: Mapping[str, str] = {}
    headers: Mapping[str, Sequence[str]] = {}  # by names in lower case
    cookies: Mapping[str, str] = {}
    listed: frozenset[str] = frozenset()  # what the document names in the query

    def queried(self, name: str) -> Sequence[str]:
        """The values of a name in the query, still encoded."""
        return self.query.named.get(name, ())


class Unreadable(Exception):
    """A parameter is not written as its style or its media type says."""


def read_parameter(
    parameter: Parameter, schema: Schema, sent: Sent, readings: Readings
) -> tuple[Tree] | None:
    """The value of a parameter; None if the request does not have it. Raises `Unreadable`."""
    if parameter.place == "querystring":
        return _read_querystring(parameter, schema, sent, readings) if sent.query.text else None
    if parameter.media_type is not None:
        text = _plain_text(parameter, sent)
        return None if text is None else (_read_document(text, parameter.media_type),)
    match parameter.place:
        case "path":
            raw = _in_path(parameter, schema, sent, readings)
        case "query":
            raw = _in_query(parameter, schema, sent, readings)
        case "header":
            raw = _in_header(parameter, schema, sent, readings)
        case "cookie":
            raw = _in_cookie(parameter, schema, sent, readings)
    return None if raw is None else (readings.read(raw, schema),)


def _read_document(text: str, media_type: str) -> Tree:
    if not is_json(media_type):
        return text
    try:
        return read_json(text)
    except ValueError:
        raise Unreadable(f"is not {media_type}") from None


def _read_querystring(parameter: Parameter, schema: Schema, sent: Sent, readings: Readings) -> tuple[Tree]:
    if is_form(parameter.media_type or ""):
        values: dict[str, Raw] = {}
        arrays = _arrays_of(schema, readings)
        for name, encoded in sent.query.named.items():
            texts: list[Raw] = [unquote_plus(value) for value in encoded]
            values[name] = texts if name in arrays or len(texts) > 1 else texts[0]
        return (readings.read(values, schema),)
    return (_read_document(unquote(sent.query.text), parameter.media_type or ""),)


def _plain_text(parameter: Parameter, sent: Sent) -> str | None:
    match parameter.place:
        case "path":
            value = sent.path.get(parameter.name)
            return None if value is None else unquote(value)
        case "query" | "querystring":
            values = sent.queried(parameter.name)
            return unquote_plus(values[-1]) if values else None
        case "header":
            found = sent.headers.get(parameter.name.lower())
            return None if found is None else ", ".join(found)
        case "cookie":
            value = sent.cookies.get(parameter.name)
            return None if value is None else unquote(value)


def _in_path(parameter: Parameter, schema: Schema, sent: Sent, readings: Readings) -> Raw | None:
    text = sent.path.get(parameter.name)
    if text is None:
        return None
    kinds = readings.kinds(schema)
    delimiter = ","
    if parameter.style == "label":
        if not text.startswith("."):
            raise Unreadable("has to begin with `.`, for its style is `label`")
        text, delimiter = text[1:], "." if parameter.explode else ","
    elif parameter.style == "matrix":
        if not text.startswith(";"):
            raise Unreadable("has to begin with `;`, for its style is `matrix`")
        return _matrix(parameter, text, kinds)
    return _grouped(text, kinds, delimiter, parameter.explode, encoded=True)


def _matrix(parameter: Parameter, text: str, kinds: set[str]) -> Raw:
    pairs = [item.partition("=") for item in text[1:].split(";")]
    if parameter.explode and "object" in kinds:
        return {unquote(key): unquote(value) for key, _, value in pairs}
    values = [value for key, _, value in pairs if unquote(key) == parameter.name]
    if not values:
        raise Unreadable(f"has to begin with `;{parameter.name}`, for its style is `matrix`")
    if "array" in kinds and (parameter.explode or len(values) > 1):
        return [unquote(value) for value in values]
    return _grouped(values[0], kinds, ",", False, encoded=True)


def _in_query(parameter: Parameter, schema: Schema, sent: Sent, readings: Readings) -> Raw | None:
    kinds = readings.kinds(schema)
    if parameter.style == "deepObject":
        return _deep_object(parameter, schema, sent, readings)
    if parameter.explode and "object" in kinds and parameter.style == "form":
        known = [*readings.properties(schema)]
        if readings.is_map(schema):  # which has everything that is nothing else
            known += [name for name in sent.query.named if name not in sent.listed]
        found: dict[str, Raw] = {
            name: _one_or_many([unquote_plus(value) for value in values])
            for name in known
            if (values := sent.queried(name))
        }
        if found or not sent.queried(parameter.name):
            return found or None
    values = sent.queried(parameter.name)
    if not values:
        return None
    delimiter = _DELIMITERS.get(parameter.style, ",")
    if "array" in kinds and (parameter.explode or len(values) > 1):
        return [unquote_plus(value) for value in values]
    if len(values) > 1 and kinds and "array" not in kinds:
        raise Unreadable(f"is given {len(values)} times")
    if "array" in kinds or "object" in kinds:
        return _delimited(values[0], kinds, delimiter)
    return unquote_plus(values[0])


def _one_or_many(values: list[str]) -> Raw:
    return values[0] if len(values) == 1 else [*values]


def _delimited(text: str, kinds: set[str], delimiter: str) -> Raw:
    """The parts of a query value. Some clients encode what is between them."""
    for encoded in _ENCODED[delimiter]:
        if encoded in text:
            return _pairs_or_list([unquote_plus(part) for part in text.split(encoded)], kinds, explode=False)
    plain = unquote_plus(text)
    if not plain and ("array" in kinds or kinds == {"object"}):
        return [] if "array" in kinds else {}
    if "array" in kinds or ("object" in kinds and delimiter in plain):
        return _pairs_or_list(plain.split(delimiter), kinds, explode=False)
    return plain


def _deep_object(parameter: Parameter, schema: Schema, sent: Sent, readings: Readings) -> Raw | None:
    """`filter[name]=a&filter[size][min]=1`; repeated keys, and keys that end in `[]`, are lists."""
    result: dict[str, Raw] = {}
    start = f"{parameter.name}["
    named = [key for key in sent.query.named if key.startswith(start) and key.endswith("]")]
    inside = Counter(key.rpartition("[")[0] for key in named)
    for key in named:
        steps = key[len(start) : -1].split("][")
        values = [unquote_plus(value) for value in sent.queried(key)]
        # `a[b][]` beside `a[b][c]` is a member without a name.
        is_list = steps[-1] == "" and len(steps) > 1 and inside[key.rpartition("[")[0]] == 1
        raw: Raw = [*values] if is_list else _one_or_many(values)
        inner = result
        for step in steps[: -2 if is_list else -1]:
            following = inner.setdefault(step, {})
            if not isinstance(following, dict):
                raise Unreadable(f"has both a value and members at `{key}`")
            inner = following
        inner[steps[-2 if is_list else -1]] = raw
    if not result:
        plain = sent.queried(parameter.name)
        return unquote_plus(plain[0]) if plain else None
    return _as_lists(result, schema, readings)


def _as_lists(values: dict[str, Raw], schema: Schema, readings: Readings) -> dict[str, Raw]:
    """Single values of properties that are arrays, as arrays."""
    arrays = _arrays_of(schema, readings)
    return {
        name: [value] if name in arrays and isinstance(value, str) else value
        for name, value in values.items()
    }


def _arrays_of(schema: Schema, readings: Readings) -> set[str]:
    """The properties that can be nothing but arrays."""
    return {
        name
        for name, item in readings.properties(schema).items()
        if isinstance(item, dict) and readings.kinds(item) - {"null"} == {"array"}
    }


def _in_header(parameter: Parameter, schema: Schema, sent: Sent, readings: Readings) -> Raw | None:
    values = sent.headers.get(parameter.name.lower())
    if values is None:
        return None
    text = ",".join(values) if len(values) > 1 else values[0]
    return _grouped(text, readings.kinds(schema), ",", parameter.explode, encoded=False)


def _in_cookie(parameter: Parameter, schema: Schema, sent: Sent, readings: Readings) -> Raw | None:
    kinds = readings.kinds(schema)
    if parameter.explode and "object" in kinds and parameter.name not in sent.cookies:
        found: dict[str, Raw] = {
            name: unquote(sent.cookies[name]) for name in readings.properties(schema) if name in sent.cookies
        }
        return found or None
    text = sent.cookies.get(parameter.name)
    return None if text is None else _grouped(text, kinds, ",", False, encoded=True)


def _grouped(text: str, kinds: set[str], delimiter: str, explode: bool, *, encoded: bool) -> Raw:
    """A text as a list or an object where the schema allows these, split before it is decoded."""
    if "array" not in kinds and "object" not in kinds:
        return unquote(text) if encoded else text
    parts = text.split(delimiter)
    if encoded:
        parts = unquote(text).split(delimiter) if len(parts) == 1 else [unquote(part) for part in parts]
    parts = parts if encoded else [part.strip() for part in parts]
    if not text and ("array" in kinds or kinds == {"object"}):
        return [] if "array" in kinds else {}
    if explode and kinds == {"object"} and (delimiter == "." or not encoded):
        parts = _rejoined(parts, delimiter)
    if "array" not in kinds and len(parts) == 1 and "=" not in text:
        return parts[0]
    return _pairs_or_list(parts, kinds, explode=explode)


def _rejoined(parts: Sequence[str], delimiter: str) -> list[str]:
    """The pairs of an object whose values have the delimiter in them, where nothing encodes it: `a=1.5.b=2`."""
    result: list[str] = []
    for part in parts:
        if "=" in part or not result:
            result.append(part)
        else:
            result[-1] += delimiter + part
    return result


def _pairs_or_list(parts: list[str], kinds: set[str], *, explode: bool) -> Raw:
    """`a,1,b,2`, or exploded `a=1,b=2`, is an object where the schema has one."""
    if "object" in kinds:
        if explode and all("=" in part for part in parts):
            return {key: value for key, _, value in (part.partition("=") for part in parts)}
        if not explode and len(parts) % 2 == 0 and "array" not in kinds:
            return dict(zip(parts[::2], parts[1::2], strict=True))
    return [*parts]
