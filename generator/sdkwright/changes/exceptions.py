"""Changes of exceptions: of their names, and of what those of single statuses carry."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from sdkwright.changes.context import Context, Subject, TypeRules, compare_docs, suggestion
from sdkwright.changes.model import Change
from sdkwright.changes.operations import methods_of
from sdkwright.changes.types import Use
from sdkwright.config.model import Config
from sdkwright.ir.algebra import general_errors
from sdkwright.ir.api import Api, ErrorClass

_ERROR_DATA = TypeRules("error-data-changed", "error-data-narrowed", "result-detail-changed")
_GENERAL = {"base_error": "the base of all exceptions", "default_error": "the exception of any status"}


class _Names(Struct, frozen=True):
    """The names of the exceptions of an SDK."""

    classes: Mapping[str, ErrorClass]  # of single statuses
    general: tuple[str, ...]
    others: Mapping[str, str]  # aliases and former names -> name

    @classmethod
    def of(cls, api: Api, config: Config) -> _Names:
        """All names that a program can use."""
        classes = {item.name: item for item in api.errors}
        general = general_errors(config.base_error, config.default_error)
        others = {old: new for old, new in config.aliases.items() if new in classes or new in general}
        return cls(classes, general, {**others, **api.former_errors})

    def __contains__(self, label: str) -> bool:
        return label in self.classes or label in self.general or label in self.others

    def find(self, label: str) -> ErrorClass | None:
        """The class of a single status that has a name."""
        return self.classes.get(self.others.get(label, label))


def compare_exceptions(context: Context) -> Iterator[Change]:
    """All changes of exceptions."""
    yield from _compare_general(
        *context.configs, Subject("errors", context.old.doc.pointer, context.new.doc.pointer)
    )
    apis = context.old, context.new
    old, new = (_Names.of(api, config) for api, config in zip(apis, context.configs, strict=True))
    for label in (*old.classes, *old.others):
        before, after = old.find(label), new.find(label)
        places = _place(before, apis[0]), _place(after, apis[1]) if label in new else ""
        subject = Subject(f"errors.{label}", *places)
        if label not in new:
            yield from _removed(label, subject, old, new)
            continue
        if label in context.new.former_errors and label not in context.old.former_errors:
            yield _deprecated(subject, new.others[label])
        if before is not None and after is not None:
            yield from _compare_class(before, after, subject, context)
        elif before is not None:
            message = f"`{subject.name}` is raised for any status instead of {before.status}"
            yield subject.change("error-status-changed", message, before=before.status)
    for label in (*new.classes, *new.others):
        if label not in old:
            after = new.find(label)
            subject = Subject(f"errors.{label}", "", _place(after, apis[1]))
            message = f"there is `{subject.name}`, another name of `errors.{new.others.get(label)}`"
            if after is not None and label in new.classes:
                message = f"the status {after.status} raises `{subject.name}`"
            yield subject.change("error-class-added", message)


def _compare_general(old: Config, new: Config, subject: Subject) -> Iterator[Change]:
    """The names of the exceptions that belong to no single status."""
    general = new.base_error, new.default_error
    for key, what in _GENERAL.items():
        before, after = (str(getattr(config, key)) for config in (old, new))
        if before == after:
            continue
        if after not in (new.deprecated.errors.get(before), new.aliases.get(before)):
            message = f"{what} is `{after}` instead of `{before}`"
            hint = "" if before in general else after
            yield subject.change("default-error-renamed", message, before=before, after=after, renamed=hint)
            continue
        if before in new.deprecated.errors:
            yield _deprecated(Subject(f"errors.{before}", subject.old, subject.new), after)
        at = Subject(f"errors.{after}", subject.old, subject.new)
        yield at.change("error-class-added", f"{what} is `{at.name}`")


def _deprecated(subject: Subject, renamed: str) -> Change:
    message = f"`{subject.name}` is deprecated: it is called `errors.{renamed}` now"
    return subject.change("error-name-deprecated", message, renamed=renamed)


def _removed(label: str, subject: Subject, old: _Names, new: _Names) -> Iterator[Change]:
    item = old.find(label)
    statuses = {one.status: one.name for one in new.classes.values()}
    hint = statuses.get(item.status, "") if item is not None else ""
    if label in old.others:
        general = dict(zip(old.general, new.general, strict=True))
        hint = hint or general.get(old.others[label], "")
        message = f"`{subject.name}` is gone; use `errors.{hint}`" if hint else f"`{subject.name}` is gone"
    else:
        status = f" ({item.status})" if item is not None else ""
        message = f"`{subject.name}`{status} is gone{suggestion(hint, 'errors.')}"
    yield subject.change("error-class-removed", message, renamed=hint)


def _place(item: ErrorClass | None, api: Api) -> str:
    """Where the body of an exception is described, else the first response with its status.

    None: an exception that belongs to no single status.
    """
    if item is None:
        return api.doc.pointer
    errors = (error for method in methods_of(api.root).values() for error in method.operation.errors)
    places = (error.doc.pointer for error in errors if error.status == item.status)
    return item.doc.pointer or next(places, "") or api.doc.pointer


def _compare_class(old: ErrorClass, new: ErrorClass, subject: Subject, context: Context) -> Iterator[Change]:
    def compare_status() -> Iterator[Change]:
        if old.status != new.status:
            message = f"`{subject.name}` is raised for {new.status} instead of {old.status}"
            yield subject.change("error-status-changed", message, before=old.status, after=new.status)

    def compare_data() -> Iterator[Change]:
        at = subject.at(None, None, "data")
        if old.data is not None and new.data is not None:
            yield from context.compare_type(old.data, new.data, Use.RESULT, at, _ERROR_DATA)
        elif old.data is not None:
            yield at.change("error-data-changed", f"{at.label} has no type any more")
        elif new.data is not None:
            yield at.change("error-data-changed", f"{at.label} has a type now")

    handlers = {"status": compare_status, "data": compare_data}
    yield from context.compare_fields(old, new, subject, handlers, "name")
    yield from compare_docs(old.doc, new.doc, subject, "model-docs-changed")
