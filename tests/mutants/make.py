"""Makes mutants: `python tests/mutants/make.py SEED COUNT FILE...`, in an environment that has cosmic-ray.

Prints a JSON list, each with the path, the line, what was done there, the whole source with it, and what differs. A
place is drawn first and then what is done there: otherwise most mutants would be of operators that can be replaced by
ten others.
"""

from __future__ import annotations

import ast
import difflib
import json
import random
import re
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any, Protocol

Position = tuple[int, int]
Span = tuple[Position, Position]

_IDENTITY = re.compile(r"_(Is_Eq|IsNot_NotEq|(?!Is)[A-Za-z]+_Is(Not)?)$")
"""Operators of cosmic-ray between `is` and `==`: without effect on None and enums, warnings of Python on literals."""
_CACHES = re.compile(r"@(functools\.)?(cache|cached_property|lru_cache|contextmanager)\b")
"""Without these decorators a program is slower, or raises wherever it runs: neither says anything about a test."""


_CHECKS = ("frozen", "strict")
"""Arguments that only make a program raise where it has a fault."""


class Operator(Protocol):
    """What cosmic-ray asks of an operator. Nodes are those of parso, whose types are unknown here."""

    def mutation_positions(self, node: Any) -> Iterator[Span]:
        """Where it can change a node."""
        ...

    def mutate(self, node: Any, index: int) -> Any:
        """The node, changed at the position of this index; None removes it."""
        ...


class Membership:
    """`x in y` ↔ `x not in y`."""

    def mutation_positions(self, node: Any) -> Iterator[Span]:
        """The operator of a comparison."""
        if node.type == "comparison":
            for part in node.children[1::2]:
                if _words(part) in ("in", "not in"):
                    yield part.start_pos, part.end_pos

    def mutate(self, node: Any, index: int) -> Any:
        """With the opposite."""
        places = [i for i, part in enumerate(node.children) if _words(part) in ("in", "not in")]
        other = " not in" if _words(node.children[places[index]]) == "in" else " in"
        node.children[places[index]] = _parsed(other)
        return node


class Condition:
    """`[… if x]` → `[… if not (x)]` in comprehensions; cosmic-ray does so with statements."""

    def mutation_positions(self, node: Any) -> Iterator[Span]:
        """The condition."""
        if node.type in ("comp_if", "old_comp_if"):
            yield node.children[1].start_pos, node.children[1].end_pos

    def mutate(self, node: Any, index: int) -> Any:
        """With the opposite."""
        node.children[1] = _parsed(f" not ({node.children[1].get_code().strip()})")
        return node


class Statement:
    """A call whose result nobody uses, `yield x` and `x += y` → `pass`."""

    def mutation_positions(self, node: Any) -> Iterator[Span]:
        """The statement."""
        if node.type == "simple_stmt" and self._is_effect(node.children[0]):
            yield node.children[0].start_pos, node.children[0].end_pos

    def mutate(self, node: Any, index: int) -> Any:
        """Without it."""
        node.children[0] = _parsed(f"{node.children[0].get_first_leaf().prefix}pass")
        return node

    def _is_effect(self, statement: Any) -> bool:
        if statement.type in ("atom_expr", "power"):
            return bool(_words(statement.children[-1]).startswith("("))
        if statement.type == "expr_stmt":
            return _words(statement.children[1]) in _UPDATES
        return bool(statement.type == "yield_expr")


_UPDATES = ("+=", "-=", "|=", "&=", "*=")


def mutants(seed: int, count: int, files: list[str]) -> list[dict[str, Any]]:
    """As many mutants as are asked for, of places drawn at random."""
    choose = random.Random(seed)
    operators = _operators()
    places: dict[tuple[str, Span], list[tuple[str, int]]] = {}
    for file in files:
        source = Path(file).read_text(encoding="utf-8")
        for span, name, occurrence in _mutations(source, operators):
            places.setdefault((file, span), []).append((name, occurrence))
    apply = import_module("cosmic_ray.mutating").mutate_code
    made: list[dict[str, Any]] = []
    for file, span in choose.sample(sorted(places), len(places)):
        if len(made) == count:
            break
        name, occurrence = choose.choice(places[file, span])
        source = Path(file).read_text(encoding="utf-8")
        mutated = apply(source, operators[name], occurrence)
        if mutated is not None and not _means_the_same(source, mutated):
            change = "\n".join(_change(source, mutated))
            made.append(
                {"path": file, "line": span[0][0], "operator": name, "source": mutated, "change": change}
            )
    return made


def _operators() -> dict[str, Operator]:
    plugins = import_module("cosmic_ray.plugins")
    kinds = {name: plugins.get_operator(name) for name in plugins.operator_names()}
    theirs = {
        name.partition("/")[2]: kind()
        for name, kind in kinds.items()
        if not kind.arguments() and not _IDENTITY.search(name)
    }
    ours: tuple[Operator, ...] = (Membership(), Condition(), Statement())
    return {**theirs, **{type(operator).__name__: operator for operator in ours}}


def _mutations(source: str, operators: dict[str, Operator]) -> Iterator[tuple[Span, str, int]]:
    """Every place of a module with the operators that fit, and which one of its places that is for the operator."""
    nodes = import_module("cosmic_ray.ast")
    unused = list(map(_span, ignored(source)))
    lines = source.splitlines()
    counts = dict.fromkeys(operators, 0)
    for node in nodes.ast_nodes(nodes.get_ast(source)):
        for name, operator in operators.items():
            for start, end in operator.mutation_positions(node):
                counts[name] += 1
                is_cache = name == "RemoveDecorator" and _CACHES.match(lines[start[0] - 1].strip())
                if not is_cache and not any(first <= start and end <= last for first, last in unused):
                    yield (start, end), name, counts[name] - 1


def ignored(source: str) -> Iterator[ast.expr | ast.stmt]:
    """Annotations, which nothing evaluates, imports for type checkers, and checks of the code on itself."""
    for node in ast.walk(ast.parse(source)):
        part: ast.expr | ast.stmt | None = None
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            part = node.returns
        elif isinstance(node, ast.arg | ast.AnnAssign):
            part = node.annotation
        elif isinstance(node, ast.keyword) and node.arg in _CHECKS:
            part = node.value
        elif isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
            part = node
        if part is not None:
            yield part


def _span(node: ast.expr | ast.stmt) -> Span:
    return (node.lineno, node.col_offset), (node.end_lineno or 0, node.end_col_offset or 0)


def _change(before: str, after: str) -> Iterator[str]:
    """The lines of a diff, without what is around them."""
    for line in list(difflib.unified_diff(before.splitlines(), after.splitlines(), n=0, lineterm=""))[2:]:
        if not line.startswith("@@"):
            yield f"    {line}"


def _means_the_same(source: str, mutated: str) -> bool:
    try:
        return ast.dump(ast.parse(source)) == ast.dump(ast.parse(mutated))
    except SyntaxError:
        return True  # no program at all


def _parsed(code: str) -> Any:
    return import_module("parso").parse(code)


def _words(node: Any) -> str:
    return " ".join(node.get_code().split())


if __name__ == "__main__":
    print(json.dumps(mutants(int(sys.argv[1]), int(sys.argv[2]), sys.argv[3:])))
