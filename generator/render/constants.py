"""The constants that describe operations to the runtime: one value per operation, adapters built from it once."""

from __future__ import annotations

from dataclasses import dataclass

from generator.algebra import united
from generator.document import JSON
from generator.ir import ANY, NULL, Api, Body, Operation, Parameter, Ref, Response, Server, Type
from generator.names import snake
from generator.render.annotations import Annotator, Mode
from generator.render.code import Code, joined, literal
from generator.render.views import page_base, without_null


@dataclass(frozen=True, slots=True)
class ConstantView:
    """The description of an operation that the runtime works from."""

    name: Code
    type: Code
    arguments: tuple[Code, ...]
    value: Code | None = None  # where it is made from another one


@dataclass(slots=True)
class ConstantBuilder:
    """Describes operations; the types it writes are those of the methods' signatures too."""

    api: Api
    annotate: Annotator
    uses: set[str]  # names that the module must import

    def constants(self, operation: Operation) -> tuple[ConstantView, ...]:
        """The operation's description; a paginated one has two, which differ in the class of the page."""
        page = self.page(operation)
        constant = self.constant_name(operation)
        if page is None:
            return (self._constant(operation, constant, self.returns(operation), None),)
        twin = Code(f"models.Async{operation.page}")
        value = Code(f"{constant}.returning(lambda: {twin})")
        first = self._constant(operation, constant, page, page)
        return first, ConstantView(Code(f"{constant}_ASYNC"), twin, (), value)

    def constant_name(self, operation: Operation) -> Code:
        """The name of the constant."""
        return Code(f"_{snake(operation.name).upper().strip('_')}")

    def page(self, operation: Operation) -> Code | None:
        """The class of a paginated operation's pages."""
        base = page_base(self.api, operation)
        if base is None:
            return None
        self.annotate.imports.definitions.add(base.id)
        return Code(f"models.{operation.page}")

    def media_types(self, operation: Operation) -> list[str]:
        """The media types it can answer with, the preferred first."""
        return list(dict.fromkeys(item.media_type for item in operation.responses if item.media_type))

    # --- what it returns

    def answer_type(self, item: Response) -> Code:
        """What one answer is parsed to."""
        if item.media_type is None:
            return Code("None")
        if item.coding in ("json", "form"):
            return self.annotate(item.type or ANY, Mode.RESPONSE)
        return Code("str" if item.coding in ("text", "events", "jsonl") else "bytes")

    def returns(self, operation: Operation, media: str | None = None) -> Code:
        """What the method returns, for one media type of the answer or the preferred one."""
        types = self.media_types(operation)
        wanted = media or (types[0] if types else None)
        plain: list[Type] = []
        found: list[Code] = []
        for item in operation.responses:
            if item.media_type is not None and item.media_type != wanted:
                continue
            if item.media_type is None:
                plain.append(NULL)
            elif item.coding in ("json", "form"):
                plain.append(item.type or ANY)
            else:
                found.append(self.answer_type(item))
        if plain == [NULL] * len(plain) and not found:
            return Code("None")
        if not found:
            return self.annotate(united(tuple(plain)), Mode.RESPONSE)
        found += [self.annotate(type_, Mode.RESPONSE) for type_ in plain]
        found = list(dict.fromkeys(found))
        if len(found) == 1:
            return found[0]
        self.annotate.imports.use("Union")
        return Code(f"Union[{joined(found)}]")

    def annotation(self, item: Parameter) -> Code:
        """What a parameter takes."""
        type_, null = without_null(item.type)
        text = self.annotate(type_, Mode.INPUT)
        if null and type_ != ANY:
            self.annotate.imports.use("Optional")
            return Code(f"Optional[{text}]")
        return text

    # --- the description of the operation

    def _constant(self, operation: Operation, label: Code, type_: Code, page: Code | None) -> ConstantView:
        arguments = [literal(operation.id), literal(operation.verb), literal(operation.path)]
        self.uses.add("Operation")
        if operation.parameters:
            self.uses.add("Parameter")
            arguments.append(
                Code(f"parameters=({joined(self._described(item) for item in operation.parameters)},)")
            )
        if operation.bodies:
            self.uses.add("Body")
            arguments.append(Code(f"body={self._body(operation.bodies[0])}"))
        if operation.responses or operation.errors:
            self.uses.add("Answer")
        if operation.responses:
            answers = joined(self._answer(item, page) for item in operation.responses)
            arguments.append(Code(f"answers=({answers},)"))
        typed = [item for item in operation.errors if item.type is not None and item.coding == "json"]
        if typed:
            arguments.append(Code(f"errors=({joined(self._answer(item, None) for item in typed)},)"))
        if operation.security:
            arguments.append(Code(f"security={self._tuples(operation.security)}"))
        if operation.tags:
            arguments.append(Code(f"tags={self._tuple(operation.tags)}"))
        if operation.servers:
            self.uses.add("Server")
            arguments.append(Code(f"server={server_code(operation.servers[0])}"))
        if operation.retry_safe:
            arguments.append(Code("retry=True"))
        if operation.telemetry:
            arguments.append(Code(f"telemetry={literal(dict(operation.telemetry))}"))
        if page is not None and operation.pagination is not None:
            self.uses.add("Pagination")
            facts = operation.pagination
            given = {"argument": facts.argument, "limit": facts.limit, "limit_default": facts.limit_default}
            given |= {"items": facts.items, "next": facts.next}
            names = {item.wire: item.name for item in operation.parameters}
            given = {
                key: names.get(str(v), v) if key in ("argument", "limit") else v for key, v in given.items()
            }
            extra = joined(f"{key}={literal(v)}" for key, v in given.items() if v is not None)
            arguments.append(Code(f"pagination=Pagination({literal(facts.kind)}, {extra})"))
        return ConstantView(label, type_, tuple(arguments))

    def _tuple(self, items: tuple[str, ...]) -> Code:
        return Code(f"({joined(literal(item) for item in items)}{',' if len(items) == 1 else ''})")

    def _tuples(self, items: tuple[tuple[str, ...], ...]) -> Code:
        return Code(f"({joined(self._tuple(item) for item in items)}{',' if len(items) == 1 else ''})")

    def _described(self, item: Parameter) -> Code:
        type_, null = without_null(item.type)
        text = self.annotation(item) if item.nullable or null else self.annotate(type_, Mode.INPUT)
        parts = [literal(item.wire), literal(item.place), Code(f"lambda: {text}")]
        parts += [Code(f"name={literal(item.name)}")] if item.name != item.wire else []
        parts += [Code(f"{flag}=True") for flag in ("required", "nullable") if getattr(item, flag)]
        default = "simple" if item.place in ("path", "header") else "form"
        parts += [Code(f"style={literal(item.style)}")] if item.style != default else []
        parts += (
            [Code(f"explode={item.explode}")] if item.explode != (item.style in ("form", "cookie")) else []
        )
        parts += [Code("allow_reserved=True")] if item.allow_reserved else []
        parts += [Code(f"media_type={literal(item.media_type)}")] if item.media_type else []
        parts += [Code(f"from_client={literal(item.from_client)}")] if item.from_client else []
        return Code(f"Parameter({joined(parts)})")

    def _body(self, body: Body) -> Code:
        parts = [literal(body.media_type), Code(f"lambda: {self._body_type(body)}")]
        if body.flat:
            parts.append(Code("flat=True"))
            nullable = tuple(item.wire for item in body.fields if item.nullable)
            parts += [Code(f"nullable={self._tuple(nullable)}")] if nullable else []
        elif body.required:
            parts.append(Code("required=True"))
        return Code(f"Body({joined(parts)})")

    def _body_type(self, body: Body) -> Code:
        if body.flat and isinstance(body.type, Ref):
            target = self.api.definitions[body.type.id]
            return Code(f"models.{target.name}TypedDict")
        if body.coding in ("json", "form", "multipart"):
            return self.annotate(body.type, Mode.INPUT)
        self.annotate.imports.use("Any")
        return Code("Any")

    def _answer(self, item: Response, page: Code | None) -> Code:
        if item.media_type is None:
            return Code(f"Answer({literal(item.status)})")
        text = page if page is not None and item.coding == "json" else self.answer_type(item)
        return Code(f"Answer({literal(item.status)}, {literal(item.media_type)}, lambda: {text})")


def server_code(item: Server) -> Code:
    """A server as a value of the runtime's type."""
    variables: dict[str, JSON] = {variable.name: variable.default for variable in item.variables}
    parts = [literal(item.url)] + ([Code(f"name={literal(item.name)}")] if item.name else [])
    parts += [Code(f"variables={literal(variables)}")] if variables else []
    return Code(f"Server({joined(parts)})")
