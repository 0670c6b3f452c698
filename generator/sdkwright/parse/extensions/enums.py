"""Names and descriptions of the values of enums."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from msgspec.structs import replace

from sdkwright import names
from sdkwright.openapi.extensions import Meaning
from sdkwright.openapi.model import EnumValue
from sdkwright.parse.extensions.values import present, unusable
from sdkwright.parse.node import Node
from sdkwright.syntax.source import Tree, kind_of

_Entries = Iterator[tuple[Tree, Tree, Tree]]
"""Values, each with its name and its description, one of which may be missing."""


def read_enum_values(node: Node) -> tuple[EnumValue, ...]:
    """What extensions say of the values of a schema's enum; of two for the same, the first counts."""
    enum = node.get("enum")
    known: dict[str, EnumValue] = {}
    for meaning in (Meaning.NAMES, Meaning.DESCRIPTIONS):
        for key, value, at in present(node, "schema", meaning):
            if key == "x-ms-enum" and not (isinstance(value, dict) and "values" in value):
                continue  # it may say no more than the name
            if not isinstance(enum, list):
                unusable(node.report, key, "needs an `enum` in the same schema", at)
                continue
            if not known:
                known = {_text(item): EnumValue(value=item) for item in enum if item is not None}
            entries = _SHAPES.get(key, _plain)(value, enum, meaning)
            reason = entries if isinstance(entries, str) else _enter(entries, known)
            if reason:
                unusable(node.report, key, reason, at)
    return tuple(item for item in known.values() if item.name or item.description)


def _enter(entries: _Entries, known: dict[str, EnumValue]) -> str:
    """Add entries to what is known of the values; why one of them cannot be used, empty if all can."""
    reason = ""
    for value, name, description in entries:
        item = known.get(_text(value))
        if item is None:
            reason = reason or (
                f"describes `{_text(value)[:80]}`, which the enum does not have" if value is not None else ""
            )
            continue
        label = name if isinstance(name, str) and names.words(name) else None
        text = description.strip() if isinstance(description, str) else ""
        if name not in (None, "") and label is None:
            reason = reason or "has a name without letters and digits"
        known[_text(value)] = replace(
            item, name=item.name or label, description=item.description or text or None
        )
    return reason


def _text(value: Tree) -> str:
    """A value as the key of a map."""
    if isinstance(value, bool):
        return str(value).lower()
    return "" if value is None else str(value)


# --- the shapes of extensions; a string says what is wrong


def _plain(value: Tree, enum: list[Tree], meaning: Meaning) -> _Entries | str:
    """A list in the order of the enum, or a map from values."""
    pairs: Iterable[tuple[Tree, Tree]]
    if isinstance(value, list):
        if len(value) != len(enum):
            return f"has {len(value)} entries for the {len(enum)} values of the enum"
        pairs = zip(enum, value, strict=True)
    elif isinstance(value, dict):
        pairs = value.items()
    else:
        return f"must be a list or an object, not {kind_of(value)}"
    is_name = meaning is Meaning.NAMES
    return ((item, text if is_name else None, None if is_name else text) for item, text in pairs)


def _inverse(value: Tree, enum: list[Tree], meaning: Meaning) -> _Entries | str:
    """A map from names to values."""
    if not isinstance(value, dict):
        return f"must be an object, not {kind_of(value)}"
    return ((item, name, None) for name, item in value.items())


def _by_value(value: Tree, enum: list[Tree], meaning: Meaning) -> _Entries | str:
    """A map from values to objects."""
    if not isinstance(value, dict):
        return f"must be an object, not {kind_of(value)}"
    return (
        (item, about.get("name"), about.get("description"))
        for item, about in value.items()
        if isinstance(about, dict)
    )


def _in_list(value: Tree, enum: list[Tree], meaning: Meaning) -> _Entries | str:
    """A list of objects, each with a value."""
    listed = value.get("values") if isinstance(value, dict) else None
    if not isinstance(listed, list):
        return "needs a list of `values`"
    return (
        (about.get("value"), about.get("name"), about.get("description"))
        for about in listed
        if isinstance(about, dict)
    )


_SHAPES: Mapping[str, Callable[[Tree, list[Tree], Meaning], _Entries | str]] = {
    "x-stainless-renameMap": _inverse,
    "x-fern-enum": _by_value,
    "x-ms-enum": _in_list,
}
