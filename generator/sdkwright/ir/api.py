"""The intermediate schema model: an API resolved, merged, deduplicated and named, without any text of Python.

Types refer to definitions by id (the location of the schema they stand for), so cycles cost nothing and a
rename touches one field. Null is a member of a union, never a flag. Absent on purpose: `$ref`s, nullable
flags, import strings, annotation text, template helpers.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeAlias

from msgspec import Struct, field

from sdkwright.ir.codecs import Codec
from sdkwright.ir.metadata import Metadata
from sdkwright.ir.types import NULL, Literals, Type
from sdkwright.openapi.model import ABSENT, JSON, Absent


class Doc(Struct, frozen=True, kw_only=True):
    """What the document says about something, as data: never Python text until it is escaped."""

    summary: str = ""
    description: str = ""
    deprecated: bool = False
    examples: tuple[JSON, ...] = ()
    pointer: str = ""  # file#pointer of where it comes from


class Field(Struct, frozen=True, kw_only=True):
    """A property of an object, its wire name beside its Python name."""

    wire: str
    name: str
    type: Type
    required: bool
    default: JSON | Absent = ABSENT
    read_only: bool = False
    write_only: bool = False
    constraints: tuple[tuple[str, JSON], ...] = ()  # documented, and left to the API to enforce
    role: str | None = None  # what it is for in pagination, if the document says so
    doc: Doc


class Object(Struct, frozen=True, kw_only=True):
    """An object with known properties. `extra` is the type of all others; None: there may be none."""

    id: str
    name: str
    other_names: tuple[str, ...] = ()  # of schemas that repeat this one
    former_names: tuple[str, ...] = ()  # deprecated
    fields: tuple[Field, ...]
    extra: Type | None
    declares_extra: bool  # the document declares other properties, rather than just not forbidding them
    in_request: bool
    in_response: bool
    module: str  # the models module it lives in
    doc: Doc


class Constant(Struct, frozen=True, kw_only=True):
    """A value of an enum that the document names or describes."""

    name: str  # in upper case
    value: str | int | float | bool
    description: str = ""


class Constants(Struct, frozen=True, kw_only=True):
    """The values of an enum by name: `StatusValues.ACTIVE`."""

    name: str  # of the class that has them
    members: tuple[Constant, ...]


class Alias(Struct, frozen=True, kw_only=True):
    """A named type that is not an object: an enum, a union, an array or a scalar with a name."""

    id: str
    name: str
    other_names: tuple[str, ...] = ()  # of schemas that repeat this one
    former_names: tuple[str, ...] = ()  # deprecated
    type: Type
    in_request: bool
    in_response: bool
    recursive: bool
    module: str
    constants: Constants | None = None  # of an enum
    doc: Doc


Definition: TypeAlias = Object | Alias

PaginationKind: TypeAlias = Literal["offset", "page", "cursor", "url", "link"]
Items: TypeAlias = Literal["items", "events", "events/json", "events/any"]
"""Items of a stream: JSON texts, or whole server-sent events whose data is text, JSON or either."""


class Parameter(Struct, frozen=True, kw_only=True):
    """A parameter, or one property of a flattened body (`place` is then `body`)."""

    wire: str
    name: str  # the Python argument
    other_names: tuple[str, ...] = ()  # alternative spellings of the argument
    former_names: tuple[str, ...] = ()  # deprecated
    place: Literal["path", "query", "header", "cookie", "querystring", "body"]
    type: Type
    required: bool
    nullable: bool = False  # None is a value of its own, not the same as absent
    style: str = "simple"
    explode: bool = False
    allow_reserved: bool = False
    codec: Codec | None = None  # makes it a document in place of a styled value
    default: JSON | Absent = ABSENT
    constraints: tuple[tuple[str, JSON], ...] = ()  # documented, and left to the API to enforce
    from_client: str | None = None  # the client argument that supplies a value when the call does not
    role: str | None = None  # what it is for in pagination, if the document says so
    is_key: bool = False  # an idempotency key: a call that passes none gets a random one
    doc: Doc


class Part(Struct, frozen=True, kw_only=True):
    """How one property of a form or multipart body is written, where its type does not say it."""

    wire: str
    content_type: str | None = None  # one, several with commas between, or a wildcard
    codec: Codec | None = None  # of the content type, if it is one
    style: str | None = None  # then the content type has no meaning
    explode: bool | None = None
    allow_reserved: bool = False
    headers: tuple[
        tuple[str, str], ...
    ] = ()  # of its part of a multipart body, those that are always the same
    inside: Parts | None = None  # where the part is itself a multipart body


class Parts(Struct, frozen=True, kw_only=True):
    """How the parts of a form or multipart body are written, where their types do not say it."""

    named: tuple[Part, ...] = ()
    first: tuple[Part, ...] = ()  # those without names, by position
    rest: Part | None = None  # all those after them


class Body(Struct, frozen=True, kw_only=True):
    """What a request carries. Flat: its properties are the method's arguments (`fields`)."""

    media_type: str  # wildcards stay where the caller is to say what they stand for
    codec: Codec
    type: Type  # of the whole, or of one item of JSON Lines
    required: bool
    nullable: bool = False  # null can be sent, as opposed to nothing
    flat: bool
    fields: tuple[Parameter, ...] = ()
    extra: Parameter | None = (
        None  # what holds the properties that a flat body does not list, if it asks for any
    )
    argument: str = "body"  # the one argument of a body that is not flat
    parts: Parts = Parts()
    doc: Doc


