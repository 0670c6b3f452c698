"""An OpenAPI document as typed, located objects.

Everything here speaks OpenAPI 3.1 whatever the document said: 3.0 spellings (`nullable`, boolean
`exclusiveMinimum`, `example`) were rewritten when it was loaded. References between schemas stay
references by id (`str(schema.at)`), so cycles cost nothing; all other references are already followed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import Literal, TypeAlias

from sdkwright.diagnostics.report import Location

JSON: TypeAlias = "None | bool | int | float | str | Sequence[JSON] | Mapping[str, JSON]"


class Absent(Enum):
    """The type of `ABSENT`: a keyword that the document does not have, as opposed to one that is null."""

    ABSENT = "absent"


ABSENT = Absent.ABSENT


@dataclass(frozen=True, slots=True, kw_only=True)
class Discriminator:
    """Which property tells the members of a union apart (OpenAPI Discriminator Object)."""

    at: Location
    property: str
    mapping: Mapping[str, str] = field(default_factory=dict[str, str])  # value -> schema id
    default: str | None = None  # schema id (3.2 defaultMapping)


@dataclass(frozen=True, slots=True, kw_only=True)
class Schema:
    """A JSON Schema, keyword by keyword. `ref` is the id of another schema, beside any sibling keywords."""

    at: Location
    ref: str | None = None
    always: bool | None = None  # the boolean schemas `true` and `false`
    types: tuple[str, ...] = ()
    format: str | None = None
    title: str | None = None
    description: str | None = None
    enum: tuple[JSON, ...] | None = None
    const: JSON | Absent = ABSENT
    default: JSON | Absent = ABSENT
    examples: tuple[JSON, ...] = ()
    properties: Mapping[str, Schema] = field(default_factory=dict[str, "Schema"])
    required: tuple[str, ...] = ()
    additional: Schema | None = None  # additionalProperties, or unevaluatedProperties where that is absent
    pattern_properties: Mapping[str, Schema] = field(default_factory=dict[str, "Schema"])
    property_names: Schema | None = None
    items: Schema | None = None
    prefix_items: tuple[Schema, ...] = ()
    all_of: tuple[Schema, ...] = ()
    any_of: tuple[Schema, ...] = ()
    one_of: tuple[Schema, ...] = ()
    negated: Schema | None = None  # the keyword `not`
    discriminator: Discriminator | None = None
    read_only: bool = False
    write_only: bool = False
    deprecated: bool = False
    content_encoding: str | None = None
    content_media_type: str | None = None
    content_schema: Schema | None = None
    constraints: Mapping[str, int | float | str | bool] = field(
        default_factory=dict[str, "int | float | str | bool"]
    )
    extensions: Mapping[str, JSON] = field(default_factory=dict[str, JSON])

    @property
    def id(self) -> str:
        """What other schemas refer to this one by."""
        return str(self.at)


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """A parameter in path, query, header or cookie (3.2 also `querystring`), or a response header."""

    at: Location
    name: str
    place: Literal["path", "query", "header", "cookie", "querystring"]
    required: bool = False
    schema: Schema
    media_type: str | None = None  # for a content-typed parameter
    style: str
    explode: bool
    allow_reserved: bool = False
    allow_empty: bool = False
    description: str | None = None
    deprecated: bool = False
    examples: tuple[JSON, ...] = ()
    extensions: Mapping[str, JSON] = field(default_factory=dict[str, JSON])


@dataclass(frozen=True, slots=True, kw_only=True)
class Encoding:
    """How one property of a form or multipart body is written."""

    at: Location
    content_type: str | None = None
    headers: Mapping[str, Parameter] = field(default_factory=dict[str, Parameter])
    style: str | None = None
    explode: bool | None = None
    allow_reserved: bool = False
    parts: Mapping[str, Encoding] = field(
        default_factory=dict[str, "Encoding"]
    )  # of a multipart in a part (3.2)
    prefix: tuple[Encoding, ...] = ()
    items: Encoding | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MediaType:
    """One entry of a `content` map. `item_schema` is that of sequential media types (3.2).

    Parts without names are written as `prefix_encoding` says for their position, those after them as `item_encoding`.
    """

    at: Location
    type: str
    schema: Schema | None = None
    item_schema: Schema | None = None
    encoding: Mapping[str, Encoding] = field(default_factory=dict[str, Encoding])
    prefix_encoding: tuple[Encoding, ...] = ()
    item_encoding: Encoding | None = None
    examples: Mapping[str, JSON] = field(default_factory=dict[str, JSON])
    extensions: Mapping[str, JSON] = field(default_factory=dict[str, JSON])


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestBody:
    """What an operation takes."""

    at: Location
    content: tuple[MediaType, ...]
    required: bool = False
    description: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """What one can do with an answer: call another operation, with values that runtime expressions take from here."""

    at: Location
    name: str
    operation_id: str | None = None
    operation_ref: str | None = None
    parameters: Mapping[str, JSON] = field(default_factory=dict[str, JSON])
    body: JSON | Absent = ABSENT
    description: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """What an operation answers for one status: `200`, `4XX` or `default`."""

    at: Location
    status: str
    description: str | None = None
    content: tuple[MediaType, ...] = ()
    headers: tuple[Parameter, ...] = ()
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerVariable:
    """A variable of a server's address."""

    name: str
    default: str
    enum: tuple[str, ...] = ()
    description: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """An address the API is served at; `name` is 3.2's, or `x-name` before it."""

    at: Location
    url: str
    name: str | None = None
    description: str | None = None
    variables: tuple[ServerVariable, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OAuthFlow:
    """One OAuth2 flow of a security scheme."""

    kind: str
    authorization_url: str | None = None
    token_url: str | None = None
    refresh_url: str | None = None
    scopes: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True, kw_only=True)
