"""What all comparisons need: both APIs, which definitions are the same, and how a change is made."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeAlias

from msgspec import Struct

from sdkwright.changes.model import Change
from sdkwright.changes.pairing import Pairing, canonical
from sdkwright.changes.rules import RULES
from sdkwright.changes.types import TypePair, Use, Verdict
from sdkwright.config.model import Config
from sdkwright.ir.api import Api, Doc
from sdkwright.ir.types import Type

Handler: TypeAlias = Callable[[], Iterable[Change]]
"""Compares some fields of two values."""


class Subject(Struct, frozen=True):
    """What changes are about, with its places in both documents."""

    name: str
    old: str = ""
    new: str = ""
    member: str = ""

    def at(self, old: Doc | None, new: Doc | None, member: str = "") -> Subject:
        """A part of it; without a place of its own, it has that of the whole."""
        before, after = (doc.pointer if doc is not None else "" for doc in (old, new))
        return Subject(self.name, before or self.old, after or self.new, member or self.member)

    def change(
        self, rule: str, message: str, *, before: str = "", after: str = "", renamed: str = ""
    ) -> Change:
        """A change of it."""
        return Change(
            rule=rule,
            level=RULES[rule].level,
            subject=self.name,
            message=message,
            member=self.member,
            old=self.old,
            new=self.new,
            before=before,
            after=after,
            renamed=renamed,
        )

    @property
    def label(self) -> str:
        """How messages name it."""
        return f"`{self.member}` of `{self.name}`" if self.member else f"`{self.name}`"


class TypeRules(Struct, frozen=True):
    """The rules for a type that changed."""

    breaking: str
    compatible: str
    detail: str = "surface-other"


class Context(Struct, frozen=True):
    """Two APIs that are compared."""

    old: Api
    new: Api
    pairing: Pairing
    types: TypePair
    configs: tuple[Config, Config]  # the complete ones

    def is_same(self, old: object, new: object) -> bool:
        """Whether programs can see no difference between two values of the IR, texts aside."""
        if type(old) is type(new) and (not old or type(old) in _PLAIN):  # most values
            return old == new
        return canonical(old, self.pairing.old_keys) == canonical(new, self.pairing.new_keys)

    def compare_fields(
        self, old: Struct, new: Struct, subject: Subject, handlers: Mapping[str, Handler], elsewhere: str = ""
    ) -> Iterator[Change]:
        """Compare two values field by field. A handler has the names of those it is about, with spaces between.

        Differences that a handler does not name, and those of fields without a handler, are `surface-other`. Fields
        that are compared `elsewhere` are left out.
        """
        left_out = _WITHOUT_EFFECT.union(elsewhere.split())
        left = [name for name in old.__struct_fields__ if name not in left_out]
        for group, handler in handlers.items():
            names = group.split()
            left = [name for name in left if name not in names]
            changes = list(handler())
            yield from changes
            if not changes:
                yield from self._unnamed(old, new, subject, names)
        yield from self._unnamed(old, new, subject, left)

    def _unnamed(self, old: Struct, new: Struct, subject: Subject, names: list[str]) -> Iterator[Change]:
        changed = [name for name in names if not self.is_same(getattr(old, name), getattr(new, name))]
        if changed:
            listed = ", ".join(f"`{name}`" for name in changed)
            yield subject.change("surface-other", f"{subject.label} differs in {listed}")

    def compare_type(
        self,
        old: Type,
        new: Type,
        use: Use,
        subject: Subject,
        rules: TypeRules,
        optional: tuple[bool, bool] = (False, False),
    ) -> Iterator[Change]:
        """The change of a type, if there is one."""
        found = self.types.compare(old, new, use, optional=optional)
        before, after = self.types.show(old, new, use)
        texts = {"before": before, "after": after}
        if found is Verdict.SAME:
            if not self.is_same(old, new):
                kept = "as before, and means something else"
                message = kept if before == after else f"now, which type checkers take for `{before}`"
                yield subject.change(rules.detail, f"{subject.label} is `{after}` {message}", **texts)
            return
        compatible = Verdict.NARROWER if use is Use.RESULT else Verdict.WIDER
        rule = rules.compatible if found is compatible else rules.breaking
        verb = "returns" if subject.name and use is Use.RESULT and not subject.member else "is"
        if use is not Use.RESULT:
            verb = "takes"
        yield subject.change(rule, f"{subject.label} {verb} `{after}` instead of `{before}`", **texts)


_PLAIN = frozenset({str, bool, int})
"""Types whose values mean the same if they are equal: they refer to nothing."""
_WITHOUT_EFFECT = frozenset({"doc", "id", "pointer", "examples"})


def compare_docs(old: Doc, new: Doc, subject: Subject, rule: str) -> Iterator[Change]:
    """The change of texts, if there is one."""
    texts = [(doc.summary, doc.description, repr(doc.examples)) for doc in (old, new)]
    if texts[0] != texts[1]:
        yield subject.change(rule, f"the documentation of {subject.label} differs")


def compare_deprecation(old: Doc, new: Doc, subject: Subject, rules: tuple[str, str]) -> Iterator[Change]:
    """The change of deprecation, if there is one; `rules`: it became deprecated, or is so no longer."""
    if new.deprecated and not old.deprecated:
        yield subject.change(rules[0], f"{subject.label} is deprecated")
    elif old.deprecated and not new.deprecated:
        yield subject.change(rules[1], f"{subject.label} is no longer deprecated")


def suggestion(name: str, before: str = "") -> str:
    """The end of a sentence about something that is gone: what it is probably called now, if that is known."""
    return f"; probably renamed to `{before}{name}`" if name else ""


def has_other_order(old: Iterable[str], new: Iterable[str]) -> bool:
    """Whether what both have stands in another order."""
    before, after = dict.fromkeys(old), dict.fromkeys(new)
    return [name for name in before if name in after] != [name for name in after if name in before]