class Response(Struct, frozen=True, kw_only=True):
    """An answer: `status` is `200`, `4XX` or `default`; without a media type there is no content."""

    status: str
    media_type: str | None = None
    codec: Codec = Codec.JSON
    type: Type | None = None  # of a stream: of its items; None: they are server-sent events of text
    items: Items | None = None  # what the items of a stream are
    sentinel: str | None = None  # the data of the item that ends a stream; None: what most APIs send
    headers: tuple[tuple[str, str], ...] = ()  # header fields that are declared, with their descriptions
    doc: Doc


class Pagination(Struct, frozen=True, kw_only=True):
    """How to ask for the next page. Places in the answer are steps by wire name; the step `-1` is the last item."""

    kind: PaginationKind
    items: tuple[str, ...]  # the place of the list; empty: the answer is the list
    item: Type  # what the list holds
    argument: str | None = (
        None  # the parameter, or the property of a flat body, for offset, page or cursor; by wire name
    )
    group: str | None = None  # what has argument and limit as members, where they are no arguments themselves
    in_body: bool = False
    text: bool = False  # the argument is text although the answer has a number
    limit: str | None = None
    limit_default: int | None = None
    limit_max: int | None = None
    short: bool = True  # a page with fewer items than the limit is the last one
    start: int = 0  # the number of the first page, or of the first item
    next: tuple[
        str, ...
    ] = ()  # where the answer has the next cursor or address, or something that is null at the end
    more: tuple[str, ...] = ()  # where it says whether there are more
    last: tuple[str, ...] = ()  # where it says whether this page is the last one
    total: tuple[str, ...] = ()  # where it says how many items there are
    pages: tuple[str, ...] = ()  # where it says how many pages there are


class Bulk(Struct, frozen=True, kw_only=True):
    """A second method of an operation, for any number of items. Places in the response are steps by wire name."""

    name: str  # the Python method
    argument: str  # by wire name; of a body that is not flat: the argument for the body
    place: Literal["body", "params", "whole"]  # what the argument is part of; `whole`: it is the body
    item: Type  # what the argument holds
    value: Type  # what the method returns for each
    results: tuple[str, ...] | None  # where the list is; None: the response belongs to all items
    result: Type  # what the list holds, or else the response
    index: tuple[str, ...] = ()  # in a result: the position of its item
    part: tuple[str, ...] = ()  # in a result, or in the response that belongs to all: the value
    usage: tuple[str, ...] = ()  # in the response: what the request used
    used: Type = NULL
    max_items: int | None = None
    max_bytes: int | None = None
    max_tokens: int | None = None


class Webhook(Struct, frozen=True, kw_only=True):
    """A request that the API makes to the caller: a webhook, or a callback of an operation."""

    name: str
    verb: str
    expression: str | None = None  # of a callback: where it is sent, as a runtime expression
    function: str | None = None  # what parses its body; None if there is none, or none that is JSON
    media_type: str | None = None
    type: Type | None = None
    doc: Doc


class Link(Struct, frozen=True, kw_only=True):
    """What the document says one can do with an answer: call another operation with values from this one."""

    name: str
    status: str  # of the answer
    target: str  # the id of an operation of this API, else the reference as it is written
    known: bool  # whether the target is an operation of this API
    parameters: tuple[tuple[str, str], ...] = ()  # constants or runtime expressions
    body: str | None = None
    doc: Doc


class RetryPolicy(Struct, frozen=True, kw_only=True):
    """When to try again. One attempt: never."""

    attempts: int
    initial_ms: int
    max_ms: int
    exponent: float
    elapsed_ms: int
    statuses: tuple[str, ...]
    connection_errors: bool


