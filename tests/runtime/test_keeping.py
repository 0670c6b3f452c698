"""Validators that keep what does not match its type, for types that documents seldom lead to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NotRequired

import pytest
from pydantic import ValidationError
from typing_extensions import TypeAliasType, TypedDict

from runtime._runtime.keeping import keeping_validator
from runtime._runtime.model import BaseModel


class Point(TypedDict):
    """A plain dict."""

    x: int
    label: NotRequired[str]


class Numbers(BaseModel):
    """Extra properties of one type."""

    if not TYPE_CHECKING:  # which want it to be as wide as pydantic's
        __pydantic_extra__: dict[str, int]

    first: int = 1


def test_members_of_plain_dicts_are_kept_and_may_be_missing() -> None:
    validator = keeping_validator(lambda: list[Point])
    assert validator.validate_python([{"x": "one", "label": 5}, {}, {"x": "2"}]) == [
        {"x": "one", "label": 5},
        {},
        {"x": 2},
    ]


def test_extra_properties_of_another_type_are_kept() -> None:
    value: Any = keeping_validator(lambda: Numbers).validate_python({"a": "one", "b": "2"})
    assert (type(value), value.model_extra, value.first) == (Numbers, {"a": "one", "b": 2}, 1)
    assert value.model_fields_set == {"a", "b"}


Tree = TypeAliasType("Tree", "Leaf | list[Tree]")


class Leaf(BaseModel):
    """The end of a branch."""

    size: int


def test_types_that_contain_themselves() -> None:
    value: Any = keeping_validator(lambda: Tree).validate_python([{"size": 1}, [{"size": "big"}, ["odd"]]])
    assert value == [Leaf(size=1), [value[1][0], ["odd"]]]
    assert (type(value[1][0]), value[1][0].size) == (Leaf, "big")


@pytest.mark.parametrize("value", ["text", 5, None, [1]])
def test_a_value_of_another_kind_is_an_error(value: Any) -> None:
    with pytest.raises(ValidationError):
        keeping_validator(lambda: Point).validate_python(value)
