"""Constants that Python confuses: 1 equals True, and 0 equals False. In JSON they are different values."""

from __future__ import annotations

from msgspec.structs import replace

from sdkwright.ir.algebra import parts_of, types_of
from sdkwright.ir.api import Api
from sdkwright.ir.types import Literals


def with_confusable(api: Api) -> Api:
    """An API that knows the constants which equal a value of another type."""
    parts = (part for type_ in types_of(api) for part in parts_of(type_))
    constants = (part for part in parts if isinstance(part, Literals))
    return replace(api, confusable=frozenset(filter(_is_confusable, constants)))


def _is_confusable(constants: Literals) -> bool:
    return any(not isinstance(value, str) and value in (0, 1) for value in constants.values)