class Operation(Struct, frozen=True, kw_only=True):
    """One callable method of the SDK."""

    id: str
    name: str  # the Python method
    former_names: tuple[str, ...] = ()  # deprecated; with their namespaces: `pets.get_pet`
    verb: str
    path: str
    parameters: tuple[Parameter, ...]
    bodies: tuple[Body, ...]  # several media types: the first is what a plain call sends
    responses: tuple[Response, ...]  # success only, the preferred first
    errors: tuple[Response, ...]
    security: tuple[tuple[str, ...], ...]  # alternatives, each a set of schemes; empty: none needed
    scopes: tuple[str, ...] = ()  # of the token that the SDK gets for it
    servers: tuple[Server, ...] = ()
    tags: tuple[str, ...] = ()
    retry_safe: bool = False  # may be sent again although its method is not idempotent
    retries: RetryPolicy | None = None  # None: that of the SDK
    idempotency_header: str | None = None  # has a key, which makes a call safe to repeat
    telemetry: tuple[tuple[str, str], ...] = ()  # attributes of traces: constants or runtime expressions
    pagination: Pagination | None = None
    page: str | None = None  # the name of the page class of a paginated operation
    former_pages: tuple[str, ...] = ()  # deprecated names of that class
    bulk: Bulk | None = None
    accept_enum: str | None = (
        None  # the name of the enum that chooses among several media types of the answer
    )
    stream_flag: str | None = None  # the wire name of the body's field that asks for a stream instead of JSON
    stream_types: tuple[Type, Type] | None = (
        None  # of a body that is not flat: its types without it and with it
    )
    examples: Mapping[str, JSON] = field(default_factory=dict[str, JSON])  # of the request body
    callbacks: tuple[Webhook, ...] = ()
    links: tuple[Link, ...] = ()
    doc: Doc


class Resource(Struct, frozen=True, kw_only=True):
    """A namespace of operations: `router.embeddings`."""

    name: str  # the attribute
    class_name: str
    module: str  # the module under resources/
    operations: tuple[Operation, ...] = ()
    children: tuple[Resource, ...] = ()
    doc: Doc


class Variable(Struct, frozen=True, kw_only=True):
    """A variable of a server's address."""

    name: str
    default: str
    enum: tuple[str, ...] = ()
    description: str = ""


class Server(Struct, frozen=True, kw_only=True):
    """An address the API is served at."""

    url: str
    name: str | None = None
    description: str = ""
    variables: tuple[Variable, ...] = ()
    pointer: str = ""  # file#pointer of where it comes from


class Grant(Struct, frozen=True, kw_only=True):
    """How the SDK gets the tokens of a scheme itself: OAuth client credentials. Each argument has a variable."""

    token_url: str  # perhaps relative to the server
    arguments: Mapping[str, str]  # of the client, by what they are: id, secret, url
    variables: Mapping[str, str]


class SecurityScheme(Struct, frozen=True, kw_only=True):
    """How a caller proves who it is, and which client argument and variable carry the secret."""

    name: str
    kind: Literal["bearer", "basic", "header", "query", "cookie", "none"]
    argument: str
    env: str
    wire: str = ""  # name of the header, query parameter or cookie
    prefix: str = "Bearer"  # before the secret of a `bearer`: its authentication scheme
    grant: Grant | None = None
    doc: Doc


class ErrorClass(Struct, frozen=True, kw_only=True):
    """The exception raised for one status; `data` is the type of its parsed body."""

    name: str
    status: str
    data: Type | None
    doc: Doc


RUNTIME_ERRORS = (
    "ResponseValidationError",
    "APIConnectionError",
    "APITimeoutError",
    "APIDeadlineError",
    "ArgumentError",
    "MissingCredentialsError",
)
"""Exceptions that every SDK has."""


class Api(Struct, frozen=True, kw_only=True):
    """A whole SDK, before any text."""

    title: str
    version: str
    doc: Doc
    docs_url: str | None
    metadata: Metadata = Metadata()  # of the package
    servers: tuple[Server, ...]
    security_schemes: tuple[SecurityScheme, ...]
    definitions: Mapping[str, Definition]  # by id, in the order in which they are written
    root: Resource
    errors: tuple[ErrorClass, ...]
    former_errors: Mapping[str, str] = field(
        default_factory=dict[str, str]
    )  # deprecated names of exceptions, those of every SDK too -> name
    client_parameters: tuple[Parameter, ...]  # parameters that the client supplies to every operation
    webhooks: tuple[Webhook, ...] = ()
    names_of_document: frozenset[str] = frozenset()  # of a subset: all classes and modules of the document
    confusable: frozenset[Literals] = frozenset()  # constants that Python takes for values of another type
    payload: Type | None = None  # any webhook's body, if the body shows which one it is
    signature_prefix: str | None = None  # of the headers that sign webhooks; None: the SDK verifies none
