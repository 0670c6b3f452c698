"""Each fault, sync and async.

A case is played to one SDK blocking and to another one awaited, the next case the other way round: their runtime is
the same, byte for byte. With FAULTS=all in the environment each case is played in all four ways.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import pytest

from tests.faults import bodies, connections, protocol, redirects, statuses
from tests.faults.harness import EVERYTHING, WAYS, Case, play
from tests.support.sdks import SDK, Mode

TABLES = {
    module.__name__.rpartition(".")[2]: module.CASES
    for module in (connections, statuses, bodies, protocol, redirects)
}


def cases() -> Iterator[Any]:
    """Each case, and how it is played."""
    for table, found in TABLES.items():
        for number, case in enumerate(found):
            ways = WAYS if EVERYTHING else WAYS[2 * (number % 2) :][:2]
            yield pytest.param(case, ways, id=f"{table}-{case}")


@pytest.mark.parametrize(("case", "ways"), list(cases()))
def test_fault(case: Case, ways: Sequence[tuple[Mode, SDK]]) -> None:
    wrong: list[Exception] = []
    for mode, sdk in ways:
        try:
            play(case, sdk, mode)
        except Exception as error:
            error.add_note(f"{mode}, {sdk}")
            wrong.append(error)
    if wrong:
        raise wrong[0] if len(wrong) == 1 else ExceptionGroup("wrong in several ways", wrong)


def test_there_are_enough_and_each_has_a_name() -> None:
    names = [case.name for cases in TABLES.values() for case in cases]
    assert len(names) >= 60
    assert len(set(names)) == len(names)
