"""The namespace of each operation, and the name of its method there.

Names are assigned in the order of the document, first come, first served: what is added at its end renames nothing.
Whether a name is shortened depends on its own operation and on those before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import count

from sdkwright import names
from sdkwright.diagnostics.report import Report
from sdkwright.lower.operations.repetition import Clarity, lists_many, without_noun
from sdkwright.lower.operations.word_boundaries import separate
from sdkwright.openapi.model import Operation, Tag

Path = tuple[str, ...]


class MethodNamer:
    """Assigns method names; remembers the namespaces of a document and the names that are taken in each."""

    def __init__(
        self, tags: Iterable[Tag], report: Report, *, shorten: bool = True, pinned: Iterable[str] = ()
    ) -> None:
        """`shorten` removes the nouns of namespaces from names, except where the result is one of `pinned`."""
        self._tags = {tag.name: tag for tag in tags}
        self._report = report
        self._shorten = shorten
        self._pinned = _with_namespaces(pinned)
        self._listed: set[Path] = set()  # namespaces that have a method for their collection
        self._taken: dict[Path, set[str]] = {}  # by the namespace's attributes
        self._unclear: dict[Path, set[str]] = {}  # likewise: `read` where there is `read_items`
        self._attributes: dict[Path, Path] = {(): ()}  # of namespaces, by their labels

    def assign(self, item: Operation, id_: str, pinned: str | None) -> tuple[Path, str]:
        """The namespace of an operation and the name of its method.

        Both are `pinned` by `sdk.toml`, else given by extensions, else derived from the tags and the id.
        """
        if pinned is not None:
            *labels, method = pinned.split(".")
            path = self._open(item, tuple(labels))
            return path, self._take(item, path, [method], method)
        text = separate(item, id_)
        steps = [step for step in re.split(r"[./]", text) if names.words(step)] or [text]
        given = self._namespace(item)
        chain = given or ()
        if given is None:  # `pets.list`, `pets/list`
            chain, steps = tuple(_label(step) for step in steps[:-1]), steps[-1:]
        path = self._open(item, chain)
        if item.hints.method is not None:
            method = names.avoiding(names.snake(item.hints.method, "call"), names.RESERVED_MEMBERS)
            return path, self._take(item, path, [method], method)
        candidates = _methods(item, steps, given[-1] if given else "")
        wanted = self._shortened(item, chain, path, candidates)
        return path, self._take(item, path, wanted, candidates[0])

    def _namespace(self, item: Operation) -> Path | None:
        """The labels of the namespace that an extension or a tag gives an operation; None without either."""
        if item.hints.group is not None:
            return tuple(_label(step) for step in item.hints.group)
        tag = self._tag(item)
        return None if tag is None else self._chain(tag)

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

    def _open(self, item: Operation, labels: Path) -> Path:
        """The attributes of a namespace, which is opened if it is new."""
        path: Path = ()
        for depth in range(1, len(labels) + 1):
            path = self._attributes.get(labels[:depth]) or self._open_namespace(item, labels[:depth], path)
        self._taken.setdefault(path, set())
        return path

    def _shortened(self, item: Operation, labels: Path, path: Path, candidates: list[str]) -> list[str]:
        """Candidate names, each after the one without the noun of the namespace where that is clear.

        Only earlier operations count, so that later ones rename nothing. `read_item` stays, because `read_items` may
        come later. If the namespace has a `list` already, that is improbable, and `read_item` is `read`.
        """
        if not self._shorten or not labels or item.id is None:
            return candidates
        unclear = self._unclear.setdefault(path, set())
        noun = names.words(labels[-1])
        wanted: list[str] = []
        for candidate in candidates:
            short = without_noun(candidate.split("_"), noun)
            if short is not None and short.clarity is Clarity.MANY:
                unclear.add(short.name)
            elif short is not None and (short.clarity is Clarity.CLEAR or path in self._listed):
                wanted += [short.name] if self._is_usable(short.name, labels) else []
            wanted.append(candidate)
        return [name for name in dict.fromkeys(wanted) if name in candidates or name not in unclear]

    def _is_usable(self, name: str, labels: Path) -> bool:
        """Whether a shortened name needs no change to be a method, and none has it by `sdk.toml`."""
        spellings = (name, f"{name}_async", name.removesuffix("_async"))
        is_pinned = any(".".join([*labels, spelling]) in self._pinned for spelling in spellings)
        return name.isidentifier() and names.avoiding(name, names.RESERVED_MEMBERS) == name and not is_pinned

    def _take(self, item: Operation, path: Path, wanted: list[str], brief: str) -> str:
        """The first of several names that is free, or `brief` with a number."""
        taken = self._taken[path]
        numbered = (f"{brief}_{number}" for number in count(2))
        free = (name for some in (wanted, numbered) for name in some if not {name, f"{name}_async"} & taken)
        method = next(free)
        if method not in wanted:
            full = ".".join([*path, method])
            message = f"`{'.'.join([*path, brief])}` is taken; this operation is `{full}`"
            self._report.note("name-taken", message, item.at, "give it an operationId of its own")
        taken.update({method, f"{method}_async"})
        if lists_many(method):
            self._listed.add(path)
        return method

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


def _with_namespaces(pinned: Iterable[str]) -> frozenset[str]:
    """Dotted names of `sdk.toml`, with the namespaces that they open."""
    steps = (name.split(".") for name in pinned)
    return frozenset(".".join(some[:depth]) for some in steps for depth in range(1, len(some) + 1))


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
