"""The settings of one SDK, which generated code holds, and the options of one client, which a program passes."""

from __future__ import annotations

import os
import re
import sys
from base64 import b64encode
from collections.abc import Awaitable, Callable, Iterable, Mapping
from copy import copy
from typing import Any, Literal, NamedTuple, Protocol, cast
from urllib.parse import quote, urljoin

from typing_extensions import TypedDict, TypeIs

from .decode import Deviation, Deviations
from .errors import ErrorClasses, InvalidArgument, MissingCredentials, brief
from .hooks import SDKHooks
from .model import UNSET, OptionalNullable, Unset
from .operation import NOTHING, PLACEHOLDER, Operation, Server
from .options import (
    Phases,
    QueryChanges,
    Timeout,
    check_retries,
    header_changes,
    milliseconds,
    query_changes,
    read_query,
    time_limit,
)
from .redaction import Redactor, Secret
from .retry import IDEMPOTENT, Budget, Policy, RetryConfig
from .transport import AsyncHttpClient, HttpClient, check_client, normalize_url

_AUTHORITY = re.compile(r"[a-zA-Z]+://[^/?#]*")  # a URL up to somewhere in its host
_LEAVES_HOST = re.compile(r"[/?#@\\\s]")
_MAX_RESPONSE = 1 << 29  # bytes of a body in memory, decompressed


class DebugLogger(Protocol):
    """What logs requests and responses: a `logging.Logger`."""

    def debug(self, msg: object, /, *args: object) -> None:
        """Log `msg % args`."""


class ClientOptions(TypedDict, total=False):
    """The options of a client, as its constructor passes them on."""

    credentials: Mapping[str, Any]  # by scheme name: the secret, or a function that returns it
    client_arguments: Mapping[str, str | None]  # values that the client supplies to parameters
    server: int | str | None  # index or name
    server_url: str | None
    url_params: Mapping[str, str] | None
    client: HttpClient | None
    async_client: AsyncHttpClient | None
    retry_config: OptionalNullable[RetryConfig]
    max_retries: int | None
    timeout: OptionalNullable[float | Timeout]
    timeout_ms: int | None
    deadline_ms: int | None
    default_headers: Mapping[str, str | None] | None
    default_query: Mapping[str, object] | None
    max_response_bytes: int | None
    debug_logger: DebugLogger | None
    strict: bool
    on_invalid: Literal["raise", "keep"]  # what becomes of a response that does not match its schema
    on_deviation: Callable[[Deviation], object] | None
    telemetry: object
    stand_in: Any  # what answers in place of the network, in tests: a `StandIn` of connections


def install_command(extra: str, settings: Settings | None = None) -> str:
    """The command that installs this SDK with an extra."""
    if settings is None:
        from importlib import import_module  # errors alone need it

        settings = cast("Settings", import_module("..._settings", __name__).SETTINGS)
    return f"pip install '{settings.distribution}[{extra}]'"


def in_vain(variables: Iterable[str]) -> str:
    """What the environment has that may have been meant, in words that follow a sentence. It names no values.

    A variable that is read but empty, or one with almost the same name that nobody reads.
    """
    from difflib import get_close_matches  # errors alone need it

    said: list[str] = []
    for variable in variables:
        plain = {_plain(name): name for name in os.environ if name != variable and os.environ[name]}
        near = get_close_matches(_plain(variable), plain, 1, cutoff=0.9)
        if os.environ.get(variable) == "":
            said.append(f"{variable} is empty")
        elif near:
            said.append(f"{plain[near[0]]} is set, but {variable} is read")
    return f" ({'; '.join(said)})" if said else ""


def _plain(name: str) -> str:
    return name.upper().replace("_", "").replace("-", "")


