"""Changes of methods for any number of items."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from sdkwright.changes.context import Context, Subject, TypeRules
from sdkwright.changes.model import Change
from sdkwright.changes.types import Use
from sdkwright.ir.api import Operation

_ITEM = TypeRules("argument-type-changed", "argument-type-widened", "argument-type-detail-changed")
_VALUE = TypeRules("bulk-value-changed", "bulk-value-narrowed", "result-detail-changed")


def compare_bulk(old: Operation, new: Operation, subject: Subject, context: Context) -> Iterator[Change]:
    """All changes of the method for any number of items that an operation has."""
    before, after = old.bulk, new.bulk
    if before is not None and (after is None or after.name != before.name):
        message = f"`{subject.name}` has no method `{before.name}` for any number of items any more"
        yield subject.change("bulk-removed", message, before=before.name)
    if after is not None and (before is None or after.name != before.name):
        message = f"`{after.name}` calls `{subject.name}` with any number of items"
        yield subject.change("bulk-added", message, after=after.name)
    if before is None or after is None:
        return
    found: list[Change] = []
    if before.argument != after.argument:
        text = f"`{after.name}` takes its items as `{after.argument}` instead of `{before.argument}`"
        found.append(
            subject.change("bulk-argument-changed", text, before=before.argument, after=after.argument)
        )
    for place, types, use, rules in (
        (after.argument, (before.item, after.item), Use.ARGUMENT, _ITEM),
        ("value", (before.value, after.value), Use.RESULT, _VALUE),
        ("usage", (before.used, after.used), Use.RESULT, _VALUE),
    ):
        found += context.compare_type(*types, use, subject.at(None, None, place), rules)
    if not found and not context.is_same(replace(before, name=after.name), after):
        found.append(subject.change("bulk-changed", f"`{after.name}` sends its items in another way"))
    yield from found
