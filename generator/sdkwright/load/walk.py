"""One visit to every object of a description: finds the files it needs, its ids, and rewrites it as 3.1.

All three need to know which value is a schema and which only looks like one. The grammar says so, and where a
reference leads, the place it comes from does.
"""

from __future__ import annotations

from collections.abc import Callable

from sdkwright.diagnostics.report import Location, Problem, Report, Severity
from sdkwright.load.upgrade import Upgrade
from sdkwright.openapi import keys, references
from sdkwright.openapi.grammar import children
from sdkwright.syntax.source import Tree, steps

_FILES = (".json", ".yaml", ".yml")


class Outside(Exception):
    """A file that must not be read because it is not in the document's folder."""


class Walk:
    """`fetch` gives the value of a file by name: None if there is no such file, `Outside` if it is out of bounds."""

    def __init__(self, fetch: Callable[[str], Tree], version: str, report: Report) -> None:
        self._fetch = fetch
        self._report = report
        self.upgrade = Upgrade(version, report)
        self.errors: list[Problem] = []
        self.uris: dict[str, Location] = {}
        self.bases: dict[Location, str] = {}
        self.anchors: dict[tuple[Location, str], Location] = {}
        self._seen: set[int] = set()
        self._later: list[tuple[str, str, Location, Location]] = []
        self._queue: list[tuple[str, Tree, Location, Location]] = []

    def document(self, file: str, tree: Tree) -> None:
        """Visit a document and all that it refers to."""
        root = Location(file, "")
        own = tree.get("$self") if isinstance(tree, dict) else None
        if isinstance(own, str):
            self._declare(own, root, root)
        self._queue.append(("document", tree, root, root))
        # References wait until all that is there is known: one may name an `$id` that comes later.
        while self._queue or self._later:
            while self._queue:
                self._visit(*self._queue.pop())
            later, self._later = self._later, []
            for kind, ref, at, resource in later:
                self._follow(kind, references.parse(ref), at, resource)

    def _declare(self, uri: str, at: Location, resource: Location) -> None:
        base = references.absolute(uri.partition("#")[0], self.bases.get(resource, resource.file))
        self.uris.setdefault(base, at)
        self.bases[at] = base

    def _visit(self, kind: str, value: Tree, at: Location, resource: Location) -> None:
        if id(value) in self._seen:  # all values live as long as the tree, so an id stands for one of them
            return
        self._seen.add(id(value))
        if isinstance(value, dict):
            keys.check(kind, value, at, self._report)
            if kind == "schema":
                resource = self._schema(value, at, resource)
            ref = value.get("$ref")
            if isinstance(ref, str):
                self._later.append((kind, ref, at.child("$ref"), resource))
        inside = [(inner, item, at.child(key), resource) for key, item, inner in children(kind, value)]
        self._queue.extend(reversed(inside))

    def _schema(self, value: dict[str, Tree], at: Location, resource: Location) -> Location:
        """Take a schema's names and rewrite it; the resource that its own references start from."""
        self.upgrade.schema(value, at)
        own = value.get("$id")
        if isinstance(own, str) and own.partition("#")[0]:
            self._declare(own, at, resource)
            resource = at
        for word in ("$anchor", "$dynamicAnchor"):
            name = value.get(word)
            if isinstance(name, str):
                self.anchors.setdefault((resource, name), at)
                self.anchors.setdefault((Location(at.file, ""), name), at)
        discriminator = value.get("discriminator")
        mapping = discriminator.get("mapping") if isinstance(discriminator, dict) else None
        if isinstance(mapping, dict):
            for key, ref in mapping.items():
                # A plain name is a schema's name; only what hardly can be one is taken for a file here.
                if isinstance(ref, str) and ("#" in ref or "/" in ref or ref.endswith(_FILES)):
                    self._later.append(("mapping", ref, at.child("discriminator", "mapping", key), resource))
        return resource

    def _follow(self, kind: str, reference: references.Reference, at: Location, resource: Location) -> None:
        """Visit what a reference means. If it means nothing, it is for the parser to say how bad that is."""
        if not reference.is_pointer or reference.is_meta_schema or self._is_declared(reference.uri, resource):
            return
        file = at.file if reference.kind == "local" else references.file_of(reference.uri, at.file)
        try:
            if reference.kind == "remote":
                self._refuse_remote(kind, reference.uri, at)
                return
            if reference.kind == "absolute":
                raise Outside
            value = self._fetch(file)
        except Outside:
            if kind != "mapping":
                message = (
                    f"`{reference.uri[:200]}` is outside of the document's folder, where nothing is read"
                )
                hint = "put the file beside the document, or below its folder"
                self.errors.append(Problem("ref-outside", Severity.ERROR, message, at, hint))
            return
        for step in steps(reference.fragment):
            if isinstance(value, dict):
                value = value.get(step)
            elif isinstance(value, list) and step.isdecimal() and int(step) < len(value):
                value = value[int(step)]
            else:
                return
        if isinstance(value, (dict, list)):
            target = "schema" if kind == "mapping" else kind
            self._queue.append((target, value, Location(file, reference.fragment), Location(file, "")))

    def _refuse_remote(self, kind: str, uri: str, at: Location) -> None:
        if kind != "mapping":
            message = f"`{uri[:200]}` is not followed: nothing is read from the network"
            hint = "save a copy beside the document and refer to that"
            self.errors.append(Problem("ref-remote", Severity.ERROR, message, at, hint))

    def _is_declared(self, uri: str, resource: Location) -> bool:
        """Whether a reference to this document means a place in what has been read: an `$id`, or `$self`."""
        if not uri or not self.uris:
            return False
        bases = (self.bases.get(resource), self.bases.get(Location(resource.file, "")), resource.file)
        return any(base is not None and references.absolute(uri, base) in self.uris for base in bases)
