"""The names by which the overloads of a method take its arguments: names, alternatives, former names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from math import prod
from typing import TypeAlias

from sdkwright.ir.api import Operation, Parameter

Spelling: TypeAlias = Mapping[str, tuple[str, ...]]
"""What an overload calls arguments that have several names, by name. Those with several labels need none of them."""

MAX_EXACT = 8
"""How many ways to name the required arguments get an overload each. With n former names, there are 2^n of them."""


def former_arguments(operation: Operation) -> dict[str, str]:
    """The former names of the arguments of an operation, with their names."""
    fields = (item for body in operation.bodies for item in body.fields)
    return {old: item.name for item in (*operation.parameters, *fields) for old in item.former_names}


def spellings(arguments: Sequence[Parameter]) -> Iterator[Spelling]:
    """The spellings of the arguments of a method, former names aside."""
    several = [item for item in arguments if item.other_names]
    return _combined(several, [_current(item) for item in several])


def former_spellings(operation: Operation, arguments: Sequence[Parameter]) -> Iterator[Spelling]:
    """The spellings with former names: together, they accept every mixture of names."""
    several = [item for item in arguments if item.other_names or item.former_names]
    required = [item for item in several if item.former_names and item.required]
    if prod(len(_current(item)) + len(item.former_names) for item in required) <= MAX_EXACT:
        yield from _combined(several, [_any(operation, item) for item in several])
        return
    # One argument is the first that has its former name: an overload for each. What comes before that argument has its
    # new name and is required. What comes after it has either name, so type checkers do not see that it is missing.
    for first in (None, *required):
        options: list[list[tuple[str, ...]]] = []
        is_before = True
        for item in several:
            if item is first:
                options.append([(label,) for label in item.former_names])
                is_before = False
            elif item not in required or _decides(operation, item):
                options.append(_any(operation, item))
            else:
                options.append(_current(item) if is_before else _either(item))
        yield from _combined(several, options)


def _combined(items: Sequence[Parameter], options: Sequence[Sequence[tuple[str, ...]]]) -> Iterator[Spelling]:
    names = [item.name for item in items]
    return (dict(zip(names, chosen, strict=True)) for chosen in product(*options))


def _any(operation: Operation, item: Parameter) -> list[tuple[str, ...]]:
    """Every name for what must be given, or decides what is returned. Others can be left out by all their names."""
    if item.required or _decides(operation, item):
        return [*_current(item), *((label,) for label in item.former_names)]
    return _either(item)


def _either(item: Parameter) -> list[tuple[str, ...]]:
    return [(*labels, *item.former_names) for labels in _current(item)]


def _current(item: Parameter) -> list[tuple[str, ...]]:
    return [(label,) for label in (item.name, *item.other_names)]


def _decides(operation: Operation, item: Parameter) -> bool:
    """Whether an argument decides if a stream is returned: overloads have to differ in it."""
    return item.place == "body" and item.wire == operation.stream_flag
