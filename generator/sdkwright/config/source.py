"""Where a document is published: the table `[source]` of `sdk.toml`, which only `pull` reads."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from msgspec import Struct

_ADDRESS = (
    r"""(://|\burl["']?\s*=\s*["']+)([^"'?#\n]*@)?([^"'?#\n]*)([?#].*)?"""  # compiled when one is needed
)


class DocumentSource(Struct, frozen=True):
    """The URL of a document. With a digest, no other content is accepted."""

    url: str
    sha256: str | None = None  # 64 digits


def is_fetchable(url: str) -> bool:
    """Whether a text is a URL of HTTPS with a host, and without a user or a password."""
    try:
        parts = urlsplit(url)
        _ = parts.port  # raises if it is no number
    except ValueError:
        return False
    is_plain = url.isprintable() and url.isascii() and " " not in url and "\\" not in url
    return is_plain and parts.scheme == "https" and bool(parts.hostname) and "@" not in parts.netloc


def shown(url: str) -> str:
    """A URL for messages: without user, query and fragment, which can have a token."""
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return "a malformed URL"
    host = f"[{host}]" if ":" in host else host
    return f"{parts.scheme}://{host}{f':{port}' if port else ''}{parts.path}"


def masked(text: str) -> str:
    """A text with `*` in place of what `shown` leaves out. All other characters stay where they are."""
    return re.sub(_ADDRESS, _masked, text)


def _masked(match: re.Match[str]) -> str:
    start, user, plain, rest = match.groups(default="")
    return f"{start}{'*' * len(user)}{plain}{'*' * len(rest)}"
