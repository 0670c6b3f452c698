"""Hints for misspelled names: "did you mean `limit`?"."""

from __future__ import annotations

from collections.abc import Collection, Iterable


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word closest to `word`, or None if none is close. Case is ignored."""
    from difflib import get_close_matches  # most documents misspell nothing

    folded: dict[str, str] = {}
    for item in known:
        folded.setdefault(item.casefold(), item)
    matches = get_close_matches(word[:200].casefold(), folded, n=1, cutoff=0.65)
    return folded[matches[0]] if matches else None


def near(word: str, known: Iterable[str]) -> str:
    """A hint that suggests the closest known word, or an empty string if none is close."""
    match = nearest(word, known)
    return "" if match is None else f"did you mean `{match}`?"


def near_or_all(word: str, known: Collection[str]) -> str:
    """A hint that suggests the closest known word, or lists all of them if none is close and there are at most 5."""
    few = ", ".join(f"`{item[:100]}`" for item in known) if 0 < len(known) < 6 else ""
    return near(word, known) or (few and f"expected {'one of ' * (len(known) > 1)}{few}")
