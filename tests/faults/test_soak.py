"""The soak in short; `make soak` is the long one."""

from __future__ import annotations

import pytest

from tests.faults.harness import CONNECTION, VALUE
from tests.faults.soak import soak
from tests.support.sdks import Mode


@pytest.mark.parametrize("mode", ["sync", "async"])
def test_three_hundred_calls(mode: Mode) -> None:
    """More of them meet with faults than in the long soak, so that most kinds occur."""
    ward = soak(mode, calls=300, share=0.25, seed=7)
    assert ward.requests > 300
    assert len(ward.outcomes) >= 5, ward.outcomes


@pytest.mark.parametrize("mode", ["sync", "async"])
def test_a_server_that_closes_half_of_its_connections(mode: Mode) -> None:
    """Nearly every call gets its value: a request that the server got, before it closed, may be lost."""
    ward = soak(mode, calls=300, share=0.0, seed=7, closing=0.5)
    assert set(ward.outcomes) <= {VALUE, CONNECTION}
    assert ward.outcomes[VALUE] >= 280
