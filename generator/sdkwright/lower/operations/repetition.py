"""Method names without the noun that their namespace has: `create_embedding` in `embeddings` is `create`.

The noun is removed directly after the verb or before it, so that no other noun becomes the object of the verb:
`create_assistant_file` in `files` creates no assistant.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum, auto

from msgspec import Struct

from sdkwright.lower.operations.word_forms import is_plural, is_same_word

# Alone, these act on one thing: `delete` deletes one, and `delete_items` keeps its noun.
_ON_ONE = frozenset("""
    abort accept acknowledge activate add analyze apply approve archive assign attach authenticate authorize ban block
    build cancel capture charge check claim clear clone close compile complete configure confirm connect convert copy
    create deactivate decline decrypt delete deploy deregister destroy detach disable disconnect dismiss download
    duplicate edit embed enable encrypt end estimate evaluate execute expire export extend finalize finish follow
    forward generate hangup import insert install invite invoke issue join kill launch leave link lock login logout
    merge modify move mute open patch pause pin ping place post preview process promote provision publish purge put
    reactivate rebuild redeem refresh refund register reject release reload remove rename render renew reopen replace
    replay report request rerun resend reset resolve restart restore resume retry revert revoke rotate run save
    schedule send set share sign simulate skip start stop submit subscribe suspend sync terminate test toggle transfer
    translate trigger unarchive unassign unban unblock undelete unfollow uninstall unlink unlock unmute unpin
    unpublish unregister unsubscribe update upgrade upload upsert validate verify void withdraw write
    """.split())
# These act on a collection, whatever the number of the noun: `list_models`.
_ON_MANY = frozenset("browse count enumerate filter index list query scan search".split())
# The noun says whether these give one thing or many: `read_item`, `read_items`.
_ON_EITHER = frozenset("describe fetch find get load lookup read retrieve select show view".split())
_VERBS = _ON_ONE | _ON_MANY | _ON_EITHER

_BULK = frozenset({"batch", "bulk"})
_ARTICLES = frozenset({"a", "an", "the"})
_PREPOSITIONS = frozenset(
    "after as at before between by during for from in into on per through to under using via with within".split()
)
_VERSION = re.compile(r"v\d+")
_CONJUNCTIONS = frozenset({"and", "of", "or"})  # after a noun, these need it


class Clarity(Enum):
    """Whether a verb says enough without its noun."""

    CLEAR = auto()
    ONE = auto()  # one thing, if the namespace has another method for many
    MANY = auto()  # many things, which only the noun says


class Shortened(Struct, frozen=True):
    """A method name without the noun of its namespace."""

    name: str
    clarity: Clarity


def lists_many(method: str) -> bool:
    """Whether a method is the one that a namespace has for its collection."""
    return method in _ON_MANY or method == "list_all"


def without_noun(words: Sequence[str], noun: Sequence[str]) -> Shortened | None:
    """The words of a method name without those of its namespace; None if it does not repeat them."""
    return _without_object(words, noun) or _without_subject(words, noun)


def _without_object(words: Sequence[str], noun: Sequence[str]) -> Shortened | None:
    """`create_embedding`, `list_all_models`, `find_pets_by_status`, `list_project_users`."""
    verb = 1 if words[0] in _BULK and len(words) > 1 else 0
    if words[verb] not in _VERBS:
        return None
    kept = list(words[: verb + 1])
    tail = list(words[verb + 1 :])
    if tail[:1] == ["all"]:
        kept.append(tail.pop(0))
    if tail and tail[0] in _ARTICLES:
        tail.pop(0)
    length, is_complete = _length_of_noun(tail, noun)
    if not length:
        return None
    rest = tail[length:]
    clarity = _clarity(kept, rest, plural=is_plural(tail[length - 1]), is_complete=is_complete)
    return None if clarity is None else Shortened("_".join([*kept, *rest]), clarity)


def _without_subject(words: Sequence[str], noun: Sequence[str]) -> Shortened | None:
    """`instance_create`, `instance_view_by_id`: the verb follows, and no other noun."""
    length, is_complete = _length_of_noun(words, noun)
    kept, rest = words[length : length + 1], words[length + 1 :]
    if not length or not kept or kept[0] not in _VERBS or (rest and not _is_qualifier(rest[0])):
        return None
    clarity = _clarity(kept, rest, plural=is_plural(words[length - 1]), is_complete=is_complete)
    return None if clarity is None else Shortened("_".join([*kept, *rest]), clarity)


def _length_of_noun(words: Sequence[str], noun: Sequence[str]) -> tuple[int, bool]:
    """How many words are the noun, in singular or plural, and whether they are all of it.

    `keys` is `api_keys`: its last words, as many as match. Word boundaries can differ: `redirect_urls` is
    `redirect_ur_ls`.
    """
    for start in range(len(noun)):
        wanted = "".join(noun[start:])
        text = ""
        for length, word in enumerate(words, 1):
            text += word
            if len(text) > len(wanted) + 2:  # a plural has two letters more at most
                break
            if is_same_word(text, wanted):
                return length, start == 0
    return 0, False


def _clarity(kept: Sequence[str], rest: Sequence[str], *, plural: bool, is_complete: bool) -> Clarity | None:
    """Whether a verb with what follows the noun is clear without it; None if it says something else."""
    verb = kept[1] if kept[0] in _BULK and len(kept) > 1 else kept[0]
    is_alone = len(kept) == 1  # unlike `delete_all` and `bulk_delete`
    keeps_plural = plural and verb in _ON_ONE and is_alone  # `delete_items`
    following = rest[0] if rest else ""
    if following in _PREPOSITIONS:
        return None if keeps_plural and following != "by" else Clarity.CLEAR
    if following and not _is_qualifier(following):
        return _clarity_of_compound(following) if is_complete and not plural else None
    if verb in _ON_EITHER and is_alone:
        return Clarity.MANY if plural else Clarity.ONE
    return None if keeps_plural else Clarity.CLEAR


def _clarity_of_compound(following: str) -> Clarity | None:
    """Of a noun that describes another: `token` in `create_user_token`, but not the number in `create_user_2`."""
    return None if following in _CONJUNCTIONS or following.isdecimal() else Clarity.CLEAR


def _is_qualifier(word: str) -> bool:
    """Whether a word after a noun begins something else than another noun."""
    return word in _PREPOSITIONS or _VERSION.fullmatch(word) is not None
