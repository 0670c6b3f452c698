"""Requests that the API makes by itself: webhooks, and the callbacks of operations."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import assert_never

from sdkwright import names
from sdkwright.diagnostics.report import Location, Report
from sdkwright.ir.algebra import rewrite
from sdkwright.ir.api import Doc, Operation, Ref, Type, UnionOf, Webhook
from sdkwright.ir.codecs import Codec, codec_of, preferred
from sdkwright.lower.schemas.discriminators import by_constants
from sdkwright.lower.schemas.gather import Gatherer
from sdkwright.lower.schemas.naming import Namer
from sdkwright.openapi import model as d


@dataclass(slots=True)
class WebhookBuilder:
    """Gathers the bodies of webhooks and callbacks, and gives each a function that parses it."""

    gatherer: Gatherer
    report: Report
    roots: dict[str, str]  # id of an operation's place -> what names inside it begin with
    _functions: set[str] = field(default_factory=lambda: {"parse"})

    def webhooks(self, document: d.Document) -> tuple[Webhook, ...]:
        """The webhooks of a document."""
        several = {item.path for item in document.webhooks if self._others(item, document.webhooks)}
        return tuple(
            self._built(
                item,
                item.path,
                f"{item.path}_{item.method.lower()}" if item.path in several else item.path,
                "Webhook",
                None,
            )
            for item in document.webhooks
        )

    def with_callbacks(self, operation: Operation, item: d.Operation) -> Operation:
        """An operation with its callbacks."""
        callbacks = tuple(
            self._built(inner, callback.name, f"{operation.id}_{callback.name}", "Callback", inner.path)
            for callback in item.callbacks
            for inner in callback.operations
        )
        return replace(operation, callbacks=callbacks) if callbacks else operation

    def _others(self, item: d.Operation, webhooks: tuple[d.Operation, ...]) -> bool:
        return any(other is not item and other.path == item.path for other in webhooks)

    def _built(self, item: d.Operation, name: str, label: str, part: str, expression: str | None) -> Webhook:
        content = preferred(item.body.content) if item.body is not None else []
        parsed = [media for media in content if _is_parsed(codec_of(media.type, media.schema))]
        function, type_ = None, None
        if parsed and parsed[0].schema is not None:
            function = names.unique(f"parse_{names.snake(label, 'webhook')}", self._functions)
            self._functions.add(function)
            owner = str(item.at)
            self.roots[owner] = names.pascal(label)
            type_ = self.gatherer.type_of(parsed[0].schema, owner, part)
        elif content:
            message = f"the body of `{name}` is {content[0].type}: there is no function that parses it"
            self.report.note("webhook-body", message, content[0].at)
        return Webhook(
            name=name,
            verb=item.method,
            expression=expression,
            function=function,
            media_type=(parsed or content)[0].type if content else None,
            type=type_,
            doc=Doc(
                summary=item.summary or "",
                description=item.description or (item.body.description or "" if item.body else ""),
                deprecated=item.deprecated,
                pointer=str(item.at),
            ),
        )

    def payload(self, webhooks: tuple[Webhook, ...]) -> Type | None:
        """The type of any webhook's body, if the body itself tells which one it is."""
        types = list(dict.fromkeys(item.type for item in webhooks if item.type is not None))
        if len(types) < 2:
            return types[0] if types else None
        members = [self._objects(type_) for type_ in types]
        if None not in members:
            ids = list(dict.fromkeys(id_ for inner in members for id_ in inner or ()))
            union = by_constants(UnionOf(tuple(map(Ref, ids))), ids, self.gatherer.drafts)
            if union.tag is not None or len(ids) == 1:
                return union if len(ids) > 1 else Ref(ids[0])
        file, _, pointer = webhooks[0].doc.pointer.partition("#")
        message = (
            "the bodies of the webhooks do not tell which one they are: there is no function for all of them"
        )
        hint = "require a property that has a constant of its own in each of them"
        self.report.note("webhook-kinds", message, Location(file, pointer), hint)
        return None

    def _objects(self, type_: Type) -> list[str] | None:
        """The objects that a type stands for; None if it is anything else as well."""
        if isinstance(type_, Ref):
            draft = self.gatherer.drafts.get(type_.id)
            if draft is not None and draft.fields is not None:
                return [type_.id]
            return None if draft is None or draft.type is None else self._objects(draft.type)
        if not isinstance(type_, UnionOf):
            return None
        found = [self._objects(member) for member in type_.members]
        return None if None in found else [id_ for ids in found for id_ in ids or ()]


def _is_parsed(codec: Codec) -> bool:
    """Whether there are functions that parse bodies in this codec, which programs get as str or bytes."""
    match codec:
        case Codec.JSON:
            return True
        case (
            Codec.CBOR
            | Codec.JSON_LINES
            | Codec.JSON_SEQUENCE
            | Codec.EVENTS
            | Codec.MULTIPART
            | Codec.FORM
            | Codec.TEXT
            | Codec.BYTES
        ):
            return False
        case _:
            assert_never(codec)


def surviving(webhook: Webhook, namer: Namer) -> Webhook:
    """A webhook whose type points at the definition that survived merging."""
    return webhook if webhook.type is None else replace(webhook, type=rewrite(webhook.type, namer.survivor))
