"""The `explain` command: what a rule means, and how to fix what it reports."""

from __future__ import annotations

import argparse
import json

from sdkwright.changes.rules import RULES as CHANGES
from sdkwright.cli.errors import CommandError
from sdkwright.diagnostics.suggestions import near
from sdkwright.reporting.rules import RULES


def explain(options: argparse.Namespace) -> int:
    """Run the command: explain some rules, or all of them."""
    known = [*RULES, *CHANGES]
    for name in options.rules:
        if name not in known:
            hint = near(name, known) or "`sdkwright explain` lists the rules"
            raise CommandError(f"{name}: there is no such rule; {hint}")
    found = [_explained(name) for name in options.rules or known]
    if options.json:
        print(json.dumps({"rules": found}, ensure_ascii=False))
    else:
        print("\n".join(map(_as_text, found)), end="")
    return 0


def _explained(name: str) -> dict[str, str]:
    if name in RULES:
        rule = RULES[name]
        return {"rule": name, "kind": "problem", "meaning": rule.meaning, "remedy": rule.remedy}
    change = CHANGES[name]
    return {"rule": name, "kind": "change", "level": change.level.value, "meaning": change.meaning}


def _as_text(rule: dict[str, str]) -> str:
    level = f" ({rule['level']} change)" if "level" in rule else ""
    remedy = f"  fix: {rule['remedy']}\n" if "remedy" in rule else ""
    return f"{rule['rule']}{level}\n  {rule['meaning']}\n{remedy}"
