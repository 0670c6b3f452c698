"""Whether a request is one that the document allows: security, parameters, body."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Iterable, Mapping, Sequence
from urllib.parse import unquote_plus

from msgspec import Struct

from sdkwright.mock.api import Mocked
from sdkwright.mock.bodies import BodyReader, choose_media_type
from sdkwright.mock.media_types import can_be_empty
from sdkwright.mock.parameters import Sent, Unreadable, read_parameter
from sdkwright.mock.problems import Fault, Refused, faults_of, shown
from sdkwright.mock.readings import Readings
from sdkwright.openapi.model import ABSENT, Absent, Operation, Parameter, SecurityScheme
from sdkwright.syntax.source import Tree

_HEADERS = frozenset({"accept", "content-type", "authorization"})
"""OpenAPI says that parameters of these names are ignored: other parts of the document describe them."""


class Accepted(Struct, frozen=True):
    """What a request says, as values."""

    parameters: Mapping[tuple[str, str], Tree]  # by place and name
    body: Tree | Absent = ABSENT
    media_type: str = ""

    def named(self) -> dict[str, Tree]:
        """All values by name: those of the body first, then the path, the query, and the rest."""
        order = ("path", "query", "querystring", "header", "cookie")
        found: dict[str, Tree] = dict(self.body) if isinstance(self.body, dict) else {}
        for place in order:
            for (where, name), value in self.parameters.items():
                if where == place:
                    found.setdefault(name, value)
        return found


class Checker:
    """Checks requests against one document. With a key, it is the only credential that counts."""

    def __init__(self, mocked: Mocked, key: str | None = None) -> None:
        self._mocked = mocked
        self._key = key
        self._readings = Readings(mocked.schemas)
        self._bodies = BodyReader(mocked.schemas, self._readings)

    def check(self, operation: Operation, sent: Sent, content: bytes, content_type: str) -> Accepted:
        """The values of a request. Raises `Refused`."""
        self._check_security(operation, sent)
        parameters = self._check_parameters(operation, sent)
        body, media_type = self._check_body(operation, content, content_type)
        return Accepted(parameters, body, media_type)

    def has_path(self, operation: Operation, sent: Sent) -> bool:
        """Whether the path parameters of a request are valid: what tells operations apart that have the same path."""
        faults: list[Fault] = []
        for parameter in operation.parameters:
            if parameter.place == "path":
                self._check_parameter(parameter, sent, faults)
        return not faults

    # --- security

    def _check_security(self, operation: Operation, sent: Sent) -> None:
        requirements = self._mocked.requirements(operation)
        if not requirements or any(not requirement for requirement in requirements):
            return
        faults: list[Fault] = []
        challenge = ""
        for requirement in requirements:
            missing: list[Fault] = []
            for name, _ in requirement:
                scheme = self._mocked.scheme(name)
                reason = None if scheme is None else self._missing(scheme, sent)
                if scheme is not None and reason is not None:
                    missing.append(Fault("security", name, "security", reason))
                    challenge = challenge or _challenge(scheme)
            if not missing:
                return
            faults += missing
        title = "the request has no credential that the operation accepts"
        raise Refused(401, title, *faults, headers={"www-authenticate": challenge or "Bearer"})

    def _missing(self, scheme: SecurityScheme, sent: Sent) -> str | None:
        """Why a request does not satisfy a security scheme; None if it does."""
        if scheme.type == "apiKey":
            return self._missing_key(scheme, sent)
        if scheme.type == "mutualTLS":
            return None  # a matter of the connection
        kind = (scheme.scheme or "bearer").lower() if scheme.type == "http" else "bearer"
        text = next(iter(sent.headers.get("authorization", ())), "")
        stated, _, credential = text.partition(" ")
        credential = credential.strip()
        if stated.lower() != kind or not credential:
            return f"expected the header Authorization: {kind.capitalize()} <credential>"
        if kind == "basic":
            try:
                plain = base64.b64decode(credential, validate=True).decode(errors="replace")
            except (binascii.Error, ValueError):
                return "expected user and password in base64"
            if ":" not in plain:
                return "expected user and password with a colon between them"
            return self._wrong(credential, plain, *plain.split(":", 1))
        return self._wrong(credential)

    def _missing_key(self, scheme: SecurityScheme, sent: Sent) -> str | None:
        name = scheme.parameter or ""
        match scheme.place:
            case "query":
                value = next(iter(map(unquote_plus, sent.queried(name))), "")
            case "cookie":
                value = sent.cookies.get(name, "")
            case _:
                value = next(iter(sent.headers.get(name.lower(), ())), "")
        if not value:
            return f"expected the {scheme.place or 'header'} {name}"
        return self._wrong(value, value.partition(" ")[2])

    def _wrong(self, *credentials: str) -> str | None:
        if self._key is None or self._key in credentials:
            return None
        return "the credential is not the one that this server accepts"

    # --- parameters

    def _check_parameters(self, operation: Operation, sent: Sent) -> dict[tuple[str, str], Tree]:
        found: dict[tuple[str, str], Tree] = {}
        faults: list[Fault] = []
        for parameter in operation.parameters:
            if parameter.place == "header" and parameter.name.lower() in _HEADERS:
                continue
            value = self._check_parameter(parameter, sent, faults)
            if not isinstance(value, Absent):
                found[parameter.place, parameter.name] = value
        if faults:
            raise Refused(_status_of(operation, faults), "the parameters are not valid", *faults[:10])
        return found

    def _check_parameter(self, parameter: Parameter, sent: Sent, faults: list[Fault]) -> Tree | Absent:
        schema = self._mocked.schemas.at(parameter.schema.at)
        place, name = parameter.place, parameter.name
        try:
            read = read_parameter(parameter, schema, sent, self._readings)
        except Unreadable as error:
            faults.append(Fault(place, name, "style", str(error)))
            return ABSENT
        if read is None:
            if parameter.required and place != "path":
                faults.append(Fault(place, name, "required", "is required"))
            return ABSENT
        (value,) = read
        if value == "" and parameter.allow_empty and place == "query":
            return value
        errors = [*faults_of(self._mocked.schemas.errors(schema, value, "request"), place, name)]
        faults += errors
        return ABSENT if errors else value

    # --- body

    def _check_body(
        self, operation: Operation, content: bytes, content_type: str
    ) -> tuple[Tree | Absent, str]:
        body = operation.body
        if body is None:
            return ABSENT, ""
        # An empty text, or a form without fields, is a body too, if there is a media type that says so.
        if not content and not (content_type and can_be_empty(content_type)):
            fault = Fault("body", "", "required", "is required")
            if body.required:
                raise Refused(_status(operation, 400, 422), "the request has no body", fault)
            return ABSENT, ""
        media = choose_media_type(body.content, content_type) if content_type else None
        if media is None:
            if not body.content:
                return ABSENT, ""
            listed = ", ".join(item.type for item in body.content)
            fault = Fault(
                "body", "", "content", f"expected one of {listed}", content_type or "no content type"
            )
            accept = (
                {"accept": listed, "accept-post": listed}
                if operation.method == "POST"
                else {"accept": listed}
            )
            raise Refused(
                _status(operation, 415, 400), "the media type is not supported", fault, headers=accept
            )
        try:
            read = self._bodies.read(media, content_type, content)
        except Unreadable as error:
            fault = Fault("body", "", "content", str(error), shown(content[:80].decode(errors="replace")))
            raise Refused(_status(operation, 400, 422), "the body cannot be read", fault) from None
        faults: list[Fault] = []
        for index, (value, schema) in enumerate(read.values):
            prefix = f"/{index}" if len(read.values) > 1 else ""
            faults += faults_of(self._mocked.schemas.errors(schema, value, "request"), "body", prefix)
        if faults:
            raise Refused(_status(operation, 422, 400), "the body is not valid", *faults[:10])
        values = [value for value, _ in read.values]
        return (values[0] if len(values) == 1 else values) if values else ABSENT, content_type


def _challenge(scheme: SecurityScheme) -> str:
    if scheme.type == "apiKey":
        return f'ApiKey realm="api", name="{scheme.parameter}"'
    kind = (scheme.scheme or "bearer").capitalize() if scheme.type == "http" else "Bearer"
    return f'{kind} realm="api"'


def _status(operation: Operation, *wanted: int) -> int:
    """The first of some statuses that the document has, just as it is or in a range; 400 if it has none."""
    stated = {response.status.upper() for response in operation.responses}
    for status in wanted:
        if str(status) in stated:
            return status
    return wanted[0] if wanted[0] in (400, 415) else 400


def _status_of(operation: Operation, faults: Iterable[Fault]) -> int:
    """A path whose parameters are wrong leads to nothing: where the document has no 400, that is a 404."""
    places: Sequence[str] = [fault.place for fault in faults]
    return _status(operation, 400, 422, *((404,) if {*places} == {"path"} else ()))
