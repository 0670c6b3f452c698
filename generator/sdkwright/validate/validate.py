"""What openapi-spec-validator finds in a document, at the places where it was written.

Only the `validate` command asks for this: building an SDK needs less of a document than the specification does.
Hence all that is found here are warnings; what stops an SDK is told by what makes it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from importlib import import_module
from typing import Any
from urllib.parse import quote

from sdkwright.diagnostics.report import Location, Report
from sdkwright.openapi import references
from sdkwright.openapi.grammar import children
from sdkwright.parse.resolver import Missing, Resolver
from sdkwright.recursion import with_deep_stack
from sdkwright.syntax.source import Source, Tree, steps
from sdkwright.validate.messages import Finding, hint, is_vague, message, told_elsewhere, unexpected

# Findings about whole operations have no path; their words tell which one is meant.
_OPERATION = re.compile(r"for '(?P<method>[^']+)'(?: operation)? in '(?P<path>[^']+)'")


@with_deep_stack
def validate(source: Source, report: Report) -> None:
    """Add a warning to the report for each thing that the OpenAPI specification forbids."""
    if not isinstance(source.originals[source.file], dict):
        return
    at = Location(source.file, "")
    # The places are those of the original, which has not been rewritten as 3.1.
    written = replace(source, files=source.originals, moved={})
    resolver = Resolver(written, Report())
    dangling = dict(_dangling(source, resolver, report))
    files = {file: _without(dangling, value, Location(file, "")) for file, value in source.originals.items()}
    found: list[tuple[Location, Finding]] = []
    try:
        for finding in _findings(source, files):
            place = _place(finding, at, resolver)
            if place not in dangling and not told_elsewhere(finding):
                found.append((place, finding))
    except Exception as error:
        # The validator trips over documents that are wrong in ways it did not expect, with errors of any kind.
        told = f"openapi-spec-validator does not get to the end of this document ({type(error).__name__})"
        report.note("validator", f"{told}; there may be more to tell", at)
    clear = {place for place, finding in found if not is_vague(finding)}
    for place, finding in found:
        if place not in clear or not is_vague(finding):
            report.warning("schema-invalid", message(finding), written.written(place), hint(finding))


def _dangling(source: Source, resolver: Resolver, report: Report) -> Iterator[tuple[Location, Tree]]:
    """Where references stand that mean nothing, and what may stand there. Each would end the validator's work."""
    seen: set[Location] = set()
    queue: list[tuple[str, Tree, Location]] = [
        ("document", source.originals[source.file], Location(source.file, ""))
    ]
    while queue:
        kind, value, at = queue.pop()
        if at in seen:
            continue
        seen.add(at)
        ref = value.get("$ref") if isinstance(value, dict) else None
        if isinstance(ref, str):
            found = resolver.find_target(ref, at)
            if isinstance(found, Missing):
                if not found.is_meta_schema:
                    place = source.written(at.child("$ref"))
                    report.warning(found.rule, f"`{ref}`: {found.message}", place, found.hint)
                yield at, _stand_in(kind, at)
            elif resolver.is_cycle(at, found):
                yield at, _stand_in(kind, at)  # parsing tells what comes of it
            elif isinstance(found.value, (dict, list)):
                queue.append((kind, found.value, found.at))
        if (kind == "callback" or kind[0] == "<") and isinstance(value, dict):
            # Extensions may be anything; the validator looks into them.
            yield from ((at.child(key), {}) for key in value if key.startswith("x-"))
        queue.extend(reversed([(inner, item, at.child(key)) for key, item, inner in children(kind, value)]))


def _stand_in(kind: str, at: Location) -> Tree:
    """The least that is valid where a reference stands."""
    if kind == "parameter":
        return {"name": at.pointer, "in": "query", "schema": {}}
    found: dict[str, Tree] = {
        "response": {"description": ""},
        "body": {"content": {"text/plain": {}}},
        "security": {"type": "http", "scheme": "basic"},
    }
    return found.get(kind, {})


