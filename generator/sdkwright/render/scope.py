"""The names that a generated module uses and does not define: where each comes from, and what the module calls it.

A document may have a schema called `File` or a tag called `list`. Its names win: a module that defines a name imports
what else is called so under a private one (`from .._runtime.model import File as _File`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Final

from sdkwright.render.code import Code, Import

_HOMES: Final = {
    "builtins": "bool bytes dict float int list object property str tuple type",
    "collections.abc": "AsyncIterable Awaitable Callable Iterable Mapping Sequence",
    "datetime": "date datetime",
    "enum": "StrEnum",
    "functools": "cached_property partial",
    "logging": "Logger",
    "typing": (
        "TYPE_CHECKING Annotated Any Final Literal Never NotRequired Required Self TypeAlias Unpack cast overload"
    ),
    "uuid": "UUID",
    "pydantic": "Field ValidationError",
    "typing_extensions": "TypeAliasType TypedDict deprecated",
    ".": "_additional _bodies _content _custom _forms _media_types _multipart models resources",
    "._bulk.bulk": "AsyncBulk Bulk",
    "._bulk.mapper": "ClientConfig ManyMethod Mapper Worker find_method",
    "._bulk.operation": "BulkOperation",
    "._bulk.options": "BulkOptions BulkRequestOptions CheckpointPath OnError Reporter",
    "._bulk.results": "BulkProgress BulkResult",
    "._constants": "Constants",
    "._exact": "Exact",
    "._lazy": "attach",
    "._oauth": "ClientCredentials",
    "._pages": "AsyncPage Page returning",
    "._pages.addresses": "PagesByAddress",
    "._pages.cursors": "PagesByCursor",
    "._pages.ends": "PagesToEnd",
    "._pages.lists": "AsyncListPage ListPage",
    "._pages.numbers": "PagesByNumber",
    "._runtime.model": (
        "UNSET BaseModel Boolean Date DateTime Either Entries File Free Items Number Open OpenInt OptionalNullable Tag "
        "Unrecognized Unset Uuid allows_extra forbids_extra"
    ),
    "._runtime.arguments": "describe_errors",
    "._runtime.configuration": "Scheme SDKConfiguration Settings",
    "._runtime.client": "Client Resource raw raw_async",
    "._runtime.decode": "Deviation",
    "._runtime.errors": (
        "ConnectionFailed DeadlineExceeded ErrorClasses InvalidArgument InvalidResponse MissingCredentials SDKError "
        "StatusError TimedOut"
    ),
    "._runtime.options": "RequestOptions Timeout",
    "._runtime.operation": "Body Operation Parameter Response Server adapter",
    "._runtime.retry": "BackoffStrategy RetryConfig",
    "._authorized": "TokenAuthorizer",
    "._cli.main": "run",
    "._renames": "accepting former_names",
    "._settings": "SETTINGS",
    "._signatures": "Headers InvalidSignature Secret verified",
    "._spellings": "one_of",
    "._streams.downloads": "DownloadHandler streamed streamed_async",
    "._streams.items": "ServerSentEvent",
    "._streams.stream": "AsyncStream Stream",
    "._streams.streaming": "StreamHandler awaited requests_stream",
    "._unsent": "Unsent",
    ".httpclient": "AsyncHttpClient HttpClient",
    ".vectors": "Floats Vector VectorOrText",
}
HOMES: Final = {name: module for module, names in _HOMES.items() for name in names.split()}
"""Name → the module that has it; inside of the SDK's package if it begins with a dot."""


class Scope:
    """The names of one module of an SDK.

    `taken` are the names that its own classes, functions and attributes of classes have, and those of other modules
    that stand beside them in type annotations. `elsewhere` are those of them that other modules define: if it needs
    one, it imports it under its private name, which then means nothing else. Names can be read as attributes, in
    templates too: `py.Literal`.
    """

    def __init__(self, taken: Iterable[str] = (), elsewhere: Iterable[str] = ()) -> None:
        self._taken: Collection[str] = frozenset(taken)
        self._private = frozenset(f"_{name}" for name in elsewhere)
        self._known: dict[str, Code] = {}
        self.late_names: dict[Code, Code] = {}
        """Name of the module's own → the private name that it gets at the end of the module."""

    def __getattr__(self, name: str) -> Code:
        if name not in HOMES:
            raise AttributeError(name)
        return self[name]

    def __getitem__(self, name: str) -> Code:
        """A name of `HOMES`. Raises `KeyError` for any other."""
        if name not in self._known:
            self._known[name] = self.imported(HOMES[name], name)
        return self._known[name]

    def imported(self, module: str, name: str) -> Code:
        """A name from a module, as an expression that brings its import along."""
        return self._imported(module, name, self._private)

    def model(self, module: str, name: str) -> Code:
        """A name that another module of models defines."""
        return self._imported(f".models.{module}", name, frozenset())

    def late(self, name: Code) -> Code:
        """A name of the module's own, as an expression that means nothing until the end of the module."""
        if name not in self.late_names:
            self.late_names[name] = Code(self._alias(name, self._private))
        return self.late_names[name]

    def _imported(self, module: str, name: str, private: Collection[str]) -> Code:
        alias = self._alias(name, private) if name in self._taken else ""
        if module == "builtins" and not alias:
            return Code(name)
        return Code(alias or name, frozenset({Import(module, name, alias)}))

    def _alias(self, name: str, private: Collection[str]) -> str:
        alias = f"_{name.lstrip('_')}"
        while alias in self._taken or alias in private:
            alias = f"{alias}_"  # behind it: two underscores in front have a meaning inside of classes
        return alias


def import_block(imports: Iterable[Import], folder: str = "") -> Code:
    """The import statements of a module in a folder of the SDK's package, in the order that isort gives them."""
    modules: dict[str, set[Import]] = {}
    for item in imports:
        modules.setdefault(_seen_from(folder, item.module), set()).add(item)
    groups: dict[int, list[str]] = {}
    for module in sorted(modules, key=_module_order):
        group = 2 if module.startswith(".") else 1 if module in _THIRD_PARTY else 0
        names = sorted(modules[module], key=lambda item: name_order(item.name))
        plain = [item.name for item in names if not item.alias]
        statements = [(plain[0], ", ".join(plain))] if plain else []
        statements += [(item.name, f"{item.name} as {item.alias}") for item in names if item.alias]
        statements.sort(key=lambda statement: name_order(statement[0]))
        lines = [f"from {module} import {listed}" for _, listed in statements]
        groups.setdefault(group, []).extend(lines)
    return Code("\n\n".join("\n".join(groups[group]) for group in sorted(groups)))


_THIRD_PARTY: Final = frozenset({"pydantic", "typing_extensions"})


def _seen_from(folder: str, module: str) -> str:
    """A module of the SDK's package, relative to a folder of it; any other module as it is."""
    if not module.startswith("."):
        return module
    here, there = folder.split("/") if folder else [], module[1:].split(".") if module != "." else []
    common = next(
        (i for i, (a, b) in enumerate(zip(here, there, strict=False)) if a != b), min(len(here), len(there))
    )
    return "." * (1 + len(here) - common) + ".".join(there[common:])


def _module_order(module: str) -> tuple[int, str]:
    """What is furthest away comes first."""
    return len(module.lstrip(".")) - len(module), module


def name_order(name: str) -> tuple[int, str]:
    """The order of the names that a statement imports: constants, then classes, then everything else."""
    kind = 0 if name.isupper() and len(name) > 1 else 1 if name[:1].isupper() else 2
    return kind, name
