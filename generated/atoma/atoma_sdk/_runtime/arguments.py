"""Arguments of a call, checked against the strict twins, and what to say of data that does not validate."""

from __future__ import annotations

import sys
from collections.abc import Callable, Collection, Iterator, Mapping
from difflib import get_close_matches
from functools import cache, reduce
from operator import getitem
from reprlib import Repr
from typing import Any

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails, from_json

from .errors import InvalidArgument, Problem
from .model import UNSET, BaseModel, is_dict, is_list, plain
from .operation import adapter

Steps = tuple[str | int, ...]
Findings = dict[Steps, list[ErrorDetails]]  # by place in the data; several errors at one place are alternatives

_ATOMS = (str, bytes, bytearray, memoryview, Mapping, type)
_LINES, _WIDTH, _ENOUGH = 10, 60, 2_000  # of a message, of a value in it; reports of pydantic that are read
_REPR = Repr()
_REPR.maxstring = _REPR.maxother = _REPR.maxlong = _WIDTH


def given(values: Mapping[str, Any], nullable: Collection[str]) -> dict[str, Any]:
    """The arguments that were given: UNSET is dropped, None as well unless the field can be null."""
    return {key: item for key, item in values.items() if item is not UNSET and (item is not None or key in nullable)}


def checked(cls: type[BaseModel], data: dict[str, Any]) -> dict[str, Any]:
    """What a program makes a model of, without UNSET, held to the strict twin if requests can carry the model."""
    given = {name: value for name, value in data.items() if value is not UNSET}
    if twin := _twin(cls):
        aliases = {name: field.alias or name for name, field in cls.model_fields.items()}
        check(twin, {aliases.get(name, name): value for name, value in given.items()}, cls.__name__)
    return given


@cache
def _twin(cls: type[BaseModel]) -> TypeAdapter[Any] | None:
    found = vars(sys.modules[cls.__module__]).get(f"{cls.__name__}TypedDict")
    return None if found is None else adapter(lambda: found, strict=True)


def tidy(value: Any) -> Any:
    """A copy without members that are UNSET, at any depth; what can be iterated over is read into lists."""
    data = plain(value)
    if is_dict(data):
        return {name: tidy(item) for name, item in data.items() if item is not UNSET}
    if hasattr(data, "__iter__") and not isinstance(data, _ATOMS) and not hasattr(data, "read"):
        items = [tidy(item) for item in data if item is not UNSET]
        return tuple(items) if data.__class__ is tuple else items  # a tuple may be a file with its name
    return value


def check(adapter: TypeAdapter[Any], value: Any, owner: str, root: str = "") -> Any:
    """The value as plain data, without needless Nones. Raises InvalidArgument; `owner` and `root` begin its paths."""
    try:
        return adapter.validator.validate_python(value)
    except ValidationError:
        value = tidy(value)
    while True:
        try:
            return adapter.validator.validate_python(value)
        except ValidationError as error:
            findings = _fold(error.errors(include_url=False, include_input=False)[:_ENOUGH], value)
        wrong = [steps for steps, errors in findings.items() if errors[0]["type"] not in ("missing", "extra_forbidden")]
        members = [steps for steps in wrong if steps and isinstance(steps[-1], str)]
        nulls = [steps for steps in members if reduce(getitem, steps, value) is None]
        if not nulls:
            problems = tuple(_problem(*finding, value, adapter, owner, root) for finding in findings.items())
            more = [f"... and {len(problems) - _LINES} more problems"] if len(problems) > _LINES else []
            raise InvalidArgument("\n".join([*map(": ".join, problems[:_LINES]), *more]), errors=problems)
        for steps in nulls:
            del reduce(getitem, steps[:-1], value)[steps[-1]]


def described(
    error: ValidationError, content: bytes, parse: Callable[[bytes], Any] = from_json
) -> list[tuple[str, str]]:
    """What is wrong with a document: the places, and what was found there; `parse` reads it without its type."""
    if error.error_count() > 10 * _ENOUGH:  # to list them would take seconds
        return [("", f"{error.error_count()} values are not what they should be")]
    reports = error.errors(include_url=False, include_input=False)[:_ENOUGH]
    if reports[0]["type"] in ("json_invalid", "body_invalid"):
        return [("", reports[0]["msg"].removeprefix("Invalid JSON: "))]
    unknown, findings = ("Extra inputs are not permitted", "unknown field"), _fold(reports, parse(content))
    return [(_path(steps), errors[0]["msg"].replace(*unknown)) for steps, errors in findings.items()]


