"""Masks secrets in what logs and errors show: headers, URLs, bodies, messages."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from collections.abc import Collection, Iterable, Mapping
from contextlib import suppress
from traceback import walk_tb
from types import FrameType
from typing import Any
from urllib.parse import quote, quote_plus, unquote_plus

MASK = "***"
USERINFO = re.compile(r"(?<=://)[^/]*@")  # user name and password of a URL
# Patterns are compiled by their first use, for that is when something is logged or goes wrong.
_SECRET_NAME = (
    r"(?i)auth(?!or(?!i))|api-?key|token|secret|passw|passphrase|credential|cookie|signature|session|jwt"
    r"|(^|(?<!idempotency)[^a-z])key"
)
_SECRET_WORD = r"[\w-]*(?:passw|passphrase|secret|api[-_]?key|private[-_]?key|token(?!s|i)|credential|jwt)[\w-]*"
_SECRET_MEMBER = "(?i)" + "|".join(  # nothing follows what is masked, so that it takes no longer than the text is long
    (
        rf'("{_SECRET_WORD}"\s*:\s*")(?:[^"\\]|\\.)*',
        rf'("{_SECRET_WORD}"\s*:\s*[\[{{])(?:[^"\]}}]|"(?:[^"\\]|\\.)*"?)+',  # what a list or an object contains
        rf'((?<![\w-]){_SECRET_WORD}=)[^&\s"]+',
        rf'(; name="{_SECRET_WORD}"[^\r\n]*(?:\r\n[^\r\n]+)*\r\n\r\n)(?:(?!\r\n--)[\s\S])+',  # a part of a form
    )
)
_MAX_BODY = 10_000  # characters of a body that are logged


_MODULES = {"aiohttp", "anyio", "asyncio", "h11", "httpcore", "httpcore2", "httpx", "httpx2", "socket", "ssl", "trio"}


class Secret(str):
    """A text that shows nothing of itself where a debugger or a traceback prints it, nor of what it is appended to."""

    __slots__ = ()

    def __repr__(self) -> str:
        return repr(MASK)

    def __radd__(self, before: str) -> Secret:
        return Secret(before + str(self))


def clear_locals(error: BaseException) -> None:
    """Remove the variables of the SDK and of HTTP clients from the tracebacks of an exception, and of its causes.

    Tools that report errors print them, and most hold requests. Those of the program stay, and so do exceptions that it
    was handling already.
    """
    waiting, seen = [error], set[int]()
    while waiting:
        one = waiting.pop()
        frames = [frame for frame, _ in walk_tb(one.__traceback__)]
        if id(one) in seen or not (one is error or (frames and _is_inside(frames[0]))):
            continue
        seen.add(id(one))
        waiting += filter(None, (one.__cause__, one.__context__))
        for frame in filter(_is_inside, frames):
            with suppress(RuntimeError):  # it is still running
                frame.clear()


def _is_inside(frame: FrameType) -> bool:
    module = str(frame.f_globals.get("__name__")).partition(".")[0]
    return module in _MODULES or module == __name__.partition(".")[0]


class Redactor:
    """Hides credentials: those of the security schemes by name, and names that look like credentials."""

    def __init__(self, names: Iterable[str] = ()) -> None:
        self._names = frozenset(name.lower() for name in names)

    def is_secret(self, name: str) -> bool:
        """Whether a header, query parameter (its name as in the URL) or cookie of this name carries a secret."""
        decoded = unquote_plus(name)
        return decoded.lower() in self._names or re.search(_SECRET_NAME, decoded.replace("_", "-")) is not None

    def headers(self, headers: Mapping[str, str]) -> dict[str, str]:
        """The headers with secrets masked."""
        return {name: MASK if self.is_secret(name) else value for name, value in headers.items()}

    def url(self, url: str) -> str:
        """The URL without user name, password and secret query values."""
        address, mark, query = url.partition("?")
        pairs = [pair.partition("=") for pair in query.split("&")]
        shown = [name + equals + (MASK if value and self.is_secret(name) else value) for name, equals, value in pairs]
        return USERINFO.sub("", address) + mark + "&".join(shown)

    def message(self, first: str, message: Any, secrets: Collection[str]) -> str:
        """A first line, then the headers and body (if any) of a request or response, with `secrets` masked."""
        content: Any = getattr(message, "content", None) or b""
        data = content if isinstance(content, bytes) else str(content).encode("utf-8", "replace")
        shown = data[: 2 * _MAX_BODY].decode("utf-8", "replace")  # more would take long, and nobody sees it
        body = masked(re.sub(_SECRET_MEMBER, rf"\1\2\3\4{MASK}", shown), secrets)
        if len(data) > 2 * _MAX_BODY:  # a secret may have been cut in two
            body = body[: -6 * max(map(len, secrets), default=0) or None]
        more = f"...and {len(data) - _MAX_BODY} more bytes" if len(data) > _MAX_BODY else ""
        fields = self.headers(dict(getattr(message, "headers", None) or {}))
        headers = {name: masked(value, secrets) for name, value in fields.items()}
        return f"{masked(first, secrets)}\nHeaders: {headers}\nBody: {body[:_MAX_BODY]}{more}"


def masked(text: str, secrets: Iterable[str]) -> str:
    """The text with the secrets masked, in every form they are sent in; short ones only as separate words."""
    plain = map(str, filter(None, secrets))  # a `Secret` does not show itself
    for secret in sorted(plain, key=len, reverse=True):  # the longest first: secrets may overlap
        for form in _forms(secret):
            text = text.replace(form, MASK) if len(form) > 3 else re.sub(rf"(?<!\w){re.escape(form)}(?!\w)", MASK, text)
    return text


def _forms(secret: str) -> dict[str, None]:
    """A secret as it looks in Python, in addresses, headers, pages and JSON: forms before what they contain."""
    page = secret.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")  # perhaps with its quotes
    quotes = (
        page.replace('"', double).replace("'", single) for double, single in (("&quot;", "&#x27;"), ("&#34;", "&#39;"))
    )
    code, basic = repr(secret)[1:-1], b64encode(secret.encode("utf-8", "replace")).decode()
    in_json = json.dumps(secret)[1:-1], json.dumps(secret, ensure_ascii=False)[1:-1]
    return dict.fromkeys((code, quote(secret, safe=""), quote_plus(secret), basic, *quotes, page, secret, *in_json))
