"""Path templates taken apart: the path, and the query that some documents write behind it.

OpenAPI allows no query in a path. Documents have one all the same: `/jobs?state={state}`, `/jobs?view=short`, and, as
RFC 6570 writes optional parameters, `/jobs{?state,page}`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection

from msgspec import Struct

_PLACE = re.compile(r"\{([^{}]*)\}")
_EXPANSION = re.compile(r"\{[?&]([^{}]*)\}")
_QUERY, _AND = (
    re.compile(rf"{mark}(?![^{{}}]*\}})") for mark in ("[?]", "&")
)  # not in braces, as in `{id?}`


class Pair(Struct, frozen=True):
    """One `key=value` of a query in a path template."""

    text: str  # as it is written
    key: str
    place: str | None  # the name in braces, if that is the value and in no other place of the template

    @property
    def is_fixed(self) -> bool:
        """Whether the path alone says what is sent."""
        return _PLACE.search(self.text) is None


class PathTemplate(Struct, frozen=True):
    """A path without its fragment, which is never sent."""

    path: str
    pairs: tuple[Pair, ...]
    expanded: tuple[str, ...]  # the names in `{?a,b}` and `{&c}`, which may be left out

    @property
    def places(self) -> list[str]:
        """The names in braces that path parameters replace, each once."""
        texts = [self.path, *(pair.text for pair in self.pairs if pair.place is None)]
        return list(dict.fromkeys(name for text in texts for name in _PLACE.findall(text)))

    def without(self, keys: set[str]) -> str:
        """The template, as text, without the parts of the query that parameters of these names write."""
        kept = [pair.text for pair in self.pairs if pair.place is None or pair.key not in keys]
        return "?".join([self.path, *(["&".join(kept)] if kept else [])])


def read_template(path: str) -> PathTemplate:
    """Take a path template apart."""
    sent = path.partition("#")[0]
    names = [name for found in _EXPANSION.findall(sent) for name in found.split(",")]
    plain, *query = _QUERY.split(_EXPANSION.sub("", sent), maxsplit=1)
    uses = Counter(_PLACE.findall(sent))
    pairs = tuple(_read_pair(text, uses) for text in _AND.split("".join(query)) if text)
    return PathTemplate(plain, pairs, tuple(re.split(r"[*:]", name.strip())[0] for name in names))


def with_braces(path: str, names: Collection[str]) -> str:
    """A path in which segments such as `:id`, as frameworks write them, are `{id}`, if that is one of the names."""
    segments = path.split("/")
    return "/".join(f"{{{item[1:]}}}" if item[:1] == ":" and item[1:] in names else item for item in segments)


def _read_pair(text: str, uses: Counter[str]) -> Pair:
    key, equals, value = text.partition("=")
    place = _PLACE.fullmatch(value if equals else key)
    if place is None or uses[place[1]] > 1 or "{" in (key if equals else ""):
        return Pair(text, key, None)
    return Pair(text, key if equals else place[1], place[1])
