"""Subsets: an SDK for some operations of a document, chosen by tag, path or name.

Everything is parsed and named as in the whole document, and left out afterwards: a model or a method has the same name
in every subset.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from fnmatch import fnmatchcase

from msgspec import Struct
from msgspec.structs import replace

from sdkwright.config.model import Config
from sdkwright.diagnostics.report import Location, Position, Problem, Severity, SpecError
from sdkwright.diagnostics.suggestions import near_or_all
from sdkwright.ir.algebra import operations_of, refs, types_pushed, types_received, types_sent
from sdkwright.ir.api import Api, Resource
from sdkwright.ir.types import Type
from sdkwright.lower.operations.errors import errors_of
from sdkwright.lower.sdk.placement import reachable
from sdkwright.openapi.model import Document, Operation

_KINDS = {"tag": "operation with the tag", "path": "operation at the path", "operation": "operation called"}


class Subset(Struct, frozen=True, kw_only=True):
    """Which operations of a document remain."""

    left_out: frozenset[Location] = frozenset()  # operations, by their location
    partial: bool = False  # there is a filter: only what remaining operations reach is generated
    named: bool = False  # operations are included by name: webhooks, which have none, are left out


ALL = Subset()


def narrowed(config: Config, include: Sequence[str], exclude: Sequence[str]) -> Config:
    """The configuration with the filters of the command line, which replace those of the file."""
    if not include and not exclude:
        return config
    include, exclude = tuple(dict.fromkeys(include)), tuple(dict.fromkeys(exclude))
    return replace(config, include=include, exclude=exclude, filters_given=True)


def choose(document: Document, config: Config) -> Subset:
    """The operations that the filters leave.

    Raises `SpecError` for a filter that matches nothing, and if no operation remains.
    """
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
    """The locations of the operations that any of several filters matches."""
    result: set[Location] = set()
    for index, filter_ in enumerate(patterns):
        kind, _, pattern = filter_.partition(":")
        words = {item.at: _words(item, kind) for item in operations}
        matching = {at for at, known in words.items() if any(fnmatchcase(word, pattern) for word in known)}
        if not matching:
            hint = near_or_all(pattern, list(dict.fromkeys(word for each in words.values() for word in each)))
            message = f"there is no {_KINDS[kind]} `{pattern}`"
            problems.append(Problem("subset", Severity.ERROR, message, _place(config, key, index), hint))
        result |= matching
    return result


def _words(item: Operation, kind: str) -> tuple[str, ...]:
    return {"tag": item.tags, "path": (item.path,), "operation": (item.id or item.name,)}[kind]


def _place(config: Config, key: str, index: int) -> Location | Position:
    if config.filters_given:
        patterns = config.include if key == "include" else config.exclude
        return Position(f"--{key} {patterns[index]}")
    return config.at("subset", key, index)


def pruned(api: Api, subset: Subset) -> Api:
    """The API without the operations that a subset leaves out, and without what only these need.

    It remembers the names of all classes and modules of the whole document: an entry of `sdk.toml` may mean one that
    the subset does not have.
    """
    if not subset.partial:
        return api
    root = _without_operations(api.root, {str(at) for at in subset.left_out})
    webhooks = () if subset.named else api.webhooks
    kept = replace(
        api,
        root=root,
        errors=errors_of(operations_of(root), api.errors),
        webhooks=webhooks,
        payload=api.payload if webhooks else None,
        names_of_document=_names_of(api),
    )
    mentioned = {id_ for type_ in _types_mentioned(kept) for id_ in refs(type_)}
    ids = reachable(api.definitions, mentioned)
    return replace(kept, definitions={id_: item for id_, item in api.definitions.items() if id_ in ids})


def _without_operations(resource: Resource, left_out: Collection[str]) -> Resource:
    """The tree of namespaces without some operations, and without namespaces that are empty then."""
    children = (_without_operations(child, left_out) for child in resource.children)
    return replace(
        resource,
        operations=tuple(item for item in resource.operations if item.doc.pointer not in left_out),
        children=tuple(child for child in children if child.operations or child.children),
    )


def _types_mentioned(api: Api) -> Iterator[Type]:
    """The types that operations, errors and webhooks mention directly."""
    for operation in operations_of(api.root):
        yield from types_sent(operation)
        yield from types_received(operation)
    yield from types_pushed(api)


def _names_of(api: Api) -> frozenset[str]:
    """The names of all classes and modules."""
    classes = [item.name for item in api.definitions.values()]
    inputs = [f"{name}TypedDict" for name in classes]
    return frozenset([*classes, *inputs, *(error.name for error in api.errors), *_modules(api.root)])


def _modules(resource: Resource) -> set[str]:
    return {resource.module}.union(*(_modules(child) for child in resource.children))
