"""What a file probably is that cannot be read as an OpenAPI document, and what would mend it.

The parsers say where they stopped. What went wrong is often something else: a web page was saved instead of the
document, a merge was not finished, a comment was left in JSON.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from sdkwright.diagnostics.report import Position, Problem, Report, SpecError
from sdkwright.diagnostics.suggestions import nearest
from sdkwright.syntax import json_reader
from sdkwright.syntax.source import Tree

BEGINNING = "an OpenAPI document begins with `openapi: 3.1.0`"

_CONFLICT = re.compile(r"^(?:<{7}|\|{7}|>{7}) .*$|^={7}$", re.MULTILINE)
_JSON = re.compile(r'\s*\{\s*"')
_PACKED = (
    (b"\x1f\x8b", "gzip"),
    (b"PK\x03\x04", "ZIP"),
    (b"BZh", "bzip2"),
    (b"\xfd7zXZ", "xz"),
    (b"%PDF", "PDF"),
)
_YAML_HINTS = (  # what the reader says, and what that mostly comes from
    ("a mapping cannot begin", "quote a value that has a colon in it, or look at the indentation"),
    ("nothing can begin with", "quote a value that begins with this character"),
    ("has no colon", "this line needs a colon, or other indentation"),
    ("a key is expected", "look at the indentation of this line and the one before"),
    ("an entry of the list", "look at the indentation of this line and the one before"),
    ("`,` or", "a bracket or a comma is missing"),
    ("a value is expected", "a value is missing here, or a bracket is too much"),
    ("the text ends within quotes", "the quote that begins here is not closed"),
    ("no such escape", "write the backslash twice, or use single quotes"),
    ("a list cannot begin", "begin the list on a line of its own"),
)
_OTHERS = {  # what other kinds of descriptions begin with
    "asyncapi": "an AsyncAPI document",
    "arazzo": "an Arazzo document",
    "overlay": "an overlay",
    "swaggerVersion": "a Swagger 1 document",
    "$schema": "a JSON schema",
    "raml": "a RAML document",
    "apiVersion": "a Kubernetes resource",
    "__schema": "a GraphQL schema",
}


def packed(data: bytes) -> str | None:
    """What kind of packed file this is, if it is one."""
    return next((kind for mark, kind in _PACKED if data.startswith(mark)), None)


def explained(problem: Problem, text: str, is_json: bool) -> Problem:
    """A fault of syntax with what it comes from, at the place where that is; other problems as they are."""
    if problem.rule != "syntax":
        return problem
    conflict = _CONFLICT.search(text)
    if conflict is not None:
        message = "a merge conflict was not resolved"
        hint = "keep one of the two sides, and delete the three marks"
        return replace(problem, message=message, at=_at(text, conflict.start(), problem), hint=hint)
    web_page = page(text)
    if web_page is not None:
        return replace(problem, message=web_page[0], at=_at(text, 0, problem), hint=web_page[1])
    if not is_json and _JSON.match(text):  # what YAML says of faults in JSON helps nobody
        try:
            json_reader.read(text, problem.at.file, Report())
        except SpecError as error:
            problem, is_json = error.problems[0], True
    if not isinstance(problem.at, Position) or not problem.at.line:
        return problem
    offset = _offset(text, problem.at)
    return _json(problem, text, offset) if is_json else _yaml(problem, text, offset)


def _json(problem: Problem, text: str, offset: int) -> Problem:
    before, after = text[:offset].rstrip(), text[offset:]
    if after.startswith(("//", "/*", "#")):
        return replace(problem, message="not valid JSON: it has no comments", hint="delete the comment")
    if after.startswith(("}", "]")) and before.endswith(","):
        at = _at(text, len(before) - 1, problem)
        message = f"not valid JSON: a comma stands before `{after[0]}`"
        return replace(problem, message=message, at=at, hint="delete the comma")
    if after.startswith("'"):
        return replace(problem, hint="JSON has double quotes only")
    if not text.strip():
        return replace(problem, message="the file is empty", hint=BEGINNING)
    if not before and re.match(r"[\w#-]", after):
        return replace(problem, hint="if this is YAML, let the name of the file end with .yaml")
    if not after.strip():
        return replace(problem, message="not valid JSON: it ends too early", hint="is the file complete?")
    if "`,` or" in problem.message:
        return replace(problem, hint="a comma, a bracket or a quote is missing before this place")
    if "not a JSON number" in problem.message or "out of range" in problem.message:
        return replace(problem, hint="write a finite number, or a string")
    if "follows the end" in problem.message:
        return replace(problem, hint="delete what follows the end of the document")
    if "a line break or a tab" in problem.message:
        return replace(problem, hint="write \\n or \\t")
    return problem


def _yaml(problem: Problem, text: str, offset: int) -> Problem:
    start = text.rfind("\n", 0, offset) + 1
    indent = re.compile(r"[ \t]*").match(text, start)
    tab = text.find("\t", start, indent.end()) if indent else -1
    if tab >= 0:
        message = "not valid YAML: a tab cannot indent a line"
        return replace(problem, message=message, at=_at(text, tab, problem), hint="indent by spaces")
    hint = next((hint for words, hint in _YAML_HINTS if words in problem.message), problem.hint)
    return replace(problem, hint=hint)


def no_document(tree: Tree, text: str) -> tuple[str, str]:
    """Why something is no OpenAPI document that could be read as data, and a hint."""
    if not text.strip():
        return "the file is empty", BEGINNING
    if tree is None:
        return "there is nothing in this file that counts", BEGINNING
    if isinstance(tree, list):
        return "this is a list, not an OpenAPI document", BEGINNING
    if isinstance(tree, dict):
        return _other_object(tree)
    if text.startswith("version https://git-lfs"):
        return "this is a Git LFS pointer, not the file itself", "run `git lfs pull`"
    return page(text) or ("this is one value, not an OpenAPI document", BEGINNING)


def _other_object(tree: Mapping[str, Tree]) -> tuple[str, str]:
    message = "this is not an OpenAPI document: it has no `openapi` key"
    for key, kind in _OTHERS.items():
        if key in tree:
            return f"this is {kind}, not an OpenAPI document", BEGINNING
    info = tree.get("info")
    if isinstance(info, dict) and "_postman_id" in info:
        return "this is a Postman collection, not an OpenAPI document", "export it as OpenAPI"
    slip = nearest("openapi", tree)
    if slip is not None:
        return message, f"write `openapi` instead of `{slip}`"
    return message, BEGINNING


def page(text: str) -> tuple[str, str] | None:
    """What is wrong with a web page or other XML that was saved as a document, and a hint."""
    beginning = text[:1000].lstrip().lower()
    if beginning.startswith(("<!doctype html", "<html")):
        hint = "download the document itself; a server may have asked for a login, or for another address"
        return "this is a web page (HTML), not an OpenAPI document", hint
    if beginning.startswith("<"):
        return "this is XML, not an OpenAPI document", BEGINNING
    return None


def _offset(text: str, at: Position) -> int:
    lines = text.split("\n")
    return sum(len(line) + 1 for line in lines[: at.line - 1]) + at.column - 1


def _at(text: str, offset: int, problem: Problem) -> Position:
    before = text[:offset]
    return Position(problem.at.file, before.count("\n") + 1, offset - before.rfind("\n"))
