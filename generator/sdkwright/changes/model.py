"""What a change is: its rule, its level, its places in both documents, and a sentence for users of the SDK."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct


class Level(StrEnum):
    """What a change means to a program, the most important level first."""

    BREAKING = "breaking"  # a program that used what changed has to be edited
    FEATURE = "feature"  # programs can do more
    FIX = "fix"  # programs stay as they are, and calls may do something else
    DOCS = "docs"  # only texts differ

    @property
    def rank(self) -> int:
        """0 for the most important level."""
        return tuple(Level).index(self)

    def reaches(self, limit: Level) -> bool:
        """Whether it is at least as important as another level."""
        return self.rank <= limit.rank


class Rule(Struct, frozen=True):
    """A kind of change. The meaning is a complete sentence in Markdown."""

    level: Level
    meaning: str
    oasdiff: tuple[str, ...] = ()  # the rules of oasdiff about the same
    seen_by_types: bool = True  # type checkers find the programs that it breaks


class Change(Struct, frozen=True, kw_only=True):
    """One change. Places are `file#pointer`, and empty where the document has nothing."""

    rule: str
    level: Level
    subject: str  # what a program uses: `pets.get`, `models.Pet`, `errors.NotFoundError`, `client`
    message: str  # a sentence in Markdown
    member: str = ""  # the argument, field, value or status
    old: str = ""
    new: str = ""
    before: str = ""  # the type or value in the old SDK
    after: str = ""
    renamed: str = ""  # of something that is gone: what it may be called now

    @property
    def order(self) -> tuple[int, str, str, str, str]:
        """What changes are sorted by."""
        return self.level.rank, self.subject, self.rule, self.member, self.message
