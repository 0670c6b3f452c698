"""What the wire test once read wrongly, a small document per kind; and that it still finds what is wrong there."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support import ROOT
from tests.wire.asked import Asker
from tests.wire.decode import Raw, check, segments
from tests.wire.drive import Outcome
from tests.wire.driving import driver, failures
from tests.wire.gaps import gap
from tests.wire.spec import Op, Spec, Template, fitting
from tests.wire.values import Maker

DOCUMENTS = {name: ROOT / "tests" / "wire" / name for name in ("kinds.yaml", "kinds.swagger.yaml")}
KINDS = [
    ("kinds.yaml", "events", 3),
    ("kinds.yaml", "headers", 7),
    ("kinds.yaml", "queries", 6),
    ("kinds.yaml", "wildcards", 6),
    ("kinds.yaml", "forms", 3),
    ("kinds.yaml", "bytes", 1),
    ("kinds.yaml", "empty", 1),
    ("kinds.swagger.yaml", "headers", 2),
    ("kinds.swagger.yaml", "forms", 3),
    ("kinds.swagger.yaml", "bodies", 1),
    ("kinds.swagger.yaml", "paths", 1),
    ("kinds.swagger.yaml", "formats", 1),
]


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Outcome]]:
    """What came of every operation, by document."""
    found: dict[str, list[Outcome]] = {}
    for name, path in DOCUMENTS.items():
        with driver(path, tmp_path_factory.mktemp("kinds")) as one:
            found[name] = list(one.run(every=1))
    return found


@pytest.fixture(scope="module")
def spec() -> Spec:
    return Spec(DOCUMENTS["kinds.yaml"])


def operation(spec: Spec, path: str, method: str = "get") -> Op:
    return next(op for op in spec.operations() if (op.path, op.method) == (path, method))


def problems(spec: Spec, op: Op, target: str, headers: dict[str, str], **given: dict[str, Any]) -> list[str]:
    """What is wrong with a request for what was given."""
    raw = Raw(op.method.upper(), target, list(headers.items()), b"")
    nothing: dict[str, Any] = {key: {} for key in ("path", "query", "header", "cookie", "querystring")}
    return list(check(spec, op, raw, {**nothing, **given}))


@pytest.mark.parametrize(("document", "kind", "count"), KINDS)
def test_documents_of_a_kind_pass(
    outcomes: dict[str, list[Outcome]], document: str, kind: str, count: int
) -> None:
    found = [item for item in outcomes[document] if item.path.startswith(f"/{kind}/")]
    assert len(found) == count
    assert failures(found) == []
    assert [item.unmet for item in found if item.unmet] == []


def test_events_have_data_even_if_these_are_optional(outcomes: dict[str, list[Outcome]]) -> None:
    assert [item.notes for item in outcomes["kinds.yaml"] if item.path.startswith("/events/")] == [[], [], []]


def test_an_authorization_that_no_scheme_sends_has_to_be_sent(spec: Spec) -> None:
    op = operation(spec, "/headers/authorization")
    header = {"Authorization": "text"}
    assert problems(spec, op, op.path, {}, header=header) == ["header Authorization (simple): is missing"]
    assert problems(spec, op, op.path, {"authorization": "text"}, header=header) == []


def test_headers_that_openapi_ignores_are_no_parameters(spec: Spec) -> None:
    names = {
        path: [param.name for param in operation(spec, path, method).params]
        for path, method in (("/headers/ignored", "get"), ("/headers/authorization", "put"))
    }
    assert names == {"/headers/ignored": [], "/headers/authorization": []}
    assert [param.name for param in operation(spec, "/headers/elsewhere").params] == [
        "Accept",
        "Authorization",
    ]


def test_openapi_core_is_not_believed_about_headers_that_openapi_ignores(spec: Spec) -> None:
    op = operation(spec, "/headers/ignored")
    problem = "MissingRequiredParameter: Missing required header parameter: Accept"
    assert gap(problem, op, {}, [], []) == "gap: openapi-core reads parameters that OpenAPI ignores"
    assert gap(problem.replace("Accept", "X-Other"), op, {}, [], []) is None


def test_openapi_core_is_not_believed_about_defaults_that_are_not_sent(spec: Spec) -> None:
    op = operation(spec, "/queries/fixed?kind=one&flag")
    problem = "InvalidParameter: Invalid query parameter: z"
    expected = "gap: openapi-core reads the default of a parameter that is not sent"
    assert gap(problem, op, {"query": {}}, [], []) == expected
    assert gap(problem, op, {"query": {"z": 1}}, [], []) is None


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("text; session=text", []),
        ("session=text; text", []),
        ("session=text", ["header Cookie (simple): 'text' became 'session=text; jar=x'"]),
    ],
)
def test_a_cookie_header_is_found_among_other_cookies(spec: Spec, header: str, expected: list[str]) -> None:
    op = operation(spec, "/headers/cookie")
    found = problems(
        spec,
        op,
        op.path,
        {"cookie": f"{header}; jar=x"},
        header={"Cookie": "text"},
        cookie={"session": "text"},
    )
    assert found == expected


def test_a_path_template_is_taken_apart() -> None:
    assert Template.of("/a/{b}?c={d}&e=1&{f}&g=h:{i}&j#k") == Template(
        "/a/{b}", (("e", "1"), ("g", "h:{i}"), ("j", "")), (("c", "d"), ("f", "f")), ()
    )
    assert Template.of("/a/{b?}") == Template("/a/{b?}", (), (), ())
    assert Template.of("/a/{b}?c={b}&d={b}") == Template("/a/{b}", (("c", "{b}"), ("d", "{b}")), (), ())
    assert Template.of("/a{?b,c*}{&d}") == Template("/a", (), (), ("b", "c", "d"))


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("/a/1?kind=one&filter=id:2", {"b": "1", "c": "2"}),
        ("/a/1?filter=id:2&x=3&kind=one", {"b": "1", "c": "2"}),
        ("/a/1?kind=two&filter=id:2", None),
        ("/a/1?kind=one&filter=2", None),
        ("/a/1", None),
        ("/b/1?kind=one&filter=id:2", None),
    ],
)
def test_a_query_of_a_path_template_has_to_be_sent(target: str, expected: dict[str, str] | None) -> None:
    assert segments("/a/{b}?kind=one&filter=id:{c}", target) == expected


def test_a_parameter_that_a_query_in_the_path_names_may_be_there_once(spec: Spec) -> None:
    op = operation(spec, "/queries/query?x={x}&y={y}")
    query = {"x": "text", "y": 1}
    assert problems(spec, op, "/queries/query?x=text&y=1", {}, query=query) == []
    assert problems(spec, op, "/queries/query?x=text&y=1&x=text", {}, query=query) == [
        "query x (form, exploded): is there 2 times"
    ]


def test_the_parameters_of_a_query_in_the_path_have_its_names(spec: Spec) -> None:
    paths = [op.path for op in spec.operations() if op.path.startswith("/queries/")]
    assert {
        path.removeprefix("/queries/"): [
            (param.place, param.name, param.required) for param in operation(spec, path).params
        ]
        for path in paths
    } == {
        "path?x={x}": [("query", "x", True)],
        "query?x={x}&y={y}": [("query", "z", False), ("query", "x", True), ("query", "y", False)],
        "renamed?x={y}": [("query", "x", True)],
        "fixed?kind=one&flag": [("query", "z", False)],
        "partly?filter=id:{id}": [("path", "id", True)],
        "{id}{?x,y*}": [("path", "id", True), ("query", "x", False), ("query", "y", False)],
    }


@pytest.mark.parametrize(
    ("pattern", "name", "expected"),
    [
        ("text/*", "text/plain", True),
        ("text/*", "image/png", False),
        ("*/*", "image/png", True),
        ("application/*+json", "application/problem+json; charset=utf-8", True),
        ("application/*+json", "application/json", True),
        ("application/*+json", "application/xml", False),
        ("application/*+json", "text/json", False),
    ],
)
def test_a_wildcard_stands_for_media_types(pattern: str, name: str, expected: bool) -> None:
    assert fitting(pattern, name) is expected


def test_a_form_is_of_a_list_if_it_can_be_nothing_else(spec: Spec) -> None:
    asker = Asker(spec, Maker(spec))
    found: dict[str, list[str]] = {}
    for path in ("/forms/list", "/forms/choice", "/forms/member"):
        content = (operation(spec, path, "put").body or {})["content"]
        found[path] = [name for name in content if asker.is_form_of_list(name, content, "")]
    assert found == {
        "/forms/list": ["application/x-www-form-urlencoded", "multipart/form-data"],
        "/forms/choice": [],
        "/forms/member": [],
    }
