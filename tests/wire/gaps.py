"""Where openapi-core reads less than OpenAPI says, and our own decoding decides. Each gap is named in the report.

A finding is set aside only if our own decoding read every given value back from the request; those values were valid.
"""

from __future__ import annotations

import re
from typing import Any

from tests.support.jsontypes import get_object, is_object
from tests.wire.spec import IGNORED_HEADERS, Op, Param

_PARAMETER = re.compile(
    r"(?:(?:Invalid|Missing required) (path|query|header|cookie) parameter"
    r"|(Path|Query|Header|Cookie) parameter error): (\S+)"
)
_LEAVES = ("string", "integer", "number", "boolean")


def gap(problem: str, op: Op, given: dict[str, Any], own: list[str], notes: list[str]) -> str | None:
    """The name of the gap that explains a finding of openapi-core; None if it is to be believed."""
    if own:
        return None
    found = _PARAMETER.search(problem)
    if found is not None:
        place, name = (found[1] or found[2]).lower(), found[3]
        if place != "path" and "Missing" not in problem and name not in given.get(place, {name}):
            return "gap: openapi-core reads the default of a parameter that is not sent"
        return _parameter(problem, op, place, name, notes)
    if "RequestBody" in problem:
        return _body(problem, op, given, notes)
    if problem.startswith("openapi-core itself fails"):
        return "gap: openapi-core itself fails"
    return None


def _parameter(problem: str, op: Op, place: str, name: str, notes: list[str]) -> str | None:
    if any(f"no valid value for {place} {name}" in note for note in notes):
        return "no valid value was found"
    param = next((item for item in op.params if (item.place, item.name) == (place, name)), None)
    if param is None and place == "header" and name.lower() in (*IGNORED_HEADERS, "authorization"):
        return "gap: openapi-core reads parameters that OpenAPI ignores"
    if param is None:
        return None
    if place == "path" and f"{{{name}}}" not in op.path:
        return "document: a path parameter has no place in the path"
    if "read-only property" in problem:
        return "gap: openapi-core applies readOnly to parameters"
    if "EmptyQueryParameterValue" in problem:
        return "gap: openapi-core takes empty values only with allowEmptyValue, which is deprecated"
    if param.media_type is not None:
        return "gap: openapi-core does not read parameters with content"
    if param.style in (
        "matrix",
        "label",
        "spaceDelimited",
        "pipeDelimited",
        "tabDelimited",
        "deepObject",
        "cookie",
    ):
        return f"gap: openapi-core does not read the style {param.style} in full"
    return _typed(param)


def _typed(param: Param) -> str | None:
    schema = param.schema if is_object(param.schema) else {}
    if schema.get("type") not in _LEAVES:
        return "gap: openapi-core reads parameters of one scalar type only"
    return None


def _body(problem: str, op: Op, given: dict[str, Any], notes: list[str]) -> str | None:
    if any("no valid value for the body" in note for note in notes):
        return "no valid value was found"
    unread = "MediaTypeNotFound" in problem or "Value b'" in problem or 'Value b"' in problem
    if unread and any("*" in name for name in get_object(op.body or {}, "content")):
        return "gap: openapi-core does not read wildcards of media types"
    kind = str(given.get("media_type", "")).partition(";")[0].lower()
    if kind == "application/x-www-form-urlencoded" or kind.startswith("multipart/"):
        return "gap: openapi-core does not read forms by their schemas in full"
    if kind not in ("application/json",) and "MediaTypeNotFound" not in problem:
        return f"gap: openapi-core does not read {kind}"
    return None
