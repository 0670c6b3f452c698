"""Responses that nobody scripted: the examples of the OpenAPI document, else data made up from its schemas.

They are in `testing/samples.json`. An object that a value contains is a text there: `@Pet`, `?Pet` if null can replace
it, `~Pet` if it can be missing. A text that begins with one of these marks has `=` in front.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pkgutil import get_data
from typing import Any

from .._runtime.errors import StatusError
from .._runtime.model import is_dict, is_list
from .._runtime.operation import Operation, Response

_MAX_DEPTH = {"~": 3, "?": 12, "@": 36}  # objects inside of each other


class Samples:
    """The samples of one SDK."""

    def __init__(self, operations: Mapping[str, Mapping[str, Any]], schemas: Mapping[str, Any]) -> None:
        self._operations, self._schemas = operations, schemas

    @staticmethod
    @cache
    def of(package: str) -> Samples:
        """Those of an SDK, by the name of its package. They are read once."""
        content = json.loads(get_data(f"{package}.testing", "samples.json") or b"{}")
        return Samples(content.get("operations", {}), content.get("schemas", {}))

    def method(self, operation: str) -> str:
        """The method of a client that calls an operation: `pets.get`."""
        return str(self._operations.get(operation, {}).get("method", operation))

    def value(self, operation: Operation[Any], declared: Response) -> Any:
        """The value of a response, or that of an item of a stream. Raises LookupError if there is none."""
        known = self._operations.get(operation.name, {})
        return self._expanded(known[f"{declared.status} {declared.media_type}"], ())

    def for_items(self, operation: Operation[Any], value: Any, arguments: Mapping[str, Any]) -> Any:
        """A sample with a result for each item of a request that has several."""
        many = self._operations.get(operation.name, {}).get("many")
        items: Any = arguments.get(many["argument"]) if many else None
        if not many or not hasattr(items, "__len__") or issubclass(type(items), (str, bytes, Mapping)):
            return value
        if any(_kind(item) in many.get("one", ()) for item in items[:1]):
            return value  # a list that is one item
        known: Any = value
        for step in many["results"]:
            known = known.get(step) if is_dict(known) else None
        if not is_list(known) or not known:
            return value
        results = [_numbered(known[at % len(known)], many["index"], at) for at in range(len(items))]
        return _replaced(value, many["results"], results)

    def error(self, operation: Operation[Any], status: int) -> Any:
        """The body of an error."""
        for key in (str(status), f"{status // 100}XX", "default"):
            for declared in operation.errors:
                name = getattr(declared.type(), "__name__", "") if declared.media_type else ""
                if declared.status.upper() == key.upper() and name in self._schemas:
                    return self._expanded(f"@{name}", ())
        return None

    def _expanded(self, value: Any, inside: tuple[str, ...]) -> Any:
        """A value with the objects in it. What contains itself ends: items and members are left out if possible."""
        if is_dict(value):
            kept = {name: one for name, one in value.items() if _mark(one) != "~" or not self._repeats(one, inside)}
            return {name: self._expanded(one, inside) for name, one in kept.items()}
        if is_list(value):
            return [self._expanded(one, inside) for one in value if not self._repeats(one, inside)]
        mark = _mark(value)
        if not mark or mark == "=":
            return value[1:] if mark else value
        if self._repeats(value, inside):
            return None if mark == "?" else {}
        name = value[1:]
        return self._expanded(self._schemas[name], (*inside, name))

    def _repeats(self, value: Any, inside: tuple[str, ...]) -> bool:
        limit = _MAX_DEPTH.get(_mark(value))
        return limit is not None and (value[1:] in inside or len(inside) >= limit)


def _kind(value: Any) -> str:
    kinds = {"bool": "boolean", "int": "integer", "float": "number", "str": "string"}
    return kinds.get(type(value).__name__, "object")


def _numbered(result: Any, path: list[str], index: int) -> Any:
    return _replaced(result, path, index) if path else result


def _replaced(value: Any, path: list[str], part: Any) -> Any:
    """A copy of a value with another part at a path."""
    if not path:
        return part
    members: dict[str, Any] = value if is_dict(value) else {}
    return {**members, path[0]: _replaced(members.get(path[0]), path[1:], part)}


def _mark(value: Any) -> str:
    return value[0] if isinstance(value, str) and value[:1] in ("@", "?", "~", "=") else ""


def error_status(error: type[StatusError], statuses: Mapping[str, type[StatusError]]) -> int:
    """The status of an error class. Raises TypeError for one that has none."""
    for key, cls in statuses.items():
        if issubclass(cls, error):
            return int(key) if key.isdecimal() else int(f"{key[0]}00") if key[0].isdecimal() else 500
    raise TypeError(f"{error.__name__} is no class of errors with a status: pass the status")
