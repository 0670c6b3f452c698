"""OAuth 2.0 client credentials (RFC 6749, section 4.4): tokens are fetched when needed and kept until they expire."""

from __future__ import annotations

import json
import os
import time
from base64 import b64encode
from collections.abc import Callable, Mapping
from contextlib import suppress
from math import inf
from typing import Any, TypeAlias
from urllib.parse import quote_plus, urlencode
from uuid import uuid4

from ._runtime.errors import InvalidArgument

PLACE_ERRORS = (None, "invalid_client", "invalid_request")  # what the secret's place may be the reason of
_EARLY = 60.0  # seconds before its end at which a token is replaced, but at most a tenth of its life
_Given: TypeAlias = str | Callable[[], Any] | None


class ClientCredentials:
    """The tokens of one security scheme; given and environment variables: of `token`, `id`, `secret` and `url`."""

    def __init__(self, url: str, env: Mapping[str, str], given: Mapping[str, _Given]) -> None:
        self.url, self._env, self._given = url, env, given
        self.mark = uuid4().hex  # stands for the token in a request until it is sent
        self.in_body = False  # the server wants the secret there
        self._tokens: dict[tuple[str, ...], tuple[str, float]] = {}  # with their ends, by address and scopes
        self._locks: dict[Any, Any] = {}  # by process or event loop

    def __call__(self) -> Any:
        """A token that the program supplies, perhaps to be awaited; else the mark if one can be got."""
        own = self._given["id"] is not None and self._given["secret"] is not None
        token = None if own and self._given["token"] is None else self.value("token")
        return token or (self.mark if self.value("id") and self.value("secret") else None)

    def value(self, name: str) -> str | None:
        """What the program gave, else the environment. Raises InvalidArgument."""
        given = self._given[name]
        value: Any = given() if callable(given) else given
        if name != "token" and value is not None and not isinstance(value, str):
            raise InvalidArgument(f"the client's {name} must be a string, not {type(value).__name__}")
        return os.environ.get(self._env[name]) if given is None else value

    def lock(self, owner: Any, kind: Callable[[], Any]) -> Any:
        """The lock of a process, or of an event loop; those of loops that are closed go."""
        for loop in [one for one in self._locks if not isinstance(one, int) and one.is_closed()]:
            self._locks.pop(loop, None)
        return self._locks.setdefault(owner, kind())

    def kept(self, key: tuple[str, ...], refused: str | None) -> str | None:
        """A token that is still good, other than the refused one."""
        token, end = self._tokens.get(key, ("", 0.0))
        return token if token and token != refused and time.monotonic() < end else None

    def keep(self, key: tuple[str, ...], found: Mapping[str, Any], began: float) -> str | None:
        """Keep the token in an answer to what was asked then; None if there is none in it."""
        token: object = found.get("access_token")
        if not isinstance(token, str) or not (token and token.isascii() and token.isprintable()):
            return None
        self._tokens[key] = token, began + _lasting(found.get("expires_in"))
        return token

    def asking(self, scopes: tuple[str, ...], in_body: bool) -> tuple[dict[str, str], bytes, list[str]]:
        """Header fields and body of a request for a token, and the secrets in them."""
        id_, secret = self.value("id") or "", self.value("secret") or ""
        basic = b64encode(f"{quote_plus(id_)}:{quote_plus(secret)}".encode()).decode()
        form = {"grant_type": "client_credentials"} | ({"scope": " ".join(scopes)} if scopes else {})
        form |= {"client_id": id_, "client_secret": secret} if in_body else {}
        headers = {"Accept": "application/json", "content-type": "application/x-www-form-urlencoded"}
        headers |= {} if in_body else {"Authorization": f"Basic {basic}"}
        return headers, urlencode(form).encode(), [secret, quote_plus(secret), basic]

    def __reduce__(self) -> tuple[Any, ...]:
        return ClientCredentials, (self.url, self._env, self._given)  # tokens stay here


def wanted(credentials: Mapping[str, Any], sent: str | None) -> ClientCredentials | None:
    """Where the token is to be had whose mark is in a header."""
    given = (one for one in credentials.values() if isinstance(one, ClientCredentials))
    return next((one for one in given if sent == f"Bearer {one.mark}"), None)


def described(response: Any) -> dict[str, Any]:
    """The members of an answer's JSON object; none if it has another body."""
    with suppress(ValueError, TypeError, RecursionError):
        return dict(json.loads(response.content))
    return {}


def _lasting(seconds: Any) -> float:
    """The seconds that a token of some life is kept; as long as it is not refused if the server does not say."""
    with suppress(TypeError, ValueError, OverflowError):
        return float(seconds) - min(_EARLY, float(seconds) / 10)
    return inf
