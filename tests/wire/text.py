"""Texts that fit a schema: formats, patterns, lengths."""

from __future__ import annotations

import re
import warnings
from functools import cache
from typing import Any

_FORMATS = {
    "date-time": ("2024-05-06T07:08:09Z", "2025-11-30T21:22:23.456Z"),
    "date": ("2024-05-06", "2025-11-30"),
    "time": ("07:08:09Z", "21:22:23Z"),
    "duration": ("P1D", "PT36H5M"),
    "uuid": ("7c8d6f1e-5f0a-4b0e-9f39-0d2f3a1b4c5d", "0b2f51c2-4f8d-4f39-b9ad-9d1e37a1f0aa"),
    "email": ("a@example.com", "someone.else@example.org"),
    "idn-email": ("a@example.com", "someone.else@example.org"),
    "uri": ("https://example.com/a", "https://example.org/b/c?d=e"),
    "url": ("https://example.com/a", "https://example.org/b/c?d=e"),
    "uri-reference": ("/a", "b/c?d=e"),
    "iri": ("https://example.com/a", "https://example.org/b"),
    "uri-template": ("/a/{b}", "/c/{d}"),
    "hostname": ("example.com", "host.example.org"),
    "ipv4": ("192.0.2.1", "198.51.100.7"),
    "ipv6": ("2001:db8::1", "2001:db8::a:b"),
    "ip": ("192.0.2.1", "198.51.100.7"),
    "byte": ("aGVsbG8=", "d29ybGQh"),
    "base64": ("aGVsbG8=", "d29ybGQh"),
    "binary": ("hello", "world!"),
    "decimal": ("1.5", "12.25"),
    "regex": ("^a+$", "b*"),
    "json-pointer": ("/a/b", "/c"),
    "int64": ("1", "23"),
    "int32": ("1", "23"),
}


class Binary(str):
    """Text that stands for bytes: given to a method as `bytes`."""


def text(schema: dict[str, Any], salt: int) -> str:
    """A text for a schema of strings; another salt gives another one."""
    low, high = int(schema.get("minLength") or 0), schema.get("maxLength")
    patterns = [p for p in schema.get("patterns", ()) if isinstance(p, str)]
    named = _FORMATS.get(str(schema.get("format") or "").lower())
    if schema.get("contentEncoding") in ("base64", "base64url"):
        named = _FORMATS["byte"]
    found = named[salt % 2] if named else ("text", "another text")[salt % 2] + ("" if salt < 2 else str(salt))
    fits = low <= len(found) and (high is None or len(found) <= int(high))
    if all(_matches(pattern, found) for pattern in patterns) and fits:
        return found
    if patterns:
        for pattern in patterns:
            made = _from_pattern(pattern, low, None if high is None else int(high), salt)
            if made is not None and all(_matches(other, made) for other in patterns):
                return made
    if named and not fits and len(found) > 40:
        return found
    base = found if not named or low > len(found) else "abcdefghij"
    while len(base) < low:
        base += "abcdefghij"
    width = max(low, min(len(found), int(high))) if high is not None else max(low, len(found))
    return base[:width]


def _matches(pattern: str, value: str) -> bool:
    try:
        return re.search(pattern, value) is not None
    except re.error:
        return True


@cache
def _from_pattern(pattern: str, low: int, high: int | None, salt: int) -> str | None:
    """The simplest text that a pattern matches, found by hypothesis; None if it finds none."""
    import hypothesis
    from hypothesis import strategies

    wanted = pattern if pattern.startswith("^") or "^" in pattern else pattern
    kept = hypothesis.settings(
        max_examples=200,
        database=None,
        derandomize=True,
        deadline=None,
        suppress_health_check=list(hypothesis.HealthCheck),
        phases=[hypothesis.Phase.generate],
    )
    limit = high if high is not None else max(60, low * 2)
    skip = [salt % 2]

    def good(value: str) -> bool:
        if not (low <= len(value) <= limit) or not value.isprintable() or not value.isascii():
            return False
        skip[0] -= 1
        return skip[0] < 0

    for alphabet in ("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.:/+ @#=,", None):
        try:
            letters = strategies.sampled_from(alphabet) if alphabet else strategies.characters(codec="ascii")
            strategy = strategies.from_regex(wanted, fullmatch=False, alphabet=letters)
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                found: str = hypothesis.find(strategy, good, settings=kept)
            found = found.rstrip("\n")
            if good(found) or _matches(pattern, found):
                return found
        except Exception:  # noqa: BLE001, S112, PERF203
            continue
    return None
