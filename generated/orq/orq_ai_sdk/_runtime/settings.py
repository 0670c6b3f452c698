"""What generated code says about one SDK: names, servers, security schemes and defaults."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Mapping
from importlib import import_module
from types import MappingProxyType
from typing import Any, Literal, NamedTuple, Optional, Union

from .errors import ErrorClasses, InvalidArgument
from .logs import Redactor
from .operation import Server
from .retry import RetryConfig

_VARIABLE = re.compile(r"\{([^{}]*)\}")
_URL = re.compile(r"https?://[^\s/?#\x00-\x20\x7f]+[^\s?#\x00-\x20\x7f]*", re.I)
_NOTHING: Mapping[str, str] = MappingProxyType({})


class Scheme(NamedTuple):
    """How a credential is sent: the client argument and environment variable it is from, its name on the wire."""

    kind: Literal["bearer", "basic", "header", "query", "cookie"]
    argument: str
    env: Optional[str] = None
    wire: str = "Authorization"


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
    schemes: Mapping[str, Scheme] = MappingProxyType({})
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

    def base_url(
        self,
        server: Union[int, str, None],
        url: Optional[str],
        values: Mapping[str, str],
        env: Mapping[str, str],
    ) -> str:
        """The base address: the given URL, the given server, the environment's URL, the first server.

        Raises InvalidArgument for a server that does not exist or a variable without a value.
        """
        if url is None and server is None:
            url = env.get(f"{self.env_prefix}_SERVER_URL") or None
        if url is not None:
            return checked_url(_filled(url, values, _NOTHING))
        return address(self._server(0 if server is None else server), values)

    def _server(self, which: Union[int, str]) -> Server:
        if isinstance(which, int) and 0 <= which < len(self.servers):
            return self.servers[which]
        named = {server.name: server for server in self.servers if server.name is not None}
        if isinstance(which, str) and which in named:
            return named[which]
        choices = ", ".join(map(repr, named or range(len(self.servers)))) or "server_url only"
        raise InvalidArgument(f"there is no server {which!r}: choose from {choices}")


def address(server: Server, values: Mapping[str, str]) -> str:
    """The address of a server, with values for its variables. Raises InvalidArgument for a variable without one."""
    return checked_url(_filled(server.url, values, server.variables))


def _settings_of(package: str) -> Settings:
    """The settings of an SDK by the name of its package: pickled clients refer to them so."""
    settings: Settings = import_module(f"{package}._settings").SETTINGS
    return settings


def _filled(url: str, values: Mapping[str, str], defaults: Mapping[str, str]) -> str:
    def value(match: re.Match[str]) -> str:
        name = match[1]
        found = values.get(name, defaults.get(name))
        if found is None:
            shown = Redactor().url(url)
            raise InvalidArgument(f"the server address {shown} needs a value: url_params={{{name!r}: ...}}")
        return str(found)

    return _VARIABLE.sub(value, str(url))


def checked_url(url: object) -> str:
    """A base address without its trailing slash. Raises InvalidArgument if it is not an http(s) URL."""
    text = str(url)
    if _URL.fullmatch(text) is None:
        shown = Redactor().url(text)
        raise InvalidArgument(f"the server address {shown!r} is not a URL such as https://host/path")
    return text.rstrip("/")
