"""Base class of models, and markers for annotations. Responses are validated leniently, arguments strictly."""

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

from .depth import with_room
from .numbers import number_schema

__all__ = ["Either", "Entries", "Items"]  # imported for type checkers; the other names are defined here
T = TypeVar("T")
C = TypeVar("C")
# Marks a union: the choices that the document describes, for decode.py. pydantic adds to metadata, so copy it.
LENIENT: Final = {"exact": slice(0, 1)}


class Unset(Enum):
    """The type of `UNSET`: an enum of one member, so that type checkers narrow `value is UNSET`. It is falsy."""

    UNSET = ...  # no text or number, which could be taken for a value

    def __bool__(self) -> Literal[False]:
        return False

    def __repr__(self) -> str:
        return "UNSET"

    __str__ = __repr__


UNSET: Final = Unset.UNSET  # an argument that was not passed
UNSET_SENTINEL: Final = "~?~unset~?~sentinel~?~"
Nullable: TypeAlias = T | None
OptionalNullable: TypeAlias = T | None | Unset
UnrecognizedStr = str
UnrecognizedInt = int


class BaseModel(pydantic.BaseModel):
    """A model that keeps unknown fields. Unset fields read as None; `model_fields_set` has those that were set."""

    model_config = ConfigDict(
        extra="allow", defer_build=True, validate_by_name=True, serialize_by_alias=True, protected_namespaces=()
    )

    if not TYPE_CHECKING:  # type checkers see pydantic's own signatures

        def __init__(self, /, **data: Any) -> None:
            from .arguments import validate_fields

            super().__init__(**validate_fields(type(self), data))

        __init__.__pydantic_base_init__ = True  # pydantic makes models of responses without it

        @classmethod
        def model_rebuild(cls, *, _parent_namespace_depth: int = 2, **options: Any) -> bool | None:
            """Build the validator, as pydantic does on the first use; not needed before."""
            rebuild = super().model_rebuild
            try:
                return rebuild(_parent_namespace_depth=_parent_namespace_depth + 1, **options)
            except RecursionError:
                return with_room(lambda: rebuild(_parent_namespace_depth=0, **options))

        # No warnings: a client may keep members of other types.
        def model_dump(self, *, exclude_unset: bool = True, warnings: Any = False, **options: Any) -> dict[str, Any]:
            """The fields that were set, as a dict with wire names; the options are pydantic's."""
            return super().model_dump(exclude_unset=exclude_unset, warnings=warnings, **options)

        def model_dump_json(self, *, exclude_unset: bool = True, warnings: Any = False, **options: Any) -> str:
            """The fields that were set, as JSON; the options are pydantic's."""
            return super().model_dump_json(exclude_unset=exclude_unset, warnings=warnings, **options)


