"""Regular expressions as JSON Schema writes them, ECMA-262: in the words of Python, and texts that they match."""

from __future__ import annotations

import re
import warnings
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from importlib import import_module
from typing import Any

from sdkwright.mock.dice import Dice

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    _parser: Any = import_module("re._parser")  # what `re` compiles from; its tree names what a text needs

_CATEGORIES = {
    "CATEGORY_DIGIT": "0123456789",
    "CATEGORY_WORD": "abcdefghijkmnpqrstuvwxyz0123456789",
    "CATEGORY_SPACE": " ",
    "CATEGORY_NOT_DIGIT": "abcdefghijkmnpqrstuvwxyz",
    "CATEGORY_NOT_WORD": "-. ",
    "CATEGORY_NOT_SPACE": "abcdefghijkmnpqrstuvwxyz0123456789",
}
_LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-./:@+= "
_UNICODE = re.compile(r"\\u(?:\{([0-9A-Fa-f]{1,6})\}|([0-9A-Fa-f]{4}))")
_PROPERTY = re.compile(r"\\([pP])\{(?:\w+=)?(\w+)\}")
_PROPERTIES = {  # a part of what Unicode has under these names, as the inside of a set of characters
    "L": "A-Za-zÀ-ÖØ-öø-ÿĀ-ſΑ-ωА-я一-鿿",
    "Letter": "A-Za-zÀ-ÖØ-öø-ÿĀ-ſΑ-ωА-я一-鿿",
    "Lu": "A-ZÀ-ÖØ-Þ",
    "Ll": "a-zß-öø-ÿ",
    "N": "0-9",
    "Nd": "0-9",
    "P": "!-#%-*,-/:;?@\\[-\\]_{}",
    "S": "$+<=>^`|~",
    "Z": " \u00a0\u2028\u2029",
    "Zs": " \u00a0",
    "Cc": "\\x00-\\x1f\\x7f-\\x9f",
}
_REPEATS = (0, 1, 2, 4, 8, 16, 32, 64, 128, 256)


@cache
def python_pattern(pattern: str) -> str | None:
    """The same regular expression in Python's words; None if Python has none for it."""
    text = pattern.replace(r"\/", "/")
    text = re.sub(r"\(\?<([A-Za-z_]\w*)>", r"(?P<\1>", text)
    text = re.sub(r"\\c([A-Za-z])", lambda found: re.escape(chr(ord(found[1]) % 32)), text)
    text = _UNICODE.sub(lambda found: re.escape(chr(int(found[1] or found[2], 16))), text)
    text = _PROPERTY.sub(_spell_property, text)
    text = re.sub(r"(?<!\\)\$$", r"\\Z", text)  # Python's `$` also matches before a line break at the end
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            re.compile(text, re.ASCII)
    except (re.error, OverflowError, RecursionError):
        return None
    return text


