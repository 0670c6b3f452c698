"""Methods of resources: signatures, the constants that describe operations, and the one call that each makes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from itertools import product

from sdkwright.ir.algebra import body_arguments, media_type_chosen
from sdkwright.ir.api import Body, Operation, Parameter
from sdkwright.names import snake
from sdkwright.render.annotations import Annotator, Mode
from sdkwright.render.bodies import Variant, argument_type, content, media_type_line, mixed, variants
from sdkwright.render.code import Code, docstring, joined, literal, name
from sdkwright.render.descriptions import described
from sdkwright.render.models import without_null
from sdkwright.render.operations import ConstantBuilder


@dataclass(frozen=True, slots=True)
class Signature:
    """The parameters of one spelling of a method, and what it returns."""

    parameters: tuple[Code, ...]
    returns: Code
    returns_async: Code


@dataclass(frozen=True, slots=True)
class MethodView:
    """A method and its async twin."""

    name: Code
    name_async: Code
    constant: Code
    constant_async: Code
    overloads: tuple[Signature, ...]
    signature: Signature
    arguments: tuple[Code, ...]
    doc: Code
    doc_async: Code
    binary: bool  # it can answer with bytes, which may be many


@dataclass(frozen=True, slots=True)
class AcceptView:
    """The enum that chooses among several media types of an answer."""

    name: Code
    members: tuple[Code, ...]
    doc: Code


@dataclass(slots=True)
class MethodBuilder:
    """Builds the views of one operation."""

    constants: ConstantBuilder
    annotate: Annotator
    uses: set[str]  # names that the module must import
    names_errors: dict[str, str]  # status -> exception

    def method(self, operation: Operation) -> MethodView:
        """The method itself."""
        constant = self.constants.constant_name(operation)
        twice = self.constants.page(operation) is not None or self.constants.streams_only(operation)
        overloads = self._overloads(operation)
        if overloads:
            self.uses.add("overload")
        return MethodView(
            name=name(operation.name),
            name_async=name(f"{operation.name}_async"),
            constant=constant,
            constant_async=Code(f"{constant}_ASYNC") if twice else constant,
            overloads=overloads,
            signature=self._signature(operation, {}, None, None, implementation=bool(overloads)),
            arguments=self._arguments(operation),
            doc=docstring(self._doc(operation), 8),
            doc_async=docstring(f"The same as `{operation.name}`, awaited.", 8),
            binary=any(item.coding == "bytes" for item in operation.responses),
        )

    def accept(self, operation: Operation) -> AcceptView | None:
        """The enum of the media types that the operation can answer with."""
        if operation.accept_enum is None:
            return None
        media = self.constants.media_types(operation)
        members = tuple(Code(f"{member(item)} = {literal(item)}") for item in media)
        doc = docstring(f"The media types that `{operation.name}` can answer with.", 4)
        self.uses.add("StrEnum")
        return AcceptView(name(operation.accept_enum), members, doc)

    def _all(self, operation: Operation, variant: Variant | None = None) -> list[Parameter]:
        """The parameters, and the fields of the bodies of a variant or of all, the first of each name."""
        bodies = operation.bodies if variant is None else (variant.body,)
        fields = {item.name: item for body in reversed(bodies) for item in reversed(body_arguments(body))}
        listed = [*operation.parameters, *reversed(fields.values())]
        return [item for item in listed if item.required] + [item for item in listed if not item.required]

    def _overloads(self, operation: Operation) -> tuple[Signature, ...]:
        spelled = [item for item in self._all(operation) if item.other_names]
        taken: tuple[Variant | None, ...] = variants(operation) or (None,)
        choices = [[(item.wire, spelling) for spelling in (item.name, *item.other_names)] for item in spelled]
        media: list[str | None] = (
            list(self.constants.media_types(operation))
            if operation.accept_enum or operation.stream_flag
            else [None]
        )
        combined = [
            (dict(combination), accept, variant)
            for variant in taken
            for combination in product(*choices)
            for accept in media
            if accept in media[:1] or _streams(operation, variant)
        ]
        if len(combined) < 2:
            return ()
        signatures = (
            self._signature(operation, spellings, accept, variant, implementation=False)
            for spellings, accept, variant in combined
        )
        return tuple(dict.fromkeys(signatures))  # not every variant has what is spelled in several ways

    def _signature(
        self,
        operation: Operation,
        spellings: dict[str, str],
        accept: str | None,
        variant: Variant | None,
        *,
        implementation: bool,
    ) -> Signature:
        required: list[Code] = []
        optional: list[Code] = []
        several = (
            variant is None and len(variants(operation)) > 1
        )  # the arguments of all, each of which may be missing
        for item in self._all(operation, variant):
            if several and item.place == "body":
                continue
            if implementation and item.other_names:
                self.uses.update(("UNSET", "Unset"))
                text = self.constants.annotation(item)
                self.annotate.imports.use("Union")
                optional += [
                    Code(f"{spelling}: Union[{text}, Unset] = UNSET")
                    for spelling in (item.name, *item.other_names)
                ]
                continue
            line = self._parameter(item, spellings.get(item.wire, item.name))
            if accept is not None and item.place == "body" and item.wire == operation.stream_flag:
                line = self._flag(operation, item, accept)
            (required if item.required else optional).append(line)
        body = variant.body if variant else operation.bodies[0] if operation.bodies else None
        if several:
            optional += self._of_all(operation)
        elif body is not None and not body.flat:
            streams = accept is not None and accept != self.constants.media_types(operation)[0]
            if operation.stream_types is not None and accept is not None:
                body = replace(body, type=operation.stream_types[streams])
            needed = body.required or (operation.stream_types is not None and streams)
            (required if needed else optional).append(self._whole(body, needed=needed))
        if media_type_chosen(operation.bodies):
            line, uses = media_type_line(operation, variant, any_text=several)
            self.annotate.imports.use(*uses)
            optional.append(line)
        lines = [*required, *optional, *self._common(operation, accept, implementation)]
        page = self.constants.page(operation)
        returns = self.constants.returns(operation, accept, page)
        twin = Code(f"models.Async{operation.page}") if page else None
        awaited = self.constants.returns(operation, accept, twin, "AsyncStream")
        if implementation and (operation.accept_enum or operation.stream_flag):
            self.annotate.imports.use("Any")
            returns = awaited = Code("Any")
        return Signature(tuple(lines), returns, awaited)

    def _whole(self, body: Body, *, needed: bool) -> Code:
        """The one argument of a body that is not flat."""
        text = argument_type(body, self.annotate, self.uses)
        if needed:
            return Code(f"{body.argument}: {text}")
        if body.nullable:
            self.uses.update(("UNSET", "OptionalNullable"))
            return Code(f"{body.argument}: OptionalNullable[{text}] = UNSET")
        self.annotate.imports.use("Optional")
        return Code(f"{body.argument}: Optional[{text}] = None")

    def _flag(self, operation: Operation, item: Parameter, accept: str) -> Code:
        """The argument that chooses between JSON and a stream, in the overload for one of them."""
        stream = accept != self.constants.media_types(operation)[0]
        self.annotate.imports.use("Literal")
        if item.required or stream != (item.default is True):
            return Code(f"{name(item.name)}: Literal[{stream}]")
        if item.nullable:
            self.uses.update(("UNSET", "OptionalNullable"))
            return Code(f"{name(item.name)}: OptionalNullable[Literal[{stream}]] = UNSET")
        self.annotate.imports.use("Optional")
        return Code(f"{name(item.name)}: Optional[Literal[{stream}]] = None")

    def _of_all(self, operation: Operation) -> list[Code]:
        """The arguments that any of several bodies takes."""
        found: dict[str, list[Code]] = {}
        for variant in variants(operation):
            body = variant.body
            for item in body_arguments(body):
                text = self.annotate(without_null(item.type)[0], Mode.INPUT)
                for spelling in (item.name, *item.other_names):
                    found.setdefault(spelling, []).append(text)
            if not body.flat:
                found.setdefault(body.argument, []).append(argument_type(body, self.annotate, self.uses))
        self.uses.update(("UNSET", "OptionalNullable"))
        lines: list[Code] = []
        for label, texts in found.items():
            kinds = list(dict.fromkeys(texts))
            self.annotate.imports.use(*(["Union"] if len(kinds) > 1 else []))
            text = kinds[0] if len(kinds) == 1 else Code(f"Union[{joined(kinds)}]")
            lines.append(Code(f"{name(label)}: OptionalNullable[{text}] = UNSET"))
        return lines

    def _parameter(self, item: Parameter, label: str) -> Code:
        text = self.annotate(without_null(item.type)[0], Mode.INPUT)
        if item.required:
            return Code(f"{name(label)}: {self.constants.annotation(item)}")
        if item.nullable:
            self.uses.update(("UNSET", "OptionalNullable"))
            return Code(f"{name(label)}: OptionalNullable[{text}] = UNSET")
        self.annotate.imports.use("Optional")
        return Code(f"{name(label)}: Optional[{text}] = None")

    def _common(self, operation: Operation, accept: str | None, implementation: bool) -> list[Code]:
        self.annotate.imports.use("Optional")
        self.uses.update(("UNSET", "OptionalNullable", "RetryConfig", "Mapping"))
        lines = [
            Code("retries: OptionalNullable[RetryConfig] = UNSET"),
            Code("server_url: Optional[str] = None"),
            Code("timeout_ms: Optional[int] = None"),
            Code("http_headers: Optional[Mapping[str, str]] = None"),
            Code("deadline_ms: Optional[int] = None"),
        ]
        if operation.accept_enum is not None:
            enum = operation.accept_enum
            if implementation or accept is None:
                line = Code(f"accept_header_override: Optional[{enum}] = None")
            elif accept == self.constants.media_types(operation)[0]:
                self.annotate.imports.use("Literal")
                line = Code(f"accept_header_override: Optional[Literal[{enum}.{member(accept)}]] = None")
            else:
                self.annotate.imports.use("Literal")
                # Required where it changes what is returned; keyword arguments may follow those with defaults.
                line = Code(f"accept_header_override: Literal[{enum}.{member(accept)}]")
            lines.insert(2, line)
        return lines

    def _arguments(self, operation: Operation) -> tuple[Code, ...]:
        result: list[Code] = []
        if operation.parameters:
            entries = joined(
                f"{literal(item.name)}: {self._value(operation, item)}" for item in operation.parameters
            )
            result.append(Code(f"params={{{entries}}}"))
        if operation.bodies:
            constant = self.constants.constant_name(operation)
            result += content(operation, constant, partial(self._value, operation), self.uses)
        common = ("retries", "server_url", "timeout_ms", "http_headers", "deadline_ms")
        result += [Code(f"{item}={item}") for item in common]
        if operation.accept_enum is not None:
            result.append(Code("accept=accept_header_override"))
        if operation.stream_flag is not None:
            media = literal(self.constants.media_types(operation)[1])
            result.append(Code(f"accept={media} if {self._asked(operation)} else None"))
        return tuple(result)

    def _asked(self, operation: Operation) -> Code:
        """Whether the arguments of a call ask for a stream."""
        body = operation.bodies[0]
        for item in body.fields:
            if item.wire == operation.stream_flag:
                return Code(f"{item.name} is not False" if item.default is True else item.name)
        self.uses.add("asks")
        return Code(f"asks({body.argument}, {literal(operation.stream_flag)})")

    def _value(self, operation: Operation, item: Parameter) -> Code:
        if not item.other_names:
            return name(item.name)
        self.uses.add("one_of")
        spellings = joined(f"{spelling}={spelling}" for spelling in (item.name, *item.other_names))
        return Code(f"one_of({literal(operation.name)}, {spellings})")

    # --- what it says

    def _doc(self, operation: Operation) -> str:
        doc = operation.doc
        parts = [doc.summary, doc.description] if doc.description != doc.summary else [doc.summary]
        request = f"Spec: {operation.verb} {operation.path}"
        parts += [] if any(parts) else [request]  # a docstring does not begin with its arguments
        listed = [(item.name, " ".join(described(item).split())) for item in self._all(operation)]
        lines = [f"    {label}: {text}" for label, text in listed if text]
        lines += _media_types(operation)
        if lines:
            parts.append("\n".join(["Args:", *lines]))
        statuses: dict[str, list[str]] = {}
        for answer in operation.errors:
            if answer.status in self.names_errors:
                statuses.setdefault(self.names_errors[answer.status], []).append(answer.status)
        raised = [f"    {label}: {', '.join(dict.fromkeys(found))}" for label, found in statuses.items()]
        if raised:
            parts.append("\n".join(["Raises:", *raised]))
        headers = {field: text for answer in operation.responses for field, text in answer.headers}
        if headers:
            lines = [f"    {field}: {' '.join(text.split())}".rstrip(": ") for field, text in headers.items()]
            parts.append("\n".join(["Headers of the answer, for `with_raw_response`:", *lines]))
        parts.append("Deprecated." if doc.deprecated else "")
        parts += [] if request in parts else [request]
        return "\n\n".join(part for part in parts if part)


def _media_types(operation: Operation) -> list[str]:
    """What is to be said of the argument that chooses a media type."""
    if not media_type_chosen(operation.bodies):
        return []
    first = operation.bodies[0].media_type
    known = ", ".join(f"`{body.media_type}`" for body in operation.bodies)
    default = {"text/*": "text/plain"}.get(first, "application/octet-stream" if "*" in first else first)
    chosen = f"`{default}`, or else the one that takes the arguments," if mixed(operation) else f"`{default}`"
    return [f"    media_type: what the body is sent as, {chosen} if it is not given; of {known}."]


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
    return Code(snake(media).upper())
