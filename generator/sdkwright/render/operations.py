"""The constants that describe operations to the runtime: one value per operation."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import assert_never
from urllib.parse import quote

from msgspec import Struct

from sdkwright.ir.algebra import below, united, without_null
from sdkwright.ir.api import Api, Operation, Parameter, Response, RetryPolicy
from sdkwright.ir.codecs import Shape, Symbol
from sdkwright.ir.types import ANY, NULL, Type
from sdkwright.openapi.paths import read_template
from sdkwright.render.annotations import Annotator, Mode, either
from sdkwright.render.bodies import BodyView, body_view, is_mixed
from sdkwright.render.client import server_code
from sdkwright.render.code import Code, compose, joined, literal, name, tuple_of
from sdkwright.render.pages import pagination_code

_IN_ADDRESSES = "/?#:@!$&'()*+,;=%[]"  # beside letters, digits and -._~
_LONE_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")


class ParameterView(Struct, frozen=True):
    """A parameter, as the runtime is told of it."""

    wire: Code
    place: Code
    type: Code
    options: Mapping[Code, Code]  # keyword arguments


class ResponseView(Struct, frozen=True):
    """A declared response; without a media type it has no content."""

    status: Code
    media_type: Code | None
    type: Code | None
    decoder: Code | None  # what reads it, if not what the runtime does by default


class OperationView(Struct, frozen=True):
    """The constant that describes an operation."""

    name: Code
    returns: Code
    id: Code
    call: Code  # the method of the client, as programs write it
    verb: Code
    path: Code
    parameters: tuple[ParameterView, ...]
    bodies: tuple[BodyView, ...]
    responses: tuple[ResponseView, ...]
    errors: tuple[ResponseView, ...]
    options: Mapping[Code, Code]  # keyword arguments: security, tags, servers and the like
    awaited: AwaitedView | None


class AwaitedView(Struct, frozen=True):
    """The constant of awaited calls, where it is not the same: they return other pages or streams."""

    name: Code
    returns: Code
    page: Code | None  # the class of its pages; None: it returns a stream


class OperationBuilder(Struct, frozen=True):
    """Describes operations; the types it writes are those of the methods' signatures too."""

    api: Api
    annotate: Annotator
    namespace: str = ""  # of the operations, as programs write it: "router.embeddings"

    def build(self, operation: Operation) -> OperationView:
        """The description of an operation."""
        page = self.page(operation)
        label = self.constant_name(operation)
        return OperationView(
            name=label,
            returns=self.returns(operation, page=page),
            id=literal(operation.id),
            call=literal(self._call(operation)),
            verb=literal(operation.verb),
            path=literal(_as_sent(operation)),
            parameters=tuple(self._parameter(item) for item in operation.parameters),
            bodies=tuple(
                body_view(item, self.annotate, mixed=is_mixed(operation)) for item in operation.bodies
            ),
            responses=tuple(self._response(item, page) for item in operation.responses),
            errors=tuple(self._response(item, None) for item in operation.errors if _is_read(item)),
            options=self._options(operation),
            awaited=self._awaited(operation),
        )

    def _call(self, operation: Operation) -> str:
        return below(self.namespace, operation.name)

    def constant_name(self, operation: Operation, *, awaited: bool = False) -> Code:
        """The name of the constant, or of the one for awaited calls, where there are two."""
        label = operation.name.strip("_")  # two names in lower case may be one in upper case: ß, ſ
        suffix = "_ASYNC" if awaited and self._differs_awaited(operation) else ""
        return name(f"_{label.upper() if label.isascii() else label}{suffix}")

    def page(self, operation: Operation, prefix: str = "") -> Code | None:
        """The class of a paginated operation's pages."""
        if operation.pagination is None:
            return None
        return compose("{}.{}", self.annotate.scope.models, name(f"{prefix}{operation.page}"))

    def media_types(self, operation: Operation) -> list[str]:
        """The media types of its responses, the preferred first."""
        return list(dict.fromkeys(item.media_type for item in operation.responses if item.media_type))

    def returns_stream(self, operation: Operation) -> bool:
        """Whether a plain call of it returns a stream."""
        preferred = self.media_types(operation)[:1]
        return any(item.items and item.media_type in preferred for item in operation.responses)

    # --- what it returns

    def response_type(self, item: Response, stream: str = "") -> Code:
        """What one response, or each item of a stream, is parsed to; `stream`: the class of streams."""
        scope = self.annotate.scope
        if item.media_type is None:
            return Code("None")
        if item.items is not None:
            text = scope.ServerSentEvent if item.type is None else self.annotate(item.type, Mode.RESPONSE)
            return compose("{}[{}]", scope[stream], text) if stream else text
        shape = item.codec.facts.shape
        match shape:
            case Shape.DOCUMENT:
                return self.annotate(item.type or ANY, Mode.RESPONSE)
            case Shape.TEXT:
                return scope.str
            case Shape.FIELDS | Shape.BYTES | Shape.ITEMS:
                return scope.bytes
            case _:
                assert_never(shape)

    def returns(
        self, operation: Operation, media: str | None = None, page: Code | None = None, stream: str = "Stream"
    ) -> Code:
        """What the method returns, for one media type of the response or the preferred one; `page` in place of JSON."""
        plain: list[Type] = []
        alternatives: list[Code] = []
        for item in self._possible(operation, media):
            if item.media_type is None:
                plain.append(NULL)
            elif item.codec.facts.is_document and page is not None:
                alternatives.append(page)
            elif item.codec.facts.is_document:
                plain.append(item.type or ANY)
            else:
                alternatives.append(self.response_type(item, stream))
        if plain == [NULL] * len(plain) and not alternatives:
            return Code("None")
        if not alternatives:
            return self.annotate.readable(united(tuple(plain)), Mode.RESPONSE)
        return either([*alternatives, *(self.annotate(type_, Mode.RESPONSE) for type_ in plain)])

    def _possible(self, operation: Operation, media: str | None) -> list[Response]:
        """The responses that a call gets which asks for one media type, or for the preferred one."""
        types = self.media_types(operation)
        first = types[0] if types else None
        wanted = media or first
        offering = {item.status for item in operation.responses if item.media_type == wanted}
        # A status that has no such choice is answered in its own way.
        return [
            item
            for item in operation.responses
            if item.media_type in (None, wanted) or (item.status not in offering and media in (None, first))
        ]

    # --- the description of the operation

    def _differs_awaited(self, operation: Operation) -> bool:
        """Whether awaited calls return something else: other pages or streams."""
        return operation.pagination is not None or self.returns_stream(operation)

    def _awaited(self, operation: Operation) -> AwaitedView | None:
        if not self._differs_awaited(operation):
            return None
        page = self.page(operation, "Async")
        returns = self.returns(operation, page=page, stream="AsyncStream")
        label = compose("{}_ASYNC", self.constant_name(operation))
        return AwaitedView(label, returns, page)

    def _options(self, operation: Operation) -> dict[Code, Code]:
        options: dict[str, Code] = {}
        if operation.security:
            options["security"] = tuple_of(tuple_of(map(literal, item)) for item in operation.security)
        if operation.tags:
            options["tags"] = tuple_of(map(literal, operation.tags))
        if operation.scopes:
            options["scopes"] = tuple_of(map(literal, operation.scopes))
        if operation.servers:
            options["server"] = server_code(operation.servers[0], self.annotate.scope)
        if operation.retry_safe:
            options["retry"] = Code("True")
        if operation.idempotency_header:
            options["idempotency_header"] = literal(operation.idempotency_header)
        if operation.retries is not None:
            options["retries"] = self._retries(operation.retries)
        if any(item.items for item in operation.responses):
            options["handler"] = self.annotate.scope.StreamHandler
        if operation.telemetry:
            options["telemetry"] = literal(dict(operation.telemetry))
        if operation.pagination is not None:
            options["pagination"] = pagination_code(self.api, operation, self.annotate.scope)
        if operation.id != self._call(operation):
            options["call"] = literal(self._call(operation))
        return {Code(key): value for key, value in options.items()}

    def _retries(self, policy: RetryPolicy) -> Code:
        """The retry policy of an operation that has its own."""
        scope = self.annotate.scope
        if policy.attempts == 1:
            return Code("None")
        numbers = (policy.initial_ms, policy.max_ms, policy.exponent, policy.elapsed_ms)
        return compose(
            '{}("backoff", {}({}), {}, {}, {})',
            scope.RetryConfig,
            scope.BackoffStrategy,
            joined(map(literal, numbers)),
            literal(policy.connection_errors),
            literal(list(policy.statuses)),
            literal(policy.attempts),
        )

    def _parameter(self, item: Parameter) -> ParameterView:
        type_, null = without_null(item.type)
        nullable = item.nullable or (null and type_ != ANY)
        text = self.annotate.optional(type_, Mode.INPUT) if nullable else self.annotate(type_, Mode.INPUT)
        return ParameterView(literal(item.wire), literal(item.place), text, self._parameter_options(item))

    def _parameter_options(self, item: Parameter) -> dict[Code, Code]:
        """What the runtime is told beside that, where it is not what OpenAPI has by default."""
        options: dict[str, Code] = {}
        if item.name != (item.from_client or item.wire):
            options["name"] = literal(item.name)
        options |= {flag: Code("True") for flag in ("required", "nullable") if getattr(item, flag)}
        if item.style != ("simple" if item.place in ("path", "header") else "form"):
            options["style"] = literal(item.style)
        if item.explode != (item.style in ("form", "cookie")):
            options["explode"] = literal(item.explode)
        if item.allow_reserved:
            options["allow_reserved"] = Code("True")
        if item.codec is not None:
            options["content"] = literal("json" if item.codec.facts.is_json else "text")
        if item.from_client:
            options["from_client"] = literal(item.from_client)
        return {Code(key): value for key, value in options.items()}

    def _response(self, item: Response, page: Code | None) -> ResponseView:
        if item.media_type is None:
            return ResponseView(literal(item.status), None, None, None)
        type_ = page if page is not None and item.codec.facts.is_document else self.response_type(item)
        decoder = _decoder(item)
        code = None if decoder is None else self.annotate.scope.imported(f".{decoder.module}", decoder.name)
        if code is not None and _ends_otherwise(item):
            code = compose("{}.until({})", code, literal(item.sentinel))
        return ResponseView(literal(item.status), literal(item.media_type), type_, code)