def document_pattern(pattern: str) -> str:
    """A regular expression for people, who know the end of the text as `$`."""
    return re.sub(r"(?<!\\)\\Z$", "$", pattern)


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """A regular expression in Python's words, compiled. As in ECMA-262, digits and letters are those of ASCII."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return re.compile(pattern, re.ASCII)


def _spell_property(found: re.Match[str]) -> str:
    inside = _PROPERTIES.get(found[2])
    if inside is None:
        return found[0]  # which Python refuses
    before = found.string[: found.start()]
    in_set = before.count("[") - before.count(r"\[") > before.count("]") - before.count(r"\]")
    if in_set:
        return inside if found[1] == "p" else found[0]
    return f"[{'^' if found[1] == 'P' else ''}{inside}]"


def example(patterns: Sequence[str], low: int, high: int | None, dice: Dice) -> str | None:
    """A text of a length that all patterns (in Python's words) match; None if none is found."""
    tests = [compiled(pattern) for pattern in patterns]
    for pattern in sorted(patterns, key=len, reverse=True):
        tree = _parser.parse(pattern)
        is_open = not pattern.endswith((r"\Z", "$"))
        for more in (*_REPEATS, max(low - 1, 0), low, high or 0):
            for salt in range(3):
                text = _Walk(dice.child(more, salt), more).text(tree)
                if is_open and len(text) < low:
                    text += dice.text(low - len(text), "abcdefghijkmnpqrstuvwxyz")
                is_long_enough = low <= len(text) and (high is None or len(text) <= high)
                if is_long_enough and all(test.search(text) for test in tests):
                    return text
    return _joined(patterns, low, high, dice) if len(patterns) > 1 else None


def _joined(patterns: Sequence[str], low: int, high: int | None, dice: Dice) -> str | None:
    """A text that is made of one for each pattern: those first that say how it begins, those last how it ends."""
    order = sorted(patterns, key=lambda item: (not item.startswith("^"), item.endswith((r"\Z", "$"))))
    parts = [example([pattern], 0, None, dice.child(pattern)) or "" for pattern in order]
    text = "".join(
        [*parts[:-1], dice.text(max(low - len("".join(parts)), 0), "abcdefghijkmnpqrstuvwxyz"), parts[-1]]
    )
    fits = low <= len(text) and (high is None or len(text) <= high)
    return text if fits and all(compiled(pattern).search(text) for pattern in patterns) else None


class _Walk:
    """Goes through the tree of a regular expression once. Repeats are repeated `more` often than they have to be."""

    def __init__(self, dice: Dice, more: int) -> None:
        self._dice = dice
        self._more = more
        self._drawn = 0
        self._groups: dict[int, str] = {}
        self._handlers: Mapping[str, Callable[[Any], str]] = {
            "LITERAL": chr,
            "NOT_LITERAL": lambda code: "a" if code != ord("a") else "b",
            "ANY": lambda _: self._choose("abcdefghijkmnpqrstuvwxyz"),
            "IN": lambda items: self._choose(_characters(items)),
            "BRANCH": lambda argument: self.text(self._next().choose(argument[1])),
            "SUBPATTERN": self._group,
            "ATOMIC_GROUP": self.text,
            "MAX_REPEAT": self._repeat,
            "MIN_REPEAT": self._repeat,
            "POSSESSIVE_REPEAT": self._repeat,
            "GROUPREF": lambda number: self._groups.get(number, ""),
        }

    def text(self, tree: Any) -> str:
        """What a part of the tree matches. Assertions are left to the test of the whole text."""
        result = ""
        for operator, argument in tree:
            handle = self._handlers.get(str(operator))
            result += handle(argument) if handle is not None and len(result) < 5_000 else ""
        return result

    def _next(self) -> Dice:
        self._drawn += 1
        return self._dice.child(self._drawn)

    def _choose(self, characters: str) -> str:
        return self._next().choose(characters) if characters else ""

    def _group(self, argument: Any) -> str:
        number, _, _, inner = argument
        text = self.text(inner)
        if number is not None:
            self._groups[number] = text
        return text

    def _repeat(self, argument: Any) -> str:
        least, most, inner = argument
        count = min(int(least) + self._more, int(most), int(least) + 5_000)
        outer, self._more = self._more, min(self._more, 4)
        result = ""
        for _ in range(count):
            if len(result) >= 5_000:
                break
            result += self.text(inner)
        self._more = outer
        return result


def _characters(items: Any) -> str:
    """The characters of a set, those that people use first of all."""
    negated, listed = False, ""
    for operator, argument in items:
        match str(operator):
            case "NEGATE":
                negated = True
            case "LITERAL":
                listed += chr(argument)
            case "RANGE":
                first, last = argument
                listed += "".join(chr(code) for code in range(first, min(last, first + 200) + 1))
            case "CATEGORY":
                listed += _CATEGORIES.get(str(argument), "a")
            case _:
                pass
    if negated:
        return "".join(letter for letter in _LETTERS if letter not in listed)
    readable = "".join(letter for letter in listed if letter.isascii() and letter.isalnum())
    return readable or listed
