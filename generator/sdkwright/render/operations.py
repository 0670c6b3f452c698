"""The constants that describe operations to the runtime: one value per operation, adapters built from it once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import quote

from sdkwright.ir.algebra import united
from sdkwright.ir.api import Api, Operation, Parameter, Response, Server
from sdkwright.ir.types import ANY, NULL, Type
from sdkwright.openapi.model import JSON
from sdkwright.render.annotations import Annotator, Mode
from sdkwright.render.bodies import described, mixed
from sdkwright.render.code import Code, joined, literal
from sdkwright.render.models import without_null
from sdkwright.render.pages import page_kind, pagination_code

_IN_ADDRESSES = "/?#:@!$&'()*+,;=%[]"  # beside letters, digits and -._~
_LONE_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")


@dataclass(frozen=True, slots=True)
class ConstantView:
    """The description of an operation that the runtime works from."""

    name: Code
    type: Code  # empty where the value says it
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
        if page is None and self.streams_only(operation):
            self.uses.add("awaited")
            value = Code(f"awaited({constant})")
            twin = self.returns(operation, stream="AsyncStream")
            first = self._constant(operation, constant, self.returns(operation), None)
            return first, ConstantView(Code(f"{constant}_ASYNC"), twin, (), value)
        if page is None:
            return (self._constant(operation, constant, self.returns(operation), None),)
        twin = Code(f"models.Async{operation.page}")
        self.uses.add("returning")
        value = Code(f"returning({constant}, lambda: {twin})")
        first = self._constant(operation, constant, self.returns(operation, page=page), page)
        returns = self.returns(operation, page=twin)
        return first, ConstantView(Code(f"{constant}_ASYNC"), returns, (), value)

    def constant_name(self, operation: Operation) -> Code:
        """The name of the constant."""
        label = operation.name.strip("_")  # two names in lower case may be one in upper case: ß, ſ
        return Code(f"_{label.upper() if label.isascii() else label}")

    def page(self, operation: Operation) -> Code | None:
        """The class of a paginated operation's pages."""
        if operation.pagination is None:
            return None
        self.annotate.imports.models = True
        return Code(f"models.{operation.page}")

    def media_types(self, operation: Operation) -> list[str]:
        """The media types it can answer with, the preferred first."""
        return list(dict.fromkeys(item.media_type for item in operation.responses if item.media_type))

    def streams_only(self, operation: Operation) -> bool:
        """Whether a plain call of it returns a stream."""
        preferred = self.media_types(operation)[:1]
        return any(item.items and item.media_type in preferred for item in operation.responses)

    # --- what it returns

    def answer_type(self, item: Response, stream: str = "") -> Code:
        """What one answer, or each item of a stream, is parsed to; `stream`: the class of streams."""
        if item.media_type is None:
            return Code("None")
        if item.items is not None:
            if item.type is None:
                self.uses.add("ServerSentEvent")
            type_ = Code("ServerSentEvent") if item.type is None else self.annotate(item.type, Mode.RESPONSE)
            self.uses.update((stream, "Streamed") if stream else ("Streamed",))
            return Code(f"{stream}[{type_}]") if stream else type_
        if item.coding == "json":
            return self.annotate(item.type or ANY, Mode.RESPONSE)
        return Code("str" if item.coding == "text" else "bytes")

    def returns(
        self, operation: Operation, media: str | None = None, page: Code | None = None, stream: str = "Stream"
    ) -> Code:
        """What the method returns, for one media type of the answer or the preferred one; `page` in place of JSON."""
        types = self.media_types(operation)
        first = types[0] if types else None
        wanted = media or first
        offering = {item.status for item in operation.responses if item.media_type == wanted}
        plain: list[Type] = []
        found: list[Code] = []
        for item in operation.responses:
            if item.media_type not in (None, wanted) and (
                item.status in offering or media not in (None, first)
            ):
                continue  # another choice; a status that has no choice is answered in its own way
            if item.media_type is None:
                plain.append(NULL)
            elif item.coding == "json" and page is not None:
                found.append(page)
            elif item.coding == "json":
                plain.append(item.type or ANY)
            else:
                found.append(self.answer_type(item, stream))
        if plain == [NULL] * len(plain) and not found:
            return Code("None")
        if not found:
            return self.annotate(united(tuple(plain)), Mode.RESPONSE)
        found += [Code("None") if type_ == NULL else self.annotate(type_, Mode.RESPONSE) for type_ in plain]
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
        sent = _sent(operation.path.partition("#")[0])
        arguments = [literal(operation.id), literal(operation.verb), literal(sent)]
        self.uses.add("Operation")
        if operation.parameters:
            self.uses.add("Parameter")
            arguments.append(
                Code(f"parameters=({joined(self._described(item) for item in operation.parameters)},)")
            )
        if operation.bodies:
            self.uses.add("Body")
            among = mixed(operation)
            bodies = [
                described(item, self.api, self.annotate, self.uses, among=among) for item in operation.bodies
            ]
            arguments.append(Code(f"bodies=({joined(bodies)},)"))
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
        if operation.scopes:
            arguments.append(Code(f"scopes={self._tuple(operation.scopes)}"))
        if operation.servers:
            self.uses.add("Server")
            arguments.append(Code(f"server={server_code(operation.servers[0])}"))
        if operation.retry_safe:
            arguments.append(Code("retry=True"))
        if any(item.items for item in operation.responses):
            arguments.append(Code("exchange=Streamed"))
        if operation.telemetry:
            arguments.append(Code(f"telemetry={literal(dict(operation.telemetry))}"))
        if page is not None and operation.pagination is not None:
            self.uses.add(page_kind(operation)[1])
            arguments.append(Code(f"pagination={pagination_code(self.api, operation)}"))
        return ConstantView(label, type_, tuple(arguments))

    def _tuple(self, items: tuple[str, ...]) -> Code:
        return Code(f"({joined(literal(item) for item in items)}{',' if len(items) == 1 else ''})")

    def _tuples(self, items: tuple[tuple[str, ...], ...]) -> Code:
        return Code(f"({joined(self._tuple(item) for item in items)}{',' if len(items) == 1 else ''})")

    def _described(self, item: Parameter) -> Code:
        type_, null = without_null(item.type)
        text = self.annotation(item) if item.nullable or null else self.annotate(type_, Mode.INPUT)
        parts = [literal(item.wire), literal(item.place), Code(f"lambda: {text}")]
        named = item.name != (item.from_client or item.wire)
        parts += [Code(f"name={literal(item.name)}")] if named else []
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

    def _answer(self, item: Response, page: Code | None) -> Code:
        if item.media_type is None:
            return Code(f"Answer({literal(item.status)})")
        text = page if page is not None and item.coding == "json" else self.answer_type(item)
        told = item.coding in ("json", "text") and "*" in item.media_type
        coding = item.items or (item.coding if told else None)
        more = f", {literal(coding)}" if coding else ""
        return Code(f"Answer({literal(item.status)}, {literal(item.media_type)}, lambda: {text}{more})")


def server_code(item: Server) -> Code:
    """A server as a value of the runtime's type."""
    variables: dict[str, JSON] = {variable.name: variable.default for variable in item.variables}
    parts = [literal(item.url)] + ([Code(f"name={literal(item.name)}")] if item.name else [])
    parts += [Code(f"variables={literal(variables)}")] if variables else []
    choices = {one.name: dict.fromkeys((*one.enum, one.default)) for one in item.variables if one.enum}
    allowed = joined(f"{literal(name)}: ({joined(map(literal, some))},)" for name, some in choices.items())
    parts += [Code(f"allowed={{{allowed}}}")] if choices else []
    return Code(f"Server({joined(parts)})")


def _sent(path: str) -> str:
    """A path as it is sent: what cannot stand in an address is percent-encoded, but for the names of places."""
    parts = re.split(r"(\{[^{}]*\})", path)
    parts[::2] = [_LONE_PERCENT.sub("%25", quote(part, safe=_IN_ADDRESSES)) for part in parts[::2]]
    return "".join(parts)
