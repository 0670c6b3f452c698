"""References: from what a `$ref` says to the value it means.

Looks in what was loaded only. A reference is taken relative to the schema resource it stands in, then to the file;
it may lead through other references, as bundlers write them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from sdkwright.diagnostics.report import Location, Report, Severity
from sdkwright.diagnostics.suggestions import near_or_all
from sdkwright.openapi import references
from sdkwright.openapi.references import Reference
from sdkwright.syntax.source import Source, Tree, ancestors, steps

_MAX_HOPS = 12  # references that one pointer may lead through; more is a circle, or as good as one
_CIRCLE_HINT = "describe it at one of the places"
_COMPONENTS = {  # what may not be a schema, and what to do about it
    "parameter": "refer to one of `components/parameters`, or write `name`, `in` and `schema: {$ref: ...}`",
    "header": "write `schema: {$ref: ...}`",
    "request body": "write `content: {application/json: {schema: {$ref: ...}}}`",
    "response": "write `description`, and `content: {application/json: {schema: {$ref: ...}}}`",
    "media type": "write `schema: {$ref: ...}`",
}


@dataclass(frozen=True, slots=True)
class Found:
    """A value, and the place where it really stands."""

    value: Tree
    at: Location


@dataclass(frozen=True, slots=True)
class Missing:
    """Why there is no value."""

    message: str
    hint: str = ""
    is_meta_schema: bool = False
    is_circle: bool = False

    @property
    def rule(self) -> str:
        """What the problem is called."""
        return "ref-cycle" if self.is_circle else "ref-unresolved"


class Resolver:
    """Finds what the references of a source mean."""

    def __init__(self, source: Source, report: Report) -> None:
        self._source = source
        self._report = report
        self._cache: dict[tuple[str, Location], Found | Missing] = {}

    def find(self, ref: str, at: Location) -> Found | Missing:
        """The value that a reference standing at `at` means."""
        resource = self._resource(at)
        key = (ref, resource)
        if key not in self._cache:
            self._cache[key] = self._find(references.parse(ref), resource, ref, 0)
        return self._cache[key]

    def follow(
        self, value: Tree, at: Location, what: str, severity: Severity = Severity.ERROR
    ) -> Found | None:
        """The value itself, or what it refers to, however often; a reference that fails is noted.

        A circle has no meaning that could be missed, so it never stops a build.
        """
        way: list[Location] = []
        while isinstance(value, dict) and isinstance(ref := value.get("$ref"), str):
            if at in way:
                circle = way[way.index(at) :]
                place = way[0] if way[0] in circle else min(circle)  # one place, from wherever it is entered
                others = sorted(set(circle) - {place})
                message = f"this {what} refers to itself{_through(others, place)}; left out"
                self._report.warning("ref-cycle", message, place.child("$ref"), _CIRCLE_HINT)
                return None
            way.append(at)
            found = self.find(ref, at)
            if isinstance(found, Missing):
                level = Severity.WARNING if found.is_circle else severity
                message = f"`{ref}`: {found.message}"
                self._report.add(found.rule, level, message, at.child("$ref"), found.hint)
                return None
            if what in _COMPONENTS and found.at.pointer.startswith("/components/schemas/"):
                self._report.warning(
                    "ref-kind",
                    f"`{ref}` is a schema, no {what}; left out",
                    at.child("$ref"),
                    _COMPONENTS[what],
                )
                return None
            value, at = found.value, found.at
        return Found(value, at)

    def is_circle(self, start: Location, found: Found | Missing) -> bool:
        """Whether references lead back to where one of them stands. `found` is what the first one means."""
        seen = {start}
        while isinstance(found, Found) and isinstance(value := found.value, dict):
            ref = value.get("$ref")
            if not isinstance(ref, str):
                return False
            if found.at in seen:
                return True
            seen.add(found.at)
            found = self.find(ref, found.at)
        return False

    def _resource(self, at: Location) -> Location:
        """The schema resource around a place: the nearest `$id`, or else the whole file."""
        if self._source.bases:
            for place, _ in ancestors(at.pointer):
                location = Location(at.file, place)
                if location in self._source.bases:
                    return location
        return Location(at.file, "")

    def _find(self, reference: Reference, resource: Location, ref: str, hops: int) -> Found | Missing:
        if reference.is_meta_schema:
            return Missing("this is the description of a schema, which may be anything", is_meta_schema=True)
        if hops > _MAX_HOPS:
            return Missing("this reference leads in a circle", _CIRCLE_HINT, is_circle=True)
        # `$id` is often written by people who think of it as a name: references past it are tried as well.
        starts = self._starts(reference, resource)
        failure: Missing | None = None
        for start in starts:
            if reference.is_pointer:
                found = self._descend(start, steps(reference.fragment), hops)
            else:
                found = self._anchor(start, reference.fragment)
            if isinstance(found, Found):
                return found
            failure = failure or found
        if failure is None:
            hint = "add the file; references start from the folder of the file that they stand in"
            failure = Missing(f"there is no file `{references.file_of(reference.uri, resource.file)}`", hint)
        elsewhere = self._component(reference)
        return failure if elsewhere is None else replace(failure, hint=f"did you mean `#{elsewhere}`?")

    def is_rebound(self, ref: str) -> bool:
        """Whether several schemas have the name of a `$dynamicRef`, so that what refers to it could choose one."""
        name = ref.partition("#")[2]
        return len({at for (_, anchor), at in self._source.anchors.items() if anchor == name}) > 1

    def _component(self, reference: Reference) -> str | None:
        """Where the document has a component of the name that a reference in vain ends with, if it has one."""
        name = steps("/" + (reference.fragment or reference.uri))[-1]
        components = self._plain(self._source.tree, "components")
        for kind in components if isinstance(components, dict) else ():
            if self._plain(self._plain(components, kind), name) is not None:
                return Location("", "").child("components", kind, name).pointer
        return None

    def _starts(self, reference: Reference, resource: Location) -> list[Location]:
        """The roots that the fragment may be looked up from, the most likely first."""
        source = self._source
        whole = Location(resource.file, "")
        if reference.kind == "local":
            return list(dict.fromkeys((resource, whole)))
        starts: list[Location] = []
        for base in (source.bases.get(resource), source.bases.get(whole), resource.file):
            declared = source.uris.get(references.absolute(reference.uri, base)) if base is not None else None
            if declared is not None:
                starts.append(declared)
        if reference.kind == "file":
            file = references.file_of(reference.uri, resource.file)
            if file in source.files:
                starts.append(Location(file, ""))
        return list(dict.fromkeys(starts))

    def _anchor(self, start: Location, name: str) -> Found | Missing:
        at = self._source.anchors.get((start, name))
        if at is None:
            known = [anchor for place, anchor in self._source.anchors if place == start]
            return Missing(f"there is no anchor `{name}`", near_or_all(name, known))
        return self._descend(Location(at.file, ""), steps(at.pointer), 0)

    def _descend(self, start: Location, way: list[str], hops: int) -> Found | Missing:
        found: Found | Missing = Found(self._source.files[start.file], Location(start.file, ""))
        for step in (*steps(start.pointer), *way):
            if isinstance(found, Missing):
                return found
            found = self._step(found, step, hops)
        return found

    def _step(self, found: Found, step: str, hops: int) -> Found | Missing:
        value, at = found.value, found.at
        if isinstance(value, dict):
            wrapped = at.child("anyOf", 0)
            if self._source.moved.get(wrapped) == at:
                # The schema was put inside an `anyOf` to allow null; pointers were written before that.
                inner = self._plain(self._plain(value.get("anyOf"), "0"), step)
                if inner is not None:
                    return Found(inner, wrapped.child(step))
            if step in value:
                return Found(value[step], at.child(step))
            ref = value.get("$ref")
            if isinstance(ref, str):
                resource = self._resource(at)
                target = self._find(references.parse(ref), resource, ref, hops + 1)
                return target if isinstance(target, Missing) else self._step(target, step, hops + 1)
            return Missing(
                f"there is no `{step}` in {at.pointer or 'the document'}", near_or_all(step, value)
            )
        if isinstance(value, list):
            if step.isdecimal() and int(step) < len(value):
                return Found(value[int(step)], at.child(int(step)))
            return Missing(f"there is no element {step} in {at.pointer}, which has {len(value)}")
        return Missing(f"{at.pointer} has nothing inside it")

    @staticmethod
    def _plain(value: Tree, step: str) -> Tree:
        if isinstance(value, dict):
            return value.get(step)
        if isinstance(value, list) and step.isdecimal() and int(step) < len(value):
            return value[int(step)]
        return None


def _through(others: list[Location], place: Location) -> str:
    """The other places of a circle, which a reader has to know to break it."""
    names = [f"`{'' if at.file == place.file else at.file}#{at.pointer}`" for at in others]
    more = f" and {len(names) - 2} more" if len(names) > 2 else ""
    return f" through {', '.join(names[:2])}{more}" if names else ""
