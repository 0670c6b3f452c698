"""Changes of models and of other named types. Requests and responses are compared apart: one gives, the other takes."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from sdkwright.changes.arguments import show_constraints
from sdkwright.changes.context import (
    Context,
    Subject,
    TypeRules,
    compare_deprecation,
    compare_docs,
    has_other_order,
    suggestion,
)
from sdkwright.changes.model import Change
from sdkwright.changes.types import Use, Verdict
from sdkwright.ir.algebra import has_input_form, names_of, without_null
from sdkwright.ir.api import Alias, Api, Constants, Definition, Field, Object
from sdkwright.ir.types import ANY, Literals, Type
from sdkwright.openapi.model import ABSENT

_FIELD_IN_REQUEST = TypeRules(
    "request-field-type-changed", "request-field-type-widened", "field-type-detail-changed"
)
_FIELD_IN_RESPONSE = TypeRules(
    "response-field-type-changed", "response-field-type-narrowed", "field-type-detail-changed"
)
_ALIAS_IN_REQUEST = TypeRules("request-type-changed", "request-type-widened", "field-type-detail-changed")
_ALIAS_IN_RESPONSE = TypeRules("response-type-changed", "response-type-narrowed", "field-type-detail-changed")


def compare_models(context: Context) -> Iterator[Change]:
    """All changes of models and named types."""
    pairing = context.pairing
    for label, item in pairing.removed:
        is_former = label in item.former_names and item.name not in dict(pairing.removed)
        hint = item.name if is_former else pairing.renamed.get(label, "")
        suffix = f"; use `models.{hint}`" if is_former else suggestion(hint, "models.")
        subject = Subject(f"models.{label}", item.doc.pointer, "")
        yield subject.change("model-removed", f"`{subject.name}` is gone{suffix}", renamed=hint)
    for label, item in pairing.added:
        subject = Subject(f"models.{label}", "", item.doc.pointer)
        yield subject.change("model-added", f"there is `{subject.name}`")
    names = ([item.name for item in api.definitions.values()] for api in (context.old, context.new))
    if has_other_order(*names):
        subject = Subject("models", context.old.doc.pointer, context.new.doc.pointer)
        yield subject.change("order-changed", "models are defined in another order")
    for old, new in pairing.pairs:
        yield from _compare_names(old, new)
        yield from _compare_definition(old, new, context)


def _compare_names(old: Definition, new: Definition) -> Iterator[Change]:
    """The names that are former ones now, or no longer."""
    for label in names_of(old):
        if label in new.former_names:
            subject = Subject(f"models.{label}", old.doc.pointer, new.doc.pointer)
            message = f"`{subject.name}` is deprecated: it is called `models.{new.name}` now"
            yield subject.change("model-name-deprecated", message, renamed=new.name)


def _compare_definition(old: Definition, new: Definition, context: Context) -> Iterator[Change]:
    subject = Subject(f"models.{new.name}", old.doc.pointer, new.doc.pointer)
    if isinstance(old, Object) and isinstance(new, Object):
        yield from _compare_object(old, new, subject, context)
    elif isinstance(old, Alias) and isinstance(new, Alias):
        yield from _compare_alias(old, new, subject, context)
    else:
        what = "a class" if isinstance(new, Object) else "a plain type, not a class"
        yield subject.change("model-kind-changed", f"`{subject.name}` is {what} now")
    if new.doc.deprecated != old.doc.deprecated:
        what = "deprecated" if new.doc.deprecated else "no longer deprecated"
        yield subject.change("model-deprecated", f"`{subject.name}` is {what}")
    yield from compare_docs(old.doc, new.doc, subject, "model-docs-changed")


def _compare_uses(old: Definition, new: Definition, subject: Subject, context: Context) -> Iterator[Change]:
    """Whether requests and responses carry it."""
    name = subject.name
    before, after = _has_input_form(old, context.old), _has_input_form(new, context.new)
    if before and not after:
        yield subject.change("model-input-removed", f"there is no `{name}TypedDict` any more")
    elif after and not before:
        yield subject.change("model-input-added", f"there is `{name}TypedDict`, for requests with `{name}`")
    elif old.in_request != new.in_request:
        verb = "are" if new.in_request else "are no longer"
        yield subject.change("model-use-changed", f"values of `{name}` {verb} in requests")
    if old.in_response and not new.in_response:
        yield subject.change("model-received-no-longer", f"values of `{name}` are no longer in responses")
    elif new.in_response and not old.in_response:
        yield subject.change("model-received", f"values of `{name}` are in responses")


def _has_input_form(item: Definition, api: Api) -> bool:
    """Whether there is an input dict, or what a named type is in arguments."""
    is_sent = item.in_request
    return is_sent and (isinstance(item, Object) or has_input_form(item.type, api.definitions, {}))


def _compare_module(old: Definition, new: Definition, subject: Subject) -> Iterator[Change]:
    if old.module != new.module:
        message = f"`{subject.name}` is defined in `models.{new.module}` instead of `models.{old.module}`"
        yield subject.change("model-moved", message)


# --- objects


def _compare_object(old: Object, new: Object, subject: Subject, context: Context) -> Iterator[Change]:
    handlers = {
        "in_request in_response": partial(_compare_uses, old, new, subject, context),
        "module": partial(_compare_module, old, new, subject),
        "extra declares_extra": partial(_compare_extra, old, new, subject, context),
    }
    yield from context.compare_fields(old, new, subject, handlers, "name other_names former_names fields")
    before, after = ({field.name: field for field in item.fields} for item in (old, new))
    for label, field in before.items():
        if label in after:
            yield from _FieldPair(old, new, field, after[label], subject, context).changes()
        else:
            yield from _removed_field(field, old, new, list(_fresh(before, after)), subject, context)
    for field in _fresh(before, after):
        yield from _added_field(field, old, new, subject)
    if has_other_order(before, after):
        yield subject.change("order-changed", f"the fields of `{subject.name}` have another order")


def _fresh(old: dict[str, Field], new: dict[str, Field]) -> Iterator[Field]:
    return (field for label, field in new.items() if label not in old)


def _removed_field(
    field: Field, old: Object, new: Object, fresh: list[Field], subject: Subject, context: Context
) -> Iterator[Change]:
    at = subject.at(field.doc, None, field.name)
    same = [one for one in fresh if one.wire == field.wire] or [
        one for one in fresh if one.required == field.required and context.is_same(field.type, one.type)
    ]
    hint = same[0].name if len(same) == 1 else ""
    suffix = suggestion(hint)
    message = f"`{subject.name}` has no field `{field.name}`{suffix}"
    yield from _by_use(old, new, at, "field-removed", message, hint)


def _by_use(
    old: Definition, new: Definition, at: Subject, rule: str, message: str, renamed: str = ""
) -> Iterator[Change]:
    """A change for requests and one for responses, as far as these carry the definition."""
    used = False
    for word, is_used in (
        ("request", old.in_request and new.in_request),
        ("response", old.in_response and new.in_response),
    ):
        if is_used:
            used = True
            yield at.change(f"{word}-{rule}", message, renamed=renamed)
    if not used:
        yield at.change("model-use-changed", message, renamed=renamed)


def _added_field(field: Field, old: Object, new: Object, subject: Subject) -> Iterator[Change]:
    at = subject.at(None, field.doc, field.name)
    if not (old.in_request and new.in_request) or field.read_only:
        yield at.change("response-field-added", f"`{subject.name}` has a field `{field.name}`")
        return
    if field.required and (not field.write_only or new.in_request):
        yield at.change("required-request-field-added", f"`{subject.name}` requires the field `{field.name}`")
    else:
        yield at.change("request-field-added", f"`{subject.name}` takes the field `{field.name}`")
    if old.in_response and new.in_response:
        yield at.change("response-field-added", f"`{subject.name}` has a field `{field.name}`")


def _compare_extra(old: Object, new: Object, subject: Subject, context: Context) -> Iterator[Change]:
    in_request = old.in_request and new.in_request
    if in_request and new.declares_extra and not old.declares_extra:
        yield subject.change("model-extra-added", f"requests can carry any mapping for `{subject.name}`")
    elif in_request and old.declares_extra and not new.declares_extra:
        message = f"requests can no longer carry any mapping for `{subject.name}`"
        yield subject.change("model-extra-removed", message)
    elif old.declares_extra != new.declares_extra or not context.is_same(old.extra, new.extra):
        what = "has other types for" if new.extra is not None else "no longer allows"
        message = f"`{subject.name}` {what} properties that it does not list"
        yield subject.change("model-extra-changed", message)


class _FieldPair:
    """A field in the old and in the new version of a model."""

    def __init__(
        self, old_owner: Object, new_owner: Object, old: Field, new: Field, subject: Subject, context: Context
    ) -> None:
        self._old, self._new, self._context = old, new, context
        self._owners = old_owner, new_owner
        self._at = subject.at(old.doc, new.doc, new.name)
        self._in_request = old_owner.in_request and new_owner.in_request
        self._in_response = old_owner.in_response and new_owner.in_response

    def changes(self) -> Iterator[Change]:
        """All changes of the field."""
        handlers = {
            "wire": self._wire,
            "type required read_only write_only": self._type,
            "default": self._default,
            "constraints": self._constraints,
        }
        yield from self._context.compare_fields(self._old, self._new, self._at, handlers, "name role")
        rules = ("field-deprecated", "field-no-longer-deprecated")
        yield from compare_deprecation(self._old.doc, self._new.doc, self._at, rules)
        yield from compare_docs(self._old.doc, self._new.doc, self._at, "model-docs-changed")

    def _wire(self) -> Iterator[Change]:
        before, after = self._old.wire, self._new.wire
        if before != after:
            message = f"{self._at.label} is `{after}` instead of `{before}` in JSON and in input dicts"
            yield from _by_use(*self._owners, self._at, "field-wire-name-changed", message)

    def _type(self) -> Iterator[Change]:
        found: list[Change] = []
        if self._in_request:
            found += self._request()
        if self._in_response:
            found += self._response()
        if not found:
            found += self._other()
        yield from dict.fromkeys(found)

    def _other(self) -> Iterator[Change]:
        """Differences without an effect on what programs write."""
        old, new, at = self._old, self._new, self._at
        if (old.read_only, old.write_only) != (new.read_only, new.write_only):
            yield at.change("field-direction-changed", f"{at.label} is in other requests or responses")
        elif old.required != new.required or not self._context.is_same(old.type, new.type):
            rule = (
                "field-type-detail-changed" if self._in_request or self._in_response else "model-use-changed"
            )
            yield at.change(rule, f"{at.label} has another type, which is the same in Python")

    # --- in requests

    def _request(self) -> Iterator[Change]:
        old, new, at = self._old, self._new, self._at
        if new.read_only and not old.read_only:
            yield at.change("request-field-became-read-only", f"requests can no longer carry {at.label}")
            return
        if new.read_only:
            return
        required = tuple(field.required and not field.read_only for field in (old, new))
        if required[1] and not required[0]:
            yield at.change("request-field-became-required", f"requests have to carry {at.label}")
        elif required[0] and not required[1]:
            yield at.change("request-field-became-optional", f"requests can leave out {at.label}")
        (before, old_null), (after, new_null) = without_null(old.type), without_null(new.type)
        yield from self._passed(before, after)
        if ANY in (before, after):
            return
        if old_null and not new_null:
            yield at.change(
                "request-field-became-not-nullable", f"{at.label} can no longer be null in requests"
            )
        elif new_null and not old_null:
            yield at.change("request-field-became-nullable", f"{at.label} can be null in requests")

    def _passed(self, before: Type, after: Type) -> Iterator[Change]:
        """The type that programs pass: to the model, and in its input dict."""
        found = [
            change
            for use in (Use.INPUT, Use.MODEL)
            for change in self._context.compare_type(before, after, use, self._at, _FIELD_IN_REQUEST)
        ]
        found.sort(key=lambda change: (change.level.rank, change.rule == _FIELD_IN_REQUEST.detail))
        yield from found[:1]

    # --- in responses

    def _response(self) -> Iterator[Change]:
        old, new, at = self._old, self._new, self._at
        (before, old_null), (after, new_null) = without_null(old.type), without_null(new.type)
        optional = (
            old_null or not self._is_set(old, self._owners[0]),
            new_null or not self._is_set(new, self._owners[1]),
        )
        yield from self._context.compare_type(before, after, Use.RESULT, at, _FIELD_IN_RESPONSE)
        if ANY in (before, after):  # which is None as well
            return
        if optional == (False, True):
            yield at.change("response-field-became-optional", f"{at.label} can be `None`")
        elif optional == (True, False):
            yield at.change("response-field-became-required", f"{at.label} is never `None`")

    @staticmethod
    def _is_set(field: Field, owner: Object) -> bool:
        """Whether the field of a response always has a value."""
        required = field.required and not (owner.in_request and field.read_only)
        return required and not (owner.in_response and field.write_only)

    # --- facts

    def _default(self) -> Iterator[Change]:
        old, new, at = self._old.default, self._new.default, self._at
        if not self._context.is_same(old, new):
            before, after = ("none" if value is ABSENT else repr(value) for value in (old, new))
            message = f"the default of {at.label} is `{after}` instead of `{before}`"
            yield at.change("field-default-changed", message, before=before, after=after)

    def _constraints(self) -> Iterator[Change]:
        old, new, at = self._old.constraints, self._new.constraints, self._at
        if not self._context.is_same(old, new):
            before, after = show_constraints(old), show_constraints(new)
            message = f"the bounds of {at.label} are {after} instead of {before}"
            yield at.change("field-constraint-changed", message, before=before, after=after)


# --- named types


def _compare_alias(old: Alias, new: Alias, subject: Subject, context: Context) -> Iterator[Change]:
    handlers = {
        "type": partial(_compare_aliased, old, new, subject, context),
        "in_request in_response": partial(_compare_uses, old, new, subject, context),
        "module": partial(_compare_module, old, new, subject),
        "constants": partial(_compare_constants, old.constants, new, subject),
    }
    yield from context.compare_fields(old, new, subject, handlers, "name other_names former_names recursive")


def _compare_aliased(old: Alias, new: Alias, subject: Subject, context: Context) -> Iterator[Change]:
    if isinstance(old.type, Literals) and isinstance(new.type, Literals):
        yield from _compare_enum(old, old.type, new, new.type, subject)
        if old.type.open != new.type.open:
            yield from _by_type(old, new, subject, context)
        return
    yield from _by_type(old, new, subject, context)


def _by_type(old: Alias, new: Alias, subject: Subject, context: Context) -> Iterator[Change]:
    found: list[Change] = []
    if old.in_request and new.in_request:
        found += context.compare_type(old.type, new.type, Use.ARGUMENT, subject, _ALIAS_IN_REQUEST)
    if old.in_response and new.in_response:
        found += context.compare_type(old.type, new.type, Use.RESULT, subject, _ALIAS_IN_RESPONSE)
    if not found and context.types.compare(old.type, new.type, Use.ARGUMENT) is not Verdict.SAME:
        found.append(subject.change("model-use-changed", f"`{subject.name}` is another type"))
    elif not found and not context.is_same(old.type, new.type):
        found.append(subject.change("field-type-detail-changed", f"`{subject.name}` has another form"))
    yield from dict.fromkeys(found)


def _compare_enum(
    old: Alias, old_type: Literals, new: Alias, new_type: Literals, subject: Subject
) -> Iterator[Change]:
    before, after = ({(type(value), value): value for value in item.values} for item in (old_type, new_type))
    for key, value in before.items():
        if key not in after:
            at = subject.at(None, None, repr(value))
            yield from _by_use(
                old, new, at, "enum-value-removed", f"`{subject.name}` has no value `{value!r}`"
            )
    for key, value in after.items():
        if key not in before:
            at = subject.at(None, None, repr(value))
            yield from _by_use(
                old, new, at, "enum-value-added", f"`{subject.name}` has the value `{value!r}`"
            )
    if before.keys() == after.keys() and list(before) != list(after):
        yield subject.change("order-changed", f"the values of `{subject.name}` have another order")


def _compare_constants(old: Constants | None, new: Alias, subject: Subject) -> Iterator[Change]:
    before, after = (
        {f"{item.name}.{one.name}": one for one in item.members} if item is not None else {}
        for item in (old, new.constants)
    )
    members = new.constants.members if new.constants is not None else ()
    former = {f"{label}Values.{one.name}" for label in new.former_names for one in members}
    for label in before:
        if label in former:
            continue
        if label not in after:
            yield subject.at(None, None, label).change("enum-constant-removed", f"`models.{label}` is gone")
        elif repr(before[label].value) != repr(after[label].value):
            message = f"`models.{label}` is `{after[label].value!r}` instead of `{before[label].value!r}`"
            yield subject.at(None, None, label).change("field-default-changed", message)
    for label in after:
        if label not in before:
            yield subject.at(None, None, label).change("enum-constant-added", f"there is `models.{label}`")
