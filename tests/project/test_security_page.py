"""SECURITY.md: every promise about SDKs, and about the network and `pull`, names tests that there are."""

from __future__ import annotations

import ast
import re
from functools import cache

import pytest

from tests.support import ROOT

GENERATOR, _, TEXT = (ROOT / "SECURITY.md").read_text(encoding="utf-8").partition("\n## The SDKs\n")


def items(text: str) -> list[str]:
    """The items of the lists in a text."""
    return [item for item in re.split(r"\n\n|\n(?=- )", text) if item.startswith("- ")]


PROMISES = items(TEXT)
PULL = [item for item in items(GENERATOR) if re.search("network|pull|URL", item)]
_TEST = re.compile(r"`([\w/]+\.py)::(\w+)`")


@cache
def functions(path: str) -> set[str]:
    """The functions of a file of tests."""
    tree = ast.parse((ROOT / "tests" / path).read_text(encoding="utf-8"))
    return {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}


@pytest.mark.parametrize("promise", [*PROMISES, *PULL], ids=lambda promise: " ".join(promise.split())[2:50])
def test_a_promise_names_tests_that_there_are(promise: str) -> None:
    tests = _TEST.findall(promise)
    assert tests
    assert [name for path, name in tests if name not in functions(path)] == []
    assert all(name.startswith("test_") for _, name in tests)


def test_there_are_promises_about_everything() -> None:
    headings = re.findall(r"^### (.*)$", TEXT, re.M)
    assert headings == [
        "Secrets",
        "Redirects and repeated requests",
        "Limits",
        "TLS and proxies",
        "Arguments",
    ]
    assert (len(PROMISES), len(PULL)) == (25, 4)
