"""What the files of an SDK are about: the places of the document, and the keys of `sdk.toml`, that decide them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from fnmatch import fnmatchcase

from msgspec import Struct

from sdkwright.ir.algebra import (
    body_arguments,
    refs,
    types_of_definition,
    types_pushed,
    types_received,
    types_sent,
)
from sdkwright.ir.api import Api, Definition, Operation, Resource, Webhook
from sdkwright.ir.types import Type


class About(Struct, frozen=True):
    """Places of the document, as `file#pointer`: those that a file is about, and those that these refer to."""

    places: tuple[str, ...]
    near: tuple[str, ...] = ()

    def and_places(self, places: Iterable[str]) -> About:
        """The same with more places."""
        return About(_unique((*self.places, *places)), self.near)


def about_all(parts: Iterable[About]) -> About:
    """What a file is about that has something of all these."""
    found = tuple(parts)
    return About(
        _unique(place for item in found for place in item.places),
        _unique(place for item in found for place in item.near),
    )


def about_definitions(api: Api, definitions: Iterable[Definition]) -> About:
    """What a module of models is about."""
    found = tuple(definitions)
    types = (type_ for item in found for type_ in types_of_definition(item))
    return About(_unique(item.doc.pointer for item in found), _behind(api, types))


def about_operations(api: Api, operations: Iterable[Operation], *resources: Resource) -> About:
    """What the module or the page of some operations is about."""
    found = tuple(operations)
    types = (type_ for item in found for type_ in (*types_sent(item), *types_received(item)))
    places = (place for item in found for place in _places(item))
    return About(_unique((*(item.doc.pointer for item in resources), *places)), _behind(api, types))


def about_errors(api: Api) -> About:
    """What the module of errors is about."""
    return About(_unique(item.doc.pointer for item in api.errors), _behind(api, types_pushed(api)))


def about_webhooks(api: Api, webhooks: Iterable[Webhook]) -> About:
    """What the module and the page of webhooks are about."""
    found = tuple(webhooks)
    types = (item.type for item in found if item.type is not None)
    return About(_unique(item.doc.pointer for item in found), _behind(api, types))


def about_api(api: Api) -> About:
    """What the client, its settings and the files of the distribution are about: the API as a whole."""
    file = api.doc.pointer.partition("#")[0]
    whole = (f"{file}#/{name}" for name in ("info", "servers", "security", "tags", "externalDocs"))
    schemes = (item.doc.pointer for item in api.security_schemes)
    return About(_unique((*whole, *schemes, *(item.doc.pointer for item in api.client_parameters))))


def _places(item: Operation) -> Iterator[str]:
    yield item.doc.pointer
    yield from (parameter.doc.pointer for parameter in item.parameters)
    yield from (response.doc.pointer for response in (*item.responses, *item.errors))
    for body in item.bodies:
        yield body.doc.pointer
        yield from (field.doc.pointer for field in body_arguments(body))


def _behind(api: Api, types: Iterable[Type]) -> tuple[str, ...]:
    """The places of the definitions that types mention."""
    ids = dict.fromkeys(id_ for type_ in types for id_ in refs(type_))
    return _unique(api.definitions[id_].doc.pointer for id_ in ids if id_ in api.definitions)


def _unique(places: Iterable[str]) -> tuple[str, ...]:
    return tuple(place for place in dict.fromkeys(places) if place)


_DISTRIBUTION = ("pyproject.toml", "sbom.cdx.json")
_PAGES = ("README.md", "docs/*")
_CATALOG = "*/_catalog.jsonl"
_RESULTS = "*/_results.jsonl"
_CALLS = ("*/resources/*", "*/models/*", "*/client.py", "*/bulk.py", _CATALOG, _RESULTS, *_PAGES)
_WIRED = ("*/_custom.py", "*/client.py", "*/resources/*", "README.md")
KEYS: Mapping[str, tuple[str, ...]] = {
    "package.name": (*_DISTRIBUTION, "*/_settings.py", _CATALOG, *_PAGES),
    "package.version": (*_DISTRIBUTION, "*/_settings.py"),
    **dict.fromkeys(
        ("package.description", "package.license", "package.authors", "package.urls"), _DISTRIBUTION
    ),
    **dict.fromkeys(("package.keywords", "package.classifiers"), ("pyproject.toml",)),
    "package.formatter": ("*.py",),
    **dict.fromkeys(("package.published", "package.files_url"), ("README.md", "llms.txt")),
    "client": (
        _CATALOG,
        "*/client.py",
        "*/bulk.py",
        "*/_settings.py",
        "*/sdkconfiguration.py",
        "*/__init__.py",
        "*/resources/*",
        *_PAGES,
    ),
    "security": ("*/client.py", "*/_settings.py", "*/bulk.py", _CATALOG, *_PAGES),
    "errors": ("*/errors.py", "*/_settings.py", "*/webhooks.py", *_CALLS),
    "webhooks": ("*/webhooks.py", "*/_signatures.py", "pyproject.toml", *_PAGES),
    "retries": ("*/_settings.py", "*/resources/*", *_PAGES),
    "operations": _CALLS,
    "methods": _CALLS,
    "pagination": ("*/_pages/*", *_CALLS),
    "names": ("*/errors.py", *_CALLS),
    "aliases": ("*/errors.py", *_CALLS),
    "deprecated": ("*/_renames.py", "*/__init__.py", "*/errors.py", *_CALLS),
    "source": (),
    "custom.mixins": _WIRED,
    "custom.resources": _WIRED,
    "custom.hooks": _WIRED,
    "custom.exports": ("*/__init__.py",),
    "custom.templates": (),  # what they change has the template as its cause
    "custom.dependencies": (*_DISTRIBUTION, "README.md"),
    "custom.extras": (*_DISTRIBUTION, "README.md"),
}
"""Keys of `sdk.toml`, and tables of them → the files that they decide. Others decide any file."""


def is_decided(path: str, key: str) -> bool:
    """Whether a key, with dots, can decide what is in a file."""
    known = next((files for name, files in KEYS.items() if f"{key}.".startswith(f"{name}.")), ("*",))
    return any(fnmatchcase(path, pattern) for pattern in known)
