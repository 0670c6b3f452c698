"""The modules of a package, parsed: what each defines, imports and offers. Nothing is imported."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

Scope = ast.Module | ast.ClassDef


class Module:
    """One module. Names that it imports are resolved when they are needed."""

    def __init__(self, name: str, tree: ast.Module, *, is_package: bool, package: str) -> None:
        self.name = name  # dotted, inside of the package; empty for the package itself
        self.is_package = is_package
        self.defined: dict[str, ast.stmt] = {}
        self.imported: dict[str, tuple[str, str]] = {}  # name -> module, name in it; "": the module itself
        self.stars: list[str] = []
        self.offered: set[str] = set()  # imports that are meant for others: `from .a import B as B`
        self.listed: list[str] | None = None  # `__all__`
        self._package = package
        for node in flat(tree.body):
            self._read(node)

    @property
    def is_public(self) -> bool:
        """Whether programs import it."""
        return not any(step.startswith("_") for step in self.name.split("."))

    def _read(self, node: ast.stmt) -> None:
        match node:
            case ast.ClassDef(name=name) | ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
                self.defined[name] = node
            case ast.Import(names=names):
                for alias in names:
                    self._import_module(alias)
            case ast.ImportFrom(names=names):
                self.read_import(node)
            case ast.Assign(targets=[ast.Name(id="__all__")], value=value) | ast.AnnAssign(
                target=ast.Name(id="__all__"), value=value
            ):
                self.listed = _texts(value)
            case ast.Assign(targets=[ast.Name(id=name)]) | ast.AnnAssign(target=ast.Name(id=name)):
                self.defined[name] = node
            case _ if type(node).__name__ == "TypeAlias":  # `type X = …`, which Python 3.11 does not know
                name_node = getattr(node, "name", None)
                if isinstance(name_node, ast.Name):
                    self.defined[name_node.id] = node
            case _:
                pass

    def _import_module(self, alias: ast.alias) -> None:
        if alias.name == self._package or alias.name.startswith(f"{self._package}."):
            inner = alias.name.removeprefix(self._package).removeprefix(".")
            if alias.asname is not None:
                self.imported[alias.asname] = (inner, "")

    def read_import(self, node: ast.ImportFrom) -> None:
        """Read `from … import …`, at the top or in a function."""
        base = self._base(node)
        if base is None:
            return
        for alias in node.names:
            if alias.name == "*":
                self.stars.append(base)
                continue
            name = alias.asname or alias.name
            self.imported[name] = (base, alias.name)
            if alias.asname == alias.name or self.is_package:
                self.offered.add(name)

    def _base(self, node: ast.ImportFrom) -> str | None:
        """The module that a statement imports from, inside of the package; None if it is another package."""
        name = node.module or ""
        if not node.level:
            if name != self._package and not name.startswith(f"{self._package}."):
                return None
            return name.removeprefix(self._package).removeprefix(".")
        steps = self.name.split(".") if self.name else []
        up = node.level - (1 if self.is_package else 0)
        if up > len(steps):
            return None
        return ".".join([*steps[: len(steps) - up], *([name] if name else [])])


@lru_cache(200)
def _parsed(text: str) -> ast.Module | None:
    """The syntax tree of a module; None if it is not Python. Many modules are the same in all SDKs of a generator."""
    try:
        return ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


def flat(body: Iterable[ast.stmt]) -> Iterator[ast.stmt]:
    """The statements of a block, with those of conditions and handlers in it."""
    for node in body:
        match node:
            case ast.If():
                yield from flat((*node.body, *node.orelse))
            case ast.Try():
                yield from flat(node.body)
                for handler in node.handlers:
                    yield from flat(handler.body)
                yield from flat((*node.orelse, *node.finalbody))
            case ast.With():
                yield from flat(node.body)
            case _:
                yield node


def _texts(value: ast.expr | None) -> list[str] | None:
    """The strings of a list that is written out."""
    if not isinstance(value, (ast.List, ast.Tuple)):
        return None
    found = [
        item.value for item in value.elts if isinstance(item, ast.Constant) and isinstance(item.value, str)
    ]
    return found if len(found) == len(value.elts) else None


def module_name(path: str) -> str:
    """The dotted name of a module, by the path of its file in the package."""
    steps = path.removesuffix(".py").split("/")
    return ".".join(steps[:-1] if steps[-1] == "__init__" else steps)


class Package:
    """All modules of a package."""

    def __init__(self, name: str, sources: Mapping[str, str]) -> None:
        self.name = name
        self.modules: dict[str, Module] = {}
        self.unreadable: list[str] = []
        for path, text in sorted(sources.items()):
            dotted, is_package = module_name(path), path.rpartition("/")[2] == "__init__.py"
            tree = _parsed(text)
            if tree is None:
                self.unreadable.append(path)
                continue
            self.modules[dotted] = Module(dotted, tree, is_package=is_package, package=name)
        self._resolved: dict[tuple[str, str], str | None] = {}

    def resolve(self, module: str, name: str) -> str | None:
        """The id of what a name means in a module: `module:Name`, `module:` for a module; None if it is not ours."""
        key = (module, name)
        if key not in self._resolved:
            self._resolved[key] = None  # a circle of imports leads nowhere
            self._resolved[key] = self._find(module, name)
        return self._resolved[key]

    def _find(self, module: str, name: str) -> str | None:
        here = self.modules.get(module)
        if here is None:
            return None
        if name in here.defined:
            return f"{module}:{name}"
        if name in here.imported:
            base, original = here.imported[name]
            if not original:
                return f"{base}:"
            inside = self.resolve(base, original)
            inner = f"{base}.{original}".strip(".")
            return inside or (f"{inner}:" if inner in self.modules else None)
        for star in here.stars:
            if star != module and name in self.public_names(star):
                return self.resolve(star, name)
        inner = f"{module}.{name}".strip(".")
        return f"{inner}:" if inner in self.modules else None

    def public_names(self, module: str, seen: tuple[str, ...] = ()) -> list[str]:
        """The names that a module offers."""
        here = self.modules.get(module)
        if here is None or module in seen:
            return []
        if here.listed is not None:
            return here.listed
        names = [*here.defined, *(name for name in here.imported if name in here.offered)]
        for star in here.stars:
            names += self.public_names(star, (*seen, module))
        return [name for name in dict.fromkeys(names) if not name.startswith("_")]

    def resolve_expression(self, module: str, node: ast.expr | None) -> str | None:
        """The id of a name or of an attribute of a module."""
        match node:
            case ast.Name(id=name):
                return self.resolve(module, name)
            case ast.Attribute(value=value, attr=name):
                owner = self.resolve_expression(module, value)
                return self.resolve(owner[:-1], name) if owner is not None and owner.endswith(":") else None
            case ast.Constant(value=str() as text):
                return self.resolve_expression(module, parse_annotation(text))
            case _:
                return None

    def classes_in(self, module: str, node: ast.expr | None) -> tuple[str, ...]:
        """The ids of all that an annotation names, in order."""
        found: list[str] = []
        for item in names_in(node):
            id_ = self.resolve_expression(module, item)
            if id_ is not None and not id_.endswith(":") and id_ not in found:
                found.append(id_)
        return tuple(found)


def names_in(node: ast.expr | None) -> Iterator[ast.expr]:
    """The names and dotted names in an annotation, those in quotes too."""
    match node:
        case None:
            return
        case ast.Name() | ast.Attribute():
            yield node
        case ast.Constant(value=str() as text):
            yield from names_in(parse_annotation(text))
        case ast.Subscript(value=value, slice=inner):
            yield from names_in(value)
            if ast.unparse(value).rpartition(".")[2] != "Literal":  # whose texts are values
                yield from names_in(inner)
        case _:
            for child in ast.iter_child_nodes(node):
                if isinstance(child, ast.expr):
                    yield from names_in(child)


def parse_annotation(text: str) -> ast.expr | None:
    """An annotation in quotes; None if it is another text."""
    if len(text) > 10_000:
        return None
    try:
        return ast.parse(text.strip(), mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


BUILTIN_EXCEPTIONS = frozenset(
    name
    for name, value in vars(sys.modules["builtins"]).items()
    if isinstance(value, type) and issubclass(value, BaseException)
)
"""The exceptions of Python, by name."""
