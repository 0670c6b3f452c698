"""OAuth 2.0 client credentials (RFC 6749, section 4.4): tokens are fetched when needed and cached until expiry."""

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
from ._runtime.model import UNSET, Unset

CREDENTIAL_ERRORS = (None, "invalid_client", "invalid_request")  # of servers that want the secret elsewhere
_MARGIN = 60.0  # seconds before its expiry at which a token is replaced, but at most a tenth of its lifetime
_Argument: TypeAlias = str | Callable[[], Any] | Unset | None  # UNSET: that of another client


class ClientCredentials:
    """The credentials and tokens of one security scheme.

    `arguments` are those of the client, `env` the environment variables: for `token`, `id`, `secret` and `url`.
    """

    def __init__(self, url: str, env: Mapping[str, str], arguments: Mapping[str, _Argument]) -> None:
        self.url, self._env, self._arguments = url, env, arguments
        self.placeholder = uuid4().hex  # stands for the token in a request until it is sent
        self.in_body = False  # the server wants the secret there
        self._tokens: dict[tuple[str, ...], tuple[str, float]] = {}  # (URL, *scopes) → token, expiry
        self._locks: dict[Any, Any] = {}  # by process or event loop

    def __call__(self) -> Any:
        """A token that the program supplies, perhaps awaitable, or else the placeholder if a token can be fetched."""
        own = self._arguments["id"] is not None and self._arguments["secret"] is not None
        token = None if own and self._arguments["token"] is None else self.value("token")
        return token or (self.placeholder if self.value("id") and self.value("secret") else None)

    def completing(self, known: Any) -> ClientCredentials:
        """Other credentials of a scheme, with the arguments of those known where its own are UNSET."""
        if not isinstance(known, ClientCredentials):
            return self
        changes = {name: value for name, value in self._arguments.items() if value is not UNSET}
        if not changes:
            return known  # with its tokens
        return ClientCredentials(self.url, self._env, {**known._arguments, **changes})

    def supplied(self, token: str) -> ClientCredentials:
        """The same credentials with a token, unless the program has passed others; for tests."""
        own = any(value is not None for value in self._arguments.values())
        return self if own else ClientCredentials(self.url, self._env, {**self._arguments, "token": token})

    def value(self, name: str) -> str | None:
        """The argument of the client, or else the environment variable. Raises InvalidArgument."""
        argument = self._arguments[name]
        value: Any = argument() if callable(argument) else argument
        if name != "token" and value is not None and not isinstance(value, str):
            raise InvalidArgument(f"the client's {name} must be a string, not {type(value).__name__}")
        text: str | None = os.environ.get(self._env[name]) if argument is None else value
        if isinstance(text, str) and any("\ud800" <= char <= "\udfff" for char in text):
            raise InvalidArgument(f"the client's {name} cannot be sent: it has lone surrogates")
        return text

    def lock(self, owner: Any, kind: Callable[[], Any]) -> Any:
        """The lock of a process or of an event loop. Those of closed event loops are removed."""
        for loop in [one for one in self._locks if not isinstance(one, int) and one.is_closed()]:
            self._locks.pop(loop, None)
        return self._locks.setdefault(owner, kind())

    def cached(self, key: tuple[str, ...], refused: str | None) -> str | None:
        """The token for a URL and scopes, unless it has expired or is the refused one."""
        token, expiry = self._tokens.get(key, ("", 0.0))
        return token if token and token != refused and time.monotonic() < expiry else None

    def cache(self, key: tuple[str, ...], members: Mapping[str, Any], requested: float) -> str | None:
        """Cache the token of a response, requested at a point in time. Returns it; None if there is none."""
        token: object = members.get("access_token")
        if not isinstance(token, str) or not (token and token.isascii() and token.isprintable()):
            return None
        self._tokens[key] = token, requested + _lifetime(members.get("expires_in"))
        return token

    def token_request(self, scopes: tuple[str, ...], in_body: bool) -> tuple[dict[str, str], bytes, list[str]]:
        """Headers and body of a request for a token, and the secrets in them."""
        id_, secret = self.value("id") or "", self.value("secret") or ""
        basic = b64encode(f"{quote_plus(id_)}:{quote_plus(secret)}".encode()).decode()
        form = {"grant_type": "client_credentials"} | ({"scope": " ".join(scopes)} if scopes else {})
        form |= {"client_id": id_, "client_secret": secret} if in_body else {}
        headers = {"Accept": "application/json", "content-type": "application/x-www-form-urlencoded"}
        headers |= {} if in_body else {"Authorization": f"Basic {basic}"}
        return headers, urlencode(form).encode(), [secret, quote_plus(secret), basic]

    def __reduce__(self) -> tuple[Any, ...]:
        return ClientCredentials, (self.url, self._env, self._arguments)  # without the tokens


def credentials_of(credentials: Mapping[str, Any], header: str | None) -> ClientCredentials | None:
    """The credentials whose placeholder is in an Authorization header."""
    own = (one for one in credentials.values() if isinstance(one, ClientCredentials))
    return next((one for one in own if header == f"Bearer {one.placeholder}"), None)


def json_object(response: Any) -> dict[str, Any]:
    """The members of a JSON object as body; none for any other body."""
    with suppress(ValueError, TypeError, RecursionError):
        return dict(json.loads(response.content))
    return {}


def _lifetime(seconds: Any) -> float:
    """The seconds to cache a token for; until it is refused if the server does not say."""
    with suppress(TypeError, ValueError, OverflowError):
        return float(seconds) - min(_MARGIN, float(seconds) / 10)
    return inf