def _is_read(item: Response) -> bool:
    """Whether the runtime has to be told how to read an error; a document that it reads anyway needs a type."""
    facts = item.codec.facts
    return facts.is_document and (item.type is not None or facts.decoder is not None)


def _decoder(item: Response) -> Symbol | None:
    """What reads a response: that of its codec; events of which more is known than their fields have others."""
    decoder = item.codec.facts.decoder
    if decoder is None or not item.codec.facts.has_events:
        return decoder
    match item.items:
        case None | "events":
            return decoder
        case "items":
            return Symbol(decoder.module, f"DATA_OF_{decoder.name}")
        case "events/json":
            return Symbol(decoder.module, f"JSON_{decoder.name}")
        case "events/any":
            return Symbol(decoder.module, f"ANY_{decoder.name}")
        case _:
            assert_never(item.items)


def _ends_otherwise(item: Response) -> bool:
    """Whether a stream ends with another item than the runtime expects."""
    usual = None if item.items == "events" else "[DONE]"
    return item.sentinel not in (None, usual)


def is_text_stream(item: Response) -> bool:
    """Whether a response is a stream of events that is read as one text, for the document does not describe them."""
    return (
        item.items is None
        and (item.media_type or "").partition(";")[0].strip().lower() == "text/event-stream"
    )


def _as_sent(operation: Operation) -> str:
    """A path as it is sent: what cannot stand in an address is percent-encoded, but for the names of parameters.

    A query in the path is only what no query parameter writes.
    """
    keys = {item.wire for item in operation.parameters if item.place == "query"}
    parts = re.split(r"(\{[^{}]*\})", read_template(operation.path).without(keys))
    parts[::2] = [_LONE_PERCENT.sub("%25", quote(part, safe=_IN_ADDRESSES)) for part in parts[::2]]
    return "".join(parts)
