"""What generated code says about one SDK: names, servers, defaults, and security schemes with their credentials."""

from __future__ import annotations

import os
import re
import sys
from base64 import b64encode
from collections.abc import Callable, Mapping
from typing import Any, Literal, NamedTuple, Optional, Union
from urllib.parse import quote

from .errors import ErrorClasses, InvalidArgument, MissingCredentials
from .logs import Redactor
from .operation import NOTHING, PLACEHOLDER, Operation, Server
from .retry import RetryConfig
from .wire import is_address


class Scheme(NamedTuple):
    """How a credential is sent."""

    kind: Literal["bearer", "basic", "header", "query", "cookie"]
    argument: str  # of the client
    env: Optional[str] = None  # the variable that it is from if the argument is not given
    wire: str = "Authorization"

    def ways(self, owner: str) -> str:
        """How to give the credential, in words."""
        return f"pass {self.argument}=… to {owner}()" + (f" or set {self.env}" if self.env else "")

    def value(self, given: Any) -> str:
        """The text of the credential, "" if there is none; the environment counts if nothing was given."""
        value: Any = given() if callable(given) else given  # a callable is asked at each call
        if given is None and self.env:
            value = os.environ.get(self.env)
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
        if self.kind == "bearer" and value[:7].lower() != "bearer ":
            value = f"Bearer {value}"
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
    title: str = ""
    document_version: str = ""
    schemes: Mapping[str, Scheme] = NOTHING
    client_parameters: Mapping[str, str] = NOTHING  # client arguments, with their environment variables
    timeout_ms: Optional[int] = None
    retry: Optional[RetryConfig] = None
    retry_statuses: tuple[str, ...] = ("408", "429", "5XX")

    @property
    def user_agent(self) -> str:
        """The User-Agent header."""
        return f"{self.distribution}/{self.version} python/{sys.version_info[0]}.{sys.version_info[1]}"

    def __reduce__(self) -> tuple[Any, ...]:
        from pkgutil import resolve_name

        return resolve_name, (f"{self.package}._settings:SETTINGS",)

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

    def credentials(self, operation: Operation[Any], given: Mapping[str, Any], owner: str) -> list[tuple[Scheme, str]]:
        """The credentials of the first alternative that has them all. Raises MissingCredentials and InvalidArgument."""
        security, schemes = operation.security, self.schemes
        for names in security:
            found = [(schemes[name], schemes[name].value(given.get(name))) for name in names]
            if found and all(value for _, value in found):
                return found
        if not security or () in security:
            return []  # none are asked for
        ways = (" and ".join(schemes[name].ways(owner) for name in names) for names in security)
        what = "API key" if len(security[0]) == 1 and schemes[security[0][0]].kind != "basic" else "credentials"
        raise MissingCredentials(f"no {what}: {'; or '.join(ways)}")


def address(url: object, values: Mapping[str, str] = NOTHING, defaults: Mapping[str, str] = NOTHING) -> str:
    """A base address with values for its `{variables}` and no last slash. Raises InvalidArgument if it is none."""
    known, text = {**defaults, **values}, str(url)
    for name in PLACEHOLDER.findall(text):
        if known.get(name) is None:
            shown = Redactor().url(text)
            raise InvalidArgument(f"the server address {shown} needs a value: url_params={{{name!r}: ...}}")
    text = PLACEHOLDER.sub(lambda match: str(known[match[1]]), text)
    if not is_address(text) or "?" in text or "#" in text:
        raise InvalidArgument(f"the server address {Redactor().url(text)!r} is not a URL such as https://host/path")
    return text.rstrip("/")
