"""Requests that the API sends: webhooks, and the callbacks of operations."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from msgspec import Struct, field
from msgspec.structs import replace

from sdkwright import names
from sdkwright.diagnostics.report import Location, Report
from sdkwright.ir.api import Doc, Webhook
from sdkwright.ir.codecs import codec_of, preferred
from sdkwright.ir.types import Ref, Type, UnionOf
from sdkwright.lower.operations.operation import PlacedOperation
from sdkwright.lower.schemas.discriminators import tagged_by_constants
from sdkwright.lower.schemas.drafts import Drafts
from sdkwright.lower.schemas.lowering import SchemaLowering
from sdkwright.openapi import model as openapi


def lower_webhooks(
    document: openapi.Document, placed: Iterable[PlacedOperation], schemas: SchemaLowering, report: Report
) -> tuple[tuple[Webhook, ...], tuple[PlacedOperation, ...]]:
    """The webhooks of a document, and its operations with their callbacks."""
    builder = _WebhookBuilder(webhook_labels(document), schemas, report)
    webhooks = tuple(builder.build(item, item.path, "Webhook") for item in document.webhooks)
    operations: list[PlacedOperation] = []
    for entry, operation in zip(placed, document.operations, strict=True):
        callbacks = tuple(
            replace(builder.build(item, callback.name, "Callback"), expression=item.path)
            for callback in operation.callbacks
            for item in callback.operations
        )
        operations.append(replace(entry, operation=replace(entry.operation, callbacks=callbacks)))
    return webhooks, tuple(operations)


def webhook_labels(document: openapi.Document) -> dict[str, str]:
    """What the names of each webhook and callback are made of, by the id of its operation."""
    paths = Counter(item.path for item in document.webhooks)
    labels: dict[str, str] = {}
    for item in document.webhooks:
        is_alone = paths[item.path] == 1
        labels[str(item.at)] = item.path if is_alone else f"{item.path}_{item.method.lower()}"
    for operation in document.operations:
        for callback in operation.callbacks:
            for item in callback.operations:
                labels[str(item.at)] = f"{operation.name}_{callback.name}"
    return labels


def webhook_payload(webhooks: tuple[Webhook, ...], drafts: Drafts, report: Report) -> Type | None:
    """The type of any webhook's body, if the body itself shows which webhook it belongs to."""
    types = list(dict.fromkeys(item.type for item in webhooks if item.type is not None))
    if len(types) < 2:
        return types[0] if types else None
    members = [_objects(type_, drafts) for type_ in types]
    if None not in members:
        ids = list(dict.fromkeys(id_ for inner in members for id_ in inner or ()))
        union = tagged_by_constants(UnionOf(tuple(map(Ref, ids))), ids, drafts)
        if union.tag is not None or len(ids) == 1:
            return union if len(ids) > 1 else Ref(ids[0])
    file, _, pointer = webhooks[0].doc.pointer.partition("#")
    message = (
        "the bodies of the webhooks do not tell which one they are: there is no function for all of them"
    )
    hint = "require a property that has a constant of its own in each of them"
    report.note("webhook-kinds", message, Location(file, pointer), hint)
    return None


class _WebhookBuilder(Struct):
    """Lowers the bodies of webhooks and callbacks, and gives each a function that parses it."""

    labels: dict[str, str]
    schemas: SchemaLowering
    report: Report
    _functions: set[str] = field(default_factory=lambda: {"parse"})
    _counts: dict[str, int] = field(default_factory=dict[str, int])  # of functions that want one name

    def build(self, item: openapi.Operation, name: str, part: str) -> Webhook:
        """One webhook; `part` is what its body is called in the name of a model."""
        content = preferred(item.body.content) if item.body is not None else []
        # What programs get as str or bytes, and functions can parse.
        parsed = [media for media in content if codec_of(media.type, media.schema).facts.is_json]
        function, type_ = None, None
        if parsed and parsed[0].schema is not None:
            label = self.labels[str(item.at)]
            function = names.unique(
                f"parse_{names.snake(label, 'webhook')}", self._functions, counts=self._counts
            )
            self._functions.add(function)
            type_ = self.schemas.type_of(parsed[0].schema, str(item.at), part)
        elif content:
            message = f"the body of `{name}` is {content[0].type}: there is no function that parses it"
            self.report.note("webhook-body", message, content[0].at)
        return Webhook(
            name=name,
            verb=item.method,
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


def _objects(type_: Type, drafts: Drafts) -> list[str] | None:
    """The objects that a type stands for; None if it is anything else as well."""
    if isinstance(type_, Ref):
        draft = drafts.get(type_.id)
        if draft is not None and draft.fields is not None:
            return [type_.id]
        return None if draft is None or draft.type is None else _objects(draft.type, drafts)
    if not isinstance(type_, UnionOf):
        return None
    members = [_objects(member, drafts) for member in type_.members]
    return None if None in members else [id_ for ids in members for id_ in ids or ()]
