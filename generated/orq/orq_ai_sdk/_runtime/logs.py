"""The debug log, and what must not be seen in it: credentials in headers, URLs and bodies."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any, Protocol
from urllib.parse import unquote_plus

_NAMES = r"auth(?!or(?!i))|api-?key|token|secret|passw|passphrase|credential|cookie|signature|session|jwt|(^|[^a-z])key"
_SECRET = re.compile(_NAMES, re.I)
_USER = re.compile(r"(?<=://)[^/]*@")
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
        """Whether a header, query parameter (its name as in the URL) or cookie of this name carries a secret."""
        plain = unquote_plus(name)
        return plain.lower() in self._names or _SECRET.search(plain.replace("_", "-")) is not None

    def headers(self, headers: Mapping[str, str]) -> dict[str, str]:
        """The header fields with secrets masked."""
        return {name: MASK if self.is_secret(name) else value for name, value in headers.items()}

    def url(self, url: str) -> str:
        """The URL without user name, password and secret query values."""
        address, mark, query = url.partition("?")
        pairs = [pair.partition("=") for pair in query.split("&")]
        shown = [name + equals + (MASK if value and self.is_secret(name) else value) for name, equals, value in pairs]
        return _USER.sub("", address) + mark + "&".join(shown)

    def message(self, first: str, message: Any, secrets: Iterable[str]) -> str:
        """Header fields and body of a request or response, if it has any, under a first line; `secrets` are masked."""
        content: Any = getattr(message, "content", None) or b""
        data = content if isinstance(content, bytes) else str(content).encode("utf-8", "replace")
        body = _SECRET_MEMBER.sub(rf"\1\2{MASK}", data[: 2 * _BODY].decode("utf-8", "replace"))
        body = masked(body, secrets)[:_BODY]  # cut last, so that no half of a secret is left
        more = f"...and {len(data) - _BODY} more bytes" if len(data) > _BODY else ""
        headers = self.headers(dict(getattr(message, "headers", None) or {}))
        return masked(f"{first}\nHeaders: {headers}\n", secrets) + f"Body: {body}{more}"


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
        logger.addHandler(logging.StreamHandler())
        logger.handlers[0].setFormatter(logging.Formatter("%(asctime)s %(name)s %(message)s"))
    return logger
