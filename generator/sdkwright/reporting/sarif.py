"""Problems as SARIF 2.1.0, which code scanning services and editors read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from urllib.parse import quote

from sdkwright.reporting.rules import RULES

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def log(problems: Iterable[Mapping[str, object]], version: str) -> dict[str, object]:
    """A whole SARIF log of problems as `presentation.data` gives them. Files are relative URIs."""
    found = list(problems)
    ids = sorted({str(item["rule"]) for item in found})
    driver = {"name": "sdkwright", "semanticVersion": version, "rules": [_rule(id_) for id_ in ids]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(item, ids) for item in found],
    }
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(id_: str) -> dict[str, object]:
    rule = RULES[id_]
    return {"id": id_, "shortDescription": {"text": rule.meaning}, "help": {"text": rule.remedy}}


def _result(item: Mapping[str, object], ids: list[str]) -> dict[str, object]:
    place: dict[str, object] = {
        "artifactLocation": {"uri": quote(str(item["file"]), safe="/~!$&'()*+,;=@-._")}
    }
    if item["line"]:
        place["region"] = {"startLine": item["line"], "startColumn": item["column"]}
    location: dict[str, object] = {"physicalLocation": place}
    if item["pointer"] is not None:
        location["logicalLocations"] = [{"fullyQualifiedName": item["pointer"] or "/"}]
    hint = f" ({item['hint']})" if item["hint"] else ""
    return {
        "ruleId": item["rule"],
        "ruleIndex": ids.index(str(item["rule"])),
        "level": item["severity"],  # error, warning and note are SARIF's words, too
        "message": {"text": f"{item['message']}{hint}"},
        "locations": [location],
    }
