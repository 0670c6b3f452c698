"""The request that a function makes, read from its code: each generator writes it in its own form."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator, Mapping

from sdkwright.surfaces.model import Request

Function = ast.FunctionDef | ast.AsyncFunctionDef

_VERBS = frozenset("get post put patch delete head options trace query".split())
_BY_NAME = re.compile(r"_?(get|post|put|patch|delete|head|options)(_api_list)?")
_PATHS = ("path", "resource_path", "url", "endpoint")
_PARAMETER = re.compile(r"\{[^{}]*\}")


def path_shape(path: str) -> str:
    """A path without host, query and the names of parameters."""
    path = re.sub(r"^[a-z]+://[^/]*", "", path).partition("?")[0]
    return "/" + _PARAMETER.sub("{}", path).strip("/")


def find_request(
    function: Function, constants: Mapping[str, ast.stmt], called: Callable[[ast.expr], Function | None]
) -> Request | None:
    """The request of a function, or of a function that it calls and that `called` finds.

    `constants` are the names that the module defines: one of them can be the description of the request.
    """
    return _find(function, constants, called, set())


def _find(
    function: Function,
    constants: Mapping[str, ast.stmt],
    called: Callable[[ast.expr], Function | None],
    seen: set[int],
) -> Request | None:
    if id(function) in seen or len(seen) > 20:
        return None
    seen.add(id(function))
    calls: list[ast.expr] = []
    for node in _in_order(function):
        found = _of_node(node, constants)
        if found is not None:
            return found
        if isinstance(node, ast.Call):
            calls.append(node.func)
    for call in calls:
        inner = called(call)
        found = _find(inner, constants, called, seen) if inner is not None else None
        if found is not None:
            return found
    return None


def _in_order(function: Function) -> Iterator[ast.AST]:
    for statement in function.body:
        yield from ast.walk(statement)


def _of_node(node: ast.AST, constants: Mapping[str, ast.stmt]) -> Request | None:
    match node:
        case ast.Call():
            return _of_call(node)
        case ast.Dict():
            pairs = zip(node.keys, node.values, strict=True)
            values = {key.value: value for key, value in pairs if isinstance(key, ast.Constant)}
            return _request(values.get("method"), values.get("url"))
        case ast.Name(id=name) if name in constants:
            return _of_constant(name, constants)
        case _:
            pass
    return None


def _of_constant(name: str, constants: Mapping[str, ast.stmt], depth: int = 0) -> Request | None:
    """The request of `_CREATE = Operation("createPet", "POST", "/pets", …)`, or of what is made of such a constant."""
    statement = constants.get(name)
    value = statement.value if isinstance(statement, (ast.Assign, ast.AnnAssign)) else None
    if not isinstance(value, ast.Call) or not value.args or depth > 5:
        return None
    if isinstance(value.args[0], ast.Name):
        return _of_constant(value.args[0].id, constants, depth + 1)
    return _request(value.args[1], value.args[2]) if len(value.args) >= 3 else None


def _of_call(node: ast.Call) -> Request | None:
    keywords = {item.arg: item.value for item in node.keywords if item.arg}
    path = next((keywords[name] for name in _PATHS if name in keywords), None)
    first = node.args[0] if node.args else path
    verb = keywords.get("method")
    if verb is not None and (found := _request(verb, path) or _request(verb, first)):
        return found
    name = node.func.attr if isinstance(node.func, ast.Attribute) else ""
    if name == "call_api" and len(node.args) >= 2:  # older clients of OpenAPI Generator
        return _request(node.args[1], node.args[0])
    match = _BY_NAME.fullmatch(name)
    if match is not None and name.startswith("_"):
        return _request(ast.Constant(match[1]), first)
    return None


def _request(verb: ast.expr | None, path: ast.expr | None) -> Request | None:
    """A request, if both are written out."""
    word = verb.value if isinstance(verb, ast.Constant) else None
    text = _path_text(path)
    if not isinstance(word, str) or word.lower() not in _VERBS or text is None:
        return None
    return Request(word.lower(), path_shape(text))


def _path_text(node: ast.expr | None) -> str | None:
    """The text of a path: a string, one with expressions in it, or the template that a function fills."""
    match node:
        case ast.Constant(value=str() as text):
            return text if re.fullmatch(r"[^\s]*", text) and ("/" in text or _is_word(text)) else None
        case ast.JoinedStr(values=values) if any(isinstance(value, ast.Constant) for value in values):
            return "".join(_piece(value) for value in values)
        case ast.Call(func=ast.Attribute(value=value, attr="format")):
            return _path_text(value)
        case ast.Call(func=ast.Attribute(attr="urljoin"), args=[_, path]):
            return _path_text(path)
        case ast.Call(args=[path, *_]):
            return _path_text(path)
        case ast.IfExp(body=body):
            return _path_text(body)
        case _:
            return None


def _is_word(text: str) -> bool:
    """`models`: a path of one step, as Fern writes it."""
    return re.fullmatch(r"[A-Za-z0-9_.{}:-]*", text) is not None


def _piece(node: ast.expr) -> str:
    return str(node.value) if isinstance(node, ast.Constant) else "{}"