class Opaque:
    """A class whose instances pydantic takes as they are, in functions and in models of programs."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        return core_schema.is_instance_schema(cls)


class Unrecognized(BaseModel):
    """A member of a union that this version of the SDK does not know: an object with all its fields."""


def is_dict(value: object) -> TypeIs[dict[str, Any]]:
    """Whether a value is a dict; in JSON its keys are strings."""
    return isinstance(value, dict)


def is_list(value: object) -> TypeIs[list[Any]]:
    """Whether a value is a list."""
    return isinstance(value, list)


def to_plain(value: Any) -> Any:
    """A model as a dict with wire names; any other value as it is."""
    if isinstance(value, pydantic.BaseModel):
        return value.model_dump(exclude_unset=True, by_alias=True, warnings=False)
    return value


def value_at(value: Any, path: str) -> Any:
    """The value at a path in a response: attributes with dots between them, -1 for the last item. None if missing."""
    for step in path.split(".") if path else ():
        if is_list(value):
            value = value[-1] if value and step == "-1" else None
        else:
            value = value.get(step) if is_dict(value) else getattr(value, step, None)
    return value


def forbids_extra(cls: C, extra: Any = "forbid") -> C:
    """Mark a TypedDict as strict: wrong types and unknown keys are errors."""
    typed_dict: Any = cls
    typed_dict.__pydantic_config__ = ConfigDict(strict=True, extra=extra, allow_inf_nan=False)
    return cls


def allows_extra(cls: C) -> C:
    """Mark a TypedDict as strict about the types of known keys; unknown keys are allowed and sent."""
    return forbids_extra(cls, "allow")


class Tag:
    """Selects a member of a union by the value of one property.

    `values` are those of the members, in order, or a mapping from values to types. Any other value selects `other`,
    which in responses is `Unrecognized` by default.
    """

    def __init__(self, name: str, values: tuple[Any, ...] | Mapping[Any, Any], other: Any = None) -> None:
        self.name, self.values, self.other = name, values, other

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> Any:
        members: dict[Any, Any] = dict(zip(self.values, get_args(source), strict=False))
        choices = self.values if is_dict(self.values) else members
        schemas = {value: handler.generate_schema(choice) for value, choice in choices.items()}
        tagged = core_schema.tagged_union_schema(schemas, discriminator=self.name)
        if not any(isinstance(it, type) and issubclass(it, BaseModel) for it in (*choices.values(), self.other)):
            if self.other is not None:  # under a key that no document can have
                tagged["choices"][UNSET] = handler.generate_schema(self.other)
                tagged["discriminator"] = lambda value: next(
                    (tag for tag in choices if is_dict(value) and value.get(self.name) == tag), UNSET
                )
            return core_schema.no_info_before_validator_function(to_plain, tagged)
        instance = core_schema.is_instance_schema(BaseModel)  # of a program, validated when it was made
        rest = handler.generate_schema(self.other or Unrecognized)
        return core_schema.union_schema([tagged, instance, rest], mode="left_to_right", metadata={**LENIENT})


def _refuse_others(value: Any) -> Any:
    """Raise an error for an iterable that is no list.

    Of an iterator, each branch of a union would read a part, and a table gives the names of its columns, or columns.
    """
    if value.__class__ is list:
        return value
    if hasattr(value, "__next__"):
        raise PydanticCustomError("iterator", "expected a list in place of an iterator")
    if is_table(value):
        raise PydanticCustomError("table", "Input should be one column of the table")
    return value


def is_table(value: object) -> bool:
    """Whether a value is a table, such as a DataFrame; methods of that name, as SQLAlchemy has, make none."""
    return not callable(getattr(value, "columns", str))


def _open_enum(source: Any, handler: Any) -> Any:
    """An enum that may grow: responses may have any scalar, arguments any value of the same type."""
    declared = handler(source)
    scalars: dict[type, Any] = {kind: {"type": kind.__name__, "strict": True} for kind in (str, bool, int, float)}
    constants = declared.get("steps", (declared,))[-1]  # those that are exact follow a check of their type
    own: set[type] = {type(value) for value in constants.get("expected", ())}
    strict = [schema for kind, schema in scalars.items() if kind in own or own.isdisjoint(scalars)]
    lax = core_schema.union_schema(list(scalars.values()))
    choices = [declared, core_schema.lax_or_strict_schema(lax, core_schema.union_schema(strict))]
    return core_schema.union_schema(choices, serialization=core_schema.simple_ser_schema("any"), metadata={**LENIENT})


def _or_plain(source: Any, handler: Any) -> Any:
    """Falls back to what there is: an odd date makes no response invalid. pydantic takes numbers for timestamps."""
    declared: Any = handler(source)
    scalars: list[Any] = [{"type": kind, "strict": True} for kind in ("str", "bool", "int", "float")]
    text = core_schema.str_schema(pattern=None if source is UUID else "^[0-9]{4}-")
    expected = f"Input should be a valid {source.__name__}"
    checked = core_schema.custom_error_schema(text, "no_text", custom_error_message=expected)
    parsed: Any = core_schema.chain_schema([checked, declared])
    own: Any = {**declared, "strict": True}
    in_python = core_schema.union_schema([own, parsed], mode="left_to_right")
    either: Any = core_schema.json_or_python_schema(parsed, in_python)
    lax = core_schema.union_schema([either, *scalars], mode="left_to_right", metadata={**LENIENT})
    strict, as_it_is = _with_zone(declared) if source is datetime else declared, core_schema.simple_ser_schema("any")
    return core_schema.lax_or_strict_schema(lax, strict, serialization=as_it_is)


def _with_zone(declared: Any) -> Any:
    """A datetime of RFC 3339, which has a time zone."""
    expected = "Input should be a datetime with a time zone, which says when it is"
    aware = core_schema.datetime_schema(tz_constraint="aware")
    steps: Any = [declared, core_schema.custom_error_schema(aware, "no_time_zone", custom_error_message=expected)]
    return core_schema.chain_schema(steps)


def _plain_json_schema(schema: Any, handler: Any) -> Any:
    return {"anyOf": [handler(schema["strict_schema"]), {"type": "string"}]}


def _boolean(source: Any, handler: Any) -> Any:
    """A boolean, or 0, 1, "0", "1", "true" or "false" in its place. pydantic takes more words, such as "yes"."""
    declared = handler(source)
    exact: list[Any] = [core_schema.int_schema(strict=True), core_schema.str_schema(strict=True)]  # not 1.0
    spelled = core_schema.literal_schema([0, 1, "0", "1", "true", "false", "True", "False"])
    lax = core_schema.chain_schema([core_schema.union_schema(exact), spelled, declared])
    choices: list[Any] = [{**declared, "strict": True}, lax]
    return core_schema.union_schema(choices, mode="left_to_right")


def _file(source: Any, handler: Any) -> Any:
    """A file, where the body has files; in a document such as JSON it is text."""
    from .arguments import check_file

    return core_schema.with_info_after_validator_function(check_file, handler(source))


def _boolean_json_schema(schema: Any, handler: Any) -> Any:
    return handler(schema["choices"][0])


if TYPE_CHECKING:
    from collections.abc import Mapping as Entries
    from collections.abc import Sequence as Items
    from typing import Union as Either

    Free = TypeAliasType("Free", T | C | Mapping[str, Any], type_params=(T, C))
    Open = TypeAliasType("Open", T | str, type_params=(T,))
    OpenInt = TypeAliasType("OpenInt", T | int, type_params=(T,))
    Boolean = bool
    Number = float
    DateTime = datetime
    Date = date
    Uuid = UUID
    Content: TypeAlias = str | bytes | os.PathLike[str] | IO[bytes]
    NamedFile: TypeAlias = tuple[str, Content] | tuple[str, Content, str] | tuple[str, Content, str, Mapping[str, str]]
    File: TypeAlias = bytes | os.PathLike[str] | IO[bytes] | NamedFile
else:
    Open = OpenInt = Annotated[T, GetPydanticSchema(_open_enum)]
    Number = Annotated[int | float, GetPydanticSchema(number_schema)]
    Boolean = Annotated[bool, GetPydanticSchema(_boolean, _boolean_json_schema)]
    _plain = GetPydanticSchema(_or_plain, _plain_json_schema)
    DateTime, Date, Uuid = (Annotated[kind, _plain] for kind in (datetime, date, UUID))
    File = Annotated[Any, GetPydanticSchema(_file)]

    # Not `list[T]`: Python 3.11 crashes if it replaces type variables where there is no room for another call.
    class Items:
        """An argument that is any iterable but text and mappings; its items keep their own strictness."""

        def __class_getitem__(cls, item: Any) -> Any:
            return Annotated[list[item], Strict(False), BeforeValidator(_refuse_others)]

    class Entries:
        """An argument that is any mapping; its keys and values keep their own strictness."""

        def __class_getitem__(cls, pair: Any) -> Any:
            return Annotated[dict[pair[0], pair[1]], Strict(False)]

    class Either:
        """A model or its TypedDict; arguments are validated as the TypedDict."""

        def __class_getitem__(cls, pair: Any) -> Any:
            return Annotated[pair[1], BeforeValidator(to_plain)]

    Free = Either  # type checkers accept any key, for objects that allow extra properties
