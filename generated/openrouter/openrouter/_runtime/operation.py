"""What generated code says about one operation; the validators of its types are built when they are first needed."""

from __future__ import annotations

import os
import re
import threading
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache, partial
from types import MappingProxyType
from typing import Any, Final, Generic, Literal, NamedTuple, NotRequired, cast

from pydantic import ConfigDict, PydanticUserError, TypeAdapter
from typing_extensions import TypedDict

from .codecs import JSON, Codec, Document
from .depth import at_any_depth
from .model import UNSET, OptionalNullable, T, forbids_extra
from .retry import RetryConfig

NOTHING: Final[Mapping[str, Any]] = MappingProxyType({})
PLACEHOLDER: Final = re.compile(r"\{([^{}]*)\}")
_BODILESS: Final = (204, 205)  # statuses of responses without content, whatever their range declares
Content = Any  # of a request: bytes, or pieces that are read while they are sent (`Streamed` in `_sources.py`)
# Pydantic cannot build validators in two threads at once. One lock per process: a fork may copy a held one.
_build_locks: Final[dict[int, threading.RLock]] = {}


@cache
def _syntax(media_type: str) -> str:
    """What follows the slash or the last plus: `json` in `application/json` and `application/problem+json`."""
    return re.split("[/+]", media_type.partition(";")[0].strip().lower())[-1]


@cache
def adapter(type: Callable[[], Any], *, strict: bool) -> TypeAdapter[Any]:
    """The validator of a type, built once: strict for arguments, lenient for responses."""
    with _build_locks.setdefault(os.getpid(), threading.RLock()):
        return at_any_depth(partial(_adapter, type, strict=strict))


def _adapter(type: Callable[[], Any], *, strict: bool) -> TypeAdapter[Any]:
    try:
        built = TypeAdapter[Any](type(), config=ConfigDict(strict=True) if strict else None)
    except PydanticUserError:  # models and TypedDicts bring their own configuration
        built = TypeAdapter(type())
    built.rebuild()
    return built


class Parameter(NamedTuple):
    """A path, query, header or cookie parameter; `querystring` is a whole query as one value."""

    wire: str
    place: str
    type: Callable[[], Any]
    name: str = ""  # the Python argument, where it differs from `from_client` and `wire`
    required: bool = False
    nullable: bool = False
    style: str = ""
    explode: bool | None = None
    allow_reserved: bool = False
    content: Literal["json", "text"] | None = None  # the value is a document, not styled
    from_client: str | None = None  # the client's argument that is the default

    def resolved(self) -> Parameter:
        """The parameter with OpenAPI's defaults filled in."""
        style = self.style or ("simple" if self.place in ("path", "header") else "form")
        explode = style in ("form", "cookie") if self.explode is None else self.explode
        required = self.required or self.place == "path"
        name = self.name or self.from_client or self.wire
        return self._replace(name=name, required=required, style=style, explode=explode)


class Body(NamedTuple):
    """The request body in one of its media types."""

    media_type: str
    type: Callable[[], Any]
    nullable: tuple[str, ...] = ()  # nullable fields of a flat body; of other bodies: not empty if null can be sent
    flat: bool = False  # its fields are arguments of the method
    required: bool = True
    encoder: Callable[[str, Any], tuple[Content, str]] | None = None  # returns content and its type; None: JSON
    extra: tuple[str, Callable[[], Any]] | None = None  # the argument for additional properties, and its type
    names: Mapping[str, str] = NOTHING  # where an operation has several bodies: argument → wire name
    needed: tuple[str, ...] = ()  # the required ones among these arguments
    files: bool = False  # can carry files: an argument that is one is no text


class Response(NamedTuple):
    """A declared response."""

    status: str  # "200", "4XX", "default"
    media_type: str | None = None  # None: no content
    type: Callable[[], Any] = lambda: Any
    codec: Codec = JSON  # reads the body

    @property
    def document(self) -> Document | None:
        """The codec, if the body is one value of the type."""
        return self.codec if self.media_type is not None and isinstance(self.codec, Document) else None


def find_response(responses: Iterable[Response], status: int, content_type: str) -> Response | None:
    """The declared response for a status: exact status, then its range, then the default; then by media type."""
    media_type = content_type.partition(";")[0].strip().lower() or "application/octet-stream"
    for key in (str(status), f"{status // 100}XX", "DEFAULT"):
        candidates = [response for response in responses if response.status.upper() == key]
        declared = {(response.media_type or "").partition(";")[0].strip().lower(): response for response in candidates}
        main = media_type.partition("/")[0]
        for pattern in (media_type, f"{main}/*+{_syntax(media_type)}", f"{main}/*", "*/*", ""):
            if pattern in declared:
                return declared[pattern]
        if declared:  # any JSON media type stands for any other
            alike = (response for name, response in declared.items() if _syntax(name) == _syntax(media_type))
            return next((response for response in alike if response.document), None)
    return None


