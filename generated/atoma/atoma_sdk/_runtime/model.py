"""Base of the models, and the markers of annotations: answers are validated leniently, arguments strictly."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import date, datetime
from enum import Enum
from typing import IO, TYPE_CHECKING, Annotated, Any, Final, Literal, TypeAlias, TypeVar, get_args
from uuid import UUID

import pydantic
from pydantic import BeforeValidator, ConfigDict, GetPydanticSchema, Strict
from pydantic_core import PydanticCustomError, core_schema
from typing_extensions import TypeAliasType, TypeIs

__all__ = ["Either", "Entries", "Items"]  # imported for checkers; the other names are made here
T = TypeVar("T")
C = TypeVar("C")
LENIENT: Final = {"exact": slice(0, 1)}  # marks unions: which choices are what the API describes; see decode.py


class Unset(Enum):
    """The type of `UNSET`: one member, so that checkers narrow `value is UNSET`; falsy; the same after pickling."""

    UNSET = ...  # nothing that could be taken for a value

    def __bool__(self) -> Literal[False]:
        return False

    def __repr__(self) -> str:
        return "UNSET"

    __str__ = __repr__


UNSET: Final = Unset.UNSET  # an argument that was not given
UNSET_SENTINEL: Final = "~?~unset~?~sentinel~?~"
Nullable: TypeAlias = T | None
OptionalNullable: TypeAlias = T | None | Unset
UnrecognizedStr = str
UnrecognizedInt = int


class BaseModel(pydantic.BaseModel):
    """A model that keeps unknown fields. Unset ones read as None; `model_fields_set` tells them from nulls."""

    model_config = ConfigDict(
        extra="allow", defer_build=True, validate_by_name=True, serialize_by_alias=True, protected_namespaces=()
    )

    if not TYPE_CHECKING:  # checkers keep pydantic's own signatures

        def __init__(self, /, **data: Any) -> None:
            from .arguments import checked

            super().__init__(**checked(type(self), data))

        __init__.__pydantic_base_init__ = True  # so that pydantic makes answers without it

        def model_dump(self, *, exclude_unset: bool = True, **options: Any) -> dict[str, Any]:
            """The fields that were set, as a dict with wire names; the options are pydantic's."""
            return super().model_dump(exclude_unset=exclude_unset, **options)

        def model_dump_json(self, *, exclude_unset: bool = True, **options: Any) -> str:
            """The fields that were set, as JSON; the options are pydantic's."""
            return super().model_dump_json(exclude_unset=exclude_unset, **options)


class Unrecognized(BaseModel):
    """A member of a union that this version of the SDK does not know: any object, with all its fields."""


def is_dict(value: object) -> TypeIs[dict[str, Any]]:
    """Whether a value is a dict; JSON has no other keys than strings."""
    return isinstance(value, dict)


def is_list(value: object) -> TypeIs[list[Any]]:
    """Whether a value is a list."""
    return isinstance(value, list)


def plain(value: Any) -> Any:
    """The wire form of a model instance: a dict with wire names; any other value as it is."""
    if isinstance(value, pydantic.BaseModel):
        return value.model_dump(exclude_unset=True, by_alias=True, warnings=False)
    return value


def closed(cls: C, extra: Any = "forbid") -> C:
    """Mark a TypedDict as strict: wrong types and unknown keys are errors."""
    typed_dict: Any = cls
    typed_dict.__pydantic_config__ = ConfigDict(strict=True, extra=extra, allow_inf_nan=False)
    return cls


def opened(cls: C) -> C:
    """Mark a TypedDict as strict about the types of known keys; unknown keys are allowed and sent."""
    return closed(cls, "allow")


