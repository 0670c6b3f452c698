"""Singular and plural forms of English words, and the forms of verbs that are spelled like plurals."""

from __future__ import annotations

_SIBILANTS = ("s", "x", "z", "ch", "sh")
_SINGULAR_ENDINGS = ("ss", "us", "sis", "xis")  # address, status, analysis, axis


def without_s(word: str) -> set[str]:
    """What a word can be the regular plural of, or the third person: `boxes` gives `box` and `boxe`."""
    bases: set[str] = set()
    if len(word) > 2 and word.endswith("s") and not word.endswith("ss"):
        bases.add(word[:-1])
    if len(word) > 4 and word.endswith("ies"):
        bases.add(f"{word[:-3]}y")
    if word.endswith("es") and word[:-2].endswith(_SIBILANTS):
        bases.add(word[:-2])
    return bases


def with_s(word: str) -> str:
    """The regular plural of a noun, which is the third person of a verb."""
    if len(word) > 1 and word.endswith("y") and word[-2] not in "aeiou":
        return f"{word[:-1]}ies"
    return f"{word}es" if word.endswith(_SIBILANTS) else f"{word}s"


def is_same_word(one: str, other: str) -> bool:
    """Whether two words are the same, or one is the plural of the other."""
    return one == other or one in without_s(other) or other in without_s(one)


def is_plural(word: str) -> bool:
    """Whether a word looks like a plural."""
    return bool(without_s(word)) and not word.endswith(_SINGULAR_ENDINGS)
