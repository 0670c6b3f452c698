"""The classes of a package: their methods, attributes and fields, with what they inherit."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from sdkwright.surfaces.model import Field, Kind
from sdkwright.surfaces.modules import BUILTIN_EXCEPTIONS, Package, flat

Function = ast.FunctionDef | ast.AsyncFunctionDef

_STATUS = re.compile(r"[1-5]\d\d")
_ENUMS = frozenset({"Enum", "IntEnum", "StrEnum"})


class Classes:
    """Looks up classes by id. Names that are not classes of the package have nothing."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._nodes = {
            f"{name}:{label}": node
            for name, module in package.modules.items()
            for label, node in module.defined.items()
            if isinstance(node, ast.ClassDef)
        }
        self._functions: dict[str, dict[str, tuple[str, Function]]] = {}
        self._attributes: dict[str, dict[str, str]] = {}
        self._fields: dict[str, tuple[Field, ...]] = {}

    def __contains__(self, id_: str) -> bool:
        return id_ in self._nodes

    def bases(self, id_: str) -> tuple[str, ...]:
        """The classes of the package that a class derives from."""
        module, node = id_.partition(":")[0], self._nodes.get(id_)
        if node is None:
            return ()
        found = (self._package.resolve_expression(module, _without_arguments(base)) for base in node.bases)
        return tuple(base for base in found if base is not None and base in self._nodes)

    def _ancestors(self, id_: str, seen: tuple[str, ...] = ()) -> Iterator[str]:
        """The class itself, then what it derives from."""
        if id_ in seen or len(seen) > 20:
            return
        yield id_
        for base in self.bases(id_):
            yield from self._ancestors(base, (*seen, id_))

    def functions(self, id_: str) -> dict[str, tuple[str, Function]]:
        """The methods of a class with the class that defines each; an overload is what comes last."""
        if id_ not in self._functions:
            found: dict[str, tuple[str, Function]] = {}
            for ancestor in reversed(list(self._ancestors(id_))):
                for node in self._body(ancestor):
                    if isinstance(node, Function) and not _is_setter(node):
                        found[node.name] = (ancestor, node)
            self._functions[id_] = found
        return self._functions[id_]

    def _body(self, id_: str) -> Iterator[ast.stmt]:
        node = self._nodes.get(id_)
        return flat(node.body) if node is not None else iter(())

    def attributes(self, id_: str) -> dict[str, str]:
        """The attributes of an instance that are instances of classes of the package."""
        if id_ not in self._attributes:
            self._attributes[id_] = {}
            found: dict[str, str] = {}
            for ancestor in reversed(list(self._ancestors(id_))):
                module = ancestor.partition(":")[0]
                for node in self._body(ancestor):
                    for name, target in self._attribute(module, node):
                        if target is not None:
                            found[name] = target
            self._attributes[id_] = found
        return self._attributes[id_]

    def _attribute(self, module: str, node: ast.stmt) -> Iterator[tuple[str, str | None]]:
        match node:
            case ast.AnnAssign(target=ast.Name(id=name), annotation=annotation):
                yield name, self._instance(module, annotation)
            case ast.FunctionDef(name=name) if is_property(node):
                returned = self._instance(module, annotated_return(node))
                yield name, returned or self._made_in(module, node)
            case ast.FunctionDef(name=name) if "init" in name:
                for inner in ast.walk(node):
                    yield from self._assigned(module, inner)
            case _:
                pass

    def _assigned(self, module: str, node: ast.AST) -> Iterator[tuple[str, str | None]]:
        """`self.pets = Pets(…)`, also with an annotation."""
        match node:
            case ast.Assign(
                targets=[ast.Attribute(value=ast.Name(id="self"), attr=name)], value=ast.Call() as call
            ):
                yield name, self._class(module, call.func)
            case ast.AnnAssign(
                target=ast.Attribute(value=ast.Name(id="self"), attr=name), annotation=annotation
            ):
                yield name, self._instance(module, annotation)
            case _:
                pass

    def _made_in(self, module: str, node: ast.FunctionDef) -> str | None:
        """The class that a property without an annotation makes an instance of."""
        for inner in ast.walk(node):
            if isinstance(inner, ast.ImportFrom):
                self._package.modules[module].read_import(inner)
        for inner in ast.walk(node):
            if isinstance(inner, ast.Call) and (made := self._class(module, inner.func)) is not None:
                return made
        return None

    def _class(self, module: str, node: ast.expr) -> str | None:
        found = self._package.resolve_expression(module, node)
        return found if found is not None and found in self._nodes else None

    def _instance(self, module: str, annotation: ast.expr | None) -> str | None:
        """The one class that an annotation names, `None` aside."""
        found = [id_ for id_ in self._package.classes_in(module, annotation) if id_ in self._nodes]
        return found[0] if len(found) == 1 else None

    def fields(self, id_: str) -> tuple[Field, ...]:
        """The members of a model, with those that it inherits."""
        if id_ not in self._fields:
            found: dict[str, Field] = {}
            for ancestor in reversed(list(self._ancestors(id_))):
                module = ancestor.partition(":")[0]
                for node in self._body(ancestor):
                    field = self._field(module, node)
                    if field is not None:
                        found[field.name] = field
            self._fields[id_] = tuple(found.values())
        return self._fields[id_]

    def _field(self, module: str, node: ast.stmt) -> Field | None:
        match node:
            case ast.AnnAssign(target=ast.Name(id=name), annotation=annotation, value=value):
                if name.startswith("__") or name == "model_config" or _is_class_variable(annotation):
                    return None
                wire = _alias(annotation) or _alias(value)
                if name.startswith("_") and not wire:
                    return None
                return Field(name, wire, self._package.classes_in(module, annotation))
            case _:
                return None

    def kind(self, id_: str) -> Kind:
        """What a class is, if it is neither a client nor a resource."""
        names = list(self._base_names(id_))
        if any(name in BUILTIN_EXCEPTIONS for name in names):
            return "exception"
        if self.fields(id_) or any(name in ("BaseModel", "TypedDict", *_ENUMS) for name in names):
            return "model"
        is_plain = not any(isinstance(node, Function) for node in self._body(id_))
        return "model" if is_plain and self.bases(id_) else "other"

    def is_enum(self, id_: str) -> bool:
        """Whether a class is an enum."""
        return any(name in _ENUMS for name in self._base_names(id_))

    def _base_names(self, id_: str) -> Iterator[str]:
        """The last names of all that a class derives from, inside and outside of the package."""
        for ancestor in self._ancestors(id_):
            for base in self._nodes[ancestor].bases:
                yield ast.unparse(_without_arguments(base)).rpartition(".")[2]

    def status(self, id_: str) -> int | None:
        """The status that an exception is for: `status_code: Literal[404] = 404`, or what its constructor passes on."""
        for node in self._body(id_):
            match node:
                case ast.AnnAssign(
                    target=ast.Name(id="status_code"), value=ast.Constant(value=int() as status)
                ):
                    return status
                case ast.FunctionDef(name="__init__"):
                    for call in ast.walk(node):
                        for keyword in call.keywords if isinstance(call, ast.Call) else ():
                            if keyword.arg == "status_code" and _STATUS.fullmatch(ast.unparse(keyword.value)):
                                return int(ast.unparse(keyword.value))
                case _:
                    pass
        return None


