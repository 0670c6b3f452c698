"""The intermediate schema model: an API resolved, merged, deduplicated and named, without any text of Python.

Types refer to definitions by id (the location of the schema they stand for), so cycles cost nothing and a
rename touches one field. Null is a member of a union, never a flag. Absent on purpose: `$ref`s, nullable
flags, import strings, annotation text, template helpers.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from generator.document import ABSENT, JSON, Absent

Kind: TypeAlias = Literal[
    "any",
    "null",
    "never",
    "boolean",
    "integer",
    "number",
    "string",
    "datetime",
    "date",
    "time",
    "duration",
    "uuid",
    "decimal",
    "base64",
    "binary",
    "vector",  # base64 text of 32-bit floats
]


@dataclass(frozen=True, slots=True)
class Scalar:
    """A value without parts. `base64` is bytes inside JSON text, `binary` is raw bytes on the wire."""

    kind: Kind


@dataclass(frozen=True, slots=True)
class Literals:
    """One of a few scalar values (never null). Open: the API may add values, so others are accepted too."""

    values: tuple[str | int | float | bool, ...]
    open: bool = False


@dataclass(frozen=True, slots=True)
class ListOf:
    """An array whose items are all of one type."""

    item: Type


@dataclass(frozen=True, slots=True)
class MapOf:
    """An object with arbitrary keys, all values of one type."""

    value: Type


@dataclass(frozen=True, slots=True)
class TupleOf:
    """An array with a type for each position: no more of them and no less."""

    items: tuple[Type, ...]


@dataclass(frozen=True, slots=True)
class UnionOf:
    """Any one of several types. `tag` is the wire name of the property that tells objects apart."""

    members: tuple[Type, ...]
    tag: str | None = None
    mapping: tuple[tuple[str, str], ...] = ()  # value of the tag -> id of the member's definition


@dataclass(frozen=True, slots=True)
class Ref:
    """A definition, by id."""

    id: str


Type: TypeAlias = Scalar | Literals | ListOf | MapOf | TupleOf | UnionOf | Ref

ANY = Scalar("any")
NULL = Scalar("null")
STRING = Scalar("string")


@dataclass(frozen=True, slots=True, kw_only=True)
class Doc:
    """What the document says about something, as data: never Python text until it is escaped."""

    summary: str = ""
    description: str = ""
    deprecated: bool = False
    examples: tuple[JSON, ...] = ()
    pointer: str = ""  # file#pointer of where it comes from


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A property of an object, its wire name beside its Python name."""

    wire: str
    name: str
    type: Type
    required: bool
    default: JSON | Absent = ABSENT
    read_only: bool = False
    write_only: bool = False
    constraints: tuple[tuple[str, JSON], ...] = ()  # told, and left to the API to enforce
    doc: Doc


@dataclass(frozen=True, slots=True, kw_only=True)
class Object:
    """An object with known properties. `extra` is the type of all others; None: there may be none."""

    id: str
    name: str
    fields: tuple[Field, ...]
    extra: Type | None
    free: bool  # the document asks for other properties, rather than just not forbidding them
    in_request: bool
    in_response: bool
    module: str  # the models module it lives in
    doc: Doc


@dataclass(frozen=True, slots=True, kw_only=True)
class Alias:
    """A named type that is not an object: an enum, a union, an array or a scalar with a name."""

    id: str
    name: str
    type: Type
    in_request: bool
    in_response: bool
    recursive: bool
    module: str
    doc: Doc


Definition: TypeAlias = Object | Alias