def _without(places: Mapping[Location, Tree], value: Tree, at: Location) -> Tree:
    """A copy with something else at some places."""
    if at in places:
        return places[at]
    if isinstance(value, dict):
        return {key: _without(places, item, at.child(key)) for key, item in value.items()}
    if isinstance(value, list):
        return [_without(places, item, at.child(index)) for index, item in enumerate(value)]
    return value


def _member(value: Tree, step: str) -> Tree:
    if isinstance(value, list):
        return value[int(step)]
    return value[step] if isinstance(value, dict) else None


def _findings(source: Source, files: Mapping[str, Tree]) -> Iterable[Finding]:
    # Slow to import, and without types of its own: hence here, and behind the protocol.
    shortcuts: Any = import_module("openapi_spec_validator.shortcuts")
    paths: Any = import_module("jsonschema_path.paths")
    best_match: Any = import_module("jsonschema.exceptions").best_match

    def fetch(uri: str) -> Tree:
        """Only files that were loaded are given out, whatever the validator asks for."""
        at = source.uris.get(uri) or Location(references.file_of(uri, source.file), "")
        if at.file not in files:
            raise LookupError(f"`{uri}` was not read")
        value = files[at.file]
        for step in steps(at.pointer):
            value = _member(value, step)
        return value

    tree = files[source.file]
    document = {**(tree if isinstance(tree, dict) else {}), "openapi": source.version}
    handlers = dict.fromkeys(("", "<all_urls>", "http", "https", "file"), fetch)
    path = paths.SchemaPath.from_dict(document, handlers=handlers)
    kind: Any = shortcuts.get_validator_cls(document)
    for error in _located(kind)(path).iter_errors():
        try:  # of the alternatives of a `oneOf`, the one that comes closest
            yield best_match([error]) if error.context else error
        except AttributeError:  # where it has lost what it was checked with
            yield error


def _located(kind: Any) -> Any:
    """A validator whose findings all say where they are.

    Left to itself, it locates what it finds in a schema inside that schema only.
    """
    placed: dict[int, object] = (
        {}
    )  # by id, and kept: findings pass through the calls for the schemas around, too

    def located(word: str, *inside: str) -> Any:
        parent: Any = kind.keyword_validators[word]

        def visit(self: Any, schema: Any, *options: object, **more: object) -> Iterable[object]:
            for error in parent.__call__(self, schema, *options, **more):
                if id(error) not in placed:
                    placed[id(error)] = error
                    error.relative_path.extendleft(reversed((*schema.parts, *inside)))
                yield error

        return type("Located", (parent,), {"__call__": visit, "_collect_properties": _properties})

    words = {**kind.keyword_validators, "schema": located("schema"), "default": located("default", "default")}
    return type("Located", (kind,), {"keyword_validators": words})


def _properties(validator: object, schema: Any) -> set[str]:
    """The names of all properties that parts of a schema have.

    Each part is visited once. The validator takes every way to it, and in a circle it finds no end.
    """
    found: set[str] = set()
    seen: set[int] = set()
    stack: list[Any] = [schema]
    while stack:
        part = stack.pop()
        key = id(part.read_value())
        if key in seen:
            continue
        seen.add(key)
        if "properties" in part:
            found.update((part / "properties").keys())
        for word in ("allOf", "anyOf", "oneOf"):
            if word in part:
                stack.extend(part / word)
        stack.extend(part / word for word in ("items", "not") if word in part)
    return found


def _place(finding: Finding, root: Location, resolver: Resolver) -> Location:
    """Where what a finding is about really stands: the way to it may lead through references."""
    at = root.child(*(finding.absolute_path or _operation(finding)))
    found = resolver.find_target("#" + quote(at.pointer), root)
    if isinstance(found, Missing):
        return at
    name = finding.instance  # of a property that is called what it must not be
    if isinstance(name, str) and isinstance(found.value, dict) and name in found.value:
        return found.at.child(name)
    extra = unexpected(finding)  # which is found in the object around it
    if extra and isinstance(found.value, dict) and extra[0] in found.value:
        return found.at.child(extra[0])
    return found.at


def _operation(finding: Finding) -> list[str | int]:
    named = _OPERATION.search(finding.message)
    return ["paths", named["path"], named["method"]] if named else []
