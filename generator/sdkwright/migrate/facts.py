"""Keys of other generators that have no counterpart: for which values nothing differs, and what is so here."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from sdkwright.migrate.model import Findings
from sdkwright.migrate.tree import Node

BUILD = "belongs to the build of the other generator"
"""The reason for keys that say how the other generator works, not what an SDK is."""


def facts(text: str) -> dict[str, tuple[frozenset[str], str]]:
    """A table of facts: `key | values for which nothing differs | reason`, one a line.

    `-` stands for none; keys without a reason belong to the build of the other generator.
    """
    table: dict[str, tuple[frozenset[str], str]] = {}
    for line in filter(None, map(str.strip, text.splitlines())):
        keys, values, reason = (part.strip() for part in line.split("|"))
        for key in keys.split():
            table[key] = frozenset(values.split()), reason
    return table


def note_others(
    node: Node,
    known: Collection[str],
    table: Mapping[str, tuple[frozenset[str], str]],
    findings: Findings,
    prefix: str = "",
) -> None:
    """Notes on the members of an object that nothing was made of: why not, or that the key is not known."""
    ignored: list[Node] = []
    for member in node.members():
        name = prefix + member.name
        if member.name in known or is_empty(member):
            continue
        if member.name not in table:
            findings.note(member, f"`{name}` is not a key that sdkwright knows; it is left out")
            continue
        same, reason = table[member.name]
        if not reason:
            ignored.append(member)
        elif member.shown not in same:
            findings.note(member, f"`{name}: {member.shown}`: {reason}")
    if ignored:
        names = ", ".join(f"`{prefix}{member.name}`" for member in ignored)
        findings.note(ignored[0], f"{names}: {BUILD}")


def is_empty(node: Node) -> bool:
    """Whether a value says nothing."""
    return node.value is None or node.value == "" or node.value == {} or node.value == []
