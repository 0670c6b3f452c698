"""Near misses: what somebody most likely meant to write."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from difflib import get_close_matches


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word closest to this one, if any is close; capitals do not count."""
    folded: dict[str, str] = {}
    for item in known:
        folded.setdefault(item.casefold(), item)
    matches = get_close_matches(word[:200].casefold(), folded, n=1, cutoff=0.65)
    return folded[matches[0]] if matches else None


def near(word: str, known: Iterable[str]) -> str:
    """A hint that names the known word closest to this one; empty if none is close."""
    found = nearest(word, known)
    return "" if found is None else f"did you mean `{found}`?"


def near_or_all(word: str, known: Collection[str]) -> str:
    """The same; but where no word is close and there are few, a hint that names them all."""
    few = ", ".join(f"`{item[:100]}`" for item in known) if 0 < len(known) < 6 else ""
    return near(word, known) or (few and f"there is only {few}")
