"""Changes of custom code: the names that `[custom]` of `sdk.toml` adds to the SDK, and the texts of its files."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping

from sdkwright.changes.context import Subject
from sdkwright.changes.model import Change
from sdkwright.config.custom import CLIENT, Custom


def compare_custom(
    old: Custom, new: Custom, subject: Subject, calls: Container[str] = ()
) -> Iterator[Change]:
    """The changes of custom code, as far as its text says what it defines. `calls` are the methods of the document."""
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
    yield from _compare_methods(old, new, subject, calls)
    yield from _compare_texts(_texts(old), _texts(new), subject)
    names = "mixins", "hooks", "replaces", "dependencies", "extras"
    changed = [name for name in names if getattr(old, name) != getattr(new, name)]
    if changed:
        listed = ", ".join(f"`{name}`" for name in changed)
        yield subject.change("custom-code-changed", f"`[custom]` of `sdk.toml` differs in {listed}")


def _compare_methods(old: Custom, new: Custom, subject: Subject, calls: Container[str]) -> Iterator[Change]:
    """The methods that mixins and namespaces of custom code add to the client.

    A class can inherit what another class of the same code defines, so a method is not gone as long as any has it.
    """
    before, after = set(_methods(old)), set(_methods(new))
    inherited = {
        method for module in new.modules for item in module.definitions.values() for method in item.methods
    }
    wired = {"" if path == CLIENT else path for path, _, _ in new.wired()}
    for path, method in sorted(before - after):
        call = f"{path}.{method}" if path else method
        is_gone = path not in wired or method not in inherited
        if is_gone and call not in calls:
            label = f"{CLIENT}.{call}"
            yield _about(subject, label).change("custom-name-removed", f"`{label}` is gone")
    for path, method in sorted(after - before):
        label = f"{CLIENT}.{path}.{method}" if path else f"{CLIENT}.{method}"
        yield _about(subject, label).change("custom-name-added", f"there is `{label}`")


def _methods(custom: Custom) -> Iterator[tuple[str, str]]:
    """The namespaces that wired classes are in, empty for the client, with the methods that these classes define."""
    for path, module, name in custom.wired():
        definition = module.definitions.get(name)
        for method in definition.methods if definition is not None else ():
            yield "" if path == CLIENT else path, method


def _compare_texts(old: Mapping[str, str], new: Mapping[str, str], subject: Subject) -> Iterator[Change]:
    for path in sorted(old.keys() | new.keys()):
        if old.get(path) != new.get(path):
            at = Subject(subject.name, subject.old, subject.new, path)
            yield at.change("custom-code-changed", f"`custom/{path}` differs")


def _texts(custom: Custom) -> dict[str, str]:
    folder, templates = custom.templates_folder, custom.templates
    return {
        **{module.path: module.text for module in custom.modules},
        **{f"{folder}/{path}": item.text for path, item in templates.items()},
    }


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
