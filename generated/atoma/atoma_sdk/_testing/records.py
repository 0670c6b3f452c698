"""The requests that were sent, and assertions about them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from typing import Any, overload
from urllib.parse import unquote_plus, urlsplit

import httpx2

from .._runtime.arguments import drop_unset
from .._runtime.call import Call
from .._runtime.encode import to_jsonable
from .._runtime.errors import InvalidArgument
from .._runtime.model import is_dict, to_plain
from .._runtime.redaction import MASK, Redactor

_MAX_SHOWN = 100  # characters of a value in a message


class RecordedRequest:
    """A request that a client has sent, as its server would have seen it. Its `repr` shows no secrets."""

    operation: str | None
    """The id of the operation in the OpenAPI document; None for the request of a token."""
    method: str
    url: str
    headers: httpx2.Headers
    content: bytes
    """The body."""
    arguments: Mapping[str, Any]
    """What the method was called with: parameters by their Python names, properties of the body by their names in the
    API, and a body that is one argument as `body`. Arguments that were left out are not in it."""
    attempt: int
    """1, and more for each time that the call was tried again."""
    seconds: float
    """When it was sent, in seconds after the call began. Time that fakes do not wait for counts."""

    def __init__(self, call: Call, request: Any) -> None:
        is_token = call.token_url is not None
        self.operation = None if is_token else call.operation.name
        self.method, self.url = str(request.method), str(request.url)
        self.headers, self.content = request.headers, request.content
        self.arguments = {} if is_token else arguments_of(call)
        self.attempt, self.seconds = len(call.attempts) + 1, call.now() - call.started
        self.redactor, self.secrets = call.configuration.redactor, call.outgoing.secrets
        base = call.outgoing.base_url
        self._base_path = urlsplit(base).path if self.url.startswith(base) else ""

    @property
    def path(self) -> str:
        """The path of the URL, decoded, without that of the server's address."""
        return unquote_plus(self._target_path.replace("+", "%2B"))

    @property
    def _target_path(self) -> str:
        return urlsplit(self.url).path.removeprefix(self._base_path)

    @property
    def query(self) -> dict[str, str | list[str]]:
        """The query; the value of a name that is repeated is a list."""
        values: dict[str, str | list[str]] = {}
        for name, value in self.query_pairs:
            known = values.get(name)
            values[name] = value if known is None else [*([known] if isinstance(known, str) else known), value]
        return values

    @property
    def query_pairs(self) -> list[tuple[str, str]]:
        """The query as names and values, in order."""
        pairs = (pair.partition("=") for pair in urlsplit(self.url).query.split("&") if pair)
        return [(unquote_plus(name), unquote_plus(value)) for name, _, value in pairs]

    @property
    def json(self) -> Any:
        """The body as JSON; None for any other."""
        with suppress(ValueError, RecursionError):
            return json.loads(self.content)
        return None

    @property
    def text(self) -> str:
        """The body as text."""
        return self.content.decode("utf-8", "replace")

    def has(self, arguments: Mapping[str, Any]) -> bool:
        """Whether the call had these arguments, and perhaps others."""
        return all(_same(self.argument(name, _MISSING), expected) for name, expected in arguments.items())

    def argument(self, name: str, default: Any = None) -> Any:
        """An argument by its Python name, whatever it is called in the API."""
        if name in self.arguments:
            return self.arguments[name]
        return next((value for key, value in self.arguments.items() if _plain(key) == _plain(name)), default)

    def shown_arguments(self) -> str:
        """The arguments as a message shows them, without secrets."""
        return shown(self.arguments, self.redactor)

    def __repr__(self) -> str:
        number = f", attempt {self.attempt}" if self.attempt > 1 else ""
        arguments = f" ({self.shown_arguments()})" if self.arguments else ""
        return f"<{self.method} {self.redactor.url(self.url)}{arguments}{number}>"


_MISSING = object()


def arguments_of(call: Call) -> dict[str, Any]:
    """The arguments of a call that were passed."""
    options, nullable = call.options, [one.name for one in call.operation.parameters if one.nullable]
    arguments: dict[str, Any] = drop_unset(options.get("params") or {}, nullable)
    if not call.operation.bodies or "body" not in options:
        return arguments
    declared = options.get("declared") or call.operation.bodies[0]
    body: Any = options["body"]
    if declared.flat:
        return arguments | drop_unset(body or {}, declared.nullable)
    return arguments | drop_unset({"body": body}, declared.nullable and ("body",))