class Server(NamedTuple):
    """A base URL."""

    url: str
    name: str | None = None
    variables: Mapping[str, str] = NOTHING  # the defaults of its {placeholders}
    allowed: Mapping[str, tuple[str, ...]] = NOTHING  # the values of placeholders that have an enum


@dataclass(eq=False)
class Operation(Generic[T]):
    """One operation, returning T."""

    name: str
    method: str
    path: str
    parameters: tuple[Parameter, ...] = ()
    bodies: tuple[Body, ...] = ()  # by media type, the first is the default
    responses: tuple[Response, ...] = ()  # successes
    errors: tuple[Response, ...] = ()
    security: tuple[tuple[str, ...], ...] = ()  # alternatives of scheme names; an empty one makes it optional
    tags: tuple[str, ...] = ()
    retry: bool = False  # may be sent again although its method is not idempotent
    retries: OptionalNullable[RetryConfig] = UNSET  # its own default policy; None: never
    pagination: Any | None = None  # how the next page is requested (`_pages`)
    extensions: Mapping[str, Any] | None = None
    server: Server | None = None  # where it differs from that of the other operations
    scopes: tuple[str, ...] = ()  # of the token that the SDK fetches for it
    telemetry: Mapping[str, str] | None = None  # span attributes: constants, or places ("$request.body#/model")
    idempotency_header: str = ""  # has a key by which the server recognizes a request that it has carried out already
    handler: Callable[[], Any] | None = None  # makes what handles the responses of a call; None: they are read whole
    call: str = ""  # the method of the client, as programs write it: "pets.get"; empty: the name

    def __post_init__(self) -> None:
        self.call = self.call or self.name
        self.parameters = tuple(parameter.resolved() for parameter in self.parameters)
        headers = [one.wire for one in self.parameters if one.place == "header"]
        self.secret_headers = [name for name in headers if name.lower() == "authorization"]
        self.segments = PLACEHOLDER.split(self.path)  # literal, name, literal, name, … literal
        # The first media type is preferred; a stream must be requested explicitly.
        types = dict.fromkeys(response.media_type for response in self.responses if response.media_type)
        self.preferred, *others = types or ["*/*"]
        self.streams = {one.media_type for one in self.responses if one.codec.is_stream} | {"text/event-stream"}
        weighted = [f"{name};q={0 if name in self.streams else 0.5}" for name in others]
        self.accept = ", ".join([f"{self.preferred};q=1", *weighted]) if others else self.preferred
        self.optional = [one for one in self.responses if one.codec.is_optional]  # may need a missing library

    @lru_cache(200)
    def response(self, accept: str | None, status: int, content_type: str) -> Response | None:
        """The declared response of the requested media type, or else of one that the Accept header offers."""
        requested, responses = accept or self.preferred, self.responses
        if accept is None:
            unrequested = self.streams - {self.preferred}
            responses = tuple(one for one in responses if one.media_type not in unrequested)
        documents = [one for one in responses if one.document and "*" not in (one.media_type or "")]
        if accept is not None and any(one.media_type == self.preferred for one in documents):
            codecs = [one.codec for one in documents if one.media_type == requested]
            alike = [one.media_type for one in documents if one.codec in codecs]
            preferred = [one for one in responses if one.media_type in (None, requested, *alike)]
            statuses = {one.status for one in preferred}
            responses = (*preferred, *(one for one in responses if one.status not in statuses))
        declared = find_response(responses, status, content_type) if status < 400 else None
        if status in _BODILESS and (declared is None or declared.document) and self._covers(status):
            return Response(str(status))
        return declared

    def _covers(self, status: int) -> bool:
        """Whether a status is a success that is declared by its range or by the default alone."""
        statuses = {one.status.upper() for one in self.responses}
        return str(status) not in statuses and not statuses.isdisjoint({f"{status // 100}XX", "DEFAULT"})

    @cached_property
    def adapter(self) -> TypeAdapter[Any]:
        """The validator of the parameters, keyed by Python names."""
        make, optional = cast(Any, (TypedDict, NotRequired))  # of computed fields, which type checkers reject
        fields = {one.name: one.type() if one.required else optional[one.type()] for one in self.parameters}
        return adapter(lambda: forbids_extra(make("Parameters", fields)), strict=True)
