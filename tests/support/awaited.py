"""Programs of an SDK's pages, and the same calls awaited: made from the syntax, not by the templates of the pages."""

from __future__ import annotations

import ast
import re
import textwrap


class _Awaited(ast.NodeTransformer):
    """Blocking code → asynchronous code: a client, its methods, their streams."""

    def __init__(self, client: str) -> None:
        self.client = client
        self.calls = 0

    def visit_With(self, node: ast.With) -> ast.AsyncWith:
        self.generic_visit(node)
        return ast.AsyncWith(items=node.items, body=node.body)

    def visit_For(self, node: ast.For) -> ast.AsyncFor:
        self.generic_visit(node)
        many = (
            node.iter.value if isinstance(node.iter, ast.Await) else node.iter
        )  # a call that is iterated itself
        return ast.AsyncFor(target=node.target, iter=many, body=node.body, orelse=node.orelse)

    def visit_Call(self, node: ast.Call) -> ast.expr:
        if isinstance(node.func, ast.Attribute) and node.func.attr == "write_to":  # of a response
            return ast.Await(node)
        if not isinstance(node.func, ast.Attribute) or self._root(node.func) != self.client:
            self.generic_visit(node)
            return node
        self.calls += 1
        method = ast.Attribute(value=node.func.value, attr=f"{node.func.attr}_async", ctx=ast.Load())
        call = ast.Call(func=method, args=node.args, keywords=node.keywords)
        opens = isinstance(method.value, ast.Attribute) and method.value.attr == "with_streaming_response"
        return call if opens else ast.Await(call)

    def _root(self, node: ast.expr) -> str:
        while isinstance(node, ast.Attribute):
            node = node.value
        return node.id if isinstance(node, ast.Name) else ""


def awaited(text: str) -> str:
    """A program that opens a client and calls a method, as the body of an asynchronous function would have it."""
    tree = ast.parse(text)
    (opened,) = (item for item in ast.walk(tree) if isinstance(item, ast.With) and _client(item))
    change = _Awaited(_client(opened))
    code = ast.unparse(ast.fix_missing_locations(change.visit(tree)))
    assert change.calls == 1, text
    return f"{code}\n"


def _client(node: ast.With) -> str:
    """The name of the client that is opened; a stream is opened by a method of one."""
    match node.items:
        case [ast.withitem(ast.Call(func=ast.Name()), ast.Name(name))]:
            return name
        case _:
            return ""


def calls_a_method(text: str) -> bool:
    """Whether a program opens a client, and does nothing but call one method."""
    return re.match(r"(?:import os\n\n)?from \w+ import \w+\n\nwith ", text) is not None


def as_functions(programs: list[str], package: str) -> str:
    """Programs as functions of one module of the package, each followed by its awaited form."""
    functions: list[str] = []
    for number, text in enumerate(programs):
        for start, body in (("def", text), ("async def", awaited(text))):
            name = f"{start.split()[0]}_{number}"
            inner = body.replace(f"from {package} import ", "from . import ")
            functions.append(f"{start} {name}() -> None:\n{textwrap.indent(inner, '    ')}")
    return "\n\n".join(["# pyright: reportDeprecated=false\n", *functions])
