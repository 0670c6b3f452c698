"""Texts in the formats that schemas name."""

from __future__ import annotations

import base64
from collections.abc import Callable, Mapping, Sequence
from uuid import UUID

from sdkwright.mock.dice import Dice
from sdkwright.mock.people import Person, moment

_Writer = Callable[[Person, Dice, Sequence[str]], str]


def in_format(name: str, person: Person, dice: Dice, words: Sequence[str]) -> str | None:
    """A text in a format, for a property that is called by some words; None if the format says nothing here."""
    writer = _FORMATS.get(name)
    return None if writer is None else writer(person, dice, words)


def _uuid(person: Person, dice: Dice, words: Sequence[str]) -> str:
    return str(UUID(bytes=dice.bytes(16), version=4))


def _url(person: Person, dice: Dice, words: Sequence[str]) -> str:
    return f"https://example.com/{'-'.join(words[-2:]) or 'pages'}/{dice.between(1, 999)}"


def _is_ascii(word: str) -> bool:
    return word.isascii()


_FORMATS: Mapping[str, _Writer] = {
    "date-time": lambda p, d, w: moment(w, d).strftime("%Y-%m-%dT%H:%M:%SZ"),
    "date": lambda p, d, w: moment(w, d).strftime("%Y-%m-%d"),
    "time": lambda p, d, w: moment(w, d).strftime("%H:%M:%SZ"),
    "duration": lambda p, d, w: f"PT{d.between(5, 55)}M",
    "email": lambda p, d, w: p.email,
    "idn-email": lambda p, d, w: p.email,
    "hostname": lambda p, d, w: f"host-{d.between(1, 99)}.example.com",
    "idn-hostname": lambda p, d, w: f"host-{d.between(1, 99)}.example.com",
    "ipv4": lambda p, d, w: f"192.0.2.{d.between(1, 254)}",
    "ipv6": lambda p, d, w: f"2001:db8::{d.between(1, 0xFFFF):x}",
    "uri": lambda p, d, w: _url(p, d, [*filter(_is_ascii, w)]),
    "url": lambda p, d, w: _url(p, d, [*filter(_is_ascii, w)]),
    "iri": lambda p, d, w: _url(p, d, [*filter(_is_ascii, w)]),
    "uri-reference": lambda p, d, w: f"/pages/{d.between(1, 999)}",
    "iri-reference": lambda p, d, w: f"/pages/{d.between(1, 999)}",
    "uri-template": lambda p, d, w: "https://example.com/pages/{id}",
    "json-pointer": lambda p, d, w: "/data/0",
    "relative-json-pointer": lambda p, d, w: "1/data",
    "regex": lambda p, d, w: "^[a-z]+$",
    "uuid": _uuid,
    "byte": lambda p, d, w: base64.b64encode(d.bytes(24)).decode(),
    "decimal": lambda p, d, w: f"{d.between(5, 480)}.{d.child('cents').between(10, 99)}",
    "int64": lambda p, d, w: str(d.between(1_000, 9_999)),
    "password": lambda p, d, w: f"Harbor-{d.text(8, 'abcdefghijkmnpqrstuvwxyz23456789')}7",
}
