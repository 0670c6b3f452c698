"""What programs can write against an SDK, read from its rendered files: the other side of what `diff` says.

`Surface.of` has the signatures, classes, fields and names of the public modules, without docstrings and comments.
`unnamed` compares two of them with the changes: every difference has to be named by one.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator, Mapping
from difflib import ndiff
from functools import lru_cache
from typing import Any, NamedTuple

from sdkwright.changes.model import Change, Level
from sdkwright.changes.rules import RULES
from sdkwright.output import assets
from sdkwright.pipeline import Lowered, render_files

_WORD = re.compile(r"\w+")
_MODELS = re.compile(
    r"(TypedDict|Values|Data)$"
)  # what names are made of that belong to a model or an exception
_PIECES = re.compile(r"\n|(?<=,) ")
_DERIVED = re.compile(
    r"(With(Raw|Streaming)Response|^CLASSES|\.with_(raw|streaming)_response)$"
)  # has what its class has
_OF_METHODS = re.compile(r"class \w+ \['((Async)?Page\[|StrEnum')")  # pages, and media types to choose from
_RENAMING = tuple(
    "model- request-type- response-type- client- default-error- error-name- package- distribution- page-".split()
)
_HELPERS = frozenset(
    {"Boolean", "Number", "DateTime", "Date", "Open", "Either", "Free", "Annotated"}
)  # in annotations
_PARTS = ("Client", "Resource")  # their members are elements of their own


class Element(NamedTuple):
    """Something that programs use: a method, a class, a function or a name."""

    text: str  # its signature, its fields
    arguments: tuple[str, ...] = ()  # of a method
    required: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()  # of a class


class Surface(NamedTuple):
    """The public names of an SDK."""

    elements: Mapping[str, Element]  # `resources.pets:Pets.list`, `models:Pet`
    text: str  # of all generated modules, with what programs cannot see

    @classmethod
    def of(cls, lowered: Lowered) -> Surface:
        """Render an SDK and read it."""
        package = lowered.config.module or ""
        elements: dict[str, Element] = {}
        texts: list[str] = []
        runtime = assets.runtime()
        for path, text in sorted(render_files(lowered).texts.items()):
            name = path.removeprefix(f"{package}/")
            if not name.endswith(".py") or name == path:
                continue
            if runtime.get(name) == text:
                texts.append(name)
                continue
            code, found = _read(name, text)
            texts.append(f"{name}\n{code}")
            elements |= found
        return cls(elements, "\n".join(texts))


@lru_cache(maxsize=256)
def _read(name: str, text: str) -> tuple[str, Mapping[str, Element]]:
    """A module without docstrings and comments, and its elements. Two SDKs that are compared have most in common."""
    tree = _without_docs(ast.parse(text))
    return ast.unparse(tree), _elements(name, _Types().visit(tree))


def _without_docs(tree: ast.Module) -> ast.Module:
    for node in ast.walk(tree):
        if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)):
            kept = [item for item in node.body if not _is_text(item)]
            node.body = kept or [ast.Pass()]
    return tree


class _Types(ast.NodeTransformer):
    """Leaves out what `Annotated` says beside the type, and under which name a module imports another one."""

    def visit_Name(self, node: ast.Name) -> ast.Name:
        return ast.Name(node.id.lstrip("_"), node.ctx) if isinstance(node.ctx, ast.Load) else node

    def visit_Subscript(self, node: ast.Subscript) -> ast.expr:
        self.generic_visit(node)
        if isinstance(node.value, ast.Name) and node.value.id.lstrip("_") == "Annotated":
            assert isinstance(node.slice, ast.Tuple)
            return node.slice.elts[0]
        return node


def _is_text(node: ast.stmt) -> bool:
    return (
        isinstance(node, ast.Expr)
        and isinstance(node.value, ast.Constant)
        and isinstance(node.value.value, str)
    )


# --- elements


def _elements(name: str, tree: ast.Module) -> dict[str, Element]:
    """The public elements of a module. Models are known by their names in `models`, whichever module defines them."""
    module = name.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
    if name.rpartition("/")[2] == "__init__.py" or module.startswith("_"):
        return {}  # they only import what others define
    module = "models" if module.startswith("models.") else module
    found: dict[str, Element] = {}
    for label, text, node in _definitions(tree.body):
        if _DERIVED.search(label):
            continue
        key = f"{module}:{label}"
        before = found.get(key, Element(""))
        found[key] = _element(before.text + text, node, before)
    return found


def _element(text: str, node: ast.stmt, before: Element) -> Element:
    if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
        arguments, required = _arguments(node.args)
        return Element(text, (*before.arguments, *arguments), required)
    if isinstance(node, ast.ClassDef):
        return Element(text, fields=tuple(label for label, _, _ in _definitions(node.body)))
    return Element(text)


def _definitions(body: Iterable[ast.stmt]) -> Iterator[tuple[str, str, ast.stmt]]:
    """Public names with what they are. Classes with methods have an element for each."""
    for node in body:
        match node:
            case ast.ClassDef(name=name) if name.startswith("_"):
                continue
            case ast.ClassDef(name=name, bases=[ast.Name(id=base)]) if base.lstrip("_") in _PARTS:
                for label, text, inner in _definitions(node.body):
                    yield f"{name}.{label}", text, inner
            case ast.ClassDef(name=name):
                inside = "".join(text for _, text, _ in _definitions(node.body))
                bases = [ast.unparse(item) for item in (*node.decorator_list, *node.bases)]
                yield name, f"class {name} {bases} {inside}\n", node
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
                if not name.startswith("_") or name == "__init__":
                    yield name, f"{_signature(node)}\n", node
            case ast.AnnAssign(target=ast.Name(id=name)) | ast.Assign(targets=[ast.Name(id=name)]):
                if not name.startswith("_"):
                    yield name, f"{ast.unparse(node)}\n", node
            case ast.If(test=ast.Name(id="TYPE_CHECKING")):
                yield from _definitions(node.body)
            case _:
                pass


def _signature(node: ast.FunctionDef | ast.AsyncFunctionDef) -> str:
    returns = ast.unparse(node.returns) if node.returns else ""
    decorators = [ast.unparse(item) for item in node.decorator_list]
    return f"{decorators} {node.name}({ast.unparse(node.args)}) -> {returns}"


def _arguments(arguments: ast.arguments) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The names of arguments, and of those without a default."""
    listed = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]
    missing = len(arguments.posonlyargs) + len(arguments.args) - len(arguments.defaults)
    defaults: list[Any] = [None] * missing + [*arguments.defaults, *arguments.kw_defaults]
    names = [
        (item.arg, default) for item, default in zip(listed, defaults, strict=True) if item.arg != "self"
    ]
    return tuple(label for label, _ in names), tuple(label for label, default in names if default is None)


