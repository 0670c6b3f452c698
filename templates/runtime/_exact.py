"""Constants that are numbers or booleans: pydantic accepts `True` for `Literal[1]`, though their JSON differs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, TypeVar

from pydantic import GetPydanticSchema
from pydantic_core import core_schema
from typing_extensions import TypeAliasType

T = TypeVar("T")


def _exact(source: Any, handler: Any) -> Any:
    literal = handler(source)
    types = set(map(type, literal["expected"]))
    types |= {float} if int in types else set()  # 1.0 is the integer 1, in JSON too
    kinds: list[Any] = [{"type": kind.__name__, "strict": True} for kind in (str, bool, int, float) if kind in types]
    *texts, last = (repr(value) for value in literal["expected"])
    expected = {"expected": f"{', '.join(texts)} or {last}" if texts else last}  # as pydantic words it
    union = core_schema.union_schema(kinds)
    reported = core_schema.custom_error_schema(union, "literal_error", custom_error_context=expected)
    return core_schema.chain_schema([reported, literal])


def _described(schema: Any, handler: Any) -> Any:
    steps = schema.get("steps")  # in a union, pydantic may have taken the chain apart already
    return handler(steps[-1] if steps else schema)


if TYPE_CHECKING:
    Exact = TypeAliasType("Exact", T, type_params=(T,))
else:
    Exact = Annotated[T, GetPydanticSchema(_exact, _described)]
