"""What the values of `sdk.toml` can be: how each kind is read, described, and written as JSON Schema."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Generic, TypeAlias, TypeVar

from msgspec import Struct

from sdkwright.config.table import Rule, Table

Value = TypeVar("Value")
Word = TypeVar("Word", bound=str)
Schema: TypeAlias = "dict[str, object]"


class Kind(Struct, Generic[Value], frozen=True, kw_only=True):
    """One kind of values."""

    words: str  # what a value is, for people
    read: Callable[[Table, str], Value]  # the value of a key, checked; problems are reported to the table
    schema: Schema  # the JSON Schema of a value
    default: str = ""  # what holds without a value, as TOML; empty if that is no value
    is_table: bool = False  # whether the keys of the value are the user's


def text(rule: Rule) -> Kind[str | None]:
    """A string."""
    return Kind(
        words=rule.description,
        read=lambda table, name: table.get_string(name, rule),
        schema=_text_schema(rule),
    )


def choice(choices: Sequence[Word], default: Word) -> Kind[Word]:
    """One of a few words."""
    return Kind(
        words=" or ".join(f"`{item}`" for item in choices),
        read=lambda table, name: table.get_choice(name, choices, default),
        schema={"enum": list(choices)},
        default=f'"{default}"',
    )


def boolean(default: bool) -> Kind[bool]:
    """`true` or `false`."""
    return Kind(
        words="true or false",
        read=lambda table, name: table.get_boolean(name, default),
        schema={"type": "boolean"},
        default=str(default).lower(),
    )


def integer(default: int, least: int = 0) -> Kind[int]:
    """An integer that is at least `least`."""
    return Kind(
        words=f"an integer, at least {least}",
        read=lambda table, name: table.get_integer(name, default, least),
        schema={"type": "integer", "minimum": least},
        default=f"{default:_}",
    )


def optional_integer(least: int = 0) -> Kind[int | None]:
    """An integer that is at least `least`, or none."""

    def read(table: Table, name: str) -> int | None:
        value = table.get_integer(name, least - 1, least)
        return None if value < least else value

    return Kind(
        words=f"an integer, at least {least}", read=read, schema={"type": "integer", "minimum": least}
    )


def number(default: float, least: float) -> Kind[float]:
    """A number that is at least `least`."""
    return Kind(
        words=f"a number, at least {least:g}",
        read=lambda table, name: table.get_number(name, default, least),
        schema={"type": "number", "minimum": least},
        default=str(default),
    )


def texts(rule: Rule, default: Sequence[str] = ()) -> Kind[tuple[str, ...] | None]:
    """A list of different strings."""
    return Kind(
        words=f"a list; each item is {rule.description}",
        read=lambda table, name: table.get_strings(name, rule),
        schema={"type": "array", "items": _text_schema(rule), "uniqueItems": True},
        default="[" + ", ".join(f'"{item}"' for item in default) + "]" if default else "",
    )


def names(keys: Rule, values: Rule) -> Kind[Mapping[str, str]]:
    """A table of strings."""
    return Kind(
        words=f"a table; each key is {keys.description}, each value {values.description}",
        read=lambda table, name: table.get_table(name).get_mapping(keys, values),
        schema=table_schema(keys, _text_schema(values)),
        is_table=True,
    )


def lists(
    keys: Rule, values: Rule, taken: Collection[str], taken_by: str
) -> Kind[Mapping[str, tuple[str, ...]]]:
    """A table of lists of strings. No key can be one of those that are `taken`."""

    def read(table: Table, name: str) -> Mapping[str, tuple[str, ...]]:
        inner = table.get_table(name)
        for key in filter(inner.has, taken):
            inner.report("config-value", f"`{key}` is {taken_by}", key, "choose another name")
        return inner.get_lists(keys, values)

    return Kind(
        words=f"a table; each key is {keys.description}, each value a list of {values.description}",
        read=read,
        schema=table_schema(keys, {"type": "array", "items": _text_schema(values)}),
        is_table=True,
    )


def _text_schema(rule: Rule) -> Schema:
    """Strings that a rule allows, as far as a pattern can say that."""
    pattern: Schema = {"pattern": f"^(?:{rule.pattern})$"} if rule.pattern else {}
    return {"type": "string", **pattern}


def table_schema(keys: Rule, values: Schema) -> Schema:
    """A table whose keys are the user's."""
    named: Schema = {"propertyNames": {"pattern": f"^(?:{keys.pattern})$"}} if keys.pattern else {}
    return {"type": "object", **named, "additionalProperties": values}
