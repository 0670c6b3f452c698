"""What schemathesis found, from its report: requests with the responses that it objects to, and errors of its own."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from tests.support.jsontypes import get_object, is_object


class Finding(NamedTuple):
    """A response that is not as a check of schemathesis would have it."""

    check: str  # positive_data_acceptance, ...
    message: str
    operation: str  # GET /pets/{id}
    path: str  # as it was sent
    case: Mapping[str, Any]  # what schemathesis meant to send, by containers
    status: int
    reason: str  # of the mock, for a refusal

    @property
    def phase(self) -> str:
        """The phase of the test: examples, coverage, fuzzing, stateful."""
        return str(get_object(self._meta, "phase").get("name"))

    @property
    def parameter(self) -> str:
        """The parameter that a negative case is about; empty if none is named."""
        return str(get_object(get_object(self._meta, "phase"), "data").get("parameter") or "")

    @property
    def negated(self) -> set[str]:
        """The containers whose values are meant to be wrong: path, query, header, cookie, body."""
        containers = get_object(self._meta, "components")
        return {
            name for name, value in containers.items() if is_object(value) and value["mode"] == "negative"
        }

    def values(self, container: str) -> dict[str, Any]:
        """The parameters of a container, as they were before they were written as text, where that is known."""
        raw = get_object(self._meta, "raw_containers").get(container)
        written = {"path": "path_parameters", "query": "query", "header": "headers", "cookie": "cookies"}
        values = raw if is_object(raw) else self.case.get(written[container])
        return values if is_object(values) else {}

    @property
    def _meta(self) -> dict[str, Any]:
        return get_object(dict(self.case), "meta")


class ToolError(NamedTuple):
    """Why schemathesis could not test something."""

    kind: str
    message: str
    operation: str


def read_report(path: Path) -> Iterator[Finding | ToolError]:
    """The findings of a report in the format ndjson, one for each request and check."""
    for line in path.read_text(encoding="utf-8").splitlines():
        for name, event in json.loads(line).items():
            if name == "ScenarioFinished":
                yield from _of_scenario(get_object(event, "recorder"))
            elif name in ("NonFatalError", "FatalError"):
                error = get_object(event, "value") or get_object(event, "exception")
                yield ToolError(
                    str(error.get("type", name)), str(error.get("message", "")), str(event.get("label", ""))
                )


def _of_scenario(recorder: dict[str, Any]) -> Iterator[Finding]:
    for identity, checks in get_object(recorder, "checks").items():
        for check in checks:
            if check["status"] != "failure":
                continue
            failure = check["failure_info"]["failure"]
            interaction = recorder["interactions"].get(identity, {})
            response = get_object(interaction, "response")
            yield Finding(
                check=check["name"],
                message=failure["message"],
                operation=failure["operation"],
                path=urlsplit(str(get_object(interaction, "request").get("uri", ""))).path,
                case=recorder["cases"][identity]["value"],
                status=response.get("status_code", 0),
                reason="".join(get_object(response, "headers").get("mock-reason", [])),
            )
