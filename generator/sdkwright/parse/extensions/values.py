"""Values of extensions, read with distrust: names, lists of names, and flags."""

from __future__ import annotations

from collections.abc import Iterator

from sdkwright import names
from sdkwright.diagnostics.report import Location, Report
from sdkwright.openapi.extensions import Meaning, keys_for
from sdkwright.parse.node import Node
from sdkwright.syntax.source import Tree, kind_of


def unusable(report: Report, key: str, reason: str, at: Location, hint: str = "") -> None:
    """Report that the value of an extension cannot be used."""
    report.warning("extension", f"`{key}` {reason}; ignored", at, hint)


def present(node: Node, kind: str, meaning: Meaning) -> Iterator[tuple[str, Tree, Location]]:
    """The extensions of an object with a meaning: each with its value and its place."""
    for key in keys_for(kind, meaning):
        if key in node.value:
            yield key, node.value[key], node.at.child(key)


def as_name(report: Report, key: str, value: Tree, at: Location) -> str | None:
    """A text that a name can be made of."""
    if isinstance(value, str) and names.words(value):
        return value
    reason = "has no letter or digit" if isinstance(value, str) else f"must be a name, not {kind_of(value)}"
    unusable(report, key, reason, at)
    return None


def as_object(report: Report, key: str, value: Tree, at: Location) -> Node | None:
    """An object, as a node."""
    if isinstance(value, dict):
        return Node(value, at, report)
    unusable(report, key, f"must be an object, not {kind_of(value)}", at)
    return None


def read_name(node: Node, kind: str, meaning: Meaning) -> str | None:
    """What an object is to be called."""
    for key, value, at in present(node, kind, meaning):
        if key == "x-ms-enum":
            value = value.get("name") if isinstance(value, dict) else value
        elif key == "x-stainless-naming" and (isinstance(value, dict) or meaning is not Meaning.CLASS):
            value = _of_python(value, meaning)
        if value is None:
            continue
        name = as_name(node.report, key, value, at)
        if name is not None:
            return name
    return None


_STAINLESS = {Meaning.PROPERTY: ("property_name",), Meaning.CLASS: ("type_name", "model_name")}


def _of_python(value: Tree, meaning: Meaning) -> Tree:
    """What `x-stainless-naming`, which has names for several languages, says for Python."""
    own = value.get("python") if isinstance(value, dict) else None
    named = own if isinstance(own, dict) else {}
    return next((named[key] for key in _STAINLESS[meaning] if key in named), None)


def ignoring_key(value: Tree, kind: str, at: Location, report: Report) -> str | None:
    """The extension by which an object is to be left out; None if there is none."""
    if not isinstance(value, dict):
        return None
    for key in keys_for(kind, Meaning.IGNORE):
        if key in value and _is_true(value[key], key, at.child(key), report):
            return key
    return None


def _is_true(value: Tree, key: str, at: Location, report: Report) -> bool:
    if isinstance(value, bool):
        return value
    if isinstance(value, str) and value.lower() in ("true", "false"):
        hint = "remove the quotes"
        report.warning("extension", f"`{key}` must be true or false, not a string; treated as one", at, hint)
        return value.lower() == "true"
    if key == "x-stainless-skip" and isinstance(value, list):
        return "python" in value
    unusable(report, key, f"must be true or false, not {kind_of(value)}", at)
    return False


def report_left_out(report: Report, what: str, key: str, at: Location) -> None:
    """Say that something is left out because an extension asks for it."""
    hint = "remove the extension with an overlay to keep it"
    report.note("left-out", f"{what} is left out, as `{key}` says", at, hint)


def read_sentinel(node: Node, kind: str) -> str | None:
    """The data of the item that ends a stream."""
    for key, value, at in present(node, kind, Meaning.SENTINEL):
        if key == "x-fern-streaming":
            value = value.get("terminator") if isinstance(value, dict) else None
        if isinstance(value, str) and value:
            return value
        if value is not None:
            unusable(node.report, key, "must be a text that is not empty", at)
    return None
