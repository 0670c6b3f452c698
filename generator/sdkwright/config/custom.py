"""Custom code: modules and templates of an SDK that people write, and how `sdk.toml` makes them a part of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal

from msgspec import Struct, field

FOLDER = "custom"
"""The folder of a provider that has the modules."""
CLIENT = "client"
"""What a mixin of the client names in the place of a namespace."""
_COPIED = "Copied from ", "; do not edit: change that file and generate again."
_GENERATED = "Generated from ", "; do not edit: change the document and generate again."


def header(source: str, *, is_copy: bool = False) -> str:
    """The comment that a module of an SDK begins with, without its `#`."""
    return source.join(_COPIED if is_copy else _GENERATED)


def without_header(text: str) -> str:
    """A module without that comment: modules of an SDK can be copied to `custom/` as they are."""
    line, _, rest = text.partition("\n")
    known = any(line.startswith(f"# {start}") and line.endswith(end) for start, end in (_COPIED, _GENERATED))
    return rest if known else text


class Definition(Struct, frozen=True):
    """What a name of a module means, as far as its text says so."""

    kind: Literal["class", "function", "value"]
    doc: str = ""
    methods: Mapping[str, str] = {}  # the public methods of a class, with their docstrings


class CustomModule(Struct, frozen=True, kw_only=True):
    """A module in `custom/`, which nobody has imported."""

    path: str  # in `custom/` and in the package: "crypto/keys.py"
    source: str  # display name of the file
    text: str
    definitions: Mapping[str, Definition]  # of its top level, by name; "*": names of another module

    @property
    def name(self) -> str:
        """The dotted name inside of the package: "crypto.keys"."""
        return self.path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")

    @property
    def place(self) -> str:
        """What `definitions` are in the lock, beside the parts of documents."""
        return f"{self.source}#"


class Template(Struct, frozen=True, kw_only=True):
    """A template that stands in the place of one that ships with the generator."""

    file: str  # display name, or its path if it lies outside of the provider's folder
    text: str


class Custom(Struct, frozen=True, kw_only=True):
    """The table `[custom]` of `sdk.toml`, and the modules that it is about. Objects of these are `module:name`."""

    modules: tuple[CustomModule, ...] = ()
    templates_folder: str = ""  # in FOLDER
    templates: Mapping[str, Template] = field(default_factory=dict[str, Template])  # by path in that folder
    mixins: Mapping[str, str] = field(default_factory=dict[str, str])  # namespace or CLIENT -> class
    resources: Mapping[str, str] = field(default_factory=dict[str, str])  # namespace -> class
    hooks: tuple[str, ...] = ()  # functions that register hooks
    exports: Mapping[str, str] = field(default_factory=dict[str, str])  # name in the package -> object
    replaces: tuple[str, ...] = ()  # paths of modules that stand in the place of generated ones
    dependencies: tuple[str, ...] = ()
    extras: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])

    def wired(self) -> Iterator[tuple[str, CustomModule, str]]:
        """The classes that are in the client or in a namespace: its path (or CLIENT), the module, the name."""
        modules = {item.name: item for item in self.modules}
        for path, target in (*self.mixins.items(), *self.resources.items()):
            module, _, name = target.partition(":")
            if module in modules:
                yield path, modules[module], name
