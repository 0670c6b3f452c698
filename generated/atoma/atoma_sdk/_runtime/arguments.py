"""Validates arguments against the input types, and describes validation errors in words."""

from __future__ import annotations

import io
import re
import sys
from collections.abc import Callable, Collection, Iterator, Mapping
from difflib import get_close_matches
from functools import cache, reduce
from inspect import iscoroutinefunction
from operator import getitem
from typing import Any, TypeAlias

from pydantic import TypeAdapter, ValidationError, ValidationInfo
from pydantic_core import ErrorDetails, PydanticCustomError, from_json

from .errors import InvalidArgument, Problem, brief
from .model import UNSET, BaseModel, is_dict, is_list, is_table, to_plain
from .numbers import scalar
from .operation import adapter

Steps: TypeAlias = tuple[str | int, ...]  # keys and indexes that lead to a place in the data
Findings: TypeAlias = dict[Steps, list[ErrorDetails]]  # errors by place; several at one place are alternatives

_ATOMS = (str, bytes, bytearray, memoryview, Mapping, type, BaseModel)
_BYTES = (bytes, bytearray)
_FILE = "Input should be bytes, a path or an open binary file"
_NAMED = "a file with a name is (name, content), (name, content, type) or (name, content, type, headers)"
_QUOTED = re.compile(r"'([^']*)'")
_MAX_LINES, _MAX_ERRORS = 10, 2_000  # of a message; of pydantic's errors, read


def drop_unset(values: Mapping[str, Any], nullable: Collection[str]) -> dict[str, Any]:
    """The arguments that were passed: without UNSET, and without None unless the field is nullable."""
    return {key: item for key, item in values.items() if item is not UNSET and (item is not None or key in nullable)}


def validate_fields(cls: type[BaseModel], data: dict[str, Any]) -> dict[str, Any]:
    """The fields of a model that a program makes, without UNSET; validated if requests can contain the model."""
    fields = {name: value for name, value in data.items() if value is not UNSET}
    if adapter := _input_type(cls):
        aliases = {name: field.alias or name for name, field in cls.model_fields.items()}
        values = {aliases.get(name, name): value for name, value in fields.items()}
        try:
            adapter.validator.validate_python(values)
        except ValidationError:
            validate(adapter, values, cls.__name__)
            fields = tidy(fields, lambda value: value)  # of scalars of numpy, pydantic takes the float
    return fields


@cache
def _input_type(cls: type[BaseModel]) -> TypeAdapter[Any] | None:
    """The validator of the TypedDict beside a model."""
    typed_dict = vars(sys.modules[cls.__module__]).get(f"{cls.__name__}TypedDict")
    return None if typed_dict is None else adapter(lambda: typed_dict, strict=True)


def tidy(value: Any, plain: Callable[[Any], Any] = to_plain) -> Any:
    """A copy without members that are UNSET, at any depth, with iterables as lists and numpy's scalars as Python's.

    `plain` is what models become. Raises InvalidArgument for what has no end.
    """
    try:
        return _tidied(value, plain)
    except RecursionError:
        problem = InvalidArgument("an argument is nested too deeply, or contains itself")
    raise problem  # outside of `except`: its context would be a thousand frames


def _tidied(value: Any, plain: Callable[[Any], Any]) -> Any:
    data: Any = scalar(plain(value))
    if is_dict(data):
        return {name: _tidied(item, plain) for name, item in data.items() if item is not UNSET}
    if _is_iterable(data):
        items = [_tidied(item, plain) for item in data if item is not UNSET]
        return tuple(items) if data.__class__ is tuple else items  # a tuple may be a file with its name
    return str(value) if value.__class__ is str else data  # a vector passes for text


def _is_iterable(value: Any) -> bool:
    """Whether a value is sent as a list; files are iterable too, and tables would give the names of their columns."""
    if isinstance(value, _ATOMS) or hasattr(value, "read") or is_table(value):
        return False
    try:
        iter(value)  # some have the method, and raise
    except TypeError:
        return False
    return True


