"""Readable messages for data that does not validate.

pydantic reports every branch of every union, and its locations mix keys with the names of branches. Here the report
is folded along the data: only steps that exist in it count, and of a union the branch that got deepest speaks.
"""

from __future__ import annotations

import difflib
import re
import reprlib
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Union, cast

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails, from_json

from .errors import InvalidArgument, Problem
from .model import OneShot, is_dict, plain

Steps = tuple[Union[str, int], ...]
Finding = tuple[Steps, list[ErrorDetails]]  # a place of the data; several errors are alternatives of a union

_LINES = 10
_ENOUGH = 2_000  # reports of pydantic: more tell nothing more
_WIDTH = 60
_ABSENT = object()
_BRACKETS = re.compile(r"([\w-]+)\[([^\[\]]*)\]")
_PLURALS = {"str": "strings", "int": "integers", "float": "numbers", "bool": "booleans"}


def repaired(adapter: TypeAdapter[Any], value: Any, owner: str, root: str) -> Any:
    """The valid value once Nones in place of optional members are left out, as official SDKs do.

    Raises InvalidArgument if that does not mend it.
    """
    while True:
        try:
            return adapter.validator.validate_python(value)
        except OneShot:  # an iterator inside of something that is neither list nor dict
            raise InvalidArgument(f"{owner}: a list is expected in place of an iterator") from None
        except ValidationError as error:
            findings = _folded(error, value)
        known = (steps for steps, errors in findings if steps and errors[0]["type"] != "extra_forbidden")
        absent = [steps for steps in known if isinstance(steps[-1], str) and _at(value, steps) is None]
        if not absent:
            problems = tuple(_problem(finding, adapter, value, owner, root) for finding in findings)
            lines = [f"{path}: {message}" for path, message in problems[:_LINES]]
            if len(problems) > _LINES:
                lines.append(f"... and {len(problems) - _LINES} more problems")
            raise InvalidArgument("\n".join(lines), errors=problems)
        for steps in absent:
            value = _without(value, steps)


def described(error: ValidationError, content: bytes) -> list[tuple[str, str]]:
    """What is wrong with a JSON document: the places, and what was found there."""
    if error.error_count() > 10 * _ENOUGH:  # to list them would take seconds
        return [("", f"{error.error_count()} values are not what they should be")]
    odd = error.errors(include_url=False, include_input=False)[0]
    if odd["type"] == "json_invalid":
        return [("", odd["msg"].removeprefix("Invalid JSON: "))]
    findings = _folded(error, from_json(content))
    return [
        (_path(steps), errors[0]["msg"].replace("Extra inputs are not permitted", "unknown field"))
        for steps, errors in findings
    ]


def _folded(error: ValidationError, data: Any) -> list[Finding]:
    reports = error.errors(include_url=False, include_input=False)[:_ENOUGH]
    return _fold([(details["loc"], details) for details in reports], data, ())


def _fold(reports: Iterable[tuple[Steps, ErrorDetails]], node: Any, steps: Steps) -> list[Finding]:
    """The findings at and below a node, from what is left of the locations."""
    here: list[ErrorDetails] = []
    members: dict[Any, list[tuple[Steps, ErrorDetails]]] = {}
    branches: dict[Any, list[tuple[Steps, ErrorDetails]]] = {}
    for location, error in reports:
        if not location:
            here.append(error)
            continue
        missing = error["type"] == "missing" and len(location) == 1
        group = members if missing or _at(node, location[:1]) is not _ABSENT else branches
        group.setdefault(location[0], []).append((location[1:], error))
    findings: list[Finding] = [(steps, here)] if here else []
    for step, below in members.items():
        findings += _fold(below, _at(node, (step,)), (*steps, step))
    if branches:
        options = [_fold(below, node, steps) for below in branches.values()]
        best = min(options, key=lambda option: _rank(option, steps))
        tags = [finding for option in options for finding in option if _is_tag(finding, steps)]
        if all(where == steps for where, _ in best):  # every branch failed at the node itself
            best = [(steps, [error for option in options for _, errors in option for error in errors])]
        elif any(_is_tag(finding, steps) for finding in best):  # no branch has the tag of the object
            best = [(tags[0][0], [error for _, errors in tags for error in errors])]
        findings += best
    return findings


