"""The names that `<package>.types` offers to programs; UNSET is an argument that was not given."""

from __future__ import annotations

from enum import Enum
from typing import Any, Final, Literal, Optional, TypeVar, Union

from .model import BaseModel as BaseModel
from .model import File as File

T = TypeVar("T")

UNSET_SENTINEL: Final = "~?~unset~?~sentinel~?~"


class Unset(Enum):
    """The type of `UNSET`: one member, so that checkers narrow `value is UNSET`; falsy; the same after pickling."""

    UNSET = object()  # nothing that could be taken for a value

    def __bool__(self) -> Literal[False]:
        return False

    def __reduce_ex__(self, protocol: Any) -> Any:
        return "UNSET"

    def __repr__(self) -> str:
        return "UNSET"

    __str__ = __repr__


UNSET: Final = Unset.UNSET

Nullable = Optional[T]
OptionalNullable = Union[T, None, Unset]

UnrecognizedStr = str
UnrecognizedInt = int
