"""By which names overloads take arguments."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

import pytest

from sdkwright.ir.algebra import operations_of
from sdkwright.ir.api import Doc, Operation, Parameter
from sdkwright.ir.types import STRING
from sdkwright.pipeline import load_and_lower
from sdkwright.render.spellings import MAX_EXACT, Spelling, former_spellings, spellings
from tests.support.golden import GOLDEN


@pytest.fixture(scope="module")
def operation() -> Operation:
    """One without a stream."""
    return next(operations_of(load_and_lower(GOLDEN / "renamed").api.root))


def argument(name: str, *former: str, required: bool = True, also: tuple[str, ...] = ()) -> Parameter:
    return Parameter(
        wire=name,
        name=name,
        other_names=also,
        former_names=former,
        place="query",
        type=STRING,
        required=required,
        doc=Doc(),
    )


def arguments(count: int) -> list[Parameter]:
    """Required arguments, each with a former name: `a0`, formerly `b0`."""
    return [argument(f"a{number}", f"b{number}") for number in range(count)]


def accepts(spelling: Spelling, called: set[str], listed: list[Parameter]) -> bool:
    """Whether an overload takes a call, as type checkers see it."""
    labels = [spelling.get(item.name, (item.name,)) for item in listed]
    needed = {each[0] for item, each in zip(listed, labels, strict=True) if item.required and len(each) == 1}
    return needed <= called <= {label for each in labels for label in each}


def calls(listed: list[Parameter]) -> Iterator[set[str]]:
    """Every way to name all arguments."""
    return map(set, product(*((item.name, *item.other_names, *item.former_names) for item in listed)))


@pytest.mark.parametrize("count", range(1, 7))
def test_every_mixture_is_accepted(count: int, operation: Operation) -> None:
    listed = [*arguments(count), argument("c", "d", required=False), argument("e", "f", also=("g",))]
    found = [*spellings(listed), *former_spellings(operation, listed)]
    for called in calls(listed):
        assert any(accepts(spelling, called, listed) for spelling in found), called


def test_few_required_arguments_get_an_overload_for_each_mixture(operation: Operation) -> None:
    listed = arguments(3)
    found = list(former_spellings(operation, listed))
    assert len(found) == MAX_EXACT
    for called in calls(listed):
        assert sum(accepts(spelling, called, listed) for spelling in found) == 1
        for label in called:
            assert not any(accepts(spelling, called - {label}, listed) for spelling in found)


@pytest.mark.parametrize("count", [4, 10, 40])
def test_with_many_required_arguments_there_is_an_overload_for_each_former_name(
    count: int, operation: Operation
) -> None:
    listed = arguments(count)
    assert len(list(former_spellings(operation, listed))) == count + 1


def test_what_is_missing_by_new_names_is_refused_however_many_there_are(operation: Operation) -> None:
    listed = arguments(6)
    found = list(former_spellings(operation, listed))
    names = {item.name for item in listed}
    for name in names:
        assert not any(accepts(spelling, names - {name}, listed) for spelling in found)


def test_what_is_missing_before_the_first_former_name_is_refused(operation: Operation) -> None:
    listed = arguments(4)
    found = list(former_spellings(operation, listed))

    def is_accepted(*called: str) -> bool:
        return any(accepts(spelling, set(called), listed) for spelling in found)

    assert is_accepted("a0", "a1", "b2", "a3")
    assert not is_accepted("a0", "b2", "a3")
    assert is_accepted("a0", "a1", "b2")


def test_all_former_names_of_an_argument_are_accepted(operation: Operation) -> None:
    listed = [argument("a", "b", "c"), *arguments(3)]
    found = list(former_spellings(operation, listed))
    assert len(found) == 1 + 2 + 3
    for label in "abc":
        assert any(accepts(spelling, {label, "a0", "b1", "a2"}, listed) for spelling in found)


def test_alternatives_are_no_former_names() -> None:
    listed = [argument("a", also=("b",)), argument("c", "d")]
    assert list(spellings(listed)) == [{"a": ("a",)}, {"a": ("b",)}]
