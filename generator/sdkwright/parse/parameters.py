"""What every parameter says, in Swagger 2.0 and in OpenAPI 3: its name, and the place where requests have it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeVar

from sdkwright.diagnostics.suggestions import near
from sdkwright.parse.node import Node

T = TypeVar("T", bound=str)


def read_parameter_name(node: Node) -> str | None:
    """The name of a parameter; None, with a warning, if it has none."""
    name, at = node.require_string("name")
    if name is None:
        hint = "add `name` with the name of the parameter in requests"
        node.report.warning("parameter", "a parameter needs a `name`; ignored", at, hint)
    return name


def read_place(
    node: Node, known: Mapping[str, T], listed: Iterable[str], hints: Mapping[str, str]
) -> T | None:
    """The place of a parameter; None, with a warning, if it is not `known`, by its name in lower case.

    The warning has one of the `hints`, by what is written, or names the places that are `listed`.
    """
    value = node.get("in")
    text = value.strip() if isinstance(value, str) else ""
    place = known.get(text.lower())
    if place is None:
        expected = f"expected one of {', '.join(f'`{name}`' for name in listed)}"
        hint = hints.get(text) or near(text, listed) or expected
        message = f"a parameter cannot be in `{text}`; ignored" if text else "a parameter needs `in`; ignored"
        node.report.warning("parameter", message, node.at.child("in") if node.has("in") else node.at, hint)
    return place
