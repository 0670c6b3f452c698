"""The settings of one SDK, which generated code holds, and the options of one client, which a program passes."""

from __future__ import annotations

import os
import re
import sys
from base64 import b64encode
from collections.abc import Awaitable, Callable, Mapping
from copy import copy
from typing import Any, Literal, NamedTuple, Protocol, cast
from urllib.parse import quote, urljoin

from typing_extensions import TypedDict

from .decode import Deviation, Deviations
from .errors import ErrorClasses, InvalidArgument, MissingCredentials
from .hooks import SDKHooks
from .model import UNSET, OptionalNullable, Unset
from .operation import NOTHING, PLACEHOLDER, Operation, Server
from .redaction import Redactor, Secret
from .retry import IDEMPOTENT, Budget, Policy, RetryConfig
from .transport import AsyncHttpClient, HttpClient, check_client, normalize_url

_MAX_MILLISECONDS = 1_000_000_000  # eleven days; sockets have a limit too
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
    timeout_ms: int | None
    deadline_ms: int | None
    max_response_bytes: int | None
    debug_logger: DebugLogger | None
    strict: bool
    on_invalid: Literal["raise", "keep"]  # what becomes of a response that does not match its schema
    on_deviation: Callable[[Deviation], object] | None
    telemetry: object


class Scheme(NamedTuple):
    """How a credential is sent."""

    kind: Literal["bearer", "basic", "header", "query", "cookie"]
    argument: str  # of the client
    env: str | None = None  # the environment variable that replaces a missing argument
    wire: str = "Authorization"
    prefix: str = "Bearer"  # before the token: the name of the HTTP authentication scheme
    instead: str = ""  # other arguments that do as well, in words

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
        raise InvalidArgument(f"there is no server {choice!r}: choose from {choices}")


def _checked_url_params(values: Any) -> Mapping[str, str]:
    """The values of `url_params` as text. Raises InvalidArgument for anything else."""
    if not isinstance(values, Mapping):
        raise InvalidArgument(f"url_params must be a mapping of names to text, not {type(values).__name__}")
    items = cast("Mapping[object, object]", values).items()
    for name, value in items:
        if not isinstance(value, (str, int)) or isinstance(value, bool):
            raise InvalidArgument(f"url_params[{name!r}] must be text, not {type(value).__name__}")
    return {str(name): str(value) for name, value in items}


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


def base_address(server: Server, values: Mapping[str, str] = NOTHING) -> str:
    """The base URL of a server with values for its `{variables}`, without a final slash. Raises InvalidArgument."""
    variables, text = {**server.variables, **values}, str(server.url)
    for name in PLACEHOLDER.findall(text):
        value, allowed = variables.get(name), server.allowed.get(name, ())
        if value is None or (allowed and str(value) not in allowed):
            need = f"one of {', '.join(map(repr, allowed))}" if allowed else "a value"
            raise InvalidArgument(f"the server address {Redactor().url(text)} needs {need}: url_params={{{name!r}: …}}")
    for match in PLACEHOLDER.finditer(text) if values else ():
        if _AUTHORITY.fullmatch(text[: match.start()]) and _LEAVES_HOST.search(str(variables[match[1]])):
            raise InvalidArgument(f"url_params[{match[1]!r}] would change the host: it is only a part of its name")
    text = PLACEHOLDER.sub(lambda match: str(variables[match[1]]), text)
    try:
        if "?" in text or "#" in text:
            raise ValueError("it has a query")
        return normalize_url(text).rstrip("/")
    except ValueError:
        what = f"{Redactor().url(text)!r} is not a URL such as https://host/path"
        hint = "; pass server_url=…" if text[:1] == "/" else ""  # the document leaves out the host
        raise InvalidArgument(f"the server address {what}{hint}") from None


