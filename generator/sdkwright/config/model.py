"""The configuration in `sdk.toml`: facts about the Python package, never about the API."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct, field

from sdkwright.config.custom import Custom
from sdkwright.config.deprecated import Deprecated
from sdkwright.config.source import DocumentSource
from sdkwright.diagnostics.report import Location
from sdkwright.formatting.format import Formatter


class Retries(Struct, frozen=True, kw_only=True):
    """The default retry policy. `safe` lists operations that can be retried although their method is POST."""

    attempts: int = 3
    initial_ms: int = 500
    max_ms: int = 8_000
    exponent: float = 2.0
    elapsed_ms: int = 60_000
    statuses: tuple[str, ...] = ("408", "409", "429", "5XX")
    connection_errors: bool = True
    safe: tuple[str, ...] = ()
    idempotency_header: str | None = None  # of operations whose methods are not safe to repeat
    configured: tuple[str, ...] = ()  # the keys that `sdk.toml` has


class WebhooksConfig(Struct, frozen=True, kw_only=True):
    """How the API signs its webhooks."""

    signature: Literal["standard"] | None = None  # Standard Webhooks; None: not at all
    header_prefix: str = "webhook"  # of the names of the headers with the signature


class PaginationConfig(Struct, frozen=True, kw_only=True):
    """Pagination of an operation, in names of the document; paths into the response are dotted (`data.items`)."""

    kind: str | None = None  # None: as extensions or the document say; there is only a name then
    items: str | None = None  # None: the response is the list
    argument: str | None = None
    limit: str | None = None
    limit_default: int | None = None
    start: int | None = None  # the number of the first page or item
    next: str | None = None
    more: str | None = None
    last: str | None = None
    total: str | None = None
    pages: str | None = None
    page: str | None = None  # name of the page class


class BulkConfig(Struct, frozen=True, kw_only=True):
    """How an operation takes many items, in names of the document; paths into the response are dotted."""

    argument: str | None = None  # the parameter or property that takes many
    results: str | None = None  # None: the response is the list, or it belongs to all items
    index: str | None = None  # in a result; None: results are in the order of the items
    value: str | None = None  # in a result; None: all of it
    usage: str | None = None  # in the response
    max_items: int | None = None
    max_bytes: int | None = None
    max_tokens: int | None = None
    method: str | None = None  # the name of the method for many


class OperationConfig(Struct, frozen=True, kw_only=True):
    """Settings of one operation."""

    method: str | None = None  # dotted: "files.upload"
    names: Mapping[str, str] = field(default_factory=dict[str, str])  # wire name -> Python argument
    alternatives: Mapping[str, str] = field(
        default_factory=dict[str, str]
    )  # wire name -> alternative argument
    accept: str | None = None  # name of the enum that selects the media type of the response
    stream: bool = True  # false: read streaming responses completely, as text
    pagination: PaginationConfig | Literal[False] | None = None  # False: none, not even a detected one
    bulk: BulkConfig | Literal[False] | None = None  # False: none, whatever the document says


class Config(Struct, frozen=True, kw_only=True):
    """The contents of `sdk.toml`. Every key is optional; defaults follow from the document."""

    file: str = "sdk.toml"  # display name

    # [package]
    name: str | None = None  # distribution: "acme-sdk"
    module: str | None = None  # import package: "acme_sdk"
    version: str | None = None
    description: str | None = None  # one line
    license: str | None = None  # an expression of SPDX: "MIT OR Apache-2.0"
    authors: tuple[str, ...] = ()  # "Jo <jo@acme.example>", "Acme"
    keywords: tuple[str, ...] | None = None
    classifiers: tuple[str, ...] = ()  # besides those that every SDK has
    urls: Mapping[str, str] = field(default_factory=dict[str, str])  # label -> URL
    formatter: Formatter = "ruff"  # of the generated Python
    published: bool = False  # on an index, from which people install it by its name
    files_url: str | None = None  # of the folder with the README, such as in its repository
    # [client]
    client: str | None = None  # class: "Acme"
    env_prefix: str | None = None
    timeout_ms: int = 60_000
    parameters: tuple[str, ...] = ()  # of the constructor, in order
    globals: tuple[str, ...] = ()  # parameters that the client passes to every operation, by wire name
    variable: str | None = None  # name of the instance in examples
    # [security.<scheme>]
    security: Mapping[str, Mapping[str, str]] = field(
        default_factory=dict[str, Mapping[str, str]]
    )  # argument, env
    # [errors]
    base_error: str | None = None
    default_error: str | None = None
    error_member: str | None = None  # an answer with this member is an error, whatever its status
    error_names: Mapping[str, str] = field(default_factory=dict[str, str])  # status -> class name
    # [subset]: filters such as "tag:pets"; no `include` means all operations
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    filters_given: bool = False  # whether these come from the command line
    # CHANGELOG.md, beside sdk.toml
    changelog: str = ""  # its text
    # [source]
    source: DocumentSource | None = None
    # other tables
    retries: Retries = field(default_factory=Retries)
    webhooks: WebhooksConfig = field(default_factory=WebhooksConfig)
    detect_pagination: bool = True  # [pagination] detect
    shorten_methods: bool = True  # [methods] shorten: `embeddings.create`, not `embeddings.create_embedding`
    operations: Mapping[str, OperationConfig] = field(default_factory=dict[str, OperationConfig])
    names: Mapping[str, str] = field(
        default_factory=dict[str, str]
    )  # JSON pointer (without file) -> class name
    aliases: Mapping[str, str] = field(default_factory=dict[str, str])  # old name -> name
    modules: Mapping[str, str] = field(default_factory=dict[str, str])  # import path -> what it re-exports
    custom: Custom = field(default_factory=Custom)
    deprecated: Deprecated = field(default_factory=Deprecated)

    def at(self, *keys: str | int) -> Location:
        """The location of a key or of an element of a list."""
        return Location(self.file, "").child(*keys)
