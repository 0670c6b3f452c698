"""What programs use of an SDK."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct, field

Kind = Literal["model", "exception", "type", "resource", "client", "other"]


class Request(Struct, frozen=True):
    """The request that a method makes: its verb, and its path without the names of parameters."""

    verb: str
    path: str


class Argument(Struct, frozen=True):
    """A parameter of a method or of a client."""

    name: str
    required: bool
    positional: bool  # can be passed without its name
    classes: tuple[str, ...] = ()  # ids of the classes in its annotation


class Method(Struct, frozen=True, kw_only=True):
    """A method, by the path from the client: `chat.completions.create`."""

    path: str
    arguments: tuple[Argument, ...]
    request: Request | None  # None: it makes none of its own
    is_async: bool
    returns: tuple[str, ...] = ()  # ids of the classes in its annotation
    uses: tuple[str, ...] = ()  # ids of the classes that its code names


class Field(Struct, frozen=True):
    """A member of a model."""

    name: str
    wire: str  # empty: the same
    classes: tuple[str, ...] = ()


class Definition(Struct, frozen=True, kw_only=True):
    """A class or another name that a module of the SDK defines."""

    id: str  # module and name: `types.chat.completion:Completion`
    name: str
    kind: Kind
    fields: tuple[Field, ...] = ()
    methods: tuple[str, ...] = ()  # and properties, with those that it inherits
    refers: tuple[str, ...] = ()  # ids of what it is made of
    status: int | None = None  # of an exception
    is_enum: bool = False
    bases: tuple[str, ...] = ()  # ids


class Surface(Struct, frozen=True, kw_only=True):
    """The names of an SDK."""

    package: str
    generator: str  # what made it, as far as that can be seen
    clients: tuple[str, ...]  # names of classes
    client_arguments: tuple[str, ...]  # of the first of them
    methods: tuple[Method, ...]  # that make requests
    helpers: tuple[Method, ...]  # that make none themselves
    definitions: Mapping[str, Definition]  # by id
    exports: Mapping[str, Mapping[str, str]]  # public module -> name -> id
    packages: frozenset[str]  # the modules that are folders
    variables: tuple[str, ...] = ()  # of the environment
    unreadable: tuple[str, ...] = ()  # files that cannot be parsed
    async_names: Mapping[str, str] = field(
        default_factory=dict[str, str]
    )  # path of an async method -> its sync path

    def modules_of(self, id_: str) -> tuple[str, ...]:
        """The public modules that offer a name under its own name, the shortest first."""
        name = self.definitions[id_].name
        found = [module for module, names in self.exports.items() if names.get(name) == id_]
        return tuple(sorted(found, key=lambda module: (module.count(".") + bool(module), module)))

    def import_paths(self, id_: str) -> tuple[str, ...]:
        """Where programs import a name from: the packages that offer it, else the first module that does."""
        modules = self.modules_of(id_)
        return tuple(module for module in modules if module in self.packages) or modules[:1]
