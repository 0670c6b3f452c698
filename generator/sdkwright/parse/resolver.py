"""Resolves references: from the text of a `$ref` to its target.

Only loaded files count. A reference is relative to the schema resource that contains it, then to the file. It can lead
through other references, as bundlers write them.
"""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from sdkwright.diagnostics.report import Location, Report, Severity
from sdkwright.diagnostics.suggestions import near_or_all
from sdkwright.openapi import references
from sdkwright.openapi.references import Reference
from sdkwright.syntax.source import Source, Tree, ancestors, kind_of, member, steps, written_at

_MAX_HOPS = 12  # how many references a pointer may lead through; more count as a cycle
_CYCLE_HINT = "replace one of the references by a definition"
_SCHEMA_HINTS = {  # places of schemas; objects that are not schemas, and what to write if they refer to one
    "/components/schemas/": {
        "parameter": "refer to one of `components/parameters`, or write `name`, `in` and `schema: {$ref: ...}`",
        "header": "write `schema: {$ref: ...}`",
        "request body": "write `content: {application/json: {schema: {$ref: ...}}}`",
        "response": "write `description`, and `content: {application/json: {schema: {$ref: ...}}}`",
        "media type": "write `schema: {$ref: ...}`",
    },
    "/definitions/": {  # of Swagger 2.0
        "parameter": "refer to one of `parameters`, or write `name`, `in: body` and `schema: {$ref: ...}`",
        "response": "write `description` and `schema: {$ref: ...}`",
    },
}


class Target(Struct, frozen=True):
    """The value that a reference resolves to, and its location."""

    value: Tree
    at: Location


class Missing(Struct, frozen=True):
    """Why a reference cannot be resolved."""

    message: str
    hint: str = ""
    is_meta_schema: bool = False
    is_cycle: bool = False

    @property
    def rule(self) -> str:
        """The rule of the problem."""
        return "ref-cycle" if self.is_cycle else "ref-unresolved"


def hint_beside_schema(what: str, at: Location) -> str | None:
    """What an object of another kind must have in place of a reference to `at`; None if that is not a schema."""
    for folder, hints in _SCHEMA_HINTS.items():
        if at.pointer.startswith(folder):
            return hints.get(what)
    return None


