"""What generated code says about one SDK, and what a program tells one client."""

from __future__ import annotations

import os
import sys
from base64 import b64encode
from collections.abc import Callable, Mapping
from copy import copy
from typing import Any, Literal, NamedTuple
from urllib.parse import quote, urljoin

from .decode import Deviations
from .errors import ErrorClasses, InvalidArgument, MissingCredentials, Redactor, console_logger
from .hooks import SDKHooks
from .model import UNSET, OptionalNullable, Unset
from .operation import NOTHING, PLACEHOLDER, Operation, Server
from .retry import IDEMPOTENT, Budget, Policy, RetryConfig
from .transport import check_client, plain_address


class Scheme(NamedTuple):
    """How a credential is sent."""

    kind: Literal["bearer", "basic", "header", "query", "cookie"]
    argument: str  # of the client
    env: str | None = None  # the variable that it is from if the argument is not given
    wire: str = "Authorization"
    prefix: str = "Bearer"  # before a bearer's token, or what another scheme of HTTP is called
    instead: str = ""  # other arguments that do as well, in words

    def ways(self, owner: str) -> str:
        """How to give the credential, in words."""
        return f"pass {self.instead}{self.argument}=… to {owner}()" + (f" or set {self.env}" if self.env else "")

    def value(self, given: Any, own: bool) -> str:
        """The text of the credential, "" if there is none; the environment counts if the program has no `own`."""
        value: Any = given if own or not self.env else os.environ.get(self.env)
        if self.kind == "basic" and value.__class__ in (tuple, list):
            value = ":".join(str(part) for part in value)
        if value is None:
            return ""
        if not isinstance(value, str):
            raise InvalidArgument(f"{self.argument} must be a string, not {type(value).__name__}")
        if not value.isprintable() or not (value.isascii() or self.kind == "basic"):
            raise InvalidArgument(f"{self.argument} holds a line break or another character that a header cannot carry")
        return value.strip()

    def apply(self, value: str, headers: dict[str, str], query: list[str], cookies: list[str]) -> None:
        """Put the credential where it belongs."""
        if self.kind in ("query", "cookie"):
            pairs = query if self.kind == "query" else cookies
            pairs.append(f"{quote(self.wire, safe='')}={quote(value, safe='')}")
            return
        if self.kind == "bearer" and value.partition(" ")[0].lower() != self.prefix.lower():
            value = f"{self.prefix} {value}"
        elif self.kind == "basic":
            value = f"Basic {b64encode(value.encode()).decode()}"
        headers[self.wire] = value


class Settings(NamedTuple):
    """The facts of one SDK, held as `SETTINGS` in `<package>._settings`."""

    package: str
    distribution: str
    version: str
    servers: tuple[Server, ...]
    errors: Callable[[], ErrorClasses]
    env_prefix: str
    schemes: Mapping[str, Scheme] = NOTHING
    client_parameters: Mapping[str, str] = NOTHING  # client arguments, with their environment variables
    timeout_ms: int | None = None
    retry: RetryConfig | None = None
    retry_statuses: tuple[str, ...] = ("408", "429", "5XX")
    exchange: Any = None  # makes another class of that which would carry out a call

    @property
    def user_agent(self) -> str:
        """The User-Agent header."""
        return f"{self.distribution}/{self.version} python/{sys.version_info[0]}.{sys.version_info[1]}"

    def __reduce__(self) -> tuple[Any, ...]:
        from pkgutil import resolve_name

        return resolve_name, (f"{self.package}._settings:SETTINGS",)

    def server(self, which: int | str | None) -> Server:
        """A server by its index or name, by default the first. Raises InvalidArgument."""
        index = 0 if which is None else which
        if isinstance(index, int) and 0 <= index < len(self.servers):
            return self.servers[index]
        named = {server.name: server for server in self.servers if server.name is not None}
        if isinstance(which, str) and which in named:
            return named[which]
        choices = ", ".join(map(repr, named or range(len(self.servers)))) or "server_url only"
        raise InvalidArgument(f"there is no server {which!r}: choose from {choices}")


def address(server: Server, values: Mapping[str, str] = NOTHING) -> str:
    """A base address with values for its `{variables}` and no last slash. Raises InvalidArgument if it is none."""
    known, text = {**server.variables, **values}, str(server.url)
    for name in PLACEHOLDER.findall(text):
        value, allowed = known.get(name), server.allowed.get(name, ())
        if value is None or (allowed and str(value) not in allowed):
            one = f"one of {', '.join(map(repr, allowed))}" if allowed else "a value"
            raise InvalidArgument(f"the server address {Redactor().url(text)} needs {one}: url_params={{{name!r}: …}}")
    text = PLACEHOLDER.sub(lambda match: str(known[match[1]]), text)
    try:
        if "?" in text or "#" in text:
            raise ValueError("it has a query")
        return plain_address(text).rstrip("/")
    except ValueError:
        what = f"{Redactor().url(text)!r} is not a URL such as https://host/path"
        hint = "; server_url=… takes one" if text[:1] == "/" else ""  # the document leaves out the host
        raise InvalidArgument(f"the server address {what}{hint}") from None


