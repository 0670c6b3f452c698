"""Changes of custom code: the names that `[custom]` of `sdk.toml` adds to the SDK, and the text of its modules."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sdkwright.changes.context import Subject
from sdkwright.changes.model import Change
from sdkwright.config.custom import Custom


def compare_custom(old: Custom, new: Custom, subject: Subject) -> Iterator[Change]:
    """The changes of custom code, as far as its text says what it defines."""
    before, after = _names(old), _names(new)
    for label in before:
        if label not in after:
            yield _about(subject, label).change("custom-name-removed", f"`{label}` is gone")
    for label, target in after.items():
        if label not in before:
            yield _about(subject, label).change("custom-name-added", f"there is `{label}`")
        elif target != before[label]:
            message = f"`{label}` is `{target}` instead of `{before[label]}`"
            yield _about(subject, label).change(
                "custom-code-changed", message, before=before[label], after=target
            )
    yield from _compare_modules(_texts(old), _texts(new), subject)
    names = "mixins", "hooks", "replaces", "dependencies", "extras"
    changed = [name for name in names if getattr(old, name) != getattr(new, name)]
    if changed:
        listed = ", ".join(f"`{name}`" for name in changed)
        yield subject.change("custom-code-changed", f"`[custom]` of `sdk.toml` differs in {listed}")


def _compare_modules(old: Mapping[str, str], new: Mapping[str, str], subject: Subject) -> Iterator[Change]:
    for path in sorted(old.keys() | new.keys()):
        if old.get(path) != new.get(path):
            at = Subject(subject.name, subject.old, subject.new, path)
            yield at.change("custom-code-changed", f"the code of `custom/{path}` differs")


def _texts(custom: Custom) -> dict[str, str]:
    return {module.path: module.text for module in custom.modules}


def _about(subject: Subject, label: str) -> Subject:
    return Subject(label, subject.old, subject.new)


def _names(custom: Custom) -> dict[str, str]:
    """The names that programs can use, with what they stand for."""
    return {
        **{
            f"{module.name}.{label}": item.kind
            for module in custom.modules
            for label, item in module.definitions.items()
            if not label.startswith("_")
        },
        **{f"client.{label}": target for label, target in custom.resources.items()},
        **custom.exports,
    }
