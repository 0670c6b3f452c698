"""Two surfaces → what programs have to change, and how many names stay as they are."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping

from msgspec import Struct

from sdkwright.config.draft import Entry
from sdkwright.names import snake
from sdkwright.surfaces.model import Argument, Definition, Method, Request, Surface
from sdkwright.surfaces.options import CALL_OPTIONS, CLIENT_OPTIONS
from sdkwright.surfaces.proposals import Proposer

_RUNTIME = {
    "Speakeasy": ("utils", "types", "basesdk", "httpclient", "sdkconfiguration"),
    "Stainless": ("lib", "pagination"),
    "Fern": ("core",),
    "OpenAPI Generator": ("rest", "configuration", "api_client", "api_response"),
    "openapi-python-client": ("types", "client"),
    "sdkwright": ("types", "utils", "hooks", "httpclient", "sdkconfiguration"),
}
_DICT = "TypedDict"
_INTERNAL = re.compile(r":(Security|\w*Globals)$")  # what the code of Speakeasy's methods fills itself

KINDS = {
    "package": "import package",
    "client": "clients",
    "client-argument": "arguments of the client",
    "variable": "environment variables",
    "method": "methods",
    "async": "async methods",
    "argument": "arguments",
    "model": "models and types",
    "field": "fields",
    "exception": "exceptions",
    "import": "import paths",
    "other": "other names of the package",
}
"""Kinds of names, in the order of the report."""


class Difference(Struct, frozen=True, kw_only=True):
    """A name that programs have to change."""

    kind: str
    old: str
    new: str = ""  # empty: there is none
    reason: str = ""  # more about it


class Comparison(Struct, frozen=True, kw_only=True):
    """How two SDKs differ for programs that use the old one."""

    old: Surface
    new: Surface
    same: Mapping[str, int]  # by kind
    total: Mapping[str, int]
    differences: tuple[Difference, ...]
    everywhere: tuple[str, ...]  # what changes with each call
    missing: tuple[Method, ...]  # of operations that the document does not have
    entries: tuple[Entry, ...]  # for `sdk.toml`, to keep names

    @property
    def counts(self) -> tuple[int, int]:
        """How many names are the same, of how many."""
        return sum(self.same.values()), sum(self.total.values())


def compare(old: Surface, new: Surface, proposer: Proposer) -> Comparison:
    """Compare two SDKs, as far as both have the same operations."""
    return _Comparer(old, new, proposer).compare()


class _Comparer:
    def __init__(self, old: Surface, new: Surface, proposer: Proposer) -> None:
        self._old = old
        self._new = new
        self._proposer = proposer
        self._same: Counter[str] = Counter()
        self._total: Counter[str] = Counter()
        self._differences: list[Difference] = []
        self._everywhere: list[str] = []
        self._new_names = {
            name: id_
            for names in new.exports.values()
            for name, id_ in names.items()
            if id_ in new.definitions
        }
        self._renamed: dict[str, str] = {}  # ids of definitions that are called otherwise

    def compare(self) -> Comparison:
        """All of it."""
        self._package()
        pairs, missing = self._pair_methods()
        self._methods(pairs)
        self._async(pairs)
        for before, after in pairs:
            self._arguments(before, after)
        self._options(pairs)
        names = self._in_scope([before for before, _ in pairs])
        self._pair_definitions(pairs, names)
        self._models(names)
        self._exceptions(self._exceptions_in_scope([before for before, _ in pairs]))
        self._import_paths(names, pairs)
        self._others()
        return Comparison(
            old=self._old,
            new=self._new,
            same=dict(self._same),
            total=dict(self._total),
            differences=tuple(sorted(dict.fromkeys(self._differences), key=lambda item: not item.new)),
            everywhere=tuple(dict.fromkeys(self._everywhere)),
            missing=tuple(missing),
            entries=self._proposer.entries,
        )

    def _count(self, kind: str, is_same: bool, difference: Difference | None = None) -> None:
        self._total[kind] += 1
        self._same[kind] += is_same
        if not is_same and difference is not None:
            self._differences.append(difference)

    # --- the package and its client

    def _package(self) -> None:
        old, new = self._old, self._new
        is_same = old.package == new.package
        self._count("package", is_same, Difference(kind="package", old=old.package, new=new.package))
        if not is_same:
            self._proposer.package(old.package)
        names = [name for name in old.clients if not name.startswith("Async")]
        is_tree = bool(new.clients) and not self._is_flat
        for index, name in enumerate(names if is_tree else ()):
            target = name if name in new.clients else new.clients[0]
            self._count("client", target == name, Difference(kind="client", old=name, new=target))
            if target != name and index == 0:
                self._proposer.client(name)
        if not is_tree and new.clients:
            for name in dict.fromkeys(old.clients):
                self._count("client", False, Difference(kind="client", old=name, new=new.clients[0]))
        self._client_arguments()
        for name in old.variables:
            self._count("variable", name in new.variables, self._variable(name))

    @property
    def _is_flat(self) -> bool:
        """Whether the old SDK has no client with methods, but functions or a class for each tag."""
        return self._old.generator in ("OpenAPI Generator", "openapi-python-client")

    def _variable(self, name: str) -> Difference:
        new = self._proposer.variable(name, self._new.variables)
        return Difference(kind="variable", old=name, new=new)

    def _client_arguments(self) -> None:
        for name in self._old.client_arguments:
            is_same = name in self._new.client_arguments
            new = "" if is_same else CLIENT_OPTIONS.get(name) or self._proposer.credential(name)
            self._count("client-argument", is_same, Difference(kind="client-argument", old=name, new=new))

    # --- methods

    def _pair_methods(self) -> tuple[list[tuple[Method, Method]], list[Method]]:
        """The methods that make the same request, and those of the old SDK whose request the document does not have."""
        find = _by_request(self._old.methods, self._new.methods)
        by_path = {item.path: item for item in (*self._new.helpers, *self._new.methods)}
        pairs: list[tuple[Method, Method]] = []
        missing: list[Method] = []
        for method in self._old.methods:
            found = find(method)
            if not found:
                missing.append(method)
                continue
            same = by_path.get(method.path)
            is_same = same is not None and (same.request is None or same in found)
            pairs.append((method, same if same is not None and is_same else found[0]))
        namespaces = {before.path.rpartition(".")[0] for before, _ in pairs}
        taken = {method.path for method in self._old.methods}
        for helper in (helper for helper in self._old.helpers if helper.path not in taken):
            if helper.path in by_path:
                pairs.append((helper, by_path[helper.path]))
            elif helper.path.rpartition(".")[0] in namespaces:
                reason = "makes no request of its own; write it in `custom/`"
                self._count("method", False, Difference(kind="method", old=helper.path, reason=reason))
        return pairs, missing

    def _methods(self, pairs: Iterable[tuple[Method, Method]]) -> None:
        for before, after in pairs:
            is_same = before.path == after.path
            self._count("method", is_same, Difference(kind="method", old=before.path, new=after.path))
            if not is_same and not self._is_flat:
                self._proposer.method(before, after)

    def _async(self, pairs: Iterable[tuple[Method, Method]]) -> None:
        """Asynchronous methods, whose names say so here, and not the client."""
        twins = {sync: name for name, sync in self._new.async_names.items()}
        targets = {before.path: after.path for before, after in pairs}
        example = ""
        for name, sync in self._old.async_names.items():
            if sync not in targets:
                continue
            new = twins.get(targets[sync], "")
            self._count("async", new == name)
            if new != name and not example:
                example = f"`await {_called(name, self._old)}` is `await client.{new or targets[sync]}(…)`"
        for before, after in pairs:
            if before.is_async and before.path not in self._old.async_names.values():
                self._count("async", False)
                example = (
                    example or f"`await {before.path}(…)` is `await client.{twins.get(after.path, '')}(…)`"
                )
        if example:
            self._everywhere.append(f"asynchronous calls: {example}")

    def _arguments(self, before: Method, after: Method) -> None:
        taken = {item.name for item in after.arguments}
        free = [item for item in after.arguments if item.name not in CALL_OPTIONS]
        wanted = [item for item in before.arguments if not _is_option(item)]
        names = {item.name for item in wanted}
        spare = {_plain(item.name): item.name for item in free if item.name not in names}
        wires = {
            _plain(wire): name for wire, name in self._proposer.wire_names(after).items() if name not in names
        }
        for item in wanted:
            if item.name in taken:
                self._count("argument", True)
                continue
            new = spare.get(_plain(item.name)) or wires.get(_plain(item.name), "")
            reason = "" if new else self._body_reason(item, free)
            path = f"{before.path}({item.name}=)"
            self._count(
                "argument", False, Difference(kind="argument", old=path, new=new and f"{new}=", reason=reason)
            )
            if new:
                self._proposer.argument(after, item.name, new)
        given = names | {spare[_plain(name)] for name in names if _plain(name) in spare}
        bodies = any(self._body_reason(item, free) for item in wanted if item.name not in taken)
        for item in free:
            if item.required and item.name not in given and not bodies:
                reason = f"`{before.path}` needs the argument `{item.name}`"
                self._differences.append(
                    Difference(kind="argument", old="", new=f"{item.name}=", reason=reason)
                )

    def _body_reason(self, item: Argument, free: Iterable[Argument]) -> str:
        """Whether an argument is the whole body, whose properties are arguments now."""
        names = {_plain(argument.name) for argument in free}
        for id_ in item.classes:
            definition = self._old.definitions.get(id_)
            fields = definition.fields if definition is not None else ()
            if fields and any(_plain(field.name) in names for field in fields):
                return f"pass the fields of `{id_.rpartition(':')[2]}` as arguments"
        return ""

    def _options(self, pairs: Iterable[tuple[Method, Method]]) -> None:
        counts: Counter[str] = Counter()
        positional = 0
        example = ""
        for before, after in pairs:
            taken = {item.name for item in after.arguments}
            for item in before.arguments:
                if _is_option(item) and item.name not in taken:
                    counts[item.name] += 1
            wanted = [item for item in before.arguments if item.positional and not _is_option(item)]
            if wanted and not any(item.positional for item in after.arguments):
                positional += 1
                example = example or f"`{before.path.rpartition('.')[2]}({wanted[0].name}=…)`"
        if positional:
            self._everywhere.append(
                f"arguments by position: {_methods(positional)}, such as {example}: pass names"
            )
        for name, number in counts.items():
            target = CALL_OPTIONS[name]
            self._everywhere.append(f"the option `{name}` of {_methods(number)}: {target}")

    # --- models and exceptions

    def _in_scope(self, methods: Iterable[Method]) -> list[str]:
        """The public models and types of the old SDK that some methods need, directly or inside of others."""
        waiting: list[str] = []
        for method in methods:
            waiting += method.returns
            waiting += (id_ for item in method.arguments if not _is_option(item) for id_ in item.classes)
            waiting += (id_ for id_ in method.uses if not _INTERNAL.search(id_))
        found: dict[str, None] = {}
        while waiting:
            id_ = waiting.pop(0)
            definition = self._old.definitions.get(id_)
            if id_ in found or definition is None or definition.kind not in ("model", "type"):
                continue
            if self._is_runtime(id_):
                continue
            found[id_] = None
            waiting += definition.refers
        return [id_ for id_ in found if self._old.modules_of(id_)]

    def _is_runtime(self, id_: str) -> bool:
        """Whether a definition is in a module that is the same in each SDK of its generator."""
        first = id_.partition(":")[0].partition(".")[0]
        is_ours = self._old.generator == "sdkwright" and _is_ours(id_)
        return is_ours or first in _RUNTIME.get(self._old.generator, ())

    def _pair_definitions(self, pairs: Iterable[tuple[Method, Method]], names: list[str]) -> None:
        """Find what models are called now: by what methods return and take, and by their fields."""
        waiting: list[tuple[str, str]] = []
        for before, after in pairs:
            waiting += self._only(before.returns, after.returns)
            arguments = {item.name: item for item in after.arguments}
            for item in before.arguments:
                if item.name in arguments:
                    waiting += self._only(item.classes, arguments[item.name].classes)
        seen: set[str] = set()
        while waiting:
            old, new = waiting.pop(0)
            if old in seen:
                continue
            seen.add(old)
            before_, after_ = self._old.definitions[old], self._new.definitions[new]
            if before_.name not in self._new_names:
                self._renamed.setdefault(old, new)
            fields = {_plain(field.wire or field.name): field for field in after_.fields}
            for field in before_.fields:
                other = fields.get(_plain(field.wire or field.name))
                if other is not None:
                    waiting += self._only(field.classes, other.classes)
        self._pair_by_fields(names)

    def _only(self, old: Iterable[str], new: Iterable[str]) -> list[tuple[str, str]]:
        """Two definitions that must be the same one: the only ones on each side, input dicts aside."""
        before = [id_ for id_ in old if _is_model(self._old.definitions.get(id_))]
        after = [id_ for id_ in new if _is_model(self._new.definitions.get(id_)) and not _is_ours(id_)]
        return [(before[0], after[0])] if len(before) == len(after) == 1 else []

    def _pair_by_fields(self, names: list[str]) -> None:
        by_fields: dict[frozenset[str], list[str]] = {}
        taken = set(self._renamed.values())
        wanted = {self._old.definitions[id_].name for id_ in names}
        for name, id_ in self._new_names.items():
            definition = self._new.definitions[id_]
            is_free = (
                id_ not in taken and name not in wanted and definition.name == name and not _is_ours(id_)
            )
            if is_free and _is_model(definition):
                by_fields.setdefault(_wires(definition), []).append(id_)
        for id_ in names:
            definition = self._old.definitions[id_]
            wires = _wires(definition)
            found = list(dict.fromkeys(by_fields.get(wires, ())))
            is_open = id_ not in self._renamed and definition.name not in self._new_names
            if is_open and _is_model(definition) and len(wires) > 1 and len(found) == 1:
                self._renamed[id_] = found[0]
        renamed = {
            self._old.definitions[old].name: self._new.definitions[new].name
            for old, new in self._renamed.items()
        }
        for id_ in names:  # input dicts are called after their models
            name = self._old.definitions[id_].name
            new = self._new_names.get(f"{renamed.get(name.removesuffix(_DICT), '')}{_DICT}")
            if name.endswith(_DICT) and name not in self._new_names and new is not None:
                self._renamed[id_] = new

    def _target(self, id_: str) -> Definition | None:
        """What a definition of the old SDK is in the new one."""
        new = self._renamed.get(id_) or self._new_names.get(self._old.definitions[id_].name)
        return self._new.definitions.get(new) if new is not None else None

    def _models(self, names: Iterable[str]) -> None:
        enums: list[str] = []
        for id_ in names:
            definition, target = self._old.definitions[id_], self._target(id_)
            is_same = target is not None and definition.name in self._new_names
            new = target.name if target is not None else ""
            self._count("model", is_same, Difference(kind="model", old=definition.name, new=new))
            if target is None:
                continue
            if not is_same and not definition.name.endswith(_DICT):
                self._proposer.model(definition.name, target.name, self._old)
            if definition.is_enum and not target.is_enum:
                enums.append(definition.name)
            elif target.kind == "model":
                self._fields(definition, target)
        if enums:
            more = f" and {len(enums) - 1} others" if len(enums) > 1 else ""
            self._everywhere.append(f"enums: write the value in place of the member of `{enums[0]}`{more}")

    def _fields(self, definition: Definition, target: Definition) -> None:
        names = {*(field.name for field in target.fields), *target.methods}
        plain = {_plain(field.wire or field.name): field.name for field in target.fields}
        for field in definition.fields:
            if field.name == "additional_properties" and field.name not in names:
                self._everywhere.append("`additional_properties` of models: `model_extra`")
                continue
            is_same = field.name in names
            new = "" if is_same else plain.get(_plain(field.wire or field.name), "")
            old = f"{definition.name}.{field.name}"
            self._count("field", is_same, Difference(kind="field", old=old, new=new))

    def _exceptions_in_scope(self, methods: Iterable[Method]) -> list[str]:
        """The public exceptions that some methods raise, and those that no method names."""
        named = {id_ for method in self._old.methods for id_ in method.uses}
        used = {id_ for method in methods for id_ in method.uses}
        found = (item for item in self._old.definitions.values() if item.kind == "exception")
        ids = [item.id for item in found if item.id in used or item.id not in named]
        return [id_ for id_ in ids if self._old.modules_of(id_) and not self._is_runtime(id_)]

    def _exceptions(self, names: Iterable[str]) -> None:
        parents = {
            base for item in self._old.definitions.values() for base in item.bases if item.kind == "exception"
        }
        for id_ in names:
            definition = self._old.definitions[id_]
            is_same = definition.name in self._new_names
            new = "" if is_same else self._proposer.exception(definition, is_parent=id_ in parents)
            self._count("exception", is_same, Difference(kind="exception", old=definition.name, new=new))

    # --- import paths

    def _import_paths(self, names: Iterable[str], pairs: Iterable[tuple[Method, Method]]) -> None:
        """Where models, exceptions and clients are imported from."""
        offered: dict[tuple[str, str], list[Definition]] = {}
        methods = [before for before, _ in pairs]
        clients = [item.id for item in self._old.definitions.values() if item.kind == "client"]
        for id_ in dict.fromkeys((*names, *self._exceptions_in_scope(methods), *clients)):
            definition, target = self._old.definitions[id_], self._target(id_)
            if target is None:
                continue
            for module in self._old.import_paths(id_):
                here = self._new.exports.get(module, {})
                is_same = definition.name in here or target.name in here
                self._count("import", is_same)
                if not is_same:
                    modules = self._new.modules_of(target.id)
                    offered.setdefault((module, modules[0] if modules else ""), []).append(target)
        for (module, new), definitions in offered.items():
            number = f"{len(definitions)} names, such as" if len(definitions) > 1 else ""
            reason = f"{number} `{definitions[0].name}`".strip()
            self._differences.append(
                Difference(
                    kind="import",
                    old=".".join(filter(None, (self._old.package, module))),
                    new=".".join(filter(None, (self._new.package, new))),
                    reason=reason,
                )
            )
            self._proposer.module(module, {_home(item) for item in definitions})

    def _others(self) -> None:
        """Names that the package itself offers: constants, helpers, classes of the runtime."""
        here = self._new.exports.get("", {})
        for name, id_ in self._old.exports.get("", {}).items():
            definition = self._old.definitions.get(id_)
            if definition is None or definition.kind != "other" or definition.name in self._old.clients:
                continue
            self._count("other", name in here, Difference(kind="other", old=name))


def _methods(number: int) -> str:
    return f"{number:,} method{'s' if number > 1 else ''}"


def _is_option(item: Argument) -> bool:
    return item.name in CALL_OPTIONS


def _is_ours(id_: str) -> bool:
    """Whether a definition is a part of the runtime of SDKs, which documents say nothing about."""
    first = id_.partition(":")[0].partition(".")[0]
    return first.startswith("_") or first in _RUNTIME["sdkwright"]


def _is_model(definition: Definition | None) -> bool:
    return (
        definition is not None
        and definition.kind in ("model", "type")
        and not definition.name.endswith(("TypedDict", "Param", "Params"))
    )


def _plain(name: str) -> str:
    """A name without what generators differ in."""
    return snake(name).strip("_").removesuffix("_param")


def _wires(definition: Definition) -> frozenset[str]:
    return frozenset(_plain(field.wire or field.name) for field in definition.fields)


def _home(definition: Definition) -> str:
    if definition.kind == "exception":
        return "errors"
    return "client" if definition.kind == "client" else "models"


def _called(name: str, old: Surface) -> str:
    """How a program calls an async method of the old SDK."""
    first, _, rest = name.partition(".")
    if old.generator in ("openapi-python-client", "OpenAPI Generator"):
        return f"{name}(…)"
    return f"{first}().{rest}(…)" if first in old.clients else f"client.{name}(…)"


def _by_request(old: Iterable[Method], new: Iterable[Method]) -> Callable[[Method], list[Method]]:
    """How to find the new methods that make the request of an old one.

    In the paths of one SDK there can be the beginning that is in the address of the server in those of the other one.
    """
    known: dict[Request, list[Method]] = {}
    for method in new:
        if method.request is not None:
            known.setdefault(method.request, []).append(method)
    requests = [method.request for method in old if method.request is not None]
    votes: Counter[tuple[str, str]] = Counter({("", ""): sum(request in known for request in requests)})
    for request in requests:
        for other in known:
            if other.verb == request.verb and other.path != request.path:
                if other.path.endswith(request.path):
                    votes["", other.path.removesuffix(request.path)] += 1
                elif request.path.endswith(other.path):
                    votes[request.path.removesuffix(other.path), ""] += 1
    removed, added = max(votes, key=lambda prefix: (votes[prefix], -len(prefix[0]) - len(prefix[1])))

    def find(method: Method) -> list[Method]:
        if method.request is None or not method.request.path.startswith(removed):
            return []
        path = added + method.request.path.removeprefix(removed)
        return known.get(Request(method.request.verb, path), [])

    return find