def check_file(value: Any, info: ValidationInfo) -> Any:
    """A file, where a body can have some. Raises PydanticCustomError for anything else, such as the text of a path."""
    if info.context is not None and (hint := _why_no_file(value)) is not None:
        raise PydanticCustomError("no_file", _FILE, {"hint": hint})
    return value


def _why_no_file(value: Any) -> str | None:
    """None for a file, else what to pass in place of a value, as far as that is known."""
    if value.__class__ is tuple:
        if len(value) not in (2, 3, 4) or not isinstance(value[0], str):
            return _NAMED
        return None if isinstance(value[1], str) else _why_no_file(value[1])
    if isinstance(value, _BYTES) or hasattr(value, "__fspath__"):
        return None
    if isinstance(value, str):
        return f"a path is pathlib.Path({brief(value)})"
    if not hasattr(value, "read"):
        return ""
    if isinstance(value, io.TextIOBase) or isinstance(getattr(value, "file", None), io.TextIOBase):
        return 'open it with the mode "rb"'
    return "its method read() is asynchronous" if iscoroutinefunction(value.read) else None


def validate(adapter: TypeAdapter[Any], value: Any, owner: str, root: str = "", *, files: bool = False) -> Any:
    """The value as plain data, without needless Nones. Raises InvalidArgument; `owner` and `root` begin its paths.

    `files`: arguments that are files have to be some.
    """
    context = files or None
    try:
        return adapter.validator.validate_python(value, context=context)
    except ValidationError:
        value = tidy(value)
    while True:
        try:
            return adapter.validator.validate_python(value, context=context)
        except ValidationError as error:
            findings = _fold(_reports(error), value)
        nulls = _refused_nulls(findings, value)
        if not nulls:
            problems = tuple(_problem(*finding, value, adapter, owner, root) for finding in findings.items())
            more = [f"... and {len(problems) - _MAX_LINES} more problems"] if len(problems) > _MAX_LINES else []
            raise InvalidArgument("\n".join([*map(": ".join, problems[:_MAX_LINES]), *more]), errors=problems)
        for steps in nulls:
            del reduce(getitem, steps[:-1], value)[steps[-1]]


def _refused_nulls(findings: Findings, value: Any) -> list[Steps]:
    """The members that are None and must not be: they count as left out."""
    wrong = [steps for steps, errors in findings.items() if errors[0]["type"] not in ("missing", "extra_forbidden")]
    members = [steps for steps in wrong if steps and isinstance(steps[-1], str)]
    return [steps for steps in members if reduce(getitem, steps, value) is None]


def describe_errors(
    error: ValidationError, content: bytes, parse: Callable[[bytes], Any] = from_json
) -> list[tuple[str, str]]:
    """What is wrong with a document: paths with messages; `parse` reads it without validation."""
    if error.error_count() > 10 * _MAX_ERRORS:  # listing them would take seconds
        return [("", f"{error.error_count()} values do not match their schemas")]
    reports = _reports(error)
    if reports[0]["type"] in ("json_invalid", "body_invalid"):
        return [("", reports[0]["msg"].removeprefix("Invalid JSON: "))]
    unknown, findings = ("Extra inputs are not permitted", "unknown field"), _fold(reports, parse(content))
    return [(_path(steps), errors[0]["msg"].replace(*unknown)) for steps, errors in findings.items()]


def _reports(error: ValidationError) -> list[ErrorDetails]:
    return list(map(_at_tag, error.errors(include_url=False, include_input=False)[:_MAX_ERRORS]))


def _at_tag(error: ErrorDetails) -> ErrorDetails:
    """An error of a union about the property that says which member is meant: as one of that property."""
    if error["type"] not in ("union_tag_invalid", "union_tag_not_found"):
        return error
    context = error.get("ctx", {})
    loc = (*error["loc"], str(context["discriminator"])[1:-1])
    if error["type"] == "union_tag_not_found":
        return {**error, "type": "missing", "loc": loc, "msg": "Field required"}
    *tags, last = str(context["expected_tags"]).split(", ")
    expected = f"{', '.join(tags)} or {last}" if tags else last
    return {**error, "type": "literal_error", "loc": loc, "msg": f"Input should be {expected}"}


