"""Which operation a method of a client calls."""

from __future__ import annotations

from collections.abc import Iterator
from inspect import Parameter, signature, unwrap
from types import CodeType, FunctionType, MethodType
from typing import Any

from .._runtime.client import Client, Resource
from .._runtime.operation import Operation

_NOT_A_METHOD = "this is no method of a client that makes a call, such as fake.pets.list"


def operation_of(method: Any) -> Operation[Any]:
    """The operation that a bound method calls. Raises TypeError for anything else.

    Generated methods name it: it is a constant of their module.
    """
    function = unwrap(getattr(method, "__func__", None) or (lambda: None))
    if not isinstance(method, MethodType) or not isinstance(function, FunctionType):
        raise TypeError(_NOT_A_METHOD)
    owner: Any = method.__self__
    if not issubclass(type(owner), (Resource, Client)):
        raise TypeError(_NOT_A_METHOD)
    constants: list[Any] = [function.__globals__.get(name) for name in _names(function.__code__)]
    constants += [getattr(one, "operation", None) for one in constants]  # of a method for many items
    operations: dict[int, Any] = {id(one): one for one in constants if issubclass(type(one), Operation)}
    if len(operations) != 1:
        name = f"{type(owner).__name__}.{method.__name__}"
        reason = "is a former name" if hasattr(function, "__deprecated__") else "does not make exactly one call"
        raise TypeError(f"{name} {reason}: pass the generated methods that it calls, one by one")
    operation: Operation[Any] = next(iter(operations.values()))
    return operation


def _names(code: CodeType) -> Iterator[str]:
    yield from code.co_names
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from _names(constant)


def name_of(method: Any) -> str:
    """A method as messages name it: `Embeddings.create`."""
    return f"{type(method.__self__).__name__}.{method.__name__.removesuffix('_async')}"


def check_arguments(method: Any, arguments: Any) -> None:
    """Raise TypeError for names that are no arguments of a method."""
    parameters = signature(method).parameters
    known = [name for name, one in parameters.items() if one.kind is not Parameter.VAR_KEYWORD]
    for name in arguments:
        if name not in known:
            raise TypeError(f"{name_of(method)} has no argument {name!r}: choose from {', '.join(known)}")
