"""OpenAPI Overlay 1.0 and 1.1: corrections and additions to a document, kept in a file beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from jsonpath_rfc9535 import JSONPathEnvironment, JSONPathError
from msgspec.structs import replace

from sdkwright.diagnostics.report import Location, Position, Problem, Severity, SpecError
from sdkwright.diagnostics.suggestions import near
from sdkwright.syntax.source import MAX_DEPTH, Text, Tree, ancestors, copy_tree, kind_of

_VERSION = re.compile(r"1\.[01](?:\.\d+)?")
_TOP_KEYS = ("overlay", "info", "extends", "actions")
_ACTION_KEYS = ("target", "description", "update", "remove", "copy")


class _Environment(JSONPathEnvironment):
    max_recursion_depth = 2 * MAX_DEPTH


Path = tuple[str | int, ...]
"""A place in the document: keys and indices, from the root."""


def apply(tree: Tree, document: str, overlay: Tree, file: str, text: Text) -> dict[str, Location]:
    """Apply the overlay in `file` to the tree of `document`, in place.

    Returns the origins of values whose pointers are not those of the original document: values from the overlay, and
    elements that moved because one before them was removed. Raises `SpecError` if the overlay is invalid, or does not
    match the document.
    """
    at = Location(file, "")
    problems = list(_check_overlay(overlay, at))
    if not problems and isinstance(overlay, dict) and isinstance(overlay["actions"], list):
        run = _Run(tree, document)
        for index, action in enumerate(overlay["actions"]):
            if isinstance(action, dict):
                run.apply_action(action, at.child("actions", index))
        if not run.problems:
            return run.origins
        problems = run.problems
    raise SpecError(*(_locate(problem, file, text) for problem in problems))


def _locate(problem: Problem, file: str, text: Text) -> Problem:
    if not isinstance(problem.at, Location):
        return problem
    node = text.node(problem.at.pointer)
    return replace(problem, at=Position(file, node.line, node.column))


def _invalid(message: str, at: Location, hint: str = "") -> Problem:
    return Problem("overlay-invalid", Severity.ERROR, message, at, hint)


def _check_overlay(overlay: Tree, at: Location) -> Iterator[Problem]:
    """What is wrong with the overlay itself."""
    if not isinstance(overlay, dict) or "overlay" not in overlay:
        yield _invalid("this is not an overlay: it has no `overlay` key", at, "start with `overlay: 1.0.0`")
        return
    if not _VERSION.fullmatch(str(overlay["overlay"])):
        message = f"Overlay {overlay['overlay']} is not supported"
        yield _invalid(message, at.child("overlay"), "supported versions are 1.0 and 1.1")
    yield from _check_keys(overlay, _TOP_KEYS, "an overlay", at)
    info = overlay.get("info")
    if not isinstance(info, dict) or "title" not in info or "version" not in info:
        yield _invalid("an overlay needs `info` with `title` and `version`", at.child("info"))
    actions = overlay.get("actions")
    if not isinstance(actions, list) or not actions:
        yield _invalid("an overlay needs `actions`, a list of at least one", at.child("actions"))
        return
    for index, action in enumerate(actions):
        yield from _check_action(action, at.child("actions", index))


def _check_action(action: Tree, at: Location) -> Iterator[Problem]:
    if not isinstance(action, dict):
        yield _invalid(f"an action must be an object with `target`, not {kind_of(action)}", at)
        return
    yield from _check_keys(action, _ACTION_KEYS, "an action", at)
    if not isinstance(action.get("target"), str):
        yield _invalid("an action needs `target`, a JSONPath", at.child("target"))
    if not isinstance(action.get("copy", ""), str):
        yield _invalid("`copy` must be a JSONPath", at.child("copy"))
    if not isinstance(action.get("remove", False), bool):
        yield _invalid("`remove` must be true or false", at.child("remove"))
    if action.keys().isdisjoint(("update", "remove", "copy")):
        yield _invalid("an action needs `update`, `remove`, or `copy`", at)


def _check_keys(
    value: Mapping[str, Tree], known: Sequence[str], owner: str, at: Location
) -> Iterator[Problem]:
    for key in value:
        if key not in known and not key.startswith("x-"):
            yield _invalid(f"unknown key `{key}` in {owner}", at.child(key), near(key, known))


class _Run:
    """Applies actions one after another, and tracks where the changed values come from."""

    def __init__(self, tree: Tree, document: str) -> None:
        self._tree = tree
        self._document = document
        self._environment = _Environment()
        self.problems: list[Problem] = []
        self.origins: dict[str, Location] = {}

    def apply_action(self, action: dict[str, Tree], at: Location) -> None:
        """Apply one action, or report why that is impossible."""
        targets = self._select(action["target"], at.child("target"))
        if action.get("remove") is True:
            # Last first, so that the paths that are still to come stay valid.
            for path in sorted(targets, key=_sort_key, reverse=True):
                self._remove(path, at.child("remove"))
        elif "update" in action:
            for path in targets:
                self._update(path, action["update"], at.child("update"), at.child("update"))
        elif "copy" in action:
            sources = self._select(action["copy"], at.child("copy"))
            if len(sources) > 1:
                self._report(
                    "overlay-path", f"`{action['copy']}` selects more than one value", at.child("copy")
                )
            for path in targets if len(sources) == 1 else ():
                value = copy_tree(_get(self._tree, sources[0]))
                self._update(path, value, self._origin(_pointer(sources[0])), at.child("copy"))

    def _report(self, rule: str, message: str, at: Location, hint: str = "") -> None:
        self.problems.append(Problem(rule, Severity.ERROR, message, at, hint))

    def _select(self, query: Tree, at: Location) -> list[Path]:
        try:
            nodes = self._environment.find(str(query), self._tree)
        except (JSONPathError, RecursionError):
            hint = "write keys with special characters in brackets: `['x-name']`"
            self._report("overlay-path", f"`{query}` is not a valid JSONPath", at, hint)
            return []
        if not nodes:
            hint = "correct the JSONPath, or delete the action if the document has changed"
            self._report("overlay-no-match", f"`{query}` matches nothing in the document", at, hint)
        return list(dict.fromkeys(node.location for node in nodes))

    def _origin(self, pointer: str) -> Location:
        """The place where a value was written."""
        for place, rest in ancestors(pointer):
            if place in self.origins:
                return Location(self.origins[place].file, self.origins[place].pointer + rest)
        return Location(self._document, pointer)

    def _update(self, path: Path, value: Tree, origin: Location, at: Location) -> None:
        """Update a target with a value that was written at `origin`. Problems are reported at `at`."""
        if not _holds(self._tree, path):  # an update of the same action has replaced it
            return
        old = _get(self._tree, path)
        if isinstance(old, list) and not isinstance(value, list):
            self._append(path, old, value, origin)
        elif isinstance(old, dict) != isinstance(value, dict):
            self._report(
                "overlay-update",
                "an object can only be updated with an object, and other values only with other values",
                at,
            )
        else:
            self._merge(path, value, origin)

    def _merge(self, path: Path, value: Tree, origin: Location) -> None:
        old = _get(self._tree, path)
        if isinstance(old, dict) and isinstance(value, dict):
            for key, item in value.items():
                if key in old:
                    self._merge((*path, key), item, origin.child(key))
                else:
                    old[key] = copy_tree(item)
                    self.origins[_pointer((*path, key))] = origin.child(key)
        elif isinstance(old, list) and isinstance(value, list):
            for index, item in enumerate(value):
                self._append(path, old, item, origin.child(index))
        else:
            if isinstance(old, (dict, list)):
                self._forget(_pointer(path))
            _set(self._tree, path, copy_tree(value))
            self.origins[_pointer(path)] = origin

    def _append(self, path: Path, array: list[Tree], value: Tree, origin: Location) -> None:
        self.origins[_pointer((*path, len(array)))] = origin
        array.append(copy_tree(value))

    def _forget(self, pointer: str) -> None:
        """Drop the origins at and inside of a place whose value is gone."""
        for old in [old for old in self.origins if old == pointer or old.startswith(pointer + "/")]:
            del self.origins[old]

    def _remove(self, path: Path, at: Location) -> None:
        if not path:
            self._report("overlay-remove", "the whole document cannot be removed", at)
            return
        *parent_path, key = path
        parent = _get(self._tree, parent_path)
        pointer = _pointer(path)
        if isinstance(parent, dict):
            del parent[str(key)]
            self._forget(pointer)
        elif isinstance(parent, list) and isinstance(key, int):
            self._shift(_pointer(parent_path), key, len(parent))
            del parent[key]

    def _shift(self, parent: str, gap: int, length: int) -> None:
        """Move the origins of all elements behind the gap by one index."""
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


def _sort_key(path: Path) -> list[tuple[int, str]]:
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
