"""What generated code says about one operation: values, with the validators built when they are first needed."""

from __future__ import annotations

import os
import re
import threading
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from types import MappingProxyType
from typing import Any, Final, Generic, Literal, NamedTuple, NotRequired, cast

from pydantic import ConfigDict, PydanticUserError, TypeAdapter
from typing_extensions import TypedDict

from .codecs import JSON, Codec, Document
from .model import T, closed

NOTHING: Final[Mapping[str, Any]] = MappingProxyType({})
PLACEHOLDER: Final = re.compile(r"\{([^{}]*)\}")
Content = Any  # of a request: bytes, or pieces that are read while they are sent (`Streamed` in `_sources.py`)
# Pydantic's deferred builds are not meant to run side by side. By process: a child's parent may have been building.
_building: Final[dict[int, threading.RLock]] = {}


@cache
def _syntax(media_type: str) -> str:
    """What follows the slash or the last plus: `json` of `application/json` and of `application/problem+json`."""
    return re.split("[/+]", media_type.partition(";")[0].strip().lower())[-1]


@cache
def adapter(type: Callable[[], Any], *, strict: bool) -> TypeAdapter[Any]:
    """The validator of a type: strict for arguments, lenient for answers; built once."""
    with _building.setdefault(os.getpid(), threading.RLock()):
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
    name: str = ""  # the Python argument, if it is not called as that of the client, or on the wire
    required: bool = False
    nullable: bool = False
    style: str = ""
    explode: bool | None = None
    allow_reserved: bool = False
    content: Literal["json", "text"] | None = None  # makes it a document instead of a styled value
    from_client: str | None = None  # the client argument that supplies the value when the call does not

    def resolved(self) -> Parameter:
        """The parameter with the defaults that OpenAPI gives it."""
        style = self.style or ("simple" if self.place in ("path", "header") else "form")
        explode = style in ("form", "cookie") if self.explode is None else self.explode
        required = self.required or self.place == "path"
        name = self.name or self.from_client or self.wire
        return self._replace(name=name, required=required, style=style, explode=explode)


class Body(NamedTuple):
    """The request body in one of its media types."""

    media_type: str
    type: Callable[[], Any]
    nullable: tuple[str, ...] = ()  # fields that can be null, of a flat body; of others: whether null can be sent
    flat: bool = False  # its fields are the method's own arguments
    required: bool = True
    encoder: Callable[[str, Any], tuple[Content, str]] | None = None  # makes content and its type; None: JSON
    extra: tuple[str, Callable[[], Any]] | None = None  # the argument for what a flat body does not list, its type
    names: Mapping[str, str] = NOTHING  # of one of several: its wire names by the arguments that it takes
    needed: tuple[str, ...] = ()  # those of them that must be given


class Answer(NamedTuple):
    """A declared response."""

    status: str  # "200", "4XX", "default"
    media_type: str | None = None  # None: no content
    type: Callable[[], Any] = lambda: Any
    codec: Codec = JSON  # reads the body

    @property
    def document(self) -> Document | None:
        """The codec, where the body is one value of the type."""
        return self.codec if self.media_type is not None and isinstance(self.codec, Document) else None


def find(answers: Iterable[Answer], status: int, content_type: str) -> Answer | None:
    """The declared answer for a status: its own before its range before the default; then by media type."""
    media_type = content_type.partition(";")[0].strip().lower() or "application/octet-stream"
    for wanted in (str(status), f"{status // 100}XX", "DEFAULT"):
        fitting = [answer for answer in answers if answer.status.upper() == wanted]
        declared = {(answer.media_type or "").partition(";")[0].strip().lower(): answer for answer in fitting}
        for pattern in (media_type, f"{media_type.partition('/')[0]}/*", "*/*", ""):
            if pattern in declared:
                return declared[pattern]
        if declared:  # JSON is JSON, whatever else its name says
            alike = (one for name, one in declared.items() if _syntax(name) == _syntax(media_type))
            return next((one for one in alike if one.document), None)
    return None


class Server(NamedTuple):
    """A base address."""

    url: str
    name: str | None = None
    variables: Mapping[str, str] = NOTHING  # the defaults of its {placeholders}
    allowed: Mapping[str, tuple[str, ...]] = NOTHING  # the values of those that have a choice


@dataclass(eq=False)
class Operation(Generic[T]):
    """One operation, returning T."""

    name: str
    method: str
    path: str
    parameters: tuple[Parameter, ...] = ()
    bodies: tuple[Body, ...] = ()  # by media type, the first is the default
    answers: tuple[Answer, ...] = ()
    errors: tuple[Answer, ...] = ()
    security: tuple[tuple[str, ...], ...] = ()  # alternatives of scheme names; an empty one makes it optional
    tags: tuple[str, ...] = ()
    retry: bool = False  # it may be repeated although its method is not idempotent
    pagination: Any | None = None  # how the next page is asked for: see `_pages` of a package that has some
    extensions: Mapping[str, Any] | None = None
    server: Server | None = None  # where it is served, if not where the others are
    scopes: tuple[str, ...] = ()  # of the token that the SDK gets for it
    telemetry: Mapping[str, str] | None = None  # for traces: constants, or places ("$request.body#/model")
    exchange: Any = None  # what carries out its calls, if not Exchange

    def __post_init__(self) -> None:
        self.parameters = tuple(parameter.resolved() for parameter in self.parameters)
        self.segments = PLACEHOLDER.split(self.path)  # literal, name, literal, name, … literal
        # The first media type is preferred; a stream that nobody asked for is refused.
        self.preferred, *others = dict.fromkeys(one.media_type for one in self.answers if one.media_type) or ["*/*"]
        weighted = [f"{name};q={0 if name == 'text/event-stream' else 0.5}" for name in others]
        self.accept = ", ".join([f"{self.preferred};q=1", *weighted]) if others else self.preferred
        self.optional = [one for one in self.answers if one.codec.is_optional]  # may need what is not installed

    @lru_cache(200)
    def answer(self, accept: str | None, status: int, content_type: str) -> Answer | None:
        """The declared answer of the kind that was asked for: a caller who expects a model gets no text instead."""
        kind, answers = accept or self.preferred, self.answers
        named = [one for one in answers if one.document and "*" not in (one.media_type or "")]
        if any(one.media_type == self.preferred for one in named):
            codecs = [one.codec for one in named if one.media_type == kind]
            alike = [one.media_type for one in named if one.codec in codecs]
            known = [one for one in answers if one.media_type in (None, kind, *alike)]
            others = {one.status for one in answers} - {one.status for one in known}  # which have nothing alike
            answers = (*known, *(one for one in answers if one.status in others))
        return find(answers, status, content_type) if status < 400 else None

    @cached_property
    def adapter(self) -> TypeAdapter[Any]:
        """The validator of the parameters, keyed by Python names."""
        make, optional = cast(Any, (TypedDict, NotRequired))  # of computed fields, which checkers do not follow
        fields = {one.name: one.type() if one.required else optional[one.type()] for one in self.parameters}
        return adapter(lambda: closed(make(f"{self.name} parameters", fields)), strict=True)