def _fold(reports: list[ErrorDetails], node: Any, steps: Steps = (), depth: int = 0) -> Findings:
    """What is wrong at a node and below it, from what follows `depth` steps of the locations."""
    found: Findings = {}
    groups: dict[str | int, list[ErrorDetails]] = {}
    for error in reports:
        if len(error["loc"]) == depth:
            found.setdefault(steps, []).append(error)
        else:
            groups.setdefault(error["loc"][depth], []).append(error)
    items: Any = enumerate(node) if node.__class__ in (list, tuple) else ()
    members: dict[Any, Any] = node if is_dict(node) else dict(items)
    branches: list[tuple[tuple[int, bool, int], Findings]] = []  # of a union: the deepest with the right tag is best
    for step, below in groups.items():
        last = len(below[0]["loc"]) == depth + 1
        missing = last and below[0]["type"] == "missing"
        tag = not last and is_dict(node) and isinstance(members.get(step), str) and step in node.values()  # a key too
        if missing or (step in members and isinstance(step, str) == is_dict(node) and not tag):
            found |= _fold(below, members.get(step), (*steps, step), depth + 1)
            continue  # other steps name branches
        branch = _fold(below, node, steps, depth + 1)
        literals = [place for place, errors in branch.items() if errors[0]["type"] == "literal_error"]
        tags = [place for place in literals if len(place) == len(steps) + 1]
        branch = {place: branch[place] for place in tags or branch}
        branches.append(((-max(map(len, branch)), bool(tags), len(branch)), branch))
    if branches:
        highest = min(rank for rank, _ in branches)
        best = [branch for rank, branch in branches if rank == highest]
        found |= {place: [error for branch in best for error in branch.get(place, ())] for place in best[0]}
    return found


def _problem(
    steps: Steps, errors: list[ErrorDetails], value: Any, adapter: TypeAdapter[Any], owner: str, root: str
) -> Problem:
    path = _path(steps, root)
    if errors[0]["type"] == "missing":
        return Problem(owner, f"{path} is required")
    if errors[0]["type"] == "extra_forbidden":
        near = get_close_matches(str(steps[-1]), set(_keys(adapter.core_schema)), 1)
        return Problem(path, f"unknown key; did you mean {near[0]!r}?" if near else "unknown key")
    wanted = dict.fromkeys(text for text in map(_wanted, errors) if text)
    if "a number" in wanted or "a finite number" in wanted:
        wanted.pop("an integer", None)
    expected = f"expected {', or '.join(wanted)}" if wanted else errors[0]["msg"]
    node = reduce(getitem, steps, value)
    shown = _REPR.repr(node)
    shown = shown if len(shown) <= _WIDTH else f"{shown[: _WIDTH - 1]}…"
    return Problem(path or owner, f"{expected}, got {shown}" + ("" if node is None else f" ({type(node).__name__})"))


def _wanted(error: ErrorDetails) -> str:
    """What would have been right: "an integer", "'float' or 'base64'"; empty if pydantic says something else."""
    text = error["msg"].partition("Input should be ")[2]
    text = text if error["type"] == "literal_error" else text.partition(", ")[0]
    return text.replace("a valid i", "an i").replace("a valid ", "a ")


def _path(steps: Steps, root: str = "") -> str:
    named = (f".{step}" if isinstance(step, str) and step.isidentifier() else f"[{step!r}]" for step in steps)
    return (root + "".join(named)).removeprefix(".")


def _keys(schema: Any) -> Iterator[str]:
    """The keys of all objects in a core schema."""
    if is_dict(schema) and is_dict(schema.get("fields")):
        yield from schema["fields"]
    for below in schema.values() if is_dict(schema) else schema if is_list(schema) else ():
        yield from _keys(below)
