"""A comparison as text and as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Final

from msgspec import Struct

from sdkwright.diagnostics.report import escape_unprintable
from sdkwright.surfaces.compare import KINDS, Comparison, Difference
from sdkwright.surfaces.model import Method

FORMAT: Final = 1
"""The version of the JSON. It changes when programs that read it have to change."""
_SHOWN = 8  # methods of operations that the document does not have


class Result(Struct, frozen=True, kw_only=True):
    """A comparison, with what becomes of it if `sdk.toml` has the proposal."""

    comparison: Comparison
    old: str  # as the command line has it
    new: str
    proposal: str  # tables of TOML; empty if there is nothing to propose
    after: Comparison | None  # with the proposal
    page: str


def to_text(result: Result) -> str:
    """Counts, then what has to change, and what `sdk.toml` can keep."""
    comparison = result.comparison
    lines = [*_head(result), *_counts(result), *_everywhere(comparison)]
    for kind in KINDS:
        lines += _differences(kind, [item for item in comparison.differences if item.kind == kind])
    lines += _missing(comparison.missing)
    if comparison.old.unreadable:
        listed = ", ".join(comparison.old.unreadable[:5])
        lines += ["", f"{len(comparison.old.unreadable)} modules cannot be parsed: {listed}"]
    lines += _proposal(result)
    same, total = comparison.counts
    lines += [
        "",
        f"{result.old} -> {result.new}: {same:,} of {total:,} public names are the same{_after(result)}",
    ]
    return "".join(f"{escape_unprintable(line)}\n" for line in lines)


def _head(result: Result) -> list[str]:
    old, new = result.comparison.old, result.comparison.new
    made = f" ({old.generator})" if old.generator else ""
    return [f"{old.package}{made} -> {new.package}"]


def _counts(result: Result) -> list[str]:
    comparison, after = result.comparison, result.after
    lines: list[str] = []
    for kind, label in KINDS.items():
        same, total = comparison.same.get(kind, 0), comparison.total.get(kind, 0)
        if not total:
            continue
        line = f"  {label:<28}{same:>7,} of {total:,}"
        if after is not None and (after.same.get(kind, 0), after.total.get(kind, 0)) != (same, total):
            line += f"; {after.same.get(kind, 0):,} of {after.total.get(kind, 0):,} with the proposal"
        lines.append(line)
    return lines


def _everywhere(comparison: Comparison) -> list[str]:
    return (
        ["", "everywhere:", *(f"  {line}" for line in comparison.everywhere)] if comparison.everywhere else []
    )


def _differences(kind: str, found: Sequence[Difference]) -> list[str]:
    if not found:
        return []
    return ["", f"{KINDS[kind]}:", *(f"  {_line(item)}" for item in found)]


def _line(item: Difference) -> str:
    if not item.old:
        return item.reason
    reason = f" ({item.reason})" if item.reason else ""
    return f"{item.old} -> {item.new or 'none'}{reason}"


def _missing(methods: Sequence[Method]) -> list[str]:
    if not methods:
        return []
    number, these = (
        ("1 method", "it needs") if len(methods) == 1 else (f"{len(methods):,} methods", "these need")
    )
    shown = [f"  {item.path}: {_request(item)}" for item in methods[:_SHOWN]]
    more = [f"  and {len(methods) - _SHOWN:,} more; --json has all"] if len(methods) > _SHOWN else []
    return ["", f"not in the document ({number}, and the models that only {these}):", *shown, *more]


def _request(method: Method) -> str:
    return f"{method.request.verb.upper()} {method.request.path}" if method.request is not None else ""


def _proposal(result: Result) -> list[str]:
    if not result.proposal:
        return []
    lines = (f"    {line}".rstrip() for line in result.proposal.splitlines())
    return ["", "To keep names, add to `sdk.toml`:", "", *lines, "", f"{result.page} explains this."]


def _after(result: Result) -> str:
    if result.after is None:
        return ""
    same, total = result.after.counts
    return f", {same:,} of {total:,} with the proposal"


def to_json(result: Result) -> str:
    """One JSON object in ASCII."""
    comparison, after = result.comparison, result.after
    old, new = comparison.old, comparison.new
    return json.dumps(
        {
            "format": FORMAT,
            "old": {"path": result.old, "package": old.package, "generator": old.generator},
            "new": {"path": result.new, "package": new.package},
            "counts": dict(_numbers(comparison, after)),
            "everywhere": list(comparison.everywhere),
            "differences": [_to_json(item) for item in comparison.differences],
            "missing": [{"method": item.path, "request": _request(item)} for item in comparison.missing],
            "unreadable": list(old.unreadable),
            "proposal": result.proposal,
        }
    )


def _numbers(comparison: Comparison, after: Comparison | None) -> Iterator[tuple[str, dict[str, int]]]:
    for kind in KINDS:
        if comparison.total.get(kind):
            numbers = {"same": comparison.same.get(kind, 0), "total": comparison.total[kind]}
            yield kind, numbers if after is None else {**numbers, "proposed": after.same.get(kind, 0)}


def _to_json(item: Difference) -> dict[str, str]:
    facts = {"kind": item.kind, "old": item.old, "new": item.new, "reason": item.reason}
    return {key: value for key, value in facts.items() if value}