class Scheme(NamedTuple):
    """How a credential is sent."""

    kind: Literal["bearer", "basic", "header", "query", "cookie"]
    argument: str  # of the client
    env: str | None = None  # the environment variable that replaces a missing argument
    wire: str = "Authorization"
    prefix: str = "Bearer"  # before the token: the name of the HTTP authentication scheme
    instead: str = ""  # other arguments that do as well, in words

    @property
    def what(self) -> str:
        """What the credential is, in words."""
        if self.kind == "basic":
            return "user name and password"
        if self.instead:
            return "access token"
        if self.kind != "bearer" or "key" in self.argument.lower():
            return "API key"
        return "bearer token" if self.prefix == "Bearer" else f"{self.prefix} credential"

    def remedy(self, owner: str) -> str:
        """How to pass the credential, in words."""
        return f"pass {self.instead}{self.argument}=… to {owner}()" + (f" or set {self.env}" if self.env else "")

    def text(self, credential: Any, own: bool) -> str:
        """The credential as text, "" if there is none; without one of the program's `own`, the environment's."""
        value: Any = credential if own or not self.env else os.environ.get(self.env)
        if self.kind == "basic" and value.__class__ in (tuple, list):
            value = ":".join(str(part) for part in value)
        if value is None:
            return ""
        if not isinstance(value, str):
            raise InvalidArgument(f"{self.argument} must be a string, not {type(value).__name__}")
        if not value.isprintable() or not (value.isascii() or self.kind == "basic"):
            raise InvalidArgument(f"{self.argument} has a line break or another character that a header cannot carry")
        return Secret(value.strip())

    def apply(self, value: str, headers: dict[str, str], query: list[str], cookies: list[str]) -> None:
        """Add the credential to the request, unless an argument of the call is sent in its place."""
        if self.kind in ("query", "cookie"):
            pairs, start = query if self.kind == "query" else cookies, f"{quote(self.wire, safe='')}="
            if not any(pair.startswith(start) for pair in pairs):
                pairs.append(start + quote(value, safe=""))
            return
        if self.wire.lower() in map(str.lower, headers):
            return
        if self.kind == "bearer" and value.partition(" ")[0].lower() != self.prefix.lower():
            value = f"{self.prefix} {value}"
        elif self.kind == "basic":
            value = f"Basic {b64encode(value.encode()).decode()}"
        headers[self.wire] = Secret(value)


class Settings(NamedTuple):
    """The facts of one SDK, held as `SETTINGS` in `<package>._settings`."""

    package: str
    distribution: str
    version: str
    servers: tuple[Server, ...]
    errors: Callable[[], ErrorClasses]
    env_prefix: str
    schemes: Mapping[str, Scheme] = NOTHING
    client_parameters: Mapping[str, str] = NOTHING  # client argument → environment variable
    url_params: tuple[str, ...] = ()  # the variables of servers that single operations have
    timeout_ms: int | None = None
    retry: RetryConfig | None = None
    retry_statuses: tuple[str, ...] = ("408", "429", "5XX")
    error_member: str = ""  # a response with this member is an error, whatever its status
    authorizer: Callable[[], Any] | None = None  # makes what fetches the token of a call (`_authorized.py`)

    @property
    def user_agent(self) -> str:
        """The User-Agent header."""
        return f"{self.distribution}/{self.version} python/{sys.version_info[0]}.{sys.version_info[1]}"

    def __reduce__(self) -> tuple[Any, ...]:
        from pkgutil import resolve_name

        return resolve_name, (f"{self.package}._settings:SETTINGS",)

    def server(self, choice: int | str | None) -> Server:
        """A server by index or name, the first by default. Raises InvalidArgument."""
        index = 0 if choice is None else choice
        if isinstance(index, int) and 0 <= index < len(self.servers):
            return self.servers[index]
        by_name = {server.name: server for server in self.servers if server.name is not None}
        if isinstance(choice, str) and choice in by_name:
            return by_name[choice]
        choices = ", ".join(map(repr, by_name or range(len(self.servers)))) or "server_url only"
        raise InvalidArgument(f"there is no server {brief(choice)}: choose from {choices}")