def _without_arguments(node: ast.expr) -> ast.expr:
    return node.value if isinstance(node, ast.Subscript) else node


def _is_class_variable(annotation: ast.expr) -> bool:
    return isinstance(annotation, ast.Subscript) and ast.unparse(annotation.value).endswith("ClassVar")


def _alias(node: ast.expr | None) -> str:
    """The wire name that `Field(alias="…")` and the like give, in a value or in an annotation."""
    for inner in ast.walk(node) if node is not None else ():
        if isinstance(inner, ast.Call):
            for keyword in inner.keywords:
                if keyword.arg == "alias" and isinstance(keyword.value, ast.Constant):
                    return str(keyword.value.value)
    return ""


def _decorators(node: Function) -> list[str]:
    return [ast.unparse(item).rpartition(".")[2] for item in node.decorator_list]


def is_property(node: Function) -> bool:
    """Whether a method is read as an attribute."""
    return any(name in ("property", "cached_property") for name in _decorators(node))


def is_overload(node: Function) -> bool:
    """Whether a method only describes one way to call it."""
    return "overload" in _decorators(node)


def _is_setter(node: Function) -> bool:
    return any(name in ("setter", "deleter") for name in _decorators(node)) or is_overload(node)


def annotated_return(node: Function) -> ast.expr | None:
    """The annotation of what a function returns."""
    return node.returns