# --- comparing


def false_alarms(old: Surface, new: Surface, changes: tuple[Change, ...]) -> list[str]:
    """Changes that are called breaking where nothing differs. Names of elements are without that of the package."""
    if old.elements != new.elements:
        return []
    breaking = (
        change for change in changes if change.level is Level.BREAKING and RULES[change.rule].seen_by_types
    )
    return [change.message for change in breaking if change.rule != "package-renamed"]


def unnamed(old: Surface, new: Surface, changes: tuple[Change, ...]) -> list[str]:
    """What differs between two SDKs that no change names, or that is a break and is not called so."""
    if old.text != new.text and not changes:
        return ["the modules differ"]
    named = _Named(changes)
    found: list[str] = []
    for key in sorted(old.elements.keys() | new.elements.keys()):
        before, after = old.elements.get(key), new.elements.get(key)
        if before != after and not named.covers(key, before, after):
            found.append(f"{key} differs: {_difference(before, after)}")
        elif (reason := _is_break(before, after)) and not named.covers(key, before, after, breaking=True):
            found.append(f"{key} {reason}, which is not called breaking")
    return found


def _difference(before: Element | None, after: Element | None) -> str:
    old, new = (
        [str(piece) for piece in _PIECES.split(item.text if item else "")] for item in (before, after)
    )
    return " ".join(line for line in ndiff(old, new) if line.startswith(("+", "-")))[:600]


def _is_break(before: Element | None, after: Element | None) -> str:
    """Why a program that uses an element has to be edited, as far as names and required arguments say it."""
    if before is None:
        return ""
    if after is None:
        return "is gone"
    gone = set(before.arguments) - set(after.arguments)
    if after.text.startswith("class "):  # an input dict with keys that are no names is a call
        gone |= set(before.fields) - set(after.fields)
    if gone:
        return f"lost {', '.join(sorted(gone))}"
    fresh = set(after.required) - set(before.required)
    return f"requires {', '.join(sorted(fresh))}" if fresh else ""


class _Named:
    """The names that changes have in them."""

    def __init__(self, changes: tuple[Change, ...]) -> None:
        self._subjects = _subjects(changes)
        self._breaking = _subjects(change for change in changes if change.level is Level.BREAKING)
        self._has_methods = any(change.rule in ("method-added", "method-removed") for change in changes)
        self._everywhere = {  # a model or a setting that is called otherwise is so wherever it is used
            word for change in changes if change.rule.startswith(_RENAMING) for word in _words(change)
        }

    def covers(
        self, key: str, before: Element | None, after: Element | None, *, breaking: bool = False
    ) -> bool:
        """Whether a change is about an element, or about all that differs in it."""
        module, _, label = key.partition(":")
        subjects = self._breaking if breaking else self._subjects
        names = {label.rpartition(".")[2], label.partition(".")[0], module.rpartition(".")[2]}
        names |= {name.removesuffix("_async") for name in names} | {_MODELS.sub("", name) for name in names}
        if module == "models":
            names -= {"models"}
        elif module == "sdkconfiguration":
            names |= {"server"}
        elif module.startswith("resources"):
            names = {label.rpartition(".")[2].removesuffix("_async")} if "." in label else {label}
        if names & subjects:
            return True
        element = before or after
        if (
            element
            and self._has_methods
            and (before is None or after is None)
            and _OF_METHODS.match(element.text)
        ):
            return True
        texts = [set(_WORD.findall(item.text)) if item else set[str]() for item in (before, after)]
        differing = (texts[0] ^ texts[1]) - _HELPERS
        return bool(differing) and {_MODELS.sub("", word) for word in differing} <= self._everywhere


def _subjects(changes: Iterable[Change]) -> set[str]:
    """The last names of what changes are about, and what is called by other names since."""
    return {
        word
        for change in changes
        for word in (
            change.rule.partition("-")[0] if change.rule.startswith("server-") else "",
            change.subject.rpartition(".")[2],
            *_WORD.findall(f"{change.before} {change.after}"),
            change.member,
        )
        if word
    }


def _words(change: Change) -> set[str]:
    return set(
        _WORD.findall(f"{change.subject} {change.member} {change.before} {change.after} {change.renamed}")
    )
