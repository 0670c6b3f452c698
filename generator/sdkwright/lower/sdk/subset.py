"""Which operations an SDK is for, where it is not for all: chosen by tag, path or name.

Everything is parsed and named as in the whole document, and left out afterwards: a model or a method is called the
same in every subset.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from fnmatch import fnmatchcase

from sdkwright.config.model import Config
from sdkwright.diagnostics.report import Location, Position, Problem, Severity, SpecError
from sdkwright.diagnostics.suggestions import near_or_all
from sdkwright.ir.algebra import operations_of, refs, united
from sdkwright.ir.api import ErrorClass, Resource, Type
from sdkwright.openapi.model import Document, Operation

_WHAT = {"tag": "operation with the tag", "path": "operation at the path", "operation": "operation called"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Subset:
    """What remains of a document."""

    left_out: frozenset[Location] = frozenset()  # operations, by their place
    partial: bool = False  # whether there is a filter: then only what is reached is generated
    named: bool = False  # whether operations are included by name: then webhooks, which are not, are left out


ALL = Subset()


def narrowed(config: Config, include: Sequence[str], exclude: Sequence[str]) -> Config:
    """The configuration with the filters of the command line, which replace those of the file."""
    if not include and not exclude:
        return config
    include, exclude = (tuple(dict.fromkeys(given)) for given in (include, exclude))
    return replace(config, include=include, exclude=exclude, filters_given=True)


def choose(document: Document, config: Config) -> Subset:
    """The operations that the filters leave. A filter that matches none is a `SpecError`, and so is an empty rest."""
    if not config.include and not config.exclude:
        return Subset()
    problems: list[Problem] = []
    included = _chosen(config, "include", config.include, document.operations, problems)
    excluded = _chosen(config, "exclude", config.exclude, document.operations, problems)
    if problems:
        raise SpecError(*problems)
    every = {item.at for item in document.operations}
    kept = (included if config.include else every) - excluded
    if not kept:
        at = _place(config, "exclude" if config.exclude else "include", 0)
        raise SpecError(Problem("subset", Severity.ERROR, "the filters leave no operation", at))
    return Subset(left_out=frozenset(every - kept), partial=True, named=bool(config.include))


def _chosen(
    config: Config,
    key: str,
    patterns: Sequence[str],
    operations: Sequence[Operation],
    problems: list[Problem],
) -> set[Location]:
    """The places of the operations that any of several filters matches."""
    result: set[Location] = set()
    for index, filter_ in enumerate(patterns):
        kind, _, pattern = filter_.partition(":")
        words = {item.at: _words(item, kind) for item in operations}
        found = {at for at, known in words.items() if any(fnmatchcase(word, pattern) for word in known)}
        if not found:
            hint = near_or_all(pattern, list(dict.fromkeys(word for each in words.values() for word in each)))
            message = f"there is no {_WHAT[kind]} `{pattern}`"
            problems.append(Problem("subset", Severity.ERROR, message, _place(config, key, index), hint))
        result |= found
    return result


def _words(item: Operation, kind: str) -> tuple[str, ...]:
    return {"tag": item.tags, "path": (item.path,), "operation": (item.id or item.name,)}[kind]


def _place(config: Config, key: str, index: int) -> Location | Position:
    if config.filters_given:
        patterns = config.include if key == "include" else config.exclude
        return Position(f"--{key} {patterns[index]}")
    return config.at("subset", key, index)


def pruned(resource: Resource, subset: Subset) -> Resource:
    """The tree of namespaces without the operations that are left out, and without those that are empty then."""
    left_out = {str(at) for at in subset.left_out}

    def kept(item: Resource) -> Resource:
        children = (kept(child) for child in item.children)
        return replace(
            item,
            operations=tuple(entry for entry in item.operations if entry.doc.pointer not in left_out),
            children=tuple(child for child in children if child.operations or child.children),
        )

    return kept(resource)


def errors_of(root: Resource, errors: Iterable[ErrorClass]) -> tuple[ErrorClass, ...]:
    """The errors that operations of a tree raise, each with what those operations say that it carries."""
    types: dict[str, list[Type]] = {}
    for operation in operations_of(root):
        for answer in operation.errors:
            found = types.setdefault(answer.status, [])
            if answer.type is not None and answer.codec.facts.is_document:
                found.append(answer.type)
    return tuple(
        replace(error, data=united(tuple(types[error.status])) if types[error.status] else None)
        for error in errors
        if error.status in types
    )


def mentioned(root: Resource, others: Iterable[Type]) -> set[str]:
    """The ids of the definitions that operations mention directly, and other types: of errors, of webhooks."""
    types = list(others)
    for item in operations_of(root):
        types += [parameter.type for parameter in item.parameters]
        types += [
            type_ for body in item.bodies for type_ in (body.type, *(field.type for field in body.fields))
        ]
        types += [answer.type for answer in (*item.responses, *item.errors) if answer.type is not None]
    return {id_ for type_ in types for id_ in refs(type_)}


def names_of(root: Resource, classes: Collection[str], errors: Iterable[ErrorClass]) -> frozenset[str]:
    """Classes and modules of the whole document: an entry of `sdk.toml` may mean one that the subset has not."""
    found = {*classes, *(error.name for error in errors), *_modules(root)}
    found |= {operation.page for operation in operations_of(root) if operation.page is not None}
    return frozenset(found | {f"{name}TypedDict" for name in classes})


def _modules(resource: Resource) -> set[str]:
    return {resource.module}.union(*(_modules(child) for child in resource.children))
