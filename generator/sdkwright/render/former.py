"""Methods under former names: each calls the method that took its place, and says so to programs."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from sdkwright.ir.api import Api, Operation, Resource
from sdkwright.render.arguments import ArgumentView
from sdkwright.render.code import Code, compose, docstring, literal, name
from sdkwright.render.custom import CustomCode
from sdkwright.render.methods import MethodBuilder, MethodView, Signature
from sdkwright.render.scope import Scope


class FormerView(Struct, frozen=True):
    """A method under a former name."""

    method: MethodView
    called: Code  # the method that it calls
    called_async: Code
    passed: tuple[Code, ...]  # what it passes on
    collects: bool  # its arguments are those of several overloads, which it passes on as they are


class FormerMethod(Struct, frozen=True):
    """A former name in a namespace, and what it is a name of."""

    label: str
    path: tuple[Resource, ...]  # the namespaces that the method is in now, the client first
    operation: Operation

    @property
    def owner(self) -> Resource:
        """The namespace that has the method."""
        return self.path[-1]

    @property
    def call(self) -> str:
        """How programs call it."""
        return ".".join((*(item.name for item in self.path[1:]), self.operation.name))


class FormerMethods:
    """The former methods of an SDK, by the namespaces that have them."""

    def __init__(self, api: Api) -> None:
        self.root = api.root
        modules = {path: item[-1].module for path, item in _paths((api.root,))}
        self._methods: dict[str, list[FormerMethod]] = {}
        for _, path in _paths((api.root,)):
            for operation in path[-1].operations:
                for former in operation.former_names:
                    inside, _, label = former.rpartition(".")
                    item = FormerMethod(label, path, operation)
                    self._methods.setdefault(modules[inside], []).append(item)

    def inside(self, resource: Resource) -> tuple[FormerMethod, ...]:
        """The former methods of a namespace, in the order of those that they call."""
        return tuple(self._methods.get(resource.module, ()))

    def labels(self, resource: Resource) -> set[str]:
        """Their names."""
        return {label for item in self.inside(resource) for label in (item.label, f"{item.label}_async")}


def _paths(path: tuple[Resource, ...]) -> Iterator[tuple[str, tuple[Resource, ...]]]:
    """Every namespace as programs reach it, with those that it is in."""
    yield ".".join(item.name for item in path[1:]), path
    for child in path[-1].children:
        yield from _paths((*path, child))


class FormerBuilder(Struct, frozen=True):
    """Builds the views of the former methods of one namespace."""

    former: FormerMethods
    resource: Resource
    methods: MethodBuilder
    custom: CustomCode

    @property
    def scope(self) -> Scope:
        """The names of the module."""
        return self.methods.scope

    def build(self) -> tuple[FormerView, ...]:
        """The former methods of the namespace, in the order of those that they call."""
        return tuple(map(self._view, self.former.inside(self.resource)))

    def _view(self, item: FormerMethod) -> FormerView:
        is_here = item.owner.module == self.resource.module
        module = None if is_here else self._module(item.owner)
        method = replace(self.methods, module=module).method(item.operation)
        method = replace(
            method,
            name=name(item.label),
            name_async=name(f"{item.label}_async"),
            doc=docstring(f"Renamed to `{item.call}`.", 8),
            deprecated=literal(f"renamed to `{item.call}`"),
            former=(),  # those of the method that it calls
        )
        if method.overloads:
            method = replace(method, signature=self._collected())
        owner, first = self._owner(item, is_here)
        passed = tuple(map(_passed, method.signature.arguments))
        called = compose("{}.{}", owner, name(item.operation.name))
        called_async = compose("{}_async", called)
        if method.overloads:  # no type checker finds out which of them it is
            py = self.scope
            called, called_async = (
                compose("{}({}, {})", py.cast, py.Any, one) for one in (called, called_async)
            )
        return FormerView(
            method=method,
            called=called,
            called_async=called_async,
            passed=passed if first is None else (first, *passed),
            collects=bool(method.overloads),
        )

    def _module(self, owner: Resource) -> Code:
        """The module of another namespace, or that of the client."""
        if owner.module == self.former.root.module:
            return self.scope.imported(".", "client")
        return compose("{}.{}", self.scope.resources, name(owner.module))

    def _owner(self, item: FormerMethod, is_here: bool) -> tuple[Code, Code | None]:
        """What has the method, and an argument that its call begins with.

        A namespace cannot reach the client. Methods of the client need nothing of it but what namespaces have too.
        """
        if is_here:
            return Code("self"), None
        class_ = compose("{}.{}", self._module(item.owner), name(item.owner.class_name))
        if item.owner.module == self.former.root.module:
            return class_, compose("{}({}, self)", self.scope.cast, class_)
        if self.custom.replaces(item.path[-2], item.owner.name):
            class_ = self.custom.child(item.path[-2], item.owner.name, self.scope)
        return compose("{}(self._dispatcher)", class_), None

    def _collected(self) -> Signature:
        """What a method takes behind overloads: whatever the other method takes."""
        any_ = self.scope.Any
        return Signature((ArgumentView(Code("**arguments"), any_),), any_, any_)


def _passed(argument: ArgumentView) -> Code:
    if argument.name.startswith("**"):
        return argument.name
    return compose("{}={}", argument.name, argument.name)
