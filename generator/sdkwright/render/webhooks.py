"""The module and the pages of webhooks and callbacks, and what pages say about links."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from sdkwright.config.model import Config
from sdkwright.ir.algebra import operations_of
from sdkwright.ir.api import Api, Link, Operation, Webhook
from sdkwright.ir.types import Type
from sdkwright.render.annotations import Annotator, Mode
from sdkwright.render.code import Code, compose, docstring, joined, literal, name, with_article
from sdkwright.render.markdown import cell, tick
from sdkwright.render.scope import Scope


class ParserView(Struct, frozen=True):
    """A function that parses the body of one kind of request."""

    name: Code
    key: Code  # the name as a literal
    returns: Code
    type: Code  # the same for the validator, which has to tell the members of a union apart
    doc: Code


class SignatureView(Struct, frozen=True):
    """The function that verifies the signature of a request."""

    prefix: Code  # of the headers, as a literal
    returns: Code
    doc: Code


def received(api: Api) -> Iterator[tuple[Webhook, str | None]]:
    """All webhooks and callbacks, the latter with the id of their operation."""
    yield from ((item, None) for item in api.webhooks)
    for operation in operations_of(api.root):
        yield from ((item, operation.id) for item in operation.callbacks)


def has_parsers(api: Api) -> bool:
    """Whether there is anything to parse."""
    return any(item.function for item, _ in received(api))


def webhooks_scope(api: Api, config: Config) -> Scope:
    """The names that the module of webhooks imports."""
    functions = [item.function for item, _ in received(api) if item.function]
    own = "parse verify payload headers secret tolerance body error WebhookValidationError WebhookSignatureError"
    return Scope({*functions, *own.split(), config.base_error or ""})


def webhooks_view(api: Api, scope: Scope) -> tuple[ParserView, ...]:
    """The functions that parse."""
    annotate = Annotator(api, scope)
    parsers = [
        _parser(item.function, item.type, _about(item, owner), annotate)
        for item, owner in received(api)
        if item.function is not None and item.type is not None
    ]
    if api.payload is not None:
        about = "The body of any webhook of the API; what is in it tells which one it is."
        parsers.insert(0, _parser("parse", api.payload, about, annotate))
    return tuple(parsers)


def signature_view(api: Api, scope: Scope) -> SignatureView | None:
    """The function that verifies signatures; None if there is none."""
    if api.signature_prefix is None:
        return None
    returns, then = Code("None"), ""
    if api.payload is not None:
        returns, then = Annotator(api, scope).readable(api.payload, Mode.RESPONSE), ", and parse it"
    prefix = api.signature_prefix
    doc = docstring(
        f"Verify that a request comes from the API, by Standard Webhooks{then}.\n\n"
        "Args:\n"
        "    payload: the body as it came: a body that is parsed and written again is another one.\n"
        f"    headers: those of the request, in any case: `{prefix}-id`, `{prefix}-timestamp`, `{prefix}-signature`.\n"
        "    secret: `whsec_…`; several while one is being replaced.\n"
        "    tolerance: seconds that the request may be old, or ahead of the clock.\n\n"
        "Raises:\n"
        "    WebhookSignatureError: the request is not signed with the secret, or too long ago.\n"
        "    ArgumentError: an argument has the wrong type, or the secret is none."
        + (
            "\n    WebhookValidationError: the body does not match its schema."
            if api.payload is not None
            else ""
        ),
        4,
    )
    return SignatureView(literal(prefix), returns, doc)


def webhooks_doc(api: Api) -> Code:
    """What the module is for."""
    check = (
        "They look at nothing but the body. Check first, on the bytes as they came, that a request really comes from "
        "the API: by a signature or a secret, as the API's documentation says."
    )
    if api.signature_prefix is not None:
        check = "`verify` checks that a request comes from the API. The other functions look at nothing but the body."
    return docstring(
        f"Requests that {with_article(api.title)} makes by itself: functions that parse their bodies.\n\n{check}"
    )


def _parser(function: str, type_: Type, about: str, annotate: Annotator) -> ParserView:
    return ParserView(
        name=name(function),
        key=literal(function),
        returns=annotate.readable(type_, Mode.RESPONSE),
        type=annotate(type_, Mode.RESPONSE),
        doc=docstring(f"{about}\n\nRaises `WebhookValidationError` for anything else.", 4),
    )


def _first(text: str) -> str:
    """The first paragraph of a description, without the heading before it."""
    paragraphs = (" ".join(part.split()) for part in text.strip().split("\n\n"))
    return next((part for part in paragraphs if part and part[0] not in "#-"), "")


def _about(item: Webhook, owner: str | None) -> str:
    said = item.doc.summary or _first(item.doc.description)
    what = f"The body of the webhook `{item.name}`." if owner is None else f"The body of `{item.name}`."
    where = "" if owner is None else f"Callback of `{owner}`: {item.verb} {item.expression}"
    return "\n\n".join(part for part in (what, said, where) if part)


# --- on the pages that people read


class Writer(Struct, frozen=True):
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
        return tick(self.annotate.readable(item.type, Mode.RESPONSE)), tick(f"webhooks.{item.function}")

    def link(self, item: Link) -> Code:
        """One link, in words."""
        target = self.methods.get(item.target, item.target) if item.known else item.target
        values = [compose("{} from {}", tick(wire), tick(text)) for wire, text in item.parameters]
        values += [compose("the body from {}", tick(item.body))] if item.body is not None else []
        arguments = compose(", with {}", joined(values)) if values else Code()
        about = compose(": {}", cell(item.doc.description)) if item.doc.description else Code()
        where = Code("call") if item.known else Code("see")
        return compose(
            "{} (after {}): {} {}{}{}",
            tick(item.name),
            tick(item.status),
            where,
            tick(target),
            arguments,
            about,
        )

    def links(self, operation: Operation) -> tuple[Code, ...]:
        """All links of the answers of an operation."""
        return tuple(self.link(item) for item in operation.links)
