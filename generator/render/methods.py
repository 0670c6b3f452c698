"""Methods of resources: signatures, the constants that describe operations, and the one call that each makes."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product

from generator.ir import Operation, Parameter
from generator.names import snake
from generator.render.annotations import Annotator, Mode
from generator.render.code import Code, docstring, joined, literal, name
from generator.render.constants import ConstantBuilder
from generator.render.facts import described
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
        paged = self.constants.page(operation) is not None
        variants = self._overloads(operation)
        if variants:
            self.uses.add("overload")
        return MethodView(
            name=name(operation.name),
            name_async=name(f"{operation.name}_async"),
            constant=constant,
            constant_async=Code(f"{constant}_ASYNC") if paged else constant,
            overloads=variants,
            signature=self._signature(operation, {}, None, implementation=bool(variants)),
            arguments=self._arguments(operation),
            doc=docstring(self._doc(operation), 8),
            doc_async=docstring(f"The same as `{operation.name}`, awaited.", 8),
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
            list(self.constants.media_types(operation)) if operation.accept_enum else [None]
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
        returns = page or self.constants.returns(operation, accept)
        if implementation and operation.accept_enum is not None:
            self.annotate.imports.use("Any")
            returns = Code("Any")
        return Signature(tuple(lines), returns, Code(f"models.Async{operation.page}") if page else returns)

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
        listed = [(item.name, " ".join(described(item).split())) for item in self._all(operation)]
        lines = [f"    {label}: {text}" for label, text in listed if text]
        if lines:
            parts.append("\n".join(["Args:", *lines]))
        statuses: dict[str, list[str]] = {}
        for answer in operation.errors:
            if answer.status in self.names_errors:
                statuses.setdefault(self.names_errors[answer.status], []).append(answer.status)
        raised = [f"    {label}: {', '.join(dict.fromkeys(found))}" for label, found in statuses.items()]
        if raised:
            parts.append("\n".join(["Raises:", *raised]))
        parts.append("Deprecated." if doc.deprecated else "")
        parts.append(f"Spec: {operation.verb} {operation.path}")
        return "\n\n".join(part for part in parts if part)


def member(media: str) -> Code:
    """The enum member for a media type."""
    return Code(snake(media).upper())
