"""The JSON Schema of what `sdkwright inspect --json` prints, derived from the classes of the intermediate model.

`python -m sdkwright.inspect.schema` prints it, and `make schemas` writes it to `docs/ir.schema.json`. Types come from
the annotations, descriptions from the docstrings and from the comments beside the fields.
"""

from __future__ import annotations

import ast
import inspect
import io
import json
import sys
import tokenize
from collections.abc import Iterable, Mapping
from enum import EnumType
from functools import cache
from types import ModuleType, NoneType, UnionType
from typing import Any, Literal, TypeAlias, Union, get_args, get_origin, get_type_hints

from sdkwright.diagnostics.report import Location
from sdkwright.inspect.inspection import Inspection
from sdkwright.inspect.to_json import FORMAT, SUM_TYPES, field_names, kind_of
from sdkwright.openapi.model import Absent

Schema: TypeAlias = dict[str, Any]

_PRIMITIVES: Mapping[object, str] = {
    NoneType: "null",
    bool: "boolean",
    int: "integer",
    float: "number",
    str: "string",
}
_ALIASES: Mapping[str, str] = {
    "JSON": "Any JSON value.",
    "Type": "What a value can be. `kind` is that of a scalar, or says which of the other definitions this is.",
    "Definition": "A named schema. `kind` says which definition this is.",
}
"""Aliases that become definitions, with their descriptions."""
_MARKERS: Mapping[str, type] = {name: type(name, (), {}) for name in _ALIASES}
"""What stands for these aliases in type hints. As a part of a union, an alias would lose its name."""

_POSITION: Schema = {
    "description": "A place in a file. Line and column count from 1, and are null if only the file is known.",
    "type": "object",
    "properties": {
        "file": {"type": "string"},
        "line": {"type": ["integer", "null"]},
        "column": {"type": ["integer", "null"]},
    },
    "required": ["file", "line", "column"],
    "additionalProperties": False,
}


def schema() -> Schema:
    """The schema, as JSON data."""
    builder = _Builder()
    documents = {"type": "array", "items": builder.schema_of(Inspection)}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "The output of `sdkwright inspect --json`",
        "type": "object",
        "properties": {
            "format": {"description": "The version of this format.", "const": FORMAT},
            "documents": {"description": "One for each PATH of the command line.", **documents},
        },
        "required": ["format", "documents"],
        "additionalProperties": False,
        "$defs": dict(sorted(builder.definitions.items())),
    }


def schema_text() -> str:
    """The schema, as it stands in `docs/`."""
    return json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"


class _Builder:
    """Turns annotations into schemas, and collects a definition for every class that they mention."""

    def __init__(self) -> None:
        self.definitions: dict[str, Schema] = {}
        self._classes: dict[str, object] = {}

    def schema_of(self, annotation: object) -> Schema:
        """The schema of the values that an annotation allows."""
        if annotation in _PRIMITIVES:
            return {"type": _PRIMITIVES[annotation]}
        origin, arguments = get_origin(annotation), get_args(annotation)
        if origin in (Union, UnionType):
            return _any_of(self.schema_of(item) for item in arguments if item is not Absent)
        if origin is Literal:
            return {"const": arguments[0]} if len(arguments) == 1 else {"enum": list(arguments)}
        if origin is tuple and arguments[1:] == (...,):
            return {"type": "array", "items": self.schema_of(arguments[0])}
        if origin is tuple:
            items = [self.schema_of(item) for item in arguments]
            return {"type": "array", "prefixItems": items, "items": False, "minItems": len(items)}
        if origin is frozenset:
            return {"type": "array", "items": self.schema_of(arguments[0]), "uniqueItems": True}
        if origin is not None and issubclass(origin, Mapping):
            return {"type": "object", "additionalProperties": self.schema_of(arguments[1])}
        if isinstance(annotation, type):
            return self._reference(annotation)
        raise TypeError(f"{annotation} has no schema")

    def _reference(self, class_: type) -> Schema:
        """A reference to the definition of a class, which is added if it is not there yet."""
        name = "Position" if class_ is Location else class_.__name__
        if self._classes.setdefault(name, class_) is not class_:
            raise TypeError(f"two classes are called {name}")
        if name not in self.definitions:
            self.definitions[name] = {}  # classes can refer to themselves
            self.definitions[name] = self._define(class_)
        return {"$ref": f"#/$defs/{name}"}

    def _define(self, class_: type) -> Schema:
        name = class_.__name__
        if class_ is Location:
            return _POSITION
        if class_ is _MARKERS.get(name):
            classes = [self._reference(member) for member in SUM_TYPES.get(name, ())]
            return {"description": _ALIASES[name], **({"oneOf": classes} if classes else {})}
        if isinstance(class_, EnumType):
            return {"description": _docstring(class_), "enum": list(class_.__members__)}
        return self._define_object(class_)

    def _define_object(self, class_: type) -> Schema:
        """The object of a struct; see `to_json` for what it has besides the fields."""
        kind = kind_of(class_)
        properties: Schema = {} if kind is None else {"kind": {"const": kind}}
        hints, comments = get_type_hints(class_, localns=dict(_MARKERS)), _comments(class_)
        optional = {name for name in field_names(class_) if Absent in get_args(hints[name])}
        for name in field_names(class_):
            description = {"description": comments[name]} if name in comments else {}
            properties[name] = {**description, **self.schema_of(hints[name])}
            if name == "pointer":
                text = "The position of `pointer`; null if that is empty."
                properties["at"] = {"description": text, **self.schema_of(Location | None)}
        return {
            "description": _docstring(class_),
            "type": "object",
            "properties": properties,
            "required": [name for name in properties if name not in optional],
            "additionalProperties": False,
        }


def _any_of(schemas: Iterable[Schema]) -> Schema:
    """A schema for any of several, without `anyOf` where `type` can say it."""
    several = list(schemas)
    if len(several) == 1:
        return several[0]
    if all(item.keys() == {"type"} for item in several):
        return {"type": [item["type"] for item in several]}
    return {"anyOf": several}


def _docstring(class_: type) -> str:
    return " ".join((inspect.getdoc(class_) or "").split())


def _comments(class_: type) -> dict[str, str]:
    """The comments beside the fields of a class. The formatter can move them inside of parentheses."""
    module = inspect.getmodule(class_)
    if module is None:
        raise TypeError(f"{class_} is in no module")
    tree, by_line = _parsed(module)
    (node,) = (item for item in tree.body if isinstance(item, ast.ClassDef) and item.name == class_.__name__)
    result: dict[str, str] = {}
    for item in node.body:
        if isinstance(item, ast.AnnAssign) and isinstance(item.target, ast.Name):
            lines = range(item.lineno, (item.end_lineno or item.lineno) + 1)
            if words := [by_line[line] for line in lines if line in by_line]:
                result[item.target.id] = " ".join(words)
    return result


@cache
def _parsed(module: ModuleType) -> tuple[ast.Module, dict[int, str]]:
    """A module, and its comments by line."""
    text = inspect.getsource(module)
    tokens = tokenize.generate_tokens(io.StringIO(text).readline)
    comments = {item.start[0]: item.string for item in tokens if item.type == tokenize.COMMENT}
    return ast.parse(text), {line: comment.lstrip("# ") for line, comment in comments.items()}


if __name__ == "__main__":
    sys.stdout.write(schema_text())
