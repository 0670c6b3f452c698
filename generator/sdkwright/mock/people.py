"""What people write into properties of these names: `email` is an address, `city` a city, `created_at` a moment."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime, timedelta

from msgspec import Struct

from sdkwright.mock.dice import Dice
from sdkwright.names import words

_FIRST = (
    "Amara Mateo Ingrid Kenji Leila Oskar Priya Tomas Zuri Hana Elias Nadia Rafael Saoirse Marek Yuki".split()
)
_LAST = (
    "Okafor Lindqvist Moreau Tanaka Haddad Novak Silva Brennan Kowalski Ferrari Nguyen Weber Castillo".split()
)
_CITIES = (
    ("Lisbon", "PT", "PRT", "Portugal", "EUR", "1100-148", "Europe/Lisbon", "pt-PT"),
    ("Rotterdam", "NL", "NLD", "Netherlands", "EUR", "3011 AA", "Europe/Amsterdam", "nl-NL"),
    ("Nagoya", "JP", "JPN", "Japan", "JPY", "460-0008", "Asia/Tokyo", "ja-JP"),
    ("Nairobi", "KE", "KEN", "Kenya", "KES", "00100", "Africa/Nairobi", "en-KE"),
    ("Portland", "US", "USA", "United States", "USD", "97205", "America/Los_Angeles", "en-US"),
    ("Valparaíso", "CL", "CHL", "Chile", "CLP", "2340000", "America/Santiago", "es-CL"),
    ("Gdańsk", "PL", "POL", "Poland", "PLN", "80-831", "Europe/Warsaw", "pl-PL"),
    ("Melbourne", "AU", "AUS", "Australia", "AUD", "3000", "Australia/Melbourne", "en-AU"),
)
_STREETS = "Harbor Street,Mill Lane,Station Road,Orchard Avenue,Market Square,Chapel Hill,Canal Street".split(
    ","
)
_COMPANIES = (
    "Northwind Traders,Bluebird Logistics,Solstice Energy,Fernhill Books,Copperline Studio,Tidewater Foods"
).split(",")
_THINGS = (
    "Harbor Lantern,Quiet Meadow,Copper Kettle,Silver Birch,Morning Ferry,Paper Crane,Winter Garden,Stone Bridge,"
    "Amber Field,Little Orchard,River Stone,Blue Heron"
).split(",")
_JOBS = "Product designer,Data engineer,Support lead,Research scientist,Account manager,Archivist".split(",")
_SENTENCES = (
    "Ready for review by the end of the week.",
    "Ships within two days in recycled packaging.",
    "Shared with the whole team for the spring launch.",
    "The second draft, with comments from the first meeting.",
    "Works as expected after the latest update.",
    "Please call before you arrive at the gate.",
    "Keeps its settings when the device is restarted.",
    "A short walk from the station, with a view of the river.",
)
_TOPICS = "spring-launch onboarding field-notes quarterly-report newsletter inventory roadmap archive research".split()
_TAGS = "new priority archived seasonal verified draft".split()
_COLORS = "teal amber coral slate olive indigo".split()
_STATUSES = "active pending completed".split()
_ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789"
_NOW = datetime(2026, 3, 14, 9, 26, 53, tzinfo=UTC)


class Person(Struct, frozen=True):
    """Who an object is about, so that its properties fit together."""

    first: str
    last: str
    city: tuple[str, ...]
    company: str
    dice: Dice

    @property
    def email(self) -> str:
        """An address that belongs to nobody."""
        return f"{self.first}.{self.last}@example.com".lower()


def person_of(dice: Dice) -> Person:
    """A person."""
    return Person(
        dice.child("first").choose(_FIRST),
        dice.child("last").choose(_LAST),
        dice.child("city").choose(_CITIES),
        dice.child("company").choose(_COMPANIES),
        dice,
    )


def moment(name: Sequence[str], dice: Dice) -> datetime:
    """A moment that suits a name: what was created is older than what was updated, and what expires is to come."""
    seconds = dice.child("time").below(86_400)
    days = dice.child("days").below(20)
    if {"expires", "expire", "expiry", "expiration", "due", "end", "ends", "until", "renewal"} & {*name}:
        return _NOW + timedelta(days=30 + days, seconds=seconds)
    if {"updated", "modified", "changed", "last", "completed", "finished"} & {*name}:
        return _NOW - timedelta(days=days, seconds=seconds)
    if {"birth", "birthday", "birthdate", "dob"} & {*name}:
        return datetime(
            1970 + dice.child("year").below(35), 1 + dice.child("month").below(12), 1 + days, tzinfo=UTC
        )
    return _NOW - timedelta(days=40 + days, seconds=seconds)


def is_moment(name: Sequence[str]) -> bool:
    """Whether a name is that of a moment: `created_at`, `expires`, `timestamp`."""
    ends = {
        "at",
        "timestamp",
        "time",
        "date",
        "created",
        "updated",
        "modified",
        "expires",
        "expiry",
        "birthday",
    }
    return bool(name) and name[-1] in ends


def text(wire: str, subject: str, person: Person, dice: Dice) -> str:
    """A text for the property `wire` of an object that is called `subject`."""
    name = words(wire)
    for count in (3, 2, 1):
        writer = _WRITERS.get(" ".join(name[-count:])) if len(name) >= count else None
        if writer is not None:
            return writer(person, dice, name, subject)
    if is_moment(name):
        return moment(name, dice).strftime("%Y-%m-%dT%H:%M:%SZ")
    return _slug(person, dice, name, subject)


def number(wire: str, dice: Dice, *, whole: bool) -> int | float:
    """A number for a property."""
    name = words(wire)
    last = name[-1] if name else ""
    if whole and (is_moment(name) or last in ("created", "updated")):
        seconds = int(moment(name, dice).timestamp())
        return seconds * 1000 if "ms" in name or "millis" in name else seconds
    for ends, low, high in _NUMBERS:
        if last in ends:
            value: int | float = dice.between(low, high)
            break
    else:
        value = dice.between(1, 60)
    if whole:
        return value
    return round(value + dice.child("cents").between(1, 99) / 100, 2)


_NUMBERS: Sequence[tuple[frozenset[str], int, int]] = (
    (frozenset({"id", "number", "no"}), 1_000, 9_999),
    (frozenset({"year"}), 2019, 2026),
    (frozenset({"month"}), 1, 12),
    (frozenset({"day"}), 1, 28),
    (frozenset({"age"}), 21, 64),
    (frozenset({"latitude", "lat"}), -60, 60),
    (frozenset({"longitude", "lng", "lon"}), -170, 170),
    (frozenset({"price", "amount", "cost", "subtotal", "balance", "fee", "tax"}), 5, 480),
    (frozenset({"percent", "percentage"}), 1, 99),
    (frozenset({"score", "rating"}), 1, 5),
    (frozenset({"quantity", "qty"}), 1, 12),
    (frozenset({"size", "bytes", "length"}), 800, 48_000),
    (frozenset({"width", "height"}), 320, 1_920),
    (frozenset({"tokens"}), 4, 180),
    (frozenset({"port"}), 1_024, 49_151),
    (frozenset({"index", "offset", "position", "skip"}), 0, 3),
    (frozenset({"status", "code"}), 200, 204),
)

_Writer = Callable[[Person, Dice, "list[str]", str], str]


def _identifier(person: Person, dice: Dice, name: list[str], subject: str) -> str:
    """`ord_8f3kq2w9xz7m`: what the id is of, and letters."""
    of = [word for word in name if word not in ("id", "ids", "uuid", "key", "uid")] or words(subject)[:1]
    prefix = of[-1][:4] if of else "id"
    return f"{prefix}_{dice.text(12, _ALPHABET)}"


def _name(person: Person, dice: Dice, name: list[str], subject: str) -> str:
    about = {*name, *words(subject)}
    if about & {
        "user",
        "person",
        "customer",
        "contact",
        "author",
        "owner",
        "employee",
        "member",
        "guest",
        "patient",
    }:
        return f"{person.first} {person.last}"
    if about & {
        "company",
        "organization",
        "organisation",
        "org",
        "merchant",
        "vendor",
        "business",
        "account",
    }:
        return person.company
    if about & {"city", "town"}:
        return person.city[0]
    if about & {"country"}:
        return person.city[3]
    if about & {"model"}:
        return f"acme/{dice.choose(('text', 'embed', 'chat'))}-{dice.between(2, 5)}"
    if about & {"file", "filename", "attachment"}:
        return f"{dice.choose(_TOPICS)}.pdf"
    return dice.choose(_THINGS)


def _slug(person: Person, dice: Dice, name: list[str], subject: str) -> str:
    return f"{dice.choose(_TOPICS)}-{dice.child('number').between(1, 99)}"


def _kind(person: Person, dice: Dice, name: list[str], subject: str) -> str:
    """What an object calls itself: `list` on top, else the last word of what it is."""
    about = words(subject)
    return _singular(about[-1]) if about and about[-1] not in ("response", "data", "object") else "list"


def _singular(word: str) -> str:
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def _always(options: Sequence[str]) -> _Writer:
    return lambda person, dice, name, subject: dice.choose(options)


def _rows() -> dict[str, _Writer]:
    rows: dict[str, _Writer] = {
        "id": _identifier,
        "ids": _identifier,
        "uid": _identifier,
        "key": _identifier,
        "cursor": lambda p, d, n, s: d.text(16, _ALPHABET),
        "token": lambda p, d, n, s: d.text(32, _ALPHABET),
        "secret": lambda p, d, n, s: d.text(32, _ALPHABET),
        "password": lambda p, d, n, s: f"Harbor-{d.text(8, _ALPHABET)}7",
        "hash": lambda p, d, n, s: d.bytes(20).hex(),
        "digest": lambda p, d, n, s: d.bytes(32).hex(),
        "sha": lambda p, d, n, s: d.bytes(20).hex(),
        "name": _name,
        "display name": lambda p, d, n, s: f"{p.first} {p.last}",
        "full name": lambda p, d, n, s: f"{p.first} {p.last}",
        "first name": lambda p, d, n, s: p.first,
        "given name": lambda p, d, n, s: p.first,
        "last name": lambda p, d, n, s: p.last,
        "family name": lambda p, d, n, s: p.last,
        "surname": lambda p, d, n, s: p.last,
        "user name": lambda p, d, n, s: f"{p.first}.{p.last}".lower(),
        "username": lambda p, d, n, s: f"{p.first}.{p.last}".lower(),
        "nickname": lambda p, d, n, s: p.first.lower(),
        "login": lambda p, d, n, s: f"{p.first}{p.last[0]}".lower(),
        "user": lambda p, d, n, s: f"{p.first}.{p.last}".lower(),
        "author": lambda p, d, n, s: f"{p.first} {p.last}",
        "owner": lambda p, d, n, s: f"{p.first} {p.last}",
        "email": lambda p, d, n, s: p.email,
        "mail": lambda p, d, n, s: p.email,
        "phone": lambda p, d, n, s: f"+1555010{d.between(1000, 9999)}",
        "phone number": lambda p, d, n, s: f"+1555010{d.between(1000, 9999)}",
        "mobile": lambda p, d, n, s: f"+1555010{d.between(1000, 9999)}",
        "address": lambda p, d, n, s: f"{d.between(1, 180)} {d.child('street').choose(_STREETS)}, {p.city[0]}",
        "street": lambda p, d, n, s: f"{d.between(1, 180)} {d.child('street').choose(_STREETS)}",
        "line": lambda p, d, n, s: f"{d.between(1, 180)} {d.child('street').choose(_STREETS)}",
        "city": lambda p, d, n, s: p.city[0],
        "town": lambda p, d, n, s: p.city[0],
        "state": _always(_STATUSES),
        "region": lambda p, d, n, s: p.city[3],
        "country": lambda p, d, n, s: p.city[3],
        "country code": lambda p, d, n, s: p.city[1],
        "currency": lambda p, d, n, s: p.city[4],
        "currency code": lambda p, d, n, s: p.city[4],
        "zip": lambda p, d, n, s: p.city[5],
        "zip code": lambda p, d, n, s: p.city[5],
        "postal code": lambda p, d, n, s: p.city[5],
        "postcode": lambda p, d, n, s: p.city[5],
        "timezone": lambda p, d, n, s: p.city[6],
        "time zone": lambda p, d, n, s: p.city[6],
        "locale": lambda p, d, n, s: p.city[7],
        "language": lambda p, d, n, s: p.city[7][:2],
        "company": lambda p, d, n, s: p.company,
        "organization": lambda p, d, n, s: p.company,
        "job title": _always(_JOBS),
        "role": _always(("admin", "editor", "viewer")),
        "title": _always(_THINGS),
        "label": _always(_THINGS),
        "subject": _always(_THINGS),
        "slug": _slug,
        "object": _kind,
        "type": _always(("standard", "basic", "default")),
        "code": _always(("ok", "default", "standard")),
        "status": _always(_STATUSES),
        "color": _always(_COLORS),
        "colour": _always(_COLORS),
        "tag": _always(_TAGS),
        "tags": _always(_TAGS),
        "category": _always(_TOPICS),
        "topic": _always(_TOPICS),
        "model": lambda p, d, n, s: f"acme/{d.choose(('text', 'embed', 'chat'))}-{d.child('n').between(2, 5)}",
        "version": lambda p, d, n, s: f"{d.between(1, 4)}.{d.child('minor').between(0, 12)}.0",
        "filename": lambda p, d, n, s: f"{d.choose(_TOPICS)}.pdf",
        "file name": lambda p, d, n, s: f"{d.choose(_TOPICS)}.pdf",
        "path": lambda p, d, n, s: f"/{d.choose(_TOPICS)}/{d.child('n').between(1, 40)}",
        "host": lambda p, d, n, s: f"{d.choose(_TOPICS)}.example.com",
        "domain": lambda p, d, n, s: "example.com",
        "content type": _always(("application/json", "image/png", "application/pdf")),
        "mime type": _always(("application/json", "image/png", "application/pdf")),
        "price": lambda p, d, n, s: f"{d.between(5, 480)}.{d.child('c').between(10, 99)}",
        "amount": lambda p, d, n, s: f"{d.between(5, 480)}.{d.child('c').between(10, 99)}",
        "ip": lambda p, d, n, s: f"192.0.2.{d.between(1, 254)}",
        "ip address": lambda p, d, n, s: f"192.0.2.{d.between(1, 254)}",
    }
    for (
        name
    ) in "description summary message detail details note notes comment text body content bio reason prompt".split():
        rows[name] = _always(_SENTENCES)
    for name in "url uri link href website homepage avatar image logo icon picture photo thumbnail".split():
        rows[name] = (
            lambda p, d, n, s: f"https://example.com/{d.choose(_TOPICS)}/{d.child('n').between(1, 999)}"
        )
    return rows


_WRITERS: Mapping[str, _Writer] = _rows()
