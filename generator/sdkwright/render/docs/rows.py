"""Pages and lines of tables."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from sdkwright.ir.algebra import namespaces_of
from sdkwright.ir.api import Api, Resource
from sdkwright.render.code import Code
from sdkwright.render.origins import About


class Page(Struct, frozen=True):
    """A file that a template makes of values, and what it is about."""

    template: str
    values: Mapping[str, object]
    about: About


class Row(Struct, frozen=True):
    """One line of a table."""

    cells: tuple[Code, ...]


def namespaces(api: Api) -> list[tuple[tuple[str, ...], Resource]]:
    """The namespaces of a client with the steps that lead to each, the client itself first."""
    return [
        (tuple(path.split(".")) if path else (), resource)
        for path, resource in namespaces_of(api.root).items()
    ]


def mark(required: bool) -> Code:
    """Whether something is required, in a table."""
    return Code("yes" if required else "no")
