"""Texts that match a regular expression, made by walking through it."""

from __future__ import annotations

import re
import warnings
from functools import cache
from importlib import import_module
from typing import Any

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    parser: Any = import_module("re._parser")

_CATEGORIES = {
    "CATEGORY_DIGIT": "1234567890",
    "CATEGORY_WORD": "abcdefxyzABC_0123456789",
    "CATEGORY_SPACE": " ",
    "CATEGORY_NOT_DIGIT": "abcdef-",
    "CATEGORY_NOT_WORD": "-. ",
    "CATEGORY_NOT_SPACE": "abcdef012",
}
_GUESSES = (
    "Abcdef1!",
    "Abcdefghij1!2@3#4$",
    "a@b.cd",
    "+15551234567",
    "abc",
    "A1",
    "1",
    "abc-123",
    "https://a.bc/d",
)
_ANY = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-./:@+= "


def matches(pattern: str, value: str) -> bool:
    """Whether a text fits; a pattern that Python cannot read is left out of account."""
    try:
        return re.search(_python(pattern), value) is not None
    except re.error:
        return True


def _python(pattern: str) -> str:
    """JavaScript's spelling in Python's."""
    pattern = re.sub(r"\(\?<([A-Za-z_]\w*)>", r"(?P<\1>", pattern)
    return re.sub(r"\\u\{?([0-9A-Fa-f]{4})\}?", lambda found: re.escape(chr(int(found[1], 16))), pattern)


@cache
def example(pattern: str, low: int, high: int | None, salt: int) -> str | None:
    """A text that a pattern matches, between two lengths; None if none is found."""
    try:
        tree = parser.parse(_python(pattern))
    except (re.error, OverflowError):
        return None
    for more in (*range(12), max(low - 1, 0), low, 20, 30, 40, 60, 100, 250, 500):
        try:
            found = _walk(tree, more, salt, {})
        except RecursionError:
            return None
        while len(found) < low and not pattern.endswith("$") and more > 10:
            found += "a"
        if low <= len(found) and (high is None or len(found) <= high) and matches(pattern, found):
            return found
    for found in _GUESSES:
        if low <= len(found) and (high is None or len(found) <= high) and matches(pattern, found):
            return found
    return None


def _walk(tree: Any, more: int, salt: int, groups: dict[int, str]) -> str:
    result = ""
    for op, argument in tree:
        match str(op):
            case "BRANCH":
                branches = argument[1]
                result += _walk(branches[salt % len(branches)], more, salt, groups)
            case "SUBPATTERN":
                made = _walk(argument[3], more, salt, groups)
                if argument[0] is not None:
                    groups[argument[0]] = made
                result += made
            case "ATOMIC_GROUP":
                result += _walk(argument, more, salt, groups)
            case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
                result += _repeat(argument, more, salt, groups, room=2_000 - len(result))
            case "GROUPREF":
                result += groups.get(argument, "")
            case name:
                result += _character(name, argument, salt + len(result))
    return result


def _repeat(argument: Any, more: int, salt: int, groups: dict[int, str], room: int) -> str:
    least, most, inner = argument
    count = min(int(least) + more, int(most) if int(most) < 10_000 else 10_000)
    result = ""
    for index in range(count):
        result += _walk(inner, min(more, 2), salt + index, groups)
        if len(result) > room:
            break
    return result


def _character(name: str, argument: Any, salt: int) -> str:
    """One character; nothing for anchors, and for assertions, which are checked at the end."""
    match name:
        case "LITERAL":
            return chr(argument)
        case "NOT_LITERAL":
            return "b" if argument == ord("a") else "a"
        case "ANY":
            return "a"
        case "IN":
            choices = _set(argument)
            return choices[salt % len(choices)] if choices else ""
        case _:
            return ""


def _set(items: Any) -> str:
    negated, found = False, ""
    for op, argument in items:
        match str(op):
            case "NEGATE":
                negated = True
            case "LITERAL":
                found += chr(argument)
            case "RANGE":
                first, last = argument
                found += "".join(chr(code) for code in range(first, min(last, first + 100) + 1))
            case "CATEGORY":
                found += _CATEGORIES.get(str(argument), "a")
            case _:
                pass
    if negated:
        return "".join(letter for letter in _ANY if letter not in found)
    plain = "".join(letter for letter in found if letter.isascii() and letter.isprintable())
    return plain or found
