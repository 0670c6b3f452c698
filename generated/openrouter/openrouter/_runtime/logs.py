"""The debug log, and what must not be seen in it: credentials in headers, URLs and bodies."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any, Protocol
from urllib.parse import unquote_plus

_SECRET = re.compile(
    r"auth(?!or(?!i))|api-?key|token|secret|passw|passphrase|credential|cookie|signature|session|jwt|(^|[^a-z])key",
    re.I,
)
_WORDS = r"[\w-]*(?:passw|passphrase|secret|api[-_]?key|private[-_]?key|token(?!s|i)|credential|jwt)[\w-]*"
_SECRET_MEMBER = re.compile(rf'("{_WORDS}"\s*:\s*")(?:[^"\\]|\\.)*|((?<![\w-]){_WORDS}=)[^&\s"]+', re.I)
_BODY = 10_000
MASK = "***"


class Logger(Protocol):
    """What the SDK needs of a logger: a `debug` method with the signature of logging's."""

    def debug(self, msg: str, *args: Any, **kwargs: Any) -> None:
        """Log a message with its arguments."""


class Redactor:
    """Hides credentials: those of the security schemes by name, and names that look like credentials."""

    def __init__(self, names: Iterable[str] = ()) -> None:
        self._names = frozenset(name.lower() for name in names)

    def is_secret(self, name: str) -> bool:
        """Whether a header, query parameter or cookie of this name carries a secret."""
        return name.lower() in self._names or _SECRET.search(name.replace("_", "-")) is not None

    def headers(self, headers: Mapping[str, str]) -> dict[str, str]:
        """The header fields with secrets masked."""
        return {name: MASK if self.is_secret(name) else value for name, value in headers.items()}

    def url(self, url: str) -> str:
        """The URL without user name, password and secret query values."""
        address, mark, query = url.partition("?")
        scheme, slashes, rest = address.partition("://")
        if slashes:
            authority, slash, path = rest.partition("/")
            address = f"{scheme}://{authority.rpartition('@')[2]}{slash}{path}"
        return address + mark + "&".join(map(self._pair, query.split("&")))

    def _pair(self, pair: str) -> str:
        name, equals, value = pair.partition("=")
        return name + equals + (MASK if value and self.is_secret(unquote_plus(name)) else value)

    def message(self, first: str, message: Any, secrets: Iterable[str]) -> str:
        """Header fields and body of a request or response under a first line.

        `secrets` are masked wherever a server or a program repeats them, as are members of the body that look like
        credentials. A request of a custom client may have neither.
        """
        content: Any = getattr(message, "content", None) or b""
        data = content if isinstance(content, bytes) else str(content).encode("utf-8", "replace")
        body = _SECRET_MEMBER.sub(rf"\1\2{MASK}", data[: 2 * _BODY].decode("utf-8", "replace"))
        body = masked(body, secrets)[:_BODY]  # cut last, so that no half of a secret is left
        more = f"...and {len(data) - _BODY} more bytes" if len(data) > _BODY else ""
        headers = self.headers(dict(getattr(message, "headers", None) or {}))
        return f"{masked(first, secrets)}\nHeaders: {masked(str(headers), secrets)}\nBody: {body}{more}"


def masked(text: str, secrets: Iterable[str]) -> str:
    """The text without the secrets, also in the form that JSON gives them."""
    for secret in filter(None, secrets):
        text = text.replace(secret, MASK).replace(json.dumps(secret)[1:-1], MASK)
    return text


def console_logger(name: str) -> Logger:
    """The logger of the package, writing debug messages to standard error."""
    import logging

    logger = logging.getLogger(name)
    logger.setLevel(logging.DEBUG)
    if not logger.handlers:
        handler = logging.StreamHandler()
        handler.setFormatter(logging.Formatter("%(asctime)s %(name)s %(message)s"))
        logger.addHandler(handler)
    return logger
