"""Types of the intermediate model as text: `list[Pet | null]`."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import assert_never

from sdkwright.ir.api import Definition
from sdkwright.ir.types import ListOf, Literals, MapOf, Ref, Scalar, TupleOf, Type, UnionOf

MAX_MEMBERS = 8
"""How many values of an enum and members of a union are shown. The JSON has all of them."""


def format_type(type_: Type, definitions: Mapping[str, Definition]) -> str:
    """A type on one line. Definitions are shown by name; `...` stands for values that the API may add."""
    match type_:
        case Scalar(kind=kind):
            return kind
        case Ref(id=id_):
            return definitions[id_].name
        case ListOf(item=item):
            return f"list[{format_type(item, definitions)}]"
        case MapOf(value=value):
            return f"map[{format_type(value, definitions)}]"
        case TupleOf(items=items):
            return f"tuple[{', '.join(format_type(item, definitions) for item in items)}]"
        case Literals(values=values, open=is_open):
            return _alternatives([json.dumps(value, ensure_ascii=False) for value in values], is_open)
        case UnionOf(members=members, tag=tag, other=other):
            text = _alternatives([format_type(member, definitions) for member in members], other is not None)
            return text if tag is None else f"({text} by {json.dumps(tag, ensure_ascii=False)})"
    assert_never(type_)


def _alternatives(texts: Sequence[str], is_open: bool) -> str:
    shown = list(texts) if len(texts) <= MAX_MEMBERS else list(texts[: MAX_MEMBERS - 1])
    if len(shown) < len(texts):
        shown.append(f"{len(texts) - len(shown)} more")
    return " | ".join([*shown, "..."] if is_open else shown)
