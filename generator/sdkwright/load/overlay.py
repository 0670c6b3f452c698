"""OpenAPI Overlay 1.0 and 1.1: what a provider's document does not say, or says wrongly, put right beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from jsonpath_rfc9535 import JSONPathEnvironment, JSONPathError

from sdkwright.diagnostics.report import Location, Position, Problem, Severity, SpecError
from sdkwright.diagnostics.suggestions import near
from sdkwright.syntax.source import MAX_DEPTH, Text, Tree, ancestors

_VERSION = re.compile(r"1\.[01](?:\.\d+)?")
_TOP = ("overlay", "info", "extends", "actions")
_ACTION = ("target", "description", "update", "remove", "copy")


class _Environment(JSONPathEnvironment):
    max_recursion_depth = 2 * MAX_DEPTH


Path = tuple[str | int, ...]
"""A place in the document, as the keys on the way to it."""


def apply(tree: Tree, document: str, overlay: Tree, file: str, text: Text) -> dict[str, Location]:
    """Apply the overlay in `file` to the tree of `document`, which changes in place.

    Returns where values were written that are no longer where their pointer says: those that the overlay brought,
    and elements that moved up when one before them was removed.
    """
    faults = _check(overlay, file)
    if not faults and isinstance(overlay, dict) and isinstance(overlay["actions"], list):
        run = _Run(tree, document)
        at = Location(file, "/actions")
        for index, action in enumerate(overlay["actions"]):
            if isinstance(action, dict):
                run.action(action, at.child(index))
        if not run.faults:
            return run.origins
        faults = run.faults
    raise SpecError(*(_placed(problem, file, text) for problem in faults))


def _placed(problem: Problem, file: str, text: Text) -> Problem:
    if not isinstance(problem.at, Location):
        return problem
    spot = text.spot(problem.at.pointer)
    at = Position(file, spot.line, spot.column)
    return Problem(problem.rule, problem.severity, problem.message, at, problem.hint)


def _check(overlay: Tree, file: str) -> list[Problem]:
    """What is wrong with the overlay itself."""
    at = Location(file, "")
    faults: list[Problem] = []

    def fault(message: str, where: Location, hint: str = "") -> None:
        faults.append(Problem("overlay-invalid", Severity.ERROR, message, where, hint))

    if not isinstance(overlay, dict) or "overlay" not in overlay:
        fault("this is not an overlay: it has no `overlay` key", at, "begin with `overlay: 1.0.0`")
        return faults
    if not _VERSION.fullmatch(str(overlay["overlay"])):
        fault(f"Overlay {overlay['overlay']} is not supported", at.child("overlay"), "known are 1.0 and 1.1")
    for key in overlay:
        if key not in _TOP and not key.startswith("x-"):
            fault(f"unknown key `{key}` in an overlay", at.child(key), near(key, _TOP))
    info = overlay.get("info")
    if not isinstance(info, dict) or "title" not in info or "version" not in info:
        fault("an overlay needs `info` with `title` and `version`", at.child("info"))
    actions = overlay.get("actions")
    if not isinstance(actions, list) or not actions:
        fault("an overlay needs `actions`, a list of at least one", at.child("actions"))
        return faults
    for index, action in enumerate(actions):
        where = at.child("actions", index)
        if not isinstance(action, dict):
            fault("an action is an object with `target`", where)
            continue
        for key in action:
            if key not in _ACTION and not key.startswith("x-"):
                fault(f"unknown key `{key}` in an action", where.child(key), near(key, _ACTION))
        if not isinstance(action.get("target"), str):
            fault("an action needs `target`, a JSONPath", where.child("target"))
        if not isinstance(action.get("copy", ""), str):
            fault("`copy` is a JSONPath", where.child("copy"))
        if not isinstance(action.get("remove", False), bool):
            fault("`remove` is true or false", where.child("remove"))
        if not any(key in action for key in ("update", "remove", "copy")):
            fault("an action needs `update`, `remove` or `copy`", where)
    return faults


class _Run:
    """The actions applied so far: the tree as it is now, and where its changed values come from."""

    def __init__(self, tree: Tree, document: str) -> None:
        self._tree = tree
        self._document = document
        self._environment = _Environment()
        self.faults: list[Problem] = []
        self.origins: dict[str, Location] = {}

    def action(self, action: dict[str, Tree], at: Location) -> None:
        """Apply one action, or note why that cannot be done."""
        targets = self._select(action["target"], at.child("target"))
        if action.get("remove") is True:
            # From the end, so that neither shorter paths nor smaller indices change under those still to come.
            for path in sorted(targets, key=_order, reverse=True):
                self._remove(path, at.child("remove"))
        elif "update" in action:
            for path in targets:
                self._update(path, action["update"], at.child("update"), at.child("update"))
        elif "copy" in action:
            sources = self._select(action["copy"], at.child("copy"))
            if len(sources) > 1:
                self._fault("overlay-path", f"`{action['copy']}` selects several values", at.child("copy"))
            for path in targets if len(sources) == 1 else ():
                value = _copy(_get(self._tree, sources[0]))
                self._update(path, value, self._origin(_pointer(sources[0])), at.child("copy"))

    def _fault(self, rule: str, message: str, at: Location, hint: str = "") -> None:
        self.faults.append(Problem(rule, Severity.ERROR, message, at, hint))

    def _select(self, query: Tree, at: Location) -> list[Path]:
        try:
            nodes = self._environment.find(str(query), self._tree)
        except (JSONPathError, RecursionError):
            hint = "keys with other signs than letters and digits go into brackets: `['x-name']`"
            self._fault("overlay-path", f"`{query}` is not a JSONPath", at, hint)
            return []
        if not nodes:
            hint = "the document may have changed: correct the target or delete the action"
            self._fault("overlay-no-match", f"`{query}` matches nothing in the document", at, hint)
        return list(dict.fromkeys(node.location for node in nodes))

    def _origin(self, pointer: str) -> Location:
        """Where the value at a place was written."""
        for place, rest in ancestors(pointer):
            if place in self.origins:
                return Location(self.origins[place].file, self.origins[place].pointer + rest)
        return Location(self._document, pointer)

    def _update(self, path: Path, value: Tree, origin: Location, at: Location) -> None:
        """Bring a value that was written at `origin` to a target; `at` is what asks for it."""
        if not _holds(self._tree, path):  # an earlier target of the same action was around it
            return
        old = _get(self._tree, path)
        if isinstance(old, list) and not isinstance(value, list):
            self._append(path, old, value, origin)
        elif isinstance(old, dict) != isinstance(value, dict):
            self._fault("overlay-update", "an object, and only an object, is updated with an object", at)
        else:
            self._merge(path, value, origin)

    def _merge(self, path: Path, value: Tree, origin: Location) -> None:
        old = _get(self._tree, path)
        if isinstance(old, dict) and isinstance(value, dict):
            for key, item in value.items():
                if key in old:
                    self._merge((*path, key), item, origin.child(key))
                else:
                    old[key] = _copy(item)
                    self.origins[_pointer((*path, key))] = origin.child(key)
        elif isinstance(old, list) and isinstance(value, list):
            for index, item in enumerate(value):
                self._append(path, old, item, origin.child(index))
        else:
            if isinstance(old, (dict, list)):
                self._forget(_pointer(path))
            _set(self._tree, path, _copy(value))
            self.origins[_pointer(path)] = origin

    def _append(self, path: Path, array: list[Tree], value: Tree, origin: Location) -> None:
        self.origins[_pointer((*path, len(array)))] = origin
        array.append(_copy(value))

    def _forget(self, pointer: str) -> None:
        """Nothing of what was at a place is there any longer."""
        for old in [old for old in self.origins if old == pointer or old.startswith(pointer + "/")]:
            del self.origins[old]

    def _remove(self, path: Path, at: Location) -> None:
        if not path:
            self._fault("overlay-remove", "the whole document cannot be removed", at)
            return
        *way, key = path
        parent = _get(self._tree, way)
        pointer = _pointer(path)
        if isinstance(parent, dict):
            del parent[str(key)]
            self._forget(pointer)
        elif isinstance(parent, list) and isinstance(key, int):
            self._shift(_pointer(way), key, len(parent))
            del parent[key]

    def _shift(self, parent: str, gap: int, length: int) -> None:
        """Every element behind the gap moves up one place, and takes along where it comes from."""
        moved: dict[str, Location] = {}
        for index in range(gap + 1, length):
            before, after = f"{parent}/{index}", f"{parent}/{index - 1}"
            moved[after] = self._origin(before)
            for pointer, origin in self.origins.items():
                if pointer.startswith(before + "/"):
                    moved[after + pointer[len(before) :]] = origin
        for index in range(gap, length):
            self._forget(f"{parent}/{index}")
        self.origins.update(moved)


def _order(path: Path) -> list[tuple[int, str]]:
    return [(step, "") if isinstance(step, int) else (-1, step) for step in path]


def _pointer(path: Sequence[str | int]) -> str:
    return Location("", "").child(*path).pointer


def _holds(tree: Tree, path: Sequence[str | int]) -> bool:
    for step in path:
        if isinstance(tree, dict) and str(step) in tree:
            tree = tree[str(step)]
        elif isinstance(tree, list) and isinstance(step, int) and step < len(tree):
            tree = tree[step]
        else:
            return False
    return True


def _get(tree: Tree, path: Sequence[str | int]) -> Tree:
    for step in path:
        if isinstance(tree, dict):
            tree = tree[str(step)]
        elif isinstance(tree, list):
            tree = tree[int(step)]
    return tree


def _set(tree: Tree, path: Sequence[str | int], value: Tree) -> None:
    parent = _get(tree, path[:-1])
    if isinstance(parent, dict):
        parent[str(path[-1])] = value
    elif isinstance(parent, list):
        parent[int(path[-1])] = value


def _copy(value: Tree) -> Tree:
    if isinstance(value, dict):
        return {key: _copy(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_copy(item) for item in value]
    return value
