"""Changes of what methods take: parameters, the properties of flat bodies, and bodies as one argument."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from msgspec import Struct

from sdkwright.changes.context import (
    Context,
    Handler,
    Subject,
    TypeRules,
    compare_deprecation,
    compare_docs,
    has_other_order,
    suggestion,
)
from sdkwright.changes.model import Change
from sdkwright.changes.types import Alternatives, Atom, Use, Verdict, View, scalar, verdict
from sdkwright.ir.algebra import body_arguments, media_type_chosen, without_null
from sdkwright.ir.api import Body, Operation, Parameter
from sdkwright.ir.codecs import Shape, essence, is_textual
from sdkwright.ir.types import ANY, NULL, Scalar
from sdkwright.openapi.model import ABSENT

_ARGUMENT = TypeRules("argument-type-changed", "argument-type-widened", "argument-type-detail-changed")


def compare_arguments(old: Operation, new: Operation, subject: Subject, context: Context) -> Iterator[Change]:
    """All changes of what a method takes, each once."""
    found = [
        *_compare_parameters(old.parameters, new.parameters, subject, context),
        *_compare_bodies(old.bodies, new.bodies, subject, context),
    ]
    gone = [change for change in found if change.rule == "argument-removed"]
    fresh = {
        change.member for change in found if change.rule in ("argument-added", "required-argument-added")
    }
    # An argument can move between parameters and a body, or between two bodies.
    moved = {change.member for change in gone} & fresh
    yield from dict.fromkeys(
        change
        for change in found
        if change.member not in moved
        or change.rule not in ("argument-removed", "argument-added", "required-argument-added")
    )
    for label in sorted(moved):
        yield from _moved(label, old, new, subject, context)


def _moved(
    label: str, old: Operation, new: Operation, subject: Subject, context: Context
) -> Iterator[Change]:
    """An argument that has the same name in another part of the request."""
    before, after = (_find_argument(operation, label) for operation in (old, new))
    if before is None or after is None:
        at = subject.at(None, None, label)
        yield at.change("argument-type-changed", f"{at.label} is in another part of the request")
        return
    yield from compare_argument(before, after, subject, context)


def _find_argument(operation: Operation, label: str) -> Parameter | None:
    bodies = (item for body in operation.bodies for item in _listed(body))
    return next((item for item in (*operation.parameters, *bodies) if label in _labels(item)), None)


def _listed(body: Body) -> tuple[Parameter, ...]:
    return body_arguments(body) if body.flat else ()


# --- lists of arguments


def _by_name(parameters: Iterable[Parameter]) -> dict[str, Parameter]:
    """Arguments by all their spellings, former names included."""
    return {label: item for item in parameters for label in _labels(item)}


def _labels(item: Parameter) -> tuple[str, ...]:
    return (item.name, *item.other_names, *item.former_names)


def _compare_parameters(
    old: Iterable[Parameter], new: Iterable[Parameter], subject: Subject, context: Context
) -> Iterator[Change]:
    before, after = _by_name(old), _by_name(new)
    fresh = [item for label, item in after.items() if label == item.name and label not in before]
    for label, item in before.items():
        if label in after:
            if label == item.name or label == after[label].name:
                yield from compare_argument(item, after[label], subject, context)
            yield from _deprecation(label, item, after[label], subject)
            continue
        at = subject.at(item.doc, None, label)
        is_former = label in item.former_names and item.name in after
        hint = item.name if is_former else _renamed(item, fresh, context)
        suffix = f"; use `{hint}`" if is_former else suggestion(hint)
        yield at.change(
            "argument-removed", f"`{subject.name}` no longer accepts `{label}`{suffix}", renamed=hint
        )
    for label, item in after.items():
        if label not in before:
            yield _added(label, item, any(known in before for known in _labels(item)), subject)
    names = [[item.name for item in side] for side in (old, new)]
    if has_other_order(*names):
        yield subject.change("order-changed", f"the arguments of `{subject.name}` have another order")


def _deprecation(label: str, old: Parameter, new: Parameter, subject: Subject) -> Iterator[Change]:
    """The change of a name that is a former one now, or no longer."""
    at, was, is_ = subject.at(old.doc, new.doc, label), label in old.former_names, label in new.former_names
    if is_ and not was:
        message = f"{at.label} is deprecated: it is called `{new.name}` now"
        yield at.change("argument-deprecated", message, renamed=new.name)
    elif was and not is_:
        yield at.change("argument-no-longer-deprecated", f"{at.label} is no longer deprecated")


def _added(label: str, item: Parameter, is_spelling: bool, subject: Subject) -> Change:
    at = subject.at(None, item.doc, label)
    if item.required and item.from_client is None and not is_spelling:
        return at.change("required-argument-added", f"`{subject.name}` requires `{label}`")
    return at.change("argument-added", f"`{subject.name}` accepts `{label}`")


def _renamed(item: Parameter, fresh: list[Parameter], context: Context) -> str:
    """What an argument may be called now: that of the same name on the wire, or the only one of its type and place."""
    same = [one for one in fresh if one.wire == item.wire and one.place == item.place]
    same = same or [one for one in fresh if one.place == item.place and context.is_same(item.type, one.type)]
    return same[0].name if len(same) == 1 else ""


# --- one argument


def compare_argument(old: Parameter, new: Parameter, subject: Subject, context: Context) -> Iterator[Change]:
    """All changes of one argument."""
    at = subject.at(old.doc, new.doc, new.name if new.name == old.name else old.name)
    handlers = {
        "wire place style explode allow_reserved codec": partial(_compare_place, old, new, at, context),
        "required nullable type": partial(_compare_type, old, new, at, context),
        "default": partial(_compare_default, old, new, at, context),
        "constraints": partial(_compare_constraints, old, new, at, context),
        "from_client": partial(_compare_client, old, new, at),
        "is_key": partial(_compare_key, old, new, at),
    }
    yield from context.compare_fields(old, new, at, handlers, "name other_names former_names role")
    yield from compare_deprecation(
        old.doc, new.doc, at, ("argument-deprecated", "argument-no-longer-deprecated")
    )
    yield from compare_docs(old.doc, new.doc, at, "method-docs-changed")


def _compare_place(old: Parameter, new: Parameter, at: Subject, context: Context) -> Iterator[Change]:
    names = ("style", "explode", "allow_reserved", "codec")
    if (old.wire, old.place) != (new.wire, new.place):
        message = f"{at.label} is sent as `{new.wire}` in the {new.place} instead of `{old.wire}` in the {old.place}"
        yield at.change("argument-moved", message)
    elif any(not context.is_same(getattr(old, name), getattr(new, name)) for name in names):
        yield at.change("argument-encoding-changed", f"{at.label} is sent in another form")


def requiredness(old: bool, new: bool, at: Subject) -> Iterator[Change]:
    """The change of an argument that became required, or optional."""
    if new and not old:
        yield at.change("argument-became-required", f"{at.label} is required")
    elif old and not new:
        yield at.change("argument-became-optional", f"{at.label} can be left out")


def _sends_null(item: Parameter) -> bool:
    """Whether `None` stands for null."""
    if item.required:
        return item.type in (ANY, NULL) or without_null(item.type)[1]
    return item.nullable


def _compare_type(old: Parameter, new: Parameter, at: Subject, context: Context) -> Iterator[Change]:
    yield from requiredness(old.required, new.required, at)
    before, after = without_null(old.type)[0], without_null(new.type)[0]
    yield from context.compare_type(before, after, Use.ARGUMENT, at, _ARGUMENT)
    if ANY not in (before, after) and (new.required or not old.required):  # else None fits, and leaves it out
        yield from nullability(_sends_null(old), _sends_null(new), at)


def nullability(old: bool, new: bool, at: Subject) -> Iterator[Change]:
    """The change of an argument that can be null, or no longer."""
    if new and not old:
        yield at.change("argument-became-nullable", f"{at.label} can be null: `None` is sent")
    elif old and not new:
        yield at.change("argument-became-not-nullable", f"{at.label} can no longer be null")


def _compare_default(old: Parameter, new: Parameter, at: Subject, context: Context) -> Iterator[Change]:
    if not context.is_same(old.default, new.default):
        before, after = ("none" if value is ABSENT else repr(value) for value in (old.default, new.default))
        message = f"the default of {at.label} is `{after}` instead of `{before}`"
        yield at.change("argument-default-changed", message, before=before, after=after)


def _compare_constraints(old: Parameter, new: Parameter, at: Subject, context: Context) -> Iterator[Change]:
    if not context.is_same(old.constraints, new.constraints):
        before, after = (show_constraints(item.constraints) for item in (old, new))
        message = f"the bounds of {at.label} are {after} instead of {before}"
        yield at.change("argument-constraint-changed", message, before=before, after=after)


def show_constraints(constraints: tuple[tuple[str, object], ...]) -> str:
    """Bounds in a sentence."""
    return ", ".join(f"`{key}: {value}`" for key, value in constraints) or "none"


def _compare_client(old: Parameter, new: Parameter, at: Subject) -> Iterator[Change]:
    if old.from_client != new.from_client:
        what = (
            f"takes the client's `{new.from_client}`"
            if new.from_client
            else "does not take it from the client"
        )
        yield at.change("argument-from-client-changed", f"a call without {at.label} {what}")


def _compare_key(old: Parameter, new: Parameter, at: Subject) -> Iterator[Change]:
    if old.is_key != new.is_key:
        what = (
            "is an idempotency key: calls without it send a random one"
            if new.is_key
            else "is no idempotency key"
        )
        yield at.change("argument-idempotency-changed", f"{at.label} {what}")


# --- bodies


class _Value(Struct, frozen=True):
    """A body that is one argument, as programs see it."""

    name: str
    type: Alternatives
    required: bool
    nullable: bool


def _compare_bodies(
    old: tuple[Body, ...], new: tuple[Body, ...], subject: Subject, context: Context
) -> Iterator[Change]:
    yield from _compare_media_types(old, new, subject)
    by_type = {body.media_type: body for body in new}
    if not old or not new:
        for body in old:
            yield from _removed_body(body, subject)
        for body in new:
            yield from _added_body(body, subject)
        return
    compared: set[str] = set()
    for body in old:
        other = by_type.get(body.media_type, new[0])
        compared.add(other.media_type)
        yield from _compare_body(body, other, subject, context)
    known = {label for body in old for label in _by_name(_listed(body))}
    for body in new:
        if body.media_type not in compared:
            names = _by_name(_listed(body)).items() if body.flat else [(body.argument, None)]
            for label, item in names:
                if label not in known and not any(not one.flat and one.argument == label for one in old):
                    at = subject.at(None, item.doc if item else body.doc, label)
                    yield at.change("argument-added", f"`{subject.name}` accepts `{label}`")


def _compare_media_types(old: tuple[Body, ...], new: tuple[Body, ...], subject: Subject) -> Iterator[Change]:
    before, after = ([body.media_type for body in bodies] for bodies in (old, new))
    chosen = media_type_chosen(old), media_type_chosen(new)
    at = subject.at(old[0].doc if old else None, new[0].doc if new else None, "media_type")
    if chosen == (True, False):
        yield at.change("argument-removed", f"`{subject.name}` no longer accepts `media_type`")
    elif chosen == (False, True):
        yield at.change("argument-added", f"`{subject.name}` accepts `media_type`")
    if not before or not after:
        return
    gone = [item for item in before if item not in after]
    fresh = [item for item in after if item not in before]
    rule = "request-media-type-removed" if chosen == (True, True) else "request-media-type-changed"
    for item in gone:
        one = subject.at(old[0].doc, new[0].doc, item)
        yield one.change(rule, f"`{subject.name}` no longer sends `{item}`")
    for item in fresh if len(after) > 1 else ():
        one = subject.at(old[0].doc, new[0].doc, item)
        yield one.change("request-media-type-added", f"`{subject.name}` can send `{item}`")
    if not gone and not fresh and before != after:
        message = f"`{subject.name}` sends `{after[0]}` unless another media type is chosen"
        yield at.change("request-media-type-changed", message)


def _removed_body(body: Body, subject: Subject) -> Iterator[Change]:
    for label in _by_name(_listed(body)) if body.flat else (body.argument,):
        at = subject.at(body.doc, None, label)
        yield at.change("argument-removed", f"`{subject.name}` no longer accepts `{label}`")


def _added_body(body: Body, subject: Subject) -> Iterator[Change]:
    if body.flat:
        for label, item in _by_name(_listed(body)).items():
            yield _added(label, item, False, subject)
        return
    at = subject.at(None, body.doc, body.argument)
    if body.required:
        yield at.change("required-argument-added", f"`{subject.name}` requires `{body.argument}`")
    else:
        yield at.change("argument-added", f"`{subject.name}` accepts `{body.argument}`")


def _compare_body(old: Body, new: Body, subject: Subject, context: Context) -> Iterator[Change]:
    at = subject.at(old.doc, new.doc)
    handlers: dict[str, Handler] = {
        "type flat fields extra argument required nullable": partial(_compare_content, old, new, at, context)
    }
    elsewhere = "media_type codec parts"
    if old.media_type == new.media_type:
        handlers["codec parts"], elsewhere = partial(_compare_form, old, new, at, context), "media_type"
    yield from context.compare_fields(old, new, at, handlers, elsewhere)
    yield from compare_docs(old.doc, new.doc, at, "method-docs-changed")


def _compare_form(old: Body, new: Body, at: Subject, context: Context) -> Iterator[Change]:
    if old.codec is not new.codec or not context.is_same(old.parts, new.parts):
        yield at.change("argument-encoding-changed", f"the body of `{at.name}` is written in another form")


def _compare_content(old: Body, new: Body, at: Subject, context: Context) -> Iterator[Change]:
    if old.flat and new.flat:
        found = list(_compare_parameters(_listed(old), _listed(new), at, context))
        yield from found
        changes = [change for change in found if change.rule != "order-changed"]
        if not changes and (old.required, old.nullable) != (new.required, new.nullable):
            yield at.change("argument-encoding-changed", f"`{at.name}` sends an empty body in another way")
        elif not changes and not context.is_same(old.type, new.type):
            yield at.change("argument-type-detail-changed", f"the body of `{at.name}` has another type")
    elif old.flat or new.flat:
        yield from _removed_body(old, at)
        yield from _added_body(new, at)
    else:
        values = _value(old, context.types.old), _value(new, context.types.new)
        deep = _value(old, context.types.old, deep=True), _value(new, context.types.new, deep=True)
        changes = list(_compare_values(*values, *deep, at, context))
        yield from changes
        if not changes and not context.is_same(old.type, new.type):
            one = at.at(None, None, new.argument)
            yield one.change("argument-type-detail-changed", f"{one.label} has another name or form")


def _value(body: Body, view: View, *, deep: bool = False) -> _Value:
    type_, null = without_null(body.type)
    shape = body.codec.facts.shape
    alternatives = view.alternatives(type_, Use.ARGUMENT, deep=deep)
    if shape is Shape.ITEMS and body.codec.facts.is_document is False and body.codec.name != "EVENTS":
        alternatives = frozenset({Atom("Iterable", None, (alternatives,))})
    elif shape in (Shape.TEXT, Shape.BYTES) or body.codec.name == "EVENTS":
        alternatives = _raw(body)
    return _Value(body.argument, alternatives, body.required, null or body.nullable)


def _raw(body: Body) -> Alternatives:
    """What the one argument of a body is that is sent as it is."""
    textual = is_textual(body.media_type) if body.codec.facts.shape is Shape.BYTES else True
    if essence(body.media_type) == "text/plain":
        return scalar("str")
    if body.type == Scalar("binary") or (body.type == ANY and not textual):
        return scalar("File")
    return scalar("str") | scalar("File")


def _compare_values(
    old: _Value, new: _Value, old_deep: _Value, new_deep: _Value, at: Subject, context: Context
) -> Iterator[Change]:
    if old.name != new.name:
        gone, fresh = at.at(None, None, old.name), at.at(None, None, new.name)
        message = f"`{at.name}` no longer accepts `{old.name}`{suggestion(new.name)}"
        yield gone.change("argument-removed", message, renamed=new.name)
        rule = "required-argument-added" if new.required else "argument-added"
        verb = "requires" if new.required else "accepts"
        yield fresh.change(rule, f"`{at.name}` {verb} `{new.name}`")
        return
    one = at.at(None, None, new.name)
    yield from requiredness(old.required, new.required, one)
    yield from nullability(old.nullable, new.nullable, one)
    found = verdict(old.type, new.type, received=False)
    if found is Verdict.OTHER:
        found = verdict(old_deep.type, new_deep.type, received=False)
    if found is not Verdict.SAME:
        before, after = context.types.old.show(old.type), context.types.new.show(new.type)
        rule = "argument-type-widened" if found is Verdict.WIDER else "argument-type-changed"
        message = f"{one.label} takes `{after}` instead of `{before}`"
        yield one.change(rule, message, before=before, after=after)
