"""Readable messages for data that does not validate.

pydantic reports every branch of every union, and its locations mix keys with the names of branches. Here the report
is folded along the data: only steps that exist in it count, and of a union the branch that got deepest speaks.
"""

from __future__ import annotations

import difflib
import re
import reprlib
from collections.abc import Iterator
from functools import reduce
from operator import getitem, itemgetter
from typing import Any, Union

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails, from_json

from .errors import InvalidArgument, Problem
from .model import OneShot, is_dict, is_list

Steps = tuple[Union[str, int], ...]
Finding = tuple[Steps, Any, list[ErrorDetails]]  # a place, its value, and what is wrong: several are alternatives

_LINES, _WIDTH, _ENOUGH = 10, 60, 2_000  # of a message, of a value in it; reports of pydantic that are read
_NO_NULLS = ("missing", "extra_forbidden")
_REPR = reprlib.Repr()
_REPR.maxstring = _REPR.maxother = _REPR.maxlong = _WIDTH
_PLURALS = {"str": "strings", "int": "integers", "float": "numbers", "bool": "booleans"}


def repaired(adapter: TypeAdapter[Any], value: Any, owner: str, root: str) -> Any:
    """The value, valid once Nones of optional members are deleted from it. Raises InvalidArgument if it is not."""
    while True:
        try:
            return adapter.validator.validate_python(value)
        except OneShot:  # an iterator inside of something that is neither list nor dict
            raise InvalidArgument(f"{owner}: a list is expected in place of an iterator") from None
        except ValidationError as error:
            findings = _fold(error.errors(include_url=False, include_input=False)[:_ENOUGH], value)
        absent = [steps for steps, node, errors in findings if node is None and errors[0]["type"] not in _NO_NULLS]
        nulls = [steps for steps in absent if steps and isinstance(steps[-1], str)]
        if not nulls:
            problems = tuple(_problem(finding, adapter, owner, root) for finding in findings)
            more = [f"... and {len(problems) - _LINES} more problems"] if len(problems) > _LINES else []
            raise InvalidArgument("\n".join([*map(": ".join, problems[:_LINES]), *more]), errors=problems)
        for steps in nulls:
            del reduce(getitem, steps[:-1], value)[steps[-1]]


def described(error: ValidationError, content: bytes) -> list[tuple[str, str]]:
    """What is wrong with a JSON document: the places, and what was found there."""
    if error.error_count() > 10 * _ENOUGH:  # to list them would take seconds
        return [("", f"{error.error_count()} values are not what they should be")]
    reports = error.errors(include_url=False, include_input=False)[:_ENOUGH]
    if reports[0]["type"] == "json_invalid":
        return [("", reports[0]["msg"].removeprefix("Invalid JSON: "))]
    unknown, findings = ("Extra inputs are not permitted", "unknown field"), _fold(reports, from_json(content))
    return [(_path(steps), errors[0]["msg"].replace(*unknown)) for steps, _, errors in findings]


def _fold(reports: list[ErrorDetails], node: Any, steps: Steps = (), depth: int = 0) -> list[Finding]:
    """The findings at a node and below it, from what follows `depth` steps of the locations."""
    here = [error for error in reports if len(error["loc"]) == depth]
    findings: list[Finding] = [(steps, node, here)] if here else []
    listed = node.__class__ in (list, tuple)
    items: Any = enumerate(node) if listed else ()
    members: dict[Any, Any] = node if is_dict(node) else dict(items)
    groups: dict[tuple[bool, Union[str, int]], list[ErrorDetails]] = {}  # below members, and below branches
    for error in reports:
        for step in error["loc"][depth : depth + 1]:
            missing = error["type"] == "missing" and len(error["loc"]) == depth + 1
            inside = missing or (step in members and isinstance(step, int) == listed)
            groups.setdefault((inside, step), []).append(error)
    options: list[tuple[tuple[bool, bool, int, int], list[Finding], list[Finding]]] = []
    for (inside, step), below in groups.items():
        if inside:
            findings += _fold(below, members.get(step), (*steps, step), depth + 1)
            continue
        found = _fold(below, node, steps, depth + 1)
        tags = [one for one in found if len(one[0]) == len(steps) + 1 and one[2][0]["type"] == "literal_error"]
        deepest = max(len(place) for place, _, _ in found)
        options.append(((deepest == len(steps), bool(tags), -deepest, len(found)), found, tags))
    if options:  # the best branch gets into the node, has its tag, errs deep down and seldom
        (outside, other_tag, *_), best, _ = min(options, key=itemgetter(0))
        if outside or other_tag:  # so do all: one finding with what each of them wants
            alike = [finding for _, found, tags in options for finding in (found if outside else tags)]
            best = [(alike[0][0], alike[0][1], [error for _, _, errors in alike for error in errors])]
        findings += best
    return findings


def _problem(finding: Finding, adapter: TypeAdapter[Any], owner: str, root: str) -> Problem:
    steps, node, errors = finding
    path = _path(steps, root)
    if errors[0]["type"] == "missing":
        return Problem(owner, f"{path} is required")
    if errors[0]["type"] == "extra_forbidden":
        near = difflib.get_close_matches(str(steps[-1]), set(_keys(adapter.core_schema)), 1)
        return Problem(path, f"unknown key; did you mean {near[0]!r}?" if near else "unknown key")
    wanted = list(dict.fromkeys(text for text in map(_wanted, errors) if text))
    if "an integer" in wanted and {"a number", "a finite number"} & set(wanted):
        wanted.remove("an integer")
    expected = f"expected {', or '.join(wanted)}" if wanted else errors[0]["msg"]
    shown = _REPR.repr(node)
    shown = shown if len(shown) <= _WIDTH else f"{shown[: _WIDTH - 1]}…"
    return Problem(path or owner, f"{expected}, got {shown}" + ("" if node is None else f" ({type(node).__name__})"))


def _wanted(error: ErrorDetails) -> str:
    """What would have been right: "an integer", "'float' or 'base64'", "a list of strings or lists of integers"."""
    before, prefix, text = error["msg"].partition("Input should be ")
    if before or not prefix:
        return ""
    if error["type"] == "list_type":  # pydantic names the branch: "list[union[str,list[int]]]"
        items = str(error["loc"][-1:]).partition("list[")[2].rstrip("',)").replace("list[", "lists of ")
        items = re.sub(r"(?<!')\b\w+", lambda word: _PLURALS.get(word[0], word[0]), items)
        names = re.sub(r"[\w-]+(\(\), |\[)|\]", "", items).split(",")
        text = " or ".join(dict.fromkeys(names)).replace("integers or numbers", "numbers")
        return f"a list of {text}" if text else "a list"
    if error["type"] != "literal_error":
        text = text.partition(", ")[0]
    return text.replace("a valid i", "an i").replace("a valid ", "a ")


def _path(steps: Steps, root: str = "") -> str:
    named = (f".{step}" if isinstance(step, str) and step.isidentifier() else f"[{step!r}]" for step in steps)
    return (root + "".join(named)).removeprefix(".")


def _keys(schema: Any) -> Iterator[str]:
    """The keys of all objects in a core schema."""
    if is_dict(schema):
        yield from schema["fields"] if is_dict(schema.get("fields")) else ()
    for below in schema.values() if is_dict(schema) else schema if is_list(schema) else ():
        yield from _keys(below)
