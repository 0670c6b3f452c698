"""Methods of resources: signatures, the constants that describe operations, and the one call that each makes."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product

from generator.ir import Operation, Parameter
from generator.names import snake
from generator.render.annotations import Annotator, Mode
from generator.render.code import Code, docstring, joined, literal, name
from generator.render.constants import ConstantBuilder
from generator.render.views import without_null


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
        variants = self._overloads(operation)
        if variants:
            self.uses.add("overload")
        return MethodView(
            name=name(operation.name),
            name_async=name(f"{operation.name}_async"),
            constant=constant,
            constant_async=Code(f"{constant}_ASYNC") if twice else constant,
            overloads=variants,
            signature=self._signature(operation, {}, None, implementation=bool(variants)),
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

    def _all(self, operation: Operation) -> list[Parameter]:
        body = operation.bodies[0] if operation.bodies else None
        listed = [*operation.parameters, *(body.fields if body is not None and body.flat else ())]
        return [item for item in listed if item.required] + [item for item in listed if not item.required]

    def _overloads(self, operation: Operation) -> tuple[Signature, ...]:
        spelled = [item for item in self._all(operation) if item.other_names]
        choices = [[(item.wire, spelling) for spelling in (item.name, *item.other_names)] for item in spelled]
        media: list[str | None] = (
            list(self.constants.media_types(operation))
            if operation.accept_enum or operation.stream_flag
            else [None]
        )
        combined = [(dict(combination), accept) for combination in product(*choices) for accept in media]
        if len(combined) < 2:
            return ()
        return tuple(
            self._signature(operation, spellings, accept, implementation=False)
            for spellings, accept in combined
        )

    def _signature(
        self, operation: Operation, spellings: dict[str, str], accept: str | None, *, implementation: bool
    ) -> Signature:
        required: list[Code] = []
        optional: list[Code] = []
        for item in self._all(operation):
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
        body = operation.bodies[0] if operation.bodies else None
        if body is not None and not body.flat:
            text = (
                self.annotate(body.type, Mode.INPUT)
                if body.coding in ("json", "form", "multipart")
                else Code("Any")
            )
            if body.coding not in ("json", "form", "multipart"):
                text = Code("str") if body.coding == "text" else self._file()
            if body.required:
                required.append(Code(f"{body.argument}: {text}"))
            else:
                self.annotate.imports.use("Optional")
                optional.append(Code(f"{body.argument}: Optional[{text}] = None"))
        lines = [*required, *optional, *self._common(operation, accept, implementation)]
        page = self.constants.page(operation)
        returns = self.constants.returns(operation, accept, page)
        twin = Code(f"models.Async{operation.page}") if page else None
        awaited = self.constants.returns(operation, accept, twin, "AsyncStream")
        if implementation and (operation.accept_enum or operation.stream_flag):
            self.annotate.imports.use("Any")
            returns = awaited = Code("Any")
        return Signature(tuple(lines), returns, awaited)

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

    def _file(self) -> Code:
        self.annotate.imports.use("File")
        return Code("File")

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
        body = operation.bodies[0] if operation.bodies else None
        if body is not None and body.flat:
            entries = joined(
                f"{literal(item.wire)}: {self._value(operation, item)}"
                for item in sorted(body.fields, key=lambda field: not field.required)
            )
            result.append(Code(f"body={{{entries}}}"))
        elif body is not None:
            result.append(Code(f"body={body.argument}"))
        common = ("retries", "server_url", "timeout_ms", "http_headers", "deadline_ms")
        result += [Code(f"{item}={item}") for item in common]
        if operation.accept_enum is not None:
            result.append(Code("accept=accept_header_override"))
        for item in body.fields if body is not None and operation.stream_flag else ():
            if item.wire == operation.stream_flag:
                media = literal(self.constants.media_types(operation)[1])
                asked = f"{item.name} is not False" if item.default is True else item.name
                result.append(Code(f"accept={media} if {asked} else None"))
        return tuple(result)

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
        listed = [item for item in self._all(operation) if item.doc.description]
        if listed:
            lines = [f"    {item.name}: {' '.join(item.doc.description.split())}" for item in listed]
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
        parts.append(f"Spec: {operation.verb} {operation.path}")
        return "\n\n".join(part for part in parts if part)


def member(media: str) -> Code:
    """The enum member for a media type."""
    return Code(snake(media).upper())
