"""Custom code in an SDK: what generated modules call it, and the entries of `[custom]` that fit nothing.

Generated modules do not import custom ones. They use `_custom`, which imports a module when one of its names is used.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import NamedTuple

from msgspec.structs import replace

from sdkwright.config.custom import CLIENT, Custom, CustomModule
from sdkwright.config.model import Config
from sdkwright.diagnostics.report import Location, Position, Problem, Severity
from sdkwright.diagnostics.suggestions import near, near_or_all
from sdkwright.ir.algebra import below, namespaces_of
from sdkwright.ir.api import Api, Resource
from sdkwright.names import RESERVED_MEMBERS, unique
from sdkwright.render.code import Code, compose, name
from sdkwright.render.scope import Scope, name_order


class Export(NamedTuple):
    """An object of a custom module, and what another module calls it."""

    alias: Code
    name: Code
    module: Code  # relative to the package


class Offer(NamedTuple):
    """What the package imports for type checkers to offer it: an object, or without `name` all of a module."""

    module: Code
    name: Code | None = None
    alias: Code | None = None
    other_name: Code | None = None  # what the object is called; then `alias` is private


class CustomCode:
    """The custom code of one SDK."""

    def __init__(self, api: Api, config: Config) -> None:
        custom = narrowed(config.custom, api)
        self._namespaces = {item.module: path for path, item in namespaces_of(api.root).items()}
        self._mixins, self._resources, self._hooks = custom.mixins, custom.resources, custom.hooks
        self._modules = {item.name: item for item in custom.modules}
        self._aliases = _aliases(custom)
        self.used = _exports(self._aliases)
        """What generated modules use, in the order of imports."""
        exported = _exports(custom.exports)
        self.offered = by_module(exported)
        """What the package exports."""
        self.offers = tuple(map(_offer, exported))
        """The same for type checkers."""

    def namespace(self, resource: Resource) -> str:
        """A namespace as programs write it: "router.embeddings"; empty for the client."""
        return self._namespaces[resource.module]

    def mixin(self, resource: Resource, scope: Scope) -> Code | None:
        """The class that the class of a namespace, or that of the client, derives from."""
        target = self._mixins.get(self._namespaces[resource.module] or CLIENT)
        return None if target is None else self._used(target, scope)

    def replaces(self, parent: Resource, label: str) -> bool:
        """Whether a namespace below another one has a class that people wrote."""
        return below(self._namespaces[parent.module], label) in self._resources

    def child(self, parent: Resource, label: str, scope: Scope) -> Code:
        """That class. Raises `KeyError` if the class is generated."""
        return self._used(self._resources[below(self._namespaces[parent.module], label)], scope)

    def added(self, parent: Resource) -> dict[str, str]:
        """The names of the namespaces below another one that the document has not, with their descriptions."""
        known = {child.name for child in parent.children}
        found: dict[str, str] = {}
        for path, target in self._resources.items():
            above, _, label = path.rpartition(".")
            if above == self._namespaces[parent.module] and label not in known:
                module, _, class_name = target.partition(":")
                definition = self._modules[module].definitions.get(class_name)
                found[label] = "" if definition is None else definition.doc.partition("\n\n")[0]
        return found

    def shown_in(self, parent: Resource) -> tuple[str, ...]:
        """The places of the modules whose descriptions are in the module of a namespace: those of `added`."""
        path, added = self._namespaces[parent.module], self.added(parent)
        targets = (self._resources[below(path, label)] for label in added)
        return tuple(self._modules[target.partition(":")[0]].place for target in targets)

    def hooks(self, scope: Scope) -> tuple[Code, ...]:
        """The functions that register hooks."""
        return tuple(self._used(target, scope) for target in self._hooks)

    def _used(self, target: str, scope: Scope) -> Code:
        alias = next(alias for alias, other in self._aliases.items() if other == target)
        return compose("{}.{}", scope["_custom"], name(alias))


def _aliases(custom: Custom) -> dict[str, str]:
    """What `_custom` calls the objects that generated modules use: by their own names where these differ."""
    aliases: dict[str, str] = {}
    for target in (*custom.mixins.values(), *custom.resources.values(), *custom.hooks):
        if target not in aliases.values():
            aliases[unique(target.partition(":")[2], aliases)] = target
    return aliases


def _exports(targets: Mapping[str, str]) -> tuple[Export, ...]:
    """Objects by what they are called, in the order of imports."""
    split = ((alias, *target.split(":")) for alias, target in targets.items())
    listed = (Export(name(alias), name(label), Code(f".{name(module)!s}")) for alias, module, label in split)
    return tuple(sorted(listed, key=lambda item: (item.module, name_order(item.name), item.alias)))


def by_module(exports: Iterable[Export]) -> dict[Code, tuple[Code, ...]]:
    """Objects as entries of a lazy module: `Name`, or `New=Old`."""
    found: dict[Code, tuple[Code, ...]] = {}
    for item in exports:
        entry = item.name if item.alias == item.name else compose("{}={}", item.alias, item.name)
        found[item.module] = (*found.get(item.module, ()), entry)
    return found


def _offer(item: Export) -> Offer:
    """Type checkers take an import for an export only if it renames nothing."""
    if item.alias == item.name:
        return Offer(item.module, item.name, item.alias)
    return Offer(item.module, item.name, compose("_{}", item.alias), item.alias)


def narrowed(custom: Custom, api: Api) -> Custom:
    """Without what is about namespaces that a subset has not."""
    known = namespaces_of(api.root)
    gone = api.names_of_document - {item.module for item in known.values()}

    def kept(entries: Mapping[str, str]) -> dict[str, str]:
        return {
            path: target
            for path, target in entries.items()
            if path in known or gone.isdisjoint({path.replace(".", "_"), path.rpartition(".")[2]})
        }

    return replace(custom, mixins=kept(custom.mixins), resources=kept(custom.resources))


# --- entries of sdk.toml that fit nothing


def find_problems(config: Config, api: Api) -> list[Problem]:
    """Objects that the modules do not define, and namespaces that the SDK does not have."""
    custom = narrowed(config.custom, api)
    known = namespaces_of(api.root)
    modules = {item.name: item for item in custom.modules}
    found = [problem for place in _objects(config, custom) for problem in _check_object(*place, modules)]
    for path in custom.mixins:
        at = config.at("custom", "mixins", path)
        if path != CLIENT and path not in known:
            found.append(_no_match(f"the SDK has no namespace `{path}`", at, near(path, [*known, CLIENT])))
    for path in custom.resources:
        found += _check_namespace(path, known, config.at("custom", "resources", path))
    return found


def _objects(config: Config, custom: Custom) -> Iterator[tuple[str, str, Location]]:
    """Every object that `sdk.toml` names, with what it has to be."""
    for key, entries in (("mixins", custom.mixins), ("resources", custom.resources)):
        yield from ((target, "class", config.at("custom", key, entry)) for entry, target in entries.items())
    for index, target in enumerate(custom.hooks):
        yield target, "function", config.at("custom", "hooks", index)
    for entry, target in custom.exports.items():
        yield target, "", config.at("custom", "exports", entry)


def _check_object(
    target: str, kind: str, at: Location, modules: Mapping[str, CustomModule]
) -> Iterator[Problem]:
    label, _, wanted = target.partition(":")
    if label not in modules:
        hint = near(label, modules) or f"add `custom/{label.replace('.', '/')}.py`"
        yield _no_match(f"`custom/` has no module `{label}`", at, hint)
        return
    module = modules[label]
    definition = module.definitions.get(wanted) or module.definitions.get("*")
    if definition is None:
        yield _no_match(
            f"`{module.source}` defines no `{wanted}`", at, near_or_all(wanted, module.definitions)
        )
    elif kind and definition.kind not in (kind, "value"):
        message = f"`{wanted}` in `{module.source}` is a {definition.kind}; a {kind} is needed"
        others = [label for label, item in module.definitions.items() if item.kind == kind]
        yield Problem("config-value", Severity.ERROR, message, at, near_or_all(wanted, others))


def _check_namespace(path: str, known: Mapping[str, Resource], at: Location) -> Iterator[Problem]:
    above, _, label = path.rpartition(".")
    if above not in known:
        yield _no_match(f"the SDK has no namespace `{above}`", at, near(above, known))
        return
    methods = {text for item in known[above].operations for text in (item.name, f"{item.name}_async")}
    if label in methods or label in RESERVED_MEMBERS or label.startswith("_"):
        message = f"`{path}` cannot be a namespace: it is a method, or needed by the SDK itself"
        yield Problem("config-names", Severity.ERROR, message, at, "choose another name")


def find_clashes(config: Config, generated: Collection[str]) -> list[Problem]:
    """Modules that stand where the SDK has a file or a folder of its own; `generated` are the paths of its package."""
    custom = config.custom
    found: list[Problem] = []
    folded = {path.casefold(): path for path in generated}
    folders = {path[:end] for path in folded for end in _slashes(path)}
    for module in custom.modules:
        path = module.path.casefold()
        files = [path, *(f"{path[:end]}.py" for end in _slashes(path))]  # a package would hide a module
        taken = next((folded[item] for item in files if item in folded), None)
        if taken is None and path.removesuffix(".py") in folders:
            taken = f"{path.removesuffix('.py')}/"
        if taken is not None and module.path not in custom.replaces:
            hint = "choose another name"
            if taken == module.path:
                hint += f', or replace it: `replaces = ["{module.path}"]` under `[custom]` in `sdk.toml`'
            message = f"the SDK has `{taken}` of its own"
            found.append(Problem("custom-file", Severity.ERROR, message, Position(module.source, 1, 1), hint))
    paths = {module.path for module in custom.modules}
    for index, path in enumerate(custom.replaces):
        at = config.at("custom", "replaces", index)
        if path not in paths:
            found.append(_no_match(f"`custom/` has no `{path}`", at, near(path, paths)))
        elif path not in generated:
            hint = "delete the entry: other modules need none"
            found.append(_no_match(f"the SDK has no `{path}` to replace", at, hint))
    return found


def find_taken_exports(config: Config, taken: Collection[str]) -> list[Problem]:
    """Exports that have a name which the package has already, or a private one."""
    reasons = {
        label: (
            "names with an underscore are private"
            if label.startswith("_")
            else "the package has this name already"
        )
        for label in config.custom.exports
        if label in taken or label.startswith("_")
    }
    return [
        Problem(
            "config-names",
            Severity.ERROR,
            f"`{label}` cannot be exported: {reason}",
            config.at("custom", "exports", label),
            "choose another name",
        )
        for label, reason in reasons.items()
    ]


def _slashes(path: str) -> list[int]:
    return [index for index, char in enumerate(path) if char == "/"]


def _no_match(message: str, at: Location, hint: str = "") -> Problem:
    return Problem("config-no-match", Severity.ERROR, message, at, hint)
