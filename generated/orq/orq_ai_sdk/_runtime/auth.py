"""Credentials: where they come from, which alternative is used, and where they go in a request."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping, MutableMapping
from typing import Any, Optional
from urllib.parse import quote

from .errors import InvalidArgument, MissingCredentials
from .settings import Scheme

Credentials = list[tuple[Scheme, str]]


def choose(
    security: tuple[tuple[str, ...], ...],
    schemes: Mapping[str, Scheme],
    given: Mapping[str, Any],
    environ: Mapping[str, str],
    owner: str,
) -> Credentials:
    """The credentials of the first alternative that has them all; none if none are asked for.

    An argument may be a callable, which is called now; only if it was not given the environment is read. Raises
    MissingCredentials, naming argument and variable, and InvalidArgument for a value that cannot be sent.
    """
    for alternative in security:
        found = [(schemes[name], _value(schemes[name], given.get(name), environ)) for name in alternative]
        usable = [(scheme, value) for scheme, value in found if value]
        if found and len(usable) == len(found):
            return usable
    if not security or () in security:
        return []
    ways = [" and ".join(_way(schemes[name], owner) for name in alternative) for alternative in security]
    what = "API key" if len(security[0]) == 1 and schemes[security[0][0]].kind != "basic" else "credentials"
    raise MissingCredentials(f"no {what}: {'; or '.join(ways)}")


def _way(scheme: Scheme, owner: str) -> str:
    argument = f"pass {scheme.argument}=… to {owner}()"
    return f"{argument} or set {scheme.env}" if scheme.env else argument


def _value(scheme: Scheme, given: Any, environ: Mapping[str, str]) -> Optional[str]:
    """The text of a credential, None or empty when there is none."""
    value: Any = given() if callable(given) else given
    if given is None and scheme.env:
        value = environ.get(scheme.env)
    if scheme.kind == "basic" and value.__class__ in (tuple, list):
        value = ":".join(str(part) for part in value)
    if value is None:
        return None
    if not isinstance(value, str):
        raise InvalidArgument(f"{scheme.argument} must be a string, not {type(value).__name__}")
    if not value.isprintable() or not (value.isascii() or scheme.kind == "basic"):
        raise InvalidArgument(
            f"{scheme.argument} holds a line break or another character that a header cannot carry"
        )
    return value.strip()


def apply(
    credentials: Credentials, headers: MutableMapping[str, str], query: list[str], cookies: list[str]
) -> None:
    """Put the credentials where their schemes want them."""
    for scheme, value in credentials:
        if scheme.kind == "bearer":
            headers[scheme.wire] = value if value[:7].lower() == "bearer " else f"Bearer {value}"
        elif scheme.kind == "basic":
            headers[scheme.wire] = f"Basic {b64encode(value.encode()).decode()}"
        elif scheme.kind == "header":
            headers[scheme.wire] = value
        elif scheme.kind == "query":
            query.append(f"{quote(scheme.wire, safe='')}={quote(value, safe='')}")
        else:
            cookies.append(f"{scheme.wire}={quote(value, safe='')}")