def _checked_url_params(values: Any) -> Mapping[str, str]:
    """The values of `url_params` as text. Raises InvalidArgument for anything else."""
    if not isinstance(values, Mapping):
        raise InvalidArgument(f"url_params must be a mapping of names to text, not {type(values).__name__}")
    texts: dict[str, str] = {}
    for name, value in cast("Mapping[object, object]", values).items():
        if not isinstance(name, str):
            raise InvalidArgument(f"url_params: {brief(name)} is not the name of a variable")
        if not isinstance(value, (str, int)) or isinstance(value, bool):
            raise InvalidArgument(f"url_params[{name!r}] must be text, not {type(value).__name__}")
        texts[name] = _as_text(value)
    return texts


def _as_text(value: object) -> str:
    try:
        return str(value)
    except Exception:  # such as for integers of thousands of digits
        return brief(value)


def _check_url_params(settings: Settings, url: str, values: Mapping[str, str]) -> None:
    """Raise InvalidArgument for values that no server address has a variable for."""
    known = dict.fromkeys(PLACEHOLDER.findall(url))
    for server in settings.servers:
        known |= dict.fromkeys([*server.variables, *PLACEHOLDER.findall(server.url)])
    known |= dict.fromkeys(settings.url_params)
    for name in values:
        if name not in known:
            choices = f"choose from {', '.join(map(repr, known))}" if known else "the server addresses have none"
            raise InvalidArgument(f"url_params: there is no variable {name!r}: {choices}")


class BaseAddress(NamedTuple):
    """What all addresses of a server begin with, without a final slash; and the query that all its requests have."""

    url: str
    query: QueryChanges = NOTHING

    def __repr__(self) -> str:
        return f"BaseAddress({Redactor().url(self.url)})"  # queries may have secrets


def base_address(server: Server, values: Mapping[str, str] = NOTHING) -> BaseAddress:
    """The address of a server with values for its `{variables}`. Raises InvalidArgument."""
    variables, text = {**server.variables, **values}, _as_text(server.url)
    for name in PLACEHOLDER.findall(text):
        value, allowed = variables.get(name), server.allowed.get(name, ())
        if value is None or (allowed and str(value) not in allowed):
            need = f"one of {', '.join(map(repr, allowed))}" if allowed else "a value"
            raise InvalidArgument(f"the server address {Redactor().url(text)} needs {need}: url_params={{{name!r}: …}}")
    for match in PLACEHOLDER.finditer(text) if values else ():
        _check_variable(text[: match.start()], match[1], str(variables[match[1]]))
    text = PLACEHOLDER.sub(lambda match: str(variables[match[1]]), text)
    try:
        if "#" in text:
            raise ValueError("it has a fragment")
        url, _, query = normalize_url(text).partition("?")
    except ValueError:
        what = f"{brief(Redactor().url(text))} is not a URL such as https://host/path"
        hint = "; pass server_url=…" if text[:1] == "/" else ""  # the document leaves out the host
        raise InvalidArgument(f"the server address {what}{hint}") from None
    pairs = [pair for pair in query.split("&") if pair]
    return BaseAddress(url.rstrip("/"), read_query(pairs) if pairs else NOTHING)


def _check_variable(before: str, name: str, value: str) -> None:
    """Raise InvalidArgument for a variable that would change another part of an address than the one it is in."""
    if _AUTHORITY.fullmatch(before) and _LEAVES_HOST.search(value):
        raise InvalidArgument(f"url_params[{name!r}] would change the host: it is only a part of its name")
    if ("?" in value or "#" in value) and before.partition("://")[2]:
        raise InvalidArgument(f"url_params[{name!r}] would begin a query: the rest of the address would be part of it")


