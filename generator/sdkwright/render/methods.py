"""Methods of resources: signatures, docstrings, and the one call that each makes."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct, field
from msgspec.structs import replace

from sdkwright.ir.algebra import body_arguments, media_type_chosen, without_null
from sdkwright.ir.api import Body, Operation, Parameter
from sdkwright.ir.codecs import Shape
from sdkwright.ir.types import ANY
from sdkwright.names import snake
from sdkwright.render.annotations import Annotator, Mode, either
from sdkwright.render.arguments import ArgumentView
from sdkwright.render.bodies import (
    ContentView,
    Variant,
    argument_type,
    content_view,
    is_mixed,
    media_type_argument,
    variants,
)
from sdkwright.render.code import Code, compose, docstring, joined, literal, name
from sdkwright.render.descriptions import described
from sdkwright.render.operations import OperationBuilder, OperationView, is_text_stream
from sdkwright.render.options import has_collected_options, options_name, options_of
from sdkwright.render.scope import Scope
from sdkwright.render.spellings import Spelling, former_arguments, former_spellings, spellings


class Signature(Struct, frozen=True):
    """The arguments of one overload of a method, and what it returns."""

    arguments: tuple[ArgumentView, ...]
    returns: Code
    returns_async: Code
    deprecated: Code | None = None  # what type checkers say about calls of this overload


class MethodView(Struct, frozen=True):
    """A method and its async twin."""

    name: Code
    name_async: Code
    operation: OperationView
    constant_async: Code
    overloads: tuple[Signature, ...]
    signature: Signature
    params: tuple[tuple[Code, Code], ...]  # the parameters: name, value
    content: ContentView | None
    options: tuple[Code, ...]  # those that are written out as arguments
    options_name: Code  # of the dict that has all options, otherwise
    accept: Code | None  # the media type that a call asks for, where there is a choice
    doc: Code
    deprecated: Code | None  # what type checkers and warnings say about its use
    downloads: bool  # it can return bytes, which may be many
    former: tuple[tuple[Code, Code], ...]  # former names of arguments, with their names


class AcceptView(Struct, frozen=True):
    """The enum that chooses among several media types of a response."""

    name: Code
    members: tuple[tuple[Code, Code], ...]
    doc: Code


class MethodBuilder(Struct, frozen=True):
    """Builds the views of operations."""

    operations: OperationBuilder
    errors: Mapping[str, str]  # status → exception
    module: Code | None = None  # what has the enums of media types; None: the module of the methods
    _shared: list[ArgumentView] = field(default_factory=list[ArgumentView])  # the arguments of every method

    @property
    def annotate(self) -> Annotator:
        """What writes annotations."""
        return self.operations.annotate

    @property
    def scope(self) -> Scope:
        """The names of the module."""
        return self.annotate.scope

    def method(self, operation: Operation) -> MethodView:
        """The method itself."""
        overloads = self._overloads(operation)
        deprecated = f"`{operation.name}` is deprecated by the API." if operation.doc.deprecated else ""
        return MethodView(
            name=name(operation.name),
            name_async=name(f"{operation.name}_async"),
            operation=self.operations.build(operation),
            constant_async=self.operations.constant_name(operation, awaited=True),
            overloads=overloads,
            signature=(
                self._implementation(operation) if overloads else self._signature(operation, {}, None, None)
            ),
            params=tuple((literal(item.name), self._value(operation, item)) for item in operation.parameters),
            content=content_view(operation, lambda item: self._value(operation, item)),
            options=() if has_collected_options(operation) else tuple(map(name, options_of(operation))),
            options_name=name(options_name(operation)),
            accept=self._accept(operation),
            doc=docstring(self._doc(operation), 8),
            deprecated=literal(deprecated) if deprecated else None,
            downloads=any(item.codec.facts.shape is Shape.BYTES for item in operation.responses),
            former=tuple(
                (literal(old), literal(label)) for old, label in former_arguments(operation).items()
            ),
        )

    def accept_enum(self, operation: Operation) -> AcceptView | None:
        """The enum of the media types that the operation can answer with."""
        if operation.accept_enum is None:
            return None
        media = self.operations.media_types(operation)
        members = tuple((member(item), literal(item)) for item in media)
        doc = docstring(f"The media types that `{operation.name}` can answer with.", 4)
        return AcceptView(name(operation.accept_enum), members, doc)

    # --- signatures

    def _overloads(self, operation: Operation) -> tuple[Signature, ...]:
        """The typed ways to call a method, by spelling, response and body; none if there is just one."""
        ways = [(variant, self.arguments(operation, variant)) for variant in variants(operation) or (None,)]
        spelled = [(spelling, variant) for variant, listed in ways for spelling in spellings(listed)]
        # What calls by former names is looked at last, for it is deprecated.
        if former_arguments(operation):
            spelled += [
                (spelling, variant)
                for variant, listed in ways
                for spelling in former_spellings(operation, listed)
            ]
        accepted = self._typed_choices(operation) or [None]
        combined = [
            (spelling, accept, variant)
            for spelling, variant in spelled
            for accept in accepted
            if accept == accepted[0] or _streams(operation, variant)
        ]
        if len(combined) < 2:
            return ()
        # Not every variant has what is spelled in several ways.
        signatures = tuple(dict.fromkeys(self._signature(operation, *choice) for choice in combined))
        return signatures if len(signatures) > 1 else ()

    def _typed_choices(self, operation: Operation) -> list[str | None]:
        """The media types of responses that get an overload each: those that change what a program works with.

        A stream of events whose data the document does not describe is text to the program; nobody asks for that.
        """
        if operation.accept_enum is None and operation.stream_flag is None:
            return []
        first, *others = self.operations.media_types(operation)
        text = {item.media_type for item in operation.responses if is_text_stream(item)}
        return [first, *(item for item in others if item not in text)]

    def _signature(
        self,
        operation: Operation,
        spelling: Spelling,
        accept: str | None,
        variant: Variant | None,
    ) -> Signature:
        """What one way to call a method takes and returns."""
        arguments: list[ArgumentView] = []
        former: list[str] = []
        for item in self.arguments(operation, variant):
            labels = spelling.get(item.name, (item.name,))
            former += (label for label in labels if label in item.former_names)
            for label in labels:
                view = self.argument(item, label)
                if accept is not None and item.place == "body" and item.wire == operation.stream_flag:
                    view = self._stream_flag(operation, item, accept, label)
                elif item.required and len(labels) > 1:  # by one of them, whatever type checkers know
                    view = replace(view, default=Code("..."))
                arguments.append(view)
        body = variant.body if variant else operation.bodies[0] if operation.bodies else None
        if body is not None and not body.flat:
            arguments.append(self._body_argument(operation, body, accept))
        if media_type_chosen(operation.bodies):
            type_, required = media_type_argument(operation, variant, self.scope)
            arguments.append(ArgumentView(Code("media_type"), type_, None if required else Code("None")))
        arguments += self.common(self._accept_argument(operation, accept))
        returns = awaited = self.operations.returns(operation, accept, self.operations.page(operation))
        if operation.pagination is not None or any(item.items for item in operation.responses):
            page = self.operations.page(operation, "Async")
            awaited = self.operations.returns(operation, accept, page, "AsyncStream")
        names = former_arguments(operation)
        message = ", ".join(f"`{label}` is renamed to `{names[label]}`" for label in former)
        deprecated = literal(message) if message else None
        return Signature(self._ordered(operation, arguments), returns, awaited, deprecated)

    def _implementation(self, operation: Operation) -> Signature:
        """What a method takes behind its overloads: each argument of any of them."""
        arguments: list[ArgumentView] = []
        several = len(variants(operation)) > 1  # the arguments of all bodies, each of which may be missing
        for item in self.arguments(operation, None):
            if several and item.place == "body":
                continue
            if item.other_names:
                type_ = compose("{} | {}", self._argument_type(item), self.scope.Unset)
                labels = (item.name, *item.other_names)
                arguments += [ArgumentView(name(label), type_, self.scope.UNSET) for label in labels]
            else:
                arguments.append(self.argument(item, item.name))
        if several:
            arguments += self._body_arguments(operation)
        elif operation.bodies and not operation.bodies[0].flat:
            arguments.append(self._body_argument(operation, operation.bodies[0], None))
        if media_type_chosen(operation.bodies):
            type_, _ = media_type_argument(operation, None, self.scope)
            arguments.append(ArgumentView(Code("media_type"), type_, Code("None")))
        accept = None
        if operation.accept_enum is not None:
            accept = ArgumentView(
                Code("accept_header_override"),
                compose("{} | None", self._enum(operation.accept_enum)),
                Code("None"),
            )
        arguments += self.common(accept)
        page, page_async = (self.operations.page(operation, prefix) for prefix in ("", "Async"))
        returns = self.operations.returns(operation, None, page)
        awaited = self.operations.returns(operation, None, page_async, "AsyncStream")
        if len(self._typed_choices(operation)) > 1:
            returns = awaited = self.scope.Any
        return Signature(self._ordered(operation, arguments), returns, awaited)

    # --- arguments

    def arguments(self, operation: Operation, variant: Variant | None) -> list[Parameter]:
        """The parameters, and the fields of the bodies of a variant or of all, the first of each name."""
        bodies = operation.bodies if variant is None else (variant.body,)
        fields = {item.name: item for body in reversed(bodies) for item in reversed(body_arguments(body))}
        listed = [*operation.parameters, *reversed(fields.values())]
        return [item for item in listed if item.required] + [item for item in listed if not item.required]

    def argument(self, item: Parameter, label: str) -> ArgumentView:
        """The argument of a parameter, or of a property of a flat body."""
        if item.required:
            return ArgumentView(name(label), self._argument_type(item))
        type_ = without_null(item.type)[0]
        if not item.nullable:
            return ArgumentView(name(label), self.annotate.optional(type_, Mode.SIGNATURE), Code("None"))
        return self._optional(label, self.annotate(type_, Mode.SIGNATURE), nullable=True)

    def _argument_type(self, item: Parameter) -> Code:
        type_, null = without_null(item.type)
        if null and type_ != ANY:
            return self.annotate.optional(type_, Mode.SIGNATURE)
        return self.annotate(type_, Mode.SIGNATURE)

    def _optional(self, label: str, type_: Code, *, nullable: bool) -> ArgumentView:
        """An argument that can be left out; where None is a value of its own, that is not the same as None."""
        if nullable:
            return ArgumentView(
                name(label), compose("{}[{}]", self.scope.OptionalNullable, type_), self.scope.UNSET
            )
        return ArgumentView(name(label), either([type_, Code("None")]), Code("None"))

    def _stream_flag(self, operation: Operation, item: Parameter, accept: str, label: str) -> ArgumentView:
        """The argument that chooses between JSON and a stream, in the overload for one of them."""
        stream = accept != self.operations.media_types(operation)[0]
        type_ = compose("{}[{}]", self.scope.Literal, literal(stream))
        if item.required or stream != (item.default is True):
            return ArgumentView(name(label), type_)
        return self._optional(label, type_, nullable=item.nullable)

    def _body_argument(self, operation: Operation, body: Body, accept: str | None) -> ArgumentView:
        """The one argument of a body that is not flat."""
        streams = accept is not None and accept != self.operations.media_types(operation)[0]
        if operation.stream_types is not None and accept is not None:
            body = replace(body, type=operation.stream_types[streams])
        type_ = argument_type(body, self.annotate)
        if body.required or (operation.stream_types is not None and streams):
            return ArgumentView(name(body.argument), type_)
        return self._optional(body.argument, type_, nullable=body.nullable)

    def _body_arguments(self, operation: Operation) -> list[ArgumentView]:
        """The arguments that any of several bodies takes."""
        types: dict[str, list[Code]] = {}
        for variant in variants(operation):
            body = variant.body
            for item in body_arguments(body):
                type_ = self.annotate(without_null(item.type)[0], Mode.SIGNATURE)
                for label in (item.name, *item.other_names):
                    types.setdefault(label, []).append(type_)
            if not body.flat:
                types.setdefault(body.argument, []).append(argument_type(body, self.annotate))
        return [self._optional(label, either(listed), nullable=True) for label, listed in types.items()]

    def _accept_argument(self, operation: Operation, accept: str | None) -> ArgumentView | None:
        """The argument that chooses the media type of the response, in the overload for one of them."""
        if operation.accept_enum is None:
            return None
        label, enum = Code("accept_header_override"), self._enum(operation.accept_enum)
        choices = self._typed_choices(operation)
        if accept is None or len(choices) < 2:
            return ArgumentView(label, compose("{} | None", enum), Code("None"))
        first = accept == choices[0]
        media = (
            [item for item in self.operations.media_types(operation) if item not in choices] if first else []
        )
        constants = joined(compose("{}.{}", enum, member(item)) for item in (accept, *media))
        type_ = compose("{}[{}]", self.scope.Literal, constants)
        # Required where it changes what is returned; keyword arguments may follow those with defaults.
        return (
            ArgumentView(label, compose("{} | None", type_), Code("None"))
            if first
            else ArgumentView(label, type_)
        )

    def _enum(self, label: str) -> Code:
        """An enum of media types."""
        return name(label) if self.module is None else compose("{}.{}", self.module, name(label))

    def common(self, accept: ArgumentView | None) -> list[ArgumentView]:
        """The arguments of every method, `accept` in the place where other SDKs have it."""
        if not self._shared:
            py, none = self.scope, Code("None")
            number = compose("{} | None", py.int)
            headers = compose("{}[{}, {} | None] | None", py.Mapping, py.str, py.str)
            self._shared.extend(
                (
                    ArgumentView(
                        Code("retries"), compose("{}[{}]", py.OptionalNullable, py.RetryConfig), py.UNSET
                    ),
                    ArgumentView(Code("server_url"), compose("{} | None", py.str), none),
                    ArgumentView(Code("timeout_ms"), number, none),
                    ArgumentView(Code("http_headers"), headers, none),
                    ArgumentView(Code("deadline_ms"), number, none),
                )
            )
        return [*self._shared[:2], *([accept] if accept is not None else []), *self._shared[2:]]

    def _ordered(self, operation: Operation, arguments: list[ArgumentView]) -> tuple[ArgumentView, ...]:
        """Arguments in the order of a signature, with the options after them."""
        if not has_collected_options(operation):
            types = self.option_types()
            defaults = {"timeout": self.scope.UNSET}
            written = [
                ArgumentView(Code(option), types[option], defaults.get(option, Code("None")))
                for option in options_of(operation)
            ]
            return required_first([*arguments, *written])
        label = compose("**{}", name(options_name(operation)))
        collected = ArgumentView(label, compose("{}[{}]", self.scope.Unpack, self.scope.RequestOptions))
        return (*required_first(arguments), collected)

    def option_types(self) -> dict[str, Code]:
        """The types of options that are arguments of their own."""
        py = self.scope
        values = compose("{}[{}, {}] | None", py.Mapping, py.str, py.object)
        return {
            "extra_headers": compose("{}[{}, {} | None] | None", py.Mapping, py.str, py.str),
            "extra_query": values,
            "extra_body": values,
            "timeout": compose("{}[{} | {}]", py.OptionalNullable, py.float, py.Timeout),
            "max_retries": compose("{} | None", py.int),
            "idempotency_key": compose("{} | None", py.str),
        }

    # --- the call

    def _accept(self, operation: Operation) -> Code | None:
        """The media type that a call asks for."""
        if operation.accept_enum is not None:
            return Code("accept_header_override")
        if operation.stream_flag is None:
            return None
        media = literal(self.operations.media_types(operation)[1])
        return compose("{} if {} else None", media, self._asks_for_stream(operation))

    def _asks_for_stream(self, operation: Operation) -> Code:
        """Whether the arguments of a call ask for a stream."""
        body = operation.bodies[0]
        for item in body.fields:
            if item.wire == operation.stream_flag:
                return compose("{} is not False" if item.default is True else "{}", name(item.name))
        return compose(
            "{}({}, {})", self.scope.requests_stream, name(body.argument), literal(operation.stream_flag)
        )

    def _value(self, operation: Operation, item: Parameter) -> Code:
        if not item.other_names:
            return name(item.name)
        labels = [name(label) for label in (item.name, *item.other_names)]
        spellings = joined(compose("{}={}", label, label) for label in labels)
        return compose("{}({}, {})", self.scope.one_of, literal(operation.name), spellings)

    # --- the docstring

    def _doc(self, operation: Operation) -> str:
        doc = operation.doc
        request = f"Spec: {operation.verb} {operation.path}"
        about = [doc.summary, doc.description if doc.description != doc.summary else ""]
        parts = about if any(about) else [request]  # a docstring does not begin with its arguments
        parts.append(section("Args:", [*self.described(operation), *_choice_docs(operation)]))
        parts.append(section("Raises:", self.raised(operation)))
        headers = {field: text for response in operation.responses for field, text in response.headers}
        title = "Response headers, for `with_raw_response`:"
        parts.append(section(title, [(field, " ".join(text.split())) for field, text in headers.items()]))
        parts.append("Deprecated." if doc.deprecated else "")
        parts += [] if request in parts else [request]
        return "\n\n".join(part for part in parts if part)

    def described(self, operation: Operation) -> list[tuple[str, str]]:
        """The arguments that the document describes, each in one line."""
        listed = [(item.name, " ".join(described(item).split())) for item in self.arguments(operation, None)]
        return [(label, text) for label, text in listed if text]

    def raised(self, operation: Operation) -> list[tuple[str, str]]:
        """The exceptions of the operation, each with its statuses."""
        statuses: dict[str, list[str]] = {}
        for response in operation.errors:
            if response.status in self.errors:
                statuses.setdefault(self.errors[response.status], []).append(response.status)
        return [(label, ", ".join(dict.fromkeys(listed))) for label, listed in statuses.items()]


def required_first(arguments: list[ArgumentView]) -> tuple[ArgumentView, ...]:
    """Arguments in the order of a signature; the choice of the response's media type stays where it stands."""
    return tuple(
        sorted(arguments, key=lambda item: item.default is not None or item.name == "accept_header_override")
    )


