"""Values that the document has no example of, made up from its types: those in docs, and the responses of fakes.

They are the same in every build, have only what is required, and read like what a person would write.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from sdkwright.ir.api import Api, Doc, Field, Object
from sdkwright.ir.types import NULL, ListOf, Literals, MapOf, Ref, Scalar, TupleOf, Type, UnionOf
from sdkwright.names import words
from sdkwright.openapi.model import ABSENT, JSON, Absent
from sdkwright.render.docs.fitting import fitted

Constraints = Sequence[tuple[str, JSON]]

BINARY: Final = "<bytes>"
_KINDS: Final[Mapping[str, JSON]] = {
    "any": "anything",
    "null": None,
    "never": None,
    "boolean": True,
    "integer": 1,
    "number": 1.5,
    "datetime": "2026-01-15T09:30:00Z",
    "date": "2026-01-15",
    "time": "09:30:00",
    "duration": "PT1H",
    "uuid": "3fa85f64-5717-4562-b3fc-2c963f66afa6",
    "decimal": "19.90",
    "base64": "aGVsbG8=",
    "vector": "AACAPwAAAD8AAIA+",
    "binary": BINARY,
}
_FORMATS: Final[Mapping[str, str]] = {
    "email": "ada@example.com",
    "idn-email": "ada@example.com",
    "uri": "https://example.com/page",
    "url": "https://example.com/page",
    "iri": "https://example.com/page",
    "uri-reference": "/page",
    "hostname": "example.com",
    "ipv4": "192.0.2.1",
    "ipv6": "2001:db8::1",
    "date-time": "2026-01-15T09:30:00Z",
    "date": "2026-01-15",
    "time": "09:30:00Z",
    "duration": "PT1H",
    "uuid": "3fa85f64-5717-4562-b3fc-2c963f66afa6",
    "json-pointer": "/items/0",
    "regex": "^[a-z]+$",
    "password": "correct horse battery staple",
    "byte": "aGVsbG8=",
}
# By the last words of a name, the longest first: what such a text looks like.
_TEXTS: Final[Mapping[str, str]] = {
    "first name": "Ada",
    "last name": "Lovelace",
    "full name": "Ada Lovelace",
    "user name": "ada",
    "username": "ada",
    "login": "ada",
    "file name": "report.pdf",
    "filename": "report.pdf",
    "host name": "example.com",
    "hostname": "example.com",
    "domain": "example.com",
    "name": "Ada",
    "title": "A short title",
    "subject": "A short title",
    "label": "blue",
    "description": "A few words about it.",
    "summary": "A few words about it.",
    "comment": "Looks good to me.",
    "note": "Looks good to me.",
    "reason": "It was requested.",
    "message": "Hello, world!",
    "text": "Hello, world!",
    "content": "Hello, world!",
    "body": "Hello, world!",
    "prompt": "What is the capital of France?",
    "question": "What is the capital of France?",
    "query": "capital of France",
    "search": "capital of France",
    "answer": "Paris",
    "input": "Hello, world!",
    "output": "Hello, world!",
    "email": "ada@example.com",
    "phone": "+1 202 555 0123",
    "phone number": "+1 202 555 0123",
    "city": "Paris",
    "country": "France",
    "country code": "FR",
    "state": "active",
    "status": "active",
    "street": "1 Main Street",
    "address": "1 Main Street",
    "zip": "75001",
    "zip code": "75001",
    "postal code": "75001",
    "currency": "EUR",
    "currency code": "EUR",
    "language": "en",
    "language code": "en",
    "locale": "en-US",
    "timezone": "Europe/Paris",
    "time zone": "Europe/Paris",
    "company": "Example Ltd",
    "organization": "Example Ltd",
    "color": "blue",
    "colour": "blue",
    "model": "small-1",
    "version": "1.0.0",
    "url": "https://example.com/page",
    "uri": "https://example.com/page",
    "href": "https://example.com/page",
    "link": "https://example.com/page",
    "website": "https://example.com",
    "ip": "192.0.2.1",
    "ip address": "192.0.2.1",
    "path": "/documents/report.pdf",
    "mime type": "application/pdf",
    "content type": "application/pdf",
    "media type": "application/pdf",
    "at": "2026-01-15T09:30:00Z",
    "timestamp": "2026-01-15T09:30:00Z",
    "date": "2026-01-15",
    "time": "09:30:00",
    "token": "token-1",
    "key": "key-1",
    "secret": "secret-1",
    "cursor": "page-2",
    "hash": "9f86d081884c7d65",
    "checksum": "9f86d081884c7d65",
    "sha": "9f86d081884c7d65",
    "slug": "a-short-title",
    "code": "A1",
    "tag": "new",
    "role": "user",
    "unit": "kg",
}
_NUMBERS: Final[Mapping[str, int]] = {
    "created": 1768469400,
    "updated": 1768469400,
    "at": 1768469400,
    "timestamp": 1768469400,
    "year": 2026,
    "age": 36,
    "port": 8080,
    "count": 3,
    "total": 3,
    "tokens": 8,
    "dimensions": 3,
    "size": 1024,
    "bytes": 1024,
    "latitude": 48,
    "longitude": 2,
    "limit": 20,
    "index": 0,
    "offset": 0,
}
_VECTOR: Final[tuple[JSON, ...]] = (0.25, -0.5, 0.125)
_MAX_EXAMPLE: Final = 2_000  # characters
_MAX_LENGTH: Final = 1_000  # of a text that is filled up


def made_text(label: str, constraints: Constraints = (), owner: str = "") -> str:
    """A text for a property or parameter, by its format or else by its name; `owner` is what has it."""
    bounds = dict(constraints)
    format_ = bounds.get("format")
    text = _FORMATS.get(format_ if isinstance(format_, str) else "") or _named_text(
        words(label), words(owner)
    )
    least, most = bounds.get("minLength"), bounds.get("maxLength")
    if isinstance(least, int) and len(text) < least <= _MAX_LENGTH:
        text = (text + " and more" * (least // 9 + 1))[:least]
    if isinstance(most, int) and len(text) > most:
        text = text[:most].rstrip() or text[:most]
    return text


def _named_text(label: list[str], owner: list[str]) -> str:
    if label[-1:] in (["id"], ["ids"]):
        return "_".join([*(label[:-1] or owner[-1:] or ["id"]), "1"])
    for count in range(min(2, len(label)), 0, -1):
        known = _TEXTS.get(" ".join(label[-count:]))
        if known is not None:
            return known
    if label[-1:] and label[-1] in _NUMBERS:
        return str(_NUMBERS[label[-1]])
    return " ".join(label) or "text"


def made_number(label: str, constraints: Constraints = ()) -> int:
    """A whole number for a property or parameter, within its bounds."""
    bounds, name = dict(constraints), words(label)
    value = _NUMBERS.get(name[-1], 1) if name else 1
    least, above = bounds.get("minimum"), bounds.get("exclusiveMinimum")
    most, below = bounds.get("maximum"), bounds.get("exclusiveMaximum")
    if isinstance(above, int | float) and not isinstance(above, bool) and value <= above:
        value = int(above) + 1
    if isinstance(least, int | float) and value < least:
        value = -int(-least // 1)
    if isinstance(below, int | float) and not isinstance(below, bool) and value >= below:
        value = -int(-below // 1) - 1
    if isinstance(most, int | float) and value > most:
        value = int(most // 1)
    multiple = bounds.get("multipleOf")
    if isinstance(multiple, int) and multiple > 1 and value % multiple:
        value += multiple - value % multiple
    return value


def scalar_value(kind: str, label: str = "", constraints: Constraints = (), owner: str = "") -> JSON:
    """A value without parts."""
    if kind == "string":
        return made_text(label, constraints, owner)
    if kind == "integer":
        return made_number(label, constraints)
    if kind == "number":
        known = words(label)[-1:]
        bounded = any(key.endswith(("imum", "ultipleOf")) for key, _ in constraints)
        return made_number(label, constraints) if bounded or (known and known[0] in _NUMBERS) else 1.5
    return _KINDS[kind]


class Maker:
    """Makes values of types; `received` are those of responses. It has an object in place of each reference to it."""

    received = False

    def __init__(self, api: Api) -> None:
        self.api = api

    def value(
        self, type_: Type, label: str = "", constraints: Constraints = (), owner: str = "", depth: int = 0
    ) -> JSON:
        """A value of a type; only what is required, and nothing endless. `label` is what the document calls it."""
        match type_:
            case Scalar(kind=kind):
                return scalar_value(kind, label, constraints, owner)
            case Literals(values=values):
                return values[0]
            case ListOf(item=item):
                return self._list(item, label, depth)
            case MapOf(value=item):
                return self.map(item, label, depth)
            case TupleOf(items=items):
                return [self.value(item, label, (), owner, depth + 1) for item in items]
            case UnionOf():
                return self._union(type_, label, constraints, owner, depth)
            case Ref(id=id_):
                target = self.api.definitions[id_]
                if isinstance(target, Object):
                    return self.object(target, depth)
                example = self.example(target.doc, type_)
                if not isinstance(example, Absent):
                    return example
                return self.value(target.type, label, constraints, owner, depth + 1) if depth < 8 else None

    def object(self, target: Object, depth: int, *, nullable: bool = False) -> JSON:
        """An object, where a value has a reference to it."""
        example = self.example(target.doc, Ref(target.id))
        if not isinstance(example, Absent):
            return example
        return self.members(target, depth) if depth < 8 else {}

    def example(self, doc: Doc, type_: Type) -> JSON | Absent:
        """An example that the document has for a type."""
        for example in doc.examples[:1]:
            value = fitted(example, type_, self.api, received=self.received)
            if not isinstance(value, Absent) and not is_large(value):
                return value
        return ABSENT

    def members(self, target: Object, depth: int) -> dict[str, JSON]:
        """The members of an object that it must have."""
        skipped = "write_only" if self.received else "read_only"
        required = [field for field in target.fields if field.required and not getattr(field, skipped)]
        return {field.wire: self.field(field, target, depth) for field in required}

    def field(self, field: Field, target: Object, depth: int) -> JSON:
        """The value of a member: an example of the document, or one that is made up."""
        example = self.example(field.doc, field.type)
        if not isinstance(example, Absent):
            return example
        return self.value(field.type, field.wire, field.constraints, target.name, depth + 1)

    def map(self, item: Type, label: str, depth: int) -> JSON:
        """An object with arbitrary keys."""
        return {}

    def _list(self, item: Type, label: str, depth: int) -> JSON:
        if item in (Scalar("number"), UnionOf((Scalar("number"), NULL))):
            return list(_VECTOR)
        singular = label[:-1] if label.endswith("s") and not label.endswith("ss") else label
        return [self.value(item, singular, (), "", depth + 1)] if depth < 4 else []

    def _union(self, type_: UnionOf, label: str, constraints: Constraints, owner: str, depth: int) -> JSON:
        if type_.tag is not None and type_.mapping:
            value, id_ = next((one for one in type_.mapping if self._is_flat(one[1])), type_.mapping[0])
            target = self.api.definitions[id_]
            if isinstance(target, Object) and depth < 8:
                return {**self.members(target, depth + 1), type_.tag: value}
        member = next((member for member in type_.members if member != NULL), NULL)
        if isinstance(member, Ref) and NULL in type_.members:
            target = self.api.definitions[member.id]
            if isinstance(target, Object):
                return self.object(target, depth + 1, nullable=True)
        return self.value(member, label, constraints, owner, depth + 1)

    def _is_flat(self, id_: str) -> bool:
        """Whether an object needs no other objects."""
        target = self.api.definitions[id_]
        return isinstance(target, Object) and not any(
            isinstance(field.type, Ref | UnionOf | ListOf | TupleOf)
            for field in target.fields
            if field.required
        )


def made_up(type_: Type, api: Api, label: str = "", constraints: Constraints = ()) -> JSON:
    """A value of a type, as an argument."""
    return Maker(api).value(type_, label, constraints)


def is_large(value: JSON) -> bool:
    """Whether a value is too large for an example among others."""
    return len(repr(value)) > _MAX_EXAMPLE