def shown(arguments: Mapping[str, Any], redactor: Redactor | None = None) -> str:
    """Arguments as a message shows them."""
    return ", ".join(f"{name}={_shown(name, value, redactor)}" for name, value in arguments.items())


def _shown(name: str, value: object, redactor: Redactor | None = None) -> str:
    text = MASK if redactor is not None and redactor.is_secret(name) else repr(to_plain(value))
    return text if len(text) <= _MAX_SHOWN else f"{text[: _MAX_SHOWN - 1]}…"


def _plain(name: str) -> str:
    """A name without what differs between Python and an API: `from_` and `from`, `userId` and `user_id`."""
    return re.sub(r"[\W_]", "", name).lower()


def _same(value: Any, expected: Any) -> bool:
    """Whether an argument is what is expected: models and plain dicts are the same if they are sent as the same."""
    if value is _MISSING:
        return False
    if value is expected:
        return True
    with suppress(InvalidArgument):
        value, expected = to_jsonable(value), to_jsonable(expected)
    if is_dict(value) and is_dict(expected):
        return {name: one for name, one in value.items() if one is not None} == {
            name: one for name, one in expected.items() if one is not None
        }
    return bool(value == expected)


class Calls(Sequence[RecordedRequest]):
    """The calls of one method, in order: the first request of each. `requests` of the fake has all attempts."""

    def __init__(self, name: str, requests: Sequence[RecordedRequest]) -> None:
        self._name, self._requests = name, requests

    @overload
    def __getitem__(self, index: int) -> RecordedRequest: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[RecordedRequest]: ...
    def __getitem__(self, index: int | slice) -> RecordedRequest | Sequence[RecordedRequest]:
        return self._requests[index]

    def __len__(self) -> int:
        return len(self._requests)

    def __iter__(self) -> Iterator[RecordedRequest]:
        return iter(self._requests)

    def __repr__(self) -> str:
        return f"<{_times(len(self))} of {self._name}>"

    @property
    def last(self) -> RecordedRequest:
        """The last call. Raises AssertionError if there is none."""
        if not self._requests:
            raise AssertionError(f"{self._name} was not called")
        return self._requests[-1]

    def assert_once(self, **arguments: Any) -> RecordedRequest:
        """Assert that there is one call, and that it has these arguments, perhaps among others. Returns it."""
        if len(self) != 1:
            raise AssertionError(f"{self._name}: expected one call{_with(arguments)}, there {self._listed()}")
        return self.assert_any(**arguments)

    def assert_any(self, **arguments: Any) -> RecordedRequest:
        """Assert that some call has these arguments, perhaps among others. Returns the last that has them."""
        for request in reversed(self._requests):
            if request.has(arguments):
                return request
        raise AssertionError(f"{self._name}: expected a call{_with(arguments)}, there {self._listed(arguments)}")

    def assert_count(self, count: int) -> None:
        """Assert how many calls there are."""
        if len(self) != count:
            raise AssertionError(f"{self._name}: expected {_times(count)}, there {self._listed()}")

    def assert_none(self) -> None:
        """Assert that there is no call."""
        self.assert_count(0)

    def _listed(self, expected: Mapping[str, Any] | None = None) -> str:
        if not self._requests:
            return "was none"
        lines = [f"{'was' if len(self) == 1 else 'were'} {_times(len(self))}:"]
        for number, request in enumerate(self._requests, 1):
            lines.append(f"  {number}. {self._name}({request.shown_arguments()})")
            for name, value in (expected or {}).items():
                if not request.has({name: value}):
                    own = request.argument(name, _MISSING)
                    text = "missing" if own is _MISSING else _shown(name, own, request.redactor)
                    lines.append(f"     {name} is {text}, not {_shown(name, value)}")
        return "\n".join(lines)


def _times(count: int) -> str:
    return "1 call" if count == 1 else f"{count or 'no'} calls"


def _with(arguments: Mapping[str, Any]) -> str:
    return f" with {shown(arguments)}" if arguments else ""