def section(title: str, entries: list[tuple[str, str]]) -> str:
    """A section of a docstring; nothing without entries."""
    lines = [f"    {label}: {text}".rstrip(": ") for label, text in entries]
    return "\n".join([title, *lines]) if lines else ""


def _choice_docs(operation: Operation) -> list[tuple[str, str]]:
    """What is to be said of the arguments that choose media types."""
    docs: list[tuple[str, str]] = []
    if media_type_chosen(operation.bodies):
        first = operation.bodies[0].media_type
        known = ", ".join(f"`{body.media_type}`" for body in operation.bodies)
        default = {"text/*": "text/plain"}.get(first, "application/octet-stream" if "*" in first else first)
        chosen = (
            f"`{default}`, or else the one that takes the arguments,"
            if is_mixed(operation)
            else f"`{default}`"
        )
        docs.append(("media_type", f"What the body is sent as, {chosen} if it is left out; one of {known}."))
    if operation.accept_enum is not None:
        text = (
            "The media type to ask for. Where the result is not the JSON model, it is text or bytes. "
            "Without it, the server chooses among them, and prefers the first."
        )
        docs.append(("accept_header_override", text))
    return docs


def _streams(operation: Operation, variant: Variant | None) -> bool:
    """Whether what asks for a stream, where there is such a thing, is among the arguments of a body."""
    flag = operation.stream_flag
    if flag is None or variant is None:
        return True
    if operation.stream_types is not None:
        return variant.default
    return flag in (item.wire for item in variant.body.fields)


def member(media: str) -> Code:
    """The enum member for a media type."""
    return name(snake(media).upper())