class Tag:
    """Tells objects of a union apart by one property: by what it says of each, in their order, or of any.

    Those that fit none are `other`, in answers `Unrecognized`.
    """

    def __init__(self, name: str, values: tuple[Any, ...] | Mapping[Any, Any], other: Any = None) -> None:
        self.name, self.values, self.other = name, values, other

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> Any:
        members: dict[Any, Any] = dict(zip(self.values, get_args(source), strict=False))
        choices = self.values if is_dict(self.values) else members
        schemas = {value: handler.generate_schema(choice) for value, choice in choices.items()}
        tagged = core_schema.tagged_union_schema(schemas, discriminator=self.name)
        if not any(isinstance(it, type) and issubclass(it, BaseModel) for it in (*choices.values(), self.other)):
            if self.other is not None:  # under a key that no document lists
                tagged["choices"][UNSET] = handler.generate_schema(self.other)
                tagged["discriminator"] = lambda value: next(
                    (tag for tag in choices if is_dict(value) and value.get(self.name) == tag), UNSET
                )
            return core_schema.no_info_before_validator_function(plain, tagged)
        made = core_schema.is_instance_schema(BaseModel)  # by a program, which knows what it does
        rest = handler.generate_schema(self.other or Unrecognized)
        return core_schema.union_schema([tagged, made, rest], mode="left_to_right", metadata=LENIENT)


def _repeatable(value: Any) -> Any:
    """No iterator: it must be read once, before any branch of a union tries it."""
    if value.__class__ is not list and hasattr(value, "__next__"):
        raise PydanticCustomError("iterator", "expected a list in place of an iterator")
    return value


def _open(source: Any, handler: Any) -> Any:
    """An enum that may grow: in answers any scalar passes, in arguments any value of the enum's own kind."""
    known = handler(source)
    scalars: dict[type, Any] = {kind: {"type": kind.__name__, "strict": True} for kind in (str, bool, int, float)}
    own: set[type] = {type(value) for value in known.get("expected", ())}
    strict = [schema for kind, schema in scalars.items() if kind in own or own.isdisjoint(scalars)]
    lax = core_schema.union_schema(list(scalars.values()))
    choices = [known, core_schema.lax_or_strict_schema(lax, core_schema.union_schema(strict))]
    return core_schema.union_schema(choices, serialization=core_schema.simple_ser_schema("any"), metadata=LENIENT)


def _or_text(source: Any, handler: Any) -> Any:
    """What stays text where it cannot be read: an answer is not lost for an odd date."""
    choices = [handler(source), core_schema.str_schema()]
    return core_schema.union_schema(choices, mode="left_to_right", metadata=LENIENT)


if TYPE_CHECKING:
    from collections.abc import Mapping as Entries
    from collections.abc import Sequence as Items
    from typing import Union as Either

    Free = TypeAliasType("Free", T | C | Mapping[str, Any], type_params=(T, C))
    Open = TypeAliasType("Open", T | str, type_params=(T,))
    OpenInt = TypeAliasType("OpenInt", T | int, type_params=(T,))
    Number = float
    DateTime = datetime
    Date = date
    Uuid = UUID
    Content: TypeAlias = str | bytes | os.PathLike[str] | IO[bytes]
    NamedFile: TypeAlias = tuple[str, Content] | tuple[str, Content, str] | tuple[str, Content, str, Mapping[str, str]]
    File: TypeAlias = bytes | os.PathLike[str] | IO[bytes] | NamedFile
else:
    # Arguments may be any iterable but text and mappings, any mapping; what they hold keeps its own strictness.
    Items = Annotated[list[T], Strict(False), BeforeValidator(_repeatable)]
    Entries = Annotated[dict[T, C], Strict(False)]
    Open = OpenInt = Annotated[T, GetPydanticSchema(_open)]
    Number = int | float  # a smart union: 3 stays 3, 3.0 stays 3.0
    DateTime, Date, Uuid = (Annotated[kind, GetPydanticSchema(_or_text)] for kind in (datetime, date, UUID))
    File = Any

    class Either:
        """A model or its TypedDict twin: the twin checks both."""

        def __class_getitem__(cls, pair: Any) -> Any:
            return Annotated[pair[1], BeforeValidator(plain)]

    Free = Either  # checkers let any key into an object that is meant to have more than it lists
