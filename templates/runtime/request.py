"""From the arguments of a call to what goes over the wire."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from typing import Any, NamedTuple, Optional

from typing_extensions import TypedDict

from . import encode
from .arguments import check, given
from .configuration import SDKConfiguration, seconds
from .errors import InvalidArgument
from .model import UNSET, OptionalNullable
from .operation import Body, Operation, adapter
from .retry import Policy, RetryConfig
from .settings import address, credentials

_TOKEN = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")


class CallOptions(TypedDict, total=False):
    """The arguments of one call: `params` by Python name, `body` by wire name if it is flat, and the call's options.

    `accept` replaces the Accept header; `media_type` is kept for operations with several request bodies.
    """

    params: Mapping[str, Any]
    body: Any
    retries: OptionalNullable[RetryConfig]
    server_url: Optional[str]
    timeout_ms: Optional[int]
    deadline_ms: Optional[int]
    http_headers: Optional[Mapping[str, str]]
    accept: Optional[str]
    media_type: Optional[str]


class Outgoing(NamedTuple):
    """A request ready to be built by any client, as often as it takes.

    `target` follows the base address: path and query. `timeout` of a try and `deadline` of the call are in seconds.
    `secrets`: the credentials in use. `body` is the plain data behind `content`.
    """

    method: str
    base_url: str
    target: str
    headers: dict[str, str]
    content: Optional[bytes]
    timeout: Optional[float]
    deadline: Optional[float]
    policy: Optional[Policy]
    secrets: tuple[str, ...]
    body: Any


class _Wire(NamedTuple):
    headers: dict[str, str]
    query: list[str]
    cookies: list[str]


def prepare(configuration: SDKConfiguration, operation: Operation[Any], options: CallOptions) -> Outgoing:
    """Check and encode the arguments of a call. Raises InvalidArgument and MissingCredentials."""
    accept = "" + (options.get("accept") or operation.accept)  # an enum becomes plain text
    wire = _Wire({"Accept": accept, "user-agent": configuration.user_agent}, [], [])
    target, body, content = operation.path, None, None
    if operation.parameters:
        values = _parameters(configuration, operation, options.get("params") or {})
        target = _place(operation, values, wire)
    if operation.body is not None:
        body = _body(operation.name, operation.body, options.get("body", UNSET))
        if body is not UNSET:
            content, wire.headers["content-type"] = encode.body(operation.body.media_type, body)
    schemes, owner = configuration.settings.schemes, configuration.owner
    used = credentials(operation.security, schemes, configuration.credentials, os.environ, owner)
    for scheme, value in used:
        scheme.apply(value, *wire)
    if wire.cookies:
        wire.headers["Cookie"] = "; ".join(wire.cookies)
    if wire.query:
        target += ("&" if "?" in target else "?") + "&".join(wire.query)
    _override(wire.headers, options.get("http_headers") or {})
    server_url, timeout_ms, deadline_ms = map(options.get, ("server_url", "timeout_ms", "deadline_ms"))
    return Outgoing(
        operation.method,
        configuration.base_url(operation) if server_url is None else address(server_url),
        target,
        wire.headers,
        content,
        seconds("timeout_ms", configuration.timeout_ms if timeout_ms is None else timeout_ms),
        seconds("deadline_ms", configuration.deadline_ms if deadline_ms is None else deadline_ms),
        configuration.policy(operation, options.get("retries", UNSET)),
        tuple(value for _, value in used),
        body,
    )


def _parameters(configuration: SDKConfiguration, operation: Operation[Any], params: Mapping[str, Any]) -> Any:
    """The checked parameters, those that the client supplies included."""
    nullable = [parameter.name for parameter in operation.parameters if parameter.nullable]
    values = given(params, nullable)
    for parameter in operation.parameters:
        if parameter.from_client is not None and parameter.name not in values:
            values[parameter.name] = configuration.argument(parameter.from_client)
    return check(operation.adapter, given(values, nullable), operation.name)


def _place(operation: Operation[Any], values: Mapping[str, Any], wire: _Wire) -> str:
    """Encode the parameters into their places; returns the path. A null can be sent as a JSON document only."""
    placed: dict[str, str] = {}
    for parameter in operation.parameters:
        name, value = parameter.wire, values.get(parameter.name)
        if value is None and (parameter.media_type is None or parameter.name not in values):
            continue
        if parameter.place == "path":
            placed[name] = encode.path_text(parameter, value)
        elif parameter.place == "query":
            wire.query.extend(encode.query_pairs(parameter, value))
        elif parameter.place == "cookie":
            wire.cookies.extend(encode.cookie_pairs(parameter, value))
        elif value or not isinstance(value, (list, dict)):
            wire.headers[name] = _header_value(name, encode.header_text(parameter, value))
    if not placed:
        return operation.path
    parts = [placed[part] if index % 2 else part for index, part in enumerate(operation.segments)]
    # A value that is "." or ".." would otherwise leave its place in the path.
    return "/".join("%2E" * len(part) if part in (".", "..") else part for part in "".join(parts).split("/"))


def _body(name: str, declared: Body, value: Any) -> Any:
    """The checked body, UNSET if there is none."""
    if declared.flat:
        value = given({} if value is UNSET else value, declared.nullable)
    absent = not value if declared.flat else value is UNSET or value is None
    if absent and not declared.required:
        return UNSET
    if value is UNSET:
        raise InvalidArgument(f"{name}: body is required")
    return check(adapter(declared.type, strict=True), value, name, "" if declared.flat else "body")


def _override(headers: dict[str, str], extra: Mapping[Any, Any]) -> None:
    """Set the caller's headers last, replacing ours whatever their case."""
    ours = {name.lower(): name for name in headers}
    for name, value in extra.items():
        if not isinstance(name, str) or not _TOKEN.fullmatch(name):
            raise InvalidArgument(f"http_headers: {name!r} is not a header name")
        if not isinstance(value, str):
            raise InvalidArgument(f"http_headers[{name!r}] must be a string, not {type(value).__name__}")
        headers.pop(ours.get(name.lower(), ""), None)
        headers[name] = _header_value(name, value)


def _header_value(name: str, value: str) -> str:
    if not (value.isascii() and value.replace("\t", " ").isprintable()):
        raise InvalidArgument(f"the header {name} holds a line break or a character that it cannot carry")
    return value
