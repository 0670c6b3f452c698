"""Guesses why a file is not an OpenAPI document, and how to fix it.

Parsers report where they stopped. The cause is often something else: a web page that was saved instead of the document,
an unresolved merge conflict, or a comment in JSON.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from msgspec.structs import replace

from sdkwright.diagnostics.report import Position, Problem, Report, SpecError
from sdkwright.diagnostics.suggestions import nearest
from sdkwright.syntax import json_reader
from sdkwright.syntax.source import Tree

_FIRST_LINE = "an OpenAPI document starts with `openapi: 3.1.0`"

_MERGE_CONFLICT = re.compile(r"^(?:<{7}|\|{7}|>{7}) .*$|^={7}$", re.MULTILINE)
_JSON = re.compile(r'\s*\{\s*"')
_BINARY_FORMATS = (
    (b"\x1f\x8b", "gzip"),
    (b"PK\x03\x04", "ZIP"),
    (b"BZh", "bzip2"),
    (b"\xfd7zXZ", "xz"),
    (b"%PDF", "PDF"),
)
_YAML_HINTS = (  # messages of `syntax.yaml_faults`, and their usual cause
    ("a mapping cannot start", "quote the value if it contains a colon, or check the indentation"),
    ("no value can start", "quote a value that starts with this character"),
    ("expected `:`", "add a colon, or check the indentation"),
    ("expected a key", "check the indentation of this line and the one before"),
    ("expected a list item", "check the indentation of this line and the one before"),
    ("expected `,` or", "add the missing bracket or comma"),
    ("expected a value", "add the missing value, or remove an extra bracket"),
    ("unterminated string", "add the closing quote"),
    ("invalid escape", "double the backslash, or use single quotes"),
    ("a list cannot start", "start the list on a new line"),
)
_OTHERS = {  # keys that identify other kinds of descriptions
    "asyncapi": "an AsyncAPI document",
    "arazzo": "an Arazzo document",
    "overlay": "an overlay",
    "swaggerVersion": "a Swagger 1 document",
    "$schema": "a JSON Schema",
    "raml": "a RAML document",
    "apiVersion": "a Kubernetes resource",
    "__schema": "a GraphQL schema",
}


def detect_binary(data: bytes) -> str | None:
    """The name of a binary format, such as `gzip`, if the data is in one."""
    return next((kind for mark, kind in _BINARY_FORMATS if data.startswith(mark)), None)


def explain_syntax(problem: Problem, text: str, is_json: bool) -> Problem:
    """A syntax error with its probable cause and the position of that; any other problem as it is."""
    if problem.rule != "syntax":
        return problem
    conflict = _MERGE_CONFLICT.search(text)
    if conflict is not None:
        message = "unresolved merge conflict"
        hint = "keep one of the two sides, and delete the conflict markers"
        return replace(problem, message=message, at=_position_at(text, conflict.start(), problem), hint=hint)
    markup = explain_markup(text)
    if markup is not None:
        return replace(problem, message=markup[0], at=_position_at(text, 0, problem), hint=markup[1])
    if not is_json and _JSON.match(text):  # the messages of a YAML parser do not help with JSON
        try:
            json_reader.read(text, problem.at.file, Report())
        except SpecError as error:
            problem, is_json = error.problems[0], True
    if not isinstance(problem.at, Position) or not problem.at.line:
        return problem
    offset = _offset_of(text, problem.at)
    return _explain_json(problem, text, offset) if is_json else _explain_yaml(problem, text, offset)


def _explain_json(problem: Problem, text: str, offset: int) -> Problem:
    before, after = text[:offset].rstrip(), text[offset:]
    if after.startswith(("//", "/*", "#")):
        return replace(problem, message="not valid JSON: comments are not allowed", hint="delete the comment")
    if after.startswith(("}", "]")) and before.endswith(","):
        at = _position_at(text, len(before) - 1, problem)
        message = f"not valid JSON: trailing comma before `{after[0]}`"
        return replace(problem, message=message, at=at, hint="delete the comma")
    if after.startswith("'"):
        return replace(problem, hint="use double quotes")
    if not text.strip():
        return replace(problem, message="the file is empty", hint=_FIRST_LINE)
    if not before and re.match(r"[\w#-]", after):
        return replace(problem, hint="if this is YAML, rename the file to end with `.yaml`")
    if not after.strip():
        return replace(
            problem, message="not valid JSON: unexpected end of file", hint="check that the file is complete"
        )
    if "expected `,` or" in problem.message:
        return replace(problem, hint="add the missing comma, bracket, or quote before this position")
    if "not a JSON number" in problem.message or "out of range" in problem.message:
        return replace(problem, hint="use a finite number or a string")
    if "after the end" in problem.message:
        return replace(problem, hint="delete the extra text")
    if "line break or tab" in problem.message:
        return replace(problem, hint="write `\\n` or `\\t`")
    return problem


def _explain_yaml(problem: Problem, text: str, offset: int) -> Problem:
    start = text.rfind("\n", 0, offset) + 1
    indent = re.compile(r"[ \t]*").match(text, start)
    tab = text.find("\t", start, indent.end()) if indent else -1
    if tab >= 0:
        message = "not valid YAML: tabs are not allowed as indentation"
        return replace(problem, message=message, at=_position_at(text, tab, problem), hint="use spaces")
    hint = next((hint for words, hint in _YAML_HINTS if words in problem.message), problem.hint)
    return replace(problem, hint=hint)


def explain_tree(tree: Tree, text: str) -> tuple[str, str]:
    """Why data that could be parsed is not an OpenAPI document, and a hint."""
    if not text.strip():
        return "the file is empty", _FIRST_LINE
    if tree is None:
        return "the file has no content", _FIRST_LINE
    if isinstance(tree, list):
        return "this is a list, not an OpenAPI document", _FIRST_LINE
    if isinstance(tree, dict):
        return _explain_object(tree)
    if text.startswith("version https://git-lfs"):
        return "this is a Git LFS pointer, not the file itself", "run `git lfs pull`"
    return explain_markup(text) or ("this is a single value, not an OpenAPI document", _FIRST_LINE)


def _explain_object(tree: Mapping[str, Tree]) -> tuple[str, str]:
    message = "this is not an OpenAPI document: it has no `openapi` key"
    for key, kind in _OTHERS.items():
        if key in tree:
            return f"this is {kind}, not an OpenAPI document", _FIRST_LINE
    info = tree.get("info")
    if isinstance(info, dict) and "_postman_id" in info:
        return "this is a Postman collection, not an OpenAPI document", "export the collection as OpenAPI"
    for key in ("openapi", "swagger"):
        misspelled = nearest(key, tree)
        if misspelled is not None:
            return message, f"write `{key}` instead of `{misspelled}`"
    return message, _FIRST_LINE


def explain_markup(text: str) -> tuple[str, str] | None:
    """Why HTML or XML is not an OpenAPI document, and a hint; None for any other text."""
    start = text[:1000].lstrip().lower()
    if start.startswith(("<!doctype html", "<html")):
        hint = "download the document itself; the server may require a login or another URL"
        return "this is a web page (HTML), not an OpenAPI document", hint
    if start.startswith("<"):
        return "this is XML, not an OpenAPI document", _FIRST_LINE
    return None


def _offset_of(text: str, at: Position) -> int:
    lines = text.split("\n")
    return sum(len(line) + 1 for line in lines[: at.line - 1]) + at.column - 1


def _position_at(text: str, offset: int, problem: Problem) -> Position:
    before = text[:offset]
    return Position(problem.at.file, before.count("\n") + 1, offset - before.rfind("\n"))
