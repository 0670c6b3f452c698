"""Who gets which name: pinned, else a component's own or parent + field; who comes later gets a number.

Definitions come in the order in which the document leads to them, components that nothing refers to last. So what is
added at the end of a document renames nothing before it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from sdkwright import names
from sdkwright.diagnostics.report import Report
from sdkwright.ir.algebra import rewrite
from sdkwright.ir.api import Literals, Ref
from sdkwright.lower.schemas.drafts import Draft

BODY_PARTS = ("RequestBody", "ResponseBody")


@dataclass(slots=True)
class Namer:
    """Names all definitions of a document at once; the result maps ids to names, and merged ids to survivors."""

    drafts: Mapping[str, Draft]
    roots: Mapping[str, str]  # id of an operation's place -> what names inside it begin with
    pins: Mapping[str, str]  # pointer -> name
    reserved: frozenset[str]
    report: Report
    names: dict[str, str] = field(default_factory=dict[str, str])
    merged: dict[str, str] = field(default_factory=dict[str, str])
    _taken: dict[str, str] = field(default_factory=dict[str, str])  # name -> id
    _busy: set[str] = field(default_factory=set[str])

    def run(self) -> None:
        """Name every draft."""
        for draft in self.drafts.values():
            if (pin := self.pins.get(draft.schema.at.pointer)) is not None:
                self._take(draft, pin, pinned=True)
        for draft in self.drafts.values():
            self._name(draft)

    def survivor(self, id_: str) -> str:
        """The id that a definition goes by after equal ones were merged."""
        while id_ in self.merged:
            id_ = self.merged[id_]
        return id_

    def _name(self, draft: Draft) -> None:
        if draft.id in self.names or draft.id in self.merged or draft.id in self._busy:
            return
        if draft.component is not None:
            self._take(draft, names.pascal(draft.component))
            return
        self._busy.add(draft.id)
        owner = self.drafts.get(draft.owner or "")
        if owner is not None:
            self._name(owner)
        part = draft.part if draft.part.isdigit() else names.pascal(draft.part, "")
        self._take(draft, names.pascal(self._base(draft) + part))
        self._busy.discard(draft.id)

    def _base(self, draft: Draft) -> str:
        owner = draft.owner
        if owner is None:
            return ""
        if owner in self.roots:
            return self.roots[owner]
        parent = self.drafts.get(self.survivor(owner))
        if parent is None:
            return ""
        if (
            parent.part in BODY_PARTS
            and parent.component is None
            and (root := self.roots.get(parent.owner or ""))
        ):
            return root  # a body is the operation, as far as its own parts are concerned
        return self.names.get(parent.id) or self._base(parent)

    def _take(self, draft: Draft, wanted: str, *, pinned: bool = False) -> None:
        name = wanted if pinned else names.avoiding(wanted, self.reserved)
        holder = self._taken.get(name)
        if holder is not None and self._same(self.drafts[holder], draft):
            self.merged[draft.id] = holder
            return
        if holder is not None:
            name = names.unique(name, self._taken, "")
            message = f"two schemas would be called {wanted}; this one is {name}"
            self.report.note("name-taken", message, draft.schema.at, "pin a name in sdk.toml under [names]")
        self._taken[name] = draft.id
        self.names[draft.id] = name
        # Twins of what a request can reach carry a suffix, which no other definition may have.
        self._taken.setdefault(f"{name}TypedDict", draft.id)

    def _same(self, first: Draft, second: Draft) -> bool:
        if first.component is not None and second.component is not None:
            return False
        if (first.fields is None) != (second.fields is None):
            return False
        rename: Callable[[str], str] = self.survivor
        if first.type is not None and second.type is not None:
            if isinstance(first.type, Literals) or first.component is None:
                return rewrite(first.type, rename) == rewrite(second.type, rename)
            return False
        one = [(f.wire, f.required, rewrite(f.type, rename)) for f in first.fields or ()]
        two = [(f.wire, f.required, rewrite(f.type, rename)) for f in second.fields or ()]
        return one == two and first.extra == second.extra and not any(isinstance(t, Ref) for _, _, t in one)


def field_names(wires: list[str], taken: frozenset[str] = frozenset()) -> dict[str, str]:
    """The Python attributes of an object's properties; where two meet, the later gets a number."""
    result: dict[str, str] = {}
    used: set[str] = set(taken)
    exact = {wire for wire in wires if names.field_name(wire) == wire}
    for wire in [*exact & set(wires), *(wire for wire in wires if wire not in exact)]:
        name = names.unique(names.field_name(wire), used)
        used.add(name)
        result[wire] = name
    return result