class SDKConfiguration:
    """The settings of a client, read-only but for `hooks`, where programs register theirs. Raises InvalidArgument."""

    def __init__(self, settings: Settings, owner: str, options: ClientOptions) -> None:
        self.settings, self.owner, self._options, self._hooks = settings, owner, options, SDKHooks()
        self.client, self.async_client = options.get("client"), options.get("async_client")
        check_client("client", self.client, other="aclose", own="close")
        check_client("async_client", self.async_client, other="close", own="aclose")
        self.credentials: Mapping[str, Any] = options.get("credentials", {})  # by scheme name
        self._variables: Mapping[str, str] = _checked_url_params(options.get("url_params") or {})
        url, choice = options.get("server_url"), options.get("server")
        if url is None and choice is None:
            url = os.environ.get(f"{settings.env_prefix}_SERVER_URL") or None
        # An explicit address holds for all operations, those that declare a server of their own included.
        self._is_default_server, self._url = url is None and choice is None, url
        if self._variables:
            _check_url_params(settings, str(url or ""), self._variables)
        self.server_url = base_address(settings.server(choice) if url is None else Server(url), self._variables)
        timeout_ms, self.deadline_ms = options.get("timeout_ms"), options.get("deadline_ms")
        self.has_timeout = timeout_ms is not None  # otherwise it is that of the SDK
        self.timeout_ms = timeout_ms if self.has_timeout else settings.timeout_ms
        self.timeout, self.deadline = seconds("timeout_ms", self.timeout_ms), seconds("deadline_ms", self.deadline_ms)
        maximum = options.get("max_response_bytes")
        if maximum is not None and (maximum.__class__ is not int or maximum < 1):
            raise InvalidArgument(f"max_response_bytes must be a whole number above 0, not {maximum!r}")
        self.max_response_bytes = _MAX_RESPONSE if maximum is None else maximum
        self.debug_logger = options.get("debug_logger")
        if self.debug_logger is not None and not callable(getattr(self.debug_logger, "debug", None)):
            raise InvalidArgument(f"debug_logger: {type(self.debug_logger).__name__} has no method debug()")
        if self.debug_logger is None and os.environ.get(f"{settings.env_prefix}_DEBUG"):
            self.debug_logger = _console_logger(settings.package)
        self.strict, self.telemetry = bool(options.get("strict")), options.get("telemetry")
        on_invalid = options.get("on_invalid", "raise")
        if on_invalid not in ("raise", "keep") or (self.strict and on_invalid == "keep"):
            needed = "'raise' or 'keep', and with strict=True 'raise'"
            raise InvalidArgument(f"on_invalid must be {needed}, not {on_invalid!r}")
        self.keeps_invalid = on_invalid == "keep"
        self.deviations = Deviations(options.get("on_deviation"))
        self.user_agent = settings.user_agent
        self.redactor = Redactor(scheme.wire for scheme in settings.schemes.values())
        self.budget, self.retry_config = Budget(), options.get("retry_config", UNSET)
        config = settings.retry if isinstance(self.retry_config, Unset) else self.retry_config
        self._policies = [Policy.of(config, settings.retry_statuses, safe) for safe in (False, True)]

    @property
    def hooks(self) -> SDKHooks:
        """The hooks of this client."""
        return self._hooks

    def base_url(self, operation: Operation[Any]) -> str:
        """The base URL of an operation."""
        server = operation.server
        if server is None or not (self._is_default_server or server.url[:1] == "/"):
            return self.server_url
        base = self.server_url if server.url[:1] == "/" else ""
        return base_address(server._replace(url=urljoin(base, server.url)), self._variables)

    async def secrets(
        self, operation: Operation[Any], maybe_await: Callable[..., Awaitable[Any]]
    ) -> list[tuple[Scheme, str]]:
        """The credentials of the first alternative that is complete. Raises MissingCredentials and InvalidArgument."""
        security, schemes = operation.security, self.settings.schemes
        for names in security:
            texts: list[tuple[Scheme, str]] = []
            for scheme, credential in ((schemes[name], self.credentials.get(name)) for name in names):
                value = await maybe_await(credential) if callable(credential) else credential
                texts.append((scheme, scheme.text(value, credential is not None)))
            if texts and all(text for _, text in texts):
                return texts
        if not security or () in security:
            return []  # the operation needs none
        remedies = (" and ".join(schemes[name].remedy(self.owner) for name in names) for names in security)
        what = "API key" if len(security[0]) == 1 and schemes[security[0][0]].kind != "basic" else "credentials"
        raise MissingCredentials(f"no {what}: {'; or '.join(remedies)}")

    def argument(self, name: str) -> str | None:
        """A value that the client supplies to every call: its argument, or else the environment's."""
        value = self._options.get("client_arguments", {}).get(name)
        variable = self.settings.client_parameters.get(name)
        return (os.environ.get(variable) or None) if value is None and variable else value

    def policy(self, operation: Operation[Any], retries: OptionalNullable[RetryConfig]) -> Policy | None:
        """The retry policy of a call."""
        repeatable = operation.retry or operation.method in IDEMPOTENT
        if isinstance(retries, Unset):
            if isinstance(operation.retries, Unset) or not isinstance(self.retry_config, Unset):
                return self._policies[repeatable]
            retries = operation.retries
        return Policy.of(retries, self.settings.retry_statuses, repeatable)

    def __reduce__(self) -> tuple[Any, ...]:
        options = self._options
        if not self._is_default_server:  # keep an address of the environment
            options = options.copy()
            options["server_url"] = self._url
        return SDKConfiguration, (self.settings, self.owner, options), {"_hooks": self._hooks}

    def __deepcopy__(self, memo: object) -> SDKConfiguration:
        other = copy(self)  # clients and loggers of the program are shared
        other._hooks = self._hooks.copy()
        return other

    def __repr__(self) -> str:
        return f"SDKConfiguration(server_url={self.redactor.url(self.server_url)!r})"


def seconds(name: str, milliseconds: Any) -> float | None:
    """Milliseconds as seconds. Raises InvalidArgument for what is no time limit."""
    if milliseconds is not None and (
        milliseconds.__class__ not in (int, float) or not 0 < milliseconds <= _MAX_MILLISECONDS
    ):
        raise InvalidArgument(f"{name} must be a number above 0 and up to {_MAX_MILLISECONDS:,}, not {milliseconds!r}")
    return None if milliseconds is None else float(milliseconds) / 1000


def _console_logger(name: str) -> DebugLogger:
    """The logger of the package, which writes debug messages to standard error."""
    import logging

    logger = logging.getLogger(name)
    logger.setLevel(logging.DEBUG)
    if not logger.handlers:
        logger.addHandler(logging.StreamHandler())
        logger.handlers[0].setFormatter(logging.Formatter("%(asctime)s %(name)s %(message)s"))
    return logger
