"""Class names of definitions: pinned, else a component's own or owner + part; a name that is taken gets a number.

Definitions come in the order in which the document leads to them, components that nothing refers to last. So what is
added at the end of a document renames nothing before it. A component of the document keeps its name if a schema in
another file has the same.
"""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct, field

from sdkwright import names
from sdkwright.diagnostics.report import Report
from sdkwright.ir.algebra import rewrite, without_null
from sdkwright.ir.types import NULL, Literals, Ref, Type
from sdkwright.lower.schemas.drafts import Draft, Drafts

BODY_PARTS = ("RequestBody", "ResponseBody")


class Names(Struct, frozen=True):
    """The class names of definitions by id, and the ids of equal definitions, which share a class."""

    by_id: Mapping[str, str]
    merged: Mapping[str, str]  # id of a definition -> id of the equal one that is kept
    constants: Mapping[str, str]  # id of an enum -> the class that has its values by name

    def canonical_id(self, id_: str) -> str:
        """The id of the definition that is kept for this one."""
        while id_ in self.merged:
            id_ = self.merged[id_]
        return id_

    def canonical(self, type_: Type) -> Type:
        """A type that refers to kept definitions only."""
        return rewrite(type_, self.canonical_id)


def name_definitions(
    drafts: Drafts, roots: Mapping[str, str], pins: Mapping[str, str], report: Report
) -> Names:
    """Name all drafts of a document.

    `roots` has what names of definitions inside an operation begin with, by the operation's id; `pins` has the names
    that `sdk.toml` gives, by JSON pointer.
    """
    by_id, merged, constants = dict[str, str](), dict[str, str](), dict[str, str]()
    result = Names(by_id, merged, constants)
    namer = _Namer(drafts, roots, pins, report, by_id, merged, constants, result)
    namer.run()
    return namer.result


class _Namer(Struct):
    drafts: Drafts
    roots: Mapping[str, str]
    pins: Mapping[str, str]
    report: Report
    _names: dict[str, str]
    _merged: dict[str, str]
    _constants: dict[str, str]
    result: Names  # of these three
    _taken: dict[str, str] = field(default_factory=dict[str, str])  # name -> id
    _counts: dict[str, int] = field(default_factory=dict[str, int])  # of names that several definitions want
    _busy: set[str] = field(default_factory=set[str])

    def run(self) -> None:
        """Name every draft: first those with a pin, which no other may take, then components that keep their name."""
        for draft in self.drafts.values():
            if (pin := self.pins.get(draft.schema.at.pointer)) is not None:
                self._assign(draft, pin, pinned=True)
        for draft in [*self._components_to_keep(), *self.drafts.values()]:
            self._name(draft)
        for draft in self.drafts.values():
            if (
                draft.id in self._names
                and draft.values
                and isinstance(without_null(draft.type or NULL)[0], Literals)
            ):
                self._name_constants(draft)

    def _name_constants(self, draft: Draft) -> None:
        """Name the class that has the values of an enum by name."""
        wanted = f"{self._names[draft.id]}Values"
        name = names.unique(wanted, self._taken, "", self._counts)
        if name != wanted:
            message = (
                f"the values of {self._names[draft.id]} are in the class {name}: there is another {wanted}"
            )
            self.report.note("name-taken", message, draft.schema.at, "pin a name in sdk.toml under [names]")
        self._taken[name] = draft.id
        self._constants[draft.id] = name

    def _components_to_keep(self) -> list[Draft]:
        """The components of the document with the name of a schema in another file, wherever that is met.

        Those that only refer to a schema are names for it, so it can be the one that keeps the name.
        """
        rivals: dict[str, set[str]] = {}  # files by the name that a schema in them gets
        for draft in self.drafts.values():
            if draft.component is None and draft.owner is None:
                rivals.setdefault(names.pascal(draft.part), set()).add(draft.schema.at.file)
        return [
            draft
            for draft in self.drafts.values()
            if draft.component is not None
            and not isinstance(draft.type, Ref)
            and rivals.get(names.pascal(draft.component), set()) - {draft.schema.at.file}
        ]

    def _name(self, draft: Draft) -> None:
        if draft.id in self._names or draft.id in self._merged or draft.id in self._busy:
            return
        given = draft.schema.hints.class_name if draft.id == draft.schema.id else None
        if given is not None or draft.component is not None:
            self._assign(draft, names.pascal(given or draft.component or ""))
            return
        self._busy.add(draft.id)
        owner = self.drafts.get(draft.owner or "")
        if owner is not None:
            self._name(owner)
        part = draft.part if draft.part.isdigit() else names.pascal(draft.part, "")
        self._assign(draft, names.pascal(self._prefix(draft) + part))
        self._busy.discard(draft.id)

    def _prefix(self, draft: Draft) -> str:
        """What the name of a draft begins with: the name of its owner."""
        owner = draft.owner
        if owner is None:
            return ""
        if owner in self.roots:
            return self.roots[owner]
        parent = self.drafts.get(self.result.canonical_id(owner))
        if parent is None:
            return ""
        if (
            parent.part in BODY_PARTS
            and parent.component is None
            and (root := self.roots.get(parent.owner or ""))
        ):
            return root  # a body is the operation, as far as its own parts are concerned
        return self._names.get(parent.id) or self._prefix(parent)

    def _assign(self, draft: Draft, wanted: str, *, pinned: bool = False) -> None:
        name = wanted if pinned else names.avoiding(wanted, names.RESERVED_CLASSES)
        holder = self._taken.get(name)
        if holder is not None and self._is_same(self.drafts[holder], draft):
            self._merged[draft.id] = holder
            return
        if holder is not None:
            name = names.unique(name, self._taken, "", self._counts)
            message = f"two schemas would be called {wanted}; this one is {name}"
            self.report.note("name-taken", message, draft.schema.at, "pin a name in sdk.toml under [names]")
        self._taken[name] = draft.id
        self._names[draft.id] = name
        # Input dicts of what a request can reach carry a suffix, which no other definition may have.
        self._taken.setdefault(f"{name}TypedDict", draft.id)

    def _is_same(self, first: Draft, second: Draft) -> bool:
        """Whether two drafts that would have the same name can share a class."""
        if first.component is not None and second.component is not None:
            return False
        if (first.fields is None) != (second.fields is None):
            return False
        canonical = self.result.canonical
        if first.type is not None and second.type is not None:
            if isinstance(first.type, Literals) or first.component is None:
                return canonical(first.type) == canonical(second.type)
            return False
        one = [(item.wire, item.required, canonical(item.type)) for item in first.fields or ()]
        two = [(item.wire, item.required, canonical(item.type)) for item in second.fields or ()]
        has_references = any(isinstance(type_, Ref) for _, _, type_ in one)
        return one == two and first.extra == second.extra and not has_references


def field_names(wanted: Mapping[str, str]) -> dict[str, str]:
    """The Python attributes of an object's properties, by wire name, from what they are to be called.

    Of two that would be the same, the later gets a number.
    """
    exact = [wire for wire, name in wanted.items() if name == wire and names.field_name(wire) == wire]
    result = {wire: wire for wire in exact}
    used, counts = set(exact), dict[str, int]()
    for wire, name in wanted.items():
        if wire not in result:
            result[wire] = names.unique(names.field_name(name), used, counts=counts)
            used.add(result[wire])
    return result
