"""Changes of namespaces and methods."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from msgspec import Struct

from sdkwright.changes.arguments import compare_arguments
from sdkwright.changes.bulk import compare_bulk
from sdkwright.changes.context import (
    Context,
    Handler,
    Subject,
    compare_deprecation,
    compare_docs,
    has_other_order,
    suggestion,
)
from sdkwright.changes.model import Change
from sdkwright.changes.results import compare_errors, compare_pagination, compare_results
from sdkwright.changes.webhooks import compare_webhooks
from sdkwright.ir.algebra import below, namespaces_of
from sdkwright.ir.api import Operation, Resource


class Method(Struct, frozen=True):
    """A method, and how programs call it: `pets.get`."""

    call: str
    operation: Operation
    renamed: str = ""  # of a former name: how the method is called


def methods_of(root: Resource) -> dict[str, Method]:
    """All methods of a client by how programs call them, those that it keeps under former names last."""
    methods: dict[str, Method] = {}
    for path, resource in namespaces_of(root).items():
        for item in resource.operations:
            call = below(path, item.name)
            methods[call] = Method(call, item)
    former = [
        Method(old, item.operation, call)
        for call, item in methods.items()
        for old in item.operation.former_names
    ]
    return methods | {item.call: item for item in former}


def compare_methods(context: Context) -> Iterator[Change]:
    """All changes of namespaces and methods."""
    old, new = methods_of(context.old.root), methods_of(context.new.root)
    renamed = dict(_renamed(old, new))
    yield from _compare_namespaces(renamed, context)
    if has_other_order(*([call for call in side if not side[call].renamed] for side in (old, new))):
        subject = Subject("client", context.old.doc.pointer, context.new.doc.pointer)
        yield subject.change("order-changed", "methods and namespaces have another order")
    for call, method in old.items():
        if call in new:
            if not (
                method.renamed and method.renamed == new[call].renamed
            ):  # else it is compared by its name
                yield from _compare_method(method, new[call], context)
            continue
        hint = renamed.get(call, "")
        suffix = f"; use `{hint}`" if method.renamed else suggestion(hint)
        subject = Subject(call, method.operation.doc.pointer, "")
        yield subject.change("method-removed", f"`{call}` is gone{suffix}", renamed=hint)
        if hint and not method.renamed:  # what else programs have to know when they call it by its new name
            yield from _compare_method(method, new[hint], context)
    for call, method in new.items():
        if call not in old:
            subject = Subject(call, "", method.operation.doc.pointer)
            if method.renamed:
                yield subject.change("method-added", f"`{call}` is another name of `{method.renamed}`")
                continue
            route = f"{method.operation.verb} {method.operation.path}"
            yield subject.change("method-added", f"`{call}` calls `{route}`")


def _renamed(old: Mapping[str, Method], new: Mapping[str, Method]) -> Iterator[tuple[str, str]]:
    """What methods that are gone are probably called now: what sends the same request."""
    by_route = {
        (item.operation.verb, item.operation.path): call
        for call, item in new.items()
        if call not in old and not item.renamed
    }
    for call, item in old.items():
        if item.renamed in new and not new[item.renamed].renamed and call not in new:
            yield call, item.renamed
            continue
        other = by_route.get((item.operation.verb, item.operation.path))
        if call not in new and other is not None:
            yield call, other


def _renamed_namespace(path: str, renamed: Mapping[str, str]) -> str:
    """The namespace that all methods of one that is gone are in now, as far as they have another name."""
    targets = {after.rpartition(".")[0] for call, after in renamed.items() if call.rpartition(".")[0] == path}
    return targets.pop() if len(targets) == 1 else ""


def _compare_namespaces(renamed: Mapping[str, str], context: Context) -> Iterator[Change]:
    old, new = namespaces_of(context.old.root), namespaces_of(context.new.root)
    for path, resource in old.items():
        subject = Subject(path or "client", _place(resource), _place(new[path]) if path in new else "")
        if path not in new:
            hint = _renamed_namespace(path, renamed)
            hint = "" if hint in old else hint
            suffix = suggestion(hint)
            message = f"the namespace `{path}` is gone{suffix}"
            yield subject.change("namespace-removed", message, renamed=hint)
        elif path:
            yield from _compare_namespace(resource, new[path], subject, context)
    for path, resource in new.items():
        if path not in old:
            subject = Subject(path, "", _place(resource))
            yield subject.change("namespace-added", f"there is a namespace `{path}`")


def _place(resource: Resource) -> str:
    """The tag of a namespace if the document describes it, else the first operation inside."""
    places = (item.doc.pointer for item in resource.operations)
    return resource.doc.pointer or next(places, "") or next(map(_place, resource.children), "")


def _compare_namespace(old: Resource, new: Resource, subject: Subject, context: Context) -> Iterator[Change]:
    def compare_class() -> Iterator[Change]:
        before, after = (f"{item.module}.{item.class_name}" for item in (old, new))
        if before != after:
            message = f"the class of `{subject.name}` is `{after}` instead of `{before}`"
            yield subject.change("namespace-class-renamed", message, before=before, after=after)

    yield from compare_class()
    yield from compare_docs(old.doc, new.doc, subject, "namespace-docs-changed")


def _compare_method(old: Method, new: Method, context: Context) -> Iterator[Change]:
    before, after = old.operation, new.operation
    subject = Subject(new.call, before.doc.pointer, after.doc.pointer)
    named: dict[str, tuple[str, str]] = {
        "security scopes": ("method-security-changed", "sends other credentials"),
        "servers": ("method-server-changed", "has other servers"),
        "retry_safe retries idempotency_header": (
            "method-retries-changed",
            "repeats failed calls under other conditions",
        ),
        "telemetry": ("telemetry-changed", "has other attributes in traces"),
        "tags": ("method-docs-changed", "has other tags"),
        "links": ("link-changed", "has other links"),
    }
    handlers: dict[str, Handler] = {
        group: partial(_compare_facts, before, after, group, rule, text, subject, context)
        for group, (rule, text) in named.items()
    }
    handlers |= {
        "verb path": partial(_compare_route, before, after, subject),
        "parameters bodies stream_types": partial(compare_arguments, before, after, subject, context),
        "responses accept_enum stream_flag": partial(compare_results, before, after, subject, context),
        "errors": partial(compare_errors, before.errors, after.errors, subject, context),
        "pagination page former_pages": partial(compare_pagination, before, after, subject, context),
        "bulk": partial(compare_bulk, before, after, subject, context),
        "callbacks": partial(compare_webhooks, before.callbacks, after.callbacks, context),
    }
    yield from context.compare_fields(before, after, subject, handlers, "name former_names")
    rules = ("method-deprecated", "method-no-longer-deprecated")
    if new.renamed and not old.renamed:
        message = f"`{new.call}` is deprecated: it is called `{new.renamed}` now"
        yield subject.change(rules[0], message, renamed=new.renamed)
    elif old.renamed and not new.renamed:
        yield subject.change(
            rules[1], f"`{new.call}` is no longer deprecated, and no other name of `{old.renamed}`"
        )
    yield from compare_deprecation(before.doc, after.doc, subject, rules)
    yield from compare_docs(before.doc, after.doc, subject, "method-docs-changed")


def _compare_facts(
    old: Operation, new: Operation, group: str, rule: str, text: str, subject: Subject, context: Context
) -> Iterator[Change]:
    """Fields that decide how a call is made, and not what programs write."""
    if any(not context.is_same(getattr(old, name), getattr(new, name)) for name in group.split()):
        yield subject.change(rule, f"`{subject.name}` {text}")


def _compare_route(old: Operation, new: Operation, subject: Subject) -> Iterator[Change]:
    before, after = (f"{item.verb} {item.path}" for item in (old, new))
    if before != after:
        message = f"`{subject.name}` calls `{after}` instead of `{before}`"
        yield subject.change("method-route-changed", message, before=before, after=after)