class Resolver:
    """Resolves the references of a source."""

    def __init__(self, source: Source, report: Report) -> None:
        self._source = source
        self._report = report
        self._cache: dict[tuple[str, Location], Target | Missing] = {}

    def find_target(self, ref: str, at: Location) -> Target | Missing:
        """The target of a reference at the location `at`."""
        resource = self._resource(at)
        key = (ref, resource)
        if key not in self._cache:
            self._cache[key] = self._find(references.parse(ref), resource, ref, 0)
        return self._cache[key]

    def find_origin(self, at: Location) -> Location | None:
        """Where a schema was written, if the conversion to OpenAPI 3.1 moved it."""
        # Only `anyOf` is put around a schema. Most schemas are in none, and need no search.
        if not self._source.moved or "/anyOf/" not in at.pointer:
            return None
        origin = self._source.before_conversion(at)
        return None if origin == at else origin

    def follow(
        self, value: Tree, at: Location, what: str, severity: Severity = Severity.ERROR
    ) -> Target | None:
        """The value itself, or the target if it is a reference, a reference to a reference, and so on.

        A reference that cannot be resolved is reported with the severity, a cycle always as a warning.
        """
        path: dict[Location, None] = {}  # in order
        at = written_at(value, at)
        while isinstance(value, dict) and isinstance(ref := value.get("$ref"), str):
            if at in path:
                first, *_ = places = list(path)
                cycle = places[places.index(at) :]
                place = first if first in cycle else min(cycle)  # the same one, wherever the cycle is entered
                others = sorted(set(cycle) - {place})
                message = f"this {what} refers to itself{_describe_path(others, place)}; ignored"
                self._report.warning("ref-cycle", message, place.child("$ref"), _CYCLE_HINT)
                return None
            path[at] = None
            target = self.find_target(ref, at)
            if isinstance(target, Missing):
                level = Severity.WARNING if target.is_cycle else severity
                message = f"cannot resolve `{ref}`: {target.message}"
                self._report.add(target.rule, level, message, at.child("$ref"), target.hint)
                return None
            hint = hint_beside_schema(what, target.at)
            if hint is not None:
                message = f"`{ref}` is a schema, not a {what}; ignored"
                self._report.warning("ref-kind", message, at.child("$ref"), hint)
                return None
            value, at = target.value, target.at
        return Target(value, at)

    def is_cycle(self, start: Location, target: Target | Missing) -> bool:
        """Whether references form a cycle. `start` is the location of the first one, and `target` its target."""
        seen = {start}
        while isinstance(target, Target) and isinstance(value := target.value, dict):
            ref = value.get("$ref")
            if not isinstance(ref, str):
                return False
            if target.at in seen:
                return True
            seen.add(target.at)
            target = self.find_target(ref, target.at)
        return False

    def _resource(self, at: Location) -> Location:
        """The schema resource that contains a location: the nearest `$id`, or else the file."""
        if self._source.bases:
            for place, _ in ancestors(at.pointer):
                location = Location(at.file, place)
                if location in self._source.bases:
                    return location
        return Location(at.file, "")

    def _find(self, reference: Reference, resource: Location, ref: str, hops: int) -> Target | Missing:
        if reference.is_meta_schema:
            return Missing("this is a meta-schema", is_meta_schema=True)
        if hops > _MAX_HOPS:
            return Missing("the reference leads to itself", _CYCLE_HINT, is_cycle=True)
        # Authors often use `$id` as a mere name, so references relative to the file are tried as well.
        starts = self._starts(reference, resource)
        failure: Missing | None = None
        for start in starts:
            if reference.is_pointer:
                target = self._descend(start, steps(reference.fragment), hops)
            else:
                target = self._find_anchor(start, reference.fragment)
            if isinstance(target, Target):
                return target
            failure = failure or target
        if failure is None:
            hint = "add the file; references are relative to the file that contains them"
            failure = Missing(
                f"the file `{references.file_of(reference.uri, resource.file)}` does not exist", hint
            )
        component = self._find_component(reference)
        return failure if component is None else replace(failure, hint=f"did you mean `#{component}`?")

    def is_rebound(self, ref: str) -> bool:
        """Whether several schemas have the anchor of a `$dynamicRef`, so that its target depends on the context."""
        name = ref.partition("#")[2]
        return len({at for (_, anchor), at in self._source.anchors.items() if anchor == name}) > 1

    def _find_component(self, reference: Reference) -> str | None:
        """The pointer of a component with the name that an unresolved reference ends with, if there is one."""
        name = steps("/" + (reference.fragment or reference.uri))[-1]
        components = member(self._source.tree, "components")
        for kind, members in components.items() if isinstance(components, dict) else ():
            if member(members, name) is not None:
                return written_at(members, Location("", "").child("components", kind)).child(name).pointer
        return None

    def _starts(self, reference: Reference, resource: Location) -> list[Location]:
        """The roots from which the fragment can be resolved, the most likely first."""
        source = self._source
        file_root = Location(resource.file, "")
        if reference.kind == "local":
            return list(dict.fromkeys((resource, file_root)))
        starts: list[Location] = []
        for base in (source.bases.get(resource), source.bases.get(file_root), resource.file):
            declared = source.uris.get(references.absolute(reference.uri, base)) if base is not None else None
            if declared is not None:
                starts.append(declared)
        if reference.kind == "file":
            file = references.file_of(reference.uri, resource.file)
            if file in source.files:
                starts.append(Location(file, ""))
        return list(dict.fromkeys(starts))

    def _find_anchor(self, start: Location, name: str) -> Target | Missing:
        at = self._source.anchors.get((start, name))
        if at is None:
            known = [anchor for place, anchor in self._source.anchors if place == start]
            return Missing(f"no anchor `{name}`", near_or_all(name, known))
        return self._descend(Location(at.file, ""), steps(at.pointer), 0)

    def _descend(self, start: Location, path: list[str], hops: int) -> Target | Missing:
        target: Target | Missing = Target(self._source.files[start.file], Location(start.file, ""))
        for step in (*steps(start.pointer), *path):
            if isinstance(target, Missing):
                return target
            target = self._step(target, step, hops)
        return target

    def _step(self, start: Target, step: str, hops: int) -> Target | Missing:
        value, at = start.value, start.at
        if isinstance(value, dict):
            wrapped = at.child("anyOf", 0)
            if self._source.moved.get(wrapped) == at:
                # The conversion to 3.1 wrapped this schema in an `anyOf`; pointers refer to the schema inside of it.
                inner = member(member(value.get("anyOf"), "0"), step)
                if inner is not None:
                    return Target(inner, wrapped.child(step))
            if step in value:
                return Target(value[step], at.child(step))
            ref = value.get("$ref")
            if isinstance(ref, str):
                resource = self._resource(at)
                target = self._find(references.parse(ref), resource, ref, hops + 1)
                return target if isinstance(target, Missing) else self._step(target, step, hops + 1)
            return Missing(
                f"no `{step}` in {f'`{at.pointer}`' if at.pointer else 'the document'}",
                near_or_all(step, value),
            )
        if isinstance(value, list):
            if step.isdecimal() and int(step) < len(value):
                return Target(value[int(step)], at.child(int(step)))
            return Missing(f"no element {step} in `{at.pointer}`, which has {len(value)}")
        return Missing(f"`{at.pointer}` is {kind_of(value)}")


def _describe_path(others: list[Location], place: Location) -> str:
    """The other references of a cycle, which a reader needs to know in order to break it."""
    names = [f"`{'' if at.file == place.file else at.file}#{at.pointer}`" for at in others]
    more = f" and {len(names) - 2} more" if len(names) > 2 else ""
    return f" through {', '.join(names[:2])}{more}" if names else ""
