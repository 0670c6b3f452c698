"""Runs openapi-spec-validator, and reports its findings at the positions in the original files.

Only the `validate` command needs this. All findings are warnings, because an SDK needs less than the specification asks
for. What prevents an SDK is reported by the stages that make it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from importlib import import_module
from typing import Any
from urllib.parse import quote

from msgspec.structs import replace

from sdkwright.diagnostics.report import Location, Report
from sdkwright.openapi import references
from sdkwright.openapi.grammar import children
from sdkwright.parse.resolver import Missing, Resolver
from sdkwright.recursion import with_deep_stack
from sdkwright.syntax.source import Source, Tree, is_swagger, steps
from sdkwright.validate.messages import (
    Finding,
    describe,
    is_reported_by_parsing,
    is_vague,
    suggest_fix,
    unexpected_keys,
)

# Findings about operations have no path, but their messages name the operation.
_OPERATION = re.compile(r"for '(?P<method>[^']+)'(?: operation)? in '(?P<path>[^']+)'")


@with_deep_stack
def validate(source: Source, report: Report) -> None:
    """Add a warning to the report for everything that the OpenAPI specification forbids."""
    if not isinstance(source.originals[source.file], dict):
        return
    root = Location(source.file, "")
    # The validator checks the original files, which were not converted to 3.1.
    original = replace(source, files=source.originals, moved={}, converted=None)
    resolver = Resolver(original, Report())
    dangling = dict(_replace_dangling(source, resolver, report))
    files = {
        file: _substitute(dangling, value, Location(file, "")) for file, value in source.originals.items()
    }
    findings: list[tuple[Location, Finding]] = []
    try:
        for finding in _run_validator(source, files):
            at = _locate(finding, root, resolver)
            if at in dangling or _follows_another_specification(source, at):
                continue
            if not is_reported_by_parsing(finding):
                findings.append((at, finding))
    except Exception as error:
        # The validator fails on documents that are wrong in ways it does not expect, with exceptions of any type.
        message = f"openapi-spec-validator failed on this document ({type(error).__name__})"
        report.note("validator", f"{message}; there may be more problems", root)
    specific = {at for at, finding in findings if not is_vague(finding)}
    for at, finding in findings:
        if at not in specific or not is_vague(finding):
            report.warning("schema-invalid", describe(finding), original.written(at), suggest_fix(finding))


def _replace_dangling(source: Source, resolver: Resolver, report: Report) -> Iterator[tuple[Location, Tree]]:
    """The locations of unresolved references, extensions and files, with values that let the validator continue."""
    seen: set[Location] = set()
    queue: list[tuple[str, Tree, Location]] = [
        (_kind_of_document(source), source.originals[source.file], Location(source.file, ""))
    ]
    while queue:
        kind, value, at = queue.pop()
        if at in seen:
            continue
        seen.add(at)
        ref = value.get("$ref") if isinstance(value, dict) else None
        if isinstance(ref, str):
            target = resolver.find_target(ref, at)
            if isinstance(target, Missing):
                if not target.is_meta_schema:
                    message = f"cannot resolve `{ref}`: {target.message}"
                    report.warning(target.rule, message, source.written(at.child("$ref")), target.hint)
                yield at, _placeholder(kind, at)
            elif resolver.is_cycle(at, target):
                yield at, _placeholder(kind, at)  # parsing reports the cycle
            elif isinstance(target.value, (dict, list)):
                queue.append((kind, target.value, target.at))
        if (kind == "callback" or kind[0] == "<") and isinstance(value, dict):
            # Extensions can be anything, but the validator checks them here.
            yield from ((at.child(key), {}) for key in value if key.startswith("x-"))
        if kind == "swagger response" and isinstance(value, dict) and _is_file(value.get("schema")):
            yield at.child("schema"), {"type": "string"}  # allowed here, but the validator rejects it
        queue.extend(reversed([(inner, item, at.child(key)) for key, item, inner in children(kind, value)]))


def _kind_of_document(source: Source) -> str:
    """The kind of the document in the grammar."""
    return "swagger" if is_swagger(source.version) else "document"


def _follows_another_specification(source: Source, at: Location) -> bool:
    """Whether a file is Swagger 2.0 and the document that refers to it is not, or the other way round."""
    root = source.originals[at.file]
    if not isinstance(root, dict) or {"openapi", "swagger"}.isdisjoint(root):
        return False
    return ("swagger" in root) != is_swagger(source.version)


def _is_file(schema: Tree) -> bool:
    return isinstance(schema, dict) and schema.get("type") == "file"


def _placeholder(kind: str, at: Location) -> Tree:
    """A minimal valid object in place of a reference."""
    if kind == "parameter":
        return {"name": at.pointer, "in": "query", "schema": {}}
    placeholders: dict[str, Tree] = {
        "response": {"description": ""},
        "body": {"content": {"text/plain": {}}},
        "security": {"type": "http", "scheme": "basic"},
        "swagger parameter": {"name": at.pointer, "in": "query", "type": "string"},
        "swagger response": {"description": ""},
        "swagger security": {"type": "basic"},
    }
    return placeholders.get(kind, {})


def _substitute(replacements: Mapping[Location, Tree], value: Tree, at: Location) -> Tree:
    """A copy of a value with replacements at some locations."""
    if at in replacements:
        return replacements[at]
    if isinstance(value, dict):
        return {key: _substitute(replacements, item, at.child(key)) for key, item in value.items()}
    if isinstance(value, list):
        return [_substitute(replacements, item, at.child(index)) for index, item in enumerate(value)]
    return value


def _member(value: Tree, step: str) -> Tree:
    if isinstance(value, list):
        return value[int(step)]
    return value[step] if isinstance(value, dict) else None


def _run_validator(source: Source, files: Mapping[str, Tree]) -> Iterable[Finding]:
    # Imported here because it is slow; behind a protocol because it has no type hints.
    shortcuts: Any = import_module("openapi_spec_validator.shortcuts")
    paths: Any = import_module("jsonschema_path.paths")
    best_match: Any = import_module("jsonschema.exceptions").best_match

    def fetch(uri: str) -> Tree:
        """Return loaded files only, whatever the validator requests."""
        at = source.uris.get(uri) or Location(references.file_of(uri, source.file), "")
        if at.file not in files:
            raise LookupError(f"`{uri}` is not loaded")
        value = files[at.file]
        for step in steps(at.pointer):
            value = _member(value, step)
        return value

    tree = files[source.file]
    key, version = ("swagger", "2.0") if is_swagger(source.version) else ("openapi", source.version)
    document = {**(tree if isinstance(tree, dict) else {}), key: version}
    handlers = dict.fromkeys(("", "<all_urls>", "http", "https", "file"), fetch)
    path = paths.SchemaPath.from_dict(document, handlers=handlers)
    kind: Any = shortcuts.get_validator_cls(document)
    for error in _with_locations(kind)(path).iter_errors():
        try:  # the alternative of a `oneOf` that is closest to the value
            yield best_match([_without_other_places(error)]) if error.context else error
        except AttributeError:  # the error has lost the schema it was checked with
            yield error


def _without_other_places(error: Any) -> Any:
    """A finding about a parameter of Swagger 2.0 without the alternatives for parameters in other places."""
    if not error.context or error.validator != "oneOf":
        return error
    others = {item.schema_path[0] for item in error.context if list(item.path) == ["in"]}
    kept = [_without_other_places(item) for item in error.context if item.schema_path[0] not in others]
    error.context = kept or error.context
    return error


def _with_locations(kind: Any) -> Any:
    """A validator class whose findings have paths from the root of the document.

    By itself, it locates findings in a schema relative to that schema.
    """
    # By id, and kept alive: findings also pass through the calls for the enclosing schemas.
    placed: dict[int, object] = {}

    def locate(keyword: str, *inside: str) -> Any:
        parent: Any = kind.keyword_validators[keyword]

        def visit(self: Any, schema: Any, *options: object, **more: object) -> Iterable[object]:
            for error in parent.__call__(self, schema, *options, **more):
                if id(error) not in placed:
                    placed[id(error)] = error
                    error.relative_path.extendleft(reversed((*schema.parts, *inside)))
                yield error

        return type("Located", (parent,), {"__call__": visit, "_collect_properties": _properties})

    keywords = {
        **kind.keyword_validators,
        "schema": locate("schema"),
        "default": locate("default", "default"),
    }
    crawled = _crawled(kind.schema_validator)
    return type("Located", (kind,), {"keyword_validators": keywords, "schema_validator": crawled})


def _crawled(validator: Any) -> Any:
    """A validator of the same schema whose anchors are known.

    By itself, it looks for them at each dynamic reference, which are as many as the document has schemas.
    """
    schema: Mapping[str, Any] = getattr(validator, "schema", {})
    if "$id" not in schema:  # of OpenAPI 3.0 and before, which has no anchors
        return validator
    specification: Any = import_module("referencing.jsonschema").specification_with(schema["$schema"])
    registry: Any = import_module("jsonschema_specifications").REGISTRY
    known = registry.with_resource(schema["$id"], specification.create_resource(dict(schema))).crawl()
    reference = {"$schema": schema["$schema"], "$ref": schema["$id"]}
    return import_module("jsonschema.validators").validator_for(schema)(reference, registry=known)


def _properties(validator: object, schema: Any) -> set[str]:
    """The names of all properties in the parts of a schema.

    Visits each part once. The method of the validator visits it once per path, and never ends for cycles.
    """
    names: set[str] = set()
    seen: set[int] = set()
    stack: list[Any] = [schema]
    while stack:
        part = stack.pop()
        key = id(part.read_value())
        if key in seen:
            continue
        seen.add(key)
        if "properties" in part:
            names.update((part / "properties").keys())
        for keyword in ("allOf", "anyOf", "oneOf"):
            if keyword in part:
                stack.extend(part / keyword)
        stack.extend(part / keyword for keyword in ("items", "not") if keyword in part)
    return names


def _locate(finding: Finding, root: Location, resolver: Resolver) -> Location:
    """The location of a finding. The path to it can lead through references."""
    at = root.child(*(finding.absolute_path or _operation_path(finding)))
    target = resolver.find_target("#" + quote(at.pointer), root)
    if isinstance(target, Missing) or not isinstance(target.value, dict):
        return at if isinstance(target, Missing) else target.at
    name = finding.instance  # if the finding is about the name of a property
    if isinstance(name, str) and name in target.value:
        return target.at.child(name)
    keys = unexpected_keys(finding)
    if keys and keys[0] in target.value:
        return target.at.child(keys[0])
    return target.at


def _operation_path(finding: Finding) -> list[str | int]:
    match = _OPERATION.search(finding.message)
    return ["paths", match["path"], match["method"]] if match else []
