"""Where schemathesis reads less than OpenAPI says, or a document contradicts itself. Each gap is named in the output.

A finding is set aside only if what is said here of it is true of the very request and of the document.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from jsonschema import Draft202012Validator

from tests.mock.findings import Finding, ToolError
from tests.support.jsontypes import get_object, is_array, is_object

_IGNORED = ("accept", "content-type", "authorization")
_TEXTS = re.compile(r"application/x-www-form-urlencoded|multipart/.*|.*[/+]xml", re.IGNORECASE)
_PARAMETER = re.compile(r"(path|query|header|cookie) ([^:/;]+)[^:;]*: ")
_TOKEN = re.compile(r"[\w!#$%&'*+.^`|~-]+", re.ASCII)
_WRONG_TYPE = "schemathesis: a value of a wrong type has the text of a right one"
_ERRORS = {
    "SerializationNotPossible": "schemathesis: has no serializer for the media type of the body",
    "InvalidSchema": "document: a keyword has a value of a wrong type",
    "UnsupportedSchema": "document: a keyword has a value of a wrong type",
    "Unsatisfiable": "document: keywords of a schema contradict each other, so no value is valid",
    "InvalidStateMachine": "document: a link names a parameter that its operation does not have",
}


def error_gap(error: ToolError, others: set[str]) -> str | None:
    """Why schemathesis could not test something, if neither the mock nor the check is to blame.

    `others` are the kinds of all errors on the document: what it cannot make data for has to be a wrong keyword,
    or keywords that it names.
    """
    if error.kind == "UnsupportedSchema" and "InvalidSchema" not in others:
        return None
    if error.kind == "Unsatisfiable" and "conflicts with" not in error.message:
        return None
    return _ERRORS.get(error.kind)


def gap(finding: Finding, document: dict[str, Any]) -> str | None:
    """The name of the gap that explains a finding; None if it is to be believed."""
    rules = {
        "negative_data_rejection": (_ignored_header, _has_valid_reading),
        "missing_required_header": (_ignored_header,),
        "positive_data_acceptance": (
            _ignored_header,
            _empty_list,
            _names_alone,
            _object_in_cookie,
            _nested_text,
            _nested_in_form,
            _format_of_several_types,
            _linked_value,
        ),
        "status_code_conformance": (_dot_segments,),
        "response_schema_conformance": (_same_members, _later_keyword),
        "allow_header_conformance": (_same_path,),
        "unsupported_method": (_same_path,),
    }
    api = _Api(document)
    found = (rule(finding, api) for rule in (_no_header, *rules.get(finding.check, ())))
    return next((name for name in found if name is not None), None)


class _Api:
    """What a document says of an operation, in terms of OpenAPI 3."""

    def __init__(self, document: dict[str, Any]) -> None:
        self.document = document

    def resolve(self, value: Any) -> dict[str, Any]:
        """What a reference leads to."""
        for _ in range(20):
            ref = value.get("$ref") if is_object(value) else None
            if not isinstance(ref, str):
                break
            value = self.document
            for step in ref.removeprefix("#/").split("/"):
                value = (
                    get_object(value, step.replace("~1", "/").replace("~0", "~")) if is_object(value) else {}
                )
        return value if is_object(value) else {}

    def parameters(self, operation: str, container: str) -> dict[str, dict[str, Any]]:
        """The parameters of an operation in one container, by name."""
        method, _, path = operation.partition(" ")
        item = self.resolve(get_object(self.document, "paths").get(path))
        listed = [*_list(item, "parameters"), *_list(get_object(item, method.lower()), "parameters")]
        every = [self.resolve(parameter) for parameter in listed]
        return {str(one.get("name")): one for one in every if one.get("in") == container}

    def body_schema(self, operation: str, media_type: str) -> Any:
        """The schema of a request body."""
        method, _, path = operation.partition(" ")
        item = self.resolve(get_object(self.document, "paths").get(path))
        body = self.resolve(get_object(item, method.lower()).get("requestBody"))
        return get_object(get_object(body, "content"), media_type).get("schema", True)

    def response_schema(self, operation: str, status: int) -> dict[str, Any]:
        """The schema of a response in JSON."""
        method, _, path = operation.partition(" ")
        item = self.resolve(get_object(self.document, "paths").get(path))
        responses = get_object(get_object(item, method.lower()), "responses")
        response = self.resolve(responses.get(str(status), responses.get("default")))
        return self.resolve(get_object(get_object(response, "content"), "application/json").get("schema"))

    def is_valid(self, value: Any, schema: Any) -> bool:
        """Whether a value is valid, as JSON Schema has it."""
        root = {"components": _as_31(self.document.get("components", {})), "allOf": [_as_31(schema)]}
        validator: Any = Draft202012Validator(root)
        return bool(validator.is_valid(value))

    def properties(self, schema: Any, depth: int = 0) -> dict[str, Any]:
        """The properties of an object, and of the parts of its `allOf`."""
        resolved = self.resolve(schema)
        found = dict(get_object(resolved, "properties"))
        for part in _list(resolved, "allOf") if depth < 9 else ():
            found = {**self.properties(part, depth + 1), **found}
        return found


def _as_31(schema: Any) -> Any:
    """A schema of OpenAPI 3.0 in terms of JSON Schema, as far as the values of texts depend on it."""
    if is_array(schema):
        return [_as_31(item) for item in schema]
    if not is_object(schema):
        return schema
    result = {
        key: _as_31(item)
        for key, item in schema.items()
        if not (key in ("exclusiveMinimum", "exclusiveMaximum") and isinstance(item, bool))
    }
    if result.get("nullable") is True and isinstance(result.get("type"), str):
        result["type"] = [result["type"], "null"]
    return result


def _list(value: dict[str, Any], name: str) -> list[Any]:
    member = value.get(name)
    return member if is_array(member) else []


def _no_header(finding: Finding, api: _Api) -> str | None:
    """A request with such a name never gets to the mock: the HTTP parser of the server refuses it."""
    names = [name for name in api.parameters(finding.operation, "header") if name in finding.values("header")]
    is_wrong = any(not _TOKEN.fullmatch(name) for name in names)
    is_refused = finding.status == 400 and not finding.reason
    return "document: a header has a name that HTTP does not allow" if is_wrong and is_refused else None


# --- what negative cases leave of their faults


def _ignored_header(finding: Finding, api: _Api) -> str | None:
    """OpenAPI says that parameters of these names are ignored, and `Accept` chooses the response."""
    listed = {name.lower() for name in api.parameters(finding.operation, "header")} & {*_IGNORED}
    is_named = finding.parameter.lower() in listed or finding.status == 406
    is_named = is_named or any(f"'{name}'" in finding.message.lower() for name in listed)
    return "schemathesis: reads header parameters that OpenAPI ignores" if listed and is_named else None


def _has_valid_reading(finding: Finding, api: _Api) -> str | None:
    """What is wrong by its type alone, or by a name that nobody asks for, is right once it is text."""
    containers = finding.negated
    if not containers:
        return None
    if containers == {"body"}:
        media_type = str(finding.case.get("media_type", ""))
        schema = api.body_schema(finding.operation, media_type)
        body = finding.case.get("body")
        if body is None and _has_lone_nullable(schema, api):
            return (
                "document: allows null beside an allOf part with a type, where OpenAPI gives that no effect"
            )
        if not _TEXTS.fullmatch(media_type):
            return "schemathesis: takes a valid value for a wrong one" if api.is_valid(body, schema) else None
        body = _without_list_texts(body, schema, media_type, api)
        return _WRONG_TYPE if _fits(body, schema, api) else None
    for container in containers - {"body"}:
        values = finding.values(container)
        for name, parameter in api.parameters(finding.operation, container).items():
            if name not in values:
                if parameter.get("required") is True:
                    return None
            elif not _fits(values[name], parameter.get("schema", True), api):
                return None
    return (
        None if "body" in containers else "schemathesis: a value of a wrong type has the text of a right one"
    )


def _without_list_texts(body: Any, schema: Any, media_type: str, api: _Api) -> Any:
    """A body as schemathesis writes it in XML: a list that is none is an empty element."""
    if not is_object(body) or not media_type.endswith("xml"):
        return body
    lists = {name for name, item in api.properties(schema).items() if "items" in api.resolve(item)}
    return {name: [] if name in lists and not is_array(item) else item for name, item in body.items()}


def _has_lone_nullable(schema: Any, api: _Api) -> bool:
    """Whether a part of an `allOf` has `nullable` and no type. The generator takes that as it is meant."""
    parts = [api.resolve(part) for part in _list(api.resolve(schema), "allOf")]
    return any(part.get("nullable") is True and "type" not in part for part in parts)


_NONE = object()


def _fits(value: Any, schema: Any, api: _Api) -> bool:
    """Whether a value has the same text as one that is valid."""
    return _fitting(value, schema, api, 0) is not _NONE


def _fitting(value: Any, schema: Any, api: _Api, depth: int) -> Any:
    """A valid value with the same text; `_NONE` if there is none."""
    for candidate in _same_texts(value):
        if api.is_valid(candidate, schema):
            return candidate
    if not is_object(value) or depth > 5:
        return _NONE
    known = api.properties(schema)
    members = {name: _fitting(item, known.get(name, True), api, depth + 1) for name, item in value.items()}
    sent = {name: item for name, item in value.items() if item is not None and item not in ([], {})}
    if any(members[name] is _NONE for name in sent):
        return _NONE
    for names in (value, sent):
        candidate = {name: members[name] for name in names if members[name] is not _NONE}
        if api.is_valid(candidate, schema):
            return candidate
    return _NONE


def _same_texts(value: Any) -> Iterator[Any]:
    """Values that are written as the same text, in one of the styles or as parts of a form."""
    yield value
    texts = [*_texts(value)]
    readings = [_reading(text) for text in texts]
    for items in (texts, readings):
        yield items
        if len(items) == 1:
            yield items[0]
    if value is None or value in ("", [], {}):
        yield from ("", [], {}, None, [{}])
    if isinstance(value, str):  # a list, or an object
        parts = value.split(",")
        yield parts
        yield [_reading(part) for part in parts]
        yield {value: ""}
        yield {"": value}
        if len(parts) % 2 == 0:
            yield dict(zip(parts[::2], parts[1::2], strict=True))


def _texts(value: Any) -> Iterator[str]:
    if is_array(value):
        for item in value:
            yield item if isinstance(item, str) else json.dumps(item)
    else:
        yield value if isinstance(value, str) else json.dumps(value)


def _reading(text: str) -> Any:
    with suppress(ValueError):
        return json.loads(text)
    return text


# --- what positive cases cannot say


def _named_in_reason(finding: Finding, api: _Api) -> tuple[str, str, dict[str, Any]] | None:
    """The container and the name of the parameter that the mock refuses, with what the document says of it."""
    found = _PARAMETER.search(finding.reason)
    if found is None:
        return None
    parameter = api.parameters(finding.operation, found[1]).get(found[2])
    return None if parameter is None else (found[1], found[2], parameter)


def _empty_list(finding: Finding, api: _Api) -> str | None:
    """A list without items is no part of a form, and no pair of a query."""
    named = _named_in_reason(finding, api)
    if named is not None and finding.reason.endswith(": is required"):
        is_empty = finding.values(named[0]).get(named[1], []) in ([], {})
        return "schemathesis: an empty list has no text" if is_empty else None
    body = finding.case.get("body")
    missing = re.search(r"body[^:]*: '(.*)' is a required property", finding.reason)
    if missing is None or not is_object(body) or not _TEXTS.fullmatch(str(finding.case.get("media_type"))):
        return None
    is_empty = missing[1] in body and body[missing[1]] in ([], {})
    return "schemathesis: an empty list has no text" if is_empty else None


def _names_alone(finding: Finding, api: _Api) -> str | None:
    """Objects in a delimited style are sent as the names of their properties, without the values."""
    named = _named_in_reason(finding, api)
    if named is None or named[2].get("style") not in ("spaceDelimited", "pipeDelimited"):
        return None
    is_object_ = bool(api.properties(named[2].get("schema")))
    return "schemathesis: objects in delimited styles are sent without values" if is_object_ else None


def _object_in_cookie(finding: Finding, api: _Api) -> str | None:
    """An object that is exploded is several cookies, and schemathesis sends one."""
    named = _named_in_reason(finding, api)
    if named is None or named[0] != "cookie" or named[2].get("explode") is False:
        return None
    is_object_ = bool(api.properties(named[2].get("schema")))
    return "schemathesis: an exploded object is sent as one cookie" if is_object_ else None


def _nested_text(finding: Finding, api: _Api) -> str | None:
    """Styles have no form for lists and objects in a list or an object; schemathesis writes them as Python does."""
    named = _named_in_reason(finding, api)
    if named is None:
        return None
    written = {"path": "path_parameters", "query": "query", "header": "headers", "cookie": "cookies"}
    text = str(get_object(dict(finding.case), written[named[0]]).get(named[1], ""))
    is_grouped = bool(api.properties(named[2].get("schema"))) or "items" in api.resolve(
        named[2].get("schema")
    )
    has_nested = re.search(r"[\[{]|%5B|%7B", text) is not None
    return (
        "schemathesis: nests values in a style that has no form for it" if is_grouped and has_nested else None
    )


def _nested_in_form(finding: Finding, api: _Api) -> str | None:
    """The same in forms: an object in a list is written as Python does, which is not JSON."""
    found = re.search(r"body /([^/:]+)/(\d+): expected object", finding.reason)
    body = finding.case.get("body")
    if found is None or finding.case.get("media_type") != "application/x-www-form-urlencoded":
        return None
    items = _list(body, found[1]) if is_object(body) else []
    is_nested = int(found[2]) < len(items) and is_object(items[int(found[2])])
    return "schemathesis: nests values in a style that has no form for it" if is_nested else None


def _format_of_several_types(finding: Finding, api: _Api) -> str | None:
    """Text beside another type, such as null, is made without a look at its format."""
    found = re.fullmatch(r"body /([^/:]+): expected the format \S+", finding.reason.rpartition("; ")[2])
    schema = api.resolve(api.body_schema(finding.operation, str(finding.case.get("media_type"))))
    if found is None or finding.reason.count("expected") != 1:
        return None
    types = _list(api.resolve(get_object(schema, "properties").get(found[1])), "type")
    return "schemathesis: reads no format beside several types" if len(types) > 1 else None


def _linked_value(finding: Finding, api: _Api) -> str | None:
    """A value of one response is a parameter of the next request, and the document allows it only in the response."""
    named = _named_in_reason(finding, api)
    if finding.phase != "stateful" or named is None:
        return None
    value = finding.values(named[0]).get(named[1])
    schema = named[2].get("schema", True)
    is_wrong = not any(api.is_valid(candidate, schema) for candidate in _same_texts(value))
    return "document: a parameter does not allow what a response has for it" if is_wrong else None


# --- responses


def _same_members(finding: Finding, api: _Api) -> str | None:
    """No value is right for exactly one member where two members are the same."""
    members = _list(api.response_schema(finding.operation, finding.status), "oneOf")
    is_twice = any(members.count(member) > 1 for member in members)
    return "document: a oneOf has the same member twice" if is_twice else None


def _later_keyword(finding: Finding, api: _Api) -> str | None:
    """OpenAPI 3.0 has no `const`. The generator takes it as it is meant, and schemathesis leaves it out."""
    schema = api.response_schema(finding.operation, finding.status)
    is_old = str(api.document.get("openapi", "")).startswith("3.0")
    return "document: has a keyword of a later version" if is_old and _has_const(schema, api, 0) else None


def _has_const(schema: Any, api: _Api, depth: int) -> bool:
    resolved = api.resolve(schema)
    parts = [part for name in ("allOf", "oneOf", "anyOf") for part in _list(resolved, name)]
    inner = [*parts, *get_object(resolved, "properties").values()]
    return "const" in resolved or (depth < 6 and any(_has_const(part, api, depth + 1) for part in inner))


# --- paths


def _dot_segments(finding: Finding, api: _Api) -> str | None:
    """Clients take `.` and `..` out of paths before they send them (RFC 3986)."""
    values = get_object(dict(finding.case), "path_parameters").values()
    is_gone = finding.status in (404, 405) and any(value in (".", "..") for value in values)
    return "schemathesis: a value is a dot segment, which is not sent" if is_gone else None


def _same_path(finding: Finding, api: _Api) -> str | None:
    """Two paths that differ in the names of parameters alone are one path, with the methods of both."""
    path = finding.operation.partition(" ")[2]
    shapes = [re.sub(r"\{[^}]*\}", "{}", other) for other in get_object(api.document, "paths")]
    is_same = shapes.count(re.sub(r"\{[^}]*\}", "{}", path)) > 1
    return "document: paths differ in the names of their parameters alone" if is_same else None