def _fold(reports: list[ErrorDetails], node: Any, steps: Steps = (), depth: int = 0) -> Findings:
    """The errors at a node and below it, by place in the data.

    Locations of pydantic also name branches of unions. Those steps (after the first `depth`) are not in the data; of
    the branches, the one that fits best counts.
    """
    findings: Findings = {}
    groups: dict[str | int, list[ErrorDetails]] = {}
    for error in reports:
        if len(error["loc"]) == depth:
            findings.setdefault(steps, []).append(error)
        else:
            groups.setdefault(error["loc"][depth], []).append(error)
    items: Any = enumerate(node) if node.__class__ in (list, tuple) else ()
    members: dict[Any, Any] = node if is_dict(node) else dict(items)
    branches: list[Findings] = []
    for step, below in groups.items():
        if _is_member(step, below[0], node, members, depth):
            findings |= _fold(below, members.get(step), (*steps, step), depth + 1)
        else:
            branches.append(_fold(below, node, steps, depth + 1))
    return findings | _best_branches(branches, len(steps))


def _is_member(step: str | int, error: ErrorDetails, node: Any, members: Mapping[Any, Any], depth: int) -> bool:
    """Whether a step of an error's location leads to a member of the node, and not to a branch of a union."""
    last = len(error["loc"]) == depth + 1
    if last and error["type"] == "missing":
        return True
    # A tag of a union may be a key of the node, too.
    tag = not last and is_dict(node) and isinstance(members.get(step), str) and step in node.values()
    return step in members and isinstance(step, str) == is_dict(node) and not tag


def _best_branches(branches: list[Findings], depth: int) -> Findings:
    """The errors of the branches of a union that fit best: those with the deepest errors, the right tag, few errors."""
    ranked: list[tuple[tuple[int, bool, int], Findings]] = []
    for branch in branches:
        literals = [place for place, errors in branch.items() if errors[0]["type"] == "literal_error"]
        tags = [place for place in literals if len(place) == depth + 1]
        findings = {place: branch[place] for place in tags or branch}
        ranked.append(((-max(map(len, findings)), bool(tags), len(findings)), findings))
    if not ranked:
        return {}
    highest = min(rank for rank, _ in ranked)
    best = [branch for rank, branch in ranked if rank == highest]
    return {place: [error for branch in best for error in branch.get(place, ())] for place in best[0]}


def _problem(
    steps: Steps, errors: list[ErrorDetails], value: Any, adapter: TypeAdapter[Any], owner: str, root: str
) -> Problem:
    path = _path(steps, root)
    if errors[0]["type"] == "missing":
        return Problem(owner, f"{path} is required")
    if errors[0]["type"] == "extra_forbidden":
        near = get_close_matches(str(steps[-1]), set(_keys(adapter.core_schema)), 1)
        return Problem(path, f"unknown key; did you mean {near[0]!r}?" if near else "unknown key")
    alternatives = dict.fromkeys(text for text in map(_expected, errors) if text)
    if "a finite number" in alternatives:
        alternatives.pop("a number", None)
    if any("number" in text for text in alternatives):
        alternatives.pop("an integer", None)
    expected = f"expected {', or '.join(alternatives)}" if alternatives else errors[0]["msg"]
    node = reduce(getitem, steps, value)
    shown = f"{expected}, got {brief(node)}"
    shown = shown if node is None else f"{shown} ({type(node).__name__})"
    hints = [error.get("ctx", {}).get("hint") for error in errors]
    if isinstance(node, str) and (near := get_close_matches(node[:100], _QUOTED.findall(expected), 1)):
        hints.append(f"did you mean {near[0]!r}?")
    return Problem(path or owner, "; ".join([shown, *dict.fromkeys(filter(None, hints))]))


def _expected(error: ErrorDetails) -> str:
    """What pydantic expects: "an integer", "'float' or 'base64'"; empty if it says something else."""
    text = error["msg"].partition("Input should be ")[2]
    text = text if error["type"] in ("literal_error", "no_file") else text.partition(", ")[0]
    text = text.replace(" or object to extract fields from", "")
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
