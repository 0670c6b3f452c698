"""Signatures of webhooks, as Standard Webhooks defines them: HMAC-SHA256 over id, time and body."""

from __future__ import annotations

import re
import time
from base64 import b64decode, b64encode
from collections.abc import Iterable, Mapping
from hmac import compare_digest, digest
from typing import Any, TypeAlias, cast

from ._runtime.errors import InvalidArgument, brief

Secret: TypeAlias = str | bytes
Headers: TypeAlias = Mapping[str, str] | Iterable[tuple[str | bytes, str | bytes]]

_TIME = re.compile(r"[0-9]{1,12}", re.ASCII)


class InvalidSignature(Exception):
    """A request that is not signed with any of the secrets, or too long ago."""


def verified(payload: Any, headers: Any, secret: Any, tolerance: Any, *, prefix: str) -> bytes:
    """The body of a request that is signed with one of the secrets. Raises InvalidSignature and InvalidArgument."""
    content, keys, seconds = _content(payload), _keys(secret), _seconds(tolerance)
    identifier, timestamp, signatures = _signed(headers, prefix)
    try:
        message = f"{identifier}.{timestamp}.".encode("utf-8", "surrogateescape") + content
    except UnicodeError:  # nothing that was sent as bytes
        raise InvalidSignature(f"{prefix}-id is no text") from None
    expected = [b64encode(digest(key, message, "sha256")) for key in keys]
    received = [text[3:].encode("utf-8", "replace") for text in signatures.split() if text.startswith("v1,")]
    matches = [compare_digest(one, other) for one in expected for other in received]  # all, so time says nothing
    if not any(matches):
        raise InvalidSignature("the signature does not match the body and the secret")
    age = time.time() - int(timestamp)
    if not -seconds <= age <= seconds:
        raise InvalidSignature(f"it was signed {abs(age):.0f} s {'ago' if age > 0 else 'in the future'}")
    return content


def _content(payload: Any) -> bytes:
    if isinstance(payload, str):
        return payload.encode("utf-8", "surrogatepass")
    if isinstance(payload, (bytes, bytearray, memoryview)):
        return bytes(cast(bytes, payload))
    raise InvalidArgument(f"payload must be the body as it came, bytes or text, not {type(payload).__name__}")


def _keys(secret: Any) -> list[bytes]:
    """The keys of a secret, or of several: a secret that is being replaced is valid for a while."""
    secrets: list[Any] = [secret] if isinstance(secret, (str, bytes)) else _listed("secret", secret)
    if not secrets:
        raise InvalidArgument("secret: there is none")
    return [_key(one) for one in secrets]


def _key(secret: Any) -> bytes:
    """The key in a secret: text and what follows `whsec_` is base64, other bytes are the key."""
    key = secret
    if isinstance(secret, str) or (isinstance(secret, bytes) and secret.startswith(b"whsec_")):
        text = _text(secret).strip().removeprefix("whsec_")
        try:
            key = b64decode(text + "=" * (-len(text) % 4), validate=True)
        except ValueError:
            raise InvalidArgument("secret is not base64, perhaps with `whsec_` before it") from None
    if not isinstance(key, bytes):
        raise InvalidArgument(f"secret must be text or bytes, not {type(secret).__name__}")
    if not key:
        raise InvalidArgument("secret is empty")
    return key


def _seconds(tolerance: Any) -> float:
    if isinstance(tolerance, bool) or not isinstance(tolerance, (int, float)) or not tolerance >= 0:
        raise InvalidArgument(f"tolerance must be a number of seconds, not {brief(tolerance)}")
    return tolerance


def _signed(headers: Any, prefix: str) -> tuple[str, str, str]:
    """The id, the time and the signatures of a request."""
    fields: dict[str, str] = {}
    for pair in _listed("headers", headers.items() if hasattr(headers, "items") else headers):
        try:
            name, value = map(_text, pair)
        except (TypeError, ValueError):
            raise InvalidArgument("headers must be a mapping, or pairs of names and values") from None
        fields[name.lower()] = f"{fields[name.lower()]} {value}" if name.lower() in fields else value
    names = ("id", "timestamp", "signature")
    for start in dict.fromkeys((prefix, "webhook", "svix")):
        identifier, timestamp, signature = found = tuple(fields.get(f"{start}-{name}", "") for name in names)
        if all(found) and _TIME.fullmatch(timestamp):
            return identifier, timestamp, signature
        if any(found):
            break
    wanted = ", ".join(f"{prefix}-{name}" for name in names)
    raise InvalidSignature(f"the request has not the headers {wanted}")


def _text(part: Any) -> str:
    return part.decode("latin-1") if isinstance(part, bytes) else str(part)


def _listed(name: str, values: Any) -> list[Any]:
    try:
        return list(values)
    except TypeError:
        raise InvalidArgument(f"{name} cannot be a value of type {type(values).__name__}") from None