class SDKConfiguration:
    """The settings of a client, read-only but for `hooks`, where programs register theirs. Raises InvalidArgument."""

    def __init__(self, settings: Settings, owner: str, options: ClientOptions) -> None:
        self.settings, self.owner, self._options, self._hooks = settings, owner, options, SDKHooks()
        self.client, self.async_client = options.get("client"), options.get("async_client")
        self.stand_in: Any = options.get("stand_in")
        check_client("client", self.client, other="aclose", own="close")
        check_client("async_client", self.async_client, other="close", own="aclose")
        self.credentials: Mapping[str, Any] = options.get("credentials", {})  # by scheme name
        self._locate()
        self._limit()
        self._report()
        self.user_agent = settings.user_agent
        self.redactor = Redactor(scheme.wire for scheme in settings.schemes.values())
        self.has_query_keys = any(scheme.kind == "query" for scheme in settings.schemes.values())
        self.default_headers = header_changes("default_headers", options.get("default_headers"), self.redactor)
        self.default_query = query_changes("default_query", options.get("default_query"))
        self.has_defaults = bool(self.default_headers or self.default_query)
        self.budget, self.retry_config = Budget(), options.get("retry_config", UNSET)
        self.max_retries = options.get("max_retries")
        config = settings.retry if isinstance(self.retry_config, Unset) else self.retry_config
        self._policies = [self._policy(config, self.max_retries, safe) for safe in (False, True)]

    def _locate(self) -> None:
        """Where requests are sent."""
        settings, options = self.settings, self._options
        self._variables: Mapping[str, str] = _checked_url_params(options.get("url_params") or {})
        url, choice = options.get("server_url"), options.get("server")
        if url is None and choice is None:
            url = os.environ.get(f"{settings.env_prefix}_SERVER_URL") or None
        # An explicit address holds for all operations, those that declare a server of their own included.
        self._is_default_server, self._url = url is None and choice is None, url
        if self._variables:
            _check_url_params(settings, _as_text(url or ""), self._variables)
        self._base = base_address(settings.server(choice) if url is None else Server(url), self._variables)
        self.server_url = self._base.url  # without its query

    def _limit(self) -> None:
        """How long calls may take, and how large responses may be."""
        options = self._options
        timeout, timeout_ms = options.get("timeout", UNSET), options.get("timeout_ms")
        check_timeouts(timeout, timeout_ms)
        self.has_timeout = timeout is not UNSET or timeout_ms is not None  # otherwise it is that of the SDK
        self.timeout_ms = timeout_ms if self.has_timeout else self.settings.timeout_ms
        limit = milliseconds("timeout_ms", self.timeout_ms)
        chosen = limit if timeout is UNSET else time_limit(timeout)
        self.timeout = None if isinstance(chosen, Phases) else chosen
        self.phases = chosen if isinstance(chosen, Phases) else None
        self.deadline_ms = options.get("deadline_ms")
        self.deadline = milliseconds("deadline_ms", self.deadline_ms)
        maximum = options.get("max_response_bytes")
        if maximum is not None and (maximum.__class__ is not int or maximum < 1):
            raise InvalidArgument(f"max_response_bytes must be a whole number above 0, not {brief(maximum)}")
        self.max_response_bytes = _MAX_RESPONSE if maximum is None else maximum

    def _report(self) -> None:
        """What is said about calls, and to whom."""
        options = self._options
        self.debug_logger = options.get("debug_logger")
        if self.debug_logger is not None and not callable(getattr(self.debug_logger, "debug", None)):
            raise InvalidArgument(f"debug_logger: {type(self.debug_logger).__name__} has no method debug()")
        if self.debug_logger is None and os.environ.get(f"{self.settings.env_prefix}_DEBUG"):
            self.debug_logger = _console_logger(self.settings.package)
        strict: object = options.get("strict", False)
        if not isinstance(strict, (bool, int, type(None))):
            raise InvalidArgument(f"strict must be True or False, not {brief(strict)}")
        on_invalid: object = options.get("on_invalid", "raise")
        known = isinstance(on_invalid, str) and on_invalid in ("raise", "keep")
        if not known or (strict and on_invalid == "keep"):
            needed = "'raise' or 'keep', and with strict=True 'raise'"
            raise InvalidArgument(f"on_invalid must be {needed}, not {brief(on_invalid)}")
        self.keeps_invalid = on_invalid == "keep"
        callback: object = options.get("on_deviation")
        if callback is not None and not callable(callback):
            raise InvalidArgument(f"on_deviation must be a function, not {brief(callback)}")
        self.strict, self.telemetry = bool(strict), options.get("telemetry")
        if not isinstance(self.telemetry, (bool, type(None))) and not hasattr(self.telemetry, "get_tracer"):
            raise InvalidArgument(f"telemetry must be a TracerProvider or True, not {brief(self.telemetry)}")
        self.deviations = Deviations(options.get("on_deviation"))

    def with_options(self, changes: Mapping[str, Any]) -> SDKConfiguration:
        """A configuration with some options changed, and the same hooks and retry budget. Raises InvalidArgument."""
        other = SDKConfiguration(self.settings, self.owner, _merged(self._kept_options(), changes))
        other._hooks, other.budget = self._hooks, self.budget
        return other

    def _kept_options(self) -> ClientOptions:
        """The options, with an address of the environment as it was when the client was made."""
        options = self._options.copy()
        if not self._is_default_server:
            options["server_url"] = self._url
        return options

    @property
    def hooks(self) -> SDKHooks:
        """The hooks of this client."""
        return self._hooks

    def base(self, operation: Operation[Any]) -> BaseAddress:
        """The address of an operation's server."""
        server = operation.server
        if server is None or not (self._is_default_server or server.url[:1] == "/"):
            return self._base
        if server.url[:1] != "/":
            return base_address(server, self._variables)
        own = base_address(server._replace(url=urljoin(self.server_url, server.url)), self._variables)
        return own._replace(query={**self._base.query, **own.query})

    async def secrets(
        self,
        operation: Operation[Any],
        maybe_await: Callable[..., Awaitable[Any]],
        is_supplied: Callable[[Scheme], bool] | None = None,
    ) -> list[tuple[Scheme, str]]:
        """The credentials of the first alternative that is complete. Raises MissingCredentials and InvalidArgument.

        `is_supplied` says for which schemes the program itself supplies or removes what would carry the credential.
        """
        security, schemes = operation.security, self.settings.schemes
        for names in security:
            texts: list[tuple[Scheme, str]] = []
            for scheme, credential in ((schemes[name], self.credentials.get(name)) for name in names):
                if is_supplied is not None and is_supplied(scheme):
                    continue
                value = await maybe_await(credential) if callable(credential) else credential
                texts.append((scheme, scheme.text(value, credential is not None)))
            if names and all(text for _, text in texts):
                return texts
        if not security or () in security:
            return []  # the operation needs none
        remedies = (" and ".join(schemes[name].remedy(self.owner) for name in names) for names in security)
        kinds = {schemes[name].what for names in security for name in names}
        what = kinds.pop() if len(kinds) == 1 else "credentials"
        read = dict.fromkeys(env for names in security for name in names if (env := schemes[name].env))
        raise MissingCredentials(f"no {what}: {'; or '.join(remedies)}{in_vain(read)}")

    def argument(self, name: str) -> str | None:
        """A value that the client supplies to every call: its argument, or else the environment's."""
        value = self._options.get("client_arguments", {}).get(name)
        variable = self.settings.client_parameters.get(name)
        return (os.environ.get(variable) or None) if value is None and variable else value

    def policy(
        self,
        operation: Operation[Any],
        retries: OptionalNullable[RetryConfig],
        max_retries: int | None = None,
        has_key: bool = False,
    ) -> Policy | None:
        """The retry policy of a call; `has_key`: its server recognizes a request that it has carried out already.

        Raises InvalidArgument.
        """
        repeatable = operation.retry or operation.method in IDEMPOTENT or has_key
        if not isinstance(retries, Unset):
            return self._policy(retries, max_retries, repeatable)
        if isinstance(operation.retries, Unset) or not isinstance(self.retry_config, Unset):
            if max_retries is None:
                return self._policies[repeatable]
            retries = self.settings.retry if isinstance(self.retry_config, Unset) else self.retry_config
        else:
            retries = operation.retries
        return self._policy(retries, self.max_retries if max_retries is None else max_retries, repeatable)

    def _policy(self, config: RetryConfig | None, max_retries: int | None, repeatable: bool) -> Policy | None:
        """A policy with another number of attempts, if one is given. Without a policy, the pauses are the SDK's."""
        statuses = self.settings.retry_statuses
        check_retries(max_retries)
        policy = Policy.of(config, statuses, repeatable)
        if max_retries is None:
            return policy
        if policy is None and max_retries:
            policy = Policy.of(self.settings.retry or RetryConfig("backoff"), statuses, repeatable)
        return policy and (policy._replace(max_attempts=max_retries + 1) if max_retries else None)

    def __reduce__(self) -> tuple[Any, ...]:
        return SDKConfiguration, (self.settings, self.owner, self._kept_options()), {"_hooks": self._hooks}

    def __deepcopy__(self, memo: object) -> SDKConfiguration:
        other = copy(self)  # clients and loggers of the program are shared
        other._hooks = self._hooks.copy()
        return other

    def __repr__(self) -> str:
        return f"SDKConfiguration(server_url={self.redactor.url(self.server_url)!r})"