class SecurityScheme:
    """How a caller proves who it is."""

    at: Location
    name: str
    type: str  # apiKey, http, oauth2, openIdConnect, mutualTLS
    description: str | None = None
    deprecated: bool = False
    scheme: str | None = None  # of http: bearer, basic, ...
    bearer_format: str | None = None
    place: str | None = None  # of apiKey: header, query, cookie
    parameter: str | None = None  # of apiKey: the header's, query parameter's or cookie's name
    flows: tuple[OAuthFlow, ...] = ()
    open_id_url: str | None = None


Requirement: TypeAlias = "tuple[tuple[str, tuple[str, ...]], ...]"
"""Schemes that together satisfy the API, each with its scopes; the empty requirement means no credentials."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """One method of one path. Parameters of the path item are merged in already."""

    at: Location
    method: str  # upper case
    path: str
    id: str | None = None  # as it is written
    name: str = ""  # the same, or made up from method and path; in `paths`, never the same twice
    summary: str | None = None
    description: str | None = None
    tags: tuple[str, ...] = ()
    parameters: tuple[Parameter, ...] = ()
    body: RequestBody | None = None
    responses: tuple[Response, ...] = ()
    security: tuple[Requirement, ...] | None = None  # None: the document's
    servers: tuple[Server, ...] = ()  # of the operation, else of the path item; empty: the document's
    deprecated: bool = False
    docs_url: str | None = None
    callbacks: tuple[Callback, ...] = ()
    extensions: Mapping[str, JSON] = field(default_factory=dict[str, JSON])


@dataclass(frozen=True, slots=True, kw_only=True)
class Callback:
    """A request that the API will make to the caller; the operation's path is a runtime expression."""

    name: str
    operations: tuple[Operation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag:
    """A group of operations."""

    at: Location
    name: str
    summary: str | None = None
    description: str | None = None
    parent: str | None = None
    kind: str | None = None  # nav, badge, audience, ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Skipped:
    """What stands where an operation belongs and cannot be read as one."""

    name: str  # "GET /pets"
    at: Location
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A whole API description."""

    at: Location
    title: str
    version: str
    summary: str | None = None
    description: str | None = None
    docs_url: str | None = None
    license: str | None = None
    servers: tuple[Server, ...] = ()
    security: tuple[Requirement, ...] = ()
    security_schemes: tuple[SecurityScheme, ...] = ()
    tags: tuple[Tag, ...] = ()
    operations: tuple[Operation, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    webhooks: tuple[Operation, ...] = ()  # `path` is the webhook's name
    schemas: Mapping[str, Schema] = field(
        default_factory=dict[str, Schema]
    )  # by id: components and every $ref target
    components: Mapping[str, str] = field(default_factory=dict[str, str])  # component schema name -> id
    extensions: Mapping[str, JSON] = field(default_factory=dict[str, JSON])