PaginationKind: TypeAlias = Literal["offset", "page", "cursor", "url", "link"]
Coding: TypeAlias = Literal["json", "form", "multipart", "text", "bytes", "events", "jsonl"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """A parameter, or one property of a flattened body (`place` is then `body`)."""

    wire: str
    name: str  # the Python argument
    other_names: tuple[str, ...] = ()  # alternative spellings of the argument
    place: Literal["path", "query", "header", "cookie", "querystring", "body"]
    type: Type
    required: bool
    nullable: bool = False  # None is a value of its own, not the same as absent
    style: str = "simple"
    explode: bool = False
    allow_reserved: bool = False
    media_type: str | None = None
    default: JSON | Absent = ABSENT
    constraints: tuple[tuple[str, JSON], ...] = ()  # told, and left to the API to enforce
    from_client: str | None = None  # the client argument that supplies a value when the call does not
    doc: Doc


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """How one property of a form or multipart body is written."""

    wire: str
    content_type: str | None = None
    style: str | None = None
    explode: bool | None = None
    allow_reserved: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """What a request carries. Flat: its properties are the method's arguments (`fields`)."""

    media_type: str
    coding: Coding
    type: Type
    required: bool
    flat: bool
    fields: tuple[Parameter, ...] = ()
    argument: str = "body"  # the one argument of a body that is not flat
    parts: tuple[Part, ...] = ()
    doc: Doc


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """An answer: `status` is `200`, `4XX` or `default`; without a media type there is no content."""

    status: str
    media_type: str | None = None
    coding: Coding = "json"
    type: Type | None = None
    doc: Doc


@dataclass(frozen=True, slots=True, kw_only=True)
class Pagination:
    """How to ask for the next page, by wire names; `items` is the path of the list in the answer."""

    kind: PaginationKind
    items: str
    argument: str | None = None  # offset, page or cursor
    limit: str | None = None
    limit_default: int | None = None
    next: str | None = None  # where the answer has the next cursor or address


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """One callable method of the SDK."""

    id: str
    name: str  # the Python method
    verb: str
    path: str
    parameters: tuple[Parameter, ...]
    bodies: tuple[Body, ...]  # several media types: the first is what a plain call sends
    responses: tuple[Response, ...]  # success only, the preferred first
    errors: tuple[Response, ...]
    security: tuple[tuple[str, ...], ...]  # alternatives, each a set of schemes; empty: none needed
    scopes: tuple[str, ...] = ()
    servers: tuple[Server, ...] = ()
    tags: tuple[str, ...] = ()
    retry_safe: bool = False
    telemetry: tuple[tuple[str, str], ...] = ()  # attributes of traces: constants or runtime expressions
    pagination: Pagination | None = None
    page: str | None = None  # the name of the page class of a paginated operation
    accept_enum: str | None = (
        None  # the name of the enum that chooses among several media types of the answer
    )
    examples: Mapping[str, JSON] = field(default_factory=dict[str, JSON])  # of the request body
    doc: Doc


@dataclass(frozen=True, slots=True, kw_only=True)
class Resource:
    """A namespace of operations: `router.embeddings`."""

    name: str  # the attribute
    class_name: str
    module: str  # the module under resources/
    operations: tuple[Operation, ...] = ()
    children: tuple[Resource, ...] = ()
    doc: Doc


@dataclass(frozen=True, slots=True, kw_only=True)
class Variable:
    """A variable of a server's address."""

    name: str
    default: str
    enum: tuple[str, ...] = ()
    description: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """An address the API is served at."""

    url: str
    name: str | None = None
    description: str = ""
    variables: tuple[Variable, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SecurityScheme:
    """How a caller proves who it is, and which client argument and variable carry the secret."""

    name: str
    kind: Literal["bearer", "basic", "header", "query", "cookie", "oauth2", "none"]
    argument: str
    env: str
    wire: str = ""  # name of the header, query parameter or cookie
    token_url: str | None = None
    scopes: tuple[str, ...] = ()
    doc: Doc


@dataclass(frozen=True, slots=True, kw_only=True)
class ErrorClass:
    """The exception raised for one status; `data` is the type of its parsed body."""

    name: str
    status: str
    data: Type | None
    doc: Doc


@dataclass(frozen=True, slots=True, kw_only=True)
class Webhook:
    """A request that the API makes to the caller."""

    name: str
    function: str
    type: Type
    doc: Doc


@dataclass(frozen=True, slots=True, kw_only=True)
class Api:
    """A whole SDK, before any text."""

    title: str
    version: str
    doc: Doc
    docs_url: str | None
    servers: tuple[Server, ...]
    security_schemes: tuple[SecurityScheme, ...]
    definitions: Mapping[str, Definition]  # by id, in the order in which they are written
    root: Resource
    errors: tuple[ErrorClass, ...]
    client_parameters: tuple[Parameter, ...]  # parameters that the client supplies to every operation
    webhooks: tuple[Webhook, ...] = ()
