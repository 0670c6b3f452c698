"""The words of an operationId that is written without boundaries, such as `CreateanAPIkeyforaserviceaccount`."""

from __future__ import annotations

import re
from collections.abc import Iterable

from sdkwright import names
from sdkwright.lower.operations.word_forms import with_s, without_s
from sdkwright.openapi.model import Operation

_LONGEST_WORD = 40  # in letters; it bounds the time per letter of an id
_LONGEST_ID = 1_000  # a longer one is no text without spaces, and names are shorter


def separate(item: Operation, id_: str) -> str:
    """An id with its words separated, if its summary, tags and path have them all; otherwise as it is.

    Summary and tags come first: a path can have run-together words of its own.
    """
    if item.id is None or not id_.isalnum() or len(id_) > _LONGEST_ID:
        return id_
    text = " ".join([item.summary or "", *item.tags])
    prose = _vocabulary([*_tokens(text), *_certain_words(text)])  # `GitHub` is one word, and two
    every = prose | _vocabulary(_certain_words(item.path))
    if every.issuperset(names.words(id_)):
        return id_
    chunks = _at_capitals(id_).lower().split()
    words: list[str] = []
    for chunk in chunks:
        parts = _split(chunk, prose) or _split(chunk, every)
        if not parts:
            return id_
        words += parts
    return "_".join(words)


def _at_capitals(text: str) -> str:
    """A text with spaces where a capital follows a small letter: boundaries in each way of writing names."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", text)


def _tokens(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text)


def _certain_words(text: str) -> list[str]:
    """The words of a text without those that may be several: `URLEncoded`, `APIkey`."""
    return [
        token
        for token in _tokens(_at_capitals(text))
        if token.islower() or token.istitle() or token.removesuffix("s").isupper()
    ]


def _vocabulary(words: Iterable[str]) -> set[str]:
    """Words, in singular and plural, in the infinitive and in the third person. Numbers belong to the word before."""
    known = {word.lower() for word in words if len(word) <= _LONGEST_WORD and not word.isdigit()}
    return known.union(*({with_s(word), *without_s(word)} for word in known if word.isalpha()))


def _split(text: str, known: set[str]) -> list[str]:
    """A text as the fewest words of a vocabulary; empty if they do not cover it. Linear in the length of the text."""
    lengths = sorted({len(word) for word in known})
    fewest: list[int | None] = [0, *[None] * len(text)]  # words that cover the text up to here
    last = [0] * (len(text) + 1)  # the length of the last of them
    for start in range(len(text)):
        count = fewest[start]
        if count is None:
            continue
        for length in lengths:
            end = start + length
            if end > len(text):
                break
            best = fewest[end]
            if text[start:end] in known and (best is None or count + 1 < best):
                fewest[end], last[end] = count + 1, length
    if fewest[-1] is None:
        return []
    parts: list[str] = []
    end = len(text)
    while end:
        parts.append(text[end - last[end] : end])
        end -= last[end]
    return parts[::-1]
