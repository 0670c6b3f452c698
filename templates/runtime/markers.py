"""More markers of generated annotations: maps, dates, and unions told apart by a tag.

As in `model.py`, type checkers see plain typing forms, and at run time the markers say how a value is validated.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Optional, TypeVar, Union

from .model import BaseModel, Either, Unrecognized, plain

__all__ = ["Date", "DateTime", "Entries", "Free", "Tag", "Uuid"]

M = TypeVar("M")
D = TypeVar("D")


class Tag:
    """Tells the members of a union of objects apart by the value of one property.

    In an answer, an object with an unknown tag, or that does not fit, becomes `other`, or `Unrecognized`. In an
    argument it is an error.
    """

    def __init__(self, name: str, choices: Mapping[str, Any], other: Optional[Any] = None) -> None:
        self.name, self.choices, self.other = name, choices, other

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> Any:
        from pydantic_core import core_schema

        schemas = {value: handler.generate_schema(choice) for value, choice in self.choices.items()}
        tagged = core_schema.tagged_union_schema(schemas, discriminator=self.name)
        if not all(
            isinstance(choice, type) and issubclass(choice, BaseModel) for choice in self.choices.values()
        ):
            return core_schema.no_info_before_validator_function(plain, tagged)
        rest = handler.generate_schema(self.other or Unrecognized)
        return core_schema.union_schema([tagged, rest], mode="left_to_right")


if TYPE_CHECKING:
    from collections.abc import Mapping as Entries
    from datetime import date as Date
    from datetime import datetime as DateTime
    from uuid import UUID as Uuid

    Free = Union[M, D, Mapping[str, Any]]
else:
    from datetime import date, datetime
    from typing import Annotated
    from uuid import UUID

    from pydantic import Field, Strict

    class Entries:
        """An object with arbitrary keys. Arguments may be any mapping."""

        def __class_getitem__(cls, pair: Any) -> Any:
            return Annotated[dict[pair[0], pair[1]], Strict(False)]

    # Checkers let any key into an object that is meant to have more than those it lists; known ones are still checked.
    Free = Either

    def _or_text(kind: Any) -> Any:
        """A value that keeps its text where it cannot be read: an answer is not lost for an odd date."""
        return Annotated[Union[kind, str], Field(union_mode="left_to_right")]

    DateTime, Date, Uuid = _or_text(datetime), _or_text(date), _or_text(UUID)
