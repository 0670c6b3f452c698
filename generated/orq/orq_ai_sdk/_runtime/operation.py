"""What generated code says about one operation: values, with the validators built when they are first needed."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Mapping
from dataclasses import KW_ONLY, dataclass, replace
from functools import cache, cached_property
from types import MappingProxyType
from typing import Any, Generic, NamedTuple, Optional, TypeVar

from pydantic import ConfigDict, PydanticUserError, TypeAdapter
from typing_extensions import NotRequired, TypedDict

from .model import closed

T = TypeVar("T")
S = TypeVar("S")

_STYLES = {"path": "simple", "query": "form", "header": "simple", "cookie": "form"}
_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
_building = threading.RLock()  # pydantic's deferred builds are not meant to run side by side


def is_json(media_type: str) -> bool:
    """Whether a media type without parameters is JSON: `application/json`, or anything that ends in `+json`."""
    return media_type.endswith(("/json", "+json"))


@cache
def adapter(type: Callable[[], Any], *, strict: bool) -> TypeAdapter[Any]:
    """The validator of a type: strict for arguments, lenient for answers; built once."""
    with _building:
        annotation = type()
        try:
            built = TypeAdapter[Any](annotation, config=ConfigDict(strict=True) if strict else None)
        except PydanticUserError:  # models and TypedDicts bring their own configuration
            built = TypeAdapter(annotation)
        built.rebuild()
    return built


class Parameter(NamedTuple):
    """A path, query, header or cookie parameter.

    `name` is the Python argument (the wire name if left out), `from_client` the client argument that supplies the
    value when the call does not. `media_type` makes it a JSON document instead of a styled value.
    """

    wire: str
    place: str
    type: Callable[[], Any]
    name: str = ""
    required: bool = False
    nullable: bool = False
    style: str = ""
    explode: Optional[bool] = None
    allow_reserved: bool = False
    media_type: Optional[str] = None
    from_client: Optional[str] = None

    def resolved(self) -> Parameter:
        """The parameter with the defaults that OpenAPI gives it."""
        style = self.style or _STYLES[self.place]
        explode = style in ("form", "cookie") if self.explode is None else self.explode
        required = self.required or self.place == "path"
        return self._replace(name=self.name or self.wire, required=required, style=style, explode=explode)


class Body(NamedTuple):
    """The request body. `flat`: its fields are the method's own arguments; `nullable`: those that can be null."""

    media_type: str
    type: Callable[[], Any]
    nullable: tuple[str, ...] = ()
    flat: bool = False
    required: bool = True


class Answer(NamedTuple):
    """A declared response: status ("200", "4XX", "default"), media type (None: no content), and its type."""

    status: str
    media_type: Optional[str] = None
    type: Callable[[], Any] = lambda: Any


class Server(NamedTuple):
    """A base address; `variables` gives the defaults of its `{placeholders}`."""

    url: str
    name: Optional[str] = None
    variables: Mapping[str, str] = MappingProxyType({})


class Pagination(NamedTuple):
    """How to ask for the next page; `items` names the list in the answer, with dots for depth.

    Of kind "offset": `argument` counts the items to skip. Other kinds are not known yet and give no next page.
    """

    kind: str
    argument: str
    limit: Optional[str] = None
    limit_default: Optional[int] = None
    items: str = "data"


@dataclass(eq=False)
class Operation(Generic[T]):
    """One operation, returning T.

    `security` lists alternatives of scheme names: `()` asks for none, an empty alternative makes it optional.
    `retry` says that it may be repeated although its method is not idempotent. `server` is where the operation is
    served, if not where the others are; `telemetry` its attributes in traces: constants, or where their values stand
    ("$request.body#/model").
    """

    name: str
    method: str
    path: str
    _: KW_ONLY
    parameters: tuple[Parameter, ...] = ()
    body: Optional[Body] = None
    answers: tuple[Answer, ...] = ()
    errors: tuple[Answer, ...] = ()
    security: tuple[tuple[str, ...], ...] = ()
    tags: tuple[str, ...] = ()
    retry: bool = False
    pagination: Optional[Pagination] = None
    extensions: Optional[Mapping[str, Any]] = None
    server: Optional[Server] = None
    telemetry: Optional[Mapping[str, str]] = None

    def __post_init__(self) -> None:
        self.parameters = tuple(parameter.resolved() for parameter in self.parameters)

    @cached_property
    def segments(self) -> list[str]:
        """The path, cut at its placeholders: literal, name, literal, name, … literal."""
        return _PLACEHOLDER.split(self.path)

    @cached_property
    def accept(self) -> str:
        """The Accept header: the first media type is preferred; a stream that nobody asked for is refused."""
        types = list(dict.fromkeys(answer.media_type for answer in self.answers if answer.media_type))
        if len(types) < 2:
            return types[0] if types else "*/*"
        others = [f"{name};q={0 if name == 'text/event-stream' else 0.5}" for name in types[1:]]
        return ", ".join([f"{types[0]};q=1", *others])

    def asked(self, accept: Optional[str]) -> tuple[Answer, ...]:
        """The answers of the kind that was asked for: a caller who expects a model gets no text instead."""
        types = [answer.media_type for answer in self.answers if answer.media_type]
        wanted = accept or (types[0] if types else None)
        if wanted is None or not is_json(types[0]):
            return self.answers
        return tuple(
            answer
            for answer in self.answers
            if answer.media_type in (None, wanted) or is_json(answer.media_type) and is_json(wanted)
        )

    @cached_property
    def adapter(self) -> TypeAdapter[Any]:
        """The validator of the parameters, keyed by Python names."""
        fields: dict[str, Any] = {}
        for parameter in self.parameters:
            known = parameter.type()
            fields[parameter.name] = known if parameter.required else NotRequired[known]
        make: Any = TypedDict  # the functional form with computed fields, which checkers do not follow
        return adapter(lambda: closed(make(f"{self.name} parameters", fields)), strict=True)

    def returning(self, type: Callable[[], type[S]]) -> Operation[S]:
        """The same operation with another type for its JSON answers (the page of an asynchronous call)."""
        answers = tuple(
            answer._replace(type=type) if is_json(answer.media_type or "") else answer for answer in self.answers
        )
        copy: Any = replace(self, answers=answers)
        other: Operation[S] = copy
        return other
