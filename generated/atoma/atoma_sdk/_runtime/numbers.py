"""Numbers of other types than Python's own, for places where the document has a number: no digit is lost.

What an int or a float is equal to is sent as that. A Decimal with more digits than a float holds stays a Decimal in
models; in data that is about to be sent it is marked text, which `encode.py` writes as a number.
"""

from __future__ import annotations

import os
from contextlib import suppress
from decimal import Decimal
from functools import cache
from math import inf, isfinite, nan, trunc
from numbers import Rational
from operator import index
from typing import Any, Final

from pydantic_core import PydanticCustomError, PydanticKnownError, core_schema

# Begins marked text. Nobody else can write it; and `encode.py` looks for NaN anyway.
MARK: Final = f"NaN:{os.urandom(16).hex()}:"
_MAX_EXPONENT = 308  # of numbers that are written with all their digits


def number_schema(source: Any, handler: Any) -> Any:
    """A smart union: 3 stays 3, 3.0 stays 3.0. Arguments may be other numbers, if none of their digits is lost."""
    return {**_schema()}  # pydantic adds to it


@cache
def _schema() -> Any:
    """The same for all numbers: making it takes longer than all else about a field."""
    integer, number = core_schema.int_schema(strict=True), core_schema.float_schema(strict=True)
    is_float = core_schema.is_instance_schema(float)  # else pydantic takes whatever has `__float__`
    checked = core_schema.custom_error_schema(is_float, "no_float", custom_error_message="not a float")
    own: list[Any] = [integer, core_schema.chain_schema([checked, number])]
    declared = core_schema.union_schema([core_schema.int_schema(), core_schema.float_schema()])
    sent, kept = map(core_schema.no_info_plain_validator_function, (_sent, _kept))
    strict = core_schema.union_schema([*own, sent], mode="left_to_right")
    in_python = core_schema.union_schema([*own, kept, declared], mode="left_to_right")
    lax, as_it_is = core_schema.json_or_python_schema(declared, in_python), core_schema.simple_ser_schema("any")
    return core_schema.lax_or_strict_schema(lax, strict, serialization=as_it_is)


def _kept(value: Any) -> Any:
    """A number for a model. Raises an error for what is none."""
    exact = to_exact(value)
    if isinstance(exact, bool) or not isinstance(exact, (int, float, Decimal)):
        raise PydanticCustomError("no_number", "Input should be a valid number")
    if isinstance(exact, float) and not isfinite(exact):
        raise PydanticKnownError("finite_number")
    return exact


def _sent(value: Any) -> Any:
    """A number that is about to be sent. Raises an error for what is none."""
    exact = _kept(value)
    return MARK + str(exact) if isinstance(exact, Decimal) else exact


def scalar(value: Any) -> Any:
    """A scalar of numpy, torch, pyarrow or the like as Python's; any other value as it is, also a time in nanoseconds.

    One that numpy masks is None, as one that pyarrow does not have: what is behind the mask is no value.
    """
    if getattr(value, "ndim", None) != 0 or not hasattr(value, "item"):
        return value.as_py() if hasattr(value, "as_py") and not isinstance(value, type) else value
    if getattr(value, "mask", False) in (True,):
        return None
    own = value.item()
    return value if getattr(getattr(value, "dtype", None), "kind", None) in ("m", "M") and isinstance(own, int) else own


def to_exact(value: Any) -> Any:
    """A number of another type as the int, the float or the Decimal that is equal to it; any other value as it is."""
    value = scalar(value)
    if isinstance(value, (int, float)):
        return value
    if hasattr(value, "__index__"):
        with suppress(TypeError):  # arrays have it, too
            return index(value)
    if isinstance(value, Decimal):
        return _decimal(value)
    if isinstance(value, Rational) and value == trunc(value):
        return trunc(value)
    nearest = _nearest(value)
    if nearest is not None and nearest != value:
        raise PydanticCustomError("inexact", "Input should be a number that a float holds with all digits")
    return value if nearest is None else nearest


def _nearest(value: Any) -> float | None:
    """The float that is nearest to a number; None for what is no number."""
    if not hasattr(value, "__float__") or getattr(getattr(value, "dtype", None), "kind", "f") != "f":
        return None
    try:
        return None if getattr(value, "ndim", 0) else float(value)
    except (TypeError, ValueError):
        return None
    except OverflowError:
        return inf


def _decimal(value: Decimal) -> int | float | Decimal:
    if not value.is_finite():
        return nan if value.is_nan() else float(value)
    if value.adjusted() <= _MAX_EXPONENT and value == trunc(value):
        return trunc(value)
    nearest = float(value)
    return nearest if isfinite(nearest) and value == Decimal(repr(nearest)) else value


def as_decimal(value: Any) -> Decimal | None:
    """The number in marked text; None for any other value."""
    return Decimal(value[len(MARK) :]) if isinstance(value, str) and value.startswith(MARK) else None
