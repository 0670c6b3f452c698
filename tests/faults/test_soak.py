"""The soak in short; `make soak` is the long one."""

from __future__ import annotations

import pytest

from tests.faults.soak import soak
from tests.support.sdks import Mode


@pytest.mark.parametrize("mode", ["sync", "async"])
def test_three_hundred_calls(mode: Mode) -> None:
    """More of them meet with faults than in the long soak, so that most kinds occur."""
    ward = soak(mode, calls=300, share=0.25, seed=7)
    assert ward.requests > 300
    assert len(ward.outcomes) >= 5, ward.outcomes
