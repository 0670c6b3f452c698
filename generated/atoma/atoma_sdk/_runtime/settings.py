"""What generated code says about one SDK: names, servers, defaults, and security schemes with their credentials."""

from __future__ import annotations

import re
import sys
from base64 import b64encode
from collections.abc import Callable, Mapping, MutableMapping
from importlib import import_module
from types import MappingProxyType
from typing import Any, Literal, NamedTuple, Optional, Union
from urllib.parse import quote

from .errors import ErrorClasses, InvalidArgument, MissingCredentials
from .logs import Redactor
from .operation import Server
from .retry import RetryConfig
from .wire import is_address

_VARIABLE = re.compile(r"\{([^{}]*)\}")
_NOTHING: Mapping[str, Any] = MappingProxyType({})


class Scheme(NamedTuple):
    """How a credential is sent: the client argument and environment variable it is from, its name on the wire."""

    kind: Literal["bearer", "basic", "header", "query", "cookie"]
    argument: str
    env: Optional[str] = None
    wire: str = "Authorization"

    def ways(self, owner: str) -> str:
        """How to give the credential, in words."""
        argument = f"pass {self.argument}=… to {owner}()"
        return f"{argument} or set {self.env}" if self.env else argument

    def value(self, given: Any, environ: Mapping[str, str]) -> str:
        """The text of the credential, empty when there is none; the environment counts if nothing was given."""
        value: Any = given() if callable(given) else given
        if given is None and self.env:
            value = environ.get(self.env)
        if self.kind == "basic" and value.__class__ in (tuple, list):
            value = ":".join(str(part) for part in value)
        if value is None:
            return ""
        if not isinstance(value, str):
            raise InvalidArgument(f"{self.argument} must be a string, not {type(value).__name__}")
        if not value.isprintable() or not (value.isascii() or self.kind == "basic"):
            raise InvalidArgument(f"{self.argument} holds a line break or another character that a header cannot carry")
        return value.strip()

    def apply(self, value: str, headers: MutableMapping[str, str], query: list[str], cookies: list[str]) -> None:
        """Put the credential where it belongs."""
        if self.kind == "bearer":
            headers[self.wire] = value if value[:7].lower() == "bearer " else f"Bearer {value}"
        elif self.kind == "basic":
            headers[self.wire] = f"Basic {b64encode(value.encode()).decode()}"
        elif self.kind == "header":
            headers[self.wire] = value
        else:
            pair = f"{quote(self.wire, safe='')}={quote(value, safe='')}"
            (query if self.kind == "query" else cookies).append(pair)


def credentials(
    security: tuple[tuple[str, ...], ...],
    schemes: Mapping[str, Scheme],
    given: Mapping[str, Any],
    environ: Mapping[str, str],
    owner: str,
) -> list[tuple[Scheme, str]]:
    """The credentials of the first alternative that has them all; none if none are asked for.

    What was given may be a callable, which is called now. Raises MissingCredentials, naming argument and variable, and
    InvalidArgument for a value that cannot be sent.
    """
    for alternative in security:
        found = [(schemes[name], schemes[name].value(given.get(name), environ)) for name in alternative]
        if found and all(value for _, value in found):
            return found
    if not security or () in security:
        return []
    ways = (" and ".join(schemes[name].ways(owner) for name in alternative) for alternative in security)
    what = "API key" if len(security[0]) == 1 and schemes[security[0][0]].kind != "basic" else "credentials"
    raise MissingCredentials(f"no {what}: {'; or '.join(ways)}")


class Settings(NamedTuple):
    """The facts of one SDK, held as `SETTINGS` in `<package>._settings`.

    `client_parameters` maps client arguments to environment variables.
    """

    package: str
    distribution: str
    version: str
    servers: tuple[Server, ...]
    errors: Callable[[], ErrorClasses]
    env_prefix: str
    title: str = ""
    document_version: str = ""
    schemes: Mapping[str, Scheme] = _NOTHING
    client_parameters: Mapping[str, str] = _NOTHING
    timeout_ms: Optional[int] = None
    retry: Optional[RetryConfig] = None
    retry_statuses: tuple[str, ...] = ("408", "429", "5XX")

    @property
    def user_agent(self) -> str:
        """The User-Agent header."""
        return f"{self.distribution}/{self.version} python/{sys.version_info[0]}.{sys.version_info[1]}"

    def __reduce__(self) -> tuple[Any, ...]:
        return _settings_of, (self.package,)

    def server(self, which: Union[int, str, None]) -> Server:
        """A server by its index or name, by default the first. Raises InvalidArgument."""
        index = 0 if which is None else which
        if isinstance(index, int) and 0 <= index < len(self.servers):
            return self.servers[index]
        named = {server.name: server for server in self.servers if server.name is not None}
        if isinstance(which, str) and which in named:
            return named[which]
        choices = ", ".join(map(repr, named or range(len(self.servers)))) or "server_url only"
        raise InvalidArgument(f"there is no server {which!r}: choose from {choices}")


def _settings_of(package: str) -> Settings:
    """The settings of an SDK by the name of its package: pickled clients refer to them so."""
    settings: Settings = import_module(f"{package}._settings").SETTINGS
    return settings


def address(url: object, values: Mapping[str, str] = _NOTHING, defaults: Mapping[str, str] = _NOTHING) -> str:
    """A base address with values for its `{variables}`, without its trailing slash.

    Raises InvalidArgument for a variable without a value, and for what is no http(s) URL.
    """

    def value(match: re.Match[str]) -> str:
        found = values.get(match[1], defaults.get(match[1]))
        if found is None:
            shown = Redactor().url(str(url))
            raise InvalidArgument(f"the server address {shown} needs a value: url_params={{{match[1]!r}: ...}}")
        return str(found)

    text = _VARIABLE.sub(value, str(url))
    if not is_address(text) or "?" in text or "#" in text:
        raise InvalidArgument(f"the server address {Redactor().url(text)!r} is not a URL such as https://host/path")
    return text.rstrip("/")
