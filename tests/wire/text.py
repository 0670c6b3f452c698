"""Texts that fit a schema: formats, patterns, lengths."""

from __future__ import annotations

from typing import Any

from tests.wire.pattern import example, matches

_FORMATS = {
    "date-time": ("2024-05-06T07:08:09Z", "2025-11-30T21:22:23.456Z"),
    "date": ("2024-05-06", "2025-11-30"),
    "time": ("07:08:09Z", "21:22:23Z"),
    "local-time": ("07:08:09", "21:22:23"),
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
    if all(matches(pattern, found) for pattern in patterns) and fits:
        return found
    if patterns:
        for pattern in patterns:
            made = example(pattern, low, None if high is None else int(high), salt)
            if made is not None and all(matches(other, made) for other in patterns):
                return made
    if named and not fits and len(found) > 40:
        return found
    base = found if not named or low > len(found) else "abcdefghij"
    while len(base) < low:
        base += "abcdefghij"
    width = max(low, min(len(found), int(high))) if high is not None else max(low, len(found))
    return base[:width]
