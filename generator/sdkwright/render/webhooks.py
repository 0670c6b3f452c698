"""The module and the pages of webhooks and callbacks, and what pages say about links."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from sdkwright.config.model import Config
from sdkwright.ir.algebra import operations_of
from sdkwright.ir.api import Api, Link, Operation, Webhook
from sdkwright.ir.types import Type, UnionOf
from sdkwright.render.annotations import Annotator, Imports, Mode
from sdkwright.render.code import Code, called, cell, docstring, import_order, joined, literal, name, tick


@dataclass(frozen=True, slots=True)
class ParserView:
    """A function that parses the body of one kind of request."""

    name: Code
    key: Code  # the name as a literal
    returns: Code
    type: Code  # the same for the validator, which has to tell the members of a union apart
    doc: Code


def received(api: Api) -> Iterator[tuple[Webhook, str | None]]:
    """All webhooks and callbacks, the latter with the id of their operation."""
    yield from ((item, None) for item in api.webhooks)
    for operation in operations_of(api.root):
        yield from ((item, operation.id) for item in operation.callbacks)


def has_parsers(api: Api) -> bool:
    """Whether there is anything to parse."""
    return any(item.function for item, _ in received(api))


def webhooks_module(api: Api, config: Config) -> dict[str, object]:
    """The module of functions that parse."""
    imports = Imports()
    annotate = Annotator(api, imports, prefix="models.")
    parsers = [
        _parser(item.function, item.type, _about(item, owner), annotate)
        for item, owner in received(api)
        if item.function is not None and item.type is not None
    ]
    if api.payload is not None:
        about = "The body of any webhook of the API; what is in it tells which one it is."
        parsers.insert(0, _parser("parse", api.payload, about, annotate))
    typing = imports.typing | {"Any", "Union"}
    return {
        "doc": docstring(
            f"Requests that {called(api.title)} makes by itself: functions that parse their bodies.\n\n"
            "They look at nothing but the body. Whether a request really comes from the API is for the program to "
            "check before, on the bytes as they came: by a signature or a secret, as the API's documentation says."
        ),
        "typing": tuple(Code(item) for item in sorted(typing, key=import_order)),
        "models": bool(imports.definitions),
        "exact": bool(imports.exact),
        "runtime": tuple(Code(item) for item in sorted(imports.runtime, key=import_order)),
        "vectors": tuple(Code(item) for item in sorted(imports.vectors, key=import_order)),
        "base": name(config.base_error or ""),
        "parsers": parsers,
    }


def _parser(function: str, type_: Type, about: str, annotate: Annotator) -> ParserView:
    return ParserView(
        name=name(function),
        key=literal(function),
        returns=annotate(untagged(type_), Mode.RESPONSE),
        type=annotate(type_, Mode.RESPONSE),
        doc=docstring(f"{about}\n\nRaises `WebhookValidationError` for anything else.", 4),
    )


def _first(text: str) -> str:
    """The first paragraph of a description, without the heading before it."""
    paragraphs = (" ".join(part.split()) for part in text.strip().split("\n\n"))
    return next((part for part in paragraphs if part and part[0] not in "#-"), "")


def untagged(type_: Type) -> Type:
    """A union as people read it."""
    return replace(type_, tag=None, mapping=()) if isinstance(type_, UnionOf) else type_


def _about(item: Webhook, owner: str | None) -> str:
    said = item.doc.summary or _first(item.doc.description)
    what = f"The body of the webhook `{item.name}`." if owner is None else f"The body of `{item.name}`."
    where = "" if owner is None else f"Callback of `{owner}`: {item.verb} {item.expression}"
    return "\n\n".join(part for part in (what, said, where) if part)


# --- on the pages that people read


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes the rows of tables and lists."""

    annotate: Annotator
    methods: Mapping[str, str]  # id of an operation -> how a program calls it

    def webhook(self, item: Webhook) -> tuple[Code, ...]:
        """One webhook: its name, its body, the function that parses that, what it says."""
        said = item.doc.summary or _first(item.doc.description)
        return (*self._called(item), cell(said), *self._parsed(item))

    def callback(self, item: Webhook) -> tuple[Code, ...]:
        """One callback: its name, where it is sent, its body, the function that parses that."""
        return (*self._called(item), tick(item.expression or ""), *self._parsed(item))

    def _called(self, item: Webhook) -> tuple[Code, ...]:
        return tick(item.name), tick(item.verb)

    def _parsed(self, item: Webhook) -> tuple[Code, ...]:
        if item.type is None or item.function is None:
            return tick(item.media_type) if item.media_type else Code("none"), Code("none")
        return tick(self.annotate(untagged(item.type), Mode.RESPONSE)), tick(f"webhooks.{item.function}")

    def link(self, item: Link) -> Code:
        """One link, in words."""
        target = self.methods.get(item.target, item.target) if item.known else item.target
        values = [Code(f"{tick(wire)} from {tick(text)}") for wire, text in item.parameters]
        values += [Code(f"the body from {tick(item.body)}")] if item.body is not None else []
        given = f", with {joined(values)}" if values else ""
        said = f": {cell(item.doc.description)}" if item.doc.description else ""
        where = f"call {tick(target)}" if item.known else f"see {tick(target)}"
        return Code(f"{tick(item.name)} (after {tick(item.status)}): {where}{given}{said}")

    def links(self, operation: Operation) -> tuple[Code, ...]:
        """All links of the answers of an operation."""
        return tuple(self.link(item) for item in operation.links)
