"""What `sdk.toml` may say: facts about the Python package, never about the API."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from sdkwright.diagnostics.report import Location
from sdkwright.formatting.format import Formatter

FILTER_KINDS = ("tag", "path", "operation")


def is_filter(text: str) -> bool:
    """Whether a text chooses operations: a kind, a colon, and a name or a glob."""
    kind, _, pattern = text.partition(":")
    return kind in FILTER_KINDS and pattern.strip() != "" and text.isprintable()


@dataclass(frozen=True, slots=True, kw_only=True)
class Retries:
    """The default retry policy, in milliseconds. `safe` names operations whose POST may be repeated."""

    attempts: int = 3
    initial_ms: int = 500
    max_ms: int = 8_000
    exponent: float = 2.0
    elapsed_ms: int = 60_000
    statuses: tuple[str, ...] = ("408", "409", "429", "5XX")
    connection_errors: bool = True
    safe: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PaginationConfig:
    """How an operation is paged, by wire names; places in the answer have dots for depth."""

    kind: str
    items: str | None = None  # None: the answer is the list
    argument: str | None = None
    limit: str | None = None
    limit_default: int | None = None
    start: int | None = None  # the number of the first page, or of the first item
    next: str | None = None
    more: str | None = None
    last: str | None = None
    total: str | None = None
    pages: str | None = None
    page: str | None = None  # name of the page class


@dataclass(frozen=True, slots=True, kw_only=True)
class OperationConfig:
    """What the package says about one operation, by operationId."""

    method: str | None = None  # dotted: "files.upload"
    names: Mapping[str, str] = field(default_factory=dict[str, str])  # wire name -> Python argument
    alternatives: Mapping[str, str] = field(default_factory=dict[str, str])  # wire name -> second spelling
    accept: str | None = None  # name of the enum that chooses the answer's media type
    stream: bool = True  # false: answers that are streams are read whole, as text
    pagination: PaginationConfig | Literal[False] | None = (
        None  # False: none, whatever the document looks like
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """The whole of `sdk.toml`; every key is optional, and what is left out follows from the document."""

    file: str = field(default="sdk.toml", compare=False)  # what users call it

    # [package]
    name: str | None = None  # distribution: "acme-sdk"
    module: str | None = None  # import package: "acme_sdk"
    version: str | None = None
    formatter: Formatter = "ruff"  # of the generated Python
    # [client]
    client: str | None = None  # class: "Acme"
    env_prefix: str | None = None
    timeout_ms: int = 60_000
    parameters: tuple[str, ...] = ()  # the constructor's parameters, in order
    globals: tuple[str, ...] = ()  # wire names of parameters that the client supplies
    variable: str | None = None  # name of the instance in examples
    # [security.<scheme>]
    security: Mapping[str, Mapping[str, str]] = field(
        default_factory=dict[str, Mapping[str, str]]
    )  # argument, env
    # [errors]
    base_error: str | None = None
    default_error: str | None = None
    error_names: Mapping[str, str] = field(default_factory=dict[str, str])  # status -> class name
    # [subset]: filters such as "tag:pets"; without `include`, all operations
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    filters_given: bool = False  # on the command line, where they replace these
    # the rest
    retries: Retries = field(default_factory=Retries)
    detect_pagination: bool = True  # [pagination] detect
    operations: Mapping[str, OperationConfig] = field(default_factory=dict[str, OperationConfig])
    names: Mapping[str, str] = field(
        default_factory=dict[str, str]
    )  # JSON pointer (without file) -> class name
    aliases: Mapping[str, str] = field(default_factory=dict[str, str])  # old name -> name
    modules: Mapping[str, str] = field(default_factory=dict[str, str])  # import path -> what it re-exports

    def at(self, *keys: str | int) -> Location:
        """The place of a key, or of an element of a list."""
        return Location(self.file, "").child(*keys)
