"""From the arguments and options of a call to the request that is sent."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Mapping
from typing import Any, NamedTuple, cast
from urllib.parse import unquote

from typing_extensions import TypedDict

from . import encode
from .arguments import drop_unset, validate
from .configuration import Scheme, SDKConfiguration, base_address, seconds
from .errors import InvalidArgument
from .model import UNSET, OptionalNullable
from .operation import Body, Content, Operation, Server, adapter
from .redaction import USERINFO, Redactor, Secret
from .retry import Policy, RetryConfig

_HEADER_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")


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
    declared: Body | None  # the body to send, if not the first one that is declared


class Outgoing(NamedTuple):
    """A request before it is built for an HTTP client, as often as it takes."""

    method: str
    base_url: str
    target: str  # follows the base URL: path and query
    headers: dict[str, str]
    content: Content
    timeout: float | None  # of an attempt, in seconds
    deadline: float | None  # of the call, in seconds
    policy: Policy | None
    secrets: tuple[str, ...]  # the credentials in use
    body: Any  # the plain data behind the content

    def __repr__(self) -> str:
        url = self.base_url + self.target
        return f"Outgoing({self.method} {Redactor().url(url.partition('?')[0] if isinstance(url, Secret) else url)})"


class _Parts(NamedTuple):
    """What a request is put together from, besides its path and its body."""

    headers: dict[str, str]
    query: list[str]  # encoded pairs
    cookies: list[str]  # encoded pairs


async def prepare(
    configuration: SDKConfiguration,
    operation: Operation[Any],
    options: CallOptions,
    maybe_await: Callable[..., Awaitable[Any]],
) -> Outgoing:
    """Check and encode the arguments of a call. Raises InvalidArgument, MissingCredentials and ImportError."""
    accept = "" + (options.get("accept") or operation.accept)  # an enum becomes plain text
    parts = _Parts({"Accept": accept, "user-agent": configuration.user_agent}, [], [])
    for response in operation.optional:  # before the request has effects
        if response.media_type == (options.get("accept") or operation.preferred):
            response.codec.load()
    target = _target(configuration, operation, options, parts) if operation.parameters else operation.path
    body, content = _encoded_body(operation, options, parts.headers) if operation.bodies else (None, None)
    base_url, secrets = await _authorize(configuration, operation, options, parts, maybe_await)
    for name in operation.secret_headers:  # no security scheme sends it
        secrets += map(Secret, parts.headers.get(name, "").split())
    if parts.cookies:
        parts.headers["Cookie"] = header_value("Cookie", "; ".join(parts.cookies))
    if parts.query:
        target += ("&" if "?" in target else "?") + "&".join(parts.query)
        if any(scheme.kind == "query" for scheme in configuration.settings.schemes.values()):
            target = Secret(target)
    if extra := options.get("http_headers"):
        _override(parts.headers, extra)
        for name in filter(configuration.redactor.is_secret, extra):
            parts.headers[name] = Secret(parts.headers[name])
            secrets += map(Secret, parts.headers[name].split())
    timeout_ms, deadline_ms = options.get("timeout_ms"), options.get("deadline_ms")
    timeout = configuration.timeout if timeout_ms is None else seconds("timeout_ms", timeout_ms)
    deadline = configuration.deadline if deadline_ms is None else seconds("deadline_ms", deadline_ms)
    policy = configuration.policy(operation, options.get("retries", UNSET))
    method, headers = operation.method, parts.headers
    return Outgoing(method, base_url, target, headers, content, timeout, deadline, policy, (*secrets,), body)


def _target(configuration: SDKConfiguration, operation: Operation[Any], options: CallOptions, parts: _Parts) -> str:
    """Encode the parameters: the path is returned, the others become parts of the request."""
    nullable = [parameter.name for parameter in operation.parameters if parameter.nullable]
    arguments: dict[str, Any] = {
        one.name: configuration.argument(one.from_client) for one in operation.parameters if one.from_client
    }
    arguments.update(drop_unset(options.get("params") or {}, nullable))
    values = validate(operation.adapter, drop_unset(arguments, nullable), operation.name)
    in_path: dict[str, str] = {}
    for parameter in operation.parameters:
        name, value = parameter.wire, values.get(parameter.name)
        if value is None and (parameter.content is None or parameter.name not in values):
            continue  # null can be sent as a JSON document only
        if parameter.place == "path":
            in_path[name] = encode.path_text(parameter, value)
        elif parameter.place == "cookie":
            parts.cookies.extend(encode.parts(parameter, value))
        elif parameter.place != "header":
            parts.query.extend(encode.parts(parameter, value))
        elif value or parameter.content or not isinstance(value, (list, dict)):
            text = header_value(name, ",".join(encode.parts(parameter, value)))
            if name.lower() != "cookie":
                parts.headers[name] = text
            elif text:  # joined with those that are parameters
                parts.cookies.append(text)
    return _path(operation, in_path) if in_path else operation.path


def _path(operation: Operation[Any], values: Mapping[str, str]) -> str:
    """The path with its parameters. Raises InvalidArgument if it would lead to another path."""
    path = "".join(values[part] if index % 2 else part for index, part in enumerate(operation.segments))
    if any(part.lower().replace("%2e", ".") in (".", "..") for part in path.split("/")):  # many servers resolve these
        raise InvalidArgument(f"{operation.name}: no part of the path can be '.' or '..', which lead elsewhere")
    return path


def _encoded_body(operation: Operation[Any], options: CallOptions, headers: dict[str, str]) -> tuple[Any, Content]:
    """The checked body and its content, which also sets headers; UNSET and None if there is none."""
    declared = options.get("declared") or operation.bodies[0]
    body = _checked_body(operation.name, declared, options.get("body", UNSET))
    if body is UNSET:
        return body, None
    content, headers["content-type"] = encode.body(declared, body)
    if not isinstance(content, bytes) and content.length is not None:
        headers["content-length"] = str(content.length)
    return body, content


def _checked_body(name: str, declared: Body, value: Any) -> Any:
    """The validated body, or UNSET if there is none."""
    if declared.flat:
        value = drop_unset(value or {}, declared.nullable)
    absent = value is UNSET or (value is None and not declared.nullable)
    if not declared.required and (not value if declared.flat else absent):
        return UNSET
    if value is UNSET:
        raise InvalidArgument(f"{name}: body is required")
    return validate(adapter(declared.type, strict=True), value, name, "" if declared.flat else "body")


async def _authorize(
    configuration: SDKConfiguration,
    operation: Operation[Any],
    options: CallOptions,
    parts: _Parts,
    maybe_await: Callable[..., Awaitable[Any]],
) -> tuple[str, list[str]]:
    """Add the credentials to the request. Returns its base URL, without credentials, and the secrets."""
    server_url, secrets = options.get("server_url"), list[str]()
    base_url = configuration.base_url(operation) if server_url is None else base_address(Server(server_url))
    credentials = await configuration.secrets(operation, maybe_await)
    if "@" in base_url and (user := USERINFO.search(base_url)):  # clients treat it in different ways
        base_url = base_url.replace(user[0], "", 1)
        credentials.append((Scheme("basic", "server_url"), Secret(unquote(user[0][:-1]))))  # others take precedence
    for scheme, value in credentials:
        scheme.apply(value, parts.headers, parts.query, parts.cookies)
        secrets += value, Secret(value.partition(":" if scheme.kind == "basic" else f"{scheme.prefix} ")[2])
    return base_url, secrets


def _override(headers: dict[str, str], extra: Any) -> None:
    """Set the caller's headers last; they replace ours in any case."""
    if not isinstance(extra, Mapping):
        raise InvalidArgument(f"http_headers must be a mapping of names to text, not {type(extra).__name__}")
    ours = {name.lower(): name for name in headers}
    for name, value in cast("Mapping[object, object]", extra).items():
        if not isinstance(name, str) or not _HEADER_NAME.fullmatch(name):
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
        raise InvalidArgument(f"the header {name} has a line break or a character that it cannot carry")
    return value.strip()  # as every receiver does
