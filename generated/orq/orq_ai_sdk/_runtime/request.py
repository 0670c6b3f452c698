"""From the arguments and options of a call to the request that is sent."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import Any, Final, NamedTuple
from urllib.parse import unquote, unquote_plus
from uuid import uuid4

from . import encode
from .arguments import drop_unset, validate
from .configuration import BaseAddress, Scheme, SDKConfiguration, base_address, check_timeouts
from .errors import InvalidArgument, brief
from .model import UNSET, OptionalNullable, is_dict, to_plain
from .operation import NOTHING, Body, Content, Operation, Server, adapter
from .options import (
    HeaderChanges,
    Phases,
    QueryChanges,
    RequestOptions,
    change_headers,
    change_query,
    extra_properties,
    header_changes,
    milliseconds,
    name_of,
    query_changes,
    read_query,
    time_limit,
)
from .redaction import USERINFO, Redactor, Secret
from .retry import Policy, RetryConfig

_WITHOUT_BODY: Final = ("GET", "HEAD", "TRACE")  # methods whose requests have a body only if the document says so
_JSON: Final = Body("application/json", lambda: dict[str, Any])  # of `extra_body` alone
_KEY_HEADER: Final = "Idempotency-Key"  # of keys that a program passes, if the document does not name the header


class CallOptions(RequestOptions, total=False):
    """The arguments and the options of one call. The method passes the `RequestOptions` one by one or as `options`."""

    params: Mapping[str, Any]  # by Python name
    body: Any  # by wire name if it is flat
    retries: OptionalNullable[RetryConfig]
    server_url: str | None
    timeout_ms: int | None
    deadline_ms: int | None
    http_headers: Mapping[str, str | None] | None
    options: RequestOptions
    accept: str | None  # replaces the Accept header
    declared: Body | None  # the body to send, if not the first one that is declared
    query: list[str]  # encoded pairs that come from the API, such as those of the address of a page


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
    phases: Phases | None  # limits of the phases of an attempt
    is_limited: bool  # the program has set a timeout
    removed: tuple[str, ...]  # headers that an HTTP client must not add, by name in lower case

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
    extra, accept = options.get("options", options), options.get("accept")
    accepted = operation.accept if accept is None else _accept(accept)
    parts = _Parts({"Accept": accepted, "user-agent": configuration.user_agent}, [], [])
    for response in operation.optional:  # before the request has effects
        if response.media_type == (accept or operation.preferred):
            response.codec.load()
    target = _target(configuration, operation, options, parts) if operation.parameters else operation.path
    body, content = _encoded_body(operation, options, extra, parts.headers)
    server_url = options.get("server_url")
    base = configuration.base(operation) if server_url is None else base_address(Server(server_url))
    changes = _changes(configuration, operation, options, extra, parts.headers, base)
    has_key = _set_key(operation, extra, parts.headers, changes)
    base_url, secrets = await _authorize(configuration, operation, parts, base.url, changes, maybe_await)
    for name in operation.secret_headers:  # no security scheme sends it
        secrets += map(Secret, parts.headers.get(name, "").split())
    if parts.cookies:
        parts.headers["Cookie"] = encode.header_value("Cookie", "; ".join(parts.cookies))
    if changes is not None:
        change_headers(parts.headers, changes.headers)
        secrets += changes.secrets(configuration.redactor)
        target = _with_query(target, parts.query, changes)
    elif parts.query:
        target += ("&" if "?" in target else "?") + "&".join(parts.query)
    if "?" in target and configuration.has_query_keys:
        target = Secret(target)
    timeout, phases, is_limited = _timeout(configuration, options, extra)
    deadline_ms = options.get("deadline_ms")
    return Outgoing(
        operation.method,
        base_url,
        target,
        parts.headers,
        content,
        timeout,
        configuration.deadline if deadline_ms is None else milliseconds("deadline_ms", deadline_ms),
        configuration.policy(operation, options.get("retries", UNSET), extra.get("max_retries"), has_key),
        (*secrets,),
        body,
        phases,
        is_limited,
        () if changes is None else changes.removed,
    )


def _accept(accept: object) -> str:
    """The media type that a call asks for. Raises InvalidArgument."""
    if not isinstance(accept, str) or not accept:
        raise InvalidArgument(f"the media type to ask for must be text, not {brief(accept)}")
    return "" + encode.header_value("Accept", accept)  # an enum becomes plain text


def _timeout(
    configuration: SDKConfiguration, options: CallOptions, extra: RequestOptions
) -> tuple[float | None, Phases | None, bool]:
    """The limits of an attempt and of its phases, and whether the program has set them. Raises InvalidArgument."""
    timeout, timeout_ms = extra.get("timeout", UNSET), options.get("timeout_ms")
    if timeout is not UNSET:
        check_timeouts(timeout, timeout_ms)
        limit = time_limit(timeout)
        return (None, limit, True) if isinstance(limit, Phases) else (limit, None, True)
    if timeout_ms is not None:
        return milliseconds("timeout_ms", timeout_ms), None, True
    return configuration.timeout, configuration.phases, configuration.has_timeout


# --- what the options of the client and of the call change


class _Changes(NamedTuple):
    """What options change about a request: those of the client, and those of the call."""

    headers: HeaderChanges
    query_of_client: QueryChanges
    query_of_call: QueryChanges

    @property
    def removed(self) -> tuple[str, ...]:
        """The headers that are not sent, in lower case."""
        return tuple(name for name, (_, value) in self.headers.items() if value is None)

    def supply(self, scheme: Scheme) -> bool:
        """Whether the program itself supplies or removes what would carry a credential."""
        if scheme.kind == "query":
            return scheme.wire in self.query_of_client or scheme.wire in self.query_of_call
        return ("cookie" if scheme.kind == "cookie" else scheme.wire.lower()) in self.headers

    def secrets(self, redactor: Redactor) -> list[str]:
        """The secrets among the values, as they look in a response."""
        texts = [value for _, value in self.headers.values() if isinstance(value, Secret)]
        secrets: list[str] = [Secret(word) for text in texts for word in text.split()]
        for query in (self.query_of_client, self.query_of_call):
            for name, pairs in query.items():
                if redactor.is_secret(name):
                    secrets += (Secret(unquote_plus(pair.partition("=")[2])) for pair in pairs)
        return secrets


def _changes(
    configuration: SDKConfiguration,
    operation: Operation[Any],
    options: CallOptions,
    extra: RequestOptions,
    headers: Mapping[str, str],
    base: BaseAddress,
) -> _Changes | None:
    """What the options change; None: nothing. Raises InvalidArgument."""
    http_headers, extra_headers = options.get("http_headers"), extra.get("extra_headers")
    extra_query, address = extra.get("extra_query"), options.get("query")
    is_passed = not (http_headers is None and extra_headers is None and extra_query is None and address is None)
    if not is_passed and not base.query and not configuration.has_defaults:
        return None
    changes: dict[str, tuple[str, str | None]] = {}
    if configuration.default_headers:
        decided = _decided(operation, options, extra, headers)
        changes = {name: one for name, one in configuration.default_headers.items() if name not in decided}
    changes |= header_changes("http_headers", http_headers, configuration.redactor)
    changes |= header_changes("extra_headers", extra_headers, configuration.redactor)
    of_call = query_changes("extra_query", extra_query)
    if address is not None:
        of_call |= read_query(address)
    return _Changes(changes, {**base.query, **configuration.default_query}, of_call)


def _decided(
    operation: Operation[Any], options: CallOptions, extra: RequestOptions, headers: Mapping[str, str]
) -> set[str]:
    """The headers that a call determines itself, in lower case: those of the client do not replace them."""
    params: Mapping[str, Any] = options.get("params") or NOTHING
    passed = drop_unset(params, ())
    names = {one.wire.lower() for one in operation.parameters if one.place == "header" and one.name in passed}
    names |= {"accept"} if options.get("accept") else set()
    names |= {"content-type"} if "boundary=" in headers.get("content-type", "") else set()
    if extra.get("idempotency_key") is not None:
        names.add((operation.idempotency_header or _KEY_HEADER).lower())
    return names


def _set_key(
    operation: Operation[Any], extra: RequestOptions, headers: dict[str, str], changes: _Changes | None
) -> bool:
    """Set the header with the idempotency key, if the call has one. Raises InvalidArgument."""
    name, key = operation.idempotency_header, extra.get("idempotency_key")
    if key is None and not name:
        return False
    name = name or _KEY_HEADER
    if key is not None:
        headers[name] = _checked_key(name, key)
    if changes is not None and name.lower() in changes.headers:
        return changes.headers[name.lower()][1] is not None
    if name not in headers:
        headers[name] = str(uuid4())
    return True


def _checked_key(header: str, key: object) -> str:
    if not isinstance(key, str) or not key.strip():
        raise InvalidArgument(f"idempotency_key must be text, not {brief(key)}")
    return encode.header_value(header, key)


def without_key(operation: Operation[Any], options: Mapping[str, Any]) -> dict[str, Any]:
    """The options of a call for another request: without the idempotency key of its own."""
    header = (operation.idempotency_header or _KEY_HEADER).lower()
    named = {one.name for one in operation.parameters if one.place == "header" and one.wire.lower() == header}
    changed = dict(options)
    if named and "params" in changed:
        changed["params"] = {name: value for name, value in changed["params"].items() if name not in named}
    extra = changed
    if "options" in changed:
        extra = changed["options"] = dict(changed["options"])
    extra["idempotency_key"] = None
    for within, key in ((changed, "http_headers"), (extra, "extra_headers")):
        if within.get(key):
            kept = ((name, text) for name, text in within[key].items() if name.lower() != header or text is None)
            within[key] = dict(kept)
    return changed


def _with_query(target: str, pairs: list[str], changes: _Changes) -> str:
    """A target with the query of a call. Those of the document come first, then the client's, then the call's."""
    path, _, fixed = target.partition("?")
    names = {name_of(pair) for pair in pairs}
    before = change_query(fixed.split("&") if fixed else [], changes.query_of_client)
    pairs = change_query([*(pair for pair in before if name_of(pair) not in names), *pairs], changes.query_of_call)
    return f"{path}?{'&'.join(pairs)}" if pairs else path


def at_base(outgoing: Outgoing, base: BaseAddress) -> Outgoing:
    """The request at another address, whose query adds to its own."""
    query = outgoing.target.partition("?")[2]
    names = {name_of(pair) for pair in query.split("&")}
    pairs = [pair for name, added in base.query.items() if name not in names for pair in added]
    more = ("&" if query else "?") + "&".join(pairs) if pairs else ""
    return outgoing._replace(base_url=base.url, target=outgoing.target + more)


# --- parameters, body, credentials


def _target(configuration: SDKConfiguration, operation: Operation[Any], options: CallOptions, parts: _Parts) -> str:
    """Encode the parameters: the path is returned, the others become parts of the request."""
    nullable = [parameter.name for parameter in operation.parameters if parameter.nullable]
    arguments: dict[str, Any] = {
        one.name: configuration.argument(one.from_client) for one in operation.parameters if one.from_client
    }
    arguments.update(drop_unset(options.get("params") or {}, nullable))
    values = validate(operation.adapter, drop_unset(arguments, nullable), operation.call)
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
            text = encode.header_value(name, ",".join(encode.parts(parameter, value)))
            if name.lower() != "cookie":
                parts.headers[name] = text
            elif text:  # joined with those that are parameters
                parts.cookies.append(text)
    return _path(operation, in_path) if in_path else operation.path


def _path(operation: Operation[Any], values: Mapping[str, str]) -> str:
    """The path with its parameters. Raises InvalidArgument if it would lead to another path."""
    path = "".join(values[part] if index % 2 else part for index, part in enumerate(operation.segments))
    if any(part.lower().replace("%2e", ".") in (".", "..") for part in path.split("/")):  # many servers resolve these
        raise InvalidArgument(f"{operation.call}: no part of the path can be '.' or '..', which lead elsewhere")
    return path


def _encoded_body(
    operation: Operation[Any], options: CallOptions, extra: RequestOptions, headers: dict[str, str]
) -> tuple[Any, Content]:
    """The checked body and its content, which also sets headers; UNSET and None if there is none."""
    properties, body = extra.get("extra_body"), None
    if operation.bodies:
        declared = options.get("declared") or operation.bodies[0]
        body = _checked_body(operation.call, declared, options.get("body", UNSET))
    elif properties is None:
        return None, None
    else:
        declared, body = _JSON, UNSET
    if properties is not None:
        body = _extended(operation, declared, body, properties)
    if body is UNSET:
        return body, None
    content, headers["content-type"] = encode.body(declared, body)
    if not isinstance(content, bytes) and content.length is not None:
        headers["content-length"] = str(content.length)
    return body, content


def _extended(operation: Operation[Any], declared: Body, body: Any, extra: Any) -> dict[str, Any]:
    """A body with the properties of `extra_body`. Raises InvalidArgument for bodies that cannot have any."""
    properties = extra_properties(extra)
    if not operation.bodies and operation.method in _WITHOUT_BODY:
        raise InvalidArgument("extra_body: the request has no body")
    known = to_plain(body)
    if known is UNSET and (declared.flat or declared.encoder is None):
        known = dict[str, Any]()
    if not is_dict(known):
        raise InvalidArgument("extra_body: the body is neither a JSON object nor a form")
    return {**known, **properties}


def _checked_body(name: str, declared: Body, value: Any) -> Any:
    """The validated body, or UNSET if there is none."""
    if declared.flat:
        value = drop_unset(value or {}, declared.nullable)
    absent = value is UNSET or (value is None and not declared.nullable)
    if not declared.required and (not value if declared.flat else absent):
        return UNSET
    if value is UNSET:
        raise InvalidArgument(f"{name}: body is required")
    root = "" if declared.flat else "body"
    return validate(adapter(declared.type, strict=True), value, name, root, files=declared.files)


async def _authorize(
    configuration: SDKConfiguration,
    operation: Operation[Any],
    parts: _Parts,
    base_url: str,
    changes: _Changes | None,
    maybe_await: Callable[..., Awaitable[Any]],
) -> tuple[str, list[str]]:
    """Add the credentials to the request. Returns its base URL, without credentials, and the secrets."""
    secrets = list[str]()
    credentials = await configuration.secrets(operation, maybe_await, changes and changes.supply)
    if "@" in base_url and (user := USERINFO.search(base_url)):  # clients treat it in different ways
        base_url = base_url.replace(user[0], "", 1)
        credentials.append((Scheme("basic", "server_url"), Secret(unquote(user[0][:-1]))))  # others take precedence
    for scheme, value in credentials:
        scheme.apply(value, parts.headers, parts.query, parts.cookies)
        secrets += value, Secret(value.partition(":" if scheme.kind == "basic" else f"{scheme.prefix} ")[2])
    return base_url, secrets
