"""Problems as SARIF 2.1.0, which code scanning services and editors read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from urllib.parse import quote

from sdkwright.reporting.rules import RULES

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def to_sarif(problems: Iterable[Mapping[str, object]], version: str) -> dict[str, object]:
    """A SARIF log of problems in the form of `reporting.text.problem_to_json`. Files are relative URIs."""
    problems = list(problems)
    ids = sorted({str(problem["rule"]) for problem in problems})
    driver = {"name": "sdkwright", "semanticVersion": version, "rules": [_rule(id_) for id_ in ids]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(problem, ids) for problem in problems],
    }
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(id_: str) -> dict[str, object]:
    rule = RULES[id_]
    return {"id": id_, "shortDescription": {"text": rule.meaning}, "help": {"text": rule.remedy}}


def _result(problem: Mapping[str, object], ids: list[str]) -> dict[str, object]:
    physical: dict[str, object] = {
        "artifactLocation": {"uri": quote(str(problem["file"]), safe="/~!$&'()*+,;=@-._")}
    }
    if problem["line"]:
        physical["region"] = {"startLine": problem["line"], "startColumn": problem["column"]}
    location: dict[str, object] = {"physicalLocation": physical}
    if problem["pointer"] is not None:
        location["logicalLocations"] = [{"fullyQualifiedName": problem["pointer"] or "/"}]
    hint = f" ({problem['hint']})" if problem["hint"] else ""
    return {
        "ruleId": problem["rule"],
        "ruleIndex": ids.index(str(problem["rule"])),
        "level": problem["severity"],  # SARIF has the same three: error, warning, note
        "message": {"text": f"{problem['message']}{hint}"},
        "locations": [location],
    }