def _rank(option: list[Finding], steps: Steps) -> tuple[bool, bool, int, int]:
    """Branches sort by: they get into the node, the tag of the object fits, the errors lie deep, they are few."""
    outside = all(where == steps for where, _ in option)
    other_tag = any(_is_tag(finding, steps) for finding in option)
    return outside, other_tag, -max(len(where) for where, _ in option), len(option)


def _is_tag(finding: Finding, steps: Steps) -> bool:
    """Whether a finding is that a member directly below has another constant."""
    return len(finding[0]) == len(steps) + 1 and finding[1][0]["type"] == "literal_error"


def _at(node: Any, steps: Steps) -> Any:
    for step in steps:
        node = plain(node)
        if isinstance(step, str) != is_dict(node) or isinstance(node, (str, bytes)):
            return _ABSENT
        try:
            node = node[step]
        except (TypeError, LookupError):
            return _ABSENT
    return node


def _without(node: Any, steps: Sequence[Any]) -> Any:
    """A copy of the data, as far as it changes, without one member."""
    data: Any = plain(node)
    copy: Any = dict(data) if is_dict(data) else list(data)
    if len(steps) == 1:
        del copy[steps[0]]
    else:
        copy[steps[0]] = _without(copy[steps[0]], steps[1:])
    return copy


def _problem(finding: Finding, adapter: TypeAdapter[Any], value: Any, owner: str, root: str) -> Problem:
    steps, errors = finding
    path = _path(steps, root)
    if errors[0]["type"] == "missing":
        return Problem(owner, f"{path} is required")
    if errors[0]["type"] == "extra_forbidden":
        near = difflib.get_close_matches(str(steps[-1]), set(_keys(adapter.core_schema)), 1)
        return Problem(path, f"unknown key; did you mean {near[0]!r}?" if near else "unknown key")
    actual = _at(value, steps)
    got = "got None" if actual is None else f"got {_short(actual)} ({type(actual).__name__})"
    wanted = list(dict.fromkeys(text for text in map(_wanted, errors) if text))
    if "an integer" in wanted and {"a number", "a finite number"} & set(wanted):
        wanted.remove("an integer")
    expected = f"expected {', or '.join(wanted)}" if wanted else errors[0]["msg"]
    return Problem(path or owner, f"{expected}, {got}")


def _wanted(error: ErrorDetails) -> str:
    """What would have been right: "an integer", "'float' or 'base64'", "a list of strings"."""
    before, prefix, text = error["msg"].partition("Input should be ")
    if before or not prefix:
        return ""
    if error["type"] == "list_type":
        return f"a list{_items(error['loc'][-1])}" if error["loc"] else "a list"
    if error["type"] != "literal_error":
        text = text.partition(", ")[0]
    return text.replace("a valid i", "an i").replace("a valid ", "a ")


def _items(tag: object) -> str:
    """Words for the items of a list, from pydantic's name of a branch: "list[union[str,list[int]]]"."""
    _, found, tag_text = str(tag).partition("list[")
    while found and (inner := _BRACKETS.search(tag_text)):
        parts = [_PLURALS.get(part.strip(), part.strip()) for part in inner[2].split(",") if "()" not in part]
        words = " or ".join(dict.fromkeys(parts)).replace("integers or numbers", "numbers")
        words = f"lists of {words}" if inner[1] == "list" else words
        tag_text = tag_text.replace(inner[0], words.replace(",", ""))
    item = tag_text.rstrip("]")
    return f" of {_PLURALS.get(item, item)}" if item else ""


def _path(steps: Steps, root: str = "") -> str:
    text = root
    for step in steps:
        if isinstance(step, str) and step.isidentifier():
            text += f".{step}" if text else step
        else:
            text += f"[{step!r}]"
    return text


def _short(value: object) -> str:
    shortener = reprlib.Repr()
    shortener.maxstring = shortener.maxother = shortener.maxlong = _WIDTH
    text = shortener.repr(value)
    return text if len(text) <= _WIDTH else f"{text[: _WIDTH - 1]}…"


def _keys(schema: Any) -> Iterator[str]:
    """The keys of all objects in a core schema."""
    if is_dict(schema):
        yield from schema["fields"] if is_dict(schema.get("fields")) else ()
        schema = list(schema.values())
    if isinstance(schema, (list, tuple)):
        for below in cast("list[Any]", schema):
            yield from _keys(below)