class SDKConfiguration:
    """The settings of a client: to be read, not changed; programs register `hooks` here. Raises InvalidArgument."""

    def __init__(self, settings: Settings, owner: str, options: Mapping[str, Any]) -> None:
        self.settings, self.owner, self._options, self._hooks = settings, owner, options, SDKHooks()
        self.client, self.async_client = options.get("client"), options.get("async_client")
        check_client("client", self.client, other="aclose", own="close")
        check_client("async_client", self.async_client, other="close", own="aclose")
        self.credentials: Mapping[str, Any] = options.get("credentials", {})  # by scheme name
        self._variables: Mapping[str, str] = options.get("url_params") or {}
        url, which = options.get("server_url"), options.get("server")
        if url is None and which is None:
            url = os.environ.get(f"{settings.env_prefix}_SERVER_URL") or None
        # Whoever names an address means it for all operations, those with a server of their own included.
        self._elsewhere = url is None and which is None
        self.server_url = address(settings.server(which) if url is None else Server(url), self._variables)
        timeout_ms, self.deadline_ms = options.get("timeout_ms"), options.get("deadline_ms")
        self.timeout_ms = settings.timeout_ms if timeout_ms is None else timeout_ms
        self.timeout, self.deadline = seconds("timeout_ms", self.timeout_ms), seconds("deadline_ms", self.deadline_ms)
        self.debug_logger = options.get("debug_logger")
        if self.debug_logger is None and os.environ.get(f"{settings.env_prefix}_DEBUG"):
            self.debug_logger = console_logger(settings.package)
        self.strict, self.telemetry = bool(options.get("strict")), options.get("telemetry")
        self.deviations = Deviations(options.get("on_deviation"))
        self.user_agent = settings.user_agent
        self.redactor = Redactor(scheme.wire for scheme in settings.schemes.values())
        self.budget, self.retry_config = Budget(), options.get("retry_config", UNSET)
        default, every = (settings.retry, False) if self.retry_config is UNSET else (self.retry_config, True)
        self._policies = [Policy.of(default, settings.retry_statuses, every or safe) for safe in (False, True)]

    @property
    def hooks(self) -> SDKHooks:
        """The hooks of this client."""
        return self._hooks

    def base_url(self, operation: Operation[Any]) -> str:
        """The address for an operation."""
        server = operation.server
        if server is None or not (self._elsewhere or server.url[:1] == "/"):
            return self.server_url
        base = self.server_url if server.url[:1] == "/" else ""
        return address(server._replace(url=urljoin(base, server.url)), self._variables)

    async def secrets(self, operation: Operation[Any], do: Callable[..., Any]) -> list[tuple[Scheme, str]]:
        """The credentials of the first alternative that has them all. Raises MissingCredentials and InvalidArgument."""
        security, schemes = operation.security, self.settings.schemes
        for names in security:
            found: list[tuple[Scheme, str]] = []
            for scheme, given in ((schemes[name], self.credentials.get(name)) for name in names):
                value = await do(given) if callable(given) else given
                found.append((scheme, scheme.value(value, given is not None)))
            if found and all(value for _, value in found):
                return found
        if not security or () in security:
            return []  # none are asked for
        ways = (" and ".join(schemes[name].ways(self.owner) for name in names) for names in security)
        what = "API key" if len(security[0]) == 1 and schemes[security[0][0]].kind != "basic" else "credentials"
        raise MissingCredentials(f"no {what}: {'; or '.join(ways)}")

    def argument(self, name: str) -> str | None:
        """A value that the client supplies to every call: its argument, else the environment's."""
        value = self._options.get("client_arguments", {}).get(name)
        variable = self.settings.client_parameters.get(name)
        return (os.environ.get(variable) or None) if value is None and variable else value

    def policy(self, operation: Operation[Any], retries: OptionalNullable[RetryConfig]) -> Policy | None:
        """The retry policy of a call. Who writes a RetryConfig has every method repeated; the default is careful."""
        if isinstance(retries, Unset):
            return self._policies[operation.retry or operation.method in IDEMPOTENT]
        return Policy.of(retries, self.settings.retry_statuses, repeatable=True)

    def __reduce__(self) -> tuple[Any, ...]:
        options = self._options
        if not self._elsewhere:  # an address from the environment stays
            options = {**options, "server_url": self.server_url}
        return SDKConfiguration, (self.settings, self.owner, options), {"_hooks": self._hooks}

    def __deepcopy__(self, memo: object) -> SDKConfiguration:
        other = copy(self)  # clients and loggers of the program are shared
        other._hooks = self._hooks.copy()
        return other

    def __repr__(self) -> str:
        return f"SDKConfiguration(server_url={self.redactor.url(self.server_url)!r})"


def seconds(name: str, milliseconds: Any) -> float | None:
    """Milliseconds as seconds. Raises InvalidArgument unless there are some."""
    if milliseconds is not None and (milliseconds.__class__ not in (int, float) or not milliseconds > 0):
        raise InvalidArgument(f"{name} must be a number above 0, not {milliseconds!r}")
    return None if milliseconds is None else float(milliseconds) / 1000
