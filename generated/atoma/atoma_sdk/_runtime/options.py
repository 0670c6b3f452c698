"""Options of clients and calls that change a request: its headers, its query, its body, its time limits."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from inspect import currentframe
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias, cast
from urllib.parse import unquote_plus

from typing_extensions import TypedDict

from . import encode
from .errors import InvalidArgument, brief
from .model import OptionalNullable, is_dict, to_plain
from .operation import NOTHING, Parameter
from .redaction import Redactor, Secret

if TYPE_CHECKING:
    from httpx2 import Timeout as Timeout
else:
    Timeout: TypeAlias = Any  # `get_type_hints` must find the name, and importing httpx2 for it takes too long

_MAX_SECONDS = 1_000_000  # eleven days; sockets have a limit too
_DERIVED = ("content-length", "transfer-encoding")  # headers that follow from the body


class RequestOptions(TypedDict, total=False):
    """More options of a call; every method takes them as keyword arguments.

    Keys:
        extra_headers: headers to add or replace; None as a value removes one.
        extra_query: query parameters to add or replace. A list repeats the name, None as a value removes it.
        extra_body: properties to add to a JSON object or a form, or to replace there.
        timeout: seconds that each attempt may take, or an `httpx2.Timeout` for its phases; None: no limit.
        max_retries: how often to try again.
        idempotency_key: the key of this call, in place of a random one.
    """

    extra_headers: Mapping[str, str | None] | None
    extra_query: Mapping[str, object] | None
    extra_body: Mapping[str, object] | None
    timeout: OptionalNullable[float | Timeout]
    max_retries: int | None
    idempotency_key: str | None


HeaderChanges: TypeAlias = Mapping[str, tuple[str, str | None]]  # by name in lower case: name and value (None: removed)
QueryChanges: TypeAlias = Mapping[str, list[str]]  # by decoded name: encoded pairs in place of all others; perhaps none


class Phases(NamedTuple):
    """The limits of an `httpx2.Timeout`, in seconds; None: unlimited."""

    connect: float | None
    read: float | None
    write: float | None
    pool: float | None

    def within(self, seconds: float | None) -> Phases:
        """The limits, none of which is longer than the seconds that are left."""
        if seconds is None:
            return self
        return Phases(*(seconds if limit is None else min(limit, seconds) for limit in self))


def check_names(options: Mapping[str, Any]) -> None:
    """Raise TypeError for unknown options, as Python does for unknown arguments of the method that passes them on."""
    known = RequestOptions.__annotations__
    for name in options:
        if name in known:
            continue
        frame = currentframe()  # of this function, called by the dispatcher, called by the method
        caller = frame and frame.f_back and frame.f_back.f_back
        method, arguments = "the method", list(known)
        if caller is not None:
            code = caller.f_code
            method = f"{code.co_qualname}()"
            arguments += code.co_varnames[1 : code.co_argcount + code.co_kwonlyargcount]
        near = get_close_matches(name, arguments, 1)
        hint = f". Did you mean {near[0]!r}?" if near else ""
        raise TypeError(f"{method} got an unexpected keyword argument {name!r}{hint}")


# --- headers


def header_changes(option: str, headers: Any, redactor: Redactor) -> dict[str, tuple[str, str | None]]:
    """What an option says about headers. Raises InvalidArgument for what no header can be."""
    changes: dict[str, tuple[str, str | None]] = {}
    for name, value in _items(option, headers, "names to text"):
        if not isinstance(name, str) or not encode.HEADER_NAME.fullmatch(name):
            raise InvalidArgument(f"{option}: {brief(name)} is not a header name")
        key = name.lower()
        if key in _DERIVED:  # would contradict the body that is sent
            raise InvalidArgument(f"{option}: {name} follows from the body and cannot be set")
        if value is None and key == "host":
            raise InvalidArgument(f"{option}: {name} cannot be removed, for every request has it")
        if value is None:
            # Without this header, a server may choose any coding.
            changes[key] = name, "identity" if key == "accept-encoding" else None
        elif not isinstance(value, str):
            raise InvalidArgument(f"{option}[{name!r}] must be a string, not {type(value).__name__}")
        else:
            text = encode.header_value(name, value)
            changes[key] = name, Secret(text) if redactor.is_secret(name) else text
    return changes


def change_headers(headers: dict[str, str], changes: HeaderChanges) -> None:
    """Set and remove headers, whatever the case of their names."""
    ours = {name.lower(): name for name in headers}
    for key, (name, value) in changes.items():
        headers.pop(ours.get(key, ""), None)
        if value is not None:
            headers[name] = value


# --- the query


def query_changes(option: str, query: Any) -> dict[str, list[str]]:
    """What an option says about the query. Raises InvalidArgument for what cannot be sent."""
    changes: dict[str, list[str]] = {}
    for name, value in _items(option, query, "names to values"):
        if not isinstance(name, str) or not name:
            raise InvalidArgument(f"{option}: {brief(name)} is not the name of a query parameter")
        if value is None:
            changes[name] = []
            continue
        plain = to_plain(value)
        parameter = Parameter(name, "query", lambda: Any, style="deepObject" if is_dict(plain) else "").resolved()
        try:
            pairs = encode.parts(parameter, plain)
        except (InvalidArgument, RecursionError) as error:
            raise InvalidArgument(f"{option}[{brief(name)}]: {error}") from None
        changes |= read_query(pairs) if is_dict(plain) else {name: pairs}
    return changes


def read_query(pairs: list[str]) -> dict[str, list[str]]:
    """Encoded pairs, by name."""
    changes: dict[str, list[str]] = {}
    for pair in pairs:
        changes.setdefault(name_of(pair), []).append(pair)
    return changes


def name_of(pair: str) -> str:
    """The name of an encoded pair."""
    return unquote_plus(pair.partition("=")[0])


def change_query(pairs: list[str], changes: QueryChanges) -> list[str]:
    """The pairs of a query after a change."""
    kept = [pair for pair in pairs if name_of(pair) not in changes]
    return kept + [pair for added in changes.values() for pair in added]


# --- the body


def extra_properties(extra: Any) -> dict[str, Any]:
    """The properties of `extra_body`. Raises InvalidArgument if they are none."""
    properties: dict[str, Any] = {}
    for name, value in _items("extra_body", extra, "names to values"):
        if not isinstance(name, str):
            raise InvalidArgument(f"extra_body: {brief(name)} is not the name of a property")
        properties[name] = value
    return properties


def _items(option: str, value: Any, what: str) -> list[tuple[object, object]]:
    """The items of a mapping; none for None. Raises InvalidArgument for anything else."""
    if value is None:
        return []
    if not isinstance(value, Mapping):
        raise InvalidArgument(f"{option} must be a mapping of {what}, not {type(value).__name__}")
    return list(cast("Mapping[object, object]", value).items())


# --- limits


def seconds(name: str, value: Any, per_second: int = 1) -> float:
    """A time limit in seconds. Raises InvalidArgument for what is no number, and for numbers that are no limit."""
    maximum = _MAX_SECONDS * per_second
    if value.__class__ not in (int, float) or not 0 < value <= maximum:
        raise InvalidArgument(f"{name} must be a number above 0 and up to {maximum:,}, not {brief(value)}")
    return float(value) / per_second


def milliseconds(name: str, value: Any) -> float | None:
    """A time limit in milliseconds, as seconds. Raises InvalidArgument."""
    return None if value is None else seconds(name, value, 1000)


def time_limit(value: Any) -> float | Phases | None:
    """The value of the option `timeout`. Raises InvalidArgument."""
    if value is None:
        return None
    limits: dict[str, Any] = {name: getattr(value, name, NOTHING) for name in Phases._fields}
    if NOTHING in limits.values():
        if value.__class__ not in (int, float):
            kind = type(value).__name__
            raise InvalidArgument(f"timeout must be a number of seconds, an httpx2.Timeout or None, not {kind}")
        return seconds("timeout", value)
    checked = {name: None if limit is None else seconds(f"timeout.{name}", limit) for name, limit in limits.items()}
    return Phases(**checked)


def check_retries(value: Any) -> None:
    """Raise InvalidArgument for what the option `max_retries` cannot be."""
    if value is not None and (value.__class__ is not int or value < 0):
        raise InvalidArgument(f"max_retries must be a whole number from 0, not {brief(value)}")
