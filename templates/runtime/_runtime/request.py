"""From the arguments of a call to what goes over the wire."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, NamedTuple
from urllib.parse import unquote

from typing_extensions import TypedDict

from . import encode
from .arguments import check, given
from .configuration import Scheme, address, seconds
from .configuration import SDKConfiguration as Configuration
from .errors import USER, InvalidArgument
from .model import UNSET, OptionalNullable
from .operation import Body, Content, Operation, Server, adapter
from .retry import Policy, RetryConfig

_TOKEN = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_Wire = tuple[dict[str, str], list[str], list[str]]  # headers, parts of the query, cookies


class CallOptions(TypedDict, total=False):
    """The arguments and the options of one call."""

    params: Mapping[str, Any]  # by Python name
    body: Any  # by wire name if it is flat
    retries: OptionalNullable[RetryConfig]
    server_url: str | None
    timeout_ms: int | None
    deadline_ms: int | None
    http_headers: Mapping[str, str] | None
    accept: str | None  # replaces the Accept header
    declared: Body | None  # that of several which is sent, if it is not the first


class Outgoing(NamedTuple):
    """A request ready to be built by any client, as often as it takes."""

    method: str
    base_url: str
    target: str  # follows the base address: path and query
    headers: dict[str, str]
    content: Content
    timeout: float | None  # of a try, in seconds
    deadline: float | None  # of the call, in seconds
    policy: Policy | None
    secrets: tuple[str, ...]  # the credentials in use
    body: Any  # the plain data behind the content


async def prepare(configuration: Configuration, operation: Operation[Any], options: CallOptions, do: Any) -> Outgoing:
    """Check and encode the arguments of a call. Raises InvalidArgument, MissingCredentials and ImportError."""
    accept = "" + (options.get("accept") or operation.accept)  # an enum becomes plain text
    wire: _Wire = ({"Accept": accept, "user-agent": configuration.user_agent}, [], [])
    headers, query, cookies = wire
    target, body, content = operation.path, None, None
    for answer in operation.optional:
        if answer.media_type == (options.get("accept") or operation.preferred):
            answer.codec.load()  # what has been done by the time of a failure there cannot be undone
    if operation.parameters:
        nullable = [parameter.name for parameter in operation.parameters if parameter.nullable]
        known = {one.name: configuration.argument(one.from_client) for one in operation.parameters if one.from_client}
        known.update(given(options.get("params") or {}, nullable))
        target = _place(operation, given(known, nullable), wire)
    if operation.bodies:
        declared = options.get("declared") or operation.bodies[0]
        body = _body(operation.name, declared, options.get("body", UNSET))
        if body is not UNSET:
            content, headers["content-type"] = encode.body(declared, body)
            if not isinstance(content, bytes) and content.length is not None:
                headers["content-length"] = str(content.length)
    server_url, secrets = options.get("server_url"), list[str]()
    base_url = configuration.base_url(operation) if server_url is None else address(Server(server_url))
    used = await configuration.secrets(operation, do)
    if "@" in base_url and (user := USER.search(base_url)):  # clients would treat it in different ways
        base_url = base_url.replace(user[0], "", 1)
        used.insert(0, (Scheme("basic", "server_url"), unquote(user[0][:-1])))  # those that follow replace it
    for scheme, value in used:
        scheme.apply(value, *wire)
        secrets += value, value.partition(":" if scheme.kind == "basic" else f"{scheme.prefix} ")[2]
    if cookies:
        headers["Cookie"] = "; ".join(cookies)
    if query:
        target += ("&" if "?" in target else "?") + "&".join(query)
    if options.get("http_headers"):
        _override(headers, options.get("http_headers") or {})
    timeout_ms, deadline_ms = options.get("timeout_ms"), options.get("deadline_ms")
    timeout = configuration.timeout if timeout_ms is None else seconds("timeout_ms", timeout_ms)
    deadline = configuration.deadline if deadline_ms is None else seconds("deadline_ms", deadline_ms)
    policy = configuration.policy(operation, options.get("retries", UNSET))
    own = [name for name in options.get("http_headers") or () if configuration.redactor.is_secret(name)]
    secrets += [part for name in own for part in headers[name].split()]
    return Outgoing(operation.method, base_url, target, headers, content, timeout, deadline, policy, (*secrets,), body)


def _place(operation: Operation[Any], known: Mapping[str, Any], wire: _Wire) -> str:
    """Check the parameters and encode them into their places; returns the path."""
    headers, query, cookies = wire
    values = check(operation.adapter, known, operation.name)
    placed: dict[str, str] = {}
    for parameter in operation.parameters:
        name, value = parameter.wire, values.get(parameter.name)
        if value is None and (parameter.content is None or parameter.name not in values):
            continue  # a null can be sent as a JSON document only
        if parameter.place == "path":
            placed[name] = encode.path_text(parameter, value)
        elif parameter.place != "header":
            (cookies if parameter.place == "cookie" else query).extend(encode.parts(parameter, value))
        elif value or parameter.content or not isinstance(value, (list, dict)):
            headers[name] = header_value(name, ",".join(encode.parts(parameter, value)))
    if not placed:
        return operation.path
    path = "".join(placed[part] if index % 2 else part for index, part in enumerate(operation.segments))
    if any(part.lower().replace("%2e", ".") in (".", "..") for part in path.split("/")):  # many servers follow that
        raise InvalidArgument(f"{operation.name}: no part of the path can be '.' or '..', which lead elsewhere")
    return path


def _body(name: str, declared: Body, value: Any) -> Any:
    """The checked body, UNSET if there is none."""
    if declared.flat:
        value = given(value or {}, declared.nullable)
    absent = value is UNSET or (value is None and not declared.nullable)
    if not declared.required and (not value if declared.flat else absent):
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
        if name.lower() in ("content-length", "transfer-encoding"):  # would contradict the body that is sent
            raise InvalidArgument(f"http_headers: {name} follows from the body and cannot be set")
        if not isinstance(value, str):
            raise InvalidArgument(f"http_headers[{name!r}] must be a string, not {type(value).__name__}")
        headers.pop(ours.get(name.lower(), ""), None)
        headers[name] = header_value(name, value)


def header_value(name: str, value: str) -> str:
    """A value as a header can carry it. Raises InvalidArgument if it cannot."""
    if not (value.isascii() and value.replace("\t", " ").isprintable()):
        raise InvalidArgument(f"the header {name} holds a line break or a character that it cannot carry")
    return value.strip()  # as every receiver does
