"""Constraints of Poetry as requirements."""

from __future__ import annotations

import pytest

from sdkwright.migrate.requirements import requirement


@pytest.mark.parametrize(
    ("constraint", "expected"),
    [
        ("^1.2.3", "a>=1.2.3,<2"),
        ("^1", "a>=1,<2"),
        ("^0.2.3", "a>=0.2.3,<0.3"),
        ("^0.0.3", "a>=0.0.3,<0.0.4"),
        ("^0.0", "a>=0.0,<0.1"),
        ("^0", "a>=0,<1"),
        ("~1.2.3", "a>=1.2.3,<1.3"),
        ("~1", "a>=1,<2"),
        ("1.28.15", "a==1.28.15"),
        ("== 2.32.4", "a==2.32.4"),
        (">=1.2, <2", "a>=1.2,<2"),
        (">=0.24.0", "a>=0.24.0"),
        ("*", "a"),
        ("", "a"),
    ],
)
def test_constraints(constraint: str, expected: str) -> None:
    assert requirement("a", constraint) == expected


@pytest.mark.parametrize("constraint", ["||", "^1 || ^2", "latest", "^x", "1.2.*", "git+https://x"])
def test_what_has_no_counterpart(constraint: str) -> None:
    assert requirement("a", constraint) is None
