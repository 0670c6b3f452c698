"""Which findings of schemathesis are set aside, and that those like them are not."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.mock.__main__ import explain
from tests.mock.findings import Finding, ToolError
from tests.mock.gaps import error_gap, gap

LIST: Any = {"type": "array", "items": {"type": "string"}}
NUMBERS: Any = {"type": "array", "items": {"type": "integer"}}
SIZE: Any = {"type": "object", "properties": {"width": {"type": "integer"}}, "required": ["width"]}
FORM: Any = {
    "type": "object",
    "required": ["list"],
    "properties": {
        "list": LIST,
        "number": {"type": "integer"},
        "size": {"$ref": "#/components/schemas/Size"},
        "day": {"type": ["string", "null"], "format": "date"},
        "hour": {"type": "string", "format": "time"},
    },
}
DOCUMENT: Any = {
    "openapi": "3.0.3",
    "paths": {
        "/a/{name}": {
            "post": {
                "parameters": [
                    {"name": "name", "in": "path", "required": True, "schema": {"type": "string"}},
                    {"name": "list", "in": "query", "schema": LIST},
                    {"name": "numbers", "in": "query", "required": True, "schema": NUMBERS},
                    {"name": "size", "in": "cookie", "schema": SIZE},
                    {"name": "Accept", "in": "header", "required": True, "schema": {"type": "string"}},
                    {"name": "no token", "in": "header", "schema": {"type": "string"}},
                    {"name": "X-Count", "in": "header", "schema": {"type": "integer"}},
                ],
                "requestBody": {
                    "content": {
                        "multipart/form-data": {"schema": FORM},
                        "application/json": {
                            "schema": {"allOf": [{"nullable": True}, {"type": "string"}, {"maxLength": 3}]}
                        },
                        "application/vnd.any+json": {"schema": {"maxLength": 3}},
                    }
                },
            }
        },
        "/const": {
            "get": {
                "responses": {"200": {"content": {"application/json": {"schema": {"oneOf": [{"const": 1}]}}}}}
            },
            "post": {
                "requestBody": {
                    "content": {
                        name: {
                            "schema": {
                                "properties": {"list": LIST, "sizes": {"type": "array", "items": SIZE}}
                            }
                        }
                        for name in ("application/xml", "application/x-www-form-urlencoded")
                    }
                }
            },
        },
        "/twice": {
            "get": {
                "responses": {"200": {"content": {"application/json": {"schema": {"oneOf": [SIZE, SIZE]}}}}}
            },
            "put": {
                "responses": {"200": {"content": {"application/json": {"schema": {"oneOf": [SIZE, LIST]}}}}}
            },
        },
        "/b/{first}": {"get": {}},
        "/b/{second}": {"put": {}},
    },
    "components": {"schemas": {"Size": SIZE}},
}
OPERATION = "POST /a/{name}"
JSON, PARTS = "application/json", "multipart/form-data"


def finding(
    check: str, *, negative: str = "", phase: str = "fuzzing", parameter: str = "", **fields: Any
) -> Finding:
    """A finding on the operation, with the rest of its case as fields."""
    status, reason = fields.pop("status", 200), fields.pop("reason", "")
    operation, message = fields.pop("operation", OPERATION), fields.pop("message", "")
    components = {negative: {"mode": "negative"}} if negative else {}
    meta: Any = {"components": components, "phase": {"name": phase, "data": {"parameter": parameter}}}
    raw = fields.pop("raw", None)
    case = {**fields, "meta": {**meta, **({"raw_containers": raw} if raw else {})}}
    return Finding(check, message, operation, "/a", case, status, reason)


REJECTED, ACCEPTED = "positive_data_acceptance", "negative_data_rejection"


@pytest.mark.parametrize(
    ("found", "part"),
    [
        (finding(ACCEPTED, negative="body", media_type=PARTS, body={"list": {}}), "wrong type has the text"),
        (
            finding(ACCEPTED, negative="body", media_type=PARTS, body={"list": True}),
            "wrong type has the text",
        ),
        (
            finding(ACCEPTED, negative="body", media_type=PARTS, body={"list": "a", "number": "7"}),
            "wrong type",
        ),
        (
            finding(ACCEPTED, negative="body", media_type=PARTS, body={"list": "a", "size": {"width": "1"}}),
            "wrong",
        ),
        (
            finding(ACCEPTED, negative="body", media_type=PARTS, body={"list": "a", "number": []}),
            "wrong type",
        ),
        (
            finding(ACCEPTED, negative="query", raw={"query": {"numbers": 7, "list": 7}}),
            "wrong type has the text",
        ),
        (finding(ACCEPTED, negative="header", raw={"header": {"Accept": "a", "X-New": 1}}), "wrong type"),
        (finding(ACCEPTED, negative="header", parameter="Accept", raw={"header": {}}), "OpenAPI ignores"),
        (finding("missing_required_header", message="missing required 'Accept' header"), "OpenAPI ignores"),
        (finding(REJECTED, status=406), "OpenAPI ignores"),
        (finding(ACCEPTED, negative="body", media_type=JSON), "where OpenAPI gives that no effect"),
        (finding(ACCEPTED, negative="body", media_type="application/vnd.any+json", body=7), "valid value"),
        (
            finding(
                REJECTED, media_type=PARTS, body={"list": []}, reason="body: 'list' is a required property"
            ),
            "empty list",
        ),
        (
            finding(REJECTED, raw={"query": {"numbers": []}}, reason="query numbers: is required"),
            "empty list",
        ),
        (finding(REJECTED, cookies={"size": "width=1"}, reason="cookie size: expected object"), "one cookie"),
        (finding(REJECTED, query={"list": "[[1]]"}, reason="query list/0: expected string"), "nests values"),
        (
            finding(
                REJECTED, phase="stateful", query={"numbers": "a"}, reason="query numbers/0: expected integer"
            ),
            "what a response has",
        ),
        (finding("status_code_conformance", status=404, path_parameters={"name": ".."}), "dot segment"),
        (finding("unsupported_method", status=400, headers={"no token": "a"}), "HTTP does not allow"),
        (finding("response_schema_conformance", operation="GET /const"), "a later version"),
        (
            finding(
                ACCEPTED,
                negative="body",
                media_type="application/xml",
                body={"sizes": "a"},
                operation="POST /const",
            ),
            "wrong type has the text",
        ),
        (
            finding(
                REJECTED,
                media_type="application/x-www-form-urlencoded",
                body={"sizes": [{"width": 1}]},
                operation="POST /const",
                reason="body /sizes/0: expected object",
            ),
            "nests values",
        ),
        (
            finding(
                REJECTED, media_type=PARTS, body={"day": ""}, reason="body /day: expected the format date"
            ),
            "beside several types",
        ),
        (finding("response_schema_conformance", operation="GET /twice"), "the same member twice"),
        (finding("allow_header_conformance", operation="OPTIONS /b/{first}"), "names of their parameters"),
    ],
)
def test_a_gap_explains(found: Finding, part: str) -> None:
    assert part in (gap(found, DOCUMENT) or "")


@pytest.mark.parametrize(
    "found",
    [
        finding(ACCEPTED, negative="body", media_type=PARTS, body={"list": "a", "number": "b"}),
        finding(ACCEPTED, negative="body", media_type=PARTS, body={"list": "a", "number": [1, 2]}),
        finding(ACCEPTED, negative="body", media_type=PARTS, body={"list": "a", "size": {"width": "b"}}),
        finding(ACCEPTED, negative="body", media_type=PARTS, body={"number": 1}),
        finding(ACCEPTED, negative="body", media_type=JSON, body=7),
        finding(ACCEPTED, negative="query", raw={"query": {"numbers": "a"}}),
        finding(ACCEPTED, negative="query", raw={"query": {"list": "a"}}),
        finding(
            ACCEPTED, negative="header", parameter="X-Count", raw={"header": {"Accept": "a", "X-Count": "b"}}
        ),
        finding("missing_required_header", message="missing required 'X-Count' header"),
        finding(REJECTED, status=400, reason="header X-Count: expected integer"),
        finding(
            REJECTED, media_type=PARTS, body={"list": ["a"]}, reason="body: 'list' is a required property"
        ),
        finding(REJECTED, media_type=JSON, body={"list": []}, reason="body: 'list' is a required property"),
        finding(REJECTED, raw={"query": {"numbers": [1]}}, reason="query numbers: is required"),
        finding(
            REJECTED, phase="stateful", query={"numbers": "1"}, reason="query numbers/0: expected integer"
        ),
        finding(REJECTED, query={"numbers": "a"}, reason="query numbers/0: expected integer"),
        finding("status_code_conformance", status=404, path_parameters={"name": "a"}),
        finding("status_code_conformance", status=500, path_parameters={"name": ".."}),
        finding("allow_header_conformance", operation="OPTIONS /a/{name}"),
        finding("unsupported_method", status=400, headers={"X-Count": "1"}),
        finding("unsupported_method", status=400, headers={"no token": "a"}, reason="the body is not valid"),
        finding("not_a_server_error", status=500),
        finding(
            REJECTED,
            media_type="application/x-www-form-urlencoded",
            body={"sizes": [1]},
            operation="POST /const",
            reason="body /sizes/0: expected object",
        ),
        finding(REJECTED, media_type=PARTS, body={"hour": ""}, reason="body /hour: expected the format time"),
        finding(
            REJECTED,
            media_type=PARTS,
            body={"day": "", "number": "a"},
            reason="body /number: expected integer; body /day: expected the format date",
        ),
        finding("response_schema_conformance"),
        finding("response_schema_conformance", operation="PUT /twice"),
    ],
)
def test_a_finding_is_believed(found: Finding) -> None:
    assert gap(found, DOCUMENT) is None


def test_errors_of_the_tool_are_explained_by_what_they_are() -> None:
    unsupported = ToolError("UnsupportedSchema", "", "GET /a")
    assert "wrong type" in (error_gap(unsupported, {"InvalidSchema"}) or "")
    assert error_gap(unsupported, set()) is None
    assert "link" in (error_gap(ToolError("InvalidStateMachine", "", ""), set()) or "")
    conflict = ToolError("Unsatisfiable", "`type` at /allOf/0 conflicts with `type` at /allOf/1", "GET /a")
    assert "contradict" in (error_gap(conflict, set()) or "")
    assert error_gap(conflict._replace(message="gave up"), set()) is None
    assert error_gap(ToolError("ConnectionError", "", "GET /a"), set()) is None


def test_a_report_is_read(tmp_path: Path) -> None:
    failure = {"operation": OPERATION, "message": ""}
    checks = [{"name": "not_a_server_error", "status": "failure", "failure_info": {"failure": failure}}]
    response = {"status_code": 500, "headers": {"mock-reason": ["a bug"]}}
    recorder = {
        "checks": {"c": [*checks, {"name": "b", "status": "success"}]},
        "cases": {"c": {"value": {"meta": None}}},
        "interactions": {"c": {"request": {"uri": "http://a/b"}, "response": response}},
    }
    events: Any = [
        {"Initialize": {}},
        {"ScenarioFinished": {"recorder": recorder}},
        {"NonFatalError": {"value": {"type": "SerializationNotPossible", "message": ""}, "label": OPERATION}},
    ]
    report = tmp_path / "findings.ndjson"
    report.write_text("\n".join(map(json.dumps, events)), encoding="utf-8")
    gaps, others = explain(report, DOCUMENT)
    assert list(gaps.values()) == [1]
    assert others == [f"{OPERATION}: not_a_server_error 500 a bug"]