# Of options that exclude each other, a change of one removes the others.
_REPLACES = {
    "server": ("server_url",),
    "server_url": ("server",),
    "timeout": ("timeout_ms",),
    "timeout_ms": ("timeout",),
    "retry_config": ("max_retries",),
}


def _merged(options: ClientOptions, changes: Mapping[str, Any]) -> ClientOptions:
    """Options of a client with some changed: those that are not UNSET. Mappings add to what there is."""
    merged = cast("dict[str, Any]", options.copy())
    passed = {name: value for name, value in changes.items() if value is not UNSET}
    for name in passed:
        for other in _REPLACES.get(name, ()):
            merged.pop(other, None)
    for name, value in passed.items():
        known: object = merged.get(name)
        if name != "url_params" and _is_mapping(value) and _is_mapping(known):
            merged[name] = _added(known, value)
        else:
            merged[name] = value
    return cast("ClientOptions", merged)


def _is_mapping(value: object) -> TypeIs[Mapping[Any, Any]]:
    return isinstance(value, Mapping)


def _added(known: Mapping[Any, Any], changes: Mapping[Any, Any]) -> dict[Any, Any]:
    """A mapping of an option with the values that change. Some complete what they replace (`ClientCredentials`)."""
    result = dict(known)
    for name, value in changes.items():
        complete = getattr(value, "completing", None)
        if value is not UNSET:
            result.pop(name, None)  # what is added comes last, for names of headers in another case count as the same
            result[name] = value if complete is None else complete(known.get(name))
    return result


def check_timeouts(timeout: object, timeout_ms: object) -> None:
    """Raise InvalidArgument for two limits of the same thing."""
    if timeout is not UNSET and timeout_ms is not None:
        raise InvalidArgument("timeout and timeout_ms are two names of one limit: pass one of them")


def _console_logger(name: str) -> DebugLogger:
    """The logger of the package, which writes debug messages to standard error."""
    import logging

    logger = logging.getLogger(name)
    logger.setLevel(logging.DEBUG)
    if not logger.handlers:
        logger.addHandler(logging.StreamHandler())
        logger.handlers[0].setFormatter(logging.Formatter("%(asctime)s %(name)s %(message)s"))
    return logger
