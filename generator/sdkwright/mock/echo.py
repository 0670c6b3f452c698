"""What a request says comes back in the response where that has properties of the same names."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from sdkwright.mock.checking import Accepted
from sdkwright.names import words
from sdkwright.syntax.source import Tree

_MESSAGES = ("message", "detail", "description", "error_description", "title", "reason", "msg", "error")
_STATUSES = ("status", "code", "status_code", "statusCode", "http_status")
_ENVELOPES = ("data", "result", "item", "object", "response")


def with_request(
    response: Tree,
    accepted: Accepted,
    subject: str,
    is_valid: Callable[[Tree], bool],
    computed: frozenset[str],
) -> Tree:
    """A response with the values of a request, as far as it stays valid. `computed` are names that it decides itself.

    A path parameter such as `pet_id` is the `id` of the response.
    """
    if not isinstance(response, dict):
        return response
    values = _values(accepted, response, subject)
    result = _merged(response, values, computed)
    if result is not response and not is_valid(result):
        result = response
        for name, value in values.items():
            changed = _merged(result, {name: value}, computed)
            result = changed if is_valid(changed) else result
    for name in _ENVELOPES:
        inner = result.get(name) if isinstance(result, dict) else None
        if isinstance(inner, dict):

            def is_valid_inside(value: Tree, name: str = name, outer: Tree = result) -> bool:
                return is_valid({**outer, name: value} if isinstance(outer, dict) else value)

            changed = with_request(inner, accepted, subject, is_valid_inside, computed)
            return {**result, name: changed} if isinstance(result, dict) else result
    return result


def _values(accepted: Accepted, response: Mapping[str, Tree], subject: str) -> dict[str, Tree]:
    values = accepted.named()
    in_path = [(name, value) for (place, name), value in accepted.parameters.items() if place == "path"]
    if in_path and "id" in response and "id" not in values:
        name, value = in_path[-1]
        if words(name)[-1:] in (["id"], ["uuid"]) or len(in_path) == 1:
            values["id"] = value
    return {name: value for name, value in values.items() if value is not None and name in response}


def _merged(response: Tree, values: Mapping[str, Tree], computed: frozenset[str]) -> Tree:
    if not isinstance(response, dict):
        return response
    changed = {
        name: value
        for name, value in values.items()
        if name in response and name not in computed and response[name] != value
    }
    return {**response, **changed} if changed else response


def with_reason(response: Tree, status: int, reason: str, is_valid: Callable[[Tree], bool]) -> Tree:
    """The body of an error with its status, and with what is wrong where it has a property for people."""
    result = response
    for names, value in ((_STATUSES, status), (_MESSAGES, reason)):
        if value:
            changed = _with_first(result, names, value, is_valid, 0)
            result = result if changed is None else changed
    return result


def _with_first(
    value: Tree, names: tuple[str, ...], new: str | int, is_valid: Callable[[Tree], bool], depth: int
) -> Tree:
    """The value with a property of one of some names replaced, the outermost first; None if there is none."""
    if not isinstance(value, dict) or depth > 2:
        return None
    for name in names:
        if name in value and type(value[name]) is type(new):
            changed: Tree = {**value, name: new}
            if is_valid(changed):
                return changed
    for name, inner in value.items():
        item = inner[0] if isinstance(inner, list) and inner else inner

        def is_valid_inside(changed: Tree, name: str = name, inner: Tree = inner) -> bool:
            whole: Tree = [changed, *inner[1:]] if isinstance(inner, list) else changed
            return is_valid({**value, name: whole})

        found = _with_first(item, names, new, is_valid_inside, depth + 1)
        if found is not None:
            return {**value, name: [found, *inner[1:]] if isinstance(inner, list) else found}
    return None
