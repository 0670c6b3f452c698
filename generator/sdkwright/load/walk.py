"""Visits every object of a description once: finds the files that it refers to and its ids, and converts its schemas.

All three need to know which values are schemas. The grammar says so; for the target of a reference, the place of the
reference does.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from sdkwright.diagnostics.report import Location, Problem, Report, Severity
from sdkwright.load.upgrade_schemas import Upgrade
from sdkwright.load.versions import version_of
from sdkwright.openapi import keys, references
from sdkwright.openapi.extensions import Census
from sdkwright.openapi.grammar import children
from sdkwright.syntax.source import Tree, is_swagger, value_at

_SCHEMA = re.compile("/(?:components/schemas|definitions)/[^/]+")  # pointers to named schemas
_FILES = (".json", ".yaml", ".yml")
_MAX_KEY = 1_000  # characters; real documents have at most some hundreds


class Outside(Exception):
    """A file must not be read because it is outside of the folder of the document."""


class Walk:
    """Visits a document of a version. `fetch` returns the data of a file by name, or None if there is no such file.

    `fetch` may raise `Outside`.
    """

    def __init__(self, fetch: Callable[[str], Tree], version: str, report: Report) -> None:
        self._fetch = fetch
        self._version = version
        self._report = report
        self._census = Census()
        self._upgrades: dict[str, Upgrade] = {}
        self.moved: dict[Location, Location] = {}
        self.errors: list[Problem] = []
        self.uris: dict[str, Location] = {}
        self.bases: dict[Location, str] = {}
        self.anchors: dict[tuple[Location, str], Location] = {}
        self._seen: set[int] = set()
        self._later: list[tuple[str, str, Location, Location]] = []
        self._queue: list[tuple[str, Tree, Location, Location]] = []

    def visit_document(self, file: str, tree: Tree) -> None:
        """Visit a document and everything it refers to."""
        root = Location(file, "")
        own = tree.get("$self") if isinstance(tree, dict) else None
        if isinstance(own, str):
            self._declare(own, root, root)
        self._queue.append(("swagger" if is_swagger(self._version) else "document", tree, root, root))
        # References wait until everything else was visited: they can name an `$id` that comes later.
        while self._queue or self._later:
            while self._queue:
                self._visit(*self._queue.pop())
            later, self._later = self._later, []
            for kind, ref, at, resource in later:
                self._follow(kind, references.parse(ref), at, resource)
        self._census.report(self._report)

    def upgrade_for(self, file: str) -> Upgrade:
        """What converts the schemas of a file: as the version says that it states, or else that of the document."""
        if file not in self._upgrades:
            tree = self._fetch(file)
            stated = version_of(tree) if isinstance(tree, dict) else None
            self._upgrades[file] = Upgrade(stated or self._version, self._report, self.moved)
        return self._upgrades[file]

    def _is_swagger(self, file: str) -> bool:
        return self.upgrade_for(file).is_swagger

    def _declare(self, uri: str, at: Location, resource: Location) -> None:
        base = references.absolute(uri.partition("#")[0], self.bases.get(resource, resource.file))
        self.uris.setdefault(base, at)
        self.bases[at] = base

    def _visit(self, kind: str, value: Tree, at: Location, resource: Location) -> None:
        if id(value) in self._seen:  # ids are unique, because the tree keeps all values alive
            return
        self._seen.add(id(value))
        if len(at.pointer) > _MAX_KEY and len(at.pointer) - at.pointer.rindex("/") > _MAX_KEY + 1:
            # The place of each value inside of it would have that name in it.
            message = f"a name has more than {_MAX_KEY:,} characters"
            self.errors.append(Problem("too-long", Severity.ERROR, message, at, "choose a shorter one"))
            return
        if isinstance(value, dict):
            keys.report_unknown_keys(kind, value, at, self._report)
            self._census.count(kind, value, at, self._is_swagger)
            if kind == "schema":
                resource = self._schema(value, at, resource)
            ref = value.get("$ref")
            if isinstance(ref, str):
                self._later.append((kind, ref, at.child("$ref"), resource))
        inside = [(inner, item, at.child(key), resource) for key, item, inner in children(kind, value)]
        self._queue.extend(reversed(inside))

    def _schema(self, value: dict[str, Tree], at: Location, resource: Location) -> Location:
        """Record the ids of a schema and convert it; the schema resource that its references are relative to."""
        self.upgrade_for(at.file).convert(value, at)
        own = value.get("$id")
        if isinstance(own, str) and own.partition("#")[0]:
            self._declare(own, at, resource)
            resource = at
        for keyword in ("$anchor", "$dynamicAnchor"):
            name = value.get(keyword)
            if isinstance(name, str):
                self.anchors.setdefault((resource, name), at)
                self.anchors.setdefault((Location(at.file, ""), name), at)
        discriminator = value.get("discriminator")
        mapping = discriminator.get("mapping") if isinstance(discriminator, dict) else None
        if isinstance(mapping, dict):
            for key, ref in mapping.items():
                # A plain name is the name of a schema; only what looks like a file is treated as one.
                if isinstance(ref, str) and ("#" in ref or "/" in ref or ref.endswith(_FILES)):
                    self._later.append(("mapping", ref, at.child("discriminator", "mapping", key), resource))
        return resource

    def _follow(self, kind: str, reference: references.Reference, at: Location, resource: Location) -> None:
        """Visit the target of a reference. Missing targets are reported by the parser."""
        if reference.is_meta_schema or self._is_declared(reference.uri, resource):
            return
        if not reference.is_pointer and reference.kind != "file":
            return  # what could have the anchor was visited
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
                message = f"`{reference.uri[:200]}` is outside of the document's folder and is not read"
                hint = "move the file into the folder of the document"
                self.errors.append(Problem("ref-outside", Severity.ERROR, message, at, hint))
            return
        if not reference.is_pointer:
            self._visit_for_anchors(kind, value, Location(file, ""))
            return
        value = value_at(value, reference.fragment)
        if isinstance(value, (dict, list)):
            # A reference from elsewhere to a schema is reported by the parser; the schema is one all the same.
            is_schema = kind == "mapping" or _SCHEMA.fullmatch(reference.fragment)
            target = "schema" if is_schema else kind
            self._queue.append((target, value, Location(file, reference.fragment), Location(file, "")))

    def _visit_for_anchors(self, kind: str, value: Tree, root: Location) -> None:
        """Visit a whole file: an anchor may be in any of its schemas."""
        version = version_of(value) if isinstance(value, dict) else None
        if version is not None:
            self._queue.append(("swagger" if is_swagger(version) else "document", value, root, root))
        elif kind in ("schema", "mapping"):
            self._queue.append(("schema", value, root, root))

    def _refuse_remote(self, kind: str, uri: str, at: Location) -> None:
        if kind != "mapping":
            message = f"`{uri[:200]}` is not read: references to the network are not supported"
            hint = "save a copy in the folder of the document, and refer to the copy"
            self.errors.append(Problem("ref-remote", Severity.ERROR, message, at, hint))

    def _is_declared(self, uri: str, resource: Location) -> bool:
        """Whether a URI is declared by an `$id` or `$self` of what has been read."""
        if not uri or not self.uris:
            return False
        bases = (self.bases.get(resource), self.bases.get(Location(resource.file, "")), resource.file)
        return any(base is not None and references.absolute(uri, base) in self.uris for base in bases)
