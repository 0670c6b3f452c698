"""Changes of webhooks and callbacks, and of the functions that parse their bodies."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sdkwright.changes.context import Context, Subject, TypeRules, compare_docs
from sdkwright.changes.model import Change
from sdkwright.changes.types import Use
from sdkwright.ir.api import Webhook

_ERROR = "WebhookSignatureError"  # what it raises
_TYPE = TypeRules("webhook-type-changed", "webhook-type-narrowed", "result-detail-changed")


def compare_webhooks(old: Sequence[Webhook], new: Sequence[Webhook], context: Context) -> Iterator[Change]:
    """All changes of webhooks or of the callbacks of one operation."""
    before, after = ({_key(item): item for item in listed} for listed in (old, new))
    for key, item in before.items():
        if key in after:
            yield from _compare_webhook(item, after[key], context)
            continue
        subject = Subject(f"webhooks.{key}", item.doc.pointer, "")
        rule = "webhook-function-removed" if item.function else "webhook-removed"
        yield subject.change(rule, f"`{subject.name}` is gone")
    for key, item in after.items():
        if key not in before:
            subject = Subject(f"webhooks.{key}", "", item.doc.pointer)
            rule = "webhook-function-added" if item.function else "webhook-added"
            yield subject.change(rule, f"there is `{subject.name}`")


def _key(item: Webhook) -> str:
    return item.function or f"{item.name} {item.verb}"


def _compare_webhook(old: Webhook, new: Webhook, context: Context) -> Iterator[Change]:
    subject = Subject(f"webhooks.{_key(new)}", old.doc.pointer, new.doc.pointer)
    handlers = {
        "type": lambda: _compare_body(old, new, subject, context),
        "name verb expression media_type": lambda: _compare_sending(old, new, subject),
    }
    yield from context.compare_fields(old, new, subject, handlers)
    yield from compare_docs(old.doc, new.doc, subject, "webhook-docs-changed")


def _compare_body(old: Webhook, new: Webhook, subject: Subject, context: Context) -> Iterator[Change]:
    if old.type is not None and new.type is not None:
        yield from context.compare_type(old.type, new.type, Use.RESULT, subject, _TYPE)
    elif old.type is not new.type:
        yield subject.change("callback-changed", f"`{subject.name}` has a body, or no longer has one")


def _compare_sending(old: Webhook, new: Webhook, subject: Subject) -> Iterator[Change]:
    names = ("name", "verb", "expression", "media_type")
    if any(getattr(old, name) != getattr(new, name) for name in names):
        yield subject.change("callback-changed", f"the request of `{subject.name}` is sent in another way")


def compare_payload(context: Context) -> Iterator[Change]:
    """The changes of what parses and verifies any webhook."""
    old, new = context.old, context.new
    subject = Subject("webhooks.parse", old.doc.pointer, new.doc.pointer)
    if old.payload is not None and new.payload is not None:
        yield from context.compare_type(old.payload, new.payload, Use.RESULT, subject, _TYPE)
    elif old.payload is not None:
        yield subject.change("webhook-function-removed", "`webhooks.parse` is gone")
    elif new.payload is not None:
        yield subject.change("webhook-function-added", "there is `webhooks.parse`")


def compare_signatures(context: Context) -> Iterator[Change]:
    """The change of how webhooks are signed."""
    old, new = context.old.signature_prefix, context.new.signature_prefix
    subject = Subject("webhooks.verify", context.old.doc.pointer, context.new.doc.pointer)
    if old is not None and new is None:
        yield subject.change("webhook-signature-removed", "`webhooks.verify` is gone", before=_ERROR)
    elif new is not None and old is None:
        yield subject.change("webhook-signature-added", "`webhooks.verify` verifies signatures", after=_ERROR)
    elif old != new:
        yield subject.change(
            "webhook-signature-changed", f"signatures are in headers that begin with `{new}`"
        )
