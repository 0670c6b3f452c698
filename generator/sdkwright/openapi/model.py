"""An OpenAPI document as typed objects with locations.

All objects are in terms of OpenAPI 3.1: `load` has converted 3.0 (`nullable`, boolean `exclusiveMinimum`, `example`).
References between schemas remain, as ids (`str(schema.at)`), so that schemas can be recursive. All other references
are resolved.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import Enum
from typing import Literal, TypeAlias

from msgspec import Struct, field

from sdkwright.diagnostics.report import Location

JSON: TypeAlias = "None | bool | int | float | str | Sequence[JSON] | Mapping[str, JSON]"


class Absent(Enum):
    """The type of `ABSENT`, the value of a keyword that is absent, as opposed to null."""

    ABSENT = "absent"


ABSENT = Absent.ABSENT


class Discriminator(Struct, frozen=True, kw_only=True):
    """The property that distinguishes the members of a union (Discriminator Object)."""

    at: Location
    property: str
    mapping: Mapping[str, str] = field(default_factory=dict[str, str])  # value -> schema id
    default: str | None = None  # schema id (3.2 defaultMapping)


class EnumValue(Struct, frozen=True, kw_only=True):
    """What an extension says of one value of an enum."""

    value: JSON
    name: str | None = None
    description: str | None = None


class SchemaHints(Struct, frozen=True, kw_only=True):
    """What extensions say of a schema."""

    class_name: str | None = None
    property_name: str | None = None  # of a property, or of a parameter with this schema
    values: tuple[EnumValue, ...] = ()  # of its enum
    role: str | None = None  # what a parameter or a property is for in pagination: `next_cursor_field`


NO_SCHEMA_HINTS = SchemaHints()


class Schema(Struct, frozen=True, kw_only=True):
    """A JSON Schema, keyword by keyword. `ref` is the id of the schema that `$ref` refers to."""

    at: Location
    origin: Location | None = None  # where it was written, if the conversion to OpenAPI 3.1 moved it
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
    additional: Schema | None = None  # additionalProperties, or else unevaluatedProperties
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
    hints: SchemaHints = NO_SCHEMA_HINTS
    extensions: Mapping[str, JSON] = field(default_factory=dict[str, JSON])

    @property
    def id(self) -> str:
        """The id by which other schemas refer to this one."""
        return str(self.at)


class Parameter(Struct, frozen=True, kw_only=True):
    """A parameter in the path, query, headers, or cookies (3.2: `querystring`), or a response header."""

    at: Location
    name: str
    place: Literal["path", "query", "header", "cookie", "querystring"]
    required: bool = False
    schema: Schema
    media_type: str | None = None  # of a parameter with `content`
    style: str
    explode: bool
    allow_reserved: bool = False
    allow_empty: bool = False
    description: str | None = None
    deprecated: bool = False
    examples: tuple[JSON, ...] = ()
    argument: str | None = None  # what an extension calls the argument
    extensions: Mapping[str, JSON] = field(default_factory=dict[str, JSON])


class Encoding(Struct, frozen=True, kw_only=True):
    """How one property of a form or multipart body is serialized."""

    at: Location
    content_type: str | None = None
    headers: Mapping[str, Parameter] = field(default_factory=dict[str, Parameter])
    style: str | None = None
    explode: bool | None = None
    allow_reserved: bool = False
    parts: Mapping[str, Encoding] = field(
        default_factory=dict[str, "Encoding"]
    )  # of a part that is multipart itself (3.2)
    prefix: tuple[Encoding, ...] = ()
    items: Encoding | None = None


class MediaType(Struct, frozen=True, kw_only=True):
    """One entry of a `content` map. Sequential media types have an `item_schema` (3.2).

    For parts without names, `prefix_encoding` applies by position, and `item_encoding` to the parts after those.
    """

    at: Location
    type: str
    schema: Schema | None = None
    item_schema: Schema | None = None
    encoding: Mapping[str, Encoding] = field(default_factory=dict[str, Encoding])
    prefix_encoding: tuple[Encoding, ...] = ()
    item_encoding: Encoding | None = None
    examples: Mapping[str, JSON] = field(default_factory=dict[str, JSON])
    sentinel: str | None = None  # the data of the item that ends a stream
    extensions: Mapping[str, JSON] = field(default_factory=dict[str, JSON])


class RequestBody(Struct, frozen=True, kw_only=True):
    """The request body of an operation."""

    at: Location
    content: tuple[MediaType, ...]
    required: bool | None = None  # None: the document does not say
    description: str | None = None


class Link(Struct, frozen=True, kw_only=True):
    """An operation that can follow a response, with arguments that runtime expressions take from the response."""

    at: Location
    name: str
    operation_id: str | None = None
    operation_ref: str | None = None
    parameters: Mapping[str, JSON] = field(default_factory=dict[str, JSON])
    body: JSON | Absent = ABSENT
    description: str | None = None


class Response(Struct, frozen=True, kw_only=True):
    """The response of an operation for one status: `200`, `4XX`, or `default`."""

    at: Location
    status: str
    description: str | None = None
    content: tuple[MediaType, ...] = ()
    headers: tuple[Parameter, ...] = ()
    links: tuple[Link, ...] = ()


class ServerVariable(Struct, frozen=True, kw_only=True):
    """A variable in the URL of a server."""

    name: str
    default: str
    enum: tuple[str, ...] = ()
    description: str | None = None


class Server(Struct, frozen=True, kw_only=True):
    """A URL of the API. `name` comes from OpenAPI 3.2, or from `x-name` in earlier versions."""

    at: Location
    url: str
    name: str | None = None
    description: str | None = None
    variables: tuple[ServerVariable, ...] = ()


class OAuthFlow(Struct, frozen=True, kw_only=True):
    """One OAuth2 flow of a security scheme."""

    kind: str
    authorization_url: str | None = None
    token_url: str | None = None
    refresh_url: str | None = None
    scopes: Mapping[str, str] = field(default_factory=dict[str, str])


class SecurityScheme(Struct, frozen=True, kw_only=True):
    """How requests are authenticated."""

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
"""Security schemes that are required together, each with its scopes. Empty: no credentials are needed."""


class RetryHints(Struct, frozen=True, kw_only=True):
    """What an extension says of retries. None: nothing."""

    enabled: bool = True
    initial_ms: int | None = None
    max_ms: int | None = None
    exponent: float | None = None
    elapsed_ms: int | None = None
    statuses: tuple[str, ...] | None = None
    connection_errors: bool | None = None


class PaginationHints(Struct, frozen=True, kw_only=True):
    """What an extension says of pages: arguments by name, paths into the response with dots (`data.items`)."""

    at: Location
    kind: Literal["offset", "page", "cursor", "url"]
    items: str | None = None  # None: the document shows where they are
    argument: str | None = None
    limit: str | None = None
    next: str | None = None
    more: str | None = None
    total: str | None = None
    pages: str | None = None


class BulkHints(Struct, frozen=True, kw_only=True):
    """What an extension says of an operation that takes many items: an argument, and paths into the response."""

    at: Location
    argument: str
    results: str | None = None
    index: str | None = None
    value: str | None = None
    usage: str | None = None
    max_items: int | None = None
    max_bytes: int | None = None
    max_tokens: int | None = None
    method: str | None = None


class OperationHints(Struct, frozen=True, kw_only=True):
    """What extensions say of an operation."""

    method: str | None = None
    group: tuple[str, ...] | None = None  # None: the tags say it
    retries: RetryHints | None = None
    pagination: PaginationHints | Literal[False] | None = None  # False: there are no pages
    bulk: BulkHints | None = None


class Operation(Struct, frozen=True, kw_only=True):
    """One method of one path, including the parameters of the path item."""

    at: Location
    method: str  # upper case
    path: str
    id: str | None = None  # operationId, as written
    name: str = ""  # the id, or one made from method and path; unique among `paths`
    summary: str | None = None
    description: str | None = None
    tags: tuple[str, ...] = ()
    parameters: tuple[Parameter, ...] = ()
    body: RequestBody | None = None
    responses: tuple[Response, ...] = ()
    security: tuple[Requirement, ...] | None = None  # None: the document's
    servers: tuple[Server, ...] = ()  # of the operation, or else of the path item; empty: the document's
    deprecated: bool = False
    docs_url: str | None = None
    callbacks: tuple[Callback, ...] = ()
    hints: OperationHints = OperationHints()
    extensions: Mapping[str, JSON] = field(default_factory=dict[str, JSON])


class Callback(Struct, frozen=True, kw_only=True):
    """Requests that the API makes to the caller. The path of each operation is a runtime expression."""

    name: str
    operations: tuple[Operation, ...]


class Tag(Struct, frozen=True, kw_only=True):
    """A group of operations."""

    at: Location
    name: str
    summary: str | None = None
    description: str | None = None
    parent: str | None = None
    kind: str | None = None  # nav, badge, audience, ...


class Skipped(Struct, frozen=True, kw_only=True):
    """Something in the place of an operation that cannot be read as one."""

    name: str  # "GET /pets"
    at: Location
    reason: str


class Address(Struct, frozen=True):
    """A URL, as written: perhaps relative, perhaps none at all."""

    url: str
    at: Location


class Contact(Struct, frozen=True, kw_only=True):
    """Who is responsible for the API (Contact Object)."""

    at: Location
    name: str | None = None
    email: str | None = None
    url: str | None = None


class License(Struct, frozen=True, kw_only=True):
    """The license of the API (License Object)."""

    at: Location
    name: str | None = None
    identifier: str | None = None  # an expression of SPDX
    url: str | None = None


class Document(Struct, frozen=True, kw_only=True):
    """A complete API description."""

    at: Location
    title: str
    version: str
    summary: str | None = None
    description: str | None = None
    docs: Address | None = None
    terms: Address | None = None  # of service
    contact: Contact | None = None
    license: License | None = None
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
    retries: RetryHints | None = None  # of all operations, as an extension says
    extensions: Mapping[str, JSON] = field(default_factory=dict[str, JSON])
