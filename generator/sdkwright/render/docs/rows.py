"""Pages and lines of tables."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec import Struct

from sdkwright.config.model import Config
from sdkwright.ir.algebra import namespaces_of
from sdkwright.ir.api import Api, Resource
from sdkwright.render.code import Code, with_article
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


def call(config: Config, path: Iterable[str], name: str) -> str:
    """How a program calls what a namespace has: `client.pets.list`."""
    return ".".join([config.variable or "client", *path, name])


def overview(api: Api) -> str:
    """What the document says about the API as a whole."""
    return api.doc.description or api.doc.summary or f"A typed client of {with_article(api.title)}."


def mark(required: bool) -> Code:
    """Whether something is required, in a table."""
    return Code("yes" if required else "no")
