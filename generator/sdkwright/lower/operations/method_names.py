"""The namespace of each operation, and the name of its method there.

Names are assigned in the order of the document, first come, first served: what is added at its end renames nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import count

from sdkwright import names
from sdkwright.diagnostics.report import Report
from sdkwright.openapi.model import Operation, Tag

Path = tuple[str, ...]


class MethodNamer:
    """Assigns method names; remembers the namespaces of a document and the names that are taken in each."""

    def __init__(self, tags: Iterable[Tag], report: Report) -> None:
        self._tags = {tag.name: tag for tag in tags}
        self._report = report
        self._taken: dict[Path, set[str]] = {}  # by the namespace's attributes
        self._attributes: dict[Path, Path] = {(): ()}  # of namespaces, by their labels

    def assign(self, item: Operation, id_: str, pinned: str | None) -> tuple[Path, str]:
        """The namespace of an operation and the name of its method, `pinned` by `sdk.toml` or derived from its id."""
        if pinned is not None:
            *labels, method = pinned.split(".")
            return self._assign(item, tuple(labels), [method])
        tag = self._tag(item)
        steps = [step for step in re.split(r"[./]", id_) if names.words(step)] or [id_]
        if tag is None:  # `pets.list`, `pets/list`
            labels = [_label(step) for step in steps[:-1]]
            return self._assign(item, tuple(labels), _methods(item, steps[-1:], ""))
        path = self._chain(tag)
        return self._assign(item, path, _methods(item, steps, path[-1]))

    def _tag(self, item: Operation) -> str | None:
        """The tag that an operation is filed under: its first, unless that is a badge or the like (3.2)."""
        filed = [tag for tag in item.tags if tag not in self._tags or self._tags[tag].kind in (None, "nav")]
        return next(iter(filed or item.tags), None)

    def _chain(self, tag: str) -> Path:
        """The labels of a tag's namespace, inside that of its parent (3.2)."""
        chain = [tag]
        while (known := self._tags.get(chain[0])) and known.parent and known.parent not in chain:
            chain.insert(0, known.parent)
        return tuple(_label(step) for step in chain)

    def _assign(self, item: Operation, labels: Path, wanted: list[str]) -> tuple[Path, str]:
        path: Path = ()
        for depth in range(1, len(labels) + 1):
            path = self._attributes.get(labels[:depth]) or self._open_namespace(item, labels[:depth], path)
        taken = self._taken.setdefault(path, set())
        numbered = (f"{wanted[0]}_{number}" for number in count(2))
        free = (name for some in (wanted, numbered) for name in some if not {name, f"{name}_async"} & taken)
        method = next(free)
        if method not in wanted:
            full = ".".join([*path, method])
            message = f"`{'.'.join([*path, wanted[0]])}` is taken; this operation is `{full}`"
            self._report.note("name-taken", message, item.at, "give it an operationId of its own")
        taken.update({method, f"{method}_async"})
        return path, method

    def _open_namespace(self, item: Operation, labels: Path, parent: Path) -> Path:
        """A new namespace, under a name that no method beside it has."""
        taken = self._taken.setdefault(parent, set())
        attribute = names.unique(labels[-1], taken)
        if attribute != labels[-1]:
            message = f"`{'.'.join(labels)}` is a method; the namespace is `{'.'.join([*parent, attribute])}`"
            self._report.note("name-taken", message, item.at, "give the namespace or the method another name")
        taken.add(attribute)
        self._attributes[labels] = (*parent, attribute)
        return self._attributes[labels]


def _label(text: str) -> str:
    return names.avoiding(names.module_name(text), names.RESERVED_MEMBERS)


def _methods(item: Operation, steps: list[str], label: str) -> list[str]:
    """Candidate names for a method, the shortest first, without what its namespace says already."""
    labels = [_label(step) for step in steps]
    after = (
        labels.index(label) + 1 if label in labels[:-1] else 0
    )  # `repos/list-commits`, `compute.instances.list`
    route = re.sub(r"\W", "_", f"{item.path}_{item.method.lower()}")
    brief, full = "_".join(steps[after:]), "_".join(steps)
    candidates: list[str] = []
    for text in (brief.removesuffix(route) or brief, brief, full):  # frameworks append the route
        method = names.snake(text, "call")
        if item.id is None and label:  # made of method and path: `get_api_orders_by_id` in `orders`
            noun = re.escape(label.removesuffix("s"))
            candidates.append(re.sub(rf"^([^_]+)_(?:.*?_)?{noun}(?:s|es)?(?=_|$)", r"\1", method))
        short = method.removeprefix(f"{label}_")
        candidates += [short] if label and short.isidentifier() else []
        candidates.append(method)
    return [names.avoiding(method, names.RESERVED_MEMBERS) for method in dict.fromkeys(candidates)]
