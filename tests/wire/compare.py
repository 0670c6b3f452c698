"""Whether two values mean the same: numbers, points in time and the like may be spelled differently."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import datetime
from decimal import Decimal, InvalidOperation
from typing import Any, cast

from tests.support.jsontypes import is_array, is_container, is_object


def differences(given: Any, found: Any, path: str = "") -> Iterator[str]:
    """What differs, as text with its place."""
    if is_object(given) and is_object(found):
        for key in given:
            if key not in found:
                yield f"{path}.{key}: lost (was {_short(given[key])})"
            else:
                yield from differences(given[key], found[key], f"{path}.{key}")
        for key in found:
            if key not in given:
                yield f"{path}.{key}: added ({_short(found[key])})"
    elif is_array(given) and isinstance(found, (list, tuple)):
        others = cast("Sequence[Any]", found)
        if len(given) != len(others):
            yield f"{path}: {len(given)} items became {len(others)}"
        for index, (one, other) in enumerate(zip(given, others, strict=False)):
            yield from differences(one, other, f"{path}[{index}]")
    elif not same(given, found):
        yield f"{path}: {_short(given)} became {_short(found)}"


def same(given: Any, found: Any) -> bool:
    """Whether two scalars of JSON mean the same."""
    if isinstance(given, bool) or isinstance(found, bool) or given is None or found is None:
        return given is found
    if isinstance(given, (int, float)) and isinstance(found, (int, float)):
        return given == found or abs(given - found) <= 1e-9 * max(abs(given), abs(found))
    if isinstance(given, str) and isinstance(found, str):
        return given == found or alike(given, found)
    return False


def written(given: Any, text: str) -> bool:
    """Whether a text on the wire is how a scalar is written."""
    if given is None:
        return text in ("", "null")
    if isinstance(given, bool):
        return text == ("true" if given else "false")
    if isinstance(given, (int, float)):
        try:
            number = Decimal(text)
        except InvalidOperation:
            return False
        return number == Decimal(repr(given)) or same(given, float(number))
    if is_container(given):
        try:
            return not list(differences(given, json.loads(text)))
        except ValueError:
            return False
    return str(given) == text or alike(str(given), text)


def alike(one: str, other: str) -> bool:
    """Whether two texts name the same point in time or the same UUID."""
    if len(one) < 8 or len(other) < 8 or not (one[:1].isalnum() and other[:1].isalnum()):
        return False
    if len(one) == len(other) == 36 and one.lower() == other.lower():
        return True
    try:
        first, second = (datetime.fromisoformat(text.replace(" ", "T").upper()) for text in (one, other))
    except ValueError:
        return False
    if (first.tzinfo is None) != (second.tzinfo is None):
        return False
    return first == second


def _short(value: Any) -> str:
    text = json.dumps(value, default=str, ensure_ascii=False)
    return text if len(text) <= 80 else f"{text[:79]}…"
